"""What a region agreed shows who recorded it, when, and where it stands."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest

from regio.models import Bron, Lidmaatschap
from regio.namens import namens
from tests.regio.factories import regio
from tests.toegang.factories import OP
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.plekken import maak_coordinator
from toegang.acties.overgangsregel import leg_overgangsregel_vast
from toegang.betaler import Duur, NieuwBetaalt, Terugkeer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)


@pytest.fixture
def coordinator() -> Lidmaatschap:
    return maak_coordinator()


def test_een_deeltoets_zegt_wie_haar_toevoegde_en_wie_haar_liet_stoppen(coordinator: Lidmaatschap) -> None:
    velden = {"vraag": "Is er toezicht nodig?", "uitleg": "", "van": OP.isoformat()}
    assert verstuur(coordinator, "deeltoetsen", **velden).status_code == 302
    pagina = browser(coordinator).get("/toegang/deeltoetsen/")
    toets = pagina.context["rijen"][0][0]
    wie = coordinator.gebruiker.naam
    assert f"{wie}: toegevoegd: Is er toezicht nodig?" in tekst(pagina)
    verstuur(coordinator, "deeltoets_beeindigen", toets.pk, reden="Dubbel gevraagd.")
    assert f"{wie}: niet meer gesteld: Is er toezicht nodig?" in tekst(
        browser(coordinator).get("/toegang/deeltoetsen/")
    )


def test_een_regel_van_de_overgang_zegt_wie_haar_vastlegde_en_de_bron(coordinator: Lidmaatschap) -> None:
    bron = Bron.objects.all()[0]
    with namens(coordinator):
        leg_overgangsregel_vast(
            regio=regio("haaglanden"), van=OP + datetime.timedelta(days=1), peildatum=None,
            duur=Duur.BESCHIKKING.value, duur_tot=None, nieuw_betaalt=NieuwBetaalt.VERANTWOORDELIJK.value,
            venster_dagen=200, terugkeerder=Terugkeer.VRAAG.value, bron=bron, toelichting="Besluit 12",
            aanvraag=uuid4(), door=coordinator, op=OP,
        )  # fmt: skip
    pagina = tekst(browser(coordinator).get("/toegang/overgang/"))
    vensters = ("venster van 200 dagen", "venster van 365 dagen")
    for deel in (coordinator.gebruiker.naam, bron.titel, "Besluit 12", *vensters):
        assert deel in pagina
