"""What the text says of itself, what the region agreed on the transition, and who acts for whom."""

from __future__ import annotations

from django.urls import reverse

from regio.models import Functie, Mandaat, Taak
from regio.notatie import datum, datum_kort, getal
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Bron, Tabel, Waarde
from toegang.betaler import Terugkeer
from toegang.models import Overgangsregel

_GEEN_FUNCTIES = (
    "Tussen de gemeenten van deze regio is geen lopend mandaat vastgelegd, dus het product weet niet wie wat doet. "
    "Haal dit blok weg en maak hier zelf een tabel."
)
SCHRIJVERS = (Bron("Keuze van de schrijvers van deze tekst"),)


def citeertitel(vraag: Vraag, sleutel: str) -> Waarde:
    """How the text is called in short; its title as long as no shorter one was given."""
    return Waarde(sleutel, naam_van(sleutel), vraag.instelling.citeertitel or vraag.tekst.titel, bronnen=SCHRIJVERS)


def dag(vraag: Vraag, sleutel: str) -> Waarde:
    """Begin, end or first evaluation, as the writers set it."""
    welke = {"ingang": vraag.instelling.ingang, "einde": vraag.instelling.einde,
             "evaluatie": vraag.instelling.evaluatie}[sleutel.rpartition(":")[2]]  # fmt: skip
    if welke is None:
        return onbekend(sleutel, "Vul deze dag in bij Gegevens.")
    return Waarde(sleutel, naam_van(sleutel), datum(welke), bronnen=SCHRIJVERS)


def overgang(vraag: Vraag, sleutel: str) -> Waarde:
    """The rule of the region for existing and new clients, as the toegang applies it."""
    adres = reverse("overgangsregels")
    regel = Overgangsregel.objects.lopend(op=vraag.op).filter(regio=vraag.regio).select_related("bron").first()
    if regel is None:
        return onbekend(sleutel, "De regio heeft de regels voor de overgang nog niet vastgelegd.", adres)
    match sleutel.rpartition(":")[2]:
        case "peildatum" if regel.peildatum is None:
            return onbekend(sleutel, "De overgang is nog niet begonnen: er is nog geen peildatum.", adres)
        case "peildatum":
            woorden = datum(regel.peildatum)
        case "venster":
            woorden = f"{getal(regel.venster_dagen)} dagen"
        case _:
            woorden = Terugkeer(regel.terugkeerder).tekst
    return Waarde(
        sleutel,
        naam_van(sleutel),
        woorden,
        peildatum=vraag.op,
        bronnen=(als_bron(regel.bron),),
        adres=adres,
        waarschuwing=VOORBEELD if regel.bron.is_voorbeeld else "",
    )


def mandaten(vraag: Vraag, sleutel: str) -> Waarde:
    """The mandates between gemeenten of the region that hold on that day (Awb 10:1)."""
    rijen = _mandaten(vraag)
    if not rijen:
        return onbekend(sleutel, "Tussen de gemeenten van deze regio is geen lopend mandaat vastgelegd.")
    regels = tuple(
        (
            f"{Taak(rij.taak).label}, {Functie(rij.functie).label}",
            str(rij.gever),
            str(rij.nemer),
            f"{rij.grondslag}{f', {datum_kort(rij.besluitdatum)}' if rij.besluitdatum else ''}",
            datum_kort(rij.van),
        )
        for rij in rijen
    )
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=(Bron("Register van mandaten van de regio"),),
        tabel=Tabel(("Taak", "Mandaatgever", "Gemandateerde", "Besluit", "Vanaf"), regels, getallen=False),
    )


def functies(vraag: Vraag, sleutel: str) -> Waarde:
    """Per task and function who does it: what some left to another by mandate, and what none did (Awb 10:1)."""
    rijen = _mandaten(vraag)
    if not rijen:
        return onbekend(sleutel, _GEEN_FUNCTIES)
    regels: list[tuple[str, ...]] = []
    for taak in (taak for taak in Taak if any(rij.taak == taak for rij in rijen)):
        for functie in Functie:
            deze = [rij for rij in rijen if (rij.taak, rij.functie) == (taak, functie)]
            regels += _functieregels(f"{taak.label}: {functie.label}", deze)
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=(Bron("Register van mandaten van de regio"),),
        tabel=Tabel(("Functie", "Wie", "Namens", "Grondslag"), tuple(regels), getallen=False),
    )


def _functieregels(naam: str, mandaten: list[Mandaat]) -> list[tuple[str, str, str, str]]:
    """One row per gemeente that does it for others; one that says so when nobody does."""
    if not mandaten:
        return [(naam, "geen mandaat vastgelegd", "", "")]
    per_nemer: dict[str, list[Mandaat]] = {}
    for rij in mandaten:
        per_nemer.setdefault(str(rij.nemer), []).append(rij)
    return [
        (
            naam,
            nemer,
            ", ".join(dict.fromkeys(str(rij.gever) for rij in deze)),
            "; ".join(dict.fromkeys(rij.grondslag for rij in deze)),
        )
        for nemer, deze in per_nemer.items()
    ]


def _mandaten(vraag: Vraag) -> list[Mandaat]:
    rijen = Mandaat.objects.lopend(op=vraag.op).filter(
        gever__code__in=vraag.deelnemers, nemer__code__in=vraag.deelnemers
    )
    volgorde = ("taak", "functie", "gever__sorteernaam")
    return vraag.eenmaal("mandaten", lambda: list(rijen.select_related("gever", "nemer").order_by(*volgorde)))


GEEFT: Gevers = {
    "tekst:citeertitel": citeertitel,
    "datum:ingang": dag,
    "datum:einde": dag,
    "datum:evaluatie": dag,
    "toegang:peildatum": overgang,
    "toegang:venster": overgang,
    "toegang:terugkeerder": overgang,
    "blok:mandaten": mandaten,
    "blok:functies": functies,
}
