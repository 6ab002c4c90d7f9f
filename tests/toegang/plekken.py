"""Places and placements for tests: evidently made up, written by the actions of the product."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Organisatie, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import OP, product
from toegang.acties.afwezigheid import meld_afwezig
from toegang.acties.plaatsing import Voorstel, beantwoord_voorstel, beeindig_plaatsing, stel_plek_voor
from toegang.acties.plek import Nieuw, voeg_locatie_toe, voeg_plekken_toe
from toegang.acties.wachtlijst import geef_prioriteit, overbrug
from toegang.acties.woningafspraak import vraag_woning
from toegang.models import Dossier, Locatie, Plaatsing, Plek, Voorziening, Wachtlijstplaats

MORGEN = OP + datetime.timedelta(days=1)


def maak_coordinator() -> Lidmaatschap:
    """The coördinator of the Haagse regio."""
    return maak_pet(Rol.COORDINATOR, regio("haaglanden"))


def maak_locatie(naam: str = "Huis Proef", *, waar: str = "Rijswijk", door: Lidmaatschap | None = None) -> Locatie:
    """A house of a made-up aanbieder in the Haagse regio."""
    door = door or maak_coordinator()
    voorziening, _ = Voorziening.objects.get_or_create(
        regio=regio("haaglanden"),
        product=product(),
        categorie=Voorziening.Categorie.KERN,
        van=datetime.date(2019, 1, 1),
        organisatie=None,
        gemeente=None,
        defaults={"plekken": 10},
    )
    aanbieder, _ = Organisatie.objects.get_or_create(
        naam="Aanbieder Proef", defaults={"soort": Organisatie.Soort.AANBIEDER}
    )
    with namens(door):
        return voeg_locatie_toe(
            voorziening=voorziening, aanbieder=aanbieder, nieuwe_aanbieder="", gemeente=gemeente(waar), naam=naam,
            aanvraag=uuid4(), door=door, op=OP,
        )  # fmt: skip


def maak_plek(
    kenmerk: str = "kamer 1", *, locatie: Locatie | None = None, door: Lidmaatschap | None = None, **anders: Any
) -> Plek:
    """One place for the heaviest product of the Haagse regio."""
    door = door or maak_coordinator()
    locatie = locatie or Locatie.objects.filter(naam="Huis Proef").first() or maak_locatie(door=door)
    nieuw: dict[str, Any] = {"product": product(), "geschikt_voor": [], "van": datetime.date(2026, 1, 1), **anders}
    with namens(door):
        return voeg_plekken_toe(
            locatie_id=locatie.pk, kenmerken=[kenmerk], nieuw=Nieuw(**nieuw), aanvraag=uuid4(), door=door, op=OP
        )[0]


def versie(dossier: Dossier) -> int:
    """The version of the dossier now."""
    return Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk)


def stel_voor(
    dossier: Dossier, plek: Plek, *, door: Lidmaatschap | None = None, van: datetime.date = OP, **anders: Any
) -> Plaatsing:
    """A place proposed for the client of a dossier, by its behandelaar."""
    door = door or dossier.behandelaar
    assert door is not None
    with namens(door):
        return stel_plek_voor(
            dossier_id=dossier.pk, voorstel=Voorstel(plek_id=plek.pk, van=van, **anders), versie=versie(dossier),
            aanvraag=uuid4(), door=door, op=OP,
        )  # fmt: skip


def antwoord(
    plaatsing: Plaatsing, uitkomst: str = "geaccepteerd", *, door: Lidmaatschap | None = None, reden: str = ""
) -> Plaatsing:
    """What the aanbieder answered; gives the placement as it is then."""
    door = door or plaatsing.vastgelegd_door
    with namens(door):
        beantwoord_voorstel(
            plaatsing_id=plaatsing.pk, uitkomst=uitkomst, reden=reden, gegeven_op=OP,
            versie=versie(plaatsing.dossier), aanvraag=uuid4(), door=door, op=OP,
        )  # fmt: skip
        return Plaatsing.objects.select_related("dossier", "vastgelegd_door", "plek").get(pk=plaatsing.pk)


def _samen(dossier: Dossier) -> dict[str, Any]:
    assert dossier.behandelaar is not None
    return {"versie": versie(dossier), "aanvraag": uuid4(), "door": dossier.behandelaar, "op": OP}


def leef_op_een_plek(dossier: Dossier) -> Plaatsing:
    """Without an indicatie on a place, away from it, asked for a home, and gone: a row in each of those tables."""
    assert dossier.behandelaar is not None
    plek = maak_plek(f"kamer van {dossier.pk}")
    plaatsing = antwoord(stel_voor(dossier, plek, grond="spoed", reden="Geen dak."), door=dossier.behandelaar)
    with namens(dossier.behandelaar):
        meld_afwezig(plaatsing_id=plaatsing.pk, van=OP, tot=None, reden="ziekenhuis", **_samen(dossier))
        vraag_woning(dossier_id=dossier.pk, soort="urgentie", corporatie=None, aangevraagd_op=OP, **_samen(dossier))
        beeindig_plaatsing(
            plaatsing_id=plaatsing.pk, per=MORGEN, bestemming="anders", toelichting="Naar zee.", **_samen(dossier)
        )
    return plaatsing


def geef_voorrang(plaats: Wachtlijstplaats) -> None:
    """Priority with a reason, and something that bridges the waiting."""
    dossier = plaats.dossier
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        geef_prioriteit(plaats_id=plaats.pk, prioriteit=10, reden="Slaapt buiten.", **_samen(dossier))
        overbrug(plaats_id=plaats.pk, wat="Begeleiding thuis", van=OP, tot=None, **_samen(dossier))
