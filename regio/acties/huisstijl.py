"""Changing how the pages and letters of a gemeente or region look."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import transaction

from regio import rechten
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.kleuren import MINSTE_CONTRAST, contrast, in_woorden
from regio.models import Gemeente, Huisstijl, Lidmaatschap, Regio


@dataclass(frozen=True)
class Uiterlijk:
    """What one may choose: two colours as #rrggbb and the lines under the name of the sender."""

    accentkleur: str
    accent_tekst: str
    adresregels: str


@transaction.atomic
def wijzig_huisstijl(
    *, plaats: Gemeente | Regio, uiterlijk: Uiterlijk, versie: int, door: Lidmaatschap, op: datetime.date
) -> Huisstijl:
    """Give a place its own look, or change it. Letters that were frozen keep the look they had.

    `versie` is the number of what the person saw; 0 when the place had none of its own. The same look again changes
    nothing. Raises GeenRecht for another's place, KanNietBij when the text cannot be read on the colour, and KanNiet
    when someone else changed it in the meantime.
    """
    type(plaats).objects.select_for_update(no_key=True).get(pk=plaats.pk)
    if plaats not in rechten.huisstijlen_in_beheer(door, op=op):
        raise GeenRecht(f"De huisstijl van {plaats} beheert een andere functioneel beheerder.")
    waar = {"regio": plaats} if isinstance(plaats, Regio) else {"gemeente": plaats}
    stijl = Huisstijl.objects.filter(**waar).first() or Huisstijl(**waar, versie=0)
    if stijl.pk is not None and Uiterlijk(stijl.accentkleur, stijl.accent_tekst, stijl.adresregels) == uiterlijk:
        return stijl
    if stijl.versie != versie:
        raise KanNiet(
            "Iemand anders heeft deze huisstijl gewijzigd terwijl u bezig was. Er is niets opgeslagen. Open de pagina "
            "opnieuw en vergelijk."
        )
    eis_leesbaar(uiterlijk)
    stijl.accentkleur, stijl.accent_tekst = uiterlijk.accentkleur, uiterlijk.accent_tekst
    stijl.adresregels = uiterlijk.adresregels
    stijl.versie += 1
    stijl.save()
    leg_vast(
        "huisstijl_gewijzigd",
        stijl,
        door=door,
        **waar,
        accentkleur=stijl.accentkleur,
        accent_tekst=stijl.accent_tekst,
        versie=stijl.versie,
    )
    return stijl


def eis_leesbaar(uiterlijk: Uiterlijk) -> None:
    """Text on the colour must be read by everyone (WCAG 2.2, 1.4.3). Raises KanNietBij."""
    verhouding = contrast(uiterlijk.accentkleur, uiterlijk.accent_tekst)
    if verhouding < MINSTE_CONTRAST:
        raise KanNietBij(
            "accent_tekst",
            f"Deze tekst is slecht te lezen op de accentkleur: het contrast is {in_woorden(verhouding)} en "
            f"moet minstens {in_woorden(MINSTE_CONTRAST)} zijn. Kies een lichtere of donkerdere kleur.",
        )
