"""The app that knows who has a right to a place, and from which gemeente."""

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    """Toegang: who has a right to a place, and from which gemeente."""

    name = "toegang"
    verbose_name = "toegang"
