"""Where a figure came from: formula filled in, each input with its source; and another scenario beside this one."""

from decimal import Decimal

import pytest

from financien.doorrekening import bereken_jaren, reken_door, uit_bevroren
from financien.herkomst import ALLE_JAREN, REGIO, Onderdeel, herkomst
from financien.ingroeipad import PadFout
from financien.invoer import Invoer
from financien.vergelijken import vergelijk
from tests.financien.invoer import maak_invoer

CODES = ("GM0001", "GM0002", "GM0003", "GM0009")
MIN = "\N{MINUS SIGN}"
VAST = "\N{NO-BREAK SPACE}"


# --- comparing -----------------------------------------------------------------------------------------------------


def totalen(invoer: Invoer, ander: Invoer) -> dict[str, Decimal | None]:
    """The line of `ander` for the centrumgemeente, in the years of `invoer`."""
    return vergelijk(reken_door(invoer), ander, ["GM0001"]).per_label


def test_kalenderjaren_staan_naast_dezelfde_kalenderjaren() -> None:
    vast = (("basis", 2026, "1200.00"),)
    lijn = totalen(maak_invoer(startjaar=2026, regels=vast), maak_invoer(startjaar=2030, regels=vast))
    assert lijn["2026"] == lijn["2029"] == Decimal("900.00")  # its path has not begun: all historic, 3 of 4
    assert lijn["2030"] == Decimal("850.00")  # 1200 x (9/10 x 3/4 + 1/10 x 1/3)
    na_afloop = totalen(maak_invoer(startjaar=2035, regels=vast), maak_invoer(startjaar=2026, regels=vast))
    assert na_afloop["2036"] == Decimal("400.00")  # its path has ended: all objective


def test_met_een_onbekende_start_staat_jaar_1_naast_jaar_1() -> None:
    vast = (("basis", 2026, "1200.00"),)
    vergelijking = vergelijk(
        reken_door(maak_invoer(startjaar=2031, regels=vast)), maak_invoer(startjaar=None, regels=vast), ["GM0001"]
    )
    assert vergelijking.per_volgnummer
    assert vergelijking.per_label["2031"] == Decimal("850.00")


def test_een_jaar_zonder_macrobudget_heeft_geen_lijn() -> None:
    vroeg = maak_invoer(startjaar=2026)
    laat = maak_invoer(startjaar=2030, regels=(("basis", 2029, "1200.00"),))
    lijn = totalen(vroeg, laat)
    assert [jaar for jaar, bedrag in lijn.items() if bedrag is None] == ["2026", "2027", "2028"]


def test_extra_jaren_veranderen_de_jaren_van_het_pad_niet() -> None:
    invoer = maak_invoer(startjaar=2027)
    gewoon = bereken_jaren(invoer)
    met_meer = bereken_jaren(invoer, ook=[2020, 2026, 2050])
    assert [jaar for jaar in met_meer if 1 <= jaar.volgnummer <= 10] == list(gewoon)
    assert [jaar.label for jaar in met_meer if not 1 <= jaar.volgnummer <= 10] == ["2026", "2050"]


# --- where a figure came from --------------------------------------------------------------------------------------


def test_de_formule_is_ingevuld_en_geeft_het_bedrag_van_de_tabel() -> None:
    uitkomst = herkomst(reken_door(maak_invoer()), "GM0001", 3, Onderdeel.TOTAAL)
    assert uitkomst.ingevuld == f"€{VAST}1.100,00 × (7/10 × 3 / 4 + 3/10 × 1 / 3)"
    assert uitkomst.bedrag == Decimal("687.50")
    assert uitkomst.niet_afgerond == f"€{VAST}687,50"
    assert [gegeven.naam for gegeven in uitkomst.gegevens] == [
        "Macrobudget 2028",
        "Al objectief in 2028",
        "Historisch aandeel van Centrum",
        "Objectief aandeel van Centrum",
    ]
    bronnen = [gegeven.bron.sleutel for gegeven in uitkomst.gegevens if gegeven.bron]
    assert bronnen == ["regel", "akkoord", "oud", "nieuw"]
    assert "het macrobudget kent 2028 nog niet, wij nemen het bedrag van 2027" in uitkomst.gegevens[0].toelichting


def test_wat_niet_opgaat_staat_met_puntjes() -> None:
    uitkomst = herkomst(reken_door(maak_invoer()), "GM0002", 2, Onderdeel.TOTAAL)
    assert uitkomst.niet_afgerond == f"€{VAST}73,3333…"
    assert uitkomst.bedrag == Decimal("73.33")


def test_een_macrobudget_uit_meer_regels_laat_elke_regel_zien() -> None:
    uitkomst = herkomst(reken_door(maak_invoer()), "GM0001", 1, Onderdeel.HISTORISCH)
    assert [(gegeven.naam, gegeven.waarde) for gegeven in uitkomst.gegevens[:5]] == [
        ("Macrobudget 2026", f"€{VAST}999,99"),
        ("Basis 2026", f"€{VAST}1.000,00"),
        ("Indexatie 2026", f"€{VAST}50,00"),
        ("Mutatie 2026", f"{MIN}€{VAST}20,01"),
        ("Uitname Wlz 2026", f"{MIN}€{VAST}30,00"),
    ]


def test_bij_een_onbekende_start_staat_welk_jaar_geldt() -> None:
    uitkomst = herkomst(reken_door(maak_invoer(startjaar=None)), "GM0001", 4, Onderdeel.OBJECTIEF)
    assert uitkomst.label == "jaar 4"
    assert "wij nemen het laatste jaar dat het macrobudget kent, 2027" in uitkomst.gegevens[0].toelichting


def test_het_objectieve_deel_is_het_totaal_min_het_historische() -> None:
    door = reken_door(maak_invoer())
    uitkomst = herkomst(door, "GM0001", 5, Onderdeel.OBJECTIEF)
    rij = door.rijen("GM0001")[4]
    assert uitkomst.bedrag == rij.totaal - rij.historisch
    assert "Zo zijn de twee delen samen precies het totaal." in uitkomst.afronding


def test_het_verschil_is_het_totaal_min_alleen_historisch() -> None:
    door = reken_door(maak_invoer())
    uitkomst = herkomst(door, "GM0001", 10, Onderdeel.VERSCHIL)
    assert uitkomst.ingevuld == f"€{VAST}366,67 {MIN} €{VAST}825,00"
    assert uitkomst.bedrag == Decimal("-458.33")


@pytest.mark.parametrize("onderdeel", Onderdeel)
def test_een_regiobedrag_is_de_som_van_genoemde_delen(onderdeel: Onderdeel) -> None:
    door = reken_door(maak_invoer())
    uitkomst = herkomst(door, REGIO, 7, onderdeel)
    assert uitkomst.bedrag == sum(deel.bedrag for deel in uitkomst.delen)
    assert [deel.naam for deel in uitkomst.delen] == ["Centrum", "Twee", "Drie"]


@pytest.mark.parametrize(
    ("eenheid", "waarden", "zin"),
    [
        ("bedrag", {"GM0001": "12.5", "GM0002": "37.5"}, f"€{VAST}12,50 van €{VAST}50,00 (ongeveer 25,000%)"),
        ("percentage", {"GM0001": "12.5", "GM0002": "87.5"}, "12,5% van 100% (ongeveer 12,500%)"),
        ("gewicht", {"GM0001": "12000", "GM0002": "36000"}, "12.000 van 48.000 (ongeveer 25,000%)"),
        ("gewicht", {"GM0001": "0", "GM0002": "1"}, "0 van 1 (0%)"),
    ],
)
def test_een_aandeel_staat_er_zoals_de_bron_het_geeft(eenheid: str, waarden: dict[str, str], zin: str) -> None:
    door = reken_door(maak_invoer(objectief=waarden, eenheid=eenheid))
    assert herkomst(door, "GM0001", 1, Onderdeel.OBJECTIEF).gegevens[-1].waarde == zin


def test_alle_jaren_samen_zijn_de_som_van_de_jaren() -> None:
    door = reken_door(maak_invoer())
    for gebied in (*door.codes, REGIO):
        for onderdeel in Onderdeel:
            uit = herkomst(door, gebied, ALLE_JAREN, onderdeel)
            assert uit.bedrag == sum(herkomst(door, gebied, jaar, onderdeel).bedrag for jaar in range(1, 11))
            assert len(uit.gegevens) == 10
            assert uit.label == "2026 tot en met 2035"


def test_een_jaar_dat_er_niet_is_heeft_geen_herkomst() -> None:
    door = reken_door(maak_invoer())
    for gebied in ("GM0001", REGIO):
        with pytest.raises(PadFout, match="geen jaar 11"):
            herkomst(door, gebied, 11, Onderdeel.TOTAAL)


def test_bevroren_cijfers_hebben_dezelfde_herkomst() -> None:
    door = reken_door(maak_invoer())
    bevroren = uit_bevroren(door.bevroren())
    for code in door.codes:
        for onderdeel in Onderdeel:
            assert herkomst(bevroren, code, 4, onderdeel) == herkomst(door, code, 4, onderdeel)
