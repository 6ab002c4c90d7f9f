"""The rows of a file with figures: one per gemeente and year, exact to the cent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from financien.doorrekening import Doorrekening
from regio.rijenbestand import Veldsoort

KOPPEN: Sequence[tuple[str, Veldsoort]] = (
    ("gemeentecode", "tekst"),
    ("gemeente", "tekst"),
    ("jaar", "tekst"),
    ("historisch_deel", "euro"),
    ("objectief_deel", "euro"),
    ("totaal", "euro"),
    ("verschil_met_historisch", "euro"),
    ("taak", "tekst"),
    ("taakveld", "tekst"),
    ("regio", "tekst"),
    ("scenario", "tekst"),
    ("stand", "tekst"),
    ("kenmerk", "tekst"),
    ("label", "tekst"),
)
"""The same heads in both kinds of file, so that a formula of one works in the other."""


def bestandsrijen(
    door: Doorrekening, codes: Iterable[str], *, stand: str, kenmerk: str
) -> Iterator[tuple[object, ...]]:
    """Amounts in euros with two digits. `label` says on each row what a reader must not miss: made-up figures.

    There are no rows with totals: who adds the column up finds the total of the region to the cent.
    """
    invoer = door.invoer
    label = "Voorbeeld, geen rijkscijfer" if invoer.is_voorbeeld else ""
    namen = {deelnemer.code: deelnemer.naam for deelnemer in invoer.deelnemers}
    taakvelden = {jaar.volgnummer: invoer.taakveld(jaar.jaar) for jaar in door.jaren}
    for code in codes:
        for rij in door.rijen(code):
            yield (
                code,
                namen[code],
                rij.label,
                rij.historisch,
                rij.objectief,
                rij.totaal,
                rij.verschil,
                invoer.taak,
                taakvelden[rij.volgnummer],
                invoer.regio,
                invoer.scenario,
                stand,
                kenmerk,
                label,
            )
