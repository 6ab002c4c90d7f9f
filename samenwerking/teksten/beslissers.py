"""Who decided on a version of a text. Texts do not know decisions: the room that does names its question here.

A gemeente that decided on the words keeps reading them, and is told when they are opened again, also after it left the
region.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import QuerySet

from regio.models import Gemeente, Lidmaatschap
from samenwerking.teksten.models import Tekst, Versie

Gemeentenvraag = Callable[[Tekst], "QuerySet[Gemeente]"]
Versievraag = Callable[[Lidmaatschap], "QuerySet[Versie]"]

_vragen: list[tuple[Gemeentenvraag, Versievraag]] = []


def noem_beslissers(gemeenten: Gemeentenvraag, versies: Versievraag) -> None:
    """Called once, when the app is ready."""
    _vragen.append((gemeenten, versies))


def gemeenten_die_besloten(tekst: Tekst) -> QuerySet[Gemeente]:
    """The gemeenten of which an organ decided on a version of this text."""
    uit = Gemeente.objects.none()
    for gemeenten, _ in _vragen:
        uit = uit | gemeenten(tekst)
    return uit


def versies_waarover_besloten(pet: Lidmaatschap) -> QuerySet[Versie]:
    """The versions on which an organ of the gemeente of this hat decided."""
    uit = Versie.objects.none()
    for _, versies in _vragen:
        uit = uit | versies(pet)
    return uit
