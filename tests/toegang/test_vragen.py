"""How many questions a page asks the database: a fixed number, whatever the number of rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet, regio
from tests.toegang.factories import MELDING, OP, maak_dossier, maak_indicatie, maak_wachtende, product, rijen
from toegang import rechten
from toegang.acties.referentie import laad_aanbod_haaglanden
from toegang.models import Dossier
from toegang.views import lijst
from toegang.zoeken import zoek

pytestmark = pytest.mark.django_db


@contextmanager
def hoogstens(aantal: int) -> Iterator[None]:
    with CaptureQueriesContext(connection) as vragen:
        yield
    assert len(vragen) <= aantal, _lijst(vragen)


def _lijst(vragen: CaptureQueriesContext) -> str:
    return f"{len(vragen)} vragen:\n" + "\n".join(vraag["sql"][:200] for vraag in vragen)


def vragen_van(browser: Browser, adressen: Mapping[str, int]) -> dict[str, int]:
    """How many questions each of these pages asks, at most its ceiling."""
    gesteld = {}
    for adres, grens in adressen.items():
        browser.get(adres)  # content types and the like are asked once per process
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(adres).status_code == 200
        assert len(vragen) <= grens, f"{adres}: {_lijst(vragen)}"
        gesteld[adres] = len(vragen)
    return gesteld


def vul(pet: Lidmaatschap, aantal: int, waar: str = "Rijswijk") -> list[Dossier]:
    dossiers = []
    for _ in range(aantal):
        dossier = maak_dossier(waar, door=pet)
        maak_indicatie(dossier, door=pet)
        maak_indicatie(dossier, door=pet, product=product("hg-dagbesteding-intramuraal"))
        maak_wachtende(dossier, door=pet)
        dossiers.append(dossier)
    return dossiers


def venster(pet: Lidmaatschap) -> Browser:
    uit = Browser()
    uit.force_login(pet.gebruiker)
    return uit


def test_lijsten_van_een_consulent() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    grenzen = {"dossiers": 17, "wachtlijst": 21, "client_registreren": 18, "werk": 32}
    adressen = {reverse(naam): grens for naam, grens in grenzen.items()}
    vul(pet, 1)
    bij_een = vragen_van(venster(pet), adressen)
    vul(pet, 11)
    assert vragen_van(venster(pet), adressen) == bij_een


def test_een_dossier_met_meer_indicaties_vraagt_niet_meer() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier("Rijswijk", door=pet)
    grenzen = {"dossier": 31, "dossier_geschiedenis": 20, "indicatie_vastleggen": 30}
    adressen = {reverse(naam, args=[dossier.pk]): grens for naam, grens in grenzen.items()}
    gesteld = []
    for jaren in (range(2027, 2028), range(2028, 2039)):
        for jaar in jaren:
            maak_indicatie(dossier, van=datetime.date(jaar, 1, 1), tot=datetime.date(jaar + 1, 1, 1))
        gesteld.append(vragen_van(venster(pet), adressen))
    assert gesteld[0] == gesteld[1]


def test_tellingen_en_plekken() -> None:
    consulent, coordinator = maak_pet(Rol.CONSULENT, "Rijswijk"), maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    laad_aanbod_haaglanden()
    adressen = {reverse("tellingen"): 19, reverse("voorzieningen"): 15}
    vul(consulent, 1)
    bij_een = vragen_van(venster(coordinator), adressen)
    vul(consulent, 11)
    assert vragen_van(venster(coordinator), adressen) == bij_een


def test_een_pet_voor_meer_gemeenten_vraagt_een_plak_per_gemeente_in_een_vraag() -> None:
    den_haag = maak_pet(Rol.CONSULENT, "Den Haag")
    for waar in ("Rijswijk", "Wassenaar", "Zoetermeer"):
        maak_mandaat(waar, "Den Haag")
        vul(maak_pet(Rol.CONSULENT, waar), 2, waar)
    browser = venster(den_haag)
    browser.get(reverse("dossiers"))
    with CaptureQueriesContext(connection) as vragen:
        browser.get(reverse("dossiers"))
    plakken = [vraag["sql"] for vraag in vragen if "UNION ALL" in vraag["sql"]]
    assert len(plakken) == 1
    assert plakken[0].count('FROM "toegang_dossier"') == 4
    assert "OFFSET" not in plakken[0]


@pytest.mark.parametrize("per_pagina", [1, 2, 3])
def test_bladeren_gaat_op_sleutel_en_laat_niemand_weg(per_pagina: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    for nummer in range(5):
        maak_dossier("Rijswijk", door=pet, gemeld_op=MELDING + datetime.timedelta(days=nummer // 2))
    with namens(pet):
        alle = list(Dossier.objects.order_by("termijn", "pk").values_list("pk", flat=True))
    monkeypatch.setattr(lijst, "Lijst", partial(lijst.Lijst, per_pagina=per_pagina))
    gezien: list[int] = []
    adres, browser = reverse("dossiers"), venster(pet)
    while adres:
        pagina = browser.get(adres).context["lijst"]
        gezien += [ding.pk for ding in pagina.dingen]
        adres = pagina.volgende
    assert gezien == alle


def test_zoeken_op_naam_gebruikt_de_index_achter_de_muur() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    vul(pet, 2)
    with namens(pet):
        rijen("SET LOCAL enable_seqscan = off")
        rijen("SET LOCAL enable_sort = off")
        plan = "\n".join(
            regel
            for (regel,) in rijen(
                "EXPLAIN SELECT id FROM toegang_client WHERE gemeente_id = %s AND starts_with(zoeknaam, %s)"
                " ORDER BY gemeente_id, zoeknaam",
                pet.gemeente_id,
                "berg",
            )
        )
        with hoogstens(3):
            zoek(pet, "cli", op=OP)
    assert "client_op_zoeknaam" in plan
    assert "(zoeknaam)::text >= 'berg'" in plan


def test_de_vraag_van_het_zoekscherm_noemt_de_gemeente_van_de_client() -> None:
    """Which of its indexes a planner takes for two clients says nothing; that it can take this one does."""
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    with namens(pet):
        vraag = str(rechten.dossiers_per_gemeente(pet, op=OP)[0].met_naam("cli").query)
    assert '"toegang_client"."gemeente_id" = ("toegang_dossier"."gemeente_id")' in vraag
    assert 'starts_with("toegang_client"."zoeknaam", cli)' in vraag
