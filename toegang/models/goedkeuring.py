"""The leerjaar: a second consulent approves what another wants to decide, and how far each consulent is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from regio.historie import historie
from regio.models import Gebruiker, Gemeente, Lidmaatschap
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from regio.notatie import datum
from toegang.leerjaar import Fase
from toegang.models.beschikking import Beschikking
from toegang.models.dossier import Dossier
from toegang.models.indicatie import Indicatie
from toegang.models.melding import Melding
from toegang.models.product import Doelgroep, Leveringsvorm, Product

BESLUITEN = {
    "toekenning": "Toekenning",
    "gedeeltelijk": "Gedeeltelijke toekenning",
    "afwijzing": "Afwijzing",
    "herziening": "Herziening",
    "intrekking": "Intrekking",
    "beeindiging": "Beëindiging",
    "buiten_behandeling": "Niet behandelen",
}
"""The kinds of decision as one says what one wants to do; `Beschikking.Soort` says what was done."""


class Leerjaar(Periode):
    """The time in which a second consulent approves each decision of a gemeente. The teamleider sets it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="leerjaren", verbose_name="gemeente")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "leerjaar"
        verbose_name_plural = "leerjaren"
        constraints = [
            van_voor_tot("leerjaar_begint_voor_het_eindigt"),
            geen_overlap("gemeente_heeft_een_leerjaar_tegelijk", "gemeente"),
        ]

    def __str__(self) -> str:
        return f"Leerjaar van {self.gemeente} vanaf {self.van:%d-%m-%Y}"


class Leerfase(Periode):
    """How far one consulent is, for a time: meekijken, samen, zelfstandig. A next stage ends the one before."""

    pet = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="leerfasen", verbose_name="consulent")
    fase = models.CharField("fase", max_length=12, choices=[(fase.value, fase.tekst) for fase in Fase])
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "leerfase"
        verbose_name_plural = "leerfasen"
        ordering = ("pet", "-van")
        constraints = [
            van_voor_tot("leerfase_begint_voor_zij_eindigt"),
            geen_overlap("consulent_heeft_een_leerfase_tegelijk", "pet"),
        ]

    def __str__(self) -> str:
        return f"{self.fase} vanaf {self.van:%d-%m-%Y}"


class Goedkeuringsvraag(models.Model):
    """What a consulent wants to decide, laid before a colleague. Another decision is another question.

    It is tied to the melding that is decided upon or the right that is decided about, and to the kind of decision; with
    neither it is a right that was given on paper elsewhere. Without a product no right is given. `tot` is the first day
    without a right.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="goedkeuringsvragen", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("besluit", max_length=18, choices=Beschikking.Soort, blank=True)
    melding = models.ForeignKey(
        Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="melding"
    )
    indicatie = models.ForeignKey(
        Indicatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="indicatie"
    )
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="product"
    )
    van = models.DateField("begindatum", null=True, blank=True)
    tot = models.DateField("eerste dag zonder recht", null=True, blank=True)
    doelgroep = models.CharField("doelgroep", max_length=12, choices=Doelgroep, blank=True)
    leveringsvorm = models.CharField("leveringsvorm", max_length=6, choices=Leveringsvorm, blank=True)
    toelichting = models.TextField("waarom dit besluit")
    gevraagd_op = models.DateField("gevraagd op")
    persoon = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        antwoord: Goedkeuring

    class Meta:
        verbose_name = "vraag om goedkeuring"
        verbose_name_plural = "vragen om goedkeuring"
        ordering = ("-gevraagd_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(product__isnull=False, van__isnull=False)
                    & ~Q(doelgroep="")
                    & ~Q(leveringsvorm="")
                    & (Q(tot__isnull=True) | Q(tot__gt=F("van")))
                )
                | Q(product__isnull=True, van__isnull=True, tot__isnull=True, doelgroep="", leveringsvorm=""),
                name="goedkeuringsvraag_noemt_het_hele_besluit",
            ),
            models.CheckConstraint(
                condition=Q(
                    soort__in=["herziening", "intrekking", "beeindiging"], indicatie__isnull=False, melding__isnull=True
                )
                | Q(
                    soort__in=["gedeeltelijk", "afwijzing", "buiten_behandeling"],
                    indicatie__isnull=True,
                    melding__isnull=False,
                )
                | Q(soort__in=["toekenning", ""], indicatie__isnull=True),
                name="goedkeuringsvraag_zegt_waarover",
            ),
            models.UniqueConstraint(
                fields=["id", "dossier", "gemeente", "persoon"], name="goedkeuringsvraag_is_van_iemand"
            ),
        ]

    def __str__(self) -> str:
        return f"Vraag om goedkeuring van {self.gevraagd_op:%d-%m-%Y}"

    @property
    def wat(self) -> str:
        """'Afwijzing', 'Intrekking van Beschermd wonen vanaf 1 januari 2026', 'Beschermd wonen vanaf ...'."""
        besluit = BESLUITEN.get(self.soort, "Besluit")
        if self.product is not None and self.van is not None:
            return f"{besluit}: {self.product} vanaf {datum(self.van)}"
        if self.indicatie is not None:
            return f"{besluit}: {self.indicatie.product} vanaf {datum(self.indicatie.van)}"
        return besluit

    @property
    def is_beantwoord(self) -> bool:
        """Whether a colleague answered."""
        return hasattr(self, "antwoord")


class Goedkeuring(models.Model):
    """The answer of a colleague: yes, or no with the reason. The database knows that it is another person."""

    vraag = models.OneToOneField(
        Goedkeuringsvraag, on_delete=models.PROTECT, related_name="antwoord", verbose_name="vraag"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    akkoord = models.BooleanField("akkoord")
    toelichting = models.TextField("toelichting", blank=True)
    gegeven_op = models.DateField("gegeven op")
    vrager = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door")
    persoon = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gegeven door")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "goedkeuring"
        verbose_name_plural = "goedkeuringen"
        constraints = [
            models.CheckConstraint(condition=~Q(persoon=F("vrager")), name="goedkeuren_doet_een_ander"),
            models.CheckConstraint(
                condition=Q(akkoord=True) | ~Q(toelichting=""), name="niet_goedkeuren_heeft_een_reden"
            ),
        ]

    def __str__(self) -> str:
        return f"{'Akkoord' if self.akkoord else 'Niet akkoord'} op {self.gegeven_op:%d-%m-%Y}"
