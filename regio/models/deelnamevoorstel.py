"""One side asks that a gemeente takes part in a region; the other side agrees, or does not."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from regio.models.bron import Bron
from regio.models.gebruiker import Lidmaatschap
from regio.models.gemeente import Gemeente
from regio.models.periode import Periode, van_voor_tot
from regio.models.samenwerking import Deelname, Regio
from regio.models.taak import Taak


class DeelnamevoorstelQuerySet(models.QuerySet["Deelnamevoorstel"]):
    """Questions about what was asked."""

    def open(self) -> Self:
        """What nobody answered yet."""
        return self.filter(uitkomst="")


class Deelnamevoorstel(Periode):
    """A Deelname that one side asked for. It opens people to the region and texts to the gemeente: both must agree.

    The question never changes; its answer is written once.
    """

    class Uitkomst(models.TextChoices):
        AKKOORD = "akkoord", "akkoord"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="voorstellen", verbose_name="regio")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="deelnamevoorstellen", verbose_name="gemeente"
    )
    taak = models.CharField("taak", max_length=5, choices=Taak)
    rol = models.CharField("rol", max_length=10, choices=Deelname.Rol, default=Deelname.Rol.REGIO)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    van_de_regio = models.BooleanField(
        "gevraagd door de regio", help_text="Zo ja, dan antwoordt de gemeente. Zo nee, dan antwoordt de regio."
    )
    gevraagd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    gevraagd_op = models.DateField("gevraagd op")
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")
    uitkomst = models.CharField("antwoord", max_length=12, choices=Uitkomst, blank=True)
    beantwoord_door = models.ForeignKey(
        Lidmaatschap,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beantwoord door",
    )
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)
    deelname = models.OneToOneField(
        Deelname, on_delete=models.PROTECT, null=True, blank=True, related_name="voorstel", verbose_name="deelname"
    )

    objects = DeelnamevoorstelQuerySet.as_manager()

    class Meta:
        verbose_name = "voorstel voor een deelname"
        verbose_name_plural = "voorstellen voor een deelname"
        ordering = ("gevraagd_op", "pk")
        constraints = [
            van_voor_tot("voorgestelde_deelname_begint_voor_zij_eindigt"),
            models.UniqueConstraint(
                fields=["regio", "gemeente", "taak"],
                condition=Q(uitkomst=""),
                name="een_deelname_wordt_eens_tegelijk_voorgesteld",
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", beantwoord_door__isnull=True, beantwoord_op__isnull=True)
                | Q(~Q(uitkomst=""), beantwoord_door__isnull=False, beantwoord_op__isnull=False),
                name="antwoord_op_een_voorstel_heeft_een_dag_en_een_persoon",
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="akkoord", deelname__isnull=False)
                | Q(~Q(uitkomst="akkoord"), deelname__isnull=True),
                name="alleen_akkoord_geeft_een_deelname",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="akkoord") | ~Q(beantwoord_door=F("gevraagd_door")),
                name="akkoord_komt_van_de_andere_kant",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} in {self.regio} ({self.taak})"
