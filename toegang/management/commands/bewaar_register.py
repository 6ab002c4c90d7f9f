"""Write the register of destroyed dossiers beside the back-ups."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regio.acties.back_up import BackUpFout
from toegang.acties.register import bewaar_register


class Command(BaseCommand):
    """`manage.py bewaar_register`: the worker does it after each destruction and each night."""

    help = "Bewaart het register van vernietigde dossiers bij de back-ups, zodat herstel ze opnieuw kan vernietigen."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, and say how much is in it."""
        try:
            aantal = bewaar_register(settings.BACK_UP_MAP)
        except (BackUpFout, OSError) as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"Register bewaard in {settings.BACK_UP_MAP}: {aantal} besluiten.")
