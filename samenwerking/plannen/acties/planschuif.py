"""Shifting an activity: first what it pushes, then exactly that."""

from __future__ import annotations

import datetime
from uuid import uuid4

from regio.bevriezen import canoniek, sha256_hex
from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.plannen.acties.planactiviteit import haal
from samenwerking.plannen.models import Activiteit, Activiteitverschuiving
from samenwerking.plannen.samenstellen import pad_van
from samenwerking.plannen.tijdspad import Botsing, Kring, TeKort, Verschuiving, verschuif
from samenwerking.teksten.acties.verouderd import Verouderd

ANDERS_DAN_GEZIEN = "Intussen is er iets in het plan veranderd. Hieronder staat wat nu verschuift. Bewaar opnieuw."


def bekijk_schuif(activiteit: Activiteit, *, begin: datetime.date, einde: datetime.date | None) -> list[Verschuiving]:
    """What lies elsewhere when this activity begins (and ends) on these days. Raises KanNiet or KanNietBij."""
    if einde is not None and einde < begin:
        raise KanNietBij("einde", "De laatste dag ligt voor de eerste. Kijk de dagen na.")
    if activiteit.is_klaar:
        raise KanNiet(f"Deze activiteit is {activiteit.standnaam}. Meld eerst dat zij weer loopt.")
    namen = {rij.pk: str(rij) for rij in activiteit.plan.activiteiten.all()}
    try:
        return verschuif(pad_van(activiteit.plan), activiteit.pk, begin, einde)
    except Botsing as fout:
        wie = "Deze activiteit" if fout.sleutel == activiteit.pk else f"‘{namen[fout.sleutel]}’ schuift mee en"
        raise KanNietBij(
            "begin", f"{wie} wacht op ‘{namen[fout.wacht_op]}’ en kan vanaf {fout.kan_vanaf:%d-%m-%Y}."
        ) from fout
    except TeKort as fout:
        raise KanNietBij(
            "einde",
            f"De deelstap ‘{namen[fout.deel]}’ loopt tot en met {fout.tot_en_met:%d-%m-%Y}. Verschuif die eerst.",
        ) from fout
    except Kring as fout:
        raise KanNiet("Activiteiten wachten in een kring op elkaar. Haal een afhankelijkheid weg.") from fout


def kenmerk_van(schuif: list[Verschuiving]) -> str:
    """A mark of exactly these shifts: a form carries what its person saw."""
    plekken = [[een.nieuw.sleutel, een.oud.begin, een.oud.einde, een.nieuw.begin, een.nieuw.einde] for een in schuif]
    return sha256_hex(canoniek(plekken))


def verschuif_activiteit(
    *,
    activiteit: Activiteit,
    begin: datetime.date,
    einde: datetime.date | None,
    reden: str,
    gezien: str,
    door: Lidmaatschap,
    op: datetime.date,
) -> list[Verschuiving]:
    """Lay it on these days with all that it pushes, when that is what the person saw.

    Raises GeenRecht, KanNiet, KanNietBij, or Verouderd when something else would be pushed than was shown.
    """
    rij = haal(activiteit=activiteit, door=door, op=op)
    schuif = bekijk_schuif(rij, begin=begin, einde=einde)
    if not schuif:
        raise KanNietBij("begin", "De activiteit ligt al op deze dagen.")
    if kenmerk_van(schuif) != gezien:
        raise Verouderd(ANDERS_DAN_GEZIEN)
    if not reden:
        raise KanNietBij("reden", "Schrijf waarom de activiteit verschuift: de anderen rekenden op deze dagen.")
    rijen = {deze.pk: deze for deze in Activiteit.objects.filter(pk__in=[een.nieuw.sleutel for een in schuif])}
    keten = uuid4()
    for een in schuif:
        deze = rijen[een.nieuw.sleutel]
        gekozen = deze.pk == rij.pk
        deze.begin, deze.einde = een.nieuw.begin, een.nieuw.einde
        deze.zet_gewijzigd(door=door)
        Activiteitverschuiving.objects.create(
            activiteit=deze,
            om=None if gekozen else rij,
            oud_begin=een.oud.begin,
            oud_einde=een.oud.einde,
            begin=een.nieuw.begin,
            einde=een.nieuw.einde,
            reden=reden,
            door=door,
        )
        leg_vast(
            "activiteit verschoven" if gekozen else "activiteit meegeschoven",
            deze,
            door=door,
            regio=rij.plan.regio,
            keten=keten,
            oud_begin=een.oud.begin,
            oud_einde=een.oud.einde,
            begin=een.nieuw.begin,
            einde=een.nieuw.einde,
        )
    return schuif
