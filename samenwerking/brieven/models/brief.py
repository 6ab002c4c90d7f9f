"""What is written: one kerntekst for the region, and the own part of each gemeente."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils import timezone

from financien.models import Berekening
from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Ondertekenaar, Opdrachtdeel, Plaats, Regio
from samenwerking.besluiten.bevoegdheid import KEUZES
from samenwerking.brieven.kerntekst import Rondetekst
from samenwerking.brieven.stand import Stand, stand_van
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.models import Leven, Tekst

if TYPE_CHECKING:
    from datetime import date, datetime

DEELSLEUTEL = "versie-"
"""With the id of a version behind it: the key of the part of an Opdracht that makes its PDF."""


class Woocategorie(models.TextChoices):
    """Categories of the Woo (art. 3.3) that fit a letter to a raad, with their number on the national list.

    Metadata only: most were not in force at the last check, so nothing here is refused or asked because of it.
    """

    INGEKOMEN = "ingekomen", "ingekomen stukken (6)"
    VERGADERSTUK = "vergaderstuk", "vergaderstukken van een raad (8)"
    PLAN = "plan", "jaarplannen en jaarverslagen (12)"
    ONDERZOEK = "onderzoek", "onderzoeksrapporten (15)"


class Brief(models.Model):
    """A round: one raadsinformatiebrief for all gemeenten of a region.

    Its words are written together in `tekst`, with a part of its own for each gemeente. What stands here is what the
    text does not say: edited in place under `versienummer`. The figures come from one frozen calculation and one count.
    """

    class Sjabloon(models.TextChoices):
        VRAGEN = "vragen", "Koppen als vragen"
        KLASSIEK = "klassiek", "Klassieke koppen"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="brieven", verbose_name="regio")
    tekst = models.OneToOneField(
        Tekst, on_delete=models.PROTECT, related_name="brief", verbose_name="tekst", editable=False
    )
    sjabloon = models.CharField(
        "vorm",
        max_length=10,
        choices=Sjabloon,
        default=Sjabloon.VRAGEN,
        help_text="Met welke koppen de tekst begint. Daarna wijzigt u de koppen in de tekst zelf.",
    )
    onderwerp = models.CharField("onderwerp", max_length=200, help_text="Ook de titel van de pdf.")
    datum = models.DateField("datum van de brief", help_text="Ook de dag waarop de colleges uiterlijk besluiten.")
    reeks = models.CharField(
        "hoort bij het onderwerp",
        max_length=80,
        blank=True,
        help_text="Brieven met hetzelfde onderwerp staan voor de raad bij elkaar, op volgorde. Bijvoorbeeld: beschermd "
        "wonen vanaf 2027.",
    )
    woo_categorie = models.CharField(
        "informatiecategorie (Woo)",
        max_length=20,
        choices=Woocategorie,
        default=Woocategorie.INGEKOMEN,
        help_text="Voor de vindplaats. Of openbaar maken al verplicht is, verschilt per categorie.",
    )
    geheim_grond = models.CharField(
        "waarom is de brief geheim",
        max_length=300,
        blank=True,
        help_text="Laat leeg als de brief openbaar is. Op een geheime brief kan een raad geheimhouding laten gelden.",
    )
    geheim_artikel = models.CharField("op grond van welk artikel", max_length=120, blank=True)
    berekening = models.ForeignKey(
        Berekening,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bevroren berekening",
        help_text="De cijfers van het ingroeipad komen uit deze berekening en veranderen daarna niet meer.",
    )
    met_tellingen = models.BooleanField(
        "aantallen opnemen",
        default=True,
        help_text="Indicaties beschermd wonen per gemeente en voor de regio. Kleine aantallen worden afgeschermd. Er "
        "wordt één keer geteld, als u de eerste brieven maakt: alle brieven van deze ronde krijgen die telling.",
    )
    bevoegdheden = ArrayField(
        models.CharField(max_length=30, choices=KEUZES),
        verbose_name="bevoegdheid",
        default=list,
        help_text="Wie waarover beslist, met het artikel.",
    )
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gemaakt_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "raadsinformatiebrief"
        verbose_name_plural = "raadsinformatiebrieven"
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(onderwerp=""), name="brief_heeft_een_onderwerp"),
            models.CheckConstraint(
                condition=Q(geheim_grond="", geheim_artikel="") | (~Q(geheim_grond="") & ~Q(geheim_artikel="")),
                name="geheime_brief_noemt_grond_en_artikel",
                violation_error_message="Noem bij geheimhouding zowel de reden als het artikel.",
            ),
        ]

    def __str__(self) -> str:
        return self.onderwerp

    def get_absolute_url(self) -> str:
        """The page of the round: one row per gemeente."""
        return reverse("brief", args=[self.pk])

    @cached_property
    def rondetekst(self) -> Rondetekst:
        """The draft of the text as it stands now, read once for all letters of the round."""
        return Rondetekst.van(document_van(Tekst(pk=self.tekst_id)))


class Vervolgstap(models.Model):
    """What happens after the letter, when, and who decides. A promise has a date, or says when in words."""

    brief = models.ForeignKey(Brief, on_delete=models.CASCADE, related_name="vervolg", verbose_name="brief")
    wat = models.CharField("wat gebeurt er", max_length=300)
    besluit = models.CharField("wie besluit wat", max_length=300, blank=True)
    datum = models.DateField("op welke dag", null=True, blank=True)
    wanneer = models.CharField("of in woorden", max_length=120, blank=True, help_text="Bijvoorbeeld: na de zomer.")
    toezegging = models.BooleanField(
        "dit is een toezegging aan de raad",
        default=False,
        help_text="Na het verzenden staat zij bij de toezeggingen van elk college.",
    )

    class Meta:
        verbose_name = "vervolgstap"
        verbose_name_plural = "vervolgstappen"
        ordering = ("brief", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(datum__isnull=False) | ~Q(wanneer=""),
                name="vervolgstap_zegt_wanneer",
                violation_error_message="Vul een dag in, of zeg in woorden wanneer.",
            )
        ]

    def __str__(self) -> str:
        return self.wat


class GemeentebriefQuerySet(models.QuerySet["Gemeentebrief"]):
    """Questions about the letters of gemeenten."""

    def met_stand(self) -> Self:
        """With the newest version and what happened to it: enough to say where each letter stands."""
        from samenwerking.brieven.models.versie import (
            Ambtelijkakkoord,
            Briefbestand,
            Briefstap,
            Briefversie,
        )  # they point at this one

        nieuwste = Briefversie.objects.filter(gemeentebrief=OuterRef("pk")).order_by("-nummer")
        stap = Briefstap.objects.filter(versie=OuterRef("versie_id"))
        opgegeven = Opdrachtdeel.objects.filter(
            opdracht__aanvraag=OuterRef("versie_aanvraag"),
            opgegeven_op__isnull=False,
            sleutel=Concat(Value(DEELSLEUTEL), Cast(OuterRef("versie_id"), models.CharField())),
        )
        return self.annotate(
            versie_id=Subquery(nieuwste.values("pk")[:1]),
            versie_nummer=Subquery(nieuwste.values("nummer")[:1]),
            versie_op=Subquery(nieuwste.values("op")[:1]),
            versie_aanvraag=Subquery(nieuwste.values("aanvraag")[:1]),
            versie_kern=Subquery(nieuwste.values("kerntekst_versie")[:1]),
            versie_lokaal=Subquery(nieuwste.values("lokaal_versie")[:1]),
            versie_tekst=Subquery(nieuwste.values("tekstkenmerk")[:1]),
            versie_stap=Subquery(nieuwste.values("tekststap")[:1]),
            tekst_stap=Subquery(Leven.objects.filter(tekst__brief=OuterRef("brief")).values("nummer")[:1]),
            bestand_id=Subquery(Briefbestand.objects.filter(versie=OuterRef("versie_id")).values("pk")[:1]),
            akkoord_id=Subquery(Ambtelijkakkoord.objects.filter(versie=OuterRef("versie_id")).values("pk")[:1]),
            stap_soort=Subquery(stap.values("soort")[:1]),
            stap_op=Subquery(stap.values("besluitdatum")[:1]),
            stap_reden=Subquery(stap.values("reden")[:1]),
            pdf_opgegeven=Exists(opgegeven),
        )

    def met_tekenaars(self) -> Self:
        """With whether a name is known for each place under the letter, on its own day: of this letter, or of the
        college."""
        dag: Any = OuterRef("brief__datum")
        tekent = Ondertekenaar.objects.filter(gemeente=OuterRef("gemeente")).lopend(op=dag)
        return self.annotate(
            **{
                f"tekent_{plaats}": Case(
                    When(~Q((plaats.value, "")), then=Value(True)), default=Exists(tekent.filter(plaats=plaats))
                )
                for plaats in Plaats
            }
        )

    def niet_verzonden(self) -> Self:
        """Letters that still ask something of someone: what was sent to a raad is finished."""
        return self.exclude(versies__stap__soort="verzonden")


class Gemeentebrief(models.Model):
    """The letter of one gemeente: its case number, portfolio holder, signatories. Its own words stand in the text."""

    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, related_name="gemeentebrieven", verbose_name="brief")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    zaaknummer = models.CharField("zaaknummer", max_length=60, blank=True)
    portefeuillehouder = models.CharField("portefeuillehouder", max_length=120, blank=True)
    team = models.CharField("team dat de brief behandelt", max_length=120, blank=True)
    secretaris = models.CharField(
        "secretaris",
        max_length=120,
        blank=True,
        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
    )
    burgemeester = models.CharField(
        "burgemeester",
        max_length=120,
        blank=True,
        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
    )
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)

    objects = GemeentebriefQuerySet.as_manager()
    historie = historie()

    if TYPE_CHECKING:  # what `met_stand` adds
        versie_id: int | None
        versie_nummer: int | None
        versie_op: datetime | None
        versie_kern: int | None
        versie_lokaal: int | None
        versie_tekst: str | None
        versie_stap: int | None
        tekst_stap: int
        bestand_id: int | None
        akkoord_id: int | None
        stap_soort: str | None
        stap_op: date | None
        stap_reden: str | None
        pdf_opgegeven: bool
        # what `met_tekenaars` adds
        tekent_burgemeester: bool
        tekent_secretaris: bool

    class Meta:
        verbose_name = "brief van een gemeente"
        verbose_name_plural = "brieven van gemeenten"
        constraints = [
            models.UniqueConstraint(fields=["brief", "gemeente"], name="gemeente_heeft_een_brief_per_ronde"),
        ]

    def __str__(self) -> str:
        return f"{self.brief} ({self.gemeente})"

    def get_absolute_url(self) -> str:
        """The page of this letter."""
        return reverse("gemeentebrief", args=[self.pk])

    @property
    def stand(self) -> Stand:
        """Where this letter stands; it must have been fetched with `met_stand`."""
        return stand_van(
            versie=self.versie_id,
            bestand=self.bestand_id,
            akkoord=self.akkoord_id,
            stap=self.stap_soort,
            mislukt=self.pdf_opgegeven,
        )

    @property
    def volgend_nummer(self) -> int:
        """The number of the next version; fetched with `met_stand`."""
        return (self.versie_nummer or 0) + 1

    @property
    def gewijzigd(self) -> bool:
        """Whether this letter would say something else than its newest version; fetched with `met_stand`."""
        if self.versie_id is None:
            return False
        anders = self.versie_kern != self.brief.versienummer or self.versie_lokaal != self.versienummer
        return anders or self.tekst_gewijzigd

    @cached_property
    def tekst_gewijzigd(self) -> bool:
        """Whether the words of this letter changed: what only stands in the part of another gemeente does not count.

        The text is read when anyone wrote in it after the newest version; fetched with `met_stand`.
        """
        if self.versie_stap is None or self.versie_stap == self.tekst_stap:
            return False
        return self.brief.rondetekst.kenmerk(self.gemeente.code) != self.versie_tekst

    @property
    def zonder_naam(self) -> list[str]:
        """The places under the letter for which nobody is known, in words; fetched with `met_tekenaars`."""
        return [f"wie tekent als {plaats}" for plaats in Plaats.values if not getattr(self, f"tekent_{plaats}")]

    @property
    def lege_velden(self) -> list[str]:
        """Names, in words, of the own fields that must be filled in and are not."""
        verplicht = {
            "zaaknummer": self.zaaknummer,
            "portefeuillehouder": self.portefeuillehouder,
            "team": self.team,
        }
        return [naam for naam, waarde in verplicht.items() if not waarde]
