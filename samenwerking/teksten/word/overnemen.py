"""Pictures of a Word file, taken over: decoded and written anew, so that nothing else of the file travels along.

What cannot be taken over leaves a line in its place, so that one sees where it stood.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from regio.beelden import GeenAfbeelding, Plaatje, maak_plaatje
from regio.bevriezen import sha256_hex
from samenwerking.teksten.boom import Knoop, knoop, vervang
from samenwerking.teksten.word.plaatje import maat
from samenwerking.teksten.word.soorten import Beeld, Melding
from samenwerking.teksten.word.verslag import MAX_PLAATSEN

MEESTE = 60
"""So many pictures are taken from one file."""
MEESTE_PUNTEN = 150_000_000
"""Points that are decoded for one file, all its pictures together: some seconds of work."""

_TE_VEEL = f"Er zijn meer dan {MEESTE} afbeeldingen, of samen zijn zij te groot."
_NIET = "Een afbeelding is niet overgenomen. Op haar plaats staat een regel; voeg haar in de tekst opnieuw in."
_ZONDER_ALT = (
    "Een afbeelding heeft geen beschrijving voor wie haar niet ziet. Schrijf die in de tekst; bij Controles staat waar."
)


def neem_beelden(
    document: Knoop, beelden: Mapping[str, Beeld], bekend: Collection[str] = ()
) -> tuple[Knoop, dict[str, Plaatje], tuple[Melding, ...]]:
    """The tree with each picture named by the key under which it is kept, the pictures by that key, and the report.

    `bekend`: the keys of pictures that the text has already; these stay as they are.
    """
    werk = _Werk(beelden, frozenset(bekend))
    nieuw = vervang(document, werk.neem)
    meldingen = []
    if werk.gemist:
        redenen = " ".join(dict.fromkeys(werk.redenen))
        meldingen.append(_melding("afbeelding", f"{_NIET} {redenen}".strip(), werk.gemist))
    if werk.zonder_alt:
        meldingen.append(_melding("afbeelding_zonder_alt", _ZONDER_ALT, werk.zonder_alt))
    return nieuw, werk.klaar, tuple(meldingen)


def _melding(soort: str, zin: str, namen: list[str]) -> Melding:
    return Melding(soort, zin, len(namen), tuple(dict.fromkeys(namen))[:MAX_PLAATSEN])


class _Werk:
    """The pictures of one file, each decoded once."""

    def __init__(self, beelden: Mapping[str, Beeld], bekend: frozenset[str]) -> None:
        self.beelden, self.bekend = beelden, bekend
        self.klaar: dict[str, Plaatje] = {}
        self.gemist: list[str] = []
        self.redenen: list[str] = []
        self.zonder_alt: list[str] = []
        self._op_naam: dict[str, str | None] = {}
        self._punten = 0

    def neem(self, deel: Knoop) -> Knoop:
        """A picture under its own key, or a line in its place; every other node as it is."""
        if deel.soort != "afbeelding" or str(deel.attrs["bestand"]) in self.bekend:
            return deel
        naam = str(deel.attrs.get("bijschrift") or deel.attrs.get("alt") or "zonder bijschrift")
        kenmerk = self._kenmerk(str(deel.attrs["bestand"]))
        if kenmerk is None:
            self.gemist.append(naam)
            regel = knoop("alinea", f"[Afbeelding niet overgenomen: {naam}]", id=deel.id)
            return replace(regel, merken=deel.merken)
        if not str(deel.attrs.get("alt") or "").strip() and not deel.attrs.get("versiering"):
            self.zonder_alt.append(naam)
        return replace(deel, attrs={**deel.attrs, "bestand": kenmerk})

    def _kenmerk(self, naam: str) -> str | None:
        if naam not in self._op_naam:
            self._op_naam[naam] = self._maak(naam)
        return self._op_naam[naam]

    def _maak(self, naam: str) -> str | None:
        beeld = self.beelden.get(naam)
        if beeld is None:
            return None
        breed, hoog = maat(beeld.inhoud)
        if len(self.klaar) >= MEESTE or self._punten + breed * hoog > MEESTE_PUNTEN:
            self.redenen.append(_TE_VEEL)
            return None
        self._punten += breed * hoog
        try:
            plaatje = maak_plaatje(beeld.inhoud)
        except GeenAfbeelding as reden:
            self.redenen.append(str(reden))
            return None
        kenmerk = sha256_hex(plaatje.inhoud)[:40]
        self.klaar[kenmerk] = plaatje
        return kenmerk
