"""Activities: adding and changing one, who is in it, what it waits for, what belongs to it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models import Procedure
from samenwerking.plannen.acties.plan import VEROUDERD, houd_vast, vergrendel
from samenwerking.plannen.models import (
    Activiteit,
    Activiteitverwijzing,
    Afhankelijkheid,
    Betrokkenheid,
    Doelstelling,
    Plan,
)
from samenwerking.plannen.rechten import eigenaren_in, eis_kolom, gemeenten_in
from samenwerking.plannen.samenstellen import pad_van
from samenwerking.plannen.tijdspad import Balk, kring_in
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Tekst

VELDEN = (
    "doelstelling", "ouder", "nummer", "naam", "toelichting", "dagen_zijn_voorbeeld", "eigenaar", "kosten",
    "kosten_toelichting",
)  # fmt: skip
"""What a person fills in, beside the days."""

VERTROKKEN = "Deze persoon werkt niet (meer) voor deze regio. Kies iemand anders."


def voeg_activiteit_toe(
    *,
    plan: Plan,
    soort: str,
    velden: Mapping[str, Any],
    begin: datetime.date,
    einde: datetime.date,
    gemeenten: Collection[Gemeente],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Activiteit:
    """One more bar, behind those of its kind. The same `aanvraag` gives the same one. Raises GeenRecht or KanNiet."""
    rij = vergrendel(plan=plan, door=door, op=op)
    if eerder := Activiteit.objects.filter(aanvraag=aanvraag, plan=rij).first():
        return eerder
    vast = _schoon(rij, soort, velden, zelf=None, op=op)
    if einde < begin:
        raise KanNietBij("einde", "De laatste dag ligt voor de eerste. Kijk de dagen na.")
    ouder: Activiteit | None = vast["ouder"]
    if ouder is not None and not ouder.begin <= begin <= einde <= ouder.einde:
        raise KanNietBij(
            "begin",
            f"Een deelstap ligt binnen haar activiteit, en die loopt van {ouder.begin:%d-%m-%Y} tot en met "
            f"{ouder.einde:%d-%m-%Y}. Verschuif of verleng eerst de activiteit.",
        )
    _eis_van_de_regio(rij, gemeenten, op=op)
    laatste = rij.activiteiten.filter(ouder=ouder).aggregate(n=Max("volgorde"))["n"] or 0
    activiteit = Activiteit.objects.create(
        plan=rij, soort=soort, begin=begin, einde=einde, volgorde=laatste + 1, aanvraag=aanvraag, door=door, **vast
    )
    _zet_gemeenten(activiteit, gemeenten, door=door)
    leg_vast("activiteit toegevoegd", activiteit, door=door, regio=rij.regio, begin=begin, einde=einde)
    return activiteit


def wijzig_activiteit(
    *,
    activiteit: Activiteit,
    velden: Mapping[str, Any],
    gemeenten: Collection[Gemeente],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Activiteit:
    """Other words, owner, costs or gemeenten; `planschuif` moves days. Raises GeenRecht, KanNiet or Verouderd."""
    rij = haal(activiteit=activiteit, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd(VEROUDERD)
    vast = _schoon(rij.plan, rij.soort, velden, zelf=rij, op=op)
    anders = sorted(naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde)
    _eis_van_de_regio(rij.plan, [een for een in gemeenten if een.pk not in _betrokken(rij)], op=op)
    if _zet_gemeenten(rij, gemeenten, door=door):
        anders.append("gemeenten")
    if anders:
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast("activiteit gewijzigd", rij, door=door, regio=rij.plan.regio, velden=", ".join(anders))
    return rij


def haal(*, activiteit: Activiteit, door: Lidmaatschap, op: datetime.date) -> Activiteit:
    """The row, in a plan that is held. Raises GeenRecht, or KanNiet when the plan is closed."""
    vergrendel(plan=activiteit.plan, door=door, op=op)
    return Activiteit.objects.met_stand().met_wie().get(pk=activiteit.pk)


def _schoon(
    plan: Plan, soort: str, velden: Mapping[str, Any], *, zelf: Activiteit | None, op: datetime.date
) -> dict[str, Any]:
    vast = {naam: velden[naam] for naam in VELDEN}
    ouder: Activiteit | None = vast["ouder"] if soort == Activiteit.Soort.DEELSTAP else None
    vast["ouder"] = ouder
    if soort == Activiteit.Soort.DEELSTAP:
        vast["doelstelling"] = None
        if ouder is None or ouder.plan_id != plan.pk or ouder.is_deelstap:
            raise KanNietBij("ouder", "Kies van welke activiteit van dit plan dit een deel is.")
    if zelf is not None and ouder is not None and zelf.ouder_id != ouder.pk:
        raise KanNietBij("ouder", "Een deelstap blijft bij haar activiteit. Voeg haar bij de andere opnieuw toe.")
    if vast["doelstelling"] is not None and vast["doelstelling"].plan_id != plan.pk:
        raise KanNietBij("doelstelling", "Kies een doelstelling van dit plan.")
    doel: Doelstelling | None = vast["doelstelling"]
    if doel is not None and doel.vervallen_op is not None and (zelf is None or zelf.doelstelling_id != doel.pk):
        raise KanNietBij("doelstelling", "Deze doelstelling is vervallen. Kies een andere.")
    nummer = plan.activiteiten.filter(nummer=vast["nummer"]).exclude(pk=zelf.pk if zelf is not None else 0)
    if vast["nummer"] and nummer.exists():
        raise KanNietBij("nummer", "Dit nummer staat al in het plan.")
    eigenaar: Lidmaatschap | None = vast["eigenaar"]
    nieuw = eigenaar is not None and (zelf is None or zelf.eigenaar_id != eigenaar.pk)
    if eigenaar is not None and nieuw and not eigenaren_in(plan.regio, op=op).filter(pk=eigenaar.pk).exists():
        raise KanNietBij("eigenaar", VERTROKKEN)
    return vast


def _eis_van_de_regio(plan: Plan, gemeenten: Collection[Gemeente], *, op: datetime.date) -> None:
    nummers = {gemeente.pk for gemeente in gemeenten}
    if gemeenten_in(plan.regio, op=op).filter(pk__in=nummers).count() != len(nummers):
        raise KanNietBij("gemeenten", "Kies gemeenten die nu meedoen aan de regio.")


def _betrokken(activiteit: Activiteit) -> set[int]:
    return set(activiteit.betrokken.values_list("gemeente_id", flat=True))


def _zet_gemeenten(activiteit: Activiteit, gemeenten: Collection[Gemeente], *, door: Lidmaatschap) -> bool:
    """Who is in it; what a gemeente said stays as long as it is in. True when something changed."""
    al = {rij.gemeente_id: rij for rij in activiteit.betrokken.select_related("gemeente")}
    nieuw = [gemeente for gemeente in gemeenten if gemeente.pk not in al]
    weg = [rij for pk, rij in al.items() if pk not in {gemeente.pk for gemeente in gemeenten}]
    gezegd = [str(rij.gemeente) for rij in weg if rij.versienummer > 1]
    if gezegd:
        raise KanNietBij(
            "gemeenten",
            f"{', '.join(gezegd)} schreef al wat zij doet. Laat die gemeente zelf zeggen dat zij niet meer meedoet.",
        )
    for rij in weg:
        rij.delete()
    for gemeente in nieuw:
        Betrokkenheid.objects.create(activiteit=activiteit, gemeente=gemeente, door=door)
    return bool(weg or nieuw)


def zeg_kolom(
    *,
    rij: Betrokkenheid,
    stand: str,
    toelichting: str,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Betrokkenheid:
    """What the own gemeente does in an activity. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    eis_kolom(door, rij, op=op)
    houd_vast(rij.activiteit.plan)
    deze: Betrokkenheid = Betrokkenheid.objects.select_related("activiteit__plan__regio", "gemeente").get(pk=rij.pk)
    if deze.versienummer != versie:
        raise Verouderd(VEROUDERD)
    if stand == Betrokkenheid.Stand.NIET and not toelichting:
        raise KanNietBij("toelichting", "Schrijf waarom uw gemeente niet meedoet: de anderen rekenden erop.")
    if (deze.stand, deze.toelichting) == (stand, toelichting):
        return deze
    deze.stand, deze.toelichting, deze.door = stand, toelichting, door
    deze.versienummer += 1
    deze.save()
    leg_vast(
        "gemeente zegt wat zij doet", deze.activiteit, door=door, regio=deze.activiteit.plan.regio,
        gemeente=deze.gemeente, stand=stand,
    )  # fmt: skip
    return deze


# --- what it waits for ----------------------------------------------------------------------------------------


def laat_wachten(
    *, activiteit: Activiteit, eerst: Activiteit, door: Lidmaatschap, op: datetime.date
) -> Afhankelijkheid:
    """It begins after the other ended. Twice is once. Raises GeenRecht, KanNiet, or KanNietBij for a circle or a day
    on which the other one is not done."""
    rij = haal(activiteit=activiteit, door=door, op=op)
    if eerst.plan_id != rij.plan_id:
        raise KanNietBij("eerst", "Kies een activiteit van hetzelfde plan.")
    if al := Afhankelijkheid.objects.filter(activiteit=rij, eerst=eerst).first():
        return al
    pad = pad_van(rij.plan)
    nu = pad[rij.pk]
    balk = Balk(nu.sleutel, nu.begin, nu.einde, nu.deel_van, nu.wacht_op | {eerst.pk}, nu.ligt_vast)
    if kring_in((pad | {rij.pk: balk}).values()):
        raise KanNietBij(
            "eerst",
            f"Dan wacht ‘{rij}’ in een kring op zichzelf: ‘{eerst}’ kan pas na deze activiteit klaar zijn. Haal eerst "
            "de andere afhankelijkheid weg.",
        )
    if pad[eerst.pk].einde >= rij.begin:
        raise KanNietBij(
            "eerst",
            f"‘{eerst}’ loopt tot en met {pad[eerst.pk].einde:%d-%m-%Y}, en deze activiteit begint op "
            f"{rij.begin:%d-%m-%Y}. Verschuif eerst een van de twee.",
        )
    gemaakt: Afhankelijkheid = Afhankelijkheid.objects.create(activiteit=rij, eerst=eerst, door=door)
    leg_vast("activiteit wacht", rij, door=door, regio=rij.plan.regio, eerst=eerst.pk)
    return gemaakt


def wacht_niet_meer(*, rij: Afhankelijkheid, door: Lidmaatschap, op: datetime.date) -> None:
    """The one may begin before the other ended. Raises GeenRecht or KanNiet."""
    activiteit = haal(activiteit=rij.activiteit, door=door, op=op)
    leg_vast("activiteit wacht niet meer", activiteit, door=door, regio=activiteit.plan.regio, eerst=rij.eerst_id)
    Afhankelijkheid.objects.filter(pk=rij.pk).delete()


# --- what belongs to it ---------------------------------------------------------------------------------------


def verwijs(
    *,
    activiteit: Activiteit,
    tekst: Tekst | None,
    procedure: Procedure | None,
    door: Lidmaatschap,
    op: datetime.date,
) -> Activiteitverwijzing:
    """A text or a procedure of the region belongs to it. Twice is once. Raises GeenRecht or KanNiet."""
    rij = haal(activiteit=activiteit, door=door, op=op)
    if (tekst is None) == (procedure is None):
        raise KanNiet("Kies een tekst of een procedure: een van de twee.")
    regio_id = tekst.regio_id if tekst is not None else procedure.tekst.regio_id if procedure is not None else 0
    if regio_id != rij.plan.regio_id:
        raise KanNiet("Kies iets van dezelfde regio.")
    gemaakt, nieuw = Activiteitverwijzing.objects.get_or_create(
        activiteit=rij, tekst=tekst, procedure=procedure, defaults={"door": door}
    )
    if nieuw:
        leg_vast("verwijzing toegevoegd", rij, door=door, regio=rij.plan.regio)
    return gemaakt


def verwijs_niet_meer(*, rij: Activiteitverwijzing, door: Lidmaatschap, op: datetime.date) -> None:
    """It does not belong to it any more. Raises GeenRecht or KanNiet."""
    activiteit = haal(activiteit=rij.activiteit, door=door, op=op)
    Activiteitverwijzing.objects.filter(pk=rij.pk).delete()
    leg_vast("verwijzing weggehaald", activiteit, door=door, regio=activiteit.plan.regio)
