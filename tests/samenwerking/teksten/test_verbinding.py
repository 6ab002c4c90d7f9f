"""What strangers send over a live connection: from elsewhere, without a session, broken, hostile, too large."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from unittest.mock import AsyncMock
from uuid import uuid4

import pytest
from django.db import connection, transaction
from websockets.exceptions import ConnectionClosed, InvalidStatus

from regio import klok
from samenwerking.bench_schrijvers import schrijf as schrijf_samen
from samenwerking.bench_teksten import maak_document
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.leven.aanwezigen import GELDIG
from samenwerking.teksten.leven.verbinding import GEEN_TOEGANG, MAX_BERICHT, NIET_NU, Verbinding
from samenwerking.teksten.models import Aanwezig
from samenwerking.teksten.rechten import schrijver_van
from tests.browser.conftest import sessie_van
from tests.samenwerking.teksten.factories import begin
from tests.samenwerking.teksten.lijnen import Lijn, afgewezen, hoor, kom_binnen, wacht_tot, zeg
from tests.samenwerking.teksten.stappen import IN_VISIE, haal_weg, staat_er, voeg_in


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
            "x" * 20_000_000,
            '{"soort": "hallo", "schrijver": "boos\\u0000", "nummer": null}',
        ):
            with lijn.bel(lijn.mensen.rijswijk) as verbinding:
                zeg(verbinding, soort="hallo", schrijver="boos", nummer=None)
                with contextlib.suppress(ConnectionClosed):  # hung up before all of it was sent
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


def test_wie_bij_een_ander_proces_schrijft_is_te_zien(lijn: Lijn, tweede: str) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een:
        kom_binnen(een, "w1")
        zeg(een, soort="plek", anker=9, kop=9)
        with lijn.bel(lijn.mensen.zoetermeer, bij=tweede) as twee:
            kom_binnen(twee, "w2")
            zeg(twee, soort="plek", anker=10, kop=11)
            daar = hoor(een, "plek")
            assert (daar["schrijver"], daar["naam"]) == ("w2", lijn.mensen.zoetermeer.gebruiker.naam)
            assert (daar["anker"], daar["kop"], daar["schrijft"]) == (10, 11, True)
            # what is written reaches both, and who comes in later sees both at once
            zeg(twee, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE, "X")])
            assert hoor(een, "stappen")["rijen"][0]["schrijver"] == "w2"
            with lijn.bel(lijn.mensen.coordinator, bij=tweede) as drie:
                zien = kom_binnen(drie, "w3")["plekken"]
                assert {plek["schrijver"] for plek in zien} == {"w1", "w2"}
        assert hoor(een, "weg")["schrijver"] == "w2"


def test_wie_naar_een_ander_proces_overstapt_blijft_te_zien(lijn: Lijn, tweede: str) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een, lijn.bel(lijn.mensen.zoetermeer) as oud:
        kom_binnen(een, "w1")
        kom_binnen(oud, "w2")
        zeg(oud, soort="plek", anker=9, kop=9)
        hoor(een, "plek")
        with lijn.bel(lijn.mensen.zoetermeer, bij=tweede) as nieuw:
            kom_binnen(nieuw, "w2")
            zeg(nieuw, soort="plek", anker=12, kop=12)
            wacht_tot(Aanwezig.objects.filter(schrijver="w2", anker=12).exists)
            oud.close()
            while hoor(een, "plek")["anker"] != 12:
                pass
            assert Aanwezig.objects.filter(schrijver="w2").count() == 1


def test_wie_bij_een_gevallen_proces_zat_verdwijnt(lijn: Lijn, tweede: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spook = Aanwezig(
        tekst=lijn.tekst, schrijver="spook", proces=uuid4(), door=lijn.mensen.zoetermeer, schrijft=True, anker=9, kop=9
    )
    spook.save()
    with lijn.bel(lijn.mensen.rijswijk, bij=tweede) as een:
        assert [plek["schrijver"] for plek in kom_binnen(een, "w1")["plekken"]] == ["spook"]
        Aanwezig.objects.filter(pk=spook.pk).update(gezien_op=klok.nu() - 3 * GELDIG)
        assert hoor(een, "weg")["schrijver"] == "spook"
        # while someone is in: a process without windows no longer looks
        wacht_tot(lambda: not Aanwezig.objects.filter(pk=spook.pk).exists())


def test_de_plekken_staan_in_een_tabel_die_niet_wordt_bewaard(lijn: Lijn) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'samenwerking_aanwezig'")
        assert cursor.fetchone() == ("u",)


def test_wie_woorden_verliest_hoort_het_ook_bij_een_ander_proces(lijn: Lijn, tweede: str) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as weg, lijn.bel(lijn.mensen.zoetermeer, bij=tweede) as schrijver:
        kom_binnen(weg, "w1")
        kom_binnen(schrijver, "w2")
        zeg(schrijver, soort="zending", zending=str(uuid4()), nummer=1, stappen=[voeg_in(IN_VISIE + 2, "Nieuw.")])
        hoor(schrijver, "bewaard")
        zeg(weg, soort="zending", zending=str(uuid4()), nummer=1, stappen=[haal_weg(IN_VISIE, IN_VISIE + 4)])
        rijen = [rij for _ in range(2) for rij in hoor(schrijver, "stappen")["rijen"]]
        naam = f"{lijn.mensen.zoetermeer.gebruiker.naam}, Zoetermeer"
        assert rijen[-1]["kwijt"] == [{"schrijver": "w2", "naam": naam, "woorden": "Nieuw."}]
        assert rijen[-1]["naam"] == f"{lijn.mensen.rijswijk.gebruiker.naam}, Rijswijk"


def test_de_schrijvers_van_de_bench_eindigen_met_dezelfde_tekst(lijn: Lijn, tweede: str) -> None:
    with transaction.atomic():
        tekst = begin(lijn.mensen.rijswijk, titel="Meting", soort="sok")
        zet_document(
            tekst=tekst,
            maak=lambda _: maak_document(4),
            door=lijn.mensen.rijswijk,
            mag=schrijver_van(lijn.mensen.rijswijk, tekst, op=klok.vandaag()),
        )
    pet = lijn.mensen.zoetermeer
    opdracht = {
        "adres": f"{lijn.adres.replace('http', 'ws')}/ws/teksten/{tekst.pk}/?pet={pet.pk}",
        "herkomst": lijn.adres,
        "koppen": {"Cookie": f"sessionid={sessie_van(pet)}"},
        "vast": None,
        "schrijvers": 4,
        "keren": 3,
        "rust": 0.05,
    }
    with ThreadPoolExecutor(1) as draad:
        uit = draad.submit(lambda: asyncio.run(schrijf_samen(opdracht))).result(timeout=180)
    assert len(uit["vertraging"]) == 4 * 3 * 3  # each word of each reached each of the others
    assert (uit["teksten"], staat_er(tekst).count("woord")) == (1, 12)


def test_een_lijn_die_niets_afneemt_houdt_niemand_op_en_gaat_dicht() -> None:
    async def proef() -> None:
        venster = Verbinding()
        venster.close = AsyncMock()  # type: ignore[method-assign]  # no line under it
        venster._klaar = asyncio.Queue(2)
        for _ in range(4):
            venster.leg_klaar("{}")
        await asyncio.sleep(0)
        venster.close.assert_awaited_once_with(NIET_NU)

    with ThreadPoolExecutor(1) as draad:  # a browser of another test may have a loop in this one
        draad.submit(lambda: asyncio.run(proef())).result(timeout=60)
