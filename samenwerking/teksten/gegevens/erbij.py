"""Data fields of which a room above this one knows the value, as of a procedure: that room names itself here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from samenwerking.teksten.gegevens.vraag import Gever, Gevers, Vraag

Aanbod = Callable[[Vraag], Iterable[str]]
"""The keys that a writer can pick for this text."""

_gevers: dict[str, Gever] = {}
_aanbod: list[Aanbod] = []


def noem_gegevens(gevers: Gevers, aanbod: Aanbod) -> None:
    """Called once, when the app is ready."""
    _gevers.update(gevers)
    _aanbod.append(aanbod)


def gever_van(sleutel: str) -> Gever | None:
    """Who knows the value of this general form of a key."""
    return _gevers.get(sleutel)


def aangeboden(vraag: Vraag) -> list[str]:
    """Every key that rooms above offer for this text."""
    return [sleutel for aanbod in _aanbod for sleutel in aanbod(vraag)]
