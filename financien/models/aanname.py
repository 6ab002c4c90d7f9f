"""What a forecast supposes, in rows that each have a name, a source and a reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Max, Q
from django.utils import timezone

from financien.models.begroting import KLEINSTE_AANTAL
from financien.models.tarief import Tarieven
from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from toegang.models import Product

HEEL = Decimal(100)


class AannameQuerySet(models.QuerySet["Aanname"]):
    """Questions about assumptions."""

    def van(self, regio: Regio, taak: str) -> Self:
        """Those of one region and taak."""
        return self.filter(regio=regio, taak=taak)

    def met_namen(self) -> Self:
        """With gemeente, product, price list and who recorded it, in the same question."""
        return self.select_related(
            "gemeente",
            "product",
            "tarieven__bron",
            "gemaakt_door__gebruiker",
            "gemaakt_door__gemeente",
            "gemaakt_door__regio",
        )

    def laatste_nummer(self) -> int:
        """The number of the newest row: the version of the set as it is now. 0 when there is none."""
        return self.aggregate(hoogste=Max("nummer"))["hoogste"] or 0

    def geldend(self) -> Self:
        """The newest row of each subject, without the subjects that were withdrawn."""
        nieuwste = (
            self.order_by("regio_id", "taak", "soort", "gemeente_id", "product_id", "-nummer")
            .distinct("regio_id", "taak", "soort", "gemeente_id", "product_id")
            .values("pk")
        )
        return self.filter(pk__in=nieuwste, vervalt=False).order_by("nummer")


class Aanname(models.Model):
    """Only ever inserted. A newer row about the same subject takes the place of the older one, which stays readable.

    The subject is soort, gemeente and product; without gemeente or product it holds for all. `nummer` counts within
    the region and taak, so 'the assumptions up to number 12' are a version of the set that can be computed again.
    """

    class Soort(models.TextChoices):
        TARIEF = "tarief", "tarief"
        TARIEVENLIJST = "tarievenlijst", "tarieven per product"
        DUUR = "duur", "hoe lang een nieuwe cliënt blijft"
        INSTROOM = "instroom", "nieuwe cliënten"
        UITSTROOM = "uitstroom", "bestaande cliënten die uitstromen"
        WLZ = "wlz", "bestaande cliënten die naar de Wlz gaan"
        PRIJSINDEX = "prijsindex", "stijging van het tarief"
        OMVANG = "omvang", "hoeveel een cliënt van een product gebruikt"
        PRODUCTDEEL = "productdeel", "deel van de nieuwe cliënten dat op een product komt"
        CLIENTEN = "clienten", "cliënten die er bij het begin zijn"
        SPREIDING_AANTAL = "spreiding_aantal", "onzekerheid over het aantal cliënten"
        SPREIDING_DUUR = "spreiding_duur", "onzekerheid over de duur"
        SPREIDING_PRIJS = "spreiding_prijs", "onzekerheid over de prijs"
        SPREIDING_UITNAME = "spreiding_uitname", "onzekerheid over de uitname Wlz"

    class Zekerheid(models.TextChoices):
        BEVESTIGD = "bevestigd", "staat vast"
        WAARSCHIJNLIJK = "waarschijnlijk", "waarschijnlijk"
        ONZEKER = "onzeker", "onzeker"
        VOORBEELD = "voorbeeld", "verzonnen als voorbeeld"

    SPREIDINGEN = (
        Soort.SPREIDING_AANTAL,
        Soort.SPREIDING_DUUR,
        Soort.SPREIDING_PRIJS,
        Soort.SPREIDING_UITNAME,
    )
    DELEN = (Soort.UITSTROOM, Soort.WLZ, Soort.PRODUCTDEEL)
    VAN_EEN_PRODUCT = (Soort.OMVANG, Soort.PRODUCTDEEL)
    VOOR_DE_HELE_REGIO = (Soort.PRIJSINDEX, Soort.TARIEVENLIJST, *SPREIDINGEN)
    EENHEID = {
        Soort.TARIEF: "euro per etmaal",
        Soort.TARIEVENLIJST: "tarieven",
        Soort.DUUR: "jaar",
        Soort.INSTROOM: "cliënten per jaar",
        Soort.UITSTROOM: "procent per jaar",
        Soort.WLZ: "procent per jaar",
        Soort.PRIJSINDEX: "procent per jaar",
        Soort.OMVANG: "eenheden van de tarievenlijst per week",
        Soort.PRODUCTDEEL: "procent van de nieuwe cliënten",
        Soort.CLIENTEN: "cliënten op 1 januari van het eerste jaar",
        **dict.fromkeys(SPREIDINGEN, "procent van de verwachting"),
    }

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    nummer = models.PositiveIntegerField("nummer")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="product"
    )
    tarieven = models.ForeignKey(
        Tarieven,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tarievenlijst",
        help_text="De versie waaruit de prognose de prijs per product neemt.",
    )
    naam = models.CharField("naam", max_length=200)
    waarde = models.DecimalField("waarde", max_digits=12, decimal_places=4)
    laag = models.DecimalField("laagste waarde", max_digits=12, decimal_places=4, null=True, blank=True)
    hoog = models.DecimalField("hoogste waarde", max_digits=12, decimal_places=4, null=True, blank=True)
    bron = models.CharField("bron", max_length=300)
    zekerheid = models.CharField("zekerheid", max_length=20, choices=Zekerheid)
    reden = models.CharField("reden", max_length=200)
    vervalt = models.BooleanField("vervalt", default=False, help_text="Deze rij trekt het onderwerp in.")
    gemaakt_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    gemaakt_op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = AannameQuerySet.as_manager()

    class Meta:
        verbose_name = "aanname"
        verbose_name_plural = "aannames"
        ordering = ("regio", "taak", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["regio", "taak", "nummer"], name="aanname_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="aannames_tellen_vanaf_1"),
            models.CheckConstraint(condition=Q(waarde__gte=0), name="aanname_is_niet_negatief"),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(bron="") & ~Q(reden=""), name="aanname_heeft_naam_bron_en_reden"
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=["uitstroom", "wlz", "productdeel"]) | Q(waarde__lte=100),
                name="deel_is_hoogstens_100_procent",
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=["omvang", "productdeel"]) | Q(product__isnull=False),
                name="omvang_en_deel_van_nieuwe_clienten_noemen_een_product",
            ),
            models.CheckConstraint(
                condition=~Q(soort="productdeel") | Q(gemeente__isnull=True),
                name="deel_van_nieuwe_clienten_geldt_voor_de_hele_regio",
            ),
            models.CheckConstraint(
                condition=~Q(soort="clienten") | Q(waarde__gte=KLEINSTE_AANTAL),
                name="aanname_noemt_geen_klein_aantal_clienten",
            ),
            models.CheckConstraint(
                condition=Q(soort__startswith="spreiding_", laag__isnull=False, hoog__isnull=False)
                | (~Q(soort__startswith="spreiding_") & Q(laag__isnull=True, hoog__isnull=True)),
                name="alleen_een_onzekerheid_heeft_laag_en_hoog",
            ),
            models.CheckConstraint(
                condition=Q(laag__isnull=True) | Q(laag__gte=0, laag__lte=F("waarde"), hoog__gte=F("waarde")),
                name="onzekerheid_loopt_van_laag_naar_hoog",
            ),
            models.CheckConstraint(
                condition=~(Q(soort__in=["prijsindex", "tarievenlijst"]) | Q(soort__startswith="spreiding_"))
                | Q(gemeente__isnull=True, product__isnull=True),
                name="index_lijst_en_onzekerheid_gelden_voor_de_hele_regio",
            ),
            models.CheckConstraint(
                condition=Q(soort="tarievenlijst", tarieven__isnull=False)
                | ~Q(soort="tarievenlijst") & Q(tarieven__isnull=True),
                name="alleen_een_tarievenlijst_noemt_haar_versie",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def eenheid(self) -> str:
        """What the value counts."""
        return self.EENHEID[self.Soort(self.soort)]

    @property
    def is_spreiding(self) -> bool:
        """Whether it says how far an outcome may lie from what is expected."""
        return self.soort in self.SPREIDINGEN

    @property
    def voor(self) -> str:
        """For whom and what it holds."""
        wie = self.gemeente.naam_kort if self.gemeente is not None else "alle gemeenten"
        if self.soort in (self.Soort.INSTROOM, self.Soort.CLIENTEN) and self.gemeente is None:
            wie = "de regio samen, verdeeld naar inwoners"
        return f"{wie}, {self.product.naam}" if self.product is not None else wie
