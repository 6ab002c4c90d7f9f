"""A series of meetings: what for, in which rhythm, and who sits at the table."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from regio.datums import WEEKDAGEN
from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Organisatie, Regio, Rol
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from samenwerking.overleg.ritme import LAATSTE, Bijreces, Maat, Ritme
from samenwerking.overleg.soorten import SOORTKEUZES, Soort, soort

LEDENROLLEN = (Rol.COORDINATOR, Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.CONTROLLER, Rol.TEAMLEIDER)
"""Roles that can sit at a table. A consulent works with people, a raad controls: neither has a seat."""


WERKDAGEN = list(enumerate(WEEKDAGEN[:5]))
WEKEN = [(1, "eerste"), (2, "tweede"), (3, "derde"), (4, "vierde"), (LAATSTE, "laatste")]


class Overleg(models.Model):
    """One overleg of a region, with its rhythm. What is agreed in it is an afspraak, never a besluit of an organ."""

    class Bijreces(models.TextChoices):
        NOOIT = Bijreces.NOOIT.value, "gaat door in een reces"
        EEN = Bijreces.EEN.value, "slaat over als één gemeente reces heeft"
        ALLE = Bijreces.ALLE.value, "slaat over als alle gemeenten reces hebben"

    class Maat(models.TextChoices):
        WEKEN = Maat.WEKEN.value, "om de zoveel weken"
        MAANDEN = Maat.MAANDEN.value, "om de zoveel maanden"
        VRIJ = Maat.VRIJ.value, "geen vast ritme"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="overleggen", verbose_name="regio")
    soort = models.CharField("soort", max_length=20, choices=SOORTKEUZES)
    naam = models.CharField("naam", max_length=160)
    doel = models.TextField("doel", blank=True, max_length=3000)
    maat = models.CharField("ritme", max_length=10, choices=Maat, default=Maat.VRIJ)
    om_de = models.PositiveSmallIntegerField("om de hoeveel", default=1)
    weekdag = models.PositiveSmallIntegerField("dag", choices=WERKDAGEN, default=3)
    week = models.PositiveSmallIntegerField(
        "week van de maand",
        choices=WEKEN,
        default=1,
    )
    bij_reces = models.CharField("bij een reces", max_length=10, choices=Bijreces, default=Bijreces.ALLE)
    begin = models.DateField("begonnen op", help_text="Vanaf deze dag telt het ritme.")
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)
    tijd = models.TimeField("begintijd", null=True, blank=True)
    minuten = models.PositiveSmallIntegerField("duur in minuten", default=90)
    plaats = models.CharField("plaats", max_length=200, blank=True)
    link = models.URLField("link", max_length=500, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "overleg"
        verbose_name_plural = "overleggen"
        ordering = ("naam", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="overleg_heeft_een_naam"),
            models.UniqueConstraint(
                fields=["regio", "naam"],
                name="overleg_heeft_een_eigen_naam_in_de_regio",
                violation_error_message="Er is al een overleg met deze naam.",
            ),
            models.CheckConstraint(
                condition=Q(om_de__gte=1, om_de__lte=52, weekdag__lte=4, week__gte=1, week__lte=LAATSTE),
                name="ritme_van_een_overleg_telt_gewone_weken",
            ),
            models.CheckConstraint(
                condition=Q(minuten__gte=5, minuten__lte=600), name="overleg_duurt_vijf_minuten_tot_tien_uur"
            ),
            models.CheckConstraint(
                condition=Q(gestopt_op__isnull=True) | Q(gestopt_op__gte=models.F("begin")),
                name="overleg_stopt_niet_voor_het_begint",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the overleg."""
        return reverse("overleg", args=[self.pk])

    @property
    def ritme(self) -> Ritme:
        """Its rhythm, to compute with."""
        return Ritme(Maat(self.maat), self.om_de, self.weekdag, self.week)

    @property
    def over_de_soort(self) -> Soort:
        """What this kind of overleg is for."""
        return soort(self.soort)

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Deelnemer(Periode):
    """Who sits at the table: a person, a role (for one gemeente or for each), or an organisation from outside."""

    class Taak(models.TextChoices):
        VOORZITTER = "voorzitter", "voorzitter"
        SECRETARIS = "secretaris", "secretaris"
        LID = "lid", "lid"
        ADVISEUR = "adviseur", "adviseur"

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="deelnemers", verbose_name="overleg")
    taak = models.CharField("taak aan tafel", max_length=10, choices=Taak, default=Taak.LID)
    pet = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    rol = models.CharField("rol", max_length=20, blank=True, choices=[(rol.value, rol.label) for rol in LEDENROLLEN])
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente",
        help_text="Leeg: elke gemeente van de regio.",
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="overlegdeelnames",
        verbose_name="organisatie",
    )
    functie = models.CharField("functie", max_length=120, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"
        ordering = ("overleg", "pk")
        constraints = [
            van_voor_tot("deelnemer_begint_voor_hij_eindigt"),
            models.CheckConstraint(
                condition=Q(pet__isnull=False, rol="", organisatie__isnull=True)
                | (Q(pet__isnull=True, organisatie__isnull=True) & ~Q(rol=""))
                | (Q(pet__isnull=True, rol="", organisatie__isnull=False) & ~Q(functie="")),
                name="deelnemer_is_een_persoon_een_rol_of_een_organisatie",
            ),
            models.CheckConstraint(
                condition=Q(gemeente__isnull=True) | ~Q(rol=""), name="alleen_een_rol_zit_er_voor_een_gemeente"
            ),
            models.CheckConstraint(
                condition=Q(functie="") | Q(organisatie__isnull=False), name="alleen_een_organisatie_heeft_een_functie"
            ),
            geen_overlap("overleg_heeft_een_voorzitter_tegelijk", "overleg", conditie=Q(taak="voorzitter")),
            geen_overlap("overleg_heeft_een_secretaris_tegelijk", "overleg", conditie=Q(taak="secretaris")),
            geen_overlap("iemand_zit_eens_aan_tafel", "overleg", "pet"),
            geen_overlap("rol_van_een_gemeente_zit_eens_aan_tafel", "overleg", "rol", "gemeente"),
            geen_overlap(
                "rol_zit_eens_voor_elke_gemeente",
                "overleg",
                "rol",
                conditie=Q(gemeente__isnull=True, pet__isnull=True, organisatie__isnull=True),
            ),
            geen_overlap("functie_van_een_organisatie_zit_eens_aan_tafel", "overleg", "organisatie", "functie"),
        ]

    def __str__(self) -> str:
        return f"{self.naam} ({self.get_taak_display()})"

    @property
    def naam(self) -> str:
        """Who it is, in words."""
        if self.pet is not None:
            return f"{self.pet.gebruiker.naam} ({self.pet.plaats})"
        if self.organisatie is not None:
            return f"{self.organisatie}, {self.functie}"
        if self.gemeente is not None:
            return f"{self.get_rol_display()} van {self.gemeente}"
        return str(self.get_rol_display())

    @property
    def iedere_gemeente(self) -> bool:
        """Whether the role sits for each gemeente of the region. The coördinator is one, of the region."""
        return bool(self.rol) and self.gemeente_id is None and self.rol != Rol.COORDINATOR


class Vertegenwoordiging(Periode):
    """Who speaks for the region in an overleg of others, and for which period. The gemeenten agree on it."""

    class Niveau(models.TextChoices):
        LANDELIJK = "landelijk", "landelijk"
        BOVENREGIONAAL = "bovenregionaal", "bovenregionaal"
        REGIONAAL = "regionaal", "regionaal, van een ander onderwerp"

    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, related_name="vertegenwoordigingen", verbose_name="regio"
    )
    overleg = models.CharField("overleg", max_length=200)
    niveau = models.CharField("niveau", max_length=16, choices=Niveau)
    pet = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    functie = models.CharField("functie", max_length=160, blank=True)
    plaatsvervanger = models.CharField("plaatsvervanger", max_length=160, blank=True)
    toelichting = models.CharField("toelichting", max_length=400, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "vertegenwoordiging"
        verbose_name_plural = "vertegenwoordigingen"
        ordering = ("overleg", "van", "pk")
        constraints = [
            van_voor_tot("vertegenwoordiging_van_de_regio_begint_voor_zij_eindigt"),
            models.CheckConstraint(condition=~Q(overleg=""), name="vertegenwoordiging_noemt_het_overleg"),
            models.CheckConstraint(
                condition=Q(pet__isnull=False, functie="") | (Q(pet__isnull=True) & ~Q(functie="")),
                name="vertegenwoordiger_is_een_persoon_of_een_functie",
            ),
            geen_overlap("iemand_vertegenwoordigt_eens_in_een_overleg", "regio", "overleg", "pet"),
            geen_overlap(
                "functie_vertegenwoordigt_eens_in_een_overleg",
                "regio",
                "overleg",
                "functie",
                conditie=Q(pet__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wie} in {self.overleg}"

    @property
    def wie(self) -> str:
        """The person with the place, or the function."""
        return f"{self.pet.gebruiker.naam} ({self.pet.plaats})" if self.pet is not None else self.functie
