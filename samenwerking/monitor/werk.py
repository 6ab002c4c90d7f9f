"""What the monitor asks of who keeps it: a value that is missing, a quarter that is not frozen."""

from __future__ import annotations

import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse

from regio.models import Lidmaatschap, Regio
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.monitor.models import Indicator, Meting, Monitorstand
from samenwerking.monitor.perioden import Periode, laatste_voorbij, periode_bij
from samenwerking.monitor.rechten import BIJHOUDERS

INVULLEN, VASTLEGGEN = datetime.timedelta(days=28), datetime.timedelta(days=42)
"""Agreements of this product, no law: so long after a quarter its values are asked, and its frozen monitor."""


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Of the last quarter that has ended, per region with a monitor: one line, for what comes first."""
    if pet.rol not in BIJHOUDERS:
        return []
    kwartaal = laatste_voorbij(op)
    dit = Periode(kwartaal.jaar, kwartaal.nummer)
    regios = (
        regios_van(pet, op=op)
        .filter(Exists(Indicator.objects.filter(regio=OuterRef("pk")).lopend()))
        .exclude(
            Exists(Monitorstand.objects.filter(regio=OuterRef("pk"), jaar=kwartaal.jaar, kwartaal=kwartaal.nummer))
        )
    )
    regels = []
    for regio in regios:
        leeg = _zonder_waarde(regio, kwartaal_jaar=periode_bij("jaar", kwartaal), dit=dit)
        if leeg:
            anderen = f" en nog {len(leeg) - 1}" if len(leeg) > 1 else ""
            regels.append(
                Werkregel(
                    wat=f"Vul de monitor aan: {leeg[0]}{anderen}",
                    voor=str(regio),
                    url=reverse("waarden_invullen", args=[leeg[0].pk]),
                    knop="Waarde invullen",
                    uiterlijk=dit.tot + INVULLEN,
                    waarom=f"Het product kent deze waarde niet. Zij hoort bij {dit.naam}. Geen wettelijke termijn.",
                )
            )
        regels.append(
            Werkregel(
                wat=f"Leg de monitor vast: {dit.naam}",
                voor=str(regio),
                url=reverse("monitor_vastleggen", args=[regio.sleutel]),
                knop="Kwartaal vastleggen",
                uiterlijk=dit.tot + VASTLEGGEN,
                waarom="Dan is het rapport over dit kwartaal altijd terug te vinden. Geen wettelijke termijn.",
            )
        )
    return regels


def _zonder_waarde(regio: Regio, *, kwartaal_jaar: Periode, dit: Periode) -> list[Indicator]:
    """The typed indicators of which the period has no row; a yearly one is asked only after the fourth quarter."""
    van_kwartaal = Meting.objects.filter(indicator=OuterRef("pk"), jaar=dit.jaar, kwartaal=dit.kwartaal)
    van_jaar = Meting.objects.filter(indicator=OuterRef("pk"), jaar=kwartaal_jaar.jaar, kwartaal__isnull=True)
    rijen = Indicator.objects.filter(regio=regio, berekend=False).lopend()
    leeg = rijen.filter(ritme="kwartaal").exclude(Exists(van_kwartaal))
    if dit.kwartaal == 4:
        leeg = leeg | rijen.filter(ritme="jaar").exclude(Exists(van_jaar))
    return list(leeg)
