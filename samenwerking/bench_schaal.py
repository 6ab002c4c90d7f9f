"""The pages of toegang at national size: how long, how many queries, and how that grows with the rows.

`manage.py vul_schaal --clienten N` makes the rows. Measured at two sizes (10.000 and 1.000.000), the second run prints
the ratio with the newest earlier run of at most half its size.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.meten import Meting, NietsTeMeten, bezoeker, met_pet, paginatijden, tijden
from toegang.acties.telling import publiceer
from toegang.models import Dossier

GROEP = "schaal"
IN_HET_MIDDEN = 2
"""So many letters after its beginning a part of a name is sought, for which there is no index behind the wall."""
EEN_KWARTAAL_VERDER = datetime.timedelta(days=100)
"""After so many days a new count is due, whatever was published already."""
EERST = "Er zijn nog geen dossiers om mee te meten. Draai eerst: manage.py vul_schaal --clienten 10000."


@dataclass(frozen=True)
class _Pagina:
    """A page to measure, and who opens it."""

    naam: str
    pet: Lidmaatschap
    adres: str
    velden: dict[str, str] | None = None
    wie: Client = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "wie", met_pet(self.pet))


def schaal() -> Iterator[Meting]:
    """Milliseconds and queries per page; the ratio is against a bare page that runs the main query alone."""
    omvang = _indicaties()
    vorige = _eerdere(omvang)
    kaal, _ = paginatijden(bezoeker(), reverse("gezond_leeft"))
    for pagina in _paginas():
        p50, p95 = paginatijden(pagina.wie, pagina.adres, pagina.velden)
        with CaptureQueriesContext(connection) as vragen:
            pagina.wie.get(pagina.adres) if pagina.velden is None else pagina.wie.post(pagina.adres, pagina.velden)
        databank = sum(float(vraag["time"]) for vraag in vragen) * 1000
        gelezen = [vraag for vraag in vragen if vraag["sql"].startswith("SELECT ")]  # a savepoint can be slow too
        hoofdvraag = max(gelezen, key=lambda vraag: float(vraag["time"]))["sql"]
        met_hoofdvraag = kaal + _alleen(pagina.pet, hoofdvraag)
        for maat, waarde, verhouding in (
            ("p50", p50, p50 / met_hoofdvraag),
            ("p95", p95, None),
            ("databank", databank, None),
        ):
            yield Meting(GROEP, f"{pagina.naam}: {maat}", waarde, "ms", verhouding, omvang)
        yield Meting(GROEP, f"{pagina.naam}: vragen", len(vragen), "vragen", None, omvang)
        if f"{pagina.naam}: p50" in vorige:
            eerder, toen = vorige[f"{pagina.naam}: p50"]
            naam = f"{pagina.naam}: {omvang} tegen {toen} indicaties"
            yield Meting(GROEP, naam, p50 / eerder, "keer zo lang", None, omvang)
    yield from _tellen(omvang)


def _tellen(omvang: int) -> Iterator[Meting]:
    """Counting all that a region publishes on the first day of a quarter. Nothing of it stays."""
    coordinator = _coordinator()
    if coordinator is None or coordinator.regio is None:
        return
    with transaction.atomic(), CaptureQueriesContext(connection) as vragen:
        publiceer(coordinator.regio, op=klok.vandaag() + EEN_KWARTAAL_VERDER)
        transaction.set_rollback(True)
    databank = sum(float(vraag["time"]) for vraag in vragen) * 1000
    yield Meting(GROEP, "een regio tellen: databank", databank, "ms", None, omvang)
    yield Meting(GROEP, "een regio tellen: vragen", len(vragen), "vragen", None, omvang)


def _coordinator() -> Lidmaatschap | None:
    petten = Lidmaatschap.objects.lopend(op=klok.vandaag()).filter(rol=Rol.COORDINATOR)
    return petten.select_related("gebruiker", "regio").order_by("pk").first()


def _paginas() -> Iterator[_Pagina]:
    consulent = _met_de_meeste_dossiers(Rol.CONSULENT)
    with namens(consulent):
        dossier = (
            Dossier.objects.filter(behandelaar=consulent, gesloten_op__isnull=True)
            .select_related("client")
            .order_by("pk")
            .first()
        )
    if dossier is None:
        raise NietsTeMeten(EERST)
    yield _Pagina("werklijst", consulent, reverse("dossiers"))
    yield _Pagina("wachtlijst", consulent, reverse("wachtlijst"))
    yield _Pagina("dossier", consulent, reverse("dossier", args=[dossier.pk]))
    zoek = {"wie": dossier.client.achternaam, "pet": str(consulent.pk)}
    yield _Pagina("zoeken op naam", consulent, reverse("dossiers_zoeken"), zoek)
    elders = {**zoek, "wie": dossier.client.achternaam[IN_HET_MIDDEN:]}
    yield _Pagina("zoeken op een ander deel van de naam", consulent, reverse("dossiers_zoeken"), elders)
    coordinator = _coordinator()
    if coordinator is not None:
        yield _Pagina("bevroren tellingen van een regio", coordinator, reverse("tellingen"))


def _met_de_meeste_dossiers(rol: str) -> Lidmaatschap:
    with connection.cursor() as cursor:
        cursor.execute("SELECT gemeente_id FROM telling_indicatie GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
        rij = cursor.fetchone()
    if rij is None:
        raise NietsTeMeten(EERST)
    petten = Lidmaatschap.objects.lopend(op=klok.vandaag()).filter(rol=rol, gemeente_id=rij[0])
    pet: Lidmaatschap = petten.select_related("gebruiker", "gemeente").order_by("pk")[0]
    return pet


def _indicaties() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM telling_indicatie")
        return int(cursor.fetchone()[0])


def _alleen(pet: Lidmaatschap, sql: str) -> float:
    """Milliseconds of this query alone, as this hat asks it."""

    def vraag() -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            cursor.fetchall()

    with namens(pet):
        return tijden(vraag)[0]


def _eerdere(omvang: int) -> dict[str, tuple[float, int]]:
    """Value and size of each row of the newest earlier run of at most half this size."""
    for pad in sorted((settings.VAR_DIR / "bench").glob("*.json"), reverse=True):
        rijen = [rij for rij in json.loads(pad.read_text()) if rij["groep"] == GROEP and rij.get("omvang")]
        if rijen and rijen[0]["omvang"] <= omvang / 2:
            return {rij["naam"]: (rij["waarde"], rij["omvang"]) for rij in rijen}
    return {}
