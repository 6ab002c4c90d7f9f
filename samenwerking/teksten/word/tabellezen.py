"""Tables of Word as ours: cells that go on in the row below become one cell that spans rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from samenwerking.teksten.word.kaart import CELLEN
from samenwerking.teksten.word.regel import Lezing, Regel, Rijlezing, Tabellezing, Vaklezing
from samenwerking.teksten.word.soorten import Kaartdeel
from samenwerking.teksten.word.tak import Tak

MAX_SPAN = 100
MaakCel = Callable[[str, dict[str, Any], Sequence[Lezing]], Tak]


def maak_tabel(tak: Tak, lezing: Tabellezing, deel: Kaartdeel | None, cel: MaakCel) -> None:
    """Fill the table with its rows. `deel`: what a file of ours says of its cells."""
    rijen = [rij for rij in lezing.rijen if any(vak.loopt != "continue" for vak in rij.vakken)]
    bekend = deel.attrs.get(CELLEN) if deel is not None else None
    cellen = bekend if isinstance(bekend, list) and len(bekend) == len(rijen) else None
    koppen = _koprijen(rijen)
    for plaats, rij in enumerate(rijen):
        regel = Tak("rij", erbij=rij.erbij, eraf=rij.eraf)
        ons = cellen[plaats] if cellen is not None else None
        for kolom, vak in _eigen_vakken(rij, len(ons) if isinstance(ons, list) else None):
            eerste = lezing.kopkolom and kolom == 0
            attrs: dict[str, Any] = {"colspan": min(vak.breed, MAX_SPAN), "rowspan": _hoogte(rijen, plaats, kolom)}
            soort = "kopcel" if plaats < koppen or eerste else "cel"
            if soort == "kopcel" and deel is None:
                _zonder_vet(vak)
            regel.inhoud.append(cel(soort, attrs, vak.inhoud))
        if isinstance(ons, list) and len(ons) == len(regel.inhoud):
            for kind, gegeven in zip(regel.inhoud, ons, strict=True):
                if isinstance(gegeven, list) and len(gegeven) == 2 and gegeven[0] in {"cel", "kopcel"}:
                    kind.soort, kind.attrs["colwidth"] = gegeven
        tak.inhoud.append(regel)


def _zonder_vet(vak: Vaklezing) -> None:
    """A heading is bold of itself."""
    for regel in vak.inhoud:
        if isinstance(regel, Regel):
            for stuk in regel.stukken:
                over = tuple(merk for merk in stuk.knoop.merken if merk.soort != "vet")
                stuk.knoop = replace(stuk.knoop, merken=over)


def _koprijen(rijen: Sequence[Rijlezing]) -> int:
    """Rows at the top that say they are headings; else the first, when every word in it is bold."""
    aantal = next((plaats for plaats, rij in enumerate(rijen) if not rij.kop), len(rijen))
    if aantal or len(rijen) < 2:
        return aantal
    regels = [regel for vak in rijen[0].vakken for regel in vak.inhoud if isinstance(regel, Regel)]
    gevuld = [regel for regel in regels if regel.woorden.strip()]
    return int(bool(gevuld) and all(regel.vet for regel in gevuld))


def _eigen_vakken(rij: Rijlezing, aantal: int | None) -> list[tuple[int, Vaklezing]]:
    """The cells that begin in this row with their column; empty ones that were added to fill up are left out."""
    uit: list[tuple[int, Vaklezing]] = []
    kolom = 0
    for vak in rij.vakken:
        if vak.loopt != "continue":
            uit.append((kolom, vak))
        kolom += vak.breed
    while aantal is not None and len(uit) > max(aantal, 1):
        leeg = [plaats for plaats, (_, vak) in enumerate(uit) if _is_leeg(vak)]
        if not leeg:
            break
        del uit[leeg[-1]]
    return uit


def _is_leeg(vak: Vaklezing) -> bool:
    return all(
        isinstance(deel, Regel) and not deel.stukken and not deel.beelden and not deel.ids for deel in vak.inhoud
    )


def _hoogte(rijen: Sequence[Rijlezing], plaats: int, kolom: int) -> int:
    """Over how many rows a cell goes on."""
    if _vak_op(rijen[plaats], kolom, "restart") is None:
        return 1
    hoog = 1
    while plaats + hoog < len(rijen) and hoog < MAX_SPAN and _vak_op(rijen[plaats + hoog], kolom, "continue"):
        hoog += 1
    return hoog


def _vak_op(rij: Rijlezing, kolom: int, loopt: str) -> Vaklezing | None:
    waar = 0
    for vak in rij.vakken:
        if waar == kolom:
            return vak if vak.loopt == loopt else None
        waar += vak.breed
    return None
