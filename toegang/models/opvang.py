"""Maatschappelijke opvang: the test of a melding, the pas for the nachtopvang, and families that ask for opvang."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Datumbereik, van_voor_tot
from toegang.models.dossier import Dossier
from toegang.models.melding import Melding

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Opvangtoets(models.Model):
    """What the gemeente decided about one melding for opvang: let in or not, and why. It never changes.

    Opvang is for who left the home and cannot manage alone or with others (Wmo 2015 art. 2.3.5 lid 4). In which
    gemeente that is best follows from the chance to recover there (agreement on landelijke toegankelijkheid).
    """

    class Uitkomst(models.TextChoices):
        PAS = "pas", "nachtopvang: de cliënt krijgt een pas"
        WACHTLIJST = "wachtlijst", "nachtopvang is nodig, maar er is nog geen plek"
        GEZIN = "gezin", "opvang voor een gezin"
        ANDERE_GEMEENTE = "andere_gemeente", "in een andere gemeente is de kans op herstel groter"
        GEWEIGERD = "geweigerd", "geen opvang"

    class Reden(models.TextChoices):
        GEEN_NOODZAAK = "geen_noodzaak", "eigen kracht, het netwerk of een algemene voorziening is genoeg"
        ANDERE_VOORZIENING = "andere_voorziening", "een andere wet of voorziening gaat voor"
        GEEN_INGEZETENE = "geen_ingezetene", "geen ingezetene van Nederland"
        VERBLIJFSSTATUS = "verblijfsstatus", "geen verblijfsrecht dat recht geeft op opvang"
        INGETROKKEN = "ingetrokken", "de cliënt wil geen opvang meer"
        ANDERS = "anders", "een andere reden, zie de toelichting"

    melding = models.OneToOneField(
        Melding, on_delete=models.PROTECT, related_name="opvangtoets", verbose_name="melding"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="opvangtoetsen", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    getoetst_op = models.DateField("getoetst op")
    uitkomst = models.CharField("uitkomst", max_length=15, choices=Uitkomst)
    reden = models.CharField("reden", max_length=18, choices=Reden, blank=True)
    beste_gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente met de grootste kans op herstel",
    )
    toelichting = models.TextField("toelichting", blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        passen: RelatedManager[Nachtopvangpas]

    class Meta:
        verbose_name = "toets voor de opvang"
        verbose_name_plural = "toetsen voor de opvang"
        ordering = ("-getoetst_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="geweigerd", reden__gt="") | (~Q(uitkomst="geweigerd") & Q(reden="")),
                name="wie_opvang_weigert_zegt_waarom",
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="andere_gemeente", beste_gemeente__isnull=False)
                | (~Q(uitkomst="andere_gemeente") & Q(beste_gemeente__isnull=True)),
                name="een_andere_gemeente_voor_opvang_heeft_een_naam",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="andere_gemeente") & ~Q(reden="anders") | ~Q(toelichting=""),
                name="andere_gemeente_of_andere_reden_is_toegelicht",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()}, getoetst op {self.getoetst_op:%d-%m-%Y}"


class NachtopvangpasQuerySet(models.QuerySet["Nachtopvangpas"]):
    """Questions about passes."""

    def lopend(self, *, op: datetime.date) -> Self:
        """Passes that are valid on that day."""
        return self.filter(van__lte=op, loopt_tot__gt=op)


class Nachtopvangpas(models.Model):
    """Someone may sleep in the nachtopvang from a day up to a day. One pas at a time per client.

    `loopt_tot` is the day of the NachtopvangpasEinde, or `tot`; the database refuses another value when the transaction
    ends.
    """

    toets = models.ForeignKey(Opvangtoets, on_delete=models.PROTECT, related_name="passen", verbose_name="toets")
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="nachtopvangpassen", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    van = models.DateField("geldig vanaf")
    tot = models.DateField("eerste dag waarop de pas niet meer geldt")
    loopt_tot = models.DateField("pas stopt op", editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = NachtopvangpasQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: NachtopvangpasEinde

    class Meta:
        verbose_name = "nachtopvangpas"
        verbose_name_plural = "nachtopvangpassen"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("pas_begint_voor_hij_eindigt"),
            models.CheckConstraint(
                condition=Q(loopt_tot__gte=F("van"), loopt_tot__lte=F("tot")), name="pas_stopt_binnen_zijn_periode"
            ),
            ExclusionConstraint(
                name="client_heeft_een_nachtopvangpas_tegelijk",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("loopt_tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze cliënt heeft in deze periode al een pas.",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "van", "dossier"], name="pas_voor_de_telling")]

    def __str__(self) -> str:
        return f"Pas vanaf {self.van:%d-%m-%Y}"

    @property
    def laatste_dag(self) -> datetime.date:
        """The last day on which the pas is valid."""
        return self.loopt_tot - datetime.timedelta(days=1)

    @property
    def is_beeindigd(self) -> bool:
        """Whether someone decided that it stops before its time."""
        return hasattr(self, "einde")


class NachtopvangpasEinde(models.Model):
    """Why a pas stops before its time."""

    class Reden(models.TextChoices):
        WONING = "woning", "de cliënt heeft een woning of kamer"
        DOORSTROOM = "doorstroom", "de cliënt gaat naar beschermd wonen of andere opvang"
        ANDERE_GEMEENTE = "andere_gemeente", "een andere gemeente neemt het over"
        NIET_GEBRUIKT = "niet_gebruikt", "de pas wordt niet gebruikt"
        REGELS = "regels", "de regels van de opvang zijn niet gevolgd"
        OVERLEDEN = "overleden", "de cliënt is overleden"

    pas = models.OneToOneField(Nachtopvangpas, on_delete=models.PROTECT, related_name="einde", verbose_name="pas")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("pas geldt niet meer vanaf")
    reden = models.CharField("reden", max_length=15, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een nachtopvangpas"
        verbose_name_plural = "einden van nachtopvangpassen"

    def __str__(self) -> str:
        return f"{self.get_reden_display()} per {self.per:%d-%m-%Y}"


class Huishouden(models.Model):
    """A family that asks for opvang together. The client of the dossier is one of them; the others are its leden."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="huishoudens", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    aangevraagd_op = models.DateField("opvang gevraagd op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        leden: RelatedManager[Huishoudlid]

    class Meta:
        verbose_name = "huishouden"
        verbose_name_plural = "huishoudens"
        ordering = ("-aangevraagd_op", "-pk")
        indexes = [models.Index(fields=["gemeente", "aangevraagd_op"], name="gezin_voor_de_telling")]

    def __str__(self) -> str:
        return f"Huishouden, opvang gevraagd op {self.aangevraagd_op:%d-%m-%Y}"


class Huishoudlid(models.Model):
    """One of the family beside the client: what a place for a family must know, and no name (Wmo 2015 art. 5.1.1)."""

    class Relatie(models.TextChoices):
        PARTNER = "partner", "partner"
        KIND = "kind", "kind"
        OUDER = "ouder", "ouder"
        ANDERS = "anders", "iemand anders"

    huishouden = models.ForeignKey(
        Huishouden, on_delete=models.PROTECT, related_name="leden", verbose_name="huishouden"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    relatie = models.CharField("relatie tot de cliënt", max_length=8, choices=Relatie)
    geboortedatum = models.DateField("geboortedatum")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        einde: HuishoudlidEinde

    class Meta:
        verbose_name = "lid van een huishouden"
        verbose_name_plural = "leden van huishoudens"
        ordering = ("geboortedatum", "pk")

    def __str__(self) -> str:
        return self.get_relatie_display()

    @property
    def hoort_erbij(self) -> bool:
        """Whether nobody said that this one left, died or was recorded by mistake."""
        return not hasattr(self, "einde")


class HuishoudlidEinde(models.Model):
    """Why someone no longer belongs to the family that asks for opvang."""

    class Reden(models.TextChoices):
        VERTROKKEN = "vertrokken", "woont niet meer bij het gezin"
        OVERLEDEN = "overleden", "overleden"
        ONJUIST = "onjuist", "onjuist vastgelegd"

    lid = models.OneToOneField(Huishoudlid, on_delete=models.PROTECT, related_name="einde", verbose_name="lid")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("hoort er niet meer bij vanaf")
    reden = models.CharField("reden", max_length=10, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van het lid zijn van een huishouden"
        verbose_name_plural = "einden van het lid zijn van een huishouden"

    def __str__(self) -> str:
        return f"{self.get_reden_display()} per {self.per:%d-%m-%Y}"
