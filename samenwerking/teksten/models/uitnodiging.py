"""Someone from outside who reads along: an aanbieder or a cliëntenraad, by a link, until a day."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.contrib.auth.models import Permission
from django.db import models
from django.db.models import Count, F, Max, Q
from django.utils import timezone
from guardian.models import UserObjectPermissionBase

from regio.models import Gebruiker, Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    """Questions about invitations."""

    def geldig(self, *, op: datetime.date) -> Self:
        """Those that let someone in on that day."""
        return self.filter(van__lte=op, tot__gt=op, ingetrokken_op__isnull=True)

    def met_bezoek(self) -> Self:
        """With how often the guest came, and when last: `aantal_bezoeken`, `laatst_gezien`."""
        return self.annotate(aantal_bezoeken=Count("bezoeken"), laatst_gezien=Max("bezoeken__op"))


class Uitnodiging(UserObjectPermissionBase):
    """A grant on one text for one guest: guardian's table with an end, a giver and a secret address added.

    guardian does not know time: only `rechten.py` decides with this table, and looks at the days itself. The guest is
    a Gebruiker without a password who cannot log in; the address that was shown once is all there is. What the guest
    may do stands here: which parts (none named: all), reading only or also commenting, the draft or one version.
    """

    class Hoedanigheid(models.TextChoices):
        AANBIEDER = "aanbieder", "aanbieder"
        CLIENTENRAAD = "clientenraad", "cliëntenraad"
        ANDERS = "anders", "anders"

    content_object = models.ForeignKey(
        Tekst, on_delete=models.PROTECT, related_name="uitnodigingen", db_column="tekst_id", verbose_name="tekst"
    )
    user = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gast")
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="+", verbose_name="recht")
    versie = models.ForeignKey(
        Versie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="versie"
    )
    hoedanigheid = models.CharField("hoedanigheid", max_length=20, choices=Hoedanigheid)
    organisatie = models.CharField("organisatie", max_length=120)
    mag_opmerken = models.BooleanField("mag opmerkingen maken", default=False)
    delen = models.JSONField("gedeelde delen", default=list, blank=True, help_text="Kenmerken; leeg: de hele tekst.")
    reden = models.CharField("waarom", max_length=300)
    van = models.DateField("van")
    tot = models.DateField("tot", help_text="De eerste dag waarop de link niet meer werkt.")
    geheim = models.BinaryField("hash van het geheime adres", max_length=32, unique=True, editable=False)
    gever = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="uitgenodigd door")
    op = models.DateTimeField("uitgenodigd op", default=timezone.now)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ingetrokken door"
    )
    aanvraag = models.UUIDField("sleutel van het formulier", default=uuid.uuid4, unique=True, editable=False)

    # from `met_bezoek`
    aantal_bezoeken: int
    laatst_gezien: datetime.datetime | None

    objects = UitnodigingQuerySet.as_manager()  # type: ignore[assignment, misc]  # guardian's own manager shares rights

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ("-op", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(van__lt=F("tot")), name="uitnodiging_begint_voor_zij_eindigt"),
            models.CheckConstraint(
                condition=Q(tot__lte=F("van") + datetime.timedelta(days=366)),
                name="uitnodiging_duurt_hoogstens_een_jaar",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="ingetrokken_uitnodiging_zegt_door_wie",
            ),
            models.CheckConstraint(condition=~Q(organisatie=""), name="gast_hoort_ergens_bij"),
        ]

    def __str__(self) -> str:
        return f"{self.user.naam}, {self.organisatie}"

    @property
    def laatste_dag(self) -> datetime.date:
        """The last day on which the link works."""
        return self.tot - datetime.timedelta(days=1)

    @property
    def is_ingetrokken(self) -> bool:
        """Whether someone withdrew it."""
        return self.ingetrokken_op is not None

    def deelt(self, deel: str) -> bool:
        """Whether this part, by its id, is shared with the guest."""
        return not self.delen or deel in self.delen


class Bezoek(models.Model):
    """One thing that a guest opened or did. Only ever added: a trigger refuses the rest, also to the owner."""

    class Wat(models.TextChoices):
        GEOPEND = "geopend", "opende de link"
        GELEZEN = "gelezen", "las de tekst"
        OPGEMERKT = "opgemerkt", "maakte een opmerking"
        GEANTWOORD = "geantwoord", "antwoordde op een opmerking"

    uitnodiging = models.ForeignKey(
        Uitnodiging, on_delete=models.PROTECT, related_name="bezoeken", verbose_name="uitnodiging"
    )
    wat = models.CharField("wat", max_length=20, choices=Wat)
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "bezoek"
        verbose_name_plural = "bezoeken"
        ordering = ("-op", "-pk")

    def __str__(self) -> str:
        return f"{self.get_wat_display()} op {self.op:%d-%m-%Y %H:%M}"
