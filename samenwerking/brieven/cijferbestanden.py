"""The frozen figures of a letter for a machine: comma, point, ISO date, UTF-8; they travel inside the PDF."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from regio.briefpapier import Bijlage
from samenwerking.brieven.inhoud import BriefInhoud


def cijferbestanden(inhoud: BriefInhoud) -> list[Bijlage]:
    """The amounts, counts and sources of the letter, each as a CSV; a file without rows is left out."""
    bestanden = [_ingroeipad(inhoud), _tellingen(inhoud), _gegevens(inhoud), _bronnen(inhoud)]
    return [bestand for bestand in bestanden if bestand.inhoud.count(b"\n") > 1]


def _ingroeipad(inhoud: BriefInhoud) -> Bijlage:
    return _csv(
        "ingroeipad.csv",
        "De bedragen per jaar van de tabellen en grafieken, in euro’s",
        "gebied,taak,jaar,historisch_deel,objectief_deel,totaal,verschil_met_historisch,vergelijk,voorbeeld",
        (
            [
                pad.gebied,
                pad.taak,
                rij.jaar,
                rij.historisch_deel,
                rij.objectief_deel,
                rij.totaal,
                rij.verschil_met_historisch,
                rij.vergelijk,
                _ja_nee(pad.voorbeeld),
            ]
            for pad in inhoud.ingroeipaden
            for rij in pad.jaren
        ),
    )


def _tellingen(inhoud: BriefInhoud) -> Bijlage:
    return _csv(
        "tellingen.csv",
        "De aantallen in de brief; een klein aantal is afgeschermd",
        "omschrijving,aantal,afgeschermd,peildatum,bronnen,voorbeeld",
        (
            [
                telling.omschrijving,
                telling.aantal,
                telling.verborgen_als,
                inhoud.tellingen_peildatum,
                " ".join(map(str, telling.bronnen)),
                _ja_nee(telling.voorbeeld),
            ]
            for telling in inhoud.tellingen
        ),
    )


def _gegevens(inhoud: BriefInhoud) -> Bijlage:
    return _csv(
        "gegevens.csv",
        "De cijfers in de tekst van de brief",
        "naam,zoals_in_de_brief,getal,eenheid,peildatum,bronnen,voorbeeld",
        (
            [
                gegeven.naam,
                gegeven.woorden,
                gegeven.getal,
                gegeven.eenheid,
                gegeven.peildatum,
                " ".join(map(str, gegeven.bronnen)),
                _ja_nee(gegeven.voorbeeld),
            ]
            for gegeven in inhoud.gegevens
        ),
    )


def _bronnen(inhoud: BriefInhoud) -> Bijlage:
    return _csv(
        "bronnen.csv",
        "De bronnen van de cijfers in de brief",
        "nummer,titel,uitgever,datum,vindplaats,gebruikt_voor,voorbeeld",
        (
            [
                bron.nummer,
                bron.titel,
                bron.uitgever,
                bron.datum,
                bron.vindplaats,
                bron.gebruikt_voor,
                _ja_nee(bron.voorbeeld),
            ]
            for bron in inhoud.bronnen
        ),
    )


def _csv(naam: str, omschrijving: str, kop: str, rijen: Iterable[Sequence[object]]) -> Bijlage:
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(kop.split(","))
    for rij in rijen:
        schrijver.writerow([_cel(waarde) for waarde in rij])
    return Bijlage(naam, "text/csv", uit.getvalue().encode(), omschrijving)


def _cel(waarde: object) -> str:
    """A point, an ISO date, empty for nothing; a text that a spreadsheet would run as a formula stays text."""
    if waarde is None:
        return ""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@")):
        return f"'{waarde}"
    return str(waarde)


def _ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"
