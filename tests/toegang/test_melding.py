"""The pages of a melding and its steps: what is recorded, what is refused, for whom, and what it costs."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from regio.schil import initialen
from tests.regio.factories import maak_pet
from tests.toegang.factories import MELDING, deel, maak_dossier, maak_indicatie
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import afgerond, bevestig, feiten_van, melding_van, versie_van, verslag, zet
from toegang.models import Dossier, Dossierstuk, Melding, MeldingEinde, Meldingstap
from toegang.upload import GRENS_MB

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\nproef\n%%EOF"


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    return maak_dossier("Rijswijk", door=pet, achternaam="Proefman")


def hier(dossier: Dossier) -> list[int]:
    return [dossier.pk, melding_van(dossier).pk]


def gewoon(antwoord: object) -> str:
    return tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")


def test_registreren_maakt_de_eerste_melding(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = melding_van(dossier)
    assert (melding.ontvangen_op, melding.wijze, melding.taak) == (MELDING, "aanmelding", "BW")
    assert dossier.gemeld_op == melding.ontvangen_op


def test_de_procedure_zegt_wat_nu_moet_en_uiterlijk_wanneer(dossier: Dossier, pet: Lidmaatschap) -> None:
    pagina = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "Bevestig de ontvangst van de melding" in pagina
    assert "7 dagen te laat" in pagina  # six weken after 5 oktober ended on 16 november; today is the 23rd
    assert (
        reverse("melding_bevestigen", args=hier(dossier))
        in browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])).content.decode()
    )


def test_elke_stap_zegt_wie_ook_het_onderzoek(dossier: Dossier, pet: Lidmaatschap) -> None:
    bevestig(dossier)
    afgerond(dossier)
    pagina = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    wie = f"Wmo-consulent, {initialen(pet.gebruiker.naam)}"
    for stap in ("onderzoek begonnen.", "onderzoek afgerond.", "ontvangst bevestigd (brief)."):
        assert f"{stap} {wie}" in pagina, stap


def test_een_nieuwe_melding_geeft_een_eigen_termijn(dossier: Dossier, pet: Lidmaatschap) -> None:
    maak_indicatie(dossier)
    velden = {
        "aanvraag": uuid4(),
        "versie": versie_van(dossier),
        "soort": "herindicatie",
        "ontvangen_op": "2026-11-20",
        "wijze": "anders",
        "melder": "client",
        "taak": "BW",
    }
    for _ in range(2):  # a double click
        assert verstuur(pet, "melding_nieuw", dossier.pk, **velden).status_code == 302
    with namens(pet):
        assert Melding.objects.filter(dossier=dossier).count() == 2
        assert Dossier.objects.get(pk=dossier.pk).termijn == datetime.date(2027, 1, 4)  # 1 januari and a weekend
    assert "herindicatie" in gewoon(browser(pet).get(reverse("dossier_geschiedenis", args=[dossier.pk])))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"ontvangen_op": "2026-11-24"}, "De melding kan niet in de toekomst liggen."),
        ({"ontvangen_op": "2026-10-04"}, "De eerste melding in dit dossier is van 5 oktober 2026."),
        ({"wijze": ""}, "Dit veld is verplicht."),
    ],
)
def test_een_verkeerde_melding_krijgt_een_zin(
    dossier: Dossier, pet: Lidmaatschap, velden: dict[str, str], zin: str
) -> None:
    goed = {
        "aanvraag": uuid4(), "versie": versie_van(dossier), "soort": "nieuw", "ontvangen_op": "2026-11-20",
        "wijze": "anders", "melder": "client", "taak": "BW",
    }  # fmt: skip
    antwoord = verstuur(pet, "melding_nieuw", dossier.pk, **{**goed, **velden})
    assert zin in gewoon(antwoord)
    with namens(pet):
        assert Melding.objects.filter(dossier=dossier).count() == 1


def test_bevestigen_maakt_een_brief_en_wijst_op_clientondersteuning(dossier: Dossier, pet: Lidmaatschap) -> None:
    velden = {"aanvraag": uuid4(), "versie": versie_van(dossier)}
    for _ in range(2):
        assert verstuur(pet, "melding_bevestigen", *hier(dossier), **velden).status_code == 302
    feiten = feiten_van(dossier)
    assert feiten.bevestigd is not None
    assert feiten.ondersteuning is not None
    with namens(pet):
        assert Dossierstuk.objects.get(dossier=dossier).soort == "ontvangstbevestiging"
    nog_eens = verstuur(pet, "melding_bevestigen", *hier(dossier), aanvraag=uuid4(), versie=versie_van(dossier))
    assert "De ontvangst is al bevestigd" in gewoon(nog_eens)


@pytest.mark.parametrize(
    ("soort", "velden"),
    [
        ("identiteit", {"wijze": "paspoort"}),
        ("clientondersteuning", {"wijze": "telefonisch", "toelichting": "Wil graag hulp."}),
        ("persoonlijk_plan", {}),
        ("gesprek", {"wijze": "op het gemeentehuis"}),
        ("uitstel", {"later": "2026-12-01", "toelichting": "Ziek."}),
    ],
)
def test_elke_stap_wordt_een_rij_die_niets_verschuift(
    dossier: Dossier, pet: Lidmaatschap, soort: str, velden: dict[str, str]
) -> None:
    gepost = {"aanvraag": uuid4(), "versie": versie_van(dossier), "op": "2026-11-20", **velden}
    assert verstuur(pet, "melding_stap", *hier(dossier), soort, **gepost).status_code == 302
    assert verstuur(pet, "melding_stap", *hier(dossier), soort, **gepost).status_code == 302  # a double click
    with namens(pet):
        stap = Meldingstap.objects.get(dossier=dossier)
        assert Dossier.objects.get(pk=dossier.pk).termijn == dossier.termijn
    assert (stap.soort, stap.op) == (soort, datetime.date(2026, 11, 20))
    assert stap.get_soort_display() in gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))


@pytest.mark.parametrize(
    ("soort", "velden", "zin"),
    [
        ("identiteit", {"wijze": ""}, "Dit veld is verplicht."),
        ("identiteit", {"wijze": "paspoort", "op": "2026-11-24"}, "Deze dag ligt in de toekomst."),
        ("gesprek", {"wijze": "op het gemeentehuis", "op": "2026-10-04"}, "Deze dag ligt voor de melding"),
        ("uitstel", {"later": "2026-11-20"}, "De nieuwe dag ligt na de dag waarop u dit afsprak."),
        ("mededeling", {"later": "2026-12-20"}, "Er is nog geen aanvraag."),
        ("opmerking", {"toelichting": "Klopt niet."}, "Er is nog geen verslag waar de cliënt iets over kan opmerken."),
    ],
)
def test_een_stap_die_niet_kan_krijgt_een_zin_en_verandert_niets(
    dossier: Dossier, pet: Lidmaatschap, soort: str, velden: dict[str, str], zin: str
) -> None:
    gepost = {"aanvraag": uuid4(), "versie": versie_van(dossier), "op": "2026-11-20", **velden}
    assert zin in gewoon(verstuur(pet, "melding_stap", *hier(dossier), soort, **gepost))
    with namens(pet):
        assert not Meldingstap.objects.filter(dossier=dossier).exists()


def stuur_plan(pet: Lidmaatschap, dossier: Dossier, naam: str, inhoud: bytes) -> object:
    velden = {
        "pet": pet.pk,
        "aanvraag": uuid4(),
        "versie": versie_van(dossier),
        "op": "2026-11-20",
        "stuk": SimpleUploadedFile(naam, inhoud, "application/pdf"),
    }
    return browser(pet).post(reverse("melding_stap", args=[*hier(dossier), "persoonlijk_plan"]), velden)


def test_een_ingeleverd_plan_is_een_stuk_zonder_naam_van_de_client(dossier: Dossier, pet: Lidmaatschap) -> None:
    stuur_plan(pet, dossier, "plan van Proefman.pdf", PDF)
    with namens(pet):
        stuk = Dossierstuk.objects.get(dossier=dossier)
        assert stuk.ontsleuteld() == PDF
    assert stuk.soort == Dossierstuk.Soort.ONTVANGEN
    assert stuk.naam == f"2026-11-20-persoonlijk_plan-dossier-{dossier.nummer}.pdf"
    antwoord = browser(pet).get(reverse("dossier_stuk", args=[dossier.pk, stuk.pk]))
    assert antwoord.content == PDF
    assert "Proefman" not in antwoord["Content-Disposition"]


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("plan.pdf", b"MZ een programma", "Dit is geen PDF, JPEG of PNG."),
        ("plan.pdf", b"", "Dit bestand is leeg."),
        ("plan.docx", b"PK\x03\x04 document", "Dit is geen PDF, JPEG of PNG."),
        ("groot.pdf", b"%PDF-" + b"0" * (GRENS_MB * 1024 * 1024) + b"%%EOF", "Een stuk mag hoogstens 25 MB zijn."),
    ],
)
def test_een_verkeerd_bestand_krijgt_een_zin_bij_het_veld(
    dossier: Dossier, pet: Lidmaatschap, naam: str, inhoud: bytes, zin: str
) -> None:
    antwoord = stuur_plan(pet, dossier, naam, inhoud)
    assert antwoord.status_code == 200
    assert zin in gewoon(antwoord)
    assert "id_stuk_error" in antwoord.content.decode()
    with namens(pet):
        assert not Dossierstuk.objects.filter(dossier=dossier).exists()
        assert not Meldingstap.objects.filter(dossier=dossier).exists()


def test_een_verouderd_formulier_verandert_niets_en_houdt_wat_er_stond(dossier: Dossier, pet: Lidmaatschap) -> None:
    oud = versie_van(dossier)
    zet(dossier, "gesprek", wijze="telefonisch of met beeld")
    antwoord = verstuur(
        pet, "melding_stap", *hier(dossier), "clientondersteuning",
        aanvraag=uuid4(), versie=oud, op="2026-11-20", wijze="telefonisch", toelichting="Mijn eigen woorden",
    )  # fmt: skip
    assert antwoord.status_code == 409
    assert "Mijn eigen woorden" in antwoord.content.decode()
    assert "Gesprek gevoerd" in gewoon(antwoord)
    with namens(pet):
        assert not Meldingstap.objects.filter(dossier=dossier, soort="clientondersteuning").exists()


def test_een_melding_sluiten_haalt_de_termijn_weg(dossier: Dossier, pet: Lidmaatschap) -> None:
    velden = {"aanvraag": uuid4(), "versie": versie_van(dossier), "reden": "opgelost", "per": "2026-11-20"}
    assert verstuur(pet, "melding_sluiten", *hier(dossier), **velden).status_code == 302
    with namens(pet):
        assert Dossier.objects.get(pk=dossier.pk).termijn is None
    pagina = gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "gesloten zonder besluit" in pagina
    antwoord = verstuur(
        pet, "melding_stap", *hier(dossier), "gesprek",
        aanvraag=uuid4(), versie=versie_van(dossier), op="2026-11-20", wijze="op het gemeentehuis",
    )  # fmt: skip
    assert "Deze melding is gesloten op 20 november 2026." in gewoon(antwoord)


def test_een_dossier_sluiten_sluit_ook_de_melding(dossier: Dossier, pet: Lidmaatschap) -> None:
    verstuur(pet, "dossier_sluiten", dossier.pk, versie=versie_van(dossier), reden="overleden")
    with namens(pet):
        assert MeldingEinde.objects.get(dossier=dossier).reden == "overleden"


def test_een_opmerking_bij_het_verslag_is_een_rij(dossier: Dossier, pet: Lidmaatschap) -> None:
    verslag(dossier)
    antwoord = verstuur(
        pet, "melding_stap", *hier(dossier), "opmerking",
        aanvraag=uuid4(), versie=versie_van(dossier), op="2026-11-23", toelichting="De zus komt niet meer.",
    )  # fmt: skip
    assert antwoord.status_code == 302
    assert "De zus komt niet meer." in gewoon(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "De zus" not in str(list(Gebeurtenis.objects.values_list("feiten", flat=True)))


PAGINAS = ["dossier_procedure", "melding_nieuw", "melding_bevestigen", "melding_sluiten", "melding_stap"]


def adres(naam: str, dossier: Dossier) -> str:
    if naam in {"dossier_procedure", "melding_nieuw"}:
        return reverse(naam, args=[dossier.pk])
    return reverse(naam, args=[*hier(dossier), *(["gesprek"] if naam == "melding_stap" else [])])


@pytest.mark.parametrize("naam", PAGINAS)
def test_wie_behandelt_mag_wie_meeleest_alleen_lezen_en_een_ander_niets(dossier: Dossier, naam: str) -> None:
    """Three people: the behandelaar, a colleague with a grant, and a consulent of another gemeente."""
    behandelaar, lezer = dossier.behandelaar, maak_pet(Rol.CONSULENT, "Dordrecht")
    assert behandelaar is not None
    deel(dossier, lezer.gebruiker)
    vreemde = maak_pet(Rol.CONSULENT, "Zoetermeer")
    assert browser(behandelaar).get(adres(naam, dossier)).status_code == 200
    assert browser(vreemde).get(adres(naam, dossier)).status_code == 404
    lees = browser(lezer)
    lees.post(reverse("dossier", args=[dossier.pk]), {"pet": lezer.pk, "reden": "meekijken"})
    assert lees.get(adres(naam, dossier)).status_code == (200 if naam == "dossier_procedure" else 403)


def test_een_onbekende_stap_of_melding_bestaat_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk", door=pet)
    assert browser(pet).get(reverse("melding_stap", args=[*hier(dossier), "dansen"])).status_code == 404
    vreemd = reverse("melding_stap", args=[dossier.pk, melding_van(ander).pk, "gesprek"])
    assert browser(pet).get(vreemd).status_code == 404


def test_de_bladzijde_kost_niet_meer_vragen_bij_meer_stappen(dossier: Dossier, pet: Lidmaatschap) -> None:
    kijker, url = browser(pet), reverse("dossier_procedure", args=[dossier.pk])
    kijker.get(url)
    with CaptureQueriesContext(connection) as weinig:
        kijker.get(url)
    bevestig(dossier)
    for _ in range(3):
        zet(dossier, "gesprek", wijze="telefonisch of met beeld")
    verslag(dossier)
    with CaptureQueriesContext(connection) as veel:
        kijker.get(url)
    assert len(veel) <= len(weinig) + 3  # onderzoek, its verslagen: read once they are there
