"""The inputs in frozen bytes, read as they were written: form 1, and form 2 that added wijzigingen and more paths."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

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


def lees_invoer(rij: Mapping[str, Any]) -> Invoer:
    """The inputs; what form 1 did not know is empty."""
    budget, inwoners, regios = rij["budget"], rij.get("inwoners"), rij.get("regios")
    return Invoer(
        regio=rij["regio"],
        taak=rij["taak"],
        scenario=rij["scenario"],
        startjaar=rij["startjaar"],
        budget=Budget(
            **{
                **budget,
                "regels": tuple(
                    Budgetregel(**{**regel, "bedrag": Decimal(regel["bedrag"])}) for regel in budget["regels"]
                ),
            }
        ),
        historisch=_verdeling(rij["historisch"]),
        objectief=_verdeling(rij["objectief"]),
        pad=_pad(rij["pad"]),
        deelnemers=tuple(Deelnemer(**deelnemer) for deelnemer in rij["deelnemers"]),
        bronnen={
            sleutel: Bronvermelding(**{**bron, "datum": date.fromisoformat(bron["datum"]) if bron["datum"] else None})
            for sleutel, bron in rij["bronnen"].items()
        },
        inwoners=Inwoners(**{**inwoners, "peildatum": date.fromisoformat(inwoners["peildatum"])}) if inwoners else None,
        regios={naam: tuple(codes) for naam, codes in regios.items()} if regios is not None else None,
        wijzigingen=tuple(_wijziging(wijziging) for wijziging in rij.get("wijzigingen", ())),
    )


def _verdeling(rij: Mapping[str, Any]) -> Verdeling:
    waarden = {code: Decimal(waarde) for code, waarde in rij["waarden"].items()}
    return Verdeling(**{**rij, "waarden": waarden})


def _pad(rij: Mapping[str, Any]) -> Pad:
    basis, sleutel, verrekening = rij.get("basis"), rij.get("sleutel"), rij.get("verrekening")
    return Pad(
        **{
            **rij,
            "soort": Padsoort(rij["soort"]),
            "stappen": tuple(
                Stap(_getal(stap["deel"]), stap["bron"], _getal(stap.get("resterend"))) for stap in rij["stappen"]
            ),
            "basis": Padsoort(basis) if basis else None,
            "clienten_bij_start": _getal(rij.get("clienten_bij_start")),
            "sleutel": Poolsleutel(sleutel) if sleutel else None,
            "plafond_per_inwoner": _getal(rij.get("plafond_per_inwoner")),
            "verrekening": Verrekening(verrekening) if verrekening else None,
        }
    )


def _wijziging(rij: Mapping[str, Any]) -> Wijziging:
    return Wijziging(**{**rij, "soort": Wijzigingsoort(rij["soort"]), "getal": _getal(rij["getal"])})


def _getal(tekst: str | None) -> Decimal | None:
    return None if tekst is None else Decimal(tekst)
