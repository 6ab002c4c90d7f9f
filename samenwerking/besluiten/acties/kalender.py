"""Keeping the calendar of an organ: meetings one by one or in a series, called off, and the reces."""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Orgaan
from regio.notatie import datum as in_woorden
from samenwerking.besluiten.agenda import inleverdag
from samenwerking.besluiten.models import Reces, Vergadering
from samenwerking.besluiten.rechten import mag_kalender_bijhouden

GEEN_KALENDER = "De griffier en de beleidsadviseurs van de gemeente houden de kalender bij."
_JAREN = datetime.timedelta(days=800)


@transaction.atomic
def voeg_vergaderingen_toe(
    *,
    orgaan: Orgaan,
    eerste: datetime.date,
    laatste: datetime.date,
    om_de_weken: int,
    inleverdagen: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> list[Vergadering]:
    """A series of meetings from `eerste` to `laatste`, every so many weeks, outside the reces. What is there, stays.

    Raises GeenRecht, or KanNiet for days in the wrong order, more than two years, or when the only day is in a reces.
    """
    orgaan = Orgaan.objects.select_for_update(no_key=True).get(pk=orgaan.pk)
    if not mag_kalender_bijhouden(door, orgaan):
        raise GeenRecht(GEEN_KALENDER)
    if laatste < eerste or laatste - eerste > _JAREN:
        raise KanNiet("De laatste dag ligt niet vóór de eerste, en hooguit twee jaar later.")
    dagen = [eerste]
    while dagen[-1] + datetime.timedelta(weeks=om_de_weken) <= laatste:
        dagen.append(dagen[-1] + datetime.timedelta(weeks=om_de_weken))
    recessen = list(Reces.objects.filter(gemeente=orgaan.gemeente, tot__gt=eerste, van__lte=laatste))
    buiten = [dag for dag in dagen if not any(reces.loopt(op=dag) for reces in recessen)]
    if not buiten:
        raise KanNiet(f"{in_woorden(eerste)} valt in het reces. Kies een andere dag, of pas het reces aan.")
    al = set(Vergadering.objects.filter(orgaan=orgaan).values_list("datum", flat=True))
    nieuw = Vergadering.objects.bulk_create(
        Vergadering(orgaan=orgaan, datum=dag, inleveren=inleverdag(dag, inleverdagen), door=door)
        for dag in buiten
        if dag not in al
    )
    leg_vast("vergaderingen ingevoerd", orgaan, door=door, gemeente=orgaan.gemeente, aantal=len(nieuw))
    return nieuw


@transaction.atomic
def laat_vervallen(*, vergadering: Vergadering, door: Lidmaatschap, op: datetime.date) -> Vergadering:
    """A meeting is called off. The row stays. Raises GeenRecht, or KanNiet when something was decided in it."""
    rij = (
        Vergadering.objects.select_for_update(of=("self",), no_key=True).select_related("orgaan").get(pk=vergadering.pk)
    )
    if not mag_kalender_bijhouden(door, rij.orgaan):
        raise GeenRecht(GEEN_KALENDER)
    if rij.besluiten.exists():
        raise KanNiet("In deze vergadering is een besluit vastgelegd. Zij kan niet vervallen.")
    if rij.vervallen_op is None:
        rij.vervallen_op = op
        rij.save(update_fields=["vervallen_op"])
        leg_vast("vergadering vervallen", rij.orgaan, door=door, gemeente=rij.orgaan.gemeente, datum=rij.datum)
    return rij


@transaction.atomic
def voeg_reces_toe(
    *, gemeente: Gemeente, naam: str, van: datetime.date, tot: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Reces:
    """A reces from `van` up to, not including, `tot`. Raises GeenRecht, or KanNiet with a meeting or reces in it."""
    raad = Orgaan.objects.get(gemeente=gemeente, soort=Orgaan.Soort.RAAD)
    if not mag_kalender_bijhouden(door, raad):
        raise GeenRecht(GEEN_KALENDER)
    if Reces.objects.filter(gemeente=gemeente, van__lt=tot, tot__gt=van).exists():
        raise KanNiet("In die dagen is al een reces ingevoerd.")
    in_de_weg = (
        Vergadering.objects.die_doorgaan()
        .filter(orgaan__gemeente=gemeente, datum__gte=van, datum__lt=tot)
        .order_by("datum")
        .first()
    )
    if in_de_weg is not None:
        raise KanNiet(
            f"Op {in_woorden(in_de_weg.datum)} staat een vergadering van {in_de_weg.orgaan}. Laat die vervallen."
        )
    reces = Reces.objects.create(gemeente=gemeente, naam=naam, van=van, tot=tot, door=door)
    leg_vast("reces ingevoerd", raad, door=door, gemeente=gemeente, van=van, tot=tot)
    return reces
