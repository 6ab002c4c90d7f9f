"""Publishing the counts of a region: on fixed days, once, and kept as they were."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from regio.models import Regio, Taak
from toegang import tellen
from toegang.bladen import Blad, dicht_blad, van_stromen, van_telling, van_wachttijden
from toegang.kwartalen import kwartaal_van, laatste_peildatum, voorbij
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.rangorde import wachttijd
from toegang.stromen import maak_stromen
from toegang.tellen import Ruw
from toegang.tellingen import Eerder, Telling, maak_telling, maak_twee_tellingen

KWARTALEN_TERUG = 4
"""So many quarters of flows a region gets with its first publication."""

Teller = Callable[..., Ruw]

PER_JAAR: dict[str, Teller] = {
    Tabel.MELDINGEN: tellen.meldingen,
    Tabel.PASSEN: tellen.passen,
    Tabel.GEZINNEN: tellen.gezinnen,
}


@transaction.atomic
def publiceer(regio: Regio, *, op: datetime.date) -> int:
    """Publish what is due on that day, and return how many tables that were.

    The first time a region publishes the stand of that day (the startmeting), after that on the first day of each
    quarter: a count that can be asked for on any day can be subtracted from that of the day before. Twice is once.
    A region in which nobody takes part for beschermd wonen publishes nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('tellingen'), %s)", [regio.pk])
    if not tellen.gemeenten_van(regio, op=op):
        return 0
    vorige = laatste_stand(regio, op=op)
    nieuw = []
    if vorige is None:
        nieuw += _stand(regio, op=op)
    elif vorige < laatste_peildatum(op):
        nieuw += _stand(regio, op=laatste_peildatum(op))
    Gepubliceerdetelling.objects.bulk_create(nieuw)
    perioden = [*_kwartalen(regio, op=op), *_jaren(regio, op=op), *_jaartabellen(regio, op=op)]
    Gepubliceerdetelling.objects.bulk_create(perioden)
    return len(nieuw) + len(perioden)


def laatste_stand(regio: Regio, *, op: datetime.date) -> datetime.date | None:
    """The newest day on or before `op` of which the region published its stand."""
    stand = Gepubliceerdetelling.objects.van_regio(regio).stand(Tabel.PRODUCT, op=op)
    return stand.peildatum if stand is not None else None


@transaction.atomic
def publiceer_periode(regio: Regio, tabel: str, *, van: datetime.date, tot: datetime.date) -> Gepubliceerdetelling:
    """Publish one table of opvang over another period than a year; a year that overlaps it is then never published."""
    return Gepubliceerdetelling.objects.create(
        regio=regio,
        tabel=tabel,
        van=van,
        peildatum=tot,
        inhoud=_los(PER_JAAR[tabel](regio, van=van, tot=tot)).bevroren(),
    )


# --- the stand of a day --------------------------------------------------------------------------------------


def _stand(regio: Regio, *, op: datetime.date) -> list[Gepubliceerdetelling]:
    per_product, per_groep = _product_en_doelgroep(regio, op=op)
    bladen = {
        Tabel.PRODUCT: van_telling(per_product),
        Tabel.DOELGROEP: van_telling(per_groep),
        Tabel.LEEFTIJD: _naast(regio, Tabel.LEEFTIJD, tellen.naar_leeftijd, per_product, op=op),
        Tabel.HERKOMST: _naast(regio, Tabel.HERKOMST, tellen.naar_herkomst, per_product, op=op),
    }
    for tabel, taak in ((Tabel.WACHTLIJST, Taak.BW), (Tabel.WACHTLIJST_OPVANG, Taak.MO)):
        teller = partial(tellen.wachtlijst, taak=taak)
        ruw = teller(regio, op=op)
        telling = maak_telling(
            ruw.rijen, ruw.kolommen, ruw.aantallen, drempel=settings.TELLING_DREMPEL,
            eerder=_eerder(regio, tabel, teller, op=op),
        )  # fmt: skip
        bladen[tabel] = van_telling(telling)
    drempel = settings.TELLING_DREMPEL
    dagen = {str(taak.label).capitalize(): tellen.wachtdagen(regio, op=op, taak=taak) for taak in (Taak.BW, Taak.MO)}
    bladen[Tabel.WACHTTIJD] = van_wachttijden(
        {naam: wachttijd(deel, drempel=drempel) for naam, deel in dagen.items()}, drempel=drempel
    )
    return [
        Gepubliceerdetelling(regio=regio, tabel=tabel, peildatum=op, inhoud=blad.bevroren())
        for tabel, blad in bladen.items()
    ]


def _product_en_doelgroep(regio: Regio, *, op: datetime.date) -> tuple[Telling, Telling]:
    een, ander = tellen.naar_product_en_doelgroep(regio, op=op)
    vorige = [
        Gepubliceerdetelling.objects.van_regio(regio).stand(tabel, op=op) for tabel in (Tabel.PRODUCT, Tabel.DOELGROEP)
    ]
    eerder = None
    if vorige[0] is not None and vorige[1] is not None:
        toen = tellen.naar_product_en_doelgroep(regio, op=vorige[0].peildatum)
        eerder = (
            Eerder(vorige[0].blad.als_telling(), toen[0].aantallen),
            Eerder(vorige[1].blad.als_telling(), toen[1].aantallen),
        )
    return maak_twee_tellingen(
        een.rijen, een.kolommen, een.aantallen, ander.kolommen, ander.aantallen,
        drempel=settings.TELLING_DREMPEL, eerder=eerder,
    )  # fmt: skip


def _naast(regio: Regio, tabel: str, teller: Teller, eerste: Telling, *, op: datetime.date) -> Blad:
    """The same indicaties by something else, for the whole region: only the total is shared with the first table."""
    ruw = teller(regio, op=op)
    drempel = settings.TELLING_DREMPEL
    if eerste.totaal.waarde is None:
        return dicht_blad(ruw.rijen, ruw.kolommen, drempel=drempel)
    return van_telling(
        maak_telling(
            ruw.rijen,
            ruw.kolommen,
            ruw.aantallen,
            drempel=drempel,
            eerder=_eerder(regio, tabel, teller, op=op),
            totaal_staat_vast=True,
        )
    )


def _eerder(regio: Regio, tabel: str, teller: Teller, *, op: datetime.date) -> Eerder | None:
    vorige = Gepubliceerdetelling.objects.van_regio(regio).stand(tabel, op=op)
    if vorige is None:
        return None
    return Eerder(vorige.blad.als_telling(), teller(regio, op=vorige.peildatum).aantallen)


# --- periods -------------------------------------------------------------------------------------------------


def _kwartalen(regio: Regio, *, op: datetime.date) -> list[Gepubliceerdetelling]:
    """Flows of the quarters that have ended."""
    gevonden = []
    for kwartaal in voorbij(op=op, hoeveel=KWARTALEN_TERUG):
        if not tellen.gemeenten_van(regio, op=kwartaal.tot):
            continue
        if not _al_gepubliceerd(regio, Tabel.STROMEN, kwartaal.van, kwartaal.tot):
            blad = _stromen(regio, van=kwartaal.van, tot=kwartaal.tot)
            gevonden.append(
                Gepubliceerdetelling(
                    regio=regio, tabel=Tabel.STROMEN, van=kwartaal.van, peildatum=kwartaal.tot, inhoud=blad.bevroren()
                )
            )
    return gevonden


def _jaren(regio: Regio, *, op: datetime.date) -> list[Gepubliceerdetelling]:
    """Opvang of the years that have ended, from the first year of which anything is known."""
    eerste = tellen.eerste_jaar_opvang(regio, op=op)
    gevonden = []
    for jaar in range(eerste, op.year) if eerste is not None else ():
        van, tot = datetime.date(jaar, 1, 1), datetime.date(jaar + 1, 1, 1)
        for tabel, teller in PER_JAAR.items():
            if _al_gepubliceerd(regio, tabel, van, tot):
                continue
            ruw = teller(regio, van=van, tot=tot)
            if ruw.aantallen.total():  # a year without anybody says nothing about anyone
                gevonden.append(
                    Gepubliceerdetelling(regio=regio, tabel=tabel, van=van, peildatum=tot, inhoud=_los(ruw).bevroren())
                )
    return gevonden


def _al_gepubliceerd(regio: Regio, tabel: str, van: datetime.date, tot: datetime.date) -> bool:
    return Gepubliceerdetelling.objects.filter(regio=regio, tabel=tabel, van__lt=tot, peildatum__gt=van).exists()


def _stromen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Blad:
    """Not the flows of a gemeente of which the stand before or after them is hidden."""
    dicht = set()
    standen = Gepubliceerdetelling.objects.filter(regio=regio, tabel=Tabel.PRODUCT, peildatum__in=[van, tot])
    for stand in standen:
        dicht |= {rij for rij, cel in zip(stand.blad.rijen, stand.blad.rijtotalen, strict=True) if cel.waarde is None}
    rijen = tuple(tellen.gemeenten_van(regio, op=tot).values())
    stromen = tellen.stromen(regio, van=van, tot=tot)
    return van_stromen(maak_stromen(rijen, stromen, dicht=dicht, drempel=settings.TELLING_DREMPEL))


def _jaartabellen(regio: Regio, *, op: datetime.date) -> list[Gepubliceerdetelling]:
    """What is counted of the last year that ended: in a quarter nearly every cell of a gemeente is too small to show.

    A year of which quarters were published stays in quarters: a part could else be subtracted from the whole.
    """
    van, tot = datetime.date(op.year - 1, 1, 1), datetime.date(op.year, 1, 1)
    if not tellen.gemeenten_van(regio, op=tot):
        return []
    gevonden = []
    for tabel, teller in (
        (Tabel.ONDERZOEK, tellen.onderzoeken),
        (Tabel.BESLISSING, tellen.beslissingen),
        (Tabel.OVERDRACHT, tellen.overdrachten),
        (Tabel.VERTREK, tellen.vertrekken),
        (Tabel.TERUGKEER, tellen.terugkeer),
    ):
        if _al_gepubliceerd(regio, tabel, van, tot):
            continue
        ruw = teller(regio, van=van, tot=tot)
        if not ruw.aantallen.total():
            continue
        bladen = {tabel: _los(ruw)}
        if tabel == Tabel.OVERDRACHT:
            bladen[Tabel.OVERDRACHTTIJD] = _overdrachttijd(regio, van=van, tot=tot)
        gevonden += [
            Gepubliceerdetelling(regio=regio, tabel=naam, van=van, peildatum=tot, inhoud=blad.bevroren())
            for naam, blad in bladen.items()
        ]
    return gevonden


def _overdrachttijd(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Blad:
    dagen, drempel = tellen.overdrachtdagen(regio, van=van, tot=tot), settings.TELLING_DREMPEL
    return van_wachttijden({str(Taak.BW.label).capitalize(): wachttijd(dagen, drempel=drempel)}, drempel=drempel)


def _los(ruw: Ruw) -> Blad:
    """A table that shares nobody with another one."""
    return van_telling(maak_telling(ruw.rijen, ruw.kolommen, ruw.aantallen, drempel=settings.TELLING_DREMPEL))


def is_nodig(regio: Regio, *, op: datetime.date) -> bool:
    """Whether something is due: a first publication, or that of a quarter that has ended."""
    vorige = laatste_stand(regio, op=op)
    return vorige is None or vorige < kwartaal_van(op).van
