"""Beginning a text, and changing what stands on its cover."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import UUID

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.acties.schrijven import DICHT, begin_leven
from samenwerking.teksten.acties.sjabloon import begin_met, sjabloon_bij
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import is_dicht, mag_meeschrijven, mag_schrijven
from samenwerking.teksten.sjabloon import begin_van

GEEN_SCHRIJVER = "Alleen een beleidsadviseur of de coördinator van deze regio schrijft in haar teksten."
NIET_HIER = "In deze tekst schrijft u niet. Bij 'Wie mag wat' staat wat u wel mag en wie de tekst leidt."


def maak_tekst(
    *,
    regio: Regio,
    soort: str,
    titel: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    streefdatum: datetime.date | None = None,
    sjabloon: str = "",
    erbij: tuple[Knoop, ...] = (),
) -> Tekst:
    """Begin a text from a template, or empty (a regiovisie with its usual chapters). `erbij` are parts that come after.

    The same `aanvraag` gives the same text.

    Raises GeenRecht for who does not write in this region.
    """
    if not mag_schrijven(door, regio.pk, op=op):
        raise GeenRecht(GEEN_SCHRIJVER)
    gekozen = sjabloon_bij(sjabloon, regio=regio) if sjabloon else None
    vorm = gekozen.vorm if gekozen else None
    tekst, nieuw = Tekst.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            "regio": regio,
            "soort": soort,
            "titel": titel,
            "rechtsvorm": vorm.rechtsvorm.value if vorm else "",
            "streefdatum": streefdatum,
            "sjabloon": sjabloon,
            "trekker": door,
            "gewijzigd_door": door,
        },
    )
    if nieuw:
        document = begin_met(gekozen, soort=soort) if gekozen else begin_van(soort, titel)
        begin_leven(tekst=tekst, document=replace(document, inhoud=(*document.inhoud, *erbij)), door=door)
        leg_vast("tekst gemaakt", tekst, door=door, regio=regio, tekstsoort=soort)
    return tekst


def wijzig_tekst(
    *,
    tekst: Tekst,
    titel: str,
    streefdatum: datetime.date | None,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
    rechtsvorm: str = "",
) -> Tekst:
    """Change the title, the legal form or the day on which the draft must be ready.

    Raises GeenRecht, KanNiet for a frozen text, or Verouderd when someone changed what stands on its cover since
    `versie`.
    """
    tekst = vergrendel(tekst)
    if not mag_meeschrijven(door, tekst, op=op):
        raise GeenRecht(NIET_HIER)
    if is_dicht(tekst):
        raise KanNiet(DICHT)
    if (tekst.titel, tekst.rechtsvorm, tekst.streefdatum) == (titel, rechtsvorm, streefdatum):
        return tekst
    if tekst.versienummer != versie:
        raise Verouderd(
            "Iemand anders wijzigde intussen de titel of de datum. "
            "Controleer hieronder wat er nu staat en bewaar daarna opnieuw."
        )
    tekst.titel, tekst.rechtsvorm, tekst.streefdatum = titel, rechtsvorm, streefdatum
    tekst.zet_gewijzigd(door=door)
    leg_vast("tekst gewijzigd", tekst, door=door, regio=tekst.regio, streefdatum=streefdatum)
    return tekst


def vergrendel(tekst: Tekst) -> Tekst:
    """The row of a text, held until the end of the transaction: one change of its cover at a time."""
    return Tekst.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=tekst.pk)
