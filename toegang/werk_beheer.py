"""What toegang asks of a functioneel beheerder: an address under letters, and the terms that nobody set yet."""

from __future__ import annotations

import datetime

from django.db import connection
from django.db.models import Q
from django.urls import reverse

from regio import rechten as beheer
from regio.models import Gemeente, Huisstijl, Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang.beslissing import niet_ingesteld
from toegang.parameters import SOORTEN

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
    """The terms without a value, and each gemeente with running work that has no address for bezwaar."""
    if pet.rol != Rol.BEHEERDER:
        return []
    return _zonder_termijn(op=op) + _zonder_adres(pet, op=op)


def _zonder_termijn(*, op: datetime.date) -> list[Werkregel]:
    """One line for the terms after a decision that our sources do not name: without a value no page shows a day."""
    zonder = niet_ingesteld(op=op)
    if not zonder:
        return []
    namen = {soort.sleutel: soort.naam for soort in SOORTEN}
    return [
        Werkregel(
            wat="Leg termijnen vast die nog niet zijn ingesteld",
            voor=", ".join(namen[sleutel] for sleutel in zonder),
            url=reverse("parameters"),
            knop="Waarden openen",
            waarom="Zolang er geen waarde is, ziet de toegang bij deze termijnen geen laatste dag.",
        )
    ]


def _zonder_adres(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """One line per gemeente with running work and without an address: nobody there can take a decision."""
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
