"""The monitor of a region in a quarter, put together from what is computed, what was typed and what is aimed at.

The number of questions to the database does not grow with indicators, gemeenten, periods or rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from django.conf import settings

from regio.models import Regio
from regio.notatie import datum
from samenwerking.monitor.beloften import beloften_in
from samenwerking.monitor.cijfers import GEEN, NIETS, Cijfer, Uitkomst
from samenwerking.monitor.kennis import Kennis, als_bron
from samenwerking.monitor.models import Indicator, Meting, Streefwaarde
from samenwerking.monitor.perioden import Periode, kwartalen_tot, periode_bij
from samenwerking.monitor.soorten import Ritme
from samenwerking.monitor.standaard import standaard
from samenwerking.monitor.standinhoud import Doel, Gemeenteregel, Punt, Regel, Standinhoud
from samenwerking.monitor.verbergen import verberg, verberg_een
from samenwerking.teksten.gegevens.waarde import samen
from toegang.kwartalen import Kwartaal

HOEVEEL = 8
"""So many quarters, or years, a trend shows."""

MEESTE = 12
"""So many periods stand in a trend at most."""

PerPeriode = Mapping[Periode, Uitkomst]


def maak_stand(
    regio: Regio, kwartaal: Kwartaal, *, op: datetime.date, indicatoren: Iterable[Indicator] | None = None
) -> Standinhoud:
    """All running indicators of the region with its promises, or only these, as they are known on that day."""
    kennis = Kennis(regio, op=op)
    rijen = list(Indicator.objects.filter(regio=regio).lopend() if indicatoren is None else indicatoren)
    kwartalen = kwartalen_tot(kwartaal, HOEVEEL)
    metingen = _metingen(rijen)
    doelen = _doelen(rijen)
    inwoners = kennis.inwoners(kwartaal.tot)
    een = next(iter(inwoners.values()), None)
    return Standinhoud(
        regio=str(regio),
        sleutel=regio.sleutel,
        jaar=kwartaal.jaar,
        kwartaal=kwartaal.nummer,
        drempel=settings.TELLING_DREMPEL,
        op=op,
        gemeenten=tuple(
            Gemeenteregel(deel.code, deel.naam, inwoners[deel.code].aantal if deel.code in inwoners else None)
            for deel in kennis.gemeenten
        ),
        inwoners=f"{een.bron.titel}, {datum(een.peildatum)}" if een is not None else "",
        regels=tuple(_regel(rij, kennis, kwartalen, metingen.get(rij.pk, []), doelen.get(rij.pk, [])) for rij in rijen),
        beloften=beloften_in(regio, kwartaal) if indicatoren is None else (),
    )


def _regel(
    rij: Indicator,
    kennis: Kennis,
    kwartalen: Sequence[Kwartaal],
    metingen: Sequence[Meting],
    doelen: Sequence[Streefwaarde],
) -> Regel:
    nu = periode_bij(rij.ritme, kwartalen[-1])
    if rij.ritme == Ritme.JAAR:  # as many years as there are quarters
        kwartalen = [Kwartaal(nu.jaar - terug, 4) for terug in range(len(kwartalen) - 1, -1, -1)]
    per_kwartaal = {kwartaal: periode_bij(rij.ritme, kwartaal) for kwartaal in kwartalen}
    reken = standaard(rij.sleutel).reken if rij.berekend else None
    if reken is not None:
        uitkomsten: PerPeriode = {periode: reken(kennis, kwartaal) for kwartaal, periode in per_kwartaal.items()}
    else:
        uitkomsten = _getypt(rij, kennis, metingen)
    deze = uitkomsten.get(nu, NIETS)
    codes = {deel.code for deel in kennis.gemeenten}
    return Regel(
        nummer=rij.pk,
        sleutel=rij.sleutel or f"eigen-{rij.pk}",
        naam=rij.naam,
        definitie=rij.definitie,
        eenheid=rij.eenheid,
        decimalen=rij.decimalen,
        herkomst=rij.herkomst,
        ritme=rij.ritme,
        richting=rij.richting,
        berekend=rij.berekend,
        openbaar=rij.openbaar,
        per_gemeente=rij.per_gemeente,
        periode=nu.naam,
        peildatum=deze.peildatum,
        regio=deze.regio,
        gemeenten={code: cijfer for code, cijfer in deze.gemeenten.items() if code in codes}
        if rij.per_gemeente
        else {},
        doel=_doel([doel for doel in doelen if doel.gemeente is None], nu.jaar),
        doelen={
            code: gevonden
            for code in sorted(codes)
            if (gevonden := _doel([doel for doel in doelen if doel.gemeente and doel.gemeente.code == code], nu.jaar))
        },
        reeks=tuple(
            Punt(periode.naam, periode.kort, uitkomsten.get(periode, NIETS).regio)
            for periode in _reeks({*per_kwartaal.values(), *(deel for deel in uitkomsten if deel.van <= nu.van)})
        ),
        bronnen=deze.bronnen,
    )


def _reeks(perioden: Iterable[Periode]) -> list[Periode]:
    """The window, and what was typed of before it: a region that begins with old figures sees them."""
    return sorted(perioden, key=lambda periode: periode.van)[-MEESTE:]


# --- what was typed ----------------------------------------------------------------------------------------------


def _metingen(rijen: Iterable[Indicator]) -> dict[int, list[Meting]]:
    per_indicator: dict[int, list[Meting]] = {}
    for meting in Meting.objects.filter(indicator__in=list(rijen)).select_related("gemeente", "bron").order_by("pk"):
        per_indicator.setdefault(meting.indicator_id, []).append(meting)
    return per_indicator


def geldende(metingen: Iterable[Meting]) -> dict[Periode, dict[str, Meting]]:
    """Per period and gemeentecode ('' is the region) the row that counts: the newest."""
    gevonden: dict[Periode, dict[str, Meting]] = {}
    for meting in metingen:
        gevonden.setdefault(meting.periode, {})[meting.gemeente.code if meting.gemeente else ""] = meting
    return gevonden


def _getypt(rij: Indicator, kennis: Kennis, metingen: Sequence[Meting]) -> PerPeriode:
    """The typed values of every period; counts of people go through the rule for small numbers."""
    per_periode = geldende(metingen)
    perioden = sorted(per_periode, key=lambda periode: periode.van)
    codes = [deel.code for deel in kennis.gemeenten]
    if rij.telt_mensen and rij.per_gemeente:
        getoond = verberg(
            [
                {code: int(deel.waarde) for code, deel in per_periode[periode].items() if code in codes}
                for periode in perioden
            ],
            codes,
            drempel=settings.TELLING_DREMPEL,
        )
    else:
        getoond = [_los(rij, per_periode[periode]) for periode in perioden]
    return {
        periode: Uitkomst(
            van_regio,
            per_gemeente,
            periode.tot - datetime.timedelta(days=1),
            samen(als_bron(deel.bron) for deel in per_periode[periode].values()),
        )
        for periode, (van_regio, per_gemeente) in zip(perioden, getoond, strict=True)
    }


def _los(rij: Indicator, metingen: Mapping[str, Meting]) -> tuple[Cijfer, dict[str, Cijfer]]:
    van_regio = metingen.get("")
    if van_regio is None:
        cijfer = GEEN
    elif rij.telt_mensen:
        cijfer = verberg_een(van_regio.waarde, drempel=settings.TELLING_DREMPEL)
    else:
        cijfer = Cijfer(als_getypt(van_regio.waarde, rij.decimalen))
    return cijfer, {code: Cijfer(als_getypt(deel.waarde, rij.decimalen)) for code, deel in metingen.items() if code}


def als_getypt(waarde: Decimal, decimalen: int) -> Decimal:
    """The column has two digits; a page shows as many as the indicator has."""
    return waarde.quantize(Decimal(1).scaleb(-decimalen))


# --- what is aimed at --------------------------------------------------------------------------------------------


def _doelen(rijen: Iterable[Indicator]) -> dict[int, list[Streefwaarde]]:
    gevonden: dict[int, list[Streefwaarde]] = {}
    for doel in Streefwaarde.objects.filter(indicator__in=list(rijen)).select_related("gemeente").order_by("pk"):
        gevonden.setdefault(doel.indicator_id, []).append(doel)
    return gevonden


def geldende_doelen(doelen: Iterable[Streefwaarde]) -> dict[tuple[str, int], Streefwaarde]:
    """By gemeentecode ('' is the region) and year the row that counts; what was dropped is not there."""
    laatste = {(doel.gemeente.code if doel.gemeente else "", doel.jaar): doel for doel in doelen}
    return {plek: doel for plek, doel in laatste.items() if doel.waarde is not None}


def _doel(doelen: Iterable[Streefwaarde], jaar: int) -> Doel | None:
    """The target of this year or the first one after it; else the last one that there was."""
    gevonden = sorted(geldende_doelen(doelen).values(), key=lambda doel: doel.jaar)
    komend = [doel for doel in gevonden if doel.jaar >= jaar] or gevonden[-1:]
    if not komend or komend[0].waarde is None:
        return None
    return Doel(komend[0].jaar, komend[0].waarde, komend[0].toelichting)
