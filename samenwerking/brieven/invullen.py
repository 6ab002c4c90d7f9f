"""The figures of one gemeente in the words of its letter, each with the number of its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from regio.notatie import datum
from samenwerking.brieven.gebreken import Gebrek
from samenwerking.brieven.inhoud import Bron, Gegeven
from samenwerking.brieven.kerntekst import sleutel_van
from samenwerking.teksten.boom import Knoop, knoop, loop
from samenwerking.teksten.gegevens.lezen import waarde_van
from samenwerking.teksten.gegevens.tonen import vul_in
from samenwerking.teksten.gegevens.vraag import Vraag
from samenwerking.teksten.gegevens.waarde import Bron as Vindplaats
from samenwerking.teksten.gegevens.waarde import Waarde
from samenwerking.teksten.schrijfwijze import sleutels

VOORBEELD = "Voorbeeld"
"""With this word a warning says that a figure was made up for a demo."""


@dataclass(frozen=True)
class Ingevuld:
    """The words with the figures in them, what was filled in, every source of the letter, and what is not known."""

    tekst: Knoop
    gegevens: tuple[Gegeven, ...]
    bronnen: tuple[Bron, ...]
    gebreken: tuple[Gebrek, ...]


def vul_brief_in(tekst: Knoop, vraag: Vraag, bronnen: Sequence[Bron]) -> Ingevuld:
    """Fill in the data fields of the letter of one gemeente. `bronnen` are the sources that it names already."""
    waarden = {sleutel: waarde_van(vraag, sleutel) for sleutel in dict.fromkeys(sleutels(tekst))}
    lijst = _Bronnen(bronnen)
    nummers = {sleutel: lijst.nummers(waarde) for sleutel, waarde in waarden.items() if _is_cijfer(waarde)}
    met_merk = {
        sleutel: replace(waarde, woorden=f"{waarde.woorden} {_merk(nummers.get(sleutel, ()))}".strip())
        if waarde.bekend and waarde.tabel is None
        else waarde
        for sleutel, waarde in waarden.items()
    }
    gegevens = (
        Gegeven(
            waarde.naam,
            waarde.woorden,
            waarde.getal,
            waarde.eenheid,
            waarde.peildatum,
            nummers[sleutel],
            waarde.waarschuwing.startswith(VOORBEELD),
        )
        for sleutel, waarde in waarden.items()
        if sleutel in nummers and waarde.tabel is None
    )
    return Ingevuld(
        _met_bronregels(vul_in(tekst, met_merk), waarden, nummers),
        tuple(gegevens),
        lijst.alle,
        tuple(_onbekend(tekst, waarden)),
    )


class _Bronnen:
    """The sources of a letter, each once, numbered in the order in which they are named."""

    def __init__(self, bronnen: Sequence[Bron]) -> None:
        self.alle = tuple(bronnen)

    def nummers(self, waarde: Waarde) -> tuple[int, ...]:
        """The numbers of the sources of one figure; sources that were not named yet are added."""
        return tuple(self._nummer(bron, waarde) for bron in waarde.bronnen)

    def _nummer(self, bron: Vindplaats, waarde: Waarde) -> int:
        for al in self.alle:
            if Vindplaats(al.titel, al.uitgever, al.datum, al.vindplaats) == bron:
                return al.nummer
        naam = waarde.naam[:1].lower() + waarde.naam[1:]
        nieuw = Bron(
            len(self.alle) + 1,
            bron.titel,
            bron.uitgever,
            bron.datum,
            bron.vindplaats,
            naam,
            voorbeeld=waarde.waarschuwing.startswith(VOORBEELD),
        )
        self.alle = (*self.alle, nieuw)
        return nieuw.nummer


def _is_cijfer(waarde: Waarde) -> bool:
    """Figures and what the law is carry a source in the letter; a name does not."""
    return waarde.bekend and (
        waarde.getal is not None or waarde.tabel is not None or waarde.sleutel.startswith(("wetstand:", "procedure:"))
    )


def _merk(nummers: Sequence[int]) -> str:
    """The mark in the line: of the source itself. What that one was made from stands in the list of sources too."""
    return f"[{nummers[0]}]" if nummers else ""


def _met_bronregels(deel: Knoop, waarden: Mapping[str, Waarde], nummers: Mapping[str, Sequence[int]]) -> Knoop:
    """The tree with a line under each table of figures: where it came from, and of which day it is."""
    inhoud: list[Knoop] = []
    for kind in deel.inhoud:
        inhoud.append(_met_bronregels(kind, waarden, nummers))
        sleutel = str(kind.attrs.get("gegeven", ""))
        if kind.soort == "tabel" and sleutel in nummers:
            waarde = waarden[sleutel]
            zinnen = [f"Bron: {_merk(nummers[sleutel])}."]
            if waarde.peildatum is not None:
                zinnen.append(f"Stand van {datum(waarde.peildatum)}.")
            inhoud.append(knoop("alinea", " ".join([*zinnen, waarde.waarschuwing]).strip(), id=f"{kind.id}bron"))
    return replace(deel, inhoud=tuple(inhoud)) if deel.inhoud else deel


def _onbekend(tekst: Knoop, waarden: Mapping[str, Waarde]) -> list[Gebrek]:
    """Each field without a value, with the line in which it stands."""
    gebreken: dict[str, Gebrek] = {}
    for deel in tekst.inhoud:
        plek = deel.id
        for kind in loop(deel):
            plek = kind.id or plek
            sleutel = str(kind.attrs.get("sleutel", ""))
            waarde = waarden.get(sleutel)
            if kind.soort in {"gegeven", "gegevenblok"} and waarde is not None and not waarde.bekend:
                zin = f"Een gegeven in de tekst is niet bekend: {waarde.naam}. {waarde.reden}"
                gebreken.setdefault(sleutel, Gebrek(sleutel_van(deel), zin, plek))
    return list(gebreken.values())
