"""The inputs of a scenario as plain values, read from the database in a fixed number of questions."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal

from financien.ingroeipad import Soort
from financien.invoer import Bronvermelding, Budget, Budgetregel, Deelnemer, Invoer, Pad, Stap, Verdeling
from financien.models import Aandeel, Aandelen, Ingroeipad, Macrobudget, Scenario
from regio.models import Bron, Deelname


def verzamel(scenario: Scenario, *, op: datetime.date) -> Invoer:
    """Everything the figures of this scenario follow from; the gemeenten of the region are those of that day.

    Five questions when the scenario came from `Scenario.objects.met_invoer()`.
    """
    bronnen: dict[str, Bronvermelding] = {}
    aandelen = _aandelen(scenario.historisch_id, scenario.objectief_id)
    return Invoer(
        regio=scenario.regio.naam,
        taak=scenario.taak,
        scenario=scenario.naam,
        startjaar=scenario.startjaar,
        budget=_budget(scenario.macrobudget, bronnen),
        historisch=_verdeling(scenario.historisch, aandelen[scenario.historisch_id], bronnen),
        objectief=_verdeling(scenario.objectief, aandelen[scenario.objectief_id], bronnen),
        pad=_pad(scenario.ingroeipad, bronnen),
        deelnemers=deelnemers(scenario, op=op),
        bronnen=dict(sorted(bronnen.items())),
    )


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
        soort=Soort(ingroeipad.soort),
        duur=ingroeipad.duur,
        stappen=tuple(Stap(stap.objectief_deel, _vermeld(stap.bron, bronnen)) for stap in stappen),
    )
