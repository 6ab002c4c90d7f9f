"""The monitor in words and pictures. Page, paper and open data take what stands here, so their figures are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.safestring import SafeString

from regio.notatie import getal
from samenwerking.monitor.cijfers import GEEN, Cijfer, doelwoorden
from samenwerking.monitor.standinhoud import Belofteregel, Doel, Punt, Regel, Standinhoud
from samenwerking.plannen.beloftestaat import Staat, kort
from toegang.afschermen import Cel
from toegang.grafieken import Staaf, staafgrafiek

STREEP = "–"
STAAT = {True: ("ok", "doel gehaald"), False: ("letop", "doel nog niet gehaald")}


@dataclass(frozen=True)
class Gemeentebeeld:
    """One gemeente beside the others, with its inhabitants."""

    naam: str
    inwoners: str
    waarde: str
    doel: str
    staat: tuple[str, str] | None


@dataclass(frozen=True)
class Regelbeeld:
    """One indicator as it is read."""

    regel: Regel
    stand: Standinhoud

    @property
    def waarde(self) -> str:
        """The figure of the region."""
        return self.regel.regio.woorden(self.regel.decimalen)

    @property
    def verschil(self) -> str:
        """What changed since the period before: with its sign, or a dash when one of the two is not shown."""
        anders = self.regel.verschil
        if anders is None:
            return STREEP
        if not anders:
            return "gelijk"
        return f"{'+' if anders > 0 else '−'}{getal(abs(anders), self.regel.decimalen)}"

    @property
    def doel(self) -> str:
        """What the region aims at."""
        return self._doel(self.regel.doel)

    @property
    def staat(self) -> tuple[str, str] | None:
        """Kind and words of the label beside the target; None when there is nothing to say."""
        return STAAT.get(self.regel.gehaald) if self.regel.gehaald is not None else None

    @cached_property
    def gemeenten(self) -> list[Gemeentebeeld]:
        """The comparison, in the order of the region; empty when the indicator is of the region only."""
        if not self.regel.per_gemeente or not any(cijfer.bekend for cijfer in self.regel.gemeenten.values()):
            return []
        uit = []
        for rij in self.stand.gemeenten:
            gehaald = self.regel.gehaald_door(rij.code)
            uit.append(
                Gemeentebeeld(
                    rij.naam,
                    getal(rij.inwoners) if rij.inwoners is not None else STREEP,
                    self.van(rij.code),
                    self._doel(self.regel.doelen.get(rij.code)),
                    STAAT[gehaald] if gehaald is not None else None,
                )
            )
        return uit

    @property
    def inwoners(self) -> str:
        """Of the whole region."""
        return getal(self.stand.aantal_inwoners) if self.stand.aantal_inwoners is not None else STREEP

    def van(self, code: str) -> str:
        """The figure of one gemeente."""
        return self.regel.gemeenten.get(code, GEEN).woorden(self.regel.decimalen)

    @property
    def cellen(self) -> list[str]:
        """The figures of all gemeenten, for a table with a column for each."""
        return [self.van(rij.code) if self.regel.per_gemeente else STREEP for rij in self.stand.gemeenten]

    @cached_property
    def punten(self) -> tuple[Punt, ...]:
        """The periods from the first that is known on; of none the last one."""
        begin = next((nummer for nummer, punt in enumerate(self.regel.reeks) if punt.cijfer.bekend), -1)
        return self.regel.reeks[begin:]

    @property
    def reeks(self) -> list[tuple[str, str]]:
        """The periods with the figure of the region."""
        return [(punt.periode, punt.cijfer.woorden(self.regel.decimalen)) for punt in self.punten]

    @property
    def heeft_reeks(self) -> bool:
        """Whether at least two periods are known: one is no trend."""
        return sum(punt.cijfer.bekend for punt in self.regel.reeks) > 1

    @property
    def boodschap(self) -> str:
        """The title of the picture of the trend: what it is now, and how that changed."""
        zin = f"{self.regel.naam}: {self.waarde} in {self.regel.periode}"
        anders = self.regel.verschil
        if anders is None or len(self.regel.reeks) < 2:
            return zin
        toen = self.regel.reeks[-2].periode
        if not anders:
            return f"{zin}, evenveel als in {toen}"
        return f"{zin}, {getal(abs(anders), self.regel.decimalen)} {'meer' if anders > 0 else 'minder'} dan in {toen}"

    @cached_property
    def trend(self) -> SafeString | None:
        """The picture of the periods."""
        if not self.heeft_reeks:
            return None
        return staafgrafiek([self._staaf(punt.kort, punt.cijfer) for punt in self.punten], self.boodschap)

    @property
    def vergelijktitel(self) -> str:
        """The title of the picture of the gemeenten: which shown figure is the highest."""
        getoond = [
            (cijfer.waarde, rij.naam)
            for rij in self.stand.gemeenten
            if (cijfer := self.regel.gemeenten.get(rij.code, GEEN)).waarde is not None
        ]
        if not getoond:
            return f"{self.regel.naam}: per gemeente is geen cijfer te tonen"
        meest, naam = max((paar for paar in getoond if paar[0] is not None), key=lambda paar: paar[0] or Decimal(0))
        return f"{naam} heeft het hoogste cijfer: {Cijfer(meest).woorden(self.regel.decimalen)} {self.regel.eenheid}"

    @cached_property
    def vergelijking(self) -> SafeString | None:
        """The picture of the gemeenten."""
        if not self.gemeenten:
            return None
        staven = [self._staaf(rij.naam, self.regel.gemeenten.get(rij.code, GEEN)) for rij in self.stand.gemeenten]
        return staafgrafiek(staven, self.vergelijktitel)

    def _doel(self, doel: Doel | None) -> str:
        if doel is None:
            return STREEP
        return f"{doelwoorden(doel.waarde, self.regel.decimalen)} in {doel.jaar}"

    def _staaf(self, naam: str, cijfer: Cijfer) -> Staaf:
        lengte = None if cijfer.waarde is None else max(int(cijfer.waarde * 100), 0)
        return Staaf(naam, Cel(lengte, cijfer.reden or None), cijfer.woorden(self.regel.decimalen))


def beelden(stand: Standinhoud) -> list[Regelbeeld]:
    """All indicators of a monitor."""
    return [Regelbeeld(regel, stand) for regel in stand.regels]


@dataclass(frozen=True)
class Beloftebeeld:
    """A promise with an indicator as it is read: the same words as with the promise itself."""

    regel: Belofteregel

    @property
    def doel(self) -> str:
        """What is to be reached, and when."""
        if self.regel.streefwaarde is None:
            return STREEP
        return f"{kort(self.regel.streefwaarde)} {self.regel.eenheid} in {self.regel.streefjaar}"

    @property
    def waarde(self) -> str:
        """The last value, and of which year it is."""
        return STREEP if self.regel.waarde is None else f"{kort(self.regel.waarde)} in {self.regel.jaar}"

    @property
    def kleur(self) -> str:
        """The kind of label."""
        return Staat(self.regel.staat).kleur if self.regel.staat else "neutraal"


def beloftebeelden(stand: Standinhoud) -> list[Beloftebeeld]:
    """The promises of a monitor."""
    return [Beloftebeeld(regel) for regel in stand.beloften]


def open_data(stand: Standinhoud) -> tuple[list[str], list[Sequence[object]]]:
    """The public figures as rows: one per indicator and place. A hidden figure is empty and says why."""
    koppen = [
        "regio", "jaar", "kwartaal", "indicator", "naam", "eenheid", "periode", "peildatum", "gemeentecode", "gemeente",
        "inwoners", "waarde", "waarom_geen_waarde", "streefjaar", "streefwaarde",
    ]  # fmt: skip
    rijen: list[Sequence[object]] = []
    for regel in stand.openbaar().regels:
        plaatsen = [("", "", stand.aantal_inwoners, regel.regio, regel.doel)]
        if regel.per_gemeente:
            plaatsen += [
                (rij.code, rij.naam, rij.inwoners, regel.gemeenten.get(rij.code, GEEN), regel.doelen.get(rij.code))
                for rij in stand.gemeenten
            ]
        for code, naam, inwoners, cijfer, doel in plaatsen:
            rijen.append(
                (
                    stand.regio, stand.jaar, stand.kwartaal, regel.sleutel, regel.naam, regel.eenheid, regel.periode,
                    regel.peildatum, code, naam, inwoners, cijfer.waarde,
                    cijfer.reden if cijfer.waarde is None else "",
                    doel.jaar if doel else None, doel.waarde if doel else None,
                )
            )  # fmt: skip
    return koppen, rijen
