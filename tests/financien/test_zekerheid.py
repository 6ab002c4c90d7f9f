"""What is certain and what is not: each sentence follows from the law, the years and the sources."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from financien.afgeleid import Afgeleid, GeenInwoners, Inwoners, draagt, herkomst_van
from financien.balken import balk
from financien.doorrekening import reken_door
from financien.herkomst import REGIO
from financien.zekerheid import Wetfeit, balans
from tests.financien.invoer import bron, maak_invoer

DAG = datetime.date(2026, 11, 12)
WET = Wetfeit("woonplaatsbeginsel", "niet in werking", in_werking=False, gecontroleerd_op=DAG)
GELDT = replace(WET, status="in werking", in_werking=True)
INWONERS = {code: Inwoners(aantal, DAG, bron("cbs")) for code, aantal in (("GM0001", 5), ("GM0002", 3), ("GM0003", 2))}


@pytest.mark.parametrize(
    ("wetten", "anders", "zin", "zeker"),
    [
        ([WET], {}, "Woonplaatsbeginsel: niet in werking, gecontroleerd op 12\N{NO-BREAK SPACE}november 2026.", False),
        ([GELDT], {}, "Woonplaatsbeginsel: in werking, gecontroleerd op 12\N{NO-BREAK SPACE}november 2026.", True),
        ([replace(WET, gecontroleerd_op=None)], {}, "heeft nog niemand gecontroleerd", False),
        ([WET], {}, "Het startjaar 2026 is een aanname", False),
        ([WET], {"startjaar": None}, "Het jaar waarin de nieuwe verdeling begint, is niet bekend.", False),
        ([WET], {}, "bekend tot en met 2027. Vanaf 2028 rekenen wij", False),
        ([WET], {}, "De oude verdeling over centrumgemeenten staat vast in de bron.", True),
        ([WET], {"voorbeeld": "oud"}, "centrumgemeenten is een voorbeeld en geen cijfer van het Rijk.", False),
    ],
)
def test_wat_zeker_is_en_wat_niet(wetten: list[Wetfeit], anders: dict[str, object], zin: str, zeker: bool) -> None:
    gevonden = balans(maak_invoer(**anders), wetten)
    waar, niet = (gevonden.zeker, gevonden.onzeker) if zeker else (gevonden.onzeker, gevonden.zeker)
    assert any(zin in regel.zin for regel in waar), [regel.zin for regel in waar]
    assert not any(zin in regel.zin for regel in niet)


def test_een_startjaar_dat_in_de_wet_staat_is_geen_aanname() -> None:
    assert not any("aanname" in regel.zin for regel in balans(maak_invoer(), [GELDT]).onzeker)


def test_het_verschil_van_de_regio_wordt_op_de_cent_gedragen_naar_de_sleutel() -> None:
    door = reken_door(maak_invoer())
    verschil = next(rij.verschil for rij in door.regiorijen() if rij.volgnummer == 10)
    per = draagt(door, 10, Afgeleid.DRAAGT_INWONERS, INWONERS)
    assert sum(per.values()) == verschil == Decimal("275.00")
    assert per == {"GM0001": Decimal("137.50"), "GM0002": Decimal("82.50"), "GM0003": Decimal("55.00")}
    uitleg = herkomst_van(door, "GM0002", 10, Afgeleid.DRAAGT_INWONERS, INWONERS)
    assert (uitleg.bedrag, uitleg.ingevuld.replace("\N{NO-BREAK SPACE}", " ")) == (
        Decimal("82.50"),
        "€ 275,00 × 3 / 10",
    )
    assert uitleg.gegevens[-1].bron == bron("cbs")


def test_per_inwoner_van_de_regio_deelt_door_alle_inwoners() -> None:
    door = reken_door(maak_invoer())
    uitleg = herkomst_van(door, REGIO, 10, Afgeleid.PER_INWONER, INWONERS)
    assert uitleg.bedrag == Decimal("110.00")  # 1.100 euro for ten people
    with pytest.raises(GeenInwoners, match="niet bekend"):
        herkomst_van(door, "GM0009", 10, Afgeleid.PER_INWONER, INWONERS)


def test_een_balk_zegt_met_zijn_kant_of_het_meer_of_minder_is() -> None:
    meer, minder = (balk(Decimal(bedrag), Decimal(10), tweezijdig=True) for bedrag in (5, -5))
    assert 'x="60.0"' in meer
    assert 'x="30.5"' in minder
    assert 'width="29.5"' in meer
    assert 'width="29.5"' in minder
    assert 'width="0.0"' in balk(Decimal(0), Decimal(0))
