"""The same content gives the same bytes, always; what has no exact form is refused."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.bevriezen import NietBevroren, NietTeBevriezen, canoniek, ontdooi, sha256_hex


class Taak(StrEnum):
    BW = "beschermd wonen"


class Rang(Enum):
    EERSTE = 1


@pytest.mark.parametrize(
    ("waarde", "bytes_"),
    [
        (None, b"null"),
        (True, b"true"),
        (0, b"0"),
        (-12, b"-12"),
        ("", b'""'),
        ('één "regel"\nen nog een', '"één \\"regel\\"\\nen nog een"'.encode()),
        (Decimal("1928634.18"), b'"1928634.18"'),
        (Decimal("1.50"), b'"1.50"'),
        (Decimal("1E+3"), b'"1000"'),
        (Decimal("1E-7"), b'"0.0000001"'),
        (Decimal("-0.00"), b'"0.00"'),
        (date(2027, 2, 5), b'"2027-02-05"'),
        (datetime(2027, 2, 5, 13, 3, tzinfo=UTC), b'"2027-02-05T13:03:00.000000Z"'),
        (Taak.BW, b'"beschermd wonen"'),
        (Rang.EERSTE, b"1"),
        ((1, 2), b"[1,2]"),
        ([1, 2], b"[1,2]"),
        ([], b"[]"),
        ({}, b"{}"),
        ({Taak.BW: 1}, b'{"beschermd wonen":1}'),
        ({"b": 1, "a": {"d": None, "c": [Decimal("2.0")]}}, b'{"a":{"c":["2.0"],"d":null},"b":1}'),
    ],
)
def test_vaste_vorm(waarde: object, bytes_: bytes) -> None:
    assert canoniek(waarde) == bytes_


def test_een_moment_is_hetzelfde_in_elke_tijdzone() -> None:
    in_den_haag = datetime(2027, 7, 1, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    assert canoniek(in_den_haag) == canoniek(datetime(2027, 7, 1, 12, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [
        (1.5, "De inhoud is van de soort float"),
        ({"gemeenten": {"GM0518": {"bedrag": 0.1}}}, "op 'gemeenten.GM0518.bedrag' is van de soort float"),
        ({"jaren": [1, float("nan")]}, r"op 'jaren\[1\]' is van de soort float"),
        (Decimal("NaN"), "is geen getal maar NaN"),
        (Decimal("-Infinity"), "is geen getal maar -Infinity"),
        (datetime.fromisoformat("2027-02-05T13:03"), "moment zonder tijdzone"),
        ({1, 2}, "soort set"),
        (b"bytes", "soort bytes"),
        (object(), "soort object"),
        ({1: "a"}, "sleutel die geen tekst is: 1"),
        ({Rang.EERSTE: "a"}, "sleutel die geen tekst is"),
        ("\ud800", "half teken"),
    ],
)
def test_zonder_vaste_vorm_wordt_geweigerd(waarde: object, zin: str) -> None:
    with pytest.raises(NietTeBevriezen, match=zin):
        canoniek(waarde)


def test_wat_naar_zichzelf_verwijst_wordt_geweigerd() -> None:
    rij: list[object] = []
    rij.append(rij)
    with pytest.raises(NietTeBevriezen, match="verwijst naar zichzelf"):
        canoniek(rij)


def test_hash_is_die_van_de_bytes() -> None:
    # the published test vector of FIPS 180-4 for "abc"
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_ontdooien_geeft_de_inhoud_terug() -> None:
    inhoud = {"bedrag": Decimal("12.30"), "dag": date(2027, 2, 5), "reeks": (1, None, True)}
    assert ontdooi(canoniek(inhoud)) == {"bedrag": "12.30", "dag": "2027-02-05", "reeks": [1, None, True]}


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"{",
        b"\xff",
        b"1.5",
        b"NaN",
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'"\\u00e9"',
        b"[" * 100_000,
    ],
)
def test_andere_bytes_zijn_geen_bevroren_inhoud(bytes_: bytes) -> None:
    with pytest.raises(NietBevroren):
        ontdooi(bytes_)


bladeren = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.text(st.characters(codec="utf-8")),
    st.decimals(allow_nan=False, allow_infinity=False, places=4),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
)
inhouden = st.recursive(
    bladeren,
    lambda binnen: (
        st.lists(binnen, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), binnen, max_size=4)
    ),
    max_leaves=15,
)


@given(inhouden)
def test_opnieuw_bevriezen_geeft_dezelfde_bytes(inhoud: object) -> None:
    bytes_ = canoniek(inhoud)
    assert canoniek(ontdooi(bytes_)) == bytes_


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), bladeren, min_size=2))
def test_volgorde_van_invoeren_maakt_niet_uit(inhoud: dict[str, object]) -> None:
    omgekeerd = dict(reversed(inhoud.items()))
    assert canoniek(omgekeerd) == canoniek(inhoud)


@given(inhouden)
def test_elke_json_lezer_leest_hetzelfde(inhoud: object) -> None:
    bytes_ = canoniek(inhoud)
    assert json.loads(bytes_) == ontdooi(bytes_)
