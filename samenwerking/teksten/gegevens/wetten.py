"""The status of the laws on which the texts depend, as a person last checked it."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.urls import reverse

from regio.models import Wetstand
from regio.notatie import datum
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import Waarde, samen

WETTEN = {"wetstand:woonplaatsbeginsel": "woonplaatsbeginsel", "wetstand:verdeelmodel": "objectief-verdeelmodel"}
"""The key of a field, and that of the law."""

_NIET = "Deze wet is nog niet gecontroleerd. Doe dat bij Wetten."


def stand(vraag: Vraag, sleutel: str) -> Waarde:
    """'niet in werking, gecontroleerd op 22 november 2026'."""
    rij = Wetstand.objects.laatste(WETTEN[sleutel], op=vraag.op)
    if rij is None:
        return onbekend(sleutel, _NIET, reverse("wetten"))
    return Waarde(
        sleutel,
        naam_van(sleutel),
        f"{rij.get_status_display()}, gecontroleerd op {datum(rij.gecontroleerd_op)}",
        peildatum=rij.gecontroleerd_op,
        dag_staat_erbij=True,
        bronnen=(als_bron(rij.bron),),
        adres=reverse("wet", args=[rij.sleutel]),
        waarschuwing=_oud(rij.gecontroleerd_op, vraag.op),
    )


def gecontroleerd(vraag: Vraag, sleutel: str) -> Waarde:
    """The day on which every law was checked: that of the one that was checked longest ago."""
    rijen = list(Wetstand.objects.actueel(op=vraag.op))
    if not rijen:
        return onbekend(sleutel, _NIET, reverse("wetten"))
    dag = min(rij.gecontroleerd_op for rij in rijen)
    return Waarde(
        sleutel,
        naam_van(sleutel),
        datum(dag),
        peildatum=dag,
        dag_staat_erbij=True,
        bronnen=samen(als_bron(rij.bron) for rij in rijen),
        adres=reverse("wetten"),
        waarschuwing=_oud(dag, vraag.op),
    )


def _oud(dag: datetime.date, op: datetime.date) -> str:
    dagen = settings.WETSTAND_HOUDBAAR_DAGEN
    return f"De controle is langer dan {dagen} dagen geleden." if (op - dag).days > dagen else ""


GEEFT: Gevers = {**dict.fromkeys(WETTEN, stand), "datum:wettekst": gecontroleerd}
