"""A protected table of counts as fixed bytes, and back."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any, cast

from regio.bevriezen import canoniek, ontdooi
from toegang.tellingen import Cel, Telling


class TellingOnleesbaar(ValueError):
    """Stored bytes do not have the form of a table of counts."""


def bevries_telling(telling: Telling) -> bytes:
    """The canonical bytes of what may be published: the same table always gives the same bytes."""
    return canoniek(asdict(telling))


def lees_telling(inhoud: bytes) -> Telling:
    """The table of stored bytes. Raises NietBevroren or TellingOnleesbaar."""
    ruw = ontdooi(inhoud)
    if not isinstance(ruw, dict) or ruw.keys() != {veld.name for veld in fields(Telling)}:
        raise TellingOnleesbaar("Deze bytes zijn geen telling.")
    rij = cast(dict[str, Any], ruw)
    try:
        return Telling(
            rijen=tuple(rij["rijen"]),
            kolommen=tuple(rij["kolommen"]),
            drempel=rij["drempel"],
            cellen=tuple(_cellen(cellen) for cellen in rij["cellen"]),
            rijtotalen=_cellen(rij["rijtotalen"]),
            kolomtotalen=_cellen(rij["kolomtotalen"]),
            totaal=Cel(**rij["totaal"]),
        )
    except TypeError as fout:
        raise TellingOnleesbaar("Deze bytes zijn geen telling.") from fout


def _cellen(cellen: list[dict[str, Any]]) -> tuple[Cel, ...]:
    return tuple(Cel(**cel) for cel in cellen)
