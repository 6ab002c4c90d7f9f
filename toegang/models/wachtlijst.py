"""Who waits for a place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from regio.models.periode import Datumbereik, Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from toegang.models.client import Clientnaam
from toegang.models.dossier import Dossier, begint_met
from toegang.models.plaatsing import Plaatsing
from toegang.models.product import Doelgroep, Product
from toegang.prioriteit import GEWOON, HOOGSTE_RANG

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Prioriteitsniveau(Periode):
    """A level of priority that a region uses, from a day on, with its source. A region without rows uses the standard.

    `rang` orders them and never changes of meaning: another name for it is a next row.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    rang = models.PositiveSmallIntegerField("rang", help_text="Wie een hogere rang heeft, gaat voor.")
    naam = models.CharField("naam", max_length=40)
    reden = models.CharField("reden of bron", max_length=300)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "prioriteit op de wachtlijst"
        verbose_name_plural = "prioriteiten op de wachtlijst"
        ordering = ("-rang", "-van", "pk")
        constraints = [
            van_voor_tot("prioriteitsniveau_begint_voor_het_eindigt"),
            geen_overlap("rang_heeft_in_de_regio_een_naam_tegelijk", "regio", "rang"),
            geen_overlap("naam_staat_in_de_regio_bij_een_rang_tegelijk", "regio", "naam"),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(reden=""), name="prioriteitsniveau_heeft_een_naam_en_een_reden"
            ),
            models.CheckConstraint(condition=Q(rang__lte=HOOGSTE_RANG), name="rang_is_hoogstens_99"),
        ]

    def __str__(self) -> str:
        return self.naam


class WachtlijstplaatsQuerySet(models.QuerySet["Wachtlijstplaats"]):
    """Questions about who waits."""

    def wachtend(self, *, op: datetime.date) -> Self:
        """Who waits on that day."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=op), sinds__lte=op)

    def met_hoofd(self) -> Self:
        """With what the waiting list shows, in the same query."""
        return self.select_related("op_naam__woonplaats", "gemeente", "product")

    def met_naam(self, begins: Iterable[str]) -> Self:
        """Of clients whose name begins with one of these, written as `namen.zoekbegins` does."""
        vraag = Q(pk__in=[])
        for begin in begins:
            vraag |= begint_met("op_naam__zoeknaam", begin)
        return self.filter(vraag)

    def met_stand(self, *, op: datetime.date) -> Self:
        """With `heeft_overbrugging` on that day, and `voorstel_id`: a proposal that waits for an answer."""
        lopend = Overbrugging.objects.filter(plaats=OuterRef("pk"), van__lte=op)
        voorstel = Plaatsing.objects.open_voorstellen().filter(dossier=OuterRef("dossier"))
        return self.annotate(
            heeft_overbrugging=Exists(lopend.filter(Q(tot__isnull=True) | Q(tot__gt=op))),
            voorstel_id=Subquery(voorstel.values("pk")),
        )


class Wachtlijstplaats(models.Model):
    """Someone waits for beschermd wonen or opvang, perhaps for one product, since a day.

    Waiting does not end the duty of the college. Who already lives in an institution and wants
    to move waits too: 23 of the 263 people in the Haagse regio in 2019. `tot` is the day of the WachtlijstEinde and
    `prioriteit` that of the newest Prioriteitsbesluit; the database refuses other values when the transaction ends.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="wachtlijstplaatsen", verbose_name="dossier"
    )
    op_naam = models.ForeignObject(
        Clientnaam, on_delete=models.DO_NOTHING, from_fields=["dossier"], to_fields=["dossier"], related_name="+"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    taak = models.CharField("taak", max_length=5, choices=Taak, default=Taak.BW)
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="product"
    )
    problematiek = models.CharField("voorliggende problematiek", max_length=12, choices=Doelgroep)
    sinds = models.DateField("wacht sinds")
    verblijft_in_instelling = models.BooleanField("verblijft al in een instelling en wil verhuizen", default=False)
    prioriteit = models.PositiveSmallIntegerField("prioriteit", default=GEWOON.rang, editable=False)
    prioriteit_woord = models.CharField(
        "prioriteit in woorden", max_length=40, default=GEWOON.naam, db_default=GEWOON.naam, editable=False
    )
    tot = models.DateField("wacht niet meer vanaf", null=True, blank=True, editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = WachtlijstplaatsQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: WachtlijstEinde
        overbruggingen: RelatedManager[Overbrugging]
        prioriteitsbesluiten: RelatedManager[Prioriteitsbesluit]

    class Meta:
        verbose_name = "plaats op de wachtlijst"
        verbose_name_plural = "plaatsen op de wachtlijst"
        ordering = ("sinds", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("sinds")), name="wachten_eindigt_niet_voor_het_begint"
            ),
            ExclusionConstraint(
                name="dossier_staat_een_keer_tegelijk_op_de_wachtlijst",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    ("taak", RangeOperators.EQUAL),
                    (Datumbereik(F("sinds"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze cliënt staat al op de wachtlijst.",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "sinds", "id"], condition=Q(tot__isnull=True), name="wachtenden_op_datum")
        ]

    def __str__(self) -> str:
        return f"Wacht sinds {self.sinds:%d-%m-%Y}"

    def dagen(self, *, op: datetime.date) -> int:
        """Days of waiting until that day, or until the waiting ended."""
        return ((self.tot or op) - self.sinds).days


class WachtlijstEinde(models.Model):
    """Why someone no longer waits."""

    class Reden(models.TextChoices):
        GEPLAATST = "geplaatst", "geplaatst"
        INGETROKKEN = "ingetrokken", "de cliënt wil niet meer"
        ANDERE_HULP = "andere_hulp", "geholpen met andere ondersteuning"
        WLZ = "wlz", "zorg uit de Wlz"
        OVERGEDRAGEN = "overgedragen", "overgedragen aan een andere gemeente"
        ONVINDBAAR = "onvindbaar", "niet meer te bereiken"
        OVERLEDEN = "overleden", "overleden"

    plaats = models.OneToOneField(
        Wachtlijstplaats, on_delete=models.PROTECT, related_name="einde", verbose_name="plaats op de wachtlijst"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("wacht niet meer vanaf")
    reden = models.CharField("reden", max_length=12, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van het wachten"
        verbose_name_plural = "einden van het wachten"

    def __str__(self) -> str:
        return f"{self.get_reden_display()} per {self.per:%d-%m-%Y}"


class Prioriteitsbesluit(models.Model):
    """Someone gave this waiting place another priority, with a reason. It does not change; the newest one holds."""

    plaats = models.ForeignKey(
        Wachtlijstplaats,
        on_delete=models.PROTECT,
        related_name="prioriteitsbesluiten",
        verbose_name="plaats op de wachtlijst",
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    prioriteit = models.PositiveSmallIntegerField("prioriteit")
    woord = models.CharField(
        "prioriteit in woorden", max_length=40, help_text="Zoals de prioriteit heette toen dit werd besloten."
    )
    reden = models.CharField("reden", max_length=300)
    besloten_op = models.DateField("besloten op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "besluit over prioriteit"
        verbose_name_plural = "besluiten over prioriteit"
        ordering = ("-pk",)
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="prioriteit_heeft_een_reden")]

    def __str__(self) -> str:
        return f"{self.woord} vanaf {self.besloten_op:%d-%m-%Y}"


class Overbrugging(models.Model):
    """What a client gets while waiting. Only `tot` is filled in later.

    Waiting does not end the duty of the college, so it offers something until the place is there.
    """

    plaats = models.ForeignKey(
        Wachtlijstplaats,
        on_delete=models.PROTECT,
        related_name="overbruggingen",
        verbose_name="plaats op de wachtlijst",
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    wat = models.CharField("wat krijgt de cliënt intussen", max_length=200)
    van = models.DateField("vanaf")
    tot = models.DateField("niet meer vanaf", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "overbrugging"
        verbose_name_plural = "overbruggingen"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("overbrugging_begint_voor_zij_eindigt"),
            models.CheckConstraint(condition=~Q(wat=""), name="overbrugging_zegt_wat_zij_is"),
        ]

    def __str__(self) -> str:
        return f"{self.wat} vanaf {self.van:%d-%m-%Y}"

    def loopt(self, *, op: datetime.date) -> bool:
        """Whether it holds on that day."""
        return self.van <= op and (self.tot is None or op < self.tot)

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day; None when it goes on."""
        return self.tot - datetime.timedelta(days=1) if self.tot is not None else None
