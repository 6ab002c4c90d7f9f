"""Freezing a quarter of the monitor, and making what was frozen public."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import UUID

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.monitor.models import Indicator, Monitoropening, Monitorstand
from samenwerking.monitor.opbouw import maak_stand
from samenwerking.monitor.perioden import Periode
from samenwerking.monitor.rechten import eis_bijhouden, eis_openbaar_maken
from toegang.kwartalen import Kwartaal


def leg_stand_vast(
    *, regio: Regio, periode: Periode, waarom: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Monitorstand:
    """The monitor of a quarter that has ended, as it is known now. A second one needs a reason and another content.

    The same `aanvraag` gives the same one. Raises GeenRecht, KanNiet or KanNietBij.
    """
    eis_bijhouden(door, regio, op=op)
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    if eerder := Monitorstand.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    if periode.kwartaal is None:
        raise KanNietBij("periode", "Kies een kwartaal.")
    if periode.tot > op:
        raise KanNietBij("periode", "Dit kwartaal is nog niet voorbij. Leg het vast als het voorbij is.")
    if not Indicator.objects.filter(regio=regio).lopend().exists():
        raise KanNiet("De regio volgt nog geen indicatoren. Begin eerst met de monitor.")
    vorige = Monitorstand.objects.filter(regio=regio, jaar=periode.jaar, kwartaal=periode.kwartaal).first()
    if vorige is not None and not waarom:
        raise KanNietBij("waarom", "Dit kwartaal is al vastgelegd. Schrijf waarom er een nieuwe momentopname komt.")
    inhoud = maak_stand(regio, Kwartaal(periode.jaar, periode.kwartaal), op=op)
    if vorige is not None and replace(vorige.gelezen, op=inhoud.op) == inhoud:  # only the day differs
        raise KanNiet("Er is sinds de vorige momentopname niets veranderd. Verander eerst wat niet klopte.")
    stand = Monitorstand.objects.create(
        regio=regio,
        jaar=periode.jaar,
        kwartaal=periode.kwartaal,
        nummer=vorige.nummer + 1 if vorige is not None else 1,
        waarom=waarom if vorige is not None else "",
        inhoud=inhoud.bevroren(),
        aanvraag=aanvraag,
        door=door,
    )
    leg_vast("monitor vastgelegd", stand, door=door, regio=regio, periode=periode.naam, nummer=stand.nummer)
    return stand


def maak_openbaar(*, stand: Monitorstand, door: Lidmaatschap, op: datetime.date) -> Monitoropening:
    """From now on everyone reads its public indicators. Twice is once. Raises GeenRecht, or KanNiet without any."""
    eis_openbaar_maken(door, stand.regio)
    Regio.objects.select_for_update(no_key=True).get(pk=stand.regio_id)
    if eerder := Monitoropening.objects.filter(stand=stand).first():
        return eerder
    if not stand.gelezen.openbaar().regels:
        raise KanNiet("Geen enkele indicator van deze momentopname mag openbaar worden.")
    opening = Monitoropening.objects.create(stand=stand, door=door)
    leg_vast("monitor openbaar gemaakt", stand, door=door, regio=stand.regio, dag=op)
    return opening
