"""Load the reference data; twice is once."""

from typing import Any

from django.core.management.base import BaseCommand

from regio.acties.referentie import laad_referentie


class Command(BaseCommand):
    """`manage.py laad_referentie`."""

    help = "Laadt gemeenten, inwoners, herindelingen, regio's en de stand van wetten. Twee keer laden is een keer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say how much there is."""
        aantallen = laad_referentie()
        if options["verbosity"]:
            self.stdout.write(
                "Referentiegegevens: " + ", ".join(f"{n} {wat}" for wat, n in aantallen.items()) + "."
            )
