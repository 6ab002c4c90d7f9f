"""How fast texts are: fifty writers in one text of 100 articles, and a text of 500 articles opened, compared, printed.

The writers and the server are processes of their own. What is made for it goes afterwards; of the cover of the text one
row of history stays.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.meten import Meting, NietsTeMeten, bezoeker, met_pet, paginatijden, seconden
from samenwerking.teksten.acties.schrijven import begin_leven
from samenwerking.teksten.boom import Knoop, als_json, knoop
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.waswordt import eenheden
from samenwerking.teksten.word.schrijven import maak_docx

GROEP = "teksten"
SCHRIJVERS, WOORDEN, RUST = 50, 10, 1.0
"""Each writes so many words, one in so many seconds: a fast typist sends as often."""
ARTIKELEN, VEEL_ARTIKELEN = 100, 500
KEER = 3
BRON = Path(__file__).parents[1]


def teksten() -> Iterator[Meting]:
    """Everything about texts; ratios against an echo websocket, a bare page, or Python's own difflib."""
    pet = _pet()
    yield from _samen(pet)
    yield from _groot(pet)


def _pet() -> Lidmaatschap:
    petten = Lidmaatschap.objects.lopend(op=klok.vandaag()).filter(rol=Rol.COORDINATOR, regio__isnull=False)
    pet: Lidmaatschap | None = petten.select_related("gebruiker", "regio").order_by("pk").first()
    if pet is None:
        raise NietsTeMeten("Er is nog niemand die schrijft. Laad eerst de demo: make start.")
    return pet


def _samen(pet: Lidmaatschap) -> Iterator[Meting]:
    document = maak_document(ARTIKELEN)
    with _echo(document) as (proces, poort):
        kaal = _laat_schrijven({"adres": f"ws://127.0.0.1:{poort}/", "koppen": {}, "vast": 9}, proces.pid, poort)
    with _tekst(pet, document) as tekst, _server() as (proces, poort):
        adres = f"ws://127.0.0.1:{poort}/ws/teksten/{tekst.pk}/?pet={pet.pk}"
        koppen = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={_sessie(pet)}"}
        eigen = _laat_schrijven({"adres": adres, "koppen": koppen, "vast": None}, proces.pid, poort)
    for naam, maat in (("p50", 0.5), ("p95", 0.95)):
        a, b = (_op(uit["vertraging"], maat) for uit in (kaal, eigen))
        yield Meting(GROEP, f"{SCHRIJVERS} schrijvers, bij de anderen, echo: {naam}", a, "ms", 1.0)
        yield Meting(GROEP, f"{SCHRIJVERS} schrijvers, bij de anderen: {naam}", b, "ms", b / a)
    for naam, sleutel, eenheid in (("rekentijd van de server", "server", "%"), ("geheugen", "geheugen", "MB")):
        yield Meting(GROEP, f"{naam}, echo", kaal[sleutel], eenheid, 1.0)
        yield Meting(GROEP, naam, eigen[sleutel], eenheid, eigen[sleutel] / max(kaal[sleutel], 0.1))
    yield Meting(GROEP, "rekentijd van de schrijvers zelf", 100 * eigen["cpu"] / eigen["duur"], "%")
    yield Meting(GROEP, "verschillende teksten na afloop", eigen["teksten"], "teksten")


def _groot(pet: Lidmaatschap) -> Iterator[Meting]:
    was = maak_document(VEEL_ARTIKELEN)
    wordt = replace(was, inhoud=tuple(_gewijzigd(deel, nummer) for nummer, deel in enumerate(was.inhoud)))
    leeg, _ = paginatijden(bezoeker(), reverse("gezond_leeft"))
    with _tekst(pet, was) as tekst:
        for naam, pagina in (("lezen", "tekst"), ("schrijven", "tekst_schrijven")):
            p50, _ = paginatijden(met_pet(pet), reverse(pagina, args=[tekst.pk]))
            yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen openen om te {naam}: p50", p50, "ms", p50 / leeg)
    docx = min(seconden(lambda: maak_docx(was, soort="sok", titel="Meting")) for _ in range(KEER))
    verschil = min(seconden(lambda: vergelijk(was, wordt, soort="sok")) for _ in range(KEER))
    tabel = min(seconden(lambda: eenheden(vergelijk(was, wordt, soort="sok"))) for _ in range(KEER))
    kaal = min(seconden(lambda: json.loads(json.dumps(als_json(was)))) for _ in range(KEER))
    for naam, waarde in (
        ("boom als JSON en terug", kaal),
        ("vergelijken", verschil),
        ("vergelijken als was-wordt", tabel),
        ("docx", docx),
    ):
        yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen: {naam}", waarde * 1000, "ms", waarde / kaal)


def maak_document(artikelen: int) -> Knoop:
    """Articles of two leden with two sentences each, made up to measure with."""
    zin = "Het college van burgemeester en wethouders stelt de raad elk jaar op de hoogte van de uitkomsten. "
    delen = [
        knoop(
            "artikel",
            knoop("kop", f"Onderwerp {nummer}"),
            *(
                knoop(
                    "lid",
                    knoop("alinea", f"{zin}Dit is lid {lid} van {nummer}. {zin}", id=f"alinea{nummer:04}{lid}"),
                    id=f"lid{nummer:04}{lid}",
                )
                for lid in (1, 2)
            ),
            id=f"artikel{nummer:04}",
        )
        for nummer in range(artikelen)
    ]
    return knoop("doc", *delen)


def _gewijzigd(deel: Knoop, nummer: int) -> Knoop:
    """Every fifth article has another sentence."""
    if nummer % 5:
        return deel
    lid = deel.inhoud[1]
    alinea = knoop("alinea", f"De raad wordt tweemaal per jaar ingelicht over {nummer}.", id=lid.inhoud[0].id)
    return replace(deel, inhoud=(deel.inhoud[0], replace(lid, inhoud=(alinea,)), *deel.inhoud[2:]))


@contextmanager
def _tekst(pet: Lidmaatschap, document: Knoop) -> Iterator[Tekst]:
    if pet.regio is None:
        raise NietsTeMeten("Wie schrijft heeft geen regio.")
    tekst = Tekst.objects.create(regio=pet.regio, soort=Tekst.Soort.SOK, titel="Meting", gewijzigd_door=pet)
    try:
        begin_leven(tekst=tekst, document=document, door=pet)
        yield tekst
    finally:
        tekst.delete()


def _sessie(pet: Lidmaatschap) -> str:
    sessie = import_module(settings.SESSION_ENGINE).SessionStore()
    sessie[SESSION_KEY] = str(pet.gebruiker.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    sessie[HASH_SESSION_KEY] = pet.gebruiker.get_session_auth_hash()
    sessie["pet"] = pet.pk
    sessie.set_expiry(600)
    sessie.create()
    return str(sessie.session_key)


@contextmanager
def _server() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    poort = _vrije_poort()
    opdracht = [sys.executable, "-m", "uvicorn", "regio.asgi:application", "--port", str(poort), "--lifespan", "off"]
    with _proces([*opdracht, "--no-access-log", "--log-level", "error"], poort) as proces:
        yield proces, poort


@contextmanager
def _echo(document: Knoop) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    poort = _vrije_poort()
    invoer = json.dumps(als_json(document)).encode()
    with _proces([sys.executable, "-m", "samenwerking.bench_echo", str(poort)], poort, invoer) as proces:
        yield proces, poort


@contextmanager
def _proces(opdracht: list[str], poort: int, invoer: bytes = b"") -> Iterator[subprocess.Popen[bytes]]:
    """A server, once it answers; ended afterwards."""
    omgeving = {**os.environ, "DJANGO_SETTINGS_MODULE": "regio.settings"}
    proces = subprocess.Popen(opdracht, cwd=BRON, env=omgeving, stdin=subprocess.PIPE)
    try:
        if proces.stdin is not None:
            proces.stdin.write(invoer)
            proces.stdin.close()
        for _ in range(600):
            with socket.socket() as proef:
                if proef.connect_ex(("127.0.0.1", poort)) == 0:
                    break
            time.sleep(0.1)
        yield proces
    finally:
        proces.terminate()
        proces.wait(timeout=30)


def _laat_schrijven(opdracht: dict[str, Any], pid: int, poort: int) -> dict[str, Any]:
    """Let the writers write; what they measured, with the work and memory of the server."""
    geheel = {
        **opdracht,
        "herkomst": f"http://127.0.0.1:{poort}",
        "schrijvers": SCHRIJVERS,
        "keren": WOORDEN,
        "rust": RUST,
    }
    begin = _rekentijd(pid)
    klaar = subprocess.run(
        [sys.executable, "-m", "samenwerking.bench_schrijvers"],
        cwd=BRON,
        input=json.dumps(geheel),
        capture_output=True,
        text=True,
        check=False,
    )
    if klaar.returncode != 0:
        raise NietsTeMeten(f"De schrijvers vielen om: {klaar.stderr[-500:]}")
    uit: dict[str, Any] = json.loads(klaar.stdout)
    uit["server"] = 100 * (_rekentijd(pid) - begin) / uit["duur"]
    uit["geheugen"] = _geheugen(pid)
    return uit


def _rekentijd(pid: int) -> float:
    """Seconds that this process worked. Only Linux tells it."""
    velden = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(velden[11]) + int(velden[12])) / os.sysconf("SC_CLK_TCK")


def _geheugen(pid: int) -> float:
    """Megabytes that this process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _op(waarden: list[float], deel: float) -> float:
    return waarden[int(len(waarden) * deel)] if deel != 0.5 else statistics.median(waarden)


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])
