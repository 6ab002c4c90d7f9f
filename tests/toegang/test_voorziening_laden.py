"""Places of a region from a file: everything or nothing, every fault with its cell, and twice is once."""

from __future__ import annotations

import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from regio.models import Gebeurtenis, Organisatie
from tests.regio.factories import regio
from toegang.models import Voorziening

pytestmark = pytest.mark.django_db

KOP = "product,categorie,aanbieder,gemeentecode,plekken,van,tot\n"
EEN = KOP + "hg-intramurale-plekken,kern,Aanbieder Proef,GM0603,12,2026-01-01,\n"


def laad(map_: Path, tekst: str, *opties: str, sleutel: str = "haaglanden") -> str:
    bestand, uit = map_ / "plekken.csv", StringIO()
    bestand.write_text(tekst)
    herkomst = ("--bron", "Opgave van de regio", "--uitgever", "Haagse regio", "--vindplaats", "Z-2026-3")
    call_command("laad_voorzieningen", str(bestand), "--regio", sleutel, *herkomst, *opties, stdout=uit)
    return uit.getvalue()


def test_twee_keer_laden_is_een_keer(tmp_path: Path) -> None:
    assert "niets vastgelegd" in laad(tmp_path, EEN, "--proef")
    assert not Voorziening.objects.exists()
    assert "1 nieuw, 0 met een einde, 0 stonden er al" in laad(tmp_path, EEN)
    assert "0 nieuw, 0 met een einde, 1 stonden er al" in laad(tmp_path, EEN)
    plekken = Voorziening.objects.get()
    assert (plekken.regio, plekken.plekken, plekken.tot) == (regio("haaglanden"), 12, None)
    assert (str(plekken.organisatie), str(plekken.gemeente)) == ("Aanbieder Proef", "Rijswijk")
    assert Gebeurtenis.objects.filter(soort="voorzieningen_geladen", regio=regio("haaglanden")).count() == 1


def test_een_nieuw_aantal_begint_waar_het_oude_eindigt(tmp_path: Path) -> None:
    laad(tmp_path, EEN)
    meer = "hg-intramurale-plekken,kern,Aanbieder Proef,GM0603,15,2027-01-01,\n"
    with pytest.raises(CommandError, match=r"F2.*overlapt met wat vastligt vanaf 01-01-2026"):
        laad(tmp_path, KOP + meer)
    einde = EEN.replace("2026-01-01,", "2026-01-01,2027-01-01")
    assert "1 nieuw, 1 met een einde" in laad(tmp_path, einde + meer)
    assert list(Voorziening.objects.order_by("van").values_list("plekken", "tot")) == [
        (12, datetime.date(2027, 1, 1)),
        (15, None),
    ]


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("bestaat-niet,kern,,,1,2026-01-01,", "cel A2: gevonden 'bestaat-niet', verwacht een product van Haagse regio"),
        ("hg-intramurale-plekken,goed,,,1,2026-01-01,", "cel B2"),
        ("hg-intramurale-plekken,kern,,GM9999,1,2026-01-01,", "cel D2: gevonden 'GM9999'"),
        ("hg-intramurale-plekken,kern,,,-1,2026-01-01,", "cel E2"),
        ("hg-intramurale-plekken,kern,,,veel,2026-01-01,", "cel E2"),
        ("hg-intramurale-plekken,kern,,,1,vandaag,", "cel F2"),
        ("hg-intramurale-plekken,kern,,,1,2026-01-01,2026-01-01", "cel G2"),
        (
            "hg-intramurale-plekken,kern,,,1,2026-01-01,\nhg-intramurale-plekken,kern,,,2,2026-06-01,",
            "cel F3.*overlapt met rij 2",
        ),
    ],
)
def test_een_fout_houdt_alles_tegen(tmp_path: Path, regel: str, zin: str) -> None:
    with pytest.raises(CommandError, match=zin):
        laad(tmp_path, f"{KOP}{regel}\nhg-pakket-instelling,kern,Nieuwe Aanbieder,,3,2026-01-01,\n")
    assert not Voorziening.objects.exists()
    assert not Organisatie.objects.filter(naam="Nieuwe Aanbieder").exists()


def test_een_ander_aantal_op_dezelfde_dag_is_een_fout(tmp_path: Path) -> None:
    laad(tmp_path, EEN)
    with pytest.raises(CommandError, match="cel E2: gevonden '13', verwacht 12, zoals al vastligt"):
        laad(tmp_path, EEN.replace(",12,", ",13,"))
    with pytest.raises(CommandError, match="bestaat niet"):
        laad(tmp_path, EEN, sleutel="nergens")
    with pytest.raises(CommandError, match="minstens een rij"):
        laad(tmp_path, KOP)
