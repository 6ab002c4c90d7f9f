"""Publish the counts that are due; twice is once."""

from typing import Any

from django.core.management.base import BaseCommand

from regio import klok
from regio.models import Regio
from toegang.acties.telling import is_nodig, publiceer


class Command(BaseCommand):
    """`manage.py publiceer_tellingen`."""

    help = "Publiceert de tellingen van elke regio waarvan een kwartaal voorbij is. Twee keer is een keer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Per region what is due today, and say how many tables that were."""
        op = klok.vandaag()
        for regio in Regio.objects.order_by("pk"):
            aantal = publiceer(regio, op=op) if is_nodig(regio, op=op) else 0
            if aantal and options["verbosity"]:
                self.stdout.write(f"{regio}: {aantal} tabellen gepubliceerd.")
