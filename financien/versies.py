"""Questions about recorded inputs: which versions there are, who recorded one and why, and one as its own file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, assert_never

from django.db.models import Count, Min, OuterRef, QuerySet, Subquery

from financien.acties.invoerversies import Versie, inwoners_van
from financien.invoersoorten import Invoersoort
from financien.models import Aandelen, Ingroeipad, Macrobudget, Tarieven
from financien.rechten import regios_van, tarieven_van
from regio.models import Gebeurtenis, Inwonertal, Lidmaatschap

EEN_DAG = datetime.timedelta(days=1)
ANDERE_REGIO = "een controller van een andere regio"
ZONDER_REDEN = "Geladen met de gegevens van het product."


def versies_van(soort: Invoersoort, pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Any]:
    """Every version of this kind that this hat may see, with its source and how many rows it has (`rijental`)."""
    match soort:
        case Invoersoort.MACROBUDGET:
            rijen: QuerySet[Any] = Macrobudget.objects.annotate(rijental=Count("mutaties"))
        case Invoersoort.VERDELING:
            rijen = Aandelen.objects.annotate(rijental=Count("rijen"))
        case Invoersoort.INGROEIPAD:
            rijen = Ingroeipad.objects.annotate(rijental=Count("stappen"))
        case Invoersoort.TARIEF:
            rijen = tarieven_van(pet, op=op).select_related("regio").annotate(rijental=Count("rijen"))
        case Invoersoort.INWONERS:
            eerste = Inwonertal.objects.order_by().values("peildatum", "bron").annotate(pk_eerste=Min("pk"))
            zelfde = Inwonertal.objects.order_by().filter(peildatum=OuterRef("peildatum"), bron=OuterRef("bron"))
            rijen = Inwonertal.objects.filter(pk__in=eerste.values("pk_eerste")).annotate(
                rijental=Subquery(zelfde.values("peildatum").annotate(n=Count("pk")).values("n"))
            )
        case _:
            assert_never(soort)
    return rijen.select_related("bron")


@dataclass(frozen=True)
class Vastlegging:
    """Who recorded a version, when, and why. Who works for another region stays unnamed, and so does the reason."""

    moment: datetime.datetime | None
    wie: str
    reden: str


def vastlegging_van(versie: Versie, pet: Lidmaatschap, *, op: datetime.date) -> Vastlegging:
    """How this version came here; what came with the product or the command line has nobody's name."""
    moment = None if isinstance(versie, Inwonertal) else versie.vastgelegd_op
    rij = (
        Gebeurtenis.objects.filter(soort="geldinvoer_geladen", model=versie._meta.label_lower, object_id=versie.pk)
        .select_related("persoon", "pet__gemeente", "pet__regio")
        .first()
    )
    if rij is None:
        return Vastlegging(moment, "", ZONDER_REDEN)
    if rij.pet is None or rij.persoon is None:
        return Vastlegging(rij.moment, "de technisch beheerder", "Geladen met een opdracht op de server.")
    if rij.regio_id not in regios_van(pet, op=op):
        return Vastlegging(rij.moment, ANDERE_REGIO, "")
    return Vastlegging(rij.moment, f"{rij.persoon.naam}, {rij.pet}", str(rij.feiten.get("reden", "")))


def bestandsrijen(versie: Versie) -> list[list[Any]]:
    """The rows of a version in the columns of its file: read again they are this version, and nothing changes."""
    if isinstance(versie, Inwonertal):
        rijen = inwoners_van(versie).values_list("peildatum", "gemeente__code", "aantal", "voorlopig")
        return [list(rij) for rij in rijen]
    kop = [versie.taak, versie.naam, versie.versie]
    match versie:
        case Macrobudget():
            return [
                [*kop, rij.jaar, rij.soort, rij.bedrag, rij.taakveld.code, rij.omschrijving]
                for rij in versie.mutaties.select_related("taakveld").order_by("pk")
            ]
        case Aandelen():
            waarden = versie.rijen.order_by("pk").values_list("gemeente__code", "waarde")
            return [[*kop, versie.soort, versie.eenheid, code, cijfers(waarde)] for code, waarde in waarden]
        case Ingroeipad():
            return _padrijen(kop, versie)
        case Tarieven():
            return [
                [*kop, rij.product.naam, rij.eenheid, rij.bedrag, rij.van, rij.tot - EEN_DAG if rij.tot else None]
                for rij in versie.rijen.select_related("product").order_by("pk")
            ]
        case _:
            assert_never(versie)


def _padrijen(kop: list[str], versie: Ingroeipad) -> list[list[Any]]:
    """One row per step, or one row when the steps follow from the soort; what holds for the path stands in each row."""
    stappen = versie.stappen.order_by("volgnummer").values_list("volgnummer", "objectief_deel", "resterend")
    begin = [*kop, versie.soort, versie.duur]
    plafond = None if versie.plafond_per_inwoner is None else f"{versie.plafond_per_inwoner:.2f}"
    einde = [versie.bevroren_tot, versie.sleutel or None, plafond, versie.verrekening or None, versie.peildatum]
    bij_start = _of_leeg(versie.clienten_bij_start)
    return [
        [*begin, nummer, _of_leeg(deel), versie.basis or None, bij_start, _of_leeg(over), *einde]
        for nummer, deel, over in stappen or [(None, None, None)]
    ]


def _of_leeg(waarde: Decimal | None) -> str | None:
    return cijfers(waarde) if waarde is not None else None


def cijfers(waarde: Decimal) -> str:
    """A number in the digits of the source: without zeros at the end, with a point, never in powers of ten."""
    return f"{waarde.normalize():f}"
