"""What a client asks about his data beside destroying the dossier, and what the college answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from regio.models import Gemeente, Lidmaatschap
from toegang.models.dossier import Dossier
from toegang.models.privacy import Vernietigingsverzoek


class PrivacyverzoekQuerySet(models.QuerySet["Privacyverzoek"]):
    """Questions about requests."""

    def open(self) -> Self:
        """Requests that still wait for an answer."""
        return self.filter(antwoord__isnull=True)


class Privacyverzoek(models.Model):
    """A request of the client that is answered within a month (AVG art. 12 lid 3): art. 15 or 16.

    Erasing has a term and a road of its own (Vernietigingsverzoek; AVG art. 17, Wmo 2015 art. 5.3.5).
    `uiterlijk` is the last day, stored for the list. The row goes with the dossier.
    """

    class Soort(models.TextChoices):
        INZAGE = "inzage", "inzage of een afschrift (AVG, artikel 15)"
        CORRECTIE = "correctie", "gegevens verbeteren (AVG, artikel 16)"

    Wijze = Vernietigingsverzoek.Wijze

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="privacyverzoeken", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    soort = models.CharField("wat de cliënt vraagt", max_length=10, choices=Soort)
    omschrijving = models.CharField("wat precies", max_length=500)
    ontvangen_op = models.DateField("ontvangen op")
    wijze = models.CharField("hoe het binnenkwam", max_length=10, choices=Wijze)
    uiterlijk = models.DateField("uiterste dag", editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PrivacyverzoekQuerySet.as_manager()

    if TYPE_CHECKING:
        antwoord: PrivacyverzoekAntwoord

    class Meta:
        verbose_name = "verzoek over de eigen gegevens"
        verbose_name_plural = "verzoeken over de eigen gegevens"
        ordering = ("-ontvangen_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uiterlijk__gt=F("ontvangen_op")), name="privacyverzoek_heeft_een_termijn_na_de_ontvangst"
            ),
            models.CheckConstraint(condition=~Q(omschrijving=""), name="privacyverzoek_zegt_wat_de_client_vraagt"),
        ]
        indexes = [models.Index(fields=["gemeente", "uiterlijk", "id"], name="privacyverzoek_op_dag")]

    def __str__(self) -> str:
        return f"Verzoek van {self.ontvangen_op:%d-%m-%Y}: {self.get_soort_display()}"

    @property
    def is_beantwoord(self) -> bool:
        """Whether the client has an answer."""
        return hasattr(self, "antwoord")


class PrivacyverzoekAntwoord(models.Model):
    """What was decided on a request; the letter stands among the files. What is not granted has a reason."""

    class Uitkomst(models.TextChoices):
        TOEGEWEZEN = "toegewezen", "toegewezen"
        DEELS = "deels", "voor een deel toegewezen"
        AFGEWEZEN = "afgewezen", "afgewezen"

    verzoek = models.OneToOneField(
        Privacyverzoek, on_delete=models.PROTECT, related_name="antwoord", verbose_name="verzoek"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Uitkomst)
    toelichting = models.CharField("toelichting", max_length=1000, blank=True)
    besloten_op = models.DateField("besloten op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "antwoord op een verzoek over de eigen gegevens"
        verbose_name_plural = "antwoorden op verzoeken over de eigen gegevens"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="toegewezen") | ~Q(toelichting=""), name="niet_toegewezen_verzoek_heeft_een_reden"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.besloten_op:%d-%m-%Y}"
