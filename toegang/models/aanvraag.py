"""The aanvraag that a decision answers, when its clock stands still, and what happens when the decision is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Datumbereik
from toegang.models.dossier import Dossier
from toegang.models.melding import Melding
from toegang.models.onderzoek import Verslag

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Aanvraag(models.Model):
    """A client asks for a decision (Wmo 2015 art. 2.3.2 lid 9 and 2.3.5).

    It comes after the verslag, or after six weken without one. One that comes earlier is recorded with its day: the law
    gives no ground to refuse or lose it, and `beslistermijn.py` says what it means for the term.
    """

    class Wijze(models.TextChoices):
        VERSLAG = "verslag", "het ondertekende verslag"
        FORMULIER = "formulier", "een aanvraagformulier"
        ANDERS = "anders", "een brief, e-mail of ander bericht"

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="aanvragen", verbose_name="melding")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="aanvragen", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    ontvangen_op = models.DateField("ontvangen op")
    wijze = models.CharField("hoe", max_length=10, choices=Wijze)
    verslag = models.ForeignKey(
        Verslag, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="verslag"
    )
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    if TYPE_CHECKING:
        opschortingen: RelatedManager[Opschorting]
        ingebrekestellingen: RelatedManager[Ingebrekestelling]

    class Meta:
        verbose_name = "aanvraag"
        verbose_name_plural = "aanvragen"
        ordering = ("-ontvangen_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(wijze="verslag") | Q(verslag__isnull=False),
                name="ondertekend_verslag_is_een_verslag_dat_er_is",
            )
        ]

    def __str__(self) -> str:
        return f"Aanvraag van {self.ontvangen_op:%d-%m-%Y}"


class Opschorting(models.Model):
    """Days on which the term of a decision stands still (Awb art. 4:15): the only thing that moves it.

    From the day after the request to complete the aanvraag until the day it is complete, or the given time is over.
    """

    class Reden(models.TextChoices):
        AANVULLING = "aanvulling", "de aanvraag is niet compleet (Awb 4:5 en 4:15, eerste lid)"
        INSTEMMING = "instemming", "de aanvrager stemt in met uitstel (Awb 4:15, tweede lid)"
        AANVRAGER = "aanvrager", "de vertraging ligt bij de aanvrager (Awb 4:15, tweede lid)"
        OVERMACHT = "overmacht", "het college kan door overmacht niet beslissen (Awb 4:15, tweede lid)"

    op_aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.PROTECT, related_name="opschortingen", verbose_name="aanvraag"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    reden = models.CharField("reden", max_length=10, choices=Reden)
    van = models.DateField("eerste dag dat de termijn stilstaat")
    uiterlijk = models.DateField("de cliënt heeft tijd tot en met", null=True, blank=True)
    tot = models.DateField("eerste dag dat de termijn weer loopt", null=True, blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    historie = historie()

    class Meta:
        verbose_name = "opschorting"
        verbose_name_plural = "opschortingen"
        ordering = ("van", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=F("van")), name="opschorting_begint_voor_zij_eindigt"
            ),
            models.CheckConstraint(
                condition=~Q(reden="aanvulling") | Q(uiterlijk__isnull=False, uiterlijk__gte=F("van")),
                name="wie_moet_aanvullen_krijgt_een_dag",
            ),
            ExclusionConstraint(
                name="termijn_staat_een_keer_tegelijk_stil",
                expressions=[
                    ("op_aanvraag", RangeOperators.EQUAL),
                    (Datumbereik(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="De termijn staat in deze periode al stil.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_reden_display()} vanaf {self.van:%d-%m-%Y}"


class Ingebrekestelling(models.Model):
    """The applicant writes that the decision is late (Awb art. 4:17)."""

    op_aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.PROTECT, related_name="ingebrekestellingen", verbose_name="aanvraag"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    ontvangen_op = models.DateField("ontvangen op")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "ingebrekestelling"
        verbose_name_plural = "ingebrekestellingen"
        ordering = ("ontvangen_op", "pk")

    def __str__(self) -> str:
        return f"Ingebrekestelling van {self.ontvangen_op:%d-%m-%Y}"
