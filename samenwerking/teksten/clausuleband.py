"""The tie of an article with the clause it was taken from: which edition, was it changed, is there a newer one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samenwerking.teksten.boom import NULBREED, Knoop, loop
from samenwerking.teksten.clausule import Variant
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schrijfwijze import INVULLEN, Schrijffout
from samenwerking.teksten.sjabloon import sjablonen_voor
from samenwerking.teksten.verwijzingen import plaats_van
from samenwerking.teksten.voorstellen import wijs_af

_VERWIJZING = "\u2192"
_OPEN_VERWIJZING = re.compile(r"\[invullen: verwijzing naar [^\]]+\]")
_GEMEENTE = re.compile(r"^gemeente:gm\d{4}:")


@dataclass(frozen=True)
class Uitgave:
    """An edition that a text took over. `nieuwste`: what the library holds now; None when that is this one."""

    pk: int
    noemer: str
    variant: Variant
    nieuwste: Variant | None = None
    vervallen: bool = False


@dataclass(frozen=True)
class Band:
    """One article that is a clause, as it stands in a text."""

    id: str
    plaats: str
    kop: str
    uitgave: Uitgave
    aangepast: bool

    @property
    def nieuwer(self) -> bool:
        """Whether the library holds newer words than the text took over."""
        return self.uitgave.nieuwste is not None


def banden(document: Knoop, soort: str, uitgaven: Mapping[int, Uitgave]) -> list[Band]:
    """Every part of a text that is a clause, in the order of the text, without what is only proposed."""
    if not uitgaven:
        return []
    boom = wijs_af(document)
    geteld = nummers(boom, soort)
    uit = []
    for deel in loop(boom):
        uitgave = uitgaven.get(deel.attrs.get("clausule") or 0)
        if uitgave is not None:
            plaats, _ = plaats_van((deel,), geteld)
            uit.append(Band(deel.id, plaats, deel.kop, uitgave, is_aangepast(deel, uitgave.variant, soort)))
    return uit


def sleutels_in(document: Knoop) -> set[int]:
    """The keys of the clauses that a text names."""
    return {int(deel.attrs["clausule"]) for deel in loop(document) if deel.attrs.get("clausule")}


def is_aangepast(deel: Knoop, variant: Variant, soort: str) -> bool:
    """Whether the words differ from those of the clause. Filling in what asked to be filled in is no change."""
    staat = list(_regels(deel, ()))
    return not any(_past(staat, patroon) for patroon in _patronen(variant, soort))


@lru_cache(maxsize=2_000)
def _patronen(variant: Variant, soort: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The lines of the clause for each form and set of words with which a template could have written it."""
    extra: list[Mapping[str, str]] = [{}]
    extra += [deel.woorden for deel in sjablonen_voor(soort) if deel.vorm in variant.vormen]
    uit: dict[tuple[tuple[str, str], ...], None] = {}
    for vorm in sorted(variant.vormen):
        for woorden in extra:
            try:
                uit[tuple(_regels(variant.los(vorm, woorden=woorden), ()))] = None
            except Schrijffout:  # a word that this form does not have
                continue
    return tuple(uit)


def _regels(knoop: Knoop, pad: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if knoop.soort in {"kop", "alinea"}:
        yield "/".join((*pad, knoop.soort)), "".join(_stuk(kind) for kind in knoop.inhoud).strip()
    elif knoop.soort == "gegevenblok":
        yield "/".join((*pad, knoop.soort)), _sleutel(knoop)
    else:
        eigen = (*pad, knoop.soort) if pad or knoop.soort not in {"artikel", "hoofdstuk"} else ("artikel",)
        for kind in knoop.inhoud:
            yield from _regels(kind, eigen)


def _stuk(kind: Knoop) -> str:
    match kind.soort:
        case "text":
            return _OPEN_VERWIJZING.sub(_VERWIJZING, kind.tekst.replace(NULBREED, ""))
        case "verwijzing":
            return _VERWIJZING
        case "voetnoot":
            return f"^[{kind.attrs.get('tekst', '')}]"
        case "gegeven":
            return f"<{_sleutel(kind)}>"
    return " "


def _sleutel(kind: Knoop) -> str:
    return _GEMEENTE.sub("gemeente:eigen:", str(kind.attrs.get("sleutel", "")))


def _past(staat: Sequence[tuple[str, str]], patroon: Sequence[tuple[str, str]]) -> bool:
    return len(staat) == len(patroon) and all(
        een[0] == ander[0] and _regel_past(een[1], ander[1]) for een, ander in zip(staat, patroon, strict=True)
    )


def _regel_past(regel: str, patroon: str) -> bool:
    """Whether a line is this one with its open places filled in (or still open)."""
    vast = INVULLEN.split(patroon)
    if len(vast) == 1:
        return regel == patroon
    if len(regel) < len(vast[0]) + len(vast[-1]) or not regel.startswith(vast[0]) or not regel.endswith(vast[-1]):
        return False
    plek, einde = len(vast[0]), len(regel) - len(vast[-1])
    for stuk in vast[1:-1]:
        gevonden = regel.find(stuk, plek, einde)
        if gevonden < 0:
            return False
        plek = gevonden + len(stuk)
    return True
