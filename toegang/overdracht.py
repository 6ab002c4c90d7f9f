"""The steps of an overdracht: which may follow which, who takes it, and what is asked of whom now.

Practice of the warme overdracht between gemeenten: a short summary with toestemming, an answer, agreements, arrival,
and one moment to look back. The ladder of a dispute is: contactpersonen, leiding, regioadviseur of the VNG,
geschillencommissie. No term of the law was found for the answer: a region agrees on one. The temporary provision ends
only after the arrival.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum


class Kant(StrEnum):
    """The side that takes a step: the gemeente that hands over, or the one that is asked."""

    ZENDER = "zender"
    ONTVANGER = "ontvanger"


class Stapsoort(StrEnum):
    """What happened in an overdracht."""

    VERZONDEN = "verzonden"
    VRAAG = "vraag"
    AANGEVULD = "aangevuld"
    GEACCEPTEERD = "geaccepteerd"
    GEWEIGERD = "geweigerd"
    GEESCALEERD = "geescaleerd"
    VERZET = "verzet"
    AANGEKOMEN = "aangekomen"
    TERUGGEKOPPELD = "teruggekoppeld"
    INGETROKKEN = "ingetrokken"

    @property
    def tekst(self) -> str:
        """The step as a person reads it."""
        return _TEKSTEN[self]


_TEKSTEN = {
    Stapsoort.VERZONDEN: "verzonden",
    Stapsoort.VRAAG: "meer informatie gevraagd",
    Stapsoort.AANGEVULD: "aangevuld",
    Stapsoort.GEACCEPTEERD: "geaccepteerd",
    Stapsoort.GEWEIGERD: "geweigerd",
    Stapsoort.GEESCALEERD: "hogerop voorgelegd",
    Stapsoort.VERZET: "datum verzet",
    Stapsoort.AANGEKOMEN: "aangekomen",
    Stapsoort.TERUGGEKOPPELD: "teruggekoppeld",
    Stapsoort.INGETROKKEN: "ingetrokken",
}


class Niveau(IntEnum):
    """Where a dispute lies. The geschillencommissie advises; the gemeenten agreed to follow it."""

    CONTACTPERSOON = 0
    LEIDING = 1
    REGIOADVISEUR = 2
    GESCHILLENCOMMISSIE = 3

    @property
    def tekst(self) -> str:
        """The level as a person reads it."""
        return _NIVEAUS[self]


_NIVEAUS = {
    Niveau.CONTACTPERSOON: "de contactpersonen van beide gemeenten",
    Niveau.LEIDING: "de leiding van beide gemeenten",
    Niveau.REGIOADVISEUR: "de regioadviseur van de VNG",
    Niveau.GESCHILLENCOMMISSIE: "de Geschillencommissie Sociaal Domein",
}


class Weigergrond(StrEnum):
    """Why a gemeente does not take over."""

    WEINIG_BINDING = "weinig_binding"
    GEEN_PLEK = "geen_plek"
    ELDERS_BETER = "elders_beter"
    VEILIGHEID = "veiligheid"
    TE_WEINIG_BEKEND = "te_weinig_bekend"
    ANDERS = "anders"

    @property
    def tekst(self) -> str:
        """The reason as a person reads it."""
        return _GRONDEN[self]


_GRONDEN = {
    Weigergrond.WEINIG_BINDING: "te weinig binding met onze gemeente",
    Weigergrond.GEEN_PLEK: "wij hebben geen plek die past",
    Weigergrond.ELDERS_BETER: "in een andere gemeente is de kans op herstel groter",
    Weigergrond.VEILIGHEID: "het is hier voor de cliënt of anderen niet veilig",
    Weigergrond.TE_WEINIG_BEKEND: "wij weten te weinig om ja te zeggen",
    Weigergrond.ANDERS: "een andere reden",
}

BEIDE = frozenset(Kant)
_ZENDER = frozenset({Kant.ZENDER})
_ONTVANGER = frozenset({Kant.ONTVANGER})
_ANTWOORDEN = {
    Stapsoort.VRAAG: _ONTVANGER,
    Stapsoort.GEACCEPTEERD: _ONTVANGER,
    Stapsoort.GEWEIGERD: _ONTVANGER,
}
_STOPPEN = {Stapsoort.INGETROKKEN: _ZENDER}
_NA_JA = {Stapsoort.VERZET: BEIDE, Stapsoort.AANGEKOMEN: _ONTVANGER, **_STOPPEN}

VOLGT: dict[Stapsoort, dict[Stapsoort, frozenset[Kant]]] = {
    Stapsoort.VERZONDEN: {**_ANTWOORDEN, Stapsoort.GEESCALEERD: _ZENDER, **_STOPPEN},
    Stapsoort.VRAAG: {
        Stapsoort.AANGEVULD: _ZENDER,
        Stapsoort.GEACCEPTEERD: _ONTVANGER,
        Stapsoort.GEWEIGERD: _ONTVANGER,
        **_STOPPEN,
    },
    Stapsoort.AANGEVULD: {**_ANTWOORDEN, Stapsoort.GEESCALEERD: _ZENDER, **_STOPPEN},
    Stapsoort.GEWEIGERD: {Stapsoort.GEESCALEERD: _ZENDER, Stapsoort.GEACCEPTEERD: _ONTVANGER, **_STOPPEN},
    Stapsoort.GEESCALEERD: {**_ANTWOORDEN, Stapsoort.GEESCALEERD: _ZENDER, **_STOPPEN},
    Stapsoort.GEACCEPTEERD: _NA_JA,
    Stapsoort.VERZET: _NA_JA,
    Stapsoort.AANGEKOMEN: {Stapsoort.TERUGGEKOPPELD: BEIDE},
    Stapsoort.TERUGGEKOPPELD: {},
    Stapsoort.INGETROKKEN: {},
}
"""After each step: what may come next, and which side may do it."""

VOOR_HET_JA = frozenset(
    {Stapsoort.VERZONDEN, Stapsoort.VRAAG, Stapsoort.AANGEVULD, Stapsoort.GEWEIGERD, Stapsoort.GEESCALEERD}
)
"""As long as it stands here, a toestemming that is withdrawn stops the overdracht."""

WACHT_OP_ANTWOORD = frozenset({Stapsoort.VERZONDEN, Stapsoort.AANGEVULD, Stapsoort.GEESCALEERD})
ONDERWEG = VOOR_HET_JA | {Stapsoort.GEACCEPTEERD, Stapsoort.VERZET}
"""The client did not arrive yet and nobody stopped it."""


@dataclass(frozen=True)
class Stap:
    """One step: what, on which level of the ladder it brought the dispute, and the day that was agreed in it."""

    soort: Stapsoort
    niveau: Niveau | None = None
    overdrachtsdatum: date | None = None
    betaler_tot: date | None = None
    dag: date | None = None


@dataclass(frozen=True)
class Stand:
    """Where an overdracht stands. `betaler_tot` is the last day for which the sender pays."""

    laatste: Stapsoort
    niveau: Niveau
    overdrachtsdatum: date | None
    betaler_tot: date | None
    aangekomen_op: date | None

    @property
    def is_onderweg(self) -> bool:
        """Whether the client did not arrive yet and nobody stopped it."""
        return self.laatste in ONDERWEG

    @property
    def is_aangekomen(self) -> bool:
        """Whether the client is at the other gemeente."""
        return self.aangekomen_op is not None

    @property
    def is_geaccepteerd(self) -> bool:
        """Whether the other gemeente said yes and nobody stopped it since."""
        return self.laatste in {
            Stapsoort.GEACCEPTEERD,
            Stapsoort.VERZET,
            Stapsoort.AANGEKOMEN,
            Stapsoort.TERUGGEKOPPELD,
        }


def stand_van(stappen: Sequence[Stap]) -> Stand:
    """Where it stands after these steps, oldest first. ValueError without steps: what was not sent does not exist."""
    if not stappen:
        raise ValueError("Een overdracht begint met versturen.")
    niveaus = [stap.niveau for stap in stappen if stap.niveau is not None]
    afspraken = [stap for stap in stappen if stap.overdrachtsdatum is not None]
    aankomst = next((stap.dag for stap in stappen if stap.soort == Stapsoort.AANGEKOMEN), None)
    return Stand(
        laatste=stappen[-1].soort,
        niveau=niveaus[-1] if niveaus else Niveau.CONTACTPERSOON,
        overdrachtsdatum=afspraken[-1].overdrachtsdatum if afspraken else None,
        betaler_tot=afspraken[-1].betaler_tot if afspraken else None,
        aangekomen_op=aankomst,
    )


def mogelijk(stand: Stand, kant: Kant, *, antwoord_uiterlijk: date | None, op: date) -> list[Stapsoort]:
    """What this side may do now, in the order of a form.

    Escalating: after a refusal, when the agreed last day for an answer has passed, or one rung further. Without an
    agreed day the sender may escalate at once: nothing says how long it must wait.
    """
    gevonden = [soort for soort, kanten in VOLGT[stand.laatste].items() if kant in kanten]
    if Stapsoort.GEESCALEERD in gevonden:
        te_vroeg = (
            stand.laatste in {Stapsoort.VERZONDEN, Stapsoort.AANGEVULD}
            and antwoord_uiterlijk is not None
            and op <= antwoord_uiterlijk
        )
        if te_vroeg or stand.niveau == Niveau.GESCHILLENCOMMISSIE:
            gevonden.remove(Stapsoort.GEESCALEERD)
    return gevonden


def volgend_niveau(stand: Stand) -> Niveau:
    """One rung higher. ValueError above the highest."""
    return Niveau(stand.niveau + 1)


def alleen_te_weinig_binding(gronden: Sequence[str]) -> bool:
    """A refusal for this alone conflicts with Wmo 2015 art. 1.2.1: the person may turn to any gemeente."""
    return set(gronden) == {Weigergrond.WEINIG_BINDING}


def eerste_dag_zonder_zender(stand: Stand) -> date:
    """The first day on which the provision of the sender may be over: after the arrival, and after the sender pays.

    ValueError before the arrival: there must be no day between two provisions.
    """
    if stand.aangekomen_op is None:
        raise ValueError("De cliënt is nog niet aangekomen.")
    einde = stand.aangekomen_op + timedelta(days=1)
    if stand.betaler_tot is not None:
        einde = max(einde, stand.betaler_tot + timedelta(days=1))
    return einde
