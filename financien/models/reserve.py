"""The reserves of a region: what was agreed, the pots in their order of use, and every movement."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.reserve import Afspraak, BovenPlafond, OnderBodem
from financien.verdelen import naar_centen
from regio.historie import historie
from regio.models import Bron, Lidmaatschap, Regio, Taak


class Reserveafspraak(models.Model):
    """What a region agreed for a taak: do the pots come first, what happens above and below them, what is needed."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    tekort_uit_pot = models.BooleanField("een tekort komt eerst uit de reserve", default=True)
    overschot_naar_pot = models.BooleanField("een overschot gaat eerst naar de reserve", default=True)
    boven = models.CharField(
        "wat boven het plafond uitkomt", max_length=12, choices=[(w.name, w.value) for w in BovenPlafond]
    )
    onder = models.CharField(
        "wat er gebeurt onder de bodem", max_length=12, choices=[(w.name, w.value) for w in OnderBodem]
    )
    benodigd = models.DecimalField(
        "benodigd weerstandsvermogen",
        max_digits=15,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Wat de risico’s vragen. Er is geen landelijke norm: de regio kiest het bedrag.",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    versienummer = models.PositiveIntegerField("versie", default=1)

    _change_reason: str
    historie = historie()

    class Meta:
        verbose_name = "afspraak over de reserve"
        verbose_name_plural = "afspraken over reserves"
        constraints = [
            models.UniqueConstraint(fields=["regio", "taak"], name="regio_heeft_per_taak_een_reserveafspraak"),
            models.CheckConstraint(
                condition=Q(benodigd__isnull=True) | Q(benodigd__gt=0), name="benodigd_vermogen_is_meer_dan_nul"
            ),
        ]

    def __str__(self) -> str:
        return f"Reserveafspraak {self.get_taak_display()} in {self.regio}"

    def als_afspraak(self) -> Afspraak:
        """The agreement as the rule of `financien.reserve` takes it."""
        return Afspraak(
            tekort_uit_pot=self.tekort_uit_pot,
            overschot_naar_pot=self.overschot_naar_pot,
            boven=BovenPlafond[self.boven],
            onder=OnderBodem[self.onder],
        )

    @property
    def benodigd_in_centen(self) -> int | None:
        """What the risks ask, in eurocents; None as long as the region did not choose."""
        return None if self.benodigd is None else naar_centen(self.benodigd)


class Reserve(models.Model):
    """One pot. What is in it is the sum of its movements, and never stored."""

    afspraak = models.ForeignKey(Reserveafspraak, on_delete=models.PROTECT, related_name="reserves")
    naam = models.CharField("naam", max_length=120)
    volgorde = models.PositiveSmallIntegerField("volgorde van gebruik")
    bodem = models.DecimalField("bodem", max_digits=15, decimal_places=2, default=0)
    plafond = models.DecimalField("plafond", max_digits=15, decimal_places=2, null=True, blank=True)
    versienummer = models.PositiveIntegerField("versie", default=1)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    _change_reason: str
    historie = historie()

    class Meta:
        verbose_name = "reserve"
        verbose_name_plural = "reserves"
        ordering = ("afspraak", "volgorde")
        constraints = [
            models.UniqueConstraint(fields=["afspraak", "naam"], name="reserve_heeft_een_eigen_naam"),
            models.UniqueConstraint(fields=["afspraak", "volgorde"], name="reserve_heeft_een_eigen_plaats"),
            models.CheckConstraint(condition=Q(bodem__gte=0), name="bodem_ligt_niet_onder_nul"),
            models.CheckConstraint(
                condition=Q(plafond__isnull=True) | Q(plafond__gte=F("bodem")), name="plafond_ligt_niet_onder_de_bodem"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Reservemutatie(models.Model):
    """One movement. A mistake is mended by a movement the other way."""

    class Soort(models.TextChoices):
        BEGINSTAND = "beginstand", "beginstand"
        TOEVOEGING = "toevoeging", "toevoeging"
        ONTTREKKING = "onttrekking", "onttrekking"
        AFREKENING = "afrekening", "afrekening"

    reserve = models.ForeignKey(Reserve, on_delete=models.PROTECT, related_name="mutaties", verbose_name="reserve")
    jaar = models.PositiveSmallIntegerField("jaar")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    bedrag = models.DecimalField("bedrag", max_digits=15, decimal_places=2, help_text="Eruit is negatief.")
    reden = models.CharField("reden", max_length=200)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    gemaakt_door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    gemaakt_op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "mutatie van een reserve"
        verbose_name_plural = "mutaties van reserves"
        ordering = ("reserve", "jaar", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["reserve"], condition=Q(soort="beginstand"), name="reserve_heeft_een_beginstand"
            ),
            models.CheckConstraint(
                condition=(Q(soort="onttrekking", bedrag__lt=0))
                | Q(soort="toevoeging", bedrag__gt=0)
                | Q(soort="beginstand", bedrag__gte=0)
                | (Q(soort="afrekening") & ~Q(bedrag=0)),
                name="mutatie_heeft_het_teken_van_haar_soort",
            ),
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR),
                name="reservemutatie_ligt_in_een_gewoon_jaar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.jaar}: {self.bedrag}"
