"""The overleggen of the small world: one that only who sits there reads, and one of which a meeting was shared."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.overleg.acties.actie import spreek_actie_af
from samenwerking.overleg.acties.agenda import breng_punt_in, maak_agenda
from samenwerking.overleg.acties.bijeenkomst import deel_met_raden, plan_bijeenkomsten
from samenwerking.overleg.acties.overleg import begin_overleg, wijs_vertegenwoordiger_aan, zet_aan_tafel
from samenwerking.overleg.acties.stuk import voeg_stuk_toe
from samenwerking.overleg.acties.verslag import leg_verslag_vast
from samenwerking.overleg.models import Bijeenkomst, Overleg, Stukkenbundel, Vergaderstuk
from tests.samenwerking.overleg.maken import lege_pdf, velden_van_een_overleg
from tests.wereld_brieven import woord
from tests.wereld_partners import zet_partners_neer

DAG = datetime.timedelta(days=1)


def zet_overleg_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, *, op: datetime.date
) -> dict[str, int]:
    """The things of one region, by name."""
    coordinator = petten[Rol.COORDINATOR, deze.sleutel]
    merk = woord("MERK", deze.sleutel)
    with namens(coordinator):
        intern, gedeeld = (_overleg(deze, f"{naam} {merk}", coordinator, op=op) for naam in ("Intern", "Gedeeld"))
        gehouden = _bijeenkomst(intern, op - 7 * DAG, merk, coordinator)
        komt = _bijeenkomst(intern, op + 7 * DAG, merk, coordinator, toen=op)
        open_ = _bijeenkomst(gedeeld, op + 9 * DAG, merk, coordinator, toen=op)
        deel_met_raden(bijeenkomst=open_, door=coordinator, op=op)
        leg_verslag_vast(bijeenkomst=gehouden, aanvraag=uuid4(), door=coordinator, op=op)
        actie = spreek_actie_af(
            overleg=intern,
            agendapunt=gehouden.punten.get(),
            wat=f"Bel iedereen {merk}",
            eigenaar=coordinator,
            organisatie=None,
            uiterlijk=op + 3 * DAG,
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
        los = breng_punt_in(
            overleg=intern, velden={"titel": f"Los punt {merk}"}, aanvraag=uuid4(), door=coordinator, op=op
        )
        rij = wijs_vertegenwoordiger_aan(
            regio=deze, overleg=f"Landelijk {merk}", niveau="landelijk", pet=None, functie="wethouder",
            plaatsvervanger="", toelichting="", van=op, aanvraag=uuid4(), door=coordinator, op=op,
        )  # fmt: skip
    bundel = Stukkenbundel.objects.create(
        bijeenkomst=komt, met_vertrouwelijk=True, bladzijden=1, aanvraag=uuid4(), naam="bundel.pdf",
        mediatype="application/pdf", inhoud=lege_pdf(),
    )  # fmt: skip
    return {
        "overleg": intern.pk,
        "overleg_gedeeld": gedeeld.pk,
        "gehouden": gehouden.pk,
        "komt": komt.pk,
        "komt_gedeeld": open_.pk,
        "deelnemer": intern.deelnemers.exclude(taak="secretaris").get().pk,
        "actie": actie.pk,
        "agendapunt": komt.punten.get().pk,
        "los_punt": los.pk,
        "vertegenwoordiging": rij.pk,
        "bundel": bundel.pk,
        **_stukken(komt, open_),
        **zet_partners_neer(petten, deze, op=op),  # the room that overleg knows
    }


def _stukken(komt: Bijeenkomst, gedeeld: Bijeenkomst) -> dict[str, int]:
    uit = {}
    for naam, bijeenkomst in (("", komt), ("_gedeeld", gedeeld)):
        for soort, geheim in (("vergaderstuk", ""), ("geheim_stuk", "Bedragen per aanbieder.")):
            stuk = Vergaderstuk.objects.get(bijeenkomst=bijeenkomst, waarom_vertrouwelijk=geheim)
            uit[f"{soort}{naam}"] = stuk.pk
    return uit


def _overleg(deze: Regio, naam: str, door: Lidmaatschap, *, op: datetime.date) -> Overleg:
    """The colleges sit there, and the coördinator holds the pen."""
    begin = op - 100 * DAG
    overleg = begin_overleg(
        regio=deze, velden=velden_van_een_overleg(naam=naam, begin=begin), aanvraag=uuid4(), door=door, op=op
    )
    for rol, taak in ((Rol.COLLEGELID, "lid"), (Rol.COORDINATOR, "secretaris")):
        zet_aan_tafel(
            overleg=overleg, taak=taak, pet=None, rol=rol, gemeente=None, organisatie=None, functie="", van=begin,
            aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    return overleg


def _bijeenkomst(
    overleg: Overleg, dag: datetime.date, merk: str, door: Lidmaatschap, *, toen: datetime.date | None = None
) -> Bijeenkomst:
    """With one point, a paper and, when it is still to come, a confidential paper."""
    op = toen or dag
    [ding] = plan_bijeenkomsten(overleg=overleg, dagen=[dag], aanvraag=uuid4(), door=door, op=op)
    punt = breng_punt_in(overleg=overleg, velden={"titel": f"Punt {merk}"}, aanvraag=uuid4(), door=door, op=op)
    ding = maak_agenda(
        bijeenkomst=ding, plekken=[], erbij=[f"punt-{punt.pk}"], versie=1, aanvraag=uuid4(), door=door, op=op
    )
    for geheim in ("", "Bedragen per aanbieder.") if toen else ():
        voeg_stuk_toe(
            bijeenkomst=ding, agendapunt=None, titel=f"Stuk {merk}", inhoud=lege_pdf(), waarom_vertrouwelijk=geheim,
            aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    return ding
