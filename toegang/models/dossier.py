"""The dossier: what one gemeente knows and decides about one person."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import BooleanField, F, Func, Q, Value

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Taak
from regio.muur import EERSTE_OPVANG

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from toegang.models.client import Client, Clientnaam
    from toegang.models.melding import Melding
    from toegang.models.opvolging import Doel, Woonafspraak
    from toegang.models.stapcorrectie import Stapcorrectie
    from toegang.models.stuk import Dossierstuk
    from toegang.models.vertegenwoordiger import Vertegenwoordiger
    from toegang.models.woningafspraak import Woningafspraak


def taak_van(dossier_id: int) -> Taak:
    """Of which taak a dossier is, from its key alone: also for who may not find the dossier itself."""
    return Taak.MO if dossier_id >= EERSTE_OPVANG else Taak.BW


class Nummerreeks(models.Model):
    """The last number given out by a gemeente in a year. Whoever opens a dossier holds this row until it is there."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    laatste = models.PositiveIntegerField("laatste", default=0)

    class Meta:
        verbose_name = "nummerreeks"
        verbose_name_plural = "nummerreeksen"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "jaar"], name="gemeente_heeft_per_jaar_een_nummerreeks")
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}, {self.jaar}"

    def volgende(self) -> str:
        """Take the next number of this series: '2026-000123'. The row must be locked."""
        self.laatste += 1
        self.save(update_fields=["laatste"])
        return f"{self.jaar}-{self.laatste:06d}"


def begint_met(veld: str, begin: str) -> Q:
    """That this field begins so: starts_with is leakproof and so reaches the index behind the wall; LIKE is not."""
    return Q(Func(veld, Value(begin), function="starts_with", output_field=BooleanField()))


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Questions about dossiers. The wall in the database already leaves out what this hat may not find."""

    def open(self) -> Self:
        """Dossiers that were not closed."""
        return self.filter(gesloten_op__isnull=True)

    def van(self, gemeente: int | Gemeente) -> Self:
        """Dossiers of one gemeente."""
        return self.filter(gemeente=gemeente)

    def zonder_behandelaar(self, *, op: datetime.date) -> Self:
        """Open dossiers that nobody works on that day: without behandelaar, or of one whose role has ended."""
        return self.open().filter(Q(behandelaar__isnull=True) | Q(behandelaar__tot__lte=op))

    def met_hoofd(self) -> Self:
        """With what a list or the head of a page shows, in the same query."""
        return self.select_related("client__woonplaats", "gemeente", "behandelaar__gebruiker")

    def met_naam(self, begin: str) -> Self:
        """Dossiers whose client's name begins so, written as `namen.zoekbegins` does.

        That the client is of the same gemeente is always true; said in the question it leads to the index of names,
        for a question about one gemeente.
        """
        return self.filter(begint_met("client__zoeknaam", begin), client__gemeente=F("gemeente"))

    def met_naamdeel(self, deel: str) -> Self:
        """Dossiers whose client's name holds this anywhere: that reads every name of the gemeente."""
        return self.filter(client__zoeknaam__contains=deel, client__gemeente=F("gemeente"))

    def met_bsn(self, zoekhash: bytes) -> Self:
        """Dossiers whose client has the BSN with this keyed hash."""
        return self.filter(client__bsn__zoekhash=zoekhash)


class Dossier(models.Model):
    """What one gemeente, the college that is responsible, knows and decides about one person. It never moves.

    It is about one taak, for ever: a mandate is given per taak, so who works for another college on opvang does not
    read what it knows about beschermd wonen. Its key says which (`regio.muur.EERSTE_OPVANG`); the database gives it.
    `termijn` is stored for the list: the day on which the next step must be done. `acties.dossier` derives it again
    each time its facts change.
    """

    class Sluitreden(models.TextChoices):
        OVERGEDRAGEN = "overgedragen", "overgedragen aan een andere gemeente"
        UITGESTROOMD = "uitgestroomd", "de cliënt heeft geen beschermd wonen of opvang meer nodig"
        WLZ = "wlz", "de cliënt krijgt zorg uit de Wlz"
        INGETROKKEN = "ingetrokken", "de cliënt wil niet verder"
        OVERLEDEN = "overleden", "de cliënt is overleden"
        ANDERS = "anders", "andere reden"

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    taak = models.CharField(
        "taak", max_length=5, choices=[(taak.value, taak.label) for taak in (Taak.BW, Taak.MO)], default=Taak.BW,
        db_default=Taak.BW.value,
    )  # fmt: skip
    nummer = models.CharField("dossiernummer", max_length=11)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    gemeld_op = models.DateField("datum van de melding", help_text="De dag waarop de melding binnenkwam.")
    geopend_op = models.DateField("geopend op")
    behandelaar = models.ForeignKey(
        Lidmaatschap,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="behandelaar",
    )
    termijn = models.DateField("eerstvolgende termijn", null=True, blank=True, editable=False)
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    sluitreden = models.CharField("reden van sluiten", max_length=12, choices=Sluitreden, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)

    objects = DossierQuerySet.as_manager()
    historie = historie()

    if TYPE_CHECKING:
        client: Client
        op_naam: Clientnaam
        doelen: RelatedManager[Doel]
        woonafspraken: RelatedManager[Woonafspraak]
        meldingen: RelatedManager[Melding]
        vertegenwoordigers: RelatedManager[Vertegenwoordiger]
        stukken: RelatedManager[Dossierstuk]
        stapcorrecties: RelatedManager[Stapcorrectie]
        woningafspraken: RelatedManager[Woningafspraak]

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="dossiernummer_is_uniek_in_de_gemeente"),
            models.UniqueConstraint(fields=["id", "gemeente"], name="dossier_hoort_bij_zijn_gemeente"),
            models.CheckConstraint(
                condition=Q(taak="BW", id__lt=EERSTE_OPVANG) | Q(taak="MO", id__gte=EERSTE_OPVANG),
                name="sleutel_van_het_dossier_zegt_de_taak",
            ),
            models.CheckConstraint(condition=Q(nummer__regex=r"^[0-9]{4}-[0-9]{6}$"), name="dossiernummer_is_leesbaar"),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True, sluitreden="")
                | (Q(gesloten_op__isnull=False) & ~Q(sluitreden="")),
                name="dossier_sluit_met_een_reden",
            ),
            models.CheckConstraint(
                condition=Q(gemeld_op__lte=models.F("geopend_op")), name="dossier_opent_niet_voor_de_melding"
            ),
        ]
        indexes = [
            models.Index(
                fields=["gemeente", "termijn", "id"],
                condition=Q(gesloten_op__isnull=True),
                name="open_dossier_op_termijn",
            ),
            models.Index(fields=["gemeente", "geopend_op", "id"], name="dossier_op_openingsdatum"),
            models.Index(
                fields=["gemeente", "gesloten_op", "id"],
                condition=Q(gesloten_op__isnull=False),
                name="gesloten_dossier_op_sluitdatum",
            ),
            models.Index(
                fields=["behandelaar", "termijn"],
                condition=Q(gesloten_op__isnull=True),
                name="open_dossier_van_behandelaar",
            ),
        ]

    def __str__(self) -> str:
        return f"Dossier {self.nummer}"

    @property
    def is_open(self) -> bool:
        """Whether work goes on."""
        return self.gesloten_op is None

    def dagen_open(self, *, op: datetime.date) -> int:
        """Days since the melding, or until the dossier was closed."""
        return ((self.gesloten_op or op) - self.gemeld_op).days
