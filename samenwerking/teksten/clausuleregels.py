"""What a text made of clauses must keep: seven rules, each answered with sentences that say what is wrong and where.

1. A clause that does not fit the legal form cannot be chosen; one that the law asks cannot be left out.
2. Toestemming of the raad is Wgr 1, fourth paragraph (`controles.toestemming_raad`); a text that cites a law says of
   which day.
3. Mandaat has a table; each mandator is the college of a named gemeente; who does not work under it agrees (Awb 10:4).
4. The verdeelsleutel is one that exists, by name and version, with an example calculation.
5. Existing and new clients are defined as in the toegang.
6. A draft says so (`sjabloon.conceptregel`).
7. A clause of the region's own has code X and asks a jurist.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from samenwerking.teksten.boom import Knoop, loop, platte_tekst
from samenwerking.teksten.clausule import Gewicht, clausules, clausules_voor
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schrijfwijze import sleutels

EIGEN = "X"
"""The code of a clause that a region wrote itself."""

_WET = re.compile(r"\bartikel \d+(?:[.:]\d+)*[a-z]?[^.]{0,40}\b(?:wet|Wgr|Wmo|Awb|Gemeentewet)\b", re.IGNORECASE)
_DAG_VAN_DE_WET = "datum:wettekst"
_CLIENTVELDEN = ("toegang:peildatum", "toegang:venster")


@dataclass(frozen=True)
class Bezwaar:
    """A rule that this text does not keep. `code` is the clause and `id` the node to go to, when there is one."""

    regel: int
    zin: str
    code: str = ""
    id: str = ""


@dataclass(frozen=True)
class Mandaatrij:
    """One row of the table of B3. `gemeente` is whose college gives the mandate; `ontvanger` who takes it."""

    taak: str
    besluit: str
    gemeente: str
    ontvanger: str
    ondermandaat: bool
    grens: str
    ondergeschikt: bool = False
    ingestemd: bool = False


@dataclass(frozen=True)
class Sleutelversie:
    """A verdeelsleutel of the budget part, by name and version."""

    naam: str
    versie: int


@dataclass(frozen=True)
class Clientregel:
    """The definition of existing and new clients: day of reference (ISO, empty when not set) and window in days."""

    peildatum: str
    venster_dagen: int


def keur_keuze(codes: Collection[str], vorm: Vorm) -> list[Bezwaar]:
    """Rules 1 and 7 for the clauses of a text. Codes that are not in the library are refused, except X."""
    uitkomst = []
    bekend = {clausule.code: clausule for clausule in clausules()}
    for code in sorted(set(codes)):
        if code.startswith(EIGEN):
            zin = "Deze bepaling is van de regio zelf. Laat een jurist haar nalopen."
            uitkomst.append(Bezwaar(7, zin, code))
        elif code not in bekend:
            uitkomst.append(Bezwaar(1, f"Er is geen clausule met de code {code}.", code))
        elif bekend[code].gewicht(vorm) is Gewicht.PAST_NIET:
            zin = f"'{bekend[code].onderwerp}' past niet bij een {vorm.naam}. Haal deze bepaling weg."
            uitkomst.append(Bezwaar(1, zin, code))
    for clausule in clausules_voor(vorm, Gewicht.VERPLICHT):
        if clausule.code not in codes:
            zin = f"'{clausule.onderwerp}' ontbreekt. De wet vraagt dit van een {vorm.naam}."
            uitkomst.append(Bezwaar(1, zin, clausule.code))
    return uitkomst


def keur_wetdatum(document: Knoop) -> list[Bezwaar]:
    """Rule 2, second part: a text that cites articles of law says of which day their text is."""
    noemt = any(_WET.search(platte_tekst(deel)) for deel in loop(document) if deel.soort == "alinea")
    if not noemt or _DAG_VAN_DE_WET in sleutels(document):
        return []
    return [Bezwaar(2, "De tekst noemt wetsartikelen, maar zegt niet van welke dag die wetteksten zijn.", "A3")]


def keur_mandaat(artikel: Knoop | None, rijen: Sequence[Mandaatrij], gemeenten: Collection[str]) -> list[Bezwaar]:
    """Rule 3 for the article of B3 (None: the text has none) with its rows, and the names of the gemeenten."""
    if artikel is None:
        return []
    if not any(_is_mandaattabel(deel) for deel in loop(artikel)):
        return [
            Bezwaar(3, "Bij het mandaat hoort een tabel met taak, besluit, mandaatgever en grens.", "B3", artikel.id)
        ]
    uitkomst = [
        Bezwaar(3, zin, "B3", artikel.id) for nummer, rij in enumerate(rijen, 1) for zin in _rij(nummer, rij, gemeenten)
    ]
    if not rijen:
        uitkomst.append(Bezwaar(3, "De tabel met mandaten is leeg.", "B3", artikel.id))
    return uitkomst


def _is_mandaattabel(deel: Knoop) -> bool:
    return deel.soort == "tabel" or (deel.soort == "gegevenblok" and deel.attrs.get("sleutel") == "blok:mandaten")


def _rij(nummer: int, rij: Mandaatrij, gemeenten: Collection[str]) -> Iterable[str]:
    waar = f"Mandaat {nummer} ({rij.taak or 'zonder taak'})"
    leeg = [naam for naam in ("taak", "besluit", "ontvanger", "grens") if not getattr(rij, naam).strip()]
    if leeg:
        yield f"{waar}: vul in: {', '.join(leeg)}."
    if rij.gemeente not in gemeenten:
        yield f"{waar}: de mandaatgever is het college van een gemeente van deze regio, bij naam genoemd."
    if not rij.ondergeschikt and not rij.ingestemd:
        yield f"{waar}: {rij.ontvanger or 'de ontvanger'} heeft nog niet ingestemd (artikel 10:4 van de Awb)."


def keur_verdeelsleutel(
    artikel: Knoop | None, gekozen: Sleutelversie | None, bestaand: Collection[Sleutelversie]
) -> list[Bezwaar]:
    """Rule 4 for the article of D2 (None: the text has none)."""
    if artikel is None:
        return []
    velden = sleutels(artikel)
    zinnen = []
    if gekozen is None:
        zinnen.append("Kies een verdeelsleutel uit het onderdeel Geld.")
    elif gekozen not in bestaand:
        zinnen.append(f"De sleutel '{gekozen.naam}', versie {gekozen.versie}, bestaat niet in het onderdeel Geld.")
    if not {"sleutel:naam", "sleutel:versie"} <= set(velden):
        zinnen.append("De bepaling noemt de naam en de versie van de sleutel niet.")
    if "blok:rekenvoorbeeld" not in velden:
        zinnen.append("Bij de verdeelsleutel hoort een rekenvoorbeeld.")
    return [Bezwaar(4, zin, "D2", artikel.id) for zin in zinnen]


def keur_clienten(artikel: Knoop | None, in_tekst: Clientregel | None, in_toegang: Clientregel) -> list[Bezwaar]:
    """Rule 5 for the article of C5 (None: the text has none). `in_tekst`: what a frozen text says; None for a draft,
    which shows the definition of the toegang as it stands."""
    if artikel is None:
        return []
    zinnen = []
    if any(veld not in sleutels(artikel) for veld in _CLIENTVELDEN):
        zinnen.append("Gebruik voor de peildatum en het aantal dagen de gegevens van de toegang; typ ze niet zelf.")
    if in_tekst is not None and in_tekst != in_toegang:
        zinnen.append("De tekst omschrijft bestaande en nieuwe cliënten anders dan de toegang doet.")
    return [Bezwaar(5, zin, "C5", artikel.id) for zin in zinnen]
