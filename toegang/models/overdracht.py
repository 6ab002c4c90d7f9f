"""Handing a client over to another gemeente: a thing of its own that both gemeenten find."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from toegang import namen
from toegang.models.dossier import Dossier
from toegang.models.toestemming import Onderdeel, Toestemming
from toegang.overdracht import Kant, Niveau, Stand, Stap, Stapsoort, Weigergrond, stand_van

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

EEN_DAG = datetime.timedelta(days=1)


class Afwegingsfactor(Periode):
    """Something that counts when gemeenten decide together where someone has the best chance: a list per region.

    The five shared starting points of the national agreements could not be found, so the general list is uncertain and
    its Bron says so. A region with a list of its own uses that one.
    """

    class Richting(models.TextChoices):
        VRIJ = "vrij", "kan beide kanten op"
        VOOR = "voor", "pleit voor een regio"
        TEGEN = "tegen", "pleit tegen een regio"

    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="regio"
    )
    sleutel = models.SlugField("sleutel", max_length=40)
    tekst = models.CharField("factor", max_length=120)
    richting = models.CharField("richting", max_length=5, choices=Richting)
    volgorde = models.PositiveSmallIntegerField("volgorde")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "factor van de afweging"
        verbose_name_plural = "factoren van de afweging"
        ordering = ("volgorde", "pk")
        constraints = [
            van_voor_tot("afwegingsfactor_begint_voor_zij_eindigt"),
            geen_overlap("regio_heeft_een_factor_een_keer_tegelijk", "regio", "sleutel"),
        ]

    def __str__(self) -> str:
        return self.tekst


class OverdrachtQuerySet(models.QuerySet["Overdracht"]):
    """Questions about overdrachten. The wall leaves out those of which neither side is in the list of this hat."""

    def met_stand(self) -> Self:
        """With the kind of the last step, in the same query."""
        laatste = Overdrachtstap.objects.filter(overdracht=OuterRef("pk")).order_by("-volgnummer")
        return self.annotate(laatste_soort=Subquery(laatste.values("soort")[:1]))

    def laatst(self, *soorten: str) -> Self:
        """Of which the last step is one of these."""
        return self.met_stand().filter(Q(laatste_soort__in=soorten))

    def niet_ingetrokken(self) -> Self:
        """What was not stopped by the sender."""
        return self.met_stand().exclude(Q(laatste_soort=Stapsoort.INGETROKKEN))

    def met_hoofd(self) -> Self:
        """With what a list or the head of a page shows."""
        return self.met_stand().select_related("gemeente", "naar_gemeente", "vastgelegd_door__gebruiker")


class Overdracht(models.Model):
    """The request of one gemeente to another to take over a client, with exactly what the client allowed to be told.

    `gemeente` is the one that asks; the dossier is its own and stays there. It is sent when it is made and never
    changes: what happens next are steps (Overdrachtstap). Both gemeenten find this row; the receiver finds nothing else
    of the dossier.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="overdrachten", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="van gemeente")
    naar_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="naar gemeente"
    )
    toestemming = models.ForeignKey(
        Toestemming, on_delete=models.PROTECT, related_name="overdrachten", verbose_name="toestemming"
    )
    voornamen = models.CharField("voornamen", max_length=200)
    voorvoegsel = models.CharField("voorvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=200)
    geboortedatum = models.DateField("geboortedatum")
    samenvatting = models.JSONField("samenvatting")
    contact = models.CharField("bereikbaar voor overleg", max_length=200)
    verzonden_op = models.DateField("verzonden op")
    antwoord_uiterlijk = models.DateField("antwoord uiterlijk", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="verzonden door"
    )

    objects = OverdrachtQuerySet.as_manager()

    if TYPE_CHECKING:
        stappen: RelatedManager[Overdrachtstap]
        afweging: Afweging

    class Meta:
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        ordering = ("-verzonden_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(gemeente=F("naar_gemeente")), name="overdracht_gaat_naar_een_andere_gemeente"
            ),
            models.CheckConstraint(
                condition=Q(antwoord_uiterlijk__isnull=True) | Q(antwoord_uiterlijk__gte=F("verzonden_op")),
                name="overdracht_vraagt_antwoord_na_het_verzenden",
            ),
            models.UniqueConstraint(fields=["id", "dossier", "gemeente"], name="overdracht_is_van_een_dossier"),
            models.UniqueConstraint(
                fields=["id", "dossier", "gemeente", "naar_gemeente"], name="overdracht_is_van_twee_gemeenten"
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "verzonden_op", "id"], name="overdracht_van_gemeente"),
            models.Index(fields=["naar_gemeente", "verzonden_op", "id"], name="overdracht_naar_gemeente"),
        ]

    def __str__(self) -> str:
        return f"Overdracht {self.pk}"

    @property
    def naam(self) -> str:
        """The client, for the head of an opened overdracht."""
        return namen.voluit(voornamen=self.voornamen, achternaam=self.achternaam, voorvoegsel=self.voorvoegsel)

    @property
    def initialen(self) -> str:
        """For a list."""
        return namen.initialen(voornamen=self.voornamen, achternaam=self.achternaam)

    @property
    def onderdelen(self) -> list[tuple[str, str]]:
        """What is told: name of the part and text, in the order of the list of parts."""
        return [
            (str(Onderdeel(code).label), self.samenvatting[code])
            for code in Onderdeel.values
            if code in self.samenvatting
        ]

    def stand(self) -> Stand:
        """Where it stands, from its steps."""
        return stand_van([stap.als_regel() for stap in self.stappen.all()])


class Overdrachtstap(models.Model):
    """One step of an overdracht, by one of both sides. It never changes.

    `opgetekend`: the sender writes down what the other gemeente, which does not work here, answered. `betaler_tot` is
    the last day for which the sender pays. `dag` is the day it happened.
    """

    overdracht = models.ForeignKey(
        Overdracht, on_delete=models.PROTECT, related_name="stappen", verbose_name="overdracht"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="van gemeente")
    naar_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="naar gemeente"
    )
    volgnummer = models.PositiveSmallIntegerField("volgnummer")
    soort = models.CharField("stap", max_length=15, choices=[(soort.value, soort.tekst) for soort in Stapsoort])
    kant = models.CharField("kant", max_length=9, choices=[(kant.value, kant.value) for kant in Kant])
    opgetekend = models.BooleanField("opgetekend door de andere gemeente", default=False)
    dag = models.DateField("dag")
    moment = models.DateTimeField("moment", default=timezone.now)
    niveau = models.PositiveSmallIntegerField(
        "niveau", null=True, blank=True, choices=[(niveau.value, niveau.tekst) for niveau in Niveau]
    )
    gronden = ArrayField(
        models.CharField(max_length=20, choices=[(grond.value, grond.tekst) for grond in Weigergrond]),
        verbose_name="redenen",
        default=list,
        blank=True,
    )
    toelichting = models.TextField("toelichting", blank=True)
    overdrachtsdatum = models.DateField("overdrachtsdatum", null=True, blank=True)
    betaler_tot = models.DateField("laatste dag die de oude gemeente betaalt", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "stap van een overdracht"
        verbose_name_plural = "stappen van een overdracht"
        ordering = ("overdracht", "volgnummer")
        constraints = [
            models.UniqueConstraint(fields=["overdracht", "volgnummer"], name="overdracht_heeft_een_volgende_stap"),
            models.CheckConstraint(
                condition=~Q(soort="geweigerd") | (~Q(gronden=[]) & ~Q(toelichting="")),
                name="weigeren_heeft_een_reden",
            ),
            models.CheckConstraint(
                condition=Q(soort="geescaleerd", niveau__range=(1, 3)) | (~Q(soort="geescaleerd") & Q(niveau=None)),
                name="escaleren_gaat_een_trede_omhoog",
            ),
            models.CheckConstraint(
                condition=Q(
                    soort__in=["geaccepteerd", "verzet"], overdrachtsdatum__isnull=False, betaler_tot__isnull=False
                )
                | (
                    ~Q(soort__in=["geaccepteerd", "verzet"])
                    & Q(overdrachtsdatum__isnull=True, betaler_tot__isnull=True)
                ),
                name="ja_zeggen_noemt_de_dag_en_wie_betaalt",
            ),
            models.CheckConstraint(
                condition=Q(betaler_tot__isnull=True) | Q(betaler_tot__gte=F("overdrachtsdatum") - EEN_DAG),
                name="tussen_twee_betalers_ligt_geen_dag",
            ),
            models.CheckConstraint(
                condition=Q(opgetekend=False) | Q(kant="ontvanger"), name="optekenen_gaat_over_de_ontvanger"
            ),
        ]

    def __str__(self) -> str:
        return f"Overdracht {self.overdracht_id}, stap {self.volgnummer}: {self.soort}"

    def als_regel(self) -> Stap:
        """For the pure rules."""
        return Stap(
            soort=Stapsoort(self.soort),
            niveau=Niveau(self.niveau) if self.niveau is not None else None,
            overdrachtsdatum=self.overdrachtsdatum,
            betaler_tot=self.betaler_tot,
            dag=self.dag,
        )

    @property
    def van_wie(self) -> Gemeente:
        """The gemeente whose step this is."""
        return self.naar_gemeente if self.kant == Kant.ONTVANGER else self.gemeente

    @property
    def soort_tekst(self) -> str:
        """What happened, in words."""
        return Stapsoort(self.soort).tekst

    @property
    def gronden_tekst(self) -> str:
        """The reasons of a refusal, in words."""
        return "; ".join(Weigergrond(grond).tekst for grond in self.gronden)

    @property
    def niveau_tekst(self) -> str:
        """Where the dispute went, in words."""
        return Niveau(self.niveau).tekst if self.niveau is not None else ""


class Afweging(models.Model):
    """Why the other region gives the best chance, in words: the sender keeps it, only what is allowed is told.

    Never a score: each factor says for whom it speaks, and the reason is a text.
    """

    overdracht = models.OneToOneField(
        Overdracht, on_delete=models.PROTECT, related_name="afweging", verbose_name="overdracht"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    factoren = models.JSONField("factoren", default=list)
    reden = models.TextField("reden")

    class Meta:
        verbose_name = "afweging"
        verbose_name_plural = "afwegingen"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="afweging_heeft_een_reden")]

    def __str__(self) -> str:
        return f"Afweging bij overdracht {self.overdracht_id}"


class OverdrachtOntvangst(models.Model):
    """The dossier that a gemeente opened for a client whom it took over, with what it was told.

    `kenmerk` is the `aanvraag` of the Overdracht: no foreign key, because each of the two colleges destroys its own
    dossier on its own day, and neither may keep the other from it.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="ontvangsten", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    van_gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="van gemeente")
    kenmerk = models.UUIDField("kenmerk van de overdracht", unique=True)
    samenvatting = models.JSONField("ontvangen samenvatting")
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "ontvangen overdracht"
        verbose_name_plural = "ontvangen overdrachten"

    def __str__(self) -> str:
        return f"Ontvangen in dossier {self.dossier_id}"

    @property
    def onderdelen(self) -> list[tuple[str, str]]:
        """What was told, part by part."""
        return [
            (str(Onderdeel(code).label), self.samenvatting[code])
            for code in Onderdeel.values
            if code in self.samenvatting
        ]
