"""The register: what gemeenten agreed, between whom, for how long. Its title and its form by law stand apart."""

from __future__ import annotations

import datetime
import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from financien.models import Verdeelsleutel
from regio.historie import historie
from regio.models import Bron, Gemeente, Lidmaatschap, Mandaat, Regio, Taak
from regio.models.periode import geen_overlap, van_voor_tot
from samenwerking.besluiten.looptijd import laatste_dag, laatste_opzegdag
from samenwerking.besluiten.models.vormkeuze import VORMKEUZES
from samenwerking.teksten.models import Versie


class Overeenkomst(models.Model):
    """One agreement of a region: a convenant, a regeling, a SOK, an akkoord."""

    class Waar(models.TextChoices):
        """Who does a function under this agreement. Access can be local while the region buys and pays."""

        REGIO = "regio", "samen in de regio"
        LOKAAL = "lokaal", "elke gemeente zelf"
        BEIDE = "beide", "deels samen, deels zelf"
        NIET = "niet", "niet in deze overeenkomst"
        ONBEKEND = "onbekend", "niet bekend"

    class Verlenging(models.TextChoices):
        GEEN = "geen", "eindigt vanzelf"
        STILZWIJGEND = "stilzwijgend", "loopt door als niemand opzegt"
        BESLUIT = "besluit", "alleen met een nieuw besluit"
        ONBEKEND = "onbekend", "niet bekend"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="overeenkomsten", verbose_name="regio")
    titel = models.CharField("titel", max_length=200)
    rechtsvorm = models.CharField("rechtsvorm", max_length=30, blank=True, choices=VORMKEUZES)
    taken = ArrayField(models.CharField(max_length=5, choices=Taak), verbose_name="taken")
    toegang = models.CharField("toegang", max_length=10, choices=Waar, default=Waar.ONBEKEND)
    inkoop = models.CharField("inkoop", max_length=10, choices=Waar, default=Waar.ONBEKEND)
    financiering = models.CharField("financiering", max_length=10, choices=Waar, default=Waar.ONBEKEND)
    ingangsdatum = models.DateField("ingangsdatum", null=True, blank=True)
    tot = models.DateField("tot", null=True, blank=True)
    opzegtermijn = models.PositiveSmallIntegerField("opzegtermijn in maanden", null=True, blank=True)
    verlenging = models.CharField("na het einde", max_length=12, choices=Verlenging, default=Verlenging.ONBEKEND)
    toelichting = models.TextField("toelichting", blank=True, max_length=6000)
    verdeelsleutel = models.ForeignKey(
        Verdeelsleutel, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="verdeelsleutel"
    )
    tekstversie = models.ForeignKey(
        Versie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bevroren tekst"
    )
    vervangt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door", verbose_name="vervangt"
    )
    vervangt_anders = models.CharField("vervangt ook", max_length=300, blank=True)
    mandaten = models.ManyToManyField(Mandaat, blank=True, related_name="overeenkomsten", verbose_name="mandaten")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bron"
    )
    voor_raden = models.BooleanField("ook voor de raden", default=False)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door", editable=False
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "overeenkomst"
        verbose_name_plural = "overeenkomsten"
        ordering = ("titel", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="overeenkomst_heeft_een_titel"),
            models.CheckConstraint(condition=Q(taken__len__gte=1), name="overeenkomst_gaat_over_een_taak"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(ingangsdatum__isnull=True) | Q(ingangsdatum__lt=F("tot")),
                name="overeenkomst_begint_voor_zij_eindigt",
            ),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True) | ~Q(vervangt=F("id")), name="overeenkomst_vervangt_een_andere"
            ),
            models.UniqueConstraint(fields=["id", "regio"], name="overeenkomst_hoort_bij_haar_regio"),
        ]
        indexes = [models.Index(fields=["regio", "titel"], name="overeenkomst_van_een_regio")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Her page."""
        return reverse("overeenkomst", args=[self.pk])

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which she holds."""
        return laatste_dag(self.tot)

    @property
    def laatste_opzegdag(self) -> datetime.date | None:
        """The last day of notice before her end."""
        return laatste_opzegdag(self.tot, self.opzegtermijn)

    @property
    def taaknamen(self) -> list[str]:
        """The tasks in words."""
        return [str(Taak(taak).label) for taak in self.taken]

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.gewijzigd_op = timezone.now()
        self.gewijzigd_door = door
        self.save()


class Overeenkomststand(models.Model):
    """How far she is, as a row: the newest holds. What becomes of her on a day follows from her dates."""

    class Stand(models.TextChoices):
        VOORBEREIDING = "voorbereiding", "in voorbereiding"
        CONCEPT = "concept", "concept"
        BESLOTEN = "besloten", "besloten"
        VERVALLEN = "vervallen", "gaat niet door"

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="standen", verbose_name="overeenkomst"
    )
    stand = models.CharField("stand", max_length=14, choices=Stand)
    per = models.DateField("per")
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "stand van een overeenkomst"
        verbose_name_plural = "standen van overeenkomsten"
        ordering = ("overeenkomst", "-pk")

    def __str__(self) -> str:
        return f"{self.get_stand_display()} per {self.per}"


class Partij(models.Model):
    """An organ of a gemeente that takes part, for a period. Without `van`: from the beginning of the overeenkomst."""

    class Orgaan(models.TextChoices):
        COLLEGE = "college", "college"
        BURGEMEESTER = "burgemeester", "burgemeester"
        RAAD = "raad", "raad"

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="partijen", verbose_name="overeenkomst"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    orgaan = models.CharField("orgaan", max_length=12, choices=Orgaan, default=Orgaan.COLLEGE)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot", null=True, blank=True)

    historie = historie()

    class Meta:
        verbose_name = "partij"
        verbose_name_plural = "partijen"
        ordering = ("overeenkomst", "gemeente__sorteernaam", "orgaan", "pk")
        constraints = [
            van_voor_tot("partij_begint_voor_zij_eindigt"),
            geen_overlap("orgaan_is_eens_tegelijk_partij", "overeenkomst", "gemeente", "orgaan"),
        ]

    def __str__(self) -> str:
        return f"{self.get_orgaan_display()} van {self.gemeente}"

    def doet_mee(self, *, op: datetime.date) -> bool:
        """Whether it is a party on that day."""
        return (self.van is None or self.van <= op) and (self.tot is None or op < self.tot)


class Evaluatiemoment(models.Model):
    """When she must be evaluated (Wgr art. 11a asks rules on it in a regeling, and names no interval)."""

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="evaluatiemomenten", verbose_name="overeenkomst"
    )
    uiterlijk = models.DateField("uiterlijk op")
    wat = models.CharField("wat wordt geëvalueerd", max_length=200)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "evaluatiemoment"
        verbose_name_plural = "evaluatiemomenten"
        ordering = ("overeenkomst", "uiterlijk", "pk")
        constraints = [models.CheckConstraint(condition=~Q(wat=""), name="evaluatiemoment_zegt_wat_er_wordt_bekeken")]

    def __str__(self) -> str:
        return self.wat


class Evaluatie(models.Model):
    """What became of a moment: it was held, or it is no longer needed."""

    class Soort(models.TextChoices):
        GEHOUDEN = "gehouden", "gehouden"
        VERVALLEN = "vervallen", "niet meer nodig"

    moment = models.OneToOneField(
        Evaluatiemoment, on_delete=models.PROTECT, related_name="afloop", verbose_name="evaluatiemoment"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort)
    dag = models.DateField("dag")
    uitkomst = models.TextField("uitkomst", max_length=6000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        constraints = [models.CheckConstraint(condition=~Q(uitkomst=""), name="evaluatie_heeft_een_uitkomst")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.dag}"
