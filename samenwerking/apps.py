"""The app that knows what is agreed, who decides, who is told."""

from importlib import import_module

from django.apps import AppConfig

NOEMERS = (
    "besluiten.beslissers",
    "besluiten.gegevens",
    "brieven.waarvoor",
    "monitor.gegevens",
    "plannen.gegevens_basis",
    "kennis.naslag",
    "overleg.partnertafels",
    "partners.gegevens",
    "plannen.raad",
    "plannen.gegevens",
    "overleg.besprekingen",
)
"""Modules in which a higher room names to a lower one what it knows."""


class SamenwerkingConfig(AppConfig):
    """Samenwerking: what is agreed, who decides, who is told."""

    name = "samenwerking"
    verbose_name = "samenwerking"

    def ready(self) -> None:
        """Name the kinds of background work, also where they are only shown, and what rooms tell each other."""
        import_module("samenwerking.tasks")
        for naam in NOEMERS:
            import_module(f"samenwerking.{naam}")
