"""What procedures ask of a hat."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Max, QuerySet
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import Beeld, beelden_van
from samenwerking.besluiten.models import Collegeadvies, Standpunt, Tekenbevoegdheid
from samenwerking.besluiten.procedure import ONDERTEKENEN, Aard, Plek, Wie
from samenwerking.besluiten.rechten import mag_beginnen, mag_bevestigen, mag_vastleggen, procedures_van, ziet_procedures
from samenwerking.besluiten.rechten_college import mag_adviseren, ziet_collegestuk
from samenwerking.besluiten.stand import Cel, Celstand
from samenwerking.teksten.models import Versie


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The steps that are this hat's turn: to record, or to confirm what a colleague recorded."""
    if not ziet_procedures(pet) or pet.rol == Rol.CONTROLLER:  # a controller follows, and has no turn
        return []
    beelden = beelden_van(list(procedures_van(pet, op=op).lopend().select_related("tekst", "publiceert")), op=op)
    tekenaars = _tekenaars(pet, op)
    beurten = [
        _regel(beeld, cel, zelf=pet.gebruiker_id in tekenaars)
        for beeld in beelden
        for cel in beeld.stand.open_cellen()
        if _is_mijn_beurt(pet, beeld, cel, tekenaars)
    ]
    return [*beurten, *_voor_het_college(pet, beelden), *_nieuwe_versies(pet, beelden)]


def _voor_het_college(pet: Lidmaatschap, beelden: Sequence[Beeld]) -> Iterator[Werkregel]:
    """Before the own college decides: its members give a standpunt, the advisor an advice, about the version of now."""
    if pet.gemeente is None or not ziet_collegestuk(pet):
        return
    vragen = [(beeld, vraag) for beeld in beelden if (vraag := _besluit_nu(beeld, pet.gemeente.code)) is not None]
    if not vragen:
        return
    wat, knop, adres = ("Geef uw standpunt over", "Standpunt geven", "standpunt")
    klaar: QuerySet[Any] = Standpunt.objects.filter(door__gebruiker=pet.gebruiker_id)
    if mag_adviseren(pet):
        wat, knop, adres = ("Adviseer het college over", "Advies schrijven", "collegeadvies")
        klaar = Collegeadvies.objects.all()
    gedaan = set(klaar.filter(gemeente=pet.gemeente_id).values_list("procedure", "versie"))
    for beeld, cel in vragen:
        if (beeld.procedure.pk, beeld.versie.pk) not in gedaan:
            yield Werkregel(
                wat=f"{wat} '{beeld.procedure.tekst.titel}'",
                voor=f"het college van {pet.gemeente}",
                url=reverse(adres, args=[beeld.procedure.pk]),
                knop=knop,
                uiterlijk=cel.punt.inleveren_uiterlijk or cel.punt.uiterlijk,
                waarom=f"Het college besluit hierover ({cel.stap.grond}).",
            )


def _besluit_nu(beeld: Beeld, code: str) -> Cel | None:
    """The decision that lies before the college of this gemeente now."""
    for cel in beeld.stand.open_cellen():
        if cel.plek.gemeente == code and cel.stap.wie is Wie.COLLEGE and cel.stap.aard is Aard.BESLUIT:
            return cel if cel.stand is not Celstand.BEVESTIGEN else None
    return None


def _tekenaars(pet: Lidmaatschap, op: datetime.date) -> set[int]:
    """Who signs in this product for the gemeente of this hat on that day."""
    if pet.gemeente_id is None:
        return set()
    rijen = Tekenbevoegdheid.objects.lopend(op=op).filter(gemeente=pet.gemeente_id, gebruiker__isnull=False)
    return set(rijen.values_list("gebruiker", flat=True))


def _nieuwe_versies(pet: Lidmaatschap, beelden: list[Beeld]) -> Iterator[Werkregel]:
    """A version that was frozen while a procedure runs: who leads it brings it in, or the organs decide on the old."""
    geleid = {een.procedure.tekst_id: een for een in beelden if mag_beginnen(pet, een.procedure.tekst.regio_id)}
    if not geleid:
        return
    nieuwste = Versie.objects.bevroren().filter(tekst__in=geleid).values("tekst").annotate(laatste=Max("nummer"))
    for tekst, nummer in nieuwste.order_by("tekst").values_list("tekst", "laatste"):
        beeld = geleid[tekst]
        if nummer > beeld.versie.nummer:
            yield Werkregel(
                wat=f"Breng versie {nummer} in de procedure",
                voor=str(beeld.procedure.tekst),
                url=reverse("procedure_versie", args=[beeld.procedure.pk]),
                knop="Versie inbrengen",
                waarom=f"De organen besluiten nog over versie {beeld.versie.nummer}.",
            )


def _is_mijn_beurt(pet: Lidmaatschap, beeld: Beeld, cel: Cel, tekenaars: set[int]) -> bool:
    gemeente = beeld.gemeenten.get(cel.plek.gemeente)
    if cel.plek.gemeente and (gemeente is None or gemeente.pk != pet.gemeente_id):
        return False
    waar = gemeente.pk if gemeente else None
    if cel.stap.code == ONDERTEKENEN and tekenaars:
        return pet.gebruiker_id in tekenaars  # nobody signs here: then it is signed on paper, and recorded
    if cel.stand is Celstand.BEVESTIGEN:
        zelf = cel.vastgelegd is not None and cel.vastgelegd.invoerder == pet.gebruiker_id
        return not zelf and mag_bevestigen(pet, beeld.procedure, cel.stap, waar)
    if not cel.plek.gemeente and not mag_beginnen(pet, beeld.procedure.tekst.regio_id):
        return mag_vastleggen(pet, beeld.procedure, cel.stap, None)
    return mag_vastleggen(pet, beeld.procedure, cel.stap, waar)


def _regel(beeld: Beeld, cel: Cel, *, zelf: bool) -> Werkregel:
    plek: Plek = cel.plek
    if cel.stap.code == ONDERTEKENEN:
        return Werkregel(
            wat="Onderteken" if zelf else "Leg vast wie tekende",
            voor=f"{beeld.procedure.tekst}, {beeld.gemeenten[plek.gemeente]}",
            url=reverse("tekenen" if zelf else "ondertekening", args=[beeld.procedure.pk]),
            knop="Ondertekenen" if zelf else "Naar de ondertekening",
            uiterlijk=cel.punt.uiterlijk,
            waarom=cel.stap.grond,
        )
    bevestigt = cel.stand is Celstand.BEVESTIGEN
    return Werkregel(
        wat=f"{'Bevestig' if bevestigt else 'Leg vast'}: {cel.stap.naam[0].lower()}{cel.stap.naam[1:]}",
        voor=f"{beeld.procedure.tekst}, {beeld.gemeenten[plek.gemeente] if plek.gemeente else 'de regio'}",
        url=adres_van(beeld.procedure, plek),
        knop="Bevestigen" if bevestigt else "Vastleggen",
        uiterlijk=cel.punt.uiterlijk,
        waarom=cel.stap.grond,
    )
