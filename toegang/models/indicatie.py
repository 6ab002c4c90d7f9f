"""The right to a product, decided by a college, and how it ends."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Datumbereik, van_voor_tot
from toegang.models.beschikking import Beschikking
from toegang.models.dossier import Dossier
from toegang.models.product import Doelgroep, Leveringsvorm, Product
from toegang.overgangsrecht import Clientsoort
from toegang.verantwoordelijkheid import Grondslag

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from toegang.models.betaler import Betaler
    from toegang.models.opvolging import CakMelding


class IndicatieQuerySet(models.QuerySet["Indicatie"]):
    """Questions about indicaties. A day is always an argument; an end that was decided later counts."""

    def lopend(self, *, op: datetime.date) -> Self:
        """Indicaties that give a right on that day."""
        return self.filter(Q(loopt_tot__isnull=True) | Q(loopt_tot__gt=op), van__lte=op)

    def niet_voorbij(self, *, op: datetime.date) -> Self:
        """Indicaties that give a right on that day or will."""
        return self.filter(Q(loopt_tot__isnull=True) | Q(loopt_tot__gt=op))


class Indicatie(models.Model):
    """A decision of a college that a client has a right to a product, from `van` up to but not including `tot`.

    What was decided stays; an end before `tot` is a row of IndicatieEinde. `loopt_tot` is the day the right really
    stops: the day of that row, else `tot`. The database refuses another value when the transaction ends.

    Three gemeenten are kept apart: where the client turned to, who is responsible by which rule,
    and who carries it out under a mandate.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="indicaties", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    beschikking = models.ForeignKey(
        Beschikking,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicaties",
        verbose_name="beschikking",
        help_text="Leeg: het besluit is elders op papier gezet, bijvoorbeeld voor een import.",
    )
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+", verbose_name="product")
    van = models.DateField("begindatum")
    tot = models.DateField("eerste dag zonder recht", null=True, blank=True, help_text="Leeg: voor onbepaalde tijd.")
    loopt_tot = models.DateField("recht stopt op", null=True, blank=True, editable=False)
    doelgroep = models.CharField("doelgroep", max_length=12, choices=Doelgroep)
    leveringsvorm = models.CharField("leveringsvorm", max_length=6, choices=Leveringsvorm)
    besluitdatum = models.DateField("datum van het besluit")
    gemeente_van_melding = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente van melding"
    )
    verantwoordelijke_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="verantwoordelijke gemeente"
    )
    uitvoerende_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="uitvoerende gemeente"
    )
    grondslag = models.CharField("grondslag", max_length=20, choices=[(g.value, g.tekst) for g in Grondslag])
    artikel = models.CharField("artikel", max_length=80)
    uitleg = models.TextField("uitleg", help_text="Zoals de consulent het aan de cliënt kan voorlezen.")
    reden_afwijking = models.CharField("reden om af te wijken", max_length=500, blank=True)
    regelversie = models.CharField("versie van de regels", max_length=60)
    feiten = models.JSONField("gebruikte feiten", default=dict)
    clientsoort = models.CharField(
        "soort cliënt", max_length=12, choices=[(soort.value, soort.tekst) for soort in Clientsoort]
    )
    clientsoort_uitleg = models.TextField("uitleg bij de soort cliënt")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = IndicatieQuerySet.as_manager()
    historie = historie()

    if TYPE_CHECKING:
        einde: IndicatieEinde
        cakmeldingen: RelatedManager[CakMelding]
        betalers: RelatedManager[Betaler]

    class Meta:
        verbose_name = "indicatie"
        verbose_name_plural = "indicaties"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("indicatie_begint_voor_zij_eindigt"),
            models.CheckConstraint(
                condition=(Q(loopt_tot__isnull=True) & Q(tot__isnull=True))
                | (
                    Q(loopt_tot__isnull=False, loopt_tot__gte=F("van"))
                    & (Q(tot__isnull=True) | Q(loopt_tot__lte=F("tot")))
                ),
                name="recht_stopt_binnen_de_indicatie",
            ),
            models.CheckConstraint(
                condition=~Q(grondslag="afspraak") | ~Q(reden_afwijking=""),
                name="afwijken_van_de_regel_heeft_een_reden",
            ),
            ExclusionConstraint(
                name="dossier_heeft_een_product_een_keer_tegelijk",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    ("product", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("loopt_tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Voor dit product loopt in deze periode al een indicatie.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["gemeente", "van", "loopt_tot", "product", "doelgroep"],
                include=["leveringsvorm"],
                name="indicatie_voor_de_telling",
            ),
            models.Index(
                fields=["gemeente", "loopt_tot", "id"],
                condition=Q(loopt_tot__isnull=False),
                name="indicatie_op_einddatum",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product} vanaf {self.van:%d-%m-%Y}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day with a right, as letters and pages name it; None for onbepaalde tijd."""
        return self.loopt_tot - datetime.timedelta(days=1) if self.loopt_tot is not None else None

    @property
    def is_beeindigd(self) -> bool:
        """Whether someone decided on an end."""
        return hasattr(self, "einde")

    def staat(self, *, op: datetime.date) -> str:
        """'begint nog', 'loopt', 'voorbij', 'beëindigd' or 'ingetrokken', for a label."""
        if self.loopt_tot is not None and self.loopt_tot <= op:
            return self.einde.get_soort_display() if self.is_beeindigd else "voorbij"
        return "loopt" if self.van <= op else "begint nog"


class IndicatieEinde(models.Model):
    """The decision that a right stops earlier: intrekking or herziening (Wmo 2015 art. 2.3.10), or beëindiging."""

    class Soort(models.TextChoices):
        INTREKKING = "intrekking", "ingetrokken"
        HERZIENING = "herziening", "herzien"
        BEEINDIGING = "beeindiging", "beëindigd"

    class Reden(models.TextChoices):
        ONJUISTE_GEGEVENS = "onjuiste_gegevens", "onjuiste of onvolledige gegevens"
        NIET_MEER_NODIG = "niet_meer_nodig", "niet meer nodig"
        NIET_TOEREIKEND = "niet_toereikend", "niet meer genoeg"
        VOORWAARDEN = "voorwaarden", "niet voldaan aan de voorwaarden"
        MISBRUIK = "misbruik", "niet of anders gebruikt dan bedoeld"
        WENS_CLIENT = "wens_client", "wens van de cliënt"
        WLZ = "wlz", "zorg uit de Wlz begint"
        VERHUISD = "verhuisd", "verhuisd naar een andere gemeente"
        OVERLEDEN = "overleden", "overleden"
        VERVOLG = "vervolg", "opgevolgd door een nieuw besluit"

    INTREKKINGSGRONDEN = frozenset(
        {
            Reden.ONJUISTE_GEGEVENS,
            Reden.NIET_MEER_NODIG,
            Reden.NIET_TOEREIKEND,
            Reden.VOORWAARDEN,
            Reden.MISBRUIK,
        }
    )
    """The closed list of Wmo 2015 art. 2.3.10."""

    indicatie = models.OneToOneField(
        Indicatie, on_delete=models.PROTECT, related_name="einde", verbose_name="indicatie"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    beschikking = models.ForeignKey(
        Beschikking,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="einden",
        verbose_name="beschikking",
        help_text="Leeg: het besluit is elders op papier gezet.",
    )
    per = models.DateField("eerste dag zonder recht")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    reden = models.CharField("reden", max_length=20, choices=Reden)
    besluitdatum = models.DateField("datum van het besluit")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een indicatie"
        verbose_name_plural = "einden van indicaties"
        constraints = [
            models.CheckConstraint(
                condition=~Q(soort__in=["intrekking", "herziening"])
                | Q(
                    reden__in=[
                        "onjuiste_gegevens",
                        "niet_meer_nodig",
                        "niet_toereikend",
                        "voorwaarden",
                        "misbruik",
                    ]
                ),
                name="intrekking_of_herziening_heeft_een_grond_uit_de_wet",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} per {self.per:%d-%m-%Y}"
