"""A version that was read beside a version that is recorded: finding it, comparing the figures, recording it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, assert_never

from django.db.models import QuerySet

from financien.geldinvoer import Budgetmutatie, Budgetversie, Padversie, Verdeelversie
from financien.invoer import Pad, Padsoort, Poolsleutel, Stap, Verrekening
from financien.inwonerinvoer import Inwoners, Inwonerversie
from financien.models import (
    Aandeel,
    Aandelen,
    Ingroeipad,
    Macrobudget,
    Mutatie,
    Padstap,
    Taakveld,
    Tarief,
    Tarieven,
)
from financien.tariefinvoer import Tariefregel, Tariefversie
from regio.fouten import KanNiet
from regio.models import Bron, Gemeente, Inwonertal, Regio
from regio.notatie import datum
from toegang.models import Product

Gelezenversie = Budgetversie | Verdeelversie | Padversie | Tariefversie | Inwonerversie
"""As it stands in a file."""

Versie = Macrobudget | Aandelen | Ingroeipad | Tarieven | Inwonertal
"""As it is recorded. The inhabitants of a day and a source have no row of their own: their first row stands for it."""


@dataclass(frozen=True)
class Plek:
    """Where a version belongs: its source (None in a trial without one) and, for prices, the region."""

    bron: Bron | None
    regio: Regio | None = None


def bestaande(versie: Gelezenversie, plek: Plek) -> Versie | None:
    """The version that is recorded under the same name, or on the same day from the same source."""
    if isinstance(versie, Inwonerversie):
        if plek.bron is None or plek.bron.pk is None:
            return None
        return Inwonertal.objects.filter(peildatum=versie.peildatum, bron=plek.bron).order_by("pk").first()
    kop = {"taak": versie.kop.taak, "naam": versie.kop.naam, "versie": versie.kop.versie}
    match versie:
        case Budgetversie():
            return Macrobudget.objects.filter(**kop).first()
        case Verdeelversie():
            return Aandelen.objects.filter(**kop, soort=versie.soort).first()
        case Padversie():
            return Ingroeipad.objects.filter(**kop).first()
        case Tariefversie():
            return Tarieven.objects.filter(**kop, regio=plek.regio).first()
        case _:
            assert_never(versie)


def inhoud(versie: Gelezenversie) -> object:
    """The figures of a version as they can be compared; the order of the rows does not matter."""
    match versie:
        case Budgetversie():
            return sorted(versie.mutaties)
        case Verdeelversie():
            return (versie.eenheid, dict(versie.waarden))
        case Padversie():
            return (replace(versie.pad, naam="", versie=""), versie.peildatum)
        case Tariefversie():
            return set(versie.regels)
        case Inwonerversie():
            return dict(versie.aantallen)
        case _:
            assert_never(versie)


def inhoud_van(al: Versie) -> object:
    """The figures of what is recorded, in the same form."""
    match al:
        case Macrobudget():
            return sorted(
                Budgetmutatie(rij.jaar, rij.soort, rij.bedrag, rij.taakveld.code, rij.omschrijving)
                for rij in al.mutaties.select_related("taakveld")
            )
        case Aandelen():
            return (al.eenheid, dict(al.rijen.values_list("gemeente__code", "waarde")))
        case Ingroeipad():
            return (_pad_van(al), al.peildatum)
        case Tarieven():
            return {
                Tariefregel(rij.product.naam, rij.eenheid, rij.bedrag, rij.van, rij.tot)
                for rij in al.rijen.select_related("product")
            }
        case Inwonertal():
            rijen = inwoners_van(al).values_list("gemeente__code", "aantal", "voorlopig")
            return {code: Inwoners(aantal, voorlopig) for code, aantal, voorlopig in rijen}
        case _:
            assert_never(al)


def _pad_van(al: Ingroeipad) -> Pad:
    """A recorded path without its name and sources, to be compared with what a file says."""
    return Pad(
        naam="",
        versie="",
        bron="",
        soort=Padsoort(al.soort),
        duur=al.duur,
        stappen=tuple(Stap(stap.objectief_deel, "", stap.resterend) for stap in al.stappen.order_by("volgnummer")),
        basis=Padsoort(al.basis) if al.basis else None,
        clienten_bij_start=al.clienten_bij_start,
        bevroren_tot=al.bevroren_tot,
        sleutel=Poolsleutel(al.sleutel) if al.sleutel else None,
        plafond_per_inwoner=al.plafond_per_inwoner,
        verrekening=Verrekening(al.verrekening) if al.verrekening else None,
    )


def inwoners_van(eerste: Inwonertal) -> QuerySet[Inwonertal]:
    """All inhabitants of the same day from the same source, in the order in which they came."""
    return Inwonertal.objects.filter(peildatum=eerste.peildatum, bron=eerste.bron_id).order_by("pk")


def maak(versie: Gelezenversie, *, bron: Bron, regio: Regio | None) -> Versie:
    """Record a version with all its rows, in the order of the file."""
    if isinstance(versie, Inwonerversie):
        return _maak_inwoners(versie, bron)
    kop = {"taak": versie.kop.taak, "naam": versie.kop.naam, "versie": versie.kop.versie, "bron": bron}
    match versie:
        case Budgetversie():
            return _maak_budget(Macrobudget.objects.create(**kop), versie)
        case Verdeelversie():
            return _maak_verdeling(
                Aandelen.objects.create(**kop, soort=versie.soort, eenheid=versie.eenheid), versie.waarden
            )
        case Padversie():
            return _maak_pad(kop, versie, bron)
        case Tariefversie():
            if regio is None:
                raise KanNiet("Tarieven horen bij een regio.")
            return _maak_tarieven(Tarieven.objects.create(**kop, regio=regio), versie)
        case _:
            assert_never(versie)


def _maak_budget(nieuw: Macrobudget, versie: Budgetversie) -> Macrobudget:
    Mutatie.objects.bulk_create(
        Mutatie(
            macrobudget=nieuw,
            jaar=rij.jaar,
            soort=rij.soort,
            omschrijving=rij.omschrijving,
            bedrag=rij.bedrag,
            taakveld=Taakveld.objects.in_jaar(rij.jaar).get(code=rij.taakveld),
            bron=nieuw.bron,
        )
        for rij in versie.mutaties
    )
    return nieuw


def _maak_verdeling(nieuw: Aandelen, waarden: Mapping[str, Decimal]) -> Aandelen:
    ids = dict(Gemeente.objects.filter(code__in=waarden).values_list("code", "pk"))
    Aandeel.objects.bulk_create(
        Aandeel(aandelen=nieuw, gemeente_id=ids[code], waarde=waarde) for code, waarde in waarden.items()
    )
    return nieuw


def _maak_pad(kop: Mapping[str, Any], versie: Padversie, bron: Bron) -> Ingroeipad:
    pad = versie.pad
    nieuw = Ingroeipad.objects.create(
        **kop,
        soort=pad.soort.value,
        duur=pad.duur,
        basis=pad.basis.value if pad.basis else "",
        clienten_bij_start=pad.clienten_bij_start,
        bevroren_tot=pad.bevroren_tot,
        sleutel=pad.sleutel.value if pad.sleutel else "",
        plafond_per_inwoner=pad.plafond_per_inwoner,
        verrekening=pad.verrekening.value if pad.verrekening else "",
        peildatum=versie.peildatum,
    )
    Padstap.objects.bulk_create(
        Padstap(ingroeipad=nieuw, volgnummer=nummer, objectief_deel=stap.deel, resterend=stap.resterend, bron=bron)
        for nummer, stap in enumerate(pad.stappen, start=1)
    )
    return nieuw


def _maak_tarieven(nieuw: Tarieven, versie: Tariefversie) -> Tarieven:
    producten = {rij.naam: rij for rij in Product.objects.van_regio(nieuw.regio, taak=nieuw.taak)}
    Tarief.objects.bulk_create(
        Tarief(
            tarieven=nieuw,
            product=producten[regel.product],
            eenheid=regel.eenheid,
            bedrag=regel.bedrag,
            van=regel.van,
            tot=regel.tot,
        )
        for regel in versie.regels
    )
    return nieuw


def _maak_inwoners(versie: Inwonerversie, bron: Bron) -> Inwonertal:
    ids = dict(Gemeente.objects.filter(code__in=versie.aantallen).values_list("code", "pk"))
    rijen = Inwonertal.objects.bulk_create(
        Inwonertal(
            gemeente_id=ids[code],
            peildatum=versie.peildatum,
            aantal=inwoners.aantal,
            voorlopig=inwoners.voorlopig,
            bron=bron,
        )
        for code, inwoners in versie.aantallen.items()
    )
    return rijen[0]


def titel(versie: Versie) -> str:
    """What a version is called on a page."""
    if isinstance(versie, Inwonertal):
        return f"inwoners op {datum(versie.peildatum)}"
    soort = versie.get_soort_display() if isinstance(versie, Aandelen) else versie._meta.verbose_name
    return f"{soort} {versie.get_taak_display()}: {versie}"


def titel_van(versie: Gelezenversie) -> str:
    """What a version that is not recorded yet will be called."""
    match versie:
        case Inwonerversie():
            return f"inwoners op {datum(versie.peildatum)}"
        case Budgetversie():
            return titel(Macrobudget(**_kop(versie)))
        case Verdeelversie():
            return titel(Aandelen(**_kop(versie), soort=versie.soort))
        case Padversie():
            return titel(Ingroeipad(**_kop(versie)))
        case Tariefversie():
            return titel(Tarieven(**_kop(versie)))
        case _:
            assert_never(versie)


def _kop(versie: Budgetversie | Verdeelversie | Padversie | Tariefversie) -> dict[str, str]:
    return {"taak": versie.kop.taak, "naam": versie.kop.naam, "versie": versie.kop.versie}


def aantal(versie: Gelezenversie) -> int:
    """How many rows a version has."""
    match versie:
        case Budgetversie():
            return len(versie.mutaties)
        case Verdeelversie():
            return len(versie.waarden)
        case Padversie():
            return max(len(versie.pad.stappen), 1)
        case Tariefversie():
            return len(versie.regels)
        case Inwonerversie():
            return len(versie.aantallen)
        case _:
            assert_never(versie)


def let_op(versie: Gelezenversie) -> str:
    """What is not wrong, but worth a look: a source may be rounded, and may leave gemeenten out."""
    if not isinstance(versie, Verdeelversie):
        return ""
    som = sum(versie.waarden.values(), Decimal(0))
    if versie.eenheid == Aandelen.Eenheid.PERCENTAGE and som != 100:
        return f"de percentages tellen op tot {som.normalize():f}, niet tot 100; er wordt naar verhouding verdeeld"
    return ""
