"""What was done and decided, each about one exact version. Rows are only added; a wrong one is replaced by another."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Gebruiker, Gemeente, Lidmaatschap, Orgaan
from samenwerking.besluiten.models.kalender import Vergadering
from samenwerking.besluiten.models.procedure import Procedure
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.teksten.models import Versie


class _Vastlegging(models.Model):
    """What an act and a decision share: where, on which version, by whom, and what it departs from or replaces."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="+", verbose_name="procedure")
    stap = models.CharField("stap", max_length=30)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="+", verbose_name="versie")
    datum = models.DateField("datum")
    toelichting = models.TextField("toelichting", max_length=4000, blank=True)
    afwijking_grond = models.CharField(
        "afwijking: artikel of afspraak",
        max_length=200,
        blank=True,
        help_text="Alleen als het anders ging dan de procedure zegt.",
    )
    afwijking_reden = models.CharField("afwijking: reden", max_length=400, blank=True)
    correctie_reden = models.CharField("reden van de correctie", max_length=400, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingevoerd door")
    op = models.DateTimeField("ingevoerd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        abstract = True


def _samen(naam: str) -> models.CheckConstraint:
    """A departure has a ground and a reason, or neither."""
    return models.CheckConstraint(
        condition=Q(afwijking_grond="", afwijking_reden="") | (~Q(afwijking_grond="") & ~Q(afwijking_reden="")),
        name=naam,
    )


class Handeling(_Vastlegging):
    """An act: sent, asked, signed, published."""

    vindplaats = models.CharField(
        "vindplaats", max_length=500, blank=True, help_text="Bijvoorbeeld het nummer van het Gemeenteblad."
    )
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervanging", verbose_name="vervangt"
    )

    class Meta:
        verbose_name = "handeling"
        verbose_name_plural = "handelingen"
        ordering = ("procedure", "pk")
        indexes = [models.Index(fields=["procedure", "stap", "gemeente"], name="handeling_op_haar_plek")]
        constraints = [
            _samen("een_afwijkende_handeling_heeft_grond_en_reden"),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True, correctie_reden="")
                | (Q(vervangt__isnull=False) & ~Q(correctie_reden="")),
                name="een_gecorrigeerde_handeling_zegt_waarom",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stap} op {self.datum:%d-%m-%Y}"


class Besluit(_Vastlegging):
    """What an organ decided in a meeting about one version. It counts when a second person confirmed it."""

    orgaan = models.ForeignKey(
        Orgaan, on_delete=models.PROTECT, null=True, blank=True, related_name="besluiten", verbose_name="orgaan"
    )
    uitkomst = models.CharField("uitkomst", max_length=30, choices=[(een.value, een.naam) for een in Uitkomst])
    vergadering = models.ForeignKey(
        Vergadering,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="besluiten",
        verbose_name="vergadering",
    )
    stemmen_voor = models.PositiveSmallIntegerField("stemmen voor", null=True, blank=True)
    stemmen_tegen = models.PositiveSmallIntegerField("stemmen tegen", null=True, blank=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervanging", verbose_name="vervangt"
    )

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ("procedure", "pk")
        indexes = [models.Index(fields=["procedure", "stap", "gemeente"], name="besluit_op_zijn_plek")]
        constraints = [
            _samen("een_afwijkend_besluit_heeft_grond_en_reden"),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True, correctie_reden="")
                | (Q(vervangt__isnull=False) & ~Q(correctie_reden="")),
                name="een_gecorrigeerd_besluit_zegt_waarom",
            ),
            models.CheckConstraint(
                condition=Q(gemeente__isnull=True, orgaan__isnull=True)
                | Q(gemeente__isnull=False, orgaan__isnull=False)
                | Q(gemeente__isnull=False, orgaan__isnull=True, stap="besluit_burgemeester"),
                name="een_besluit_van_een_gemeente_heeft_een_orgaan",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="ingestemd_onder_voorwaarde") | ~Q(toelichting=""),
                name="een_voorwaarde_staat_er_in_woorden",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.datum:%d-%m-%Y}"

    @property
    def is_uitkomst(self) -> Uitkomst:
        """The outcome as the rules know it."""
        return Uitkomst(self.uitkomst)


class Besluitbevestiging(models.Model):
    """A second person read the decision and says that it is right. Without it the decision does not count."""

    besluit = models.OneToOneField(
        Besluit, on_delete=models.PROTECT, related_name="bevestiging", verbose_name="besluit"
    )
    invoerder = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="wie het invoerde"
    )
    bevestiger = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="wie het bevestigde"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="bevestigd door")
    op = models.DateTimeField("bevestigd op", default=timezone.now)

    class Meta:
        verbose_name = "bevestiging van een besluit"
        verbose_name_plural = "bevestigingen van besluiten"
        constraints = [
            models.CheckConstraint(condition=~Q(bevestiger=F("invoerder")), name="een_ander_bevestigt_dan_wie_invoerde")
        ]

    def __str__(self) -> str:
        return f"{self.besluit}, bevestigd"


class Zienswijzepunt(models.Model):
    """One point of a zienswijze, in the words of the raad."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="punten", verbose_name="besluit")
    nummer = models.PositiveSmallIntegerField("nummer")
    tekst = models.TextField("punt", max_length=4000)

    class Meta:
        verbose_name = "punt van een zienswijze"
        verbose_name_plural = "punten van zienswijzen"
        ordering = ("besluit", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["besluit", "nummer"], name="een_punt_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=~Q(tekst=""), name="een_punt_heeft_woorden"),
        ]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.tekst[:60]}"


class Zienswijzeantwoord(models.Model):
    """What the gemeenten together answer to a point; the last row counts."""

    punt = models.ForeignKey(Zienswijzepunt, on_delete=models.PROTECT, related_name="antwoorden", verbose_name="punt")
    tekst = models.TextField("antwoord", max_length=4000)
    leidt_tot_wijziging = models.BooleanField("de tekst wijzigt", default=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "antwoord op een punt"
        verbose_name_plural = "antwoorden op punten"
        ordering = ("punt", "pk")
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="een_antwoord_heeft_woorden")]

    def __str__(self) -> str:
        return self.tekst[:60]
