"""A home to move on to: urgentie, or a home by agreement with a woningcorporatie."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from regio.models import Gemeente, Lidmaatschap, Organisatie
from toegang.models.dossier import Dossier


class Woningafspraak(models.Model):
    """Asked for on a day, perhaps of a corporatie; the outcome is filled in once.

    Regions agree with corporaties how many people can leave beschermd wonen for a home of their own.
    """

    class Soort(models.TextChoices):
        URGENTIE = "urgentie", "urgentie"
        CORPORATIE = "corporatie", "woning volgens de afspraak met een corporatie"
        ANDERS = "anders", "andere woning"

    class Uitkomst(models.TextChoices):
        TOEGEWEZEN = "toegewezen", "toegewezen"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="woningafspraken", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    corporatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="woningcorporatie"
    )
    aangevraagd_op = models.DateField("aangevraagd op")
    uitkomst = models.CharField("uitkomst", max_length=12, choices=Uitkomst, blank=True)
    uitkomst_op = models.DateField("datum van de uitkomst", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "woningafspraak"
        verbose_name_plural = "woningafspraken"
        ordering = ("-aangevraagd_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="", uitkomst_op__isnull=True)
                | (~Q(uitkomst="") & Q(uitkomst_op__isnull=False, uitkomst_op__gte=F("aangevraagd_op"))),
                name="uitkomst_van_een_woningafspraak_heeft_een_dag",
            ),
            models.UniqueConstraint(
                fields=["dossier", "soort"], condition=Q(uitkomst=""), name="woningafspraak_loopt_een_keer_tegelijk"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {self.aangevraagd_op:%d-%m-%Y}"
