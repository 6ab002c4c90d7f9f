"""The rules of the monitor: figures, periods, hiding, words; no database."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.monitor.beeld import Regelbeeld, open_data
from samenwerking.monitor.cijfers import GEEN, Cijfer, aandeel, gehaald, per_tienduizend
from samenwerking.monitor.perioden import Periode, periode_bij, periode_uit
from samenwerking.monitor.soorten import Richting, Ritme
from samenwerking.monitor.standinhoud import Doel, Gemeenteregel, Punt, Regel, Standinhoud, StandOnleesbaar
from samenwerking.monitor.verbergen import verberg
from samenwerking.teksten.gegevens.waarde import Bron
from toegang.kwartalen import Kwartaal

KLEIN = Cijfer(None, "minder dan 5")


def c(waarde: str | int) -> Cijfer:
    return Cijfer(Decimal(waarde))


@pytest.mark.parametrize(
    ("aantal", "inwoners", "uit"),
    [(c(240), 537_988, "4.5"), (c(0), 1000, "0.0"), (KLEIN, 1000, None), (c(7), None, None)],
)
def test_per_tienduizend_inwoners(aantal: Cijfer, inwoners: int | None, uit: str | None) -> None:
    gevonden = per_tienduizend(aantal, inwoners)
    assert gevonden.waarde == (Decimal(uit) if uit else None)
    assert gevonden.reden == ("" if uit else aantal.reden or GEEN.reden)


def test_een_aandeel_staat_er_alleen_bij_twee_getoonde_getallen() -> None:
    assert aandeel(c(45), c(60)) == c("75.0")
    assert aandeel(KLEIN, c(60)) == KLEIN
    assert aandeel(c(45), KLEIN) == KLEIN
    assert aandeel(c(0), c(0)) == GEEN


@pytest.mark.parametrize(
    ("waarde", "richting", "uit"),
    [
        (c(40), Richting.OMLAAG, True),
        (c(41), Richting.OMLAAG, False),
        (c(41), Richting.OMHOOG, True),
        (c(39), Richting.OMHOOG, False),
        (c(40), Richting.GEEN, None),
        (KLEIN, Richting.OMLAAG, None),
    ],
)
def test_of_een_doel_is_gehaald(waarde: Cijfer, richting: Richting, uit: bool | None) -> None:
    assert gehaald(waarde, Decimal(40), richting) is uit


def test_een_jaarcijfer_is_van_het_laatste_jaar_dat_voorbij_is() -> None:
    assert periode_bij(Ritme.JAAR, Kwartaal(2026, 3)) == Periode(2025)
    assert periode_bij(Ritme.JAAR, Kwartaal(2026, 4)) == Periode(2026)
    assert periode_bij(Ritme.KWARTAAL, Kwartaal(2026, 3)) == Periode(2026, 3)
    assert Periode(2026, 3).tot == datetime.date(2026, 10, 1)
    assert Periode(2026).tot == datetime.date(2027, 1, 1)


@pytest.mark.parametrize("woord", ["", "2026-5", "2026-0", "x", "2014", "9999-1", "2026-3-1", "٢٠٢٦"])
def test_wat_geen_periode_is(woord: str) -> None:
    assert periode_uit(woord) is None


def test_periode_uit_haar_adres() -> None:
    for periode in (Periode(2026, 3), Periode(2025)):
        assert periode_uit(periode.sleutel) == periode


def test_een_klein_getypt_aantal_is_ook_uit_het_totaal_niet_te_berekenen() -> None:
    [(regio, gemeenten)] = verberg([{"A": 3, "B": 20, "C": 40}], ["A", "B", "C"], drempel=5)
    dicht = [code for code, cijfer in gemeenten.items() if cijfer.waarde is None]
    assert "A" in dicht
    assert regio.waarde is None or len(dicht) > 1


def test_de_regio_heeft_pas_een_totaal_als_elke_gemeente_er_is() -> None:
    (eerst, _), (daarna, _) = verberg([{"A": 30, "B": 20}, {"A": 30, "B": 20, "C": 40}], ["A", "B", "C"], drempel=5)
    assert eerst == GEEN
    assert daarna == c(90)


def test_wat_vorig_kwartaal_verborgen_was_blijft_dicht_zolang_het_nauwelijks_verandert() -> None:
    _, (_, daarna) = verberg([{"A": 3, "B": 20, "C": 40}, {"A": 6, "B": 20, "C": 40}], ["A", "B", "C"], drempel=5)
    assert daarna["A"].waarde is None


@given(st.lists(st.integers(0, 60), min_size=3, max_size=6))
def test_een_klein_aantal_staat_er_nooit(aantallen: list[int]) -> None:
    codes = [chr(65 + nummer) for nummer in range(len(aantallen))]
    [(regio, gemeenten)] = verberg([dict(zip(codes, aantallen, strict=True))], codes, drempel=5)
    getoond = [cijfer.waarde for cijfer in (*gemeenten.values(), regio) if cijfer.waarde is not None]
    assert all(waarde >= 5 for waarde in getoond)
    dicht = [aantal for code, aantal in zip(codes, aantallen, strict=True) if gemeenten[code].waarde is None]
    assert regio.waarde is None or len(dicht) != 1


def _stand(**anders: object) -> Standinhoud:
    velden: dict[str, object] = {
        "nummer": 7,
        "sleutel": "wachtenden",
        "naam": "Wachtenden",
        "definitie": "Wie wacht.",
        "eenheid": "mensen",
        "decimalen": 0,
        "herkomst": "Tellingen.",
        "ritme": "kwartaal",
        "richting": "omlaag",
        "berekend": True,
        "openbaar": True,
        "per_gemeente": True,
        "periode": "3e kwartaal 2026",
        "peildatum": datetime.date(2026, 10, 1),
        "regio": c(63),
        "gemeenten": {"GM0518": c(40), "GM0603": KLEIN},
        "doel": Doel(2027, Decimal("50.00"), "regiovisie"),
        "doelen": {"GM0518": Doel(2027, Decimal("45.00"), "regiovisie")},
        "reeks": (Punt("2e kwartaal 2026", "2026 k2", c(70)), Punt("3e kwartaal 2026", "2026 k3", c(63))),
        "bronnen": (Bron("Telling", "Product", datetime.date(2026, 10, 1), "hier"),),
    }
    return Standinhoud(
        "Haagse regio", "haaglanden", 2026, 3, 5, datetime.date(2026, 10, 12),
        (Gemeenteregel("GM0518", "Den Haag", 537_988), Gemeenteregel("GM0603", "Rijswijk", 53_486)),
        "CBS, 1 januari 2026", (Regel(**(velden | anders)),),  # type: ignore[arg-type]
    )  # fmt: skip


def test_wat_bevroren_is_komt_precies_zo_terug() -> None:
    stand = _stand()
    gelezen = Standinhoud.uit_bevroren(stand.bevroren())
    assert gelezen == stand
    assert gelezen.bevroren() == stand.bevroren()
    with pytest.raises(StandOnleesbaar):
        Standinhoud.uit_bevroren(b'{"vorm":2}')


def test_het_beeld_zegt_wat_er_staat_en_niets_over_wat_verborgen_is() -> None:
    stand = _stand()
    beeld = Regelbeeld(stand.regels[0], stand)
    assert (beeld.waarde, beeld.verschil, beeld.doel) == ("63", "−7", "50 in 2027")
    assert beeld.staat == ("letop", "doel nog niet gehaald")
    assert beeld.boodschap == "Wachtenden: 63 in 3e kwartaal 2026, 7 minder dan in 2e kwartaal 2026"
    assert [(rij.naam, rij.inwoners, rij.waarde, rij.doel) for rij in beeld.gemeenten] == [
        ("Den Haag", "537.988", "40", "45 in 2027"),
        ("Rijswijk", "53.486", "minder dan 5", "–"),
    ]
    assert beeld.gemeenten[1].staat is None
    assert "minder dan 5" in str(beeld.vergelijking)


def test_open_data_heeft_alleen_wat_openbaar_is_en_een_leeg_veld_voor_wat_verborgen_is() -> None:
    koppen, rijen = open_data(_stand())
    rijswijk = dict(zip(koppen, rijen[2], strict=True))
    assert (rijswijk["gemeente"], rijswijk["waarde"], rijswijk["waarom_geen_waarde"]) == (
        "Rijswijk",
        None,
        "minder dan 5",
    )
    assert open_data(_stand(openbaar=False))[1] == []
