"""What a colleague of another gemeente advised about one dossier."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap
from toegang.models.deling import Deling
from toegang.models.dossier import Dossier


class Advies(models.Model):
    """The advice of who reads along, in the dossier of the gemeente that asked. It never changes.

    The only row that someone writes in a dossier of another gemeente: while the grant runs, and only under a grant that
    asks for advice (`met_advies` is always true here and points to a Deling where it is true as well).
    """

    deling = models.ForeignKey(Deling, on_delete=models.PROTECT, related_name="adviezen", verbose_name="deling")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="adviezen", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    met_advies = models.BooleanField(default=True, editable=False)
    tekst = models.TextField("advies")
    gegeven_op = models.DateField("gegeven op")
    moment = models.DateTimeField("moment", default=timezone.now)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gegeven door"
    )

    class Meta:
        verbose_name = "advies"
        verbose_name_plural = "adviezen"
        ordering = ("-moment", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(met_advies=True), name="advies_is_gevraagd"),
            models.CheckConstraint(condition=~Q(tekst=""), name="advies_heeft_een_tekst"),
        ]

    def __str__(self) -> str:
        return f"Advies van {self.gegeven_op:%d-%m-%Y}"
