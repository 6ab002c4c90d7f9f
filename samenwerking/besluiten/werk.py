"""What procedures ask of a hat."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Werkregel
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import Beeld, beelden_van
from samenwerking.besluiten.procedure import Plek
from samenwerking.besluiten.rechten import mag_beginnen, mag_bevestigen, mag_vastleggen, procedures_van, ziet_procedures
from samenwerking.besluiten.stand import Cel, Celstand


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The steps that are this hat's turn: to record, or to confirm what a colleague recorded."""
    if not ziet_procedures(pet):
        return []
    lopend = list(procedures_van(pet, op=op).lopend().select_related("tekst", "publiceert"))
    return [
        _regel(beeld, cel)
        for beeld in beelden_van(lopend, op=op)
        for cel in beeld.stand.open_cellen()
        if _is_mijn_beurt(pet, beeld, cel)
    ]


def _is_mijn_beurt(pet: Lidmaatschap, beeld: Beeld, cel: Cel) -> bool:
    gemeente = beeld.gemeenten.get(cel.plek.gemeente)
    if cel.plek.gemeente and (gemeente is None or gemeente.pk != pet.gemeente_id):
        return False
    waar = gemeente.pk if gemeente else None
    if cel.stand is Celstand.BEVESTIGEN:
        zelf = cel.vastgelegd is not None and cel.vastgelegd.invoerder == pet.gebruiker_id
        return not zelf and mag_bevestigen(pet, beeld.procedure, cel.stap, waar)
    if not cel.plek.gemeente and not mag_beginnen(pet, beeld.procedure.tekst.regio_id):
        return mag_vastleggen(pet, beeld.procedure, cel.stap, None)
    return mag_vastleggen(pet, beeld.procedure, cel.stap, waar)


def _regel(beeld: Beeld, cel: Cel) -> Werkregel:
    plek: Plek = cel.plek
    bevestigt = cel.stand is Celstand.BEVESTIGEN
    return Werkregel(
        wat=f"{'Bevestig' if bevestigt else 'Leg vast'}: {cel.stap.naam[0].lower()}{cel.stap.naam[1:]}",
        voor=f"{beeld.procedure.tekst}, {beeld.gemeenten[plek.gemeente] if plek.gemeente else 'de regio'}",
        url=adres_van(beeld.procedure, plek),
        knop="Bevestigen" if bevestigt else "Vastleggen",
        uiterlijk=cel.punt.uiterlijk,
        waarom=cel.stap.grond,
    )
