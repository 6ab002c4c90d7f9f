"""What happened in a dossier, in a sentence per Gebeurtenis."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regio.models import Gebeurtenis, Gemeente, Lidmaatschap, Organisatie
from regio.templatetags.opmaak import collega
from toegang.models import Dossier, Product
from toegang.zinnen import ZINNEN
from toegang.zinnen.namen import Namen


@dataclass(frozen=True)
class Regel:
    """One event as it is shown: when, what in a sentence, and by whom under which hat."""

    moment: datetime.datetime
    zin: str
    wie: str


def geschiedenis_van(dossier: Dossier, *, hoeveel: int = 200) -> list[Regel]:
    """The newest events of a dossier, newest first. KeyError for an event without a sentence."""
    rijen = list(
        Gebeurtenis.objects.filter(model=Dossier._meta.label_lower, object_id=dossier.pk).select_related(
            "persoon", "pet__gemeente", "pet__regio"
        )[:hoeveel]
    )
    namen = _zoek_namen(rijen)
    return [Regel(rij.moment, ZINNEN[rij.soort](rij.feiten, namen), _wie(rij)) for rij in rijen]


def _zoek_namen(rijen: list[Gebeurtenis]) -> Namen:
    def ids(*sleutels: str) -> set[int]:
        return {rij.feiten[s] for rij in rijen for s in sleutels if isinstance(rij.feiten.get(s), int)}

    petten = Lidmaatschap.objects.filter(pk__in=ids("naar")).select_related("gebruiker")
    return Namen(
        producten=dict(Product.objects.filter(pk__in=ids("product")).values_list("pk", "naam")),
        petten={pet.pk: pet.gebruiker.naam for pet in petten},
        gemeenten=dict(
            Gemeente.objects.filter(pk__in=ids("verantwoordelijk", "andere_gemeente")).values_list("pk", "naam_kort")
        ),
        organisaties=dict(Organisatie.objects.filter(pk__in=ids("organisatie")).values_list("pk", "naam")),
    )


def onderzoekers(dossier: Dossier) -> dict[tuple[int, str], str]:
    """Who began and who finished each onderzoek of a dossier, by melding and kind of event; the last one counts."""
    rijen = (
        Gebeurtenis.objects.filter(
            model=Dossier._meta.label_lower,
            object_id=dossier.pk,
            soort__in=("onderzoek_begonnen", "onderzoek_afgerond"),
            pet__isnull=False,
        )
        .select_related("pet__gebruiker")
        .order_by("moment", "pk")
    )
    return {(rij.feiten["melding"], rij.soort): collega(rij.pet) for rij in rijen if rij.pet is not None}


def _wie(rij: Gebeurtenis) -> str:
    if rij.persoon is None:
        return "het systeem"
    return f"{rij.persoon.naam}, {rij.pet}" if rij.pet is not None else rij.persoon.naam
