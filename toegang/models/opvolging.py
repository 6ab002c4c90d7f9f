"""What goes on after the indicatie: goals, how the client lives, and what the CAK was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Exists, F, Q

from regio.historie import historie
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from regio.models.periode import Datumbereik, Periode, PeriodeQuerySet, van_voor_tot
from toegang.models.dossier import Dossier
from toegang.models.indicatie import Indicatie

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class LeefgebiedQuerySet(PeriodeQuerySet):
    """Questions about parts of life."""

    def van_regio(self, regio: Regio | int | None) -> Self:
        """The list of a region; a region without a list of its own uses the general one."""
        eigen = self.model._default_manager.filter(regio=regio)
        return self.filter(Q(regio=regio) | (Q(regio__isnull=True) & ~Exists(eigen))).order_by("volgorde", "pk")


class Leefgebied(Periode):
    """A part of life in which someone has goals. The law names none: the list is an agreement, per region."""

    regio = models.ForeignKey(
        Regio,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="regio",
        help_text="Leeg: voor elke regio zonder eigen lijst.",
    )
    naam = models.CharField("naam", max_length=60)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="bron")

    objects = LeefgebiedQuerySet.as_manager()

    class Meta:
        verbose_name = "leefgebied"
        verbose_name_plural = "leefgebieden"
        ordering = ("volgorde", "pk")
        constraints = [
            van_voor_tot("leefgebied_begint_voor_het_eindigt"),
            models.UniqueConstraint(
                fields=["regio", "naam", "van"], nulls_distinct=False, name="leefgebied_staat_eens_vast"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Doel(models.Model):
    """What a client wants to reach in a part of life, and when it is looked at again."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="doelen", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    leefgebied = models.ForeignKey(Leefgebied, on_delete=models.PROTECT, related_name="+", verbose_name="leefgebied")
    tekst = models.CharField("doel", max_length=500)
    van = models.DateField("afgesproken op")
    evalueren_op = models.DateField("opnieuw bekijken op", null=True, blank=True, editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    historie = historie()

    if TYPE_CHECKING:
        evaluaties: RelatedManager[Evaluatie]

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ("leefgebied__volgorde", "van", "pk")
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="doel_zegt_wat")]
        indexes = [
            models.Index(
                fields=["gemeente", "evalueren_op"],
                condition=Q(evalueren_op__isnull=False),
                name="doel_op_evaluatiedag",
            )
        ]

    def __str__(self) -> str:
        return f"Doel {self.leefgebied}"  # the text is about the client


class Evaluatie(models.Model):
    """How it stands with a goal on a day. A goal that was reached, changed or dropped is not looked at again."""

    class Uitkomst(models.TextChoices):
        OP_WEG = "op_weg", "op weg"
        GEEN_VOORUITGANG = "geen_vooruitgang", "geen vooruitgang"
        BEHAALD = "behaald", "behaald"
        BIJGESTELD = "bijgesteld", "bijgesteld: er komt een ander doel"
        VERVALLEN = "vervallen", "vervallen"

    LAATSTE = frozenset({Uitkomst.BEHAALD, Uitkomst.BIJGESTELD, Uitkomst.VERVALLEN})

    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, related_name="evaluaties", verbose_name="doel")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    op = models.DateField("bekeken op")
    uitkomst = models.CharField("uitkomst", max_length=16, choices=Uitkomst)
    toelichting = models.TextField("toelichting", blank=True)
    volgende = models.DateField("opnieuw bekijken op", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ("-op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst__in=["behaald", "bijgesteld", "vervallen"], volgende__isnull=True)
                | (~Q(uitkomst__in=["behaald", "bijgesteld", "vervallen"]) & Q(volgende__isnull=False)),
                name="alleen_een_doel_dat_loopt_wordt_opnieuw_bekeken",
            ),
            models.CheckConstraint(
                condition=Q(volgende__isnull=True) | Q(volgende__gt=F("op")), name="volgende_evaluatie_ligt_later"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.op:%d-%m-%Y}"


class Woonafspraak(models.Model):
    """How the client lives and pays for it, for a period: wonen en zorg together, or each on its own."""

    class Vorm(models.TextChoices):
        SAMEN = "samen", "wonen en zorg samen, van de aanbieder"
        EIGEN_HUUR = "eigen_huur", "eigen huurcontract"
        ONDERHUUR = "onderhuur", "onderhuur van de aanbieder"
        WOONBIJDRAGE = "woonbijdrage", "woonbijdrage aan de aanbieder"
        NAASTEN = "naasten", "bij familie of vrienden"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="woonafspraken", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    vorm = models.CharField("hoe de cliënt woont", max_length=12, choices=Vorm)
    bedrag = models.DecimalField(
        "bedrag per maand in euro's",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    van = models.DateField("vanaf")
    tot = models.DateField("eerste dag dat dit niet meer geldt", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    historie = historie()

    class Meta:
        verbose_name = "woonafspraak"
        verbose_name_plural = "woonafspraken"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("woonafspraak_begint_voor_zij_eindigt"),
            models.CheckConstraint(condition=Q(bedrag__isnull=True) | Q(bedrag__gte=0), name="huur_is_niet_negatief"),
            ExclusionConstraint(
                name="client_woont_op_een_manier_tegelijk",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="In deze periode is al vastgelegd hoe de cliënt woont.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_vorm_display()} vanaf {self.van:%d-%m-%Y}"


class CakMelding(models.Model):
    """The CAK was told that a right began or stopped: it collects the eigen bijdrage (Wmo 2015 art. 2.1.4b)."""

    class Soort(models.TextChoices):
        BEGIN = "begin", "begonnen"
        EINDE = "einde", "gestopt"

    indicatie = models.ForeignKey(
        Indicatie, on_delete=models.PROTECT, related_name="cakmeldingen", verbose_name="indicatie"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("wat", max_length=5, choices=Soort)
    dag = models.DateField("begin- of einddag die is doorgegeven")
    doorgegeven_op = models.DateField("doorgegeven op")
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "melding aan het CAK"
        verbose_name_plural = "meldingen aan het CAK"
        ordering = ("-doorgegeven_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["indicatie", "soort", "dag"], name="cak_hoort_elke_dag_een_keer")
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.dag:%d-%m-%Y}"
