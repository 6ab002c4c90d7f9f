"""Who proposed what, as a Word file can hold it: a name and a time, from which the proposal is known again.

Word and LibreOffice give tracked changes new numbers when they save, and leave the name and the time as they were. So
each proposal goes out with a time that no other has: a second later where two by one person fell together.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from samenwerking.teksten.word.soorten import TIJD, Auteur

ONBEKEND = Auteur("Onbekend")
_NERGENS = datetime.datetime(2000, 1, 1, tzinfo=TIJD)


def klok(moment: datetime.datetime) -> str:
    """The time of the wall clock as Word writes it; a moment without zone is taken as Dutch time."""
    plaatselijk = moment.astimezone(TIJD) if moment.tzinfo else moment
    return plaatselijk.strftime("%Y-%m-%dT%H:%M:%SZ")


def uit_klok(woorden: str | None) -> datetime.datetime | None:
    """The moment that Word wrote down; None when it wrote none that exists."""
    if not woorden:
        return None
    try:
        return datetime.datetime.fromisoformat(woorden.rstrip("Z")[:19]).replace(tzinfo=TIJD)
    except ValueError:
        return None


class Voorstelboek:
    """Gives each proposal of a text its name and time in the file."""

    def __init__(self, auteurs: Mapping[str, Auteur], ids: Iterable[str]) -> None:
        self._bezet: set[tuple[str, str]] = set()
        self.auteurs = auteurs
        self.merken = {eigen: self._uniek(auteurs.get(eigen, ONBEKEND)) for eigen in ids}

    def _uniek(self, auteur: Auteur) -> tuple[str, str]:
        moment = auteur.moment or _NERGENS
        naam = auteur.naam or ONBEKEND.naam
        while (merk := (naam, klok(moment))) in self._bezet:
            moment += datetime.timedelta(seconds=1)
        self._bezet.add(merk)
        return merk
