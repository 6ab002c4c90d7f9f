"""Write the letter of one gemeente to a file: `manage.py raadsinformatiebrief GM0505 --uit brief.pdf`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils.text import slugify

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.fouten import KanNiet
from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.brieven.acties.maken import maak_brieven
from samenwerking.brieven.models import Briefversie, Gemeentebrief
from samenwerking.brieven.opmaak import brief_pdf
from samenwerking.demo.brieven import maak_pdfs


class Command(BaseCommand):
    """From the newest frozen version; in a demo a letter that is complete is frozen first."""

    help = "Schrijft de raadsinformatiebrief van een gemeente als pdf."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which gemeente, which round, and where to write."""
        parser.add_argument("gemeente", help="Gemeentecode (GM0505) of naam (Dordrecht).")
        parser.add_argument("--uit", required=True, type=Path, metavar="BESTAND", help="Waar de pdf komt: brief.pdf.")
        parser.add_argument("--brief", type=int, metavar="NR", help="Nummer van de ronde; anders de nieuwste brief.")
        parser.add_argument("--overschrijf", action="store_true", help="Vervang een bestand dat er al staat.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find or make the letter, and write it. Raises CommandError with what to do."""
        uit: Path = options["uit"]
        self._controleer(uit, overschrijf=options["overschrijf"])
        versie = self._versie(self._gemeente(options["gemeente"]), options["brief"])
        try:
            pdf = brief_pdf(versie.gelezen)
        except PdfNietMogelijk as reden:
            raise CommandError(str(reden)) from reden
        _schrijf(uit, pdf)
        if options["verbosity"]:
            inhoud = versie.gelezen
            self.stdout.write(f"{inhoud.onderwerp}: brief van {inhoud.gemeente}, {versie}, in {uit}.")

    def _controleer(self, uit: Path, *, overschrijf: bool) -> None:
        if uit.suffix.lower() != ".pdf":
            raise CommandError(f"De brief is een pdf. Geef een naam die eindigt op .pdf, niet '{uit.name}'.")
        if uit.is_dir():
            raise CommandError(f"{uit} is een map. Geef de naam van een bestand, zoals {uit / 'brief.pdf'}.")
        if uit.exists() and not overschrijf:
            raise CommandError(f"{uit} bestaat al. Kies een andere naam, of vervang het bestand met --overschrijf.")
        # before anything is frozen for a file that cannot be written
        if not uit.parent.is_dir():
            raise CommandError(f"De map {uit.parent} bestaat niet. Maak haar eerst, of kies een andere plaats.")
        if not os.access(uit.parent, os.W_OK):
            raise CommandError(f"U mag niet schrijven in de map {uit.parent.resolve()}. Kies een andere plaats.")

    def _gemeente(self, wat: str) -> Gemeente:
        if Gemeente._meta.db_table not in connection.introspection.table_names() or not Gemeente.objects.exists():
            raise CommandError("Deze databank is nog leeg. Laad eerst de demo: make start.")
        bestaand = Gemeente.objects.bestaand(op=klok.vandaag())
        gevonden = bestaand.filter(code=wat.upper()).first()
        if gevonden is None:
            zelfde = [rij for rij in bestaand if slugify(wat) in {slugify(rij.naam), slugify(rij.naam_kort)}]
            gevonden = zelfde[0] if len(zelfde) == 1 else None
        if gevonden is None:
            raise CommandError(f"Er is geen gemeente '{wat}'. Gebruik de code (GM0505) of de naam (Dordrecht).")
        return gevonden

    def _versie(self, gemeente: Gemeente, ronde: int | None) -> Briefversie:
        brieven = Gemeentebrief.objects.filter(gemeente=gemeente).order_by("-brief__datum", "-brief_id")
        if ronde is not None:
            brieven = brieven.filter(brief_id=ronde)
        versie = (
            Briefversie.objects.filter(gemeentebrief__in=brieven)
            .select_related("gemeentebrief__brief")
            .order_by("-op", "-pk")
            .first()
        )
        if versie is not None:
            return versie
        open_brief = brieven.select_related("brief__regio", "gemeente").first()
        if open_brief is None:
            welke = f" in ronde {ronde}" if ronde is not None else ""
            raise CommandError(f"Er is geen brief voor {gemeente}{welke}. Laad eerst de demo, of begin een ronde.")
        if not settings.DEMO:
            raise CommandError(f"De brief van {gemeente} is nog niet vastgelegd. Dat doet de coördinator van de regio.")
        return self._maak(open_brief)

    def _maak(self, eigen: Gemeentebrief) -> Briefversie:
        """Freeze the letter as the coördinator of the region would, with its PDF."""
        vandaag = klok.vandaag()
        door = (
            Lidmaatschap.objects.lopend(op=vandaag)
            .filter(rol=Rol.COORDINATOR, regio=eigen.brief.regio)
            .select_related("gebruiker", "gemeente", "regio")
            .order_by("pk")
            .first()
        )
        if door is None:
            raise CommandError(f"{eigen.brief.regio} heeft geen coördinator. Alleen die legt een brief vast.")
        try:
            with namens(door):
                opdracht = maak_brieven(
                    ronde=eigen.brief,
                    gemeenten=[eigen.gemeente_id],
                    aanvraag=uuid4(),
                    door=door,
                    op=vandaag,
                    nu=klok.nu(),
                )
                maak_pdfs(opdracht, self.stderr.write)
        except KanNiet as reden:
            raise CommandError(str(reden)) from reden
        return eigen.versies.latest("nummer")


def _schrijf(uit: Path, pdf: bytes) -> None:
    """All of the file or nothing of it. Raises CommandError."""
    half = uit.with_name(f".{uit.name}.half")
    try:
        half.write_bytes(pdf)
        os.replace(half, uit)
    except OSError as fout:
        half.unlink(missing_ok=True)
        raise CommandError(f"De brief kan niet worden geschreven naar {uit} ({fout.strerror}).") from fout
