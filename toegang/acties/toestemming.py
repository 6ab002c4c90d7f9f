"""Recording what a client allows, and taking it back: then nothing more is shared."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum
from toegang.acties.dossier import eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Deling, DelingEinde, Dossier, Onderdeel, Toestemming, ToestemmingIntrekking
from toegang.models.toestemming import PER_DOEL

Waarvoor = Toestemming.Waarvoor
MET_GEMEENTE = {Waarvoor.OVERDRACHT, Waarvoor.CONSULTATIE}


@dataclass(frozen=True)
class Toestemminggegevens:
    """What the client said. `tot` is the first day on which it holds no more; None is until it is withdrawn."""

    waarvoor: str
    omvang: tuple[str, ...]
    gegeven_op: datetime.date
    hoe: str
    door_wie: str
    aan_gemeente: Gemeente | None = None
    aan_wie: str = ""
    tot: datetime.date | None = None


@transaction.atomic
def geef_toestemming(
    *, dossier_id: int, gegevens: Toestemminggegevens, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Toestemming:
    """Record a toestemming. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    dossier = zet_vast(dossier_id)
    bestaand = Toestemming.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    _controleer(dossier, gegevens, op=op)
    toestemming = Toestemming.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        waarvoor=gegevens.waarvoor,
        aan_gemeente=gegevens.aan_gemeente,
        aan_wie=gegevens.aan_wie.strip() if gegevens.waarvoor == Waarvoor.ANDERE_WET else "",
        omvang=[deel for deel in PER_DOEL[gegevens.waarvoor] if deel in gegevens.omvang],
        gegeven_op=gegevens.gegeven_op,
        tot=gegevens.tot,
        hoe=gegevens.hoe,
        door_wie=gegevens.door_wie,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "toestemming_gegeven",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        toestemming=toestemming.pk,
        waarvoor=toestemming.waarvoor,
        andere_gemeente=toestemming.aan_gemeente_id,
        gegeven_op=toestemming.gegeven_op,
    )
    return toestemming


def _controleer(dossier: Dossier, gegevens: Toestemminggegevens, *, op: datetime.date) -> None:
    if gegevens.gegeven_op > op:
        raise KanNietBij("gegeven_op", "De toestemming kan niet in de toekomst liggen.")
    if gegevens.gegeven_op < dossier.gemeld_op:
        raise KanNietBij("gegeven_op", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    if gegevens.tot is not None and gegevens.tot <= op:
        raise KanNietBij("laatste_dag", "De toestemming zou dan nu al voorbij zijn. Kies een latere dag.")
    met_gemeente = gegevens.waarvoor in MET_GEMEENTE
    if met_gemeente and gegevens.aan_gemeente is None:
        raise KanNietBij("aan_gemeente", "Kies voor welke gemeente de cliënt toestemming gaf.")
    if not met_gemeente and gegevens.aan_gemeente is not None:
        raise KanNietBij("aan_gemeente", "Deze toestemming gaat niet over een andere gemeente. Laat dit leeg.")
    if gegevens.aan_gemeente == dossier.gemeente:
        raise KanNietBij("aan_gemeente", "Dit is de eigen gemeente. Daarvoor is geen toestemming nodig.")
    if gegevens.waarvoor == Waarvoor.ANDERE_WET and not gegevens.aan_wie.strip():
        raise KanNietBij("aan_wie", "Vul in van welke organisatie de gegevens komen.")
    passend = [deel for deel in PER_DOEL[gegevens.waarvoor] if deel in gegevens.omvang]
    if not passend:
        raise KanNietBij("omvang", "Kies welke gegevens de toestemming noemt.")
    if gegevens.waarvoor == Waarvoor.OVERDRACHT and Onderdeel.IDENTITEIT not in passend:
        raise KanNietBij("omvang", "Zonder naam en geboortedatum kan een andere gemeente niet antwoorden.")


def eis_toestemming(
    *, dossier: Dossier, toestemming_id: int | None, waarvoor: str, op: datetime.date, veld: str = "toestemming"
) -> Toestemming:
    """The running toestemming of this dossier for this purpose. Raises KanNietBij without one."""
    rij = (
        Toestemming.objects.lopend(op=op)
        .voor(waarvoor)
        .select_related("aan_gemeente")
        .filter(pk=toestemming_id or 0, dossier=dossier)
        .first()
    )
    if rij is None:
        raise KanNietBij(veld, "Hiervoor geldt geen toestemming van de cliënt. Leg die eerst vast.")
    return rij


@transaction.atomic
def trek_toestemming_in(
    *, toestemming_id: int, hoe: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> ToestemmingIntrekking:
    """The client takes it back, from today. What rests on it stops: an overdracht without an answer yet, and sharing.

    The other gemeente no longer reads what it was told here; what it wrote down elsewhere stays there. A yes stays a
    yes: the client may stop that at the other gemeente. The same `aanvraag` twice answers with the first one. Raises
    GeenRecht, KanNiet.
    """
    from toegang.acties.overdracht import stop_zonder_toestemming

    toestemming = Toestemming.objects.select_related("intrekking").get(pk=toestemming_id)
    dossier = zet_vast(toestemming.dossier_id)
    bestaand = ToestemmingIntrekking.objects.filter(toestemming=toestemming).first()
    if bestaand is not None and bestaand.aanvraag == aanvraag:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if bestaand is not None:
        raise KanNiet(f"Deze toestemming is al ingetrokken per {datum(bestaand.per)}.")
    intrekking = ToestemmingIntrekking.objects.create(
        toestemming=toestemming,
        dossier=dossier,
        gemeente=dossier.gemeente,
        per=op,
        hoe=hoe,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "toestemming_ingetrokken",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        toestemming=toestemming.pk,
        waarvoor=toestemming.waarvoor,
        andere_gemeente=toestemming.aan_gemeente_id,
    )
    for deling in Deling.objects.filter(toestemming=toestemming, tot__gt=op):
        beeindig(
            deling=deling, per=max(op, deling.van), reden=DelingEinde.Reden.TOESTEMMING, aanvraag=aanvraag, door=door
        )
    stop_zonder_toestemming(toestemming=toestemming, door=door, op=op)
    return intrekking


def beeindig(*, deling: Deling, per: datetime.date, reden: str, aanvraag: UUID, door: Lidmaatschap) -> DelingEinde:
    """Let sharing stop; from `per` on the colleague finds nothing. Within an action that checked the rights."""
    einde = DelingEinde.objects.create(
        deling=deling,
        dossier_id=deling.content_object_id,
        gemeente_id=deling.gemeente_id,
        per=per,
        was_tot=deling.tot,
        reden=reden,
        aanvraag=uuid5(aanvraag, f"deling/{deling.pk}"),
        vastgelegd_door=door,
    )
    deling.tot = per
    deling.save(update_fields=["tot"])
    leg_vast(
        "deling_gestopt",
        Dossier(pk=deling.content_object_id),
        door=door,
        gemeente=deling.gemeente,
        andere_gemeente=deling.aan_gemeente_id,
        deling=deling.pk,
        reden=reden,
    )
    return einde
