"""Finding partners, agreements and purchases by a part of their name."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.partners.rechten import afspraken_van, partners_van, trajecten_van

MEESTE = 10


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """What this hat may see. Contacts are people: they are found on the page of their partner only."""
    partners = partners_van(pet, op=op).filter(organisatie__naam__unaccent__icontains=tekst)
    afspraken = afspraken_van(pet, op=op).filter(titel__unaccent__icontains=tekst)
    trajecten = trajecten_van(pet, op=op).filter(titel__unaccent__icontains=tekst)
    return [
        *(
            Vondst(str(rij), rij.soort, rij.get_absolute_url(), str(rij.regio), "Ketenpartners")
            for rij in partners.select_related("organisatie", "regio")[:MEESTE]
        ),
        *(
            Vondst(
                rij.titel,
                f"{rij.get_soort_display()} met een partner",
                rij.get_absolute_url(),
                str(rij.partner),
                "Afspraken met partners",
            )
            for rij in afspraken.select_related("partner__organisatie")[:MEESTE]
        ),
        *(
            Vondst(rij.titel, "inkooptraject", rij.get_absolute_url(), str(rij.regio), "Inkooptrajecten")
            for rij in trajecten.select_related("regio")[:MEESTE]
        ),
    ]
