"""People and their roles: adding, giving, ending, and helping someone who cannot log in."""

from __future__ import annotations

import datetime
import secrets
from typing import TypedDict
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from regio import rechten
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gebruiker, Gemeente, Lidmaatschap, Orgaan, Regio, Rol
from regio.notatie import datum

VAN_EEN_ORGAAN = {
    Rol.COLLEGELID: Orgaan.Soort.COLLEGE,
    Rol.RAADSLID: Orgaan.Soort.RAAD,
    Rol.GRIFFIER: Orgaan.Soort.RAAD,
}
ALLEEN_REGIO = {Rol.COORDINATOR}
OOK_REGIO = {Rol.COORDINATOR, Rol.CONTROLLER, Rol.BEHEERDER}

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without the signs that one reads wrong: i and l, o and 0, 1."""


class _Waar(TypedDict, total=False):
    gemeente: Gemeente
    regio: Regio


@transaction.atomic
def voeg_persoon_toe(
    *,
    email: str,
    naam: str,
    rol: Rol,
    plaats: Gemeente | Regio,
    van: datetime.date,
    tot: datetime.date | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Lidmaatschap:
    """A person with a first role. Who is known by that address already keeps the name and only gets the role.

    The person has no password yet. Raises GeenRecht and KanNiet as `geef_rol` does.
    """
    if (eerder := _zelfde_aanvraag(aanvraag, door)) is not None:
        return eerder
    _mag_rol_beheren(door, plaats, op)
    gebruiker, nieuw = Gebruiker.objects.get_or_create(
        email=email.strip().lower(), defaults={"naam": naam.strip(), "password": make_password(None)}
    )
    if nieuw:
        leg_vast("persoon_toegevoegd", gebruiker, door=door, **_waar(plaats))
    return geef_rol(gebruiker=gebruiker, rol=rol, plaats=plaats, van=van, tot=tot, aanvraag=aanvraag, door=door, op=op)


@transaction.atomic
def geef_rol(
    *,
    gebruiker: Gebruiker,
    rol: Rol,
    plaats: Gemeente | Regio,
    van: datetime.date,
    tot: datetime.date | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Lidmaatschap:
    """Give a person a role in a gemeente or region, from `van` up to but not including `tot`.

    The same `aanvraag` twice answers with the first role. Raises GeenRecht for another's place and for oneself, and
    KanNiet when the role does not fit the place, the period is empty, or the person has this role then already.
    """
    if (eerder := _zelfde_aanvraag(aanvraag, door)) is not None:
        return eerder
    Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)  # two beheerders give the same role at once
    _mag_rol_beheren(door, plaats, op)
    _niet_zichzelf(door, gebruiker, "U kunt uzelf geen rol geven. Vraag een andere functioneel beheerder.")
    if isinstance(plaats, Regio) and rol not in OOK_REGIO:
        raise KanNiet(f"Een {rol.label} werkt voor een gemeente, niet voor een regio. Kies een gemeente.")
    if isinstance(plaats, Gemeente) and rol in ALLEEN_REGIO:
        raise KanNiet(f"Een {rol.label} werkt voor een regio, niet voor een gemeente. Kies een regio.")
    if tot is not None and tot <= van:
        raise KanNiet("De einddatum moet na de begindatum liggen.")
    al = _overlap(gebruiker, rol, plaats, van, tot)
    if al is not None:
        einde = f" tot {datum(al.tot)}" if al.tot else ""
        raise KanNiet(f"{gebruiker.naam} is al {rol.label} van {plaats}: vanaf {datum(al.van)}{einde}.")
    orgaan = None
    if rol in VAN_EEN_ORGAAN:
        orgaan = Orgaan.objects.filter(soort=VAN_EEN_ORGAAN[rol], **_waar(plaats)).first()
        if orgaan is None:
            raise KanNiet(f"Van {plaats} is nog geen {VAN_EEN_ORGAAN[rol].label} bekend.")
    pet = Lidmaatschap.objects.create(
        gebruiker=gebruiker, rol=rol, orgaan=orgaan, van=van, tot=tot, aanvraag=aanvraag, **_waar(plaats)
    )
    leg_vast("rol_gegeven", pet, door=door, **_waar(plaats), persoon_id=gebruiker.pk, rol=rol.value, van=van, tot=tot)
    return pet


@transaction.atomic
def beeindig_rol(*, pet: Lidmaatschap, tot: datetime.date, door: Lidmaatschap, op: datetime.date) -> Lidmaatschap:
    """End a role: `tot` is the first day on which it no longer holds; today is at once.

    An end that was set can be moved, as long as that day has not come. Raises GeenRecht for another's place and for
    oneself, and KanNiet for a day in the past or before the role began.
    """
    pet = (
        Lidmaatschap.objects.select_for_update(no_key=True, of=("self",))
        .select_related("gemeente", "regio")
        .get(pk=pet.pk)
    )
    plaats = _plaats(pet)
    _mag_rol_beheren(door, plaats, op)
    _niet_zichzelf(door, pet.gebruiker, "U kunt uw eigen rol niet beëindigen. Vraag een andere functioneel beheerder.")
    if pet.tot is not None and pet.tot <= op:
        raise KanNiet(f"Deze rol is al geëindigd op {datum(pet.tot)}.")
    if tot < op:
        raise KanNiet("Deze dag is voorbij. Kies vandaag om de rol meteen te beëindigen.")
    if tot <= pet.van:
        raise KanNiet(f"Deze rol begint pas op {datum(pet.van)}. Kies een latere dag.")
    pet.tot = tot
    pet.save(update_fields=["tot"])
    leg_vast("rol_beeindigd", pet, door=door, **_waar(plaats), persoon_id=pet.gebruiker_id, rol=pet.rol, tot=tot)
    return pet


@transaction.atomic
def geef_startwachtwoord(*, gebruiker: Gebruiker, door: Lidmaatschap, op_moment: datetime.datetime) -> str:
    """A password to log in with once and then replace; it stops working after STARTWACHTWOORD_DAGEN days.

    What is returned is kept nowhere else: only its hash. Who was logged in is logged out. Raises GeenRecht.
    """
    gebruiker = Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)
    _mag_herstellen(door, gebruiker, timezone.localdate(op_moment))
    wachtwoord = _zet_startwachtwoord(gebruiker, op_moment)
    leg_vast("startwachtwoord_gegeven", gebruiker, door=door, **_waar(_plaats(door)))
    return wachtwoord


@transaction.atomic
def reset_tweede_factor(*, gebruiker: Gebruiker, door: Lidmaatschap, op: datetime.date) -> None:
    """Take away the app and recovery codes of a person who lost them; a role that needs them asks to set up again.

    Raises GeenRecht, and KanNiet when there is nothing to take away.
    """
    gebruiker = Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)
    _mag_herstellen(door, gebruiker, op)
    weg, _ = Authenticator.objects.filter(user=gebruiker).delete()
    if not weg:
        raise KanNiet(f"{gebruiker.naam} heeft geen tweede stap ingesteld. U hoeft niets te resetten.")
    leg_vast("tweede_factor_gereset", gebruiker, door=door, **_waar(_plaats(door)))


@transaction.atomic
def stel_beheerder_aan(*, email: str, naam: str, plaats: Gemeente | Regio, op_moment: datetime.datetime) -> str:
    """Make or help a functioneel beheerder from the command line: the first one, or one who is locked out.

    There is nobody in whose name this happens: whoever may run commands on the server stands outside the product. It
    is recorded as such. Gives a start password; the second factor is taken away, because its owner may have lost it.
    """
    op = timezone.localdate(op_moment)
    gebruiker, _ = Gebruiker.objects.get_or_create(email=email.strip().lower(), defaults={"naam": naam.strip()})
    gebruiker = Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)
    if not Lidmaatschap.objects.lopend(op=op).filter(gebruiker=gebruiker, rol=Rol.BEHEERDER, **_waar(plaats)).exists():
        straks = _overlap(gebruiker, Rol.BEHEERDER, plaats, op, None)
        Lidmaatschap.objects.create(
            gebruiker=gebruiker, rol=Rol.BEHEERDER, van=op, tot=straks.van if straks else None, **_waar(plaats)
        )
    Authenticator.objects.filter(user=gebruiker).delete()
    wachtwoord = _zet_startwachtwoord(gebruiker, op_moment)
    leg_vast("beheerder_aangesteld", gebruiker, door=None, **_waar(plaats), langs="opdrachtregel")
    return wachtwoord


def _zet_startwachtwoord(gebruiker: Gebruiker, op_moment: datetime.datetime) -> str:
    wachtwoord = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
    gebruiker.set_password(wachtwoord)
    gebruiker.startwachtwoord_tot = op_moment + datetime.timedelta(days=settings.STARTWACHTWOORD_DAGEN)
    gebruiker.save(update_fields=["password", "startwachtwoord_tot"])
    return wachtwoord


def _zelfde_aanvraag(aanvraag: UUID, door: Lidmaatschap) -> Lidmaatschap | None:
    """The role this form made before. One person's forms go one after the other, so a double click waits here."""
    Lidmaatschap.objects.select_for_update(no_key=True).get(pk=door.pk)
    return Lidmaatschap.objects.filter(aanvraag=aanvraag).first()


def _mag_rol_beheren(door: Lidmaatschap, plaats: Gemeente | Regio, op: datetime.date) -> None:
    if not rechten.mag_rol_beheren(door, plaats=plaats, op=op):
        raise GeenRecht(f"Rollen van {plaats} beheert een andere functioneel beheerder.")


def _niet_zichzelf(door: Lidmaatschap, gebruiker: Gebruiker, zin: str) -> None:
    """Nobody widens or narrows the own rights: a second person is always in it."""
    if door.gebruiker_id == gebruiker.pk:
        raise GeenRecht(zin)


def _mag_herstellen(door: Lidmaatschap, gebruiker: Gebruiker, op: datetime.date) -> None:
    if not rechten.mag_account_herstellen(door, gebruiker, op=op):
        raise GeenRecht("Dit kan alleen een functioneel beheerder van alle plaatsen waar deze persoon voor werkt.")


def _overlap(
    gebruiker: Gebruiker, rol: Rol, plaats: Gemeente | Regio, van: datetime.date, tot: datetime.date | None
) -> Lidmaatschap | None:
    zelfde = Lidmaatschap.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=van), gebruiker=gebruiker, rol=rol, **_waar(plaats)
    )
    return (zelfde if tot is None else zelfde.filter(van__lt=tot)).first()


def _plaats(pet: Lidmaatschap) -> Gemeente | Regio:
    plaats = pet.gemeente or pet.regio
    if plaats is None:
        raise ValueError("Een lidmaatschap is van een gemeente of een regio")  # a constraint says so
    return plaats


def _waar(plaats: Gemeente | Regio) -> _Waar:
    return {"regio": plaats} if isinstance(plaats, Regio) else {"gemeente": plaats}
