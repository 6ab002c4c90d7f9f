"""A path from the historic to the objective split, as data: nobody published the part per year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q

from financien.invoer import OP_EEN_BASIS, Padsoort, Poolsleutel, Verrekening
from financien.models.versie import Invoerversie
from regio.models import Bron

NAMEN = {
    Padsoort.LINEAIR: "in gelijke stappen, jaar 1 telt al mee",
    Padsoort.LINEAIR_VANAF_NUL: "in gelijke stappen, jaar 1 is nog helemaal historisch",
    Padsoort.TABEL: "een deel per jaar uit een bron",
    Padsoort.COHORT: "historisch voor bestaande cliënten, zolang zij er zijn",
    Padsoort.REGIONAAL_BEVROREN: "de regio verdeelt zelf tot een gekozen jaar",
    Padsoort.MET_PLAFOND: "een ander pad, met per inwoner een grens aan de wijziging",
}
SLEUTELS = {
    Poolsleutel.CENTRUM: "alles blijft bij de centrumgemeente",
    Poolsleutel.HISTORISCH: "naar de historische verdeling binnen de regio",
    Poolsleutel.OBJECTIEF: "naar de objectieve verdeling binnen de regio",
    Poolsleutel.INWONERS: "naar het aantal inwoners",
}
VERREKENINGEN = {Verrekening.REGIO: "binnen elke regio", Verrekening.LAND: "over alle gemeenten van het land"}


def _keuzes(namen: Mapping[Any, str], *, zonder: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(soort.value, naam) for soort, naam in namen.items() if soort not in zonder]


def _hoort_bij(soort: Padsoort, *velden: str) -> Q:
    """These fields are filled for this soort and for no other."""
    gevuld, leeg = Q(soort=soort.value), ~Q(soort=soort.value)
    for veld in velden:
        is_leeg = Q(**{veld: ""}) if veld in {"sleutel", "verrekening"} else Q(**{f"{veld}__isnull": True})
        gevuld, leeg = gevuld & ~is_leeg, leeg & is_leeg
    return gevuld | leeg


_COHORT = Q(soort=Padsoort.COHORT.value) | Q(basis=Padsoort.COHORT.value)


def _op_een_basis() -> Q:
    dragend = Q(soort__in=[soort.value for soort in OP_EEN_BASIS])
    return dragend & ~Q(basis="") | ~dragend & Q(basis="")


class Ingroeipad(Invoerversie):
    """Which part is objective in each year. The start year is not here: it belongs to the Scenario, so it can move.

    The parameters of a soort have the Bron of the version; a step has its own.
    """

    soort = models.CharField("soort", max_length=20, choices=_keuzes(NAMEN))
    duur = models.PositiveSmallIntegerField("duur in jaren", default=10)
    basis = models.CharField(
        "pad eronder", max_length=20, blank=True, choices=_keuzes(NAMEN, zonder=OP_EEN_BASIS),
        help_text="Alleen bij een bevroren regio of een plafond.",
    )  # fmt: skip
    clienten_bij_start = models.DecimalField(
        "bestaande cliënten bij de start", max_digits=9, decimal_places=2, null=True, blank=True
    )
    bevroren_tot = models.PositiveSmallIntegerField(
        "bevroren tot", null=True, blank=True, help_text="Het eerste jaar dat niet meer bevroren is."
    )
    sleutel = models.CharField("verdeling van de pool", max_length=12, blank=True, choices=_keuzes(SLEUTELS))
    plafond_per_inwoner = models.DecimalField(
        "plafond per inwoner", max_digits=9, decimal_places=2, null=True, blank=True, help_text="In euro’s per jaar."
    )
    verrekening = models.CharField("verrekening", max_length=8, blank=True, choices=_keuzes(VERREKENINGEN))
    peildatum = models.DateField("peildatum van de inwoners", null=True, blank=True)

    class Meta:
        verbose_name = "ingroeipad"
        verbose_name_plural = "ingroeipaden"
        ordering = ("taak", "naam", "-vastgelegd_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["taak", "naam", "versie"], name="ingroeipad_staat_eens_per_versie"),
            models.UniqueConstraint(fields=["id", "taak"], name="ingroeipad_hoort_bij_zijn_taak"),
            models.CheckConstraint(condition=Q(duur__gte=2, duur__lte=12), name="ingroeipad_duurt_2_tot_12_jaar"),
            models.CheckConstraint(
                condition=_op_een_basis(),
                name="bevroren_regio_en_plafond_liggen_op_een_ander_pad",
            ),
            models.CheckConstraint(
                condition=Q(clienten_bij_start__isnull=True) & ~_COHORT | Q(clienten_bij_start__gt=0) & _COHORT,
                name="cohort_begint_met_clienten",
            ),
            models.CheckConstraint(
                condition=_hoort_bij(Padsoort.REGIONAAL_BEVROREN, "bevroren_tot", "sleutel"),
                name="alleen_een_bevroren_regio_heeft_jaar_en_sleutel",
            ),
            models.CheckConstraint(
                condition=_hoort_bij(Padsoort.MET_PLAFOND, "plafond_per_inwoner", "verrekening"),
                name="alleen_een_plafond_heeft_bedrag_en_verrekening",
            ),
            models.CheckConstraint(
                condition=Q(plafond_per_inwoner__isnull=True) | Q(plafond_per_inwoner__gte=0),
                name="plafond_is_niet_negatief",
            ),
            models.CheckConstraint(
                condition=(Q(soort=Padsoort.MET_PLAFOND.value) | Q(sleutel=Poolsleutel.INWONERS.value))
                & Q(peildatum__isnull=False)
                | ~Q(soort=Padsoort.MET_PLAFOND.value)
                & ~Q(sleutel=Poolsleutel.INWONERS.value)
                & Q(peildatum__isnull=True),
                name="wie_per_inwoner_rekent_heeft_een_peildatum",
            ),
        ]


class Padstap(models.Model):
    """One year of a path, counted from its start year: the objective part (`tabel`) or the clients left (`cohort`)."""

    ingroeipad = models.ForeignKey(
        Ingroeipad, on_delete=models.CASCADE, related_name="stappen", verbose_name="ingroeipad"
    )
    volgnummer = models.PositiveSmallIntegerField("jaar van het ingroeipad")
    objectief_deel = models.DecimalField(
        "objectief deel", max_digits=9, decimal_places=8, null=True, blank=True, help_text="Van 0 tot en met 1."
    )
    resterend = models.DecimalField(
        "bestaande cliënten die er nog zijn", max_digits=9, decimal_places=2, null=True, blank=True
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
            models.CheckConstraint(
                condition=Q(objectief_deel__isnull=False, resterend__isnull=True)
                | Q(objectief_deel__isnull=True, resterend__gte=0),
                name="stap_is_een_deel_of_een_aantal_clienten",
            ),
        ]

    def __str__(self) -> str:
        return f"jaar {self.volgnummer}: {self.objectief_deel if self.resterend is None else self.resterend}"
