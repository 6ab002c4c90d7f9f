"""`manage.py demo_opnieuw`: a fresh demo is a fresh database. No row is ever reset."""

from __future__ import annotations

import shutil
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from regio import omgeving
from regio.management.commands.start import werk_bij
from regio.models import Gebruiker
from regio.toezicht import DraaitAl, Startslot


class Command(BaseCommand):
    """Throws away the embedded database of a demo and loads it again."""

    help = "Gooi de demo weg en laad haar opnieuw (alleen MODUS=demo met de ingebedde databank)."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse whatever is not a demo of our own; then remove, make and load. Raises CommandError."""
        if not settings.DEMO or not settings.INGEBED:
            raise CommandError("Dit kan alleen met een demo in de ingebedde databank: MODUS=demo, zonder DATABASE_URL.")
        try:
            with Startslot(settings.VAR_DIR).neem("een ander venster (de demo wordt opnieuw geladen)"):
                self._weiger_een_echte()
                self._gooi_weg()
                werk_bij(self.stdout)
        except DraaitAl as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write("De demo is opnieuw geladen. Start haar met: make start")

    def _weiger_een_echte(self) -> None:
        """A database with people in it, none of whom is of the demo, was made by a productie."""
        if Gebruiker._meta.db_table not in connection.introspection.table_names():
            return  # a first start that was cut off
        mensen = Gebruiker.objects.all()
        if mensen.exists() and not mensen.filter(email__endswith="@demo.example").exists():
            raise CommandError("In deze databank werken echte mensen: ze is geen demo en wordt niet weggegooid.")

    def _gooi_weg(self) -> None:
        from regio.ingebed.base import server
        from regio.ingebed.plaatsen import plaatsen

        connection.close()
        server().verwijder()
        if not omgeving.tekst("CELERY_BROKER_URL"):
            shutil.rmtree(plaatsen(settings.VAR_DIR).broker_data, ignore_errors=True)
        shutil.rmtree(settings.VAR_DIR / "beat", ignore_errors=True)
