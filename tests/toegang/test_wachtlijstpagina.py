"""Who waits: by name for who places people, and ended with a reason."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio.models import Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
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
