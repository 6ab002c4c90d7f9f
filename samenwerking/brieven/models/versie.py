"""What was frozen, made and decided. Only ever inserted: a trigger refuses the rest, also to the owner."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from regio.models import Bestand, Lidmaatschap
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.models.brief import Brief, Gemeentebrief
from samenwerking.brieven.telling import lees_telling
from samenwerking.teksten.models import Versie
from toegang.tellingen import Telling


class Brieftelling(models.Model):
    """The counts of a round as they were when its first letters were frozen; every letter of the round uses these.

    Counted again for each letter, a count that changed in between could show what another letter hides (for instance
    by publishing now the number that hid a small one then). It holds only what may be published, never a hidden count.

    What this cannot prevent: two rounds are two counts of almost the same people. Who lays them side by side sees what
    changed, and a change of one can be about one person. So leave time between rounds with counts, or leave the counts
    out of one of them.
    """

    brief = models.OneToOneField(Brief, on_delete=models.PROTECT, related_name="telling", verbose_name="brief")
    peildatum = models.DateField("geteld op")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "telling van een ronde brieven"
        verbose_name_plural = "tellingen van rondes brieven"

    def __str__(self) -> str:
        return f"Telling van {self.peildatum}"

    @cached_property
    def gelezen(self) -> Telling:
        """The table as it may be published. Raises NietBevroren or TellingOnleesbaar."""
        return lees_telling(bytes(self.inhoud))


class BriefversieQuerySet(models.QuerySet["Briefversie"]):
    """Questions about frozen letters."""

    def met_intrekking(self) -> Self:
        """With whether it was taken back after it was sent."""
        from samenwerking.brieven.models.raad import Intrekking  # it points at this one

        return self.annotate(ingetrokken=Exists(Intrekking.objects.filter(versie=OuterRef("pk"))))


class Briefversie(models.Model):
    """Figures, text and style of one letter as they were: an old letter reads the same for ever."""

    gemeentebrief = models.ForeignKey(
        Gemeentebrief, on_delete=models.PROTECT, related_name="versies", verbose_name="brief van de gemeente"
    )
    nummer = models.PositiveIntegerField("nummer")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    tekstversie = models.ForeignKey(
        Versie, on_delete=models.PROTECT, related_name="brieven", verbose_name="versie van de tekst"
    )
    tekststap = models.PositiveIntegerField("na welke stap van de tekst")
    tekstkenmerk = models.CharField(
        "kenmerk van de woorden", max_length=32, help_text="Van de kerntekst met het deel van deze gemeente."
    )
    kerntekst_versie = models.PositiveIntegerField("versie van de gegevens van de ronde")
    lokaal_versie = models.PositiveIntegerField("versie van de gegevens van de gemeente")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", help_text="De opdracht waarmee deze versie is gemaakt.")

    objects = BriefversieQuerySet.as_manager()

    if TYPE_CHECKING:  # what `met_intrekking` adds
        ingetrokken: bool

    class Meta:
        verbose_name = "versie van een brief"
        verbose_name_plural = "versies van brieven"
        ordering = ("gemeentebrief", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["gemeentebrief", "nummer"], name="briefversie_heeft_een_eigen_nummer"),
            models.UniqueConstraint(
                fields=["gemeentebrief", "aanvraag"], name="brief_wordt_een_keer_per_opdracht_vastgelegd"
            ),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="briefversies_tellen_vanaf_een"),
        ]

    def __str__(self) -> str:
        return f"Versie {self.nummer}"

    def get_absolute_url(self) -> str:
        """The letter as a page."""
        return reverse("briefversie", args=[self.pk])

    @cached_property
    def gelezen(self) -> BriefInhoud:
        """The content as values. Raises InhoudOnleesbaar or NietBevroren when the bytes are not a letter."""
        return BriefInhoud.uit_bevroren(bytes(self.inhoud))

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()


class Briefbestand(Bestand):
    """The PDF of a version: made once, whoever makes it."""

    versie = models.OneToOneField(Briefversie, on_delete=models.PROTECT, related_name="bestand", verbose_name="versie")

    class Meta:
        verbose_name = "pdf van een brief"
        verbose_name_plural = "pdf's van brieven"


class Ambtelijkakkoord(models.Model):
    """An advisor of the gemeente read a version and says that it can go to the college. Only ever added."""

    versie = models.OneToOneField(Briefversie, on_delete=models.PROTECT, related_name="akkoord", verbose_name="versie")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="akkoord van")
    op = models.DateTimeField("akkoord op", default=timezone.now)

    class Meta:
        verbose_name = "ambtelijk akkoord op een brief"
        verbose_name_plural = "ambtelijke akkoorden op brieven"

    def __str__(self) -> str:
        return f"{self.versie}: ambtelijk akkoord"


class Briefstap(models.Model):
    """What a college did with a version: it agreed, and so sent it to its raad, or gave it back with a reason."""

    class Soort(models.TextChoices):
        VERZONDEN = "verzonden", "vastgesteld en verzonden"
        TERUG = "terug", "teruggegeven"

    versie = models.OneToOneField(Briefversie, on_delete=models.PROTECT, related_name="stap", verbose_name="versie")
    soort = models.CharField("wat besloot het college", max_length=10, choices=Soort)
    besluitdatum = models.DateField("dag van het besluit")
    reden = models.CharField("reden", max_length=500, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "stap van een brief"
        verbose_name_plural = "stappen van brieven"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort="verzonden") | ~Q(reden=""), name="wie_een_brief_teruggeeft_zegt_waarom"
            ),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
