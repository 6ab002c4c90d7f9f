"""Where each step stands, from what was recorded: what the matrix shows and what the route starts from."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from regio.termijnen import Opschorting
from samenwerking.besluiten.overeenstemming import Besluitfeit, Positie, positie
from samenwerking.besluiten.procedure import Aard, Plek, Procedure, Stap, Uitkomst, wacht_op
from samenwerking.besluiten.route import Afspraken, Deelnemer, Punt, Route, Vraag, bereken_route


@dataclass(frozen=True)
class Vastgelegd:
    """One recorded act or decision that was not replaced. `hash` is of the version it was about, `invoerder` the id of
    the person who entered it."""

    plek: Plek
    datum: datetime.date
    hash: str
    uitkomst: Uitkomst | None = None
    bevestigd: bool = True
    invoerder: int = 0


class Celstand(StrEnum):
    """Where a step stands; the value is the name of its style."""

    GEDAAN = "gedaan"
    BEVESTIGEN = "bevestigen"
    NU = "nu"
    TE_LAAT = "te-laat"
    WACHT = "wacht"
    AANGEHOUDEN = "aangehouden"
    NEE = "nee"
    ANDERS = "anders"
    OPNIEUW = "opnieuw"
    VERSTREKEN = "verstreken"
    STIL = "stil"

    @property
    def woord(self) -> str:
        """The word that goes with the colour."""
        return _WOORDEN[self]

    @property
    def vraagt_iets(self) -> bool:
        """Whether somebody must do something now."""
        return self in _VRAAGT


_WOORDEN = {
    Celstand.GEDAAN: "gedaan",
    Celstand.BEVESTIGEN: "te bevestigen",
    Celstand.NU: "nu aan de beurt",
    Celstand.TE_LAAT: "te laat",
    Celstand.WACHT: "wacht",
    Celstand.AANGEHOUDEN: "aangehouden",
    Celstand.NEE: "nee",
    Celstand.ANDERS: "andere woorden",
    Celstand.OPNIEUW: "moet opnieuw",
    Celstand.VERSTREKEN: "termijn voorbij",
    Celstand.STIL: "staat stil",
}

_VRAAGT = frozenset({Celstand.BEVESTIGEN, Celstand.NU, Celstand.TE_LAAT, Celstand.AANGEHOUDEN, Celstand.OPNIEUW})

_KAN_STILSTAAN = frozenset({Celstand.NU, Celstand.TE_LAAT, Celstand.AANGEHOUDEN, Celstand.OPNIEUW})
"""What asks something, and asks nothing while the step stands still."""

_STOKT = {
    Positie.TEGEN: "Hier is nee gezegd. Overleg met de andere gemeenten hoe het verder gaat.",
    Positie.ANDERS: "Hier zijn andere woorden vastgesteld. Maak eerst samen een nieuwe versie.",
}


@dataclass(frozen=True)
class Cel:
    """A step at one place with how it stands, and its days on the route."""

    plek: Plek
    stap: Stap
    stand: Celstand
    punt: Punt
    vastgelegd: Vastgelegd | None = None

    def dagen_over(self, *, op: datetime.date) -> int | None:
        """Days until it must be done; None when it is done or no last day is known."""
        if self.stand is Celstand.GEDAAN or self.punt.uiterlijk is None:
            return None
        return (self.punt.uiterlijk - op).days


@dataclass(frozen=True)
class Stand:
    """All steps of all gemeenten, the route, and what is decided."""

    procedure: Procedure
    cellen: Mapping[Plek, Cel]
    route: Route
    feiten: Mapping[Plek, Besluitfeit] = field(default_factory=dict)

    def open_cellen(self) -> list[Cel]:
        """What asks something now, first what is most urgent."""
        cellen = [cel for cel in self.cellen.values() if cel.stand.vraagt_iets]
        return sorted(cellen, key=lambda cel: (cel.punt.uiterlijk or datetime.date.max, cel.plek))


def stand_van(
    procedure: Procedure,
    deelnemers: Sequence[Deelnemer],
    vastgelegd: Iterable[Vastgelegd],
    *,
    nu: str,
    op: datetime.date,
    wens: datetime.date | None = None,
    afspraken: Afspraken | None = None,
    later: Mapping[Plek, int] | None = None,
    stil: Mapping[Plek, Sequence[Opschorting]] | None = None,
) -> Stand:
    """The state of a procedure. `nu` is the hash of the version of now; `vastgelegd` is in the order of entering."""
    stil = stil or {}
    laatste = {een.plek: een for een in vastgelegd}
    feiten = {
        plek: Besluitfeit(plek, een.uitkomst, een.hash, een.datum)
        for plek, een in laatste.items()
        if een.uitkomst is not None and een.bevestigd
    }
    plaatsen = {plek: positie(feit, nu=nu) for plek, feit in feiten.items()}
    gedaan = {plek: een.datum for plek, een in laatste.items() if _is_gedaan(procedure, een, plaatsen.get(plek), nu)}
    route = bereken_route(
        Vraag(
            procedure,
            tuple(deelnemers),
            op,
            wens,
            gedaan=gedaan,
            opnieuw={plek: feit.datum for plek, feit in feiten.items() if feit.uitkomst is Uitkomst.AANGEHOUDEN},
            later=later or {},
            stokt={plek: _STOKT[plaats] for plek, plaats in plaatsen.items() if plaats in _STOKT},
            stil=stil,
            afspraken=afspraken or Afspraken(),
        )
    )
    codes = [een.gemeente for een in deelnemers]
    punten = {punt.plek: punt for punt in route.punten}
    verstreken = {
        plek for plek, punt in punten.items() if plek not in gedaan and punt.term_tot is not None and punt.term_tot < op
    }
    cellen: dict[Plek, Cel] = {}
    for plek, punt in punten.items():
        klaar = all(eerder in gedaan or eerder in verstreken for eerder in wacht_op(procedure, plek, codes))
        stap = procedure.stap(plek.stap)
        een = laatste.get(plek)
        stand = _celstand(stap, een, plaatsen.get(plek), punt, klaar, plek in verstreken, op)
        if stand in _KAN_STILSTAAN and any(_nu_stil(stilte, op) for stilte in stil.get(plek, ())):
            stand = Celstand.STIL
        cellen[plek] = Cel(plek, stap, stand, punt, een)
    return Stand(procedure, cellen, route, feiten)


def _nu_stil(stilte: Opschorting, op: datetime.date) -> bool:
    return stilte.van <= op and (stilte.tot is None or op < stilte.tot)


def _is_gedaan(procedure: Procedure, een: Vastgelegd, plaats: Positie | None, nu: str) -> bool:
    """Done, so that what comes after may go on. A zienswijze was on the ontwerp and stays done with a newer version;
    a signature was on words and is set again."""
    if een.uitkomst is None:
        return een.hash == nu or not procedure.stap(een.plek.stap).van_deze_versie
    if not een.bevestigd:
        return False
    if een.uitkomst in (Uitkomst.ZIENSWIJZE, Uitkomst.GEEN_ZIENSWIJZE):
        return True
    return plaats is Positie.AKKOORD


def _celstand(
    stap: Stap,
    een: Vastgelegd | None,
    plaats: Positie | None,
    punt: Punt,
    klaar: bool,
    verstreken: bool,
    op: datetime.date,
) -> Celstand:
    if punt.gedaan:
        return Celstand.GEDAAN
    if een is not None and not een.bevestigd:
        return Celstand.BEVESTIGEN
    if een is not None and een.uitkomst is Uitkomst.AANGEHOUDEN:
        return Celstand.AANGEHOUDEN
    match plaats:
        case Positie.TEGEN:
            return Celstand.NEE
        case Positie.ANDERS:
            return Celstand.ANDERS
        case Positie.OPNIEUW:
            return Celstand.OPNIEUW
    if een is not None and een.uitkomst is None and klaar:
        return Celstand.OPNIEUW
    if verstreken:
        return Celstand.VERSTREKEN
    if not klaar or stap.aard is Aard.DAG:
        return Celstand.WACHT
    return Celstand.TE_LAAT if punt.uiterlijk is not None and punt.uiterlijk < op else Celstand.NU
