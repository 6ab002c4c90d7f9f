"""For which gemeenten a hat works with people, per taak, and which dossiers it shares: the lists of the wall."""

from __future__ import annotations

import datetime

from django.db import connection
from django.db.models import Q

from regio import klok
from regio.models import Functie, Herindeling, Lidmaatschap, Rol, Taak
from regio.muur import EERSTE_OPVANG
from regio.namens import Muurlijsten
from regio.rechten import mandaatgevers

FUNCTIES = {
    Rol.CONSULENT: (Functie.TOEGANG,),
    Rol.TEAMLEIDER: (Functie.TOEGANG,),
    Rol.WACHTLIJSTBEHEERDER: (Functie.WACHTLIJST,),
}
"""Roles that see people, and the functions for which they also see those of a mandaatgever."""

LEEST_DOSSIERS = {Rol.CONSULENT, Rol.TEAMLEIDER}


def muurlijsten(pet: Lidmaatschap) -> Muurlijsten:
    """The lists of the wall: gemeenten whose dossiers this hat may find, per taak, and dossiers shared with the person.

    Computed anew for each transaction; for its duration the other answers here use the same lists.
    """
    op = klok.vandaag()
    lijsten = _bereken(pet, op=op)
    pet.__dict__[_BEREIK] = (op, lijsten)
    return lijsten


_BEREIK = "_bereik_van_toegang"


def _lijsten(pet: Lidmaatschap, *, op: datetime.date) -> Muurlijsten:
    dag, lijsten = pet.__dict__.get(_BEREIK, (None, None))
    return lijsten if dag == op else _bereken(pet, op=op)


def _bereken(pet: Lidmaatschap, *, op: datetime.date) -> Muurlijsten:
    functies = FUNCTIES.get(Rol(pet.rol))
    if functies is None or pet.gemeente_id is None or not pet.loopt(op=op):
        return Muurlijsten()
    eigen = [pet.gemeente_id, *_voorgangers(pet.gemeente_id, op=op)]
    per_taak: dict[str, list[int]] = {Taak.BW: [*eigen], Taak.MO: [*eigen]}
    for functie in functies:
        for taak, gever in mandaatgevers(pet, functie=functie, op=op):
            if taak in per_taak:  # nobody keeps dossiers of the other taken here
                per_taak[taak].append(gever)
    bw, opvang = tuple(dict.fromkeys(per_taak[Taak.BW])), tuple(dict.fromkeys(per_taak[Taak.MO]))
    if pet.rol not in LEEST_DOSSIERS:
        return Muurlijsten(wachtlijst=bw, wachtlijst_opvang=opvang, wachtenden=_op_de_wachtlijst(bw, opvang))
    return Muurlijsten(
        gemeenten=bw, gemeenten_opvang=opvang, dossiers=_gedeeld_met(pet.gebruiker_id, pet.gemeente_id, op=op)
    )


def eigen_gemeenten(pet: Lidmaatschap, *, op: datetime.date, taak: str | None = None) -> tuple[int, ...]:
    """Ids of the gemeenten for which this hat works with people: its own, what went into it, and mandaatgevers.

    Without a taak those for either: what is found there must still be asked for its taak (`van_eigen_gemeenten`).
    """
    lijsten = _lijsten(pet, op=op)
    bw, opvang = lijsten.gemeenten + lijsten.wachtlijst, lijsten.gemeenten_opvang + lijsten.wachtlijst_opvang
    if taak is None:
        return tuple(dict.fromkeys([*bw, *opvang]))
    return opvang if taak == Taak.MO else bw


def van_eigen_gemeenten(
    pet: Lidmaatschap, *, op: datetime.date, gemeente: str = "gemeente_id", dossier: str = "dossier_id"
) -> Q:
    """The rows of dossiers for which this hat works: of its gemeenten, each for the taak of the mandate."""
    bw, opvang = eigen_gemeenten(pet, op=op, taak=Taak.BW), eigen_gemeenten(pet, op=op, taak=Taak.MO)
    if set(bw) == set(opvang):
        return Q(**{f"{gemeente}__in": bw})
    return Q(**{f"{gemeente}__in": bw, f"{dossier}__lt": EERSTE_OPVANG}) | Q(
        **{f"{gemeente}__in": opvang, f"{dossier}__gte": EERSTE_OPVANG}
    )


def per_gemeente(pet: Lidmaatschap, *, op: datetime.date, dossier: str = "dossier_id") -> list[Q]:
    """The same in one slice per gemeente, for a list."""
    bw, opvang = eigen_gemeenten(pet, op=op, taak=Taak.BW), eigen_gemeenten(pet, op=op, taak=Taak.MO)
    stapels = []
    for nummer in eigen_gemeenten(pet, op=op):
        vraag = Q(gemeente_id=nummer)
        if nummer not in opvang:
            vraag &= Q(**{f"{dossier}__lt": EERSTE_OPVANG})
        if nummer not in bw:
            vraag &= Q(**{f"{dossier}__gte": EERSTE_OPVANG})
        stapels.append(vraag)
    return stapels


def gedeelde_dossiers(pet: Lidmaatschap, *, op: datetime.date) -> tuple[int, ...]:
    """Ids of dossiers that are shared with this person on that day, for a hat that reads dossiers."""
    return _lijsten(pet, op=op).dossiers


def _voorgangers(gemeente_id: int, *, op: datetime.date) -> list[int]:
    """Gemeenten that merged into this one; a divided gemeente has no single successor."""
    gevonden: list[int] = []
    zoek = [gemeente_id]
    while zoek:
        zoek = list(
            Herindeling.objects.filter(nieuwe_id__in=zoek, datum__lte=op, voornemen=False)
            .exclude(soort=Herindeling.Soort.SPLITSING)
            .exclude(oude_id__in=[*gevonden, gemeente_id])
            .values_list("oude_id", flat=True)
        )
        gevonden += zoek
    return gevonden


def _gedeeld_met(persoon_id: int, plaats_id: int, *, op: datetime.date) -> tuple[int, ...]:
    """The grants stand behind the wall that they open, so a function of the database names the dossiers.

    It looks at the days itself: guardian does not know time. A grant holds for the work for one gemeente: the client
    allowed that one, so it opens nothing under another hat of the same person.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT dossiers_gedeeld_met(%s, %s, %s)", [persoon_id, plaats_id, op])
        return tuple(sorted(nummer for (nummer,) in cursor.fetchall()))


def _op_de_wachtlijst(bw: tuple[int, ...], opvang: tuple[int, ...]) -> tuple[int, ...]:
    """Whose dossier may be found by who keeps these waiting lists: the list itself stands behind the wall too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT dossiers_op_wachtlijst(%s::bigint[], %s::bigint[])", [list(bw), list(opvang)])
        return tuple(sorted(nummer for (nummer,) in cursor.fetchall()))


def werkt_voor(pet: Lidmaatschap, gemeente_id: int, *, taak: str, op: datetime.date) -> bool:
    """Whether this hat works with people of that gemeente, for that taak."""
    return gemeente_id in eigen_gemeenten(pet, op=op, taak=taak)
