"""A stored BSN is readable only with the right key, unchanged, and in the place where it belongs."""

import base64
import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.versleutelen import (
    Beschadigd,
    OngeldigeSleutels,
    OntsleutelFout,
    Sleutelbos,
    SleutelOntbreekt,
    VerkeerdeSleutel,
    lees_zoeksleutel,
    zoekhash,
)

BSN = "999900006"
HIER = b"gemeente:12"


def in_tekst(begin: int) -> str:
    return base64.b64encode(bytes(range(begin, begin + 32))).decode()


OUD = Sleutelbos.uit_tekst(f"2025:{in_tekst(0)}")
NIEUW = Sleutelbos.uit_tekst(f"2026:{in_tekst(100)},2025:{in_tekst(0)}")
ANDERS = Sleutelbos.uit_tekst(f"2025:{in_tekst(7)}")


def test_heen_en_terug() -> None:
    assert OUD.ontsleutel(OUD.versleutel(BSN, hoort_bij=HIER), hoort_bij=HIER) == BSN


def test_twee_keer_hetzelfde_ziet_er_verschillend_uit() -> None:
    assert OUD.versleutel(BSN, hoort_bij=HIER) != OUD.versleutel(BSN, hoort_bij=HIER)


def test_de_bewaarde_waarde_draagt_de_naam_van_de_sleutel_en_niet_het_nummer() -> None:
    bewaard = NIEUW.versleutel(BSN, hoort_bij=HIER)
    assert bewaard.startswith(b"\x01\x042026")
    assert BSN.encode() not in bewaard


def test_sleutel_vervangen() -> None:
    bewaard = OUD.versleutel(BSN, hoort_bij=HIER)
    assert not OUD.moet_opnieuw(bewaard)
    assert NIEUW.moet_opnieuw(bewaard)
    assert NIEUW.ontsleutel(bewaard, hoort_bij=HIER) == BSN
    opnieuw = NIEUW.versleutel(BSN, hoort_bij=HIER)
    assert not NIEUW.moet_opnieuw(opnieuw)
    alleen_nieuw = Sleutelbos.uit_tekst(f"2026:{in_tekst(100)}")
    assert alleen_nieuw.ontsleutel(opnieuw, hoort_bij=HIER) == BSN


def test_een_weggegooide_sleutel_wordt_bij_naam_genoemd() -> None:
    with pytest.raises(SleutelOntbreekt, match="'2026' ontbreekt"):
        OUD.ontsleutel(NIEUW.versleutel(BSN, hoort_bij=HIER), hoort_bij=HIER)


def test_een_andere_sleutel_onder_dezelfde_naam() -> None:
    bewaard = OUD.versleutel(BSN, hoort_bij=HIER)
    with pytest.raises(VerkeerdeSleutel, match="'2025'"):
        ANDERS.ontsleutel(bewaard, hoort_bij=HIER)
    assert ANDERS.moet_opnieuw(bewaard)


def test_een_waarde_van_een_andere_gemeente_is_niet_te_lezen() -> None:
    with pytest.raises(Beschadigd, match="hoort ergens anders bij"):
        OUD.ontsleutel(OUD.versleutel(BSN, hoort_bij=b"gemeente:1"), hoort_bij=b"gemeente:2")


@pytest.mark.parametrize(
    "bewaard", [b"", b"\x01", b"\x01\x04", b"\x02\x042025", b"\x01\x00", b"\x01\xff2025", b"999900006"]
)
def test_wat_geen_versleutelde_waarde_is(bewaard: bytes) -> None:
    with pytest.raises(Beschadigd):
        OUD.ontsleutel(bewaard, hoort_bij=HIER)
    with pytest.raises(Beschadigd):
        OUD.moet_opnieuw(bewaard)


@given(st.data())
def test_elke_verandering_valt_op(data: st.DataObject) -> None:
    bewaard = bytearray(OUD.versleutel(BSN, hoort_bij=HIER))
    plaats = data.draw(st.integers(0, len(bewaard) - 1))
    bewaard[plaats] ^= data.draw(st.integers(1, 255))
    with pytest.raises(OntsleutelFout):
        OUD.ontsleutel(bytes(bewaard), hoort_bij=HIER)


@given(st.integers(0, 200))
def test_elk_afgekapt_stuk_valt_op(lengte: int) -> None:
    bewaard = OUD.versleutel(BSN, hoort_bij=HIER)
    with pytest.raises(Beschadigd):
        OUD.ontsleutel(bewaard[: lengte % len(bewaard)], hoort_bij=HIER)


@given(st.text(st.characters(codec="utf-8")), st.binary())
def test_heen_en_terug_voor_elke_tekst(tekst: str, hoort_bij: bytes) -> None:
    assert NIEUW.ontsleutel(NIEUW.versleutel(tekst, hoort_bij=hoort_bij), hoort_bij=hoort_bij) == tekst


@pytest.mark.parametrize(
    ("instelling", "zin"),
    [
        ("", "geen sleutel ingesteld"),
        (" , ", "geen sleutel ingesteld"),
        (in_tekst(0), "geen goede naam"),
        (f"Naam:{in_tekst(0)}", "geen goede naam"),
        (f"a:{in_tekst(0)},a:{in_tekst(1)}", "'a' staat twee keer"),
        (f"a:{in_tekst(0)},b:{in_tekst(0)}", "dezelfde sleutel"),
        ("a:geen base64!", "'a' is geen base64"),
        ("a:", "'a' heeft 0 bytes"),
        ("a:" + base64.b64encode(b"x" * 16).decode(), "'a' heeft 16 bytes"),
    ],
)
def test_verkeerde_instelling(instelling: str, zin: str) -> None:
    with pytest.raises(OngeldigeSleutels, match=zin) as fout:
        Sleutelbos.uit_tekst(instelling)
    assert in_tekst(0) not in str(fout.value)


def test_nergens_is_een_sleutel_te_zien() -> None:
    getoond = repr(NIEUW) + str(NIEUW) + repr(NIEUW.vingerafdrukken())
    assert in_tekst(0) not in getoond
    assert repr(bytes(range(32)))[2:-1] not in getoond
    assert bytes(range(32)).hex() not in getoond


def test_vingerafdruk_hoort_bij_de_sleutel_en_niet_bij_de_naam() -> None:
    onder_andere_naam = Sleutelbos.uit_tekst(f"reserve:{in_tekst(0)}")
    assert onder_andere_naam.vingerafdrukken()["reserve"] == NIEUW.vingerafdrukken()["2025"]
    assert len(set(NIEUW.vingerafdrukken().values())) == 2


def test_zoekhash_is_hmac_sha256() -> None:
    sleutel = lees_zoeksleutel(in_tekst(0))
    assert zoekhash(BSN, sleutel) == hmac.new(bytes(range(32)), BSN.encode(), hashlib.sha256).digest()
    assert zoekhash(BSN, sleutel) != zoekhash("999990019", sleutel)
    assert zoekhash(BSN, sleutel) != zoekhash(BSN, lees_zoeksleutel(in_tekst(1)))


@pytest.mark.parametrize("sleutel", [b"", b"kort", b"x" * 33])
def test_zoekhash_zonder_goede_sleutel(sleutel: bytes) -> None:
    with pytest.raises(OngeldigeSleutels, match="32"):
        zoekhash(BSN, sleutel)
