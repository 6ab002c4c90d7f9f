"""Published tables recomputed: the printed figure beside the exact one, and the rounding that explains the difference.

The tables are 1, 5, 8 and 10 of the uitvoeringsplan of the Haagse regio (2019). A publication stays as it was printed.
Each function takes the printed numbers by row and column, totals left out, and gives the rows of a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from financien.tabelcontrole import Rijuitslag, Tabeluitslag, controleer_bedragen, controleer_percentages
from financien.verdelen import rond_af, verdeel
from regio.notatie import euro, getal

Cijfers = Mapping[tuple[str, str], Decimal]

INWONERS, DEEL = "Aantal inwoners 2019", "Percentage van het totaal"
PASSEN_VAN, PASSEN = "Aantal", "Aantal"
INWONERS_10, DEEL_10, MIDDELEN = "Inwoners", "Percentage inwoners", "Middelen MO in euro"
PLEKKEN, SUBSIDIE = "Aantal plekken", "Subsidie 2019 in mln euro"
MARGE = Decimal("0.05")
"""A subsidie is printed in millions with one digit: the exact amount lies at most so much away from it."""


@dataclass(frozen=True)
class Vergelijkrij:
    """One row: what was printed, what it is exactly (not rounded), what it should be, and why it differs."""

    naam: str
    gedrukt: str
    exact: str
    verwacht: str
    verschil: str
    uitleg: str


@dataclass(frozen=True)
class Onderdeel:
    """One comparison under a table: its title, how it was computed, and its rows."""

    titel: str
    rekenwijze: str
    koppen: tuple[str, str, str]
    """Above the printed, the exact and the expected figure."""
    rijen: Sequence[Vergelijkrij]
    slot: str = ""
    met_verschil: bool = True
    laatste: str = "Uitleg"
    """The head above the last column."""


def tabel_1(cijfers: Cijfers) -> list[Onderdeel]:
    """Percentages of inhabitants, printed as whole percents."""
    gewichten = _kolom(cijfers, INWONERS)
    uitslag = controleer_percentages(_getallen(cijfers, DEEL), gewichten=gewichten)
    return [
        Onderdeel(
            "Percentage van de inwoners",
            f"Inwoners van de gemeente, gedeeld door {getal(sum(gewichten.values()))} inwoners van de regio, keer 100.",
            ("gedrukt", "exact", "afgerond zoals gedrukt"),
            [_percentage(rij, uitslag) for rij in uitslag.rijen],
            _optelling(uitslag, "procent"),
        )
    ]


def tabel_5(cijfers: Cijfers, tabel_4: Cijfers, raming: int) -> list[Onderdeel]:
    """Passes of 2019: the raming divided by the origin of the clients of 2018 (table 4), not by inhabitants."""
    herkomst = _kolom(tabel_4, PASSEN_VAN)
    gedrukt = _kolom(cijfers, PASSEN)
    som = sum(herkomst.values())
    heel = verdeel(raming, herkomst)
    rijen = []
    for naam, aantal in gedrukt.items():
        exact = Fraction(raming * herkomst[naam], som)
        procent = Fraction(rond_af(100 * herkomst[naam], som))
        met_procent = procent * raming / 100
        uitleg = ""
        if aantal != heel[naam] and rond_af(met_procent.numerator, met_procent.denominator) == aantal:
            uitleg = f"eerst het percentage afgerond op {procent}%, daarna keer {getal(raming)}"
        rijen.append(_rij(naam, getal(aantal), breuk(exact), getal(heel[naam]), aantal - heel[naam], uitleg))
    return [
        Onderdeel(
            "Nachtopvangpassen, raming 2019",
            f"De raming van {getal(raming)} passen, verdeeld naar de herkomst van {getal(som)} cliënten in 2018 "
            "(tabel 4). De titel in de bron noemt het inwonertal, maar de getallen volgen tabel 4.",
            ("gedrukt", "exact", "in hele passen"),
            rijen,
            f"De gedrukte passen tellen op tot {getal(sum(gedrukt.values()))}, de exacte tot {getal(raming)}.",
        )
    ]


def tabel_8(cijfers: Cijfers) -> list[Onderdeel]:
    """Subsidies in millions with one digit: what they can be exactly, and what a place costs by that."""
    rijen = []
    for naam in dict.fromkeys(rij for rij, kolom in cijfers if kolom == SUBSIDIE):
        subsidie, plekken = cijfers[(naam, SUBSIDIE)], int(cijfers[(naam, PLEKKEN)])
        laag, hoog = ((subsidie + marge) * 1_000_000 for marge in (-MARGE, MARGE))
        per_plek = [rond_af(int(bedrag), plekken) for bedrag in (laag, subsidie * 1_000_000, hoog)]
        rijen.append(
            Vergelijkrij(
                naam,
                f"{getal(subsidie, 1)} mln",
                f"van {getal(laag)} tot {getal(hoog)}",
                f"{getal(per_plek[1])} (van {getal(per_plek[0])} tot {getal(per_plek[2])})",
                "",
                getal(plekken),
            )
        )
    subsidies = _getallen(cijfers, SUBSIDIE)
    plekken_samen = sum(_kolom(cijfers, PLEKKEN).values())
    return [
        Onderdeel(
            "Subsidie en plekken",
            "De bron geeft de subsidie in miljoenen met één cijfer achter de komma. Het bedrag tot op de euro is niet "
            "gepubliceerd: het ligt hoogstens 50.000 euro hoger of lager. Het bedrag per plek is de subsidie gedeeld "
            "door de plekken, afgerond op hele euro’s; het staat niet in de bron.",
            ("gedrukt", "exact bedrag in euro’s", "per plek in euro’s"),
            rijen,
            f"De gedrukte subsidies tellen op tot {getal(sum(subsidies.values(), Decimal(0)), 1)} mln, en de plekken "
            f"tot {getal(plekken_samen)}.",
            met_verschil=False,
            laatste="Plekken",
        )
    ]


def tabel_10(cijfers: Cijfers) -> list[Onderdeel]:
    """Money for maatschappelijke opvang: printed with rounded percentages, exactly by inhabitants."""
    gewichten = _kolom(cijfers, INWONERS_10)
    som = sum(gewichten.values())
    middelen = _getallen(cijfers, MIDDELEN)
    totaal = sum(middelen.values(), Decimal(0))
    delen = controleer_percentages(_getallen(cijfers, DEEL_10), gewichten=gewichten)
    geld = controleer_bedragen(middelen, totaal=totaal, gewichten=gewichten)
    return [
        Onderdeel(
            "Percentage van de inwoners",
            f"Inwoners van de gemeente, gedeeld door {getal(som)} inwoners van de regio, keer 100.",
            ("gedrukt", "exact", "afgerond zoals gedrukt"),
            [_percentage(rij, delen) for rij in delen.rijen],
            _optelling(delen, "procent"),
        ),
        Onderdeel(
            "Middelen in euro’s",
            f"{euro(totaal)} verdeeld naar inwoners: elk deel eerst naar beneden afgerond op centen, en de centen die "
            "overblijven naar de grootste resten. Zo telt het precies op.",
            ("gedrukt", "exact", "op de cent"),
            [_bedrag(rij, geld) for rij in geld.rijen],
            f"De gedrukte bedragen tellen op tot {euro(geld.opgeteld)}.",
        ),
    ]


def _kolom(cijfers: Cijfers, naam: str) -> dict[str, int]:
    return {rij: int(waarde) for rij, waarde in _getallen(cijfers, naam).items()}


def _getallen(cijfers: Cijfers, naam: str) -> dict[str, Decimal]:
    return {rij: waarde for (rij, kolom), waarde in cijfers.items() if kolom == naam}


def _percentage(rij: Rijuitslag, uitslag: Tabeluitslag) -> Vergelijkrij:
    cijfers = _decimalen(rij.gevonden)
    return _rij(
        rij.gemeente,
        f"{getal(rij.gevonden, cijfers)}%",
        f"{breuk(rij.exact)}%",
        f"{getal(rij.verwacht, cijfers)}%",
        rij.verschil,
        next(iter(uitslag.verklaringen(rij)), ""),
        eenheid=" procentpunt",
    )


def _bedrag(rij: Rijuitslag, uitslag: Tabeluitslag) -> Vergelijkrij:
    return _rij(
        rij.gemeente,
        euro(rij.gevonden),
        f"€ {breuk(rij.exact)}",
        euro(rij.verwacht),
        rij.verschil,
        next(iter(uitslag.verklaringen(rij)), ""),
        cijfers=2,
    )


def _rij(
    naam: str,
    gedrukt: str,
    exact: str,
    verwacht: str,
    verschil: Decimal | int,
    uitleg: str,
    *,
    eenheid: str = "",
    cijfers: int | None = None,
) -> Vergelijkrij:
    if not verschil:
        return Vergelijkrij(naam, gedrukt, exact, verwacht, "", "klopt: gewoon afgerond")
    getallen = _decimalen(Decimal(verschil)) if cijfers is None else cijfers
    tekst = f"{'+' if verschil > 0 else ''}{getal(verschil, getallen)}{eenheid}"
    uitleg = uitleg or "geen gewone afronding verklaart dit"
    return Vergelijkrij(naam, gedrukt, exact, verwacht, tekst, uitleg)


def breuk(waarde: Fraction) -> str:
    """An exact figure; what does not end after four digits is cut off there, with dots."""
    afgekapt = Decimal(waarde.numerator * 10_000 // waarde.denominator).scaleb(-4)
    rest = "" if Fraction(afgekapt) == waarde else "…"
    return f"{getal(afgekapt, 4)}{rest}"


def _decimalen(waarde: Decimal) -> int:
    return max(0, -int(waarde.normalize().as_tuple().exponent))


def _optelling(uitslag: Tabeluitslag, eenheid: str) -> str:
    som = getal(uitslag.opgeteld, _decimalen(uitslag.opgeteld))
    return f"De gedrukte rijen tellen op tot {som} {eenheid}."
