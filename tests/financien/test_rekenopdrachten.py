"""`manage.py ingroeipad` and `manage.py verdeel`: files in, a file out, or every fault and no file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from financien.management.commands.verdeel import Command as Verdeel

HISTORISCH = "gemeentecode,bedrag\nGM0001,1400000\n"
OBJECTIEF = "gemeentecode,aandeel\nGM0003,0.1\nGM0001,0.6\nGM0002,0.3\n"
SLEUTEL = "gemeentecode;gewicht\nGM0003;1,5\nGM0001;1,5\nGM0002;1,5\n"


def macrobudget(jaren: range = range(2027, 2037), bedrag: str = "1000.00") -> str:
    return "".join(["jaar,bedrag\n", *(f"{jaar},{bedrag}\n" for jaar in jaren)])


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def schrijf(**bestanden: str) -> None:
    for naam, tekst in bestanden.items():
        Path(f"{naam}.csv").write_text(tekst)


def ingroeipad(*meer: str, h: str = HISTORISCH, o: str = OBJECTIEF, m: str = macrobudget(), p: str = "") -> str:
    """Run the command in this folder; the answer is the file."""
    schrijf(h=h, o=o, m=m, **({"p": p} if p else {}))
    opties = ["--historisch=h.csv", "--objectief=o.csv", "--macrobudget=m.csv", "--uit=uit.csv"]
    call_command("ingroeipad", *opties, *(["--tabel=p.csv"] if p else []), *meer)
    return Path("uit.csv").read_text()


LINEAIR = ("--pad=lineair", "--startjaar=2027", "--jaren=10")


def test_tien_jaar_uit_bestanden(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regels = ingroeipad(*LINEAIR).splitlines()
    assert regels[0] == "gemeentecode,jaar,bedrag"
    assert regels[1:4] == ["GM0001,2027,960.00", "GM0001,2028,920.00", "GM0001,2029,880.00"]
    assert regels[-1] == "GM0003,2036,100.00"
    assert len(regels) == 31
    assert capsys.readouterr().out == "Geschreven: uit.csv (30 regels).\n"
    assert sorted(pad.name for pad in map_.iterdir()) == ["h.csv", "m.csv", "o.csv", "uit.csv"]


def test_voor_en_na_het_pad(map_: Path) -> None:
    uit = ingroeipad("--pad=lineair", "--startjaar=2027", "--jaren=2", m=macrobudget(range(2026, 2030)))
    assert [regel for regel in uit.splitlines() if regel.startswith("GM0002")] == [
        "GM0002,2026,0.00",
        "GM0002,2027,150.00",
        "GM0002,2028,300.00",
        "GM0002,2029,300.00",
    ]


@pytest.mark.parametrize("jaren", [range(1, 3), range(2027, 2029)])
@pytest.mark.parametrize("kop", ["objectief_deel", "aandeel"])
def test_een_pad_uit_een_tabel(map_: Path, jaren: range, kop: str) -> None:
    tabel = "".join([f"jaar,{kop}\n", *(f"{jaar},0.{jaar - jaren[0] + 1}\n" for jaar in jaren)])
    uit = ingroeipad("--pad=tabel", "--startjaar=2027", "--jaren=2", p=tabel)
    assert "GM0003,2027,10.00\nGM0003,2028,20.00\nGM0003,2029,100.00\n" in uit


def test_met_een_onbekend_startjaar_heten_de_jaren_jaar_1(map_: Path) -> None:
    uit = ingroeipad("--pad=lineair_vanaf_nul", "--jaren=3", m="jaar,bedrag\njaar 1,100\njaar 2,100\n3,100\n")
    assert uit.splitlines()[1:4] == ["GM0001,jaar 1,100.00", "GM0001,jaar 2,80.00", "GM0001,jaar 3,60.00"]


def test_de_volgorde_van_de_rijen_doet_er_niet_toe(map_: Path) -> None:
    m = macrobudget(bedrag="0.02")
    o = "gemeentecode,bedrag\nGM0003,1\nGM0002,1\nGM0001,1\n"
    anders = "gemeentecode,bedrag\nGM0001,1\nGM0002,1\nGM0003,1\n"
    assert ingroeipad(*LINEAIR, o=o, m=m) == ingroeipad(*LINEAIR, o=anders, m=m)


@pytest.mark.parametrize(
    ("bestanden", "zin"),
    [
        (
            {"o": "gemeente,bedrag\nGM0001,1\n"},
            "o.csv, regel 1: gevonden 'gemeentecode: ontbreekt', verwacht de koppen",
        ),
        (
            {"o": "gemeentecode,bedrag\nGM0001,1\nGM0002,-1\n"},
            "o.csv, regel 3: gevonden '-1', verwacht een bedrag van nul",
        ),
        (
            {"o": "gemeentecode,bedrag\nGM0001,1\nGM0002,\n"},
            "o.csv, regel 3: gevonden niets, verwacht een bedrag van nul",
        ),
        (
            {"o": "gemeentecode,bedrag\nGM0001,1\nGM0001,2\n"},
            "regel 3: gevonden nog een rij voor GM0001, verwacht elke",
        ),
        ({"o": "gemeentecode,bedrag\nGM01,1\n"}, "regel 2: gevonden 'GM01', verwacht een gemeentecode"),
        (
            {"o": "gemeentecode,bedrag\n0001,1\n"},
            "o.csv, regel 2: gevonden '0001', verwacht een code zoals 'GM0001' in",
        ),
        ({"o": "gemeentecode,bedrag\nGM0001,0\n"}, "regel 2: gevonden alleen nullen, verwacht minstens een bedrag"),
        ({"o": "gemeentecode,bedrag\n"}, "o.csv, regel 1: gevonden geen rijen met gegevens"),
        ({"o": ""}, "o.csv, regel 1: gevonden"),
        (
            {"o": "gemeentecode,aandeel\nGM0001,0.3333\nGM0002,0.6666\n"},
            "o.csv, regel 3: gevonden aandelen die optellen tot 0.9999, verwacht aandelen die samen precies 1 zijn",
        ),
        (
            {"m": "jaar,bedrag\n2027,-5\n"},
            "m.csv, regel 2: gevonden '-5', verwacht een bedrag in euro's van nul of meer",
        ),
        ({"m": "jaar,bedrag\n2027,5.001\n"}, "m.csv, regel 2: gevonden '5.001', verwacht een bedrag met hoogstens 2"),
        ({"m": "jaar,bedrag\nvolgend,5\n"}, "m.csv, regel 2: gevonden 'volgend', verwacht een jaar"),
        (
            {"m": macrobudget(range(2027, 2036))},
            "m.csv, regel 10: gevonden geen bedrag voor 2036, verwacht een bedrag voor",
        ),
        ({"m": macrobudget() + "2027,1\n"}, "m.csv, regel 12: gevonden nog een bedrag voor 2027"),
    ],
)
def test_wat_er_mis_is_en_geen_bestand(map_: Path, bestanden: dict[str, str], zin: str) -> None:
    Path("uit.csv").write_text("van een vorige keer")
    with pytest.raises(CommandError) as fout:
        ingroeipad(*LINEAIR, **bestanden)
    assert zin in str(fout.value)
    assert fout.value.returncode == 2
    assert not Path("uit.csv").exists()


@pytest.mark.parametrize(
    ("tabel", "zin"),
    [
        ("jaar,objectief_deel\n1,0.5\n2,1.1\n", "p.csv, regel 3: gevonden '1.1', verwacht een deel van 0 tot en met 1"),
        ("jaar,objectief_deel\n1,0.5\n", "p.csv, regel 2: gevonden geen deel voor jaar 2 van het ingroeipad"),
        ("jaar,objectief_deel\n1,0.5\n1,0.6\n", "p.csv, regel 3: gevonden nog een deel voor 1"),
        ("jaar,objectief_deel\n1,0.5\n2030,1\n", "p.csv, regel 3: gevonden jaar 2030, verwacht 2027 tot en met 2028"),
        ("", "Geef een bestand met --tabel"),
    ],
)
def test_een_tabel_die_niet_kan(map_: Path, tabel: str, zin: str) -> None:
    with pytest.raises(CommandError, match=zin) as fout:
        ingroeipad("--pad=tabel", "--startjaar=2027", "--jaren=2", p=tabel)
    assert fout.value.returncode == 2


def test_bestanden_die_er_niet_zijn_of_twee_keer_genoemd(map_: Path) -> None:
    schrijf(s=SLEUTEL)
    with pytest.raises(CommandError, match=r"nee\.csv: dit bestand is niet te lezen"):
        call_command("verdeel", "100", "--sleutel=nee.csv", "--uit=uit.csv")
    with pytest.raises(CommandError, match="hetzelfde bestand als --sleutel"):
        call_command("verdeel", "100", "--sleutel=s.csv", "--uit=./s.csv")
    assert Path("s.csv").read_text() == SLEUTEL
    with pytest.raises(CommandError, match="hier kan niet worden geschreven"):
        call_command("verdeel", "100", "--sleutel=s.csv", "--uit=geen/map/uit.csv")


@pytest.mark.parametrize(
    ("bedrag", "delen"),
    [
        ("100", "33.34 33.33 33.33"),
        ("-100.00", "-33.34 -33.33 -33.33"),
        ("€ 1.000.000,01", "333333.34 333333.34 333333.33"),
    ],
)
def test_verdeel(map_: Path, bedrag: str, delen: str) -> None:
    schrijf(s=SLEUTEL)
    call_command("verdeel", bedrag, "--sleutel=s.csv", "--uit=uit.csv")
    verwacht = [f"GM000{nummer},{deel}" for nummer, deel in enumerate(delen.split(), start=1)]
    assert Path("uit.csv").read_text().splitlines() == ["gemeentecode,bedrag", *verwacht]


@pytest.mark.parametrize("bedrag", ["-100", "-100.00", "-100,00", "-€100,00"])
def test_verdeel_een_tekort_vanaf_de_opdrachtregel(map_: Path, bedrag: str) -> None:
    """argparse takes what begins with a minus for an option."""
    schrijf(s=SLEUTEL)
    Verdeel().run_from_argv(["manage.py", "verdeel", bedrag, "--sleutel", "s.csv", "--uit", "uit.csv"])
    regels = Path("uit.csv").read_text().splitlines()
    assert regels[1:] == ["GM0001,-33.34", "GM0002,-33.33", "GM0003,-33.33"]


def test_verdeel_leest_ook_een_rekenblad(map_: Path) -> None:
    boek = Workbook()
    boek.active.append(["gemeentecode", "gewicht"])
    boek.active.append([518, 3])
    boek.active.append(["0603", 1])
    boek.save("s.xlsx")
    call_command("verdeel", "100", "--sleutel=s.xlsx", "--uit=uit.csv")
    assert Path("uit.csv").read_text() == "gemeentecode,bedrag\n0518,75.00\n0603,25.00\n"


@pytest.mark.parametrize("bedrag", ["veel", "1,234.5", "1.5.5", "12.345"])
def test_verdeel_een_bedrag_dat_er_geen_is(map_: Path, bedrag: str) -> None:
    schrijf(s=SLEUTEL)
    with pytest.raises(CommandError, match=f"Gevonden '{bedrag}', verwacht een bedrag in euro's") as fout:
        call_command("verdeel", bedrag, "--sleutel=s.csv", "--uit=uit.csv")
    assert fout.value.returncode == 2


@pytest.mark.traag
def test_zonder_databank_en_zonder_geheimen(map_: Path) -> None:
    """From a bare shell: exit code 0 with a file, exit code 2 with a sentence and without one."""
    schrijf(s=SLEUTEL, fout="gemeentecode,gewicht\nGM0001,-1\n")
    huis = Path(__file__).parents[2]
    kaal = {"PATH": os.environ["PATH"], "MODUS": "productie", "ALLOWED_HOSTS": "example.org"}
    kaal |= {"DATABASE_URL": "postgres://regio_app@127.0.0.1:1/regio", "CELERY_BROKER_URL": "redis://127.0.0.1:1/0"}

    def draai(sleutel: str) -> subprocess.CompletedProcess[str]:
        opdracht = [sys.executable, str(huis / "manage.py"), "verdeel", "9", "--sleutel", sleutel, "--uit", "uit.csv"]
        return subprocess.run(opdracht, env=kaal, capture_output=True, text=True, timeout=120, check=False)

    goed = draai("s.csv")
    assert (goed.returncode, goed.stderr) == (0, "")
    assert Path("uit.csv").exists()
    mis = draai("fout.csv")
    assert mis.returncode == 2
    assert "fout.csv, regel 2: gevonden '-1', verwacht een gewicht van nul of meer." in mis.stderr
    assert not Path("uit.csv").exists()
