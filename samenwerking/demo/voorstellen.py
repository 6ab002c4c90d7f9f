"""Proposals of several gemeenten on the demo texts: open, accepted, refused; who may what; an annex of one gemeente."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid5

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.acties.recht import Voor, kies_trekker, stand_van_rechten, zet_rechten
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.acties.voorstel import beslis, zet_reden
from samenwerking.teksten.boom import INVOEGEN, SCHRAPPEN, Knoop, Merk, knoop, tekst, vervang, voeg_tekst_samen
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import Uitspraak

BIJLAGE = "bijlagerijswijk"
"""The annex of one gemeente: who works for another can read it."""


def laad_voorstellen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """The SOK is led by the centrumgemeente and the others propose; in the regiovisie everyone writes and proposes."""
    teksten = {
        (rij.regio.sleutel, rij.soort): rij for rij in Tekst.objects.select_related("regio", "trekker").order_by("-pk")
    }
    _bijlage(teksten["haaglanden", "regiovisie"], kaart.deel("haaglanden"), mensen, op)
    _rechten(teksten["dordrecht", "sok"], kaart.deel("dordrecht"), mensen, op)
    for bron in tomllib.loads((MAP / "voorstellen.toml").read_text(encoding="utf-8"))["voorstel"]:
        _voorstel(teksten[bron["regio"], bron["soort"]], bron, kaart.deel(bron["regio"]), mensen, op)


def _adviseur(deel: Deel, naam: str, mensen: Mensen) -> Lidmaatschap:
    gemeente = next(gemeente for gemeente in deel.gemeenten if gemeente.naam_kort == naam)
    return mensen.pet(Rol.BELEIDSADVISEUR, gemeente)


def _rechten(sok: Tekst, deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    coordinator, trekker = mensen.pet(Rol.COORDINATOR, deel.regio), mensen.pet(Rol.BELEIDSADVISEUR, deel.centrum)
    with namens(coordinator):
        kies_trekker(tekst=sok, trekker_id=trekker.pk, door=coordinator, op=op)
    sok.refresh_from_db(fields=["trekker"])
    with namens(trekker):
        zet_rechten(
            tekst=sok,
            voor=Voor(),
            uitspraak=Uitspraak(Recht.VOORSTELLEN),
            versie=stand_van_rechten(sok),
            door=trekker,
            op=op,
        )


def _bijlage(visie: Tekst, deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    """The coördinator says whose annex it is; that gemeente writes in it."""
    schrijft = _adviseur(deel, "Rijswijk", mensen)
    gemeente: Gemeente = next(rij for rij in deel.gemeenten if rij.naam_kort == "Rijswijk")
    for door, woorden in (
        (mensen.pet(Rol.COORDINATOR, deel.regio), ""),
        (schrijft, "Rijswijk doet de toegang zelf. Wie zich meldt, spreekt binnen een week met een consulent."),
    ):
        bijlage = knoop(
            "bijlage",
            knoop("kop", "Wat Rijswijk zelf doet"),
            knoop("alinea", *([woorden] if woorden else []), id=f"{BIJLAGE}1"),
            id=BIJLAGE,
            gemeente=gemeente.code,
        )
        with namens(door):
            maak = partial(_met_bijlage, bijlage)
            zet_document(tekst=visie, maak=maak, door=door, mag=schrijver_van(door, visie, op=op))


def _met_bijlage(bijlage: Knoop, document: Knoop) -> Knoop:
    over = tuple(deel for deel in document.inhoud if deel.id != bijlage.id)
    return replace(document, inhoud=(*over, bijlage))


def _voorstel(
    waarin: Tekst, bron: Mapping[str, Any], deel: Deel, mensen: Mensen, op: datetime.date
) -> None:  # fmt: skip
    door = _adviseur(deel, bron["door"], mensen)
    kenmerk = uuid5(RUIMTE, f"voorstel/{bron['regio']}/{bron['soort']}/{bron['deel']}/{bron['door']}").hex[:12]
    with namens(door):
        maak = partial(_met_voorstel, bron, kenmerk)
        zet_document(tekst=waarin, maak=maak, door=door, mag=schrijver_van(door, waarin, op=op))
        voorstel = Voorstel.objects.select_related("door").get(tekst=waarin, kenmerk=kenmerk)
        if bron.get("reden"):
            zet_reden(voorstel=voorstel, reden=bron["reden"], door=door)
    if besluit := bron.get("besluit"):
        beslist = waarin.trekker if waarin.trekker is not None else mensen.pet(Rol.COORDINATOR, deel.regio)
        with namens(beslist):
            beslis(
                tekst=waarin,
                kenmerken=[kenmerk],
                besluit=Voorstel.Staat(besluit),
                door=beslist,
                op=op,
                waarom=bron.get("waarom", ""),
            )


def _met_voorstel(bron: Mapping[str, Any], kenmerk: str, document: Knoop) -> Knoop:
    """The text with this proposal in the chapter with this key or heading. ValueError when the words are not there."""
    zoek = bron.get("weg") or bron["na"]

    def merk(stuk: Knoop) -> Knoop:
        kinderen: list[Knoop] = []
        for kind in stuk.inhoud:
            if kind.soort != "text" or kind.merken or zoek not in kind.tekst:
                kinderen.append(kind)
                continue
            voor, na = kind.tekst.split(zoek, 1)
            weg = Merk(SCHRAPPEN, {"id": kenmerk})
            midden = tekst(zoek, weg) if "weg" in bron else tekst(zoek)
            erbij = [tekst(bron["nieuw"], Merk(INVOEGEN, {"id": kenmerk}))] if bron.get("nieuw") else []
            kinderen += [deel for deel in (tekst(voor), midden, *erbij, tekst(na)) if deel.tekst]
        return replace(stuk, inhoud=tuple(kinderen))

    delen = tuple(
        voeg_tekst_samen(vervang(deel, merk)) if bron["deel"] in {deel.attrs.get("sleutel"), deel.kop} else deel
        for deel in document.inhoud
    )
    if delen == document.inhoud:
        raise ValueError(f"In '{bron['deel']}' staat niet: {zoek}")
    return replace(document, inhoud=delen)
