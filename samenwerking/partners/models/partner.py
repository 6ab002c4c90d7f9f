"""An organisation with which a region works, and whom one speaks there."""

from __future__ import annotations

import datetime
import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from regio.historie import historie
from regio.models import Lidmaatschap, Organisatie, Regio
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot

EEN_DAG = datetime.timedelta(days=1)


class Ketenpartner(models.Model):
    """What an organisation is for one region. Its name, kind and KvK number are of the organisation itself."""

    class Categorie(models.TextChoices):
        """As the Haagse regio counts them (2019, table 8): for which aanbieder beschermd wonen is the core."""

        KERN = "kern", "kernaanbieder"
        SECTORVREEMD = "sectorvreemd", "sectorvreemde aanbieder"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="ketenpartners", verbose_name="regio")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="partnerschappen", verbose_name="organisatie"
    )
    categorie = models.CharField("categorie", max_length=12, choices=Categorie, blank=True, default="")
    toelichting = models.TextField("waarvoor wij samenwerken", blank=True, max_length=3000)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "ketenpartner"
        verbose_name_plural = "ketenpartners"
        ordering = ("organisatie__naam", "pk")
        constraints = [
            models.UniqueConstraint(fields=["regio", "organisatie"], name="organisatie_is_eens_partner_van_een_regio"),
            models.UniqueConstraint(fields=["id", "regio"], name="ketenpartner_hoort_bij_zijn_regio"),
        ]

    def __str__(self) -> str:
        return self.organisatie.naam

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("partner", args=[self.pk])

    @property
    def soort(self) -> str:
        """'zorgaanbieder', with its category where that was said."""
        soort = str(self.organisatie.get_soort_display())
        return f"{soort} ({self.get_categorie_display()})" if self.categorie else soort

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Contact(Periode):
    """Who one speaks at a partner: a function, and as little of a person as is needed to reach one.

    No history of this table: what was taken away must be gone. After the end the name and address go
    (`acties/contact.py`); function and period stay, to read who was there when.
    """

    partner = models.ForeignKey(
        Ketenpartner, on_delete=models.PROTECT, related_name="contacten", verbose_name="ketenpartner"
    )
    functie = models.CharField("functie", max_length=120)
    naam = models.CharField("naam", max_length=120, blank=True, default="")
    email = models.EmailField("e-mailadres", blank=True, default="")
    telefoon = models.CharField("telefoonnummer", max_length=30, blank=True, default="")
    vergeten_op = models.DateField("naam weggehaald op", null=True, blank=True, editable=False)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "contact"
        verbose_name_plural = "contacten"
        ordering = ("functie", "-van", "pk")
        constraints = [
            van_voor_tot("contact_begint_voor_het_eindigt"),
            models.CheckConstraint(condition=~Q(functie=""), name="contact_heeft_een_functie"),
            models.CheckConstraint(
                condition=Q(vergeten_op__isnull=True) | Q(naam="", email="", telefoon="", tot__isnull=False),
                name="vergeten_contact_heeft_geen_naam",
            ),
            geen_overlap(
                "persoon_is_eens_contact_in_een_functie",
                "partner",
                "functie",
                "naam",
                conditie=Q(vergeten_op__isnull=True),
            ),
            models.UniqueConstraint(fields=["id", "partner"], name="contact_hoort_bij_zijn_partner"),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, {self.functie}" if self.naam else self.functie

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which this is the contact."""
        return self.tot - EEN_DAG if self.tot is not None else None
