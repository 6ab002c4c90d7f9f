"""The products of a region: the coördinator adds one or stops with one; what was given stays."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from regio.fouten import GeenRecht
from regio.models import Gebeurtenis, Rol, Taak
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, product, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.plekken import maak_coordinator
from toegang.acties.indicatie import producten_voor
from toegang.acties.product import stop_product
from toegang.models import Product

pytestmark = pytest.mark.django_db


def namen(waar: str) -> list[str]:
    return [rij.naam for rij in producten_voor(maak_dossier(waar).gemeente, op=OP)]


def test_een_product_komt_op_zijn_plaats_en_is_te_kiezen() -> None:
    product()  # the list of the Haagse regio
    coordinator = maak_coordinator()
    velden = {"aanvraag": uuid4(), "naam": "Proefwonen licht", "zwaarte": 1, "reden": "Regionaal overleg."}
    for _ in range(2):
        assert verstuur(coordinator, "producten", **velden).status_code == 302
    nieuw = Product.objects.get(naam="Proefwonen licht")
    assert (nieuw.taak, nieuw.regio, nieuw.aanvulling) == (Taak.BW, regio("haaglanden"), False)
    assert "Proefwonen licht" in namen("Rijswijk")[:2]
    assert "Proefwonen licht" not in namen("Dordrecht")
    zelfde = {**velden, "aanvraag": uuid4(), "naam": "proefwonen LICHT"}
    assert "staat of stond al op de lijst" in tekst(verstuur(coordinator, "producten", **zelfde))
    assert Gebeurtenis.objects.filter(soort="product_toegevoegd", persoon=coordinator.gebruiker).count() == 1


def test_een_regio_zonder_eigen_lijst_houdt_de_algemene() -> None:
    product()
    coordinator = maak_pet(Rol.COORDINATOR, regio("dordrecht"))
    voor = namen("Dordrecht")
    assert voor
    assert "Uw regio gebruikt de algemene lijst" in tekst(browser(coordinator).get(reverse("producten")))
    velden = {"aanvraag": uuid4(), "naam": "Proefwonen", "zwaarte": 9, "reden": "Regionaal overleg."}
    verstuur(coordinator, "producten", **velden)
    assert set(namen("Dordrecht")) == {*voor, "Proefwonen"}
    algemeen = Product.objects.filter(regio__isnull=True, taak=Taak.BW)[0]
    with namens(coordinator), pytest.raises(GeenRecht, match="algemene lijst"):
        stop_product(product=algemeen, reden="Nee.", door=coordinator, op=OP)


def test_wat_niet_meer_wordt_gegeven_houdt_wie_het_heeft() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    oud, coordinator = indicatie.product, maak_coordinator()
    assert verstuur(coordinator, "product_stoppen", oud.pk, reden=" ").status_code == 200
    assert oud.naam in namen("Rijswijk")
    for _ in range(2):
        assert verstuur(coordinator, "product_stoppen", oud.pk, reden="Vervangen per contract.").status_code == 302
    assert oud.naam not in namen("Rijswijk")
    assert "Vervangen per contract." in tekst(browser(coordinator).get(reverse("producten")))
    assert oud in Product.objects.van_regio(regio("haaglanden"))  # the counts still name it
    with namens(dossier.behandelaar):
        assert type(indicatie).objects.get(pk=indicatie.pk).product == oud


def test_een_product_stopt_niet_zonder_reden_in_de_databank() -> None:
    weigert(
        IntegrityError, "product_stopt_met_een_reden",
        "UPDATE toegang_product SET gestopt_op = %s WHERE id = %s", OP, product().pk,
    )  # fmt: skip


@pytest.mark.parametrize(("rol", "waar"), [(Rol.CONSULENT, "Rijswijk"), (Rol.CONTROLLER, "Rijswijk")])
def test_een_ander_houdt_de_producten_niet_bij(rol: Rol, waar: str) -> None:
    assert browser(maak_pet(rol, waar)).get(reverse("producten")).status_code == 403


def test_de_coordinator_van_een_andere_regio_vindt_het_product_niet() -> None:
    ander = maak_pet(Rol.COORDINATOR, regio("dordrecht"))
    assert verstuur(ander, "product_stoppen", product().pk, reden="Nee.").status_code == 404
