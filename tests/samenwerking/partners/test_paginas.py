"""The pages of partners: what each role reads, bad input that loses nothing, and what a partner sees by its link."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.overleg import zet_aan_tafel
from samenwerking.partners.acties.afspraak import Aantal, spreek_woningen_af, wijzig_afspraak
from samenwerking.partners.acties.contract import voeg_regel_toe
from samenwerking.partners.acties.link import deel_met_partner, trek_link_in
from samenwerking.partners.models import Ketenpartner, Partnerbezoek, Partnerlink, Woningaantal
from samenwerking.plannen.acties.plan import begin_plan, deel_met_raden
from tests.regio.factories import gemeente
from tests.samenwerking.overleg.maken import dek_tafel
from tests.samenwerking.partners.maken import DAG, Keten, afspraakvelden, inkoopvelden, partner
from tests.samenwerking.plannen.maken import Planwereld, velden_van_een_plan
from tests.samenwerking.teksten.factories import inloggen
from toegang.bladen import Blad
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.tellen import EIGEN_WONING
from toegang.tellingen import AFGESCHERMD, Cel


def stuur(pet: Lidmaatschap, adres: str, **velden: Any) -> Any:
    """Post as this person."""
    return inloggen(pet).post(adres, {"pet": str(pet.pk), "aanvraag": str(uuid4()), **velden})


def lees(pet: Lidmaatschap, naam: str, *plek: object) -> str:
    """The page as this person reads it."""
    antwoord = inloggen(pet).get(reverse(naam, args=plek))
    assert antwoord.status_code == 200, antwoord.status_code
    return str(antwoord.content.decode())


def publiceer(keten: Keten, jaar: int) -> None:
    """Four quarters: of Rijswijk all shown, of Zoetermeer one hidden. And where people went in the year."""
    dicht, rijen = Cel(None, AFGESCHERMD), ("Rijswijk", "Zoetermeer")
    for kwartaal in range(4):
        van = datetime.date(jaar, 3 * kwartaal + 1, 1)
        tot = datetime.date(jaar + (kwartaal == 3), (3 * kwartaal + 3) % 12 + 1, 1)
        uit = (Cel(6, None), dicht if kwartaal == 2 else Cel(7, None))
        blad = Blad(
            rijen, ("Instroom", "Doorstroom", "Uitstroom"), 5, tuple((Cel(9, None), Cel(5, None), cel) for cel in uit),
            kolomtotalen=(dicht, dicht, dicht),
        )  # fmt: skip
        Gepubliceerdetelling.objects.create(
            regio=keten.corporatie.regio, tabel=Tabel.STROMEN, van=van, peildatum=tot, inhoud=blad.bevroren()
        )
    waarheen = Blad(
        rijen,
        (EIGEN_WONING, "Ergens anders"),
        5,
        ((Cel(13, None), Cel(11, None)), (dicht, Cel(21, None))),
        (),
        (),
        None,
    )
    Gepubliceerdetelling.objects.create(
        regio=keten.corporatie.regio, tabel=Tabel.VERTREK, van=datetime.date(jaar, 1, 1),
        peildatum=datetime.date(jaar + 1, 1, 1), inhoud=waarheen.bevroren(),
    )  # fmt: skip


def test_elke_rol_leest_wat_voor_die_rol_is(keten: Keten) -> None:
    voeg_regel_toe(
        contract=keten.contract, aanvraag=uuid4(), door=keten.coordinator, op=klok.vandaag(),
        velden={"product": None, "omschrijving": "Nacht", "prijs": Decimal("123.45"), "eenheid": "etmaal", "volume": 9},
    )  # fmt: skip
    pagina = lees(keten.coordinator, "partner", keten.corporatie.pk)
    assert "Demo Accountmanager" in pagina
    assert "Prestatieafspraken uitstroom" in pagina
    assert "123,45" in lees(keten.controller, "partnercontract", keten.contract.pk)
    pagina = lees(keten.controller, "partner", keten.corporatie.pk)
    assert "Demo Accountmanager" not in pagina
    assert "Afspraak vastleggen" not in pagina
    for pet in (keten.mensen.college, keten.mensen.raad):
        pagina = lees(pet, "partner", keten.corporatie.pk)
        assert "Prestatieafspraken" not in pagina
        assert "Demo Accountmanager" not in pagina
        assert "Contracten en subsidies" not in pagina
        assert inloggen(pet).get(keten.contract.get_absolute_url()).status_code == 403
    wijzig_afspraak(
        afspraak=keten.afspraak, velden=afspraakvelden(voor_raden=True), versie=1, door=keten.coordinator,
        op=klok.vandaag(),
    )  # fmt: skip
    assert "Wij helpen elkaar." in lees(keten.mensen.raad, "partnerafspraak", keten.afspraak.pk)


def test_een_inkoop_is_voor_de_raad_vanaf_de_publicatie(keten: Keten) -> None:
    pagina = lees(keten.mensen.raad, "inkooptraject", keten.inkoop.pk)
    assert "Verplichte gezamenlijke inkoop" in pagina
    assert "niet in werking" in pagina
    velden = inkoopvelden(publicatie_op=klok.vandaag() + DAG, sluiting_op=None, gunning_op=None, ingang_op=None)
    for naam, waarde in velden.items():
        setattr(keten.inkoop, naam, waarde)
    keten.inkoop.save()
    assert inloggen(keten.mensen.raad).get(keten.inkoop.get_absolute_url()).status_code == 404


def test_een_partner_twee_keer_geeft_een_link_en_verliest_niets(keten: Keten) -> None:
    velden = {"naam": "Demo Corporatie Duinzigt", "soort": "corporatie", "toelichting": "Voor de uitstroom."}
    antwoord = stuur(keten.coordinator, reverse("partner_nieuw", args=["haaglanden"]), **velden)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert f'href="{keten.corporatie.get_absolute_url()}"' in pagina
    assert "Voor de uitstroom." in pagina
    assert Ketenpartner.objects.count() == 2
    adres = reverse("partner_nieuw", args=["haaglanden"])
    assert "acht cijfers" in stuur(keten.coordinator, adres, **velden, kvk="12").content.decode()
    assert stuur(keten.coordinator, adres, **velden, kvk="1234 56 78", toch="on").status_code == 302


def test_verkeerde_dagen_krijgen_een_zin_en_verliezen_niets(keten: Keten) -> None:
    adres = reverse("partnercontract_nieuw", args=[keten.aanbieder.pk])
    velden = {"soort": "contract", "titel": "Dagbesteding", "van": "2027-01-01", "laatste_dag": "2026-01-01"}
    antwoord = stuur(keten.coordinator, adres, **velden)
    assert antwoord.status_code == 409
    assert "De laatste dag ligt voor de eerste dag" in antwoord.content.decode()
    assert "Dagbesteding" in antwoord.content.decode()
    adres = reverse("inkooptraject_nieuw", args=["haaglanden"])
    velden = {"titel": "Opvang", "vorm": "open_house", "gemeenten": str(gemeente("Rijswijk").pk)}
    dagen = {"sluiting_op": "2027-03-01", "gunning_op": "2027-02-01"}
    antwoord = stuur(keten.coordinator, adres, **velden, **dagen)
    assert antwoord.status_code == 409
    assert "kan pas na: sluiting van de inschrijving" in antwoord.content.decode()
    antwoord = stuur(keten.coordinator, adres, **velden | {"gemeenten": str(gemeente("Dordrecht").pk)})
    assert "doet niet mee in" in antwoord.content.decode()


def test_woningen_naast_de_uitstroom(keten: Keten) -> None:
    jaar = klok.vandaag().year - 1
    publiceer(keten, jaar)
    keten.afspraak.van = datetime.date(jaar, 1, 1)
    keten.afspraak.save()
    adres = f"{reverse('woningen_afspreken', args=[keten.afspraak.pk])}?jaar={jaar}"
    rijswijk, zoetermeer = gemeente("Rijswijk"), gemeente("Zoetermeer")
    pagina = inloggen(keten.mensen.rijswijk).get(adres).content.decode()
    assert f"aantal_{rijswijk.pk}" in pagina
    assert f"aantal_{zoetermeer.pk}" not in pagina
    antwoord = stuur(keten.mensen.rijswijk, adres, **{f"aantal_{rijswijk.pk}": "30", f"aantal_{zoetermeer.pk}": "1"})
    assert antwoord.status_code == 422
    assert "Er is niets bewaard" in antwoord.content.decode()
    assert stuur(keten.mensen.rijswijk, adres, **{f"aantal_{rijswijk.pk}": "30"}).status_code == 302
    leeg = {f"aantal_{rijswijk.pk}": "", f"initial-aantal_{rijswijk.pk}": "30"}
    assert "vul dan 0 in" in stuur(keten.mensen.rijswijk, adres, **leeg).content.decode()
    oud = {f"aantal_{rijswijk.pk}": "31", f"initial-aantal_{rijswijk.pk}": "12"}
    assert "vulde intussen 30 in" in stuur(keten.coordinator, adres, **oud).content.decode()
    pagina = inloggen(keten.controller).get(f"{reverse('woningen', args=['haaglanden'])}?jaar={jaar}").content.decode()
    assert "17 meer afgesproken" in pagina  # 30 homes, 13 people who went to one; not the 24 who left
    assert "Alleen dit aantal staat naast de afspraak" in pagina
    assert "ten minste 21 (1 kwartaal afgeschermd)" in pagina
    assert Woningaantal.objects.get().aantal == 30


def deel(keten: Keten, *wat: str) -> tuple[Partnerlink, str]:
    """A link, and its path."""
    link, geheim = deel_met_partner(
        partner=keten.corporatie, contact=keten.contact, deelt=wat, laatste_dag=klok.vandaag(), aanvraag=uuid4(),
        door=keten.coordinator, op=klok.vandaag(),
    )  # fmt: skip
    return link, reverse("partnergast_link", args=[geheim])


def test_een_partner_ziet_alleen_wat_is_gedeeld(keten: Keten) -> None:
    spreek_woningen_af(
        afspraak=keten.afspraak, jaar=klok.vandaag().year, aantallen=[Aantal(gemeente("Rijswijk"), None, 8)],
        door=keten.coordinator, op=klok.vandaag(),
    )  # fmt: skip
    tafel = dek_tafel(naam="Fysieke overlegtafel", soort="overlegtafel")
    zet_aan_tafel(
        overleg=tafel.overleg, taak="lid", pet=None, rol="", gemeente=None, organisatie=keten.corporatie.organisatie,
        functie="accountmanager", van=klok.vandaag(), aanvraag=uuid4(), door=tafel.coordinator, op=klok.vandaag(),
    )  # fmt: skip
    link, adres = deel(keten, "woningen", "overleg")
    browser = Client()
    begin = browser.get(adres)
    assert begin.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert Partnerbezoek.objects.count() == 0  # looking at the address is no visit
    assert browser.get(reverse("partnergast", args=[link.pk])).status_code == 404
    antwoord = browser.post(adres)
    assert antwoord.url == reverse("partnergast", args=[link.pk])
    pagina = browser.get(antwoord.url).content.decode()
    assert "Rijswijk" in pagina
    assert "Fysieke overlegtafel" in pagina
    for geheim in ("Wij helpen elkaar", "Demo Aanbieder De Eik", "account@voorbeeld.example"):
        assert geheim not in pagina, geheim
    assert list(link.bezoeken.values_list("wat", flat=True)) == ["gelezen", "geopend"]
    assert browser.get(reverse("partners")).status_code == 302  # to the login
    trek_link_in(link=link, door=keten.coordinator, op=klok.vandaag())
    assert browser.get(antwoord.url).status_code == 404
    assert browser.post(adres).status_code == 404
    assert "Fysieke overlegtafel" in lees(keten.coordinator, "partner", keten.corporatie.pk)


def test_een_link_die_voorbij_is_geeft_een_bladzijde_die_zegt_wat_nu(keten: Keten, settings: Any) -> None:
    link, adres = deel(keten, "afspraken")  # until today
    browser = Client()
    bladzijde = browser.post(adres).url
    assert "Wij helpen elkaar." in browser.get(bladzijde).content.decode()
    settings.VASTE_DAG = (klok.vandaag() + DAG).isoformat()
    for antwoord in (browser.get(bladzijde), browser.post(adres), Client().post(adres)):
        pagina = antwoord.content.decode()
        assert (antwoord.status_code, "Deze link werkt niet" in pagina, "Wat nu?" in pagina) == (404, True, True)
        assert "Wij helpen elkaar." not in pagina
    assert link.bezoeken.count() == 2  # what was refused is no visit


def test_een_partner_leest_wat_loopt_in_plannen_die_de_raden_ook_lezen(keten: Keten) -> None:
    op, door = klok.vandaag(), keten.coordinator
    plan = begin_plan(regio=keten.corporatie.regio, velden=velden_van_een_plan(op), aanvraag=uuid4(), door=door, op=op)
    wereld = Planwereld(plan=plan, mensen=keten.mensen, controller=keten.controller)
    hele = wereld.activiteit("Afspraken met corporaties", -20, 30)
    wereld.activiteit("Een stap daarvan", -10, 5, ouder=hele)
    wereld.activiteit("Pas over een jaar", 350, 360)
    _, adres = deel(keten, "plannen")
    browser = Client()
    bladzijde = browser.post(adres).url
    assert "Afspraken met corporaties" not in browser.get(bladzijde).content.decode()  # only its makers read it yet
    deel_met_raden(plan=plan, delen=True, door=door, op=op)
    pagina = browser.get(bladzijde).content.decode()
    assert "Afspraken met corporaties" in pagina
    assert "Stand: gepland" in pagina
    for ander in ("Een stap daarvan", "Pas over een jaar"):
        assert ander not in pagina


def test_het_adres_van_een_link_komt_niet_in_het_logboek(keten: Keten, caplog: pytest.LogCaptureFixture) -> None:
    _, adres = deel(keten, "afspraken")
    Client().post(adres + "x")
    assert adres.split("/")[-2] not in caplog.text


def test_meer_rijen_is_niet_meer_vragen(keten: Keten) -> None:
    client, aantallen = inloggen(keten.coordinator), []
    for ronde in range(2):
        with CaptureQueriesContext(connection) as vragen:
            for naam, plek in (("partners", []), ("partner", [keten.corporatie.pk]), ("partnercontracten", [])):
                assert client.get(reverse(naam, args=plek)).status_code == 200
        aantallen.append(len(vragen))
        for nummer in range(6):
            partner(
                keten.coordinator, f"Partner {'abcdef'[nummer] * 9} {ronde}", keten.corporatie.regio, soort="anders"
            )
            deel(keten, "afspraken")
    assert aantallen[1] <= aantallen[0]
