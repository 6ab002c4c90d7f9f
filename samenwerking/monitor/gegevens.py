"""The block of indicators for a text: named here, because texts do not know the monitor."""

from __future__ import annotations

from django.urls import reverse

from samenwerking.monitor.beeld import beelden
from samenwerking.monitor.models import Indicator
from samenwerking.monitor.opbouw import maak_stand
from samenwerking.monitor.perioden import laatste_voorbij
from samenwerking.teksten.gegevens.hogerop import noem_gever
from samenwerking.teksten.gegevens.vraag import Vraag, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import Tabel, Waarde, samen


def indicatoren(vraag: Vraag, sleutel: str) -> Waarde:
    """Indicator, definition, unit, the figure of the last quarter that has ended, and the target.

    Everyone reads the same in a text, also who reads no monitor: so only what may be public stands in it.
    """
    adres = reverse("monitor_regio", args=[vraag.regio.sleutel])
    rijen = list(Indicator.objects.filter(regio=vraag.regio, openbaar=True).lopend())
    if not rijen:
        return onbekend(sleutel, "De regio volgt nog geen indicatoren. Begin met de monitor.", adres)
    stand = maak_stand(vraag.regio, laatste_voorbij(vraag.op), op=vraag.op, indicatoren=rijen)
    regels = tuple(
        (beeld.regel.naam, beeld.regel.definitie, beeld.regel.eenheid, beeld.regel.periode, beeld.waarde, beeld.doel)
        for beeld in beelden(stand)
    )
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=samen(bron for regel in stand.regels for bron in regel.bronnen),
        adres=adres,
        tabel=Tabel(("Indicator", "Definitie", "Eenheid", "Periode", "Waarde", "Streefwaarde"), regels, getallen=False),
    )


noem_gever("blok:indicatoren", indicatoren)
