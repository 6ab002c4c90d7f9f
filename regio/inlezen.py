"""Reading a table that people made, CSV or XLSX: each fault with its sheet, cell, what was found, what was expected.

A blank form and its explanation follow from the same columns, so that what is asked is what is read. Nothing here knows
what the rows mean; a caller adds faults of its own with `Rij.fout`.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Literal
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

Soort = Literal["tekst", "datum", "getal", "bedrag", "keuze", "ja_nee"]

MEESTE_RIJEN = 20_000
MEESTE_BYTES = 25 * 1024 * 1024
MEESTE_UITGEPAKT = 250 * 1024 * 1024
"""An XLSX is a zip: what it unpacks to is limited too."""

EERSTE_GEVULDE_REGEL = 2

GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")
"""A text in a CSV file that begins so would run as a formula: `rijenbestand` puts an apostrophe before it."""


@dataclass(frozen=True)
class Fout:
    """One thing that is wrong: where (sheet and cell, such as 'C4'), what was found and what was expected."""

    blad: str
    cel: str
    gevonden: str
    verwacht: str = ""
    uitleg: str = ""
    """A whole sentence instead, when what is expected follows from a rule."""

    def __str__(self) -> str:
        plaats = f"Blad {self.blad}, cel {self.cel}" if self.cel else f"Blad {self.blad}"
        gevonden = f"gevonden '{self.gevonden}'" if self.gevonden else "de cel is leeg"
        return (
            f"{plaats}: {gevonden}. {self.uitleg}"
            if self.uitleg
            else f"{plaats}: {gevonden}, verwacht {self.verwacht}."
        )


@dataclass(frozen=True)
class Kolom:
    """One column: its head, what it holds, how it is explained. `breedte` restores leading zeros that Excel took."""

    naam: str
    soort: Soort = "tekst"
    verplicht: bool = False
    uitleg: str = ""
    voorbeeld: str = ""
    keuzes: Mapping[str, str] = field(default_factory=dict)
    """What may stand there, from code to label; both are read, in any case of letters."""
    langst: int = 200
    breedte: int = 0
    mag_ontbreken: bool = False
    """Files from before this column lack its head; they are read as if it were empty."""


@dataclass(frozen=True)
class Blad:
    """A table: the name of its sheet and its columns."""

    naam: str
    kolommen: tuple[Kolom, ...]

    def kolom(self, naam: str) -> Kolom:
        """The column with this head."""
        return next(kolom for kolom in self.kolommen if kolom.naam == naam)


@dataclass(frozen=True)
class Rij:
    """One row as it was read: its number in the sheet, and its values by head of column (None for an empty cell)."""

    blad: str
    nummer: int
    waarden: Mapping[str, Any]
    letters: Mapping[str, str]
    tekst: Mapping[str, str]

    def fout(self, kolom: str, verwacht: str = "", *, uitleg: str = "") -> Fout:
        """A fault of the caller's own, beside the cell: what is expected, or a sentence that says why."""
        return Fout(self.blad, f"{self.letters[kolom]}{self.nummer}", self.tekst.get(kolom, ""), verwacht, uitleg)


@dataclass(frozen=True)
class Gelezen:
    """The rows that could be read and the faults; with a fault the rows are not complete."""

    rijen: tuple[Rij, ...]
    fouten: tuple[Fout, ...]


def lees(inhoud: bytes, blad: Blad) -> Gelezen:
    """Read one table from a CSV or XLSX file. Never raises for what a file may hold: that is a fault."""
    if len(inhoud) > MEESTE_BYTES:
        return _niets(blad, "een groter bestand", "een bestand van ten hoogste 25 MB")
    if inhoud[:4] == b"PK\x03\x04":
        return _lees_xlsx(inhoud, blad)
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _niets(blad, "andere tekens", "een xlsx-bestand, of een csv-bestand met tekencodering UTF-8")
    if "\x00" in tekst:
        return _niets(blad, "geen tekst", "een xlsx-bestand of een csv-bestand")
    eerste = tekst.split("\n", 1)[0]
    scheiding = ";" if eerste.count(";") > eerste.count(",") else ","
    try:
        regels = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
        return _lees_regels(blad, ([_zonder_apostrof(cel) for cel in regel] for regel in regels))
    except csv.Error:
        return _niets(blad, "een onleesbare regel", "een csv-bestand met een komma of puntkomma tussen de cellen")


def sjabloon(bladen: Sequence[Blad]) -> bytes:
    """A blank XLSX form: a sheet per table with its heads, and a sheet that explains each column."""
    boek = Workbook()
    boek.remove(boek.active)
    for blad in bladen:
        vel = boek.create_sheet(blad.naam)
        for nummer, kolom in enumerate(blad.kolommen, start=1):
            cel = vel.cell(1, nummer, kolom.naam)
            cel.font = Font(bold=True)
            vel.column_dimensions[get_column_letter(nummer)].width = max(14, len(kolom.naam) + 2)
            if kolom.soort == "tekst":
                vel.cell(EERSTE_GEVULDE_REGEL, nummer).number_format = "@"
        vel.freeze_panes = "A2"
    uitleg = boek.create_sheet("Uitleg")
    uitleg.append(["Blad", "Kolom", "Verplicht", "Wat u invult", "Voorbeeld"])
    for cel in uitleg[1]:
        cel.font = Font(bold=True)
    for blad in bladen:
        for kolom in blad.kolommen:
            verplicht = "ja" if kolom.verplicht else "nee"
            uitleg.append([blad.naam, kolom.naam, verplicht, _wat(kolom), kolom.voorbeeld])
    for letter, breedte in zip("ABCDE", (20, 30, 10, 70, 24), strict=True):
        uitleg.column_dimensions[letter].width = breedte
    for rij in uitleg.iter_rows(min_row=2):
        for cel in rij:
            cel.alignment = Alignment(wrap_text=True, vertical="top")
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def sjabloon_csv(blad: Blad) -> bytes:
    """The heads of one table as a CSV file."""
    uit = io.StringIO()
    csv.writer(uit, lineterminator="\n").writerow([kolom.naam for kolom in blad.kolommen])
    return uit.getvalue().encode()


def _wat(kolom: Kolom) -> str:
    wat = kolom.uitleg
    if kolom.keuzes:
        wat = f"{wat} Kies uit: {', '.join(kolom.keuzes.values())}.".strip()
    return wat or _VERWACHT[kolom.soort].capitalize()


# --- files -------------------------------------------------------------------------------------------------------


def _niets(blad: Blad, gevonden: str, verwacht: str) -> Gelezen:
    return Gelezen((), (Fout(blad.naam, "", gevonden, verwacht),))


def _lees_xlsx(inhoud: bytes, blad: Blad) -> Gelezen:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if sum(deel.file_size for deel in pak.infolist()) > MEESTE_UITGEPAKT:
                return _niets(blad, "een te groot bestand", "een bestand dat uitgepakt in 250 MB past")
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, OSError):
        return _niets(blad, "een beschadigd bestand", "een xlsx-bestand dat een rekenprogramma kan openen")
    try:
        if blad.naam in boek.sheetnames:
            vel = boek[blad.naam]
        elif len(boek.sheetnames) == 1:
            vel = boek[boek.sheetnames[0]]
        else:
            return _niets(blad, ", ".join(boek.sheetnames), f"een blad met de naam {blad.naam}")
        return _lees_regels(blad, vel.iter_rows(values_only=True))
    except (ParseError, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError):
        return _niets(blad, "een beschadigd bestand", "een xlsx-bestand dat een rekenprogramma kan openen")
    finally:
        boek.close()


def _lees_regels(blad: Blad, regels: Iterable[Sequence[Any]]) -> Gelezen:
    stroom = enumerate(regels, start=1)
    _, kop = next(stroom, (1, ()))
    plaatsen, fouten = _lees_kop(blad, kop)
    if fouten:
        return Gelezen((), tuple(fouten))
    ontbreekt = [kolom.naam for kolom in blad.kolommen if kolom.naam not in plaatsen]
    letters = {naam: get_column_letter(plek + 1) for naam, plek in plaatsen.items()} | dict.fromkeys(ontbreekt, "rij ")
    rijen: list[Rij] = []
    for nummer, regel in _gevuld(stroom):
        if len(rijen) == MEESTE_RIJEN:
            fouten.append(Fout(blad.naam, f"A{nummer}", "nog een rij", f"ten hoogste {MEESTE_RIJEN} rijen"))
            break
        cellen = {naam: regel[plek] if plek < len(regel) else None for naam, plek in plaatsen.items()}
        cellen |= dict.fromkeys(ontbreekt)
        rij = Rij(blad.naam, nummer, {}, letters, {naam: _tekst(cel) for naam, cel in cellen.items()})
        waarden: dict[str, Any] = {}
        for kolom in blad.kolommen:
            waarde, verwacht = _lees_cel(kolom, cellen[kolom.naam])
            waarden[kolom.naam] = waarde
            if verwacht:
                fouten.append(rij.fout(kolom.naam, verwacht))
        rijen.append(Rij(blad.naam, nummer, waarden, letters, rij.tekst))
    return Gelezen(tuple(rijen), tuple(fouten))


def _gevuld(regels: Iterator[tuple[int, Sequence[Any]]]) -> Iterator[tuple[int, Sequence[Any]]]:
    return ((nummer, regel) for nummer, regel in regels if any(_tekst(cel) for cel in regel))


def _zonder_apostrof(cel: str) -> str:
    """The text that `rijenbestand.als_csv` made harmless for a spreadsheet, as it was."""
    return cel[1:] if cel.startswith("'") and cel.lstrip("'").startswith(GEVAARLIJK) else cel


def _lees_kop(blad: Blad, kop: Sequence[Any]) -> tuple[dict[str, int], list[Fout]]:
    gevonden = [_tekst(cel).casefold() for cel in kop]
    plaatsen, fouten = {}, []
    for kolom in blad.kolommen:
        if gevonden.count(kolom.naam.casefold()) == 1:
            plaatsen[kolom.naam] = gevonden.index(kolom.naam.casefold())
        elif not kolom.mag_ontbreken or kolom.naam.casefold() in gevonden:
            keer = "dubbel" if kolom.naam.casefold() in gevonden else "ontbreekt"
            fouten.append(Fout(blad.naam, "rij 1", f"{kolom.naam}: {keer}", f"de kop {kolom.naam}, een keer"))
    bekend = {kolom.naam.casefold() for kolom in blad.kolommen}
    for plek, naam in enumerate(gevonden):
        if naam and naam not in bekend:
            fouten.append(
                Fout(blad.naam, f"{get_column_letter(plek + 1)}1", _tekst(kop[plek]), "een kop uit het sjabloon")
            )
    return plaatsen, fouten


# --- cells -------------------------------------------------------------------------------------------------------

_VERWACHT: dict[Soort, str] = {
    "tekst": "tekst",
    "datum": "een datum, bijvoorbeeld 05-02-2027",
    "getal": "een heel getal",
    "bedrag": "een bedrag, bijvoorbeeld 1234,50",
    "keuze": "een waarde uit de lijst",
    "ja_nee": "ja of nee",
}


def _tekst(cel: Any) -> str:
    if cel is None:
        return ""
    if isinstance(cel, datetime.datetime | datetime.date):
        return cel.strftime("%d-%m-%Y")
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return " ".join(str(cel).split())


def _lees_cel(kolom: Kolom, cel: Any) -> tuple[Any, str]:
    """The value, and what was expected when it could not be read."""
    tekst = _tekst(cel)
    if not tekst:
        return None, _verwacht(kolom) if kolom.verplicht else ""
    if isinstance(cel, int | float) and not isinstance(cel, bool) and kolom.breedte and tekst.isdigit():
        tekst = tekst.zfill(kolom.breedte)
    try:
        return _LEZERS[kolom.soort](kolom, cel, tekst), ""
    except ValueError:
        return None, _verwacht(kolom)


def _verwacht(kolom: Kolom) -> str:
    if kolom.soort == "keuze":
        return f"een van: {', '.join(kolom.keuzes.values())}"
    if kolom.soort == "tekst":
        return f"tekst van ten hoogste {kolom.langst} tekens"
    return _VERWACHT[kolom.soort]


def _lees_tekst(kolom: Kolom, cel: Any, tekst: str) -> str:
    if len(tekst) > kolom.langst:
        raise ValueError
    return tekst


def _lees_datum(kolom: Kolom, cel: Any, tekst: str) -> datetime.date:
    if isinstance(cel, datetime.datetime):
        return cel.date()
    if isinstance(cel, datetime.date):
        return cel
    if gevonden := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", tekst, re.ASCII):
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
        return datetime.date(jaar, maand, dag)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst, re.ASCII):
        raise ValueError
    return datetime.date.fromisoformat(tekst)


def _lees_getal(kolom: Kolom, cel: Any, tekst: str) -> int:
    if not re.fullmatch(r"-?\d{1,12}", tekst, re.ASCII):
        raise ValueError
    return int(tekst)


def _lees_bedrag(kolom: Kolom, cel: Any, tekst: str) -> Decimal:
    kaal = tekst.replace("€", "").strip()
    if isinstance(cel, float):
        kaal = f"{cel:.10f}".rstrip("0").rstrip(".")
    elif "," in kaal:
        if not re.fullmatch(r"-?\d{1,3}(\.\d{3})*,\d{1,2}|-?\d+,\d{1,2}", kaal, re.ASCII):
            raise ValueError
        kaal = kaal.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"-?\d{1,13}(\.\d{1,2})?", kaal, re.ASCII):
        raise ValueError
    try:
        return Decimal(kaal)
    except InvalidOperation as fout:
        raise ValueError from fout


def _lees_keuze(kolom: Kolom, cel: Any, tekst: str) -> str:
    for code, label in kolom.keuzes.items():
        if tekst.casefold() in {code.casefold(), label.casefold()}:
            return code
    raise ValueError


def _lees_ja_nee(kolom: Kolom, cel: Any, tekst: str) -> bool:
    if isinstance(cel, bool):
        return cel
    match tekst.casefold():
        case "ja" | "j":
            return True
        case "nee" | "n":
            return False
    raise ValueError


_LEZERS: dict[Soort, Callable[[Kolom, Any, str], Any]] = {
    "tekst": _lees_tekst,
    "datum": _lees_datum,
    "getal": _lees_getal,
    "bedrag": _lees_bedrag,
    "keuze": _lees_keuze,
    "ja_nee": _lees_ja_nee,
}
