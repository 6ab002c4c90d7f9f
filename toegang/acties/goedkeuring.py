"""The leerjaar: asking and giving approval, and who learns how far."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang import rechten_samen as rechten
from toegang.acties.dossier import eis_wijzigen, zet_vast
from toegang.acties.indicatie import producten_voor
from toegang.fouten import KanNietBij
from toegang.goedkeuring import Voornemen, is_goedgekeurd, mag_goedkeuren
from toegang.models import Beschikking, Dossier, Goedkeuring, Goedkeuringsvraag, Leerfase, Leerjaar, Melding

GEEFT_EEN_RECHT = frozenset(
    {Beschikking.Soort.TOEKENNING, Beschikking.Soort.GEDEELTELIJK, Beschikking.Soort.HERZIENING}
)
NIET_UW_WERK = "Dit regelt de teamleider van de gemeente."


@transaction.atomic
def vraag_goedkeuring(
    *, dossier_id: int, voornemen: Voornemen, toelichting: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Goedkeuringsvraag:
    """Lay before a colleague what one wants to decide. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    dossier = zet_vast(dossier_id)
    bestaand = Goedkeuringsvraag.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if not toelichting.strip():
        raise KanNietBij("toelichting", "Leg uit waarom u dit wilt besluiten.")
    _controleer(dossier, voornemen, op=op)
    gelijk = Goedkeuringsvraag.objects.filter(dossier=dossier, **asdict(voornemen))
    if gelijk.filter(antwoord__isnull=True).exists() or is_goedgekeurd(dossier, voornemen):
        raise KanNiet("Deze vraag is al gesteld. Wacht op het antwoord, of leg het besluit vast als dat er is.")
    vraag = Goedkeuringsvraag.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        **asdict(voornemen),
        toelichting=toelichting.strip(),
        gevraagd_op=op,
        persoon=door.gebruiker,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "goedkeuring_gevraagd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        vraag=vraag.pk,
        besluit=voornemen.soort,
        product=voornemen.product_id,
        van=voornemen.van,
    )
    return vraag


def _controleer(dossier: Dossier, voornemen: Voornemen, *, op: datetime.date) -> None:
    """Raises KanNietBij for a decision that cannot be taken on this melding or about this right."""
    if voornemen.melding_id is not None:
        if not Melding.objects.lopend().filter(dossier=dossier, pk=voornemen.melding_id).exists():
            raise KanNietBij("besluit", "Op deze melding is al besloten, of zij is gesloten.")
    elif voornemen.indicatie_id is not None:
        if not dossier.indicaties.filter(pk=voornemen.indicatie_id, einde__isnull=True).exists():
            raise KanNietBij("besluit", "Deze indicatie is al beëindigd.")
    elif voornemen.soort != Beschikking.Soort.TOEKENNING:
        raise KanNietBij("besluit", "Kies waarover het besluit gaat.")
    if (voornemen.soort in GEEFT_EEN_RECHT) != (voornemen.product_id is not None):
        raise KanNietBij("product", "Kies een product als het besluit een recht geeft, en anders niet.")
    if voornemen.product_id is not None:
        if voornemen.van is None:
            raise KanNietBij("van", "Vul de begindatum in.")
        if voornemen.tot is not None and voornemen.tot <= voornemen.van:
            raise KanNietBij("laatste_dag", "De einddatum ligt voor de begindatum.")
        if voornemen.product_id not in {
            product.pk for product in producten_voor(dossier.gemeente, op=op, taak=dossier.taak)
        }:
            raise KanNietBij("product", "Dit product staat niet op de lijst van uw regio.")


@transaction.atomic
def beantwoord_goedkeuring(
    *, vraag_id: int, akkoord: bool, toelichting: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Goedkeuring:
    """Say yes, or no with the reason. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij).
    """
    vraag = Goedkeuringsvraag.objects.select_related("dossier", "persoon").get(pk=vraag_id)
    dossier = zet_vast(vraag.dossier_id)
    bestaand = Goedkeuring.objects.filter(vraag=vraag).first()
    if bestaand is not None and bestaand.aanvraag == aanvraag:
        return bestaand
    if vraag.persoon_id == door.gebruiker_id:
        raise GeenRecht("U vroeg dit zelf. Een ander keurt het goed.")
    if not mag_goedkeuren(door, vraag, op=op):
        raise GeenRecht("Goedkeuren doet een consulent of teamleider die zelf mag besluiten.")
    eis_wijzigen(door, dossier, op=op)
    if bestaand is not None:
        raise KanNiet(f"Op deze vraag is al geantwoord op {datum(bestaand.gegeven_op)}.")
    if not akkoord and not toelichting.strip():
        raise KanNietBij("toelichting", "Leg uit wat er anders moet.")
    goedkeuring = Goedkeuring.objects.create(
        vraag=vraag,
        dossier=dossier,
        gemeente=dossier.gemeente,
        akkoord=akkoord,
        toelichting=toelichting.strip(),
        gegeven_op=op,
        vrager=vraag.persoon,
        persoon=door.gebruiker,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast("goedkeuring_gegeven", dossier, door=door, gemeente=dossier.gemeente, vraag=vraag.pk, akkoord=akkoord)
    return goedkeuring


@transaction.atomic
def begin_leerjaar(*, van: datetime.date, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Leerjaar:
    """From `van` on a second consulent approves each decision of the gemeente of this teamleider.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNietBij.
    """
    bestaand: Leerjaar | None = Leerjaar.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.mag_leerjaar_regelen(door) or door.gemeente is None:
        raise GeenRecht(NIET_UW_WERK)
    if van < op:
        raise KanNietBij("van", "Kies vandaag of een latere dag: wat al besloten is, blijft besloten.")
    if Leerjaar.objects.filter(gemeente=door.gemeente).filter(Q(tot__isnull=True) | Q(tot__gt=van)).exists():
        raise KanNietBij("van", "Er is dan al een leerjaar. Beëindig dat eerst.")
    leerjaar: Leerjaar = Leerjaar.objects.create(
        gemeente=door.gemeente, van=van, aanvraag=aanvraag, vastgelegd_door=door
    )
    leg_vast("leerjaar_begonnen", leerjaar, door=door, gemeente=door.gemeente, van=van)
    return leerjaar


@transaction.atomic
def eindig_leerjaar(*, leerjaar_id: int, tot: datetime.date, door: Lidmaatschap, op: datetime.date) -> Leerjaar:
    """The leerjaar stops; from `tot` on each consulent decides alone. Raises GeenRecht, KanNietBij."""
    leerjaar: Leerjaar = Leerjaar.objects.select_for_update(of=("self",)).get(pk=leerjaar_id)
    if not rechten.mag_leerjaar_regelen(door) or door.gemeente_id != leerjaar.gemeente_id:
        raise GeenRecht(NIET_UW_WERK)
    if leerjaar.tot == tot:
        return leerjaar
    if tot < op or tot <= leerjaar.van:
        raise KanNietBij("laatste_dag", "Kies een dag na het begin van het leerjaar, vandaag of later.")
    leerjaar.tot = tot
    leerjaar.save()
    leg_vast("leerjaar_beeindigd", leerjaar, door=door, gemeente=door.gemeente, tot=tot)
    return leerjaar


@transaction.atomic
def zet_leerfase(
    *, pet_id: int, fase: str, van: datetime.date, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Leerfase:
    """How far a consulent is, from `van` on; the stage before ends that day. Twice is once.

    Raises GeenRecht, KanNietBij.
    """
    pet = rechten.consulenten_in_leerjaar(door, op=op).select_for_update(of=("self",)).filter(pk=pet_id).first()
    if pet is None:
        raise GeenRecht(NIET_UW_WERK)
    bestaand: Leerfase | None = Leerfase.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    laatste = Leerfase.objects.filter(pet=pet).order_by("-van").first()
    if van < op:
        raise KanNietBij("van", "Kies vandaag of een latere dag.")
    if laatste is not None and laatste.van >= van:
        raise KanNietBij("van", f"Er is al een fase vanaf {datum(laatste.van)}. Kies een latere dag.")
    if laatste is not None and laatste.tot is None:
        laatste.tot = van
        laatste.save()
    leerfase: Leerfase = Leerfase.objects.create(pet=pet, fase=fase, van=van, aanvraag=aanvraag, vastgelegd_door=door)
    leg_vast("leerfase_gezet", leerfase, door=door, gemeente=door.gemeente, naar=pet.pk, fase=fase, van=van)
    return leerfase
