"""One meeting: its day, its agenda, who was there, and the papers."""

from __future__ import annotations

import datetime
import uuid
from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils import timezone

from financien.models import Scenario
from regio.datums import datum_voluit
from regio.historie import historie
from regio.models import Bestand, Gemeente, Lidmaatschap
from samenwerking.besluiten.models import Procedure
from samenwerking.brieven.models import Brief
from samenwerking.overleg.models.overleg import Deelnemer, Overleg
from samenwerking.partners.models import Ketenpartner
from samenwerking.plannen.models import Activiteit
from samenwerking.teksten.models import Tekst

ONDERWERPEN = ("tekst", "procedure", "scenario", "brief", "activiteit", "partner")
"""What a point can be about. Each is shown with the right of who looks. A kind that comes later gets a column of that
name on `Agendapunt`, a place in this list and a row in `onderwerpen.SOORTEN`."""
_OVER = (*ONDERWERPEN, "actie")

_AANTAL_ONDERWERPEN = models.Func(
    *(F(naam) for naam in _OVER), function="num_nonnulls", output_field=models.IntegerField()
)


class BijeenkomstQuerySet(models.QuerySet["Bijeenkomst"]):
    """Questions about meetings."""

    def die_doorgaan(self) -> Self:
        """Meetings that were not called off."""
        return self.filter(vervallen_op__isnull=True)

    def vanaf(self, dag: datetime.date) -> Self:
        """On or after this day, in order."""
        return self.die_doorgaan().filter(datum__gte=dag).order_by("datum", "pk")

    def met_stand(self) -> Self:
        """With how many points stand on the agenda, and how many versions of the verslag there are."""
        return self.annotate(aantal=Count("punten", distinct=True), aantal_verslagen=Count("verslagen", distinct=True))


class Bijeenkomst(models.Model):
    """A meeting of an overleg. Called off is a date and a reason on the row: points may already point at it."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="bijeenkomsten", verbose_name="overleg")
    datum = models.DateField("datum")
    begin = models.TimeField("begintijd", null=True, blank=True)
    einde = models.TimeField("eindtijd", null=True, blank=True)
    plaats = models.CharField("plaats", max_length=200, blank=True)
    link = models.URLField("link", max_length=500, blank=True)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    vervallen_reden = models.CharField("waarom vervallen", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    aantal: int
    aantal_verslagen: int
    """These two only after `met_stand`."""

    objects = BijeenkomstQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "bijeenkomst"
        verbose_name_plural = "bijeenkomsten"
        ordering = ("datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["overleg", "datum"],
                condition=Q(vervallen_op__isnull=True),
                name="overleg_komt_een_keer_op_een_dag_bijeen",
            ),
            models.UniqueConstraint(fields=["id", "overleg"], name="bijeenkomst_hoort_bij_haar_overleg"),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(begin__isnull=False, begin__lt=F("einde")),
                name="bijeenkomst_begint_voor_zij_eindigt",
            ),
            models.CheckConstraint(
                condition=Q(vervallen_op__isnull=True, vervallen_reden="")
                | (Q(vervallen_op__isnull=False) & ~Q(vervallen_reden="")),
                name="wie_een_bijeenkomst_laat_vervallen_zegt_waarom",
            ),
        ]
        indexes = [models.Index(fields=["datum"], name="bijeenkomst_op_haar_dag")]

    def __str__(self) -> str:
        return f"{self.overleg} op {datum_voluit(self.datum)}"

    def get_absolute_url(self) -> str:
        """The page of the meeting."""
        return reverse("bijeenkomst", args=[self.pk])

    @property
    def is_vastgesteld(self) -> bool:
        """Whether its verslag was adopted: from then on nothing of it changes."""
        return hasattr(self, "vaststelling")

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Bijeenkomstdeling(models.Model):
    """From here on the raden of the region may read this meeting: its open points, open papers and verslag."""

    bijeenkomst = models.OneToOneField(
        Bijeenkomst, on_delete=models.PROTECT, related_name="deling", verbose_name="bijeenkomst"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld door")
    op = models.DateTimeField("gedeeld op", default=timezone.now)

    class Meta:
        verbose_name = "deling van een bijeenkomst"
        verbose_name_plural = "delingen van bijeenkomsten"

    def __str__(self) -> str:
        return f"Deling van bijeenkomst {self.bijeenkomst_id}"


class AgendapuntQuerySet(models.QuerySet["Agendapunt"]):
    """Questions about points."""

    def open(self) -> Self:
        """Put forward, not on an agenda yet and not taken back."""
        return self.filter(bijeenkomst__isnull=True, ingetrokken_op__isnull=True)

    def op_volgorde(self) -> Self:
        """As they stand on the agenda."""
        return self.order_by("volgorde", "pk")


class Agendapunt(models.Model):
    """A point: put forward for an overleg, placed on the agenda of a meeting, and what came of it there."""

    class Soort(models.TextChoices):
        INFORMEREN = "informeren", "ter informatie"
        BESPREKEN = "bespreken", "bespreken"
        AFSPREKEN = "afspreken", "tot een afspraak komen"
        ADVIES = "advies", "advies vragen"

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="punten", verbose_name="overleg")
    bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, null=True, blank=True, related_name="punten", verbose_name="bijeenkomst"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde", null=True, blank=True)
    titel = models.CharField("titel", max_length=200, blank=True)
    soort = models.CharField("wat wilt u", max_length=12, choices=Soort, default=Soort.BESPREKEN)
    minuten = models.PositiveSmallIntegerField("minuten", null=True, blank=True)
    toelichting = models.TextField("toelichting", blank=True, max_length=4000)
    besloten = models.BooleanField("niet voor de raden", default=False)
    tekst = models.ForeignKey(
        Tekst, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten", verbose_name="tekst"
    )
    procedure = models.ForeignKey(
        Procedure,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agendapunten",
        verbose_name="procedure",
    )
    scenario = models.ForeignKey(
        Scenario, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten", verbose_name="scenario"
    )
    brief = models.ForeignKey(
        Brief, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten", verbose_name="brief"
    )
    activiteit = models.ForeignKey(
        Activiteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agendapunten",
        verbose_name="activiteit",
    )
    partner = models.ForeignKey(
        Ketenpartner,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agendapunten",
        verbose_name="ketenpartner",
    )
    actie = models.ForeignKey(
        "Actie", on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten", verbose_name="actie"
    )
    vervolg_op = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervolgen", verbose_name="vervolg op"
    )
    bespreking = models.TextField("wat is besproken", blank=True, max_length=20000)
    afspraken = models.TextField("afspraken", blank=True, max_length=10000, help_text="Elke regel is een afspraak.")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingebracht door")
    op = models.DateTimeField("ingebracht op", default=timezone.now)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = AgendapuntQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "agendapunt"
        verbose_name_plural = "agendapunten"
        ordering = ("overleg", "bijeenkomst", "volgorde", "pk")
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, (Q(**{f"{naam}__isnull": False}) for naam in _OVER), ~Q(titel="")),
                name="agendapunt_heeft_een_titel_of_een_onderwerp",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(_AANTAL_ONDERWERPEN, 1),
                name="agendapunt_gaat_over_een_ding",
            ),
            models.CheckConstraint(
                condition=Q(bijeenkomst__isnull=True, volgorde__isnull=True)
                | Q(bijeenkomst__isnull=False, volgorde__isnull=False),
                name="een_punt_op_de_agenda_heeft_een_plaats",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(bijeenkomst__isnull=True),
                name="een_ingetrokken_punt_staat_niet_op_de_agenda",
            ),
            models.CheckConstraint(
                condition=Q(minuten__isnull=True) | Q(minuten__lte=480), name="een_punt_duurt_hoogstens_een_dag"
            ),
            models.CheckConstraint(
                condition=Q(bijeenkomst__isnull=False) | Q(bespreking="", afspraken=""),
                name="wat_is_besproken_is_in_een_bijeenkomst_besproken",
            ),
        ]

    def __str__(self) -> str:
        return self.titel or f"Agendapunt {self.pk}"

    @property
    def afspraken_los(self) -> list[str]:
        """The agreements, one by one."""
        return [regel.strip() for regel in self.afspraken.splitlines() if regel.strip()]

    def zet_gewijzigd(self) -> None:
        """Save with a new version number."""
        self.versienummer += 1
        self.save()


class Presentie(models.Model):
    """Whether a seat was taken in a meeting. One row per seat; it changes until the verslag is adopted."""

    class Stand(models.TextChoices):
        AANWEZIG = "aanwezig", "aanwezig"
        AFGEMELD = "afgemeld", "afwezig met bericht"
        AFWEZIG = "afwezig", "afwezig zonder bericht"
        VERVANGEN = "vervangen", "vervangen"

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, related_name="presenties", verbose_name="bijeenkomst"
    )
    deelnemer = models.ForeignKey(Deelnemer, on_delete=models.PROTECT, related_name="+", verbose_name="deelnemer")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    stand = models.CharField("stand", max_length=10, choices=Stand)
    wie = models.CharField("wie zat er", max_length=160, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "presentie"
        verbose_name_plural = "presenties"
        ordering = ("bijeenkomst", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["bijeenkomst", "deelnemer", "gemeente"],
                nulls_distinct=False,
                name="een_zetel_heeft_een_presentie",
            ),
            models.CheckConstraint(
                condition=~Q(stand="vervangen") | ~Q(wie=""), name="bij_een_vervanging_staat_wie_er_zat"
            ),
        ]

    def __str__(self) -> str:
        return self.get_stand_display()

    @property
    def zetel(self) -> str:
        """The key of the seat."""
        return f"{self.deelnemer_id}" if self.gemeente_id is None else f"{self.deelnemer_id}-{self.gemeente_id}"


class Vergaderstuk(Bestand):
    """A paper for a meeting. A confidential one is named; only who sits at the table opens it."""

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, related_name="stukken", verbose_name="bijeenkomst"
    )
    agendapunt = models.ForeignKey(
        Agendapunt, on_delete=models.PROTECT, null=True, blank=True, related_name="stukken", verbose_name="agendapunt"
    )
    titel = models.CharField("titel", max_length=200)
    bladzijden = models.PositiveIntegerField("bladzijden")
    waarom_vertrouwelijk = models.CharField("waarom vertrouwelijk", max_length=300, blank=True)
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer sturen is een keer.")

    class Meta:
        verbose_name = "vergaderstuk"
        verbose_name_plural = "vergaderstukken"
        ordering = ("bijeenkomst", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="vergaderstuk_heeft_een_titel"),
            models.CheckConstraint(condition=Q(mediatype="application/pdf"), name="vergaderstuk_is_een_pdf"),
            models.CheckConstraint(condition=Q(bladzijden__gte=1), name="vergaderstuk_heeft_bladzijden"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def vertrouwelijk(self) -> bool:
        """Whether only who sits at the table opens it."""
        return bool(self.waarom_vertrouwelijk)


class Stukkenbundel(Bestand):
    """All papers of a meeting in one file, as they were when someone asked for it."""

    bijeenkomst = models.ForeignKey(
        Bijeenkomst, on_delete=models.PROTECT, related_name="bundels", verbose_name="bijeenkomst"
    )
    met_vertrouwelijk = models.BooleanField("met vertrouwelijke stukken")
    bladzijden = models.PositiveIntegerField("bladzijden")
    aanvraag = models.UUIDField("aanvraag", help_text="De opdracht waarmee deze bundel is gemaakt.")

    class Meta:
        verbose_name = "stukkenbundel"
        verbose_name_plural = "stukkenbundels"
        ordering = ("bijeenkomst", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["bijeenkomst", "aanvraag", "met_vertrouwelijk"], name="bundel_wordt_een_keer_gemaakt"
            )
        ]
