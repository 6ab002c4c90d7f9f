"""How fast texts are: fifty writers in one text of 100 articles, and a text of 500 articles opened, compared, printed.

The writers and the server are processes of their own. What is made for it goes afterwards; of the cover of the text one
row of history stays.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.urls import reverse

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Lidmaatschap, Rol
from samenwerking.meten import Meting, NietsTeMeten, bezoeker, met_pet, paginatijden, seconden
from samenwerking.teksten.acties.schrijven import Zending, begin_leven, stand_van, verwerk
from samenwerking.teksten.boom import Knoop, als_json, knoop
from samenwerking.teksten.models import Leven, Tekst
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.uitgave import Uitgave, uitgave_html, uitgave_pdf
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.waswordt import eenheden
from samenwerking.teksten.waswordtword import was_wordt_docx
from samenwerking.teksten.word.schrijven import maak_docx

GROEP = "teksten"
SCHRIJVERS, WOORDEN, RUST = 50, 10, 1.0
"""Each writes so many words, one in so many seconds: a fast typist sends as often."""
VERWACHT = SCHRIJVERS * (SCHRIJVERS - 1) * WOORDEN
"""So many times a word reaches another window."""
ARTIKELEN, VEEL_ARTIKELEN, HEEL_VEEL_ARTIKELEN = 100, 500, 2_000
KEER = 3
BRON = Path(__file__).parents[1]
HOCUSPOCUS = Path(__file__).with_name("bench_hocuspocus")
"""Another server of live texts, with a package.json of its own: measured when it was installed for the bench."""
PYTHON_SCHRIJVERS = (sys.executable, "-m", "samenwerking.bench_schrijvers")


def teksten() -> Iterator[Meting]:
    """Everything about texts; ratios against an echo websocket, a bare page, or Python's own difflib."""
    pet = _pet()
    yield from _samen(pet)
    yield from _groot(pet)
    yield from _heel_groot(pet)


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
    uitkomsten = {"echo": kaal, "dit product": eigen}
    if (HOCUSPOCUS / "node_modules").is_dir() and shutil.which("node"):
        with _hocuspocus(document) as (proces, poort):
            opdracht = ["node", str(HOCUSPOCUS / "schrijvers.mjs")]
            uitkomsten["Hocuspocus"] = _laat_schrijven(
                {"adres": f"ws://127.0.0.1:{poort}/"}, proces.pid, poort, opdracht
            )
    else:
        zin = f"Hocuspocus is niet gemeten: doe npm install --no-package-lock in {HOCUSPOCUS.relative_to(BRON)}"
        yield Meting(GROEP, zin, 0, "overgeslagen")
    for wie, uit in uitkomsten.items():
        for naam, maat in (("p50", 0.5), ("p95", 0.95)):
            waarde, grens = _op(uit["vertraging"], maat), _op(kaal["vertraging"], maat)
            yield Meting(GROEP, f"{SCHRIJVERS} schrijvers, bij de anderen, {wie}: {naam}", waarde, "ms", waarde / grens)
        for naam, sleutel, eenheid in (("rekentijd van de server", "server", "%"), ("geheugen", "geheugen", "MB")):
            yield Meting(GROEP, f"{naam}, {wie}", uit[sleutel], eenheid, uit[sleutel] / max(kaal[sleutel], 0.1))
        yield Meting(GROEP, f"rekentijd van de schrijvers zelf, {wie}", 100 * uit["cpu"] / uit["duur"], "%")
        yield Meting(GROEP, f"woorden die aankwamen, {wie}", 100 * len(uit["vertraging"]) / VERWACHT, "%")
        if wie != "echo":  # who echoes moves nothing past anything
            yield Meting(GROEP, f"verschillende teksten na afloop, {wie}", uit["teksten"], "teksten")


def _groot(pet: Lidmaatschap) -> Iterator[Meting]:
    was = maak_document(VEEL_ARTIKELEN)
    wordt = replace(was, inhoud=tuple(_gewijzigd(deel, nummer) for nummer, deel in enumerate(was.inhoud)))
    leeg, _ = paginatijden(bezoeker(), reverse("gezond_leeft"))
    with _tekst(pet, was) as tekst:
        for naam, pagina in (("lezen", "tekst"), ("schrijven", "tekst_schrijven")):
            p50, _ = paginatijden(met_pet(pet), reverse(pagina, args=[tekst.pk]))
            yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen openen om te {naam}: p50", p50, "ms", p50 / leeg)
    kaal = _kortst(lambda: json.loads(json.dumps(als_json(was))))
    yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen: boom als JSON en terug", kaal * 1000, "ms", 1.0)
    verschil = Verschilopmaak(vergelijk(was, wordt, soort="sok"), was, wordt, naam_oud="1", naam_nieuw="2", papier=True)
    uitgave = _uitgave(was)
    werk: list[tuple[str, Callable[[], object]]] = [
        ("twee versies vergelijken", lambda: vergelijk(was, wordt, soort="sok")),
        ("vergelijken als was-wordt", lambda: eenheden(vergelijk(was, wordt, soort="sok"))),
        ("vergelijken, de hele pagina in de regel", lambda: _verschilpagina(was, wordt)),
        ("was-wordt als docx", lambda: was_wordt_docx(verschil, titel="Meting", moment=klok.nu())),
        ("docx", lambda: maak_docx(was, soort="sok", titel="Meting")),
        ("webpagina (HTML)", lambda: uitgave_html(uitgave)),
    ]
    for naam, doe in werk:
        waarde = _kortst(doe)
        yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen: {naam}", waarde * 1000, "ms", waarde / kaal)
    try:
        uitgave_pdf(_uitgave(maak_document(1)))  # the first one also loads fonts
    except PdfNietMogelijk as fout:
        yield Meting(GROEP, f"pdf is niet gemeten: {fout}", 0, "overgeslagen")
        return
    pdf = seconden(lambda: uitgave_pdf(uitgave))
    yield Meting(GROEP, f"{VEEL_ARTIKELEN} artikelen: pdf", pdf * 1000, "ms", pdf / kaal)


def _heel_groot(pet: Lidmaatschap) -> Iterator[Meting]:
    """A text of 2.000 articles opens, and what a word costs hardly grows with the length of the text."""
    per_woord = {}
    for aantal in (ARTIKELEN, HEEL_VEEL_ARTIKELEN):
        with _tekst(pet, maak_document(aantal)) as tekst:
            if aantal == HEEL_VEEL_ARTIKELEN:
                wie = met_pet(pet)
                for naam, pagina in (("lezen", "tekst"), ("schrijven", "tekst_schrijven")):
                    adres = reverse(pagina, args=[tekst.pk])
                    duur = _kortst(partial(wie.get, adres))
                    yield Meting(GROEP, f"{aantal} artikelen openen om te {naam}", duur * 1000, "ms")
            per_woord[aantal] = _per_woord(tekst, pet)
    for aantal, duur in per_woord.items():
        naam = f"{aantal} artikelen: een woord ordenen, toetsen en bewaren: p50"
        yield Meting(GROEP, naam, duur, "ms", duur / per_woord[ARTIKELEN])


def _per_woord(tekst: Tekst, pet: Lidmaatschap) -> float:
    """Milliseconds for one word in the middle of a text, as a process that has the text in memory does it."""
    mag = Schrijver(Recht.SCHRIJVEN)
    stand = stand_van(Leven.objects.get(pk=tekst.pk))
    midden = sum(deel.node_size for deel in stand.document.content.content[: stand.document.child_count // 2])
    stap = {"stepType": "replace", "from": midden + 2, "to": midden + 2}
    stap["slice"] = {"content": [{"type": "text", "text": "woord "}]}
    tijden = []
    for _ in range(SCHRIJVERS):
        zending = Zending(uuid4(), "meting", stand.nummer, [stap], pet, mag)
        begin = time.perf_counter()
        uit, stand = verwerk(tekst.pk, [zending], stand)
        tijden.append((time.perf_counter() - begin) * 1000)
        if uit[0].geweigerd:
            raise NietsTeMeten(uit[0].geweigerd)
    return statistics.median(tijden)


def _verschilpagina(was: Knoop, wordt: Knoop) -> str:
    return Verschilopmaak(vergelijk(was, wordt, soort="sok"), was, wordt).in_regel()


def _uitgave(document: Knoop) -> Uitgave:
    return Uitgave(
        document=document,
        soort="sok",
        soortnaam="overeenkomst",
        titel="Meting",
        stand="concept",
        afzender="Meting",
        gemaakt_op=klok.nu(),
        concept=True,
    )


def _kortst(werk: Callable[[], object]) -> float:
    return min(seconden(werk) for _ in range(KEER))


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
def _hocuspocus(document: Knoop) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    poort = _vrije_poort()
    invoer = json.dumps(als_json(document)).encode()
    with _proces(["node", str(HOCUSPOCUS / "server.mjs"), str(poort)], poort, invoer) as proces:
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


def _laat_schrijven(
    opdracht: dict[str, Any], pid: int, poort: int, programma: Sequence[str] = PYTHON_SCHRIJVERS
) -> dict[str, Any]:
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
        programma,
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
