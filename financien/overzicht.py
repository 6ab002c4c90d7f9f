"""The PDF about the money of one gemeente: house style, every year, every source, from a frozen calculation."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.timezone import localdate

from financien.afgeleid import Inwoners, per_inwoner
from financien.doorrekening import Doorrekening
from financien.grafieken import JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from financien.invoer import Bronvermelding, Deelnemer
from financien.uitvoer import KOPPEN, bestandsrijen
from financien.zekerheid import Balans
from regio.bevriezen import sha256_hex
from regio.briefpapier import Bijlage, Briefstijl, maak_pdf
from regio.notatie import datum, getal
from regio.rijenbestand import als_csv

VOORBEELD = "Voorbeeld, geen rijkscijfer"


@dataclass(frozen=True)
class Overzicht:
    """Everything that stands in it."""

    door: Doorrekening
    deelnemer: Deelnemer
    mensen: Inwoners | None
    balans: Balans
    taak: str
    nummer: int
    kenmerk: str
    bevroren_op: datetime.datetime
    afzender: str
    stijl: Briefstijl

    @property
    def merk(self) -> str:
        """What stands at the head of each page."""
        return VOORBEELD if self.door.invoer.is_voorbeeld else ""


def overzicht_html(overzicht: Overzicht) -> str:
    """The whole page; every amount and date is written here, so that the template holds only text and structure."""
    door, naam = overzicht.door, overzicht.deelnemer.naam
    invoer, rijen, mensen = door.invoer, door.rijen(overzicht.deelnemer.code), overzicht.mensen
    punten = [JaarPunt(rij.label, rij.historisch, rij.objectief) for rij in rijen]
    titel = boodschap(naam, rijen[-1].label, rijen[-1].verschil)
    uitleg = beschrijving(punten)
    op = datum(localdate(overzicht.bevroren_op))
    return render_to_string(
        "financien/overzicht.html",
        {
            "titel": f"Geld voor {overzicht.taak.lower()}: {naam}",
            "gemeente": naam,
            "regio": invoer.regio,
            "afzender": overzicht.afzender,
            "stijl": overzicht.stijl,
            "merk": overzicht.merk,
            "stand": f"Scenario ‘{invoer.scenario}’, berekening {overzicht.nummer}, bevroren op {op}",
            "voet": (
                f"{naam} · {invoer.scenario}, berekening {overzicht.nummer} · controlegetal {overzicht.kenmerk[:12]}"
            ),
            "boodschap": titel,
            "grafiek": ingroeipad_grafiek(punten, titel, uitleg),
            "beschrijving": uitleg,
            "rijen": [
                [
                    rij.label,
                    *(getal(bedrag, 2) for bedrag in (rij.historisch, rij.objectief, rij.totaal, rij.verschil)),
                    getal(per_inwoner(rij.totaal, mensen.aantal), 2) if mensen is not None else "onbekend",
                ]
                for rij in rijen
            ],
            "inwoners": f"{getal(mensen.aantal)} inwoners op {datum(mensen.peildatum)} ({mensen.bron.titel})"
            if mensen is not None
            else "",
            "balans": overzicht.balans,
            "bronnen": [
                (
                    bron,
                    datum(bron.datum) if bron.datum else "zonder datum",
                    _vindplaats(bron),
                    waarvoor,
                    VOORBEELD if bron.is_voorbeeld else bron.zekerheid,
                )
                for bron, waarvoor in invoer.gebruikte_bronnen
            ],
        },
    )


def overzicht_pdf(overzicht: Overzicht) -> bytes:
    """The PDF/UA-1 file with its figures inside as CSV; the same content gives the same bytes.

    Raises PdfNietMogelijk without Pango.
    """
    html = overzicht_html(overzicht)
    rijen = bestandsrijen(
        overzicht.door,
        [overzicht.deelnemer.code],
        stand=f"bevroren, berekening {overzicht.nummer}",
        kenmerk=overzicht.kenmerk,
    )
    return maak_pdf(
        html,
        gemaakt_op=overzicht.bevroren_op,
        kenmerk=sha256_hex(html.encode())[:32],
        stijl=overzicht.stijl,
        bijlagen=[
            Bijlage(
                naam="ingroeipad.csv",
                mime="text/csv",
                inhoud=als_csv([kop for kop, _ in KOPPEN], rijen),
                omschrijving=f"De bedragen van {overzicht.deelnemer.naam} per jaar, op de cent",
            )
        ],
    )


def _vindplaats(bron: Bronvermelding) -> str:
    """A web address as a link with a name; any other place as text."""
    if not bron.vindplaats.startswith(("https://", "http://")):
        return bron.vindplaats
    return format_html('<a href="{0}" title="{1}">{0}</a>', bron.vindplaats, bron.titel)
