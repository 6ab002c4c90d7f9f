"""What happened to the money of a region, as Dutch sentences with who and why, newest first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse

from financien.models import (
    Afrekening,
    Afrekeninggoedkeuring,
    Begroting,
    Exploitatie,
    Realisatie,
    Reserve,
    Reserveafspraak,
    Reservemutatie,
    Verdeelsleutel,
)
from regio.models import Lidmaatschap, Regio
from regio.notatie import euro

DOOR = ("gemaakt_door__gebruiker", "gemaakt_door__gemeente", "gemaakt_door__regio")


@dataclass(frozen=True)
class Gebeurd:
    """One thing that happened; `adres` is where one sees it."""

    moment: datetime.datetime
    wat: str
    wie: str
    reden: str = ""
    adres: str = ""


def geschiedenis_van_regiogeld(regio: Regio, taak: str) -> list[Gebeurd]:
    """Everything that was recorded, settled or moved, in a fixed number of questions."""
    return sorted(
        (*_versies(regio, taak), *_afrekeningen(regio, taak), *_reserves(regio, taak)),
        key=lambda regel: regel.moment,
        reverse=True,
    )


def _wie(pet: Lidmaatschap) -> str:
    return f"{pet.gebruiker.naam}, {pet}"


def _versies(regio: Regio, taak: str) -> Iterator[Gebeurd]:
    hier = [regio.sleutel, taak]
    for sleutel in Verdeelsleutel.objects.filter(regio=regio, taak=taak).select_related(*DOOR):
        wat = f"Verdeelsleutel '{sleutel.naam}' vastgelegd als versie {sleutel.versie}."
        yield Gebeurd(
            sleutel.vastgelegd_op,
            wat,
            _wie(sleutel.gemaakt_door),
            sleutel.reden,
            reverse("regiogeld_sleutels", args=hier),
        )
    for begroting in Begroting.objects.filter(regio=regio, taak=taak).select_related(*DOOR):
        wat = (
            f"Begroting {begroting.jaar} gewijzigd: versie {begroting.versie}."
            if begroting.is_wijziging
            else f"Begroting {begroting.jaar} vastgelegd."
        )
        adres = reverse("regiogeld_jaar", args=[*hier, begroting.jaar])
        yield Gebeurd(begroting.vastgelegd_op, wat, _wie(begroting.gemaakt_door), begroting.reden, adres)
    for realisatie in Realisatie.objects.filter(regio=regio, taak=taak).select_related(*DOOR):
        wat = f"Realisatie {realisatie.jaar} vastgelegd als versie {realisatie.versie}."
        adres = reverse("regiogeld_jaar", args=[*hier, realisatie.jaar])
        yield Gebeurd(realisatie.vastgelegd_op, wat, _wie(realisatie.gemaakt_door), realisatie.reden, adres)
    for exploitatie in Exploitatie.objects.filter(regio=regio, taak=taak).select_related(*DOOR):
        wat = f"Exploitatie van {exploitatie.naam} vastgelegd als versie {exploitatie.versie}."
        adres = reverse("regiogeld_bezetting", args=hier)
        yield Gebeurd(exploitatie.vastgelegd_op, wat, _wie(exploitatie.gemaakt_door), exploitatie.reden, adres)


def _afrekeningen(regio: Regio, taak: str) -> Iterator[Gebeurd]:
    for afrekening in Afrekening.objects.filter(regio=regio, taak=taak).defer("inhoud").select_related(*DOOR):
        wat = f"{afrekening} gemaakt; zij wacht op goedkeuring door een ander."
        adres = reverse("afrekening", args=[afrekening.pk])
        yield Gebeurd(afrekening.gemaakt_op, wat, _wie(afrekening.gemaakt_door), afrekening.reden, adres)
    rijen = Afrekeninggoedkeuring.objects.filter(regio=regio, taak=taak).defer("afrekening__inhoud")
    for goed in rijen.select_related("afrekening", "door__gebruiker", "door__gemeente", "door__regio"):
        wat = f"{goed.afrekening} goedgekeurd. Zij staat vast."
        yield Gebeurd(goed.op, wat, _wie(goed.door), "", reverse("afrekening", args=[goed.afrekening_id]))


def _reserves(regio: Regio, taak: str) -> Iterator[Gebeurd]:
    adres = reverse("regiogeld_reserve", args=[regio.sleutel, taak])
    mutaties = Reservemutatie.objects.filter(reserve__afspraak__regio=regio, reserve__afspraak__taak=taak)
    for mutatie in mutaties.select_related("reserve", *DOOR):
        wat = (
            f"{mutatie.get_soort_display().capitalize()} in {mutatie.reserve}, {mutatie.jaar}: {euro(mutatie.bedrag)}."
        )
        yield Gebeurd(mutatie.gemaakt_op, wat, _wie(mutatie.gemaakt_door), mutatie.reden, adres)
    soorten: tuple[tuple[type[Model], dict[str, object]], ...] = (
        (Reserveafspraak, {"regio_id": regio.pk, "taak": taak}),
        (Reserve, {"afspraak_id__in": Reserveafspraak.objects.filter(regio=regio, taak=taak).values("pk")}),
    )
    for model, waar in soorten:
        standen = list(model.historie.filter(**waar).order_by("history_date", "history_id"))  # type: ignore[attr-defined]  # simple-history adds the manager
        petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
            {stand.history_pet_id for stand in standen if stand.history_pet_id is not None}
        )
        for stand in standen:
            pet = petten.get(stand.history_pet_id)
            naam = f"Reserve '{stand.naam}'" if model is Reserve else "Afspraak over de reserve"
            wat = f"{naam} {'gemaakt' if stand.history_type == '+' else 'gewijzigd'}: versie {stand.versienummer}."
            yield Gebeurd(stand.history_date, wat, _wie(pet) if pet else "", stand.history_change_reason or "", adres)
