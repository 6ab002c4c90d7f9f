"""What came of a meeting: actions, the verslag in versions, and that it was adopted."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap, Organisatie
from samenwerking.overleg.models.bijeenkomst import Agendapunt, Bijeenkomst
from samenwerking.overleg.models.overleg import Overleg
from samenwerking.overleg.verslaginhoud import Verslaginhoud


class ActieQuerySet(models.QuerySet["Actie"]):
    """Questions about actions."""

    def open(self) -> Self:
        """Neither done nor dropped."""
        return self.filter(afloop__isnull=True)

    def met_wie(self) -> Self:
        """With what a page shows of them."""
        return self.select_related(
            "overleg__regio", "eigenaar__gebruiker", "eigenaar__gemeente", "eigenaar__regio", "organisatie", "afloop"
        )


class Actie(models.Model):
    """Something that someone does before a day. It comes back on each agenda until it is done or dropped."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="acties", verbose_name="overleg")
    agendapunt = models.ForeignKey(
        Agendapunt, on_delete=models.PROTECT, null=True, blank=True, related_name="acties", verbose_name="agendapunt"
    )
    wat = models.CharField("wat", max_length=300)
    eigenaar = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="acties", verbose_name="wie doet het"
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="acties",
        verbose_name="organisatie die het doet",
        help_text="Doet een organisatie van buiten het, dan bewaakt de eigenaar het.",
    )
    uiterlijk = models.DateField("uiterlijk op")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = ActieQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "actie"
        verbose_name_plural = "acties"
        ordering = ("uiterlijk", "pk")
        constraints = [models.CheckConstraint(condition=~Q(wat=""), name="actie_zegt_wat_er_gebeurt")]
        indexes = [models.Index(fields=["eigenaar", "uiterlijk"], name="actie_van_een_eigenaar")]

    def __str__(self) -> str:
        return self.wat

    def get_absolute_url(self) -> str:
        """The page of the action."""
        return reverse("actie", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether someone must still do it."""
        return not hasattr(self, "afloop")

    @property
    def wie(self) -> str:
        """Who does it, and who sees to it."""
        eigenaar = f"{self.eigenaar.gebruiker.naam} ({self.eigenaar.plaats})"
        return f"{self.organisatie}; bewaakt door {eigenaar}" if self.organisatie is not None else eigenaar


class Actieafloop(models.Model):
    """How an action ended. Only ever added."""

    class Soort(models.TextChoices):
        GEDAAN = "gedaan", "gedaan"
        VERVALLEN = "vervallen", "vervallen"

    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="afloop", verbose_name="actie")
    soort = models.CharField("hoe", max_length=10, choices=Soort)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    dag = models.DateField("op welke dag")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "afloop van een actie"
        verbose_name_plural = "aflopen van acties"
        constraints = [
            models.CheckConstraint(
                condition=~Q(soort="vervallen") | ~Q(toelichting=""), name="wie_een_actie_laat_vervallen_zegt_waarom"
            )
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


class Verslag(models.Model):
    """The verslag as it was at one moment, with a hash the database computes. Only ever added."""

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, related_name="verslagen", verbose_name="bijeenkomst"
    )
    nummer = models.PositiveSmallIntegerField("nummer")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "verslag"
        verbose_name_plural = "verslagen"
        ordering = ("bijeenkomst", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["bijeenkomst", "nummer"], name="verslag_heeft_een_eigen_nummer"),
            models.UniqueConstraint(fields=["id", "bijeenkomst"], name="verslag_hoort_bij_zijn_bijeenkomst"),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="verslagen_tellen_vanaf_een"),
        ]

    def __str__(self) -> str:
        return f"Verslag, versie {self.nummer}"

    @cached_property
    def gelezen(self) -> Verslaginhoud:
        """The content as values. Raises NietBevroren when the bytes are not a verslag."""
        return Verslaginhoud.uit_bevroren(bytes(self.inhoud))

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()


class Verslagvaststelling(models.Model):
    """A later meeting of the same overleg adopted the verslag. From then on nothing of the meeting changes."""

    bijeenkomst = models.OneToOneField(
        Bijeenkomst, on_delete=models.PROTECT, related_name="vaststelling", verbose_name="bijeenkomst"
    )
    verslag = models.OneToOneField(
        Verslag, on_delete=models.PROTECT, related_name="vaststelling", verbose_name="verslag"
    )
    in_bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, related_name="stelde_vast", verbose_name="vastgesteld in"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "vaststelling van een verslag"
        verbose_name_plural = "vaststellingen van verslagen"

    def __str__(self) -> str:
        return f"Vaststelling van verslag {self.verslag_id}"
