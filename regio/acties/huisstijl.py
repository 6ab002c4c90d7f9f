"""Changing how the pages and letters of a gemeente or region look."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass

from django.db import transaction

from regio import rechten
from regio.beelden import Plaatje
from regio.briefpapier import Lettertype
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.kleuren import MINSTE_CONTRAST, contrast, in_woorden
from regio.models import Gemeente, Huisstijl, Lidmaatschap, Logo, Regio


@dataclass(frozen=True)
class Uiterlijk:
    """What one may choose: two colours as #rrggbb, the lines under the name of the sender, the letter, the logo."""

    accentkleur: str
    accent_tekst: str
    adresregels: str
    lettertype: str = Lettertype.SOURCE_SANS.value
    logo: Plaatje | None = None
    """A new one, as `regio.logo` cleaned it; without, the logo stays what it was."""
    zonder_logo: bool = False


NAMEN = {
    "accentkleur": "accentkleur",
    "accent_tekst": "tekstkleur",
    "adresregels": "adres",
    "lettertype": "lettertype",
    "logo_id": "logo",
}


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
    wordt = {
        "accentkleur": uiterlijk.accentkleur,
        "accent_tekst": uiterlijk.accent_tekst,
        "adresregels": uiterlijk.adresregels,
        "lettertype": uiterlijk.lettertype,
        "logo_id": _logo(uiterlijk, stijl),
    }
    anders = [veld for veld, waarde in wordt.items() if getattr(stijl, veld) != waarde]
    if stijl.pk is not None and not anders:
        return stijl
    if stijl.versie != versie:
        raise KanNiet(
            "Iemand anders heeft deze huisstijl gewijzigd terwijl u bezig was. Er is niets opgeslagen. Open de pagina "
            "opnieuw en vergelijk."
        )
    eis_leesbaar(uiterlijk)
    for veld, waarde in wordt.items():
        setattr(stijl, veld, waarde)
    stijl.versie += 1
    stijl.save()
    leg_vast(
        "huisstijl_gewijzigd",
        stijl,
        door=door,
        **waar,
        accentkleur=stijl.accentkleur,
        accent_tekst=stijl.accent_tekst,
        lettertype=stijl.lettertype,
        logo=stijl.logo_id,
        versie=stijl.versie,
        anders=", ".join(NAMEN[veld] for veld in anders),
    )
    return stijl


def _logo(uiterlijk: Uiterlijk, stijl: Huisstijl) -> int | None:
    if uiterlijk.zonder_logo:
        return None
    return bewaar_logo(uiterlijk.logo).pk if uiterlijk.logo is not None else stijl.logo_id


def bewaar_logo(plaatje: Plaatje) -> Logo:
    """Keep a cleaned logo; the same picture is kept once."""
    naam = "logo.svg" if plaatje.mediatype == "image/svg+xml" else "logo.png"
    nieuw = Logo(naam=naam, mediatype=plaatje.mediatype, inhoud=plaatje.inhoud)
    Logo.objects.bulk_create([nieuw], ignore_conflicts=True)  # somebody else may bring the same one right now
    return Logo.objects.get(hash=hashlib.sha256(plaatje.inhoud).digest())


def eis_leesbaar(uiterlijk: Uiterlijk) -> None:
    """Text on the colour must be read by everyone (WCAG 2.2, 1.4.3). Raises KanNietBij."""
    verhouding = contrast(uiterlijk.accentkleur, uiterlijk.accent_tekst)
    if verhouding < MINSTE_CONTRAST:
        raise KanNietBij(
            "accent_tekst",
            f"Deze tekst is slecht te lezen op de accentkleur: het contrast is {in_woorden(verhouding)} en "
            f"moet minstens {in_woorden(MINSTE_CONTRAST)} zijn. Kies een lichtere of donkerdere kleur.",
        )
