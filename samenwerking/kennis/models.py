"""A work instruction or a casus: the words someone works on, and the versions that were published."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap, Regio
from toegang.procedure import Stapcode


class KennisstukQuerySet(models.QuerySet["Kennisstuk"]):
    """Questions about what is known."""

    def gepubliceerd(self) -> KennisstukQuerySet:
        """Published and not withdrawn."""
        eens = Kennisversie.objects.filter(stuk=OuterRef("pk"))
        return self.filter(Exists(eens), ingetrokken_op__isnull=True)

    def met_laatste(self) -> KennisstukQuerySet:
        """With number, words and day of the newest version, in the same question."""
        laatste = Kennisversie.objects.filter(stuk=OuterRef("pk")).order_by("-nummer")
        return self.annotate(
            versie=Subquery(laatste.values("nummer")[:1]),
            tekst=Subquery(laatste.values("inhoud")[:1]),
            versie_op=Subquery(laatste.values("op")[:1]),
        )


class Kennisstuk(models.Model):
    """One subject. `concept` is what is being written; nobody but the writers reads it before it is published."""

    class Soort(models.TextChoices):
        WERKINSTRUCTIE = "werkinstructie", "werkinstructie"
        CASUS = "casus", "casus zonder namen"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="kennisstukken", verbose_name="regio")
    soort = models.CharField("soort", max_length=16, choices=Soort)
    titel = models.CharField("titel", max_length=160)
    stap = models.CharField(
        "stap in de toegang", max_length=20, blank=True, choices=[(stap.value, stap.titel) for stap in Stapcode]
    )
    trefwoorden = models.CharField("trefwoorden", max_length=300, blank=True)
    concept = models.TextField("tekst", max_length=20000)
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = KennisstukQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "kennisstuk"
        verbose_name_plural = "kennisstukken"
        ordering = ("titel", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(titel="") & ~Q(concept=""), name="kennisstuk_heeft_titel_en_tekst"),
            models.UniqueConstraint(fields=["regio", "titel"], name="kennisstuk_heeft_een_eigen_titel_in_de_regio"),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """The page of the subject."""
        return reverse("kennisstuk", args=[self.pk])


class Kennisversie(models.Model):
    """What was published on a day. Never changed: who worked by version 2 can read version 2."""

    stuk = models.ForeignKey(Kennisstuk, on_delete=models.PROTECT, related_name="versies", verbose_name="kennisstuk")
    nummer = models.PositiveSmallIntegerField("versie")
    titel = models.CharField("titel", max_length=160)
    inhoud = models.TextField("tekst", max_length=20000)
    anders = models.CharField("wat is er anders", max_length=300, blank=True)
    nagekeken = models.BooleanField("nagekeken op namen", default=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("gepubliceerd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "versie van een kennisstuk"
        verbose_name_plural = "versies van kennisstukken"
        ordering = ("stuk", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["stuk", "nummer"], name="versie_van_een_kennisstuk_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=~Q(inhoud="") & Q(nummer__gte=1), name="versie_van_kennis_heeft_inhoud"),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, versie {self.nummer}"
