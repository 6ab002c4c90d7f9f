"""Which look holds for who sends something: of its own, else of its region, else that of the product.

Colours and letter are taken over from the more general look. The logo and the address never are: they say who sends
it, and the address of a region under the name of a gemeente would send an answer to the wrong desk.
"""

from __future__ import annotations

import base64
import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from regio.briefpapier.stijl import Briefstijl
from regio.models import Deelname, Gemeente, Huisstijl, Logo, Regio, Taak

Stijlwaarden = dict[str, Any]


def huisstijl_van(wie: Gemeente | Regio, *, op: datetime.date) -> Huisstijl:
    """The look of a gemeente: its own, else that of its region for beschermd wonen, else the product's."""
    if isinstance(wie, Regio):
        return Huisstijl.objects.voor(regio=wie)
    deelname = Deelname.objects.lopend(op=op).filter(gemeente=wie, taak=Taak.BW)  # one at most on a day
    return Huisstijl.objects.voor(gemeente=wie, regio=deelname.values("regio")[:1])


def stijl_van(wie: Gemeente | Regio, *, op: datetime.date) -> Briefstijl:
    """How a paper of this sender looks on that day."""
    return lees_stijl(stijlwaarden(huisstijl_van(wie, op=op), wie))


def waarden_van(wie: Gemeente | Regio, *, op: datetime.date) -> Stijlwaarden:
    """The same as values that JSON holds, to be frozen with what is sent; `lees_stijl` reads them."""
    return stijlwaarden(huisstijl_van(wie, op=op), wie)


def stijlwaarden(stijl: Huisstijl, wie: Gemeente | Regio) -> Stijlwaarden:
    """What of this look is for that sender; the logo by its fingerprint."""
    van = stijl.regio_id if isinstance(wie, Regio) else stijl.gemeente_id
    eigen = van == wie.pk
    return {
        "accent": stijl.accentkleur,
        "accent_tekst": stijl.accent_tekst,
        "adresregels": [regel.strip() for regel in stijl.adresregels.splitlines() if regel.strip()] if eigen else [],
        "lettertype": stijl.lettertype,
        "logo": stijl.logokenmerk if eigen else "",
    }


def lees_stijl(waarden: Mapping[str, Any]) -> Briefstijl:
    """Frozen values as a style, with the logo itself in place of its fingerprint."""
    return Briefstijl(**{**waarden, "adresregels": tuple(waarden["adresregels"]), "logo": logo_adres(waarden["logo"])})


def als_adres(mediatype: str, inhoud: bytes) -> str:
    """A picture as an address that is the picture itself: nothing is fetched when the paper is made."""
    return f"data:{mediatype};base64,{base64.b64encode(inhoud).decode()}"


@lru_cache(maxsize=64)
def logo_adres(kenmerk: str) -> str:
    """The logo with this fingerprint. A logo never changes, so it is kept in memory."""
    if not kenmerk:
        return ""
    logo = Logo.objects.get(hash=bytes.fromhex(kenmerk))
    return als_adres(logo.mediatype, bytes(logo.inhoud))
