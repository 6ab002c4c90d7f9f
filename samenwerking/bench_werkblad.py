"""The exported sheet against the engine: LibreOffice recalculates it, and every cent is compared."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook, load_workbook

from financien.doorrekening import reken_door
from financien.invoer import Bronvermelding, Budget, Budgetregel, Deelnemer, Invoer, Pad, Padsoort, Verdeling
from financien.verdelen import naar_euro
from financien.werkblad import EERSTE_UITKOMST, Rekenwerk, maak_werkblad
from samenwerking.meten import Meting, seconden

BRON = "verzonnen"
TE_LANG = 600
"""Seconds; a spreadsheet program that hangs does not stop the bench."""


def werkblad(
    historisch: Mapping[str, Decimal], objectief: Mapping[str, Decimal], macrobudget: Mapping[int, int]
) -> Iterator[Meting]:
    """How long the sheet takes to write, and LibreOffice to compute; the ratio is to the engine on the same figures."""
    invoer = _invoer(historisch, objectief, macrobudget)
    door = reken_door(invoer)
    eigen = min(seconden(lambda: reken_door(invoer)) for _ in range(5))
    werk = Rekenwerk(door, {}, "bench")
    schrijven = seconden(lambda: maak_werkblad(werk))
    aantal = len({*historisch, *objectief}) * len(macrobudget)
    yield Meting("geld", f"werkblad van {aantal} bedragen schrijven", schrijven, "s")
    yield Meting("geld", "dezelfde bedragen in het programma", eigen, "s", 1.0)
    soffice = shutil.which("soffice")
    if soffice is None:
        yield Meting("geld", "LibreOffice is niet geïnstalleerd: niet nagerekend", 0, "bedragen")
        return
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        leeg, vol = map_ / "leeg.xlsx", map_ / "ingroeipad.xlsx"
        vol.write_bytes(maak_werkblad(werk))
        Workbook().save(leeg)
        _reken_na(soffice, map_, leeg)  # the first start also makes a profile
        starten = seconden(lambda: _reken_na(soffice, map_, leeg))
        totaal = seconden(lambda: _reken_na(soffice, map_, vol))
        anders = _anders(map_ / "uit" / vol.name, werk)
    rekenen = max(totaal - starten, 0.0)
    yield Meting("geld", "het werkblad in LibreOffice, zonder starten", rekenen, "s", rekenen / eigen)
    yield Meting("geld", "bedragen die LibreOffice anders heeft", anders, f"van {aantal}")


def _invoer(
    historisch: Mapping[str, Decimal], objectief: Mapping[str, Decimal], macrobudget: Mapping[int, int]
) -> Invoer:
    bron = Bronvermelding(BRON, "Verzonnen om mee te meten", "bench", None, "bench", "voorbeeld", "")
    eerste = min(macrobudget)
    regels = (Budgetregel(jaar, "basis", "", naar_euro(centen), "6.81a", BRON) for jaar, centen in macrobudget.items())
    return Invoer(
        regio="Bench",
        taak="BW",
        scenario="Bench",
        startjaar=eerste,
        budget=Budget("Bench", "1", BRON, tuple(regels)),
        historisch=Verdeling("Bench", "1", BRON, "bedrag", historisch),
        objectief=Verdeling("Bench", "1", BRON, "bedrag", objectief),
        pad=Pad("Bench", "1", BRON, Padsoort.LINEAIR, len(macrobudget)),
        deelnemers=tuple(Deelnemer(code, code, "regio") for code in list(objectief)[:9]),
        bronnen={BRON: bron},
    )


def _reken_na(soffice: str, map_: Path, boek: Path) -> None:
    """Open, compute, save as another file. Raises CalledProcessError or TimeoutExpired."""
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(map_ / 'profiel').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(map_ / "uit"),
            str(boek),
        ],
        check=True,
        capture_output=True,
        timeout=TE_LANG,
    )


def _anders(pad: Path, werk: Rekenwerk) -> int:
    """How many amounts of sheet Uitkomst are not those of the engine."""
    blad = load_workbook(pad, data_only=True, read_only=True)["Uitkomst"]
    rijen = blad.iter_rows(
        min_row=EERSTE_UITKOMST,
        max_row=EERSTE_UITKOMST + len(werk.codes) - 1,
        min_col=4,
        max_col=3 + len(werk.door.jaren),
        values_only=True,
    )
    return sum(
        not isinstance(cel, int | float) or round(cel * 100) != jaar.bedragen[code].totaal
        for code, rij in zip(werk.codes, rijen, strict=True)
        for jaar, cel in zip(werk.door.jaren, rij, strict=True)
    )
