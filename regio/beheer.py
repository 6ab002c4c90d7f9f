"""What waits for who keeps the product: laws whose status nobody checked lately."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.urls import reverse

from regio.models import Lidmaatschap, Wetstand
from regio.rechten import mag_beheren
from regio.werk import Werkregel


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The laws that must be looked at again: pages and letters that depend on them show the date of the last check."""
    if not mag_beheren(pet):
        return []
    houdbaar = datetime.timedelta(days=settings.WETSTAND_HOUDBAAR_DAGEN)
    return [
        Werkregel(
            wat="Controleer of de wet al geldt",
            voor=stand.naam,
            url=reverse("wet_controle", args=[stand.sleutel]),
            knop="Controle vastleggen",
            uiterlijk=stand.gecontroleerd_op + houdbaar,
            waarom="Brieven en pagina's tonen de stand van deze wet met de datum van de laatste controle.",
        )
        for stand in Wetstand.objects.actueel(op=op)
        if stand.gecontroleerd_op + houdbaar < op
    ]
