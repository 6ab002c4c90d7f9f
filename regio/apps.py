"""The lowest app: who works together."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class RegioConfig(AppConfig):
    """Settings, people, sources, events, background work and page furniture."""

    name = "regio"
    verbose_name = "samenwerkingsverband"

    def ready(self) -> None:
        """Route structlog through the standard library before the first line; stop on a role that does not exist."""
        from regio.logboek import stel_structlog_in
        from regio.models import Rol

        stel_structlog_in()
        if onbekend := sorted(set(settings.ROLLEN_MET_TWEEDE_FACTOR) - set(Rol.values)):
            raise ImproperlyConfigured(
                f"ROLLEN_MET_TWEEDE_FACTOR noemt een rol die niet bestaat: {onbekend[0]}. Kies uit: {', '.join(Rol)}."
            )
