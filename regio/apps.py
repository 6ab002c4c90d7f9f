"""The lowest app: who works together."""

from django.apps import AppConfig


class RegioConfig(AppConfig):
    """Settings, people, sources, events, background work and page furniture."""

    name = "regio"
    verbose_name = "samenwerkingsverband"

    def ready(self) -> None:
        """Route structlog through the standard library before the first line."""
        from regio.logboek import stel_structlog_in

        stel_structlog_in()
