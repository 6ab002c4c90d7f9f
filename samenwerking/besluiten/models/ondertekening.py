"""Who may sign for a gemeente, who signed which words and how that was proved, and the copy with its sign page."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Bestand, Gebruiker, Gemeente, Lidmaatschap
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from samenwerking.besluiten.models.besluit import Handeling
from samenwerking.besluiten.models.procedure import Procedure
from samenwerking.teksten.models import Versie


class Tekenbestand(Bestand):
    """A scan of paper about signing: an appointment, a volmacht, a signed sheet. Of one gemeente. Only ever added."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingezonden door")

    class Meta:
        verbose_name = "scan bij een ondertekening"
        verbose_name_plural = "scans bij ondertekeningen"


class Tekenbevoegdheid(Periode):
    """A person may sign for a gemeente: the burgemeester (Gemeentewet 171, first paragraph) or whom the burgemeester
    named for it (second paragraph). With the paper it follows from; nobody records it for himself.

    The app may add a row and set its end, nothing else: the database gives it no other right.
    """

    class Grond(models.TextChoices):
        BURGEMEESTER = "burgemeester", "burgemeester (Gemeentewet, artikel 171, eerste lid)"
        AANGEWEZEN = "aangewezen", "aangewezen door de burgemeester (Gemeentewet, artikel 171, tweede lid)"

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="tekenbevoegdheden", verbose_name="gemeente"
    )
    grond = models.CharField("grond", max_length=12, choices=Grond)
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=120)
    gebruiker = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="account",
        help_text="Zonder account kan deze persoon alleen op papier tekenen.",
    )
    stuk = models.CharField(
        "waaruit het blijkt", max_length=300, help_text="Het benoemings- of volmachtbesluit met zijn nummer."
    )
    bestand = models.ForeignKey(
        Tekenbestand, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="scan"
    )
    invoerder = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="wie het vastlegde"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "tekenbevoegdheid"
        verbose_name_plural = "tekenbevoegdheden"
        ordering = ("gemeente", "-van", "pk")
        constraints = [
            van_voor_tot("tekenbevoegdheid_begint_voor_zij_eindigt"),
            geen_overlap("gemeente_heeft_een_burgemeester_tegelijk", "gemeente", conditie=Q(grond="burgemeester")),
            models.CheckConstraint(condition=~Q(naam="") & ~Q(functie=""), name="wie_tekent_heeft_een_naam_en_functie"),
            models.CheckConstraint(condition=~Q(stuk=""), name="tekenbevoegdheid_blijkt_uit_een_stuk"),
            models.CheckConstraint(
                condition=Q(gebruiker__isnull=True) | ~Q(gebruiker=F("invoerder")),
                name="niemand_maakt_zichzelf_tekenbevoegd",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, {self.functie}"


class Handtekening(models.Model):
    """How an act of signing was done: by whom, in which function, and how it was proved. Only ever added.

    Which words were signed stands in the handeling. That all colleges decided on exactly those words the database
    asks itself (`zegel_ondertekening`).
    """

    class Wijze(models.TextChoices):
        DIGITAAL = "digitaal", "in dit programma"
        PAPIER = "papier", "op papier"

    handeling = models.OneToOneField(
        Handeling, on_delete=models.PROTECT, primary_key=True, related_name="handtekening", verbose_name="handeling"
    )
    bevoegdheid = models.ForeignKey(
        Tekenbevoegdheid, on_delete=models.PROTECT, related_name="handtekeningen", verbose_name="tekenbevoegdheid"
    )
    wijze = models.CharField("wijze", max_length=10, choices=Wijze)
    bewijs = models.CharField(
        "bewijs", max_length=60, blank=True, help_text="Hoe de persoon op dat moment bewees wie hij is."
    )
    bestand = models.ForeignKey(
        Tekenbestand, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="scan"
    )

    class Meta:
        verbose_name = "handtekening"
        verbose_name_plural = "handtekeningen"
        constraints = [
            models.CheckConstraint(
                condition=Q(wijze="digitaal", bestand__isnull=True) & ~Q(bewijs="")
                | Q(wijze="papier", bestand__isnull=False, bewijs=""),
                name="handtekening_heeft_bewijs_of_een_scan",
            )
        ]

    def __str__(self) -> str:
        return str(self.bevoegdheid)


class Exemplaar(models.Model):
    """The signed text as one file: the words, the sign page and, with a certificate, the seal. Only ever added; the
    newest of a version holds. What is not sealed says so."""

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="exemplaren", verbose_name="procedure"
    )
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="+", verbose_name="versie")
    ondertekeningen = models.CharField(
        "ondertekeningen", max_length=64, help_text="Vingerafdruk van de handtekeningen die erin staan."
    )
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    zegel = models.CharField("certificaat", max_length=300, blank=True, help_text="Leeg: niet verzegeld.")
    tijdstempel = models.BooleanField("met tijdstempel", default=False)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now)

    class Meta:
        verbose_name = "ondertekend exemplaar"
        verbose_name_plural = "ondertekende exemplaren"
        ordering = ("procedure", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tijdstempel=False) | ~Q(zegel=""), name="een_tijdstempel_hoort_bij_een_zegel"
            )
        ]

    def __str__(self) -> str:
        return f"Exemplaar van {self.versie_id}"

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()
