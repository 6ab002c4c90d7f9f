"""A path from the historic to the objective split, as data: nobody published the part per year."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from financien.ingroeipad import Soort
from financien.models.versie import Invoerversie
from regio.models import Bron

NAMEN = {
    Soort.LINEAIR: "in gelijke stappen, jaar 1 telt al mee",
    Soort.LINEAIR_VANAF_NUL: "in gelijke stappen, jaar 1 is nog helemaal historisch",
    Soort.TABEL: "een deel per jaar uit een bron",
}


class Ingroeipad(Invoerversie):
    """Which part is objective in each year. The start year is not here: it belongs to the Scenario, so it can move."""

    soort = models.CharField("soort", max_length=20, choices=[(soort.value, naam) for soort, naam in NAMEN.items()])
    duur = models.PositiveSmallIntegerField("duur in jaren", default=10)

    class Meta:
        verbose_name = "ingroeipad"
        verbose_name_plural = "ingroeipaden"
        ordering = ("taak", "naam", "-vastgelegd_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["taak", "naam", "versie"], name="ingroeipad_staat_eens_per_versie"),
            models.UniqueConstraint(fields=["id", "taak"], name="ingroeipad_hoort_bij_zijn_taak"),
            models.CheckConstraint(condition=Q(duur__gte=2, duur__lte=12), name="ingroeipad_duurt_2_tot_12_jaar"),
        ]


class Padstap(models.Model):
    """The objective part of one year of a path of soort `tabel`, counted from its start year."""

    ingroeipad = models.ForeignKey(
        Ingroeipad, on_delete=models.CASCADE, related_name="stappen", verbose_name="ingroeipad"
    )
    volgnummer = models.PositiveSmallIntegerField("jaar van het ingroeipad")
    objectief_deel = models.DecimalField(
        "objectief deel", max_digits=9, decimal_places=8, help_text="Van 0 tot en met 1."
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    class Meta:
        verbose_name = "stap van een ingroeipad"
        verbose_name_plural = "stappen van ingroeipaden"
        ordering = ("ingroeipad", "volgnummer")
        constraints = [
            models.UniqueConstraint(fields=["ingroeipad", "volgnummer"], name="ingroeipad_heeft_een_stap_per_jaar"),
            models.CheckConstraint(condition=Q(volgnummer__gte=1), name="stappen_tellen_vanaf_1"),
            models.CheckConstraint(
                condition=Q(objectief_deel__gte=0, objectief_deel__lte=1), name="objectief_deel_ligt_van_0_tot_en_met_1"
            ),
        ]

    def __str__(self) -> str:
        return f"jaar {self.volgnummer}: {self.objectief_deel}"
