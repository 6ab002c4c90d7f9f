"""What the data fields of a text are computed from, the values that a version keeps, and the pictures of a text."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Left

from financien.models import Scenario, Verdeelsleutel
from regio.historie import historie
from regio.models import Bestand, Gemeente, Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie


class Tekstgegevens(models.Model):
    """What the writers chose for the figures of one text. Without a row nothing was chosen."""

    tekst = models.OneToOneField(Tekst, on_delete=models.PROTECT, primary_key=True, related_name="gegevens")
    scenario_bw = models.ForeignKey(
        Scenario,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="rekent voor beschermd wonen met scenario",
    )
    scenario_opvang = models.ForeignKey(
        Scenario,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="rekent voor opvang met scenario",
    )
    verdeelsleutel = models.ForeignKey(
        Verdeelsleutel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="verdeelsleutel",
    )
    jaar = models.PositiveSmallIntegerField("jaar waarvoor de tekst rekent", null=True, blank=True)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tekst van één gemeente",
    )
    per_gemeente = models.BooleanField("bedragen en aandelen per gemeente tonen", default=False)
    citeertitel = models.CharField("korte titel", max_length=120, blank=True)
    ingang = models.DateField("dag waarop de afspraken ingaan", null=True, blank=True)
    einde = models.DateField("dag waarop de afspraken eindigen", null=True, blank=True)
    evaluatie = models.DateField("dag waarop de eerste evaluatie klaar is", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=0, editable=False)

    historie = historie()

    class Meta:
        verbose_name = "gegevens van een tekst"
        verbose_name_plural = "gegevens van teksten"
        constraints = [
            models.CheckConstraint(
                condition=Q(ingang__isnull=True) | Q(einde__isnull=True) | Q(ingang__lte=F("einde")),
                name="afspraken_gaan_in_voor_zij_eindigen",
            ),
            models.CheckConstraint(
                condition=Q(jaar__isnull=True) | Q(jaar__gte=2015, jaar__lte=2100),
                name="tekst_rekent_voor_een_gewoon_jaar",
            ),
        ]

    def __str__(self) -> str:
        return f"Gegevens van {self.tekst_id}"

    @classmethod
    def van(cls, tekst: Tekst) -> Tekstgegevens:
        """What was chosen for this text; an empty choice when nothing was."""
        wat = ("scenario_bw", "scenario_opvang", "verdeelsleutel__bron", "verdeelsleutel__regio", "gemeente")
        return cls._default_manager.select_related(*wat).filter(tekst=tekst).first() or cls(tekst=tekst)


class Versiegegevens(models.Model):
    """The values of the data fields of a version, as they were when it was frozen. Only ever inserted."""

    versie = models.OneToOneField(Versie, on_delete=models.PROTECT, primary_key=True, related_name="gegevens")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )

    class Meta:
        verbose_name = "gegevens van een versie"
        verbose_name_plural = "gegevens van versies"

    def __str__(self) -> str:
        return f"Gegevens van {self.versie_id}"


class Afbeelding(Bestand):
    """A picture in a text. Its key is made of its bytes, so a version that names it always shows the same picture."""

    tekst = models.ForeignKey(Tekst, on_delete=models.PROTECT, related_name="afbeeldingen", verbose_name="tekst")
    kenmerk = models.GeneratedField(
        expression=Left(
            models.Func(
                models.Func(models.F("inhoud"), function="sha256"),
                models.Value("hex"),
                function="encode",
                output_field=models.TextField(),
            ),
            40,
        ),
        output_field=models.CharField(max_length=40),
        db_persist=True,
        verbose_name="kenmerk",
    )
    breed = models.PositiveIntegerField("breedte in punten")
    hoog = models.PositiveIntegerField("hoogte in punten")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="toegevoegd door")

    class Meta:
        verbose_name = "afbeelding"
        verbose_name_plural = "afbeeldingen"
        constraints = [
            models.UniqueConstraint(fields=["tekst", "kenmerk"], name="afbeelding_staat_eens_bij_een_tekst"),
            models.CheckConstraint(
                condition=Q(mediatype__in=["image/png", "image/jpeg"]), name="afbeelding_is_png_of_jpeg"
            ),
            models.CheckConstraint(condition=Q(breed__gte=1, hoog__gte=1), name="afbeelding_heeft_een_maat"),
        ]
