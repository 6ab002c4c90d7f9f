"""One dossier shared with one colleague of another gemeente, for a time and with a reason."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db import models
from guardian.models import UserObjectPermissionBase

from regio.models import Gebruiker, Gemeente, Lidmaatschap
from regio.models.periode import Periode, geen_overlap, van_voor_tot
from toegang.models.dossier import Dossier


class Deling(UserObjectPermissionBase, Periode):
    """A grant: guardian's table with a real foreign key, with an end, a reason and a giver added.

    guardian does not know time: only `rechten.py` decides with this table, and looks at the days itself.
    """

    content_object = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="delingen", db_column="dossier_id", verbose_name="dossier"
    )
    user = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld met")
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="+", verbose_name="recht")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    tot = models.DateField("tot", help_text="De eerste dag waarop dit niet meer geldt.")
    reden = models.CharField("reden", max_length=200)
    gever = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld door")

    class Meta:
        verbose_name = "deling"
        verbose_name_plural = "delingen"
        constraints = [
            van_voor_tot("deling_begint_voor_zij_eindigt"),
            geen_overlap("dossier_is_een_keer_tegelijk_met_iemand_gedeeld", "content_object", "user", "permission"),
        ]

    def __str__(self) -> str:
        return f"Dossier {self.content_object_id} gedeeld tot {self.tot:%d-%m-%Y}"
