"""`manage.py stop`: stop what `manage.py start` runs, from another window."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regio import omgeving
from regio.toezicht import Startslot

WACHTTIJD = 60  # seconds


class Command(BaseCommand):
    """Stops the running start, and what a killed one left behind."""

    help = "Stop de toepassing die met manage.py start draait."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask, and wait until it is done. Raises CommandError when it does not stop."""
        slot = Startslot(settings.VAR_DIR)
        proces = slot.houder()
        if proces is None:
            self._ruim_op()
            self.stdout.write("De toepassing draait niet.")
            return
        try:
            os.kill(proces, signal.SIGTERM)
        except PermissionError:
            raise CommandError("De toepassing is door een andere gebruiker gestart. Stop haar als die.") from None
        except ProcessLookupError:
            pass  # it stopped by itself
        einde = time.monotonic() + WACHTTIJD
        while slot.houder() is not None:
            if time.monotonic() > einde:
                raise CommandError(f"De toepassing (proces {proces}) stopt niet. Beëindig dat proces zelf.")
            time.sleep(0.1)
        self.stdout.write("Gestopt.")

    def _ruim_op(self) -> None:
        if not omgeving.tekst("CELERY_BROKER_URL"):
            from regio.ingebed.broker import Broker
            from regio.ingebed.plaatsen import plaatsen

            Broker(plaatsen(settings.VAR_DIR)).stop()
        if settings.INGEBED:
            from regio.ingebed.base import server

            server().laat_los()
