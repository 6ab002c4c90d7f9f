"""Papers of a meeting: handing one in, and withdrawing it."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.utils.text import slugify

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.bijeenkomst import vergrendel_bijeenkomst
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Vergaderstuk
from samenwerking.overleg.rechten import opent_stuk
from samenwerking.overleg.stukcontrole import bladzijden_van
from toegang.upload import GeenStuk


def voeg_stuk_toe(
    *,
    bijeenkomst: Bijeenkomst,
    agendapunt: Agendapunt | None,
    titel: str,
    inhoud: bytes,
    waarom_vertrouwelijk: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Vergaderstuk:
    """Hand in a paper. The same `aanvraag` gives the same one. Raises GeenRecht, KanNiet, or KanNietBij for a file that
    is no PDF, is too large or does not open."""
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if eerder := Vergaderstuk.objects.defer("inhoud").filter(aanvraag=aanvraag, bijeenkomst=rij).first():
        return eerder
    if agendapunt is not None and agendapunt.bijeenkomst_id != rij.pk:
        raise KanNietBij("agendapunt", "Dit punt staat niet meer op deze agenda.")
    try:
        bladzijden = bladzijden_van(inhoud)
    except GeenStuk as fout:
        raise KanNietBij("bestand", str(fout)) from fout
    stuk = Vergaderstuk.objects.create(
        bijeenkomst=rij,
        agendapunt=agendapunt,
        titel=titel,
        naam=f"{slugify(titel)[:80] or 'stuk'}.pdf",
        mediatype="application/pdf",
        inhoud=inhoud,
        bladzijden=bladzijden,
        waarom_vertrouwelijk=waarom_vertrouwelijk,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast("stuk toegevoegd", rij, door=door, regio=rij.overleg.regio, stuk=stuk.pk, vertrouwelijk=stuk.vertrouwelijk)
    return stuk


def trek_stuk_in(*, stuk: Vergaderstuk, door: Lidmaatschap, op: datetime.date) -> Vergaderstuk:
    """It stays named and opens for nobody; twice is once. Raises GeenRecht or KanNiet."""
    rij = vergrendel_bijeenkomst(bijeenkomst=stuk.bijeenkomst, door=door, op=op)
    deze = Vergaderstuk.objects.defer("inhoud").select_related("door", "bijeenkomst__overleg").get(pk=stuk.pk)
    if deze.ingetrokken_op is not None:
        return deze
    if not opent_stuk(door, deze, op=op):
        raise GeenRecht("Een vertrouwelijk stuk trekt in wie het mag openen.")
    if rij.verslagen.exists():
        raise KanNiet("Er is al een verslag van deze bijeenkomst. De stukken blijven erbij.")
    deze.ingetrokken_op = op
    deze.save(update_fields=["ingetrokken_op"])
    leg_vast("stuk ingetrokken", rij, door=door, regio=rij.overleg.regio, stuk=deze.pk)
    return deze
