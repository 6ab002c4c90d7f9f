"""Nobody can compute a small number from everything that is published together.

The proof is an attacker who shares nothing with the code under test: he sees the published table only,
narrows what each hidden number can be from line to line until nothing changes, and then tries out what is
left.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toegang.tellingen import Cel, Lijst, Telling, TellingFout, maak_lijst, maak_telling

Plek = tuple[int, int]  # row and column; the totals are one further than the last
Grenzen = dict[Plek, tuple[int, int]]
HOOG = 10_000


class Aanvaller:
    """Knows every published number, the drempel, and what the two reasons mean."""

    def __init__(self, telling: Telling) -> None:
        tabel = [[*rij, totaal] for rij, totaal in zip(telling.cellen, telling.rijtotalen, strict=True)]
        tabel.append([*telling.kolomtotalen, telling.totaal])
        hoogte, breedte = len(tabel), len(tabel[0])
        gemerkt = any(cel.reden == f"minder dan {telling.drempel}" for rij in tabel for cel in rij)
        self.cellen = {(i, j): cel for i, rij in enumerate(tabel) for j, cel in enumerate(rij)}
        self.lijnen = [[(i, j) for j in range(breedte)] for i in range(hoogte)]
        self.lijnen += [[(i, j) for i in range(hoogte)] for j in range(breedte)]
        self.lijnen_van = {
            plek: [nummer for nummer, lijn in enumerate(self.lijnen) if plek in lijn] for plek in self.cellen
        }
        self.begin = {plek: self._eerste_grenzen(cel, telling.drempel, gemerkt) for plek, cel in self.cellen.items()}

    @staticmethod
    def _eerste_grenzen(cel: Cel, drempel: int, gemerkt: bool) -> tuple[int, int]:
        if cel.waarde is not None:
            return cel.waarde, cel.waarde
        if cel.reden == f"minder dan {drempel}":
            return 0, drempel - 1
        return (drempel if gemerkt else 0), HOOG

    def versmal(self, grenzen: Grenzen, rond: Plek | None = None) -> Grenzen | None:
        """Parts make up the total of each line: narrow until nothing changes. None when it cannot be.

        `rond` says that only this number changed since the last time.
        """
        grenzen = dict(grenzen)
        bezig = list(range(len(self.lijnen))) if rond is None else list(self.lijnen_van[rond])
        while bezig:
            *delen, totaal = self.lijnen[bezig.pop()]
            laagst, hoogst = sum(grenzen[d][0] for d in delen), sum(grenzen[d][1] for d in delen)
            onder, boven = grenzen[totaal]
            nieuw = {totaal: (max(onder, laagst), min(boven, hoogst))}
            for deel in delen:
                lo, hi = grenzen[deel]
                nieuw[deel] = (max(lo, onder - (hoogst - hi)), min(hi, boven - (laagst - lo)))
            for plek, (lo, hi) in nieuw.items():
                if lo > hi:
                    return None
                if (lo, hi) != grenzen[plek]:
                    grenzen[plek] = (lo, hi)
                    bezig += [lijn for lijn in self.lijnen_van[plek] if lijn not in bezig]
        return grenzen

    def kan(self, grenzen: Grenzen, rond: Plek | None = None) -> bool:
        """Whether there is a table within these limits."""
        smal = self.versmal(grenzen, rond)
        if smal is None:
            return False
        open_ = [plek for plek, (lo, hi) in smal.items() if lo < hi]
        if not open_:
            return True
        plek = min(open_, key=lambda plek: (smal[plek][1] - smal[plek][0], plek))
        lo, hi = smal[plek]
        return any(self.kan({**smal, plek: (waarde, waarde)}, plek) for waarde in range(lo, hi + 1))

    def mogelijk(self, plek: Plek) -> Iterator[int]:
        """The values that a number can have, lowest first."""
        smal = self.versmal(self.begin)
        assert smal is not None, "the published table contradicts itself"
        lo, hi = smal[plek]
        return (waarde for waarde in range(lo, hi + 1) if self.kan({**smal, plek: (waarde, waarde)}, plek))

    def geraden(self, echt: Mapping[Plek, int], drempel: int) -> list[tuple[Plek, list[int]]]:
        """The hidden numbers about which the publication says too much, with what they can still be."""
        gevonden = []
        for plek, cel in self.cellen.items():
            if cel.waarde is None:
                genoeg = drempel if echt[plek] < drempel else 2
                waarden = [waarde for waarde, _ in zip(self.mogelijk(plek), range(genoeg), strict=False)]
                if len(waarden) < genoeg or (echt[plek] < drempel and waarden != list(range(drempel))):
                    gevonden.append((plek, waarden))
        return gevonden


def met_totalen(tabel: list[list[int]]) -> dict[Plek, int]:
    rijen = [[*rij, sum(rij)] for rij in tabel]
    rijen.append([sum(kolom) for kolom in zip(*rijen, strict=True)])
    return {(i, j): aantal for i, rij in enumerate(rijen) for j, aantal in enumerate(rij)}


def telling_van(tabel: list[list[int]], drempel: int = 5) -> Telling:
    rijen = [f"gemeente {i}" for i in range(len(tabel))]
    kolommen = [f"categorie {j}" for j in range(len(tabel[0]))]
    aantallen = {(rijen[i], kolommen[j]): aantal for i, rij in enumerate(tabel) for j, aantal in enumerate(rij)}
    return maak_telling(rijen, kolommen, aantallen, drempel=drempel)


def lees(cel: Cel) -> str:
    assert (cel.waarde is None) != (cel.reden is None)
    return str(cel.waarde) if cel.reden is None else {"afgeschermd": "x"}.get(cel.reden, "<")


def als_tekst(telling: Telling) -> str:
    rijen = [[naam, *map(lees, telling.rij(naam)), lees(telling.rijtotaal(naam))] for naam in telling.rijen]
    rijen.append(["Totaal", *map(lees, telling.kolomtotalen), lees(telling.totaal)])
    return "\n".join(f"{naam:22}" + "".join(f"{cel:>5}" for cel in cellen) for naam, *cellen in rijen)


# --- readable cases
# -------------------------------------------------------------------------------------------

PROBLEMEN = ("Autisme", "GGZ/EPA", "Korsakov", "LVB", "Verslaving", "Leeg")
# Source 003, table 12: people waiting for beschermd wonen in the Haagse regio on 31-7-2019, by problem. The
# row 'Leeg' is published with total 2 but adds up to 3; here as added up.
TABEL_12 = {
    "Den Haag": (34, 108, 1, 1, 31, 3),
    "Leidschendam-Voorburg": (5, 13, 0, 1, 0, 3),
    "Rijswijk": (2, 2, 0, 0, 0, 0),
    "Wassenaar": (3, 1, 0, 0, 0, 0),
    "Zoetermeer": (10, 13, 0, 0, 2, 0),
    "Buiten regio": (12, 10, 0, 0, 5, 0),
    "Leeg": (1, 0, 0, 0, 1, 1),
}


def tabel_12() -> Telling:
    aantallen = {
        (gemeente, probleem): aantal
        for gemeente, rij in TABEL_12.items()
        for probleem, aantal in zip(PROBLEMEN, rij, strict=True)
    }
    return maak_telling(tuple(TABEL_12), PROBLEMEN, aantallen)


def test_wachtlijst_haagse_regio_zoals_zij_gepubliceerd_mag_worden() -> None:
    """< is 'minder dan 5', x is 'afgeschermd'. Columns: autisme, ggz, korsakov, lvb, verslaving, leeg, totaal."""
    assert als_tekst(tabel_12()) == "\n".join(
        (
            "Den Haag                 34  108    <    <    x    <  178",
            "Leidschendam-Voorburg     5   13    <    <    <    <    x",
            "Rijswijk                  <    <    <    <    <    <    <",
            "Wassenaar                 <    <    <    <    <    <    <",
            "Zoetermeer               10    x    <    <    <    <   25",
            "Buiten regio             12    x    <    <    5    <   27",
            "Leeg                      <    <    <    <    <    <    <",
            "Totaal                   67  147    <    <   39    x  263",
        )
    )


def test_wachtlijst_haagse_regio_is_niet_te_kraken() -> None:
    assert Aanvaller(tabel_12()).geraden(met_totalen([list(rij) for rij in TABEL_12.values()]), 5) == []


def test_niets_klein_niets_verborgen() -> None:
    telling = telling_van([[5, 8], [13, 6]])
    assert all(cel.reden is None for rij in telling.cellen for cel in rij)
    assert [lees(cel) for cel in (*telling.rijtotalen, *telling.kolomtotalen, telling.totaal)] == [
        "13",
        "19",
        "18",
        "14",
        "32",
    ]


@pytest.mark.parametrize(
    ("tabel", "gepubliceerd", "waarom"),
    [
        ([[3, 9], [9, 9]], "< x 12 / x x 18 / 12 18 30", "the small one alone would follow from row or column"),
        ([[2, 30], [7, 40]], "< x 32 / x x 47 / 9 70 79", "room both ways: the reasons may differ"),
        ([[3, 3]], "x x 6 / x x 6", "two small ones that make 6 cannot be 0: no different reasons"),
        ([[0, 0], [0, 0]], "< < < / < < < / < < <", "small totals are hidden as well"),
        ([[2]], "< < / < <", "one number is its own total"),
        ([[20, 30], [0, 40]], "x x 50 / < x 40 / 20 70 90", "zero is a small number"),
    ],
)
def test_kleine_tabellen(tabel: list[list[int]], gepubliceerd: str, waarom: str) -> None:
    telling = telling_van(tabel)
    rijen = [[*rij, totaal] for rij, totaal in zip(telling.cellen, telling.rijtotalen, strict=True)]
    rijen.append([*telling.kolomtotalen, telling.totaal])
    assert " / ".join(" ".join(map(lees, rij)) for rij in rijen) == gepubliceerd, waarom


def test_wachtlijst_per_gemeente_als_lijst() -> None:
    """Source 003, table 11. Three small ones together make 11, so each would be at least 3: one more goes."""
    wachtlijst = {
        "Den Haag": 178,
        "Leidschendam-Voorburg": 22,
        "Rijswijk": 4,
        "Wassenaar": 4,
        "Zoetermeer": 25,
        "Buiten de regio": 27,
        "Leeg": 3,
    }
    lijst = maak_lijst(wachtlijst)
    assert {naam: lees(cel) for naam, cel in lijst.cellen.items()} == {
        "Den Haag": "178",
        "Leidschendam-Voorburg": "x",
        "Rijswijk": "<",
        "Wassenaar": "<",
        "Zoetermeer": "25",
        "Buiten de regio": "27",
        "Leeg": "<",
    }
    assert lees(lijst.totaal) == "263"


def test_de_brief_aan_een_raad_toont_de_eigen_rij() -> None:
    telling = tabel_12()
    assert [lees(cel) for cel in telling.rij("Zoetermeer")] == ["10", "x", "<", "<", "<", "<"]
    assert telling.rijtotaal("Zoetermeer") == Cel(25, None)
    assert telling.rijtotaal("Rijswijk") == Cel(None, "minder dan 5")
    with pytest.raises(TellingFout, match="'Delft' komt niet voor"):
        telling.rij("Delft")


@pytest.mark.parametrize(
    ("rijen", "kolommen", "aantallen", "drempel", "zin"),
    [
        (["a"], ["k"], {("a", "k"): -1}, 5, "niet onder nul"),
        (["a"], ["k"], {("b", "k"): 1}, 5, "'b' komt niet voor"),
        (["a"], ["k"], {("a", "l"): 1}, 5, "'l' komt niet voor"),
        (["a"], ["k"], {}, 1, "drempel is 1"),
        ([], ["k"], {}, 5, "minstens een rij"),
        (["a"], [], {}, 5, "minstens een rij"),
        (["a", "a"], ["k"], {}, 5, "twee keer"),
        (["a"], ["k", "k"], {}, 5, "twee keer"),
    ],
)
def test_geen_telling(
    rijen: list[str], kolommen: list[str], aantallen: dict[tuple[str, str], int], drempel: int, zin: str
) -> None:
    with pytest.raises(TellingFout, match=zin):
        maak_telling(rijen, kolommen, aantallen, drempel=drempel)


def test_geen_lijst() -> None:
    with pytest.raises(TellingFout, match="minstens een rij"):
        maak_lijst({})
    with pytest.raises(TellingFout, match="onder nul"):
        maak_lijst({"a": -1})
    with pytest.raises(TellingFout, match="drempel is 0"):
        maak_lijst({"a": 1}, drempel=0)


# --- the attacker can do something
# ----------------------------------------------------------------------------


def alleen_klein_verborgen(tabel: list[list[int]], drempel: int = 5) -> Telling:
    """What everyone makes at first: small numbers hidden and nothing else."""
    telling = telling_van(tabel, drempel)
    echt = met_totalen(tabel)
    hoogte, breedte = len(tabel), len(tabel[0])

    def cel(i: int, j: int) -> Cel:
        klein = echt[i, j] < drempel
        return Cel(None, f"minder dan {drempel}") if klein else Cel(echt[i, j], None)

    return replace(
        telling,
        cellen=tuple(tuple(cel(i, j) for j in range(breedte)) for i in range(hoogte)),
        rijtotalen=tuple(cel(i, breedte) for i in range(hoogte)),
        kolomtotalen=tuple(cel(hoogte, j) for j in range(breedte)),
        totaal=cel(hoogte, breedte),
    )


@pytest.mark.parametrize(
    "tabel",
    [
        [[3, 9], [9, 9]],  # row total minus the rest
        [[3, 9, 20], [9, 9, 20]],
        [[4, 4, 10], [4, 4, 10], [10, 10, 10]],  # 8 from two numbers under 5: both are 4
        [[1, 2, 9], [2, 1, 9], [9, 9, 9]],  # 3 from two numbers: never 4
    ],
)
def test_de_aanvaller_kraakt_wat_onvoldoende_beschermd_is(tabel: list[list[int]]) -> None:
    assert Aanvaller(alleen_klein_verborgen(tabel)).geraden(met_totalen(tabel), 5) != []


def test_de_aanvaller_telt_rijen_op_en_trekt_kolommen_af() -> None:
    """Two hidden numbers in every row and column, and still one of them follows: rows 1 + 2 minus columns 1 + 2."""
    tabel = [[7, 7, 8, 20], [7, 7, 20, 20], [20, 20, 7, 7], [20, 20, 7, 7]]
    telling = telling_van(tabel)
    dicht = {(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 2), (2, 3), (3, 2), (3, 3)}
    half = replace(
        telling,
        cellen=tuple(
            tuple(Cel(None, "afgeschermd") if (i, j) in dicht else cel for j, cel in enumerate(rij))
            for i, rij in enumerate(telling.cellen)
        ),
    )
    aanvaller = Aanvaller(half)
    assert list(aanvaller.mogelijk((0, 2))) == [8]
    assert len(list(aanvaller.mogelijk((0, 0)))) > 2


# --- for every table
# ------------------------------------------------------------------------------------------

drempels = st.integers(2, 6)


def tabellen(hoogte: int, breedte: int) -> st.SearchStrategy[list[list[int]]]:
    aantallen = st.one_of(st.integers(0, 6), st.integers(0, 25))
    return st.tuples(st.integers(1, hoogte), st.integers(1, breedte)).flatmap(
        lambda maat: st.lists(
            st.lists(aantallen, min_size=maat[1], max_size=maat[1]), min_size=maat[0], max_size=maat[0]
        )
    )


@given(tabellen(4, 4), drempels)
@settings(deadline=None)
def test_geen_klein_getal_is_te_berekenen(tabel: list[list[int]], drempel: int) -> None:
    assert Aanvaller(telling_van(tabel, drempel)).geraden(met_totalen(tabel), drempel) == []


@given(tabellen(9, 7), drempels)
@settings(deadline=None)
def test_van_regel_naar_regel_versmalt_er_niets(tabel: list[list[int]], drempel: int) -> None:
    aanvaller = Aanvaller(telling_van(tabel, drempel))
    smal = aanvaller.versmal(aanvaller.begin)
    assert smal is not None
    for plek, aantal in met_totalen(tabel).items():
        if aantal < drempel:
            assert smal[plek][0] == 0
            assert smal[plek][1] >= drempel - 1
        elif aanvaller.cellen[plek].waarde is None:
            assert smal[plek][0] < smal[plek][1]


@given(tabellen(6, 6), drempels)
def test_wat_getoond_wordt_klopt_en_is_niet_klein(tabel: list[list[int]], drempel: int) -> None:
    cellen = Aanvaller(telling_van(tabel, drempel)).cellen
    redenen = {cel.reden for cel in cellen.values()}
    assert redenen <= {None, "afgeschermd", f"minder dan {drempel}"}
    gemerkt = f"minder dan {drempel}" in redenen
    for plek, aantal in met_totalen(tabel).items():
        if aantal < drempel:
            assert cellen[plek] == Cel(None, f"minder dan {drempel}" if gemerkt else "afgeschermd")
        else:
            assert cellen[plek] in (Cel(aantal, None), Cel(None, "afgeschermd"))


@given(tabellen(5, 5), drempels)
def test_zonder_kleine_getallen_is_niets_verborgen(tabel: list[list[int]], drempel: int) -> None:
    groot = [[aantal + drempel for aantal in rij] for rij in tabel]
    assert all(cel.reden is None for cel in Aanvaller(telling_van(groot, drempel)).cellen.values())


@given(tabellen(5, 5), drempels)
def test_dezelfde_aantallen_geven_dezelfde_tabel(tabel: list[list[int]], drempel: int) -> None:
    assert telling_van(tabel, drempel) == telling_van(tabel, drempel)


def lijst_als_telling(lijst: Lijst) -> Telling:
    return Telling(
        rijen=("regio",),
        kolommen=tuple(lijst.cellen),
        drempel=lijst.drempel,
        cellen=(tuple(lijst.cellen.values()),),
        rijtotalen=(lijst.totaal,),
        kolomtotalen=tuple(lijst.cellen.values()),
        totaal=lijst.totaal,
    )


@given(st.lists(st.one_of(st.integers(0, 6), st.integers(0, 40)), min_size=1, max_size=8), drempels)
@settings(deadline=None)
def test_uit_een_lijst_is_niets_te_berekenen(aantallen: list[int], drempel: int) -> None:
    lijst = maak_lijst({f"gemeente {i}": aantal for i, aantal in enumerate(aantallen)}, drempel=drempel)
    assert Aanvaller(lijst_als_telling(lijst)).geraden(met_totalen([aantallen]), drempel) == []
