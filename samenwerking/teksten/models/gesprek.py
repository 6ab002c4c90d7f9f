"""Comments: a thread on a piece of text, what is said in it, who is mentioned, and what it asks of whom."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.uitnodiging import Uitnodiging
from samenwerking.teksten.models.versie import Versie

CITAAT = 1000
"""So many letters of the words are kept beside the thread."""


class Deelnemer(models.Model):
    """Who says something: someone of the region under a hat, or a guest. Exactly one of the two."""

    door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="door"
    )
    gast = models.ForeignKey(
        Uitnodiging, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gast"
    )
    op = models.DateTimeField("op", default=timezone.now)
    auteur = models.CharField(
        "schreef het in Word",
        max_length=120,
        blank=True,
        default="",
        db_default="",
        help_text="Wie het bestand inlas, is door.",
    )

    class Meta:
        abstract = True

    @property
    def wie(self) -> str:
        """The name of who said it."""
        if self.auteur:
            return self.auteur
        return self.door.gebruiker.naam if self.door is not None else self.gast.user.naam if self.gast else ""

    @property
    def waarvan(self) -> str:
        """For whom: the gemeente or region, or the organisation of a guest; or that it was said in Word."""
        if self.auteur:
            return f"in Word, ingelezen door {self.door.plaats}" if self.door is not None else "in Word"
        return self.door.plaats if self.door is not None else self.gast.organisatie if self.gast else ""


def een_van_beide(naam: str) -> models.CheckConstraint:
    """A person of the region or a guest, not both and not nobody."""
    return models.CheckConstraint(
        condition=Q(door__isnull=False, gast__isnull=True) | Q(door__isnull=True, gast__isnull=False), name=naam
    )


WIE = ("door__gebruiker", "door__gemeente", "door__regio", "gast__user")


class GesprekQuerySet(models.QuerySet["Gesprek"]):
    """Questions about threads."""

    def open(self) -> Self:
        """Not resolved."""
        return self.filter(opgelost_op__isnull=True)

    def met_berichten(self) -> Self:
        """With everything a page shows of them, in four questions however many there are."""
        taken = Gesprekstaak.objects.select_related("eigenaar__gebruiker", "eigenaar__gemeente", "eigenaar__regio")
        return self.select_related(*WIE, "opgelost_door__gebruiker", "versie").prefetch_related(
            Prefetch("berichten", Gespreksbericht.objects.select_related(*WIE)),
            Prefetch("berichten__vermeldingen", Vermelding.objects.select_related("persoon")),
            Prefetch("taken", taken.order_by("pk")),
        )


class Gesprek(Deelnemer):
    """A thread. `kenmerk` is the id of its mark in the tree: as long as the mark stands there, the words are found.

    `citaat` holds the words of the moment it began, so that the thread is understood when they are gone. A thread
    without words is about the part as a whole. What stands resolved is kept here for lists; who resolved or
    reopened it and when stands among the messages.
    """

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="gesprekken", verbose_name="tekst")
    kenmerk = models.CharField("kenmerk", max_length=40)
    citaat = models.CharField("woorden", max_length=CITAAT, blank=True)
    deel = models.CharField("kenmerk van het deel", max_length=40)
    versie = models.ForeignKey(
        Versie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gelezen in versie"
    )
    gedeeld = models.BooleanField("gasten lezen mee", default=False)
    opgelost_op = models.DateTimeField("opgelost op", null=True, blank=True)
    opgelost_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="opgelost door"
    )
    aanvraag = models.UUIDField("sleutel van het formulier", default=uuid.uuid4, unique=True, editable=False)

    objects = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ("tekst", "pk")
        constraints = [
            een_van_beide("gesprek_begint_bij_een_mens"),
            models.UniqueConstraint(fields=["tekst", "kenmerk"], name="gesprek_heeft_een_eigen_merk_in_de_tekst"),
            models.CheckConstraint(condition=~Q(kenmerk=""), name="gesprek_heeft_een_kenmerk"),
            models.CheckConstraint(
                condition=Q(opgelost_op__isnull=True, opgelost_door__isnull=True)
                | Q(opgelost_op__isnull=False, opgelost_door__isnull=False),
                name="opgelost_gesprek_zegt_door_wie",
            ),
        ]
        indexes = [models.Index(fields=["tekst"], name="open_gesprek", condition=Q(opgelost_op__isnull=True))]

    def __str__(self) -> str:
        return f"Opmerking {self.pk} bij {self.citaat[:40] or 'een deel'}"

    @property
    def is_open(self) -> bool:
        """Not resolved."""
        return self.opgelost_op is None

    @property
    def taak(self) -> Gesprekstaak | None:
        """The task of this thread that still waits, if there is one. Uses what was prefetched."""
        return next((taak for taak in self.taken.all() if taak.is_open), None)

    @property
    def leest_een_gast_mee(self) -> bool:
        """Who writes here must know it: a guest began this thread, or it was shared with guests."""
        return self.gast_id is not None or self.gedeeld


class Gespreksbericht(Deelnemer):
    """What one person said in a thread, or that it was resolved or opened again. The author can take words back."""

    class Soort(models.TextChoices):
        GEZEGD = "gezegd", "schreef"
        OPGELOST = "opgelost", "loste de opmerking op"
        HEROPEND = "heropend", "opende de opmerking opnieuw"

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="berichten", verbose_name="gesprek")
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.GEZEGD)
    woorden = models.TextField("woorden", blank=True, max_length=4000)
    weggehaald_op = models.DateTimeField("weggehaald op", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ("gesprek", "pk")
        constraints = [
            een_van_beide("bericht_is_van_een_mens"),
            models.CheckConstraint(
                condition=~Q(soort="gezegd")
                | (Q(weggehaald_op__isnull=True) & ~Q(woorden=""))
                | Q(weggehaald_op__isnull=False, woorden=""),
                name="bericht_heeft_woorden_tot_zij_zijn_weggehaald",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wie}: {self.woorden[:40]}"


class Vermelding(models.Model):
    """A person who is named in a message with an @: it waits on Mijn werk until that person answered or saw it."""

    bericht = models.ForeignKey(
        Gespreksbericht, on_delete=models.CASCADE, related_name="vermeldingen", verbose_name="bericht"
    )
    persoon = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="genoemde persoon"
    )
    gezien_op = models.DateTimeField("gezien op", null=True, blank=True)

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["bericht", "persoon"], name="iemand_wordt_een_keer_genoemd_in_een_bericht")
        ]

    def __str__(self) -> str:
        return f"{self.persoon_id} in bericht {self.bericht_id}"


class Gesprekstaak(models.Model):
    """What a thread asks of one person before a day. One at a time; giving it to another ends this one."""

    class Einde(models.TextChoices):
        GEDAAN = "gedaan", "gedaan"
        OVERGEDRAGEN = "overgedragen", "aan iemand anders gegeven"

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="taken", verbose_name="gesprek")
    eigenaar = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="wie")
    uiterlijk = models.DateField("uiterlijk")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door")
    op = models.DateTimeField("op", default=timezone.now)
    einde = models.CharField("einde", max_length=14, choices=Einde, blank=True)
    einde_op = models.DateTimeField("einde op", null=True, blank=True)
    einde_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="einde door"
    )

    class Meta:
        verbose_name = "taak bij een opmerking"
        verbose_name_plural = "taken bij opmerkingen"
        ordering = ("uiterlijk", "pk")
        constraints = [
            models.UniqueConstraint(fields=["gesprek"], condition=Q(einde=""), name="gesprek_vraagt_een_ding_tegelijk"),
            models.CheckConstraint(
                condition=Q(einde="", einde_op__isnull=True, einde_door__isnull=True)
                | (~Q(einde="") & Q(einde_op__isnull=False, einde_door__isnull=False, einde_op__gte=F("op"))),
                name="geeindigde_taak_zegt_hoe_wanneer_en_door_wie",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.eigenaar.gebruiker.naam}, uiterlijk {self.uiterlijk:%d-%m-%Y}"

    @property
    def is_open(self) -> bool:
        """Still to be done."""
        return self.einde == ""
