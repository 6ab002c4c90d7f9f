"""Messages to and from aanbieders, what became of them, and what they asked. All of it stands behind the wall."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Max, Q

from regio.models import Gemeente, Lidmaatschap
from toegang.iwmo.codelijsten import REDENEN_AFWIJZING, REDENEN_BEEINDIGING
from toegang.iwmo.soorten import SOORTEN, Berichtsoort
from toegang.iwmo.termijnen import besluit_uiterlijk
from toegang.models.bestand import Dossierbestand, is_versleuteld
from toegang.models.dossier import Dossier
from toegang.models.toewijzing import Toewijzing, Toewijzingversie

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Bericht(Dossierbestand):
    """A message as it went out or came in. It never changes; what was done with it is another row.

    `retour_voor` is the last day for the return message: of ours on what came in, of the aanbieder on what went out.
    """

    class Richting(models.TextChoices):
        UIT = "uit", "verzonden"
        IN = "in", "ontvangen"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="berichten", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    richting = models.CharField("richting", max_length=3, choices=Richting)
    soort = models.CharField("soort", max_length=6, choices=[(soort.code, soort.naam) for soort in SOORTEN.values()])
    identificatie = models.CharField("identificatie", max_length=12)
    afzender = models.CharField("afzender", max_length=8)
    ontvanger = models.CharField("ontvanger", max_length=8)
    dagtekening = models.DateField("dagtekening")
    retour_voor = models.DateField("retourbericht uiterlijk op")
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        verwerking: Berichtverwerking
        retour: Berichtretour
        regels: RelatedManager[Berichtregel]

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ("-gemaakt_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "afzender", "identificatie"], name="bericht_komt_een_keer_binnen"
            ),
            is_versleuteld("bericht_is_versleuteld"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.identificatie}"

    @property
    def berichtsoort(self) -> Berichtsoort:
        """Which message this is."""
        return SOORTEN[self.soort]

    @property
    def is_verwerkt(self) -> bool:
        """Whether someone decided what to do with a message that came in."""
        return hasattr(self, "verwerking")

    @property
    def is_beantwoord(self) -> bool:
        """Whether its return message was sent or received."""
        return hasattr(self, "retour")


class Berichtregel(models.Model):
    """Which version of a toewijzing a WMO301 carried: so the next one knows what is new (OP087, IV099)."""

    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="regels", verbose_name="bericht")
    versie = models.ForeignKey(
        Toewijzingversie, on_delete=models.PROTECT, related_name="berichtregels", verbose_name="versie"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )

    class Meta:
        verbose_name = "regel van een bericht"
        verbose_name_plural = "regels van berichten"
        constraints = [
            models.UniqueConstraint(fields=["bericht", "versie"], name="versie_staat_een_keer_in_het_bericht")
        ]


class Berichtverwerking(models.Model):
    """What was done with a message that came in: applied, or refused with the rules that fail.

    `bevindingen` holds rule, return code and place, never a value from the message.
    """

    class Uitkomst(models.TextChoices):
        VERWERKT = "verwerkt", "verwerkt"
        AFGEKEURD = "afgekeurd", "afgekeurd"

    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, related_name="verwerking", verbose_name="bericht")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Uitkomst)
    retourcode = models.CharField("retourcode", max_length=4)
    bevindingen = models.JSONField("bevindingen", default=list)
    op = models.DateField("verwerkt op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "verwerking van een bericht"
        verbose_name_plural = "verwerkingen van berichten"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="verwerkt", retourcode="0200", bevindingen=[])
                | (Q(uitkomst="afgekeurd") & ~Q(retourcode="0200") & ~Q(bevindingen=[])),
                name="afgekeurd_bericht_heeft_een_bevinding",
            )
        ]


class Berichtretour(models.Model):
    """The return message was sent by the backoffice, or came in from the aanbieder. There is no schema for it here."""

    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, related_name="retour", verbose_name="bericht")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    op = models.DateField("datum van het retourbericht")
    retourcode = models.CharField("retourcode", max_length=4)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "retour op een bericht"
        verbose_name_plural = "retouren op berichten"
        constraints = [
            models.CheckConstraint(condition=Q(retourcode__regex=r"^[0-9S][0-9]{3}$"), name="retourcode_is_leesbaar")
        ]


class Leveringsmelding(models.Model):
    """A start or stop as an aanbieder reported it, or took back. Which delivery runs follows from these rows."""

    class Soort(models.TextChoices):
        START = "start", "start"
        STOP = "stop", "stop"

    toewijzing = models.ForeignKey(
        Toewijzing, on_delete=models.PROTECT, related_name="leveringsmeldingen", verbose_name="toewijzing"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    bericht = models.ForeignKey(
        Bericht, on_delete=models.PROTECT, related_name="leveringsmeldingen", verbose_name="bericht"
    )
    soort = models.CharField("soort", max_length=5, choices=Soort)
    begin = models.DateField("eerste dag van de levering")
    eind = models.DateField("laatste dag van de levering", null=True, blank=True)
    reden = models.CharField("reden van de stop", max_length=2, choices=list(REDENEN_BEEINDIGING.items()), blank=True)
    ingetrokken = models.BooleanField("de aanbieder trekt deze melding in", default=False)

    class Meta:
        verbose_name = "melding van levering"
        verbose_name_plural = "meldingen van levering"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(soort="start", eind__isnull=True, reden="")
                | (Q(soort="stop", eind__isnull=False) & ~Q(reden="")),
                name="stop_heeft_een_laatste_dag_en_een_reden",
            ),
            models.CheckConstraint(
                condition=Q(eind__isnull=True) | Q(eind__gte=F("begin")), name="levering_stopt_niet_voor_zij_begint"
            ),
        ]


class VerzoekQuerySet(models.QuerySet["Verzoek"]):
    """Questions about what aanbieders ask."""

    def open(self) -> Self:
        """Without a decision: not answered, or under study."""
        besloten = Verzoekantwoord.objects.exclude(antwoord=Verzoekantwoord.Antwoord.IN_ONDERZOEK)
        return self.exclude(pk__in=besloten.values("verzoek_id"))

    def met_onderzoek(self) -> Self:
        """With the day on which the aanbieder was told that the request is under study."""
        return self.annotate(onderzoek_op=Max("antwoorden__op", filter=Q(antwoorden__antwoord="in_onderzoek")))


class Verzoek(models.Model):
    """What an aanbieder asks: a new toewijzing (VOT, one row per product) or a change (VOW). The message says what.

    `uiterlijk` is the last day for an answer.
    """

    class Soort(models.TextChoices):
        TOEWIJZING = "toewijzing", "verzoek om toewijzing"
        WIJZIGING = "wijziging", "verzoek om wijziging"

    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="verzoeken", verbose_name="bericht")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verzoeken", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort)
    agb = models.CharField("AGB-code", max_length=8)
    referentie_aanbieder = models.CharField("referentie van de aanbieder", max_length=36)
    uiterlijk = models.DateField("antwoord uiterlijk op")

    if TYPE_CHECKING:
        antwoorden: RelatedManager[Verzoekantwoord]
        onderzoek_op: datetime.date | None

    objects = VerzoekQuerySet.as_manager()

    class Meta:
        verbose_name = "verzoek van een aanbieder"
        verbose_name_plural = "verzoeken van aanbieders"
        ordering = ("uiterlijk", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "agb", "referentie_aanbieder"], name="referentie_van_de_aanbieder_is_uniek"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.referentie_aanbieder}"

    @property
    def antwoord_uiterlijk(self) -> datetime.date:
        """The last day for the decision; of a row `met_onderzoek`."""
        return besluit_uiterlijk(self.onderzoek_op) if self.onderzoek_op is not None else self.uiterlijk


class Verzoekantwoord(models.Model):
    """The answer on a request: under study (once), and then refused with a reason or granted with a toewijzing."""

    class Antwoord(models.TextChoices):
        IN_ONDERZOEK = "in_onderzoek", "in onderzoek"
        AFGEWEZEN = "afgewezen", "afgewezen"
        TOEGEWEZEN = "toegewezen", "toegewezen"

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, related_name="antwoorden", verbose_name="verzoek")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    antwoord = models.CharField("antwoord", max_length=12, choices=Antwoord)
    reden = models.CharField("reden", max_length=2, choices=list(REDENEN_AFWIJZING.items()), blank=True)
    op = models.DateField("datum van het antwoord")
    bericht = models.OneToOneField(
        Bericht, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="antwoordbericht"
    )
    toewijzing = models.ForeignKey(
        Toewijzing, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="toewijzing"
    )
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "antwoord op een verzoek"
        verbose_name_plural = "antwoorden op verzoeken"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["verzoek"], condition=Q(antwoord="in_onderzoek"), name="verzoek_gaat_een_keer_in_onderzoek"
            ),
            models.UniqueConstraint(
                fields=["verzoek"], condition=~Q(antwoord="in_onderzoek"), name="verzoek_krijgt_een_besluit"
            ),
            models.CheckConstraint(
                condition=(Q(antwoord="afgewezen", bericht__isnull=False, toewijzing__isnull=True) & ~Q(reden=""))
                | Q(antwoord="in_onderzoek", bericht__isnull=False, toewijzing__isnull=True, reden="")
                | Q(antwoord="toegewezen", bericht__isnull=True, toewijzing__isnull=False, reden=""),
                name="antwoord_heeft_een_bericht_of_een_toewijzing",
            ),
        ]
