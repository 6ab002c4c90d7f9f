"""From an empty folder to a page, as an ordinary user, and what is said when something stands in the way."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from tests import databank
from tests.draaien.conftest import BRON, Proefmap

pytestmark = pytest.mark.traag


def _vraag(poort: int, pad: str) -> tuple[int, str]:
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=30)
    try:
        verbinding.request("GET", pad)
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.read().decode()
    finally:
        verbinding.close()


def _sql(proefmap: Proefmap, opdracht: str) -> list[tuple[object, ...]]:
    adres = {"host": str(proefmap.var / "postgres" / "socket"), "user": "regio_app", "dbname": "regio"}
    with psycopg.connect(**adres, autocommit=True) as verbinding:
        cursor = verbinding.execute(opdracht)
        return cursor.fetchall() if cursor.description else []


def test_from_an_empty_folder_to_a_page_and_back_again(proefmap: Proefmap) -> None:
    tellen = "SELECT (SELECT count(*) FROM regio_gemeente), (SELECT count(*) FROM regio_gebruiker)"
    with proefmap.draait() as (proces, uitvoer):
        status, pagina = _vraag(proefmap.poort, "/account/inloggen/")
        assert (status, "<form" in pagina) == (200, True)
        assert "@demo.example" in uitvoer.read_text()

        tweede = proefmap.manage("start")
        assert tweede.returncode == 1
        assert f"draait al op http://127.0.0.1:{proefmap.poort}" in tweede.stderr

        opnieuw = proefmap.manage("demo_opnieuw")
        assert opnieuw.returncode == 1
        assert "draait al op" in opnieuw.stderr

        hoofdproces = (proefmap.var / "postgres" / "data" / "postmaster.pid").read_text().split("\n", 1)[0]
        os.kill(int(hoofdproces), signal.SIGKILL)
        einde = time.monotonic() + 90
        while _vraag(proefmap.poort, "/gezond/klaar/")[0] != 200:
            assert time.monotonic() < einde, uitvoer.read_text()
            time.sleep(0.2)

        aantallen = _sql(proefmap, tellen)
        proces.send_signal(signal.SIGINT)
        assert proces.wait(timeout=60) == 0
    assert "Gestopt." in uitvoer.read_text()
    assert proefmap.achterblijvers() == []

    begin = time.monotonic()
    with proefmap.draait() as (proces, uitvoer):
        assert time.monotonic() - begin < 60
        assert "wordt bijgewerkt" not in uitvoer.read_text()
        assert _sql(proefmap, tellen) == aantallen
        gestopt = proefmap.manage("stop")
        assert (gestopt.stdout.strip(), gestopt.returncode) == ("Gestopt.", 0)
        assert proces.wait(timeout=60) == 0
    assert proefmap.achterblijvers() == []
    assert proefmap.manage("stop").stdout.strip() == "De toepassing draait niet."


def _een_zin(klaar: subprocess.CompletedProcess[str], *delen: str) -> None:
    assert klaar.returncode != 0
    assert "Traceback" not in klaar.stderr
    for deel in delen:
        assert deel in klaar.stderr, klaar.stderr


def test_a_port_that_is_taken_is_said_before_any_work(proefmap: Proefmap, tmp_path: Path) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = str(bezet.getsockname()[1])
        klaar = proefmap.manage("start", PORT=poort, VAR_DIR=str(proefmap.map / "var-bezet"))
    _een_zin(klaar, f"Poort {poort}", "in gebruik", "make start PORT=")
    assert not (proefmap.map / "var-bezet" / "postgres").exists()


def test_no_write_access_to_var_says_whom_to_give_what(proefmap: Proefmap) -> None:
    dicht = proefmap.map / "dicht"
    dicht.mkdir()
    dicht.chmod(0o555)
    for var in (dicht, dicht / "var"):
        _een_zin(proefmap.manage("start", VAR_DIR=str(var)), str(dicht), "schrijfrechten", "VAR_DIR")
    assert list(dicht.iterdir()) == []


@pytest.mark.parametrize(
    ("opdracht", "adres", "delen"),
    [
        ("start", "postgres://regio_app@127.0.0.1:1/regio", ["databank", "refused", "Controleer DATABASE_URL"]),
        ("laad_referentie", "postgres://regio_app@127.0.0.1:1/regio", ["databank", "Controleer DATABASE_URL"]),
        ("start", "mysql://regio_app@127.0.0.1/regio", ["instellingen", "DATABASE_URL", "PostgreSQL"]),
        ("migrate", "zomaar iets", ["instellingen", "DATABASE_URL"]),
    ],
)
def test_a_wrong_database_url_is_one_sentence(proefmap: Proefmap, opdracht: str, adres: str, delen: list[str]) -> None:
    begin = time.monotonic()
    assert proefmap.manage("help", opdracht).returncode == 0
    alleen_laden = time.monotonic() - begin  # on this machine, as busy as it is now
    begin = time.monotonic()
    klaar = proefmap.manage(
        opdracht,
        DATABASE_URL=adres,
        DATABASE_URL_EIGENAAR=adres,
        CELERY_BROKER_URL="redis://127.0.0.1:1/0",
    )
    _een_zin(klaar, *delen)
    assert len(klaar.stderr.strip().splitlines()) == 1
    assert time.monotonic() - begin < 2 * alleen_laden + 9  # a pool waits ten seconds before it says anything


def test_a_fresh_demo_is_refused_on_a_database_of_your_own(proefmap: Proefmap) -> None:
    klaar = proefmap.manage(
        "demo_opnieuw",
        DATABASE_URL="postgres://regio_app@127.0.0.1:1/regio",
        CELERY_BROKER_URL="redis://127.0.0.1:1/0",
    )
    _een_zin(klaar, "alleen met een demo", "zonder DATABASE_URL")


@pytest.mark.parametrize("programma", ["import regio.wsgi", "import regio.asgi"])
def test_a_superuser_may_not_serve(programma: str) -> None:
    databank.server().ensure()
    omgeving = {
        **os.environ,
        "DATABASE_URL": f"postgres://postgres@{quote(str(databank.server().p.socket), safe='')}/regio",
        "CELERY_BROKER_URL": "redis://127.0.0.1:1/0",
        "DJANGO_SETTINGS_MODULE": "regio.settings",
        "DATABASE_POOL": "nee",
    }
    klaar = subprocess.run(
        [sys.executable, "-c", programma],
        cwd=BRON,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    _een_zin(klaar, "'postgres'", "muur", "regio_app")
