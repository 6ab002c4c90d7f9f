"""What every test can ask for: a database that rolls back, a clone that commits, and people with hats."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as eigenschappen
from pytest_django.plugin import DjangoDbBlocker

# two cores, two workers: a slow example is no failure
eigenschappen.register_profile("huis", deadline=None, suppress_health_check=[HealthCheck.too_slow])
eigenschappen.load_profile("huis")
SJABLOON = pytest.StashKey[subprocess.Popen[bytes]]()
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs an event loop beside the tests


def pytest_configure(config: pytest.Config) -> None:
    """Begin the templates that all workers wait for, while they still look for their tests."""
    if config.getoption("numprocesses", None):  # the process that starts them; the workers themselves have none
        config.stash[SJABLOON] = subprocess.Popen([sys.executable, "-m", "tests.databank"], cwd=config.rootpath)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, in the random order otherwise: else one worker ends long after the other."""
    items.sort(key=lambda item: [item.get_closest_marker(naam) is None for naam in ("traag", "browser")])


def pytest_collection_finish(session: pytest.Session) -> None:
    """Everything is imported now and stays: looking through it for garbage took a fifth of the time of a request."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _werker(config: pytest.Config) -> str:
    invoer = getattr(config, "workerinput", None)
    return invoer["workerid"] if invoer else "enig"


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> None:
    """A database of its own for this worker, cloned from the template."""
    from tests import databank

    with django_db_blocker.unblock():
        databank.zet_op(f"proef_{_werker(request.config)}")


@pytest.fixture
def kloon(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database for a test that really commits; gone afterwards. The value is its name."""
    from django.db import connection

    from tests import databank

    naam, vorige = f"kloon_{uuid4().hex[:12]}", connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        databank.kloon(databank.LEEG, naam)
        databank.gebruik(naam)
        try:
            yield naam
        finally:
            databank.gebruik(vorige)
            databank.gooi_weg(naam)


@pytest.fixture
def demo_databank(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database with the whole demo, for a test that really commits or serves it; gone afterwards."""
    from django.db import connection

    from tests import databank, demo

    naam, vorige = f"demo_{uuid4().hex[:12]}", connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        demo.zorg_voor_demo()
        databank.kloon(demo.SJABLOON, naam)
        databank.gebruik(naam)
        try:
            yield naam
        finally:
            databank.gebruik(vorige)
            databank.gooi_weg(naam)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo for all tests of a module; ask for `db` as well, then each of them rolls back."""
    from django.db import connection

    from tests import databank
    from tests import demo as sjabloon

    vorige = connection.settings_dict["NAME"]
    naam = f"{vorige}_demo"
    with django_db_blocker.unblock():
        sjabloon.zorg_voor_demo()
        databank.kloon(sjabloon.SJABLOON, naam)
        databank.gebruik(naam)
    yield
    with django_db_blocker.unblock():
        databank.gebruik(vorige)
        databank.gooi_weg(naam)


def pytest_unconfigure(config: pytest.Config) -> None:
    """The process that started the run stops the cluster and removes its files."""
    if hasattr(config, "workerinput") or "PROEF_MAP" not in os.environ:
        return
    if SJABLOON in config.stash:
        config.stash[SJABLOON].terminate()  # a few tests may be done before the demo is loaded
        config.stash[SJABLOON].wait()
    from django.conf import settings

    from tests import databank

    if settings.PROEF_PLAATSEN.basis.exists():
        databank.server().stop()
        shutil.rmtree(settings.PROEF_PLAATSEN.basis, ignore_errors=True)
    shutil.rmtree(os.environ["PROEF_MAP"], ignore_errors=True)
