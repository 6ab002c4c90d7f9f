"""Things hold for a period: `van` up to but not including `tot`."""

from __future__ import annotations

import datetime
from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class Datumbereik(Func):
    """PostgreSQL's daterange of two columns: from inclusive, to exclusive, null is open."""

    function = "daterange"
    output_field = models.DateField()


def geen_overlap(naam: str, *velden: str, conditie: Q | None = None) -> ExclusionConstraint:
    """No two rows with the same `velden` may hold on one day."""
    gelijk: list[tuple[Any, str]] = [(veld, RangeOperators.EQUAL) for veld in velden]
    return ExclusionConstraint(
        name=naam,
        expressions=[*gelijk, (Datumbereik(F("van"), F("tot")), RangeOperators.OVERLAPS)],
        condition=conditie,
        violation_error_message="Deze periode overlapt met een periode die er al is.",
    )


def van_voor_tot(naam: str) -> models.CheckConstraint:
    """A period begins before it ends; an empty end is open."""
    return models.CheckConstraint(
        condition=Q(tot__isnull=True) | Q(van__lt=F("tot")),
        name=naam,
        violation_error_message="De einddatum moet na de begindatum liggen.",
    )


class PeriodeQuerySet(models.QuerySet[Any]):
    """Questions about periods; a day is always an argument."""

    def lopend(self, *, op: datetime.date) -> Self:
        """Rows that hold on that day."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=op), van__lte=op)


class Periode(models.Model):
    """From a day up to but not including another day; without end it goes on."""

    van = models.DateField("van", help_text="De eerste dag waarop dit geldt.")
    tot = models.DateField(
        "tot",
        null=True,
        blank=True,
        help_text="De eerste dag waarop dit niet meer geldt. Leeg: het geldt nog.",
    )

    class Meta:
        abstract = True

    def loopt(self, *, op: datetime.date) -> bool:
        """Whether this holds on that day."""
        return self.van <= op and (self.tot is None or op < self.tot)
