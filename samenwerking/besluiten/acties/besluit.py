"""Recording what was done and decided: by one person, and for a decision confirmed by another."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import Feit, leg_vast
from regio.models import Gemeente, Lidmaatschap, Orgaan
from samenwerking.besluiten.acties.procedure import vergrendel
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Procedure,
    Reces,
    Vergadering,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from samenwerking.besluiten.procedure import ONDERTEKENEN, Plek, Stap, Uitkomst, Wie
from samenwerking.besluiten.rechten import mag_beginnen, mag_bevestigen, mag_vastleggen
from samenwerking.besluiten.vastleggen import Invoer, belet

GEEN_VASTLEGGER = (
    "Dit leggen de griffier of beleidsadviseur van de gemeente zelf vast, of de coördinator voor de regio."
)
GEEN_BEVESTIGER = "Een ander van dezelfde gemeente bevestigt dit besluit."


Rij = TypeVar("Rij", Handeling, Besluit)


@dataclass(frozen=True)
class Omstandigheden:
    """What goes with anything that is recorded: words, how it departed from the procedure, what it corrects."""

    toelichting: str = ""
    afwijking_grond: str = ""
    afwijking_reden: str = ""
    correctie_reden: str = ""
    aanvraag: UUID | None = None


@transaction.atomic
def leg_handeling_vast(
    *,
    procedure_id: int,
    plek: Plek,
    datum: datetime.date,
    kenmerk: str,
    vindplaats: str = "",
    bij: Omstandigheden,
    door: Lidmaatschap,
    op: datetime.date,
) -> Handeling:
    """Record an act. `kenmerk` is the hash of the version that the form showed.

    Raises GeenRecht, or KanNiet with the sentence of what stands in the way; a signature is set in `ondertekenen`.
    """
    procedure = vergrendel(procedure_id)
    beeld, stap, _ = eis_vastlegger(procedure, plek, door, op)
    if stap.code == ONDERTEKENEN:
        raise KanNiet("Een ondertekening legt u vast bij 'Ondertekening', met wie er tekent.")
    if stap.met_vindplaats and not vindplaats.strip():
        raise KanNietBij("vindplaats", "Vul in waar het staat, bijvoorbeeld het nummer van het Gemeenteblad.")
    return zet_handeling(
        beeld=beeld,
        plek=plek,
        datum=datum,
        kenmerk=kenmerk,
        vindplaats=vindplaats.strip(),
        bij=bij,
        door=door,
        op=op,
    )


def zet_handeling(
    *,
    beeld: Beeld,
    plek: Plek,
    datum: datetime.date,
    kenmerk: str,
    vindplaats: str = "",
    bij: Omstandigheden,
    door: Lidmaatschap,
    op: datetime.date,
) -> Handeling:
    """The row of an act, under the lock of the procedure that the caller holds. Raises KanNiet."""
    procedure, stap = beeld.procedure, beeld.procedure.regels.stap(plek.stap)
    gemeente = beeld.gemeenten.get(plek.gemeente)
    al = Handeling.objects.filter(aanvraag=bij.aanvraag).first() if bij.aanvraag else None
    if al is not None:
        return al
    vorige = Handeling.objects.filter(procedure=procedure, stap=stap.code, gemeente=gemeente).filter(
        vervanging__isnull=True
    )
    corrigeert = _te_corrigeren(vorige.last(), bij)
    _toets(beeld, Invoer(plek, datum, kenmerk, _sinds(beeld), None, corrigeert is not None), bij, op)
    handeling = Handeling.objects.create(
        procedure=procedure, stap=stap.code, gemeente=gemeente, versie=beeld.versie, datum=datum,
        vindplaats=vindplaats, vervangt=corrigeert, door=door, **_velden(bij),
    )  # fmt: skip
    if stap.code != ONDERTEKENEN:  # who signs, is told with the signature
        _meld("handeling vastgelegd", procedure, stap, gemeente, door, datum=datum, correctie=corrigeert is not None)
    return handeling


@transaction.atomic
def leg_besluit_vast(
    *,
    procedure_id: int,
    plek: Plek,
    uitkomst: Uitkomst,
    datum: datetime.date,
    kenmerk: str,
    stemmen: tuple[int, int] | None = None,
    punten: Sequence[str] = (),
    bij: Omstandigheden,
    door: Lidmaatschap,
    op: datetime.date,
) -> Besluit:
    """Record what an organ decided. It counts when another person confirmed it (`bevestig_besluit`).

    `punten` are the points of a zienswijze. Raises GeenRecht, or KanNiet with the sentence of what stands in the way.
    """
    procedure = vergrendel(procedure_id)
    beeld, stap, gemeente = eis_vastlegger(procedure, plek, door, op)
    al = Besluit.objects.filter(aanvraag=bij.aanvraag).first() if bij.aanvraag else None
    if al is not None:
        return al
    if uitkomst is Uitkomst.VOORWAARDE and not bij.toelichting.strip():
        raise KanNiet("Schrijf bij 'Toelichting' onder welke voorwaarde is ingestemd.")
    if (uitkomst is Uitkomst.ZIENSWIJZE) != bool(punten):
        raise KanNiet("Een zienswijze heeft ten minste één punt; een ander besluit heeft die niet.")
    orgaan = _orgaan(stap, gemeente)
    vorige = Besluit.objects.filter(procedure=procedure, stap=stap.code, gemeente=gemeente).filter(
        vervanging__isnull=True
    )
    corrigeert = _te_corrigeren(vorige.last(), bij)
    reces = Reces.objects.lopend(op=datum).filter(gemeente=gemeente).first() if orgaan else None
    invoer = Invoer(
        plek, datum, kenmerk, _sinds(beeld), uitkomst, corrigeert is not None, reces.naam if reces else ""
    )  # fmt: skip
    _toets(beeld, invoer, bij, op)
    besluit = Besluit.objects.create(
        procedure=procedure, stap=stap.code, gemeente=gemeente, orgaan=orgaan, versie=beeld.versie,
        uitkomst=uitkomst.value, datum=datum,
        vergadering=Vergadering.objects.die_doorgaan().filter(orgaan=orgaan, datum=datum).first() if orgaan else None,
        stemmen_voor=stemmen[0] if stemmen else None, stemmen_tegen=stemmen[1] if stemmen else None,
        vervangt=corrigeert, door=door, **_velden(bij),
    )  # fmt: skip
    for nummer, tekst in enumerate(punten, start=1):
        Zienswijzepunt.objects.create(besluit=besluit, nummer=nummer, tekst=tekst)
    _meld(
        "besluit vastgelegd", procedure, stap, gemeente, door, datum=datum, uitkomst=uitkomst.naam,
        correctie=corrigeert is not None,
    )  # fmt: skip
    return besluit


@transaction.atomic
def bevestig_besluit(*, besluit_id: int, door: Lidmaatschap, op: datetime.date) -> Besluitbevestiging:
    """A second person says that it is right. Twice is once. Raises GeenRecht, also for who entered it; KanNiet when it
    was replaced in the meantime."""
    besluit = Besluit.objects.select_related("door__gebruiker", "gemeente").get(pk=besluit_id)
    procedure = vergrendel(besluit.procedure_id)
    stap = procedure.regels.stap(besluit.stap)
    al = Besluitbevestiging.objects.filter(besluit=besluit).first()
    if al is not None:
        return al
    if not mag_bevestigen(door, procedure, stap, besluit.gemeente_id) or door.gebruiker_id == besluit.door.gebruiker_id:
        raise GeenRecht(GEEN_BEVESTIGER)
    if Besluit.objects.filter(vervangt=besluit).exists():
        raise KanNiet("Dit besluit is intussen gecorrigeerd. Bevestig wat er nu staat.")
    bevestiging = Besluitbevestiging.objects.create(
        besluit=besluit, invoerder=besluit.door.gebruiker, bevestiger=door.gebruiker, door=door
    )
    _meld(
        "besluit bevestigd", procedure, stap, besluit.gemeente, door, datum=besluit.datum,
        uitkomst=besluit.is_uitkomst.naam,
    )  # fmt: skip
    return bevestiging


@transaction.atomic
def beantwoord_punt(
    *, punt_id: int, tekst: str, leidt_tot_wijziging: bool, door: Lidmaatschap, op: datetime.date
) -> Zienswijzeantwoord:
    """What the gemeenten together answer to a point of a zienswijze; a later one counts. Raises GeenRecht, KanNiet."""
    punt = Zienswijzepunt.objects.select_related("besluit").get(pk=punt_id)
    procedure = vergrendel(punt.besluit.procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht("De coördinator schrijft het antwoord van de gemeenten samen op.")
    if not tekst.strip():
        raise KanNiet("Schrijf een antwoord.")
    return Zienswijzeantwoord.objects.create(
        punt=punt, tekst=tekst.strip(), leidt_tot_wijziging=leidt_tot_wijziging, door=door
    )


def eis_vastlegger(
    procedure: Procedure, plek: Plek, door: Lidmaatschap, op: datetime.date
) -> tuple[Beeld, Stap, Gemeente | None]:
    """How it stands, for who may record here. Raises GeenRecht, or KanNiet for a gemeente that dropped out."""
    beeld = beeld_van(procedure, op=op)
    stap = procedure.regels.stap(plek.stap)
    if plek.gemeente and plek.gemeente not in beeld.gemeenten:
        raise KanNiet("Deze gemeente doet niet meer mee in deze procedure. Vraag de coördinator hoe het verder gaat.")
    gemeente = beeld.gemeenten[plek.gemeente] if plek.gemeente else None
    if not mag_vastleggen(door, procedure, stap, gemeente.pk if gemeente else None):
        raise GeenRecht(GEEN_VASTLEGGER)
    return beeld, stap, gemeente


def _te_corrigeren(vorige: Rij | None, bij: Omstandigheden) -> Rij | None:
    """What is replaced, when a reason for a correction is given. Raises KanNiet when there is nothing to correct."""
    if bij.correctie_reden.strip() and vorige is None:
        raise KanNiet("Er is hier nog niets vastgelegd dat u kunt corrigeren.")
    return vorige if bij.correctie_reden.strip() else None


def _orgaan(stap: Stap, gemeente: Gemeente | None) -> Orgaan | None:
    """The organ with meetings; none for the gemeenten together, and for a burgemeester, who decides alone."""
    if gemeente is None or not stap.wie.vergadert:
        return None
    soort = Orgaan.Soort.RAAD if stap.wie is Wie.RAAD else Orgaan.Soort.COLLEGE
    return Orgaan.objects.get(gemeente=gemeente, soort=soort)


def _sinds(beeld: Beeld) -> datetime.date:
    return timezone.localdate(beeld.versie.op)


def _toets(beeld: Beeld, invoer: Invoer, bij: Omstandigheden, op: datetime.date) -> None:
    wijkt_af = bool(bij.afwijking_grond.strip() and bij.afwijking_reden.strip())
    if bool(bij.afwijking_grond.strip()) != bool(bij.afwijking_reden.strip()):
        raise KanNiet("Vul bij een afwijking het artikel of de afspraak in én de reden.")
    gevonden = belet(beeld.procedure.regels, beeld.stand.cellen, invoer, list(beeld.gemeenten), nu=beeld.nu, op=op)
    for een in gevonden:
        if een.vast or not wijkt_af:
            raise KanNiet(een.zin)


def _velden(bij: Omstandigheden) -> dict[str, object]:
    velden: dict[str, object] = {
        "toelichting": bij.toelichting.strip(),
        "afwijking_grond": bij.afwijking_grond.strip(),
        "afwijking_reden": bij.afwijking_reden.strip(),
        "correctie_reden": bij.correctie_reden.strip(),
    }
    if bij.aanvraag is not None:
        velden["aanvraag"] = bij.aanvraag
    return velden


def _meld(
    soort: str, procedure: Procedure, stap: Stap, gemeente: Gemeente | None, door: Lidmaatschap, **feiten: Feit
) -> None:
    leg_vast(
        soort,
        procedure,
        door=door,
        gemeente=gemeente,
        regio=procedure.tekst.regio,
        keten=None,
        stap=stap.naam,
        **feiten,
    )
