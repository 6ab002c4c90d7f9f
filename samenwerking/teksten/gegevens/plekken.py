"""Places of beschermd wonen as the region recorded them, and with which aanbieders it works.

Only the table of contracts names aanbieders: it is about them, and a writer puts it in on purpose.
"""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from django.urls import reverse

from regio.notatie import datum, datum_kort, getal
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Tabel, Waarde, samen
from toegang.models import Voorziening

DAG = datetime.timedelta(days=1)
OPEN = "geen einddatum"
_GEEN_AANBIEDERS = (
    "Bij de voorzieningen van de regio staat op deze dag geen aanbieder. De beheerder laadt ze, of u maakt hier zelf "
    "een tabel."
)
_GEEN = "De regio heeft op deze dag nog geen plekken vastgelegd. De beheerder laadt ze."


def aantal(vraag: Vraag, sleutel: str) -> Waarde:
    """All places on that day."""
    rijen = _rijen(vraag)
    som = sum(rij.plekken for rij in rijen)
    if not rijen:
        return onbekend(sleutel, _GEEN)
    woorden = f"{getal(som)} ({datum(vraag.op)})"
    kaal = _waarde(vraag, sleutel, rijen)
    return replace(kaal, woorden=woorden, getal=Decimal(som), eenheid="plekken", dag_staat_erbij=True)


def per_product(vraag: Vraag, sleutel: str) -> Waarde:
    """Per product and gemeente the number of places."""
    rijen = _rijen(vraag)
    if not rijen:
        return onbekend(sleutel, _GEEN)
    som: Counter[tuple[str, str]] = Counter()
    for rij in rijen:
        som[str(rij.product), str(rij.gemeente) if rij.gemeente else "de hele regio"] += rij.plekken
    regels = [(product, waar, getal(plekken)) for (product, waar), plekken in som.items()]
    tabel = Tabel(
        ("Voorziening", "Gemeente", "Aantal plekken"), (*regels, ("Samen", "", getal(sum(som.values())))), totaal=True
    )
    return replace(_waarde(vraag, sleutel, rijen), tabel=tabel)


def contracten(vraag: Vraag, sleutel: str) -> Waarde:
    """Per aanbieder what it gives, and since and until when: from the places that name an aanbieder."""
    rijen = [rij for rij in _rijen(vraag) if rij.organisatie is not None]
    if not rijen:
        return onbekend(sleutel, _GEEN_AANBIEDERS, reverse("voorzieningen"))
    regels = sorted(
        (str(rij.organisatie), str(rij.product), datum_kort(rij.van), datum_kort(rij.tot - DAG) if rij.tot else OPEN)
        for rij in rijen
    )
    tabel = Tabel(("Aanbieder", "Dienst", "Vanaf", "Tot en met"), tuple(dict.fromkeys(regels)), getallen=False)
    return replace(_waarde(vraag, sleutel, rijen), tabel=tabel)


def _rijen(vraag: Vraag) -> list[Voorziening]:
    rijen = Voorziening.objects.lopend(op=vraag.op).filter(regio=vraag.regio)
    wat = ("product", "gemeente", "organisatie", "bron")
    return vraag.eenmaal("voorzieningen", lambda: list(rijen.select_related(*wat)))


def _waarde(vraag: Vraag, sleutel: str, rijen: list[Voorziening]) -> Waarde:
    bronnen = [rij.bron for rij in rijen if rij.bron is not None]
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=samen(als_bron(bron) for bron in bronnen),
        adres=reverse("voorzieningen"),
        waarschuwing=VOORBEELD if any(bron.is_voorbeeld for bron in bronnen) else "",
    )


GEEFT: Gevers = {"aantal:plekken-bw": aantal, "blok:voorzieningen": per_product, "blok:contracten": contracten}
