"""What a gemeente assigns to an aanbieder for a client, in versions, and what the aanbieder reports about it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from regio.models import Gemeente, Lidmaatschap, Organisatie
from toegang.iwmo.codelijsten import CATEGORIEEN, EENHEDEN, FREQUENTIES, REDENEN_WIJZIGING, VERWIJDERD
from toegang.models.dossier import Dossier
from toegang.models.indicatie import Indicatie

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from toegang.models.bericht import Leveringsmelding


class Berichtreeks(models.Model):
    """The last number that a gemeente gave to a toewijzing or to a message. Who takes one holds this row."""

    class Soort(models.TextChoices):
        TOEWIJZING = "toewijzing", "toewijzing"
        BERICHT = "bericht", "bericht"

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort)
    laatste = models.PositiveIntegerField("laatste", default=0)

    class Meta:
        verbose_name = "nummerreeks van berichten"
        verbose_name_plural = "nummerreeksen van berichten"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "soort"], name="gemeente_heeft_een_reeks_per_soort_nummer")
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}, {self.soort}"


class ToewijzingQuerySet(models.QuerySet["Toewijzing"]):
    """Questions about toewijzingen: the last version is what holds."""

    def met_laatste(self) -> Self:
        """With the id of the last version, its last day and reason."""
        versies = Toewijzingversie.objects.filter(toewijzing=OuterRef("pk")).order_by("-volgnummer")
        return self.annotate(
            versie_id=Subquery(versies.values("pk")[:1]),
            eind=Subquery(versies.values("eind")[:1]),
            reden=Subquery(versies.values("reden_wijziging")[:1]),
        )

    def geldig(self, *, op: datetime.date) -> Self:
        """Valid on that day or later, and not taken back (OP087)."""
        return self.met_laatste().filter(Q(eind__isnull=True) | Q(eind__gte=op)).exclude(reden=VERWIJDERD)


class Toewijzing(models.Model):
    """An assignment to deliver a product to a client, under a number that is unique in the gemeente (TR332).

    This row never changes: number, product, aanbieder and first day stay. What may change is in its versions.
    `afzender` is the gemeente in the header of messages: the one responsible by law (IV046), or the one that carries
    it out when the region agreed so.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="toewijzingen", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    indicatie = models.ForeignKey(
        Indicatie, on_delete=models.PROTECT, related_name="toewijzingen", verbose_name="indicatie"
    )
    aanbieder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+", verbose_name="aanbieder")
    agb = models.CharField("AGB-code", max_length=8)
    afzender = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente in het bericht"
    )
    nummer = models.PositiveIntegerField("toewijzingnummer")
    categorie = models.CharField("productcategorie", max_length=2, choices=list(CATEGORIEEN.items()))
    code = models.CharField("productcode", max_length=5)
    ingang = models.DateField("ingangsdatum")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = ToewijzingQuerySet.as_manager()

    if TYPE_CHECKING:
        versies: RelatedManager[Toewijzingversie]
        leveringsmeldingen: RelatedManager[Leveringsmelding]

    class Meta:
        verbose_name = "toewijzing"
        verbose_name_plural = "toewijzingen"
        ordering = ("-ingang", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["afzender", "nummer"], name="toewijzingnummer_is_uniek_in_de_gemeente"),
            models.CheckConstraint(
                condition=Q(nummer__gte=1, nummer__lte=999_999_999), name="toewijzingnummer_heeft_negen_cijfers"
            ),
            models.CheckConstraint(condition=Q(agb__regex=r"^[0-9]{8}$"), name="toewijzing_gaat_naar_een_agb_code"),
        ]

    def __str__(self) -> str:
        return f"Toewijzing {self.nummer}"


class Toewijzingversie(models.Model):
    """What holds from a moment on. `eind` is the last day. Budget in cents. The first version has no reason (IV099)."""

    toewijzing = models.ForeignKey(
        Toewijzing, on_delete=models.PROTECT, related_name="versies", verbose_name="toewijzing"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    volgnummer = models.PositiveSmallIntegerField("versie")
    toegewezen_op = models.DateTimeField("toegewezen op", help_text="Het toewijzingsmoment in berichten.")
    eind = models.DateField("laatste dag", null=True, blank=True)
    volume = models.PositiveIntegerField("volume", null=True, blank=True)
    eenheid = models.CharField("eenheid", max_length=2, choices=list(EENHEDEN.items()), blank=True)
    frequentie = models.CharField("frequentie", max_length=1, choices=list(FREQUENTIES.items()), blank=True)
    budget = models.PositiveIntegerField("budget in centen", null=True, blank=True)
    referentie_aanbieder = models.CharField(
        "referentie van het verzoek", max_length=36, blank=True, help_text="Als deze versie een verzoek honoreert."
    )
    reden_wijziging = models.CharField(
        "reden van de wijziging", max_length=2, choices=list(REDENEN_WIJZIGING.items()), blank=True
    )
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "versie van een toewijzing"
        verbose_name_plural = "versies van toewijzingen"
        ordering = ("toewijzing", "volgnummer")
        constraints = [
            models.UniqueConstraint(fields=["toewijzing", "volgnummer"], name="versie_heeft_een_eigen_volgnummer"),
            models.CheckConstraint(
                condition=Q(volume__isnull=False, budget__isnull=True) & ~Q(eenheid="") & ~Q(frequentie="")
                | Q(volume__isnull=True, budget__isnull=False, eenheid="", frequentie=""),
                name="toewijzing_heeft_een_omvang_of_een_budget",
            ),
            models.CheckConstraint(
                condition=Q(eind__isnull=False) | (Q(budget__isnull=True) & ~Q(frequentie="2")),
                name="budget_en_omvang_per_week_hebben_een_laatste_dag",
            ),
            models.CheckConstraint(
                condition=~Q(eenheid__in=["14", "16", "83", "84"], frequentie="1"),
                name="deze_eenheden_worden_nooit_per_dag_toegewezen",
            ),
            models.CheckConstraint(
                condition=Q(volgnummer=1, reden_wijziging="") | (Q(volgnummer__gt=1) & ~Q(reden_wijziging="")),
                name="alleen_een_latere_versie_heeft_een_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.toewijzing}, versie {self.volgnummer}"

    @property
    def omvang_tekst(self) -> str:
        """'7 etmaal per week', or empty when a budget was assigned."""
        if self.volume is None:
            return ""
        return f"{self.volume} {self.get_eenheid_display()} {self.get_frequentie_display()}"

    @property
    def is_verwijderd(self) -> bool:
        """Whether the toewijzing counts as never sent."""
        return self.reden_wijziging == VERWIJDERD
