"""A dated value: a new row from a day on. What held before keeps its days, so an old answer stays explained."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio import rechten
from regio.acties.bronnen import Vindplaats, zorg_voor_bron
from regio.fouten import GeenRecht, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Parameter, Regio
from regio.notatie import datum
from regio.parameters import Parametersoort


@transaction.atomic
def leg_waarde_vast(
    *,
    soort: Parametersoort,
    regio: Regio | None,
    waarde: str,
    van: datetime.date,
    reden: str,
    vindplaats: Vindplaats,
    zekerheid: Parameter.Zekerheid,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Parameter:
    """Let a value hold from `van` on, for everyone or for one region; the one before it ends that day.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    Lidmaatschap.objects.select_for_update(no_key=True).get(pk=door.pk)  # a double click waits for the first one
    bestaand: Parameter | None = Parameter.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.mag_waarde_vastleggen(door, regio=regio):
        raise GeenRecht("Deze waarde legt een functioneel beheerder vast, die van een regio haar eigen beheerder.")
    if regio is not None and not soort.per_regio:
        raise KanNietBij("plaats", "Deze waarde is voor iedereen dezelfde.")
    if fout := soort.fout(waarde):
        raise KanNietBij("waarde", fout)
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom de waarde zo wordt.")
    sleutel = soort.sleutel_van(regio)
    laatste = Parameter.objects.select_for_update(of=("self",)).filter(sleutel=sleutel).order_by("-van").first()
    if laatste is not None and van <= laatste.van:
        raise KanNietBij("van", f"Er is al een waarde vanaf {datum(laatste.van)}. Kies een latere dag.")
    in_een_gat = laatste is not None and laatste.tot is not None and laatste.tot <= van
    if laatste is not None and van < op and not in_een_gat:
        raise KanNietBij("van", "Kies vandaag of een latere dag: wat al besloten is, verandert niet.")
    if laatste is not None and (laatste.tot is None or laatste.tot > van):
        laatste.tot = van
        laatste.save(update_fields=["tot"])
    nieuw: Parameter = Parameter.objects.create(
        sleutel=sleutel,
        waarde=waarde,
        van=van,
        bron=zorg_voor_bron(vindplaats, sleutel=soort.sleutel, aanvraag=aanvraag),
        zekerheid=zekerheid,
        reden=reden.strip(),
        vastgelegd_door=door,
        aanvraag=aanvraag,
    )
    leg_vast("waarde_vastgelegd", nieuw, door=door, regio=regio, sleutel=sleutel, waarde=waarde, van=van)
    return nieuw
