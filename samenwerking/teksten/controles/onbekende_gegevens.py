"""A data field without a value may not go into a version: the reader would find a hole where a figure belongs."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def onbekende_gegevens(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each field or block whose value is not known, with what to do; and what is known with a warning."""
    gewaarschuwd: set[str] = set()
    for pad, knoop in beeld.soorten("gegeven", "gegevenblok"):
        sleutel = str(knoop.attrs.get("sleutel", ""))
        stand = (beeld.gegevens or {}).get(sleutel)
        if stand is None:
            continue
        waar, naar = beeld.plaats(pad, knoop) if knoop.id else beeld.plaats(pad[:-1], pad[-1])
        if stand.reden:
            zin = f"{waar}: nog niet bekend: {_begin_klein(stand.naam)}. {stand.reden}"
            yield Bevinding("onbekende_gegevens", zin, naar, Ernst.STOPT, adres=stand.adres)
        elif stand.waarschuwing and sleutel not in gewaarschuwd:
            gewaarschuwd.add(sleutel)
            zin = f"{waar}: {_begin_klein(stand.naam)}. {stand.waarschuwing}"
            yield Bevinding("onbekende_gegevens", zin, naar, Ernst.LET_OP, adres=stand.adres)


def _begin_klein(zin: str) -> str:
    return zin[:1].lower() + zin[1:]
