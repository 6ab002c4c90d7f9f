"""Where a client sends a bezwaar: the sender lines of the college that decides (Awb art. 6:4 and 3:45).

A letter without them tells the client to write, and not where to. So there is no decision without.
"""

from __future__ import annotations

import datetime

from django.db.models import Q

from regio.models import Deelname, Gemeente, Huisstijl, Lidmaatschap, Rol


def heeft_adres(college: Gemeente) -> bool:
    """Whether the letters of this college say where to write to."""
    return any(stijl.adresregels.strip() for stijl in Huisstijl.objects.filter(gemeente=college))


def zonder_adres(college: Gemeente) -> str:
    """Why there can be no decision in the name of this college now; empty when there can."""
    if heeft_adres(college):
        return ""
    return (
        f"Van {college} is geen adres bekend. De cliënt moet in de brief lezen waar een bezwaar heen kan. Vraag de "
        "functioneel beheerder om het adres in te vullen bij Huisstijl; daarna kunt u het besluit nemen."
    )


def wie_vult_in(college: Gemeente, *, op: datetime.date) -> list[Lidmaatschap]:
    """The functioneel beheerders who can fill in the address of this gemeente: its own, and those of its regions."""
    regios = Deelname.objects.lopend(op=op).filter(gemeente=college).values("regio_id")
    return list(
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(gemeente=college) | Q(regio_id__in=regios), rol=Rol.BEHEERDER)
        .select_related("gebruiker")
        .order_by("gebruiker__naam", "pk")
    )
