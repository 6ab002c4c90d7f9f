"""The written texts of the demo are trees; the SOK is an overeenkomst with articles, leden and definitions."""

import datetime
from typing import Any

import pytest

from samenwerking.demo.inhoud import lees
from samenwerking.demo.schrijven import Geschreven, hoofdstukken
from samenwerking.teksten.begrippen import begrippen
from samenwerking.teksten.boom import Knoop, als_json, is_leeg, knoop, loop, platte_tekst
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.schrijfwijze import in_te_vullen
from samenwerking.teksten.verwijzingen import kapotte_verwijzingen

OP = datetime.date(2026, 11, 2)


def sok() -> list[Geschreven]:
    (bron,) = [bron for bron in lees("teksten") if bron["soort"] == "sok"]
    return hoofdstukken(bron, op=OP)


def document(delen: list[Geschreven]) -> Knoop:
    return knoop("doc", *(geschreven.deel for geschreven in delen))


@pytest.mark.parametrize("bron", lees("teksten"), ids=lambda bron: f"{bron['regio']} {bron['soort']}")
def test_elke_tekst_van_de_demo_is_een_boom(bron: dict[str, Any]) -> None:
    delen = hoofdstukken(bron, op=OP)
    heel = document(delen)
    lees_document(als_json(heel))
    assert delen == hoofdstukken(bron, op=OP)
    assert kapotte_verwijzingen(heel, nummers(heel, bron["soort"])) == []
    assert "{" not in platte_tekst(heel)


def test_de_sok_heeft_artikelen_leden_en_begrippen() -> None:
    heel = document(sok())
    nummer = nummers(heel, "sok")
    koppen = [f"{nummer[deel.id].kort} {deel.kop}" for deel in loop(heel) if deel.soort == "artikel"]
    assert koppen == [
        "Artikel 1 Begrippen",
        "Artikel 2 Doel",
        "Artikel 3 Toegang",
        "Artikel 4 Mandaat",
        "Artikel 5 Aanwijzingen",
        "Artikel 6 Tekort",
        "Artikel 7 Overschot",
        "Artikel 8 Ingang en looptijd",
        "Artikel 9 Wijziging van de wet",
    ]
    assert {"centrumgemeente", "regiogemeente", "bestaande cliënt", "nieuwe cliënt"} <= {
        begrip.naam for begrip in begrippen(heel)
    }
    assert any("verwijzing naar" in plek for plek in in_te_vullen(heel)) is False


def test_wie_schrijft_en_wat_nog_leeg_is() -> None:
    delen = sok()
    assert [geschreven.door for geschreven in delen] == ["", "Dordrecht", "Dordrecht", "", "", ""]
    assert [geschreven.deel.kop for geschreven in delen if is_leeg(geschreven.deel)] == ["Uittreden"]
    visie = hoofdstukken(lees("teksten")[2], op=OP)
    assert [geschreven.sleutel for geschreven in visie if geschreven.na_versie] == ["wonen"]
