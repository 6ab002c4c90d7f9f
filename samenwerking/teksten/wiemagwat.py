"""Who may what in one text: what was said for all, for a gemeente or for one person, and what follows from it.

Said are four things, from little to much: read, comment, propose, write; for the text as a whole, for the annexes of
the own gemeente, and for single parts. What was said for a person goes before what was said for the gemeente, and
that before what was said for all: each is a whole statement, so that nobody has to add three of them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regio.notatie import opsomming
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.stand import Fase

HELE_TEKST = ""
EIGEN_BIJLAGE = "*"
"""Stand where a part is named by its id; no id looks like it."""

NAAM = {
    Recht.LEZEN: "lezen",
    Recht.OPMERKEN: "opmerken",
    Recht.VOORSTELLEN: "voorstellen",
    Recht.SCHRIJVEN: "schrijven",
}

UITLEG = {
    Recht.LEZEN: "alleen lezen",
    Recht.OPMERKEN: "lezen, en opmerkingen maken bij de woorden",
    Recht.VOORSTELLEN: "wijzigingen voorstellen; wie schrijft, neemt ze aan of wijst ze af",
    Recht.SCHRIJVEN: "de tekst wijzigen, en beslissen over voorstellen",
}


@dataclass(frozen=True)
class Uitspraak:
    """What was said for all, for one gemeente or for one person."""

    tekst: Recht
    bijlage: Recht = Recht.SCHRIJVEN
    delen: Mapping[str, Recht] = field(default_factory=dict)

    def hoogstens(self, recht: Recht) -> Uitspraak:
        """The same, but no more than this anywhere."""
        delen = {deel: min(van, recht) for deel, van in self.delen.items()}
        return Uitspraak(min(self.tekst, recht), min(self.bijlage, recht), delen)


IEDEREEN_SCHRIJFT = Uitspraak(Recht.SCHRIJVEN)
"""As long as nothing was said: the advisors write together, and each gemeente in its own annex."""


def uitspraak_uit(rijen: Iterable[tuple[str, int]]) -> Uitspraak | None:
    """What these rows (part, right) say together; None when there are none."""
    gezegd = {deel: Recht(recht) for deel, recht in rijen}
    if not gezegd:
        return None
    tekst = gezegd.pop(HELE_TEKST, Recht.SCHRIJVEN)
    return Uitspraak(tekst, gezegd.pop(EIGEN_BIJLAGE, Recht.SCHRIJVEN), gezegd)


def geldt(
    *, voor_allen: Uitspraak | None, voor_gemeente: Uitspraak | None, voor_mens: Uitspraak | None, schrijft: bool
) -> Uitspraak:
    """Which statement counts for a hat. Who does not write by role comments at most, unless told of that person."""
    if voor_mens is not None:
        return voor_mens
    gezegd = voor_gemeente or voor_allen or IEDEREEN_SCHRIJFT
    return gezegd if schrijft else gezegd.hoogstens(Recht.OPMERKEN)


def schrijver(gezegd: Uitspraak, *, gemeente: str) -> Schrijver:
    """The same for the judge of changes."""
    return Schrijver(gezegd.tekst, gemeente, bijlage=gezegd.bijlage, delen=gezegd.delen)


SCHRIJVERS_IN_WOORDEN = "beleidsadviseurs en coördinator"


def wie_schrijft(
    *, voor_allen: Uitspraak | None, gemeenten: Mapping[str, Uitspraak], mensen: Mapping[str, Uitspraak], leidt: str
) -> str:
    """Who is to write, in words for a list: by role as long as nothing else was said. `gemeenten` and `mensen` are what
    was said of them, by name; `leidt` is who leads the text, who always writes, as the coördinator does."""
    if (voor_allen or IEDEREEN_SCHRIJFT).tekst >= Recht.SCHRIJVEN:
        niet = sorted(naam for naam, gezegd in gemeenten.items() if gezegd.tekst < Recht.SCHRIJVEN)
        return f"{SCHRIJVERS_IN_WOORDEN}{f', niet {opsomming(niet)}' if niet else ''}"
    namen = {leidt: ""} if leidt else {}
    for naam, gezegd in (*sorted(gemeenten.items()), *sorted(mensen.items())):
        if gezegd.tekst >= Recht.SCHRIJVEN:
            namen[naam] = ""
        elif Recht.SCHRIJVEN in gezegd.delen.values():
            namen.setdefault(naam, " (een deel)")
    return opsomming([*(naam + deel for naam, deel in namen.items()), "coördinator"])


EIGEN_TEKSTEN = frozenset({"mandaatbesluit", "verordening", "beleidsregels", "lokaalplan", "raadsvoorstel"})
"""Kinds of text of one gemeente, which the others only comment on."""


@dataclass(frozen=True)
class Raad:
    """What usually fits a text of this kind in this phase: for all, for the gemeente that leads, and why."""

    voor_allen: Uitspraak
    voor_gemeente: Uitspraak | None
    waarom: str


def raad_voor(*, soort: str, fase: Fase, leidt_gemeente: bool) -> Raad:
    """The advice for who leads a text. Nothing of it happens by itself."""
    if soort in EIGEN_TEKSTEN:
        return Raad(
            Uitspraak(Recht.OPMERKEN if leidt_gemeente else Recht.VOORSTELLEN),
            IEDEREEN_SCHRIJFT if leidt_gemeente else None,
            "Zo’n tekst stelt elke gemeente zelf vast. Een gemeente schrijft, de andere lezen mee en maken opmerkingen."
            if leidt_gemeente
            else "Zo’n tekst stelt elke gemeente zelf vast. De coördinator schrijft, de gemeenten doen voorstellen.",
        )
    if fase in {Fase.INDELEN, Fase.SCHRIJVEN}:
        return Raad(
            IEDEREEN_SCHRIJFT,
            None,
            "Er zijn nog lege delen. Dan gaat het het snelst als iedereen schrijft.",
        )
    return Raad(
        Uitspraak(Recht.VOORSTELLEN),
        None,
        "Alle delen zijn geschreven. Met voorstellen ziet ieder wat er nog verandert. "
        "In de eigen bijlage schrijft elke gemeente zelf.",
    )
