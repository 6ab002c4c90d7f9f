"""The inputs of a scenario as plain values, read from the database in a fixed number of questions."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from django.db.models import F, Max

from financien.invoer import (
    Bronvermelding,
    Budget,
    Budgetregel,
    Deelnemer,
    Invoer,
    Inwoners,
    Pad,
    Padsoort,
    Poolsleutel,
    Stap,
    Verdeling,
    Verrekening,
    Wijziging,
    Wijzigingsoort,
)
from financien.models import Aandeel, Aandelen, Ingroeipad, Macrobudget, Scenario, Scenariowijziging
from financien.models.ingroeipad import SLEUTELS
from financien.wijzigingen import Toepassing, pas_toe
from regio.models import Bron, Deelname, Inwonertal
from regio.notatie import MIN, euro, getal


def verzamel(scenario: Scenario, *, op: datetime.date) -> Invoer:
    """Everything the figures of this scenario follow from: its base with its named changes.

    The gemeenten of the region are those of that day. Six questions when the scenario came from
    `Scenario.objects.met_invoer()`, and some more per version that a change puts in place, per inwonertal and per
    indeling. Raises PadFout when a change cannot be.
    """
    bronnen: dict[str, Bronvermelding] = {}
    aandelen = _aandelen(scenario.historisch_id, scenario.objectief_id)
    wijzigingen = list(
        scenario.wijzigingen.geldend().select_related(
            "bron", "gemeente", "macrobudget__bron", "ingroeipad__bron", "scenario"
        )
    )
    laatste_pad = next((rij.ingroeipad for rij in wijzigingen if rij.ingroeipad is not None), scenario.ingroeipad)
    peildatum = laatste_pad.peildatum
    if peildatum is None and any(rij.keuze == Poolsleutel.INWONERS for rij in wijzigingen):
        peildatum = Inwonertal.objects.filter(peildatum__lte=op).aggregate(laatste=Max("peildatum"))["laatste"]
    invoer = Invoer(
        regio=scenario.regio.naam,
        taak=scenario.taak,
        scenario=scenario.naam,
        startjaar=scenario.startjaar,
        budget=_budget(scenario.macrobudget, bronnen),
        historisch=_verdeling(scenario.historisch, aandelen[scenario.historisch_id], bronnen),
        objectief=_verdeling(scenario.objectief, aandelen[scenario.objectief_id], bronnen),
        pad=_pad(scenario.ingroeipad, bronnen),
        deelnemers=deelnemers(scenario, op=op),
        bronnen={},
        inwoners=_inwoners(peildatum, bronnen) if peildatum is not None else None,
        regios=_regios(scenario.taak, op=op) if laatste_pad.verrekening == Verrekening.REGIO else None,
    )
    toepassingen = [_toepassing(rij, bronnen) for rij in wijzigingen]
    return replace(pas_toe(invoer, toepassingen), bronnen=dict(sorted(bronnen.items())))


def _toepassing(rij: Scenariowijziging, bronnen: dict[str, Bronvermelding]) -> Toepassing:
    getal = rij.getal.normalize() if rij.getal is not None else None
    wijziging = Wijziging(
        soort=Wijzigingsoort(rij.soort),
        naam=rij.naam,
        waarde=waarde_in_woorden(rij),
        reden=rij.reden,
        bron=_vermeld(rij.bron, bronnen) if rij.bron is not None else "",
        jaar=rij.jaar,
        getal=getal,
        gemeente=rij.gemeente.code if rij.gemeente is not None else "",
        keuze=rij.keuze,
    )
    return Toepassing(
        wijziging,
        budget=_budget(rij.macrobudget, bronnen) if rij.macrobudget is not None else None,
        pad=_pad(rij.ingroeipad, bronnen) if rij.ingroeipad is not None else None,
    )


def waarde_in_woorden(rij: Scenariowijziging) -> str:
    """What a change says, without its name: '+ € 20.000.000,00 per jaar vanaf 2028'."""
    getal_ = rij.getal.normalize() if rij.getal is not None else Decimal(0)
    decimalen = max(0, -int(getal_.as_tuple().exponent))
    waar = rij.gemeente.naam_kort if rij.gemeente is not None else ""
    match Wijzigingsoort(rij.soort):
        case Wijzigingsoort.STARTJAAR:
            return str(rij.jaar) if rij.jaar is not None else "nog onbekend"
        case Wijzigingsoort.PAD:
            return str(rij.ingroeipad)
        case Wijzigingsoort.MACROBUDGET:
            return str(rij.macrobudget)
        case Wijzigingsoort.SLEUTEL:
            return SLEUTELS[Poolsleutel(rij.keuze)]
        case Wijzigingsoort.INWONERS:
            return f"{waar}: {getal(getal_)} inwoners"
        case Wijzigingsoort.REGIO_INDELING:
            return f"{waar} gaat naar {rij.keuze}" if rij.keuze else f"{waar} gaat weg en staat alleen"
        case Wijzigingsoort.UITNAME:
            return f"{'+' if getal_ > 0 else MIN} {euro(abs(getal_))} per jaar vanaf {rij.jaar}"
        case Wijzigingsoort.INDEX | Wijzigingsoort.VOLUME | Wijzigingsoort.PRIJS:
            return f"{'+' if getal_ > 0 else MIN} {getal(abs(getal_), decimalen)}% per jaar vanaf {rij.jaar}"


def deelnemers(scenario: Scenario, *, op: datetime.date) -> tuple[Deelnemer, ...]:
    """The gemeenten of the region for this taak on that day, the centrumgemeente first, then by name."""
    rijen = (
        Deelname.objects.lopend(op=op)
        .filter(regio_id=scenario.regio_id, taak=scenario.taak)
        .order_by("gemeente__sorteernaam", "gemeente__code")
        .values_list("gemeente__code", "gemeente__naam_kort", "rol")
    )
    alle = [Deelnemer(code, naam, rol) for code, naam, rol in rijen]
    return tuple(sorted(alle, key=lambda deelnemer: deelnemer.rol != Deelname.Rol.CENTRUM))


def _vermeld(bron: Bron, bronnen: dict[str, Bronvermelding]) -> str:
    bronnen[bron.sleutel] = Bronvermelding(
        sleutel=bron.sleutel,
        titel=bron.titel,
        uitgever=bron.uitgever,
        datum=bron.datum,
        vindplaats=bron.vindplaats,
        zekerheid=bron.zekerheid,
        toelichting=bron.toelichting,
    )
    return bron.sleutel


def _budget(macrobudget: Macrobudget, bronnen: dict[str, Bronvermelding]) -> Budget:
    regels = macrobudget.mutaties.select_related("bron", "taakveld").order_by("jaar", "soort", "pk")
    return Budget(
        naam=macrobudget.naam,
        versie=macrobudget.versie,
        bron=_vermeld(macrobudget.bron, bronnen),
        regels=tuple(
            Budgetregel(
                jaar=regel.jaar,
                soort=regel.soort,
                omschrijving=regel.omschrijving,
                bedrag=regel.bedrag,
                taakveld=regel.taakveld.code,
                bron=_vermeld(regel.bron, bronnen),
            )
            for regel in regels
        ),
    )


def _aandelen(*ids: int) -> dict[int, dict[str, Decimal]]:
    """The shares of both splits in one question, by gemeentecode."""
    sets: dict[int, dict[str, Decimal]] = {nummer: {} for nummer in ids}
    rijen = Aandeel.objects.filter(aandelen_id__in=ids).order_by("gemeente__code")
    for nummer, code, waarde in rijen.values_list("aandelen_id", "gemeente__code", "waarde"):
        sets[nummer][code] = waarde
    return sets


def _verdeling(aandelen: Aandelen, waarden: dict[str, Decimal], bronnen: dict[str, Bronvermelding]) -> Verdeling:
    return Verdeling(
        naam=aandelen.naam,
        versie=aandelen.versie,
        bron=_vermeld(aandelen.bron, bronnen),
        eenheid=aandelen.eenheid,
        waarden=_zonder_nullen(waarden.items()),
    )


def _zonder_nullen(waarden: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """The column has six digits; a source that wrote 566221 did not write 566221.000000."""
    return {
        code: waarde.quantize(Decimal(1)) if waarde == waarde.to_integral_value() else waarde.normalize()
        for code, waarde in waarden
    }


def _pad(ingroeipad: Ingroeipad, bronnen: dict[str, Bronvermelding]) -> Pad:
    stappen = ingroeipad.stappen.select_related("bron").order_by("volgnummer")
    return Pad(
        naam=ingroeipad.naam,
        versie=ingroeipad.versie,
        bron=_vermeld(ingroeipad.bron, bronnen),
        soort=Padsoort(ingroeipad.soort),
        duur=ingroeipad.duur,
        stappen=tuple(Stap(stap.objectief_deel, _vermeld(stap.bron, bronnen), stap.resterend) for stap in stappen),
        basis=Padsoort(ingroeipad.basis) if ingroeipad.basis else None,
        clienten_bij_start=ingroeipad.clienten_bij_start,
        bevroren_tot=ingroeipad.bevroren_tot,
        sleutel=Poolsleutel(ingroeipad.sleutel) if ingroeipad.sleutel else None,
        plafond_per_inwoner=ingroeipad.plafond_per_inwoner,
        verrekening=Verrekening(ingroeipad.verrekening) if ingroeipad.verrekening else None,
    )


def _inwoners(peildatum: datetime.date, bronnen: dict[str, Bronvermelding]) -> Inwoners | None:
    """The numbers of one day and one source: the one that knows most gemeenten, then the first by its key."""
    rijen = Inwonertal.objects.filter(peildatum=peildatum).select_related("bron")
    per_bron: dict[str, dict[str, int]] = {}
    gevonden = {}
    for rij, code in ((rij, rij.gemeente_code) for rij in rijen.annotate(gemeente_code=F("gemeente__code"))):
        gevonden[rij.bron.sleutel] = rij.bron
        per_bron.setdefault(rij.bron.sleutel, {})[code] = rij.aantal
    if not per_bron:
        return None
    sleutel = min(per_bron, key=lambda naam: (-len(per_bron[naam]), naam))
    return Inwoners(peildatum, _vermeld(gevonden[sleutel], bronnen), dict(sorted(per_bron[sleutel].items())))


def _regios(taak: str, *, op: datetime.date) -> dict[str, tuple[str, ...]]:
    """The gemeenten of every region of the country for this taak on that day."""
    rijen = Deelname.objects.lopend(op=op).filter(taak=taak).order_by("regio__naam", "gemeente__code")
    regios: dict[str, tuple[str, ...]] = {}
    for naam, code in rijen.values_list("regio__naam", "gemeente__code"):
        regios[naam] = (*regios.get(naam, ()), code)
    return regios
