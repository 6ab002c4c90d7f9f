"""What stands on the page of a raad, for the world of rights: a question, a promise, an evening. It is not public."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.brieven.acties.besluit import geef_akkoord, stel_vast
from samenwerking.brieven.acties.raad import plan_avond, stel_vraag, zeg_toe
from samenwerking.brieven.models import Briefversie
from tests.regio.factories import gemeente
from tests.wereld_brieven import woord


def zet_raad_neer(
    versie: Briefversie, naam: str, petten: Mapping[tuple[str, str], Lidmaatschap], *, op: datetime.date
) -> dict[str, int]:
    """By the raadslid, the griffier and the beleidsadviseur of this gemeente."""
    plaats, merk = gemeente(naam), woord("MERK", naam)
    raadslid, griffier = petten[Rol.RAADSLID, naam], petten[Rol.GRIFFIER, naam]
    adviseur = petten[Rol.BELEIDSADVISEUR, naam]
    with namens(raadslid):
        vraag = stel_vraag(versie=versie, vraag=f"Wat betekent dit voor {merk}?", aanvraag=uuid4(), door=raadslid)
    with namens(adviseur):
        toezegging = zeg_toe(
            gemeente=plaats,
            velden={
                "wat": f"Een overzicht van {merk}",
                "wie": "Wethouder van de proef",
                "gedaan_op": op,
                "wanneer": "na de zomer",
                "versie": versie,
                "aanvraag": uuid4(),
            },
            door=adviseur,
            op=op,
        )
    with namens(griffier):
        avond = plan_avond(
            gemeente=plaats,
            velden={"soort": "informatie", "titel": f"Avond over {merk}", "datum": op, "aanvraag": uuid4()},
            door=griffier,
            op=op,
        )
    return {"raadsvraag": vraag.pk, "toezegging": toezegging.pk, "raadsavond": avond.pk}


def verzend(
    versie: Briefversie, naam: str, petten: Mapping[tuple[str, str], Lidmaatschap], *, op: datetime.date
) -> dict[str, int]:
    """An advisor agrees, the college sends the letter, and the raad goes on with it."""
    adviseur, college = petten[Rol.BELEIDSADVISEUR, naam], petten[Rol.COLLEGELID, naam]
    with namens(adviseur):
        geef_akkoord(versie=versie, door=adviseur)
    with namens(college):
        stel_vast(versie=versie, besluitdatum=op, door=college, op=op)
    return zet_raad_neer(versie, naam, petten, op=op)
