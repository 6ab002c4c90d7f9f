"""What a partner sees without an account: chosen parts of its page, by a secret address that ends."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, F, Max, Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.partners.models.partner import EEN_DAG, Contact, Ketenpartner


class PartnerlinkQuerySet(models.QuerySet["Partnerlink"]):
    """Questions about links."""

    def geldig(self, *, op: datetime.date) -> Self:
        """Those that let someone in on that day: not withdrawn, and their contact still is one."""
        return self.filter(van__lte=op, tot__gt=op, ingetrokken_op__isnull=True, contact__van__lte=op).filter(
            Q(contact__tot__isnull=True) | Q(contact__tot__gt=op)
        )

    def met_bezoek(self) -> Self:
        """With how often the contact came, and when last: `aantal_bezoeken`, `laatst_gezien`."""
        geopend = Q(bezoeken__wat=Partnerbezoek.Wat.GEOPEND)
        return self.annotate(
            aantal_bezoeken=Count("bezoeken", filter=geopend), laatst_gezien=Max("bezoeken__op", filter=geopend)
        )


class Partnerlink(models.Model):
    """One link for one contact. Of its secret only a keyed hash is kept; it reads and changes nothing."""

    class Wat(models.TextChoices):
        AFSPRAKEN = "afspraken", "de afspraken"
        WONINGEN = "woningen", "de aantallen woningen, naast de uitstroom"
        OVERLEG = "overleg", "de overleggen en wanneer zij zijn"
        PLANNEN = "plannen", "wat loopt in de plannen van de regio"

    partner = models.ForeignKey(
        Ketenpartner, on_delete=models.PROTECT, related_name="links", verbose_name="ketenpartner"
    )
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="links", verbose_name="contact")
    deelt = ArrayField(models.CharField(max_length=12, choices=Wat), verbose_name="wat wordt gedeeld")
    van = models.DateField("van")
    tot = models.DateField("tot", help_text="De eerste dag waarop de link niet meer werkt.")
    geheim = models.BinaryField("hash van het geheime adres", max_length=32, unique=True, editable=False)
    gever = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld door")
    op = models.DateTimeField("gedeeld op", default=timezone.now)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ingetrokken door"
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    # from `met_bezoek`
    aantal_bezoeken: int
    laatst_gezien: datetime.datetime | None

    objects = PartnerlinkQuerySet.as_manager()

    class Meta:
        verbose_name = "link voor een ketenpartner"
        verbose_name_plural = "links voor ketenpartners"
        ordering = ("-op", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(van__lt=F("tot")), name="partnerlink_begint_voor_hij_eindigt"),
            models.CheckConstraint(
                condition=Q(tot__lte=F("van") + datetime.timedelta(days=366)),
                name="partnerlink_duurt_hoogstens_een_jaar",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="ingetrokken_partnerlink_zegt_door_wie",
            ),
            models.CheckConstraint(condition=Q(deelt__len__gte=1), name="partnerlink_deelt_iets"),
        ]

    def __str__(self) -> str:
        return f"{self.contact.functie} van {self.partner}"

    @property
    def laatste_dag(self) -> datetime.date:
        """The last day on which the link works."""
        return self.tot - EEN_DAG

    @property
    def wat(self) -> str:
        """What is shared, in words."""
        return "; ".join(str(self.Wat(deel).label) for deel in self.deelt)

    def stand(self, *, op: datetime.date) -> str:
        """Whether it works on that day, in a word."""
        if self.ingetrokken_op is not None:
            return "ingetrokken"
        return "voorbij" if self.tot <= op or not self.contact.loopt(op=op) else "werkt"


class Partnerbezoek(models.Model):
    """One time that a link was opened, or its page read. Only ever added: a trigger refuses the rest."""

    class Wat(models.TextChoices):
        GEOPEND = "geopend", "opende de link"
        GELEZEN = "gelezen", "las de pagina"

    link = models.ForeignKey(Partnerlink, on_delete=models.PROTECT, related_name="bezoeken", verbose_name="link")
    wat = models.CharField("wat", max_length=10, choices=Wat)
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "bezoek van een ketenpartner"
        verbose_name_plural = "bezoeken van ketenpartners"
        ordering = ("-op", "-pk")

    def __str__(self) -> str:
        return f"{self.get_wat_display()} op {self.op:%d-%m-%Y %H:%M}"
