"""The app that knows how the money moves over ten years."""

from importlib import import_module

from django.apps import AppConfig


class FinancienConfig(AppConfig):
    """Financien: how the money moves over ten years."""

    name = "financien"
    verbose_name = "financien"

    def ready(self) -> None:
        """Name the kinds of background work, also in the processes that only show them."""
        import_module("financien.tasks")
