"""What a file that came back says, part by part, for the person who decides about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.voorstellen import Voorstelinhoud, voorstellen_in
from samenwerking.teksten.word.inlezen import Gesprek
from samenwerking.teksten.word.plaatsen import Geplaatst
from samenwerking.teksten.word.terug import Anders, Teruggekomen


@dataclass(frozen=True)
class Voorstelregel:
    """One change: of whom, tracked or found by comparing, and whether it still fits in the text of now."""

    wie: str
    gevolgd: bool
    past: bool
    weg: str
    nieuw: str

    @property
    def alleen_vorm(self) -> bool:
        """No word goes or comes: bold, italic, a link, a caption."""
        return not self.weg and not self.nieuw


@dataclass(frozen=True)
class Deelbeeld:
    """One part of the text with what the file says about it."""

    naam: str
    regels: tuple[Voorstelregel, ...]
    gesprekken: tuple[Gesprek, ...]
    anders: tuple[Anders, ...]


def deelnaam(deel: Knoop, getallen: Mapping[str, object]) -> str:
    """'Artikel 3 Toegang', or the heading when it has no number."""
    nummer = getattr(getallen.get(deel.id), "kort", "")
    return " ".join(woord for woord in (nummer, deel.kop) if woord) or "Zonder titel"


def namen_van(document: Knoop, soort: str) -> dict[str, str]:
    """The name of each part that stands directly under a text, by its id."""
    getallen = nummers(document, soort)
    return {deel.id: deelnaam(deel, getallen) for deel in document.inhoud}


def deelbeelden(terug: Teruggekomen, geplaatst: Geplaatst, nu: Knoop, soort: str) -> list[Deelbeeld]:
    """The parts about which the file says something, in the order of the file."""
    gelukt = {deel.id for deel in geplaatst.gelukt}
    per_deel: dict[str, list[Voorstelregel]] = {}
    for wie, inhoud in voorstellen_in(terug.document).items():
        if wie in terug.voorstellen:
            per_deel.setdefault(inhoud.deel, []).append(_regel(terug, wie, inhoud, past=wie in gelukt))
    namen = {**namen_van(terug.document, soort), **namen_van(nu, soort)}
    uit = []
    for deel, naam in namen.items():
        beeld = Deelbeeld(
            naam,
            tuple(per_deel.get(deel, ())),
            tuple(gesprek for gesprek in terug.gesprekken if gesprek.deel == deel),
            tuple(een for een in terug.anders if een.deel == deel),
        )
        if beeld.regels or beeld.gesprekken or beeld.anders:
            uit.append(beeld)
    rest = tuple(gesprek for gesprek in terug.gesprekken if gesprek.deel not in namen)
    return [*uit, Deelbeeld("Ergens in het bestand", (), rest, ())] if rest else uit


def _regel(terug: Teruggekomen, wie: str, inhoud: Voorstelinhoud, *, past: bool) -> Voorstelregel:
    return Voorstelregel(terug.voorstellen[wie].naam, wie not in terug.stil, past, inhoud.weg, inhoud.nieuw)
