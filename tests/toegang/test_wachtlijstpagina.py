"""Who waits: by name for who places people, and ended with a reason."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio.models import Functie, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import maak_dossier, maak_wachtende, product
from tests.toegang.formulieren import browser, tekst, verstuur
from toegang.models import Wachtlijstplaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def test_de_wachtlijstbeheerder_ziet_wie_wacht_en_opent_geen_dossier() -> None:
    dossier = maak_dossier("Rijswijk", voornamen="Anton", achternaam="Proefman", woonplaats="Rijswijk")
    plaats = maak_wachtende(dossier, product=product())
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    pagina = browser(beheerder).get(reverse("wachtlijst"))
    assert "Proefman, Anton" in tekst(pagina)
    assert reverse("dossier", args=[dossier.pk]) not in pagina.content.decode()
    assert Inzage.objects.get(persoon=beheerder.gebruiker).dossiers == [dossier.pk]
    verstuur(beheerder, "wachtlijst_eraf", plaats.pk, aanvraag=uuid4(), per="2026-11-20", reden="geplaatst")
    assert "Niemand staat op de wachtlijst" in tekst(browser(beheerder).get(reverse("wachtlijst")))


def test_een_client_op_de_wachtlijst_zetten(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    velden = {
        "aanvraag": uuid4(), "versie": dossier.versie, "product": "", "problematiek": "autisme",
        "sinds": "2026-10-10", "verblijft_in_instelling": "on",
    }  # fmt: skip
    for _ in range(2):
        assert verstuur(pet, "wachtlijst_erop", dossier.pk, **velden).status_code == 302
    with namens(pet):
        plaats = Wachtlijstplaats.objects.get()
    assert (plaats.problematiek, plaats.verblijft_in_instelling) == ("autisme", True)
    nog = {**velden, "aanvraag": uuid4(), "versie": dossier.versie + 1}
    assert "staat al op de wachtlijst" in tekst(verstuur(pet, "wachtlijst_erop", dossier.pk, **nog))


def test_de_wachtlijst_van_een_andere_gemeente_bestaat_niet() -> None:
    plaats = maak_wachtende(maak_dossier("Rijswijk"))
    ander = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Zoetermeer")
    assert browser(ander).get(reverse("wachtlijst_eraf", args=[plaats.pk])).status_code == 404
    assert "Niemand staat op de wachtlijst" in tekst(browser(ander).get(reverse("wachtlijst")))


def test_filteren_op_gemeente_en_herkomst() -> None:
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    maak_mandaat("Wassenaar", "Rijswijk", functie=Functie.WACHTLIJST)
    for naam, waar, vandaan in (
        ("Aproef", "Rijswijk", "Rijswijk"),
        ("Bproef", "Rijswijk", "buiten_regio"),
        ("Cproef", "Rijswijk", "onbekend"),
        ("Dproef", "Rijswijk", "Groningen"),
        ("Eproef", "Wassenaar", "Rijswijk"),
    ):
        maak_wachtende(maak_dossier(waar, achternaam=naam, **herkomst(vandaan)))

    def namen(**keuze: object) -> set[str]:
        lijst = browser(beheerder).get(reverse("wachtlijst"), keuze).context["lijst"]
        return {plaats.op_naam.achternaam[0] for plaats in lijst.dingen}

    assert namen() == set("ABCDE")
    assert namen(gemeente=gemeente("Wassenaar").pk) == {"E"}
    assert namen(herkomst=gemeente("Rijswijk").pk) == {"A", "E"}
    assert namen(herkomst="buiten_regio") == {"B", "D"}
    assert namen(herkomst="onbekend") == {"C"}
    assert namen(herkomst=gemeente("Rijswijk").pk, gemeente=gemeente("Rijswijk").pk) == {"A"}


def herkomst(waar: str) -> dict[str, object]:
    if waar in {"buiten_regio", "onbekend"}:
        return {"woonplaats_soort": waar, "woonplaats": None}
    return {"woonplaats_soort": "gemeente", "woonplaats": gemeente(waar)}


def test_wie_voor_een_gemeente_werkt_kiest_er_geen() -> None:
    pagina = browser(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")).get(reverse("wachtlijst"))
    assert "gemeente" not in pagina.context["lijst"].filter.fields


@pytest.mark.parametrize(("wie", "gevonden"), [("proefm", 1), ("Van der Proefm", 1), ("roefman", 0), ("p", 0)])
def test_zoeken_op_het_begin_van_de_naam(wie: str, gevonden: int) -> None:
    dossier = maak_dossier("Rijswijk", achternaam="Proefman", voorvoegsel="van der")
    maak_wachtende(dossier)
    maak_dossier("Rijswijk", achternaam="Proefmanie")  # does not wait
    maak_wachtende(maak_dossier("Zoetermeer", achternaam="Proefman"))  # waits elsewhere
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    antwoord = verstuur(beheerder, "wachtlijst_zoeken", wie=wie)
    assert [plaats.dossier_id for plaats in antwoord.context["gevonden"]] == [dossier.pk] * gevonden
    gezien = Inzage.objects.filter(persoon=beheerder.gebruiker, wat="wachtlijst: zoeken")
    assert [rij.dossiers for rij in gezien] == [[dossier.pk]] * gevonden


def test_zoeken_op_dossiernummer_en_zonder_tekst() -> None:
    dossier = maak_dossier("Rijswijk")
    maak_wachtende(dossier)
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    jaar, nummer = dossier.nummer.split("-")
    assert "1 wachtende gevonden" in tekst(verstuur(beheerder, "wachtlijst_zoeken", wie=f"{jaar}-{int(nummer)}"))
    assert "Niemand gevonden" in tekst(verstuur(beheerder, "wachtlijst_zoeken", wie="2001-1"))
    leeg = verstuur(beheerder, "wachtlijst_zoeken", wie="")
    assert leeg.status_code == 400
    assert "Vul een achternaam of dossiernummer in." in tekst(leeg)
