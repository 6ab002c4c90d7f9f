"""Which gemeente is responsible: the law in force, and the rules of the pending bill for the day it enters into force.

Law in force: the college of the gemeente to which the person turns gives beschermd wonen and opvang (Wmo 2015 art.
1.2.1 onder b and c, text of 1-1-2026). Wetsvoorstel 36 288 changes this for beschermd wonen only; it is not in force,
and its rules b, c and d could not be read in full. They are switches here, off unless a person turns them on, and
every answer that rests on one of them says so. Opvang never follows this path.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from regio.notatie import datum
from regio.termijnen import Eenheid, Termijn, bereken

VERSIE_WMO = "wmo-2015-tekst-2026-01-01"
VERSIE_WETSVOORSTEL = "wetsvoorstel-36288-uitwerking-1"


class Grondslag(StrEnum):
    """Why this gemeente: which rule gave the answer, or an agreement between people."""

    MELDING = "melding"
    EERDER_BW = "eerder_bw"
    INSTELLING = "instelling"
    JEUGDHULP = "jeugdhulp"
    WOONADRES = "woonadres"
    ZONDER_WOONADRES = "zonder_woonadres"
    AFSPRAAK = "afspraak"

    @property
    def tekst(self) -> str:
        """The ground as a person reads it."""
        return _TEKSTEN[self]

    @property
    def te_verifieren(self) -> bool:
        """Rules whose consequence could not be read in the bill: never to be shown as if they were law."""
        return self in {Grondslag.INSTELLING, Grondslag.JEUGDHULP, Grondslag.ZONDER_WOONADRES}


_TEKSTEN = {
    Grondslag.MELDING: "gemeente waar de cliënt zich meldt",
    Grondslag.EERDER_BW: "gemeente die eerder beschermd wonen gaf",
    Grondslag.INSTELLING: "woonadres van voor het verblijf in de instelling",
    Grondslag.JEUGDHULP: "gemeente die verantwoordelijk was voor de jeugdhulp",
    Grondslag.WOONADRES: "woonadres van de cliënt",
    Grondslag.ZONDER_WOONADRES: "cliënt zonder bruikbaar woonadres",
    Grondslag.AFSPRAAK: "afspraak tussen gemeenten",
}


@dataclass(frozen=True)
class Feiten:
    """What is known about the client on the day of the melding. Gemeenten are CBS codes; None is not known.

    `eerder_bw_laatste_dag` is the last day of earlier beschermd wonen. `gemeente_voor_instelling` is where the client
    lived before the stay in an institution. `jeugdhulp_gemeente` was responsible for jeugdhulp met verblijf.
    """

    gemeld_op: date
    gemeente_van_melding: str
    taak: str = "BW"
    eerder_bw_laatste_dag: date | None = None
    eerder_bw_gemeente: str | None = None
    woonadres_gemeente: str | None = None
    woonadres_bij_instelling: bool = False
    gemeente_voor_instelling: str | None = None
    achttien_geworden_op: date | None = None
    jeugdhulp_gemeente: str | None = None

    def als_rij(self) -> dict[str, str | bool]:
        """What is stored with the answer: dates, codes and yes or no; what is not known is left out."""
        return {
            naam: waarde.isoformat() if isinstance(waarde, date) else waarde
            for naam, waarde in vars(self).items()
            if waarde not in (None, False)
        }


@dataclass(frozen=True)
class Regels:
    """The rules that hold: from which day the bill is law (None: it is not), and how its unclear parts are read.

    `instelling_kijkt_terug` is rule b, `maanden_na_achttien` rule c (None: off), both te verifiëren. Rule d, for who
    has no usable woonadres, is the gemeente of the melding unless `zonder_woonadres_beslist_mens`.
    """

    ingangsdatum: date | None = None
    maanden_na_eerder_bw: int = 12
    instelling_kijkt_terug: bool = False
    maanden_na_achttien: int | None = None
    zonder_woonadres_beslist_mens: bool = False

    def als_rij(self) -> dict[str, str | int | bool]:
        """As stored beside an answer; what is off or not known is left out."""
        return {
            naam: waarde.isoformat() if isinstance(waarde, date) else waarde
            for naam, waarde in vars(self).items()
            if waarde not in (None, False)
        }


@dataclass(frozen=True)
class Uitkomst:
    """The responsible gemeente (a CBS code; None: a person must decide), with everything needed to explain it later."""

    gemeente: str | None
    grondslag: Grondslag
    artikel: str
    uitleg: str
    regelversie: str
    feiten: Feiten
    regels: Regels | None = None

    @property
    def te_verifieren(self) -> bool:
        """Whether the answer rests on a rule that may be read otherwise."""
        return self.grondslag.te_verifieren

    def als_rij(self) -> dict[str, Any]:
        """What is stored: the facts, and with the bill the switches as they stood that day."""
        return {**self.feiten.als_rij(), **({"regels": self.regels.als_rij()} if self.regels is not None else {})}


def bepaal(feiten: Feiten, regels: Regels) -> Uitkomst:
    """Which gemeente is responsible for this melding, and why.

    The law of the day of the melding decides. How the bill treats a melding of before its ingangsdatum could not be
    found; the law in force then is the only certain ground.
    """
    if feiten.taak != "BW" or regels.ingangsdatum is None or feiten.gemeld_op < regels.ingangsdatum:
        return _wet_in_werking(feiten)
    uitkomst = (
        _eerder_bw(feiten, regels)
        or _instelling(feiten, regels)
        or _jeugdhulp(feiten, regels)
        or _woonadres(feiten)
        or _zonder_woonadres(feiten, regels)
    )
    return replace(uitkomst, regels=regels)


def _wet_in_werking(feiten: Feiten) -> Uitkomst:
    onderdeel, wat = ("b", "beschermd wonen") if feiten.taak == "BW" else ("c", "opvang")
    return Uitkomst(
        feiten.gemeente_van_melding,
        Grondslag.MELDING,
        f"Wmo 2015, artikel 1.2.1, onder {onderdeel}",
        f"De cliënt meldde zich op {datum(feiten.gemeld_op)} bij deze gemeente. Volgens de wet geeft de gemeente waar "
        f"iemand zich meldt {wat}.",
        VERSIE_WMO,
        feiten,
    )


def _eerder_bw(feiten: Feiten, regels: Regels) -> Uitkomst | None:
    laatste_dag = feiten.eerder_bw_laatste_dag
    if laatste_dag is None or feiten.eerder_bw_gemeente is None:
        return None
    maanden = regels.maanden_na_eerder_bw
    if feiten.gemeld_op >= _maanden_later(laatste_dag, maanden):
        return None
    return _wetsvoorstel(
        feiten,
        feiten.eerder_bw_gemeente,
        Grondslag.EERDER_BW,
        "1.2.1a, eerste lid, onder a",
        f"De cliënt had tot en met {datum(laatste_dag)} beschermd wonen. Dat is minder dan {maanden} maanden voor de "
        "melding. Dan blijft de gemeente die dat gaf verantwoordelijk.",
    )


def _instelling(feiten: Feiten, regels: Regels) -> Uitkomst | None:
    if not (regels.instelling_kijkt_terug and feiten.woonadres_bij_instelling and feiten.gemeente_voor_instelling):
        return None
    return _wetsvoorstel(
        feiten,
        feiten.gemeente_voor_instelling,
        Grondslag.INSTELLING,
        "1.2.1a, eerste lid, onder b",
        "De cliënt staat ingeschreven bij een instelling. Daarom telt waar de cliënt daarvoor woonde.",
    )


def _jeugdhulp(feiten: Feiten, regels: Regels) -> Uitkomst | None:
    if regels.maanden_na_achttien is None or not (feiten.achttien_geworden_op and feiten.jeugdhulp_gemeente):
        return None
    if not (
        feiten.achttien_geworden_op
        <= feiten.gemeld_op
        < _maanden_later(feiten.achttien_geworden_op, regels.maanden_na_achttien)
    ):
        return None
    return _wetsvoorstel(
        feiten,
        feiten.jeugdhulp_gemeente,
        Grondslag.JEUGDHULP,
        "1.2.1a, eerste lid, onder c",
        f"De cliënt werd op {datum(feiten.achttien_geworden_op)} achttien en had jeugdhulp met verblijf. Daarom blijft "
        "de gemeente verantwoordelijk die dat voor de jeugdhulp was.",
    )


def _woonadres(feiten: Feiten) -> Uitkomst | None:
    if feiten.woonadres_gemeente is None:
        return None
    return _wetsvoorstel(
        feiten,
        feiten.woonadres_gemeente,
        Grondslag.WOONADRES,
        "1.2.1, onder b",
        "De cliënt heeft in deze gemeente het woonadres. Een briefadres telt niet als woonadres.",
    )


def _zonder_woonadres(feiten: Feiten, regels: Regels) -> Uitkomst:
    if regels.zonder_woonadres_beslist_mens:
        gemeente, uitleg = None, "De cliënt heeft geen bruikbaar woonadres. Overleg welke gemeente verantwoordelijk is."
    else:
        gemeente = feiten.gemeente_van_melding
        uitleg = "De cliënt heeft geen bruikbaar woonadres. Daarom geldt de gemeente waar de cliënt zich meldde."
    return _wetsvoorstel(feiten, gemeente, Grondslag.ZONDER_WOONADRES, "1.2.1a, eerste lid, onder d", uitleg)


def _wetsvoorstel(feiten: Feiten, gemeente: str | None, grondslag: Grondslag, artikel: str, uitleg: str) -> Uitkomst:
    if grondslag.te_verifieren:
        uitleg = f"{uitleg} Deze lezing van de regel is nog te verifiëren."
    return Uitkomst(gemeente, grondslag, f"Wmo 2015, artikel {artikel} (36 288)", uitleg, VERSIE_WETSVOORSTEL, feiten)


def _maanden_later(dag: date, maanden: int) -> date:
    """The same day of the month so many months on; months of the bill are not lengthened by the Atw."""
    termijn = Termijn("venster", "venster", maanden, Eenheid.MAANDEN, "de dag", "36 288", wettelijk=False)
    return bereken(termijn, dag).laatste_dag or date.max
