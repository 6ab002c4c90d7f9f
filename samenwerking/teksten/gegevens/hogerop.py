"""Data fields that a higher room knows. Texts do not know that room: it names what it gives here."""

from __future__ import annotations

from samenwerking.teksten.gegevens.vraag import Gever, Vraag
from samenwerking.teksten.gegevens.waarde import Waarde

_gevers: dict[str, Gever] = {}


def noem_gever(sleutel: str, gever: Gever) -> None:
    """Called once, when the app is ready: who gives the value of this key."""
    _gevers[sleutel] = gever


def uit_hoger(vraag: Vraag, sleutel: str) -> Waarde:
    """The value that the room gives that knows it. KeyError when no room named itself."""
    return _gevers[sleutel](vraag, sleutel)
