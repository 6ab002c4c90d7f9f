"""Proposals for tests: the steps with which an editor makes them, and the pages on which one decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regio import klok
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import Ontvangst, document_van, verwerk
from samenwerking.teksten.acties.voorstel import beslis
from samenwerking.teksten.models import Leven, Tekst, Voorstel
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.voorstellen import voorstellen_in
from tests.samenwerking.teksten.stappen import zending

STELT_VOOR = Schrijver(Recht.VOORSTELLEN)
Staat = Voorstel.Staat


def voegt_toe(pos: int, woorden: str, id: str, soort: str = "insertion") -> dict[str, Any]:
    stuk = {"content": [{"type": "text", "text": woorden, "marks": [{"type": soort, "attrs": {"id": id}}]}]}
    return {"stepType": "replace", "from": pos, "to": pos, "slice": stuk}


def schrapt(van: int, tot: int, id: str) -> dict[str, Any]:
    return {"stepType": "addMark", "mark": {"type": "deletion", "attrs": {"id": id}}, "from": van, "to": tot}


def zend(
    tekst: Tekst, door: Lidmaatschap, *stappen: dict[str, Any], mag: Schrijver | None = None, nummer: int | None = None
) -> Ontvangst:
    """Send these steps as the window of this person, on the text of now or as it was after step `nummer`."""
    van = zending(tekst, door, *stappen, nummer=Leven.objects.get(pk=tekst.pk).nummer if nummer is None else nummer)
    return verwerk(tekst.pk, [replace(van, mag=mag or van.mag)])[0][0]


def besluit(tekst: Tekst, door: Lidmaatschap, besluit: Voorstel.Staat, *kenmerken: str, waarom: str = "") -> int:
    return beslis(tekst=tekst, kenmerken=kenmerken, besluit=besluit, door=door, op=klok.vandaag(), waarom=waarom)


def open_ids(tekst: Tekst) -> set[str]:
    """The proposals that stand in the text, which are also the open rows."""
    ids = set(voorstellen_in(document_van(tekst)))
    assert ids == set(tekst.voorstellen.open().values_list("kenmerk", flat=True))
    return ids
