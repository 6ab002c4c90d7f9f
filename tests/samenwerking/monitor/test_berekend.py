"""What the product computes of a year: from the published tables alone, and nothing that is hidden there."""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal

import pytest
from pytest_django import Settings

from regio import klok
from regio.models import Lidmaatschap, Regio, Rol
from samenwerking.monitor.cijfers import Cijfer
from samenwerking.monitor.models import Indicator
from samenwerking.monitor.opbouw import maak_stand
from samenwerking.monitor.standaard import STANDAARD
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.monitor.maken import begin, voorbij
from tests.samenwerking.teksten.factories import inloggen
from toegang import tellen
from toegang.bladen import van_telling, van_wachttijden
from toegang.kwartalen import Kwartaal
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.rangorde import wachttijd
from toegang.tellingen import maak_telling

pytestmark = pytest.mark.django_db
HAAG, RIJSWIJK = "GM0518", "GM0603"
JAAR = (datetime.date(2025, 1, 1), datetime.date(2026, 1, 1))


@pytest.fixture(autouse=True)
def in_2026(settings: Settings) -> None:
    """A day on which the last year that ended with a quarter is 2025; on 1 January 2027 it is 2026."""
    settings.VASTE_DAG = "2026-11-24"


@pytest.fixture
def haaglanden() -> Regio:
    return regio("haaglanden")


@pytest.fixture
def coordinator(haaglanden: Regio) -> Lidmaatschap:
    pet = maak_pet(Rol.COORDINATOR, haaglanden)
    begin(haaglanden, pet)
    return pet


def publiceer(regio: Regio, tabel: str, kolommen: tuple[str, str], aantallen: dict[str, tuple[int, int]]) -> None:
    """So many in each of the two columns, per gemeente, over the last year that ended."""
    geteld = Counter(
        {
            (naam, kolom): aantal
            for naam, deel in aantallen.items()
            for kolom, aantal in zip(kolommen, deel, strict=True)
        }
    )
    blad = van_telling(maak_telling(tuple(aantallen), kolommen, geteld))
    Gepubliceerdetelling.objects.create(
        regio=regio, tabel=tabel, van=JAAR[0], peildatum=JAAR[1], inhoud=blad.bevroren()
    )


def regel(regio: Regio, sleutel: str) -> tuple[Cijfer, dict[str, Cijfer]]:
    periode = voorbij()
    stand = maak_stand(regio, Kwartaal(periode.jaar, periode.kwartaal or 1), op=klok.vandaag())
    gevonden = stand.regel(sleutel)
    assert gevonden is not None
    assert gevonden.berekend
    assert gevonden.periode == "2025"
    return gevonden.regio, dict(gevonden.gemeenten)


@pytest.mark.parametrize(
    ("sleutel", "tabel", "kolommen", "van_regio", "van_haag"),
    [
        ("beschikking-op-tijd", Tabel.BESLISSING, (tellen.OP_TIJD, tellen.TE_LAAT), "75.0", "80.0"),
        ("terugkeer", Tabel.TERUGKEER, (tellen.TERUG, tellen.NIET_TERUG), "75.0", None),
        ("uitstroom-woning", Tabel.VERTREK, (tellen.EIGEN_WONING, tellen.ELDERS), "60", "40"),
        ("overdracht-aangenomen", Tabel.OVERDRACHT, (tellen.AANGENOMEN, tellen.GEWEIGERD), "60", "40"),
    ],
)
@pytest.mark.usefixtures("coordinator")
def test_uit_een_gepubliceerde_tabel(
    haaglanden: Regio, sleutel: str, tabel: str, kolommen: tuple[str, str], van_regio: str, van_haag: str | None
) -> None:
    assert regel(haaglanden, sleutel)[0].waarde is None  # nothing was counted: not 0
    publiceer(haaglanden, tabel, kolommen, {"Den Haag": (40, 10), "Zoetermeer": (20, 10)})
    samen, per_gemeente = regel(haaglanden, sleutel)
    assert samen.waarde == Decimal(van_regio)
    if van_haag is None:
        assert per_gemeente == {}
    else:
        assert per_gemeente[HAAG].waarde == Decimal(van_haag)


@pytest.mark.usefixtures("coordinator")
def test_geweigerd_is_de_andere_kolom(haaglanden: Regio) -> None:
    kolommen = (tellen.AANGENOMEN, tellen.GEWEIGERD)
    publiceer(haaglanden, Tabel.OVERDRACHT, kolommen, {"Den Haag": (40, 12), "Zoetermeer": (20, 7)})
    samen, per_gemeente = regel(haaglanden, "overdracht-geweigerd")
    assert (samen.waarde, per_gemeente[HAAG].waarde) == (Decimal(19), Decimal(12))


@pytest.mark.usefixtures("coordinator")
def test_wat_klein_is_blijft_verborgen_ook_als_aandeel(haaglanden: Regio) -> None:
    aantallen = {"Den Haag": (40, 12), "Rijswijk": (9, 2), "Wassenaar": (8, 3)}
    publiceer(haaglanden, Tabel.OVERDRACHT, (tellen.AANGENOMEN, tellen.GEWEIGERD), aantallen)
    publiceer(haaglanden, Tabel.BESLISSING, (tellen.TE_LAAT, tellen.OP_TIJD), aantallen)
    for sleutel in ("overdracht-geweigerd", "beschikking-op-tijd"):
        _, per_gemeente = regel(haaglanden, sleutel)
        assert per_gemeente[RIJSWIJK].waarde is None
        assert per_gemeente[RIJSWIJK].reden


@pytest.mark.parametrize(("dagen", "uit"), [({10: 6, 20: 6}, "10"), ({10: 2, 90: 1}, None)])
@pytest.mark.usefixtures("coordinator")
def test_de_mediaan_tot_een_antwoord_staat_er_alleen_bij_genoeg(
    haaglanden: Regio, dagen: dict[int, int], uit: str | None
) -> None:
    blad = van_wachttijden({"Beschermd wonen": wachttijd(dagen, drempel=5)}, drempel=5)
    Gepubliceerdetelling.objects.create(
        regio=haaglanden, tabel=Tabel.OVERDRACHTTIJD, van=JAAR[0], peildatum=JAAR[1], inhoud=blad.bevroren()
    )
    samen, _ = regel(haaglanden, "overdracht-dagen")
    assert samen.waarde == (Decimal(uit) if uit else None)


def test_van_wat_mensen_typen_zegt_de_pagina_dat_en_waarom(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    assert {deel.sleutel for deel in STANDAARD if deel.reken is None} == {"ambulant"}
    rij = Indicator.objects.get(regio=haaglanden, sleutel="ambulant")
    pagina = inloggen(coordinator).get(rij.get_absolute_url()).content.decode()
    assert "Mensen vullen dit in." in pagina
    assert "Dit systeem berekent dit niet" in pagina
    assert "De bron staat bij elke waarde." in pagina
