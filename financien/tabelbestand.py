"""A table that someone uploads to have it checked, as the lines that one could paste: per row a name and a figure.

Any table will do: of each row the first text is the name and the last number behind it is the figure. A row without a
figure (a head, an empty row) is left out. A workbook is read from its first sheet; a cell that shows as a percentage
counts as it shows.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from regio.inlezen import MEESTE_UITGEPAKT

MEESTE_REGELS = 2_000


class Onleesbaar(ValueError):
    """This file is no table; the message is a Dutch sentence for beside the field."""


def als_regels(inhoud: bytes) -> str:
    """The rows of a workbook or a CSV file as lines 'name, tab, figure'. Raises Onleesbaar."""
    rijen = _uit_xlsx(inhoud) if inhoud.startswith(b"PK\x03\x04") else _uit_csv(inhoud)
    regels = [regel for rij in rijen if (regel := _regel(rij))]
    if not regels:
        raise Onleesbaar("In dit bestand staat geen rij met een naam en een getal.")
    if len(regels) > MEESTE_REGELS:
        raise Onleesbaar(f"Dit bestand heeft meer dan {MEESTE_REGELS} rijen. Controleer de tabel in delen.")
    return "\n".join(regels)


def _regel(cellen: Sequence[str]) -> str:
    gevuld = [cel for cel in cellen if cel]
    if len(gevuld) < 2 or _is_getal(gevuld[0]):
        return ""
    cijfer = next((cel for cel in reversed(gevuld[1:]) if _is_getal(cel)), "")
    return f"{gevuld[0]}\t{cijfer}" if cijfer else ""


def _is_getal(cel: str) -> bool:
    kaal = cel.replace("€", "").replace("%", "").strip().removeprefix("-")
    return kaal[:1].isdigit() and not kaal.strip("0123456789.,")


def _uit_csv(inhoud: bytes) -> list[list[str]]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise Onleesbaar("Dit is geen xlsx-bestand, en geen csv-bestand met tekencodering UTF-8.") from fout
    eerste = tekst.split("\n", 1)[0]
    scheiding = max(";\t,", key=eerste.count)
    try:
        rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True))
    except csv.Error as fout:
        raise Onleesbaar("Een regel van dit csv-bestand is niet te lezen.") from fout
    return [[" ".join(cel.split()) for cel in rij] for rij in rijen]


def _uit_xlsx(inhoud: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if sum(deel.file_size for deel in pak.infolist()) > MEESTE_UITGEPAKT:
                raise Onleesbaar("Dit bestand is uitgepakt groter dan 250 MB.")
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True)
        return [[_als_tekst(cel) for cel in rij] for rij in _begin(boek[boek.sheetnames[0]].iter_rows())]
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, IndexError, TypeError, OSError) as fout:
        raise Onleesbaar("Dit bestand is beschadigd: een rekenprogramma kan het niet openen.") from fout


def _begin(rijen: Iterable[Any]) -> Iterable[Any]:
    return (rij for nummer, rij in enumerate(rijen) if nummer < 2 * MEESTE_REGELS)


def _als_tekst(cel: Any) -> str:
    """A number as a Dutch reader writes it, in the digits it shows; anything else as text."""
    waarde = cel.value
    if isinstance(waarde, bool) or waarde is None:
        return ""
    if isinstance(waarde, int | float):
        getal = Decimal(repr(waarde))
        teken = ""
        if "%" in (cel.number_format or ""):
            getal, teken = getal * 100, "%"
        kaal = f"{getal:f}"
        if "." in kaal:
            kaal = kaal.rstrip("0").rstrip(".")
        return f"{kaal.replace('.', ',')}{teken}"
    return " ".join(str(waarde).split())
