"""The tests of this folder run in the small world: a copy of it per worker, in which every test rolls back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache

import pytest
from django.template import engines
from django.template.loaders.locmem import Loader
from pytest_django.plugin import DjangoDbBlocker

from financien.views import landelijk
from regio import schil
from regio.briefpapier import maken
from regio.models import Gemeente, Huisstijl, Regio
from tests.eenmalig import een_keer
from tests.wereld import Wereld

_huisstijl = schil.huisstijl_van
werkblad, druk = een_keer(landelijk.maak_werkblad), een_keer(maken._druk)


@pytest.fixture(autouse=True)
def elk_bestand_een_keer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may have a file gets the same one as everyone else: what stands in it is read for each of them."""
    monkeypatch.setattr(landelijk, "maak_werkblad", werkblad)
    monkeypatch.setattr(maken, "_druk", druk)


@pytest.fixture(autouse=True, scope="module")
def elke_huisstijl_een_keer() -> Iterator[None]:
    """The colours around a page are asked once for each gemeente and region: nothing of them stays after a test."""

    @cache
    def onthoud(wie: Gemeente | Regio, *, op: datetime.date) -> Huisstijl:
        return _huisstijl(wie, op=op)

    with pytest.MonkeyPatch.context() as zet:
        zet.setattr(schil, "huisstijl_van", onthoud)
        yield


@pytest.fixture(autouse=True, scope="module")
def schil_weggelaten() -> Iterator[None]:
    """The bar above a page and the menu beside it are the same on all pages: a test of their own reads those.

    Of a page that refuses only the sentence is left that can be another each time.
    """
    machine = engines["django"].engine
    schil = dict.fromkeys(("includes/bovenbalk.html", "includes/navigatie.html"), "")
    leeg = Loader(machine, schil | dict.fromkeys(("403.html", "404.html"), "{{ zin }}"))
    with pytest.MonkeyPatch.context() as zet:
        zet.setattr(machine, "template_loaders", [leeg, *machine.template_loaders])
        yield


@pytest.fixture
def met_schil(schil_weggelaten: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole pages, for the test of what stands around them."""
    machine = engines["django"].engine
    monkeypatch.setattr(machine, "template_loaders", machine.template_loaders[1:])


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """Who and what is there; the connection goes to the copy as long as a module runs."""
    from django.db import connection

    from tests import databank
    from tests.wereld import lees

    vorige = connection.settings_dict["NAME"]
    naam = f"{vorige}_wereld"
    with django_db_blocker.unblock():
        wereld = lees()
        databank.kloon(databank.WERELD, naam)
        databank.gebruik(naam)
    yield wereld
    with django_db_blocker.unblock():
        databank.gebruik(vorige)
        databank.gooi_weg(naam)
