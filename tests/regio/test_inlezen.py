"""Reading a table: what is asked is what is read, and every fault says where, what was found and what was expected."""

from __future__ import annotations

import datetime
import io
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from regio.inlezen import MEESTE_BYTES, Blad, Kolom, lees, sjabloon, sjabloon_csv

BLAD = Blad(
    "Mensen",
    (
        Kolom("Naam", verplicht=True, langst=10, uitleg="De achternaam."),
        Kolom("Nummer", breedte=9),
        Kolom("Geboren", "datum"),
        Kolom("Dagen", "getal"),
        Kolom("Bedrag", "bedrag"),
        Kolom("Soort", "keuze", keuzes={"natura": "zorg in natura", "pgb": "persoonsgebonden budget"}),
        Kolom("Spoed", "ja_nee"),
    ),
)
KOP = [kolom.naam for kolom in BLAD.kolommen]


def csv_van(*regels: str, kop: str = ",".join(KOP)) -> bytes:
    return "\n".join([kop, *regels]).encode()


def xlsx_van(*regels: list[Any], blad: str = "Mensen", kop: list[str] = KOP) -> bytes:
    boek = Workbook()
    boek.active.title = blad
    for regel in [kop, *regels]:
        boek.active.append(regel)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


VOL = {
    "Naam": "Proef", "Nummer": "012345678", "Geboren": datetime.date(1980, 2, 5), "Dagen": 12,
    "Bedrag": Decimal("1234.50"), "Soort": "pgb", "Spoed": True,
}  # fmt: skip


@pytest.mark.parametrize(
    "inhoud",
    [
        csv_van('Proef,012345678,05-02-1980,12,"1.234,50",PGB,ja'),
        csv_van("Proef,012345678,1980-02-05,12,1234.50,Persoonsgebonden budget,J"),
        csv_van("Proef;012345678;5/2/1980;12;1234,5;pgb;ja", kop=";".join(KOP)),
        "﻿".encode() + csv_van("Proef,012345678,05-02-1980,12,1234.5,pgb,ja"),
        xlsx_van(["Proef", 12345678, datetime.date(1980, 2, 5), 12, 1234.5, "pgb", True]),
        xlsx_van(["Proef", "012345678", "05-02-1980", 12.0, "1234,50", "pgb", "ja"], blad="Blad1"),
    ],
    ids=["csv", "csv voor machines", "puntkomma", "met bom", "xlsx", "xlsx als tekst"],
)
def test_dezelfde_rij_uit_elke_vorm(inhoud: bytes) -> None:
    gelezen = lees(inhoud, BLAD)
    assert gelezen.fouten == ()
    assert [rij.waarden for rij in gelezen.rijen] == [VOL]


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        (",,,,,,nee", "Blad Mensen, cel A2: de cel is leeg, verwacht tekst van ten hoogste 10 tekens."),
        ("Een te lange naam,,,,,,", "cel A2: gevonden 'Een te lange naam', verwacht tekst van ten hoogste 10 tekens."),
        ("x,,31-02-2020,,,,", "cel C2: gevonden '31-02-2020', verwacht een datum, bijvoorbeeld 05-02-2027."),
        ("x,,,2.5,,,", "cel D2: gevonden '2.5', verwacht een heel getal."),
        ("x,,,,1.234,,", "cel E2: gevonden '1.234', verwacht een bedrag, bijvoorbeeld 1234,50."),
        ("x,,,,,ander,", "cel F2: gevonden 'ander', verwacht een van: zorg in natura, persoonsgebonden budget."),
        ("x,,,,,,misschien", "cel G2: gevonden 'misschien', verwacht ja of nee."),
    ],
)
def test_elke_fout_zegt_waar_wat_en_wat_wel(regel: str, zin: str) -> None:
    [fout] = lees(csv_van(regel), BLAD).fouten
    assert str(fout).endswith(zin)


def test_alle_fouten_van_een_bestand_komen_tegelijk() -> None:
    fouten = lees(csv_van(",,x,x,,,", "", "x,,,,,,x"), BLAD).fouten
    assert [fout.cel for fout in fouten] == ["A2", "C2", "D2", "G4"]


def test_een_kop_die_ontbreekt_dubbel_of_vreemd_is() -> None:
    kop = "Naam,Naam,Vreemd,Nummer,Geboren,Dagen,Bedrag,Soort"
    zinnen = [str(fout) for fout in lees(csv_van(kop=kop), BLAD).fouten]
    assert zinnen == [
        "Blad Mensen, cel rij 1: gevonden 'Naam: dubbel', verwacht de kop Naam, een keer.",
        "Blad Mensen, cel rij 1: gevonden 'Spoed: ontbreekt', verwacht de kop Spoed, een keer.",
        "Blad Mensen, cel C1: gevonden 'Vreemd', verwacht een kop uit het sjabloon.",
    ]


def test_een_ander_blad_wordt_niet_geraden() -> None:
    boek = load_workbook(io.BytesIO(xlsx_van(blad="Iets")))
    boek.create_sheet("Anders")
    uit = io.BytesIO()
    boek.save(uit)
    [fout] = lees(uit.getvalue(), BLAD).fouten
    assert str(fout) == "Blad Mensen: gevonden 'Iets, Anders', verwacht een blad met de naam Mensen."


def _pak(inhoud: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pak:
        pak.writestr("xl/workbook.xml", inhoud)
    return uit.getvalue()


@pytest.mark.parametrize(
    "inhoud",
    [
        b"PK\x03\x04 geen zip",
        _pak(b"<niet af"),
        b"\xff\xfe\x00",
        b"Naam\x00",
        b'"Naam',
        b"x" * (MEESTE_BYTES + 1),
        b"",
    ],
    ids=["kapotte zip", "kapotte xml", "geen utf-8", "nul", "open aanhaling", "te groot", "leeg"],
)
def test_wat_niet_te_lezen_is_is_een_fout_en_geen_ongeluk(inhoud: bytes) -> None:
    gelezen = lees(inhoud, BLAD)
    assert gelezen.rijen == ()
    assert gelezen.fouten


@given(st.binary(max_size=400))
def test_geen_enkel_bestand_geeft_een_ongeluk(inhoud: bytes) -> None:
    lees(inhoud, BLAD)
    lees(b"PK\x03\x04" + inhoud, BLAD)


def test_het_lege_sjabloon_wordt_zonder_fouten_gelezen() -> None:
    ander = Blad("Anders", (Kolom("Iets"),))
    boek = sjabloon([BLAD, ander])
    assert lees(boek, BLAD) == lees(sjabloon_csv(BLAD), BLAD)
    assert lees(boek, BLAD).fouten == ()
    uitleg = [[cel.value for cel in rij] for rij in load_workbook(io.BytesIO(boek))["Uitleg"].iter_rows()]
    assert ["Mensen", "Naam", "ja", "De achternaam.", None] in uitleg
    assert "Kies uit: zorg in natura, persoonsgebonden budget." in str(uitleg)


def test_een_fout_van_de_lezer_zelf_staat_bij_de_cel() -> None:
    [rij] = lees(csv_van("x,123,,,,,"), BLAD).rijen
    assert str(rij.fout("Nummer", "een BSN")) == "Blad Mensen, cel B2: gevonden '123', verwacht een BSN."
