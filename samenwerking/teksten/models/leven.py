"""The draft itself: a snapshot of the tree and every change since, numbered under the lock of this row."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst


class Leven(models.Model):
    """Where the writing of a text stands. Its row is the lock: who changes or freezes the draft holds it.

    The Momentopname of step `momentnummer` with the steps after it is the draft of now. What lists ask (how many
    parts, how many still empty) is kept by the action that adds steps.
    """

    tekst = models.OneToOneField(Tekst, on_delete=models.CASCADE, primary_key=True, related_name="leven")
    nummer = models.PositiveIntegerField("nummer van de laatste stap", default=0)
    momentnummer = models.PositiveIntegerField("nummer van de laatste momentopname", default=0)
    aantal = models.PositiveIntegerField("aantal delen", default=0)
    aantal_leeg = models.PositiveIntegerField("aantal lege delen", default=0)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )

    class Meta:
        verbose_name = "levende tekst"
        verbose_name_plural = "levende teksten"
        constraints = [
            models.CheckConstraint(
                condition=Q(momentnummer__lte=F("nummer")), name="momentopname_loopt_niet_voor_op_de_tekst"
            ),
            models.CheckConstraint(
                condition=Q(aantal_leeg__lte=F("aantal")), name="er_zijn_niet_meer_lege_delen_dan_delen"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tekst_id} na stap {self.nummer}"


class Momentopname(models.Model):
    """The whole tree after one step, so that what stood there at any moment can be read back without all steps."""

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="momentopnamen", verbose_name="tekst")
    nummer = models.PositiveIntegerField("na stap")
    document = models.JSONField("document")

    class Meta:
        verbose_name = "momentopname"
        verbose_name_plural = "momentopnamen"
        ordering = ("tekst", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["tekst", "nummer"], name="een_momentopname_per_stap_van_een_tekst")
        ]

    def __str__(self) -> str:
        return f"{self.tekst_id} na stap {self.nummer}"


class Deel(models.Model):
    """A part that stands directly under a text, as it reads now: for lists and for search. Made from the tree alone."""

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="delen", verbose_name="tekst")
    kenmerk = models.CharField("kenmerk", max_length=40)
    volgorde = models.PositiveIntegerField("volgorde")
    kop = models.TextField("kop", blank=True)
    woorden = models.TextField("woorden", blank=True)
    clausules = models.JSONField("clausules", default=list, blank=True, help_text="Sleutels van clausuleteksten.")

    class Meta:
        verbose_name = "deel"
        verbose_name_plural = "delen"
        ordering = ("tekst", "volgorde")
        constraints = [
            models.UniqueConstraint(fields=["tekst", "kenmerk"], name="een_deel_staat_eens_in_een_tekst"),
        ]

    def __str__(self) -> str:
        return self.kop or "zonder titel"


class Bijwerking(models.Model):
    """What one person sent at once: the steps `vanaf` to `vanaf + aantal - 1`, as the server put them in order."""

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="bijwerkingen", verbose_name="tekst")
    vanaf = models.PositiveIntegerField("nummer van de eerste stap")
    aantal = models.PositiveIntegerField("aantal stappen")
    stappen = models.JSONField("stappen")
    zending = models.UUIDField("zending", unique=True, help_text="Twee keer sturen is een keer.")
    schrijver = models.CharField("venster waarin is geschreven", max_length=40)
    delen = models.JSONField("delen die veranderden", default=list, help_text="Kenmerken; leeg: alleen de volgorde.")
    kwijt = models.JSONField(
        "woorden die hierbij verdwenen",
        default=list,
        help_text="Van wie tegelijk in hetzelfde deel schreef: venster, pet en woorden.",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "bijwerking"
        verbose_name_plural = "bijwerkingen"
        ordering = ("tekst", "vanaf", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(vanaf__gte=1), name="stappen_tellen_vanaf_een"),
            models.UniqueConstraint(
                fields=["tekst", "vanaf"], condition=Q(aantal__gte=1), name="elke_stap_staat_een_keer_in_de_tekst"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aantal} stappen vanaf {self.vanaf}"
