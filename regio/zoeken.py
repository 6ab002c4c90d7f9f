"""What the search field finds in regio: gemeenten, laws and sources for everyone, people for who keeps them."""

from __future__ import annotations

import datetime

from django.db.models import Q
from django.urls import reverse

from regio.models import Bron, Gemeente, Lidmaatschap, Wetstand
from regio.rechten import mag_beheren, personen_in_beheer
from regio.werk import Vondst, snede


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Gemeenten, laws and sources by a part of their name; people too, for their beheerder."""
    gemeenten = Gemeente.objects.bestaand(op=op).filter(
        Q(naam_kort__unaccent__icontains=tekst) | Q(naam__unaccent__icontains=tekst) | Q(code__iexact=tekst)
    )
    vondsten = [
        Vondst(gemeente.naam, "gemeente", reverse("gemeente", args=[gemeente.code]), gemeente.provincie)
        for gemeente in gemeenten.op_naam()[snede(vanaf)]
    ]
    vondsten += [
        Vondst(stand.naam, "wet", reverse("wet", args=[stand.sleutel]), stand.get_status_display())
        for stand in [stand for stand in Wetstand.objects.actueel(op=op) if tekst.lower() in stand.naam.lower()][
            snede(vanaf)
        ]
    ]
    vondsten += [
        Vondst(bron.titel, "bron", reverse("bron", args=[bron.sleutel]), bron.uitgever)
        for bron in Bron.objects.filter(titel__unaccent__icontains=tekst).order_by("titel", "pk")[snede(vanaf)]
    ]
    if mag_beheren(pet):
        personen = personen_in_beheer(pet, op=op).filter(Q(naam__unaccent__icontains=tekst) | Q(email__icontains=tekst))
        vondsten += [
            Vondst(persoon.naam, "persoon", reverse("beheer_persoon", args=[persoon.pk]), persoon.email)
            for persoon in personen.order_by("naam", "pk")[snede(vanaf)]
        ]
    return vondsten
