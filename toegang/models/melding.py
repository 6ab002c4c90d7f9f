"""The melding: someone turns to the gemeente, and what the gemeente then did step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from regio.models import Gemeente, Lidmaatschap, Taak
from toegang.models.dossier import Dossier
from toegang.models.stuk import Dossierstuk

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from toegang.models.aanvraag import Aanvraag
    from toegang.models.beschikking import Beschikking
    from toegang.models.onderzoek import Onderzoek


class MeldingQuerySet(models.QuerySet["Melding"]):
    """Questions about meldingen."""

    def lopend(self) -> Self:
        """Meldingen that were not ended and not decided upon; a temporary decision at spoed decides nothing."""
        return self.filter(einde__isnull=True).exclude(
            pk__in=self.model._default_manager.filter(
                beschikkingen__isnull=False, beschikkingen__tijdelijk=False
            ).values("pk")
        )


class Melding(models.Model):
    """A need of support was reported: anyone may do it, in any form (Wmo 2015 art. 2.3.2 lid 1). It is no aanvraag.

    The day of receipt starts the six weken of the onderzoek, and nothing moves them. A heronderzoek (2.3.9) and a
    change of circumstances (2.3.8) begin with a melding too, so that each decision has its own clock.
    """

    class Soort(models.TextChoices):
        NIEUW = "nieuw", "nieuwe melding"
        HERINDICATIE = "herindicatie", "herindicatie"
        HERZIENING = "herziening", "veranderde omstandigheden"

    class Wijze(models.TextChoices):
        """The four ways that the Haagse regio counted (2018, table 2), and what is none of them."""

        DAKLOZENLOKET = "daklozenloket", "Daklozenloket"
        AANMELDING = "aanmelding", "Aanmelding"
        STRAATTEAM = "straatteam", "Straatteam"
        VEILIGHEIDSHUIS = "veiligheidshuis", "Veiligheidshuis"
        ANDERS = "anders", "anders"

    class Melder(models.TextChoices):
        CLIENT = "client", "de cliënt zelf"
        VERTEGENWOORDIGER = "vertegenwoordiger", "een vertegenwoordiger"
        NAASTE = "naaste", "iemand uit het netwerk"
        PROFESSIONAL = "professional", "een professional"
        GEMEENTE = "gemeente", "de gemeente zelf"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="meldingen", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    taak = models.CharField("taak", max_length=5, choices=Taak, default=Taak.BW)
    soort = models.CharField("soort", max_length=12, choices=Soort, default=Soort.NIEUW)
    ontvangen_op = models.DateField("ontvangen op")
    wijze = models.CharField("hoe de melding binnenkwam", max_length=15, choices=Wijze)
    melder = models.CharField("wie meldde", max_length=17, choices=Melder, default=Melder.CLIENT)
    spoed = models.BooleanField("spoed", default=False, help_text="Wachten op het onderzoek kan niet (Wmo 2.3.3).")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = MeldingQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: MeldingEinde
        onderzoek: Onderzoek
        stappen: RelatedManager[Meldingstap]
        aanvragen: RelatedManager[Aanvraag]
        beschikkingen: RelatedManager[Beschikking]

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ("-ontvangen_op", "-pk")
        indexes = [
            models.Index(fields=["gemeente", "taak", "ontvangen_op", "wijze"], name="melding_voor_de_telling"),
        ]

    def __str__(self) -> str:
        return f"Melding van {self.ontvangen_op:%d-%m-%Y}"


class MeldingEinde(models.Model):
    """A melding that ends without a decision."""

    class Reden(models.TextChoices):
        INGETROKKEN = "ingetrokken", "de cliënt wil niet verder"
        GEEN_AANVRAAG = "geen_aanvraag", "de cliënt doet geen aanvraag"
        OPGELOST = "opgelost", "opgelost met eigen kracht of een algemene voorziening"
        OVERGEDRAGEN = "overgedragen", "overgedragen aan een andere gemeente"
        DUBBEL = "dubbel", "al bekend uit een andere melding"
        OVERLEDEN = "overleden", "de cliënt is overleden"
        DOSSIER_GESLOTEN = "gesloten", "het dossier is gesloten"

    melding = models.OneToOneField(Melding, on_delete=models.PROTECT, related_name="einde", verbose_name="melding")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("gesloten per")
    reden = models.CharField("reden", max_length=13, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een melding"
        verbose_name_plural = "einden van meldingen"

    def __str__(self) -> str:
        return f"{self.get_reden_display()} per {self.per:%d-%m-%Y}"


class Meldingstap(models.Model):
    """Something that was done or received after a melding, on a day. Rows are only added."""

    class Soort(models.TextChoices):
        ONTVANGST_BEVESTIGD = "ontvangst_bevestigd", "ontvangst bevestigd"
        IDENTITEIT = "identiteit", "identiteit vastgesteld"
        CLIENTONDERSTEUNING = "clientondersteuning", "gewezen op cliëntondersteuning"
        PERSOONLIJK_PLAN = "persoonlijk_plan", "persoonlijk plan ontvangen"
        GESPREK = "gesprek", "gesprek gevoerd"
        OPMERKING = "opmerking", "opmerking van de cliënt bij het verslag"
        UITSTEL = "uitstel", "met de cliënt een latere dag afgesproken"
        MEDEDELING = "mededeling", "de cliënt gezegd dat het besluit later komt"

    MET_EEN_DAG = frozenset({Soort.UITSTEL, Soort.MEDEDELING})
    """They name a later day and move no term: the law has no agreed delay here, and Awb 4:14 keeps the old term."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="stappen", verbose_name="melding")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("stap", max_length=20, choices=Soort)
    op = models.DateField("op")
    later = models.DateField("de afgesproken dag", null=True, blank=True)
    wijze = models.CharField("hoe", max_length=80, blank=True)
    toelichting = models.TextField("toelichting", blank=True)
    stuk = models.ForeignKey(
        Dossierstuk, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="stuk"
    )
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "stap na een melding"
        verbose_name_plural = "stappen na een melding"
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=["uitstel", "mededeling"], later__isnull=False)
                | (~Q(soort__in=["uitstel", "mededeling"]) & Q(later__isnull=True)),
                name="alleen_uitstel_en_mededeling_noemen_een_latere_dag",
            ),
            models.CheckConstraint(
                condition=Q(later__isnull=True) | Q(later__gt=models.F("op")), name="latere_dag_ligt_later"
            ),
            models.UniqueConstraint(
                fields=["melding"],
                condition=Q(soort="ontvangst_bevestigd"),
                name="ontvangst_van_een_melding_wordt_eens_bevestigd",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.op:%d-%m-%Y}"
