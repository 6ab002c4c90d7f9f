"""Load the reference data; twice is once."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string


class Command(BaseCommand):
    """`manage.py laad_referentie`."""

    help = "Laadt gemeenten, inwoners, regio's, de stand van wetten en taakvelden. Twee keer laden is een keer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what each app names in settings.REFERENTIE, and say how much there is."""
        aantallen = {wat: aantal for naam in settings.REFERENTIE for wat, aantal in import_string(naam)().items()}
        if options["verbosity"]:
            self.stdout.write("Referentiegegevens: " + ", ".join(f"{n} {wat}" for wat, n in aantallen.items()) + ".")
