import csv
import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from django.conf import settings

from regio.briefpapier import maken
from samenwerking.brieven.inhoud import VOORBEELD, Bron, Geheimhouding, Huisstijl, Telling
from samenwerking.brieven.opmaak import KOPPEN, VOLGORDE, BriefOnvolledig, brief_deel, brief_html, brief_pdf
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.gegevens.tonen import tabelknoop
from samenwerking.teksten.gegevens.waarde import Tabel
from samenwerking.teksten.schrijfwijze import geef_ids
from tests.pdfstructuur import eis_pango, elementen, ingesloten_tekst, lees, soorten, tekst, voldoet
from tests.samenwerking.voorbeeldbrief import pad, voorbeeldbrief

REDEN = "een aantal onder de 5 kan iemand herkenbaar maken"


class Koppen(HTMLParser):
    """Headings, tables and attributes of a page, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.koppen: list[int] = []
        self.tabellen = 0
        self.attributen: set[str] = set()
        self.ids: list[str] = []
        self.doelen: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.attributen.update(naam for naam, _ in attrs)
        self.tabellen += tag == "table"
        if re.fullmatch("h[1-6]", tag):
            self.koppen.append(int(tag[1]))
        for naam, waarde in attrs:
            if naam == "id":
                self.ids.append(waarde)
            if naam == "href" and waarde.startswith("#"):
                self.doelen.add(waarde[1:])


def lange_brief():
    """Long names, many rows, every optional part, geheim."""
    brief = voorbeeldbrief(
        sjabloon="klassiek",
        gemeente="'s-Gravenhage",
        gemeentecode="GM0518",
        onderwerp="Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang: gevolgen voor 's-Gravenhage",
        ingroeipaden=(
            pad("'s-Gravenhage", 67_500_000, 41_234_567, jaren=12, vergelijk=True),
            pad("De regio Haaglanden", 67_500_000, 72_000_000, jaren=20),
        ),
        tellingen=tuple(Telling(f"Inwoners met product {n} in zorg in natura", 7 * n + 5, (4,)) for n in range(45)),
        geheimhouding=Geheimhouding("de onderhandelingen lopen nog", "artikel 87 van de Gemeentewet"),
        huisstijl=Huisstijl("#f6c445", "#1d252c", ("Spui 70", "Postbus 12600", "Telefoon 14070")),
        gevolgen_inwoners=("Voor inwoners verandert er nu niets.",),
        communicatie=("De cliëntenraad krijgt dezelfde informatie.",),
    )
    meer = tuple(replace(brief.bronnen[0], nummer=nummer) for nummer in range(6, 31))
    rijen = tuple((f"Kern {n}", f"{n * 7}") for n in range(1, 46))
    tabel = tabelknoop(Tabel(("Kern", "Plekken"), rijen), bijschrift="Plekken per kern")
    kernen, _, _ = geef_ids(knoop("hoofdstuk", knoop("kop", "Waar zijn plekken?"), tabel, genummerd=False), "kernen")
    tekst = replace(brief.tekst, inhoud=(*brief.tekst.inhoud, kernen))
    return replace(brief, tekst=tekst, bronnen=(*brief.bronnen, *meer))


def korte_brief():
    """Only what must be there."""
    return voorbeeldbrief(
        kernboodschap=("Er verandert niets.",),
        aanleiding=("U vroeg ernaar.",),
        financien=("Geen.",),
        **dict.fromkeys(
            (
                *("ingroeipaden", "tellingen", "toelichting", "risicos", "samenwerking_regio", "lokale_alinea"),
                *("bijlagen", "wetstanden", "begrippen", "rekenwijze", "bronnen"),
            ),
            (),
        ),
    )


BRIEVEN = {"gewoon": voorbeeldbrief, "lang": lange_brief, "kort": korte_brief}


@cache
def pdf_van(naam: str) -> bytes:
    eis_pango()
    return brief_pdf(BRIEVEN[naam]())


@pytest.fixture(params=BRIEVEN)
def naam(request):
    return request.param


@pytest.fixture
def brief(naam):
    return BRIEVEN[naam]()


@pytest.fixture
def pdf(naam):
    return pdf_van(naam)


@pytest.fixture
def lezer(naam):
    return lees(pdf_van(naam))


def regel(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\N{NO-BREAK SPACE}", " ").split())


# --- the file -----------------------------------------------------------------------------------------------


def test_brief_voldoet_aan_pdf_ua_1_en_pdf_a_3a(pdf):
    assert voldoet(pdf) == []


def test_weasyprint_heeft_niets_aan_te_merken(caplog):
    """No unknown CSS, no missing text alternative, no reference to nothing."""
    eis_pango()
    caplog.set_level("WARNING", logger="weasyprint")
    maken._pers.cache_clear()  # so that the stylesheet is read again
    brief_pdf(lange_brief())
    assert [melding.getMessage() for melding in caplog.records if melding.name.startswith("weasyprint")] == []


def test_titel_en_taal(brief, lezer):
    assert lezer.metadata.title == brief.onderwerp
    assert lezer.root_object["/Lang"] == "nl-NL"
    assert lezer.metadata.creation_date == brief.vastgelegd_op


def test_een_h1_en_geen_overgeslagen_niveaus(brief, lezer):
    for niveaus in (
        [int(soort[1]) for soort in soorten(lezer) if re.fullmatch("H[1-6]", soort)],
        Koppen(brief_html(brief)).koppen,
    ):
        assert niveaus[0] == 1
        assert niveaus.count(1) == 1
        assert all(na - voor <= 1 for voor, na in pairwise(niveaus))


def test_elke_tabel_staat_heel_op_een_bladzijde(brief, lezer):
    """A table over two pages becomes two tables for a screen reader (Kozea/WeasyPrint#2903)."""
    in_de_pdf = [element for element in elementen(lezer) if element.soort == "Table"]
    assert len(in_de_pdf) == Koppen(brief_html(brief)).tabellen


def test_elke_kopcel_heeft_een_richting_en_elke_figuur_een_tekst(lezer):
    for element in elementen(lezer):
        if element.soort == "TH":
            assert element.eigenschappen["/Scope"] in {"/Column", "/Row"}
        if element.soort == "Figure":
            assert "krijgt" in element.ding["/Alt"]


def test_bladwijzers_zijn_de_koppen_van_de_brief(brief, lezer):
    wortel, delen = lezer.outline
    assert wortel.title == brief.onderwerp
    titels = [deel.title for deel in delen if not isinstance(deel, list)]
    assert titels == [unescape(kop) for kop in re.findall("<h2>(.*?)</h2>", brief_html(brief))]


def test_elke_bladzijde_zegt_welke_versie_en_hoeveel_bladzijden(brief, lezer):
    aantal = len(lezer.pages)
    for nummer, bladzijde in enumerate(lezer.pages, start=1):
        inhoud = " ".join(bladzijde.extract_text().split())
        assert f"Pagina {nummer} van {aantal}" in inhoud
        assert "Versie 3 · cijfers: berekening 7 · scenario: gelijke stappen vanaf 2028" in inhoud
        assert "controlegetal 8c1f0a44be21" in inhoud
        assert (VOORBEELD in inhoud) == brief.voorbeeld


@pytest.mark.traag
def test_dezelfde_brief_geeft_in_elk_proces_dezelfde_bytes():
    """Another process, another order, another seed for Python's own hashes."""
    eis_pango()
    opdracht = (
        "import django, hashlib, sys; django.setup()\n"
        "from tests.samenwerking.test_brief_pdf import pdf_van\n"
        "print(*sorted(f'{naam} {hashlib.sha256(pdf_van(naam)).hexdigest()}' for naam in sys.argv[1:]), sep=';')"
    )
    ander_proces = subprocess.run(
        [sys.executable, "-c", opdracht, "kort", "gewoon"],
        env={**os.environ, "PYTHONHASHSEED": "20261122", "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    hier = ";".join(f"{naam} {hashlib.sha256(pdf_van(naam)).hexdigest()}" for naam in ("gewoon", "kort"))
    assert ander_proces.stdout.strip() == hier


# --- what stands in it --------------------------------------------------------------------------------------


def test_brief_noemt_alles_wat_de_raad_moet_weten():
    gelezen = tekst(lees(pdf_van("gewoon")))
    for stuk in (
        "Gemeente Papendrecht",
        "de gemeenteraad van Papendrecht",
        "24 november 2026",
        "Z-2026-004711",
        "wethouder Voorbeeld-Kovačić",
        "Team Samenleving",
        "artikel 189 van de Gemeentewet",
        "20 mei 2027",
        "de raad stelt vast",
        "najaar 2027",
        "S. de Secretaris",
        "B. de Burgemeester",
        "Woonplaatsbeginsel beschermd wonen (wetsvoorstel 36 288): niet in werking (gecontroleerd op 12 november 2026)",
        "Papendrecht krijgt € 2,5 mln meer in 2037",
        "2.514.308,00",
        "Tabel 1. Papendrecht: beschermd wonen, 2028 tot en met 2037, in euro’s Voorbeeld, geen rijkscijfer",
        "Tabel 2. Aantallen op 1 oktober 2026 Voorbeeld, geen rijkscijfer",
        "Tabel 3. De regio Zuid-Holland Zuid: beschermd wonen",
        "Ontwerp van de regiovisie 2027-2032 (toegankelijke pdf)",
        "Tweede Kamer der Staten-Generaal, 16 januari 2023. Gebruikt voor: de stand van de wet.",
    ):
        assert stuk in gelezen, stuk


def test_vragen_en_klassiek_hebben_dezelfde_delen_met_andere_koppen():
    assert KOPPEN["vragen"].keys() == KOPPEN["klassiek"].keys()
    assert set(VOLGORDE["vragen"]) == set(VOLGORDE["klassiek"]) > KOPPEN["vragen"].keys()
    vragen = regel(brief_html(voorbeeldbrief()))
    klassiek = regel(brief_html(voorbeeldbrief(sjabloon="klassiek")))
    assert "Wie beslist waarover?" in vragen
    assert "Wat betekent dit voor Papendrecht?" in vragen
    assert "Bevoegdheid" in klassiek
    assert "Wie beslist waarover?" not in klassiek


def test_een_leeg_deel_heeft_geen_kop():
    zonder = regel(brief_html(korte_brief()))
    for kop in ("Om hoeveel mensen", "Hoe verandert het budget", "Bijlage:", "Let op:", "Woorden in deze brief"):
        assert kop not in zonder


def test_stand_van_de_wet_staat_boven_elke_brief_die_erop_leunt():
    brief = voorbeeldbrief()
    assert "Let op: deze brief gaat over regels die nog geen wet zijn." in regel(brief_html(brief))
    wet = replace(brief.wetstanden[0], in_werking=True, status="in werking", gecontroleerd_op=date(2027, 1, 4))
    later = regel(brief_html(replace(brief, wetstanden=(wet,))))
    assert "Let op: deze brief" not in later
    assert "Stand van de wet" in later
    assert "in werking (gecontroleerd op 4 januari 2027)" in later


def test_een_afgeschermd_aantal_staat_nergens():
    eis_pango()
    verborgen = Telling("Op de wachtlijst", None, (4,), verborgen_als="minder dan 5", reden=REDEN)
    brief = replace(korte_brief(), tellingen=(verborgen,), bronnen=voorbeeldbrief().bronnen)
    lezer = lees(brief_pdf(brief))
    assert "Op de wachtlijst minder dan 5" in tekst(lezer)
    assert "Minder dan 5: een aantal onder de 5 kan iemand herkenbaar maken." in tekst(lezer)
    (rij,) = csv.DictReader(io.StringIO(ingesloten_tekst(lezer, "tellingen.csv")))
    assert rij["aantal"] == ""
    assert rij["afgeschermd"] == "minder dan 5"


def test_een_reden_van_afschermen_staat_er_een_keer():
    verborgen = Telling("A", None, (4,), verborgen_als="minder dan 5", reden=REDEN)
    html = brief_html(voorbeeldbrief(tellingen=(verborgen, replace(verborgen, omschrijving="B"))))
    assert html.count(REDEN) == 1


def test_voorbeeld_staat_alleen_bij_wat_verzonnen_is():
    brief = voorbeeldbrief()
    echt = replace(brief.ingroeipaden[0], voorbeeld=False)
    html = brief_html(replace(brief, ingroeipaden=(echt, brief.ingroeipaden[1])))
    bijschriften = [regel(deel) for deel in re.findall(r"<caption>.*?</caption>", html, re.S)]
    assert [VOORBEELD in bijschrift for bijschrift in bijschriften] == [False, True, True]


def test_openbare_versie_noemt_geen_naam_of_telefoon_van_een_ambtenaar():
    """Domein 06, section 4: names of ordinary officials go out before publication."""
    openbaar = brief_html(voorbeeldbrief())
    intern = brief_html(voorbeeldbrief(), openbaar=False)
    assert "Team Samenleving" in openbaar
    for gegeven in ("A. Adviseur", "078 000 00 00"):
        assert gegeven not in openbaar
        assert gegeven in intern


def test_geheim_staat_op_elke_bladzijde():
    for bladzijde in lees(pdf_van("lang")).pages:
        assert "Geheim (artikel 87 van de Gemeentewet)" in " ".join(bladzijde.extract_text().split())


def test_onvolledige_brief_wordt_geen_pdf_maar_wel_een_voorbeeld_op_het_scherm():
    half = voorbeeldbrief(zaaknummer="", financien=())
    with pytest.raises(BriefOnvolledig) as fout:
        brief_pdf(half)
    assert fout.value.zinnen == ("Vul 'zaaknummer' in.", "Schrijf iets bij 'financiën'.")
    assert "Papendrecht" in brief_deel(half)


# --- sources and figures ------------------------------------------------------------------------------------


def test_elke_verwijzing_leidt_naar_haar_bron(brief):
    gelezen = Koppen(brief_html(brief))
    bronnen = {f"bron-{bron.nummer}" for bron in brief.bronnen} | {
        f"cijfer-{merk}" for merk in "abcd" if brief.ingroeipaden
    }
    assert bronnen <= set(gelezen.ids)
    assert gelezen.doelen <= bronnen
    assert len(gelezen.ids) == len(set(gelezen.ids))


def test_elk_cijfer_noemt_een_bron():
    html = brief_html(voorbeeldbrief())
    assert html.count("Bron: <a") == 2, "elk ingroeipad"
    tabel = re.search(r'<table class="tellingen">.*?</table>', html, re.S)[0]
    rijen = re.findall(r"<tr>.*?</tr>", tabel, re.S)[1:]
    assert len(rijen) == 4
    assert all('href="#bron-' in rij for rij in rijen)


def test_verwijzing_in_de_tekst_is_een_link_en_de_rest_is_tekst():
    html = brief_html(voorbeeldbrief(aanleiding=("Zie [1] & <script>alert(1)</script> [abc] en € 5.",)))
    assert 'Zie <a class="verwijzing" href="#bron-1" title="Naar bron 1">[1]</a> &amp; &lt;script&gt;' in html
    assert "[abc] en €\N{NO-BREAK SPACE}5." in html
    assert "<script>" not in html


def test_alleen_een_webadres_wordt_een_link():
    def brief_met(vindplaats: str) -> str:
        bron = Bron(1, "T", "U", None, vindplaats, "x")
        return brief_html(
            voorbeeldbrief(
                bronnen=(bron,), ingroeipaden=(), tellingen=(), aanleiding=(), kernboodschap=(), financien=()
            )
        )

    assert 'href="https://voorbeeld.example/a?b=1&amp;c"' in brief_met("https://voorbeeld.example/a?b=1&c")
    assert "href=" not in brief_met("javascript:alert(1)")
    assert "href=" not in brief_met("tabel 5")


def test_tabel_met_meer_dan_twaalf_jaren_is_geknipt_met_eigen_bijschrift():
    html = brief_html(voorbeeldbrief(ingroeipaden=(pad("Papendrecht", 0, 2_000_000, jaren=20),), tellingen=()))
    bijschriften = [regel(deel) for deel in re.findall(r"<caption>(.*?)</caption>", html, re.S)]
    assert bijschriften == [
        f"Tabel 1. Papendrecht: beschermd wonen, 2028 tot en met 2039, in euro’s {VOORBEELD}",
        f"Tabel 2. Papendrecht: beschermd wonen, 2040 tot en met 2047, in euro’s {VOORBEELD}",
    ]


# --- as part of a page --------------------------------------------------------------------------------------


def test_deel_voor_een_webpagina_is_dezelfde_brief_zonder_inline_stijl(brief):
    deel = brief_deel(brief)
    assert deel.lstrip().startswith('<article class="brief">')
    assert "<html" not in deel
    assert "style" not in Koppen(deel).attributen
    assert regel(deel) in regel(brief_html(brief))
