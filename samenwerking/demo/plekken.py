"""Places of the Haagse regio: as many as were published for the six kernaanbieders, spread over their locations.

Which client lives where is made up, and so are the names of rooms. A few places are free or come free, a few proposals
wait for an answer. The places of the twelve other aanbieders have no published location, so they are not here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid5

from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from regio.models import Gebeurtenis, Gemeente, Lidmaatschap, Organisatie, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel
from samenwerking.demo.mensen import Mensen
from toegang.acties.afwezigheid import meld_afwezig
from toegang.acties.plaatsing import Voorstel, beeindig_plaatsing, stel_plek_voor
from toegang.acties.wachtlijst import geef_prioriteit, overbrug
from toegang.acties.woningafspraak import vraag_woning
from toegang.models import (
    Doelgroep,
    Dossier,
    Indicatie,
    Locatie,
    Plaatsing,
    PlaatsingAntwoord,
    Plek,
    Voorziening,
    Wachtlijstplaats,
)
from toegang.prioriteit import HOOG

PRODUCT = "hg-intramurale-plekken"
VRIJ = 12
"""So many places nobody lives on; for some of these a proposal waits."""

CORPORATIE = "Demo Woningcorporatie De Drempel"
DAG = datetime.timedelta(days=1)
SPREIDING = 389
"""A number without a common divisor with 1.007: taking every 389th place walks past all of them, in no order."""

ALLEEN_VOOR = ((Doelgroep.AUTISME,), (Doelgroep.KORSAKOV, Doelgroep.SOMATIEK), (Doelgroep.VERSLAVING,))
"""Every fifth location is for some doelgroepen, in turn."""


def laad_plekken(deel: Deel, mensen: Mensen, *, op: datetime.date) -> None:
    """The places, who lives there, and what consulenten are doing about it on that day."""
    organisatie, _ = Organisatie.objects.get_or_create(
        naam=CORPORATIE, defaults={"soort": Organisatie.Soort.CORPORATIE}
    )
    afspraak = Voorziening.objects.get(
        regio=deel.regio, product__sleutel=PRODUCT, categorie=Voorziening.Categorie.KERN, van__lte=op
    )
    plekken = _verspreid(_plekken(afspraak))
    vrij = plekken[:VRIJ]
    bewoond = iter(plekken[VRIJ:])
    for gemeente in deel.gemeenten:
        consulent = mensen.pet(Rol.CONSULENT, gemeente)
        with namens(consulent):
            _bewoners(gemeente, bewoond, op=op)
            _vandaag(gemeente, consulent, vrij, organisatie, op=op)


def _plekken(afspraak: Voorziening) -> list[Plek]:
    locaties = list(Locatie.objects.filter(voorziening=afspraak).order_by("pk"))
    rest, plekken = afspraak.plekken, []
    for nummer, locatie in enumerate(locaties):
        hier = rest // (len(locaties) - nummer)
        rest -= hier
        groepen = ALLEEN_VOOR[nummer // 5 % len(ALLEEN_VOOR)] if nummer % 5 == 4 else ()
        plekken += [
            Plek(
                locatie=locatie,
                product=afspraak.product,
                kenmerk=f"kamer {kamer}",
                geschikt_voor=[str(groep) for groep in groepen],
                van=afspraak.van,
                aanvraag=uuid5(RUIMTE, f"plek/{locatie.pk}/{kamer}"),
            )
            for kamer in range(1, hier + 1)
        ]
    return Plek.objects.bulk_create(plekken)


def _verspreid(plekken: Sequence[Plek]) -> list[Plek]:
    return [plekken[nummer * SPREIDING % len(plekken)] for nummer in range(len(plekken))]


# --- who lives there, as the actions of toegang would have left it ----------------------------------------------


def _bewoners(gemeente: Gemeente, plekken: Iterator[Plek], *, op: datetime.date) -> None:
    wacht_thuis = Wachtlijstplaats.objects.filter(gemeente=gemeente, verblijft_in_instelling=False)
    rechten = (
        Indicatie.objects.lopend(op=op)
        .filter(gemeente=gemeente, product__sleutel=PRODUCT, dossier__gesloten_op__isnull=True)
        .exclude(dossier_id__in=wacht_thuis.values("dossier_id"))
        .select_related("dossier__behandelaar__gebruiker")
        .order_by("pk")
    )
    paren = list(zip(rechten, plekken, strict=False))
    plaatsingen = Plaatsing.objects.bulk_create(_plaatsing(recht, plek) for recht, plek in paren)
    PlaatsingAntwoord.objects.bulk_create(
        PlaatsingAntwoord(
            plaatsing=plaatsing,
            dossier_id=plaatsing.dossier_id,
            gemeente=gemeente,
            uitkomst=PlaatsingAntwoord.Uitkomst.GEACCEPTEERD,
            gegeven_op=recht.besluitdatum,
            aanvraag=uuid5(plaatsing.aanvraag, "antwoord"),
            vastgelegd_door=plaatsing.vastgelegd_door,
        )
        for plaatsing, (recht, _) in zip(plaatsingen, paren, strict=True)
    )
    Gebeurtenis.objects.bulk_create(
        gebeurtenis for plaatsing in plaatsingen for gebeurtenis in _gebeurtenissen(plaatsing, gemeente)
    )
    dossiers = []
    for recht, _ in paren:
        recht.dossier.versie += 2
        recht.dossier.__dict__["_history_date"] = _moment(recht.besluitdatum)
        dossiers.append(recht.dossier)
    bulk_update_with_history(dossiers, Dossier, ["versie"], batch_size=500)


def _plaatsing(recht: Indicatie, plek: Plek) -> Plaatsing:
    return Plaatsing(
        dossier=recht.dossier,
        gemeente_id=recht.gemeente_id,
        plek=plek,
        indicatie=recht,
        van=recht.van,
        staat=Plaatsing.Staat.GEACCEPTEERD,
        grond=Plaatsing.Grond.INDICATIE,
        voorgesteld_op=_moment(recht.besluitdatum),
        aanvraag=uuid5(recht.aanvraag, "plek"),
        vastgelegd_door=recht.dossier.behandelaar or recht.vastgelegd_door,
    )


def _gebeurtenissen(plaatsing: Plaatsing, gemeente: Gemeente) -> Iterator[Gebeurtenis]:
    feiten: dict[str, Any] = {
        "plaatsing": plaatsing.pk,
        "plek": plaatsing.plek_id,
        "product": plaatsing.plek.product_id,
        "organisatie": plaatsing.plek.locatie.organisatie_id,
        "van": plaatsing.van.isoformat(),
    }
    for soort, erbij in (
        ("plek_voorgesteld", {"tot": None, "grond": str(plaatsing.grond)}),
        ("voorstel_beantwoord", {"uitkomst": str(PlaatsingAntwoord.Uitkomst.GEACCEPTEERD)}),
    ):
        yield Gebeurtenis(
            moment=plaatsing.voorgesteld_op,
            soort=soort,
            model=Dossier._meta.label_lower,
            object_id=plaatsing.dossier_id,
            gemeente=gemeente,
            persoon=plaatsing.vastgelegd_door.gebruiker,
            pet=plaatsing.vastgelegd_door,
            feiten=feiten | erbij,
            keten=plaatsing.aanvraag,
        )


def _moment(dag: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(15, 0)))


# --- what goes on today, by the actions -------------------------------------------------------------------------


def _vandaag(
    gemeente: Gemeente, door: Lidmaatschap, vrij: list[Plek], corporatie: Organisatie, *, op: datetime.date
) -> None:
    """In each gemeente: someone who leaves, someone who is away, who waits with priority, and a proposal."""
    bewoners = list(
        Plaatsing.objects.filter(gemeente=gemeente, van__lt=op - 60 * DAG)
        .exclude(dossier__wachtlijstplaatsen__isnull=False)
        .order_by("-van", "pk")[:2]
    )
    for nummer, plaatsing in enumerate(bewoners):
        if nummer:
            meld_afwezig(
                plaatsing_id=plaatsing.pk, van=op - 5 * DAG, tot=None, reden="ziekenhuis",
                **_samen(plaatsing.dossier_id, "afwezig", door, op),
            )  # fmt: skip
            continue
        vraag_woning(
            dossier_id=plaatsing.dossier_id, soort="corporatie", corporatie=corporatie, aangevraagd_op=op - 40 * DAG,
            **_samen(plaatsing.dossier_id, "woning", door, op),
        )  # fmt: skip
        beeindig_plaatsing(
            plaatsing_id=plaatsing.pk, per=op + 20 * DAG, bestemming="eigen_woning", toelichting="",
            **_samen(plaatsing.dossier_id, "einde", door, op),
        )  # fmt: skip
    wachtenden = Wachtlijstplaats.objects.filter(gemeente=gemeente, verblijft_in_instelling=False).order_by("sinds")
    for nummer, wacht in enumerate(wachtenden[:4]):
        if nummer % 2 == 0:
            overbrug(
                plaats_id=wacht.pk, wat="Begeleiding thuis, twee keer per week", van=max(wacht.sinds, op - 90 * DAG),
                tot=None, **_samen(wacht.dossier_id, "overbrugging", door, op),
            )  # fmt: skip
        else:
            geef_prioriteit(
                plaats_id=wacht.pk, prioriteit=HOOG.rang, reden="Heeft geen vaste plek om te slapen.",
                **_samen(wacht.dossier_id, "prioriteit", door, op),
            )  # fmt: skip
    recht = (
        Indicatie.objects.niet_voorbij(op=op)
        .filter(product__sleutel=PRODUCT, dossier_id__in=wachtenden.values("dossier_id"))
        .order_by("van", "pk")
        .first()
    )
    if recht is not None:
        stel_plek_voor(
            dossier_id=recht.dossier_id,
            voorstel=Voorstel(plek_id=vrij.pop().pk, van=max(recht.van, op + 7 * DAG)),
            **_samen(recht.dossier_id, "voorstel", door, op),
        )


def _samen(dossier_id: int, wat: str, door: Lidmaatschap, op: datetime.date) -> dict[str, Any]:
    dossier = Dossier.objects.get(pk=dossier_id)
    return {"versie": dossier.versie, "aanvraag": uuid5(dossier.aanvraag, f"plek/{wat}"), "door": door, "op": op}
