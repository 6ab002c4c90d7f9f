"""The differences between two texts say what went and what came, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.teksten.inhoud import Alinea, Blok, Hoofdstukinhoud, Lijst, Tekstinhoud
from samenwerking.teksten.vergelijken import (
    Stuk,
    regels_van,
    vergelijk_blokken,
    vergelijk_teksten,
    vergelijk_woorden,
)

REGEL = st.lists(st.sampled_from(["de", "gemeente", "betaalt", "cliënt", "niet", "in", "2028"]), min_size=1).map(
    " ".join
)
BLOK = st.one_of(REGEL.map(Alinea), st.lists(REGEL, min_size=1, max_size=4).map(lambda punten: Lijst(tuple(punten))))
BLOKKEN = st.lists(BLOK, max_size=8)


def kort(stukken: tuple[Stuk, ...]) -> str:
    teken = {"gelijk": "", "weg": "-", "nieuw": "+"}
    return " ".join(f"{teken[stuk.soort]}[{stuk.tekst}]" for stuk in stukken)


@pytest.mark.parametrize(
    ("oud", "nieuw", "verschil"),
    [
        ("", "", ""),
        ("gelijk", "gelijk", "[gelijk]"),
        ("", "nieuw", "+[nieuw]"),
        ("oud", "", "-[oud]"),
        ("wij betalen in 2027", "wij betalen in 2028", "[wij betalen in] -[2027] +[2028]"),
        ("de gemeente betaalt", "de gemeente betaalt niet", "[de gemeente betaalt] +[niet]"),
        # one word that stays between two changes reads as noise
        ("a de b", "x de y", "-[a de b] +[x de y]"),
    ],
)
def test_per_woord(oud: str, nieuw: str, verschil: str) -> None:
    assert kort(vergelijk_woorden(oud, nieuw)) == verschil


@given(REGEL, REGEL)
def test_de_woorden_van_beide_teksten_komen_terug(oud: str, nieuw: str) -> None:
    stukken = vergelijk_woorden(oud, nieuw)
    assert " ".join(stuk.tekst for stuk in stukken if stuk.soort != "nieuw") == oud
    assert " ".join(stuk.tekst for stuk in stukken if stuk.soort != "weg") == nieuw


@given(BLOKKEN, BLOKKEN)
def test_de_alineas_van_beide_teksten_komen_terug(oud: list[Blok], nieuw: list[Blok]) -> None:
    regels = vergelijk_blokken(oud, nieuw)
    oude = [" ".join(stuk.tekst for stuk in regel.oud) for regel in regels if regel.oud]
    nieuwe = [(regel.soort, " ".join(stuk.tekst for stuk in regel.nieuw)) for regel in regels if regel.nieuw]
    assert oude == [tekst for _, tekst in regels_van(oud)]
    assert nieuwe == regels_van(nieuw)


@given(BLOKKEN)
def test_een_tekst_verschilt_niet_van_zichzelf(blokken: list[Blok]) -> None:
    assert all(regel.staat == "gelijk" for regel in vergelijk_blokken(blokken, blokken))


def test_een_ingevoegde_alinea_maakt_de_volgende_niet_anders() -> None:
    oud = [Alinea("De regio koopt samen in."), Alinea("De centrumgemeente betaalt de rekening in 2027.")]
    nieuw = [oud[0], Alinea("Heel andere woorden hier."), Alinea("De centrumgemeente betaalt de rekening in 2028.")]
    assert [regel.staat for regel in vergelijk_blokken(oud, nieuw)] == ["gelijk", "nieuw", "gewijzigd"]


def test_een_alinea_die_een_lijstpunt_werd_gaat_weg_en_komt_terug() -> None:
    regels = vergelijk_blokken([Alinea("hulp dichtbij")], [Lijst(("hulp dichtbij",))])
    assert [(regel.soort, regel.staat) for regel in regels] == [("alinea", "weg"), ("punt", "nieuw")]


def test_een_reusachtige_plak_wordt_als_geheel_getoond() -> None:
    oud, nieuw = " ".join(f"a{n}" for n in range(4000)), " ".join(f"b{n}" for n in range(4000))
    assert [stuk.soort for stuk in vergelijk_woorden(oud, nieuw)] == ["weg", "nieuw"]


def tekst(*hoofdstukken: tuple[int, str, str]) -> Tekstinhoud:
    return Tekstinhoud(
        "Visie",
        "regiovisie",
        "haaglanden",
        tuple(Hoofdstukinhoud(pk, titel, (Alinea(inhoud),)) for pk, titel, inhoud in hoofdstukken),
    )


def test_hoofdstukken_worden_herkend_ook_met_een_andere_titel_en_plaats() -> None:
    oud = tekst((1, "Aanleiding", "a"), (2, "Visie", "b"), (3, "Toegang", "c"), (4, "Wonen", "d"))
    nieuw = tekst((4, "Wonen", "d"), (1, "Aanleiding", "a"), (2, "Onze visie", "b"), (5, "Geld", "e"))
    assert [(deel.id, deel.staat, deel.oud_nummer, deel.nieuw_nummer) for deel in vergelijk_teksten(oud, nieuw)] == [
        (4, "verplaatst", "4", "1"),
        (1, "gelijk", "1", "2"),
        (2, "gewijzigd", "2", "3"),
        (3, "vervallen", "3", ""),
        (5, "nieuw", "", "4"),
    ]


def test_een_vervallen_eerste_hoofdstuk_staat_vooraan() -> None:
    verschil = vergelijk_teksten(tekst((1, "Eerste", "a"), (2, "Tweede", "b")), tekst((2, "Tweede", "b")))
    assert [(deel.id, deel.staat) for deel in verschil] == [(1, "vervallen"), (2, "gelijk")]


@given(st.permutations(range(6)))
def test_opschuiven_door_een_ander_is_niet_verplaatst(volgorde: list[int]) -> None:
    oud = tekst(*((n, str(n), "x") for n in range(6)))
    nieuw = tekst(*((n, str(n), "x") for n in volgorde))
    verplaatst = {deel.id for deel in vergelijk_teksten(oud, nieuw) if deel.verplaatst}
    rest = [n for n in volgorde if n not in verplaatst]
    assert rest == sorted(rest)
    assert verplaatst or volgorde == list(range(6))
