"""Contracts and subsidies: for how long, at which price, and when someone must decide whether they go on."""

from __future__ import annotations

import datetime
import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from financien.models import Tarief
from regio.historie import historie
from regio.models import Lidmaatschap
from regio.models.periode import Periode, PeriodeQuerySet, van_voor_tot
from samenwerking.partners.models.inkoop import Gunning
from samenwerking.partners.models.partner import EEN_DAG, Ketenpartner
from toegang.models import Product


class Partnercontract(Periode):
    """One contract with, or subsidy to, a partner. Codes for messages stand in toegang, price lists in financien."""

    class Soort(models.TextChoices):
        CONTRACT = "contract", "contract"
        SUBSIDIE = "subsidie", "subsidie"

    partner = models.ForeignKey(
        Ketenpartner, on_delete=models.PROTECT, related_name="contracten", verbose_name="ketenpartner"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.CONTRACT)
    titel = models.CharField("titel", max_length=200)
    kenmerk = models.CharField("kenmerk", max_length=80, blank=True, default="")
    verlenging = models.CharField("hoe het verlengd kan worden", max_length=200, blank=True, default="")
    beslissen_voor = models.DateField("beslissen over verlenging, uiterlijk", null=True, blank=True)
    bedrag_per_jaar = models.DecimalField("bedrag per jaar", max_digits=14, decimal_places=2, null=True, blank=True)
    gunning = models.ForeignKey(
        Gunning, on_delete=models.PROTECT, null=True, blank=True, related_name="contracten", verbose_name="gunning"
    )
    toelichting = models.TextField("toelichting", blank=True, max_length=3000)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "contract of subsidie"
        verbose_name_plural = "contracten en subsidies"
        ordering = ("tot", "titel", "pk")
        constraints = [
            van_voor_tot("contract_met_een_partner_begint_voor_het_eindigt"),
            models.CheckConstraint(condition=~Q(titel=""), name="contract_met_een_partner_heeft_een_titel"),
            models.CheckConstraint(
                condition=Q(beslissen_voor__isnull=True)
                | Q(tot__isnull=False, beslissen_voor__lt=F("tot"), beslissen_voor__gte=F("van")),
                name="over_verlenging_wordt_besloten_terwijl_het_contract_loopt",
            ),
            models.CheckConstraint(
                condition=Q(bedrag_per_jaar__isnull=True) | Q(bedrag_per_jaar__gte=0),
                name="bedrag_van_een_contract_is_niet_negatief",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("partnercontract", args=[self.pk])

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which it holds."""
        return self.tot - EEN_DAG if self.tot is not None else None

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Contractregel(models.Model):
    """What one product costs under a contract, and how much of it was agreed."""

    contract = models.ForeignKey(
        Partnercontract, on_delete=models.PROTECT, related_name="regels", verbose_name="contract"
    )
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="product"
    )
    omschrijving = models.CharField("omschrijving", max_length=200, blank=True, default="")
    prijs = models.DecimalField("prijs", max_digits=12, decimal_places=2)
    eenheid = models.CharField("eenheid", max_length=12, choices=Tarief.Eenheid)
    volume = models.PositiveIntegerField("volume", null=True, blank=True, help_text="Zoveel eenheden per jaar.")
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "regel van een contract"
        verbose_name_plural = "regels van contracten"
        ordering = ("contract", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(prijs__gte=0), name="prijs_in_een_contract_is_niet_negatief"),
            models.CheckConstraint(
                condition=Q(product__isnull=False) | ~Q(omschrijving=""), name="contractregel_zegt_waarover_zij_gaat"
            ),
            models.UniqueConstraint(
                fields=["contract", "product"],
                condition=Q(product__isnull=False),
                name="product_staat_eens_in_een_contract",
            ),
        ]

    def __str__(self) -> str:
        return self.omschrijving or str(self.product)

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Verlengingsbesluit(models.Model):
    """Whether a contract goes on after its end, and until when. Only ever added."""

    class Uitkomst(models.TextChoices):
        VERLENGD = "verlengd", "het contract wordt verlengd"
        LOOPT_AF = "loopt_af", "het contract loopt af"

    contract = models.ForeignKey(
        Partnercontract, on_delete=models.PROTECT, related_name="verlengingsbesluiten", verbose_name="contract"
    )
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Uitkomst)
    nieuwe_tot = models.DateField("tot", null=True, blank=True)
    dag = models.DateField("besloten op")
    toelichting = models.CharField("toelichting", max_length=300, blank=True, default="")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "besluit over verlenging"
        verbose_name_plural = "besluiten over verlenging"
        ordering = ("contract", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="verlengd", nieuwe_tot__isnull=False)
                | Q(uitkomst="loopt_af", nieuwe_tot__isnull=True),
                name="verlenging_zegt_tot_wanneer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()}, besloten op {self.dag}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day after the prolongation."""
        return self.nieuwe_tot - EEN_DAG if self.nieuwe_tot is not None else None
