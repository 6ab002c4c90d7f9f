"""Who signs for a college, and since when: the letters of a college carry the name that holds on their day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from uuid import uuid4

from django.db import models

from regio.models.gebruiker import Lidmaatschap
from regio.models.gemeente import Gemeente
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot


class Plaats(models.TextChoices):
    """The two who sign what leaves a college (Gemeentewet, art. 59a): one of them, and the other beside."""

    BURGEMEESTER = "burgemeester", "plaats van de burgemeester"
    SECRETARIS = "secretaris", "plaats van de secretaris"


class OndertekenaarQuerySet(PeriodeQuerySet):
    """Questions about who signs."""

    def per_gemeente(self, gemeenten: Iterable[Gemeente], *, op: datetime.date) -> dict[tuple[int, str], Ondertekenaar]:
        """Who signs on that day, by the id of the gemeente and the place; one question."""
        rijen = self.lopend(op=op).filter(gemeente__in=list(gemeenten))
        return {(rij.gemeente_id, rij.plaats): rij for rij in rijen}


class Ondertekenaar(Periode):
    """A person in a place, with the function as it stands under the name. The app adds rows and sets their end."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    plaats = models.CharField("plaats", max_length=12, choices=Plaats)
    naam = models.CharField("naam", max_length=120, help_text="Zoals het onder de brief staat.")
    functie = models.CharField(
        "functie", max_length=80, help_text="Bijvoorbeeld: burgemeester, locoburgemeester of waarnemend secretaris."
    )
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="vastgelegd door"
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = OndertekenaarQuerySet.as_manager()

    class Meta:
        verbose_name = "ondertekenaar"
        verbose_name_plural = "ondertekenaars"
        ordering = ("gemeente", "plaats", "-van")
        constraints = [
            van_voor_tot("ondertekenaar_begint_voor_zij_eindigt"),
            geen_overlap("een_ondertekenaar_per_plaats_tegelijk", "gemeente", "plaats"),
            models.CheckConstraint(
                condition=~models.Q(naam="") & ~models.Q(functie=""), name="ondertekenaar_heeft_naam_en_functie"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, {self.functie}"
