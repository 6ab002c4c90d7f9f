"""Two tables of the same people by two categories: nobody can compute a small number from both together."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.toegang.test_tellingen import Aanvaller, lees
from toegang.tellingen import Telling, TellingFout, maak_telling, maak_twee_tellingen

Tabel = list[list[int]]


def benoem(tabel: Tabel, voorvoegsel: str) -> tuple[list[str], dict[tuple[str, str], int]]:
    kolommen = [f"{voorvoegsel} {j}" for j in range(len(tabel[0]))]
    return kolommen, {
        (f"gemeente {i}", kolommen[j]): aantal for i, rij in enumerate(tabel) for j, aantal in enumerate(rij)
    }


def beide(een: Tabel, ander: Tabel, drempel: int = 5) -> tuple[Telling, Telling]:
    rijen = [f"gemeente {i}" for i in range(len(een))]
    return maak_twee_tellingen(rijen, *benoem(een, "product"), *benoem(ander, "groep"), drempel=drempel)


class TweeTabellen(Aanvaller):
    """Sees both tables at once: one row of the pair is a row of the first, its total, and a row of the second."""

    def __init__(self, een: Telling, ander: Telling) -> None:
        super().__init__(een)
        tweede = Aanvaller(ander)
        breed, ander_breed = len(een.kolommen), len(ander.kolommen)

        def naar(plek: tuple[int, int]) -> tuple[int, int]:
            # the totals of the rows are the same numbers; the cells of the second stand behind them
            return (plek[0], breed) if plek[1] == ander_breed else (plek[0], breed + 1 + plek[1])

        self.cellen |= {naar(plek): cel for plek, cel in tweede.cellen.items()}
        self.lijnen += [[naar(plek) for plek in lijn] for lijn in tweede.lijnen]
        self.lijnen_van = {
            plek: [nummer for nummer, lijn in enumerate(self.lijnen) if plek in lijn] for plek in self.cellen
        }
        gemerkt = any(cel.reden == f"minder dan {een.drempel}" for cel in self.cellen.values())
        self.begin = {plek: self._eerste_grenzen(cel, een.drempel, gemerkt) for plek, cel in self.cellen.items()}


def echt(een: Tabel, ander: Tabel) -> dict[tuple[int, int], int]:
    rijen = [[*rij, sum(rij), *andere_rij] for rij, andere_rij in zip(een, ander, strict=True)]
    rijen.append([sum(kolom) for kolom in zip(*rijen, strict=True)])
    return {(i, j): aantal for i, rij in enumerate(rijen) for j, aantal in enumerate(rij)}


@st.composite
def paren(draw: Any) -> tuple[Tabel, Tabel]:
    """Two tables with the same totals of the rows: the second divides each total again."""
    aantallen = st.one_of(st.integers(0, 6), st.integers(0, 20))
    hoogte, breed, ander_breed = (draw(st.integers(1, 3)) for _ in range(3))
    een = [[draw(aantallen) for _ in range(breed)] for _ in range(hoogte)]
    ander = []
    for rij in een:
        over, delen = sum(rij), []
        for _ in range(ander_breed - 1):
            delen.append(draw(st.integers(0, over)))
            over -= delen[-1]
        ander.append([*delen, over])
    return een, ander


@given(paren(), st.sampled_from([3, 5]))
@settings(deadline=None)
def test_uit_twee_tabellen_samen_is_geen_klein_getal_te_berekenen(paar: tuple[Tabel, Tabel], drempel: int) -> None:
    tellingen = beide(*paar, drempel)
    assert TweeTabellen(*tellingen).geraden(echt(*paar), drempel) == []


@given(paren())
@settings(deadline=None)
def test_wat_getoond_wordt_klopt_en_de_totalen_zijn_dezelfde(paar: tuple[Tabel, Tabel]) -> None:
    een, ander = beide(*paar)
    assert (een.rijtotalen, een.totaal) == (ander.rijtotalen, ander.totaal)
    for plek, cel in TweeTabellen(een, ander).cellen.items():
        assert cel.waarde is None or cel.waarde == echt(*paar)[plek]
        assert echt(*paar)[plek] >= 5 or cel.waarde is None


def test_apart_beschermd_zijn_twee_tabellen_samen_te_kraken() -> None:
    """Why they are protected together: the row total that one table hides stands in the other."""
    een, ander = [[20, 7], [3, 9]], [[7, 20], [3, 9]]
    rijen = ["gemeente 0", "gemeente 1"]
    apart = [maak_telling(rijen, *benoem(tabel, "k")) for tabel in (een, ander)]
    assert TweeTabellen(*apart).geraden(echt(een, ander), 5) != []
    assert TweeTabellen(*beide(een, ander)).geraden(echt(een, ander), 5) == []


def test_twee_tabellen_die_niet_over_dezelfde_mensen_gaan() -> None:
    with pytest.raises(TellingFout, match="niet hetzelfde totaal"):
        beide([[5, 6]], [[12]])


def test_niets_klein_niets_verborgen() -> None:
    een, ander = beide([[10, 20], [30, 40]], [[15, 15], [35, 35]])
    assert [[lees(cel) for cel in rij] for rij in ander.cellen] == [["15", "15"], ["35", "35"]]
    assert [lees(cel) for cel in (*een.kolomtotalen, een.totaal)] == ["40", "60", "100"]
