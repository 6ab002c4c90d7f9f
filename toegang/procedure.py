"""The road from a melding to a decision: what is done, what is now, by when, and what may be done next.

Wet maatschappelijke ondersteuning 2015 (Wmo 2015) art. 2.3.2 to 2.3.5. The six weken of the onderzoek begin on the day
of the melding and nothing moves them: an agreed later day (uitstel) and a mededeling (Awb art. 4:14) are rows, not
terms. Only the term of the decision can stand still, after an aanvraag (Awb art. 4:15): `beslistermijn.py` counts that
one and hands its last day over in `Besluittermijn`.

Values in, values out: the rows are read by `verloop.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from regio.notatie import datum
from regio.termijnen import Uitkomst, bereken
from regio.wetstermijnen import termijn

_DAG = timedelta(days=1)


class Stapcode(StrEnum):
    """The steps of the line, in their order."""

    MELDING = "melding"
    BEVESTIGING = "bevestiging"
    ONDERSTEUNING = "ondersteuning"
    PLAN = "plan"
    IDENTITEIT = "identiteit"
    ONDERZOEK = "onderzoek"
    VERSLAG = "verslag"
    AANVRAAG = "aanvraag"
    BESLUIT = "besluit"

    @property
    def titel(self) -> str:
        """The step as a person reads it."""
        return _TITELS[self]


_TITELS = {
    Stapcode.MELDING: "Melding",
    Stapcode.BEVESTIGING: "Ontvangst bevestigd",
    Stapcode.ONDERSTEUNING: "Cliëntondersteuning",
    Stapcode.PLAN: "Persoonlijk plan",
    Stapcode.IDENTITEIT: "Identiteit",
    Stapcode.ONDERZOEK: "Onderzoek",
    Stapcode.VERSLAG: "Verslag",
    Stapcode.AANVRAAG: "Aanvraag",
    Stapcode.BESLUIT: "Besluit",
}

ZIJSTAPPEN = frozenset({Stapcode.PLAN, Stapcode.IDENTITEIT})
"""They happen beside the onderzoek: the plan is up to the client, the identity is established on the way."""


class Staat(StrEnum):
    """How a step stands."""

    GEDAAN = "gedaan"
    NU = "nu"
    STRAKS = "straks"
    NIET = "niet"


class Handeling(StrEnum):
    """What can be done up to the verslag; the values are those of `Meldingstap.Soort` where there is such a row."""

    BEVESTIGEN = "ontvangst_bevestigd"
    ONDERSTEUNING = "clientondersteuning"
    IDENTITEIT = "identiteit"
    PLAN = "persoonlijk_plan"
    GESPREK = "gesprek"
    UITSTEL = "uitstel"
    MEDEDELING = "mededeling"
    ONDERZOEK = "onderzoek"
    AFRONDEN = "afronden"
    HEROPENEN = "heropenen"
    VERSLAG = "verslag"
    OPMERKING = "opmerking"
    SLUITEN = "sluiten"


@dataclass(frozen=True)
class Mijlpaal:
    """The day on which something was done, and by whom as it is shown (empty: not known)."""

    op: date
    wie: str = ""


@dataclass(frozen=True)
class Besluittermijn:
    """The last day to decide on an aanvraag; None while the term stands still. `uitleg` says why."""

    laatste_dag: date | None
    uitleg: str


@dataclass(frozen=True)
class Feiten:
    """What is known about one melding. A Mijlpaal that is None did not happen (yet).

    `gesloten` is the end without a decision. `aanvraag` is the first one that counts, also when it came early;
    `besluittermijn` belongs to it.
    """

    melding: Mijlpaal
    spoed: bool = False
    bevestigd: Mijlpaal | None = None
    ondersteuning: Mijlpaal | None = None
    plan: Mijlpaal | None = None
    identiteit: Mijlpaal | None = None
    gesprek: Mijlpaal | None = None
    onderzoek_begonnen: Mijlpaal | None = None
    onderzoek_afgerond: Mijlpaal | None = None
    verslag: Mijlpaal | None = None
    aanvraag: Mijlpaal | None = None
    besluittermijn: Besluittermijn | None = None
    besluit: Mijlpaal | None = None
    gesloten: Mijlpaal | None = None

    @property
    def loopt(self) -> bool:
        """Whether something is still to be done: neither decided nor closed."""
        return self.besluit is None and self.gesloten is None


@dataclass(frozen=True)
class Stap:
    """One step of the line. `te_laat` counts the days after the last day, of what is done and of what is not."""

    code: Stapcode
    staat: Staat
    gedaan: Mijlpaal | None = None
    uiterlijk: date | None = None
    waarom: str = ""
    te_laat: int = 0

    @property
    def titel(self) -> str:
        """The step as a person reads it."""
        return self.code.titel

    @property
    def te_laat_tekst(self) -> str:
        """'5 dagen te laat', or empty."""
        if not self.te_laat:
            return ""
        return "1 dag te laat" if self.te_laat == 1 else f"{self.te_laat} dagen te laat"


def onderzoekstermijn(gemeld_op: date) -> Uitkomst:
    """The last day of the onderzoek: six weken after the melding (Wmo 2015 art. 2.3.2 lid 1). Nothing moves it."""
    return bereken(termijn("onderzoek", op=gemeld_op), gemeld_op)


def plantermijn(gemeld_op: date) -> Uitkomst:
    """The last day to hand in a persoonlijk plan: seven days after the melding (Wmo 2015 art. 2.3.2 lid 2)."""
    return bereken(termijn("persoonlijk_plan", op=gemeld_op), gemeld_op)


def stappen(feiten: Feiten, *, op: date) -> list[Stap]:
    """The line of steps as it stands on a day. At most one step of the main road is `nu`."""
    onderzoek, plan = onderzoekstermijn(feiten.melding.op), plantermijn(feiten.melding.op)
    gedaan = _gedaan(feiten)
    uiterlijk: dict[Stapcode, tuple[date | None, str]] = {
        Stapcode.PLAN: (plan.laatste_dag, plan.uitleg),
        Stapcode.ONDERZOEK: (onderzoek.laatste_dag, onderzoek.uitleg),
    }
    if feiten.besluittermijn is not None:
        uiterlijk[Stapcode.BESLUIT] = (feiten.besluittermijn.laatste_dag, feiten.besluittermijn.uitleg)
    nu = _nu(feiten, gedaan)
    lijn = []
    for code in Stapcode:
        mijlpaal = gedaan[code]
        laatste, waarom = uiterlijk.get(code, (None, ""))
        staat = _staat(code, mijlpaal, feiten, nu=nu, laatste=laatste, op=op)
        te_laat = 0
        if code is not Stapcode.PLAN and laatste is not None and staat is not Staat.NIET:
            te_laat = max(((mijlpaal.op if mijlpaal else op) - laatste).days, 0)
        lijn.append(Stap(code, staat, mijlpaal, laatste, waarom, te_laat))
    return lijn


def _gedaan(feiten: Feiten) -> dict[Stapcode, Mijlpaal | None]:
    return {
        Stapcode.MELDING: feiten.melding,
        Stapcode.BEVESTIGING: feiten.bevestigd,
        Stapcode.ONDERSTEUNING: feiten.ondersteuning,
        Stapcode.PLAN: feiten.plan,
        Stapcode.IDENTITEIT: feiten.identiteit,
        Stapcode.ONDERZOEK: feiten.onderzoek_afgerond,
        Stapcode.VERSLAG: feiten.verslag,
        Stapcode.AANVRAAG: feiten.aanvraag,
        Stapcode.BESLUIT: feiten.besluit,
    }


def _nu(feiten: Feiten, gedaan: dict[Stapcode, Mijlpaal | None]) -> Stapcode | None:
    """The first step of the main road that is not done; none when the melding was decided on or closed."""
    if not feiten.loopt:
        return None
    return next((code for code in Stapcode if code not in ZIJSTAPPEN and gedaan[code] is None), None)


def _staat(
    code: Stapcode, mijlpaal: Mijlpaal | None, feiten: Feiten, *, nu: Stapcode | None, laatste: date | None, op: date
) -> Staat:
    if mijlpaal is not None:
        return Staat.GEDAAN
    if not feiten.loopt:
        return Staat.NIET
    if code is Stapcode.PLAN and (feiten.onderzoek_afgerond is not None or (laatste is not None and op > laatste)):
        return Staat.NIET
    return Staat.NU if code is nu else Staat.STRAKS


def wat_nu(feiten: Feiten, *, op: date) -> Stap | None:
    """The step that is asked now, or None when nothing is."""
    return next((stap for stap in stappen(feiten, op=op) if stap.staat is Staat.NU), None)


def eerste_termijn(feiten: Feiten) -> date | None:
    """The first day of law that this melding still has to meet; None when nothing is due, or the clock stands still.

    Until the verslag that is the last day of the onderzoek: the client must have the outcome within the six weken. An
    aanvraag brings the last day of the decision beside it. Between verslag and aanvraag the client has the move.
    """
    if not feiten.loopt:
        return None
    dagen = []
    if feiten.verslag is None:
        dagen.append(onderzoekstermijn(feiten.melding.op).laatste_dag)
    if feiten.aanvraag is not None and feiten.besluittermijn is not None:
        dagen.append(feiten.besluittermijn.laatste_dag)
    return min((dag for dag in dagen if dag is not None), default=None)


def waarom_niet(handeling: Handeling, feiten: Feiten) -> str:
    """Empty when this may be done now; else a sentence that says what must come first."""
    if feiten.gesloten is not None:
        return f"Deze melding is gesloten op {datum(feiten.gesloten.op)}."
    if feiten.besluit is not None and handeling is not Handeling.OPMERKING:
        return f"Op deze melding is besloten op {datum(feiten.besluit.op)}."
    klaar, verslag = feiten.onderzoek_afgerond, feiten.verslag
    match handeling:
        case Handeling.BEVESTIGEN if feiten.bevestigd is not None:
            return f"De ontvangst is al bevestigd op {datum(feiten.bevestigd.op)}."
        case Handeling.PLAN | Handeling.GESPREK | Handeling.ONDERZOEK if klaar is not None:
            return f"Het onderzoek is afgerond op {datum(klaar.op)}."
        case Handeling.ONDERZOEK if feiten.ondersteuning is None:
            return (
                "Wijs de cliënt eerst op gratis en onafhankelijke cliëntondersteuning. Dat moet voor het onderzoek "
                "begint."
            )
        case Handeling.AFRONDEN:
            return _niet_afronden(feiten)
        case Handeling.HEROPENEN if klaar is None:
            return "Het onderzoek is niet afgerond."
        case Handeling.VERSLAG if klaar is None:
            return "Rond eerst het onderzoek af. Het verslag zegt wat eruit kwam."
        case Handeling.OPMERKING if verslag is None:
            return "Er is nog geen verslag waar de cliënt iets over kan opmerken."
        case Handeling.UITSTEL if verslag is not None:
            return f"Het verslag is al verstrekt op {datum(verslag.op)}."
        case Handeling.MEDEDELING if feiten.aanvraag is None:
            return "Er is nog geen aanvraag. Zo'n mededeling hoort bij een besluit dat later komt."
        case _:
            return ""


def _niet_afronden(feiten: Feiten) -> str:
    if feiten.onderzoek_afgerond is not None:
        return f"Het onderzoek is al afgerond op {datum(feiten.onderzoek_afgerond.op)}."
    if feiten.onderzoek_begonnen is None:
        return "Het onderzoek is nog niet begonnen."
    if feiten.identiteit is None:
        return "Stel eerst de identiteit van de cliënt vast."
    return ""


def mogelijk(feiten: Feiten) -> list[Handeling]:
    """What may be done now, in the order of the road."""
    return [handeling for handeling in Handeling if not waarom_niet(handeling, feiten)]


@dataclass(frozen=True)
class Onderzoeksantwoorden:
    """What was filled in of an onderzoek: which of the subjects a to g are empty, and what was chosen."""

    lege_onderwerpen: tuple[str, ...]
    wlz_bekeken: bool
    uitkomst: str
    conclusie: str


def ontbreekt(antwoorden: Onderzoeksantwoorden) -> list[tuple[str, str]]:
    """What an onderzoek still lacks, as field and sentence (Wmo 2015 art. 2.3.2 lid 4: all seven subjects)."""
    gevonden = [
        (veld, "Schrijf op wat hierover is gevonden. Speelt het niet? Schrijf dat dan op.")
        for veld in antwoorden.lege_onderwerpen
    ]
    if not antwoorden.wlz_bekeken:
        gevonden.append(("wlz", "Kies hoe het met de Wlz staat."))
    if not antwoorden.uitkomst:
        gevonden.append(("uitkomst", "Kies de uitkomst."))
    if not antwoorden.conclusie.strip():
        gevonden.append(("conclusie", "Schrijf in een paar zinnen op wat de conclusie is en waarom."))
    return gevonden


def dag_klopt_niet(dag: date, feiten: Feiten, *, op: date, niet_voor: Iterable[Mijlpaal | None] = ()) -> str:
    """Empty when a step may have happened on that day; else why not: never in the future, never before the melding."""
    if dag > op:
        return "Deze dag ligt in de toekomst."
    eerste = max([feiten.melding, *(mijlpaal for mijlpaal in niet_voor if mijlpaal)], key=lambda mijlpaal: mijlpaal.op)
    if dag < eerste.op:
        if eerste is feiten.melding:
            return f"Deze dag ligt voor de melding van {datum(eerste.op)}."
        return f"Deze dag ligt voor de vorige stap van {datum(eerste.op)}."
    return ""


def eerste_dag_zonder_verslag(gemeld_op: date) -> date:
    """From this day the client may ask for a decision although there is no verslag (Wmo 2015 art. 2.3.2 lid 9)."""
    laatste = onderzoekstermijn(gemeld_op).laatste_dag
    if laatste is None:
        raise ValueError("De termijn van het onderzoek staat nooit stil.")
    return laatste + _DAG
