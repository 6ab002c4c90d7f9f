"""Who signs for a college: a new name from a day on, a slip put right, an end."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import models, transaction

from regio import rechten
from regio.fouten import GeenRecht, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Ondertekenaar
from regio.notatie import datum


@dataclass(frozen=True)
class Ondertekening:
    """Who signs in which place, with the function under the name, from `van` up to but not including `tot`."""

    plaats: str
    naam: str
    functie: str
    van: datetime.date
    tot: datetime.date | None = None


@transaction.atomic
def voeg_ondertekenaar_toe(
    *, gemeente: Gemeente, ondertekening: Ondertekening, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Ondertekenaar:
    """From that day this person signs; who signed until then stops on that day. The same `aanvraag` twice is once.

    Raises GeenRecht for another's gemeente, and KanNietBij when someone else signs later in that period.
    """
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)  # one at a time
    _mag(door, gemeente, op)
    eerder: Ondertekenaar | None = Ondertekenaar.objects.filter(aanvraag=aanvraag).first()
    if eerder is not None:
        return eerder
    van, tot = ondertekening.van, ondertekening.tot
    _eis_periode(van, tot)
    zelfde = Ondertekenaar.objects.filter(gemeente=gemeente, plaats=ondertekening.plaats)
    nu = zelfde.filter(van__lt=van, tot__isnull=True).first()
    if nu is not None:
        _zet_einde(nu, van, door)
    _eis_vrij(zelfde, van, tot)
    rij: Ondertekenaar = Ondertekenaar.objects.create(
        gemeente=gemeente,
        plaats=ondertekening.plaats,
        naam=ondertekening.naam,
        functie=ondertekening.functie,
        van=van,
        tot=tot,
        vastgelegd_door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "ondertekenaar_toegevoegd",
        rij,
        door=door,
        gemeente=gemeente,
        naam=rij.naam,
        functie=rij.functie,
        van=van,
        tot=tot,
    )
    return rij


@transaction.atomic
def wijzig_ondertekenaar(
    *,
    ondertekenaar: Ondertekenaar,
    naam: str,
    functie: str,
    tot: datetime.date | None,
    door: Lidmaatschap,
    op: datetime.date,
) -> Ondertekenaar:
    """Put a slip in the name or function right, or set the end. Letters that were frozen keep what they had.

    Raises GeenRecht for another's gemeente, and KanNietBij for an end that cannot be.
    """
    rij: Ondertekenaar = (
        Ondertekenaar.objects.select_for_update(no_key=True, of=("self",))
        .select_related("gemeente")
        .get(pk=ondertekenaar.pk)
    )
    _mag(door, rij.gemeente, op)
    if (rij.naam, rij.functie, rij.tot) == (naam, functie, tot):
        return rij
    _eis_periode(rij.van, tot)
    _eis_vrij(Ondertekenaar.objects.filter(gemeente=rij.gemeente, plaats=rij.plaats).exclude(pk=rij.pk), rij.van, tot)
    was_naam, was_functie, was_tot = rij.naam, rij.functie, rij.tot
    rij.naam, rij.functie, rij.tot = naam, functie, tot
    rij.save(update_fields=["naam", "functie", "tot"])
    leg_vast(
        "ondertekenaar_gewijzigd",
        rij,
        door=door,
        gemeente=rij.gemeente,
        naam=naam,
        functie=functie,
        tot=tot,
        was_naam=was_naam,
        was_functie=was_functie,
        was_tot=was_tot,
    )
    return rij


def _mag(door: Lidmaatschap, gemeente: Gemeente, op: datetime.date) -> None:
    if gemeente not in rechten.huisstijlen_in_beheer(door, op=op):
        raise GeenRecht(f"De ondertekenaars van {gemeente} beheert een andere functioneel beheerder.")


def _eis_periode(van: datetime.date, tot: datetime.date | None) -> None:
    if tot is not None and tot <= van:
        raise KanNietBij("tot", f"Dit begint op {datum(van)}. Het einde moet na die dag liggen.")


def _eis_vrij(zelfde: models.QuerySet[Ondertekenaar], van: datetime.date, tot: datetime.date | None) -> None:
    """Raises KanNietBij when somebody signs in that place in that period."""
    ander = zelfde.filter(models.Q(tot__isnull=True) | models.Q(tot__gt=van))
    if tot is not None:
        ander = ander.filter(van__lt=tot)
    bezet = ander.order_by("van").first()
    if bezet is not None:
        einde = f" tot {datum(bezet.tot)}" if bezet.tot else ""
        raise KanNietBij(
            "tot" if tot is not None or bezet.van > van else "van",
            f"Vanaf {datum(bezet.van)}{einde} tekent {bezet.naam} hier al. Kies een andere periode.",
        )


def _zet_einde(rij: Ondertekenaar, tot: datetime.date, door: Lidmaatschap) -> None:
    rij.tot = tot
    rij.save(update_fields=["tot"])
    leg_vast(
        "ondertekenaar_gewijzigd",
        rij,
        door=door,
        gemeente=rij.gemeente,
        naam=rij.naam,
        functie=rij.functie,
        tot=tot,
        was_naam=rij.naam,
        was_functie=rij.functie,
        was_tot=None,
    )
