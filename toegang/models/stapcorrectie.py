"""A step of the procedure that was recorded wrongly, and what it is now."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum
from toegang.models.aanvraag import Aanvraag, Ingebrekestelling, Opschorting
from toegang.models.beschikking import Rechtsmiddel
from toegang.models.dossier import Dossier
from toegang.models.melding import Melding, Meldingstap
from toegang.models.onderzoek import Verslag

DOELEN = ("melding", "stap", "op_aanvraag", "verslag", "opschorting", "ingebrekestelling", "rechtsmiddel")
"""What can be corrected, each by a foreign key of that name; exactly one is filled."""


def _een_van_de_doelen() -> Q:
    vraag = Q()
    for doel in DOELEN:
        vraag |= Q(**{f"{naam}__isnull": naam != doel for naam in DOELEN})
    return vraag


class Stapcorrectie(models.Model):
    """One field of one step: what stood there, what stands there now, and why. It never changes.

    The rows of the procedure do not change either, but for this: the database lets a field of a step go from `oud` to
    `nieuw` only when the newest row here about that field says so (`toegang_alleen_met_correctie`).
    """

    class Veld(models.TextChoices):
        ONTVANGEN_OP = "ontvangen_op", "ontvangen op"
        WIJZE = "wijze", "hoe"
        MELDER = "melder", "wie meldde"
        OP = "op", "de dag"
        LATER = "later", "de afgesproken dag"
        VERSTREKT_OP = "verstrekt_op", "verstrekt op"
        VAN = "van", "staat stil vanaf"
        UITERLIJK = "uiterlijk", "tijd tot en met"
        TOT = "tot", "loopt weer vanaf"
        BEHANDELING = "behandeling", "behandeling van het bezwaar"

    class Reden(models.TextChoices):
        TIKFOUT = "tikfout", "verkeerd overgenomen of getypt"
        STUK = "stuk", "in het stuk of de post staat iets anders"
        CLIENT = "client", "de cliënt of de melder wees ons op een fout"
        VERGISSING = "vergissing", "vastgelegd bij de verkeerde stap of op de verkeerde dag"

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="stapcorrecties", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    melding = models.ForeignKey(
        Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="melding"
    )
    stap = models.ForeignKey(
        Meldingstap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="stap"
    )
    op_aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="aanvraag"
    )
    verslag = models.ForeignKey(
        Verslag, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="verslag"
    )
    opschorting = models.ForeignKey(
        Opschorting, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="opschorting"
    )
    ingebrekestelling = models.ForeignKey(
        Ingebrekestelling,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ingebrekestelling",
    )
    rechtsmiddel = models.ForeignKey(
        Rechtsmiddel, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="rechtsmiddel"
    )
    veld = models.CharField("gegeven", max_length=12, choices=Veld)
    oud = models.CharField("was", max_length=80, blank=True)
    nieuw = models.CharField("is nu", max_length=80, blank=True)
    reden = models.CharField("reden", max_length=10, choices=Reden)
    verbeterd_op = models.DateField("verbeterd op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "verbetering van een stap"
        verbose_name_plural = "verbeteringen van stappen"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(condition=_een_van_de_doelen(), name="verbetering_gaat_over_een_stap"),
            models.CheckConstraint(condition=~Q(oud=models.F("nieuw")), name="verbetering_verandert_iets"),
        ]

    def __str__(self) -> str:
        return f"{self.get_veld_display()}, verbeterd op {self.verbeterd_op:%d-%m-%Y}"

    @property
    def wat(self) -> str:
        """Which step it was: 'Melding', 'Gesprek gevoerd'."""
        if self.stap is not None:
            return self.stap.get_soort_display().capitalize()
        doel = next(naam for naam in DOELEN if getattr(self, f"{naam}_id") is not None)
        return doel.removeprefix("op_").capitalize()

    @property
    def oud_tekst(self) -> str:
        """What stood there, as a person reads it."""
        return self._tekst(self.oud)

    @property
    def nieuw_tekst(self) -> str:
        """What stands there now, as a person reads it."""
        return self._tekst(self.nieuw)

    def _tekst(self, waarde: str) -> str:
        if self.veld == self.Veld.BEHANDELING:
            return str(dict(Rechtsmiddel.Behandeling.choices).get(waarde, waarde))
        if self.veld not in {self.Veld.WIJZE, self.Veld.MELDER}:
            return datum(datetime.date.fromisoformat(waarde)) if waarde else "leeg"
        keuzes = {**dict(Melding.Wijze.choices), **dict(Melding.Melder.choices), **dict(Aanvraag.Wijze.choices)}
        return str(keuzes.get(waarde, waarde))
