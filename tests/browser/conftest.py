"""A real browser on a real server: one thread of this process, on a database of its own that commits."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4
from wsgiref.simple_server import WSGIRequestHandler

import pytest
import uvicorn
from django.contrib.sessions.backends.db import SessionStore
from django.core.asgi import get_asgi_application
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from regio.levend import met_levend
from regio.models import Gebruiker, Lidmaatschap
from samenwerking.demo import DOMEIN

AXE = (Path(__file__).parent / "axe.min.js").read_text()
expect.set_options(timeout=15_000)  # two workers with a browser each on two cores
REGELS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passed need not be described for each element: that is half of the work
    "preload": {"assets": ["media"]},  # no rule of these reads the stylesheets again, which took a quarter of the rest
}


SMAL = {**REGELS, "runOnly": {"type": "rule", "values": ["scrollable-region-focusable", "target-size"]}}
"""What a narrow screen can change of a page that was seen wide: what scrolls and how large things are to touch."""


class Stil(WSGIRequestHandler):
    """No line per request between the lines of pytest."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def base_url() -> None:
    """Each test has an address of its own; the plugin's fixture of this name is one that pytest warns about."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of the system: Playwright's own is not downloaded.

    The headless shell comes first: the same engine without windows and tabs, which cost half a second for each test.
    """
    gevonden = map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))
    pad = os.environ.get("CHROMIUM") or next(filter(None, gevonden), None)
    if not pad:
        pytest.skip("geen Chromium gevonden: installeer het pakket chromium-headless-shell of chromium")
    stil = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return {**browser_type_launch_args, "executable_path": pad, "args": [*stil, "--no-first-run"]}


class Server(ThreadedWSGIServer):
    """Requests share connections that stay open, as in productie: a new one each time reads the catalogue anew."""

    def __init__(self, databank: str) -> None:
        super().__init__(("127.0.0.1", 0), Stil)
        self.databank = databank
        self.vrij: list[BaseDatabaseWrapper] = []

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer in this thread, with a connection that nobody uses now."""
        try:
            verbinding = self.vrij.pop()
        except IndexError:
            verbinding = self._nieuw()
        connections["default"] = verbinding
        super().process_request_thread(request, client_address)
        self.vrij.append(verbinding)

    def _nieuw(self) -> BaseDatabaseWrapper:
        verbinding = connections.create_connection("default")
        verbinding.settings_dict = {**verbinding.settings_dict, "NAME": self.databank, "CONN_MAX_AGE": None}
        verbinding.inc_thread_sharing()
        return verbinding

    def _close_connections(self) -> None:
        """Not after each request."""

    def server_close(self) -> None:
        """Nothing stays open of what is free; who drops the database ends the others."""
        super().server_close()
        for verbinding in self.vrij:
            verbinding.close()


@contextmanager
def bediend(databank: str) -> Iterator[str]:
    """Serve the product on that database; the value is its address."""
    server = Server(databank)
    server.set_app(WSGIHandler())
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    draad.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        draad.join(10)


@contextmanager
def bediend_levend() -> Iterator[str]:
    """Serve the product with the live connections, as the demo does: one ASGI process for everything."""
    server = uvicorn.Server(
        uvicorn.Config(
            met_levend(get_asgi_application()), port=0, lifespan="off", log_level="error", timeout_graceful_shutdown=1
        )
    )
    draad = threading.Thread(target=server.run, daemon=True)
    draad.start()
    try:
        for _ in range(200):
            if server.started:
                break
            draad.join(0.05)
        poort = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{poort}"
    finally:
        server.should_exit = True
        draad.join(10)


@pytest.fixture
def levend(kloon: str) -> Iterator[str]:
    """Where the product is served with live texts for this test."""
    with bediend_levend() as adres:
        yield adres


@pytest.fixture
def adres(kloon: str) -> Iterator[str]:
    """Where the product is served for this test. What the test itself stores is committed at once."""
    with bediend(kloon) as adres:
        yield adres


@pytest.fixture(scope="session")
def lijndatabank(browser: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The demo that the tests of the line share. It asks for the browser first: without one nothing is made."""
    from tests import databank, demo

    naam = f"lijn_{uuid4().hex[:12]}"
    with django_db_blocker.unblock():
        demo.zorg_voor_demo()
        databank.kloon(demo.SJABLOON, naam)
        yield naam
        databank.gooi_weg(naam)


@pytest.fixture(scope="session")
def lijnserver(lijndatabank: str) -> Iterator[str]:
    """The one server of the tests of the line of this worker."""
    with bediend(lijndatabank) as adres:
        yield adres


@pytest.fixture
def lijn(lijnserver: str, lijndatabank: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of the demo. During the test this process works in the database of that server."""
    from django.db import connection

    from tests import databank

    vorige = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        databank.gebruik(lijndatabank)
        try:
            yield lijnserver
        finally:
            databank.gebruik(vorige)


@pytest.fixture
def meld_aan(lijn: str, new_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Work as an account of the demo ('consulent.rijswijk'), in a browser of its own that has just logged in."""

    def als(wie: str, **browser: Any) -> Page:
        context = new_context(base_url=lijn, **browser)
        _geef_sessie(context, lijn, Gebruiker.objects.get(email=f"{wie}@{DOMEIN}"))
        page = context.new_page()
        page.goto("/")
        return page

    return als


@pytest.fixture
def log_in(page: Page, adres: str) -> Callable[[Lidmaatschap], Page]:
    """Give the browser the session of this hat; the login page has tests of its own."""

    def met(pet: Lidmaatschap) -> Page:
        _geef_sessie(page.context, adres, pet.gebruiker, pet=pet.pk)
        return page

    return met


def _geef_sessie(context: BrowserContext, adres: str, gebruiker: Gebruiker, **meer: Any) -> None:
    context.add_cookies([{"name": "sessionid", "value": _sessie(gebruiker, **meer), "url": adres}])


def sessie_van(pet: Lidmaatschap) -> str:
    """The key of a new session of this person, with this hat chosen."""
    return _sessie(pet.gebruiker, pet=pet.pk)


def _sessie(gebruiker: Gebruiker, **meer: Any) -> str:
    sessie = SessionStore()
    sessie["_auth_user_id"] = str(gebruiker.pk)
    sessie["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
    sessie["_auth_user_hash"] = gebruiker.get_session_auth_hash()
    sessie.update(meer)
    sessie.create()
    return sessie.session_key or ""


SCHIL = "body > header, #navigatie"


def schil_van(page: Page) -> str:
    """What kind of bar and menu stand around the page: which elements, without their words."""
    soorten: str = page.evaluate(
        """schil => [...document.querySelectorAll(schil)].flatMap(deel => [...deel.querySelectorAll("*")])
            .map(deel => deel.tagName + deel.className + (deel.getAttribute("aria-current") ?? "")).sort().join()""",
        SCHIL,
    )
    return soorten


def axe(page: Page, *, schil: bool = True, regels: Mapping[str, Any] = REGELS) -> list[str]:
    """What axe finds on the page as it is now: rule, and the elements it is about. Empty is good.

    Without `schil` it passes over the bar and the menu, that are the same on every page.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    fouten = page.evaluate(
        "async ([waar, regels]) => (await axe.run(waar, regels)).violations",
        [{"include": [["html"]], "exclude": [] if schil else [[deel] for deel in SCHIL.split(", ")]}, regels],
    )
    return [f"{fout['id']}: {fout['help']}: {[knoop['html'][:160] for knoop in fout['nodes']]}" for fout in fouten]
