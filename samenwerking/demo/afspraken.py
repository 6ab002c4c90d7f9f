"""How the regions of the sources work together: their overeenkomsten with form and stage, and examples of a choice of a
form and of an NvO-toets. What is not in a source says 'Voorbeeld' or 'aanname'."""

from __future__ import annotations

import datetime
import tomllib
from typing import Any
from uuid import UUID, uuid5

from financien.models import Verdeelsleutel
from regio.models import Bron, Mandaat, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.addendum import maak_addendum
from samenwerking.besluiten.acties.nvo import leg_oordeel_vast
from samenwerking.besluiten.acties.overeenkomst import leg_vindplaats_vast, maak_overeenkomst, plan_evaluatie
from samenwerking.besluiten.acties.vormkeuze import leg_weging_vast, open_vormkeuze
from samenwerking.besluiten.models import Overeenkomst
from samenwerking.besluiten.wegen import Punt
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP, dag_over
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen

BRONNEN = (
    (
        "centrumregeling-west-brabant-west", "Centrumregeling West-Brabant West", "gemeenten in West-Brabant West",
        "https://lokaleregelgeving.overheid.nl/CVDR744215/1", "In werking op 1 oktober 2025.",
    ),
    (
        "presentatie-centraal-gelderland", "Presentatie Samen aan Zet (2 december 2021)",
        "Centraal Gelderland / Zevenaar", "openbare presentatie",
        "Kadernota, convenant in concept, financieel akkoord, inkoop.",
    ),
)  # fmt: skip


def laad_afspraken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """The register, one choice and one toets, each by the person whose work it is."""
    for sleutel, titel, uitgever, plaats, toelichting in BRONNEN:
        Bron.objects.get_or_create(
            sleutel=sleutel,
            defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats, "toelichting": toelichting},
        )
    inhoud = tomllib.loads((MAP / "afspraken.toml").read_text(encoding="utf-8"))
    for rij in inhoud["overeenkomst"]:
        _overeenkomst(rij, kaart.deel(rij["regio"]), mensen, op)
    _vormkeuze(inhoud["vormkeuze"], kaart, mensen, op)
    for rij in inhoud["oordeel"]:
        _oordeel(rij, kaart.deel(rij["regio"]), mensen, op)


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"afspraken/{wat}")


def _overeenkomst(rij: dict[str, Any], deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    door = mensen.pet(Rol.COORDINATOR, deel.regio)
    velden = {
        naam: rij.get(naam)
        for naam in ("titel", "rechtsvorm", "taken", "toegang", "inkoop", "financiering", "ingangsdatum", "tot")
    }
    velden |= {
        "toelichting": rij["toelichting"].strip(),
        "verlenging": rij.get("verlenging", "onbekend"),
        "bron": Bron.objects.get(sleutel=rij["bron"]),
        "vervangt": Overeenkomst.objects.get(regio=deel.regio, titel=rij["vervangt"]) if "vervangt" in rij else None,
        "voor_raden": True,
    }
    if rij.get("mandaten"):
        velden["mandaten"] = Mandaat.objects.filter(nemer=deel.centrum, gever__in=deel.gemeenten, tot__isnull=True)
    if rij.get("sleutel"):
        velden["verdeelsleutel"] = Verdeelsleutel.objects.filter(regio=deel.regio).order_by("pk").first()
    with namens(door):
        overeenkomst = maak_overeenkomst(
            regio=deel.regio,
            velden=velden,
            partijen=[(gemeente, "college") for gemeente in deel.gemeenten],
            stand=rij["stand"],
            per=rij["per"],
            aanvraag=_sleutel(f"{rij['regio']}/{rij['titel']}"),
            door=door,
            op=op,
        )
        for vindplaats in rij.get("vindplaats", ()):
            for gemeente in deel.gemeenten:
                leg_vindplaats_vast(
                    overeenkomst=overeenkomst,
                    addendum=None,
                    gemeente=gemeente,
                    **vindplaats,
                    reden="",
                    aanvraag=_sleutel(f"vindplaats/{rij['titel']}/{gemeente.code}"),
                    door=door,
                    op=op,
                )
        for addendum in rij.get("addendum", ()):
            maak_addendum(
                overeenkomst=overeenkomst,
                velden=addendum,
                aanvraag=_sleutel(f"addendum/{rij['titel']}/{addendum['titel']}"),
                door=door,
                op=op,
            )
        for evaluatie in rij.get("evaluatie", ()):
            plan_evaluatie(
                overeenkomst=overeenkomst,
                uiterlijk=dag_over(evaluatie["dagen"], op=op),
                wat=evaluatie["wat"],
                aanvraag=_sleutel(f"evaluatie/{rij['titel']}"),
                door=door,
                op=op,
            )


def _vormkeuze(rij: dict[str, Any], kaart: Kaart, mensen: Mensen, op: datetime.date) -> None:
    """Three gemeenten answered, the others did not yet."""
    deel = kaart.deel(rij["regio"])
    door = mensen.pet(Rol.COORDINATOR, deel.regio)
    with namens(door):
        keuze = open_vormkeuze(
            regio=deel.regio,
            vraag=rij["vraag"],
            toelichting=rij["toelichting"],
            uiterlijk=dag_over(rij["dagen"], op=op),
            aanvraag=_sleutel("vormkeuze"),
            door=door,
            op=op,
        )
    for weging in rij["weging"]:
        gemeente = deel.gemeenten[weging["wie"]]
        adviseur = mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
        with namens(adviseur):
            leg_weging_vast(
                keuze=keuze,
                punten={
                    code: Punt(frozenset(punt["past"]), frozenset(punt["past_niet"]), punt["reden"])
                    for code, punt in weging["punten"].items()
                },
                toelichting="",
                versie=0,
                aanvraag=_sleutel(f"weging/{gemeente.code}"),
                door=adviseur,
                op=op,
            )


def _oordeel(rij: dict[str, Any], deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    door = mensen.pet(Rol.COORDINATOR, deel.regio)
    with namens(door):
        leg_oordeel_vast(
            regio=deel.regio,
            code=rij["code"],
            waarde=rij["waarde"],
            toelichting=rij["toelichting"],
            open_punten=rij["open_punten"],
            peildatum=op,
            versies=[],
            teksten=[],
            overeenkomsten=list(Overeenkomst.objects.filter(regio=deel.regio).order_by("pk")[:1]),
            adressen=[],
            aanvraag=_sleutel(f"nvo/{rij['regio']}/{rij['code']}"),
            door=door,
            op=op,
        )
