"""The files of `manage.py ingroeipad` and `manage.py verdeel`: tables in, a table out, without a database.

    historisch, objectief   gemeentecode,bedrag  or  gemeentecode,aandeel (together exactly 1)
    macrobudget             jaar,bedrag          in euros; 'jaar 1', 'jaar 2' or 1, 2 while the start is unknown
    tabel                   jaar,objectief_deel  for the path of soort 'tabel'; from 0 to 1
    sleutel                 gemeentecode,gewicht
    out                     gemeentecode,jaar,bedrag  or  gemeentecode,bedrag

CSV in UTF-8 with a comma or semicolon, or XLSX; numbers with a point or a comma and without dots in thousands. Each
fault says the file, the line, what was found and what was expected.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from financien.ingroeipad import Ingroeipad, Jaaruitkomst, PadFout, Soort
from financien.verdelen import VerdelingFout, naar_centen, naar_euro
from regio.inlezen import Blad, Fout, Kolom, Rij, lees

GEMEENTECODE = re.compile(r"(GM)?[0-9]{4}")
JAAR = re.compile(r"(?:jaar )?([0-9]{1,4})", re.IGNORECASE)
DELEN = ("objectief_deel", "aandeel", "deel")
"""The heads a table of a path may have; the first is the name."""


@dataclass(frozen=True)
class Bestandsfout:
    """One thing that is wrong: in which file and line, what was found, what was expected."""

    bestand: str
    regel: int
    gevonden: str
    verwacht: str

    def __str__(self) -> str:
        return f"{self.bestand}, regel {self.regel}: gevonden {self.gevonden}, verwacht {self.verwacht}."


class BestandenFout(Exception):
    """What keeps the files from being computed with; nothing is written."""

    def __init__(self, fouten: Iterable[Bestandsfout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(str(fout) for fout in self.fouten))


@dataclass(frozen=True)
class Bestand:
    """A file as it was given: its name for the messages, and its bytes."""

    naam: str
    inhoud: bytes

    def fout(self, regel: int, gevonden: str, verwacht: str) -> Bestandsfout:
        """A fault in this file."""
        return Bestandsfout(self.naam, regel, gevonden, verwacht)


def lees_verdeling(bestand: Bestand) -> dict[str, Decimal]:
    """Per gemeentecode a share or an amount; shares add up to exactly 1. Raises BestandenFout."""
    kolom = "aandeel" if _kop_past(bestand, ("gemeentecode", "aandeel")) else "bedrag"
    waarden, laatste = _per_gemeente(bestand, kolom)
    som = sum((Fraction(waarde) for waarde in waarden.values()), Fraction(0))
    if kolom == "aandeel" and som != 1:
        opgeteld = sum(waarden.values(), Decimal(0)).normalize()
        raise BestandenFout(
            [bestand.fout(laatste, f"aandelen die optellen tot {opgeteld:f}", "aandelen die samen precies 1 zijn")]
        )
    return waarden


def lees_gewichten(bestand: Bestand) -> dict[str, Decimal]:
    """Per gemeentecode a weight, at least one above zero. Raises BestandenFout."""
    return _per_gemeente(bestand, "gewicht")[0]


def lees_macrobudget(bestand: Bestand, *, startjaar: int | None, duur: int) -> dict[int, int]:
    """Eurocents per year, for at least every year of the path. Raises BestandenFout."""
    rijen, fouten = _lees(bestand, ("jaar", "bedrag"))
    budgetten: dict[int, int] = {}
    for rij in rijen:
        jaar = _jaar(bestand, rij, fouten)
        bedrag = _getal(bestand, rij, "bedrag", "een bedrag in euro's van nul of meer", fouten)
        if bedrag is None or jaar is None:
            continue
        if jaar in budgetten:
            fouten.append(bestand.fout(rij.nummer, f"nog een bedrag voor {jaar}", "elk jaar een keer"))
        try:
            budgetten[jaar] = naar_centen(bedrag)
        except VerdelingFout:
            fouten.append(bestand.fout(rij.nummer, f"'{rij.tekst['bedrag']}'", "een bedrag met hoogstens 2 decimalen"))
    if not fouten:
        eerste = startjaar or 1
        mist = [jaar for jaar in range(eerste, eerste + duur) if jaar not in budgetten]
        if mist:
            verwacht = f"een bedrag voor elk jaar van {eerste} tot en met {eerste + duur - 1}"
            fouten.append(bestand.fout(_laatste(rijen), f"geen bedrag voor {_opsomming(mist)}", verwacht))
    _klaar(fouten)
    return budgetten


def lees_tabel(bestand: Bestand, *, startjaar: int | None, duur: int) -> tuple[Decimal, ...]:
    """The objective part of each year of the path: by calendar year, or by year of the path from 1 on.

    Raises BestandenFout.
    """
    kolom = next((naam for naam in DELEN if _kop_past(bestand, ("jaar", naam))), DELEN[0])
    rijen, fouten = _lees(bestand, ("jaar", kolom))
    delen: dict[int, Decimal] = {}
    for rij in rijen:
        jaar = _jaar(bestand, rij, fouten)
        deel = _getal(bestand, rij, kolom, "een deel van 0 tot en met 1", fouten, hoogst=1)
        if deel is None or jaar is None:
            continue
        nummer = jaar - startjaar + 1 if startjaar is not None and jaar > duur else jaar
        if not 1 <= nummer <= duur:
            fouten.append(bestand.fout(rij.nummer, f"jaar {jaar}", _welke_jaren(startjaar, duur)))
        elif nummer in delen:
            fouten.append(bestand.fout(rij.nummer, f"nog een deel voor {jaar}", "elk jaar een keer"))
        else:
            delen[nummer] = deel
    if not fouten:
        mist = [nummer for nummer in range(1, duur + 1) if nummer not in delen]
        if mist:
            gevonden = f"geen deel voor jaar {_opsomming(mist)} van het ingroeipad"
            fouten.append(bestand.fout(_laatste(rijen), gevonden, f"een deel voor elk van de {duur} jaren"))
    _klaar(fouten)
    return tuple(delen[nummer] for nummer in sorted(delen))


def lees_pad(soort: str, *, startjaar: int | None, duur: int, tabel: Bestand | None) -> Ingroeipad:
    """The path that was asked for. Raises BestandenFout for its file, PadFout when soort, duur and tabel do not fit."""
    if (soort == Soort.TABEL) != (tabel is not None):
        raise PadFout("Geef een bestand met --tabel als het ingroeipad 'tabel' is, en anders niet.")
    delen = lees_tabel(tabel, startjaar=startjaar, duur=duur) if tabel is not None else ()
    return Ingroeipad(Soort(soort), startjaar, duur, delen)


def zelfde_codes(bestanden: Mapping[str, Iterable[str]]) -> None:
    """Refuses files of which one writes GM0518 and the other 0518. Raises BestandenFout."""
    vormen: dict[bool, tuple[str, str]] = {}
    for naam, codes in bestanden.items():
        for code in codes:
            vormen.setdefault(code.startswith("GM"), (naam, code))
    if len(vormen) == 2:
        (eerste, een), (tweede, ander) = vormen[True], vormen[False]
        raise BestandenFout([Bestandsfout(tweede, 2, f"'{ander}'", f"een code zoals '{een}' in {eerste}")])


def schrijf_jaren(jaren: Iterable[Jaaruitkomst]) -> bytes:
    """`gemeentecode,jaar,bedrag`, by gemeente and then by year."""
    jaren = tuple(jaren)
    codes = sorted(jaren[0].bedragen) if jaren else []
    return _schrijf(
        ("gemeentecode", "jaar", "bedrag"),
        ((code, jaar.label, naar_euro(jaar.bedragen[code].totaal)) for code in codes for jaar in jaren),
    )


def schrijf_verdeling(delen: Mapping[str, int]) -> bytes:
    """`gemeentecode,bedrag`, by gemeente."""
    return _schrijf(("gemeentecode", "bedrag"), ((code, naar_euro(delen[code])) for code in sorted(delen)))


def lees_bedrag(tekst: str) -> int:
    """An amount on the command line in eurocents; below zero is a tekort. Raises VerdelingFout."""
    kaal = tekst.strip().replace("€", "").strip()
    if "," in kaal:
        kaal = kaal.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,2})?", kaal):
        raise VerdelingFout(f"Gevonden '{tekst}', verwacht een bedrag in euro's, bijvoorbeeld 1200000 of 1200000,50.")
    return naar_centen(Decimal(kaal))


def _per_gemeente(bestand: Bestand, kolom: str) -> tuple[dict[str, Decimal], int]:
    rijen, fouten = _lees(bestand, ("gemeentecode", kolom))
    soort = {"bedrag": "een bedrag", "aandeel": "een aandeel", "gewicht": "een gewicht"}[kolom]
    waarden: dict[str, Decimal] = {}
    for rij in rijen:
        code = rij.waarden["gemeentecode"] or ""
        waarde = _getal(bestand, rij, kolom, f"{soort} van nul of meer", fouten)
        if not GEMEENTECODE.fullmatch(code):
            fouten.append(bestand.fout(rij.nummer, _aangehaald(code), "een gemeentecode, bijvoorbeeld GM0518"))
        elif code in waarden:
            fouten.append(bestand.fout(rij.nummer, f"nog een rij voor {code}", "elke gemeente een keer"))
        elif waarde is not None:
            waarden[code] = waarde
    if not fouten and not any(waarden.values()):
        fouten.append(bestand.fout(_laatste(rijen), "alleen nullen", f"minstens {soort} boven nul"))
    _klaar(fouten)
    zelfde_codes({bestand.naam: waarden})
    return waarden, _laatste(rijen)


def _lees(bestand: Bestand, kolommen: Sequence[str]) -> tuple[tuple[Rij, ...], list[Bestandsfout]]:
    """The rows as text; what a cell must hold is for the caller. Raises BestandenFout when there are no rows."""
    per_gemeente = kolommen[0] == "gemeentecode"
    eerste = Kolom(kolommen[0], breedte=4 if per_gemeente else 0)  # a sheet takes the zeros off 0518
    blad = Blad(bestand.naam, (eerste, *(Kolom(naam) for naam in kolommen[1:])))
    gelezen = lees(bestand.inhoud, blad)
    kop = ",".join(kolommen) + (" of gemeentecode,aandeel" if per_gemeente and kolommen[1] == "bedrag" else "")
    _klaar(_vertaal(bestand, fout, kop) for fout in gelezen.fouten)
    if not gelezen.rijen:
        _klaar([bestand.fout(1, "geen rijen met gegevens", f"de kop {kop} met daaronder de gegevens")])
    return gelezen.rijen, []


def _vertaal(bestand: Bestand, fout: Fout, kop: str) -> Bestandsfout:
    cijfers = re.search(r"[0-9]+", fout.cel)
    regel = int(cijfers[0]) if cijfers else 1
    verwacht = f"de koppen {kop}" if regel == 1 and fout.cel else fout.verwacht
    return bestand.fout(regel, _aangehaald(fout.gevonden), verwacht)


def _kop_past(bestand: Bestand, kolommen: Sequence[str]) -> bool:
    """Whether these heads are in the file; a head that lacks is a fault of row 1 as a whole."""
    gelezen = lees(bestand.inhoud, Blad(bestand.naam, tuple(Kolom(naam) for naam in kolommen)))
    return not any(fout.cel == "rij 1" for fout in gelezen.fouten)


def _jaar(bestand: Bestand, rij: Rij, fouten: list[Bestandsfout]) -> int | None:
    if gevonden := JAAR.fullmatch(rij.tekst["jaar"]):
        return int(gevonden[1])
    fouten.append(bestand.fout(rij.nummer, _aangehaald(rij.tekst["jaar"]), "een jaar, bijvoorbeeld 2027"))
    return None


def _getal(
    bestand: Bestand, rij: Rij, kolom: str, verwacht: str, fouten: list[Bestandsfout], *, hoogst: int | None = None
) -> Decimal | None:
    tekst = rij.tekst[kolom].replace(",", ".")
    if re.fullmatch(r"[0-9]{1,18}(\.[0-9]{1,30})?", tekst) and (hoogst is None or Decimal(tekst) <= hoogst):
        return Decimal(tekst)
    fouten.append(bestand.fout(rij.nummer, _aangehaald(rij.tekst[kolom]), verwacht))
    return None


def _aangehaald(tekst: str) -> str:
    return f"'{tekst}'" if tekst else "niets"


def _laatste(rijen: Sequence[Rij]) -> int:
    return rijen[-1].nummer


def _opsomming(jaren: Sequence[int]) -> str:
    return ", ".join(str(jaar) for jaar in jaren)


def _welke_jaren(startjaar: int | None, duur: int) -> str:
    nummers = f"1 tot en met {duur}"
    return nummers if startjaar is None else f"{startjaar} tot en met {startjaar + duur - 1}, of {nummers}"


def _klaar(fouten: Iterable[Bestandsfout]) -> None:
    if gevonden := tuple(fouten):
        raise BestandenFout(gevonden)


def _schrijf(kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> bytes:
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    return uit.getvalue().encode()
