"""The look of a gemeente or region; without one the look of the product."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.db.models import Q

from regio.briefpapier.stijl import Lettertype
from regio.models.gemeente import Gemeente
from regio.models.logo import Logo
from regio.models.samenwerking import Regio

KLEUR = r"^#[0-9a-f]{6}$"


class HuisstijlQuerySet(models.QuerySet["Huisstijl"]):
    """From special to general: the gemeente, then the region, then the product's own."""

    def voor(
        self, *, gemeente: Gemeente | None = None, regio: Regio | models.QuerySet[Any, Any] | None = None
    ) -> Huisstijl:
        """The look that holds here; an unsaved default when none was set. `regio` may be a question for its id."""
        vraag = Q(gemeente__isnull=True, regio__isnull=True)
        if gemeente is not None:
            vraag |= Q(gemeente=gemeente)
        if regio is not None:
            vraag |= Q(regio=regio)
        return _meest_eigen(self.filter(vraag).select_related("logo"))

    def per_gemeente(self, gemeenten: Sequence[Gemeente], *, regio: Regio) -> dict[int, Huisstijl]:
        """The look for each of these gemeenten (by id), as `voor` gives it, with one question."""
        rijen = list(
            self.filter(
                Q(gemeente__isnull=True, regio__isnull=True) | Q(regio=regio) | Q(gemeente__in=gemeenten)
            ).select_related("logo")
        )
        return {
            gemeente.pk: _meest_eigen(rij for rij in rijen if rij.gemeente_id in (None, gemeente.pk))
            for gemeente in gemeenten
        }


def _meest_eigen(rijen: Iterable[Huisstijl]) -> Huisstijl:
    return min(rijen, key=lambda rij: (rij.gemeente_id is None, rij.regio_id is None), default=Huisstijl())


class Huisstijl(models.Model):
    """Colours, letter, logo and sender lines. The text colour must be readable on the accent (checked by the form)."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, null=True, blank=True, verbose_name="gemeente")
    regio = models.OneToOneField(Regio, on_delete=models.PROTECT, null=True, blank=True, verbose_name="regio")
    accentkleur = models.CharField("accentkleur", max_length=7, default="#1f4e5f")
    accent_tekst = models.CharField("tekst op de accentkleur", max_length=7, default="#ffffff")
    adresregels = models.TextField(
        "adresregels", blank=True, help_text="Onder de naam van de afzender, een regel per regel."
    )
    lettertype = models.CharField(
        "lettertype",
        max_length=20,
        choices=[(soort.value, soort.uitleg) for soort in Lettertype],
        default=Lettertype.SOURCE_SANS.value,
        db_default=Lettertype.SOURCE_SANS.value,
    )
    logo = models.ForeignKey(
        Logo, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="logo"
    )
    versie = models.PositiveIntegerField("versie", default=1)

    objects = HuisstijlQuerySet.as_manager()

    class Meta:
        verbose_name = "huisstijl"
        verbose_name_plural = "huisstijlen"
        constraints = [
            models.CheckConstraint(
                condition=Q(gemeente__isnull=True) | Q(regio__isnull=True),
                name="huisstijl_is_van_een_gemeente_of_een_regio",
            ),
            models.CheckConstraint(
                condition=Q(accentkleur__regex=KLEUR, accent_tekst__regex=KLEUR),
                name="kleur_is_hekje_en_zes_tekens",
            ),
        ]

    def __str__(self) -> str:
        return f"Huisstijl van {self.gemeente or self.regio or 'het product'}"

    @property
    def logokenmerk(self) -> str:
        """The fingerprint of the logo; empty without one."""
        return self.logo.kenmerk if self.logo is not None else ""
