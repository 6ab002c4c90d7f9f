"""Pages by (sort key, id): the next page begins after the last row seen, whatever was added or taken away meanwhile.

Never OFFSET: the database enters the index at the right spot, so page a thousand costs what page one does.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, Func, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower

SLEUTEL = "lijstsleutel"


def alfabetisch(veld: str) -> Combinable:
    """Sort as a Dutch reader expects: capitals and accents make no difference."""
    return Lower(Func(F(veld), function="unaccent"))


@dataclass(frozen=True)
class Plek:
    """A place in the order: the last seen row, by key and id. It holds no promise that the row still exists."""

    sleutel: Any
    pk: Any


@dataclass(frozen=True)
class Bladzijde:
    """The rows of one page, and whether there are rows before and after it."""

    rijen: list[Any]
    ervoor: bool
    erna: bool


class Bladeraar:
    """Rows of one or more QuerySets of the same model, in one order. More of them are asked for a slice each."""

    def __init__(self, stapels: Sequence[QuerySet[Any]], op: str | Combinable, *, aflopend: bool) -> None:
        """`op` is the field or expression to sort on; the id decides between equals. No QuerySet is no rows."""
        self._stapels = [stapel.annotate(**{SLEUTEL: F(op) if isinstance(op, str) else op}) for stapel in stapels]
        self._aflopend = aflopend

    def bladzijde(self, *, na: str, voor: str, grootte: int) -> Bladzijde:
        """The page after or before a place that `schrijf` wrote; without one, or with nonsense, the first page."""
        plek = self.lees(voor)
        if plek is not None:
            rijen = self.haal(plek, terug=True, aantal=grootte + 1)
            if len(rijen) > grootte:
                return Bladzijde(rijen[1:], True, True)
            # fewer than a page before it: that is the first page, shown in full
        plek = self.lees(na) if plek is None else None
        rijen = self.haal(plek, aantal=grootte + 1)
        if plek is not None and not rijen:  # what came after that place is gone: begin again
            plek, rijen = None, self.haal(None, aantal=grootte + 1)
        return Bladzijde(rijen[:grootte], plek is not None, len(rijen) > grootte)

    def haal(self, plek: Plek | None, *, aantal: int, terug: bool = False) -> list[Any]:
        """The first rows after a place, or the last ones before it, in the order of the list."""
        if not self._stapels:
            return []
        omlaag = self._aflopend is not terug
        volgorde = (f"-{SLEUTEL}", "-pk") if omlaag else (SLEUTEL, "pk")
        voorbij = _voorbij(plek, omlaag=omlaag) if plek is not None else Q()
        eerste, *overige = (stapel.filter(voorbij).order_by(*volgorde)[:aantal] for stapel in self._stapels)
        vraag = eerste.union(*overige, all=True).order_by(*volgorde)[:aantal] if overige else eerste
        return list(vraag)[::-1] if terug else list(vraag)

    def aantal(self, *, grens: int) -> int:
        """How many rows there are, counted up to one more than `grens`."""
        totaal = 0
        for stapel in self._stapels:
            totaal += stapel.order_by()[: grens + 1 - totaal].count()
            if totaal > grens:
                break
        return totaal

    @staticmethod
    def schrijf(rij: Any) -> str:
        """The place of a row for in an address: '12~2027-02-05', or '12' when its key is empty."""
        sleutel = getattr(rij, SLEUTEL)
        if sleutel is None:
            return str(rij.pk)
        tekst = sleutel.isoformat() if isinstance(sleutel, datetime.date | datetime.time) else str(sleutel)
        return f"{rij.pk}~{tekst}"

    def lees(self, tekst: str) -> Plek | None:
        """The place that `schrijf` wrote; None for nothing or nonsense."""
        if not tekst or "\x00" in tekst or not self._stapels:
            return None
        pk_tekst, heeft_sleutel, sleutel_tekst = tekst.partition("~")
        vraag = self._stapels[0]
        try:
            pk = vraag.model._meta.pk.to_python(pk_tekst)
            sleutel = None
            if heeft_sleutel:
                sleutel = vraag.query.annotations[SLEUTEL].output_field.to_python(sleutel_tekst)
        except (ValidationError, ArithmeticError):
            return None
        if isinstance(sleutel, Decimal) and not sleutel.is_finite():
            return None
        return Plek(sleutel, pk)


def _voorbij(plek: Plek, *, omlaag: bool) -> Q:
    """Rows after a place. As PostgreSQL sorts: an empty key comes last going up and first going down.

    `sleutel >= x` stands apart, so that an index on (sleutel, id) is entered at the right spot.
    """
    na_pk = Q(pk__lt=plek.pk) if omlaag else Q(pk__gt=plek.pk)
    if plek.sleutel is None:
        zelfde = Q(**{f"{SLEUTEL}__isnull": True}) & na_pk
        return zelfde | Q(**{f"{SLEUTEL}__isnull": False}) if omlaag else zelfde
    grens, verder = ("lte", "lt") if omlaag else ("gte", "gt")
    gevuld = Q(**{f"{SLEUTEL}__{grens}": plek.sleutel}) & (Q(**{f"{SLEUTEL}__{verder}": plek.sleutel}) | na_pk)
    return gevuld if omlaag else gevuld | Q(**{f"{SLEUTEL}__isnull": True})
