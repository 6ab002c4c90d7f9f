"""Databases for tests: migrate once into a template, clone it in a fraction of a second."""

from __future__ import annotations

import fcntl
import gc
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django
import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from psycopg import sql

from regio.ingebed.plaatsen import onder
from regio.ingebed.postgres import Server

LEEG = "sjabloon_leeg"
"""Template with all tables and the reference data."""

WERELD = "sjabloon_wereld"
"""Template with the small world of `tests/wereld.py` as well."""

_map = Path(os.environ["PROEF_MAP"])


def server() -> Server:
    """The cluster of this test run."""
    return Server(settings.PROEF_PLAATSEN, snel=True)


def zet_op(naam: str) -> None:
    """Give this worker its own database."""
    maak_leeg()
    kloon(LEEG, naam)
    gebruik(naam)


def maak_leeg() -> None:
    """Make the server and the empty template once, for all workers of this run."""
    with _slot(LEEG):
        ruim_verweesde_op(settings.PROEF_PLAATSEN.basis)
        server().ensure()
        if not _bestaat(LEEG):
            _maak("bouw")
            with als_eigenaar("bouw"):
                call_command("migrate", verbosity=0)
            gebruik("bouw")
            call_command("laad_referentie", verbosity=0)
            _hernoem("bouw", LEEG)


def ruim_verweesde_op(eigen: Path) -> list[Path]:
    """Stop and remove the clusters beside `eigen` that a killed run left on the memory disk. Returns what went.

    Only of this user, only where no process holds the lock that says it uses the cluster, and never in the first
    minute: then a run that just begins may not hold it yet.
    """
    weg = []
    for basis in eigen.parent.glob(f"regio-{os.geteuid()}-{'[0-9a-f]' * 12}"):
        slot = _slot_van_verweesde(basis) if basis != eigen else None
        if slot is None:
            continue
        try:
            Server(onder(basis, basis)).stop()
            shutil.rmtree(basis, ignore_errors=True)
            weg.append(basis)
        finally:
            os.close(slot)
    return weg


def _slot_van_verweesde(basis: Path) -> int | None:
    """The lock of a cluster that nobody uses any more, or nothing."""
    try:
        slot = os.open(basis / "gebruik", os.O_RDWR)
    except OSError:
        return None  # another user's, or not in use yet
    stand = os.fstat(slot)
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        stand = None
    if stand is None or stand.st_uid != os.geteuid() or time.time() - stand.st_mtime < 60:
        os.close(slot)
        return None
    return slot


def zorg_voor(sjabloon: str, bouw: Callable[[], None]) -> None:
    """Make a template once, for all workers of this run: the empty one with what `bouw` commits in it."""
    with _slot(sjabloon):  # two templates are made at the same time
        if _bestaat(sjabloon):
            return
        vorige, half = connection.settings_dict["NAME"], f"bouw_{sjabloon}"
        kloon(LEEG, half)
        gebruik(half)
        try:
            bouw()
        finally:
            gebruik(vorige)
        _hernoem(half, sjabloon)


@contextmanager
def _slot(sjabloon: str) -> Iterator[None]:
    with open(_map / f"{sjabloon}.slot", "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def _bestaat(naam: str) -> bool:
    with server().verbind() as cursor:
        return cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone() is not None


def gebruik(naam: str) -> None:
    """Let the connection of this process go to that database."""
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = naam
    connection.settings_dict["NAME"] = naam


@contextmanager
def als_eigenaar(naam: str) -> Iterator[None]:
    """Work on that database as the owner of the tables, who migrates."""
    vorige = connection.settings_dict["NAME"]
    gebruik(naam)
    connection.settings_dict["USER"] = "regio_eigenaar"
    try:
        yield
    finally:
        connections.close_all()
        connection.settings_dict["USER"] = "regio_app"
        gebruik(vorige)


def kloon(sjabloon: str, naam: str) -> None:
    """A copy of a template, in about 0,2 seconds; a copy of that name that was left behind goes first."""
    with server().verbind() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
        cursor.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER regio_eigenaar STRATEGY wal_log").format(
                sql.Identifier(naam), sql.Identifier(sjabloon)
            )
        )


def gooi_weg(naam: str) -> None:
    """Drop a copy, also when a process of the test still holds a connection."""
    with server().verbind() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))


def eigenaar(naam: str) -> psycopg.Connection:
    """A raw connection as the owner, for tests that try to break a fact with SQL."""
    return server().verbind("regio_eigenaar", naam)


def _maak(naam: str) -> None:
    with server().verbind() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
        cursor.execute(sql.SQL("CREATE DATABASE {} OWNER regio_eigenaar").format(sql.Identifier(naam)))


def _hernoem(oud: str, nieuw: str) -> None:
    connections.close_all()
    with server().verbind() as cursor:
        cursor.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(oud), sql.Identifier(nieuw)))


if __name__ == "__main__":  # what `tests/conftest.py` begins while the workers still look for their tests
    django.setup()
    gc.disable()
    logging.disable()  # there is no broker, and each letter of the demo would say so
    maak_leeg()
    from tests import demo, wereld

    gebruik("postgres")
    wereld.lees()
    demo.zorg_voor_demo()
