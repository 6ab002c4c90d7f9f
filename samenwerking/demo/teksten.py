"""Texts that are being written: regiovisies, a SOK and a kadernota, some of them frozen once."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import alineas, dag_over, lees, met_jaren
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.acties.hoofdstuk import voeg_hoofdstuk_toe, wijzig_hoofdstuk
from samenwerking.teksten.acties.tekst import maak_tekst
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.models import Tekst


def laad_teksten(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Begin each text, let advisors of the gemeenten write, freeze where the file says so, and let one write on."""
    for bron in lees("teksten"):
        _tekst(bron, kaart, mensen, op)


def _tekst(bron: dict[str, Any], kaart: Kaart, mensen: Mensen, op: datetime.date) -> None:
    deel = kaart.deel(bron["regio"])
    coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
    with namens(coordinator):
        tekst = maak_tekst(
            regio=deel.regio,
            soort=bron["soort"],
            titel=met_jaren(bron["titel"], op=op),
            streefdatum=dag_over(bron["streefdagen"], op=op),
            aanvraag=uuid5(RUIMTE, f"tekst/{deel.regio.sleutel}/{bron['soort']}"),
            door=coordinator,
            op=op,
        )
    eerst = [hoofdstuk for hoofdstuk in bron["hoofdstuk"] if not hoofdstuk.get("na_versie")]
    daarna = [hoofdstuk for hoofdstuk in bron["hoofdstuk"] if hoofdstuk.get("na_versie")]
    for hoofdstuk in eerst:
        _schrijf(tekst, hoofdstuk, _schrijver(hoofdstuk, deel, mensen), op)
    if "versie" in bron:
        with namens(coordinator):
            bevries_versie(
                tekst=tekst,
                naam=bron["versie"]["naam"],
                voor_raden=bron["versie"]["voor_raden"],
                kenmerk=tekst.concept().kenmerk,
                aanvraag=uuid5(RUIMTE, f"versie/{tekst.pk}"),
                door=coordinator,
                op=op,
            )
    for hoofdstuk in daarna:
        _schrijf(tekst, hoofdstuk, _schrijver(hoofdstuk, deel, mensen), op)


def _schrijver(hoofdstuk: dict[str, Any], deel: Deel, mensen: Mensen) -> Lidmaatschap:
    if "door" not in hoofdstuk:
        return mensen.pet(Rol.COORDINATOR, deel.regio)
    gemeente = next(gemeente for gemeente in deel.gemeenten if gemeente.naam_kort == hoofdstuk["door"])
    return mensen.pet(Rol.BELEIDSADVISEUR, gemeente)


def _schrijf(tekst: Tekst, bron: dict[str, Any], door: Lidmaatschap, op: datetime.date) -> None:
    inhoud = met_jaren(alineas(bron["tekst"]), op=op)
    with namens(door):
        if "sleutel" not in bron:
            voeg_hoofdstuk_toe(
                tekst=tekst,
                titel=bron["titel"],
                inhoud=inhoud,
                aanvraag=uuid5(RUIMTE, f"hoofdstuk/{tekst.pk}/{bron['titel']}"),
                door=door,
                op=op,
            )
            return
        hoofdstuk = tekst.hoofdstukken.get(sleutel=bron["sleutel"])
        wijzig_hoofdstuk(
            tekst=tekst,
            hoofdstuk_id=hoofdstuk.pk,
            titel=hoofdstuk.titel,
            inhoud=inhoud,
            versie=hoofdstuk.versienummer,
            door=door,
            op=op,
        )
