"""Who proposed a change of a draft, and what was decided about it."""

from __future__ import annotations

from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, OuterRef, Q
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst


class VoorstelQuerySet(models.QuerySet["Voorstel"]):
    """Questions about proposals."""

    def open(self) -> Self:
        """Those about which nobody decided."""
        return self.filter(staat=Voorstel.Staat.OPEN)

    def met_mensen(self) -> Self:
        """With who proposed and who decided, for a list."""
        return self.select_related(
            "door__gebruiker",
            "door__gemeente",
            "door__regio",
            "namens",
            "besloten_door__gebruiker",
            "besloten_door__gemeente",
            "besloten_door__regio",
        )


class Voorstel(models.Model):
    """One proposal of one person: the id that its marks in the text carry, made when the server first sees it.

    While it is open its words stand in the text and nowhere else. When it leaves the text they are kept here, so that
    what was refused can be read later, with the reason.
    """

    class Staat(models.TextChoices):
        OPEN = "open", "open"
        AANGENOMEN = "aangenomen", "aangenomen"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"
        VERVALLEN = "vervallen", "vervallen met de tekst"

    class Soort(models.TextChoices):
        INVOEGEN = "invoegen", "toevoegen"
        WEGHALEN = "weghalen", "weghalen"
        VERVANGEN = "vervangen", "vervangen"
        VERPLAATSEN = "verplaatsen", "verplaatsen"
        OPMAAK = "opmaak", "andere opmaak"
        INDELING = "indeling", "andere indeling"

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="voorstellen", verbose_name="tekst")
    kenmerk = models.CharField("kenmerk", max_length=40)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    namens = models.ForeignKey(
        Gemeente,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="namens gemeente",
        help_text="Alleen als wie het inbracht niet van die gemeente is: de coördinator leest haar Word-bestand in.",
    )
    op = models.DateTimeField("op", default=timezone.now)
    reden = models.TextField(
        "waarom", max_length=1000, blank=True, help_text="Wie het voorstel las, weet dan waarom u het doet."
    )
    staat = models.CharField("staat", max_length=12, choices=Staat, default=Staat.OPEN)
    besloten_door = models.ForeignKey(
        Lidmaatschap, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="besloten door"
    )
    besloten_op = models.DateTimeField("besloten op", null=True, blank=True)
    waarom = models.TextField("reden van het besluit", max_length=1000, blank=True)
    soort = models.CharField("soort", max_length=12, choices=Soort, blank=True)
    weg = models.TextField("woorden die weg zouden gaan", blank=True)
    nieuw = models.TextField("woorden die erbij zouden komen", blank=True)
    deel = models.CharField("kenmerk van het deel", max_length=40, blank=True)
    waar = models.CharField("deel waarin het stond", max_length=300, blank=True)

    objects = VoorstelQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering = ("tekst", "op", "pk")
        constraints = [
            models.UniqueConstraint(fields=["tekst", "kenmerk"], name="een_kenmerk_is_een_voorstel_in_een_tekst"),
            models.CheckConstraint(
                condition=Q(staat="open", besloten_door=None, besloten_op=None, waarom="")
                | Q(~Q(staat="open"), besloten_door__isnull=False, besloten_op__isnull=False),
                name="wie_besliste_over_een_voorstel_staat_erbij",
            ),
            models.CheckConstraint(
                condition=~Q(staat="afgewezen", waarom=""), name="een_afgewezen_voorstel_heeft_een_reden"
            ),
        ]
        indexes = [
            models.Index(fields=["tekst", "door"], condition=Q(staat="open"), name="open_voorstellen_van_een_tekst")
        ]

    def __str__(self) -> str:
        return f"voorstel van {self.plaats}"

    @property
    def gemeente(self) -> Gemeente | None:
        """Whose proposal it is; None for the region itself."""
        return self.namens or self.door.gemeente

    @property
    def plaats(self) -> str:
        """The name of that gemeente, or of the region."""
        return str(self.namens) if self.namens is not None else str(self.door.plaats)


def open_per_plaats() -> ArraySubquery:
    """For a list of texts: [{plaats, aantal}] of the open proposals of each, by gemeente; the region as ''."""
    per = (
        Voorstel.objects.open()
        .filter(tekst=OuterRef("pk"))
        .annotate(van=Coalesce("namens__naam_kort", "door__gemeente__naam_kort"))
        .order_by("van")
        .values("van")
        .annotate(aantal=Count("pk"))
    )
    return ArraySubquery(per.values(telling=JSONObject(plaats="van", aantal="aantal")))
