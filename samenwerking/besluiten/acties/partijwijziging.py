"""A gemeente that joins or leaves an overeenkomst: the request, its steps, and what the decision does."""

from __future__ import annotations

import datetime
from uuid import UUID

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.acties.overeenkomst import vergrendel
from samenwerking.besluiten.models import Overeenkomst, Partij, Partijwijziging, Partijwijzigingstap
from samenwerking.besluiten.rechten_afspraken import eis_bewaken, eis_opstellen
from samenwerking.besluiten.toetreden import Soort, Stap, kan_nu


def vraag_partijwijziging(
    *,
    overeenkomst: Overeenkomst,
    soort: str,
    gemeente: Gemeente,
    orgaan: str,
    gevraagd_op: datetime.date,
    per: datetime.date,
    grond: str,
    gevolgen: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Partijwijziging:
    """Record that a gemeente wants to join or leave. Raises GeenRecht, or KanNietBij when that cannot be."""
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := overeenkomst.partijwijzigingen.filter(aanvraag=aanvraag).first():
        return eerder
    if per < gevraagd_op:
        raise KanNietBij("per", "Deze dag ligt voor de dag waarop het is gevraagd.")
    eigen = overeenkomst.partijen.filter(gemeente=gemeente, orgaan=orgaan)
    doet_mee = any(partij.doet_mee(op=per) for partij in eigen)
    wie = f"Het {orgaan} van {gemeente}" if orgaan == Partij.Orgaan.COLLEGE else f"De {orgaan} van {gemeente}"
    if soort == Soort.TOETREDING.value and doet_mee:
        raise KanNietBij("gemeente", f"{wie} doet op die dag al mee.")
    if soort == Soort.UITTREDING.value and not doet_mee:
        raise KanNietBij("gemeente", f"{wie} doet op die dag niet mee.")
    for open_ in overeenkomst.partijwijzigingen.filter(gemeente=gemeente, orgaan=orgaan).prefetch_related("stappen"):
        if kan_nu(Soort(open_.soort), gedaan(open_)):
            raise KanNietBij(
                "gemeente", f"Er loopt al een {open_.get_soort_display()} van {gemeente}. Rond die eerst af."
            )
    wijziging = Partijwijziging.objects.create(
        overeenkomst=overeenkomst,
        soort=soort,
        gemeente=gemeente,
        orgaan=orgaan,
        gevraagd_op=gevraagd_op,
        per=per,
        grond=grond,
        gevolgen=gevolgen,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "partijwijziging gevraagd", overeenkomst, door=door, regio=overeenkomst.regio, richting=soort, per=per,
        van=gemeente.naam_kort,
    )  # fmt: skip
    return wijziging


def gedaan(wijziging: Partijwijziging) -> list[Stap]:
    """The steps that were recorded."""
    return [Stap(stap.soort) for stap in wijziging.stappen.all()]


def zet_wijzigstap(
    *,
    wijziging: Partijwijziging,
    soort: str,
    dag: datetime.date,
    toelichting: str,
    door: Lidmaatschap,
    op: datetime.date,
) -> Partijwijzigingstap:
    """Record the next step. With the decision of all parties the party begins or ends; that the coördinator records.

    Raises GeenRecht, KanNiet when this step cannot come now, or KanNietBij for a day that cannot be.
    """
    overeenkomst = wijziging.overeenkomst
    stap = Stap(soort)
    if stap is Stap.BESLOTEN:
        eis_bewaken(door, overeenkomst.regio_id)
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := Partijwijzigingstap.objects.filter(wijziging=wijziging, soort=soort).first():
        return eerder
    al = [Stap(deze) for deze in wijziging.stappen.values_list("soort", flat=True)]
    if stap not in kan_nu(Soort(wijziging.soort), al):
        raise KanNiet(
            "Leg eerst de gevolgen van de uittreding vast (Wgr artikel 9, eerste lid)."
            if stap is Stap.BESLOTEN and Stap.GEVOLGEN not in al
            else "Deze stap kan nu niet meer: de procedure is afgerond."
        )
    if stap is Stap.BESLOTEN and wijziging.doelen.filter(procedure__einde__isnull=True).exists():
        raise KanNiet("Hierover loopt een procedure. Het besluit komt in het register als die procedure is afgerond.")
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen. Leg de stap vast als hij is gezet.")
    if dag < wijziging.gevraagd_op:
        raise KanNietBij("dag", "Deze dag ligt voor de dag waarop het is gevraagd.")
    rij = Partijwijzigingstap.objects.create(
        wijziging=wijziging, soort=soort, dag=dag, toelichting=toelichting, door=door
    )
    if stap is Stap.BESLOTEN:
        _voer_uit(wijziging, wijziging.per)
    _meld(wijziging, stap, dag, door)
    return rij


def voer_besluit_uit(
    *, wijziging: Partijwijziging, dag: datetime.date, vanaf: datetime.date, door: Lidmaatschap
) -> Overeenkomst:
    """The procedure about it ended well: all parties decided, and from its day, not before `vanaf`, the gemeente takes
    part or no longer does. Returns the overeenkomst. Raises KanNiet when a step must come first."""
    overeenkomst = vergrendel(wijziging.overeenkomst)
    if Stap.BESLOTEN not in kan_nu(Soort(wijziging.soort), gedaan(wijziging)):
        raise KanNiet("Leg eerst de gevolgen van de uittreding vast (Wgr artikel 9, eerste lid).")
    Partijwijzigingstap.objects.create(
        wijziging=wijziging, soort=Stap.BESLOTEN.value, dag=dag, toelichting="Uit de procedure.", door=door
    )
    _voer_uit(wijziging, max(wijziging.per, vanaf))
    _meld(wijziging, Stap.BESLOTEN, dag, door)
    return overeenkomst


def _meld(wijziging: Partijwijziging, stap: Stap, dag: datetime.date, door: Lidmaatschap) -> None:
    leg_vast(
        "partijwijziging stap", wijziging.overeenkomst, door=door, regio=wijziging.overeenkomst.regio,
        richting=wijziging.soort, stap=stap.value, van=wijziging.gemeente.naam_kort, dag=dag,
    )  # fmt: skip


def _voer_uit(wijziging: Partijwijziging, per: datetime.date) -> None:
    eigen = wijziging.overeenkomst.partijen.filter(gemeente=wijziging.gemeente, orgaan=wijziging.orgaan)
    if wijziging.soort == Soort.TOETREDING.value:
        Partij.objects.create(
            overeenkomst=wijziging.overeenkomst,
            gemeente=wijziging.gemeente,
            orgaan=wijziging.orgaan,
            van=per,
        )
        return
    partij = next((deze for deze in eigen if deze.doet_mee(op=per)), None)
    if partij is None:
        raise KanNiet(f"{wijziging.gemeente} doet op die dag niet meer mee.")
    partij.tot = per
    partij.save(update_fields=["tot"])
