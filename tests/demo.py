"""The demo as a template database: loaded once per run, because it takes seconds."""

from __future__ import annotations

from django.core.management import call_command

from tests import databank

SJABLOON = "sjabloon_demo"
"""Template with the reference data and the whole demo of today."""


def zorg_voor_demo() -> None:
    """Make the template when it is not there yet."""
    databank.zorg_voor(SJABLOON, lambda: call_command("laad_demo", verbosity=0))
