"""A comment that nobody answered may be the one that mattered."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def open_opmerkingen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each open comment, with the words it hangs on; they may be gone."""
    plaatsen: dict[str, tuple[str, str, str]] = {}
    for pad, knoop in beeld.knopen:
        for merk in knoop.merken:
            if merk.soort == "opmerking":
                sleutel = str(merk.attrs.get("id", ""))
                waar, naar, woorden = plaatsen.get(sleutel) or (*beeld.plaats(pad[:-1], pad[-1]), "")
                plaatsen[sleutel] = (waar, naar, woorden + platte_tekst(knoop))
    for opmerking in beeld.open_opmerkingen:
        if opmerking.deel in beeld.delen:
            deel = beeld.delen[opmerking.deel]
            waar, naar = beeld.plaats((deel,))
            yield Bevinding(
                "open_opmerkingen", f"{waar}: een opmerking van {opmerking.van} is nog open.", naar, Ernst.LET_OP
            )
            continue
        waar, naar, woorden = plaatsen.get(opmerking.id, ("", "", ""))
        if waar:
            zin = f"{waar}: de opmerking van {opmerking.van} bij ‘{' '.join(woorden.split())}’ is nog open."
        else:
            zin = f"Een opmerking van {opmerking.van} is nog open; de woorden waar zij bij hoorde zijn weg."
        yield Bevinding("open_opmerkingen", zin, naar, Ernst.LET_OP)
