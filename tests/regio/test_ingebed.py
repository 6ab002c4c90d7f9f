"""The embedded servers: they start from nothing, come back after a kill, and say in Dutch what is wrong."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from regio.ingebed import postgres
from regio.ingebed.broker import Broker
from regio.ingebed.mappen import IngebedFout, maak_map
from regio.ingebed.plaatsen import LANGSTE_SOCKETPAD, POSTGRES_SOCKET, Plaatsen, geheugenplaatsen, plaatsen
from regio.ingebed.postgres import Server
from tests import databank


@pytest.mark.parametrize("diepte", [1, 40])
def test_paths_of_sockets_fit_and_nothing_is_made(tmp_path: Path, diepte: int) -> None:
    var = tmp_path.joinpath(*["een-map"] * diepte)
    p = plaatsen(var)
    assert len(os.fsencode(p.socket / POSTGRES_SOCKET)) <= LANGSTE_SOCKETPAD
    assert len(os.fsencode(p.broker_socket)) <= LANGSTE_SOCKETPAD
    assert list(tmp_path.iterdir()) == []
    assert not p.basis.exists()


def test_two_checkouts_never_share_a_place(tmp_path: Path) -> None:
    diep = ["een-map"] * 40
    een, twee = (plaatsen(tmp_path.joinpath(naam, *diep)) for naam in ("een", "twee"))
    assert {een.basis, een.socket, een.broker_socket}.isdisjoint({twee.basis, twee.socket, twee.broker_socket})


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "val").symlink_to(tmp_path)
    with pytest.raises(IngebedFout, match="van een andere gebruiker"):
        maak_map(tmp_path / "val")


@pytest.mark.traag
def test_a_process_starts_without_what_is_embedded_and_without_what_only_some_work_needs() -> None:
    omgeving = {
        **os.environ,
        "MODUS": "productie",
        "DATABASE_URL": "postgres://regio_app@127.0.0.1:1/regio",
        "CELERY_BROKER_URL": "redis://127.0.0.1:1/0",
        "DJANGO_SETTINGS_MODULE": "regio.settings",
    }
    vraag = (
        "import sys, django; django.setup()\n"
        "import regio.urls, regio.celery, regio.management.commands.start, regio.management.commands.stop\n"
        "import regio.tasks, toegang.tasks, financien.tasks, samenwerking.tasks\n"
        "print(*(m for m in sys.modules if m.startswith(('regio.ingebed', 'pypdf', 'weasyprint'))))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", vraag], env=omgeving, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert (klaar.stdout.strip(), klaar.stderr.strip(), klaar.returncode) == ("", "", 0)


# --- a real server -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def plekken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plaatsen]:
    p = geheugenplaatsen(tmp_path_factory.mktemp("ingebed"))
    yield p
    Server(p).stop()
    shutil.rmtree(p.basis)


@pytest.fixture
def server(plekken: Plaatsen) -> Iterator[Server]:
    server = Server(plekken, snel=True)
    server.ensure()
    yield server
    server.laat_los()


def _hoofdproces(server: Server) -> int:
    return int((server.p.data / "postmaster.pid").read_text().split("\n", 1)[0])


@pytest.mark.traag
def test_the_app_owns_nothing_and_the_owner_is_no_superuser(server: Server) -> None:
    with server.verbind() as verbinding:
        rollen = verbinding.execute(
            "SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication "
            "FROM pg_roles WHERE rolname LIKE 'regio%%' ORDER BY 1"
        ).fetchall()
        eigenaar = verbinding.execute(
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'regio'"
        ).fetchone()
    assert rollen == [("regio_app", True, False), ("regio_eigenaar", True, False)]
    assert eigenaar == ("regio_eigenaar",)


@pytest.mark.traag
def test_the_app_may_not_make_tables_and_the_owner_may_make_extensions(server: Server) -> None:
    with server.verbind("regio_app", "regio") as app, pytest.raises(postgres.psycopg.errors.InsufficientPrivilege):
        app.execute("CREATE TABLE van_de_app (id int)")
    with server.verbind("regio_eigenaar", "regio") as eigenaar:
        for extensie in ("btree_gist", "unaccent", "pg_trgm"):
            eigenaar.execute(f"CREATE EXTENSION IF NOT EXISTS {extensie}")


@pytest.mark.traag
def test_after_a_kill_the_server_comes_back_with_its_data(server: Server) -> None:
    with server.verbind("regio_eigenaar", "regio") as eigenaar:
        eigenaar.execute("SET synchronous_commit = on")
        eigenaar.execute("CREATE TABLE IF NOT EXISTS blijft (id int)")
        eigenaar.execute("INSERT INTO blijft VALUES (1)")
        aantal = eigenaar.execute("SELECT count(*) FROM blijft").fetchone()
    os.kill(_hoofdproces(server), signal.SIGKILL)
    server.ensure()
    with server.verbind("regio_eigenaar", "regio") as eigenaar:
        assert eigenaar.execute("SELECT count(*) FROM blijft").fetchone() == aantal


@pytest.mark.traag
def test_a_lock_file_that_names_another_living_program_does_not_block(server: Server) -> None:
    oud = _hoofdproces(server)
    os.kill(oud, signal.SIGKILL)
    einde = time.monotonic() + 90
    while server.alive():
        assert time.monotonic() < einde
        time.sleep(0.05)
    pidbestand = server.p.data / "postmaster.pid"
    pidbestand.write_text(pidbestand.read_text().replace(str(oud), str(os.getpid()), 1))
    server.ensure()
    assert server.alive()
    assert _hoofdproces(server) not in {oud, os.getpid()}


@pytest.mark.traag
def test_a_first_start_that_was_cut_off_is_finished(server: Server) -> None:
    with server.verbind() as verbinding:
        verbinding.execute("DROP DATABASE regio WITH (FORCE)")
        verbinding.execute("ALTER ROLE regio_app SUPERUSER")
    assert not server.alive()
    server.ensure()
    with server.verbind("regio_app", "regio") as app:
        assert app.execute("SELECT rolsuper FROM pg_roles WHERE rolname = 'regio_app'").fetchone() == (False,)


@pytest.mark.traag
def test_a_half_made_cluster_is_thrown_away_and_made_again(tmp_path: Path) -> None:
    server = Server(geheugenplaatsen(tmp_path), snel=True)
    half = server.p.basis / "data.half"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18")  # as initdb leaves it when it is killed
    try:
        server.ensure()
        assert server.alive()
        assert not half.exists()
    finally:
        server.verwijder()
        shutil.rmtree(server.p.basis)


@pytest.mark.traag
def test_the_last_one_out_stops_the_server(server: Server) -> None:
    tweede = Server(server.p, snel=True)
    tweede.ensure()
    server.laat_los()
    assert tweede.alive()
    with pytest.raises(IngebedFout, match="nog in gebruik"):
        server.verwijder()
    tweede.laat_los()
    assert not tweede.alive()


@pytest.mark.traag
def test_a_fork_that_ends_leaves_the_server_of_its_parent_alone(server: Server) -> None:
    server._proces -= 1  # what a forked copy sees: the lock was taken by another process
    server.laat_los()
    assert server.alive()
    server._proces += 1


# --- what is wrong, in a sentence ----------------------------------------------------------------------------


def test_data_of_another_major_names_the_commands(tmp_path: Path) -> None:
    server = Server(plaatsen(tmp_path))
    server.p.data.mkdir(parents=True)
    try:
        (server.p.data / "PG_VERSION").write_text("17\n")
        with pytest.raises(IngebedFout, match=r"van PostgreSQL 17.*back_up.*herstel"):
            server.ensure()
        assert (server.p.data / "PG_VERSION").read_text() == "17\n"
    finally:
        shutil.rmtree(server.p.basis)


def test_a_folder_that_is_no_cluster_is_left_alone(tmp_path: Path) -> None:
    server = Server(plaatsen(tmp_path))
    server.p.data.mkdir(parents=True)
    try:
        (server.p.data / "iets").write_text("van iemand anders")
        with pytest.raises(IngebedFout, match="is geen databank"):
            server.ensure()
        assert (server.p.data / "iets").exists()
    finally:
        shutil.rmtree(server.p.basis)


def test_a_full_disk_is_said_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(plaatsen(tmp_path))
    gebruikt = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(postgres.shutil, "disk_usage", lambda _: gebruikt._replace(free=1024))
    try:
        with pytest.raises(IngebedFout, match="te weinig schijfruimte"):
            server.ensure()
        assert not server.p.data.exists()
    finally:
        shutil.rmtree(server.p.basis)


@pytest.mark.traag
def test_the_reason_of_a_failed_start_is_in_the_sentence(tmp_path: Path) -> None:
    server = Server(geheugenplaatsen(tmp_path), snel=True)
    try:
        server.ensure()
        server.laat_los()
        with (server.p.data / "postgresql.conf").open("a") as instellingen:
            instellingen.write("shared_buffers = 'veel'\n")
        with pytest.raises(IngebedFout, match=r"start niet: .*shared_buffers|start niet: .*postgresql\.conf"):
            server.ensure()
    finally:
        server.laat_los()
        shutil.rmtree(server.p.basis)


# --- the broker ----------------------------------------------------------------------------------------------


@pytest.mark.traag
def test_the_broker_keeps_its_messages_over_a_kill(tmp_path: Path) -> None:
    broker = Broker(plaatsen(tmp_path))
    for _keer in range(2):
        proces = subprocess.Popen(broker.opdracht(), stdout=subprocess.DEVNULL)
        broker.wacht()
        broker._klant().rpush("rij", "bericht")
        if _keer == 0:
            time.sleep(0.1)
            proces.kill()
            proces.wait(timeout=60)
            assert not broker.alive()
    assert broker._klant().llen("rij") == 2
    broker.stop()
    assert proces.wait(timeout=60) == 0
    broker.stop()  # stopping what does not run is no error


def test_what_a_killed_test_run_left_is_swept_and_a_running_one_is_not(tmp_path: Path) -> None:
    namen = [f"regio-{os.geteuid()}-{nummer:012x}" for nummer in range(5)]
    eigen, verweesd, in_gebruik, net_begonnen, leeg = (tmp_path / naam for naam in namen)
    vreemd = tmp_path / "regio-van-iemand-anders"
    for map_ in (eigen, verweesd, in_gebruik, net_begonnen, leeg, vreemd):
        map_.mkdir()
        if map_ != leeg:
            (map_ / "gebruik").touch()
            os.utime(map_ / "gebruik", (1, 1) if map_ != net_begonnen else None)
    with open(in_gebruik / "gebruik") as slot:
        fcntl.flock(slot, fcntl.LOCK_SH)
        assert databank.ruim_verweesde_op(eigen) == [verweesd]
    assert sorted(tmp_path.iterdir()) == sorted([eigen, in_gebruik, net_begonnen, leeg, vreemd])
