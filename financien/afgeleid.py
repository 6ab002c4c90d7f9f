"""Figures that follow from the table: per inwoner, what only the historic split would give, who bears a shortage.

Plain functions beside `financien.herkomst`: each figure comes with its formula, inputs, sources and rounding.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from financien.doorrekening import Doorrekening, Jaarbedrag
from financien.herkomst import NAMEN, REGIO, Deel, Gegeven, Herkomst, Onderdeel, herkomst
from financien.invoer import Bronvermelding
from financien.verdelen import gehele_gewichten, naar_centen, naar_euro, verdeel
from regio.notatie import MIN, datum, euro, getal


class Afgeleid(StrEnum):
    """Figures beside the four of a row."""

    HISTORISCH_ALLEEN = "alleen-historisch"
    PER_INWONER = "per-inwoner"
    EFFECT_PER_INWONER = "effect-per-inwoner"
    DRAAGT_INWONERS = "draagt-inwoneraantal"
    DRAAGT_OBJECTIEF = "draagt-objectief-aandeel"
    DRAAGT_GELIJK = "draagt-gelijk-deel"


AFGELEIDE_NAMEN = {
    Afgeleid.HISTORISCH_ALLEEN: "Met alleen de historische verdeling",
    Afgeleid.PER_INWONER: "Totaal per inwoner",
    Afgeleid.EFFECT_PER_INWONER: "Verschil met historisch per inwoner",
    Afgeleid.DRAAGT_INWONERS: "Draagt van het verschil van de regio, naar inwoners",
    Afgeleid.DRAAGT_OBJECTIEF: "Draagt van het verschil van de regio, naar objectief aandeel",
    Afgeleid.DRAAGT_GELIJK: "Draagt van het verschil van de regio, ieder gelijk",
}
DRAAGT = (Afgeleid.DRAAGT_INWONERS, Afgeleid.DRAAGT_OBJECTIEF, Afgeleid.DRAAGT_GELIJK)
SLEUTELNAMEN = {
    Afgeleid.DRAAGT_INWONERS: "inwoners",
    Afgeleid.DRAAGT_OBJECTIEF: "objectief aandeel",
    Afgeleid.DRAAGT_GELIJK: "ieder een gelijk deel",
}
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Inwoners:
    """How many people a gemeente, or a region, had on a day, and who counted them."""

    aantal: int
    peildatum: datetime.date
    bron: Bronvermelding


class GeenInwoners(ValueError):
    """For a gemeente no number of inhabitants is known; the message is a Dutch sentence."""


def per_inwoner(bedrag: Decimal, inwoners: int) -> Decimal:
    """Euros per inhabitant, to the cent, halves away from zero."""
    return (bedrag / inwoners).quantize(CENT, ROUND_HALF_UP)


def samen(inwoners: Sequence[Inwoners]) -> Inwoners:
    """The inhabitants of several gemeenten; the earliest day and its source stand for all."""
    eerste = min(inwoners, key=lambda rij: rij.peildatum)
    return Inwoners(sum(rij.aantal for rij in inwoners), eerste.peildatum, eerste.bron)


def draagt(
    door: Doorrekening, volgnummer: int, sleutel: Afgeleid, inwoners: Mapping[str, Inwoners]
) -> dict[str, Decimal]:
    """What each gemeente bears (negative) or keeps (positive) when the region goes on as before and shares by this key.

    The region then costs what the historic split gave; what it now gets more or less is shared, to the cent.
    """
    rij = next(rij for rij in door.regiorijen() if rij.volgnummer == volgnummer)
    delen = verdeel(naar_centen(rij.verschil), gehele_gewichten(gewichten(door, sleutel, inwoners)))
    return {code: naar_euro(centen) for code, centen in delen.items()}


def gewichten(door: Doorrekening, sleutel: Afgeleid, inwoners: Mapping[str, Inwoners]) -> dict[str, Decimal]:
    """What each gemeente of the region weighs in this key. Raises GeenInwoners when a number is not known."""
    if sleutel is Afgeleid.DRAAGT_GELIJK:
        return dict.fromkeys(door.codes, Decimal(1))
    if sleutel is Afgeleid.DRAAGT_OBJECTIEF:
        return {code: door.invoer.objectief.waarden.get(code, Decimal(0)) for code in door.codes}
    for code in door.codes:
        if code not in inwoners:
            raise GeenInwoners(f"Van {code} is het aantal inwoners niet bekend.")
    return {code: Decimal(inwoners[code].aantal) for code in door.codes}


def herkomst_van(
    door: Doorrekening,
    gebied: str,
    volgnummer: int,
    wat: Onderdeel | Afgeleid,
    inwoners: Mapping[str, Inwoners],
    naam: str = "",
) -> Herkomst:
    """How any figure came about, of the table or derived from it. `naam` names a gemeente outside the region.

    Raises PadFout when the year or the gemeente is not in the calculation, GeenInwoners without that number.
    """
    if isinstance(wat, Onderdeel):
        return herkomst(door, gebied, volgnummer, wat, naam=naam)
    rij = _rij(door, gebied, volgnummer)
    gebiedsnaam = _naam(door, gebied, naam)
    if wat is Afgeleid.HISTORISCH_ALLEEN:
        return _alleen_historisch(door, gebied, gebiedsnaam, rij)
    if wat in DRAAGT:
        return _draagt(door, gebied, gebiedsnaam, rij, wat, inwoners)
    return _per_inwoner(door, gebied, gebiedsnaam, rij, wat, inwoners)


def _rij(door: Doorrekening, gebied: str, volgnummer: int) -> Jaarbedrag:
    label = door.jaar(volgnummer).label
    rijen = door.regiorijen() if gebied == REGIO else door.rijen(gebied)
    return next(rij for rij in rijen if rij.label == label)


def _naam(door: Doorrekening, gebied: str, naam: str) -> str:
    if gebied == REGIO:
        return door.invoer.regio
    deelnemer = door.deelnemer(gebied)
    return deelnemer.naam if deelnemer is not None else naam or gebied


def _tabelgegeven(naam: str, bedrag: Decimal, rij: Jaarbedrag) -> Gegeven:
    return Gegeven(
        f"{naam} {rij.label}",
        euro(bedrag),
        "Dit bedrag staat in de tabel: kies het daar voor de uitleg.",
        None,
    )


def _alleen_historisch(door: Doorrekening, gebied: str, naam: str, rij: Jaarbedrag) -> Herkomst:
    delen: tuple[Deel, ...] = ()
    if gebied == REGIO:
        delen = tuple(
            Deel(ander.code, ander.naam, _rij(door, ander.code, rij.volgnummer).alleen_historisch)
            for ander in door.invoer.deelnemers
        )
    return Herkomst(
        gebied=gebied,
        gebiedsnaam=naam,
        onderdeel=Afgeleid.HISTORISCH_ALLEEN,
        titel=AFGELEIDE_NAMEN[Afgeleid.HISTORISCH_ALLEEN],
        label=rij.label,
        volgnummer=rij.volgnummer,
        bedrag=rij.alleen_historisch,
        formule="totaal min verschil met historisch: het bedrag als de oude verdeling bleef",
        ingevuld=f"{euro(rij.totaal)} {MIN} {euro(rij.verschil)}",
        niet_afgerond="",
        afronding="Beide bedragen zijn op de cent verdeeld, met de grootste rest. Hun verschil is dus precies.",
        gegevens=(
            _tabelgegeven("Totaal", rij.totaal, rij),
            _tabelgegeven("Verschil met historisch", rij.verschil, rij),
            Gegeven(
                "Historische verdeling",
                f"{door.invoer.historisch.naam}, versie {door.invoer.historisch.versie}",
                "De verdeling over centrumgemeenten.",
                door.invoer.bronnen[door.invoer.historisch.bron],
            ),
        ),
        delen=delen,
    )


def _per_inwoner(
    door: Doorrekening, gebied: str, naam: str, rij: Jaarbedrag, wat: Afgeleid, inwoners: Mapping[str, Inwoners]
) -> Herkomst:
    codes = door.codes if gebied == REGIO else (gebied,)
    if any(code not in inwoners for code in codes):
        raise GeenInwoners(f"Van {naam} is het aantal inwoners niet bekend.")
    mensen = samen([inwoners[code] for code in codes])
    onderdeel = Onderdeel.TOTAAL if wat is Afgeleid.PER_INWONER else Onderdeel.VERSCHIL
    bedrag: Decimal = getattr(rij, onderdeel.value)
    return Herkomst(
        gebied=gebied,
        gebiedsnaam=naam,
        onderdeel=wat,
        titel=AFGELEIDE_NAMEN[wat],
        label=rij.label,
        volgnummer=rij.volgnummer,
        bedrag=per_inwoner(bedrag, mensen.aantal),
        formule=f"{NAMEN[onderdeel].lower()} gedeeld door het aantal inwoners",
        ingevuld=f"{euro(bedrag)} / {getal(mensen.aantal)}",
        niet_afgerond="",
        afronding="Afgerond op de hele cent die het dichtst bij ligt. Bedragen per inwoner tellen wij nooit op.",
        gegevens=(
            _tabelgegeven(NAMEN[onderdeel], bedrag, rij),
            Gegeven(
                f"Inwoners van {naam}",
                getal(mensen.aantal),
                f"Op {datum(mensen.peildatum)}. Wij nemen dit aantal in elk jaar: hoeveel inwoners er later zijn, is "
                "niet bekend.",
                mensen.bron,
            ),
        ),
    )


def _draagt(
    door: Doorrekening, gebied: str, naam: str, rij: Jaarbedrag, sleutel: Afgeleid, inwoners: Mapping[str, Inwoners]
) -> Herkomst:
    per_gemeente = draagt(door, rij.volgnummer, sleutel, inwoners)
    regio = _rij(door, REGIO, rij.volgnummer)
    weegt = gewichten(door, sleutel, inwoners)
    if gebied == REGIO:
        bedrag, ingevuld, deel = regio.verschil, "", "alle gemeenten"
        delen = tuple(Deel(ander.code, ander.naam, per_gemeente[ander.code]) for ander in door.invoer.deelnemers)
    else:
        bedrag, delen, deel = per_gemeente[gebied], (), _kaal(weegt[gebied])
        ingevuld = f"{euro(regio.verschil)} × {deel} / {_kaal(sum(weegt.values(), Decimal(0)))}"
    bron, uitleg = _sleutelbron(door, sleutel, inwoners)
    return Herkomst(
        gebied=gebied,
        gebiedsnaam=naam,
        onderdeel=sleutel,
        titel=AFGELEIDE_NAMEN[sleutel],
        label=rij.label,
        volgnummer=rij.volgnummer,
        bedrag=bedrag,
        formule="verschil met historisch van de hele regio × deel van de gemeente in de sleutel",
        ingevuld=ingevuld,
        niet_afgerond="",
        afronding="Op de cent verdeeld met de grootste rest: samen zijn de delen precies het verschil van de regio.",
        gegevens=(
            _tabelgegeven("Verschil met historisch van de regio", regio.verschil, rij),
            Gegeven(f"Verdeelsleutel: {SLEUTELNAMEN[sleutel]}", deel, uitleg, bron),
        ),
        delen=delen,
    )


def _sleutelbron(
    door: Doorrekening, sleutel: Afgeleid, inwoners: Mapping[str, Inwoners]
) -> tuple[Bronvermelding | None, str]:
    aanname = (
        "Aanname: de regio blijft uitgeven wat de historische verdeling gaf. Deze sleutel is een voorbeeld; wat geldt, "
        "staat in uw overeenkomst."
    )
    if sleutel is Afgeleid.DRAAGT_INWONERS:
        mensen = inwoners[door.codes[0]]
        return mensen.bron, f"Inwoners op {datum(mensen.peildatum)}. {aanname}"
    if sleutel is Afgeleid.DRAAGT_OBJECTIEF:
        verdeling = door.invoer.objectief
        return door.invoer.bronnen[verdeling.bron], f"{verdeling.naam}, versie {verdeling.versie}. {aanname}"
    return None, f"Elke gemeente weegt even zwaar. {aanname}"


def _kaal(waarde: Decimal) -> str:
    cijfers = max(0, -int(waarde.normalize().as_tuple().exponent))
    return getal(waarde, cijfers)
