"""The last day of a term, and why."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio.datums import datum_voluit
from regio.termijnen import Opschorting
from regio.termijnvraag import SOORTEN, Antwoord, Onbekend, beantwoord


class Command(BaseCommand):
    """`manage.py termijn SOORT DATUM [--json]`. Needs no database."""

    help = "Rekent de laatste dag van een wettelijke termijn uit en zegt in een zin waarom."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """The kind of term, the day, and in which form the answer comes."""
        uitleg = "; ".join(f"{naam}: {soort.datum_is}" for naam, soort in SOORTEN.items())
        parser.add_argument("soort", help=f"Welke termijn, en welke datum daarbij hoort. {uitleg}.")
        parser.add_argument("datum", help="De datum als jaar-maand-dag, bijvoorbeeld 2026-04-30.")
        parser.add_argument(
            "--opschorting",
            action="append",
            default=[],
            metavar="VAN:TOT",
            help="Dagen waarop wmo-beschikking stilstaat: eerste dag, en de eerste dag die weer telt. Mag vaker.",
        )
        parser.add_argument("--json", action="store_true", help="Het antwoord als een regel JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer, or say in one sentence what is wrong (exit code 1)."""
        dag = _dag(options["datum"])
        try:
            stil = [_opschorting(tekst) for tekst in options["opschorting"]]
            antwoord = beantwoord(options["soort"], dag, opschortingen=stil)
        except (Onbekend, ValueError) as fout:
            raise CommandError(str(fout)) from fout
        if options["json"]:
            self.stdout.write(json.dumps(_als_json(options["soort"], dag, antwoord), ensure_ascii=False))
            return
        laatste = antwoord.laatste_dag
        self.stdout.write(f"{laatste.isoformat()} ({datum_voluit(laatste)})" if laatste else "De termijn staat stil.")
        self.stdout.write(antwoord.uitleg)
        if antwoord.voorlopig:
            self.stdout.write("Let op: voor dat jaar kan een besluit nog dagen met een feestdag gelijkstellen.")
        if antwoord.te_verifieren:
            self.stdout.write("Let op: dit getal is te verifiëren in de wet.")


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise CommandError(f"'{tekst}' is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-30.") from fout


def _opschorting(tekst: str) -> Opschorting:
    van, _, tot = tekst.partition(":")
    return Opschorting(_dag(van), _dag(tot) if tot else None, "opschorting")


def _als_json(soort: str, dag: date, antwoord: Antwoord) -> dict[str, Any]:
    return {
        "soort": soort,
        "datum": dag.isoformat(),
        "laatste_dag": antwoord.laatste_dag.isoformat() if antwoord.laatste_dag else None,
        "uitleg": antwoord.uitleg.replace("\N{NO-BREAK SPACE}", " "),
        "artikel": "; ".join(antwoord.artikelen),
        "voorlopig": antwoord.voorlopig,
        "te_verifieren": antwoord.te_verifieren,
    }
