"""A client on a place: proposed to the aanbieder, accepted or not, and how it ended."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio import klok
from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Datumbereik, geen_overlap, van_voor_tot
from toegang.models.client import Clientnaam
from toegang.models.dossier import Dossier
from toegang.models.indicatie import Indicatie
from toegang.models.plek import Plek

EEN_DAG = datetime.timedelta(days=1)


class PlaatsingQuerySet(models.QuerySet["Plaatsing"]):
    """Questions about placements."""

    def open_voorstellen(self) -> Self:
        """Proposals without an answer."""
        return self.filter(staat=Plaatsing.Staat.VOORGESTELD)

    def wonend(self, *, op: datetime.date) -> Self:
        """Accepted placements that hold on that day."""
        return self.filter(Q(bezet_tot__isnull=True) | Q(bezet_tot__gt=op), staat=Plaatsing.Staat.GEACCEPTEERD).filter(
            van__lte=op
        )

    def niet_voorbij(self, *, op: datetime.date) -> Self:
        """Proposals, and accepted placements that hold on that day or will."""
        return self.exclude(staat=Plaatsing.Staat.VERVALLEN).filter(Q(bezet_tot__isnull=True) | Q(bezet_tot__gt=op))

    def met_hoofd(self) -> Self:
        """With what a page shows of it, in the same query."""
        return self.select_related(
            "plek__locatie__organisatie", "plek__locatie__gemeente", "plek__product", "antwoord", "einde"
        )


class Plaatsing(models.Model):
    """A claim on a place for a client, from `van` up to but not including `tot`; it holds from the proposal on.

    What was proposed stays. `staat` and `bezet_tot` follow from PlaatsingAntwoord and PlaatsingEinde; the database
    refuses other values when the transaction ends. A refused or withdrawn proposal takes no day at all.
    """

    class Staat(models.TextChoices):
        VOORGESTELD = "voorgesteld", "voorgesteld"
        GEACCEPTEERD = "geaccepteerd", "geaccepteerd"
        VERVALLEN = "vervallen", "gaat niet door"

    class Grond(models.TextChoices):
        INDICATIE = "indicatie", "de indicatie voor dit product"
        SPOED = "spoed", "spoed: wachten kan niet"
        OVERBRUGGING = "overbrugging", "overbrugging tot een andere plek"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="plaatsingen", verbose_name="dossier")
    op_naam = models.ForeignObject(
        Clientnaam, on_delete=models.DO_NOTHING, from_fields=["dossier"], to_fields=["dossier"], related_name="+"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    plek = models.ForeignKey(Plek, on_delete=models.PROTECT, related_name="plaatsingen", verbose_name="plek")
    indicatie = models.ForeignKey(
        Indicatie, on_delete=models.PROTECT, null=True, related_name="plaatsingen", verbose_name="indicatie"
    )
    van = models.DateField("begindatum")
    tot = models.DateField("eerste dag zonder plek", null=True, blank=True)
    staat = models.CharField("staat", max_length=12, choices=Staat, default=Staat.VOORGESTELD, editable=False)
    bezet_tot = models.DateField("plek bezet tot", null=True, editable=False)
    grond = models.CharField("grond", max_length=12, choices=Grond)
    reden = models.CharField("reden zonder indicatie", max_length=300, blank=True)
    voorgesteld_op = models.DateTimeField("voorgesteld op", default=klok.nu, editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PlaatsingQuerySet.as_manager()

    if TYPE_CHECKING:
        antwoord: PlaatsingAntwoord
        einde: PlaatsingEinde

    class Meta:
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("plaatsing_begint_voor_zij_eindigt"),
            models.CheckConstraint(
                condition=(Q(bezet_tot__isnull=True) & Q(tot__isnull=True))
                | (
                    Q(bezet_tot__isnull=False, bezet_tot__gte=F("van"))
                    & (Q(tot__isnull=True) | Q(bezet_tot__lte=F("tot")))
                ),
                name="plek_is_bezet_binnen_de_plaatsing",
            ),
            models.CheckConstraint(
                condition=Q(grond="indicatie", indicatie__isnull=False, reden="")
                | (~Q(grond="indicatie") & Q(indicatie__isnull=True) & ~Q(reden="")),
                name="plaatsing_heeft_een_indicatie_of_een_reden",
            ),
            ExclusionConstraint(
                name="plek_wordt_een_keer_tegelijk_gegeven",
                expressions=[
                    ("plek", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("bezet_tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze plek is in deze periode al vergeven.",
            ),
            ExclusionConstraint(
                name="client_woont_op_een_plek_tegelijk",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("bezet_tot")), RangeOperators.OVERLAPS),
                ],
                condition=Q(staat="geaccepteerd"),
                violation_error_message="De cliënt woont in deze periode al op een andere plek.",
            ),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(staat="voorgesteld"), name="client_heeft_een_voorstel_tegelijk"
            ),
        ]
        indexes = [
            models.Index(
                fields=["gemeente", "voorgesteld_op", "id"],
                condition=Q(staat="voorgesteld"),
                name="open_voorstellen_op_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"Plaatsing {self.pk}, {self.get_staat_display()}"

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which the place is taken; None when no end is known."""
        return self.bezet_tot - EEN_DAG if self.bezet_tot is not None else None

    @property
    def is_beeindigd(self) -> bool:
        """Whether an end was recorded."""
        return hasattr(self, "einde")

    def loopt(self, *, op: datetime.date) -> bool:
        """Whether the client lives here on that day, as far as is recorded."""
        geaccepteerd = self.staat == self.Staat.GEACCEPTEERD
        return geaccepteerd and self.van <= op and (self.bezet_tot is None or op < self.bezet_tot)

    def stand(self, *, op: datetime.date) -> str:
        """One word or two for a label: 'wacht op antwoord', 'begint nog', 'woont hier', 'voorbij', 'gaat niet door'."""
        if self.staat == self.Staat.VOORGESTELD:
            return "wacht op antwoord"
        if self.staat == self.Staat.VERVALLEN:
            return "gaat niet door"
        if self.bezet_tot is not None and self.bezet_tot <= op:
            return "voorbij"
        return "woont hier" if self.van <= op else "begint nog"


class PlaatsingAntwoord(models.Model):
    """What the aanbieder answered, or that the gemeente withdrew its proposal. It does not change."""

    class Uitkomst(models.TextChoices):
        GEACCEPTEERD = "geaccepteerd", "de aanbieder neemt de cliënt aan"
        GEWEIGERD = "geweigerd", "de aanbieder weigert"
        INGETROKKEN = "ingetrokken", "wij trekken het voorstel in"

    plaatsing = models.OneToOneField(
        Plaatsing, on_delete=models.PROTECT, related_name="antwoord", verbose_name="plaatsing"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    uitkomst = models.CharField("antwoord", max_length=12, choices=Uitkomst)
    reden = models.CharField("reden", max_length=300, blank=True)
    gegeven_op = models.DateField("datum van het antwoord")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "antwoord op een voorstel"
        verbose_name_plural = "antwoorden op voorstellen"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="geaccepteerd") | ~Q(reden=""), name="weigeren_of_intrekken_heeft_een_reden"
            )
        ]

    def __str__(self) -> str:
        return self.get_uitkomst_display()


class PlaatsingEinde(models.Model):
    """The client left the place (uitstroom or doorstroom): from which day, and where to. It does not change."""

    class Bestemming(models.TextChoices):
        EIGEN_WONING = "eigen_woning", "eigen woning"
        FAMILIE = "familie", "familie of netwerk"
        WLZ = "wlz", "zorg uit de Wlz"
        ANDERE_PLEK = "andere_plek", "andere plek beschermd wonen"
        ANDERE_GEMEENTE = "andere_gemeente", "andere gemeente"
        ZIEKENHUIS = "ziekenhuis", "ziekenhuis of kliniek"
        DETENTIE = "detentie", "detentie"
        OVERLEDEN = "overleden", "overleden"
        ONBEKEND = "onbekend", "onbekend"
        ANDERS = "anders", "anders"

    plaatsing = models.OneToOneField(
        Plaatsing, on_delete=models.PROTECT, related_name="einde", verbose_name="plaatsing"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("eerste dag zonder deze plek")
    bestemming = models.CharField("bestemming", max_length=15, choices=Bestemming)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een plaatsing"
        verbose_name_plural = "einden van plaatsingen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(bestemming="anders") | ~Q(toelichting=""), name="andere_bestemming_heeft_een_toelichting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_bestemming_display()} per {self.per:%d-%m-%Y}"


class Afwezigheid(models.Model):
    """The client is away from the place for a while; the place stays taken. Only `tot` is filled in later."""

    class Reden(models.TextChoices):
        ZIEKENHUIS = "ziekenhuis", "ziekenhuis of kliniek"
        DETENTIE = "detentie", "detentie"
        VAKANTIE = "vakantie", "vakantie of verlof"
        ONBEKEND = "onbekend", "onbekend waar"
        ANDERS = "anders", "anders"

    plaatsing = models.ForeignKey(
        Plaatsing, on_delete=models.PROTECT, related_name="afwezigheden", verbose_name="plaatsing"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    van = models.DateField("eerste dag weg")
    tot = models.DateField("eerste dag terug", null=True, blank=True)
    reden = models.CharField("reden", max_length=12, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("afwezigheid_begint_voor_zij_eindigt"),
            geen_overlap("client_is_een_keer_tegelijk_afwezig", "plaatsing"),
        ]

    def __str__(self) -> str:
        return f"{self.get_reden_display()} vanaf {self.van:%d-%m-%Y}"
