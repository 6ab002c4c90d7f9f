"""What is done: activities with their parts, who does them, what they wait for, and how they stand."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models import Procedure
from samenwerking.plannen.models.plan import Doelstelling, Plan
from samenwerking.teksten.models import Tekst


class Stand(models.TextChoices):
    """How an activity stands, as who does it says."""

    GEPLAND = "gepland", "gepland"
    LOOPT = "loopt", "loopt"
    STILGELEGD = "stilgelegd", "stilgelegd"
    AFGEROND = "afgerond", "afgerond"
    VERVALLEN = "vervallen", "vervallen"


KLAAR = (Stand.AFGEROND, Stand.VERVALLEN)
"""Nothing is asked of these any more."""

MET_REDEN = (Stand.STILGELEGD, Stand.VERVALLEN)


class ActiviteitQuerySet(models.QuerySet["Activiteit"]):
    """Questions about activities."""

    def met_stand(self) -> Self:
        """With `stand`, `stand_woorden` and `stand_dag` of what was said last; gepland when nobody said anything."""
        laatste = Activiteitstand.objects.filter(activiteit=OuterRef("pk")).order_by("-pk")
        return self.annotate(
            stand=Coalesce(
                Subquery(laatste.values("stand")[:1]),
                models.Value(Stand.GEPLAND.value),
                output_field=models.CharField(),
            ),
            stand_woorden=Subquery(laatste.values("toelichting")[:1]),
            stand_dag=Subquery(laatste.values("dag")[:1]),
        )

    def te_doen(self) -> Self:
        """Neither done nor dropped, in a plan that is open."""
        return self.met_stand().exclude(stand__in=KLAAR).filter(plan__gesloten_op__isnull=True)

    def in_stand(self, stand: Stand) -> Self:
        """Of which this was said last."""
        return self.met_stand().filter(stand=stand)

    def voor_anderen(self, *, tot: datetime.date) -> Self:
        """What runs or begins before that day in plans that the raden read too, without parts of an activity."""
        return self.te_doen().filter(plan__voor_raden=True, begin__lte=tot).exclude(soort=Activiteit.Soort.DEELSTAP)

    def niet_vervallen(self) -> Self:
        """With how they stand, without what was dropped."""
        return self.met_stand().exclude(stand=Stand.VERVALLEN)

    def op_volgorde(self) -> Self:
        """As they stand in the plan: the parts of an activity behind it."""
        return self.order_by(
            Coalesce("ouder__volgorde", "volgorde"), F("ouder").asc(nulls_first=True), "volgorde", "pk"
        )

    def met_wie(self) -> Self:
        """With what a page shows of them."""
        return self.select_related(
            "plan__regio", "doelstelling", "eigenaar__gebruiker", "eigenaar__gemeente", "eigenaar__regio",
            "ouder__eigenaar__gebruiker", "ouder__eigenaar__gemeente", "ouder__eigenaar__regio",
        )  # fmt: skip


class Activiteit(models.Model):
    """A bar of the tijdspad: an activity, a part of one, or a step that follows on all of them.

    `einde` is the last day. `dagen_zijn_voorbeeld`: the source names the bar and not its days.
    """

    class Soort(models.TextChoices):
        ACTIVITEIT = "activiteit", "activiteit"
        DEELSTAP = "deelstap", "deelstap"
        VERVOLG = "vervolg", "vervolgstap"

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="activiteiten", verbose_name="plan")
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.ACTIVITEIT)
    doelstelling = models.ForeignKey(
        Doelstelling,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="doelstelling",
    )
    ouder = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="deelstappen", verbose_name="deel van"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde")
    nummer = models.CharField("nummer", max_length=10, blank=True)
    naam = models.CharField("naam", max_length=200)
    toelichting = models.TextField("toelichting", blank=True, max_length=6000)
    begin = models.DateField("eerste dag")
    einde = models.DateField("laatste dag")
    dagen_zijn_voorbeeld = models.BooleanField("de dagen zijn een voorbeeld", default=False)
    eigenaar = models.ForeignKey(
        Lidmaatschap,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="eigenaar",
    )
    kosten = models.DecimalField("kosten", max_digits=12, decimal_places=2, null=True, blank=True)
    kosten_toelichting = models.CharField("waaruit betaald", max_length=200, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    stand: str
    stand_woorden: str | None
    stand_dag: datetime.date | None
    """These three only after `met_stand`."""

    objects = ActiviteitQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "activiteit"
        verbose_name_plural = "activiteiten"
        ordering = ("plan", "volgorde", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="activiteit_heeft_een_naam"),
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="activiteit_eindigt_niet_voor_zij_begint"),
            models.CheckConstraint(
                condition=Q(soort="deelstap", ouder__isnull=False, doelstelling__isnull=True)
                | (~Q(soort="deelstap") & Q(ouder__isnull=True)),
                name="alleen_een_deelstap_is_deel_van_een_activiteit",
            ),
            models.CheckConstraint(
                condition=Q(kosten__isnull=True) | Q(kosten__gte=0), name="activiteit_kost_niet_minder_dan_niets"
            ),
            models.UniqueConstraint(fields=["id", "plan"], name="activiteit_hoort_bij_haar_plan"),
            models.UniqueConstraint(
                fields=["plan", "nummer"], condition=~Q(nummer=""), name="nummer_staat_eens_in_een_plan"
            ),
        ]
        indexes = [models.Index(fields=["eigenaar", "einde"], name="activiteit_van_een_eigenaar")]

    def __str__(self) -> str:
        return f"{self.nummer} {self.naam}".strip()

    def get_absolute_url(self) -> str:
        """The page of the activity."""
        return reverse("activiteit", args=[self.pk])

    @property
    def is_deelstap(self) -> bool:
        """Whether it is a part of another one."""
        return self.soort == self.Soort.DEELSTAP

    @property
    def wie(self) -> Lidmaatschap | None:
        """Who does it: its own owner, or that of what it is a part of."""
        if self.eigenaar is None and self.ouder is not None:
            return self.ouder.eigenaar
        return self.eigenaar

    @property
    def standnaam(self) -> str:
        """The word for how it stands; only after `met_stand`."""
        return str(Stand(self.stand).label)

    @property
    def is_klaar(self) -> bool:
        """Whether it is done or dropped; only after `met_stand`."""
        return self.stand in KLAAR

    def is_te_laat(self, *, op: datetime.date) -> bool:
        """Whether its last day passed and it is not done; only after `met_stand`."""
        return not self.is_klaar and self.einde < op

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Activiteitstand(models.Model):
    """What who does it says of how it stands. Only ever added; the last one counts."""

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="standen", verbose_name="activiteit"
    )
    stand = models.CharField("stand", max_length=10, choices=Stand)
    toelichting = models.TextField("hoe gaat het", blank=True, max_length=3000)
    dag = models.DateField("op welke dag")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("gemeld op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "stand van een activiteit"
        verbose_name_plural = "standen van activiteiten"
        ordering = ("activiteit", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand__in=("stilgelegd", "vervallen")) | ~Q(toelichting=""),
                name="wie_een_activiteit_stillegt_zegt_waarom",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_stand_display())


class Activiteitverschuiving(models.Model):
    """Where an activity lay and where it lies now, by whom and why. Only ever added.

    `om`: the activity that was chosen, when this one was pushed by it.
    """

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="verschuivingen", verbose_name="activiteit"
    )
    om = models.ForeignKey(
        Activiteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door verschuiven van",
    )
    oud_begin = models.DateField("eerste dag was")
    oud_einde = models.DateField("laatste dag was")
    begin = models.DateField("eerste dag")
    einde = models.DateField("laatste dag")
    reden = models.CharField("waarom", max_length=300)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("verschoven op", default=timezone.now)

    class Meta:
        verbose_name = "verschuiving van een activiteit"
        verbose_name_plural = "verschuivingen van activiteiten"
        ordering = ("activiteit", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(reden=""), name="wie_een_activiteit_verschuift_zegt_waarom"),
            models.CheckConstraint(
                condition=Q(einde__gte=F("begin")), name="verschoven_activiteit_eindigt_na_haar_begin"
            ),
        ]

    def __str__(self) -> str:
        return f"Verschuiving van activiteit {self.activiteit_id}"


class Afhankelijkheid(models.Model):
    """An activity that begins after another one ended. A trigger refuses a circle."""

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="wacht_op", verbose_name="activiteit"
    )
    eerst = models.ForeignKey(Activiteit, on_delete=models.PROTECT, related_name="wachtenden", verbose_name="wacht op")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    class Meta:
        verbose_name = "afhankelijkheid"
        verbose_name_plural = "afhankelijkheden"
        ordering = ("activiteit", "eerst")
        constraints = [
            models.UniqueConstraint(fields=["activiteit", "eerst"], name="activiteit_wacht_eens_op_een_andere"),
        ]

    def __str__(self) -> str:
        return f"{self.activiteit_id} wacht op {self.eerst_id}"


class Betrokkenheid(models.Model):
    """One gemeente in one activity. Its own people say what it does."""

    class Stand(models.TextChoices):
        NOG_NIETS = "nog_niets", "nog niet begonnen"
        BEZIG = "bezig", "bezig"
        KLAAR = "klaar", "klaar"
        NIET = "niet", "doet niet mee"

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="betrokken", verbose_name="activiteit"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    stand = models.CharField("wat doet de gemeente", max_length=10, choices=Stand, default=Stand.NOG_NIETS)
    toelichting = models.TextField("toelichting", blank=True, max_length=2000)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    historie = historie()

    class Meta:
        verbose_name = "betrokkenheid"
        verbose_name_plural = "betrokkenheden"
        ordering = ("activiteit", "gemeente__sorteernaam")
        constraints = [
            models.UniqueConstraint(fields=["activiteit", "gemeente"], name="gemeente_staat_eens_bij_een_activiteit"),
            models.CheckConstraint(
                condition=~Q(stand="niet") | ~Q(toelichting=""), name="gemeente_die_niet_meedoet_zegt_waarom"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.get_stand_display()}"


class Activiteitverwijzing(models.Model):
    """A text or a procedure that belongs to an activity. Shown with the right of who looks."""

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="verwijzingen", verbose_name="activiteit"
    )
    tekst = models.ForeignKey(
        Tekst, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tekst"
    )
    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="procedure"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    class Meta:
        verbose_name = "verwijzing van een activiteit"
        verbose_name_plural = "verwijzingen van activiteiten"
        ordering = ("activiteit", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tekst__isnull=True, procedure__isnull=False)
                | Q(tekst__isnull=False, procedure__isnull=True),
                name="verwijzing_gaat_naar_een_ding",
            ),
            models.UniqueConstraint(
                fields=["activiteit", "tekst", "procedure"], nulls_distinct=False, name="verwijzing_staat_er_eens"
            ),
        ]

    def __str__(self) -> str:
        return str(self.tekst or self.procedure)
