"""What a region agreed with its aanbieders for iWmo: under which AGB code they work, and which codes a product has."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q

from regio.models import Lidmaatschap, Organisatie, Regio
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from toegang.iwmo.codelijsten import CATEGORIEEN, EENHEDEN, FREQUENTIES
from toegang.models.product import Product

EEN_DAG = datetime.timedelta(days=1)


class EindeContract(models.TextChoices):
    """Why an AGB code or a product code no longer holds."""

    CONTRACT = "contract", "het contract is afgelopen"
    ANDERE_CODE = "andere_code", "er komt een andere code"
    GEEN_AANBOD = "geen_aanbod", "de aanbieder of het product stopt"
    FOUT = "fout", "de code klopte niet"


def _einde_heeft_een_dag(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(einde_reden="") | Q(tot__isnull=False), name=naam)


class Aanbiedercode(Periode):
    """The AGB code under which an aanbieder gets messages of a region. It has no check digit: a person verifies it."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+", verbose_name="aanbieder")
    agb = models.CharField("AGB-code", max_length=8)
    gecontroleerd_op = models.DateField(
        "gecontroleerd op", null=True, blank=True, help_text="Wanneer iemand de code in het AGB-register opzocht."
    )
    einde_reden = models.CharField("waarom geëindigd", max_length=12, choices=EindeContract, blank=True, default="")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "AGB-code van een aanbieder"
        verbose_name_plural = "AGB-codes van aanbieders"
        ordering = ("organisatie__naam", "-van", "pk")
        constraints = [
            van_voor_tot("agb_code_begint_voor_zij_eindigt"),
            _einde_heeft_een_dag("reden_van_het_einde_van_een_agb_code_heeft_een_dag"),
            geen_overlap("aanbieder_heeft_een_agb_code_tegelijk_in_de_regio", "regio", "organisatie"),
            geen_overlap("agb_code_is_van_een_aanbieder_tegelijk_in_de_regio", "regio", "agb"),
            models.CheckConstraint(condition=Q(agb__regex=r"^[0-9]{8}$"), name="agb_code_is_acht_cijfers"),
        ]

    def __str__(self) -> str:
        return f"{self.organisatie}, {self.agb}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which the code holds."""
        return self.tot - EEN_DAG if self.tot is not None else None


class Contractproduct(Periode):
    """How a product of the region is written in messages during a contract period: category, code, and its usual unit.

    The standard list of product codes is advice; gemeente and aanbieder may agree on codes of their own.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+", verbose_name="product")
    categorie = models.CharField("productcategorie", max_length=2, choices=list(CATEGORIEEN.items()))
    code = models.CharField("productcode", max_length=5)
    eenheid = models.CharField("eenheid", max_length=2, choices=list(EENHEDEN.items()))
    frequentie = models.CharField("frequentie", max_length=1, choices=list(FREQUENTIES.items()))
    einde_reden = models.CharField("waarom geëindigd", max_length=12, choices=EindeContract, blank=True, default="")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "productcode in een contractperiode"
        verbose_name_plural = "productcodes in een contractperiode"
        ordering = ("product", "-van", "pk")
        constraints = [
            van_voor_tot("productcode_begint_voor_zij_eindigt"),
            _einde_heeft_een_dag("reden_van_het_einde_van_een_productcode_heeft_een_dag"),
            geen_overlap("product_heeft_een_productcode_tegelijk_in_de_regio", "regio", "product"),
            models.CheckConstraint(condition=Q(code__regex=r"^\S{1,5}$"), name="productcode_heeft_een_tot_vijf_tekens"),
            models.CheckConstraint(
                condition=~Q(eenheid__in=["14", "16", "83", "84"], frequentie="1"),
                name="etmaal_dagdeel_euro_en_inspanning_gaan_nooit_per_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.product}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which the code holds."""
        return self.tot - EEN_DAG if self.tot is not None else None
