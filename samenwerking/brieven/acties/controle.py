"""Setting a warning of the controls aside."""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.brieven.acties.brief import GEEN_SCHRIJVER
from samenwerking.brieven.models import Brief, Controleopzij, Gemeentebrief
from samenwerking.brieven.rechten import mag_lokaal_schrijven
from samenwerking.brieven.samenstellen import stel_samen, verzamel


@transaction.atomic
def zet_opzij(
    *, eigen: Gemeentebrief, sleutel: str, reden: str, door: Lidmaatschap, op: datetime.date, nu: datetime.datetime
) -> Controleopzij:
    """These words stay as they are, and why. Twice is once. `eigen` is fetched with `met_stand`.

    Raises GeenRecht for who does not write in this letter, KanNietBij without a reason, and KanNiet for a finding that
    is not there (any more) or that stops the letter: that must be mended.
    """
    if not mag_lokaal_schrijven(door, eigen):
        raise GeenRecht(GEEN_SCHRIJVER)
    if not reden.strip():
        raise KanNietBij("reden", "Zeg waarom het zo blijft.")
    Brief.objects.select_for_update(no_key=True).get(pk=eigen.brief_id)
    if bestaand := Controleopzij.objects.filter(brief=eigen.brief_id, sleutel=sleutel).first():
        return bestaand
    samengesteld = stel_samen(
        eigen, verzamel(eigen.brief, [eigen], op=op), nummer=eigen.volgend_nummer, vastgelegd_op=nu
    )
    bevinding = next((een for een in samengesteld.let_op if een.sleutel == sleutel), None)
    if bevinding is None:
        raise KanNiet("Deze bevinding is er niet meer. De tekst is intussen gewijzigd.")
    opzij = Controleopzij.objects.create(
        brief=eigen.brief, sleutel=sleutel, zin=bevinding.zin[:1000], reden=reden.strip(), door=door, op=nu
    )
    leg_vast("controle opzij gezet", eigen.brief, door=door, gemeente=eigen.gemeente, regio=eigen.brief.regio)
    return opzij
