"""A place to live: one room or flat of an aanbieder, and by whom it is taken."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from regio.models import Gemeente, Regio
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from toegang.models.product import Doelgroep, Product
from toegang.models.voorziening import Locatie

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

ZONDER_EINDE = datetime.date.max
"""Stands for 'no last day' where days are compared; it is never shown."""


def geschikt(doelgroep: str) -> Q:
    """Places for that doelgroep, and those for everyone."""
    return Q(geschikt_voor=[]) | Q(geschikt_voor__contains=[doelgroep])


class PlekQuerySet(PeriodeQuerySet):
    """Questions about places. Who lives there is behind the wall; that a place is taken is not."""

    def van_regio(self, regios: models.QuerySet[Regio]) -> Self:
        """The places of these regions."""
        return self.filter(locatie__voorziening__regio__in=regios)

    def niet_voorbij(self, *, op: datetime.date) -> Self:
        """Places that are there on that day or will be."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=op))

    def met_vrij_vanaf(self, *, op: datetime.date) -> Self:
        """With `vrij_vanaf`: the first day from which nobody has a claim any more; ZONDER_EINDE when there is none.

        A gap between two claims is not offered: a proposal for a later day keeps the place.
        """
        laatste = (
            PlekBezet.objects.filter(plek=OuterRef("pk"))
            .order_by()
            .values("plek")
            .annotate(dag=Max(Coalesce("tot", Value(ZONDER_EINDE))))
            .values("dag")
        )
        return self.annotate(vrij_vanaf=Greatest(Coalesce(Subquery(laatste), Value(op)), F("van"), Value(op)))

    def met_hoofd(self) -> Self:
        """With what a list shows, in the same query."""
        return self.select_related("locatie__organisatie", "locatie__gemeente", "product").prefetch_related(
            models.Prefetch("bezettingen", PlekBezet.objects.select_related("gemeente").order_by("van"))
        )


class Plek(Periode):
    """A place where one person can live: in a locatie of an aanbieder, for one product, while it is there.

    It names no client. The aanbieder and the gemeente are those of the locatie. Day activities are no place to live, so
    they have a Voorziening and no Plek.
    """

    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="plekken", verbose_name="locatie")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+", verbose_name="product")
    kenmerk = models.CharField("kenmerk", max_length=60, help_text="Hoe de aanbieder deze plek noemt.")
    geschikt_voor = ArrayField(
        models.CharField(max_length=12, choices=Doelgroep),
        default=list,
        blank=True,
        verbose_name="geschikt voor",
        help_text="Leeg: voor elke doelgroep.",
    )
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)

    objects = PlekQuerySet.as_manager()

    if TYPE_CHECKING:
        bezettingen: RelatedManager[PlekBezet]
        vrij_vanaf: datetime.date

    class Meta:
        verbose_name = "plek"
        verbose_name_plural = "plekken"
        ordering = ("locatie", "kenmerk", "pk")
        constraints = [
            van_voor_tot("plek_begint_voor_zij_eindigt"),
            geen_overlap("plek_staat_een_keer_tegelijk_op_de_locatie", "locatie", "kenmerk"),
            models.CheckConstraint(condition=~Q(kenmerk=""), name="plek_heeft_een_kenmerk"),
            models.CheckConstraint(
                condition=Q(geschikt_voor__contained_by=list(Doelgroep.values)), name="plek_is_voor_bekende_doelgroepen"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.locatie.organisatie}, {self.locatie.naam}, {self.kenmerk}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which the place is there; None when no end is known."""
        return self.tot - datetime.timedelta(days=1) if self.tot is not None else None

    @property
    def doelgroepen(self) -> str:
        """'autisme, LVB', or 'alle doelgroepen'."""
        return ", ".join(str(Doelgroep(groep).label) for groep in self.geschikt_voor) or "alle doelgroepen"


class PlekBezet(models.Model):
    """The view over the wall: a place is taken from a day, by which gemeente, since which moment. Nobody's name.

    The second person who wants a place must read who was first (docs/muur.md).
    """

    pk = models.CompositePrimaryKey("plek_id", "van")
    plek = models.ForeignKey(Plek, on_delete=models.DO_NOTHING, related_name="bezettingen", verbose_name="plek")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.DO_NOTHING, related_name="+", verbose_name="gemeente")
    van = models.DateField("van")
    tot = models.DateField("tot", null=True)
    staat = models.CharField("staat", max_length=12)
    sinds = models.DateTimeField("sinds")

    class Meta:
        managed = False
        db_table = "plek_bezet"
        verbose_name = "bezetting van een plek"
        verbose_name_plural = "bezettingen van plekken"

    def __str__(self) -> str:
        return f"{self.gemeente} vanaf {self.van:%d-%m-%Y}"

    @property
    def is_voorstel(self) -> bool:
        """Whether the aanbieder still has to answer."""
        return self.staat == "voorgesteld"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which it is taken; None when no end is known."""
        return self.tot - datetime.timedelta(days=1) if self.tot is not None else None
