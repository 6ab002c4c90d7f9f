"""Indicators of a region: beginning with those of the product, adding and changing one, a target, a typed value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from regio.acties.bronnen import Vindplaats, zorg_voor_bron
from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from samenwerking.monitor.kennis import Kennis
from samenwerking.monitor.models import Indicator, Meting, Streefwaarde
from samenwerking.monitor.opbouw import geldende
from samenwerking.monitor.perioden import Periode
from samenwerking.monitor.rechten import eis_bijhouden
from samenwerking.monitor.soorten import Ritme
from samenwerking.monitor.standaard import STANDAARD
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = (
    "naam", "definitie", "eenheid", "decimalen", "herkomst", "ritme", "richting", "per_gemeente", "telt_mensen",
    "openbaar", "gestopt_op",
)  # fmt: skip
"""What a person fills in."""

VAN_EEN_BEREKENDE = ("richting", "openbaar", "gestopt_op")
"""What a region decides of an indicator that the product computes: its definition is what is computed."""

LIGT_VAST = ("ritme", "per_gemeente", "telt_mensen", "decimalen")
"""What does not change once a value was typed: the old values would mean something else."""


def begin_monitor(*, regio: Regio, door: Lidmaatschap, op: datetime.date) -> int:
    """All indicators of the product that the region does not have yet, and how many. Twice is once.

    Raises GeenRecht.
    """
    eis_bijhouden(door, regio, op=op)
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    er_al = set(Indicator.objects.filter(regio=regio).values_list("sleutel", flat=True))
    nieuw = [
        Indicator.objects.create(
            regio=regio,
            sleutel=deel.sleutel,
            berekend=deel.reken is not None,
            naam=deel.naam,
            definitie=deel.definitie,
            eenheid=deel.eenheid,
            decimalen=deel.decimalen,
            herkomst=deel.herkomst,
            ritme=deel.ritme,
            richting=deel.richting,
            per_gemeente=deel.per_gemeente,
            telt_mensen=deel.telt_mensen,
            volgorde=nummer,
            door=door,
        )
        for nummer, deel in enumerate(STANDAARD, 1)
        if deel.sleutel not in er_al
    ]
    if nieuw:
        leg_vast("monitor begonnen", regio, door=door, regio=regio, aantal=len(nieuw))
    return len(nieuw)


def voeg_indicator_toe(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Indicator:
    """An indicator of the region itself. The same `aanvraag` gives the same one. Raises GeenRecht, or KanNietBij."""
    eis_bijhouden(door, regio, op=op)
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    if eerder := Indicator.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    _controleer(regio, vast, zelf=None)
    indicator = Indicator.objects.create(regio=regio, aanvraag=aanvraag, door=door, **vast)
    leg_vast("indicator toegevoegd", indicator, door=door, regio=regio)
    return indicator


def wijzig_indicator(
    *, indicator: Indicator, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Indicator:
    """Change what it says; what it measured stays as it was. Raises GeenRecht, KanNietBij or Verouderd."""
    eis_bijhouden(door, indicator.regio, op=op)
    rij = _vergrendel(indicator)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze indicator intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    vast = {naam: velden[naam] for naam in (VAN_EEN_BEREKENDE if rij.berekend else VELDEN) if naam in velden}
    if not rij.berekend:
        _controleer(rij.regio, vast, zelf=rij)
    anders = sorted(naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde)
    if not anders:
        return rij
    vastgelegd = [naam for naam in LIGT_VAST if naam in anders]
    if vastgelegd and rij.metingen.exists():
        raise KanNietBij(
            vastgelegd[0],
            "Er zijn al waarden ingevuld; met deze keuze zouden zij iets anders betekenen. Stop met deze indicator en "
            "voeg een nieuwe toe.",
        )
    for naam, waarde in vast.items():
        setattr(rij, naam, waarde)
    rij.zet_gewijzigd(door=door)
    leg_vast("indicator gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer(regio: Regio, vast: Mapping[str, Any], *, zelf: Indicator | None) -> None:
    anderen = Indicator.objects.filter(regio=regio, naam=vast["naam"])
    if (anderen.exclude(pk=zelf.pk) if zelf is not None else anderen).exists():
        raise KanNietBij("naam", "Er is al een indicator met deze naam. Kies een andere naam, of gebruik die.")
    if vast.get("telt_mensen") and vast.get("decimalen"):
        raise KanNietBij("decimalen", "Mensen telt u in hele getallen: kies 0 cijfers achter de komma.")


def _vergrendel(indicator: Indicator) -> Indicator:
    return Indicator.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=indicator.pk)


# --- targets -----------------------------------------------------------------------------------------------------


def stel_doel(
    *,
    indicator: Indicator,
    gemeente: Gemeente | None,
    jaar: int,
    waarde: Decimal | None,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Streefwaarde:
    """What is to be reached in a year; without `waarde` the target of that year is dropped.

    Raises GeenRecht, KanNietBij.
    """
    eis_bijhouden(door, indicator.regio, op=op)
    rij = _vergrendel(indicator)
    if eerder := Streefwaarde.objects.filter(aanvraag=aanvraag, indicator=rij).first():
        return eerder
    if gemeente is not None and not rij.per_gemeente:
        raise KanNietBij("gemeente", "Deze indicator is er alleen voor de hele regio.")
    zelfde = Streefwaarde.objects.filter(indicator=rij, gemeente=gemeente, jaar=jaar).order_by("pk").last()
    if waarde is None and (zelfde is None or zelfde.waarde is None):
        raise KanNietBij("waarde", "Voor dit jaar is er geen streefwaarde om te laten vervallen. Vul een waarde in.")
    doel = Streefwaarde.objects.create(
        indicator=rij,
        gemeente=gemeente,
        jaar=jaar,
        waarde=waarde,
        toelichting=toelichting,
        aanvraag=aanvraag,
        door=door,
    )
    soort = "streefwaarde vervallen" if waarde is None else "streefwaarde vastgelegd"
    leg_vast(soort, rij, door=door, regio=rij.regio, gemeente=gemeente, jaar=jaar, waarde=waarde)
    return doel


# --- typed values ------------------------------------------------------------------------------------------------


def vul_in(
    *,
    indicator: Indicator,
    periode: Periode,
    waarden: Mapping[str, Decimal],
    bron: Bron | Vindplaats,
    waarom: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> int:
    """The values of a period by gemeentecode ('' is the region), with their source; how many rows that added.

    A value that is there already stays; another one needs a reason. Raises GeenRecht, KanNiet or KanNietBij.
    """
    eis_bijhouden(door, indicator.regio, op=op)
    rij = _vergrendel(indicator)
    if rij.berekend:
        raise KanNiet("Deze indicator berekent het product. Daar vult u niets in.")
    if (periode.kwartaal is not None) != (rij.ritme == Ritme.KWARTAAL):
        raise KanNietBij("periode", f"Deze indicator is er per {rij.ritme}.")
    if periode.tot > op:
        raise KanNietBij("periode", "Deze periode is nog niet voorbij. Vul de waarde in als zij voorbij is.")
    if Meting.objects.filter(indicator=rij, invoer=aanvraag).exists():
        return 0
    gemeenten = {gemeente.code: gemeente for gemeente in Gemeente.objects.filter(code__in=_mag(rij, op=op))}
    for code, waarde in waarden.items():
        _een_waarde(rij, code, waarde, gemeenten)
    staat = geldende(Meting.objects.filter(indicator=rij).select_related("gemeente").order_by("pk")).get(periode, {})
    anders = {code: deel for code, deel in waarden.items() if code not in staat or staat[code].waarde != deel}
    if not anders:
        raise KanNiet("Er staat al precies wat u invult. Vul een waarde in, of ga terug.")
    if not waarom and any(code in staat for code in anders):
        raise KanNietBij("waarom", "Er stond al een andere waarde. Schrijf waarom die verandert.")
    vindplaats = bron if isinstance(bron, Bron) else zorg_voor_bron(bron, sleutel="monitor", aanvraag=aanvraag)
    Meting.objects.bulk_create(
        Meting(
            indicator=rij, gemeente=gemeenten.get(code), jaar=periode.jaar, kwartaal=periode.kwartaal, waarde=waarde,
            bron=vindplaats, waarom=waarom if code in staat else "", invoer=aanvraag, door=door,
        )
        for code, waarde in anders.items()
    )  # fmt: skip
    leg_vast(
        "waarden ingevuld", rij, door=door, regio=rij.regio, periode=periode.naam, aantal=len(anders),
        anders=sum(code in staat for code in anders),
    )  # fmt: skip
    return len(anders)


def _mag(rij: Indicator, *, op: datetime.date) -> list[str]:
    """The gemeenten for which a value can be typed."""
    return [deel.code for deel in Kennis(rij.regio, op=op).gemeenten] if rij.per_gemeente else []


def _een_waarde(rij: Indicator, code: str, waarde: Decimal, gemeenten: Mapping[str, Gemeente]) -> None:
    veld = f"waarde_{code or 'regio'}"
    if code and code not in gemeenten:
        raise KanNietBij(veld, "Deze gemeente hoort niet bij deze indicator.")
    if not code and rij.per_gemeente and rij.telt_mensen:
        raise KanNietBij(veld, "Van de regio telt het product de gemeenten op. Vul alleen de gemeenten in.")
    if rij.telt_mensen and (waarde < 0 or waarde != waarde.to_integral_value()):
        raise KanNietBij(veld, "Mensen telt u in hele getallen van 0 of meer.")
    if waarde != waarde.quantize(Decimal(1).scaleb(-rij.decimalen)):
        raise KanNietBij(veld, f"Deze indicator heeft {rij.decimalen} cijfers achter de komma.")
