"""Who gets a mail at a new letter to a raad. Of the public only the address is kept, and no longer than needed."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Gebruiker, Gemeente
from samenwerking.berichten.models import Zending, ZendingQuerySet
from samenwerking.brieven.models import Briefversie


class AbonnementQuerySet(models.QuerySet["Abonnement"]):
    """Questions about subscriptions."""

    def bevestigd(self) -> Self:
        """Whose address answered."""
        return self.filter(bevestigd_op__isnull=False)


class Abonnement(models.Model):
    """A person with a login, or an address of the public that must answer first. Who stops is deleted.

    No hash or secret stands here: the links in a mail carry `kenmerk`, signed (`sleutel.py`).
    """

    kenmerk = models.UUIDField("kenmerk", default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    persoon = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    adres = models.EmailField("e-mailadres", blank=True)
    gemaakt_op = models.DateTimeField("gevraagd op", default=timezone.now)
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True)

    objects = AbonnementQuerySet.as_manager()

    class Meta:
        verbose_name = "abonnement op brieven"
        verbose_name_plural = "abonnementen op brieven"
        ordering = ("gemeente", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(persoon__isnull=True) ^ Q(adres=""), name="abonnement_is_van_een_persoon_of_een_adres"
            ),
            models.CheckConstraint(
                condition=Q(persoon__isnull=True) | Q(bevestigd_op__isnull=False),
                name="wie_is_ingelogd_hoeft_niet_te_bevestigen",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=True) | Q(bevestigd_op__gte=F("gemaakt_op")),
                name="bevestigen_is_na_vragen",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "persoon"],
                condition=Q(persoon__isnull=False),
                name="iemand_volgt_een_raad_een_keer",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "adres"], condition=~Q(adres=""), name="een_adres_volgt_een_raad_een_keer"
            ),
        ]

    def __str__(self) -> str:
        return f"abonnement op de raad van {self.gemeente}"


class Briefmelding(Zending):
    """One mail to one subscriber: the question to confirm (without a letter), or a letter that was sent to the raad."""

    abonnement = models.ForeignKey(
        Abonnement, on_delete=models.CASCADE, related_name="meldingen", verbose_name="abonnement"
    )
    versie = models.ForeignKey(
        Briefversie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="brief"
    )
    dag = models.DateField("dag van de vraag om te bevestigen", null=True, blank=True)

    objects = ZendingQuerySet["Briefmelding"].as_manager()

    class Meta:
        verbose_name = "melding van een brief"
        verbose_name_plural = "meldingen van brieven"
        indexes = [
            models.Index(
                fields=["id"], condition=Q(begonnen_op__isnull=True, klaar_op__isnull=True), name="melding_die_wacht"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["abonnement", "versie"], name="een_brief_wordt_eens_gemeld"),
            models.UniqueConstraint(fields=["abonnement", "dag"], name="bevestigen_wordt_eens_per_dag_gevraagd"),
            models.CheckConstraint(
                condition=Q(versie__isnull=True) ^ Q(dag__isnull=True), name="melding_is_een_brief_of_een_vraag"
            ),
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True, uitkomst="") | (Q(klaar_op__isnull=False) & ~Q(uitkomst="")),
                name="een_melding_die_klaar_is_heeft_een_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return f"melding {self.pk}"
