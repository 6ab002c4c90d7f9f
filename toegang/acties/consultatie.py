"""Collegiale consultatie: a colleague of another gemeente reads one dossier along, and may give advice."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang import rechten
from toegang import rechten_samen as samen
from toegang.acties.dossier import eis_wijzigen, zet_vast
from toegang.acties.toestemming import beeindig, eis_toestemming
from toegang.fouten import KanNietBij
from toegang.models import Advies, Deling, DelingEinde, Dossier, Toestemming

DAG = datetime.timedelta(days=1)


@transaction.atomic
def deel_dossier(
    *,
    dossier_id: int,
    toestemming_id: int | None,
    collega_id: int,
    vraag: str,
    met_advies: bool,
    laatste_dag: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Deling:
    """Let one colleague of the gemeente of the toestemming read this dossier, from today to `laatste_dag`.

    The grant is for the work of that person for that gemeente. The same `aanvraag` twice answers with the first one.
    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    dossier = zet_vast(dossier_id)
    bestaand: Deling | None = Deling.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    toestemming = eis_toestemming(
        dossier=dossier, toestemming_id=toestemming_id, waarvoor=Toestemming.Waarvoor.CONSULTATIE, op=op
    )
    collega = samen.collegas_van([toestemming.aan_gemeente_id], op=op).filter(pk=collega_id).first()
    if collega is None:
        raise KanNietBij("collega", f"De toestemming is voor {toestemming.aan}. Kies een collega van die gemeente.")
    if rechten.wie_leest_dossier(dossier, op=op).filter(gebruiker=collega.gebruiker_id).exists():
        raise KanNietBij("collega", "Deze collega kan het dossier al lezen.")
    uiterste = op + settings.DELING_HOOGSTENS_DAGEN * DAG
    if toestemming.tot is not None:
        uiterste = min(uiterste, toestemming.tot - DAG)
    if not op <= laatste_dag <= uiterste:
        raise KanNietBij("laatste_dag", f"Kies een dag van vandaag tot en met {datum(uiterste)}.")
    loopt = Deling.objects.filter(content_object=dossier, user=collega.gebruiker_id, tot__gt=op).first()
    if loopt is not None:
        raise KanNietBij("collega", f"Deze collega leest al mee tot en met {datum(loopt.laatste_dag)}.")
    deling: Deling = Deling.objects.create(
        content_object=dossier,
        gemeente=dossier.gemeente,
        aan_gemeente_id=toestemming.aan_gemeente_id,
        toestemming=toestemming,
        user=collega.gebruiker,
        permission=samen.leesrecht(),
        met_advies=met_advies,
        van=op,
        tot=laatste_dag + DAG,
        reden=vraag.strip(),
        gever=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "dossier_gedeeld",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        deling=deling.pk,
        naar=collega.pk,
        andere_gemeente=deling.aan_gemeente_id,
        tot=deling.tot,
        met_advies=met_advies,
    )
    return deling


@transaction.atomic
def stop_deling(*, deling_id: int, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> DelingEinde:
    """Stop at once, before the day that was agreed. Twice is once. Raises GeenRecht, KanNiet."""
    deling: Deling = Deling.objects.select_related("einde", "gemeente").get(pk=deling_id)
    dossier = zet_vast(deling.content_object_id)
    if deling.is_beeindigd:
        return deling.einde
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht("Delen stopt wie dit dossier behandelt.")
    if deling.tot <= op:
        raise KanNiet(f"Deze collega leest al niet meer mee sinds {datum(deling.tot)}.")
    return beeindig(deling=deling, per=op, reden=reden, aanvraag=aanvraag, door=door)


@transaction.atomic
def geef_advies(*, deling_id: int, tekst: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Advies:
    """Add an advice to a dossier that one reads along, as long as the grant runs and asks for it.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNietBij.
    """
    bestaand = Advies.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    deling = Deling.objects.select_related("gemeente").filter(pk=deling_id).first()
    if deling is None or not samen.mag_adviseren(door, deling, op=op):
        raise GeenRecht("U bent voor dit dossier niet om advies gevraagd, of de tijd om mee te lezen is voorbij.")
    if not tekst.strip():
        raise KanNietBij("tekst", "Schrijf uw advies op.")
    advies = Advies.objects.create(
        deling=deling,
        dossier_id=deling.content_object_id,
        gemeente=deling.gemeente,
        tekst=tekst.strip(),
        gegeven_op=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "advies_gegeven",
        Dossier(pk=deling.content_object_id),
        door=door,
        gemeente=deling.gemeente,
        deling=deling.pk,
        advies=advies.pk,
        andere_gemeente=deling.aan_gemeente_id,
    )
    return advies
