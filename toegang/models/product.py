"""What can be given: the products of a region from light to heavy."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from regio.models import Bron, Regio, Taak


class Doelgroep(models.TextChoices):
    """The main problem of a client, as the Haagse regio counted it (2019, table 12), and two groups beside it."""

    AUTISME = "autisme", "autisme"
    GGZ_EPA = "ggz_epa", "GGZ/EPA"
    KORSAKOV = "korsakov", "Korsakov"
    LVB = "lvb", "LVB"
    VERSLAVING = "verslaving", "verslaving"
    SOMATIEK = "somatiek", "somatiek (oudere)"
    JONGE_OUDER = "jonge_ouder", "jonge ouder"
    ONBEKEND = "onbekend", "niet ingevuld"


class Leveringsvorm(models.TextChoices):
    """How support is given (Wmo 2015 art. 2.3.6)."""

    NATURA = "natura", "zorg in natura"
    PGB = "pgb", "persoonsgebonden budget"


class ProductQuerySet(models.QuerySet["Product"]):
    """Questions about products."""

    def van_regio(self, regio: Regio | int | None, *, taak: str = Taak.BW) -> Self:
        """The list of a region, with what it no longer gives.

        A region without a list of its own uses the general one, with what it added to that.
        """
        eigen = self.model._default_manager.filter(regio=regio, taak=OuterRef("taak"), aanvulling=False)
        return self.filter(taak=taak).filter(Q(regio=regio) | (Q(regio__isnull=True) & ~Exists(eigen)))

    def te_kiezen(self) -> Self:
        """What can still be given: not what the region stopped with."""
        return self.filter(gestopt_op__isnull=True)


class Product(models.Model):
    """Something one can have an indicatie for. `zwaarte` orders the list from light to heavy, as the source does."""

    sleutel = models.SlugField("sleutel", max_length=60, unique=True)
    naam = models.CharField("naam", max_length=120)
    taak = models.CharField("taak", max_length=5, choices=Taak)
    regio = models.ForeignKey(
        Regio,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="regio",
        help_text="Leeg: voor elke regio zonder eigen lijst.",
    )
    zwaarte = models.PositiveSmallIntegerField("volgorde van licht naar zwaar", default=0)
    iwmo_code = models.CharField("productcode iWmo", max_length=5, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="bron")

    aanvulling = models.BooleanField("komt naast de algemene lijst", default=False, editable=False)
    reden = models.CharField("reden of bron", max_length=300, blank=True)
    gestopt_op = models.DateField("niet meer gegeven vanaf", null=True, blank=True, editable=False)
    reden_einde = models.CharField("waarom niet meer", max_length=300, blank=True, editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, null=True, editable=False)

    objects = ProductQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(gestopt_op__isnull=True) | ~Q(reden_einde=""), name="product_stopt_met_een_reden"
            ),
            models.CheckConstraint(
                condition=Q(aanvulling=False) | Q(regio__isnull=False), name="aanvulling_is_van_een_regio"
            ),
        ]
        verbose_name = "product"
        verbose_name_plural = "producten"
        ordering = ("taak", "zwaarte", "naam", "pk")

    def __str__(self) -> str:
        return self.naam
