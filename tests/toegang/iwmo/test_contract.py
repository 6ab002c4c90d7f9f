"""AGB codes of aanbieders and codes of products: who keeps them, what is refused, and what a consulent reads."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Organisatie, Rol
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_indicatie, product
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.iwmo.dossier import maak_client, maak_contract
from tests.toegang.test_vragen import hoogstens
from toegang.acties.contract import (
    Aanbiederafspraak,
    Productafspraak,
    beeindig_aanbiedercode,
    beeindig_contractproduct,
    voeg_aanbiedercode_toe,
    voeg_contractproduct_toe,
)
from toegang.contracten import agb_van, productcode
from toegang.fouten import KanNietBij
from toegang.models import Aanbiedercode, Contractproduct

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def coordinator() -> Any:
    return maak_pet(Rol.COORDINATOR, regio("haaglanden"))


def aanbieder(naam: str = "Proefaanbieder") -> Organisatie:
    return Organisatie.objects.get_or_create(naam=naam, defaults={"soort": "aanbieder"})[0]


def voeg_toe(door: Any, agb: str = "42420001", naam: str = "Proefaanbieder", **anders: Any) -> Aanbiedercode:
    afspraak = Aanbiederafspraak(**{"aanbieder": aanbieder(naam), "agb": agb, "van": OP, **anders})
    return voeg_aanbiedercode_toe(afspraak=afspraak, aanvraag=uuid4(), door=door, op=OP)


def code(door: Any, **anders: Any) -> Contractproduct:
    velden = {
        "product": product(), "categorie": "15", "code": "15A03", "eenheid": "14", "frequentie": "4", "van": OP,
    }  # fmt: skip
    afspraak = Productafspraak(**{**velden, **anders})
    return voeg_contractproduct_toe(afspraak=afspraak, aanvraag=uuid4(), door=door, op=OP)


def test_de_coordinator_legt_codes_vast_en_twee_keer_is_een_keer() -> None:
    door, sleutel = coordinator(), uuid4()
    afspraak = Aanbiederafspraak(aanbieder(), "42420001", OP)
    eerste = voeg_aanbiedercode_toe(afspraak=afspraak, aanvraag=sleutel, door=door, op=OP)
    assert voeg_aanbiedercode_toe(afspraak=afspraak, aanvraag=sleutel, door=door, op=OP) == eerste
    code(door)
    assert agb_van(aanbieder(), door.regio, op=OP) == "42420001"
    gevonden = productcode(product(), door.regio, op=OP)
    assert gevonden is not None
    assert gevonden.code == "15A03"
    soorten = Gebeurtenis.objects.values_list("soort", flat=True)
    assert {"aanbiedercode_vastgelegd", "contractproduct_vastgelegd"} <= set(soorten)


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.TEAMLEIDER, Rol.CONTROLLER, Rol.BEHEERDER])
def test_een_ander_legt_geen_codes_vast_en_beeindigt_er_geen(rol: Rol) -> None:
    rij = voeg_toe(coordinator())
    ander = maak_pet(rol, "Rijswijk")
    with pytest.raises(GeenRecht):
        voeg_toe(ander, "42420002", "Andere aanbieder")
    with pytest.raises(GeenRecht):
        beeindig_aanbiedercode(code_id=rij.pk, per=OP + DAG, reden="fout", door=ander, op=OP)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"agb": "1234567"}, "agb"),
        ({"agb": "1234567٨"}, "agb"),  # another script is no digit of a message
        ({"agb": "42420001\n"}, "agb"),
        ({"naam": "Andere aanbieder"}, "agb"),
        ({"agb": "42420002"}, "aanbieder"),
        ({"agb": "42420003", "naam": "Derde", "gecontroleerd_op": OP + DAG}, "gecontroleerd_op"),
    ],
)
def test_een_agb_code_is_acht_cijfers_en_van_een_aanbieder_tegelijk(anders: dict[str, Any], veld: str) -> None:
    door = coordinator()
    voeg_toe(door)
    with pytest.raises(KanNietBij) as fout:
        voeg_toe(door, **anders)
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"code": "15 A0"}, "code"),
        ({"code": "15A003"}, "code"),
        ({"frequentie": "1"}, "frequentie"),
        ({"tot": OP}, "laatste_dag"),
        ({"van": OP + 10 * DAG, "code": "15A04"}, "product"),
    ],
)
def test_een_productcode_past_in_een_bericht_en_overlapt_niet(anders: dict[str, Any], veld: str) -> None:
    door = coordinator()
    code(door, van=OP + 5 * DAG)
    with pytest.raises(KanNietBij) as fout:
        code(door, **{"tot": OP + 5 * DAG, **anders} if veld != "product" else anders)
    assert fout.value.veld == veld


def test_een_einde_heeft_een_dag_en_een_reden() -> None:
    door = coordinator()
    rij = voeg_toe(door)
    for per, reden, veld in ((OP, "fout", "laatste_dag"), (OP + DAG, "", "reden")):
        with pytest.raises(KanNietBij) as fout:
            beeindig_aanbiedercode(code_id=rij.pk, per=per, reden=reden, door=door, op=OP)
        assert fout.value.veld == veld
    beeindig_aanbiedercode(code_id=rij.pk, per=OP + DAG, reden="andere_code", door=door, op=OP)
    beeindig_aanbiedercode(code_id=rij.pk, per=OP + DAG, reden="andere_code", door=door, op=OP)
    assert Gebeurtenis.objects.filter(soort="code_beeindigd").count() == 1
    assert voeg_toe(door, "42420002", van=OP + DAG).agb == "42420002"
    with pytest.raises(KanNiet, match="al niet meer"):
        beeindig_aanbiedercode(code_id=rij.pk, per=OP + 9 * DAG, reden="fout", door=door, op=OP + 5 * DAG)
    ander = code(door)
    assert beeindig_contractproduct(code_id=ander.pk, per=OP + DAG, reden="contract", door=door, op=OP).tot == OP + DAG


def test_een_reden_zonder_dag_weigert_de_databank() -> None:
    rij = voeg_toe(coordinator())
    with pytest.raises(IntegrityError, match="heeft_een_dag"), transaction.atomic():
        Aanbiedercode.objects.filter(pk=rij.pk).update(einde_reden="fout")


def test_de_paginas_van_de_coordinator() -> None:
    door = coordinator()
    organisatie = aanbieder()
    nieuw = reverse("aanbiedercode_nieuw")
    assert "Acht cijfers" in tekst(browser(door).get(nieuw))
    velden = {"aanvraag": uuid4(), "aanbieder": organisatie.pk, "agb": "1", "van": "2026-11-23", "gecontroleerd_op": ""}
    assert "acht cijfers" in tekst(verstuur(door, "aanbiedercode_nieuw", **velden))
    assert verstuur(door, "aanbiedercode_nieuw", **{**velden, "agb": "42420001"}).status_code == 302
    assert "42420001" in tekst(browser(door).get(reverse("aanbiedercodes")))
    rij = Aanbiedercode.objects.get()
    einde = {"laatste_dag": "2026-11-30", "reden": "contract"}
    assert verstuur(door, "aanbiedercode_einde", rij.pk, **einde).status_code == 302
    lijst = tekst(browser(door).get(reverse("aanbiedercodes")))
    assert "tot en met 30 november 2026: het contract is afgelopen" in lijst
    product_velden = {
        "aanvraag": uuid4(), "product": product().pk, "categorie": "15", "code": "15A03", "eenheid": "14",
        "frequentie": "4", "van": "2026-11-23", "laatste_dag": "",
    }  # fmt: skip
    assert verstuur(door, "contractproduct_nieuw", **product_velden).status_code == 302
    assert "15A03" in tekst(browser(door).get(reverse("contractproducten")))
    assert verstuur(door, "contractproduct_einde", Contractproduct.objects.get().pk, **einde).status_code == 302


def test_een_consulent_leest_wat_er_mist_en_waar() -> None:
    dossier, pet = maak_client()
    maak_indicatie(dossier)
    blad = browser(pet).get(reverse("toewijzing_nieuw", args=[dossier.pk]))
    for naam, zin in (
        ("aanbiedercodes", "AGB-code vastgelegd"),
        ("contractproducten", "Niet elk product heeft een code"),
    ):
        assert zin in tekst(blad)
        assert f'href="{reverse(naam)}"' in blad.content.decode()
        lijst = browser(pet).get(reverse(naam))
        assert "De coördinator van de regio houdt deze lijst bij" in tekst(lijst)
        assert reverse("aanbiedercode_nieuw") not in lijst.content.decode()
    maak_contract()
    assert "Niet elk product" not in tekst(browser(pet).get(reverse("toewijzing_nieuw", args=[dossier.pk])))


@pytest.mark.parametrize("aantal", [1, 8])
def test_de_lijsten_vragen_niet_meer_bij_meer_codes(aantal: int) -> None:
    door = coordinator()
    for nummer in range(aantal):
        voeg_toe(door, f"4242{nummer:04d}", f"Aanbieder {nummer}")
        code(door, van=OP + nummer * 10 * DAG, tot=OP + (nummer + 1) * 10 * DAG)
    venster = browser(door)
    for naam in ("aanbiedercodes", "contractproducten"):
        venster.get(reverse(naam))
        with hoogstens(16):
            assert venster.get(reverse(naam)).status_code == 200
