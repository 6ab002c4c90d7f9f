"""Whether each stored term follows from the rows of its dossier."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from toegang.acties.dossier import afwijkende_termijnen


class Command(BaseCommand):
    """`manage.py controleer_termijnen`, as the owner of the tables: it looks at the dossiers of all gemeenten."""

    help = "Rekent de bewaarde termijn van elk dossier na. Eindigt met code 1 als er een niet klopt."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each difference by gemeente and number, never by name."""
        if settings.DB_ROL != "eigenaar":
            raise CommandError("Draai dit met DB_ROL=eigenaar: de toepassing zelf ziet geen dossiers zonder persoon.")
        aantal = 0
        for afwijking in afwijkende_termijnen():
            aantal += 1
            self.stdout.write(
                f"Dossier {afwijking.dossier.nummer} van {afwijking.dossier.gemeente}: bewaard is "
                f"{afwijking.bewaard or 'geen termijn'}, uit de rijen volgt {afwijking.berekend or 'geen termijn'}."
            )
        if aantal:
            raise CommandError(f"{aantal} termijnen kloppen niet.")
        self.stdout.write("Alle termijnen kloppen.")
