"""Load the places of a region from a file; the same file twice is once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError, CommandParser

from regio.laadopdracht import Laadopdracht, niets_geladen
from regio.models import Bron, Regio
from toegang.acties.voorziening_laden import NietGeladen, laad_voorzieningen


class Command(Laadopdracht):
    """`manage.py laad_voorzieningen BESTAND.csv --regio SLEUTEL --bron TITEL --uitgever WIE --vindplaats WAAR`."""

    help = "Laadt de plekken van een regio uit een bestand. Alles of niets; twee keer is een keer."

    def add_arguments(self, parser: CommandParser) -> None:
        """The region beside what every load asks."""
        super().add_arguments(parser)
        parser.add_argument("--regio", required=True, help="De sleutel van de regio, zoals haaglanden.")

    def laad(self, inhoud: bytes, bron: Bron, opties: dict[str, Any]) -> list[str]:
        """Record every line of the file."""
        regio = Regio.objects.filter(sleutel=opties["regio"]).first()
        if regio is None:
            raise CommandError(
                f"'{opties['regio']}' bestaat niet. De sleutels staan in het adres van de pagina Regio's."
            )
        try:
            geladen = laad_voorzieningen(inhoud=inhoud, regio=regio, bron=bron)
        except NietGeladen as fout:
            raise niets_geladen(fout.fouten) from fout
        return [f"{regio}: {geladen.nieuw} nieuw, {geladen.beeindigd} met een einde, {geladen.gelijk} stonden er al."]
