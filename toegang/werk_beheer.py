"""What toegang asks of a functioneel beheerder: an address under the letters of a gemeente that decides."""

from __future__ import annotations

import datetime

from django.db import connection
from django.db.models import Q
from django.urls import reverse

from regio import rechten as beheer
from regio.models import Gemeente, Huisstijl, Lidmaatschap, Rol
from regio.werk import Werkregel

EEN_JAAR = datetime.timedelta(days=365)

_MET_WERK = """
    SELECT DISTINCT g FROM unnest(%s::bigint[]) g
    WHERE EXISTS (
           SELECT FROM telling_onderzoek o WHERE o.gemeente_id = g AND o.van > %s AND o.gestopt IS NULL
       )
       OR EXISTS (
           SELECT FROM telling_indicatie i WHERE i.gemeente_id = g AND i.van <= %s AND (i.tot IS NULL OR i.tot > %s)
       )
"""
"""Of these gemeenten those with a melding of the last year or a right that runs; from counts, never from dossiers."""


def werk_beheer(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """One line per gemeente with running work and without an address: nobody there can take a decision."""
    if pet.rol != Rol.BEHEERDER:
        return []
    plaatsen = [plaats for plaats in beheer.huisstijlen_in_beheer(pet, op=op) if isinstance(plaats, Gemeente)]
    algemeen = Q(gemeente__isnull=True, regio__isnull=True)
    stijlen = {stijl.gemeente_id: stijl for stijl in Huisstijl.objects.filter(algemeen | Q(gemeente__in=plaatsen))}
    geldt = {gemeente: stijlen.get(gemeente.pk, stijlen.get(None)) for gemeente in plaatsen}
    zonder = [gemeente for gemeente, stijl in geldt.items() if stijl is None or not stijl.adresregels.strip()]
    if not zonder:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_MET_WERK, [[gemeente.pk for gemeente in zonder], op - EEN_JAAR, op, op])
        met_werk = {rij[0] for rij in cursor.fetchall()}
    return [
        Werkregel(
            wat="Vul het adres voor bezwaar in",
            voor=f"Gemeente {gemeente}",
            url=reverse("beheer_huisstijl", args=[gemeente.code]),
            knop="Huisstijl openen",
            waarom="Zonder adres kan de toegang geen besluit nemen: de brief zegt waar een bezwaar heen kan.",
        )
        for gemeente in zonder
        if gemeente.pk in met_werk
    ]
