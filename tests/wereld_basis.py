"""The basistaken, promises, pilots and knowledge of the small world."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.kennis.acties.kennis import begin_kennisstuk, publiceer
from samenwerking.plannen.acties.lokaal import schrijf_lokaal_plan, voeg_punt_toe
from tests.regio.factories import gemeente
from tests.samenwerking.plannen.maken_basis import Maker
from tests.wereld_brieven import woord


def zet_basis_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, namen: tuple[str, ...], *, op: datetime.date
) -> dict[str, int]:
    """The things of one region, by name; the local plan is that of its first gemeente."""
    coordinator, merk = petten[Rol.COORDINATOR, deze.sleutel], woord("MERK", deze.sleutel)
    doe, stukken, adviseur = Maker(coordinator, deze), [], petten[Rol.BELEIDSADVISEUR, namen[0]]
    with namens(coordinator):
        taak, belofte, pilot = doe.taak(f"Taak {merk}"), doe.belofte(f"Belofte {merk}"), doe.pilot(f"Pilot {merk}")
        indicator = doe.indicator(belofte, naam=f"Indicator {merk}")
        doe.waarde(indicator, op.year - 2, "40")
        kennis = {"soort": "casus", "stap": "onderzoek", "trefwoorden": "", "concept": merk}
        for titel in (f"Gedeeld {merk}", f"Nog niet gedeeld {merk}"):
            velden = kennis | {"titel": titel}
            stukken.append(begin_kennisstuk(regio=deze, velden=velden, aanvraag=uuid4(), door=coordinator, op=op))
        publiceer(stuk=stukken[0], versie=1, nagekeken=False, anders="", aanvraag=uuid4(), door=coordinator, op=op)
    with namens(adviseur):
        plan = schrijf_lokaal_plan(
            regio=deze, gemeente=gemeente(namen[0]), velden={"uitgangspunt": merk, "herkomst": ""}, versie=0,
            door=adviseur, op=op,
        )  # fmt: skip
        velden = {"schaal": "lokaal", "wat": f"Punt {merk}", "criterium": "nabij", "toelichting": ""}
        punt = voeg_punt_toe(plan=plan, velden=velden, aanvraag=uuid4(), door=adviseur, op=op)
    return {
        "basistaak": taak.pk,
        "belofte": belofte.pk,
        "belofteindicator": indicator.pk,
        "pilot": pilot.pk,
        "kennisstuk": stukken[0].pk,
        "kennisconcept": stukken[1].pk,
        "lokaalpunt": punt.pk,
    }
