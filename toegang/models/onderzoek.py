"""The onderzoek after a melding, the sub-tests of a region, and the account that the client gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from regio.historie import historie
from regio.models import Bron, Gemeente, Lidmaatschap, Regio, Taak
from regio.models.periode import Periode, PeriodeQuerySet, van_voor_tot
from toegang.models.dossier import Dossier
from toegang.models.melding import Melding
from toegang.models.product import Doelgroep
from toegang.models.stuk import Dossierstuk

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class DeeltoetsQuerySet(PeriodeQuerySet):
    """Questions about sub-tests."""

    def van_regio(self, regio: Regio | int | None, *, taak: str = Taak.BW) -> Self:
        """Those of a region for one taak, in their order."""
        return self.filter(regio=regio, taak=taak).order_by("volgorde", "pk")


class Deeltoets(Periode):
    """A question that a region asks in each onderzoek, for instance whether toezicht is needed. Practice, not law."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak, default=Taak.BW)
    vraag = models.CharField("vraag", max_length=200)
    uitleg = models.CharField("uitleg", max_length=300, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="bron")
    reden_einde = models.CharField("waarom niet meer gesteld", max_length=300, blank=True, editable=False)

    objects = DeeltoetsQuerySet.as_manager()

    class Meta:
        verbose_name = "deeltoets"
        verbose_name_plural = "deeltoetsen"
        ordering = ("volgorde", "pk")
        constraints = [
            van_voor_tot("deeltoets_begint_voor_zij_eindigt"),
            models.UniqueConstraint(fields=["regio", "taak", "vraag", "van"], name="deeltoets_staat_eens_vast"),
        ]

    def __str__(self) -> str:
        return self.vraag


class Onderzoek(models.Model):
    """What the college and the client found out together (Wmo 2015 art. 2.3.2 lid 4), subjects a to g.

    Written in place until `afgerond_op`; the account that the client gets is frozen (Verslag). No subject is compulsory
    to fill at once, and godsdienst, levensovertuiging and culture are never a field of their own.
    """

    class Wlz(models.TextChoices):
        NIET_BEKEKEN = "niet_bekeken", "nog niet bekeken"
        NEE = "nee", "geen reden om aan de Wlz te denken"
        ADVIES = "advies", "geadviseerd om Wlz-zorg aan te vragen"
        AANGEVRAAGD = "aangevraagd", "Wlz-zorg aangevraagd"
        TOEGEKEND = "toegekend", "Wlz-zorg toegekend"
        AFGEWEZEN = "afgewezen", "Wlz-zorg afgewezen"
        GEWEIGERD = "geweigerd", "de cliënt werkt niet mee"

    class Uitkomst(models.TextChoices):
        BESCHERMD_WONEN = "bw", "beschermd wonen is nodig"
        OPVANG = "opvang", "opvang is nodig"
        AMBULANT = "ambulant", "begeleiding thuis is genoeg"
        EIGEN_KRACHT = "eigen_kracht", "eigen kracht of het netwerk is genoeg"
        ALGEMEEN = "algemeen", "een algemene voorziening is genoeg"
        ANDERE_WET = "andere_wet", "een andere wet gaat voor"
        ANDERE_GEMEENTE = "andere_gemeente", "een andere gemeente past beter"

    melding = models.OneToOneField(Melding, on_delete=models.PROTECT, related_name="onderzoek", verbose_name="melding")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="onderzoeken", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    begonnen_op = models.DateField("begonnen op")
    behoeften = models.TextField("behoeften, persoonskenmerken en voorkeuren", blank=True)
    eigen_kracht = models.TextField("eigen kracht en gebruikelijke hulp", blank=True)
    netwerk = models.TextField("mantelzorg en sociaal netwerk", blank=True)
    mantelzorger = models.TextField("ondersteuning van de mantelzorger", blank=True)
    algemeen = models.TextField("algemene voorzieningen en activiteiten", blank=True)
    samenwerking = models.TextField("samenwerking met zorg, wonen, werk en inkomen", blank=True)
    bijdrage = models.TextField("bijdrage in de kosten", blank=True)
    doelgroep = models.CharField("doelgroep", max_length=12, choices=Doelgroep, default=Doelgroep.ONBEKEND)
    wlz = models.CharField("stand van de Wlz-vraag", max_length=12, choices=Wlz, default=Wlz.NIET_BEKEKEN)
    wlz_aangevraagd_op = models.DateField("dag van de Wlz-aanvraag", null=True, blank=True)
    wlz_besluitdatum = models.DateField("datum van het Wlz-besluit", null=True, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=15, choices=Uitkomst, blank=True)
    conclusie = models.TextField("conclusie", blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)

    historie = historie()

    if TYPE_CHECKING:
        deeltoetsen: RelatedManager[Deeltoetsantwoord]
        verslagen: RelatedManager[Verslag]

    class Meta:
        verbose_name = "onderzoek"
        verbose_name_plural = "onderzoeken"
        ordering = ("-begonnen_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | ~Q(uitkomst=""), name="afgerond_onderzoek_heeft_een_uitkomst"
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | Q(afgerond_op__gte=models.F("begonnen_op")),
                name="onderzoek_is_niet_klaar_voor_het_begint",
            ),
            models.CheckConstraint(
                condition=~Q(wlz__in=["toegekend", "afgewezen"]) | Q(wlz_besluitdatum__isnull=False),
                name="wlz_besluit_heeft_een_datum",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "afgerond_op"], name="onderzoek_voor_de_telling")]

    def __str__(self) -> str:
        return f"Onderzoek, begonnen op {self.begonnen_op:%d-%m-%Y}"


class Deeltoetsantwoord(models.Model):
    """What the onderzoek says to a sub-test of the region."""

    class Antwoord(models.TextChoices):
        JA = "ja", "ja"
        DEELS = "deels", "deels"
        NEE = "nee", "nee"
        ONBEKEND = "onbekend", "nog niet bekend"

    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.PROTECT, related_name="deeltoetsen", verbose_name="onderzoek"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    deeltoets = models.ForeignKey(Deeltoets, on_delete=models.PROTECT, related_name="+", verbose_name="deeltoets")
    antwoord = models.CharField("antwoord", max_length=8, choices=Antwoord, default=Antwoord.ONBEKEND)
    toelichting = models.TextField("toelichting", blank=True)

    historie = historie()

    class Meta:
        verbose_name = "antwoord op een deeltoets"
        verbose_name_plural = "antwoorden op deeltoetsen"
        ordering = ("deeltoets__volgorde", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["onderzoek", "deeltoets"], name="deeltoets_heeft_per_onderzoek_een_antwoord"
            )
        ]

    def __str__(self) -> str:
        return self.get_antwoord_display()


class Verslag(models.Model):
    """The written account of the onderzoek as the client got it (Wmo 2015 art. 2.3.2 lid 8). It never changes.

    `inhoud` holds the canonical bytes from which the letter was made; another account of the
    same onderzoek is a new row.
    """

    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.PROTECT, related_name="verslagen", verbose_name="onderzoek"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    verstrekt_op = models.DateField("verstrekt op")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    stuk = models.OneToOneField(Dossierstuk, on_delete=models.PROTECT, related_name="+", verbose_name="stuk")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "verslag"
        verbose_name_plural = "verslagen"
        ordering = ("-verstrekt_op", "-pk")

    def __str__(self) -> str:
        return f"Verslag van {self.verstrekt_op:%d-%m-%Y}"
