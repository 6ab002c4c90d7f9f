"""A logo as it was cleaned. Never changed and never removed: frozen letters point at it by its fingerprint."""

from __future__ import annotations

from django.db import models

from regio.models.bestand import Bestand


class Logo(Bestand):
    """One picture, kept once, whoever uses it."""

    class Meta:
        verbose_name = "logo"
        verbose_name_plural = "logo's"
        constraints = [models.UniqueConstraint(fields=["hash"], name="logo_staat_er_een_keer")]

    @property
    def kenmerk(self) -> str:
        """Its fingerprint, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()
