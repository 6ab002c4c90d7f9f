"""The pages of counts: who may look, what they show, and the same as a file."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections import Counter
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from regio.models import Rol
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie
from toegang import tellen
from toegang.acties.referentie import TABEL_8, TABEL_9, laad_aanbod_haaglanden, laad_producten
from toegang.acties.telling import publiceer
from toegang.afschermen import Cel
from toegang.bladen import van_telling
from toegang.grafieken import Staaf, boodschap, staafgrafiek
from toegang.models import Gepubliceerdetelling, Locatie, Product, Tabel, Voorziening
from toegang.tellingen import maak_telling

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def maak_indicaties(waar: str, aantal: int, **anders: Any) -> None:
    pet = maak_pet(Rol.CONSULENT, waar)
    for _ in range(aantal):
        maak_indicatie(maak_dossier(waar, door=pet), **anders)


def venster_van(rol: Rol, waar: str) -> Browser:
    venster = Browser()
    venster.force_login(maak_pet(rol, regio("haaglanden") if waar == "regio" else waar).gebruiker)
    return venster


def lees(venster: Browser, pagina: str, **vraag: str) -> str:
    html = venster.get(pagina, vraag).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(r"\s*([<>])\s*", r"\1", html)


def adres(tabel: str, sleutel: str = "haaglanden") -> str:
    return reverse("telling", args=[sleutel, tabel])


@pytest.mark.parametrize(
    ("rol", "waar"),
    [
        (Rol.COORDINATOR, "regio"),
        (Rol.CONTROLLER, "Wassenaar"),
        (Rol.COLLEGELID, "Rijswijk"),
        (Rol.RAADSLID, "Rijswijk"),
        (Rol.GRIFFIER, "Zoetermeer"),
        (Rol.TEAMLEIDER, "Den Haag"),
    ],
)
def test_wie_stuurt_of_controleert_ziet_tellingen_en_geen_naam(rol: Rol, waar: str) -> None:
    maak_indicatie(maak_dossier("Zoetermeer", voornamen="Zichtbaar", achternaam="Geheimen"))
    maak_indicaties("Zoetermeer", 6)
    venster = venster_van(rol, waar)
    overzicht = venster.get(reverse("tellingen")).content.decode()
    assert "Lopende indicaties per product" in overzicht
    pagina = lees(venster, adres(Tabel.PRODUCT))
    assert "minder dan 5" in pagina
    assert "stand van 23 november 2026" in pagina
    assert ">7<" in pagina
    assert "Geheimen" not in overzicht + pagina


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.WACHTLIJSTBEHEERDER, Rol.BEHEERDER])
def test_wie_met_mensen_of_rechten_werkt_heeft_hier_niets(rol: Rol) -> None:
    venster = venster_van(rol, "Den Haag")
    assert venster.get(reverse("tellingen")).status_code == 403
    assert venster.get(adres(Tabel.PRODUCT)).status_code == 403


def test_een_regio_ziet_niet_de_tellingen_van_een_andere() -> None:
    venster = venster_van(Rol.CONTROLLER, "Dordrecht")
    pagina = venster.get(adres(Tabel.PRODUCT, "dordrecht")).content.decode()
    assert "Sliedrecht" in pagina
    assert "Zoetermeer" not in pagina
    assert venster.get(adres(Tabel.PRODUCT)).status_code == 404
    assert venster.get(adres("bestaat-niet", "dordrecht")).status_code == 404
    assert venster.get(adres(Tabel.PRODUCT, "dordrecht"), {"peildatum": "2020-01-01"}).status_code == 404


@pytest.mark.parametrize("tabel", [*Tabel.values, "plekken", "locaties", "kenmerken"])
def test_elke_tabel_heeft_een_pagina(tabel: str) -> None:
    assert venster_van(Rol.COORDINATOR, "regio").get(adres(tabel)).status_code == 200


def test_hetzelfde_als_bestand_met_dezelfde_woorden_voor_wat_verborgen_is() -> None:
    maak_indicaties("Zoetermeer", 7)
    maak_indicaties("Rijswijk", 2)
    venster = venster_van(Rol.RAADSLID, "Rijswijk")
    los = venster.get(adres(Tabel.PRODUCT), {"vorm": "csv"})
    assert "stand-van-23-november-2026.csv" in los["Content-Disposition"]
    regels = list(csv.reader(io.StringIO(los.content.decode())))
    assert (regels[0][0], regels[0][-1]) == ("Gemeente", "Totaal")
    assert next(regel for regel in regels if regel[0] == "Rijswijk")[-1] == "minder dan 5"
    blad = load_workbook(io.BytesIO(venster.get(adres(Tabel.PRODUCT), {"vorm": "xlsx"}).content)).worksheets[0]
    assert [[str(cel) for cel in rij] for rij in blad.iter_rows(values_only=True)] == regels


def test_een_oudere_peildatum_blijft_te_zien(settings: Settings) -> None:
    maak_indicaties("Zoetermeer", 7)
    publiceer(regio("haaglanden"), op=OP)
    settings.VASTE_DAG = "2027-02-03"
    maak_indicaties("Zoetermeer", 5)
    venster = venster_van(Rol.COORDINATOR, "regio")
    nu = lees(venster, adres(Tabel.PRODUCT))
    assert "Haagse regio, stand van 1 januari 2027" in nu
    assert "?peildatum=2026-11-23" in nu
    toen = lees(venster, adres(Tabel.PRODUCT), peildatum="2026-11-23")
    assert "Haagse regio, stand van 23 november 2026" in toen
    assert ">7<" in toen


@pytest.mark.parametrize("aantal", [1, 6])
def test_een_pagina_vraagt_even_veel_bij_meer_mensen(
    aantal: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    maak_indicaties("Zoetermeer", aantal)
    publiceer(regio("haaglanden"), op=OP)
    venster = venster_van(Rol.COORDINATOR, "regio")
    for pagina in (reverse("tellingen"), adres(Tabel.PRODUCT), adres(Tabel.MELDINGEN)):
        venster.get(pagina)
        with django_assert_max_num_queries(24):
            venster.get(pagina)


# --- charts -----------------------------------------------------------------------------------------------------


def test_een_verborgen_aantal_heeft_geen_staaf() -> None:
    staven = [
        Staaf("Den Haag", Cel(20, None)),
        Staaf("Rijswijk", Cel(None, "minder dan 5")),
        Staaf("Delft", Cel(0, None)),
    ]
    titel = boodschap(staven, Cel(25, None), "wachtenden")
    assert titel == "Den Haag: 20 van de 25 wachtenden, het hoogste aantal"
    svg = staafgrafiek(staven, titel)
    assert svg.count("<rect") == 1
    assert "minder dan 5" in svg
    assert "style=" not in svg
    assert "Staafgrafiek: Den Haag 20; Rijswijk minder dan 5; Delft 0." in svg
    assert boodschap(staven[1:2], None, "wachtenden").startswith("Van deze wachtenden tonen wij geen aantallen")
    with pytest.raises(ValueError, match="minstens een staaf"):
        staafgrafiek([], "leeg")


# --- places -----------------------------------------------------------------------------------------------------


def test_de_gepubliceerde_plekken_en_locaties_staan_er_als_rijen() -> None:
    for _ in range(2):
        laad_aanbod_haaglanden()  # twice is once
    assert sum(Voorziening.objects.values_list("plekken", flat=True)) == 1808
    assert Locatie.objects.count() == 93
    assert Voorziening.objects.count() == len(TABEL_8)
    assert {
        naam: {str(g): Locatie.objects.filter(organisatie__naam=naam, gemeente=gemeente(str(g))).count() for g in per}
        for naam, per in TABEL_9.items()
    } == TABEL_9
    venster = venster_van(Rol.RAADSLID, "Rijswijk")
    assert "van de 1.808 plekken" in venster.get(adres("plekken")).content.decode()
    assert "55 van de 93 locaties" in venster.get(adres("locaties")).content.decode()


def test_de_pagina_met_plekken_telt_op() -> None:
    laad_aanbod_haaglanden()
    pagina = " ".join(venster_van(Rol.CONSULENT, "Wassenaar").get(reverse("voorzieningen")).content.decode().split())
    assert "1.808 plekken in de regio, 93 locaties van aanbieders." in pagina
    assert "Anton Constandse" in pagina
    assert "Uitvoeringsplan beschermd wonen" in pagina
    ander = venster_van(Rol.CONSULENT, "Dordrecht")
    assert "nog geen plekken" in ander.get(reverse("voorzieningen")).content.decode()


@pytest.mark.parametrize(
    ("sleutel", "eerste", "laatste"),
    [
        ("centraal-gelderland", "Zelfstandig wonen met intensieve begeleiding", "Afwezigheidsdag"),
        ("haaglanden", "Pgb thuiswonend", "Intramurale plekken"),
        ("dordrecht", "Beschermd wonen", "Beschermd wonen"),
    ],
)
def test_een_regio_heeft_haar_eigen_lijst_van_producten(sleutel: str, eerste: str, laatste: str) -> None:
    laad_producten()
    namen = [product.naam for product in Product.objects.van_regio(regio(sleutel))]
    assert (namen[0], namen[-1]) == (eerste, laatste)


def zet_onderzoeken(monkeypatch: pytest.MonkeyPatch, aantallen: dict[str, tuple[int, int]]) -> None:
    """So many onderzoeken in time and late, per gemeente, in every period."""
    geteld = Counter(
        {
            (naam, kolom): aantal
            for naam, deel in aantallen.items()
            for kolom, aantal in zip((tellen.BINNEN, tellen.LATER), deel, strict=True)
        }
    )
    ruw = tellen.Ruw(tuple(aantallen), (tellen.BINNEN, tellen.LATER), geteld)
    monkeypatch.setattr(tellen, "onderzoeken", lambda regio, van, tot: ruw)


def test_het_deel_binnen_zes_weken_staat_er_voor_de_regio_ook_als_een_gemeente_te_klein_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zet_onderzoeken(monkeypatch, {"Den Haag": (60, 20), "Rijswijk": (9, 2), "Wassenaar": (6, 3)})
    html = lees(venster_van(Rol.COORDINATOR, "regio"), adres(Tabel.ONDERZOEK))
    assert ", 2025. Onderzoeken waarvan" in html
    voet = html[html.index("<tfoot") : html.index("</tfoot")]
    assert '<strong>75</strong><span class="eenheid">75%</span>' in voet
    rijswijk = html[html.index("Rijswijk</th>") : html.index("</tr>", html.index("Rijswijk</th>"))]
    assert "minder dan 5" in rijswijk
    assert "geen enkel getal" not in html
    assert Gepubliceerdetelling.objects.filter(tabel=Tabel.ONDERZOEK).count() == 1


def test_een_jaar_waarvan_al_een_kwartaal_is_gepubliceerd_komt_er_niet_bij(monkeypatch: pytest.MonkeyPatch) -> None:
    zet_onderzoeken(monkeypatch, {"Den Haag": (60, 20)})
    haaglanden, kwartaal = regio("haaglanden"), (datetime.date(2025, 10, 1), datetime.date(2026, 1, 1))
    blad = van_telling(maak_telling(("Den Haag",), (tellen.BINNEN,), Counter({("Den Haag", tellen.BINNEN): 9})))
    Gepubliceerdetelling.objects.create(
        regio=haaglanden, tabel=Tabel.ONDERZOEK, van=kwartaal[0], peildatum=kwartaal[1], inhoud=blad.bevroren()
    )
    publiceer(haaglanden, op=OP)
    assert Gepubliceerdetelling.objects.filter(tabel=Tabel.ONDERZOEK).count() == 1


def test_een_tabel_zonder_een_getal_zegt_waarom(monkeypatch: pytest.MonkeyPatch) -> None:
    zet_onderzoeken(monkeypatch, {"Rijswijk": (2, 1), "Wassenaar": (1, 0)})
    html = lees(venster_van(Rol.COORDINATOR, "regio"), adres(Tabel.ONDERZOEK))
    assert "Hier is geen enkel getal te tonen" in html
    assert "Er is wel geteld." in html


def test_een_jaar_zonder_onderzoeken_wordt_niet_gepubliceerd_en_de_pagina_zegt_wanneer_wel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zet_onderzoeken(monkeypatch, {})
    html = lees(venster_van(Rol.COORDINATOR, "regio"), adres(Tabel.ONDERZOEK))
    assert "Hier is nog niets geteld" in html
