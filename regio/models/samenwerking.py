"""Regions, who takes part in them for which taak, organs, organisations and mandates."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from regio.historie import historie
from regio.models.bron import Bron
from regio.models.gemeente import Gemeente
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from regio.models.taak import Functie, Taak


class Regio(models.Model):
    """Gemeenten that work together. Who takes part is a Deelname, per taak and period."""

    sleutel = models.SlugField("sleutel", max_length=60, unique=True)
    naam = models.CharField("naam", max_length=120)

    class Meta:
        verbose_name = "regio"
        verbose_name_plural = "regio's"
        ordering = ("naam", "pk")

    def __str__(self) -> str:
        return self.naam


class Deelname(Periode):
    """A gemeente takes part in a region for one taak. For one taak it is in one region at a time.

    The app may add a row and set its end, nothing else: the database gives it no other right.
    """

    class Rol(models.TextChoices):
        CENTRUM = "centrum", "centrumgemeente"
        REGIO = "regio", "regiogemeente"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="deelnames", verbose_name="regio")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="deelnames", verbose_name="gemeente")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    rol = models.CharField("rol", max_length=10, choices=Rol, default=Rol.REGIO)
    zekerheid = models.CharField("zekerheid", max_length=40, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
        constraints = [
            van_voor_tot("deelname_begint_voor_zij_eindigt"),
            geen_overlap("gemeente_is_per_taak_in_een_regio_tegelijk", "gemeente", "taak"),
            geen_overlap(
                "regio_heeft_per_taak_een_centrumgemeente_tegelijk",
                "regio",
                "taak",
                conditie=Q(rol="centrum"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} in {self.regio} ({self.taak})"


class Orgaan(models.Model):
    """A college or raad of a gemeente, or an overleg of a region. Only organs decide."""

    class Soort(models.TextChoices):
        COLLEGE = "college", "college van burgemeester en wethouders"
        RAAD = "raad", "gemeenteraad"
        OVERLEG = "overleg", "overleg"

    soort = models.CharField("soort", max_length=10, choices=Soort)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organen",
        verbose_name="gemeente",
    )
    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, null=True, blank=True, related_name="organen", verbose_name="regio"
    )
    naam = models.CharField("naam", max_length=120)

    class Meta:
        verbose_name = "orgaan"
        verbose_name_plural = "organen"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=["college", "raad"], gemeente__isnull=False, regio__isnull=True)
                | Q(soort="overleg", gemeente__isnull=True, regio__isnull=False),
                name="college_en_raad_zijn_van_een_gemeente_overleg_van_een_regio",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "soort"],
                condition=Q(soort__in=["college", "raad"]),
                name="gemeente_heeft_een_college_en_een_raad",
            ),
            models.UniqueConstraint(fields=["id", "gemeente"], name="orgaan_hoort_bij_zijn_gemeente"),
        ]

    def __str__(self) -> str:
        return self.naam


class Organisatie(models.Model):
    """An organisation around the gemeenten: aanbieder, woningcorporatie, zorgkantoor and so on."""

    class Soort(models.TextChoices):
        AANBIEDER = "aanbieder", "zorgaanbieder"
        CORPORATIE = "corporatie", "woningcorporatie"
        VERZEKERAAR = "verzekeraar", "zorgverzekeraar of zorgkantoor"
        CLIENTEN = "clienten", "cliëntenvertegenwoordiging"
        VEILIGHEID = "veiligheid", "politie of Zorg- en Veiligheidshuis"
        ANDERS = "anders", "andere organisatie"

    naam = models.CharField("naam", max_length=200, unique=True)
    soort = models.CharField("soort", max_length=12, choices=Soort)
    kvk = models.CharField("nummer bij de KvK", max_length=8, blank=True, default="")

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                condition=Q(kvk="") | Q(kvk__regex=r"^[0-9]{8}$"), name="kvk_nummer_is_acht_cijfers"
            ),
            models.UniqueConstraint(fields=["kvk"], condition=~Q(kvk=""), name="kvk_nummer_is_van_een_organisatie"),
        ]

    def __str__(self) -> str:
        return self.naam


class Mandaat(Periode):
    """The college of one gemeente lets another act in its name, for one function (Awb 10:1, Wmo 2.6.3).

    The mandaatgever stays responsible (Awb 10:2 and 10:7); a decision names its college (Awb 10:10). While it runs,
    people of the mandaatnemer work in dossiers of the mandaatgever. The app may add a row and set its end, nothing
    else: the database gives it no other right.
    """

    gever = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="gegeven_mandaten", verbose_name="mandaatgever"
    )
    nemer = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="gekregen_mandaten", verbose_name="mandaatnemer"
    )
    taak = models.CharField("taak", max_length=5, choices=Taak)
    functie = models.CharField("functie", max_length=12, choices=Functie)
    grondslag = models.CharField(
        "grondslag", max_length=300, help_text="Het mandaatbesluit of de regeling waaruit dit volgt."
    )
    besluitdatum = models.DateField("besloten op", null=True, blank=True, help_text="Leeg: niet bekend.")
    vindplaats = models.CharField(
        "vindplaats", max_length=500, blank=True, help_text="Waar het besluit is bekendgemaakt, of het zaaknummer."
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "mandaat"
        verbose_name_plural = "mandaten"
        constraints = [
            van_voor_tot("mandaat_begint_voor_het_eindigt"),
            models.CheckConstraint(condition=~Q(gever=models.F("nemer")), name="mandaat_gaat_naar_een_andere_gemeente"),
            geen_overlap("mandaat_ligt_per_taak_en_functie_bij_een_gemeente", "gever", "taak", "functie"),
        ]

    def __str__(self) -> str:
        return f"{self.gever} aan {self.nemer}: {self.functie} {self.taak}"
