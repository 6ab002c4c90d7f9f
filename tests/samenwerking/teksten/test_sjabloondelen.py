"""The parts of a template of the region: adding, moving and taking out, and what a new text then begins with."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from regio.namens import namens
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.sjabloon import neem_sjabloon_over
from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Regiosjabloon
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, verstuur

NIEUW = {
    "soort": "hoofdstuk",
    "kop": "Onze ambitie",
    "uitleg": "Wat wilt u bereiken?",
    "tekst": "Iedereen een thuis.",
    "clausules": "",
}


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def eigen(mensen: Mensen) -> Regiosjabloon:
    with namens(mensen.coordinator):
        return neem_sjabloon_over(
            regio=regio("haaglanden"),
            sleutel="regiovisie",
            naam="Onze visie",
            aanvraag=uuid4(),
            door=mensen.coordinator,
        )


def sleutels(sjabloon: Regiosjabloon) -> list[str]:
    sjabloon.refresh_from_db()
    return [deel["sleutel"] for deel in sjabloon.delen]


def toe(mensen: Mensen, sjabloon: Regiosjabloon, **velden: Any) -> HttpResponse:
    adres = reverse("sjabloon_deel_nieuw", args=[sjabloon.pk])
    return verstuur(mensen.coordinator, adres, versie=sjabloon.versienummer, **{**NIEUW, **velden})


def verander(mensen: Mensen, sjabloon: Regiosjabloon, wat: str, plaats: int, **meer: Any) -> HttpResponse:
    velden = {"versie": sjabloon.versienummer, "wat": wat, "plaats": plaats, **meer}
    return verstuur(mensen.coordinator, reverse("sjabloon_eigen", args=[sjabloon.pk]), **velden)


def test_een_deel_erbij_op_zijn_plaats_en_weer_weg(mensen: Mensen, eigen: Regiosjabloon) -> None:
    was = sleutels(eigen)
    assert toe(mensen, eigen)["Location"] == reverse("sjabloon_eigen", args=[eigen.pk])
    assert sleutels(eigen) == [*was, "onze-ambitie"]
    verander(mensen, eigen, "omhoog", len(was))
    assert sleutels(eigen) == [*was[:-1], "onze-ambitie", was[-1]]
    pagina = inloggen(mensen.coordinator).get(reverse("sjabloon_eigen", args=[eigen.pk])).content.decode()
    assert "Omhoog" in pagina
    assert "Omhoog" not in inloggen(mensen.rijswijk).get(reverse("sjabloon_eigen", args=[eigen.pk])).content.decode()

    tekst = begin(mensen.rijswijk, soort="regiovisie", sjabloon=eigen.sleutel)
    document = document_van(tekst)
    deel = next(deel for deel in document.inhoud if deel.kop == "Onze ambitie")
    assert "Iedereen een thuis." in platte_tekst(deel)
    assert (
        "Wat wilt u bereiken?"
        in inloggen(mensen.rijswijk).get(reverse("tekst_schrijven", args=[tekst.pk])).content.decode()
    )

    verander(mensen, eigen, "weg", len(was) - 1)
    assert sleutels(eigen) == was
    assert "Iedereen een thuis." in platte_tekst(document_van(tekst))


def test_twee_delen_met_dezelfde_kop_heten_anders(mensen: Mensen, eigen: Regiosjabloon) -> None:
    for _ in range(3):
        toe(mensen, eigen, soort="bijlage")
        eigen.refresh_from_db()
    assert sleutels(eigen)[-3:] == ["onze-ambitie", "onze-ambitie-2", "onze-ambitie-3"]
    assert eigen.sjabloon.begin().document.inhoud[-1].soort == "bijlage"


def test_wat_niet_kan_krijgt_een_zin(mensen: Mensen, eigen: Regiosjabloon) -> None:
    was = sleutels(eigen)
    for velden, zin in (
        ({"tekst": "Een <raar> woord."}, "niet bekend"),
        ({"clausules": "Q9"}, "Er is geen clausule met de code Q9"),
        ({"versie": 0}, "wijzigde dit sjabloon intussen"),
    ):
        antwoord = verstuur(
            mensen.coordinator,
            reverse("sjabloon_deel_nieuw", args=[eigen.pk]),
            **{"versie": eigen.versienummer, **NIEUW, **velden},
        )
        assert antwoord.status_code == 409
        assert zin in antwoord.content.decode()
    for wat, plaats in (("omhoog", 0), ("omlaag", len(was) - 1), ("weg", 999)):
        assert verander(mensen, eigen, wat, plaats).status_code == 302
    assert verander(mensen, eigen, "ergens", 1).status_code == 404
    assert verander(mensen, eigen, "weg", 0, versie=0).status_code == 302
    assert sleutels(eigen) == was
    assert verstuur(mensen.rijswijk, reverse("sjabloon_eigen", args=[eigen.pk]), wat="weg", plaats=0).status_code == 403
