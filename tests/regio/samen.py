"""Who works together in the small world of the rights: a mandate, a deelname and a question, per gemeente."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.acties.mandaten import Mandaatbesluit, geef_mandaat
from regio.models import Deelname, Deelnamevoorstel, Functie, Gemeente, Lidmaatschap, Ondertekenaar, Regio, Rol, Taak
from regio.namens import namens
from tests.regio.factories import gemeente


def wie_werkt_samen(
    regio: Regio,
    plaats: Gemeente,
    woord: str,
    petten: Mapping[tuple[str, str], Lidmaatschap],
    *,
    op: datetime.date,
) -> dict[str, int]:
    """A mandate that opens no dossier, with `woord` in its name; a deelname; and a question to take part."""
    beheerder = petten[Rol.BEHEERDER, plaats.naam_kort]
    besluit = Mandaatbesluit(
        gever=plaats,
        nemer=gemeente("Delft"),
        taak=Taak.BW,
        functie=Functie.INKOOP,
        van=op - datetime.timedelta(days=100),
        tot=None,
        grondslag=f"Mandaatbesluit {woord}",
        besluitdatum=op - datetime.timedelta(days=110),
        vindplaats="Z-2026-1",
    )
    with namens(beheerder):
        mandaat = geef_mandaat(besluit=besluit, aanvraag=uuid4(), door=beheerder, op=op)
    deelname = Deelname.objects.lopend(op=op).get(gemeente=plaats, taak=Taak.BW)
    voorstel = Deelnamevoorstel.objects.create(
        regio=regio,
        gemeente=plaats,
        taak=Taak.VERSLAVINGSZORG,
        van=op,
        bron=deelname.bron,
        van_de_regio=True,
        gevraagd_door=petten[Rol.BEHEERDER, regio.sleutel],
        gevraagd_op=op,
    )
    tekent = Ondertekenaar.objects.create(
        gemeente=plaats, plaats="burgemeester", naam=f"B. Burgemeester {woord}", functie="burgemeester", van=op
    )
    return {
        "mandaat": mandaat.pk,
        "deelname": deelname.pk,
        "deelnamevoorstel": voorstel.pk,
        "ondertekenaar": tekent.pk,
    }
