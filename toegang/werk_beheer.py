"""What toegang asks of a functioneel beheerder: an address under letters, and the amounts of the dwangsom."""

from __future__ import annotations

import datetime

from django.db import connection
from django.urls import reverse

from regio import rechten as beheer
from regio.models import Gemeente, Huisstijl, Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang.beslissing import DWANGSOM, bedragen_ontbreken

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
    """The amounts of the dwangsom that nobody recorded, and each gemeente with work and no address for bezwaar."""
    if pet.rol != Rol.BEHEERDER:
        return []
    return _zonder_bedrag(op=op) + _zonder_adres(pet, op=op)


def _zonder_bedrag(*, op: datetime.date) -> list[Werkregel]:
    """One line for the amounts of the dwangsom: indexed by regeling, so each time someone has to look them up."""
    if not bedragen_ontbreken(op=op):
        return []
    return [
        Werkregel(
            wat="Leg de bedragen van de dwangsom vast",
            voor="Awb, artikel 4:17, tweede lid",
            url=reverse("parameter", args=[DWANGSOM[0]]),
            knop="Waarde openen",
            waarom="De bedragen zijn geïndexeerd. Zonder de nieuwe bedragen toont het product geen hoogte.",
        )
    ]


def _zonder_adres(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """One line per gemeente with running work and without an address: nobody there can take a decision."""
    plaatsen = [plaats for plaats in beheer.huisstijlen_in_beheer(pet, op=op) if isinstance(plaats, Gemeente)]
    stijlen = Huisstijl.objects.filter(gemeente__in=plaatsen)
    met_adres = {stijl.gemeente_id for stijl in stijlen if stijl.adresregels.strip()}
    zonder = [gemeente for gemeente in plaatsen if gemeente.pk not in met_adres]
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
