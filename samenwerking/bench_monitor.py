"""The monitor of one region and of all 43, over the dossiers of `vul_schaal`. Nothing of it stays."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import uuid4

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from simple_history.utils import bulk_create_with_history

from regio import klok
from regio.models import Bron, Deelname, Gebruiker, Gemeente, Lidmaatschap, Regio, Rol, Taak
from regio.namens import namens
from samenwerking.meten import Meting, NietsTeMeten, met_pet, paginatijden, rekentijden, seconden
from samenwerking.monitor.acties.indicator import begin_monitor
from samenwerking.monitor.acties.stand import leg_stand_vast, maak_openbaar
from samenwerking.monitor.perioden import Periode, laatste_voorbij
from toegang.cijfers import gepubliceerd

GROEP = "monitor"
REGIOS = 43
BEGIN = datetime.date(2015, 1, 1)
GEEN_DOSSIERS = "Er zijn nog geen dossiers om mee te meten. Draai eerst: manage.py vul_schaal --clienten 10000."


def monitor() -> Iterator[Meting]:
    """Milliseconds and queries of the page of a region, of freezing each region, and of all regions side by side."""
    op = klok.vandaag()
    with transaction.atomic():
        if not _dossiers():
            raise NietsTeMeten(GEEN_DOSSIERS)
        regios = _hele_land(op)
        petten = {regio.pk: _coordinator(regio, op) for regio in regios}
        grootste = _grootste(regios, op)
        for regio in regios:
            with namens(petten[regio.pk]):
                begin_monitor(regio=regio, door=petten[regio.pk], op=op)
        wie = met_pet(petten[grootste.pk])
        adres = reverse("monitor_regio", args=[grootste.sleutel])
        eerst = seconden(lambda: wie.get(adres))
        yield Meting(GROEP, "monitor van een regio, het eerst: publiceert de tellingen", eerst * 1000, "ms")
        yield from _pagina("monitor van een regio", met_pet(petten[grootste.pk]), adres)
        tellen = [seconden(lambda: gepubliceerd(regio, op=op)) for regio in regios]  # noqa: B023
        yield Meting(GROEP, f"tellingen van {len(regios)} regio's publiceren, samen", sum(tellen), "s")
        yield Meting(GROEP, "tellingen van een regio publiceren, de traagste", max(tellen) * 1000, "ms")
        duren = [seconden(lambda: _bevries(regio, petten[regio.pk], op)) for regio in regios]  # noqa: B023
        yield Meting(GROEP, f"kwartaal van {len(regios)} regio's vastleggen, samen", sum(duren), "s")
        yield Meting(GROEP, "kwartaal van een regio vastleggen, de traagste", max(duren) * 1000, "ms")
        yield from _pagina(f"{len(regios)} regio's naast elkaar", wie, reverse("monitor"))
        transaction.set_rollback(True)


def _dossiers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM telling_indicatie)")
        ((er_zijn,),) = cursor.fetchall()
    return bool(er_zijn)


def _hele_land(op: datetime.date) -> list[Regio]:
    """All regions: those of the reference data, and made-up ones for the gemeenten that are in none of them."""
    regios = list(Regio.objects.filter(deelnames__taak=Taak.BW).distinct().order_by("pk"))
    erbij = max(REGIOS - len(regios), 0)
    los = list(Gemeente.objects.bestaand(op=op).exclude(deelnames__taak=Taak.BW).order_by("code"))
    bron = Bron.objects.order_by("pk").first()
    if not erbij or bron is None:
        return regios
    nieuw = Regio.objects.bulk_create(
        Regio(sleutel=f"meet-{nummer}", naam=f"Meetregio {nummer}") for nummer in range(erbij)
    )
    bulk_create_with_history(
        [
            Deelname(regio=nieuw[nummer % erbij], gemeente=gemeente, taak=Taak.BW, bron=bron, van=BEGIN)
            for nummer, gemeente in enumerate(los)
        ],
        Deelname,
        default_change_reason="meting",
    )
    return regios + nieuw


def _grootste(regios: list[Regio], op: datetime.date) -> Regio:
    """The region with most rights to beschermd wonen that were ever counted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gemeente_id, count(*) FROM telling_indicatie GROUP BY 1")
        per_gemeente = dict(cursor.fetchall())
    return max(
        regios,
        key=lambda regio: sum(per_gemeente.get(deel.pk, 0) for deel in Gemeente.objects.in_regio(regio, op=op)),
    )


def _coordinator(regio: Regio, op: datetime.date) -> Lidmaatschap:
    bestaand: Lidmaatschap | None = Lidmaatschap.objects.lopend(op=op).filter(rol=Rol.COORDINATOR, regio=regio).first()
    if bestaand is not None:
        return bestaand
    persoon = Gebruiker.objects.create_user(f"meting-{regio.pk}@voorbeeld.example", f"Meting {regio}", None)
    return Lidmaatschap.objects.create(gebruiker=persoon, rol=Rol.COORDINATOR, regio=regio, van=op)


def _bevries(regio: Regio, pet: Lidmaatschap, op: datetime.date) -> None:
    kwartaal = laatste_voorbij(op).vorige.vorige  # one that the demo did not freeze
    with namens(pet):
        stand = leg_stand_vast(
            regio=regio,
            periode=Periode(kwartaal.jaar, kwartaal.nummer),
            waarom="Om te meten.",
            aanvraag=uuid4(),
            door=pet,
            op=op,
        )
        maak_openbaar(stand=stand, door=pet, op=op)


def _pagina(naam: str, wie: Client, adres: str) -> Iterator[Meting]:
    p50, p95 = paginatijden(wie, adres)
    rekent = rekentijden(lambda: wie.get(adres))
    with CaptureQueriesContext(connection) as vragen:
        wie.get(adres)
    yield Meting(GROEP, f"{naam}: p50", p50, "ms")
    yield Meting(GROEP, f"{naam}: p95", p95, "ms")
    yield Meting(GROEP, f"{naam}: rekentijd", rekent, "ms")
    yield Meting(GROEP, f"{naam}: vragen", len(vragen), "vragen")
