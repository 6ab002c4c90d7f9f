"""The pages about places: proposing, answering, ending, and the list that the coördinator keeps."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, product
from tests.toegang.formulieren import browser, dossier_van, tekst, verstuur
from tests.toegang.plekken import MORGEN, antwoord, maak_coordinator, maak_locatie, maak_plek, stel_voor
from toegang.models import Afwezigheid, Dossier, Locatie, Plaatsing, Plek, Voorziening, Wachtlijstplaats, Woningafspraak
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    dossier = maak_dossier("Rijswijk", door=pet, voornamen="Anton", achternaam="Proefman")
    maak_indicatie(dossier)
    return dossier


def velden(pet: Lidmaatschap, dossier: Dossier, **anders: Any) -> dict[str, Any]:
    return {"aanvraag": uuid4(), "versie": dossier_van(dossier.pk, pet).versie, **anders}


def voorstel(pet: Lidmaatschap, dossier: Dossier, plek: Plek, **anders: Any) -> dict[str, Any]:
    return velden(pet, dossier, plek=plek.pk, van=OP.isoformat(), grond="indicatie", **anders)


def test_van_vrije_plek_tot_uitstroom_in_het_dossier(pet: Lidmaatschap, dossier: Dossier) -> None:
    plek = maak_plek()
    dossierpagina = reverse("dossier", args=[dossier.pk])
    pagina = browser(pet).get(reverse("plek_voorstellen", args=[dossier.pk]), {"plek": plek.pk})
    assert "Aanbieder Proef, Huis Proef, kamer 1, nu vrij (alle doelgroepen)" in tekst(pagina)
    assert verstuur(pet, "plek_voorstellen", dossier.pk, **voorstel(pet, dossier, plek)).url == dossierpagina
    assert "wacht op antwoord" in tekst(browser(pet).get(dossierpagina))
    with namens(pet):
        (regel,) = [regel for regel in werk_voor(pet, op=OP) if regel.knop == "Antwoord vastleggen"]
        plaatsing = Plaatsing.objects.get()
    assert "Aanbieder Proef" in regel.voor
    geaccepteerd = velden(pet, dossier, uitkomst="geaccepteerd", gegeven_op=OP.isoformat())
    assert verstuur(pet, "plaatsing_antwoord", plaatsing.pk, **geaccepteerd).url == dossierpagina
    assert "woont hier" in tekst(browser(pet).get(dossierpagina))
    weg = velden(pet, dossier, reden="ziekenhuis", van=OP.isoformat())
    verstuur(pet, "plaatsing_afwezig", dossier.pk, plaatsing.pk, **weg)
    with namens(pet):
        afwezig = Afwezigheid.objects.get()
    terug = velden(pet, dossier, tot=MORGEN.isoformat())
    assert "Deze dag ligt in de toekomst" in tekst(verstuur(pet, "plaatsing_terug", dossier.pk, afwezig.pk, **terug))
    einde = velden(pet, dossier, laatste_dag=OP.isoformat(), bestemming="anders")
    assert "Schrijf op waar de cliënt naartoe gaat" in tekst(
        verstuur(pet, "plaatsing_einde", dossier.pk, plaatsing.pk, **einde)
    )
    assert (
        verstuur(pet, "plaatsing_einde", dossier.pk, plaatsing.pk, **einde, toelichting="Naar zee").status_code == 302
    )
    assert "naar: anders, Naar zee" in tekst(browser(pet).get(dossierpagina))


def test_een_woning_vragen_en_de_uitkomst(pet: Lidmaatschap, dossier: Dossier) -> None:
    vraag = velden(pet, dossier, soort="urgentie", aangevraagd_op=OP.isoformat())
    assert verstuur(pet, "woning", dossier.pk, **vraag).status_code == 302
    with namens(pet):
        afspraak = Woningafspraak.objects.get()
    uitkomst = velden(pet, dossier, uitkomst="toegewezen", uitkomst_op=OP.isoformat())
    assert verstuur(pet, "woning_uitkomst", dossier.pk, afspraak.pk, **uitkomst).status_code == 302
    assert "Toegewezen op 23" in tekst(browser(pet).get(reverse("dossier", args=[dossier.pk])))


def test_de_tweede_leest_op_de_pagina_wie_eerst_was(pet: Lidmaatschap, dossier: Dossier) -> None:
    ander = maak_dossier("Zoetermeer")
    maak_indicatie(ander)
    plek = maak_plek()
    stel_voor(ander, plek)
    pagina = verstuur(pet, "plek_voorstellen", dossier.pk, **voorstel(pet, dossier, plek))
    assert pagina.status_code == 200
    assert "Zoetermeer was eerst, op " in tekst(pagina)
    assert "In uw regio is nu geen plek vrij" in tekst(pagina)
    vreemd = voorstel(pet, dossier, plek) | {"plek": "1; DROP TABLE"}
    assert "geldige" in tekst(verstuur(pet, "plek_voorstellen", dossier.pk, **vreemd))


def test_een_oud_formulier_bewaart_wat_er_stond_en_zegt_wat_er_gebeurde(pet: Lidmaatschap, dossier: Dossier) -> None:
    oud = velden(pet, dossier, soort="anders", aangevraagd_op=OP.isoformat()) | {"versie": 1}
    pagina = verstuur(pet, "woning", dossier.pk, **oud)
    assert pagina.status_code == 409
    assert "Indicatie Intramurale plekken vastgelegd" in tekst(pagina)
    assert f'value="{dossier_van(dossier.pk, pet).versie}"' in pagina.content.decode()


# --- who keeps the waiting list -------------------------------------------------------------------------------


@pytest.fixture
def beheerder() -> Lidmaatschap:
    """Den Haag keeps the waiting list of Rijswijk."""
    maak_mandaat("Rijswijk", "Den Haag", functie="wachtlijst")
    return maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")


def test_de_wachtlijstbeheerder_geeft_prioriteit_overbrugt_en_plaatst_zonder_dossier(
    pet: Lidmaatschap, dossier: Dossier, beheerder: Lidmaatschap
) -> None:
    wachtend = maak_wachtende(dossier, product=product())
    plek = maak_plek()
    adres = reverse("wachtende", args=[wachtend.pk])
    pagina = browser(beheerder).get(adres)
    assert "Anton Proefman" in tekst(pagina)
    assert "Er is geen overbrugging" in tekst(pagina)
    assert reverse("dossier", args=[dossier.pk]) not in pagina.content.decode()

    hoog = velden(pet, dossier, prioriteit=10, reden="Slaapt buiten.")
    assert verstuur(beheerder, "wachtende_prioriteit", wachtend.pk, **hoog).url == adres
    nog = velden(pet, dossier, prioriteit=10, reden="Nog eens.")
    assert "De prioriteit is al hoog" in tekst(verstuur(beheerder, "wachtende_prioriteit", wachtend.pk, **nog))
    oud = velden(pet, dossier, prioriteit=20, reden="Spoed.") | {"versie": 1}
    stil = verstuur(beheerder, "wachtende_prioriteit", wachtend.pk, **oud)
    assert stil.status_code == 409
    assert "Indicatie" not in tekst(stil)  # what happened in the dossier is not for who keeps the list

    overbrugging = velden(pet, dossier, wat="Begeleiding thuis", van=OP.isoformat())
    assert verstuur(beheerder, "overbruggen", wachtend.pk, **overbrugging).url == adres
    lijst = tekst(browser(beheerder).get(reverse("wachtlijst"), {"prioriteit": "10", "overbrugging": "ja"}))
    assert "Proefman, Anton" in lijst
    assert "Niets past" in tekst(browser(beheerder).get(reverse("wachtlijst"), {"overbrugging": "nee"}))

    assert verstuur(beheerder, "wachtende_plek", wachtend.pk, **voorstel(pet, dossier, plek)).url == adres
    assert "Antwoord vastleggen" in tekst(browser(beheerder).get(reverse("wachtlijst")))
    with namens(pet):
        plaatsing = Plaatsing.objects.get()
    weigering = velden(pet, dossier, uitkomst="geweigerd", gegeven_op=OP.isoformat(), reden="Past niet.")
    assert verstuur(beheerder, "plaatsing_antwoord", plaatsing.pk, **weigering).url == reverse("wachtlijst")
    assert "Eerdere voorstellen" in tekst(browser(beheerder).get(adres))
    stop = velden(pet, dossier, laatste_dag=OP.isoformat())
    with namens(pet):
        nummer = wachtend.overbruggingen.get().pk
    assert verstuur(beheerder, "overbrugging_stoppen", wachtend.pk, nummer, **stop).url == adres


def test_een_bestand_met_namen_is_voor_wie_de_lijst_houdt(dossier: Dossier, beheerder: Lidmaatschap) -> None:
    maak_wachtende(dossier)
    adres = reverse("wachtlijst")
    bestand = browser(beheerder).get(adres, {"export": "csv"})
    assert bestand["Content-Type"].startswith("text/csv")
    assert "Proefman, Anton" in bestand.content.decode()
    consulent = browser(maak_pet(Rol.CONSULENT, "Rijswijk")).get(adres, {"export": "csv"})
    assert consulent["Content-Type"].startswith("text/html")


def test_van_de_lijst_halen_maakt_een_nieuwe_versie(pet: Lidmaatschap, dossier: Dossier) -> None:
    wachtend = maak_wachtende(dossier)
    voor = dossier_van(dossier.pk, pet).versie
    verstuur(pet, "wachtlijst_eraf", wachtend.pk, aanvraag=uuid4(), per=OP.isoformat(), reden="wlz")
    assert dossier_van(dossier.pk, pet).versie == voor + 1
    with namens(pet):
        assert Wachtlijstplaats.objects.get().tot == OP


# --- the places of the region -----------------------------------------------------------------------------------


def test_vrije_plekken_noemt_de_gemeente_en_niemand(pet: Lidmaatschap, dossier: Dossier) -> None:
    bezet, weldra, _vrij = maak_plek(), maak_plek("kamer 2"), maak_plek("kamer 3", geschikt_voor=["lvb"])
    antwoord(stel_voor(dossier, bezet))
    ander = maak_dossier("Zoetermeer", achternaam="Geheim")
    maak_indicatie(ander)
    antwoord(stel_voor(ander, weldra, tot=OP + datetime.timedelta(days=10)))
    derde = maak_dossier("Zoetermeer", achternaam="Geheim")
    stel_voor(derde, maak_plek("kamer 4"), grond="spoed", reden="Geheim")
    mens = browser(maak_coordinator())
    adres = reverse("vrije_plekken")
    standaard = tekst(mens.get(adres))
    assert "kamer 1" not in standaard
    assert "Huis Proef, kamer 2" in standaard
    assert "03-12-2026" in standaard
    assert "2 plekken" in standaard
    assert "1 plek" in tekst(mens.get(adres, {"toestand": "nu"}))
    assert "bezet door Rijswijk" in tekst(mens.get(adres, {"toestand": "bezet"}))
    assert "voorgesteld door Zoetermeer op" in tekst(mens.get(adres, {"toestand": "voorstel"}))
    alle = tekst(mens.get(adres, {"toestand": "alle", "doelgroep": "autisme"}))
    assert "3 plekken" in alle
    assert "Geheim" not in alle
    assert "kamer" not in tekst(browser(maak_pet(Rol.CONSULENT, "Dordrecht")).get(adres))


@pytest.mark.parametrize("aantal", [1, 8])
def test_meer_plekken_vragen_niet_meer(aantal: int, pet: Lidmaatschap) -> None:
    coordinator, locatie = maak_coordinator(), maak_locatie()
    for nummer in range(aantal):
        plek = maak_plek(f"kamer {nummer}", locatie=locatie, door=coordinator)
        dossier = maak_dossier("Rijswijk", door=pet)
        maak_wachtende(dossier)
        stel_voor(dossier, plek, grond="spoed", reden="Geen dak.")
    for wie in (pet, maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")):
        mens = browser(wie)
        for naam, vraag in (("vrije_plekken", {"toestand": "alle"}), ("wachtlijst", {})):
            mens.get(reverse(naam), vraag)
            with CaptureQueriesContext(connection) as vragen:
                assert mens.get(reverse(naam), vraag).status_code == 200
            assert len(vragen) <= 24, [vraag["sql"][:120] for vraag in vragen]


def test_de_coordinator_houdt_de_lijst_bij(pet: Lidmaatschap, dossier: Dossier) -> None:
    coordinator = maak_coordinator()
    maak_locatie("Ander huis", door=coordinator)
    locatievelden = {
        "aanvraag": uuid4(), "voorziening": Voorziening.objects.get().pk, "nieuwe_aanbieder": "Nieuw BV",
        "gemeente": gemeente("Rijswijk").pk, "naam": "Huis Nieuw",
    }  # fmt: skip
    for _ in range(2):
        antwoorden = browser(coordinator).post(reverse("locatie_nieuw"), {"pet": coordinator.pk, **locatievelden})
        assert antwoorden["Location"] == reverse("locaties")
    huis = Locatie.objects.get(naam="Huis Nieuw")
    plekvelden = {
        "aanvraag": uuid4(),
        "product": product().pk,
        "kenmerken": "kamer 1\n\n kamer  2",
        "van": "2026-11-01",
    }
    for _ in range(2):
        assert verstuur(coordinator, "plekken_nieuw", huis.pk, **plekvelden).url == reverse("locaties")
    een, twee = Plek.objects.order_by("kenmerk")
    assert (een.kenmerk, twee.kenmerk) == ("kamer 1", "kamer 2")
    nog = verstuur(coordinator, "plekken_nieuw", huis.pk, **plekvelden | {"aanvraag": uuid4()})
    assert "staat al op de lijst van deze locatie" in tekst(nog)

    stel_voor(dossier, een, van=MORGEN)
    pagina = verstuur(coordinator, "plek_einde", een.pk, laatste_dag=OP.isoformat())
    assert "Rijswijk was eerst" in tekst(pagina)
    assert "Hier wonen mensen van Rijswijk" in tekst(pagina)
    assert "kamer 1" in tekst(browser(coordinator).get(reverse("vrije_plekken"), {"toestand": "alle"}))
    assert verstuur(coordinator, "plek_einde", twee.pk, laatste_dag=OP.isoformat()).status_code == 302
    sluit = verstuur(coordinator, "locatie_sluiten", huis.pk, laatste_dag=(MORGEN + datetime.timedelta(7)).isoformat())
    assert sluit.url == reverse("locaties")
    een.refresh_from_db()
    assert een.tot == MORGEN + datetime.timedelta(8)
