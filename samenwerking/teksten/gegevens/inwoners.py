"""Inhabitants: of the region and its gemeenten, all of one day and one source."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from regio.models import Inwonertal
from regio.notatie import datum, getal
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Bron, Tabel, Waarde


@dataclass(frozen=True)
class _Telling:
    peildatum: datetime.date
    bron: Bron
    waarschuwing: str


def regio(vraag: Vraag, sleutel: str) -> Waarde:
    """'818.015 (1 januari 2026)': all gemeenten of the region together."""
    telling = _telling(vraag)
    mist = [deel.naam for code, deel in vraag.deelnemers.items() if code not in vraag.inwoners]
    if telling is None or mist:
        wie = ", ".join(mist) or "deze regio"
        return onbekend(sleutel, f"Van {wie} is er geen inwonertal. De beheerder laadt de cijfers van het CBS.")
    return _waarde(vraag, sleutel, sum(rij.aantal for rij in vraag.inwoners.values()), telling, met_dag=True)


def gemeente(vraag: Vraag, sleutel: str) -> Waarde:
    """'53.486 (1 januari 2026)': one gemeente."""
    deel = vraag.gemeente(sleutel)
    if deel is None:
        return zonder_gemeente(vraag, sleutel)
    telling = _telling(vraag)
    if telling is None or deel.code not in vraag.inwoners:
        return onbekend(sleutel, f"Van {deel.naam} is er geen inwonertal. De beheerder laadt de cijfers van het CBS.",
                        gemeente=deel)  # fmt: skip
    return _waarde(vraag, sleutel, vraag.inwoners[deel.code].aantal, telling, met_dag=True)


def deel(vraag: Vraag, sleutel: str) -> Waarde:
    """'6,5 procent': the inhabitants of one gemeente of those of the region."""
    wie = vraag.gemeente(sleutel)
    heel = regio(vraag, "regio:inwoners")
    telling = _telling(vraag)
    if wie is None:
        return zonder_gemeente(vraag, sleutel)
    if heel.getal is None or telling is None:
        return onbekend(sleutel, heel.reden, gemeente=wie)
    procent = Decimal(vraag.inwoners[wie.code].aantal) * 100 / heel.getal
    return Waarde(
        sleutel, naam_van(sleutel, wie), f"{getal(procent, 1)} procent",
        round(procent, 1), "procent", telling.peildatum,
        bronnen=(telling.bron,), adres=reverse("gemeente", args=[wie.code]), waarschuwing=telling.waarschuwing,
    )  # fmt: skip


def peildatum(vraag: Vraag, sleutel: str) -> Waarde:
    """The day of the counts."""
    telling = _telling(vraag)
    if telling is None:
        return onbekend(sleutel, "Er zijn nog geen inwonertallen. De beheerder laadt de cijfers van het CBS.")
    return Waarde(sleutel, naam_van(sleutel), datum(telling.peildatum), peildatum=telling.peildatum,
                  dag_staat_erbij=True, bronnen=(telling.bron,))  # fmt: skip


def tabel(vraag: Vraag, sleutel: str) -> Waarde:
    """Per gemeente its inhabitants, with the total."""
    heel = regio(vraag, "regio:inwoners")
    telling = _telling(vraag)
    if heel.getal is None or telling is None:
        return onbekend(sleutel, heel.reden)
    rijen = [(deel.naam, getal(vraag.inwoners[code].aantal)) for code, deel in vraag.deelnemers.items()]
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=telling.peildatum,
        bronnen=(telling.bron,),
        adres=reverse("gemeenten"),
        waarschuwing=telling.waarschuwing,
        tabel=Tabel(
            ("Gemeente", f"Inwoners op {datum(telling.peildatum)}"),
            (*rijen, (str(vraag.regio), getal(heel.getal))),
            totaal=True,
        ),
    )


def _telling(vraag: Vraag) -> _Telling | None:
    eerste = next(iter(vraag.inwoners.values()), None)
    if eerste is None:
        return None
    rijen = Inwonertal.objects.filter(
        gemeente__code__in=vraag.inwoners, peildatum=eerste.peildatum, bron__sleutel=eerste.bron.sleutel, voorlopig=True
    )
    voorlopig = vraag.eenmaal("voorlopig", rijen.exists)
    waarschuwing = VOORBEELD if eerste.bron.is_voorbeeld else "Voorlopig cijfer." if voorlopig else ""
    return _Telling(eerste.peildatum, als_bron(eerste.bron), waarschuwing)


def _waarde(vraag: Vraag, sleutel: str, aantal: int, telling: _Telling, *, met_dag: bool) -> Waarde:
    wie = vraag.gemeente(sleutel)
    return Waarde(
        sleutel,
        naam_van(sleutel, wie),
        f"{getal(aantal)} ({datum(telling.peildatum)})" if met_dag else getal(aantal),
        Decimal(aantal),
        "inwoners",
        telling.peildatum,
        dag_staat_erbij=met_dag,
        bronnen=(telling.bron,),
        adres=reverse("gemeente", args=[wie.code]) if wie is not None else reverse("gemeenten"),
        waarschuwing=telling.waarschuwing,
    )


GEEFT: Gevers = {
    "regio:inwoners": regio,
    "gemeente:eigen:inwoners": gemeente,
    "gemeente:eigen:inwonersdeel": deel,
    "datum:inwoners": peildatum,
    "blok:inwoners": tabel,
}
