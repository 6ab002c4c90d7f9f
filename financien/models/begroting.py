"""Begroting and realisatie of a region, per taak and year, in versions with rows."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from financien.jaarstaat import NAMEN, SPOREN, VAN_EEN_GEMEENTE, Regel, Regelsoort
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.models.taakveld import Taakveld
from financien.models.vastlegging import Vastlegging
from financien.verdelen import naar_centen
from regio.models import Bron, Gemeente

KLEINSTE_AANTAL = 5
"""A smaller number of clients could be led back to a person (Wmo 2015 art. 5.1.1): it is not recorded at all."""


class Jaarstuk(Vastlegging):
    """One version for one year."""

    jaar = models.PositiveSmallIntegerField("jaar")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.jaar}, versie {self.versie}"


class Jaarregel(models.Model):
    """One amount of a version, with its Iv3-taakveld and the source it came from."""

    volgnummer = models.PositiveSmallIntegerField("volgnummer")
    soort = models.CharField("soort", max_length=24, choices=[(soort.value, naam) for soort, naam in NAMEN.items()])
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="gemeente"
    )
    spoor = models.CharField(
        "spoor", max_length=8, blank=True, choices=[(spoor.value, naam) for spoor, naam in SPOREN.items()]
    )
    omschrijving = models.CharField("omschrijving", max_length=200, blank=True)
    bedrag = models.DecimalField("bedrag", max_digits=15, decimal_places=2)
    clienten = models.PositiveIntegerField("aantal cliënten", null=True, blank=True)
    taakveld = models.ForeignKey(Taakveld, on_delete=models.PROTECT, related_name="+", verbose_name="taakveld")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.bedrag}"

    def als_regel(self) -> Regel:
        """The row as a value; asks for the gemeente and the taakveld."""
        return Regel(
            soort=Regelsoort(self.soort),
            bedrag=naar_centen(self.bedrag),
            gemeente=self.gemeente.code if self.gemeente is not None else "",
            spoor=self.spoor,
            clienten=self.clienten,
            omschrijving=self.omschrijving,
            taakveld=self.taakveld.code,
        )


def _regelfeiten(wat: str, ouder: str) -> list[models.BaseConstraint]:
    """What is true of each row of a begroting and of a realisatie alike."""
    van_een_gemeente = [soort.value for soort in VAN_EEN_GEMEENTE]
    return [
        models.UniqueConstraint(fields=[ouder, "volgnummer"], name=f"{wat}_heeft_een_eigen_plaats"),
        models.CheckConstraint(
            condition=Q(bedrag__gte=0) | Q(soort=Regelsoort.ANDERE_REGELING.value), name=f"{wat}_is_niet_negatief"
        ),
        models.CheckConstraint(
            condition=~Q(soort__in=van_een_gemeente) | Q(gemeente__isnull=False), name=f"{wat}_noemt_haar_gemeente"
        ),
        models.CheckConstraint(
            condition=Q(clienten__isnull=True) | Q(clienten__gte=KLEINSTE_AANTAL),
            name=f"{wat}_noemt_geen_klein_aantal",
        ),
    ]


def _gewoon_jaar(wat: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR, versie__gte=1), name=f"{wat}_is_van_een_gewoon_jaar"
    )


class Begroting(Jaarstuk):
    """Version 1 is the begroting as it was adopted; each later version is a begrotingswijziging with its reason."""

    class Meta:
        verbose_name = "begroting"
        verbose_name_plural = "begrotingen"
        ordering = ("regio", "taak", "jaar", "-versie")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "taak", "jaar", "versie"], name="begroting_staat_eens_per_jaar_en_versie"
            ),
            models.UniqueConstraint(fields=["id", "regio", "taak", "jaar"], name="begroting_hoort_bij_haar_jaar"),
            _gewoon_jaar("begroting"),
        ]

    @property
    def is_wijziging(self) -> bool:
        """Whether it is a begrotingswijziging."""
        return self.versie > 1


class Begrotingsregel(Jaarregel):
    """One row of a begroting."""

    begroting = models.ForeignKey(Begroting, on_delete=models.CASCADE, related_name="regels")

    class Meta:
        verbose_name = "begrotingsregel"
        verbose_name_plural = "begrotingsregels"
        ordering = ("begroting", "volgnummer")
        constraints = _regelfeiten("begrotingsregel", "begroting")


class Realisatie(Jaarstuk):
    """What really came in and was paid; a later version has newer figures, its reason says which."""

    class Meta:
        verbose_name = "realisatie"
        verbose_name_plural = "realisaties"
        ordering = ("regio", "taak", "jaar", "-versie")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "taak", "jaar", "versie"], name="realisatie_staat_eens_per_jaar_en_versie"
            ),
            models.UniqueConstraint(fields=["id", "regio", "taak", "jaar"], name="realisatie_hoort_bij_haar_jaar"),
            _gewoon_jaar("realisatie"),
        ]


class Realisatieregel(Jaarregel):
    """One row of a realisatie."""

    realisatie = models.ForeignKey(Realisatie, on_delete=models.CASCADE, related_name="regels")

    class Meta:
        verbose_name = "realisatieregel"
        verbose_name_plural = "realisatieregels"
        ordering = ("realisatie", "volgnummer")
        constraints = _regelfeiten("realisatieregel", "realisatie")
