"""What a client allows a gemeente to tell to another, and the withdrawal of it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap
from toegang.models.dossier import Dossier


class Onderdeel(models.TextChoices):
    """A part of what is known about a client. A toestemming covers the parts it names, and no other."""

    IDENTITEIT = "identiteit", "naam en geboortedatum"
    CONTACT = "contact", "hoe de cliënt te bereiken is"
    ONDERSTEUNING = "ondersteuning", "welke ondersteuning nodig is"
    INDICATIE = "indicatie", "welke indicatie er nu is"
    WONEN_WERK = "wonen_werk", "wonen, werk en dagbesteding"
    NETWERK = "netwerk", "familie, vrienden en netwerk"
    GEZONDHEID = "gezondheid", "gezondheid en behandeling"
    VEILIGHEID = "veiligheid", "veiligheid"
    AFWEGING = "afweging", "waarom de andere gemeente beter past"
    DOSSIER = "dossier", "het hele dossier, om mee te lezen"
    BSN = "bsn", "alleen of een andere gemeente dit BSN kent"
    JEUGDWET = "jeugdwet", "gegevens van de jeugdhulp"
    PARTICIPATIEWET = "participatiewet", "gegevens van werk en inkomen"
    SCHULDHULP = "schuldhulp", "gegevens van de schuldhulpverlening"


PER_DOEL: dict[str, tuple[Onderdeel, ...]] = {
    "overdracht": (
        Onderdeel.IDENTITEIT,
        Onderdeel.CONTACT,
        Onderdeel.ONDERSTEUNING,
        Onderdeel.INDICATIE,
        Onderdeel.WONEN_WERK,
        Onderdeel.NETWERK,
        Onderdeel.GEZONDHEID,
        Onderdeel.VEILIGHEID,
        Onderdeel.AFWEGING,
    ),
    "consultatie": (Onderdeel.DOSSIER,),
    "zoeken_elders": (Onderdeel.BSN,),
    "andere_wet": (Onderdeel.JEUGDWET, Onderdeel.PARTICIPATIEWET, Onderdeel.SCHULDHULP),
}
"""Which parts belong to which purpose."""


class ToestemmingQuerySet(models.QuerySet["Toestemming"]):
    """Questions about what is allowed; a day is always an argument."""

    def lopend(self, *, op: datetime.date) -> Self:
        """What is allowed on that day: given, not past its end, not withdrawn."""
        return self.filter(
            Q(tot__isnull=True) | Q(tot__gt=op),
            Q(intrekking__isnull=True) | Q(intrekking__per__gt=op),
            gegeven_op__lte=op,
        )

    def voor(self, waarvoor: str) -> Self:
        """Given for this purpose."""
        return self.filter(waarvoor=waarvoor)


class Toestemming(models.Model):
    """What a client allowed: for which purpose, to whom, which parts, when and how.

    The closed list of Wmo 2015 art. 5.2.1 names no college of another gemeente, so telling one needs toestemming
    (art. 5.3.3); data of other laws are used only with uitdrukkelijke toestemming (art. 5.1.1 lid 4). It never changes:
    a withdrawal is a row of its own, another scope is another toestemming.
    """

    class Waarvoor(models.TextChoices):
        OVERDRACHT = "overdracht", "overdracht aan een andere gemeente"
        CONSULTATIE = "consultatie", "een collega van een andere gemeente laten meekijken"
        ZOEKEN_ELDERS = "zoeken_elders", "vragen of een andere gemeente de cliënt kent"
        ANDERE_WET = "andere_wet", "gegevens gebruiken van jeugdhulp, inkomen of schuldhulp"

    class Hoe(models.TextChoices):
        SCHRIFTELIJK = "schriftelijk", "op papier, met handtekening"
        DIGITAAL = "digitaal", "digitaal"
        MONDELING = "mondeling", "in een gesprek"

    class DoorWie(models.TextChoices):
        CLIENT = "client", "de cliënt"
        VERTEGENWOORDIGER = "vertegenwoordiger", "de vertegenwoordiger van de cliënt"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="toestemmingen", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    waarvoor = models.CharField("waarvoor", max_length=15, choices=Waarvoor)
    aan_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="aan welke gemeente"
    )
    aan_wie = models.CharField("aan wie", max_length=200, blank=True)
    omvang = ArrayField(models.CharField(max_length=15, choices=Onderdeel), verbose_name="welke gegevens")
    gegeven_op = models.DateField("gegeven op")
    tot = models.DateField("geldt niet meer vanaf", null=True, blank=True)
    hoe = models.CharField("hoe", max_length=15, choices=Hoe)
    door_wie = models.CharField("gegeven door", max_length=20, choices=DoorWie)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = ToestemmingQuerySet.as_manager()

    if TYPE_CHECKING:
        intrekking: ToestemmingIntrekking

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        ordering = ("-gegeven_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(waarvoor__in=["overdracht", "consultatie"], aan_gemeente__isnull=False)
                | Q(waarvoor="zoeken_elders", aan_gemeente__isnull=True)
                | (Q(waarvoor="andere_wet", aan_gemeente__isnull=True) & ~Q(aan_wie="")),
                name="toestemming_noemt_aan_wie",
            ),
            models.CheckConstraint(condition=~Q(omvang=[]), name="toestemming_noemt_welke_gegevens"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=models.F("gegeven_op")),
                name="toestemming_eindigt_na_zij_gegeven_is",
            ),
            models.CheckConstraint(
                condition=Q(aan_gemeente__isnull=True) | ~Q(aan_gemeente=models.F("gemeente")),
                name="toestemming_is_voor_een_andere_gemeente",
            ),
            # what is shared points here with all four: so it is of this dossier and goes to that gemeente only
            models.UniqueConstraint(fields=["id", "dossier", "gemeente"], name="toestemming_is_voor_een_dossier"),
            models.UniqueConstraint(
                fields=["id", "dossier", "gemeente", "aan_gemeente"], name="toestemming_is_voor_een_dossier_en_gemeente"
            ),
        ]

    def __str__(self) -> str:
        return f"Toestemming van {self.gegeven_op:%d-%m-%Y}: {self.get_waarvoor_display()}"

    @property
    def is_ingetrokken(self) -> bool:
        """Whether the client took it back."""
        return hasattr(self, "intrekking")

    def loopt(self, *, op: datetime.date) -> bool:
        """Whether it allows something on that day."""
        if self.gegeven_op > op or (self.tot is not None and self.tot <= op):
            return False
        return not (self.is_ingetrokken and self.intrekking.per <= op)

    @property
    def aan(self) -> str:
        """To whom, in words."""
        return str(self.aan_gemeente) if self.aan_gemeente is not None else (self.aan_wie or "alle andere gemeenten")

    @property
    def omvang_tekst(self) -> str:
        """The parts, in words."""
        return ", ".join(str(Onderdeel(deel).label) for deel in self.omvang)


class ToestemmingIntrekking(models.Model):
    """The client took a toestemming back. What was told before stays told; nothing more is shared from that day."""

    toestemming = models.OneToOneField(
        Toestemming, on_delete=models.PROTECT, related_name="intrekking", verbose_name="toestemming"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("ingetrokken per")
    hoe = models.CharField("hoe", max_length=15, choices=Toestemming.Hoe)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "intrekking van een toestemming"
        verbose_name_plural = "intrekkingen van toestemmingen"

    def __str__(self) -> str:
        return f"Ingetrokken per {self.per:%d-%m-%Y}"
