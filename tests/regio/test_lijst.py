"""A list pages by key, filters, sorts and exports; every row comes by exactly once."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django import forms
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from regio import lijst as lijstmodule
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Gemeente, Orgaan
from regio.onderdelen import Leeg
from regio.rijenbestand import als_csv, als_xlsx

pytestmark = pytest.mark.django_db

KOLOMMEN = [
    Kolom("naam", "Gemeente", "naam_kort", sorteer=alfabetisch("sorteernaam")),
    Kolom("code", "Code", sorteer="code"),
    Kolom("provincie", "Provincie", sorteer="provincie"),
    Kolom("opgeheven", "Opgeheven op", "geldig_tot", sorteer="geldig_tot", soort="datum"),
    Kolom("letters", "Letters", lambda gemeente: len(gemeente.naam), soort="getal", eenheid="aantal"),
]


class Gemeentefilter(Filter):
    naam = forms.CharField(label="Naam begint met")
    provincie = forms.MultipleChoiceField(
        label="Provincie", choices=[("Zuid-Holland", "Zuid-Holland"), ("Utrecht", "Utrecht")]
    )
    opgeheven = forms.BooleanField(label="Alleen opgeheven")
    opgeheven_na = forms.DateField(label="Opgeheven na")

    def toepassen(self, rijen: QuerySet[Gemeente]) -> QuerySet[Gemeente]:
        keuze = self.cleaned_data
        if keuze.get("naam"):
            rijen = rijen.filter(naam_kort__istartswith=keuze["naam"])
        if keuze.get("provincie"):
            rijen = rijen.filter(provincie__in=keuze["provincie"])
        if keuze.get("opgeheven"):
            rijen = rijen.filter(geldig_tot__isnull=False)
        if keuze.get("opgeheven_na"):
            rijen = rijen.filter(geldig_tot__gt=keuze["opgeheven_na"])
        return rijen


def maak(vraag: str = "/gemeenten/", rijen: Any = None, **anders: Any) -> Lijst:
    request: HttpRequest = RequestFactory().get(vraag)
    return Lijst(
        request,
        Gemeente.objects.all() if rijen is None else rijen,
        **{
            "titel": "Gemeenten",
            "eenheid": ("gemeente", "gemeenten"),
            "kolommen": KOLOMMEN,
            "sorteer": "naam",
            "filter": Gemeentefilter,
            "bestandsnaam": "gemeenten",
            **anders,
        },
    )


def bladzijden(adres: str, *, terug: bool = False, **anders: Any) -> Iterator[Lijst]:
    """Walk along the links of the list itself, as a person does."""
    while adres:
        bladzijde = maak(adres, **anders)
        yield bladzijde
        adres = bladzijde.vorige if terug else bladzijde.volgende


def namen(bladzijde: Lijst) -> list[str]:
    return [ding.naam_kort for ding in bladzijde.dingen]


@pytest.mark.parametrize("sorteer", ["naam", "code", "provincie", "opgeheven"])
@pytest.mark.parametrize("richting", ["", "-"])
@pytest.mark.parametrize("per_pagina", [50, 7])
def test_bladeren_heen_en_terug_laat_elke_rij_een_keer_zien(sorteer: str, richting: str, per_pagina: int) -> None:
    begin = f"/gemeenten/?sorteer={richting}{sorteer}"
    heen = [ding for blad in bladzijden(begin, per_pagina=per_pagina) for ding in blad.dingen]
    assert len(heen) == Gemeente.objects.count()
    assert len({ding.pk for ding in heen}) == len(heen)
    # the database's own order over everything at once is the yardstick
    alles = maak(begin, per_pagina=10_000)
    assert heen == alles.dingen

    *_, laatste = bladzijden(begin, per_pagina=per_pagina)
    terug = [blad.dingen for blad in bladzijden(laatste.adres, terug=True, per_pagina=per_pagina)]
    assert terug[-1] == alles.dingen[:per_pagina]  # the first page is always full
    assert {ding.pk for blad in terug for ding in blad} == {ding.pk for ding in heen}


def test_bladeren_gebruikt_geen_offset() -> None:
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        for _ in bladzijden("/gemeenten/?sorteer=provincie"):
            pass
    assert vragen.captured_queries
    assert not [vraag["sql"] for vraag in vragen.captured_queries if "OFFSET" in vraag["sql"]]


def test_een_rij_die_erbij_komt_verschuift_de_volgende_bladzijde_niet() -> None:
    eerste = maak(per_pagina=20)
    verwacht = namen(maak(eerste.volgende, per_pagina=20))
    Gemeente.objects.create(code="GM0001", naam="Aardenburg", naam_kort="Aardenburg", sorteernaam="Aardenburg")
    assert namen(maak(eerste.volgende, per_pagina=20)) == verwacht


def test_stapels_per_provincie_geven_dezelfde_volgorde_als_een_vraag() -> None:
    provincies = Gemeente.objects.order_by().values_list("provincie", flat=True).distinct()
    stapels = [Gemeente.objects.filter(provincie=provincie) for provincie in provincies]
    assert len(stapels) > 10
    for sorteer in ("naam", "-opgeheven"):
        begin = f"/gemeenten/?sorteer={sorteer}"
        samen = [ding for blad in bladzijden(begin, rijen=stapels) for ding in blad.dingen]
        assert samen == maak(begin, per_pagina=10_000).dingen
    assert maak(rijen=stapels).aantal == Gemeente.objects.count()


def test_stapels_houden_wat_erbij_is_opgehaald() -> None:
    stapels = [
        Orgaan.objects.filter(soort=soort, gemeente__isnull=False).select_related("gemeente")
        for soort in ("college", "raad")
    ]
    bladzijde = maak(
        rijen=stapels,
        kolommen=[Kolom("naam", "Orgaan", sorteer="naam"), Kolom("gemeente", "Gemeente", "gemeente.naam_kort")],
        filter=None,
    )
    with CaptureQueriesContext(connection) as vragen:
        assert all(rij.cellen[1].tekst for rij in bladzijde.rijen)
    assert len(vragen) == 1


@pytest.mark.parametrize(
    "adres",
    [
        "/gemeenten/?na=onzin",
        "/gemeenten/?na=1~%00",
        "/gemeenten/?na=99999999999999999999~zz",
        "/gemeenten/?voor=~",
        "/gemeenten/?sorteer=wachtwoord",
        "/gemeenten/?sorteer=--naam",
        "/gemeenten/?sorteer=opgeheven&na=1~gisteren",
        "/gemeenten/?sorteer=opgeheven&na=1~2027-02-31",
        "/gemeenten/?export=exe",
    ],
)
def test_onzin_in_het_adres_geeft_een_gewone_lijst(adres: str) -> None:
    bladzijde = maak(adres)
    assert len(bladzijde.dingen) == 50
    assert not bladzijde.begin


def test_filter_met_fout_versmalt_niet_en_zegt_het_bij_het_veld() -> None:
    bladzijde = maak("/gemeenten/?opgeheven_na=gisteren&naam=rij")
    assert bladzijde.filter is not None
    assert bladzijde.filter.errors.keys() == {"opgeheven_na"}
    assert "Rijswijk" in namen(bladzijde)
    assert bladzijde.meer_filters_open


def test_chips_noemen_elk_filter_en_halen_precies_dat_weg() -> None:
    filters = "naam=a&provincie=Utrecht&provincie=Zuid-Holland&opgeheven=on&opgeheven_na=2019-01-01"
    bladzijde = maak(f"/gemeenten/?{filters}&sorteer=-code")
    chips = {chip.tekst: parse_qs(urlsplit(chip.adres).query) for chip in bladzijde.chips}
    assert set(chips) == {
        "Naam begint met: a",
        "Provincie: Utrecht",
        "Provincie: Zuid-Holland",
        "Alleen opgeheven",
        "Opgeheven na: 01-01-2019",
    }
    assert chips["Provincie: Utrecht"]["provincie"] == ["Zuid-Holland"]
    assert "naam" not in chips["Naam begint met: a"]
    assert all(vraag["sorteer"] == ["-code"] for vraag in chips.values())
    assert parse_qs(urlsplit(bladzijde.adres_zonder_filter).query) == {"sorteer": ["-code"]}


def test_bladeren_en_sorteren_houden_het_filter_vast() -> None:
    bladzijde = maak("/gemeenten/?provincie=Zuid-Holland&naam=", per_pagina=5)
    assert parse_qs(urlsplit(bladzijde.volgende).query).keys() == {"provincie", "na"}
    tweede = maak(bladzijde.volgende, per_pagina=5)
    code = next(kop for kop in tweede.koppen if kop.kolom.sleutel == "code")
    assert parse_qs(urlsplit(code.adres).query) == {"provincie": ["Zuid-Holland"], "sorteer": ["code"]}


def test_klik_op_de_kop_draait_de_volgorde_om() -> None:
    naam = maak().koppen[0]
    assert (naam.richting, naam.adres) == ("ascending", "/gemeenten/?sorteer=-naam")
    naam = maak(naam.adres).koppen[0]
    assert (naam.richting, naam.adres) == ("descending", "/gemeenten/")
    assert not maak().koppen[-1].adres  # a function of the row cannot be sorted on


def test_tellen_stopt_bij_de_grens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lijstmodule, "TELGRENS", 100)
    assert maak().aantal_tekst == "meer dan 100 gemeenten"
    stapels = [Gemeente.objects.filter(code__lt="GM0500"), Gemeente.objects.filter(code__gte="GM0500")]
    assert maak(rijen=stapels).aantal == 101
    assert maak("/gemeenten/?naam=rijswijk").aantal_tekst == "1 gemeente"


def test_pet_zonder_gemeenten_heeft_een_lege_lijst() -> None:
    bladzijde = maak("/gemeenten/?na=1~a", rijen=[])
    assert bladzijde.dingen == []
    assert bladzijde.aantal == 0


def test_lege_lijst_zegt_wat_te_doen() -> None:
    eigen = Leeg("Nog geen gemeenten", "Laad de gegevens van het CBS.")
    assert maak(rijen=Gemeente.objects.none(), leeg=eigen).leeg == eigen
    gefilterd = maak("/gemeenten/?naam=zzz", leeg=eigen)
    assert gefilterd.aantal_tekst == "geen gemeenten"
    assert gefilterd.leeg.url == "/gemeenten/"


@pytest.mark.parametrize("sorteer", ["letters", "bestaat_niet", "-letters"])
def test_eerste_volgorde_moet_een_sorteerbare_kolom_zijn(sorteer: str) -> None:
    with pytest.raises(ValueError, match="kan deze lijst niet sorteren"):
        maak(sorteer=sorteer)


def test_filter_mag_geen_woord_van_de_lijst_gebruiken() -> None:
    class Botsend(Filter):
        sorteer = forms.CharField()

        def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
            return rijen

    with pytest.raises(ValueError, match="sorteer"):
        Botsend({})


# --- answers ----------------------------------------------------------------------------------------------------


class Htmx:
    def __init__(self, *, terug: bool = False) -> None:
        self.history_restore_request = terug


def antwoord(vraag: str, htmx: Htmx | None = None, **anders: Any) -> HttpResponse:
    bladzijde = maak(vraag, **anders)
    bladzijde.request.htmx = htmx
    return bladzijde.antwoord("includes/los.html")


def test_htmx_krijgt_het_deel_en_de_rest_de_pagina() -> None:
    pagina, deel = antwoord("/gemeenten/?naam=&provincie="), antwoord("/gemeenten/?naam=&provincie=", Htmx())
    assert b"<html" in pagina.content
    assert b"<html" not in deel.content
    assert b'id="lijst"' in deel.content
    assert deel["HX-Push-Url"] == "/gemeenten/"
    for uit in (pagina, deel):
        assert "HX-Request" in uit["Vary"]


def test_terug_in_de_browser_krijgt_een_hele_pagina() -> None:
    assert b"<html" in antwoord("/gemeenten/", Htmx(terug=True)).content


def test_deel_linkt_de_hele_rij_en_noemt_de_volgorde() -> None:
    html = antwoord("/gemeenten/?naam=rijsw", Htmx(), adres=lambda g: f"/gemeenten/{g.code}/").content.decode()
    assert '<a class="rijlink" href="/gemeenten/GM0603/">' in html
    assert 'aria-sort="ascending"' in html
    assert "(1 gemeente)" in html
    assert 'style="' not in html


def test_csv_is_voor_machines() -> None:
    uit = antwoord("/gemeenten/?export=csv&provincie=Zuid-Holland&sorteer=-code")
    assert uit["Content-Type"] == "text/csv; charset=utf-8"
    assert uit["Content-Disposition"] == 'attachment; filename="gemeenten.csv"'
    assert uit["Cache-Control"] == "no-store"
    kop, *rijen = csv.reader(io.StringIO(uit.content.decode()))
    assert kop == ["Gemeente", "Code", "Provincie", "Opgeheven op", "Letters (aantal)"]
    assert len(rijen) == Gemeente.objects.filter(provincie="Zuid-Holland").count()
    assert [rij[1] for rij in rijen] == sorted((rij[1] for rij in rijen), reverse=True)


def test_export_laat_zijn_spoor_na_voor_het_bestand_er_is() -> None:
    spoor: list[int] = []
    antwoord("/gemeenten/?export=xlsx&naam=rijswijk", bij_export=lambda rijen: spoor.append(len(rijen)))
    assert spoor == [1]


def test_te_grote_export_vraagt_om_een_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lijstmodule, "EXPORTGRENS", 10)
    uit = antwoord("/gemeenten/?export=csv")
    assert uit.status_code == 400
    assert uit["Content-Type"].startswith("text/html")


def test_lijst_zonder_bestandsnaam_heeft_geen_export() -> None:
    bladzijde = maak("/gemeenten/?export=csv", bestandsnaam="")
    bladzijde.request.htmx = None
    assert not bladzijde.exports
    assert b"<html" in bladzijde.antwoord("includes/los.html").content


GEVAARLIJK = ["=1+1", "+31 70", "-niets", "@som", "\tbreuk", "=cmd|'/c calc'!A0"]


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_tekst_die_op_een_formule_lijkt_blijft_tekst(tekst: str) -> None:
    (cel,) = list(csv.reader(io.StringIO(als_csv(["x"], [[tekst]]).decode())))[1]
    assert cel == f"'{tekst}"
    blad = load_workbook(io.BytesIO(als_xlsx("x", [("x", "tekst")], [[tekst]])))["x"]
    assert blad["A2"].data_type == "s"
    assert blad["A2"].value == tekst
    assert blad["A2"].quotePrefix


def test_xlsx_heeft_echte_getallen_en_datums() -> None:
    dag, moment = datetime.date(2027, 2, 5), datetime.datetime(2027, 2, 5, 23, 30, tzinfo=datetime.UTC)
    koppen: list[tuple[str, Any]] = [("naam", "tekst"), ("bedrag", "euro"), ("dag", "datum"), ("moment", "tekst")]
    inhoud = als_xlsx("Lijst: van [alles]", koppen, [["Kovačić\x07", -12.5, dag, moment], [None, None, True, None]])
    blad = load_workbook(io.BytesIO(inhoud)).worksheets[0]
    naam, bedrag, dagcel, momentcel = (cel.value for cel in blad[2])
    assert blad.title == "Lijst van alles"
    assert (naam, bedrag, dagcel.date()) == ("Kovačić", -12.5, dag)
    assert f"{momentcel:%d-%m-%Y %H:%M}" == "06-02-2027 00:30"  # Dutch time
    assert [cel.value for cel in blad[3]] == [None, None, "ja", None]
    assert "€" in blad["B2"].number_format
    assert blad.freeze_panes == "A2"


def test_csv_schrijft_punt_iso_en_leeg() -> None:
    rij = als_csv(["a", "b", "c", "d"], [[1234.5, datetime.date(2027, 2, 5), None, False]]).decode().splitlines()[1]
    assert rij == "1234.5,2027-02-05,,nee"
