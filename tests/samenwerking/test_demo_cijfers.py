"""What the Haagse regio published in 2019 (source 003) stands in the demo, cell by cell."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest
from django.db import connection
from django.db.models import Sum

from regio import klok
from regio.brontabellen import leg_uit
from regio.models import Bron, Inwonertal, Lidmaatschap, Regio, Rol
from regio.namens import namens
from tests.regio.factories import gemeente
from toegang.bereik import gedeelde_dossiers
from toegang.models import (
    Dossier,
    Huishoudlid,
    Locatie,
    Melding,
    Nachtopvangpas,
    NachtopvangpasEinde,
    Opvangtoets,
    Voorziening,
)

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]

# product: places (table 8)
PLEKKEN = {
    "hg-intramurale-plekken": 1007 + 72,
    "hg-dagbesteding-intramuraal": 323,
    "hg-dagbesteding-extramuraal": 56,
    "hg-pakket-instelling": 29,
    "hg-dagbesteding-sectorvreemd": 46,
    "hg-pgb-thuiswonend": 275,
}

# aanbieder: locations in Den Haag, Rijswijk, Zoetermeer, Leidschendam-Voorburg (table 9)
LOCATIES = {
    "Anton Constandse": (55, 0, 0, 0),
    "Fonteynenburg": (3, 2, 4, 9),
    "Kessler Stichting": (12, 0, 0, 0),
    "Limor": (1, 0, 0, 0),
    "Parnassia": (2, 0, 0, 0),
    "Leger des Heils": (5, 0, 0, 0),
}

# origin: autisme, GGZ/EPA, Korsakov, LVB, verslaving, leeg (table 12)
WACHTLIJST = {
    "Den Haag": (34, 108, 1, 1, 31, 3),
    "Leidschendam-Voorburg": (5, 13, 0, 1, 0, 3),
    "Rijswijk": (2, 2, 0, 0, 0, 0),
    "Wassenaar": (3, 1, 0, 0, 0, 0),
    "Zoetermeer": (10, 13, 0, 0, 2, 0),
    "buiten_regio": (12, 10, 0, 0, 5, 0),
    "onbekend": (1, 0, 0, 0, 1, 1),
}
PROBLEMEN = ("autisme", "ggz_epa", "korsakov", "lvb", "verslaving", "onbekend")


def _haags(vraag: str) -> list[tuple]:
    """A question over the counting views, for the gemeenten of the Haagse regio today."""
    vandaag = klok.vandaag()
    with namens(None), connection.cursor() as cursor:
        cursor.execute(
            f"""
            {vraag} WHERE t.van <= %(op)s AND (t.tot IS NULL OR t.tot > %(op)s) AND t.gemeente_id IN (
                SELECT d.gemeente_id FROM regio_deelname d JOIN regio_regio r ON r.id = d.regio_id
                WHERE r.sleutel = 'haaglanden' AND d.taak = 'BW'
            )
            """,
            {"op": vandaag},
        )
        return cursor.fetchall()


def test_er_zijn_1808_plekken_zoals_tabel_8_ze_telt():
    regio = Regio.objects.get(sleutel="haaglanden")
    rijen = Voorziening.objects.filter(regio=regio).order_by().values_list("product__sleutel").annotate(Sum("plekken"))
    assert dict(rijen) == PLEKKEN
    assert sum(PLEKKEN.values()) == 1808


def test_er_zijn_93_locaties_per_aanbieder_en_gemeente_zoals_tabel_9_ze_telt():
    geteld = Counter(
        Locatie.objects.filter(voorziening__regio__sleutel="haaglanden").values_list(
            "organisatie__naam", "gemeente__naam_kort"
        )
    )
    gemeenten = ("Den Haag", "Rijswijk", "Zoetermeer", "Leidschendam-Voorburg")
    assert geteld == {
        (aanbieder, naam): aantal
        for aanbieder, aantallen in LOCATIES.items()
        for naam, aantal in zip(gemeenten, aantallen, strict=True)
        if aantal
    }
    assert geteld.total() == 93


def test_elke_plek_heeft_een_lopende_indicatie():
    vraag = "SELECT p.sleutel FROM telling_indicatie t JOIN toegang_product p ON p.id = t.product_id"
    assert Counter(sleutel for (sleutel,) in _haags(vraag)) == PLEKKEN


def test_op_de_wachtlijst_staan_263_mensen_in_de_cellen_van_tabel_12():
    rijen = _haags(
        """
        SELECT coalesce(g.naam_kort, t.woonplaats_soort), t.problematiek, t.verblijft_in_instelling
        FROM (SELECT * FROM telling_wachtlijst WHERE taak = 'BW') t
        LEFT JOIN regio_gemeente g ON g.id = t.woonplaats_id
        """
    )
    assert Counter((herkomst, probleem) for herkomst, probleem, _ in rijen) == {
        (herkomst, probleem): aantal
        for herkomst, aantallen in WACHTLIJST.items()
        for probleem, aantal in zip(PROBLEMEN, aantallen, strict=True)
        if aantal
    }
    assert len(rijen) == 263
    assert sum(in_instelling for _, _, in_instelling in rijen) == 23


def test_op_de_nachtopvang_wachten_110_mensen_als_in_oktober_2019():
    rijen = _haags("SELECT t.problematiek FROM (SELECT * FROM telling_wachtlijst WHERE taak = 'MO') t")
    assert Counter(rijen) == {("onbekend",): 110}


def test_de_centrumgemeente_ziet_opvang_in_elk_stadium_ook_van_wie_beschermd_wonen_zelf_doet():
    den_haag = Lidmaatschap.objects.filter(rol=Rol.CONSULENT, gemeente__naam_kort="Den Haag").order_by("pk")[0]
    with namens(den_haag):
        opvang = Dossier.objects.open().filter(taak="MO")
        uitkomsten = set(Opvangtoets.objects.filter(dossier__in=opvang).values_list("uitkomst", flat=True))
        assert uitkomsten >= {"pas", "wachtlijst", "gezin", "geweigerd"}
        assert Melding.objects.filter(dossier__in=opvang, opvangtoets__isnull=True).exists()
        assert Nachtopvangpas.objects.lopend(op=klok.vandaag()).exists()
        assert NachtopvangpasEinde.objects.filter(dossier__in=opvang).exists()
        assert Huishoudlid.objects.filter(dossier__in=opvang).count() == 3
        rijswijks = Dossier.objects.filter(gemeente=gemeente("Rijswijk")).exclude(
            pk__in=gedeelde_dossiers(den_haag, op=klok.vandaag())
        )
        assert {rij.taak for rij in rijswijks} == {"MO"}


def test_de_twaalf_tabellen_staan_er_zoals_ze_zijn_gedrukt_met_de_fouten_van_de_bron():
    bron = Bron.objects.get(sleutel="uitvoeringsplan-haagse-regio")
    tabellen = {tabel.nummer: tabel for tabel in bron.tabellen.all()}
    assert sorted(tabellen) == list(range(1, 13))
    afwijkend = {
        (nummer, totaal.rij, totaal.kolom): (int(totaal.gedrukt), int(totaal.opgeteld))
        for nummer, tabel in tabellen.items()
        for totaal in leg_uit(list(tabel.cijfers.all())).afwijkend
    }
    assert afwijkend == {
        (2, "Totaal", "2018"): (4103, 4104),
        (11, "Totaal", "Percentage"): (100, 101),
        (12, "Leeg", "Totaal"): (2, 3),
    }
    assert all(tabellen[nummer].toelichting for nummer, _, _ in afwijkend)


def test_de_kolommen_staan_in_de_volgorde_van_de_bron():
    tabellen = Bron.objects.get(sleutel="uitvoeringsplan-haagse-regio").tabellen
    gemeenten = ("Den Haag", "Rijswijk", "Zoetermeer", "Leidschendam-Voorburg")
    assert tuple(leg_uit(list(tabellen.get(nummer=9).cijfers.all())).kolommen) == (*gemeenten, "Totaal")
    groepen = ("Autisme", "GGZ/EPA", "Korsakov", "LVB", "Verslaving", "Leeg")
    assert tuple(leg_uit(list(tabellen.get(nummer=12).cijfers.all())).kolommen) == (*groepen, "Totaal")


def test_een_streepje_in_de_bron_is_geen_getal():
    streepjes = Bron.objects.get(sleutel="uitvoeringsplan-haagse-regio").tabellen.get(nummer=12).cijfers
    assert {cijfer.waarde for cijfer in streepjes.filter(gedrukt="-")} == {None}


def test_beide_inwonertallen_van_2019_blijven_staan():
    rijen = Inwonertal.objects.filter(gemeente=gemeente("Den Haag"), peildatum=datetime.date(2019, 1, 1))
    assert dict(rijen.values_list("bron__sleutel", "aantal")) == {
        "cbs-37259eng": 537833,
        "uitvoeringsplan-haagse-regio": 537988,
    }
    assert rijen.get(bron__sleutel="uitvoeringsplan-haagse-regio").voorlopig


def test_wat_niet_is_gepubliceerd_heet_voorbeeld():
    verzonnen = Voorziening.objects.exclude(regio__sleutel="haaglanden")
    assert verzonnen.exists()
    assert all(voorziening.bron.is_voorbeeld for voorziening in verzonnen.select_related("bron"))
