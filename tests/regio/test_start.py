"""Looking after processes: one start at a time, who dies comes back, who does not stop is ended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from regio.management.commands.start import controleer_poort
from regio.toezicht import HERSTARTS_PER_MINUUT, DraaitAl, Kind, Opgegeven, Startslot, stop

LANG = "import time; time.sleep(60)"
DOOF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('klaar', flush=True); time.sleep(60)"


@pytest.fixture
def kind(tmp_path: Path) -> Iterator[Kind]:
    kind = Kind("Het onderdeel proef", [sys.executable, "-c", LANG], log=tmp_path / "proef.log", map_=tmp_path)
    yield kind
    kind.dwing()


def _kind(tmp_path: Path, code: str) -> Kind:
    return Kind("Het onderdeel proef", [sys.executable, "-c", code], log=tmp_path / "proef.log", map_=tmp_path)


def _wacht_tot_dood(kind: Kind) -> None:
    einde = time.monotonic() + 30
    while kind.leeft and time.monotonic() < einde:
        time.sleep(0.02)


def _wacht_tot_klaar(kind: Kind) -> None:
    einde = time.monotonic() + 30
    while "klaar" not in kind.log.read_text():
        assert time.monotonic() < einde
        time.sleep(0.02)


def test_a_second_start_is_told_where_the_first_one_serves(tmp_path: Path) -> None:
    with Startslot(tmp_path).neem("http://127.0.0.1:8000") as gesneuveld:
        assert not gesneuveld
        assert Startslot(tmp_path).houder() == os.getpid()
        with (
            pytest.raises(DraaitAl, match=r"al op http://127\.0\.0\.1:8000"),
            Startslot(tmp_path).neem("http://127.0.0.1:8001"),
        ):
            pass
    assert Startslot(tmp_path).houder() is None


def test_a_start_that_was_killed_blocks_nothing_and_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "start.slot").write_text('{"proces": 1, "adres": "http://127.0.0.1:8000"}')
    assert Startslot(tmp_path).houder() is None
    with Startslot(tmp_path).neem("http://127.0.0.1:8000") as gesneuveld:
        assert gesneuveld


def test_who_dies_comes_back_with_a_sentence(kind: Kind) -> None:
    kind.start()
    kind.vraag_te_stoppen()
    _wacht_tot_dood(kind)
    assert "was gestopt (code -15) en is opnieuw gestart" in kind.herstart()
    assert kind.leeft


def test_who_keeps_dying_is_given_up_with_its_last_words(tmp_path: Path) -> None:
    kind = _kind(tmp_path, "import sys; sys.exit('geen sleutel gevonden')")
    kind.start()
    for _keer in range(HERSTARTS_PER_MINUUT):
        _wacht_tot_dood(kind)
        kind.herstart()
    _wacht_tot_dood(kind)
    with pytest.raises(Opgegeven, match=r"stopt steeds \(code 1\)\. geen sleutel gevonden Zie .*proef\.log"):
        kind.herstart()


def test_who_does_not_stop_is_ended_within_the_time_limit(tmp_path: Path, kind: Kind) -> None:
    doof = _kind(tmp_path, DOOF)
    kind.start()
    doof.start()
    _wacht_tot_klaar(doof)
    begin = time.monotonic()
    assert len(stop([kind, doof], haast=lambda: False, stoptijd=0.5)) == 1
    assert not kind.leeft
    assert not doof.leeft
    assert time.monotonic() - begin < 15


def test_a_second_ctrl_c_ends_the_waiting(tmp_path: Path) -> None:
    doof = _kind(tmp_path, DOOF)
    doof.start()
    _wacht_tot_klaar(doof)
    begin = time.monotonic()
    assert stop([doof], haast=lambda: True, stoptijd=30) == ["Het onderdeel proef"]
    assert time.monotonic() - begin < 15


def test_a_killed_start_takes_its_processes_with_it(tmp_path: Path) -> None:
    ouder = (
        "import os, signal, sys, time; from pathlib import Path; from regio.toezicht import Kind\n"
        f"kind = Kind('proef', [sys.executable, '-c', {LANG!r}], log=Path('proef.log'), map_=Path('.'))\n"
        "kind.start(); print(kind._proces.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    omgeving = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    klaar = subprocess.run(
        [sys.executable, "-c", ouder],
        cwd=tmp_path,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    stand = Path(f"/proc/{int(klaar.stdout)}/stat")
    einde = time.monotonic() + 30
    while stand.exists() and stand.read_text().rpartition(")")[2].split()[0] != "Z":
        assert time.monotonic() < einde
        time.sleep(0.02)


def test_a_port_that_is_taken_says_which_other_to_try() -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        with pytest.raises(CommandError, match=r"in gebruik.*make start PORT="):
            controleer_poort(bezet.getsockname()[1], geduld=0)


def test_a_port_that_cannot_exist_is_refused() -> None:
    with pytest.raises(CommandError, match="1 tot en met 65535"):
        controleer_poort(99999, geduld=0)
