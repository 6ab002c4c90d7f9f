"""Who proposes to destroy a dossier, who decides with him, and the register of what is gone.

The register names no client, and never goes. A proposal is a row of the dossier and goes with it.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from regio.models import Gebruiker, Gemeente, Lidmaatschap
from toegang.models.dossier import Dossier


class Grond(models.TextChoices):
    """Why a dossier is destroyed (Wmo 2015 art. 5.3.4 and 5.3.5)."""

    BEWAARTERMIJN = "bewaartermijn", "de bewaartermijn is voorbij"
    VERZOEK = "verzoek", "op verzoek van de cliënt"


class VernietigingsvoorstelQuerySet(models.QuerySet["Vernietigingsvoorstel"]):
    """Questions about proposals."""

    def open(self) -> Self:
        """Proposals that wait for a second person. What was decided is gone with its dossier."""
        return self.filter(einde__isnull=True)


class Vernietigingsvoorstel(models.Model):
    """The first of two people proposes to destroy one dossier. A batch shares `aanvraag`.

    The database refuses a row that names another than the person of this transaction, so nobody proposes for a
    colleague.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="vernietigingsvoorstellen", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    grond = models.CharField("grond", max_length=15, choices=Grond)
    voorgesteld_op = models.DateField("voorgesteld op")
    aanvraag = models.UUIDField("sleutel van het formulier", editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = VernietigingsvoorstelQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: VernietigingsvoorstelEinde

    class Meta:
        verbose_name = "voorstel om te vernietigen"
        verbose_name_plural = "voorstellen om te vernietigen"
        ordering = ("voorgesteld_op", "pk")
        constraints = [
            models.UniqueConstraint(fields=["aanvraag", "dossier"], name="dossier_staat_eens_in_een_voorstel")
        ]

    def __str__(self) -> str:
        return f"Voorstel van {self.voorgesteld_op:%d-%m-%Y}"


class VernietigingsvoorstelEinde(models.Model):
    """A proposal that did not become a decision: taken back by the first, or refused by the second."""

    class Reden(models.TextChoices):
        VERGISSING = "vergissing", "het voorstel was een vergissing"
        NOG_NODIG = "nog_nodig", "de gegevens zijn nog nodig"
        CLIENT = "client", "de cliënt wil het niet meer"

    voorstel = models.OneToOneField(
        Vernietigingsvoorstel, on_delete=models.PROTECT, related_name="einde", verbose_name="voorstel"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("gestopt op")
    reden = models.CharField("reden", max_length=12, choices=Reden)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een voorstel om te vernietigen"
        verbose_name_plural = "einden van voorstellen om te vernietigen"

    def __str__(self) -> str:
        return f"Gestopt op {self.per:%d-%m-%Y}"


class Vernietigingsbesluit(models.Model):
    """Two different people decided that dossiers of their gemeente are destroyed (Wmo 2015 art. 5.3.4 and 5.3.5).

    `eerste` proposed each of the dossiers, `tweede` is the person of the transaction: the database checks both.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    grond = models.CharField("grond", max_length=15, choices=Grond)
    besloten_op = models.DateField("besloten op")
    eerste = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="eerste persoon")
    tweede = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="tweede persoon")
    aanvraag = models.UUIDField("sleutel van het formulier", default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "besluit tot vernietigen"
        verbose_name_plural = "besluiten tot vernietigen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(eerste=F("tweede")), name="vernietigen_besluiten_twee_verschillende_mensen"
            )
        ]

    def __str__(self) -> str:
        return f"Besluit {self.pk} van {self.besloten_op:%d-%m-%Y}"


class VernietigdDossier(models.Model):
    """A dossier under such a decision. No foreign key: it outlives the dossier and is applied again after a restore."""

    besluit = models.ForeignKey(
        Vernietigingsbesluit, on_delete=models.PROTECT, related_name="dossiers", verbose_name="besluit"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    dossier_id = models.BigIntegerField("dossier")
    nummer = models.CharField("dossiernummer", max_length=11)

    class Meta:
        verbose_name = "vernietigd dossier"
        verbose_name_plural = "vernietigde dossiers"
        constraints = [
            models.UniqueConstraint(fields=["besluit", "dossier_id"], name="dossier_staat_eens_in_het_besluit")
        ]

    def __str__(self) -> str:
        return f"Dossier {self.nummer}"
