"""The app that knows what is agreed, who decides, who is told."""

from importlib import import_module

from django.apps import AppConfig


class SamenwerkingConfig(AppConfig):
    """Samenwerking: what is agreed, who decides, who is told."""

    name = "samenwerking"
    verbose_name = "samenwerking"

    def ready(self) -> None:
        """Name the kinds of background work, also in the processes that only show them."""
        import_module("samenwerking.tasks")
