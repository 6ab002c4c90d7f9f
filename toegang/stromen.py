"""In-, door- and uitstroom that give nobody away, also beside the stands before and after them.

Instroom: a client without a right to beschermd wonen gets one. Doorstroom: one product follows on another without a day
between. Uitstroom: the last right stops. So stand before + instroom - uitstroom = stand after, per gemeente and for the
region: an equation that joins the tables of two days. We assume a reader who knows both stands, and who knows that a
flow is hidden because it, or its counterpart, is small. Then holds for the instroom of every gemeente (and so for the
uitstroom): what is published leaves at least as many possible values as the drempel.

The rule. Of a gemeente both are shown or both are hidden, with the same word, because the one follows from the other.
Both are hidden when one of them is small, or when a stand of that gemeente is hidden (`dicht`): then they must not tell
the stand. The totals of the region are shown when the hidden gemeenten have enough room between them: the sum over them
of the smallest of in and out is at least the drempel less one and at most as much for each of the others, and no stand
is hidden. Why: with the stands known, in - out of each is known, and the smallest of the two is anything from 0 up to
the drempel; the total then tells the sum of those, and each gemeente may hold any part of it. Without hidden gemeenten
nothing can be computed, and the totals are shown if they are not small. Doorstroom changes no stand: it is a list of
its own (`tellingen.maak_lijst`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from toegang.tellingen import AFGESCHERMD, Cel, TellingFout, maak_lijst

DICHT = Cel(None, AFGESCHERMD)


@dataclass(frozen=True, slots=True)
class Stroom:
    """How many clients came, moved on and left, in one gemeente and one period."""

    instroom: int = 0
    doorstroom: int = 0
    uitstroom: int = 0


@dataclass(frozen=True)
class Stromen:
    """What may be published of them: per row in, through and out, and the same for all rows together."""

    rijen: tuple[str, ...]
    drempel: int
    cellen: tuple[tuple[Cel, Cel, Cel], ...]
    totalen: tuple[Cel, Cel, Cel]

    KOLOMMEN = ("Instroom", "Doorstroom", "Uitstroom")


def maak_stromen(
    rijen: Sequence[str], stromen: Mapping[str, Stroom], *, dicht: Collection[str] = (), drempel: int = 5
) -> Stromen:
    """The flows of these rows (missing is nothing), small ones hidden and protected.

    `dicht` are the rows of which a stand at the begin or the end of the period is hidden. Raises TellingFout.
    """
    if set(stromen) - set(rijen):
        raise TellingFout("Een stroom hoort bij een rij die er niet is.")
    gevonden = [stromen.get(rij, Stroom()) for rij in rijen]
    door = maak_lijst({rij: s.doorstroom for rij, s in zip(rijen, gevonden, strict=True)}, drempel=drempel)
    totaal_in, totaal_uit = sum(s.instroom for s in gevonden), sum(s.uitstroom for s in gevonden)
    if min([totaal_in, totaal_uit, *(s.instroom for s in gevonden), *(s.uitstroom for s in gevonden)]) < 0:
        raise TellingFout("Een aantal kan niet onder nul liggen.")
    verborgen = [rij in dicht or min(s.instroom, s.uitstroom) < drempel for rij, s in zip(rijen, gevonden, strict=True)]
    ruimte = sum(min(s.instroom, s.uitstroom) for s, weg in zip(gevonden, verborgen, strict=True) if weg)
    genoeg = not any(verborgen) or (
        drempel - 1 <= ruimte <= (sum(verborgen) - 1) * (drempel - 1) and not set(dicht).intersection(rijen)
    )
    toont_totaal = genoeg and min(totaal_in, totaal_uit) >= drempel
    cellen = [
        (
            DICHT if weg else Cel(s.instroom, None),
            door.cellen[rij],
            DICHT if weg else Cel(s.uitstroom, None),
        )
        for rij, s, weg in zip(rijen, gevonden, verborgen, strict=True)
    ]
    return Stromen(
        rijen=tuple(rijen),
        drempel=drempel,
        cellen=tuple(cellen),
        totalen=(
            Cel(totaal_in, None) if toont_totaal else DICHT,
            door.totaal,
            Cel(totaal_uit, None) if toont_totaal else DICHT,
        ),
    )
