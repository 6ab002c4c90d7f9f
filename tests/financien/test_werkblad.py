"""The sheet that computes gives the cents of the engine, also after someone typed another share."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from openpyxl import load_workbook

from financien.doorrekening import Doorrekening, reken_door
from financien.ingroeipad import Soort
from financien.invoer import Invoer
from financien.werkblad import EERSTE_GEMEENTE, EERSTE_JAAR, NietInEenWerkblad, Rekenwerk, maak_werkblad
from tests.financien.invoer import maak_invoer
from tests.financien.test_padsoorten import bevroren, cohort, plafond
from tests.financien.werkbladrekenaar import Rekenaar

RONDE_JAREN = (("basis", 2026, "1400000000.00"), ("basis", 2027, "1399999999.99"), ("basis", 2028, "0.05"))


def rekenwerk(invoer: Invoer, **anders: str) -> Rekenwerk:
    return Rekenwerk(reken_door(invoer), anders, "concept, versie 1")


def centen(rekenaar: Rekenaar, werk: Rekenwerk) -> list[dict[str, int]]:
    """What sheet Uitkomst shows, per year."""
    return [
        {
            code: round(rekenaar.getal("Uitkomst", f"{chr(68 + nummer)}{5 + plek}") * 100)
            for plek, code in enumerate(werk.codes)
        }
        for nummer in range(len(werk.door.jaren))
    ]


def verwacht(door: Doorrekening) -> list[dict[str, int]]:
    return [{code: bedrag.totaal for code, bedrag in sorted(jaar.bedragen.items())} for jaar in door.jaren]


def land(zaad: int, **anders: object) -> Invoer:
    """342 gemeenten, 43 of them with a historic amount to the cent; two have the same share, so remainders tie."""
    toeval = Random(zaad)
    codes = [f"GM{nummer:04}" for nummer in range(1, 343)]
    historisch = {code: str(Decimal(toeval.randrange(10**8, 10**10)).scaleb(-2)) for code in codes[:43]}
    objectief = {code: str(toeval.randrange(1_000, 900_000)) for code in codes}
    objectief["GM0300"] = objectief["GM0299"]
    invoer = maak_invoer(historisch=historisch, objectief=objectief, regels=RONDE_JAREN, duur=3, **anders)
    return replace(invoer, historisch=replace(invoer.historisch, eenheid="bedrag"))


@pytest.mark.parametrize("soort", [Soort.LINEAIR, Soort.LINEAIR_VANAF_NUL])
def test_het_blad_geeft_dezelfde_centen_als_het_programma(soort: Soort) -> None:
    werk = rekenwerk(land(1, soort=soort))
    rekenaar = Rekenaar(maak_werkblad(werk))
    assert centen(rekenaar, werk) == verwacht(werk.door)
    assert rekenaar.waarde("Uitkomst", "C2") == 0  # nothing differs from the export
    for nummer in range(3):
        kolom = chr(68 + nummer)
        assert rekenaar.waarde("Uitkomst", f"{kolom}{5 + 344}") == 0  # the sum is the macrobudget
        regio = rekenaar.getal("Uitkomst", f"{kolom}{5 + 345}")
        assert round(regio * 100) == werk.door.jaren[nummer].regiototaal(werk.door.codes).totaal


def test_een_tabel_met_delen_en_gelijke_resten() -> None:
    delen = ("0.05", "0.333333", "1")
    gelijk = {f"GM{nummer:04}": "1" for nummer in range(1, 8)}
    invoer = maak_invoer(soort=Soort.TABEL, duur=3, stappen=delen, historisch=gelijk, objectief=gelijk)
    werk = rekenwerk(invoer)
    assert centen(Rekenaar(maak_werkblad(werk)), werk) == verwacht(werk.door)


def test_een_ander_aandeel_een_ander_budget_en_een_ander_pad_geven_wat_het_programma_geeft() -> None:
    invoer = land(2)
    werk = rekenwerk(invoer)
    plek = werk.codes.index("GM0007")
    anders = {
        ("Invoer", f"D{EERSTE_GEMEENTE + plek}"): 123_456.0,
        ("Invoer", f"C{EERSTE_GEMEENTE + plek}"): 7_654_321.09,
        ("Invoer", f"B{EERSTE_JAAR + 1}"): 1_234_567_890.12,
        ("Invoer", f"C{EERSTE_JAAR + 1}"): 1.0,
        ("Invoer", f"D{EERSTE_JAAR + 1}"): 7.0,
    }
    nieuw = reken_door(
        replace(
            invoer,
            historisch=replace(
                invoer.historisch, waarden={**invoer.historisch.waarden, "GM0007": Decimal("7654321.09")}
            ),
            objectief=replace(invoer.objectief, waarden={**invoer.objectief.waarden, "GM0007": Decimal(123456)}),
        )
    )
    ander_jaar = reken_door(
        replace(
            nieuw.invoer,
            pad=replace(nieuw.invoer.pad, duur=7),
            budget=replace(
                nieuw.invoer.budget,
                regels=tuple(replace(regel, bedrag=Decimal("1234567890.12")) for regel in nieuw.invoer.budget.regels),
            ),
        )
    )
    rekenaar = Rekenaar(maak_werkblad(werk), anders)
    eerste, tweede, derde = verwacht(nieuw)
    assert centen(rekenaar, werk) == [eerste, verwacht(ander_jaar)[0], derde]
    assert tweede != verwacht(ander_jaar)[0]
    assert rekenaar.getal("Uitkomst", "C2") > 300  # the sheet says that it left the export


def test_wat_niet_past_wordt_niet_gemaakt() -> None:
    for anders in (
        {"objectief": {"GM0001": "0.0000001", "GM0002": "999999"}},
        {"regels": (("basis", 2026, "100000000000.00"),)},
        {"soort": Soort.TABEL, "duur": 1, "stappen": ("0.12345678",), "regels": (("basis", 2026, "1400000000.00"),)},
    ):
        with pytest.raises(NietInEenWerkblad, match="spreadsheet"):
            maak_werkblad(rekenwerk(maak_invoer(**anders)))


@pytest.mark.parametrize("invoer", [bevroren(), plafond()])
def test_een_pad_met_een_stap_na_de_verdeling_past_niet_in_een_werkblad(invoer: Invoer) -> None:
    with pytest.raises(NietInEenWerkblad, match="kent alleen de verdeling van het macrobudget"):
        maak_werkblad(rekenwerk(invoer))


def test_een_cohort_past_wel() -> None:
    werk = rekenwerk(cohort("48", "30", "12.5", "0"))
    assert centen(Rekenaar(maak_werkblad(werk)), werk) == verwacht(werk.door)


def test_namen_blijven_tekst_en_voorbeeldcijfers_dragen_hun_merk() -> None:
    werk = rekenwerk(maak_invoer(voorbeeld="oud"), GM0002='=HYPERLINK("x")')
    boek = load_workbook(io.BytesIO(maak_werkblad(werk)))
    assert boek.sheetnames == ["Leeswijzer", "Invoer", "Berekening", "Uitkomst", "Bij export", "Bronnen"]
    cel = boek["Invoer"].cell(EERSTE_GEMEENTE + 1, 2)
    assert (cel.value, cel.data_type, cel.quotePrefix) == ('=HYPERLINK("x")', "s", True)
    for naam in ("Leeswijzer", "Invoer", "Uitkomst", "Bronnen"):
        assert any("Voorbeeld, geen rijkscijfer" in str(cel.value) for rij in boek[naam].iter_rows() for cel in rij), (
            naam
        )
    zonder = load_workbook(io.BytesIO(maak_werkblad(rekenwerk(maak_invoer()))))
    assert "Voorbeeld" not in str([cel.value for rij in zonder["Bronnen"].iter_rows() for cel in rij])
