"""What a controller asks of a table: these rows, this total, these weights. Nothing of it is kept.

Rows are known by gemeentecode where the name or code is one of a gemeente; any other name stands for itself, so that a
table of wijken with pasted weights can be checked too. The division is over the rows of the table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from financien.tabelcontrole import Tabelrij, Tabeluitslag, controleer_bedragen, controleer_percentages, lees_rijen
from financien.verdelen import VerdelingFout, gehele_gewichten

TOTAALNAMEN = {"totaal", "samen", "regio samen", "som", "opgeteld", "eindtotaal"}


class TabelFout(ValueError):
    """The table or the weights cannot be read; `zinnen` per field of the form."""

    def __init__(self, veld: str, zinnen: Sequence[str]) -> None:
        super().__init__(" ".join(zinnen))
        self.veld, self.zinnen = veld, list(zinnen)


@dataclass(frozen=True)
class Tabel:
    """The rows by key, each with the name it was pasted under, and the total when the table has one."""

    waarden: Mapping[str, Decimal]
    namen: Mapping[str, str]
    totaal: Decimal | None


def lees_tabel(tekst: str, *, codes: Mapping[str, str], veld: str) -> Tabel:
    """Pasted lines as rows. `codes`: from the name or code of a gemeente in small letters to its code."""
    rijen, fouten = lees_rijen(tekst)
    if fouten:
        raise TabelFout(veld, [str(fout) for fout in fouten])
    totalen = [rij for rij in rijen if rij.gemeente.casefold() in TOTAALNAMEN]
    gewoon = [rij for rij in rijen if rij not in totalen]
    if not gewoon:
        raise TabelFout(veld, ["Er staat geen rij in met een naam en een getal."])
    waarden: dict[str, Decimal] = {}
    namen: dict[str, str] = {}
    for rij in gewoon:
        sleutel = _sleutel(rij, codes)
        if sleutel in waarden:
            raise TabelFout(veld, [f"Regel {rij.regel}: '{rij.gemeente}' staat er twee keer in."])
        waarden[sleutel], namen[sleutel] = rij.waarde, rij.gemeente
    return Tabel(waarden, namen, totalen[-1].waarde if totalen else None)


def _sleutel(rij: Tabelrij, codes: Mapping[str, str]) -> str:
    naam = rij.gemeente.casefold()
    return codes.get(naam, naam)


def vergelijk_bedragen(tabel: Tabel, *, totaal: Decimal, gewichten: Mapping[str, Decimal]) -> Tabeluitslag:
    """The rows beside `totaal` divided by the weights of the same rows. Raises TabelFout."""
    try:
        return controleer_bedragen(tabel.waarden, totaal=totaal, gewichten=_van_de_rijen(tabel, gewichten))
    except VerdelingFout as fout:
        raise TabelFout("tabel", [str(fout)]) from fout


def vergelijk_percentages(tabel: Tabel, *, gewichten: Mapping[str, Decimal]) -> Tabeluitslag:
    """The rows beside the exact share of each. Raises TabelFout."""
    try:
        return controleer_percentages(tabel.waarden, gewichten=_van_de_rijen(tabel, gewichten))
    except VerdelingFout as fout:
        raise TabelFout("tabel", [str(fout)]) from fout


def _van_de_rijen(tabel: Tabel, gewichten: Mapping[str, Decimal]) -> dict[str, int]:
    if mist := [tabel.namen[sleutel] for sleutel in tabel.waarden if sleutel not in gewichten]:
        raise TabelFout("tabel", [f"Waarmee u vergelijkt, heeft geen gewicht voor: {', '.join(mist)}."])
    return gehele_gewichten({sleutel: gewichten[sleutel] for sleutel in tabel.waarden})
