"""Bezwaar, beroep and hoger beroep against a decision, what is put off, and how they ended."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.beslistermijn import beslissen_op_bezwaar
from toegang.fouten import KanNietBij
from toegang.models import Beschikking, Rechtsmiddel, RechtsmiddelUitkomst, RechtsmiddelVerdaging

VOORAF = {
    Rechtsmiddel.Soort.BEROEP: (Rechtsmiddel.Soort.BEZWAAR, "Beroep kan pas na een besluit op bezwaar."),
    Rechtsmiddel.Soort.HOGER_BEROEP: (Rechtsmiddel.Soort.BEROEP, "Hoger beroep kan pas na een uitspraak op beroep."),
}
"""What must have ended first, and the sentence that says so."""


@transaction.atomic
def registreer_rechtsmiddel(
    *,
    beschikking_id: int,
    soort: str,
    ontvangen_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    behandeling: str = Rechtsmiddel.Behandeling.COLLEGE,
) -> Rechtsmiddel:
    """Record that the client objects or goes to court, also when that is late: who judges it decides on that.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Beschikking.objects.values_list("dossier_id", flat=True).get(pk=beschikking_id))
    bestaand = Rechtsmiddel.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    beschikking = Beschikking.objects.get(pk=beschikking_id)
    eerdere = list(beschikking.rechtsmiddelen.select_related("uitkomst"))
    if any(rij.soort == soort and not hasattr(rij, "uitkomst") for rij in eerdere):
        raise KanNiet(f"Er loopt al een {Rechtsmiddel.Soort(soort).label} tegen dit besluit.")
    vanaf = beschikking.bekendgemaakt_op
    if soort != Rechtsmiddel.Soort.BEZWAAR and behandeling != Rechtsmiddel.Behandeling.COLLEGE:
        raise KanNietBij("behandeling", "Alleen over een bezwaar adviseert een commissie.")
    if soort in VOORAF:
        nodig, zin = VOORAF[Rechtsmiddel.Soort(soort)]
        klaar = [rij.uitkomst.besluitdatum for rij in eerdere if rij.soort == nodig and hasattr(rij, "uitkomst")]
        if not klaar:
            raise KanNietBij("soort", zin)
        vanaf = max(klaar)
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "Deze dag ligt in de toekomst.")
    if ontvangen_op < vanaf:
        raise KanNietBij("ontvangen_op", f"Het besluit waar dit over gaat is van {datum(vanaf)}.")
    eis_versie(dossier, versie)
    rij = Rechtsmiddel.objects.create(
        beschikking=beschikking,
        dossier=dossier,
        gemeente=dossier.gemeente,
        soort=soort,
        behandeling=behandeling,
        ontvangen_op=ontvangen_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "rechtsmiddel_ontvangen", dossier, door=door, gemeente=dossier.gemeente, welk=soort, ontvangen_op=ontvangen_op
    )
    return rij


@transaction.atomic
def verdaag_bezwaar(
    *,
    rechtsmiddel_id: int,
    medegedeeld_op: datetime.date,
    tot_en_met: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> RechtsmiddelVerdaging:
    """Record that the college put its decision on a bezwaar off, and wrote so in time (Awb art. 7:10 lid 3 and 5).

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Rechtsmiddel.objects.values_list("dossier_id", flat=True).get(pk=rechtsmiddel_id))
    bestaand = RechtsmiddelVerdaging.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    bezwaar = Rechtsmiddel.objects.select_related("beschikking", "uitkomst", "verdaging").get(pk=rechtsmiddel_id)
    if bezwaar.soort != Rechtsmiddel.Soort.BEZWAAR:
        raise KanNiet("Alleen de beslissing op een bezwaar kan het college verdagen.")
    if hasattr(bezwaar, "uitkomst"):
        raise KanNiet(f"De uitkomst is al vastgelegd: {bezwaar.uitkomst}.")
    if bezwaar.verdaagd_tot is not None:
        raise KanNiet(f"De beslissing is al verdaagd tot en met {datum(bezwaar.verdaagd_tot)}. Verdagen kan een keer.")
    termijn = beslissen_op_bezwaar(bezwaar.beschikking.bekendgemaakt_op, commissie=bezwaar.met_commissie)
    if medegedeeld_op > op:
        raise KanNietBij("medegedeeld_op", "Deze dag ligt in de toekomst.")
    if medegedeeld_op < bezwaar.ontvangen_op:
        raise KanNietBij("medegedeeld_op", f"Het bezwaar kwam binnen op {datum(bezwaar.ontvangen_op)}.")
    if medegedeeld_op > termijn.laatste_dag:
        raise KanNietBij(
            "medegedeeld_op",
            f"De termijn was op {datum(termijn.laatste_dag)} voorbij. Daarna kan het college niet meer verdagen.",
        )
    if not termijn.laatste_dag < tot_en_met <= termijn.verdagen_tot:
        raise KanNietBij(
            "tot_en_met",
            f"Kies een dag na {datum(termijn.laatste_dag)}, en uiterlijk {datum(termijn.verdagen_tot)} (6 weken).",
        )
    eis_versie(dossier, versie)
    rij = RechtsmiddelVerdaging.objects.create(
        rechtsmiddel=bezwaar,
        dossier=dossier,
        gemeente=dossier.gemeente,
        medegedeeld_op=medegedeeld_op,
        tot_en_met=tot_en_met,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("bezwaar_verdaagd", dossier, door=door, gemeente=dossier.gemeente, tot_en_met=tot_en_met)
    return rij


@transaction.atomic
def leg_uitkomst_vast(
    *,
    rechtsmiddel_id: int,
    uitkomst: str,
    besluitdatum: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> RechtsmiddelUitkomst:
    """Record how bezwaar or beroep ended. What then changes in the right is a decision of its own.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Rechtsmiddel.objects.values_list("dossier_id", flat=True).get(pk=rechtsmiddel_id))
    bestaand = RechtsmiddelUitkomst.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    rechtsmiddel = Rechtsmiddel.objects.select_related("uitkomst").get(pk=rechtsmiddel_id)
    if hasattr(rechtsmiddel, "uitkomst"):
        raise KanNiet(f"De uitkomst is al vastgelegd: {rechtsmiddel.uitkomst}.")
    if besluitdatum > op:
        raise KanNietBij("besluitdatum", "Deze dag ligt in de toekomst.")
    if besluitdatum < rechtsmiddel.ontvangen_op:
        raise KanNietBij("besluitdatum", f"Het kwam binnen op {datum(rechtsmiddel.ontvangen_op)}. Kies een latere dag.")
    eis_versie(dossier, versie)
    rij = RechtsmiddelUitkomst.objects.create(
        rechtsmiddel=rechtsmiddel,
        dossier=dossier,
        gemeente=dossier.gemeente,
        uitkomst=uitkomst,
        besluitdatum=besluitdatum,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "rechtsmiddel_afgerond",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        welk=rechtsmiddel.soort,
        uitkomst=uitkomst,
        besluitdatum=besluitdatum,
    )
    return rij
