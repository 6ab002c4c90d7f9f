"""Tables as they were printed, beside the exact division: which rows differ, and by which rounding."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.tabelcontrole import controleer_bedragen, controleer_percentages, lees_rijen
from financien.verdelen import VerdelingFout, verdeel

# Source 003: table 10 (30 million for MO by inwoners, as printed) and the percentages of table 1
INWONERS = {"Den Haag": 524_882, "LV": 74_604, "Rijswijk": 51_027, "Wassenaar": 26_055, "Zoetermeer": 124_763}
TABEL_10 = """Den Haag\t€ 19.650.000
LV\t2.790.000
Rijswijk\t1.920.000
Wassenaar\t990.000
Zoetermeer\t4.650.000
"""
INWONERS_2019 = {"Den Haag": 537_988, "LV": 75_405, "Rijswijk": 53_486, "Wassenaar": 26_189, "Zoetermeer": 124_947}


def bedragen(tekst: str) -> dict[str, Decimal]:
    rijen, fouten = lees_rijen(tekst)
    assert fouten == ()
    return {rij.gemeente: rij.waarde for rij in rijen}


def test_tabel_10_vermenigvuldigt_met_een_afgerond_percentage() -> None:
    uitslag = controleer_bedragen(bedragen(TABEL_10), totaal=Decimal(30_000_000), gewichten=INWONERS)
    assert uitslag.telt_op
    assert len(uitslag.afwijkend) == 5
    haag, *_, zoetermeer = uitslag.rijen
    assert (haag.verwacht, haag.verschil) == (Decimal("19650381.68"), Decimal("-381.68"))
    # 65,5% 9,3% 6,4% 3,3% were printed; 15,57% became 15,5% so that the sum would be right
    assert uitslag.afronding == "eerst het percentage afgerond op 1 decimaal, daarna keer het totaal"
    assert uitslag.past_op == 4
    assert uitslag.afronding not in zoetermeer.verklaringen
    assert "eerst het percentage afgekapt op 1 decimaal, daarna keer het totaal" in zoetermeer.verklaringen


def test_de_percentages_van_tabel_1_zijn_gewoon_afgerond_op_een_na() -> None:
    gedrukt = bedragen("Den Haag 66%\nLV 9%\nRijswijk 7%\nWassenaar 3%\nZoetermeer 15%\n")
    uitslag = controleer_percentages(gedrukt, gewichten=INWONERS_2019)
    assert [rij.gemeente for rij in uitslag.afwijkend] == []
    assert uitslag.telt_op
    afgekapt = controleer_percentages(gedrukt | {"Den Haag": Decimal(65)}, gewichten=INWONERS_2019)
    [rij] = afgekapt.afwijkend
    assert (rij.verwacht, rij.verklaringen) == (Decimal(66), ("elke rij afgekapt op hele procenten",))
    assert (afgekapt.opgeteld, afgekapt.telt_op) == (Decimal(99), False)


@pytest.mark.parametrize(
    ("rijen", "afronding"),
    [
        ("33.33 33.33 33.33", "elke rij afgerond op centen"),
        ("33 33 33", "elke rij afgerond op hele euro’s"),
        ("34 34 34", "elke rij naar boven afgerond op hele euro’s"),
        ("33.30 33.30 33.30", "eerst het percentage afgerond op 1 decimaal, daarna keer het totaal"),
        ("33.34 33.33 33.33", ""),
        ("33.34 33.33 33.31", ""),
    ],
)
def test_een_afronding_voor_de_hele_tabel(rijen: str, afronding: str) -> None:
    gevonden = dict(zip("abc", map(Decimal, rijen.split()), strict=True))
    uitslag = controleer_bedragen(gevonden, totaal=Decimal(100), gewichten={"a": 1, "b": 1, "c": 1})
    assert uitslag.afronding == afronding


def test_een_rij_die_nergens_uit_volgt() -> None:
    uitslag = controleer_bedragen(
        {"a": Decimal("51.17"), "b": Decimal("50.00")}, totaal=Decimal(100), gewichten={"a": 1, "b": 1}
    )
    [rij] = uitslag.afwijkend
    assert (rij.gemeente, rij.verschil, rij.verklaringen) == ("a", Decimal("1.17"), ())
    assert (uitslag.opgeteld, uitslag.telt_op) == (Decimal("101.17"), False)


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("'s-Hertogenbosch;1.234,50", "1234.50"),
        ("Den Haag   € 1.234", "1234"),
        ("Den Haag 12.5 %", "12.5"),
        ("Den Haag\t-12,5", "-12.5"),
        ("Den Haag 1234567", "1234567"),
        ("Den Haag 0.125", "0.125"),
    ],
)
def test_rijen_lezen(tekst: str, waarde: str) -> None:
    [rij], _ = lees_rijen(tekst)
    assert str(rij.waarde) == waarde
    assert rij.gemeente in {"Den Haag", "'s-Hertogenbosch"}


def test_rijen_die_niet_te_lezen_zijn() -> None:
    rijen, fouten = lees_rijen("Gemeente\tBedrag\n\nA 1\nA 2\nB 1.2.3\n" + "C " * 200)
    assert [rij.regel for rij in rijen] == [3]
    assert [str(fout) for fout in fouten] == [
        "Regel 1: gevonden 'Gemeente\tBedrag', verwacht een gemeente en een bedrag of percentage.",
        "Regel 4: gevonden 'A 2', verwacht elke gemeente een keer.",
        "Regel 5: gevonden 'B 1.2.3', verwacht een gemeente en een bedrag of percentage.",
        f"Regel 6: gevonden '{'C ' * 15}…', verwacht hoogstens 300 tekens.",
    ]


def test_tabel_en_sleutel_over_andere_gemeenten() -> None:
    with pytest.raises(VerdelingFout, match="Van b is er niet zowel een rij in de tabel als een gewicht"):
        controleer_bedragen({"a": Decimal(1)}, totaal=Decimal(1), gewichten={"a": 1, "b": 1})


aantallen = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 10**6), min_size=1).filter(
    lambda rij: any(rij.values())
)


@given(st.integers(-(10**11), 10**11), aantallen)
def test_de_exacte_verdeling_wijkt_nergens_af(centen: int, gewichten: dict[str, int]) -> None:
    delen = {code: Decimal(deel).scaleb(-2) for code, deel in verdeel(centen, gewichten).items()}
    uitslag = controleer_bedragen(delen, totaal=Decimal(centen).scaleb(-2), gewichten=gewichten)
    assert uitslag.afwijkend == ()
    assert uitslag.telt_op


@given(st.integers(1, 10**11), aantallen)
def test_elke_rij_afgerond_op_duizenden_wordt_herkend(centen: int, gewichten: dict[str, int]) -> None:
    som = sum(gewichten.values())
    gevonden = {
        code: Decimal((2 * centen * gewicht + 100_000 * som) // (2 * 100_000 * som) * 1000)
        for code, gewicht in gewichten.items()
    }
    uitslag = controleer_bedragen(gevonden, totaal=Decimal(centen).scaleb(-2), gewichten=gewichten)
    assert all(rij.klopt or "elke rij afgerond op duizenden euro’s" in rij.verklaringen for rij in uitslag.rijen)
