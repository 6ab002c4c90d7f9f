"""The pages from aanvraag to bezwaar, as a consulent posts them, and for who may not."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Bron, Gebeurtenis, Lidmaatschap, Parameter, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.beslisproef import (
    beslis,
    beslissing,
    geef_verslag,
    klaar_voor_besluit,
    melding_van,
    rond_onderzoek_af,
    versie,
    vraag_aan,
)
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, product
from tests.toegang.formulieren import browser, tekst, verstuur
from toegang.acties.stapcorrectie import verbeter_stap
from toegang.beslissing import DWANGSOM
from toegang.beslistermijn import beslissen_op_bezwaar
from toegang.models import (
    Aanvraag,
    Beschikking,
    Betaler,
    Dossier,
    Indicatie,
    Ingebrekestelling,
    Opschorting,
    Overgangsregel,
    Rechtsmiddel,
)
from toegang.werk_beslissing import werk_beslissing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pango() -> None:
    eis_pango()


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    return maak_dossier("Rijswijk", door=pet)


def nu(dossier: Dossier, pet: Lidmaatschap) -> int:
    with namens(pet):
        return versie(dossier)


def gewoon(antwoord: Any) -> str:
    return tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")


def besluitvelden(dossier: Dossier, pet: Lidmaatschap, **anders: object) -> dict[str, object]:
    return {
        "aanvraag": uuid4(), "versie": nu(dossier, pet), "product": product().pk, "doelgroep": "autisme",
        "leveringsvorm": "natura", "van": "2026-11-23", "laatste_dag": "2027-10-31", "resultaat": "Rust.",
        "motivering": "Daarom.", "besluitdatum": "2026-11-16", "bekendgemaakt_op": "2026-11-17",
        "eerder_aanvraag": "nee", "eerder_bw": "nee", **anders,
    }  # fmt: skip


def test_van_ondertekend_verslag_naar_besluit(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):
        melding = melding_van(dossier)
        geef_verslag(rond_onderzoek_af(melding), pet)
    procedure = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "Het ondertekende verslag is de aanvraag" in procedure
    velden = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-11-10", "wijze": "verslag"}
    for _ in range(2):  # a double click
        assert verstuur(pet, "aanvraag", dossier.pk, melding.pk, **velden).status_code == 302
    with namens(pet):
        assert Aanvraag.objects.get().ontvangen_op == datetime.date(2026, 11, 10)
    assert "24 november 2026" in gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    antwoord = verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **besluitvelden(dossier, pet))
    assert antwoord.status_code == 302, gewoon(antwoord)
    with namens(pet):
        rij = Beschikking.objects.get()
    pagina = gewoon(browser(pet).get(reverse("beschikking", args=[dossier.pk, rij.pk])))
    for deel in ("Wie betaalt?", "Den Haag betaalt vanaf", "nog niet met de overgang begonnen", "29 december 2026"):
        assert deel in pagina
    assert Gebeurtenis.objects.filter(soort="aanvraag_vastgelegd").count() == 1
    assert "Besluit van 16 november 2026: toegekend." in gewoon(
        browser(pet).get(reverse("dossier_geschiedenis", args=[dossier.pk]))
    )


def test_een_vroege_aanvraag_wordt_vastgelegd_met_wat_dat_betekent(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):
        melding = melding_van(dossier)
    velden = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-10-20", "wijze": "anders"}
    assert verstuur(pet, "aanvraag", dossier.pk, melding.pk, **velden).status_code == 302
    pagina = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "De aanvraag kwam vroeg" in pagina
    assert "te verifiëren" in pagina


FOUT = [
    ({"ontvangen_op": "2026-11-24"}, "kan niet in de toekomst liggen"),
    ({"ontvangen_op": "2026-10-04"}, "ligt voor de melding van 5 oktober 2026"),
    ({"ontvangen_op": "2026-11-09", "wijze": "verslag"}, "Selecteer een geldige keuze"),
]


@pytest.mark.parametrize(("velden", "zin"), FOUT, ids=[rij[1] for rij in FOUT])
def test_een_verkeerde_aanvraag_verandert_niets(
    dossier: Dossier, pet: Lidmaatschap, velden: dict[str, str], zin: str
) -> None:
    with namens(pet):
        melding = melding_van(dossier)
    alles = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "wijze": "anders", **velden}
    assert zin in gewoon(verstuur(pet, "aanvraag", dossier.pk, melding.pk, **alles))
    with namens(pet):
        assert not Aanvraag.objects.exists()


def test_de_termijn_staat_stil_en_loopt_weer(
    dossier: Dossier, pet: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    with namens(pet):
        rij = vraag_aan(melding_van(dossier))
    velden = {"aanvraag": uuid4(), "reden": "aanvulling", "van": "2026-11-12"}
    antwoord = verstuur(pet, "opschorting", dossier.pk, rij.pk, versie=nu(dossier, pet), **velden)
    assert "tot en met welke dag" in gewoon(antwoord)
    velden["uiterlijk"] = "2026-11-20"
    assert verstuur(pet, "opschorting", dossier.pk, rij.pk, versie=nu(dossier, pet), **velden).status_code == 302
    with namens(pet):
        stil = Opschorting.objects.get()
    regels = [regel.wat for regel in _werk(pet)]
    assert "De aanvraag is niet aangevuld: besluit of laat haar buiten behandeling" in regels
    with transaction.atomic():  # decided on paper elsewhere, as an import brings it: nobody is asked to decide again
        monkeypatch.setattr("toegang.acties.indicatie.eis_van_papier", lambda dossier, besluit: None)
        maak_indicatie(dossier)
        assert _werk(pet) == []
        transaction.set_rollback(True)
    te_vroeg = verstuur(pet, "opschorting_einde", dossier.pk, stil.pk, tot="2026-11-12", versie=nu(dossier, pet))
    assert "Kies een latere dag" in gewoon(te_vroeg)
    goed = {"tot": "2026-11-16", "versie": nu(dossier, pet)}
    assert verstuur(pet, "opschorting_einde", dossier.pk, stil.pk, **goed).status_code == 302
    pagina = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "27 november 2026" in pagina  # 23 + 4 days


def _werk(pet: Lidmaatschap) -> list[Any]:
    with namens(pet):
        return werk_beslissing(pet, op=OP)


def test_een_ingebrekestelling_vraagt_een_besluit(
    dossier: Dossier, pet: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    with namens(pet):
        rij = vraag_aan(melding_van(dossier), op=datetime.date(2026, 10, 20))
    velden = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-11-20"}
    assert verstuur(pet, "ingebrekestelling", dossier.pk, rij.pk, **velden).status_code == 302
    with namens(pet):
        assert Ingebrekestelling.objects.count() == 1
    assert "Ingebrekestelling: besluit nu" in [regel.wat for regel in _werk(pet)]
    adres = reverse("dossier_procedure", args=[dossier.pk])
    assert "Beslis uiterlijk op 4 december 2026" in gewoon(browser(pet).get(adres))
    monkeypatch.setattr(klok, "vandaag", lambda: datetime.date(2026, 12, 7))
    naar_de_waarde = reverse("parameter", args=[DWANGSOM[0]])
    assert "De dwangsom telt vanaf 5 december 2026: 3 dagen" in gewoon(browser(pet).get(adres))
    assert naar_de_waarde in browser(pet).get(adres).content.decode()  # the amounts of 2026 are not in our sources
    for sleutel, waarde in zip(DWANGSOM, ("25", "38", "49"), strict=True):
        Parameter.objects.create(
            sleutel=sleutel, waarde=waarde, van=datetime.date(2026, 1, 1), bron=Bron.objects.all()[0]
        )
    assert "samen 75 euro" in gewoon(browser(pet).get(adres))
    assert naar_de_waarde not in browser(pet).get(adres).content.decode()


def test_bezwaar_en_dan_pas_beroep(dossier: Dossier, pet: Lidmaatschap) -> None:
    besluit = beslis(klaar_voor_besluit(dossier), beslissing("afwijzing", afwijzing="geen_noodzaak"))
    velden: dict[str, object] = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-11-20"}
    antwoord = verstuur(pet, "rechtsmiddel", dossier.pk, besluit.pk, soort="beroep", behandeling="college", **velden)
    assert "Beroep kan pas na een besluit op bezwaar." in gewoon(antwoord)
    for _ in range(2):
        met = verstuur(pet, "rechtsmiddel", dossier.pk, besluit.pk, soort="bezwaar", behandeling="commissie", **velden)
        assert met.status_code == 302
    with namens(pet):
        bezwaar = Rechtsmiddel.objects.get()
    assert "Er loopt bezwaar" in [regel.wat for regel in _werk(pet)]
    besluitadres = reverse("beschikking", args=[dossier.pk, besluit.pk])
    bladzijde = browser(pet).get(besluitadres)
    assert "12 weken na de laatste dag voor bezwaar" in gewoon(bladzijde)
    assert "Verdagen kan met hoogstens 6 weken" in gewoon(bladzijde)
    with namens(pet):  # no commissie after all
        verbeter_stap(
            soort="rechtsmiddel", rij_id=bezwaar.pk, waarden={"behandeling": "college"}, reden="vergissing",
            versie=nu(dossier, pet), aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip
    assert "6 weken na de laatste dag voor bezwaar" in gewoon(browser(pet).get(besluitadres))
    _verdaag(dossier, pet, bezwaar)
    uitkomst = {
        "aanvraag": uuid4(), "versie": nu(dossier, pet), "uitkomst": "ongegrond", "besluitdatum": "2026-11-23",
    }  # fmt: skip
    assert verstuur(pet, "rechtsmiddel_uitkomst", dossier.pk, bezwaar.pk, **uitkomst).status_code == 302
    velden = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-11-23"}
    assert (
        verstuur(
            pet, "rechtsmiddel", dossier.pk, besluit.pk, soort="beroep", behandeling="college", **velden
        ).status_code
        == 302
    )
    pagina = gewoon(browser(pet).get(reverse("beschikking", args=[dossier.pk, besluit.pk])))
    assert "Ongegrond op 23 november 2026" in pagina
    assert "De rechter beslist" in pagina
    fout = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "ontvangen_op": "2026-11-23", "behandeling": "commissie"}
    antwoord = verstuur(pet, "rechtsmiddel", dossier.pk, besluit.pk, soort="hoger_beroep", **fout)
    assert "Alleen over een bezwaar adviseert een commissie." in gewoon(antwoord)


def _verdaag(dossier: Dossier, pet: Lidmaatschap, bezwaar: Rechtsmiddel) -> None:
    """Once, told in time, at most six weken; the new day counts everywhere."""

    def verdaag(**anders: object) -> Any:
        velden = {"aanvraag": uuid4(), "versie": nu(dossier, pet), "medegedeeld_op": OP.isoformat(), **anders}
        return verstuur(pet, "bezwaar_verdagen", dossier.pk, bezwaar.pk, **velden)

    with namens(pet):
        termijn = beslissen_op_bezwaar(bezwaar.beschikking.bekendgemaakt_op, commissie=False)
    te_lang = termijn.verdagen_tot + datetime.timedelta(days=1)
    assert "(6 weken)" in gewoon(verdaag(tot_en_met=te_lang.isoformat()))
    assert "in de toekomst" in gewoon(verdaag(tot_en_met=termijn.verdagen_tot.isoformat(), medegedeeld_op="2030-01-01"))
    assert verdaag(tot_en_met=termijn.verdagen_tot.isoformat()).status_code == 302
    assert "Verdagen kan een keer" in gewoon(verdaag(tot_en_met=termijn.verdagen_tot.isoformat()))
    assert [regel.uiterlijk for regel in _werk(pet) if regel.wat == "Er loopt bezwaar"] == [termijn.verdagen_tot]


def test_een_verouderd_besluit_houdt_wat_er_stond(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = klaar_voor_besluit(dossier)
    velden = besluitvelden(dossier, pet, versie=1, motivering="Mijn lange motivering")
    antwoord = verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **velden)
    assert antwoord.status_code == 409
    assert "Mijn lange motivering" in antwoord.content.decode()
    assert "Een collega was u voor" in gewoon(antwoord)


def test_een_soort_die_niet_bestaat_is_er_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = klaar_voor_besluit(dossier)
    assert browser(pet).get(reverse("besluit", args=[dossier.pk, melding.pk, "herziening"])).status_code == 404


def zet_regel(**anders: Any) -> Overgangsregel:
    """The rule of the Haagse regio from this year on."""
    vorige = Overgangsregel.objects.get(regio=regio("haaglanden"))
    vorige.tot = datetime.date(2026, 1, 1)
    vorige.save(update_fields=["tot"])
    return Overgangsregel.objects.create(
        regio=vorige.regio, van=vorige.tot, peildatum=datetime.date(2025, 12, 31), bron=vorige.bron, **anders
    )


def test_een_bestaande_client_van_voor_de_peildatum(pet: Lidmaatschap) -> None:
    zet_regel()
    dossier = maak_dossier("Rijswijk", door=pet, gemeld_op=datetime.date(2025, 2, 1))
    maak_indicatie(
        dossier, van=datetime.date(2025, 3, 1), tot=datetime.date(2027, 3, 1), besluitdatum=datetime.date(2025, 2, 20),
        product=product("hg-pakket-instelling"),
    )  # fmt: skip
    with namens(pet):
        melding = melding_van(dossier, soort="herindicatie", ontvangen_op=datetime.date(2026, 10, 12))
        rond_onderzoek_af(melding)
        vraag_aan(melding)
    antwoord = verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **besluitvelden(dossier, pet))
    assert antwoord.status_code == 302, gewoon(antwoord)
    with namens(pet):
        indicatie = Indicatie.objects.get(beschikking__isnull=False)
        assert indicatie.clientsoort == "bestaand"
        assert [
            (rij.betaalt.naam_kort, rij.van, rij.tot, rij.grond)
            for rij in Betaler.objects.filter(indicatie=indicatie).select_related("betaalt")
        ] == [
            ("Den Haag", datetime.date(2026, 11, 23), datetime.date(2027, 3, 1), "bestaand"),
            ("Rijswijk", datetime.date(2027, 3, 1), datetime.date(2027, 11, 1), "na_overgang"),
        ]


def test_een_terugkeerder_wordt_gevraagd_nooit_geraden(pet: Lidmaatschap) -> None:
    zet_regel()
    dossier = maak_dossier("Rijswijk", door=pet)
    melding = klaar_voor_besluit(dossier)
    den_haag = gemeente("Den Haag").pk
    velden = besluitvelden(
        dossier, pet, eerder_bw="ja", eerder_bw_laatste_dag="2026-03-01", eerder_bw_gemeente=den_haag
    )
    antwoord = verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **velden)
    assert "overleg wie betaalt" in gewoon(antwoord)
    with namens(pet):
        assert not Beschikking.objects.exists()
    velden["terugkeerder"] = "nieuw"
    assert verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **velden).status_code == 302
    with namens(pet):
        betaler = Betaler.objects.select_related("betaalt").get()
        assert (betaler.betaalt, betaler.grond) == (gemeente("Rijswijk"), "afspraak")


@pytest.mark.parametrize(
    ("antwoorden", "zin"),
    [
        ({"eerder_aanvraag": "weet_niet"}, "Het is niet bekend of dit een nieuwe cliënt is."),
        ({"eerder_bw": "weet_niet"}, "Het is niet bekend of dit een nieuwe cliënt is."),
        ({"eerder_aanvraag": "ja", "eerder_aanvraag_op": "2026-03-01"}, "geen bestaande en geen nieuwe cliënt"),
        ({"eerder_aanvraag": "ja"}, "Vul de dag van die aanvraag"),
        ({"eerder_bw": "ja"}, "Vul de laatste dag van dat beschermd wonen in."),
        ({"eerder_bw_laatste_dag": "2026-03-01"}, "Kies dan ja."),
        ({"eerder_aanvraag": ""}, "Dit veld is verplicht."),
    ],
)
def test_wie_niet_weet_of_het_een_nieuwe_client_is_wordt_gevraagd(
    pet: Lidmaatschap, antwoorden: dict[str, object], zin: str
) -> None:
    zet_regel(terugkeerder="vraag")
    dossier = maak_dossier("Rijswijk", door=pet)
    melding = klaar_voor_besluit(dossier)
    velden = besluitvelden(dossier, pet, **antwoorden)
    if "eerder_bw_laatste_dag" in antwoorden:
        velden["eerder_bw_gemeente"] = gemeente("Den Haag").pk
    assert zin in gewoon(verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **velden))
    with namens(pet):
        assert not Beschikking.objects.exists()


def test_weet_niet_met_een_afspraak_bewaart_wat_is_geantwoord(pet: Lidmaatschap) -> None:
    zet_regel(terugkeerder="bestaand")  # the rule for a terugkeerder says nothing about who is not known
    dossier = maak_dossier("Rijswijk", door=pet)
    melding = klaar_voor_besluit(dossier)
    velden = besluitvelden(dossier, pet, eerder_bw="weet_niet", terugkeerder="nieuw")
    assert verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **velden).status_code == 302
    with namens(pet):
        indicatie, betaler = Indicatie.objects.get(), Betaler.objects.get()
    assert (indicatie.clientsoort, indicatie.feiten["eerder_bw"]) == ("onbekend", "weet_niet")
    assert (indicatie.feiten["eerder_aanvraag"], betaler.grond) == ("nee", "afspraak")


def test_de_pagina_groeit_niet_met_de_rijen(dossier: Dossier, pet: Lidmaatschap) -> None:
    besluit = beslis(klaar_voor_besluit(dossier), beslissing())
    b, adres = browser(pet), reverse("dossier_procedure", args=[dossier.pk])
    b.get(adres)
    with CaptureQueriesContext(
        connection,
    ) as een:
        b.get(adres)
    with namens(pet):
        for _ in range(3):
            melding = melding_van(dossier, soort="herindicatie", ontvangen_op=datetime.date(2026, 11, 10))
            vraag_aan(melding, op=datetime.date(2026, 11, 12))
    with CaptureQueriesContext(connection) as meer:
        b.get(adres)
    assert len(meer) <= len(een) + 2
    with CaptureQueriesContext(connection) as blad:
        b.get(reverse("beschikking", args=[dossier.pk, besluit.pk]))
    assert len(blad) < 40
