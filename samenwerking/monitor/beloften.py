"""The promises of a region in its monitor: indicator, target year and value, as people keep them with the promise.

The room of the plans knows nothing of the monitor. So the monitor reads them, and freezes them with the quarter.
"""

from __future__ import annotations

from regio.models import Regio
from samenwerking.monitor.standinhoud import Belofteregel
from samenwerking.plannen.beeld_basis import Indicatorbeeld, beloften_met_stand
from samenwerking.plannen.beloftestaat import Richting, Streven, oordeel
from samenwerking.plannen.models import Belofte
from toegang.kwartalen import Kwartaal


def beloften_in(regio: Regio, kwartaal: Kwartaal) -> tuple[Belofteregel, ...]:
    """Each promise that the region keeps, with its indicators; what is known of later years is left out."""
    rijen = Belofte.objects.filter(regio=regio, vervallen_op__isnull=True)
    gevonden: list[Belofteregel] = []
    for beeld in beloften_met_stand(rijen, op=kwartaal.tot):
        wie = Belofteregel(beeld.belofte.pk, str(beeld.belofte), beeld.belofte.functie)
        gevonden += [_met_indicator(wie, een, kwartaal.jaar) for een in beeld.indicatoren] or [wie]
    return tuple(gevonden)


def _met_indicator(wie: Belofteregel, een: Indicatorbeeld, jaar: int) -> Belofteregel:
    rij = een.indicator
    waarden = {deel: meting for deel, meting in een.waarden.items() if deel <= jaar}
    laatste = waarden[max(waarden)] if waarden else None
    streven = None
    if rij.streefwaarde is not None and rij.streefjaar is not None:
        streven = Streven(rij.streefwaarde, rij.streefjaar, Richting(rij.richting))
    stand = oordeel([(deel, meting.waarde) for deel, meting in waarden.items()], streven, jaar=jaar)
    return Belofteregel(
        wie.nummer,
        wie.belofte,
        wie.wie,
        indicator=rij.naam,
        eenheid=rij.eenheid,
        streefwaarde=rij.streefwaarde,
        streefjaar=rij.streefjaar,
        waarde=laatste.waarde if laatste is not None else None,
        jaar=laatste.jaar if laatste is not None else None,
        bron=laatste.bron if laatste is not None else "",
        voorbeeld=rij.is_voorbeeld or (laatste is not None and laatste.is_voorbeeld),
        staat=stand.staat.value,
        waarom=stand.waarom,
    )
