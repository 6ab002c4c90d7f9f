"""A line of text in sentences."""

from __future__ import annotations

import re

_AFKORTINGEN = ("art", "artt", "bijv", "bv", "blz", "ca", "d.w.z", "e.d", "enz", "etc", "i.v.m", "jl", "jo", "m.b.t")
_MEER = ("m.i.v", "max", "min", "n.a.v", "nr", "nrs", "o.a", "o.b.v", "resp", "t.a.v", "t/m", "vgl", "zgn", "mw", "dhr")
LANGSTE = max(map(len, _AFKORTINGEN + _MEER)) + 4
_NIET_NA = frozenset(_AFKORTINGEN + _MEER)

_EINDE = re.compile(r"[.!?][)’”\"']*\s+(?=[‘“\"'(]*[A-ZÀ-Þ€\d])")


def zinnen_van(woorden: str) -> list[str]:
    """The sentences of a line: 'art. 4' and 'bijv. De' do not end one, a new line does."""
    uit: list[str] = []
    for regel in woorden.splitlines():
        begin = 0
        for einde in _EINDE.finditer(regel):
            voor = regel[max(begin, einde.start() - LANGSTE) : einde.start()].rsplit(maxsplit=1)
            laatste = voor[-1].lstrip("(‘“\"'").lower() if voor else ""
            # a letter by itself is an initial or an onderdeel, a number by itself that of a list
            if laatste in _NIET_NA or (len(laatste) == 1 and laatste.isalnum()):
                continue
            uit.append(regel[begin : einde.end()].strip())
            begin = einde.end()
        if regel[begin:].strip():
            uit.append(regel[begin:].strip())
    return uit
