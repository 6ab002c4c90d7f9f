"""A chapter of a draft."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Deferrable, Q
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap
from samenwerking.teksten.inhoud import Hoofdstukinhoud, lees_blokken
from samenwerking.teksten.models.tekst import Tekst

MAX_TEKENS = 200_000
"""A chapter of about eighty pages; more is not a chapter but a paste by mistake."""


class Hoofdstuk(models.Model):
    """A chapter or annex of a draft, edited in place; what stood here before is in its history."""

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="hoofdstukken", verbose_name="tekst")
    sleutel = models.SlugField(
        "sleutel", max_length=40, blank=True, editable=False, help_text="Van een standaardhoofdstuk; anders leeg."
    )
    bijlage = models.BooleanField("is een bijlage", default=False)
    volgorde = models.PositiveSmallIntegerField("volgorde", editable=False)
    titel = models.CharField("titel", max_length=200)
    inhoud = models.TextField("tekst", max_length=MAX_TEKENS, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door", editable=False
    )
    aanvraag = models.UUIDField(
        "aanvraag", default=uuid.uuid4, unique=True, editable=False, help_text="Twee keer klikken is een keer."
    )

    historie = historie()

    class Meta:
        verbose_name = "hoofdstuk"
        verbose_name_plural = "hoofdstukken"
        ordering = ("bijlage", "volgorde")  # annexes come after the chapters
        constraints = [
            models.UniqueConstraint(
                fields=["tekst", "bijlage", "volgorde"],
                name="hoofdstuk_heeft_een_eigen_plaats_in_de_tekst",
                deferrable=Deferrable.DEFERRED,  # a move renumbers several rows at once
            ),
            models.UniqueConstraint(
                fields=["tekst", "sleutel"],
                condition=~Q(sleutel=""),
                name="standaardhoofdstuk_staat_eens_in_de_tekst",
            ),
            models.CheckConstraint(condition=~Q(titel=""), name="hoofdstuk_heeft_een_titel"),
        ]

    def __str__(self) -> str:
        return self.titel

    def als_inhoud(self) -> Hoofdstukinhoud:
        """The values of this chapter, as a version keeps them."""
        return Hoofdstukinhoud(id=self.pk, titel=self.titel, bijlage=self.bijlage, blokken=lees_blokken(self.inhoud))
