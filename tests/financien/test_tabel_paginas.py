"""'Controleer mijn tabel' and the published tables: printed beside exact, and nothing is stored."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from financien import gepubliceerd
from financien.tabelbestand import Onleesbaar, als_regels
from financien.tabelvraag import TabelFout, lees_tabel
from regio.models import Gebeurtenis, Inwonertal
from tests.financien.factories import OBJECTIEF, maak_aandelen, maak_bron
from tests.financien.paginas import VOORBEELD, client_van, haags

# table 10 of source 003, as it was printed
MIDDELEN = {
    "Den Haag": (524882, "65.5", 19_650_000),
    "Leidschendam-Voorburg": (74604, "9.3", 2_790_000),
    "Rijswijk": (51027, "6.4", 1_920_000),
    "Wassenaar": (26055, "3.3", 990_000),
    "Zoetermeer": (124763, "15.5", 4_650_000),
}
TABEL = "\n".join(f"{naam}\t{bedrag}" for naam, (_, _, bedrag) in MIDDELEN.items()) + "\nTotaal\t30.000.000\n"
GEWICHTEN = "\n".join(f"{naam} {inwoners}" for naam, (inwoners, _, _) in MIDDELEN.items())


def stuur(**velden: Any) -> Any:
    pet = haags()
    data = {"pet": str(pet.pk), "soort": "bedragen", "vergelijk": "geplakt", "gewichten": GEWICHTEN} | velden
    return client_van(pet).post(reverse("tabel_controleren"), data)


def rijen(antwoord: Any) -> dict[str, tuple[str, str, str]]:
    return {rij.naam: (rij.verwacht, rij.verschil, rij.verklaring) for rij in antwoord.context["rijen"]}


# --- the page -------------------------------------------------------------------------------------------------------

pytestmark = pytest.mark.django_db
VIA_PROCENT = "eerst het percentage afgerond op 1 decimaal, daarna keer het totaal"


def test_tabel_10_wijkt_af_door_afgeronde_percentages() -> None:
    voor = Gebeurtenis.objects.count()
    antwoord = stuur(tabel=TABEL)
    assert antwoord.status_code == 200
    assert "5 van de 5 rijen wijken af" in antwoord.content.decode()
    assert rijen(antwoord) == {
        "Den Haag": ("19.650.381,68", "−381,68", VIA_PROCENT),
        "Leidschendam-Voorburg": ("2.793.003,14", "−3.003,14", VIA_PROCENT),
        "Rijswijk": ("1.910.334,18", "+9.665,82", VIA_PROCENT),
        "Wassenaar": ("975.439,61", "+14.560,39", VIA_PROCENT),
        "Zoetermeer": (
            "4.670.841,39", "−20.841,39", "eerst het percentage afgekapt op 1 decimaal, daarna keer het totaal",
        ),
    }  # fmt: skip
    assert Gebeurtenis.objects.count() == voor


def test_percentages_naast_de_inwoners_van_een_peildatum() -> None:
    eerste = Inwonertal.objects.filter(peildatum="2024-01-01").order_by("pk")[0]
    antwoord = stuur(
        tabel="Rijswijk 31%\nWassenaar 15%\nGM0637 54%", soort="percentages", vergelijk=f"inwoners-{eerste.pk}"
    )
    tal = dict(Inwonertal.objects.filter(peildatum="2024-01-01").values_list("gemeente__naam_kort", "aantal"))
    samen = tal["Rijswijk"] + tal["Wassenaar"] + tal["Zoetermeer"]
    goed = {naam: f"{100 * tal[naam] / samen:.0f}" for naam in ("Rijswijk", "Wassenaar", "Zoetermeer")}
    assert {naam: rij[0] for naam, rij in rijen(antwoord).items()} == {
        "Rijswijk": goed["Rijswijk"], "Wassenaar": goed["Wassenaar"], "GM0637": goed["Zoetermeer"],
    }  # fmt: skip


def test_naast_een_versie_van_een_verdeling_met_haar_label() -> None:
    verdeling = maak_aandelen("objectief", OBJECTIEF, bron=maak_bron("voorbeeld"))
    antwoord = stuur(tabel="Rijswijk 0,67\nWassenaar 0,33", totaal="1,00", vergelijk=f"verdeling-{verdeling.pk}")
    assert rijen(antwoord)["Rijswijk"] == ("0,67", "", "")
    assert "Alle 2 rijen zijn de exacte verdeling" in antwoord.content.decode()
    assert VOORBEELD in antwoord.content.decode()


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        ({"tabel": "Rijswijk twee"}, "tabel", "Regel 1: gevonden 'Rijswijk twee', verwacht een gemeente en een bedrag"),
        ({"tabel": "Rijswijk 1\nrijswijk 2", "totaal": "3"}, "tabel", "Regel 2: 'rijswijk' staat er twee keer in."),
        ({"tabel": "Delft 1", "totaal": "1"}, "tabel", "heeft geen gewicht voor: Delft."),
        ({"tabel": "Rijswijk 1"}, "totaal", "Vul in welk bedrag is verdeeld"),
        ({"tabel": ""}, "tabel", "Plak een tabel, of kies hieronder een bestand."),
        ({"tabel": TABEL, "gewichten": ""}, "gewichten", "Plak per regel een gemeente en een getal."),
        ({"tabel": TABEL, "gewichten": "Rijswijk veel"}, "gewichten", "Regel 1: gevonden 'Rijswijk veel'"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(velden: dict[str, str], veld: str, zin: str) -> None:
    antwoord = stuur(**velden)
    assert antwoord.status_code == 400
    assert zin in " ".join(antwoord.context["form"].errors[veld])


def werkblad(*rijen: list[Any], procent: bool = False) -> bytes:
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    for rij in rijen:
        blad.append(rij)
    if procent:
        for (cel,) in blad.iter_rows(min_col=2, max_col=2):
            cel.number_format = "0.0%"
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def test_een_bestand_geeft_dezelfde_uitslag() -> None:
    blad = werkblad(
        ["Gemeente", "Middelen"], *([naam, bedrag] for naam, (_, _, bedrag) in MIDDELEN.items()), ["Totaal", 30_000_000]
    )
    csv = TABEL.replace("\t", ";").encode()
    for inhoud in (blad, csv):
        antwoord = stuur(bestand=SimpleUploadedFile("tabel", inhoud))
        assert rijen(antwoord)["Rijswijk"] == ("1.910.334,18", "+9.665,82", VIA_PROCENT)
    fout = stuur(bestand=SimpleUploadedFile("brief.pdf", b"%PDF-1.7"))
    assert "Dit is geen xlsx- of csv-bestand" in fout.context["form"].errors["bestand"][0]


@pytest.mark.parametrize(
    ("inhoud", "regels"),
    [
        (werkblad(["Rijswijk", 0.064], ["Delft", 0.5], procent=True), "Rijswijk\t6,4%\nDelft\t50%"),
        (werkblad(["Rijswijk", 1.234]), "Rijswijk\t1,234"),
        (werkblad(["Kop", "Aantal"], ["Rijswijk", "BW", 12, "ja"], [None, 5]), "Rijswijk\t12"),
        (b"Gemeente,Aantal,Percentage\nRijswijk,51027,6.4%\n", "Rijswijk\t6.4%"),
        ("Rijswijk;€ 1.920.000,00\n".encode(), "Rijswijk\t€ 1.920.000,00"),
    ],
)
def test_een_bestand_wordt_regels(inhoud: bytes, regels: str) -> None:
    assert als_regels(inhoud) == regels


@pytest.mark.parametrize("inhoud", [b"", b"alleen,tekst\n", b"\xff\xfe", b"PK\x03\x04kapot", b'a,"b\n'])
def test_wat_geen_tabel_is_geeft_een_zin(inhoud: bytes) -> None:
    with pytest.raises(Onleesbaar, match=r"\.$"):
        als_regels(inhoud)


def test_een_totaalrij_telt_niet_mee() -> None:
    tabel = lees_tabel("Rijswijk 2\nTOTAAL 2", codes={"rijswijk": "GM0603"}, veld="tabel")
    assert (dict(tabel.waarden), tabel.totaal) == ({"GM0603": Decimal(2)}, Decimal(2))
    with pytest.raises(TabelFout, match="geen rij"):
        lees_tabel("Totaal 2", codes={}, veld="tabel")


# --- the published tables -------------------------------------------------------------------------------------------


def test_tabel_10_gedrukt_naast_exact() -> None:
    cijfers = {
        (naam, kolom): Decimal(waarde)
        for naam, (inwoners, deel, bedrag) in MIDDELEN.items()
        for kolom, waarde in (("Inwoners", inwoners), ("Percentage inwoners", deel), ("Middelen MO in euro", bedrag))
    }
    delen, geld = gepubliceerd.tabel_10(cijfers)
    assert [(rij.naam, rij.gedrukt, rij.verwacht, rij.verschil) for rij in delen.rijen if rij.verschil] == [
        ("Zoetermeer", "15,5%", "15,6%", "−0,1 procentpunt")
    ]
    assert [rij.verschil for rij in geld.rijen] == ["−381,68", "−3.003,14", "+9.665,82", "+14.560,39", "−20.841,39"]


@pytest.mark.usefixtures("demo")
def test_de_demo_toont_de_vier_tabellen() -> None:
    antwoord = client_van(haags()).get(reverse("gepubliceerde_tabellen"))
    per_tabel = {blad.tabel.nummer: blad.onderdelen for blad in antwoord.context["bladen"]}
    assert list(per_tabel) == [1, 5, 8, 10]
    assert [(rij.gedrukt, rij.exact, rij.verschil) for rij in per_tabel[1][0].rijen] == [
        ("66%", "65,7674…%", ""),
        ("9%", "9,2180…%", ""),
        ("7%", "6,5385…%", ""),
        ("3%", "3,2015…%", ""),
        ("15%", "15,2744…%", ""),
    ]
    passen = {rij.naam: (rij.gedrukt, rij.verwacht, rij.verschil) for rij in per_tabel[5][0].rijen}
    assert passen == {
        "Den Haag": ("922", "923", "−1"),
        "Leidschendam-Voorburg": ("142", "145", "−3"),
        "Rijswijk": ("85", "92", "−7"),
        "Wassenaar": ("14", "8", "+6"),
        "Zoetermeer": ("255", "250", "+5"),
    }
    assert all("eerst het percentage afgerond" in rij.uitleg for rij in per_tabel[5][0].rijen)
    assert per_tabel[8][0].rijen[0].exact == "van 52.450.000 tot 52.550.000"
    assert re.search(r"67,5 mln.*1\.808", per_tabel[8][0].slot)
    assert next(rij.verschil for rij in per_tabel[10][1].rijen) == "−381,68"
