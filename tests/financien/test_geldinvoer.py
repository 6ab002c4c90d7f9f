"""Money from a file: everything or nothing, every fault with its cell, and the same file twice is once."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from financien.geldinvoer import BLADEN, Bekend, Budgetversie, Padversie, Taakveldjaren, Verdeelversie, lees_versies
from financien.models import Aandelen, Ingroeipad, Macrobudget
from regio.inlezen import lees
from regio.models import Bron, Gebeurtenis

BEKEND = Bekend(
    gemeenten=frozenset({"GM0518", "GM0603"}),
    taakvelden=(Taakveldjaren("6.81", 2015, 2022), Taakveldjaren("6.81a", 2023, None)),
)
BUDGET = "taak,naam,versie,jaar,soort,bedrag,taakveld,omschrijving\n"
VERDELING = "taak,naam,versie,soort,eenheid,gemeentecode,waarde\n"
PAD = "taak,naam,versie,soort,duur,jaar,objectief_deel\n"


def gelezen(soort: str, tekst: str) -> tuple[list[Any], list[str]]:
    """The versions, and the faults as 'cell: expected'."""
    versies, fouten = lees_versies(soort, lees(tekst.encode(), BLADEN[soort]), bekend=BEKEND)
    return versies, [f"{fout.cel}: {fout.verwacht or fout.uitleg}" for fout in fouten]


# --- the rules, without a database --------------------------------------------------------------------------------


def test_een_macrobudget_heeft_rijen_per_jaar() -> None:
    versies, fouten = gelezen(
        "macrobudget",
        BUDGET + "BW,Macro,sept 2026,2027,basis,1400000000.00,6.81a,\n"
        "BW,Macro,sept 2026,2027,uitname_wlz,100.5,6.81a,Wlz\nBW,Macro,mei 2026,2026,basis,5,6.81a,\n",
    )
    assert fouten == []
    assert [versie.kop.versie for versie in versies] == ["sept 2026", "mei 2026"]
    eerste = versies[0]
    assert isinstance(eerste, Budgetversie)
    assert [(rij.soort, rij.bedrag) for rij in eerste.mutaties] == [
        ("basis", Decimal("1400000000.00")),
        ("uitname_wlz", Decimal("100.5")),
    ]


@pytest.mark.parametrize(
    ("regel", "cel", "verwacht"),
    [
        ("XX,M,v,2027,basis,5,6.81a,", "A2", "een van: beschermd wonen"),
        ("BW,,v,2027,basis,5,6.81a,", "B2", "tekst van ten hoogste 120 tekens"),
        ("BW,M,v,1999,basis,5,6.81,", "D2", "een jaar van 2015 tot en met 2100"),
        ("BW,M,v,2027,indexatie,5,6.81a,", "D2", "een jaar waarvoor er ook een basis is"),
        ("BW,M,v,2027,basis,-5,6.81a,", "F2", "een bedrag van nul of meer"),
        ("BW,M,v,2027,basis,5.123,6.81a,", "F2", "een bedrag"),
        ("BW,M,v,2020,basis,5,6.81a,", "G2", "een taakveld van 2020: 6.81"),
        ("BW,M,v,2027,basis,5,6.81a,\nBW,M,v,2027,basis,6,6.81a,", "E3", "een basis per jaar"),
    ],
)
def test_elke_fout_in_een_macrobudget_heeft_een_cel(regel: str, cel: str, verwacht: str) -> None:
    versies, fouten = gelezen("macrobudget", BUDGET + regel)
    assert versies == []
    assert any(fout.startswith(f"{cel}: {verwacht}") for fout in fouten), fouten


def test_een_verdeling_houdt_de_cijfers_van_de_bron() -> None:
    versies, fouten = gelezen(
        "verdeling",
        VERDELING + "BW,Verdeling,v1,historisch,bedrag,GM0518,12.340000\nBW,Verdeling,v1,historisch,bedrag,GM0603,0\n"
        "BW,Verdeling,v1,objectief,gewicht,GM0603,7\n",
    )
    assert fouten == []
    assert [(v.soort, v.eenheid, dict(v.waarden)) for v in versies if isinstance(v, Verdeelversie)] == [
        ("historisch", "bedrag", {"GM0518": Decimal("12.340000"), "GM0603": Decimal(0)}),
        ("objectief", "gewicht", {"GM0603": Decimal(7)}),
    ]


@pytest.mark.parametrize(
    ("regels", "cel", "verwacht"),
    [
        ("BW,V,v,historisch,bedrag,GM9999,1", "F2", "de code van een gemeente"),
        ("BW,V,v,historisch,bedrag,GM0518,-1", "G2", "een getal van nul of meer"),
        ("BW,V,v,historisch,bedrag,GM0518,1.234.567", "G2", "een getal van nul of meer"),
        ("BW,V,v,historisch,bedrag,GM0518,0", "G2", "minstens een aandeel boven nul"),
        ("BW,V,v,historisch,bedrag,GM0518,1\nBW,V,v,historisch,bedrag,GM0518,2", "F3", "elke gemeente een keer"),
        ("BW,V,v,historisch,bedrag,GM0518,1\nBW,V,v,historisch,gewicht,GM0603,2", "E3", "dezelfde eenheid"),
    ],
)
def test_elke_fout_in_een_verdeling_heeft_een_cel(regels: str, cel: str, verwacht: str) -> None:
    _, fouten = gelezen("verdeling", VERDELING + regels)
    assert any(fout.startswith(f"{cel}: {verwacht}") for fout in fouten), fouten


def test_een_pad_is_een_soort_of_een_tabel() -> None:
    versies, fouten = gelezen(
        "ingroeipad", PAD + "BW,Recht,v,lineair,10,,\nBW,Tabel,v,tabel,2,1,0.5\nBW,Tabel,v,tabel,2,2,1\n"
    )
    assert fouten == []
    assert [
        (v.pad.soort, v.pad.duur, [stap.deel for stap in v.pad.stappen]) for v in versies if isinstance(v, Padversie)
    ] == [("lineair", 10, []), ("tabel", 2, [Decimal("0.5"), Decimal(1)])]


NIEUW = (
    "taak,naam,versie,soort,duur,jaar,objectief_deel,basis,clienten_bij_start,resterend,bevroren_tot,sleutel,"
    "plafond_per_inwoner,verrekening,peildatum\n"
)


def test_een_cohort_een_bevroren_regio_en_een_plafond() -> None:
    versies, fouten = gelezen(
        "ingroeipad",
        NIEUW + "BW,Cohort,v,cohort,2,1,,,60,30,,,,,\nBW,Cohort,v,cohort,2,2,,,60,7.5,,,,,\n"
        "BW,Bevroren,v,regionaal_bevroren,10,,,lineair,,,2031,centrum,,,\n"
        "BW,Plafond,v,met_plafond,2,1,0.5,tabel,,,,,15.00,regio,01-01-2024\n"
        "BW,Plafond,v,met_plafond,2,2,1,tabel,,,,,15.00,regio,01-01-2024\n",
    )
    assert fouten == []
    cohort, bevroren, plafond = (versie for versie in versies if isinstance(versie, Padversie))
    assert cohort.pad.clienten_bij_start == 60
    assert [stap.resterend for stap in cohort.pad.stappen] == [30, Decimal("7.5")]
    assert (bevroren.pad.basis, bevroren.pad.bevroren_tot, bevroren.pad.sleutel) == ("lineair", 2031, "centrum")
    assert (plafond.pad.plafond_per_inwoner, plafond.pad.verrekening) == (15, "regio")
    assert (str(plafond.peildatum), [stap.deel for stap in plafond.pad.stappen]) == ("2024-01-01", [Decimal("0.5"), 1])


@pytest.mark.parametrize(
    ("regels", "cel", "verwacht"),
    [
        ("BW,P,v,cohort,2,1,,,60,30,,,,,\nBW,P,v,cohort,2,2,,,60,31,,,,,", "D2", "In jaar 2 zijn er meer bestaande"),
        ("BW,P,v,cohort,2,1,,,,30,,,,,\nBW,P,v,cohort,2,2,,,,10,,,,,", "D2", "Alleen een cohort heeft een aantal"),
        ("BW,P,v,cohort,2,1,0.5,,60,30,,,,,\nBW,P,v,cohort,2,2,,,60,3,,,,,", "G2", "niets: bij cohort"),
        ("BW,P,v,cohort,2,1,,,60,30,,,,,\nBW,P,v,cohort,2,2,,,61,3,,,,,", "I3", "hetzelfde als in rij 2"),
        ("BW,P,v,regionaal_bevroren,10,,,,,,2031,centrum,,,", "D2", "Een bevroren regio of een plafond ligt op"),
        ("BW,P,v,regionaal_bevroren,10,,,lineair,,,2031,,,,", "D2", "Alleen een bevroren regio heeft een jaar"),
        ("BW,P,v,regionaal_bevroren,10,,,lineair,,,31,centrum,,,", "K2", "een jaar van 2015"),
        ("BW,P,v,met_plafond,10,,,lineair,,,,,15,,01-01-2024", "D2", "Alleen een plafond heeft een bedrag"),
        ("BW,P,v,met_plafond,10,,,lineair,,,,,15,land,", "O2", "een peildatum bij een plafond"),
        ("BW,P,v,lineair,10,,,,,,,,15,land,", "D2", "Alleen een plafond heeft een bedrag"),
    ],
)
def test_elke_fout_in_een_nieuwe_soort_heeft_een_cel(regels: str, cel: str, verwacht: str) -> None:
    _, fouten = gelezen("ingroeipad", NIEUW + regels)
    assert any(fout.startswith(f"{cel}: {verwacht}") for fout in fouten), fouten


@pytest.mark.parametrize(
    ("regels", "cel", "verwacht"),
    [
        ("BW,P,v,lineair,10,1,0.1", "G2", "niets: bij lineair"),
        ("BW,P,v,lineair,40,,", "E2", "een aantal jaren van 2 tot en met 12"),
        ("BW,P,v,lineair,10,,\nBW,P,v,lineair,10,,", "B3", "een rij per ingroeipad"),
        ("BW,P,v,tabel,2,1,0.5", "F2", "ook jaar 2"),
        ("BW,P,v,tabel,2,1,0.5\nBW,P,v,tabel,2,2,1.5", "G3", "een getal van 0 tot en met 1"),
        ("BW,P,v,tabel,2,1,0.5\nBW,P,v,tabel,2,1,1", "F3", "elk jaar van het ingroeipad een keer"),
        ("BW,P,v,tabel,2,3,0.5", "F2", "een jaar van 1 tot en met 2"),
        ("BW,P,v,tabel,2,1,0.5\nBW,P,v,tabel,3,2,1", "E3", "hetzelfde als in rij 2"),
    ],
)
def test_elke_fout_in_een_pad_heeft_een_cel(regels: str, cel: str, verwacht: str) -> None:
    _, fouten = gelezen("ingroeipad", PAD + regels)
    assert any(fout.startswith(f"{cel}: {verwacht}") for fout in fouten), fouten


def test_een_bestand_zonder_rijen_is_een_fout() -> None:
    assert gelezen("ingroeipad", PAD)[1] == [": minstens een rij met gegevens"]


# --- the command --------------------------------------------------------------------------------------------------


def laad(map_: Path, soort: str, tekst: str, *opties: str) -> str:
    bestand, uit = map_ / "invoer.csv", StringIO()
    bestand.write_text(tekst)
    herkomst = ("--bron", "Septembercirculaire 2026", "--uitgever", "Rijk", "--vindplaats", "https://rijk.example/sept")
    call_command("laad_geldinvoer", soort, str(bestand), *herkomst, *opties, stdout=uit)
    return uit.getvalue()


GOED = BUDGET + "BW,Macro,sept 2026,2027,basis,1400000000.00,6.81a,\n"


@pytest.mark.django_db
def test_twee_keer_laden_is_een_keer(tmp_path: Path) -> None:
    laat_zien = laad(tmp_path, "macrobudget", GOED, "--proef")
    assert "er is niets vastgelegd" in laat_zien
    assert not Macrobudget.objects.exists()
    assert not Bron.objects.filter(uitgever="Rijk", titel="Septembercirculaire 2026").exists()
    assert "Vastgelegd: macrobudget beschermd wonen: Macro, versie sept 2026" in laad(tmp_path, "macrobudget", GOED)
    assert "Stond er al, gelijk" in laad(tmp_path, "macrobudget", GOED)
    budget = Macrobudget.objects.get()
    assert (budget.mutaties.count(), budget.bron.titel) == (1, "Septembercirculaire 2026")
    assert Gebeurtenis.objects.filter(soort="geldinvoer_geladen").count() == 1


@pytest.mark.django_db
def test_een_versie_wordt_nooit_verbeterd(tmp_path: Path) -> None:
    laad(tmp_path, "macrobudget", GOED)
    nog_een = GOED.replace("1400000000.00", "1.00") + "BW,Ander,v1,2027,basis,5,6.81a,\n"
    with pytest.raises(CommandError, match=r"C2.*de naam van een nieuwe versie") as fout:
        laad(tmp_path, "macrobudget", nog_een)
    assert "Er is niets vastgelegd" in str(fout.value)
    assert Macrobudget.objects.count() == 1


@pytest.mark.django_db
def test_een_fout_houdt_alles_tegen(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Blad macrobudget, cel D3: gevonden '1999', verwacht een jaar van 2015"):
        laad(tmp_path, "macrobudget", GOED + "BW,Macro,sept 2026,1999,indexatie,1,6.81,\n")
    assert not Macrobudget.objects.exists()
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command(
            "laad_geldinvoer", "macrobudget", str(tmp_path / "weg"), "--bron=a", "--uitgever=b", "--vindplaats=c"
        )
    veel = BUDGET + "XX,Macro,v,2027,basis,5,6.81a,\n" * 60
    with pytest.raises(CommandError, match="En nog 10 fouten"):
        laad(tmp_path, "macrobudget", veel)


@pytest.mark.django_db
def test_verdeling_en_pad_komen_met_al_hun_rijen(tmp_path: Path) -> None:
    regels = "".join(f"BW,Obj,v1,objectief,percentage,{code},33.3\n" for code in ("GM0518", "GM0603", "GM0505"))
    antwoord = laad(tmp_path, "verdeling", VERDELING + regels, "--zekerheid", "onzeker")
    assert "(3 rijen). Let op: de percentages tellen op tot 99.9" in antwoord
    verdeling = Aandelen.objects.get()
    assert (verdeling.soort, verdeling.rijen.count(), verdeling.bron.zekerheid) == ("objectief", 3, "onzeker")
    assert "Stond er al, gelijk" in laad(tmp_path, "verdeling", VERDELING + regels)
    laad(tmp_path, "ingroeipad", PAD + "BW,Tabel,v,tabel,2,1,0.5\nBW,Tabel,v,tabel,2,2,1\nBW,Recht,v,lineair,10,,\n")
    assert sorted((pad.naam, pad.soort, pad.stappen.count()) for pad in Ingroeipad.objects.all()) == [
        ("Recht", "lineair", 0),
        ("Tabel", "tabel", 2),
    ]
    assert laad(tmp_path, "ingroeipad", PAD + "BW,Recht,v,lineair,10,,\n").startswith("Stond er al, gelijk")
