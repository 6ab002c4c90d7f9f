"""The first functioneel beheerder of a gemeente or region, or help for one who is locked out."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from regio import klok
from regio.acties.personen import stel_beheerder_aan
from regio.models import Gemeente, Regio


class Command(BaseCommand):
    """`manage.py beheerder ADRES --naam NAAM --gemeente CODE` (or `--regio SLEUTEL`)."""

    help = (
        "Stelt een functioneel beheerder aan en toont een startwachtwoord. Voor de eerste beheerder, en voor een "
        "beheerder die er niet meer in kan: de tweede stap vervalt."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and for which place."""
        parser.add_argument("email", help="Het e-mailadres van het werk.")
        parser.add_argument("--naam", default="", help="De naam, als deze persoon hier nog niet bekend is.")
        plaats = parser.add_mutually_exclusive_group(required=True)
        plaats.add_argument("--gemeente", help="De gemeentecode, zoals GM0603.")
        plaats.add_argument("--regio", help="De sleutel van de regio, zoals haaglanden.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and show the password once."""
        try:
            validate_email(options["email"])
        except ValidationError:
            raise CommandError(f"'{options['email']}' is geen e-mailadres.") from None
        wachtwoord = stel_beheerder_aan(
            email=options["email"],
            naam=options["naam"] or options["email"].partition("@")[0],
            plaats=_plaats(options["gemeente"], options["regio"]),
            op_moment=klok.nu(),
        )
        self.stdout.write(f"Startwachtwoord: {wachtwoord}")
        self.stdout.write(
            f"Log hiermee in binnen {settings.STARTWACHTWOORD_DAGEN} dagen en kies dan meteen een eigen wachtwoord."
        )


def _plaats(code: str | None, sleutel: str | None) -> Gemeente | Regio:
    gevonden: Gemeente | Regio | None
    if code:
        gevonden = Gemeente.objects.bestaand(op=klok.vandaag()).filter(code=code.upper()).first()
    else:
        gevonden = Regio.objects.filter(sleutel=sleutel).first()
    if gevonden is None:
        raise CommandError(
            f"'{code or sleutel}' bestaat niet. Is 'manage.py laad_referentie' al gedaan? De codes staan op de pagina "
            "Gemeenten en in regio/referentie/."
        )
    return gevonden
