"""What strangers send over a live connection: from elsewhere, without a session, broken, hostile, too large."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from regio.models import Lidmaatschap
from samenwerking.teksten.leven.verbinding import GEEN_TOEGANG, MAX_BERICHT
from samenwerking.teksten.models import Tekst
from tests.browser.conftest import bediend_levend, sessie_van
from tests.samenwerking.teksten.factories import Mensen, begin, maak_mensen, schrijf
from tests.samenwerking.teksten.stappen import IN_VISIE, staat_er, voeg_in


@dataclass
class Lijn:
    """Where the server is, and the text that is asked."""

    adres: str
    tekst: Tekst
    mensen: Mensen

    def bel(self, pet: Lidmaatschap | None, *, herkomst: str = "", als: int | None = None) -> ClientConnection:
        """Call as this person from a page of ours, unless told otherwise."""
        koppen = {"Cookie": f"sessionid={sessie_van(pet)}"} if pet is not None else {}
        pk = als if als is not None else pet.pk if pet is not None else 0
        return connect(
            f"{self.adres.replace('http', 'ws')}/ws/teksten/{self.tekst.pk}/?pet={pk}",
            origin=herkomst or self.adres,  # type: ignore[arg-type]  # a NewType of str
            additional_headers=koppen,
            max_size=None,
        )


def zeg(lijn: ClientConnection, **bericht: Any) -> None:
    lijn.send(json.dumps(bericht))


def hoor(lijn: ClientConnection, soort: str) -> dict[str, Any]:
    """The next message of this kind."""
    while True:
        bericht: dict[str, Any] = json.loads(lijn.recv(timeout=10))
        if bericht["soort"] == soort:
            return bericht


def afgewezen(lijn: ClientConnection) -> int:
    """Wait until the server hangs up; the code it gives."""
    try:
        while True:
            lijn.recv(timeout=10)
    except ConnectionClosed as einde:
        return einde.rcvd.code if einde.rcvd else 0


@pytest.fixture
def lijn(kloon: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Lijn]:
    with django_db_blocker.unblock(), bediend_levend() as adres:
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, "aaaa", "bbbb")
        yield Lijn(adres, tekst, mensen)


def test_wie_er_niet_bij_mag_komt_er_niet_in(lijn: Lijn) -> None:
    with pytest.raises(InvalidStatus):
        lijn.bel(lijn.mensen.rijswijk, herkomst="https://ergens.example")
    for pet, als in (
        (None, lijn.mensen.rijswijk.pk),
        (lijn.mensen.dordrecht, None),
        (lijn.mensen.raad, None),
        (lijn.mensen.consulent, None),
        (lijn.mensen.dordrecht, lijn.mensen.rijswijk.pk),  # under the hat of someone else
    ):
        with lijn.bel(pet, als=als) as verbinding:
            assert afgewezen(verbinding) == GEEN_TOEGANG


def test_wat_geen_bericht_is_sluit_alleen_die_verbinding(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.zoetermeer) as goed:
        zeg(goed, soort="hallo", schrijver="goed", nummer=None)
        assert hoor(goed, "begin")["nummer"] == 1
        for onzin in (
            "geen json",
            "[]",
            "{}",
            '{"soort": "zending"}',
            '{"soort": "zending", "zending": "x", "nummer": 1, "stappen": []}',
            "[" * 5000,
            b"\x00\x01",
            "x" * (MAX_BERICHT + 1),
        ):
            with lijn.bel(lijn.mensen.rijswijk) as verbinding:
                zeg(verbinding, soort="hallo", schrijver="boos", nummer=None)
                verbinding.send(onzin)
                assert afgewezen(verbinding) > 0
        zeg(goed, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
        assert hoor(goed, "bewaard")["nummer"] == 2
    assert staat_er(lijn.tekst) == "Visie\nXaaaa\nbbbb"


def test_een_zending_voor_hallo_wordt_niet_aangenomen(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as verbinding:
        zeg(verbinding, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
        assert afgewezen(verbinding) == GEEN_TOEGANG
    assert "X" not in staat_er(lijn.tekst)


@pytest.mark.parametrize(
    "stap",
    [
        {"stepType": "replace", "from": 0, "to": 99_999},
        {"stepType": "replace", "from": 9, "to": 9, "slice": {"content": [{"type": "script"}]}},
        {
            "stepType": "addMark",
            "from": 9,
            "to": 11,
            "mark": {"type": "koppeling", "attrs": {"adres": "javascript:alert(1)"}},
        },
    ],
)
def test_een_vijandige_stap_wordt_geweigerd_met_een_zin(lijn: Lijn, stap: dict[str, Any]) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as verbinding:
        zeg(verbinding, soort="hallo", schrijver="w1", nummer=None)
        hoor(verbinding, "begin")
        kenmerk = str(uuid4())
        zeg(verbinding, soort="zending", zending=kenmerk, nummer=1, stappen=[stap])
        antwoord = hoor(verbinding, "geweigerd")
        assert antwoord["zending"] == kenmerk
        assert antwoord["zin"]
    assert staat_er(lijn.tekst) == "Visie\naaaa\nbbbb"


def test_wie_terugkomt_krijgt_alleen_wat_hij_miste(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een:
        zeg(een, soort="hallo", schrijver="w1", nummer=None)
        hoor(een, "begin")
        for nummer in (1, 2, 3):
            zeg(een, soort="zending", zending=str(uuid4()), nummer=nummer, stappen=[voeg_in(IN_VISIE, str(nummer))])
            hoor(een, "bewaard")
    with lijn.bel(lijn.mensen.zoetermeer) as twee:
        zeg(twee, soort="hallo", schrijver="w2", nummer=2)
        begin_ = hoor(twee, "begin")
        assert "document" not in begin_
        assert [rij["vanaf"] for rij in hoor(twee, "stappen")["rijen"]] == [3, 4]
    with lijn.bel(lijn.mensen.zoetermeer) as drie:
        zeg(drie, soort="hallo", schrijver="w3", nummer=99)
        assert "document" in hoor(drie, "begin")


def test_anderen_zien_waar_iemand_is_en_dat_hij_ging(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een:
        zeg(een, soort="hallo", schrijver="w1", nummer=None)
        hoor(een, "begin")
        with lijn.bel(lijn.mensen.zoetermeer) as twee:
            zeg(twee, soort="hallo", schrijver="w2", nummer=None)
            hoor(twee, "begin")
            zeg(twee, soort="plek", anker=9, kop=11)
            plek = hoor(een, "plek")
            assert (plek["naam"], plek["plaats"]) == (lijn.mensen.zoetermeer.gebruiker.naam, "Zoetermeer")
            assert (plek["anker"], plek["kop"]) == (9, 11)
        assert hoor(een, "weg")["schrijver"] == "w2"


def test_wie_terugkomt_voordat_de_oude_lijn_dood_is_blijft_in_de_tekst(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as oud:
        zeg(oud, soort="hallo", schrijver="w1", nummer=None)
        hoor(oud, "begin")
        nieuw = lijn.bel(lijn.mensen.rijswijk)
        with nieuw as terug:
            zeg(terug, soort="hallo", schrijver="w1", nummer=1)
            hoor(terug, "begin")
            oud.close()
            with lijn.bel(lijn.mensen.zoetermeer) as ander:
                zeg(ander, soort="hallo", schrijver="w2", nummer=None)
                hoor(ander, "begin")
                zeg(ander, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
                hoor(ander, "bewaard")
            while not (rijen := hoor(terug, "stappen")["rijen"]):
                pass
            assert rijen[0]["schrijver"] == "w2"


def test_niemand_neemt_het_venster_van_een_ander_over(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een, lijn.bel(lijn.mensen.zoetermeer) as twee:
        zeg(een, soort="hallo", schrijver="w1", nummer=None)
        hoor(een, "begin")
        zeg(twee, soort="hallo", schrijver="w1", nummer=None)
        assert afgewezen(twee) == GEEN_TOEGANG
        zeg(een, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
        assert hoor(een, "bewaard")["nummer"] == 2
        zeg(een, soort="hallo", schrijver="w9", nummer=None)
        assert afgewezen(een) == GEEN_TOEGANG


def test_wie_al_binnen_is_vraagt_de_tekst_opnieuw_op_dezelfde_lijn(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een:
        zeg(een, soort="hallo", schrijver="w1", nummer=None)
        hoor(een, "begin")
        zeg(een, soort="hallo", schrijver="w1", nummer=None)
        assert "document" in hoor(een, "begin")
        zeg(een, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
        assert hoor(een, "bewaard")["nummer"] == 2
        zeg(een, soort="hallo", schrijver="w2", nummer=None)  # but it stays that window
        assert afgewezen(een) == GEEN_TOEGANG
