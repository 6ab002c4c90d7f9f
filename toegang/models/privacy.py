"""What stops or starts destruction: a request of the client, and a duty to keep."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap
from toegang.models.dossier import Dossier


class VernietigingsverzoekQuerySet(models.QuerySet["Vernietigingsverzoek"]):
    """Questions about requests."""

    def open(self) -> Self:
        """Requests that still wait for an answer."""
        return self.filter(uitkomst__isnull=True)

    def uit_te_voeren(self) -> Self:
        """Requests without an answer, and granted ones whose dossier is still there."""
        return self.filter(Q(uitkomst__isnull=True) | Q(uitkomst__uitkomst="toegewezen"))


class Vernietigingsverzoek(models.Model):
    """The client asks in writing to destroy the data about him: done within three months (Wmo 2015 art. 5.3.5).

    `uiterlijk` is the last day of that term, stored for the list. The row goes with the dossier.
    """

    class Wijze(models.TextChoices):
        BRIEF = "brief", "per brief"
        EMAIL = "email", "per e-mail"
        FORMULIER = "formulier", "met een formulier op de website"
        BALIE = "balie", "aan de balie, op papier"

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="vernietigingsverzoeken", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    ontvangen_op = models.DateField("ontvangen op")
    wijze = models.CharField("hoe het binnenkwam", max_length=10, choices=Wijze)
    uiterlijk = models.DateField("uiterste dag", editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = VernietigingsverzoekQuerySet.as_manager()

    if TYPE_CHECKING:
        uitkomst: VerzoekUitkomst

    class Meta:
        verbose_name = "verzoek om te vernietigen"
        verbose_name_plural = "verzoeken om te vernietigen"
        ordering = ("-ontvangen_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uiterlijk__gt=models.F("ontvangen_op")), name="verzoek_heeft_een_termijn_na_de_ontvangst"
            )
        ]
        indexes = [models.Index(fields=["gemeente", "uiterlijk", "id"], name="verzoek_op_uiterste_dag")]

    def __str__(self) -> str:
        return f"Verzoek van {self.ontvangen_op:%d-%m-%Y}"

    @property
    def is_beantwoord(self) -> bool:
        """Whether someone decided on it."""
        return hasattr(self, "uitkomst")


class VerzoekUitkomst(models.Model):
    """The answer to a request. It can be refused on the two grounds of the law only (Wmo 2015 art. 5.3.5)."""

    class Uitkomst(models.TextChoices):
        TOEGEWEZEN = "toegewezen", "toegewezen"
        AFGEWEZEN = "afgewezen", "afgewezen"

    class Afwijzing(models.TextChoices):
        BELANG_ANDER = "belang_ander", "een ander heeft een groot belang bij bewaren"
        WET = "wet", "een wet verbiedt vernietigen"

    verzoek = models.OneToOneField(
        Vernietigingsverzoek, on_delete=models.PROTECT, related_name="uitkomst", verbose_name="verzoek"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Uitkomst)
    afwijzing = models.CharField("grond van de afwijzing", max_length=12, choices=Afwijzing, blank=True)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)
    besloten_op = models.DateField("besloten op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "uitkomst van een verzoek om te vernietigen"
        verbose_name_plural = "uitkomsten van verzoeken om te vernietigen"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="toegewezen", afwijzing="") | (Q(uitkomst="afgewezen") & ~Q(afwijzing="")),
                name="afgewezen_verzoek_heeft_een_grond_uit_de_wet",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.besloten_op:%d-%m-%Y}"


class BewaarplichtQuerySet(models.QuerySet["Bewaarplicht"]):
    """Questions about duties to keep."""

    def lopend(self) -> Self:
        """Duties that nobody ended."""
        return self.filter(einde__isnull=True)


class Bewaarplicht(models.Model):
    """A reason to keep a dossier longer than its term: good care, or a duty by law (Wmo 2015 art. 5.3.4).

    While one runs the dossier cannot be destroyed; the database refuses it too.
    """

    class Reden(models.TextChoices):
        RECHTSZAAK = "rechtszaak", "er loopt een bezwaar, beroep of rechtszaak"
        KLACHT = "klacht", "er loopt een klacht"
        TOEZICHT = "toezicht", "er loopt een onderzoek van een toezichthouder"
        ZORG = "zorg", "nodig voor goede zorg of ondersteuning"
        WET = "wet", "een andere wet verplicht tot bewaren"

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="bewaarplichten", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    reden = models.CharField("reden", max_length=12, choices=Reden)
    sinds = models.DateField("sinds")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = BewaarplichtQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: BewaarplichtEinde

    class Meta:
        verbose_name = "bewaarplicht"
        verbose_name_plural = "bewaarplichten"
        ordering = ("-sinds", "-pk")

    def __str__(self) -> str:
        return f"Bewaarplicht sinds {self.sinds:%d-%m-%Y}"

    @property
    def loopt(self) -> bool:
        """Whether it still stops destruction."""
        return not hasattr(self, "einde")

    @property
    def gestopt_op(self) -> datetime.date | None:
        """The day on which it was ended."""
        return None if self.loopt else self.einde.per


class BewaarplichtEinde(models.Model):
    """Someone decided that the dossier no longer has to be kept for this reason."""

    bewaarplicht = models.OneToOneField(
        Bewaarplicht, on_delete=models.PROTECT, related_name="einde", verbose_name="bewaarplicht"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("gestopt op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een bewaarplicht"
        verbose_name_plural = "einden van bewaarplichten"

    def __str__(self) -> str:
        return f"Gestopt op {self.per:%d-%m-%Y}"
