"""A text that the gemeenten of a region write together."""

from __future__ import annotations

import datetime
import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from samenwerking.teksten.stand import Fase


class TekstQuerySet(models.QuerySet["Tekst"]):
    """Questions about texts."""

    def met_stand(self) -> Self:
        """With how far each text is: `aantal`, `aantal_leeg`, `laatst_gewijzigd`, `aantal_opmerkingen` that are open,
        its newest frozen version, whether it is closed since (`dicht`), and per gemeente its open proposals."""
        from samenwerking.teksten.models.gesprek import Gesprek
        from samenwerking.teksten.models.versie import Versie
        from samenwerking.teksten.models.voorstel import open_per_plaats

        open_gesprekken = Gesprek.objects.open().filter(tekst=OuterRef("pk")).order_by().values("tekst")

        nieuwste = Versie.objects.bevroren().filter(tekst=OuterRef("pk")).order_by("-nummer")
        return self.annotate(
            aantal=F("leven__aantal"),
            aantal_leeg=F("leven__aantal_leeg"),
            aantal_opmerkingen=Coalesce(Subquery(open_gesprekken.annotate(n=Count("pk")).values("n")), 0),
            laatst_gewijzigd=Greatest(F("gewijzigd_op"), F("leven__gewijzigd_op")),
            versie_nummer=Subquery(nieuwste.values("nummer")[:1]),
            versie_naam=Subquery(nieuwste.values("naam")[:1]),
            versie_op=Subquery(nieuwste.values("op")[:1]),
            open_voorstellen=open_per_plaats(),
            dicht=Exists(Versie.objects.dicht().filter(tekst=OuterRef("pk"))),
        )

    def onbevroren(self) -> Self:
        """Texts that changed since their newest version, or have none. Needs `met_stand`."""
        return self.filter(Q(versie_op=None) | Q(laatst_gewijzigd__gt=F("versie_op")))

    def in_fase(self, fase: Fase) -> Self:
        """Texts in this phase, by the same rule as `stand.fase_van`. Needs `met_stand`."""
        if fase is Fase.BEVROREN:
            return self.filter(laatst_gewijzigd__lte=F("versie_op"))
        onbevroren = self.onbevroren()
        if fase is Fase.INDELEN:
            return onbevroren.filter(aantal=0)
        leeg = Q(aantal_leeg__gt=0)
        return onbevroren.filter(leeg if fase is Fase.SCHRIJVEN else ~leeg, aantal__gt=0)


class Tekst(models.Model):
    """A draft. What a college or raad gets is a Versie: a draft is never shown as if it were adopted."""

    class Soort(models.TextChoices):
        REGIOVISIE = "regiovisie", "regiovisie"
        KADERNOTA = "kadernota", "kadernota"
        SOK = "sok", "samenwerkingsovereenkomst"
        CONVENANT = "convenant", "convenant"
        CENTRUMREGELING = "centrumregeling", "centrumregeling"
        GR = "gr", "gemeenschappelijke regeling"
        AKKOORD = "akkoord", "bestuurlijk-financieel akkoord"
        UITVOERINGSPLAN = "uitvoeringsplan", "uitvoeringsplan"
        MANDAATBESLUIT = "mandaatbesluit", "mandaatbesluit"
        VERORDENING = "verordening", "verordening"
        BELEIDSREGELS = "beleidsregels", "beleidsregels"
        ADDENDUM = "addendum", "addendum"
        LOKAAL_PLAN = "lokaalplan", "lokaal plan"
        RAADSVOORSTEL = "raadsvoorstel", "raadsvoorstel"
        RAADSINFORMATIEBRIEF = "raadsinformatiebrief", "raadsinformatiebrief"

    LOSSE_SOORTEN = tuple((soort.value, soort.label) for soort in Soort if soort != "raadsinformatiebrief")
    """What can begin on its own. A letter begins with its round: for which gemeenten, with which figures."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="teksten", verbose_name="regio")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    rechtsvorm = models.CharField(
        "rechtsvorm",
        max_length=30,
        blank=True,
        choices=[(vorm.value, vorm.naam) for vorm in Rechtsvorm],
        help_text="De naam op de kaft zegt er niets over. Bij een vorm hoort inhoud die de wet eist: zie Controles.",
    )
    titel = models.CharField("titel", max_length=200)
    streefdatum = models.DateField(
        "concept klaar op",
        null=True,
        blank=True,
        help_text="De dag waarop de hele tekst geschreven moet zijn. De schrijvers zien deze dag in Mijn werk.",
    )
    sjabloon = models.CharField(
        "sjabloon", max_length=40, blank=True, default="", help_text="Waarmee de tekst begon: voor de uitleg ernaast."
    )
    trekker = models.ForeignKey(
        Lidmaatschap,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="trekker",
        help_text="Wie de tekst leidt: die zegt, met de coördinator, wie erin mag schrijven.",
    )
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door", editable=False
    )
    aanvraag = models.UUIDField(
        "aanvraag", default=uuid.uuid4, unique=True, editable=False, help_text="Twee keer klikken is een keer."
    )

    # from `met_stand`
    aantal: int
    aantal_leeg: int
    aantal_opmerkingen: int
    laatst_gewijzigd: datetime.datetime
    versie_nummer: int | None
    versie_naam: str | None
    versie_op: datetime.datetime | None
    open_voorstellen: list[dict[str, Any]]
    dicht: bool

    objects = TekstQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "tekst"
        verbose_name_plural = "teksten"
        ordering = ("titel", "pk")
        constraints = [models.CheckConstraint(condition=~Q(titel=""), name="tekst_heeft_een_titel")]
        indexes = [models.Index(fields=["regio", "titel"], name="tekst_van_een_regio")]

    def __str__(self) -> str:
        return self.titel

    @property
    def voorstellen_in_woorden(self) -> str:
        """'Rijswijk 2, Zoetermeer 1'; empty when none is open. Needs `met_stand`."""
        return ", ".join(f"{deel['plaats'] or 'regio'} {deel['aantal']}" for deel in self.open_voorstellen)

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save this row with a new version number, in the name of who changed what stands on its cover."""
        self.versienummer += 1
        self.gewijzigd_op = timezone.now()
        self.gewijzigd_door = door
        self.save()
