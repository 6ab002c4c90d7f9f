"""The register of what was destroyed and why. It names no client, and never goes."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from regio.models import Gebruiker, Gemeente


class Vernietigingsbesluit(models.Model):
    """Two different people decided that dossiers of their gemeente are destroyed (Wmo 2015 art. 5.3.4 and 5.3.5)."""

    class Grond(models.TextChoices):
        BEWAARTERMIJN = "bewaartermijn", "de bewaartermijn is voorbij"
        VERZOEK = "verzoek", "op verzoek van de cliënt"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    grond = models.CharField("grond", max_length=15, choices=Grond)
    besloten_op = models.DateField("besloten op")
    eerste = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="eerste persoon")
    tweede = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="tweede persoon")

    class Meta:
        verbose_name = "besluit tot vernietigen"
        verbose_name_plural = "besluiten tot vernietigen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(eerste=F("tweede")), name="vernietigen_besluiten_twee_verschillende_mensen"
            )
        ]

    def __str__(self) -> str:
        return f"Besluit {self.pk} van {self.besloten_op:%d-%m-%Y}"


class VernietigdDossier(models.Model):
    """A dossier under such a decision. No foreign key: it outlives the dossier and is applied again after a restore."""

    besluit = models.ForeignKey(
        Vernietigingsbesluit, on_delete=models.PROTECT, related_name="dossiers", verbose_name="besluit"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    dossier_id = models.BigIntegerField("dossier")
    nummer = models.CharField("dossiernummer", max_length=11)

    class Meta:
        verbose_name = "vernietigd dossier"
        verbose_name_plural = "vernietigde dossiers"
        constraints = [
            models.UniqueConstraint(fields=["besluit", "dossier_id"], name="dossier_staat_eens_in_het_besluit")
        ]

    def __str__(self) -> str:
        return f"Dossier {self.nummer}"
