"""The list from which a writer picks a data field: every key that fits this text, with its value of now."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass

from financien.cijfers import ingroeipad_van
from financien.ingroeipad import PadFout
from regio.models import Gemeente
from samenwerking.teksten.gegevens.erbij import aangeboden
from samenwerking.teksten.gegevens.geld import laatste_berekening
from samenwerking.teksten.gegevens.lezen import waarde_van
from samenwerking.teksten.gegevens.vraag import Vraag
from samenwerking.teksten.gegevens.waarde import Waarde
from samenwerking.teksten.gegevensvelden import VELDEN, Veld
from samenwerking.teksten.models import Tekst, Tekstgegevens

GROEPEN = (
    ("Gemeente", "gemeente:"),
    ("Regio", "regio:"),
    ("Geld", "budget:"),
    ("Verdeelsleutel", "sleutel:"),
    ("Reserve", "reserve:"),
    ("Aantallen", "aantal:"),
    ("Dagen en titel", "datum:"),
    ("Dagen en titel", "tekst:"),
    ("Wetten", "wetstand:"),
    ("Overgang", "toegang:"),
    ("Tabellen en grafieken", "blok:"),
)
"""The heading above each kind of key, in the order of the list."""


PROCEDURES = "Procedures"
"""The heading above the fields of procedures, which the room that decides offers."""


@dataclass(frozen=True)
class Keuze:
    """One field to pick."""

    sleutel: str
    is_blok: bool
    waarde: Waarde


@dataclass(frozen=True)
class Kiezer:
    """What the picker shows: the fields by group, and the gemeenten and years that a key can name."""

    groepen: tuple[tuple[str, tuple[Keuze, ...]], ...]
    gemeenten: tuple[tuple[str, str], ...]
    jaren: tuple[tuple[str, str], ...]
    gemeente: str
    jaar: str

    @property
    def aantal(self) -> int:
        """How many fields there are to pick from."""
        return sum(len(keuzes) for _, keuzes in self.groepen)


def maak_kiezer(tekst: Tekst, *, zoek: str, gemeente: str, jaar: str, op: datetime.date) -> Kiezer:
    """The fields whose name holds every word of `zoek`, of this gemeente and year; of the first when none is named."""
    vraag = Vraag(tekst, Tekstgegevens.van(tekst), op)
    gemeenten = tuple((code.lower(), deel.naam) for code, deel in vraag.deelnemers.items())
    if vraag.per_gemeente:
        gemeenten = (("eigen", "de gemeente van de brief"), *gemeenten)
    jaren = _jaren(vraag)
    eigen = vraag.instelling.gemeente.code.lower() if vraag.instelling.gemeente is not None else ""
    deze = gemeente if gemeente in dict(gemeenten) else eigen or (gemeenten[0][0] if gemeenten else "")
    dit = jaar if jaar in dict(jaren) else (jaren[0][0] if jaren else "")
    keuzes: dict[str, list[Keuze]] = {}
    woorden = _kaal(zoek).split()
    for kop, begin in GROEPEN:
        for veld in VELDEN:
            if not veld.sleutel.startswith(begin):
                continue
            waarde = waarde_van(vraag, _sleutel(veld, deze, dit))
            if all(woord in _kaal(f"{kop} {waarde.naam} {waarde.tekst}") for woord in woorden):
                keuzes.setdefault(kop, []).append(Keuze(waarde.sleutel, veld.is_blok, waarde))
    for sleutel in aangeboden(vraag):
        waarde = waarde_van(vraag, _met_gemeente(sleutel, deze))
        if all(woord in _kaal(f"{PROCEDURES} {waarde.naam} {waarde.tekst}") for woord in woorden):
            keuzes.setdefault(PROCEDURES, []).append(Keuze(waarde.sleutel, False, waarde))
    return Kiezer(tuple((kop, tuple(rij)) for kop, rij in keuzes.items()), gemeenten, jaren, deze, dit)


def _sleutel(veld: Veld, gemeente: str, jaar: str) -> str:
    delen = veld.sleutel.split(":")
    if delen[0] == "budget" and len(delen) > 2:
        delen[2] = jaar or "jaar"
    return _met_gemeente(":".join(delen), gemeente)


def _met_gemeente(sleutel: str, gemeente: str) -> str:
    return ":".join(gemeente or "eigen" if deel == "eigen" else deel for deel in sleutel.split(":"))


def _jaren(vraag: Vraag) -> tuple[tuple[str, str], ...]:
    """The years of the frozen calculation; as long as the first is unknown they are years of the path."""
    for taak in ("bw", "opvang"):
        berekening = laatste_berekening(vraag, taak)
        gemeente = Gemeente.objects.filter(code=next(iter(vraag.deelnemers), "")).first()
        if berekening is None or gemeente is None:
            continue
        try:
            rijen = ingroeipad_van(berekening, gemeente).regiorijen
        except PadFout:
            continue
        return tuple((rij.label if rij.label.isdigit() else f"jaar-{rij.volgnummer}", rij.label) for rij in rijen)
    return ()


def _kaal(woorden: str) -> str:
    """Without capitals and accents."""
    ontleed = unicodedata.normalize("NFKD", woorden.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
