"""What happened in a dossier, in a sentence per Gebeurtenis."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from regio.models import Gebeurtenis, Gemeente, Lidmaatschap
from regio.notatie import datum
from toegang.models import Dossier, IndicatieEinde, Product, WachtlijstEinde


@dataclass(frozen=True)
class Regel:
    """One event as it is shown: when, what in a sentence, and by whom under which hat."""

    moment: datetime.datetime
    zin: str
    wie: str


@dataclass(frozen=True)
class _Namen:
    """What the ids in the facts are called."""

    producten: dict[int, str]
    petten: dict[int, str]
    gemeenten: dict[int, str]


def geschiedenis_van(dossier: Dossier, *, hoeveel: int = 200) -> list[Regel]:
    """The newest events of a dossier, newest first."""
    rijen = list(
        Gebeurtenis.objects.filter(model=Dossier._meta.label_lower, object_id=dossier.pk).select_related(
            "persoon", "pet__gemeente", "pet__regio"
        )[:hoeveel]
    )
    namen = _zoek_namen(rijen)
    return [Regel(rij.moment, zin(rij, namen), _wie(rij)) for rij in rijen]


def _zoek_namen(rijen: list[Gebeurtenis]) -> _Namen:
    def ids(*sleutels: str) -> set[int]:
        return {rij.feiten[s] for rij in rijen for s in sleutels if isinstance(rij.feiten.get(s), int)}

    petten = Lidmaatschap.objects.filter(pk__in=ids("naar")).select_related("gebruiker")
    return _Namen(
        dict(Product.objects.filter(pk__in=ids("product")).values_list("pk", "naam")),
        {pet.pk: pet.gebruiker.naam for pet in petten},
        dict(Gemeente.objects.filter(pk__in=ids("verantwoordelijk")).values_list("pk", "naam_kort")),
    )


def _wie(rij: Gebeurtenis) -> str:
    if rij.persoon is None:
        return "het systeem"
    return f"{rij.persoon.naam}, {rij.pet}" if rij.pet is not None else rij.persoon.naam


def _dag(feit: Any, dagen: int = 0) -> str:
    return datum(datetime.date.fromisoformat(feit) + datetime.timedelta(days=dagen)) if feit else ""


def zin(rij: Gebeurtenis, namen: _Namen) -> str:
    """The Dutch sentence of one event, made from its kind and facts. KeyError for an event of another subject."""
    feiten = rij.feiten
    match rij.soort:
        case "client_geregistreerd":
            return f"Dossier {feiten['nummer']} geopend na de melding van {_dag(feiten['gemeld_op'])}."
        case "dossier_toegewezen":
            naam = namen.petten.get(feiten["naar"]) if feiten["naar"] else None
            return f"Dossier toegewezen aan {naam}." if naam else "Dossier heeft geen behandelaar meer."
        case "dossier_gesloten":
            return f"Dossier gesloten: {Dossier.Sluitreden(feiten['reden']).label}."
        case "indicatie_vastgelegd":
            tot = f"tot en met {_dag(feiten['tot'], -1)}" if feiten["tot"] else "voor onbepaalde tijd"
            verantwoordelijk = namen.gemeenten.get(feiten["verantwoordelijk"], "een gemeente")
            afwijking = ", in afwijking van de regel" if feiten["wijkt_af"] else ""
            return (
                f"Indicatie {_product(feiten, namen)} vastgelegd vanaf {_dag(feiten['van'])} {tot}. "
                f"Verantwoordelijk: {verantwoordelijk}{afwijking}."
            )
        case "indicatie_beeindigd":
            soort = IndicatieEinde.Soort(feiten["wijze"]).label
            reden = IndicatieEinde.Reden(feiten["reden"]).label
            return (
                f"Indicatie {_product(feiten, namen)} {soort}, laatste dag {_dag(feiten['per'], -1)}. Reden: {reden}."
            )
        case "op_wachtlijst":
            return f"Op de wachtlijst gezet, wacht sinds {_dag(feiten['sinds'])}."
        case "van_wachtlijst":
            return (
                f"Van de wachtlijst gehaald per {_dag(feiten['per'])}: {WachtlijstEinde.Reden(feiten['reden']).label}."
            )
        case "bsn_aangevuld":
            return "BSN vastgelegd."
        case "bsn_elders_gezocht":
            uitkomst = "Dat is zo." if feiten["bekend"] else "Dat is niet zo."
            return (
                f"Met toestemming van {_dag(feiten['toestemming_op'])} gevraagd of een andere gemeente dit BSN kent. "
                f"{uitkomst}"
            )
    raise KeyError(f"Geen zin voor '{rij.soort}'")


def _product(feiten: dict[str, Any], namen: _Namen) -> str:
    return namen.producten.get(feiten["product"], "voor een product")
