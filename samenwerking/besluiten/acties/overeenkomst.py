"""The register: a new overeenkomst, a change, how far she is, her evaluations and where she was published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.besluiten.models import (
    Addendum,
    Evaluatie,
    Evaluatiemoment,
    Overeenkomst,
    Overeenkomststand,
    Partij,
    Vindplaats,
)
from samenwerking.besluiten.rechten_afspraken import bewaakt, eis_opstellen
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.controles.bevinding import Rechtsvorm

VELDEN = (
    "titel",
    "rechtsvorm",
    "taken",
    "toegang",
    "inkoop",
    "financiering",
    "ingangsdatum",
    "tot",
    "opzegtermijn",
    "verlenging",
    "toelichting",
    "verdeelsleutel",
    "tekstversie",
    "vervangt",
    "vervangt_anders",
    "bron",
    "voor_raden",
)
"""What a person fills in; the mandates come beside it."""


def maak_overeenkomst(
    *,
    regio: Regio,
    velden: Mapping[str, Any],
    partijen: Sequence[tuple[Gemeente, str]],
    stand: str,
    per: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overeenkomst:
    """A new overeenkomst with her parties and how far she is. The same `aanvraag` gives the same one.

    Raises GeenRecht, or KanNietBij when something does not fit her form or her region.
    """
    eis_opstellen(door, regio.pk, op=op)
    if eerder := Overeenkomst.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    vast = _eigen(velden, door, regio.pk)
    _controleer(regio, vast, [orgaan for _, orgaan in partijen])
    if not partijen:
        raise KanNietBij("gemeenten", "Kies ten minste één gemeente die meedoet.")
    overeenkomst = Overeenkomst.objects.create(regio=regio, gewijzigd_door=door, aanvraag=aanvraag, **vast)
    overeenkomst.mandaten.set(velden.get("mandaten", ()))
    for gemeente, orgaan in partijen:
        Partij.objects.create(overeenkomst=overeenkomst, gemeente=gemeente, orgaan=orgaan)
    Overeenkomststand.objects.create(overeenkomst=overeenkomst, stand=stand, per=per, door=door)
    leg_vast("overeenkomst opgenomen", overeenkomst, door=door, regio=regio, stand=stand, per=per)
    return overeenkomst


def wijzig_overeenkomst(
    *, overeenkomst: Overeenkomst, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Overeenkomst:
    """Change the register; the history keeps what stood there. Raises GeenRecht, KanNietBij, or Verouderd."""
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    ding = vergrendel(overeenkomst)
    if ding.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze overeenkomst intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    vast = _eigen(velden, door, ding.regio_id, nu=ding.voor_raden)
    organen = list(ding.partijen.values_list("orgaan", flat=True))
    _controleer(ding.regio, vast, organen, zelf=ding)
    anders = sorted(naam for naam, waarde in vast.items() if getattr(ding, naam) != waarde)
    mandaten = list(velden.get("mandaten", ()))
    if {mandaat.pk for mandaat in mandaten} != set(ding.mandaten.values_list("pk", flat=True)):
        anders.append("mandaten")
    if not anders:
        return ding
    for naam, waarde in vast.items():
        setattr(ding, naam, waarde)
    ding.zet_gewijzigd(door=door)
    ding.mandaten.set(mandaten)
    leg_vast("overeenkomst gewijzigd", ding, door=door, regio=ding.regio, velden=", ".join(anders))
    return ding


def zet_stand(
    *,
    overeenkomst: Overeenkomst,
    stand: str,
    per: datetime.date,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overeenkomststand:
    """Record how far she is now. Raises GeenRecht, or KanNiet when that is what it says already."""
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := overeenkomst.standen.filter(aanvraag=aanvraag).first():
        return eerder
    laatste = overeenkomst.standen.first()
    if laatste is not None and (laatste.stand, laatste.per) == (stand, per):
        raise KanNiet("Dit staat er al.")
    if stand == Overeenkomststand.Stand.BESLOTEN and overeenkomst.ingangsdatum is None:
        raise KanNiet("Vul eerst de ingangsdatum in. Zonder die dag weet niemand wanneer zij geldt.")
    rij = Overeenkomststand.objects.create(
        overeenkomst=overeenkomst, stand=stand, per=per, toelichting=toelichting, door=door, aanvraag=aanvraag
    )
    leg_vast("stand vastgelegd", overeenkomst, door=door, regio=overeenkomst.regio, stand=stand, per=per)
    return rij


def plan_evaluatie(
    *,
    overeenkomst: Overeenkomst,
    uiterlijk: datetime.date,
    wat: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Evaluatiemoment:
    """A day before which she must be evaluated. Raises GeenRecht."""
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    moment, nieuw = Evaluatiemoment.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={"overeenkomst": overeenkomst, "uiterlijk": uiterlijk, "wat": wat, "door": door},
    )
    if nieuw:
        leg_vast("evaluatie gepland", overeenkomst, door=door, regio=overeenkomst.regio, uiterlijk=uiterlijk)
    return moment


def rond_evaluatie_af(
    *,
    moment: Evaluatiemoment,
    soort: str,
    dag: datetime.date,
    uitkomst: str,
    door: Lidmaatschap,
    op: datetime.date,
) -> Evaluatie:
    """What became of it; twice is once. Raises GeenRecht, or KanNietBij for a day that is still to come."""
    overeenkomst = moment.overeenkomst
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := Evaluatie.objects.filter(moment=moment).first():
        return eerder
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen. Leg de evaluatie vast als zij is gehouden.")
    evaluatie = Evaluatie.objects.create(moment=moment, soort=soort, dag=dag, uitkomst=uitkomst, door=door)
    leg_vast("evaluatie afgerond", overeenkomst, door=door, regio=overeenkomst.regio, hoe=soort, dag=dag)
    return evaluatie


def leg_vindplaats_vast(
    *,
    overeenkomst: Overeenkomst,
    addendum: Addendum | None,
    gemeente: Gemeente,
    datum: datetime.date,
    plaats: str,
    reden: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Vindplaats:
    """Where a gemeente published it. A second row for the same gemeente puts the first right and says why.

    Raises GeenRecht, or KanNietBij for a day to come or a second row without a reason.
    """
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := overeenkomst.vindplaatsen.filter(aanvraag=aanvraag).first():
        return eerder
    if datum > op:
        raise KanNietBij("datum", "Deze dag moet nog komen. Leg de bekendmaking vast als zij er is.")
    er_al = overeenkomst.vindplaatsen.filter(addendum=addendum, gemeente=gemeente).exists()
    if er_al and not reden:
        raise KanNietBij("reden", f"Van {gemeente} staat er al een vindplaats. Schrijf waarom u haar verbetert.")
    rij = Vindplaats.objects.create(
        overeenkomst=overeenkomst,
        addendum=addendum,
        gemeente=gemeente,
        datum=datum,
        plaats=plaats,
        reden=reden,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "bekendmaking vastgelegd", overeenkomst, door=door, regio=overeenkomst.regio, datum=datum,
        addendum=addendum.nummer if addendum is not None else None, van=gemeente.naam_kort, opnieuw=er_al,
    )  # fmt: skip
    return rij


def vergrendel(overeenkomst: Overeenkomst) -> Overeenkomst:
    """Her row, held until the end of the transaction."""
    return (
        Overeenkomst.objects.select_related("regio")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=overeenkomst.pk)
    )


def _eigen(velden: Mapping[str, Any], door: Lidmaatschap, regio_id: int, *, nu: bool = False) -> dict[str, Any]:
    """The fields of the row; only the coördinator decides whether the raden read along."""
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    vast["voor_raden"] = velden.get("voor_raden", nu) if bewaakt(door, regio_id) else nu
    return vast


def _controleer(
    regio: Regio, velden: Mapping[str, Any], organen: Sequence[str], *, zelf: Overeenkomst | None = None
) -> None:
    if velden.get("rechtsvorm") == Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE.value and set(organen) - {
        Partij.Orgaan.COLLEGE
    }:
        raise KanNietBij(
            "rechtsvorm", "Aan een bedrijfsvoeringsorganisatie doen alleen colleges mee (Wgr artikel 8, derde lid)."
        )
    begin, tot = velden.get("ingangsdatum"), velden.get("tot")
    if begin is not None and tot is not None and tot <= begin:
        raise KanNietBij("tot", "De dag waarop zij niet meer geldt, moet na de ingangsdatum liggen.")
    for naam in ("verdeelsleutel", "vervangt"):
        ander = velden.get(naam)
        if ander is not None and ander.regio_id != regio.pk:
            raise KanNietBij(naam, "Dit hoort bij een andere regio.")
    versie = velden.get("tekstversie")
    if versie is not None and versie.tekst.regio_id != regio.pk:
        raise KanNietBij("tekstversie", "Deze tekst hoort bij een andere regio.")
    vorige, gezien = velden.get("vervangt"), {zelf.pk} if zelf is not None else set()
    while vorige is not None:
        if vorige.pk in gezien:
            raise KanNietBij("vervangt", "Deze overeenkomst kan zichzelf niet vervangen.")
        gezien.add(vorige.pk)
        vorige = vorige.vervangt
