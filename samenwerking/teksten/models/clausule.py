"""Editions of clause texts: what a text took over stays readable after the library goes on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.clausule import Variant
from samenwerking.teksten.models.versie import Versie
from samenwerking.teksten.rechtsvorm import Vorm


class Clausuletekst(models.Model):
    """One edition of one variant. Of the library of the product (`regio` empty) a row comes when a text takes it over;
    of a region's own variant when the region writes it. Only ever inserted: the attribute `clausule` of an article
    is the key of this row.
    """

    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="eigen tekst van"
    )
    code = models.CharField("code", max_length=8)
    sleutel = models.CharField("sleutel", max_length=40)
    nummer = models.PositiveIntegerField("nummer van de variant", default=0)
    uitgave = models.PositiveIntegerField("uitgave")
    naam = models.CharField("naam", max_length=120)
    kop = models.CharField("kop", max_length=200)
    vormen = models.CharField("rechtsvormen", max_length=10)
    betekenis = models.TextField("betekenis")
    grond = models.JSONField("grond", default=list, blank=True)
    bron = models.TextField("tekst")
    vingerafdruk = models.CharField("vingerafdruk", max_length=64)
    door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="geschreven door"
    )
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "clausuletekst"
        verbose_name_plural = "clausuleteksten"
        ordering = ("code", "sleutel", "-uitgave")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "sleutel", "regio", "uitgave"],
                nulls_distinct=False,
                name="een_uitgave_van_een_clausule_is_er_een_keer",
            ),
            models.UniqueConstraint(
                fields=["code", "sleutel", "vingerafdruk"],
                condition=Q(regio=None),
                name="de_bibliotheek_heeft_dezelfde_woorden_een_keer",
            ),
            models.CheckConstraint(
                condition=Q(regio=None, door=None) | Q(regio__isnull=False, door__isnull=False),
                name="een_eigen_clausule_heeft_een_schrijver",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.noemer}, uitgave {self.uitgave}"

    @property
    def noemer(self) -> str:
        """How a person names it: 'clausule D2, variant 1', or 'clausule D2, eigen tekst van de regio'."""
        if self.regio_id is not None:
            return f"clausule {self.code}, eigen tekst: {self.naam}"
        return f"clausule {self.code}, variant {self.nummer}"

    @property
    def variant(self) -> Variant:
        """This edition as the library knows a variant."""
        return Variant(
            code=self.code,
            sleutel=self.sleutel,
            nummer=self.nummer,
            naam=self.naam,
            kop=self.kop,
            vormen=frozenset(map(Vorm, self.vormen)),
            betekenis=self.betekenis,
            grond=tuple(self.grond),
            domein="",
            onzeker="",
            bron=self.bron,
        )


class Clausulegebruik(models.Model):
    """That a version holds a clause: in which part, and whether its words were changed. Only ever inserted."""

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="clausules", verbose_name="versie")
    clausule = models.ForeignKey(
        Clausuletekst, on_delete=models.PROTECT, related_name="gebruik", verbose_name="clausule"
    )
    deel = models.CharField("kenmerk van het deel", max_length=40)
    plaats = models.CharField("plaats", max_length=300)
    aangepast = models.BooleanField("aangepast")

    class Meta:
        verbose_name = "gebruik van een clausule"
        verbose_name_plural = "gebruik van clausules"
        ordering = ("versie", "pk")
        constraints = [
            models.UniqueConstraint(fields=["versie", "deel"], name="een_deel_van_een_versie_is_een_clausule"),
        ]

    def __str__(self) -> str:
        return f"{self.plaats} van {self.versie_id}"
