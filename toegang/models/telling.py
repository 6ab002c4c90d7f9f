"""The counts that a region published: computed once, kept as they were, used by pages, letters and exports alike."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Regio
from regio.models.periode import Datumbereik
from toegang.bladen import Blad, lees_blad


class Tabel(models.TextChoices):
    """The tables of counts about people. The numbers are those of the plan of the Haagse regio (2019)."""

    PRODUCT = "product", "Lopende indicaties per product"
    DOELGROEP = "doelgroep", "Lopende indicaties per doelgroep"
    LEEFTIJD = "leeftijd", "Lopende indicaties per leeftijdsgroep"
    HERKOMST = "herkomst", "Lopende indicaties per woonplaats van de cliënt"
    WACHTLIJST = "wachtlijst", "Wachtlijst beschermd wonen"
    WACHTTIJD = "wachttijd", "Hoe lang mensen wachten"
    STROMEN = "stromen", "In-, door- en uitstroom"
    ONDERZOEK = "onderzoek", "Onderzoeken binnen zes weken"
    BESLISSING = "beslissing", "Beschikkingen binnen twee weken"
    OVERDRACHT = "overdracht", "Antwoorden op een overdracht"
    OVERDRACHTTIJD = "overdrachttijd", "Hoe lang een antwoord duurt"
    VERTREK = "vertrek", "Waarheen cliënten vertrekken"
    TERUGKEER = "terugkeer", "Terugkeer binnen twaalf maanden"
    MELDINGEN = "meldingen", "Meldingen voor maatschappelijke opvang"
    PASSEN = "passen", "Cliënten met een nachtopvangpas"
    GEZINNEN = "gezinnen", "Gezinnen die opvang vragen"
    WACHTLIJST_OPVANG = "wachtlijst-opvang", "Wachtlijst nachtopvang"


class GepubliceerdetellingQuerySet(models.QuerySet["Gepubliceerdetelling"]):
    """Questions about what was published."""

    def van_regio(self, regio: Regio) -> Self:
        """What this region published."""
        return self.filter(regio=regio)

    def stand(self, tabel: str, *, op: datetime.date) -> Gepubliceerdetelling | None:
        """The newest publication of this table on or before that day."""
        return self.filter(tabel=tabel, peildatum__lte=op).order_by("-peildatum").first()


class Gepubliceerdetelling(models.Model):
    """One table of one region, of one day or of one period, as it may be seen. It holds no hidden count.

    A table of a day has only a `peildatum`; of a period `van` is the first day and `peildatum` the first day after it.
    Periods of one table never overlap: a part could else be subtracted from the whole. Rows are only added: counted
    again, a number could show what it hid before.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="tellingen", verbose_name="regio")
    tabel = models.CharField("tabel", max_length=20, choices=Tabel)
    van = models.DateField("eerste dag van de periode", null=True, blank=True)
    peildatum = models.DateField("peildatum, of de eerste dag na de periode")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    objects = GepubliceerdetellingQuerySet.as_manager()

    class Meta:
        verbose_name = "gepubliceerde telling"
        verbose_name_plural = "gepubliceerde tellingen"
        ordering = ("regio", "tabel", "-peildatum")
        constraints = [
            models.CheckConstraint(
                condition=Q(van__isnull=True) | Q(van__lt=F("peildatum")), name="telling_over_een_periode_duurt_een_dag"
            ),
            models.UniqueConstraint(
                fields=["regio", "tabel", "peildatum"], name="telling_wordt_eens_per_peildatum_gepubliceerd"
            ),
            ExclusionConstraint(
                name="tellingen_over_perioden_overlappen_niet",
                expressions=[
                    ("regio", RangeOperators.EQUAL),
                    ("tabel", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("peildatum")), RangeOperators.OVERLAPS),
                ],
                condition=Q(van__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_tabel_display()}, {self.peildatum:%d-%m-%Y}"

    @property
    def is_jaar(self) -> bool:
        """Whether it is about one whole calendar year."""
        return self.van is not None and (self.van.month, self.van.day, self.peildatum.month, self.peildatum.day) == (
            1,
            1,
            1,
            1,
        )

    @cached_property
    def blad(self) -> Blad:
        """The table as values. Raises NietBevroren or BladOnleesbaar."""
        return lees_blad(bytes(self.inhoud))
