"""Counting the demo gives the tables of source 003, before anything is hidden; what is published hides the small."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from regio import klok
from regio.models import Brontabel, Regio
from regio.namens import namens
from samenwerking.monitor.models import Monitorstand
from toegang import tellen
from toegang.acties.telling import publiceer
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.raming import raming
from toegang.tellen import AANTAL, Ruw

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


def gedrukt(nummer: int) -> dict[str, dict[str, int]]:
    """The cells of a table of the source, totals left out: by column, then row."""
    tabel = Brontabel.objects.get(bron__sleutel="uitvoeringsplan-haagse-regio", nummer=nummer)
    uit: dict[str, dict[str, int]] = {}
    for cijfer in tabel.cijfers.filter(is_totaal=False, waarde__isnull=False):
        uit.setdefault(cijfer.kolom, {})[cijfer.rij] = int(cijfer.waarde or 0)
    return uit


def geteld(ruw: Ruw) -> dict[str, int]:
    return {rij: aantal for (rij, _), aantal in ruw.aantallen.items() if aantal}


def jaar(nummer: int) -> dict[str, datetime.date]:
    return {"van": datetime.date(nummer, 1, 1), "tot": datetime.date(nummer + 1, 1, 1)}


@pytest.fixture
def haaglanden() -> Regio:
    return Regio.objects.get(sleutel="haaglanden")


def test_tabel_2_meldingen_per_wijze_en_jaar(haaglanden: Regio) -> None:
    with namens(None):
        for kolom, aantallen in gedrukt(2).items():
            assert geteld(tellen.meldingen(haaglanden, **jaar(int(kolom)))) == aantallen
        assert tellen.meldingen(haaglanden, **jaar(2018)).aantallen.total() == 4104  # the source printed 4.103


def test_tabellen_3_4_en_5_clienten_met_een_pas(haaglanden: Regio) -> None:
    passen = gedrukt(3)["Aantal"]
    with namens(None):
        for nummer in (2015, 2016, 2017, 2018):
            assert tellen.passen(haaglanden, **jaar(nummer)).aantallen.total() == passen[str(nummer)]
        deel = tellen.passen(haaglanden, van=datetime.date(2019, 1, 1), tot=datetime.date(2019, 5, 1))
        assert deel.aantallen.total() == passen["2019 januari tot en met april"] == 631
        herkomst = geteld(tellen.passen(haaglanden, **jaar(2018)))
    assert herkomst == gedrukt(4)["Aantal"]
    (verwacht,) = gedrukt(5).values()
    assert raming(herkomst, 1418) == verwacht


def test_tabel_7_gezinnen(haaglanden: Regio) -> None:
    aantallen = gedrukt(7)["Aantal gezinnen"]
    with namens(None):
        for nummer in (2015, 2016, 2017, 2018):
            assert tellen.gezinnen(haaglanden, **jaar(nummer)).aantallen.total() == aantallen[str(nummer)]
        deel = tellen.gezinnen(haaglanden, van=datetime.date(2019, 1, 1), tot=datetime.date(2019, 9, 1))
    assert deel.aantallen.total() == aantallen["Januari tot en met augustus 2019"]


def test_tabellen_8_11_en_12_indicaties_en_wachtlijst(haaglanden: Regio) -> None:
    with namens(None):
        per_product, _ = tellen.naar_product_en_doelgroep(haaglanden, op=klok.vandaag())
        wachtlijst = tellen.wachtlijst(haaglanden, op=klok.vandaag())
    assert per_product.aantallen.total() == 1808
    geteld_per_product: Counter[str] = Counter()
    for (_, product), aantal in per_product.aantallen.items():
        geteld_per_product[product] += aantal
    assert geteld_per_product == {
        "Intramurale plekken": 1007 + 72, "Dagbesteding intramuraal": 323, "Dagbesteding extramuraal regio": 56,
        "Pakket instelling": 29, "Dagbesteding sectorvreemd": 46, "Pgb thuiswonend": 275,
    }  # fmt: skip
    namen = {"Buiten Regio": "Buiten regio", "Leeg": "Onbekend"}
    groepen = {"Autisme": "autisme", "Verslaving": "verslaving", "Leeg": "niet ingevuld"}
    assert {cel: aantal for cel, aantal in wachtlijst.aantallen.items() if aantal} == {
        (namen.get(rij, rij), groepen.get(kolom, kolom)): aantal
        for kolom, rijen in gedrukt(12).items()
        for rij, aantal in rijen.items()
    }
    per_plaats = {namen.get(rij, rij): aantal for rij, aantal in gedrukt(11)["Aantal"].items()}
    assert {
        rij: sum(aantal for (naam, _), aantal in wachtlijst.aantallen.items() if naam == rij) for rij in per_plaats
    } == per_plaats


def test_wat_de_coordinator_ziet_is_vastgelegd_en_verbergt_het_kleine(haaglanden: Regio) -> None:
    assert publiceer(haaglanden, op=klok.vandaag()) == 0  # the demo published it
    bladen = {
        telling.tabel: telling.blad for telling in Gepubliceerdetelling.objects.filter(regio=haaglanden, van=None)
    }
    totaal, wachtend = bladen[Tabel.PRODUCT].totaal, bladen[Tabel.WACHTLIJST].totaal
    assert totaal is not None
    assert wachtend is not None
    assert (totaal.waarde, wachtend.waarde) == (1808, 263)
    for telling in Gepubliceerdetelling.objects.filter(regio=haaglanden):
        assert all(cel.waarde is None or cel.waarde >= 5 for cellen in telling.blad.cellen for cel in cellen)
    gedrukte_jaren = Gepubliceerdetelling.objects.filter(regio=haaglanden, tabel=Tabel.PASSEN, van__year__lt=2020)
    assert gedrukte_jaren.count() == 5  # from 2027 on the year before the demo was loaded stands beside them
    assert AANTAL in gedrukte_jaren[0].blad.kolommen


def test_de_monitor_van_de_regio_heeft_twee_bevroren_kwartalen_en_de_gedrukte_cijfers(haaglanden: Regio) -> None:
    standen = Monitorstand.objects.filter(regio=haaglanden)
    assert [rij.is_openbaar for rij in standen.select_related("opening")] == [True, False]
    regels = {regel.naam: regel for regel in standen[0].gelezen.regels}
    gezinnen = {punt.periode: punt.cijfer.waarde for punt in regels["Gezinnen die opvang vragen"].reeks}
    kolommen = gedrukt(7)["Aantal gezinnen"]
    assert {jaar: gezinnen[jaar] for jaar in ("2015", "2018")} == {jaar: kolommen[jaar] for jaar in ("2015", "2018")}
    assert regels["Plekken beschermd wonen"].regio.waarde == 1808
