"""Nobody computes a small number from the tables and flows of two days either.

The attacker of `test_tellingen` sees both tables and the flows between them, and knows the equation that joins them:
stand before + instroom - uitstroom = stand after, of every gemeente and of the region.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product as combinaties

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.toegang.test_tellingen import Aanvaller, lees, met_totalen
from toegang.afschermen import Cel
from toegang.stromen import Stromen, Stroom, maak_stromen
from toegang.tellingen import Eerder, Telling, TellingFout, maak_telling

Tabel = list[list[int]]
KOLOMMEN = ("wonen", "thuis")


def namen(tabel: Tabel) -> list[str]:
    return [f"gemeente {i}" for i in range(len(tabel))]


def aantallen(tabel: Tabel) -> dict[tuple[str, str], int]:
    return {
        (naam, kolom): aantal
        for naam, rij in zip(namen(tabel), tabel, strict=True)
        for kolom, aantal in zip(KOLOMMEN, rij, strict=True)
    }


def telling(tabel: Tabel, drempel: int = 5, eerder: Eerder | None = None) -> Telling:
    return maak_telling(namen(tabel), KOLOMMEN, aantallen(tabel), drempel=drempel, eerder=eerder)


def getoond(t: Telling) -> list[str]:
    return [" ".join(map(lees, (*t.rij(naam), t.rijtotaal(naam)))) for naam in t.rijen] + [
        " ".join(map(lees, (*t.kolomtotalen, t.totaal)))
    ]


tabellen = st.integers(1, 3).flatmap(
    lambda hoogte: st.lists(
        st.tuples(st.one_of(st.integers(0, 6), st.integers(0, 20)), st.integers(0, 14)).map(list),
        min_size=hoogte,
        max_size=hoogte,
    )
)


# --- what was hidden stays hidden ---------------------------------------------------------------------------------


def test_wat_een_klein_getal_verborg_staat_er_een_kwartaal_later_niet() -> None:
    """40 - 7 hid the 3 in the first row; shown now, 7 would tell it to who thinks that it did not change."""
    toen = [[3, 9], [7, 30]]
    nu = [[9, 9], [7, 30]]  # the small number grew, and nothing is small any more
    eerste = telling(toen)
    assert getoond(eerste) == ["< x 12", "x x 37", "10 39 49"]
    assert getoond(telling(nu)) == ["9 9 18", "7 30 37", "16 39 55"]
    later = telling(nu, eerder=Eerder(eerste, aantallen(toen)))
    assert all(later.cellen[i][j].waarde is None for i, j in ((0, 1), (1, 0), (1, 1)))


def test_wie_genoeg_veranderde_mag_weer_gezien_worden() -> None:
    toen, nu = [[3, 9], [7, 30]], [[9, 15], [20, 40]]
    assert all("x" not in rij for rij in getoond(telling(nu, eerder=Eerder(telling(toen), aantallen(toen)))))


def test_een_nieuwe_rij_was_niet_verborgen() -> None:
    toen, nu = [[3, 9]], [[20, 30], [40, 50]]
    assert telling(nu, eerder=Eerder(telling(toen), aantallen(toen))).rij("gemeente 1") == (
        Cel(40, None),
        Cel(50, None),
    )


@st.composite
def twee_kwartalen(draw: st.DrawFn) -> tuple[Tabel, Tabel]:
    """Two counts of the same gemeenten; most numbers hardly change."""
    toen = draw(tabellen)
    verschil = st.one_of(st.just(0), st.integers(-3, 3), st.integers(-9, 9))
    return toen, [[max(0, aantal + draw(verschil)) for aantal in rij] for rij in toen]


@given(twee_kwartalen(), st.sampled_from([3, 5]))
@settings(deadline=None)
def test_wat_verborgen_was_en_nauwelijks_veranderde_blijft_verborgen(paar: tuple[Tabel, Tabel], drempel: int) -> None:
    toen, nu = paar
    eerste = telling(toen, drempel)
    tweede = telling(nu, drempel, Eerder(eerste, aantallen(toen)))
    cellen, vroeger = Aanvaller(tweede).cellen, Aanvaller(eerste).cellen
    echt, echt_toen = met_totalen(nu), met_totalen(toen)
    for plek, cel in cellen.items():
        if vroeger[plek].waarde is None and abs(echt[plek] - echt_toen[plek]) < drempel:
            assert cel.waarde is None, plek


@given(twee_kwartalen(), st.sampled_from([3, 5]))
@settings(deadline=None)
def test_ook_met_een_vorige_telling_is_geen_getal_te_berekenen(paar: tuple[Tabel, Tabel], drempel: int) -> None:
    toen, nu = paar
    tweede = telling(nu, drempel, Eerder(telling(toen, drempel), aantallen(toen)))
    assert Aanvaller(tweede).geraden(met_totalen(nu), drempel) == []


@given(tabellen, st.sampled_from([3, 5]))
@settings(deadline=None)
def test_naast_een_totaal_dat_al_vaststaat_is_ook_niets_te_berekenen(tabel: Tabel, drempel: int) -> None:
    assume(sum(map(sum, tabel)) >= drempel)
    t = maak_telling(namen(tabel), KOLOMMEN, aantallen(tabel), drempel=drempel, totaal_staat_vast=True)
    assert t.totaal.waarde == sum(map(sum, tabel))
    assert Aanvaller(t).geraden(met_totalen(tabel), drempel) == []


def test_een_klein_totaal_kan_niet_al_gepubliceerd_zijn() -> None:
    with pytest.raises(TellingFout, match="klein totaal"):
        maak_telling(["a"], ["k"], {("a", "k"): 2}, totaal_staat_vast=True)


# --- flows --------------------------------------------------------------------------------------------------------


def stroom_van(rijen: Mapping[str, tuple[int, int]], *, dicht: tuple[str, ...] = (), drempel: int = 5) -> Stromen:
    stromen = {naam: Stroom(erin, 0, eruit) for naam, (erin, eruit) in rijen.items()}
    return maak_stromen(list(rijen), stromen, dicht=dicht, drempel=drempel)


def erin_eruit(stromen: Stromen) -> list[str]:
    regels = [f"{lees(erin)} {lees(eruit)}" for erin, _, eruit in stromen.cellen]
    return [*regels, f"{lees(stromen.totalen[0])} {lees(stromen.totalen[2])}"]


@pytest.mark.parametrize(
    ("rijen", "dicht", "gepubliceerd", "waarom"),
    [
        ({"a": (9, 8), "b": (7, 6)}, (), ["9 8", "7 6", "16 14"], "niets klein, niets verborgen"),
        ({"a": (9, 8), "b": (7, 2)}, (), ["9 8", "x x", "x x"], "de ene volgt uit de andere, en uit het totaal"),
        ({"a": (9, 8), "b": (7, 2), "c": (3, 9)}, (), ["9 8", "x x", "x x", "x x"], "2 + 3 laat te weinig over"),
        ({"a": (9, 8), "b": (7, 2), "c": (3, 9), "d": (1, 0)}, (), ["9 8", "x x", "x x", "x x", "20 19"], "genoeg"),
        ({"a": (9, 8), "b": (7, 6)}, ("b",), ["9 8", "x x", "x x"], "de stand van b is verborgen"),
        ({"a": (0, 0)}, (), ["x x", "x x"], "een kleine stroom"),
    ],
)
def test_stromen_zoals_zij_gepubliceerd_mogen_worden(
    rijen: dict[str, tuple[int, int]], dicht: tuple[str, ...], gepubliceerd: list[str], waarom: str
) -> None:
    assert erin_eruit(stroom_van(rijen, dicht=dicht)) == gepubliceerd, waarom


def mogelijk(rijen: list[tuple[int, int]], stromen: Stromen, drempel: int) -> list[set[int]]:
    """What each instroom can be for who knows both stands of each gemeente and the rule of `stromen.py`."""
    verborgen = [erin.waarde is None for erin, _, _ in stromen.cellen]
    kleinste = [range(drempel) if weg else (min(rij),) for weg, rij in zip(verborgen, rijen, strict=True)]
    gevonden: list[set[int]] = [set() for _ in rijen]
    for keuze in combinaties(*kleinste):
        erin = [k + max(0, a - b) for k, (a, b) in zip(keuze, rijen, strict=True)]
        if stromen.totalen[0].waarde in (None, sum(erin)):
            for plek, aantal in enumerate(erin):
                gevonden[plek].add(aantal)
    return gevonden


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=4), st.sampled_from([3, 5]))
@settings(deadline=None)
def test_met_beide_standen_blijven_er_per_stroom_genoeg_mogelijkheden(
    rijen: list[tuple[int, int]], drempel: int
) -> None:
    stromen = stroom_van({f"gemeente {i}": rij for i, rij in enumerate(rijen)}, drempel=drempel)
    for (erin, _, eruit), rij, kan in zip(stromen.cellen, rijen, mogelijk(rijen, stromen, drempel), strict=True):
        assert (erin.waarde is None) == (eruit.waarde is None)
        if erin.waarde is None:
            assert len(kan) >= drempel
        else:
            assert (erin.waarde, eruit.waarde) == rij
            assert min(rij) >= drempel


class TweeDagen(Aanvaller):
    """Sees the table of two days and the flows between them: begin + in = end + out, per row and for the region."""

    def __init__(self, eerste: Telling, stromen: Stromen, tweede: Telling) -> None:
        super().__init__(eerste)
        ander = Aanvaller(tweede)
        breed, onder, schuif = len(eerste.kolommen), len(eerste.rijen), 100

        def naar(plek: tuple[int, int]) -> tuple[int, int]:
            return plek[0], plek[1] + schuif

        self.cellen |= {naar(plek): cel for plek, cel in ander.cellen.items()}
        self.lijnen += [[naar(plek) for plek in lijn] for lijn in ander.lijnen]
        self.begin |= {naar(plek): grens for plek, grens in ander.begin.items()}
        for i, (erin, eruit) in enumerate([*((c[0], c[2]) for c in stromen.cellen),
                                           (stromen.totalen[0], stromen.totalen[2])]):  # fmt: skip
            in_, uit, samen = (i, 50), (i, 51), (i, 52)
            for plek, cel in ((in_, erin), (uit, eruit), (samen, Cel(None, "afgeschermd"))):
                self.cellen[plek] = cel
                self.begin[plek] = (0, 500) if cel.waarde is None else (cel.waarde, cel.waarde)
            self.lijnen += [[(i, breed), in_, samen], [naar((i, breed)), uit, samen]]
        for kolom in (50, 51):
            self.lijnen.append([*((i, kolom) for i in range(onder)), (onder, kolom)])
        self.lijnen_van = {
            plek: [nummer for nummer, lijn in enumerate(self.lijnen) if plek in lijn] for plek in self.cellen
        }


@given(st.data(), tabellen)
@settings(deadline=None, max_examples=60)
def test_een_stand_is_niet_te_berekenen_uit_de_stand_ervoor_en_de_stromen(data: st.DataObject, toen: Tabel) -> None:
    nu, stromen = [], {}
    for naam, rij in zip(namen(toen), toen, strict=True):
        weg = [data.draw(st.integers(0, aantal)) for aantal in rij]
        erbij = [data.draw(st.integers(0, 9)) for _ in rij]
        nu.append([a - w + e for a, w, e in zip(rij, weg, erbij, strict=True)])
        stromen[naam] = Stroom(sum(erbij), 0, sum(weg))
    eerste = telling(toen)
    tweede = telling(nu, eerder=Eerder(eerste, aantallen(toen)))
    dicht = {
        naam for t in (eerste, tweede) for naam, cel in zip(t.rijen, t.rijtotalen, strict=True) if cel.waarde is None
    }
    aanvaller = TweeDagen(eerste, maak_stromen(namen(toen), stromen, dicht=dicht), tweede)
    smal = aanvaller.versmal(aanvaller.begin)
    assert smal is not None
    for schuif, tabel in ((0, toen), (100, nu)):
        for (i, j), aantal in met_totalen(tabel).items():
            cel = aanvaller.cellen[i, j + schuif]
            laag, hoog = smal[i, j + schuif]
            if cel.waarde is None and aantal < 5:
                assert laag == 0, (i, j, schuif)
                assert hoog >= 4, (i, j, schuif)
            elif cel.waarde is None:
                assert laag < hoog, (i, j, schuif)


def test_een_stroom_die_niet_kan() -> None:
    with pytest.raises(TellingFout, match="onder nul"):
        stroom_van({"a": (-1, 0)})
    with pytest.raises(TellingFout, match="rij die er niet is"):
        maak_stromen(["a"], {"b": Stroom()})
