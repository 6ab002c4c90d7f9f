"""Tracked changes that are read: which belong together as one proposal, by whom and when."""

from __future__ import annotations

from collections.abc import Callable

from samenwerking.teksten.word.ooxml import El, q
from samenwerking.teksten.word.soorten import Auteur, Kaart
from samenwerking.teksten.word.voorstelboek import ONBEKEND, uit_klok


class Voorstellen:
    """Gives each tracked change the id of a proposal.

    What one person changed next to each other on one day is one proposal: Word cuts a typed sentence in pieces at
    each change of form, and dates each by the minute. What a file of ours went out with keeps its id.
    """

    def __init__(self, nieuw_id: Callable[[], str], kaart: Kaart | None) -> None:
        self._nieuw_id = nieuw_id
        self._kaart = kaart
        self._laatste: tuple[str, str, str] | None = None
        self._verplaatst: dict[str, str] = {}
        self.auteurs: dict[str, Auteur] = {}
        self.eigen: set[str] = set()
        self.vast = 0

    def onderbreek(self) -> None:
        """Something stands between that is not proposed."""
        if not self.vast:
            self._laatste = None

    def id_van(self, wijziging: El, verplaatsing: str = "") -> str:
        """The proposal of w:ins, w:del and the like. `verplaatsing`: the name that both ends of a move carry."""
        wie = wijziging.get(q("w:author"), "").strip() or ONBEKEND.naam
        wanneer = wijziging.get(q("w:date"), "")
        if (bekend := self._bekend(wie, wanneer)) is not None:
            return bekend
        if verplaatsing:
            sleutel = f"{wie}/{verplaatsing}"
            if sleutel not in self._verplaatst:
                self._verplaatst[sleutel] = self._nieuw(wie, wanneer)
            return self._verplaatst[sleutel]
        if self._laatste is not None and self._laatste[:2] == (wie, wanneer[:10]):
            return self._laatste[2]
        eigen = self._nieuw(wie, wanneer)
        self._laatste = (wie, wanneer[:10], eigen)
        return eigen

    def _bekend(self, wie: str, wanneer: str) -> str | None:
        if self._kaart is None:
            return None
        eigen = self._kaart.voorstellen.get((wie, wanneer))
        if eigen is not None:
            self.eigen.add(eigen)
            self.auteurs[eigen] = self._kaart.momenten.get(eigen, Auteur(wie, uit_klok(wanneer)))
        return eigen

    def _nieuw(self, wie: str, wanneer: str) -> str:
        eigen = self._nieuw_id()
        self.auteurs[eigen] = Auteur(wie, uit_klok(wanneer))
        return eigen
