"""The keys by which a region shares an amount, in versions: the figures of the source, never a quotient."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from financien.models.aandeel import Aandelen
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.models.vastlegging import Vastlegging
from financien.verdeelsleutels import Sleutelsoort
from regio.models import Gemeente

NAMEN = {
    Sleutelsoort.INWONERAANTAL: "naar inwoneraantal",
    Sleutelsoort.OBJECTIEF_AANDEEL: "naar objectief aandeel",
    Sleutelsoort.GEBRUIK: "naar gebruik",
    Sleutelsoort.GELIJK_DEEL: "gelijke delen",
    Sleutelsoort.COMBINATIE: "combinatie van sleutels",
    Sleutelsoort.SOLIDARITEIT_BAND: "solidariteit met een band",
    Sleutelsoort.VASTE_PERCENTAGES: "vaste percentages",
}
UIT_ANDERE = (Sleutelsoort.COMBINATIE, Sleutelsoort.SOLIDARITEIT_BAND)
"""These have no figures of their own: they are made of other keys."""


class Verdeelsleutel(Vastlegging):
    """One version of a key of a region for a taak, and for which years it holds."""

    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=[(soort.value, naam) for soort, naam in NAMEN.items()])
    vanaf_jaar = models.PositiveSmallIntegerField("vanaf jaar")
    tot_en_met_jaar = models.PositiveSmallIntegerField("tot en met jaar", null=True, blank=True)
    peildatum = models.DateField("peildatum", null=True, blank=True)
    aandelen = models.ForeignKey(
        Aandelen, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="objectieve verdeling"
    )
    procent = models.DecimalField("band in procenten", max_digits=7, decimal_places=4, null=True, blank=True)

    class Meta:
        verbose_name = "verdeelsleutel"
        verbose_name_plural = "verdeelsleutels"
        ordering = ("naam", "-versie")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "taak", "naam", "versie"], name="verdeelsleutel_staat_eens_per_versie"
            ),
            models.UniqueConstraint(fields=["id", "regio", "taak"], name="verdeelsleutel_hoort_bij_regio_en_taak"),
            models.CheckConstraint(
                condition=Q(vanaf_jaar__gte=EERSTE_JAAR, vanaf_jaar__lte=LAATSTE_JAAR),
                name="verdeelsleutel_begint_in_een_gewoon_jaar",
            ),
            models.CheckConstraint(
                condition=Q(tot_en_met_jaar__isnull=True) | Q(tot_en_met_jaar__gte=F("vanaf_jaar")),
                name="verdeelsleutel_eindigt_niet_voor_zij_begint",
            ),
            models.CheckConstraint(
                condition=Q(soort="solidariteit_band", procent__isnull=False, procent__gte=0)
                | (~Q(soort="solidariteit_band") & Q(procent__isnull=True)),
                name="alleen_een_band_heeft_een_percentage",
            ),
            models.CheckConstraint(
                condition=~Q(soort="inwoneraantal") | Q(peildatum__isnull=False),
                name="inwoners_hebben_een_peildatum",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, versie {self.versie}"

    def geldt_in(self, jaar: int) -> bool:
        """Whether the region agreed on this key for that year."""
        return self.vanaf_jaar <= jaar and (self.tot_en_met_jaar is None or jaar <= self.tot_en_met_jaar)


class Sleutelgewicht(models.Model):
    """What one gemeente weighs in a key, in the digits of the source."""

    sleutel = models.ForeignKey(Verdeelsleutel, on_delete=models.CASCADE, related_name="gewichten")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    waarde = models.DecimalField("waarde", max_digits=20, decimal_places=6)

    class Meta:
        verbose_name = "gewicht van een verdeelsleutel"
        verbose_name_plural = "gewichten van verdeelsleutels"
        ordering = ("sleutel", "gemeente")
        constraints = [
            models.UniqueConstraint(fields=["sleutel", "gemeente"], name="gemeente_weegt_eens_in_een_sleutel"),
            models.CheckConstraint(condition=Q(waarde__gte=0), name="gewicht_is_niet_negatief"),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.waarde.normalize():f}"


class Sleuteldeel(models.Model):
    """A key inside another: part of a combination, or the key beyond a band (then the part is 1)."""

    sleutel = models.ForeignKey(Verdeelsleutel, on_delete=models.CASCADE, related_name="delen")
    binnen = models.ForeignKey(Verdeelsleutel, on_delete=models.PROTECT, related_name="+", verbose_name="sleutel")
    deel = models.DecimalField("deel", max_digits=9, decimal_places=8, help_text="Van 0 tot en met 1.")

    class Meta:
        verbose_name = "deel van een verdeelsleutel"
        verbose_name_plural = "delen van verdeelsleutels"
        ordering = ("sleutel", "pk")
        constraints = [
            models.UniqueConstraint(fields=["sleutel", "binnen"], name="sleutel_telt_eens_mee_in_een_combinatie"),
            models.CheckConstraint(condition=Q(deel__gt=0, deel__lte=1), name="deel_ligt_boven_0_tot_en_met_1"),
            models.CheckConstraint(condition=~Q(sleutel=F("binnen")), name="sleutel_zit_niet_in_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"{self.deel.normalize():f} {self.binnen}"
