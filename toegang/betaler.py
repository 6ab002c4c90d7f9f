"""Which gemeente pays for beschermd wonen during the transition: facts and a rule of the region in, days out.

The Rijk pays the centrumgemeenten until the money is divided anew; that did not begin (state of November 2026). From
then on regions agree who pays for whom. The Haagse regio (2019): a client who was there on the day of reference is paid
from the money of the centrumgemeente, and goes over at the next indicatie; a new client is paid by the responsible
gemeente. West-Brabant West (2021): who had an indicatie stays with the centrumgemeente, and new clients are paid from
one regional budget. A fixed period is the third way that regions name. Which of these holds is a dated row with a
source; nothing here is law, and opvang (MO) never follows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from regio.notatie import datum
from toegang.overgangsrecht import Clientsoort

VERSIE_ZONDER_REGEL = "geld-naar-centrumgemeenten"
_DAG = timedelta(days=1)


class Duur(StrEnum):
    """How long the centrumgemeente goes on paying for an existing client."""

    BESCHIKKING = "beschikking"
    PERIODE = "periode"
    ALTIJD = "altijd"

    @property
    def tekst(self) -> str:
        """As a person reads it."""
        return _DUUR[self]


class NieuwBetaalt(StrEnum):
    """From which money a new client is paid."""

    VERANTWOORDELIJK = "verantwoordelijk"
    CENTRUM = "centrum"

    @property
    def tekst(self) -> str:
        """As a person reads it."""
        return _NIEUW[self]


class Terugkeer(StrEnum):
    """What a region agreed on who is neither existing nor new."""

    VRAAG = "vraag"
    BESTAAND = "bestaand"
    NIEUW = "nieuw"

    @property
    def tekst(self) -> str:
        """As a person reads it."""
        return _TERUGKEER[self]


class Betaalgrond(StrEnum):
    """Why this gemeente pays."""

    RIJKSGELD = "rijksgeld"
    BESTAAND = "bestaand"
    NIEUW = "nieuw"
    REGIONAAL = "regionaal"
    NA_OVERGANG = "na_overgang"
    AFSPRAAK = "afspraak"
    VOORLOPIG = "voorlopig"

    @property
    def tekst(self) -> str:
        """As a person reads it."""
        return _GRONDEN[self]


_DUUR = {
    Duur.BESCHIKKING: "tot het einde van de lopende beschikking",
    Duur.PERIODE: "tot een vaste dag",
    Duur.ALTIJD: "blijvend",
}
_NIEUW = {
    NieuwBetaalt.VERANTWOORDELIJK: "de verantwoordelijke gemeente",
    NieuwBetaalt.CENTRUM: "de centrumgemeente, uit het geld van de regio",
}
_TERUGKEER = {
    Terugkeer.VRAAG: "een mens beslist per cliënt",
    Terugkeer.BESTAAND: "telt als bestaande cliënt",
    Terugkeer.NIEUW: "telt als nieuwe cliënt",
}
_GRONDEN = {
    Betaalgrond.RIJKSGELD: "het Rijk betaalt aan de centrumgemeente",
    Betaalgrond.BESTAAND: "bestaande cliënt",
    Betaalgrond.NIEUW: "nieuwe cliënt",
    Betaalgrond.REGIONAAL: "regionale financiering",
    Betaalgrond.NA_OVERGANG: "na de overgang",
    Betaalgrond.AFSPRAAK: "afspraak over deze cliënt",
    Betaalgrond.VOORLOPIG: "voorlopig, soort cliënt niet nagevraagd",
}


@dataclass(frozen=True)
class Overgang:
    """The rule of a region. `peildatum` None: the transition has not begun there."""

    versie: str
    peildatum: date | None = None
    duur: Duur = Duur.BESCHIKKING
    duur_tot: date | None = None
    nieuw_betaalt: NieuwBetaalt = NieuwBetaalt.VERANTWOORDELIJK
    venster_dagen: int = 365
    terugkeerder: Terugkeer = Terugkeer.VRAAG


@dataclass(frozen=True)
class Betaalfeiten:
    """What is known when a right is decided. Gemeenten are CBS codes; days run from `van` up to but not `tot`.

    `beschikking_tot` is the first day after the beschikking that ran on the peildatum (None: it has no end).
    `gekozen` is what a person decided for a terugkeerder, or for whom the kind is not known. `niet_nagevraagd` is set
    when the right was taken over from elsewhere and nobody asked the client about before.
    """

    van: date
    tot: date | None
    verantwoordelijk: str
    centrum: str | None
    clientsoort: Clientsoort
    taak: str = "BW"
    beschikking_tot: date | None = None
    gekozen: Terugkeer | None = None
    niet_nagevraagd: bool | None = None

    def als_rij(self) -> dict[str, str]:
        """What is stored with the answer; what is not known is left out."""
        return {
            naam: waarde.isoformat() if isinstance(waarde, date) else str(waarde)
            for naam, waarde in vars(self).items()
            if waarde is not None
        }


@dataclass(frozen=True)
class Deel:
    """One gemeente pays from `van` up to but not including `tot` (None: it goes on), and why, for the client too."""

    gemeente: str
    van: date
    tot: date | None
    grond: Betaalgrond
    uitleg: str


class MensBeslist(Exception):
    """The rule of the region leaves this to a person; the message is the question, in Dutch."""


def wie_betaalt(feiten: Betaalfeiten, regel: Overgang | None) -> tuple[Deel, ...]:
    """Who pays on each day of the right: parts that follow one another without a gap.

    Raises MensBeslist when the region leaves the answer to a person and nobody gave it, or when nobody knows the
    centrumgemeente.
    """
    if feiten.taak != "BW":
        return (_alles(feiten, _centrum(feiten), Betaalgrond.RIJKSGELD, "Voor opvang betaalt de centrumgemeente."),)
    if regel is None or regel.peildatum is None:
        return (_alles(feiten, _centrum(feiten), Betaalgrond.RIJKSGELD, _nog_niet(regel)),)
    soort, grond, begin = feiten.clientsoort, None, ""
    if soort is Clientsoort.TERUGKEERDER:
        keuze = regel.terugkeerder if regel.terugkeerder is not Terugkeer.VRAAG else feiten.gekozen
        if keuze not in (Terugkeer.BESTAAND, Terugkeer.NIEUW):
            raise MensBeslist(
                "De cliënt is geen bestaande en geen nieuwe cliënt. De regio heeft daar geen regel voor: overleg wie "
                "betaalt en vul dat in."
            )
        door_mens = regel.terugkeerder is Terugkeer.VRAAG
        grond = Betaalgrond.AFSPRAAK if door_mens else None
        wie = "is afgesproken" if door_mens else "heeft de regio afgesproken"
        begin = f"De cliënt is een terugkeerder. Voor deze cliënt {wie}: {keuze.tekst}. "
        soort = Clientsoort.BESTAAND if keuze is Terugkeer.BESTAAND else Clientsoort.NIEUW
    if soort is Clientsoort.ONBEKEND:
        if feiten.gekozen in (Terugkeer.BESTAAND, Terugkeer.NIEUW):
            grond = Betaalgrond.AFSPRAAK
            begin = f"Het is niet bekend wat voor cliënt dit is. Er is afgesproken: {feiten.gekozen.tekst}. "
            soort = Clientsoort.BESTAAND if feiten.gekozen is Terugkeer.BESTAAND else Clientsoort.NIEUW
        elif feiten.niet_nagevraagd:
            grond = Betaalgrond.VOORLOPIG
            begin = "Er is niet nagevraagd of dit een nieuwe cliënt is. Voorlopig geldt de regel daarvoor. "
        else:
            raise MensBeslist(
                "Het is niet bekend of dit een nieuwe cliënt is. Vraag na of de cliënt in de regio eerder een aanvraag "
                "deed of beschermd wonen had, of overleg wie betaalt en vul dat in."
            )
    if soort is Clientsoort.BESTAAND:
        return _bestaand(feiten, regel, grond, begin)
    return (_nieuw(feiten, regel, grond, begin),)


def _nog_niet(regel: Overgang | None) -> str:
    waarom = "heeft geen regel voor de overgang vastgelegd" if regel is None else "is nog niet met de overgang begonnen"
    return f"De regio {waarom}. Het Rijk betaalt aan de centrumgemeente; daarom betaalt die."


def _centrum(feiten: Betaalfeiten) -> str:
    if feiten.centrum is None:
        raise MensBeslist(
            "Deze gemeente heeft op de begindatum geen centrumgemeente. Laat de beheerder de deelname nakijken."
        )
    return feiten.centrum


def _alles(feiten: Betaalfeiten, gemeente: str, grond: Betaalgrond, uitleg: str) -> Deel:
    return Deel(gemeente, feiten.van, feiten.tot, grond, uitleg)


def _nieuw(feiten: Betaalfeiten, regel: Overgang, grond: Betaalgrond | None, begin: str) -> Deel:
    if regel.nieuw_betaalt is NieuwBetaalt.CENTRUM:
        uitleg = f"{begin}De regio betaalt nieuwe cliënten samen, uit het geld bij de centrumgemeente."
        return _alles(feiten, _centrum(feiten), grond or Betaalgrond.REGIONAAL, uitleg)
    uitleg = f"{begin}Een nieuwe cliënt wordt betaald door de verantwoordelijke gemeente."
    return _alles(feiten, feiten.verantwoordelijk, grond or Betaalgrond.NIEUW, uitleg)


def _bestaand(feiten: Betaalfeiten, regel: Overgang, grond: Betaalgrond | None, begin: str) -> tuple[Deel, ...]:
    centrum = _centrum(feiten)
    grond = grond or Betaalgrond.BESTAAND
    if not begin and regel.peildatum is not None:
        begin = f"De cliënt had op {datum(regel.peildatum)} een lopende beschikking. "
    if regel.duur is Duur.ALTIJD:
        uitleg = f"{begin}In deze regio blijft de centrumgemeente een bestaande cliënt betalen."
        return (_alles(feiten, centrum, grond, uitleg),)
    grens = regel.duur_tot if regel.duur is Duur.PERIODE else feiten.beschikking_tot
    if grens is None or (feiten.tot is not None and feiten.tot <= grens):
        tot_wanneer = "de beschikking eindigt" if regel.duur is Duur.BESCHIKKING else f"en met {_voor(grens)}"
        return (_alles(feiten, centrum, grond, f"{begin}De centrumgemeente betaalt tot {tot_wanneer}."),)
    waarom = "de vaste periode van de regio" if regel.duur is Duur.PERIODE else "de beschikking die toen liep"
    na = Deel(
        feiten.verantwoordelijk,
        max(feiten.van, grens),
        feiten.tot,
        Betaalgrond.NA_OVERGANG,
        f"{begin}Tot en met {_voor(grens)} gold {waarom}. Daarna betaalt de verantwoordelijke gemeente.",
    )
    if feiten.van >= grens:
        return (na,)
    voor = Deel(
        centrum, feiten.van, grens, grond, f"{begin}De centrumgemeente betaalt tot en met {_voor(grens)}: {waarom}."
    )
    return (voor, na)


def _voor(grens: date | None) -> str:
    return datum(grens - _DAG) if grens is not None else ""
