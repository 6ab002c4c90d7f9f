"""Rows of a sheet that computes: what is a formula is one on purpose, all other text stays text."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from regio.inlezen import GEVAARLIJK

HEEL = "#,##0"


class Regels:
    """Writes rows to a sheet: text stays text, a formula is one on purpose."""

    def __init__(self, blad: WriteOnlyWorksheet, breedtes: Sequence[int], vast: str = "") -> None:
        self.blad = blad
        for nummer, breedte in enumerate(breedtes, 1):
            blad.column_dimensions[get_column_letter(nummer)].width = breedte
        if vast:
            blad.freeze_panes = vast
        self.rij = 0

    def schrijf(self, *waarden: object, font: Font | None = None) -> int:
        """One row; the number of it. None is an empty cell."""
        self.rij += 1
        cellen = [waarde if isinstance(waarde, Cell) else self.cel(waarde, font=font) for waarde in waarden]
        self.blad.append(cellen)
        return self.rij

    def naar(self, rij: int) -> None:
        """Empty rows until `rij` is the next one."""
        while self.rij < rij - 1:
            self.schrijf()

    def cel(
        self,
        waarde: object,
        notatie: str = "",
        *,
        font: Font | None = None,
        vulling: PatternFill | None = None,
        formule: bool = False,
    ) -> Cell:
        """A cell: text that begins with = + - @ is text, unless it is said to be a formula."""
        if isinstance(waarde, str) and not formule:
            waarde = ILLEGAL_CHARACTERS_RE.sub("", waarde)
        cel: Cell = WriteOnlyCell(self.blad, value=waarde)
        if isinstance(waarde, str) and not formule:
            cel.data_type = "s"
            cel.quotePrefix = waarde.startswith(GEVAARLIJK)
        if notatie:
            cel.number_format = notatie
        if font is not None:
            cel.font = font
        if vulling is not None:
            cel.fill = vulling
        return cel

    def formule(self, tekst: str, notatie: str = HEEL) -> Cell:
        """A cell that computes."""
        return self.cel(f"={tekst}", notatie, formule=True)
