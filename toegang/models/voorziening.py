"""What there is: places per product, and the locations where they are."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from regio.models import Bron, Gemeente, Organisatie, Regio
from regio.models.periode import Periode, PeriodeQuerySet, van_voor_tot
from toegang.models.product import Product


class Voorziening(Periode):
    """Places for one product, for a period. A source may give a sum: then aanbieder or gemeente is not known.

    The Haagse regio published places per kind of aanbieder, without their names (2019, table 8).
    """

    class Categorie(models.TextChoices):
        KERN = "kern", "kernaanbieders beschermd wonen"
        SECTORVREEMD = "sectorvreemd", "sectorvreemde aanbieders"
        PGB = "pgb", "persoonsgebonden budget"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="voorzieningen", verbose_name="regio")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="voorzieningen", verbose_name="product")
    categorie = models.CharField("categorie", max_length=12, choices=Categorie)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="aanbieder"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    plekken = models.PositiveIntegerField("aantal plekken")
    aantal_aanbieders = models.PositiveSmallIntegerField("aantal aanbieders", null=True, blank=True)
    aantal_locaties = models.PositiveSmallIntegerField("aantal locaties volgens de bron", null=True, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="bron")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "voorziening"
        verbose_name_plural = "voorzieningen"
        ordering = ("regio", "categorie", "-plekken", "pk")
        constraints = [
            van_voor_tot("voorziening_begint_voor_zij_eindigt"),
            models.UniqueConstraint(
                fields=["regio", "product", "categorie", "organisatie", "gemeente", "van"],
                nulls_distinct=False,
                name="voorziening_staat_eens_vast",
            ),
            models.CheckConstraint(
                condition=Q(organisatie__isnull=True) | Q(aantal_aanbieders__isnull=True),
                name="voorziening_is_van_een_aanbieder_of_telt_aanbieders",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product}: {self.plekken} plekken"


class Locatie(models.Model):
    """A house or building of an aanbieder. Some sources only count them; then the name is a number."""

    voorziening = models.ForeignKey(
        Voorziening, on_delete=models.PROTECT, related_name="locaties", verbose_name="voorziening"
    )
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+", verbose_name="aanbieder")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    naam = models.CharField("naam", max_length=120)
    tot = models.DateField(
        "gesloten per", null=True, blank=True, help_text="De eerste dag waarop de locatie er niet meer is."
    )

    class Meta:
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        ordering = ("organisatie", "gemeente", "naam")
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gemeente", "naam"], name="locatie_staat_eens_vast")
        ]

    def __str__(self) -> str:
        return f"{self.naam}, {self.gemeente}"
