"""Rules against what came before (level 3): is this start, stop or request possible with what the gemeente knows?

Pure: the caller gives the toewijzingen and deliveries of this client at this aanbieder. Each answer is a rule, a return
code and a place, as with the rules of one message.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toegang.iwmo.berichten import StartProduct, StopProduct, VerzoekOmToewijzing, VerzoekOmWijziging
from toegang.iwmo.codelijsten import TIJDELIJK
from toegang.iwmo.regels.kern import Bevinding
from toegang.iwmo.regels.verkeer import EERSTE, VERWIJDEREN


@dataclass(frozen=True)
class Stop:
    """A delivery that stopped: its last day and why."""

    eind: datetime.date
    reden: str


@dataclass(frozen=True)
class Bekende:
    """A delivery that is known: the day it began, and its stop if there is one."""

    begin: datetime.date
    stop: Stop | None = None


@dataclass(frozen=True)
class Lopend:
    """A toewijzing of this client at this aanbieder with its deliveries, in the order in which they began."""

    nummer: int
    ingang: datetime.date
    eind: datetime.date | None
    leveringen: tuple[Bekende, ...] = ()

    def actueel(self, *, op: datetime.date) -> bool:
        """Valid on that day or later."""
        return self.eind is None or self.eind >= op


@dataclass(frozen=True)
class Melding:
    """One start or stop as it was reported, or taken back (`ingetrokken`)."""

    begin: datetime.date
    stop: Stop | None = None
    ingetrokken: bool = False


def bekende_leveringen(meldingen: Sequence[Melding]) -> tuple[Bekende, ...]:
    """What is known of deliveries after these reports, in their order; a later stop replaces an earlier one."""
    stand: dict[datetime.date, Stop | None] = {}
    for melding in meldingen:
        if melding.ingetrokken and melding.stop is None:
            stand.pop(melding.begin, None)
        elif melding.ingetrokken:
            stand[melding.begin] = None
        else:
            stand[melding.begin] = melding.stop
    return tuple(Bekende(begin, stand[begin]) for begin in sorted(stand))


_ZINNEN = {
    "TR019": ("9019", "Deze toewijzing is niet bekend bij deze cliënt en aanbieder."),
    "TR063": ("9063", "Er is geen eerdere melding om te verwijderen."),
    "TR069": ("9069", "Bij deze stop is geen start bekend die nog loopt."),
    "TR071": ("9071", "Deze start kan niet meer worden verwijderd: er is al een stop."),
    "TR074": ("9074", "Deze start of stop is al eerder gemeld."),
    "TR326": ("9326", "De vorige levering is nog niet gestopt."),
    "TR347": ("9347", "Deze referentie van de aanbieder is al eerder gebruikt."),
    "TR349": ("9349", "Niet alle lopende toewijzingen staan in het verzoek."),
    "TR350": ("9350", "Een ongewijzigd product hoort niet bij een lopende toewijzing."),
    "TR351": ("9351", "Een te wijzigen product hoort niet bij een lopende toewijzing."),
    "TR374": ("9374", "Er is al een verzoek van deze aanbieder in behandeling."),
    "TR413": ("9413", "De levering is al tijdelijk gestopt."),
    "TR414": ("9414", "De einddatum ligt voor die van een eerdere stop."),
    "TR415": ("9415", "De levering is al gestopt."),
}


def _mis(regel: str, plaats: str) -> Bevinding:
    retourcode, zin = _ZINNEN[regel]
    return Bevinding(regel, retourcode, plaats, zin)


def toets_start(plaats: str, rij: StartProduct, toewijzingen: Mapping[int, Lopend]) -> Iterator[Bevinding]:
    """Whether this start can be applied: TR019, TR063, TR071, TR074, TR326."""
    toewijzing = toewijzingen.get(rij.nummer) if rij.nummer is not None else None
    if toewijzing is None:
        yield _mis("TR019", plaats)
        return
    zelfde = [levering for levering in toewijzing.leveringen if levering.begin == rij.begin]
    if rij.status == VERWIJDEREN:
        if not zelfde:
            yield _mis("TR063", plaats)
        elif any(levering.stop is not None for levering in zelfde):
            yield _mis("TR071", plaats)
    elif rij.status == EERSTE:
        if zelfde:
            yield _mis("TR074", plaats)
        elif any(levering.stop is None for levering in toewijzing.leveringen):
            yield _mis("TR326", plaats)


def toets_stop(plaats: str, rij: StopProduct, toewijzingen: Mapping[int, Lopend]) -> Iterator[Bevinding]:
    """Whether this stop can be applied: TR019, TR063, TR069, TR074, TR413 to TR415."""
    toewijzing = toewijzingen.get(rij.nummer) if rij.nummer is not None else None
    if toewijzing is None:
        yield _mis("TR019", plaats)
        return
    levering = next((levering for levering in toewijzing.leveringen if levering.begin == rij.begin), None)
    stop = levering.stop if levering is not None else None
    zelfde = stop == Stop(rij.eind, rij.reden)
    if rij.status == VERWIJDEREN:
        if not zelfde:
            yield _mis("TR063", plaats)
    elif levering is None:
        yield _mis("TR069", plaats)
    elif zelfde:
        yield _mis("TR074", plaats)
    elif stop is not None:
        yield from _stop_op_stop(plaats, rij, stop)


def _stop_op_stop(plaats: str, rij: StopProduct, stop: Stop) -> Iterator[Bevinding]:
    """A stop after a stop: only a final one after a temporary one, and not earlier."""
    if stop.reden != TIJDELIJK:
        yield _mis("TR415", plaats)
    elif rij.reden == TIJDELIJK:
        yield _mis("TR413", plaats)
    elif rij.eind < stop.eind:
        yield _mis("TR414", plaats)


def toets_aanvraag(
    bericht: VerzoekOmToewijzing, *, gebruikt: Collection[str], in_behandeling: bool
) -> Iterator[Bevinding]:
    """Whether this VOT can be taken up: TR347, TR374."""
    for plek, rij in enumerate(bericht.producten, 1):
        if rij.referentie_aanbieder in gebruikt:
            yield _mis("TR347", f"AangevraagdProduct[{plek}]/ReferentieAanbieder")
    if in_behandeling:
        yield _mis("TR374", "Client")


def toets_wijziging(
    bericht: VerzoekOmWijziging,
    toewijzingen: Sequence[Lopend],
    *,
    gebruikt: Collection[str],
    in_behandeling: bool,
    op: datetime.date,
) -> Iterator[Bevinding]:
    """Whether this VOW can be taken up: TR347, TR349 to TR351, TR374. It names every current toewijzing once."""
    actueel = {rij.nummer for rij in toewijzingen if rij.actueel(op=op)}
    genoemd = {*bericht.ongewijzigd, *(rij.nummer for rij in bericht.te_wijzigen)}
    if bericht.referentie_aanbieder in gebruikt:
        yield _mis("TR347", "Client/Verzoek/ReferentieAanbieder")
    if actueel - genoemd:
        yield _mis("TR349", "Client/Verzoek")
    for plek, nummer in enumerate(bericht.ongewijzigd, 1):
        if nummer not in actueel:
            yield _mis("TR350", f"OngewijzigdProduct[{plek}]")
    for plek, rij in enumerate(bericht.te_wijzigen, 1):
        if rij.nummer not in actueel:
            yield _mis("TR351", f"TeWijzigenProduct[{plek}]")
    if in_behandeling:
        yield _mis("TR374", "Client/Verzoek")
