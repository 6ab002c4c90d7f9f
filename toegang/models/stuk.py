"""What belongs to a dossier as a file: letters that were made here, and what was handed in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap
from toegang.models.bestand import Dossierbestand, is_versleuteld
from toegang.models.dossier import Dossier


class Dossierstuk(Dossierbestand):
    """A letter of the gemeente as it went out, or a document that came in. It never changes.

    The file name holds the number of the dossier, never a name. Served only by `views.stukken`.
    """

    class Soort(models.TextChoices):
        ONTVANGSTBEVESTIGING = "ontvangstbevestiging", "ontvangstbevestiging"
        VERSLAG = "verslag", "verslag van het onderzoek"
        BESCHIKKING = "beschikking", "beschikking"
        OVERDRACHT = "overdracht", "samenvatting voor een overdracht"
        INZAGE = "inzage", "overzicht van wie in het dossier keek"
        AFSCHRIFT = "afschrift", "afschrift van de gegevens"
        ANTWOORD = "antwoord", "antwoord op een verzoek over de gegevens"
        BERICHT = "bericht", "bericht aan of van een aanbieder"
        ONTVANGEN = "ontvangen", "ontvangen stuk"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="stukken", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    soort = models.CharField("soort", max_length=20, choices=Soort)
    titel = models.CharField("titel", max_length=120)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "stuk"
        verbose_name_plural = "stukken"
        ordering = ("-gemaakt_op", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="stuk_heeft_een_titel"),
            is_versleuteld("stuk_is_versleuteld"),
        ]

    def __str__(self) -> str:
        return self.titel
