"""What a raad and its college keep together about the letters: promises, questions, evenings, and who may read.

All of it is only ever added, but for an evening that is called off. The state of a promise follows from its steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from samenwerking.brieven.models.versie import Briefversie

if TYPE_CHECKING:
    import datetime


class Openbaarheid(models.Model):
    """Whether everyone may read the page of a raad from this moment; the newest row counts, none means no."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    openbaar = models.BooleanField("openbaar")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="besloten door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "openbaarheid van een raadspagina"
        verbose_name_plural = "openbaarheid van raadspagina's"
        ordering = ("gemeente", "-pk")
        indexes = [models.Index(fields=["gemeente", "-id"], name="openbaarheid_per_gemeente")]

    def __str__(self) -> str:
        return "openbaar" if self.openbaar else "niet openbaar"


class Intrekking(models.Model):
    """A letter that was sent and is taken back: its address says so and shows nothing of it any more."""

    versie = models.OneToOneField(
        Briefversie, on_delete=models.PROTECT, related_name="intrekking", verbose_name="versie"
    )
    reden = models.CharField("waarom is de brief ingetrokken", max_length=500)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingetrokken door")
    op = models.DateTimeField("ingetrokken op", default=timezone.now)

    class Meta:
        verbose_name = "intrekking van een brief"
        verbose_name_plural = "intrekkingen van brieven"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="wie_een_brief_intrekt_zegt_waarom")]

    def __str__(self) -> str:
        return f"{self.versie} is ingetrokken"


class ToezeggingQuerySet(models.QuerySet["Toezegging"]):
    """Questions about promises."""

    def met_stand(self) -> Self:
        """With the newest step: whether it is kept or dropped, and until when it was put off."""
        stappen = Toezeggingstap.objects.filter(toezegging=OuterRef("pk"))
        einde = stappen.filter(soort__in=EINDE).order_by("-pk")
        uitstel = stappen.filter(soort=Toezeggingstap.Soort.UITGESTELD).order_by("-pk")
        return self.annotate(
            einde=Subquery(einde.values("soort")[:1]),
            uiterlijk=Coalesce(Subquery(uitstel.values("datum")[:1]), F("datum")),
        )

    def open_(self) -> Self:
        """Not kept yet and not dropped."""
        return self.exclude(Exists(Toezeggingstap.objects.filter(toezegging=OuterRef("pk"), soort__in=EINDE)))


class Toezegging(models.Model):
    """What a college promised its raad: what, who, and when, in a letter or in a meeting."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="toezeggingen", verbose_name="gemeente"
    )
    versie = models.ForeignKey(
        Briefversie, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen", verbose_name="brief"
    )
    waar = models.CharField(
        "waar is het toegezegd",
        max_length=200,
        blank=True,
        help_text="Alleen als het niet in een brief stond, bijvoorbeeld: commissie Samenleving.",
    )
    gedaan_op = models.DateField("op welke dag toegezegd")
    wat = models.CharField("wat is er toegezegd", max_length=300)
    wie = models.CharField("door wie", max_length=120, help_text="De portefeuillehouder of het college.")
    datum = models.DateField("uiterlijk op", null=True, blank=True)
    wanneer = models.CharField("of in woorden", max_length=120, blank=True, help_text="Bijvoorbeeld: na de zomer.")
    aanvraag = models.UUIDField("aanvraag", unique=True, help_text="Twee keer klikken is een keer.")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    objects = ToezeggingQuerySet.as_manager()

    if TYPE_CHECKING:  # what `met_stand` adds
        einde: str | None
        uiterlijk: datetime.date | None

    class Meta:
        verbose_name = "toezegging"
        verbose_name_plural = "toezeggingen"
        ordering = ("gemeente", "-gedaan_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(datum__isnull=False) | ~Q(wanneer=""),
                name="toezegging_zegt_wanneer",
                violation_error_message="Vul een dag in, of zeg in woorden wanneer.",
            ),
            models.CheckConstraint(
                condition=Q(versie__isnull=False) | ~Q(waar=""),
                name="toezegging_zegt_waar",
                violation_error_message="Kies een brief, of zeg waar het is toegezegd.",
            ),
            models.CheckConstraint(
                condition=Q(datum__isnull=True) | Q(datum__gte=F("gedaan_op")),
                name="toezegging_is_voor_later",
                violation_error_message="De dag ligt voor de dag waarop het is toegezegd.",
            ),
        ]

    def __str__(self) -> str:
        return self.wat

    def get_absolute_url(self) -> str:
        """The promise on the page of its raad."""
        return reverse("toezegging", args=[self.gemeente.code, self.pk])


class Toezeggingstap(models.Model):
    """A promise is kept, put off with a reason, or dropped with a reason. Only ever added."""

    class Soort(models.TextChoices):
        NAGEKOMEN = "nagekomen", "nagekomen"
        UITGESTELD = "uitgesteld", "uitgesteld"
        VERVALLEN = "vervallen", "vervallen"

    toezegging = models.ForeignKey(
        Toezegging, on_delete=models.PROTECT, related_name="stappen", verbose_name="toezegging"
    )
    soort = models.CharField("wat is er gebeurd", max_length=10, choices=Soort)
    versie = models.ForeignKey(
        Briefversie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="door welke brief"
    )
    datum = models.DateField("nieuwe dag", null=True, blank=True, help_text="Alleen bij uitstel.")
    reden = models.CharField("uitleg", max_length=500, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "stap van een toezegging"
        verbose_name_plural = "stappen van toezeggingen"
        ordering = ("toezegging", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(versie__isnull=False) | ~Q(reden=""), name="stap_van_een_toezegging_zegt_waarom_of_waarmee"
            ),
            models.CheckConstraint(
                condition=Q(soort="uitgesteld", datum__isnull=False) | (~Q(soort="uitgesteld") & Q(datum__isnull=True)),
                name="alleen_uitstel_heeft_een_nieuwe_dag",
            ),
            models.UniqueConstraint(
                fields=["toezegging"], condition=Q(soort__in=["nagekomen", "vervallen"]), name="toezegging_eindigt_eens"
            ),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


EINDE = (Toezeggingstap.Soort.NAGEKOMEN, Toezeggingstap.Soort.VERVALLEN)


class Raadsvraag(models.Model):
    """A technical question of a raadslid at a letter; everyone of that raad reads it with its answer."""

    versie = models.ForeignKey(Briefversie, on_delete=models.PROTECT, related_name="vragen", verbose_name="brief")
    vraag = models.TextField("uw vraag", max_length=2000)
    aanvraag = models.UUIDField("aanvraag", unique=True, help_text="Twee keer klikken is een keer.")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gesteld door")
    op = models.DateTimeField("gesteld op", default=timezone.now)

    class Meta:
        verbose_name = "vraag van een raadslid"
        verbose_name_plural = "vragen van raadsleden"
        ordering = ("versie", "pk")
        constraints = [models.CheckConstraint(condition=~Q(vraag=""), name="raadsvraag_is_niet_leeg")]

    def __str__(self) -> str:
        return self.vraag[:80]


class Raadsantwoord(models.Model):
    """An answer to such a question. A better answer is a new row; the newest stands first."""

    vraag = models.ForeignKey(Raadsvraag, on_delete=models.PROTECT, related_name="antwoorden", verbose_name="vraag")
    antwoord = models.TextField("antwoord", max_length=6000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="beantwoord door")
    op = models.DateTimeField("beantwoord op", default=timezone.now)

    class Meta:
        verbose_name = "antwoord op een raadsvraag"
        verbose_name_plural = "antwoorden op raadsvragen"
        ordering = ("vraag", "-pk")
        constraints = [models.CheckConstraint(condition=~Q(antwoord=""), name="raadsantwoord_is_niet_leeg")]

    def __str__(self) -> str:
        return self.antwoord[:80]


class Raadsavond(models.Model):
    """An informatiesessie or beeldvormende avond for a raad about this work."""

    class Soort(models.TextChoices):
        INFORMATIE = "informatie", "informatiesessie"
        BEELDVORMEND = "beeldvormend", "beeldvormende avond"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("wat voor avond", max_length=12, choices=Soort, default=Soort.INFORMATIE)
    titel = models.CharField("waarover", max_length=200)
    datum = models.DateField("op welke dag")
    aanvang = models.TimeField("aanvang", null=True, blank=True)
    plaats = models.CharField("plaats", max_length=200, blank=True)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True, editable=False)
    aanvraag = models.UUIDField("aanvraag", unique=True, help_text="Twee keer klikken is een keer.")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gepland door")

    historie = historie()

    class Meta:
        verbose_name = "avond voor de raad"
        verbose_name_plural = "avonden voor de raad"
        ordering = ("datum", "aanvang", "pk")
        constraints = [models.CheckConstraint(condition=~Q(titel=""), name="raadsavond_heeft_een_onderwerp")]

    def __str__(self) -> str:
        return self.titel
