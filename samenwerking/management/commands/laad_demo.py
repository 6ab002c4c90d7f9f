"""Load the demo; twice is once."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from regio import klok
from regio.models import Gebruiker, Regio
from samenwerking.demo import accounts
from samenwerking.demo.kaart import REGIOS
from samenwerking.demo.laden import is_geladen, laad


class Command(BaseCommand):
    """`manage.py laad_demo`."""

    help = "Laadt de demo met verzonnen mensen (alleen MODUS=demo). Twee keer laden is een keer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse what is no demo, else load all of it or nothing. Raises CommandError."""
        if not settings.DEMO:
            raise CommandError(
                "De demo laadt alleen met MODUS=demo. Iedereen kent haar wachtwoord: zij hoort niet in productie."
            )
        if Gebruiker._meta.db_table not in connection.introspection.table_names():
            raise CommandError("De tabellen ontbreken nog. Voer eerst uit: manage.py migrate.")
        if not is_geladen():
            self._weiger_een_echte()
        begin = time.monotonic()
        geladen = laad(op=klok.vandaag(), meld=self.stderr.write)
        if not options["verbosity"]:
            return
        if geladen:
            self.stdout.write(f"De demo is geladen in {time.monotonic() - begin:.0f} seconden.")
            self.stdout.write("\n".join(accounts()))
        else:
            self.stdout.write("De demo was al geladen. Opnieuw beginnen kan met: make demo-opnieuw.")

    def _weiger_een_echte(self) -> None:
        if Gebruiker.objects.exists():
            raise CommandError("In deze databank staan al mensen. De demo laadt alleen in een lege databank.")
        if Regio.objects.filter(sleutel__in=REGIOS).count() != len(REGIOS):
            raise CommandError("De regio's ontbreken nog. Voer eerst uit: manage.py laad_referentie.")
