"""The decision on paper, and what the client can do against it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap, Organisatie
from toegang.models.aanvraag import Aanvraag
from toegang.models.dossier import Dossier
from toegang.models.melding import Melding
from toegang.models.stuk import Dossierstuk

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from toegang.models.indicatie import Indicatie, IndicatieEinde


class Beschikking(models.Model):
    """What the college decided, as the client got it. It never changes; another decision is another row.

    `college` is the gemeente that is responsible and in whose name it is written, also when `uitvoerder` writes it
    under a mandate (Awb art. 10:10). At spoed (Wmo 2015 art. 2.3.3) it is `tijdelijk` and needs no aanvraag. The
    college may review, withdraw or end a right of its own accord (2.3.9 and 2.3.10): then no melding went before.
    """

    class Soort(models.TextChoices):
        TOEKENNING = "toekenning", "toegekend"
        GEDEELTELIJK = "gedeeltelijk", "gedeeltelijk toegekend"
        AFWIJZING = "afwijzing", "afgewezen"
        HERZIENING = "herziening", "herzien"
        INTREKKING = "intrekking", "ingetrokken"
        BEEINDIGING = "beeindiging", "beëindigd"
        BUITEN_BEHANDELING = "buiten_behandeling", "niet behandeld (Awb 4:5)"

    class Afwijzing(models.TextChoices):
        """The grounds of a refusal: which article says so stands in `toegang.gronden`."""

        GEEN_NOODZAAK = "geen_noodzaak", "eigen kracht, netwerk of algemene voorziening is genoeg"
        ANDERE_VOORZIENING = "andere_voorziening", "een andere wet gaat voor"
        WLZ_GEEN_MEDEWERKING = "wlz_geen_medewerking", "de cliënt werkt niet mee aan een Wlz-aanvraag"
        GEEN_INGEZETENE = "geen_ingezetene", "geen ingezetene van Nederland"
        VERBLIJFSSTATUS = "verblijfsstatus", "geen verblijfsstatus die recht geeft"
        OVERGEDRAGEN = "overgedragen", "een andere gemeente neemt het over"
        WOONPLAATSBEGINSEL = "woonplaatsbeginsel", "een ander college is verantwoordelijk"
        INGETROKKEN = "ingetrokken", "de cliënt wil niet verder"

    melding = models.ForeignKey(
        Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="beschikkingen", verbose_name="melding"
    )
    op_aanvraag = models.ForeignKey(
        Aanvraag,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="beschikkingen",
        verbose_name="aanvraag",
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="beschikkingen", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    soort = models.CharField("soort", max_length=18, choices=Soort)
    tijdelijk = models.BooleanField("tijdelijk, bij spoed", default=False)
    college = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="college van")
    uitvoerder = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="geschreven door")
    besluitdatum = models.DateField("datum van het besluit")
    bekendgemaakt_op = models.DateField("bekendgemaakt op")
    afwijzing = models.CharField("grond van de afwijzing", max_length=20, choices=Afwijzing, blank=True)
    motivering = models.TextField("motivering")
    resultaat = models.TextField("te bereiken resultaat", blank=True)
    aanbieder = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="aanbieder"
    )
    opnieuw_bekijken_op = models.DateField("opnieuw bekijken op", null=True, blank=True)
    stuk = models.OneToOneField(Dossierstuk, on_delete=models.PROTECT, related_name="+", verbose_name="stuk")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        indicaties: RelatedManager[Indicatie]
        einden: RelatedManager[IndicatieEinde]
        rechtsmiddelen: RelatedManager[Rechtsmiddel]

    class Meta:
        verbose_name = "beschikking"
        verbose_name_plural = "beschikkingen"
        ordering = ("-besluitdatum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tijdelijk=True)
                | Q(op_aanvraag__isnull=False)
                | Q(soort__in=["herziening", "intrekking", "beeindiging"]),
                name="beschikking_volgt_op_een_aanvraag_of_is_spoed",
            ),
            models.CheckConstraint(
                condition=Q(melding__isnull=False) | Q(soort__in=["herziening", "intrekking", "beeindiging"]),
                name="alleen_over_een_lopend_recht_wordt_zonder_melding_besloten",
            ),
            models.CheckConstraint(
                condition=Q(tijdelijk=False) | Q(soort="toekenning"), name="alleen_een_toekenning_is_tijdelijk"
            ),
            models.CheckConstraint(
                condition=(Q(soort__in=["afwijzing", "gedeeltelijk"]) & ~Q(afwijzing=""))
                | (~Q(soort__in=["afwijzing", "gedeeltelijk"]) & Q(afwijzing="")),
                name="alleen_een_afwijzing_heeft_een_grond",
            ),
            models.CheckConstraint(condition=~Q(motivering=""), name="beschikking_heeft_een_motivering"),
            models.CheckConstraint(
                condition=Q(bekendgemaakt_op__gte=models.F("besluitdatum")),
                name="besluit_wordt_niet_bekend_voor_het_genomen_is",
            ),
        ]

    def __str__(self) -> str:
        return f"Beschikking van {self.besluitdatum:%d-%m-%Y}: {self.get_soort_display()}"


class Rechtsmiddel(models.Model):
    """The client objects (bezwaar), or goes to court (beroep, hoger beroep)."""

    class Soort(models.TextChoices):
        BEZWAAR = "bezwaar", "bezwaar"
        BEROEP = "beroep", "beroep"
        HOGER_BEROEP = "hoger_beroep", "hoger beroep"

    class Behandeling(models.TextChoices):
        """Who prepares the decision on a bezwaar: it says how long the college has (Awb art. 7:10 and 7:13)."""

        COLLEGE = "college", "het college, zonder commissie"
        COMMISSIE = "commissie", "met advies van een commissie (Awb, artikel 7:13)"

    beschikking = models.ForeignKey(
        Beschikking, on_delete=models.PROTECT, related_name="rechtsmiddelen", verbose_name="beschikking"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    behandeling = models.CharField(
        "behandeling van het bezwaar",
        max_length=9,
        choices=Behandeling,
        default=Behandeling.COLLEGE,
        db_default=Behandeling.COLLEGE.value,
    )
    ontvangen_op = models.DateField("ontvangen op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        uitkomst: RechtsmiddelUitkomst
        verdaging: RechtsmiddelVerdaging

    class Meta:
        verbose_name = "rechtsmiddel"
        verbose_name_plural = "rechtsmiddelen"
        ordering = ("ontvangen_op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(soort="bezwaar") | Q(behandeling="college"), name="alleen_bezwaar_gaat_naar_een_commissie"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} van {self.ontvangen_op:%d-%m-%Y}"

    @property
    def met_commissie(self) -> bool:
        """Whether a commissie of Awb 7:13 advises: then the college has twelve weken."""
        return self.behandeling == self.Behandeling.COMMISSIE

    @property
    def verdaagd_tot(self) -> datetime.date | None:
        """The last day after the decision was put off; None when it was not."""
        return self.verdaging.tot_en_met if hasattr(self, "verdaging") else None


class RechtsmiddelVerdaging(models.Model):
    """The college puts its decision on a bezwaar off, and told so in time (Awb art. 7:10 lid 3 and 5). Once."""

    rechtsmiddel = models.OneToOneField(
        Rechtsmiddel, on_delete=models.PROTECT, related_name="verdaging", verbose_name="bezwaar"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    medegedeeld_op = models.DateField("aan de cliënt geschreven op")
    tot_en_met = models.DateField("nieuwe laatste dag")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "verdaging van een bezwaar"
        verbose_name_plural = "verdagingen van bezwaren"
        constraints = [
            models.CheckConstraint(
                condition=Q(tot_en_met__gt=models.F("medegedeeld_op")), name="verdagen_is_tot_een_latere_dag"
            )
        ]

    def __str__(self) -> str:
        return f"Verdaagd tot en met {self.tot_en_met:%d-%m-%Y}"


class RechtsmiddelUitkomst(models.Model):
    """How bezwaar or beroep ended."""

    class Uitkomst(models.TextChoices):
        GEGROND = "gegrond", "gegrond"
        DEELS = "deels", "deels gegrond"
        ONGEGROND = "ongegrond", "ongegrond"
        NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet-ontvankelijk"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    rechtsmiddel = models.OneToOneField(
        Rechtsmiddel, on_delete=models.PROTECT, related_name="uitkomst", verbose_name="rechtsmiddel"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    uitkomst = models.CharField("uitkomst", max_length=17, choices=Uitkomst)
    besluitdatum = models.DateField("datum")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "uitkomst van een rechtsmiddel"
        verbose_name_plural = "uitkomsten van rechtsmiddelen"

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.besluitdatum:%d-%m-%Y}"
