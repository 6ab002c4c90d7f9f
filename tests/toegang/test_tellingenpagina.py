"""Counts of the region: from the rows, over the wall, small ones hidden, and never a name."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client as Browser
from django.urls import reverse

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, product
from toegang import cijfers
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.referentie import HAAGLANDEN, TABEL_8, TABEL_9, laad_aanbod_haaglanden, laad_producten
from toegang.cijfers import ANDER_PRODUCT, bw_naar_product_en_doelgroep, bw_tellingen, wachtlijst_tellingen
from toegang.models import Dossier, Locatie, Product, Voorziening

pytestmark = pytest.mark.django_db


@pytest.fixture
def geteld(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[tuple[str, str], int]]:
    """What was counted before small numbers were hidden."""
    echt: dict[str, dict[tuple[str, str], int]] = {}
    twee, een = cijfers.maak_twee_tellingen, cijfers.maak_telling

    def samen(rijen: Any, kolommen: Any, aantallen: Any, andere: Any, andere_aantallen: Any, **rest: Any) -> Any:
        echt.update(product=dict(aantallen), doelgroep=dict(andere_aantallen))
        return twee(rijen, kolommen, aantallen, andere, andere_aantallen, **rest)

    def alleen(rijen: Any, kolommen: Any, aantallen: Any, **rest: Any) -> Any:
        echt.update(wachtlijst=dict(aantallen))
        return een(rijen, kolommen, aantallen, **rest)

    monkeypatch.setattr(cijfers, "maak_twee_tellingen", samen)
    monkeypatch.setattr(cijfers, "maak_telling", alleen)
    return echt


def maak_indicaties(waar: str, aantal: int, **anders: Any) -> None:
    pet = maak_pet(Rol.CONSULENT, waar)
    for _ in range(aantal):
        maak_indicatie(maak_dossier(waar, door=pet), **anders)


def test_lopende_indicaties_per_gemeente_en_product(geteld: dict[str, dict[tuple[str, str], int]]) -> None:
    maak_indicaties("Den Haag", 3)
    maak_indicaties("Zoetermeer", 2)
    maak_indicaties("Dordrecht", 2, product=product("beschermd-wonen"))  # another region
    maak_indicaties("Den Haag", 1, van=datetime.date(2026, 12, 1))  # begins later
    telling = bw_tellingen(regio("haaglanden"), op=OP)
    assert telling.rijen == ("Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer")
    assert telling.kolommen == tuple(naam for _, naam in HAAGLANDEN)
    assert geteld["product"] == {("Den Haag", "Intramurale plekken"): 3, ("Zoetermeer", "Intramurale plekken"): 2}
    assert geteld["doelgroep"] == {("Den Haag", "GGZ/EPA"): 3, ("Zoetermeer", "GGZ/EPA"): 2}
    bw_tellingen(regio("haaglanden"), op=datetime.date(2026, 12, 1))
    assert geteld["product"]["Den Haag", "Intramurale plekken"] == 4


def test_wat_klein_is_komt_er_niet_uit() -> None:
    maak_indicaties("Den Haag", 7)
    maak_indicaties("Zoetermeer", 4)
    telling = bw_tellingen(regio("haaglanden"), op=OP)
    plaats = telling.kolommen.index("Intramurale plekken")
    assert [rij[plaats].waarde for rij in telling.cellen][-1] is None
    assert all(cel.waarde is None or cel.waarde >= 5 for rij in telling.cellen for cel in rij)


def test_een_beeindigde_indicatie_telt_tot_haar_einde(geteld: dict[str, dict[tuple[str, str], int]]) -> None:
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    dossier = maak_dossier("Den Haag", door=pet)
    indicatie = maak_indicatie(dossier)
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=OP, reden="wlz", besluitdatum=OP,
            versie=Dossier.objects.get(pk=dossier.pk).versie, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip
    bw_tellingen(regio("haaglanden"), op=OP - datetime.timedelta(days=1))
    assert geteld["product"] == {("Den Haag", "Intramurale plekken"): 1}
    bw_tellingen(regio("haaglanden"), op=OP)
    assert geteld["product"] == {}


def test_een_product_van_een_andere_lijst_telt_mee(geteld: dict[str, dict[tuple[str, str], int]]) -> None:
    maak_indicaties("Den Haag", 1)
    Product.objects.filter(pk=product().pk).update(regio=regio("dordrecht"))
    assert bw_tellingen(regio("haaglanden"), op=OP).kolommen[-1] == ANDER_PRODUCT
    assert geteld["product"] == {("Den Haag", ANDER_PRODUCT): 1}


def test_per_product_en_per_doelgroep_hebben_dezelfde_totalen() -> None:
    maak_indicaties("Den Haag", 6, doelgroep="autisme")
    maak_indicaties("Den Haag", 3, doelgroep="verslaving", product=product("hg-pgb-thuiswonend"))
    maak_indicaties("Zoetermeer", 8, doelgroep="autisme")
    per_product, per_groep = bw_naar_product_en_doelgroep(regio("haaglanden"), op=OP)
    assert per_product.rijtotalen == per_groep.rijtotalen
    assert bw_tellingen(regio("haaglanden"), op=OP) == per_product


def test_wachtlijst_naar_woonplaats_en_problematiek(geteld: dict[str, dict[tuple[str, str], int]]) -> None:
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    for velden, problematiek in (
        ({"woonplaats": "Rijswijk"}, "autisme"),
        ({"woonplaats": "Rijswijk"}, "autisme"),
        ({"woonplaats": "Dordrecht"}, "ggz_epa"),
        ({"woonplaats_soort": "buiten_regio"}, "ggz_epa"),
        ({}, "verslaving"),
    ):
        maak_wachtende(maak_dossier("Den Haag", door=pet, **velden), problematiek=problematiek)
    maak_wachtende(maak_dossier("Den Haag", door=pet), problematiek="lvb", sinds=OP)
    telling = wachtlijst_tellingen(regio("haaglanden"), op=OP - datetime.timedelta(days=1))
    assert telling.rijen[-2:] == ("Buiten regio", "Onbekend")
    assert geteld["wachtlijst"] == {
        ("Rijswijk", "autisme"): 2, ("Buiten regio", "GGZ/EPA"): 2, ("Onbekend", "verslaving"): 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rol", "waar"), [(Rol.COORDINATOR, "regio"), (Rol.CONTROLLER, "Wassenaar"), (Rol.COLLEGELID, "Rijswijk")]
)
def test_wie_stuurt_ziet_tellingen_en_geen_naam(rol: Rol, waar: str) -> None:
    maak_indicatie(maak_dossier("Zoetermeer", voornamen="Zichtbaar", achternaam="Geheimen"))
    maak_indicaties("Zoetermeer", 6)
    venster = Browser()
    venster.force_login(maak_pet(rol, regio("haaglanden") if waar == "regio" else waar).gebruiker)
    pagina = venster.get(reverse("tellingen")).content.decode()
    assert "Lopende indicaties per product" in pagina
    assert "minder dan 5" in pagina
    assert ">7<" in pagina
    assert "Geheimen" not in pagina


def test_een_regio_ziet_niet_de_tellingen_van_een_andere() -> None:
    venster = Browser()
    venster.force_login(maak_pet(Rol.CONTROLLER, "Dordrecht").gebruiker)
    pagina = venster.get(reverse("tellingen")).content.decode()
    assert "Sliedrecht" in pagina
    assert "Zoetermeer" not in pagina


# --- places -----------------------------------------------------------------------------------------------------


def test_de_gepubliceerde_plekken_en_locaties_staan_er_als_rijen() -> None:
    for _ in range(2):
        laad_aanbod_haaglanden()  # twice is once
    assert sum(Voorziening.objects.values_list("plekken", flat=True)) == 1808
    assert Locatie.objects.count() == 93
    assert Voorziening.objects.count() == len(TABEL_8)
    assert {
        naam: {str(g): Locatie.objects.filter(organisatie__naam=naam, gemeente=gemeente(str(g))).count() for g in per}
        for naam, per in TABEL_9.items()
    } == TABEL_9


def test_de_pagina_met_plekken_telt_op() -> None:
    laad_aanbod_haaglanden()
    venster = Browser()
    venster.force_login(maak_pet(Rol.CONSULENT, "Wassenaar").gebruiker)
    pagina = " ".join(venster.get(reverse("voorzieningen")).content.decode().split())
    assert "1.808 plekken in de regio, 93 locaties van aanbieders." in pagina
    assert "Anton Constandse" in pagina
    assert "Uitvoeringsplan beschermd wonen" in pagina
    ander = Browser()
    ander.force_login(maak_pet(Rol.CONSULENT, "Dordrecht").gebruiker)
    assert "nog geen plekken" in ander.get(reverse("voorzieningen")).content.decode()


@pytest.mark.parametrize(
    ("sleutel", "eerste", "laatste"),
    [
        ("centraal-gelderland", "Zelfstandig wonen met intensieve begeleiding", "Afwezigheidsdag"),
        ("haaglanden", "Pgb thuiswonend", "Intramurale plekken"),
        ("dordrecht", "Beschermd wonen", "Beschermd wonen"),
    ],
)
def test_een_regio_heeft_haar_eigen_lijst_van_producten(sleutel: str, eerste: str, laatste: str) -> None:
    laad_producten()
    namen = [product.naam for product in Product.objects.van_regio(regio(sleutel))]
    assert (namen[0], namen[-1]) == (eerste, laatste)
