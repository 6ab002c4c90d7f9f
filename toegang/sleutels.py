"""The keys of this installation, from the settings."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from toegang.versleutelen import Sleutelbos


@cache
def sleutelbos() -> Sleutelbos:
    """The keys that encrypt a BSN and the files of a dossier."""
    return Sleutelbos.uit_tekst(settings.BSN_SLEUTELS)
