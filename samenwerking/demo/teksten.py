"""Texts that are being written: regiovisies, a SOK and a kadernota, some of them frozen once."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any
from uuid import uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import dag_over, lees, met_jaren
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.schrijven import Geschreven, hoofdstukken
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import concept_van, zet_document
from samenwerking.teksten.acties.tekst import maak_tekst
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.boom import Knoop, is_leeg
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import schrijver_van


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
    geschreven = hoofdstukken(bron, op=op)
    for hoofdstuk in geschreven:
        if not hoofdstuk.na_versie:
            _schrijf(tekst, hoofdstuk, _schrijver(hoofdstuk, deel, mensen), op)
    if "versie" in bron:
        with namens(coordinator):
            bevries_versie(
                tekst=tekst,
                naam=bron["versie"]["naam"],
                waarom="Besluitvorming in de colleges.",
                voor_raden=bron["versie"]["voor_raden"],
                kenmerk=concept_van(tekst).kenmerk,
                aanvraag=uuid5(RUIMTE, f"versie/{tekst.pk}"),
                door=coordinator,
                op=op,
            )
    if any(hoofdstuk.na_versie for hoofdstuk in geschreven):
        with namens(coordinator):
            heropen(
                tekst=tekst,
                reden="De colleges vroegen om een aanvulling.",
                aanvraag=uuid5(RUIMTE, f"heropening/{tekst.pk}"),
                door=coordinator,
                op=op,
            )
    for hoofdstuk in geschreven:
        if hoofdstuk.na_versie:
            _schrijf(tekst, hoofdstuk, _schrijver(hoofdstuk, deel, mensen), op)


def _schrijver(hoofdstuk: Geschreven, deel: Deel, mensen: Mensen) -> Lidmaatschap:
    if not hoofdstuk.door:
        return mensen.pet(Rol.COORDINATOR, deel.regio)
    gemeente = next(gemeente for gemeente in deel.gemeenten if gemeente.naam_kort == hoofdstuk.door)
    return mensen.pet(Rol.BELEIDSADVISEUR, gemeente)


def _schrijf(tekst: Tekst, hoofdstuk: Geschreven, door: Lidmaatschap, op: datetime.date) -> None:
    """Write one chapter, the standard one with this key or a new one at the end, as this person."""

    def maak(document: Knoop) -> Knoop:
        if hoofdstuk.sleutel:
            delen = tuple(
                replace(deel, inhoud=(deel.inhoud[0], *hoofdstuk.deel.lijf))
                if deel.attrs.get("sleutel") == hoofdstuk.sleutel
                else deel
                for deel in document.inhoud
            )
            return replace(document, inhoud=delen)
        over = tuple(deel for deel in document.inhoud if deel.attrs.get("sleutel") or not is_leeg(deel))
        return replace(document, inhoud=(*over, hoofdstuk.deel))

    with namens(door):
        zet_document(tekst=tekst, maak=maak, door=door, mag=schrijver_van(door, tekst, op=op))
