"""Adding a paper to a step, and withdrawing it. What was added never changes."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.acties.procedure import vergrendel
from samenwerking.besluiten.models import Stuk, Stukintrekking
from samenwerking.besluiten.procedure import Aard, Plek
from samenwerking.besluiten.rechten_college import mag_stuk_toevoegen
from toegang.upload import PDF, GeenStuk, herken

GEEN_VASTLEGGER = "Wie deze stap vastlegt, voegt ook de stukken toe en trekt ze in."


@transaction.atomic
def voeg_stuk_toe(
    *,
    procedure_id: int,
    plek: Plek,
    titel: str,
    openbaarheid: Stuk.Openbaarheid,
    grond: str,
    inhoud: bytes,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Stuk:
    """A PDF with this step. Raises GeenRecht, or KanNietBij with the field that is wrong."""
    procedure = vergrendel(procedure_id)
    stap = procedure.regels.stap(plek.stap)
    gemeente = Gemeente.objects.get(code=plek.gemeente) if plek.gemeente else None
    if not mag_stuk_toevoegen(door, procedure, stap, gemeente.pk if gemeente else None):
        raise GeenRecht(GEEN_VASTLEGGER)
    if al := Stuk.objects.filter(aanvraag=aanvraag).defer("inhoud").first():
        return al
    if stap.aard is Aard.DAG:
        raise KanNiet("Bij deze dag horen geen stukken.")
    geheim = openbaarheid == Stuk.Openbaarheid.GEHEIM
    if geheim and not grond.strip():
        raise KanNietBij("grond", "Noem wie de geheimhouding oplegde en op welk artikel.")
    stuk = Stuk.objects.create(
        procedure=procedure, stap=stap.code, gemeente=gemeente, titel=titel.strip(), openbaarheid=openbaarheid,
        grond=grond.strip() if geheim else "", naam=f"{slugify(titel)[:80] or 'stuk'}.{PDF.achtervoegsel}",
        mediatype=PDF.mediatype, inhoud=_pdf(inhoud), door=door, aanvraag=aanvraag,
    )  # fmt: skip
    leg_vast(
        "stuk toegevoegd", procedure, door=door, gemeente=gemeente, regio=procedure.tekst.regio, stap=stap.naam,
        openbaarheid=stuk.get_openbaarheid_display(), stuk=stuk.pk,
    )  # fmt: skip
    return stuk


@transaction.atomic
def trek_stuk_in(*, stuk_id: int, reden: str, door: Lidmaatschap) -> Stukintrekking:
    """From now it is not shown or served. Twice is once. Raises GeenRecht, KanNiet without a reason."""
    stuk = Stuk.objects.select_related("gemeente", "procedure__tekst__regio").defer("inhoud").get(pk=stuk_id)
    procedure = vergrendel(stuk.procedure_id)
    stap = procedure.regels.stap(stuk.stap)
    if not mag_stuk_toevoegen(door, procedure, stap, stuk.gemeente_id):
        raise GeenRecht(GEEN_VASTLEGGER)
    if al := Stukintrekking.objects.filter(stuk=stuk).first():
        return al
    if not reden.strip():
        raise KanNiet("Zeg waarom u het stuk intrekt.")
    rij = Stukintrekking.objects.create(stuk=stuk, reden=reden.strip(), door=door)
    leg_vast(
        "stuk ingetrokken", procedure, door=door, gemeente=stuk.gemeente, regio=procedure.tekst.regio, stap=stap.naam,
        stuk=stuk.pk,
    )  # fmt: skip
    return rij


def _pdf(inhoud: bytes) -> bytes:
    try:
        soort = herken(inhoud)
    except GeenStuk as fout:
        raise KanNietBij("bestand", str(fout)) from fout
    if soort is not PDF:
        raise KanNietBij("bestand", "Een stuk bij een besluit is een PDF. Sla het op als PDF.")
    return inhoud
