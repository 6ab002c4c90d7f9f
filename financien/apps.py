"""The app that knows how the money moves over ten years."""

from django.apps import AppConfig


class FinancienConfig(AppConfig):
    """Financien: how the money moves over ten years."""

    name = "financien"
    verbose_name = "financien"
