"""The app that knows what is agreed, who decides, who is told."""

from django.apps import AppConfig


class SamenwerkingConfig(AppConfig):
    """Samenwerking: what is agreed, who decides, who is told."""

    name = "samenwerking"
    verbose_name = "samenwerking"
