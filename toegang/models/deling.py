"""One dossier shared with one colleague of another gemeente, for a time and with a reason."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db import models
from django.db.models import F, Q
from guardian.models import UserObjectPermissionBase

from regio.models import Gebruiker, Gemeente, Lidmaatschap
from regio.models.periode import Periode, geen_overlap
from toegang.models.dossier import Dossier
from toegang.models.toestemming import Toestemming


def loopt_op(op: datetime.date) -> Q:
    """Grants that hold on that day."""
    return Q(van__lte=op, tot__gt=op)


class Deling(UserObjectPermissionBase, Periode):
    """A grant: guardian's table with a real foreign key, with an end, a reason and a giver added.

    guardian does not know time: only `rechten.py` decides with this table, and looks at the days itself. It holds for
    the work of this colleague for `aan_gemeente`, under no other hat: that is the gemeente of the toestemming. `tot`
    comes nearer only with a DelingEinde; nothing else of it changes.
    """

    content_object = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="delingen", db_column="dossier_id", verbose_name="dossier"
    )
    user = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld met")
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="+", verbose_name="recht")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    aan_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente van de collega"
    )
    toestemming = models.ForeignKey(
        Toestemming, on_delete=models.PROTECT, related_name="delingen", verbose_name="toestemming"
    )
    met_advies = models.BooleanField("vraagt om advies", default=False)
    tot = models.DateField("tot", help_text="De eerste dag waarop dit niet meer geldt.")
    reden = models.CharField("vraag aan de collega", max_length=1000)
    gever = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld door")
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)

    if TYPE_CHECKING:
        einde: DelingEinde

    class Meta:
        verbose_name = "deling"
        verbose_name_plural = "delingen"
        constraints = [
            models.CheckConstraint(condition=Q(tot__gte=F("van")), name="deling_eindigt_niet_voor_zij_begint"),
            geen_overlap("dossier_is_een_keer_tegelijk_met_iemand_gedeeld", "content_object", "user", "permission"),
            models.UniqueConstraint(fields=["id", "content_object", "gemeente"], name="deling_is_van_een_dossier"),
            models.UniqueConstraint(
                fields=["id", "content_object", "gemeente", "met_advies"], name="deling_zegt_of_zij_om_advies_vraagt"
            ),
        ]

    def __str__(self) -> str:
        return f"Dossier {self.content_object_id} gedeeld tot {self.tot:%d-%m-%Y}"

    @property
    def laatste_dag(self) -> datetime.date:
        """The last day on which the colleague reads."""
        return self.tot - datetime.timedelta(days=1)

    @property
    def is_beeindigd(self) -> bool:
        """Whether someone ended it before its day."""
        return hasattr(self, "einde")


class DelingEinde(models.Model):
    """Sharing stops at once, before the day that was agreed (`was_tot`)."""

    class Reden(models.TextChoices):
        KLAAR = "klaar", "de vraag is beantwoord"
        NIET_NODIG = "niet_nodig", "meekijken is niet meer nodig"
        TOESTEMMING = "toestemming", "de cliënt trok de toestemming in"

    deling = models.OneToOneField(Deling, on_delete=models.PROTECT, related_name="einde", verbose_name="deling")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("deelt niet meer vanaf")
    was_tot = models.DateField("was gedeeld tot")
    reden = models.CharField("reden", max_length=12, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van een deling"
        verbose_name_plural = "einden van delingen"
        constraints = [models.CheckConstraint(condition=Q(per__lt=F("was_tot")), name="deling_eindigt_eerder")]

    def __str__(self) -> str:
        return f"Deelt niet meer vanaf {self.per:%d-%m-%Y}"
