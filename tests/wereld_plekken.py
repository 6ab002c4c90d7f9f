"""The places of the small world of `tests/wereld.py`: one house, someone who lives there, and one proposal."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Organisatie
from regio.namens import namens
from toegang.acties.afwezigheid import meld_afwezig
from toegang.acties.contract import (
    Aanbiederafspraak,
    Productafspraak,
    voeg_aanbiedercode_toe,
    voeg_contractproduct_toe,
)
from toegang.acties.plaatsing import Voorstel, beantwoord_voorstel, stel_plek_voor
from toegang.acties.plek import Nieuw, voeg_locatie_toe, voeg_plekken_toe
from toegang.acties.wachtlijst import overbrug
from toegang.acties.woningafspraak import vraag_woning
from toegang.models import Contractproduct, Dossier, Locatie, Plaatsing, Plek, Product, Voorziening, Wachtlijstplaats


def zet_plekken_neer(
    wachtende: Wachtlijstplaats, *, door: Lidmaatschap, coordinator: Lidmaatschap, op: datetime.date
) -> dict[str, Any]:
    """The client lives on a place to bridge the waiting, was away, asked for a home; another place is proposed."""
    dossier = wachtende.dossier
    locatie = _huis(coordinator, dossier, op=op)
    product = locatie.voorziening.product
    with namens(coordinator):
        plekken = voeg_plekken_toe(
            locatie_id=locatie.pk, kenmerken=["kamer 1", "kamer 2", "kamer 3"],
            nieuw=Nieuw(product=product, geschikt_voor=[], van=op - datetime.timedelta(days=90)), aanvraag=uuid4(),
            door=coordinator, op=op,
        )  # fmt: skip

    def samen() -> dict[str, Any]:
        versie = Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk)
        return {"versie": versie, "aanvraag": uuid4(), "door": door, "op": op}

    def stel_voor(plek: Plek, van: datetime.date) -> Plaatsing:
        voorstel = Voorstel(plek.pk, van, grond="overbrugging", reden="Tot de goede plek.")
        return stel_plek_voor(dossier_id=dossier.pk, voorstel=voorstel, **samen())

    with namens(door):
        woont = stel_voor(plekken[0], op)
        beantwoord_voorstel(plaatsing_id=woont.pk, uitkomst="geaccepteerd", reden="", gegeven_op=op, **samen())
        wacht = stel_voor(plekken[1], op + datetime.timedelta(days=5))
        afwezig = meld_afwezig(plaatsing_id=woont.pk, van=op, tot=None, reden="ziekenhuis", **samen())
        overbrugging = overbrug(plaats_id=wachtende.pk, wat="Begeleiding thuis", van=op, tot=None, **samen())
        woning = vraag_woning(dossier_id=dossier.pk, soort="urgentie", corporatie=None, aangevraagd_op=op, **samen())
    return {
        **_zet_codes_neer(coordinator, dossier, op=op),
        "locatie": locatie.pk,
        "plek": plekken[2].pk,
        "woont": woont.pk,
        "voorstel": wacht.pk,
        "afwezigheid": afwezig.pk,
        "overbrugging": overbrugging.pk,
        "woning": woning.pk,
    }


def _zet_codes_neer(coordinator: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> dict[str, Any]:
    """An aanbieder with an AGB code of its own, and a product code in a year of its own: they may not overlap."""
    aanbieder = Organisatie.objects.create(naam=f"Aanbieder {dossier.gemeente}", soort=Organisatie.Soort.AANBIEDER)
    agb = f"4242{dossier.gemeente.code.removeprefix('GM')}"
    product = Product.objects.van_regio(coordinator.regio)[0]
    jaar = datetime.timedelta(days=365)
    van = op + jaar * Contractproduct.objects.filter(regio=coordinator.regio).count()
    wie: dict[str, Any] = {"door": coordinator, "op": op}
    with namens(coordinator):
        code = voeg_aanbiedercode_toe(afspraak=Aanbiederafspraak(aanbieder, agb, op), aanvraag=uuid4(), **wie)
        afspraak = Productafspraak(product, "15", "15A03", "14", "4", van, van + jaar)
        productcode = voeg_contractproduct_toe(afspraak=afspraak, aanvraag=uuid4(), **wie)
    return {"aanbiedercode": code.pk, "contractproduct": productcode.pk}


def _huis(coordinator: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> Locatie:
    regio = coordinator.regio
    assert regio is not None
    product = Product.objects.van_regio(regio).last()
    assert product is not None
    voorziening, _ = Voorziening.objects.get_or_create(
        regio=regio, product=product, categorie=Voorziening.Categorie.KERN, organisatie=None, gemeente=None,
        van=datetime.date(2019, 1, 1), defaults={"plekken": 10},
    )  # fmt: skip
    aanbieder, _ = Organisatie.objects.get_or_create(
        naam="Aanbieder van de proef", defaults={"soort": Organisatie.Soort.AANBIEDER}
    )
    with namens(coordinator):
        return voeg_locatie_toe(
            voorziening=voorziening, aanbieder=aanbieder, nieuwe_aanbieder="", gemeente=dossier.gemeente,
            naam=f"Huis {dossier.gemeente}", aanvraag=uuid4(), door=coordinator, op=op,
        )  # fmt: skip
