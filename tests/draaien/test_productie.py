"""The start path of your own servers, as the compose file runs it: migrate, collectstatic, serve, worker."""

from __future__ import annotations

import base64
import http.client
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.conf import settings
from psycopg import sql

from regio.ingebed.broker import Broker
from regio.ingebed.plaatsen import plaatsen
from tests import databank
from tests.draaien.conftest import vrije_poort

pytestmark = [pytest.mark.traag, pytest.mark.django_db]

BASIS = Path(settings.BASE_DIR)
SLEUTEL = base64.b64encode(bytes(32)).decode()
GEHEIMEN = {"SECRET_KEY": "p" * 60, "BSN_SLEUTELS": f"1:{SLEUTEL}", "BSN_ZOEKSLEUTEL": SLEUTEL}


def _adres(rol: str, naam: str) -> str:
    return f"postgres://{rol}@{quote(str(settings.PROEF_PLAATSEN.socket), safe='')}:5432/{naam}"


@pytest.fixture(scope="module")
def omgeving(django_db_setup: None) -> Iterator[dict[str, str]]:
    """An empty database with the two roles, a broker, and the environment of a productie that uses them."""
    naam = f"productie_{uuid4().hex[:8]}"
    with databank.server().verbind() as cursor:
        cursor.execute(sql.SQL("CREATE DATABASE {} OWNER regio_eigenaar").format(sql.Identifier(naam)))
    with tempfile.TemporaryDirectory(prefix="regio-productie-") as var:
        broker = Broker(plaatsen(Path(var)))
        proces = subprocess.Popen(broker.opdracht(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            broker.wacht()
            yield {
                "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
                "LANG": "C.UTF-8",
                "VAR_DIR": var,
                "MODUS": "productie",
                "DATABASE_URL": _adres("regio_app", naam),
                "DATABASE_URL_EIGENAAR": _adres("regio_eigenaar", naam),
                "CELERY_BROKER_URL": f"redis+socket://{plaatsen(Path(var)).broker_socket}",
                "ALLOWED_HOSTS": "samen.example",
                "CSRF_TRUSTED_ORIGINS": "https://samen.example",
                "ACHTER_PROXY": "ja",
                **GEHEIMEN,
            }
        finally:
            proces.terminate()
            proces.wait(timeout=60)
            databank.gooi_weg(naam)


def _manage(omgeving: dict[str, str], *argumenten: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *argumenten],
        cwd=BASIS,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@contextmanager
def _loopt(omgeving: dict[str, str], *opdracht: str) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    uitvoer = Path(omgeving["VAR_DIR"]) / f"{opdracht[0]}.txt"
    with uitvoer.open("wb") as bestand:
        proces = subprocess.Popen(
            opdracht, cwd=BASIS, env=omgeving, stdout=bestand, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        yield proces, uitvoer
    finally:
        if proces.poll() is None:
            os.killpg(proces.pid, signal.SIGTERM)
        proces.wait(timeout=60)


def _vraag(poort: int, pad: str, **koppen: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", poort, timeout=60)) as verbinding:
        verbinding.request("GET", pad, headers={"Host": "samen.example", **koppen})
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.headers, antwoord.read()


def test_van_lege_databank_tot_pagina_en_werker(omgeving: dict[str, str]) -> None:
    voor = _manage(omgeving, "shell", "-c", "import regio.wsgi")
    assert voor.returncode != 0
    assert "migrate" in voor.stderr  # it says what to do, and does not serve

    for opdracht in (("migrate",), ("laad_referentie",), ("collectstatic", "--noinput")):
        klaar = _manage(omgeving, *opdracht)
        assert klaar.returncode == 0, klaar.stderr

    poort = vrije_poort()
    web = ("granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(poort), "--workers", "2", "--no-ws")
    with _loopt(omgeving, *web, "regio.wsgi:application") as (proces, uitvoer):
        einde = time.monotonic() + 90
        while True:
            assert proces.poll() is None, uitvoer.read_text()
            assert time.monotonic() < einde, uitvoer.read_text()
            try:
                if _vraag(poort, "/gezond/klaar/")[0] == 200:
                    break
            except OSError:
                time.sleep(0.1)
        assert _vraag(poort, "/account/inloggen/")[0] == 301  # plain http goes to https
        status, koppen, pagina = _vraag(poort, "/account/inloggen/", **{"X-Forwarded-Proto": "https"})
        assert status == 200
        assert "max-age=31536000" in koppen["Strict-Transport-Security"]
        stijl = re.search(rb'href="(/static/stijl\.[0-9a-f]+\.css)"', pagina)
        assert stijl is not None, pagina[:2000]
        status, koppen, _ = _vraag(poort, stijl.group(1).decode(), **{"X-Forwarded-Proto": "https"})
        assert status == 200
        assert "immutable" in koppen["Cache-Control"]
        assert _vraag(poort, "/", **{"X-Forwarded-Proto": "https", "Host": "ander.example"})[0] == 400

    with _loopt(omgeving, "celery", "-A", "regio", "worker", "--concurrency", "1", "--pool", "prefork"):
        einde = time.monotonic() + 90
        while True:
            ping = subprocess.run(
                ["celery", "-A", "regio", "inspect", "ping", "--timeout", "2"],
                cwd=BASIS, env=omgeving, capture_output=True, text=True, timeout=120, check=False,
            )  # fmt: skip
            if ping.returncode == 0 and "pong" in ping.stdout:
                break
            assert time.monotonic() < einde, ping.stderr


@pytest.mark.parametrize("geheim", GEHEIMEN)
def test_zonder_geheim_start_er_niets(omgeving: dict[str, str], geheim: str) -> None:
    klaar = _manage({naam: waarde for naam, waarde in omgeving.items() if naam != geheim}, "check")
    assert klaar.returncode != 0
    assert geheim in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_een_geheim_mag_in_een_bestand_staan(omgeving: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "sleutel").write_text(GEHEIMEN["SECRET_KEY"] + "\n")
    anders = {**omgeving, "SECRET_KEY_FILE": str(tmp_path / "sleutel")}
    del anders["SECRET_KEY"]
    assert _manage(anders, "check").returncode == 0


def test_de_demo_laadt_niet_in_productie(omgeving: dict[str, str]) -> None:
    klaar = _manage(omgeving, "laad_demo")
    assert klaar.returncode != 0
    assert "MODUS=demo" in klaar.stderr


def test_een_vaste_dag_bestaat_niet_in_productie(omgeving: dict[str, str]) -> None:
    klaar = _manage({**omgeving, "VASTE_DAG": "2026-01-01"}, "check")
    assert klaar.returncode != 0
    assert "VASTE_DAG" in klaar.stderr


@pytest.mark.parametrize(
    ("keuze", "koppen"),
    [
        ({}, "31536000 False False"),
        ({"HSTS_PRELOAD": "ja"}, "31536000 False False"),  # a preload list wants the subdomains too
        ({"HSTS_SUBDOMEINEN": "ja"}, "31536000 True False"),
        ({"HSTS_SUBDOMEINEN": "ja", "HSTS_PRELOAD": "ja"}, "31536000 True True"),
    ],
)
def test_hsts_reikt_niet_verder_dan_de_beheerder_wil(
    omgeving: dict[str, str], keuze: dict[str, str], koppen: str
) -> None:
    namen = "s.SECURE_HSTS_SECONDS, s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_HSTS_PRELOAD"
    toon = f"import regio.settings as s; print({namen})"
    klaar = subprocess.run(
        [sys.executable, "-c", toon], cwd=BASIS, env={**omgeving, **keuze}, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert klaar.stdout.strip() == koppen
