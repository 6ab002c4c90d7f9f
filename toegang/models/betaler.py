"""Which gemeente pays for a right, and what a region agreed about that for the years of the transition."""

from __future__ import annotations

import datetime
from typing import Self
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio.historie import historie
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from regio.models.periode import Datumbereik, Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from toegang.betaler import Betaalgrond, Duur, NieuwBetaalt, Overgang, Terugkeer
from toegang.models.dossier import Dossier
from toegang.models.indicatie import Indicatie


class OvergangsregelQuerySet(PeriodeQuerySet):
    """Questions about the rules of the transition."""

    def van_gemeente(self, gemeente: Gemeente | int, *, op: datetime.date) -> Self:
        """The rule that holds on that day in the region in which a gemeente shares beschermd wonen."""
        return self.lopend(op=op).filter(
            Q(regio__deelnames__tot__isnull=True) | Q(regio__deelnames__tot__gt=op),
            regio__deelnames__gemeente=gemeente,
            regio__deelnames__taak="BW",
            regio__deelnames__van__lte=op,
        )


class Overgangsregel(Periode):
    """What a region agreed on who pays during the transition of beschermd wonen, from a day on, with its source.

    A row is added and may get an end; nothing else about it changes, so an answer that names it stays explained.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    peildatum = models.DateField(
        "peildatum",
        null=True,
        blank=True,
        help_text="Wie op deze dag een lopende beschikking had, is een bestaande cliënt. "
        "Leeg: de overgang is nog niet begonnen.",
    )
    duur = models.CharField(
        "hoe lang de centrumgemeente een bestaande cliënt betaalt",
        max_length=11,
        choices=[(duur.value, duur.tekst) for duur in Duur],
        default=Duur.BESCHIKKING.value,
    )
    duur_tot = models.DateField("eerste dag dat de centrumgemeente niet meer betaalt", null=True, blank=True)
    nieuw_betaalt = models.CharField(
        "wie een nieuwe cliënt betaalt",
        max_length=16,
        choices=[(wie.value, wie.tekst) for wie in NieuwBetaalt],
        default=NieuwBetaalt.VERANTWOORDELIJK.value,
    )
    venster_dagen = models.PositiveSmallIntegerField(
        "venster van een nieuwe cliënt, in dagen",
        default=365,
        help_text="Wie zo lang voor de melding geen aanvraag deed en geen beschermd wonen had, is een nieuwe cliënt.",
    )
    terugkeerder = models.CharField(
        "wie niet bestaand en niet nieuw is",
        max_length=8,
        choices=[(regel.value, regel.tekst) for regel in Terugkeer],
        default=Terugkeer.VRAAG.value,
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", default=uuid4, unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="vastgelegd door"
    )

    objects = OvergangsregelQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "overgangsregel"
        verbose_name_plural = "overgangsregels"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("overgangsregel_begint_voor_zij_eindigt"),
            geen_overlap("regio_heeft_een_overgangsregel_tegelijk", "regio"),
            models.CheckConstraint(
                condition=Q(duur="periode", duur_tot__isnull=False) | (~Q(duur="periode") & Q(duur_tot__isnull=True)),
                name="alleen_een_vaste_periode_heeft_een_einddag",
            ),
            models.CheckConstraint(
                condition=Q(duur_tot__isnull=True) | Q(peildatum__isnull=False, duur_tot__gt=F("peildatum")),
                name="vaste_periode_eindigt_na_de_peildatum",
            ),
            models.CheckConstraint(
                condition=Q(venster_dagen__gte=1), name="venster_van_een_nieuwe_client_duurt_minstens_een_dag"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regio} vanaf {self.van:%d-%m-%Y}"

    def als_overgang(self) -> Overgang:
        """What the pure functions read."""
        return Overgang(
            versie=f"overgangsregel-{self.pk}",
            peildatum=self.peildatum,
            duur=Duur(self.duur),
            duur_tot=self.duur_tot,
            nieuw_betaalt=NieuwBetaalt(self.nieuw_betaalt),
            venster_dagen=self.venster_dagen,
            terugkeerder=Terugkeer(self.terugkeerder),
        )


class BetalerQuerySet(models.QuerySet["Betaler"]):
    """Questions about who pays."""

    def lopend(self, *, op: datetime.date) -> Self:
        """Who pays on that day; a right that stopped earlier is paid by nobody."""
        return self.filter(
            Q(tot__isnull=True) | Q(tot__gt=op),
            Q(indicatie__loopt_tot__isnull=True) | Q(indicatie__loopt_tot__gt=op),
            van__lte=op,
        )


class Betaler(models.Model):
    """Which gemeente bears the cost of a right, from `van` up to but not including `tot`, by which rule and why.

    `betaalt` bears it; `uitbetaler` makes the payments (the mandataris for financiering on the day of the decision).
    Rows of one indicatie follow one another from its first to its last day. They never change: a new rule of the region
    makes new answers, not other old ones.
    """

    indicatie = models.ForeignKey(
        Indicatie, on_delete=models.PROTECT, related_name="betalers", verbose_name="indicatie"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    betaalt = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="betaalt")
    uitbetaler = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="betaalt uit")
    van = models.DateField("van")
    tot = models.DateField("tot", null=True, blank=True)
    grond = models.CharField("grond", max_length=16, choices=[(grond.value, grond.tekst) for grond in Betaalgrond])
    uitleg = models.TextField("uitleg")
    regel = models.ForeignKey(
        Overgangsregel, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="overgangsregel"
    )
    regelversie = models.CharField("versie van de regels", max_length=60)
    feiten = models.JSONField("gebruikte feiten", default=dict)

    objects = BetalerQuerySet.as_manager()

    class Meta:
        verbose_name = "betaler"
        verbose_name_plural = "betalers"
        ordering = ("van", "pk")
        constraints = [
            van_voor_tot("betaler_begint_voor_hij_eindigt"),
            ExclusionConstraint(
                name="recht_heeft_een_betaler_tegelijk",
                expressions=[
                    ("indicatie", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.betaalt} vanaf {self.van:%d-%m-%Y}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day that this gemeente pays; None while it goes on."""
        return self.tot - datetime.timedelta(days=1) if self.tot is not None else None
