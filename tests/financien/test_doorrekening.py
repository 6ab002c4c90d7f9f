"""From inputs to ten years: the macrobudget of a year, sums to the cent, sources, files."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from financien.doorrekening import reken_door, uit_bevroren
from financien.ingroeipad import PadFout, Soort
from financien.uitvoer import KOPPEN, bestandsrijen
from tests.financien.invoer import maak_invoer

CODES = ("GM0001", "GM0002", "GM0003", "GM0009")
MIN = "\N{MINUS SIGN}"
VAST = "\N{NO-BREAK SPACE}"


# --- the macrobudget of a year -------------------------------------------------------------------------------------


def test_macrobudget_is_basis_plus_indexatie_plus_mutaties_min_uitname() -> None:
    budget = maak_invoer().budget
    assert budget.centen(2026) == 99999  # 1000,00 + 50,00 - 20,01 - 30,00
    assert budget.centen(2027) == 110000


@pytest.mark.parametrize(
    ("jaar", "geldt"),
    [(2026, 2026), (2027, 2027), (2028, 2027), (2060, 2027), (None, 2027)],
)
def test_een_jaar_dat_nog_niet_bekend_is_neemt_het_laatste_bekende(jaar: int | None, geldt: int) -> None:
    assert maak_invoer().budget.geldend_jaar(jaar) == geldt


def test_een_jaar_voor_het_eerste_of_ertussen_is_er_niet() -> None:
    budget = maak_invoer(regels=(("basis", 2026, "1.00"), ("indexatie", 2027, "1.00"), ("basis", 2028, "1.00"))).budget
    for jaar in (2025, 2027):
        with pytest.raises(PadFout, match=f"geen basis voor {jaar}"):
            budget.geldend_jaar(jaar)


def test_zonder_basis_is_er_geen_pad() -> None:
    with pytest.raises(PadFout, match="voor geen enkel jaar een basis"):
        reken_door(maak_invoer(regels=(("mutatie", 2026, "1.00"),)))


def test_een_uitname_groter_dan_het_budget_wordt_gemeld() -> None:
    with pytest.raises(PadFout, match="in 2026 lager dan nul"):
        reken_door(maak_invoer(regels=(("basis", 2026, "1.00"), ("uitname_wlz", 2026, "1.01"))))


@pytest.mark.parametrize(("startjaar", "vanaf"), [(2026, 3), (2027, 2), (2028, 1), (2040, 1), (None, 1)])
def test_welke_jaren_doorgetrokken_zijn(startjaar: int | None, vanaf: int) -> None:
    assert maak_invoer(startjaar=startjaar).doorgetrokken_vanaf == vanaf


def test_geen_jaar_is_doorgetrokken_als_alles_bekend_is() -> None:
    regels = tuple(("basis", jaar, "1.00") for jaar in range(2026, 2036))
    assert maak_invoer(regels=regels).doorgetrokken_vanaf is None


# --- ten years -----------------------------------------------------------------------------------------------------


def test_tien_jaren_met_hun_label() -> None:
    assert [jaar.label for jaar in reken_door(maak_invoer()).jaren] == [str(jaar) for jaar in range(2026, 2036)]
    assert [jaar.label for jaar in reken_door(maak_invoer(startjaar=None)).jaren] == [
        f"jaar {nummer}" for nummer in range(1, 11)
    ]


def test_een_tabel_volgt_de_bron() -> None:
    door = reken_door(maak_invoer(soort=Soort.TABEL, duur=2, stappen=("0.25", "1")))
    # 2026: 999,99 x (3/4 x 3/4 + 1/4 x 1/3) for the centrumgemeente
    assert door.rijen("GM0001")[0].totaal == Decimal("645.83")
    assert door.rijen("GM0002")[1].totaal == Decimal("366.67")


def test_een_tabel_die_te_kort_is_wordt_gemeld() -> None:
    with pytest.raises(PadFout, match="De tabel heeft 1 jaren"):
        reken_door(maak_invoer(soort=Soort.TABEL, duur=2, stappen=("0.25",)))


@settings(deadline=None)
@given(
    basis=st.integers(0, 10**13),
    oud=st.lists(st.integers(0, 10**9), min_size=4, max_size=4).filter(any),
    nieuw=st.lists(st.integers(0, 10**9), min_size=4, max_size=4).filter(any),
    soort=st.sampled_from([Soort.LINEAIR, Soort.LINEAIR_VANAF_NUL]),
    startjaar=st.sampled_from([None, 2026, 2031]),
)
def test_alle_gemeenten_samen_zijn_elk_jaar_precies_het_macrobudget(
    basis: int, oud: list[int], nieuw: list[int], soort: Soort, startjaar: int | None
) -> None:
    door = reken_door(
        maak_invoer(
            startjaar=startjaar,
            soort=soort,
            regels=(("basis", 2026, f"{basis // 100}.{basis % 100:02}"),),
            historisch=dict(zip(CODES, map(str, oud), strict=True)),
            objectief=dict(zip(CODES, map(str, nieuw), strict=True)),
        )
    )
    rijen = [door.rijen(code) for code in CODES]
    for nummer in range(10):
        assert sum(rij[nummer].totaal for rij in rijen) == Decimal(basis) / 100
        assert sum(rij[nummer].verschil for rij in rijen) == 0
    for rij in rijen:
        assert all(jaar.historisch + jaar.objectief == jaar.totaal for jaar in rij)
    assert uit_bevroren(door.bevroren()) == door


def test_de_regio_is_de_som_van_haar_gemeenten() -> None:
    door = reken_door(maak_invoer())
    for nummer, samen in enumerate(door.regiorijen()):
        delen = [door.rijen(code)[nummer] for code in door.codes]
        for veld in ("historisch", "objectief", "totaal", "verschil"):
            assert sum(getattr(deel, veld) for deel in delen) == getattr(samen, veld)


def test_voorbeeldcijfers_zijn_altijd_herkenbaar() -> None:
    assert not maak_invoer().is_voorbeeld
    for sleutel in ("circulaire", "regel", "oud", "nieuw", "akkoord"):
        assert maak_invoer(voorbeeld=sleutel).is_voorbeeld
    assert maak_invoer(soort=Soort.TABEL, duur=2, stappen=("0", "1"), voorbeeld="stap").is_voorbeeld


def test_elke_bron_staat_er_een_keer_met_waarvoor() -> None:
    invoer = maak_invoer(soort=Soort.TABEL, duur=2, stappen=("0", "1"))
    assert [(bron.sleutel, waarvoor) for bron, waarvoor in invoer.gebruikte_bronnen] == [
        ("circulaire", "macrobudget"),
        ("regel", "macrobudget"),
        ("oud", "historische verdeling"),
        ("nieuw", "objectieve verdeling"),
        ("akkoord", "ingroeipad"),
        ("stap", "ingroeipad"),
    ]


# --- files ---------------------------------------------------------------------------------------------------------


def test_een_bestand_telt_op_tot_de_regio() -> None:
    door = reken_door(maak_invoer(voorbeeld="oud"))
    rijen = list(bestandsrijen(door, door.codes, stand="concept, versie 1", kenmerk=""))
    assert len(rijen) == 3 * 10
    assert {len(rij) for rij in rijen} == {len(KOPPEN)}
    totaal = [kop for kop, _ in KOPPEN].index("totaal")
    for samen in door.regiorijen():
        assert sum(rij[totaal] for rij in rijen if rij[2] == samen.label) == samen.totaal
    assert {rij[-1] for rij in rijen} == {"Voorbeeld, geen rijkscijfer"}
