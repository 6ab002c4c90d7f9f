"""What procedures, meetings and overeenkomsten put in a calendar: last days, terms, meetings, evaluations."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Prefetch

from regio.models import Lidmaatschap, Orgaan, Regio, Rol
from regio.werk import Agendapunt
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import Beeld, beelden_van
from samenwerking.besluiten.looptijd import laatste_dag, laatste_opzegdag
from samenwerking.besluiten.models import Evaluatiemoment, Vergadering
from samenwerking.besluiten.rechten import procedures_van, ziet_procedures
from samenwerking.besluiten.rechten_afspraken import overeenkomsten_van
from samenwerking.besluiten.stand import Cel, Celstand

VOORUIT = datetime.timedelta(days=400)
"""A calendar of a raad is made for a year."""

ORGANEN = {
    Rol.COLLEGELID: (Orgaan.Soort.COLLEGE,),
    Rol.RAADSLID: (Orgaan.Soort.RAAD,),
    Rol.GRIFFIER: (Orgaan.Soort.RAAD,),
    Rol.BELEIDSADVISEUR: (Orgaan.Soort.COLLEGE, Orgaan.Soort.RAAD),
}
"""Whose meetings stand in the calendar of a person."""

VOORBIJ = frozenset({Celstand.GEDAAN, Celstand.VERSTREKEN})


def punten_voor(pet: Lidmaatschap, *, op: datetime.date, regio: Regio | None = None) -> list[Agendapunt]:
    """What this hat finds in its calendar; with a region what the whole region must do. The same number of questions
    however many procedures run."""
    if not ziet_procedures(pet):
        return []
    procedures = procedures_van(pet, op=op).lopend().select_related("tekst", "publiceert")
    if regio is not None:
        procedures = procedures.filter(tekst__regio=regio)
    beelden = beelden_van(list(procedures), op=op)
    alleen = pet.gemeente.code if regio is None and pet.gemeente is not None else None
    punten = [punt for beeld in beelden for punt in _stappen(beeld, alleen)]
    if regio is None:
        punten += _vergaderingen(pet, op=op)
    return [*punten, *_overeenkomsten(pet, op=op, regio=regio)]


def _stappen(beeld: Beeld, alleen: str | None) -> Iterator[Agendapunt]:
    """The last days of steps, and the ends of statutory terms. Steps of more gemeenten on one day are one line."""
    dagen: dict[tuple[str, str, datetime.date], list[Cel]] = defaultdict(list)
    for cel in beeld.stand.cellen.values():
        if cel.stand in VOORBIJ or (alleen is not None and cel.plek.gemeente not in (alleen, "")):
            continue
        if cel.punt.uiterlijk is not None:
            dagen["uiterlijk", cel.stap.code, cel.punt.uiterlijk].append(cel)
        if cel.punt.term_tot is not None and cel.punt.term_tot != cel.punt.uiterlijk:
            dagen["termijn", cel.stap.code, cel.punt.term_tot].append(cel)
    for (soort, stap, dag), cellen in dagen.items():
        cel = cellen[0]
        woord = "Uiterlijk" if soort == "uiterlijk" else "Termijn eindigt"
        waar = [str(beeld.gemeenten[een.plek.gemeente]) for een in cellen if een.plek.gemeente]
        wie = "-".join(sorted(een.plek.gemeente for een in cellen if een.plek.gemeente))
        yield Agendapunt(
            kenmerk=f"procedure-{beeld.procedure.pk}-{stap}-{soort}-{wie or 'samen'}",
            dag=dag,
            titel=f"{woord}: {cel.stap.naam[0].lower()}{cel.stap.naam[1:]} - {beeld.procedure.tekst.titel}",
            uitleg=f"{_opsomming(waar)}{cel.stap.grond}",
            url=adres_van(beeld.procedure, cel.plek),
        )


def _opsomming(waar: list[str]) -> str:
    return f"Voor {', '.join(waar)}. Grond: " if waar else "Grond: "


def _vergaderingen(pet: Lidmaatschap, *, op: datetime.date) -> Iterator[Agendapunt]:
    soorten = ORGANEN.get(Rol(pet.rol), ())
    if pet.gemeente_id is None or not soorten:
        return
    rijen = (
        Vergadering.objects.die_doorgaan()
        .filter(orgaan__gemeente=pet.gemeente_id, orgaan__soort__in=soorten, datum__gte=op, datum__lt=op + VOORUIT)
        .select_related("orgaan")
        .order_by("datum", "pk")
    )
    for rij in rijen:
        yield Agendapunt(
            kenmerk=f"vergadering-{rij.pk}",
            dag=rij.datum,
            titel=f"Vergadering {rij.orgaan}",
            uitleg=f"Stukken inleveren tot en met {rij.inleveren:%d-%m-%Y}.",
        )


def _overeenkomsten(pet: Lidmaatschap, *, op: datetime.date, regio: Regio | None) -> Iterator[Agendapunt]:
    alle = overeenkomsten_van(pet, op=op)
    if regio is not None:
        alle = alle.filter(regio=regio)
    open_ = Evaluatiemoment.objects.filter(afloop__isnull=True)
    for ding in alle.prefetch_related(Prefetch("evaluatiemomenten", open_)):
        dagen = [
            (f"evaluatie-{moment.pk}", moment.uiterlijk, f"Evalueren: {moment.wat}")
            for moment in ding.evaluatiemomenten.all()
        ]
        einde, opzegdag = laatste_dag(ding.tot), laatste_opzegdag(ding.tot, ding.opzegtermijn)
        if einde is not None:
            dagen.append((f"overeenkomst-{ding.pk}-einde", einde, "Laatste dag van de overeenkomst"))
        if opzegdag is not None:
            dagen.append((f"overeenkomst-{ding.pk}-opzeggen", opzegdag, "Laatste dag om op te zeggen"))
        for kenmerk, dag, wat in dagen:
            if dag >= op:
                yield Agendapunt(kenmerk, dag, f"{wat} - {ding.titel}", "", ding.get_absolute_url())
