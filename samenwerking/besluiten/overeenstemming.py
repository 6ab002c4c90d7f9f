"""Which gemeenten adopted which words, who must decide again, and where the text holds.

A decision is about one version, by its hash. A gemeente that adopted with an amendement, or agreed on a condition,
adopted other words than the rest: then the gemeenten together make a new version, and who decided on the old one looks
again.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samenwerking.besluiten.procedure import Plek, Procedure, Stap, Uitkomst, Wie


@dataclass(frozen=True)
class Besluitfeit:
    """A decision that counts: of which organ at which gemeente, about which version (`hash`)."""

    plek: Plek
    uitkomst: Uitkomst
    hash: str
    datum: datetime.date


class Positie(StrEnum):
    """Where a gemeente stands towards the words of now."""

    AKKOORD = "akkoord"
    ANDERS = "anders"
    OPNIEUW = "opnieuw"
    TEGEN = "tegen"
    OPEN = "open"

    @property
    def naam(self) -> str:
        """As a page shows it."""
        return {
            Positie.AKKOORD: "heeft deze tekst vastgesteld",
            Positie.ANDERS: "heeft andere woorden vastgesteld",
            Positie.OPNIEUW: "moet opnieuw besluiten",
            Positie.TEGEN: "heeft nee gezegd",
            Positie.OPEN: "moet nog besluiten",
        }[self]


_JA = frozenset({Uitkomst.VASTGESTELD, Uitkomst.INGESTEMD, Uitkomst.VERLEEND})
_ANDERS = frozenset({Uitkomst.GEWIJZIGD, Uitkomst.VOORWAARDE})
_NEE = frozenset({Uitkomst.VERWORPEN, Uitkomst.ONTHOUDEN})


def positie(feit: Besluitfeit | None, *, nu: str) -> Positie:
    """Where the last decision of an organ leaves it, when the version of now has the hash `nu`."""
    if feit is None or feit.uitkomst is Uitkomst.AANGEHOUDEN:
        return Positie.OPEN
    if feit.uitkomst in _NEE:
        return Positie.TEGEN if feit.hash == nu else Positie.OPNIEUW
    if feit.uitkomst in _ANDERS:
        return Positie.ANDERS if feit.hash == nu else Positie.OPNIEUW
    return Positie.AKKOORD if feit.hash == nu else Positie.OPNIEUW


def moet_opnieuw(procedure: Procedure, feiten: Iterable[Besluitfeit], *, nieuw: str) -> list[Plek]:
    """The decisions that do not hold for a version with the hash `nieuw`, in the order of the procedure.

    A zienswijze was about the ontwerp and stays what it is: only what binds the organ to words is taken again.
    """
    bindend = {stap.code for stap in procedure.stappen if _bindt(stap.uitkomsten)}
    volgorde = {stap.code: plaats for plaats, stap in enumerate(procedure.stappen)}
    plekken = {
        feit.plek
        for feit in feiten
        if feit.plek.stap in bindend and feit.hash != nieuw and feit.uitkomst is not Uitkomst.AANGEHOUDEN
    }
    return sorted(plekken, key=lambda plek: (volgorde[plek.stap], plek.gemeente))


def _bindt(uitkomsten: tuple[Uitkomst, ...]) -> bool:
    return bool(_JA.intersection(uitkomsten))


def eens(procedure: Procedure, feiten: Mapping[Plek, Besluitfeit], gemeenten: Iterable[str], *, nu: str) -> bool:
    """Whether every organ that adopts the text adopted the words of now."""
    alle = list(gemeenten)
    return all(
        positie(feiten.get(Plek(stap.code, code)), nu=nu) is Positie.AKKOORD
        for stap in procedure.beslissend
        for code in (alle if stap.wie.per_gemeente else [""])
    )


_MEERVOUD = {Wie.COLLEGE: "colleges", Wie.RAAD: "raden", Wie.BURGEMEESTER: "burgemeesters"}


def zin_van_de_stand(
    procedure: Procedure, feiten: Mapping[Plek, Besluitfeit], gemeenten: Iterable[str], *, nu: str
) -> str:
    """The state as one sentence to copy: '7 van 9 colleges hebben besloten over deze tekst: 1 hield het aan.'

    It is about the steps that decide: one sentence per kind of organ.
    """
    codes = list(gemeenten)
    return " ".join(_zin(stap, feiten, codes, nu=nu) for stap in procedure.beslissend)


def _zin(stap: Stap, feiten: Mapping[Plek, Besluitfeit], codes: Sequence[str], *, nu: str) -> str:
    if not stap.wie.per_gemeente:
        feit = feiten.get(Plek(stap.code))
        return f"Het bestuur besloot: {feit.uitkomst.naam}." if feit else "Het bestuur moet nog besluiten."
    gegeven = [feiten.get(Plek(stap.code, code)) for code in codes]
    telt = Counter(positie(feit, nu=nu) for feit in gegeven)
    besloten = telt[Positie.AKKOORD] + telt[Positie.ANDERS] + telt[Positie.TEGEN]
    heeft = "heeft" if besloten == 1 else "hebben"
    zin = f"{besloten} van {len(codes)} {_MEERVOUD[stap.wie]} {heeft} besloten over deze tekst"
    aangehouden = sum(feit is not None and feit.uitkomst is Uitkomst.AANGEHOUDEN for feit in gegeven)
    erbij = [
        f"{aantal} {een if aantal == 1 else meer}"
        for aantal, een, meer in (
            (telt[Positie.ANDERS], "met andere woorden of een voorwaarde", "met andere woorden of een voorwaarde"),
            (telt[Positie.TEGEN], "zei nee", "zeiden nee"),
            (telt[Positie.OPNIEUW], "besloot over een eerdere tekst", "besloten over een eerdere tekst"),
            (aangehouden, "hield het aan", "hielden het aan"),
        )
        if aantal
    ]
    return f"{zin}{': ' if erbij else ''}{', '.join(erbij)}."
