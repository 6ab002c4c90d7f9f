"""What a paragraph of Word says, before it has a place in the tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.word.opmaaklezen import Stijl
from samenwerking.teksten.word.tellinglezen import Teller


@dataclass
class Stuk:
    """A piece of a line with its marks, and the proposals that it comes or goes with."""

    knoop: Knoop
    erbij: str | None = None
    eraf: str | None = None


@dataclass
class Regel:
    """A paragraph. `erbij` and `eraf`: the proposals that its paragraph mark comes or goes with."""

    stukken: list[Stuk] = field(default_factory=list)
    beelden: list[Stuk] = field(default_factory=list)
    stijl: Stijl = field(default_factory=Stijl)
    niveau: int | None = None
    teller: Teller | None = None
    ingesprongen: bool = False
    ids: list[str] = field(default_factory=list)
    erbij: str | None = None
    eraf: str | None = None

    @property
    def woorden(self) -> str:
        """All words, with those that are proposed to come or go."""
        return "".join(
            "\n" if stuk.knoop.soort == "regeleinde" else stuk.knoop.tekst or ("\ufffc" if stuk.knoop.attrs else "")
            for stuk in self.stukken
        )

    @property
    def vet(self) -> bool:
        """True when every word is bold."""
        woorden = [stuk.knoop for stuk in self.stukken if stuk.knoop.tekst.strip()]
        return bool(woorden) and all(knoop.merk("vet") for knoop in woorden)

    def heel_erbij(self) -> bool:
        """The whole paragraph is proposed: its words and its mark."""
        return self.erbij is not None and all(stuk.erbij for stuk in (*self.stukken, *self.beelden))

    def heel_eraf(self) -> bool:
        """The whole paragraph is proposed to go."""
        return self.eraf is not None and all(stuk.eraf for stuk in (*self.stukken, *self.beelden))


@dataclass
class Vaklezing:
    """A cell with its paragraphs and tables."""

    inhoud: list[Regel | Tabellezing] = field(default_factory=list)
    breed: int = 1
    loopt: str = ""


@dataclass
class Rijlezing:
    """A row; a whole row can be proposed."""

    vakken: list[Vaklezing] = field(default_factory=list)
    kop: bool = False
    erbij: str | None = None
    eraf: str | None = None


@dataclass
class Tabellezing:
    """A table."""

    rijen: list[Rijlezing] = field(default_factory=list)
    kopkolom: bool = False


Lezing = Regel | Tabellezing


def verschuif_tekens(lezingen: list[Lezing]) -> None:
    """Lay a proposal on the paragraph that it is about.

    Who presses Enter behind a line and types, makes the mark of the line before new, and keeps the old mark under
    the new words. To a reader the new words are the new paragraph. The same for words that go.
    """
    for plaats, regel in enumerate(lezingen):
        if not isinstance(regel, Regel):
            continue
        if regel.erbij and not regel.heel_erbij():
            einde = _einde(lezingen, plaats, erbij=True)
            if einde is not None:
                einde.erbij, regel.erbij = regel.erbij, None
        if regel.eraf and not regel.heel_eraf():
            einde = _einde(lezingen, plaats, erbij=False)
            if einde is not None:
                einde.eraf, regel.eraf = regel.eraf, None


def _einde(lezingen: list[Lezing], plaats: int, *, erbij: bool) -> Regel | None:
    """The paragraph that is proposed whole but for its mark, after any that are proposed whole."""
    for volgende in lezingen[plaats + 1 :]:
        if not isinstance(volgende, Regel) or not volgende.stukken:
            return None
        if not all(stuk.erbij if erbij else stuk.eraf for stuk in volgende.stukken):
            return None
        if (volgende.erbij if erbij else volgende.eraf) is None:
            return volgende
    return None
