"""Goals and how they go, how the client lives, and what the CAK was told."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Gemeente, Lidmaatschap, Regio, Taak
from regio.notatie import datum
from toegang import rechten
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.cak import Recht, Regel, nog_door_te_geven
from toegang.fouten import KanNietBij
from toegang.models import CakMelding, Doel, Dossier, Evaluatie, Indicatie, Leefgebied, Leveringsvorm, Woonafspraak

EEN_DAG = datetime.timedelta(days=1)
CAK_DAGEN = 365
CAK_GRENS = 200


def leefgebieden_voor(gemeente: Gemeente | int, *, op: datetime.date) -> list[Leefgebied]:
    """The parts of life of the region of a gemeente, as the list stands on that day."""
    regio = Regio.objects.filter(
        pk__in=Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=Taak.BW).values("regio_id")
    ).first()
    return list(Leefgebied.objects.van_regio(regio).lopend(op=op))


@transaction.atomic
def stel_doel(
    *,
    dossier_id: int,
    leefgebied: Leefgebied,
    tekst: str,
    evalueren_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Doel:
    """Agree on a goal with the client. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Doel.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if leefgebied not in leefgebieden_voor(dossier.gemeente_id, op=op):
        raise KanNietBij("leefgebied", "Dit leefgebied staat niet op de lijst van uw regio.")
    if evalueren_op <= op:
        raise KanNietBij("evalueren_op", "Kies een dag na vandaag om het doel opnieuw te bekijken.")
    eis_versie(dossier, versie)
    doel = Doel.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        leefgebied=leefgebied,
        tekst=tekst.strip(),
        van=op,
        evalueren_op=evalueren_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("doel_gesteld", dossier, door=door, gemeente=dossier.gemeente, doel=doel.pk, evalueren_op=evalueren_op)
    return doel


@transaction.atomic
def evalueer(
    *,
    doel_id: int,
    uitkomst: str,
    toelichting: str,
    volgende: datetime.date | None,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Evaluatie:
    """Record how a goal stands. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Doel.objects.values_list("dossier_id", flat=True).get(pk=doel_id))
    bestaand = Evaluatie.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    doel = Doel.objects.get(pk=doel_id)
    if doel.evalueren_op is None:
        raise KanNiet("Dit doel is afgerond. Spreek een nieuw doel af als dat nodig is.")
    laatste = uitkomst in Evaluatie.LAATSTE
    if laatste and volgende is not None:
        raise KanNietBij("volgende", "Dit doel loopt niet door. Laat deze dag leeg.")
    if not laatste and volgende is None:
        raise KanNietBij("volgende", "Vul in wanneer u het doel opnieuw bekijkt.")
    if volgende is not None and volgende <= op:
        raise KanNietBij("volgende", "Kies een dag na vandaag.")
    eis_versie(dossier, versie)
    evaluatie = Evaluatie.objects.create(
        doel=doel,
        dossier=dossier,
        gemeente=dossier.gemeente,
        op=op,
        uitkomst=uitkomst,
        toelichting=toelichting.strip(),
        volgende=volgende,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    doel.evalueren_op = volgende
    doel.save(update_fields=["evalueren_op"])
    bewaar(dossier)
    leg_vast(
        "doel_bekeken",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        doel=doel.pk,
        uitkomst=uitkomst,
        volgende=volgende,
    )
    return evaluatie


@transaction.atomic
def leg_woonafspraak_vast(
    *,
    dossier_id: int,
    vorm: str,
    bedrag: Decimal | None,
    van: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Woonafspraak:
    """Record how the client lives from a day on; what held until then ends there. `bedrag`: euros a month.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Woonafspraak.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    vorige = dossier.woonafspraken.order_by("-van").first()
    if vorige is not None and van <= vorige.van:
        raise KanNietBij("van", f"Vanaf {datum(vorige.van)} is al vastgelegd hoe de cliënt woont. Kies een latere dag.")
    if van < dossier.gemeld_op:
        raise KanNietBij("van", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    eis_versie(dossier, versie)
    if vorige is not None and vorige.tot is None:
        vorige.tot = van
        vorige.save(update_fields=["tot"])
    afspraak = Woonafspraak.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        vorm=vorm,
        bedrag=bedrag,
        van=van,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("woonafspraak", dossier, door=door, gemeente=dossier.gemeente, vorm=vorm, van=van)
    return afspraak


def cak_regels(gemeenten: Sequence[int], *, op: datetime.date) -> list[tuple[Regel, Indicatie]]:
    """What the CAK must still be told about these gemeenten, with the indicatie it is about; oldest first.

    Begins and ends of the last CAK_DAGEN days, at most CAK_GRENS of each: what is older belongs to an older system.
    """
    kandidaten = Indicatie.objects.filter(gemeente_id__in=gemeenten, product__taak=Taak.BW)
    vanaf = op - datetime.timedelta(days=CAK_DAGEN)
    gemeld = CakMelding.objects.filter(indicatie=OuterRef("pk"))
    begonnen = (
        kandidaten.filter(van__gt=vanaf, van__lte=op)
        .exclude(Exists(gemeld.filter(soort=CakMelding.Soort.BEGIN, dag=OuterRef("van"))))
        .order_by("van", "pk")
        .values_list("pk", flat=True)[:CAK_GRENS]
    )
    gestopt = (
        kandidaten.filter(loopt_tot__gt=vanaf, loopt_tot__lte=op)
        .exclude(Exists(gemeld.filter(soort=CakMelding.Soort.EINDE, dag=OuterRef("loopt_tot") - EEN_DAG)))
        .order_by("loopt_tot", "pk")
        .values_list("pk", flat=True)[:CAK_GRENS]
    )
    indicaties = {
        rij.pk: rij
        for rij in Indicatie.objects.filter(pk__in=begonnen.union(gestopt))
        .select_related("dossier__client", "product", "gemeente", "einde")
        .prefetch_related("cakmeldingen")
    }
    regels = nog_door_te_geven(map(_recht, indicaties.values()), op=op)
    return [(regel, indicaties[regel.sleutel]) for regel in regels if regel.dag > vanaf]


def _recht(rij: Indicatie) -> Recht:
    gemeld = list(rij.cakmeldingen.all())
    return Recht(
        rij.pk,
        rij.van,
        rij.laatste_dag,
        pgb=rij.leveringsvorm == Leveringsvorm.PGB,
        begin_doorgegeven=frozenset(m.dag for m in gemeld if m.soort == CakMelding.Soort.BEGIN),
        einde_doorgegeven=frozenset(m.dag for m in gemeld if m.soort == CakMelding.Soort.EINDE),
    )


@transaction.atomic
def meld_aan_cak(
    *, regels: Sequence[tuple[int, str, datetime.date]], door: Lidmaatschap, op: datetime.date
) -> list[CakMelding]:
    """Record that these begins and ends (indicatie, kind, day) were given to the CAK today. Twice is once.

    Raises GeenRecht when one of them is not of the gemeenten of this hat, KanNiet when none is left to tell.
    """
    gekozen = {(indicatie, soort, dag) for indicatie, soort, dag in regels}
    rijen = Indicatie.objects.filter(pk__in={indicatie for indicatie, _, _ in gekozen}).values_list("dossier_id", "pk")
    dossiers = {pk: zet_vast(dossier) for dossier, pk in sorted(rijen)}
    if set(dossiers) != {indicatie for indicatie, _, _ in gekozen}:
        raise GeenRecht("Een van deze regels hoort niet bij uw gemeente.")
    for dossier in dossiers.values():
        if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
            raise GeenRecht("Een van deze regels hoort niet bij uw gemeente.")
    open_ = {
        (regel.sleutel, regel.soort, regel.dag)
        for regel, _ in cak_regels(sorted({d.gemeente_id for d in dossiers.values()}), op=op)
    }
    nieuw = sorted(gekozen & open_)
    if not nieuw:
        raise KanNiet("Kies minstens één regel die nog niet is doorgegeven.")
    meldingen = [
        CakMelding.objects.create(
            indicatie_id=indicatie,
            dossier=dossiers[indicatie],
            gemeente_id=dossiers[indicatie].gemeente_id,
            soort=soort,
            dag=dag,
            doorgegeven_op=op,
            vastgelegd_door=door,
        )
        for indicatie, soort, dag in nieuw
    ]
    for melding in meldingen:
        _leg_cak_vast(melding, dossiers[melding.indicatie_id], door)
    return meldingen


def _leg_cak_vast(melding: CakMelding, dossier: Dossier, door: Lidmaatschap) -> None:
    leg_vast(
        "cak_gemeld",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        indicatie=melding.indicatie_id,
        welk=melding.soort,
        dag=melding.dag,
    )
