import gc
import hashlib
import importlib.abc
import re
import sys
import zlib
from datetime import UTC, datetime, timedelta, timezone

import pydyf
import pytest
from pypdf.generic import DictionaryObject

from regio.briefpapier import (
    Bijlage,
    Briefstijl,
    Lettertype,
    PdfNietMogelijk,
    VerbodenAdres,
    maak_pdf,
    maken,
)
from regio.briefpapier.afwerken import VALS_EINDE, _schrijf_vast
from tests.pdfstructuur import bijlagen, eis_pango, elementen, lees, soorten, tekst, voldoet

MOMENT = datetime(2026, 11, 20, 13, 5, 7, tzinfo=UTC)
CSV = Bijlage("cijfers.csv", "text/csv", b"jaar,bedrag\n2028,1.50\n", "De cijfers")

BLADZIJDE = """<!DOCTYPE html>
<html lang="nl-NL">
<head><meta charset="utf-8"><title>Beschermd wonen Kovačić</title></head>
<body data-merk="Voorbeeld" data-voet="Versie 3" data-kenmerk="Brief">
<h1>Beschermd wonen</h1>
<p>Een alinea met een <a href="#bron-1" title="Naar bron 1">[1]</a> verwijzing en een
<a href="https://voorbeeld.example/stuk">adres</a>.</p>
<h2>Bedragen</h2>
<table>
<caption>Tabel 1</caption>
<thead><tr><th scope="col">Jaar</th><th scope="col">Bedrag</th></tr></thead>
<tbody><tr><th scope="row">2028</th><td>1,50</td></tr><tr><th scope="row">2029</th><td>2,50</td></tr></tbody>
</table>
<figure>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" font-family="'Source Sans 3'">
<title>Het bedrag stijgt</title><rect width="4" height="4" fill="#1f4e5f"/></svg>
<figcaption>Onderschrift</figcaption>
</figure>
<ul><li><p>Eerste punt</p><p>met een tweede alinea</p></li><li>Tweede punt</li></ul>
<h2 id="bron-1">Bronnen</h2>
<p style="break-before: page">Op de tweede bladzijde.</p>
</body></html>"""


@pytest.fixture(autouse=True)
def _pango() -> None:
    eis_pango()


def maak(html: str = BLADZIJDE, **anders) -> bytes:
    gewoon = {"gemaakt_op": MOMENT, "kenmerk": "abc123", "bijlagen": [CSV]}
    return maak_pdf(html, **(gewoon | anders))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    eis_pango()
    return maak()


@pytest.fixture(scope="module")
def lezer(pdf):
    return lees(pdf)


def test_een_bestand_voldoet_aan_pdf_ua_1_en_pdf_a_3a(pdf):
    assert voldoet(pdf) == []


def test_de_controle_keurt_een_gewone_pdf_af():
    import weasyprint

    gewoon = weasyprint.HTML(string=BLADZIJDE).write_pdf()
    fouten = voldoet(gewoon)
    assert any("PDF_UA_1" in fout for fout in fouten)
    assert any("PDF_A_3A" in fout for fout in fouten)


def test_taal_titel_en_merktekens(lezer):
    wortel = lezer.root_object
    assert wortel["/Lang"] == "nl-NL"
    assert wortel["/MarkInfo"]["/Marked"] is True or wortel["/MarkInfo"]["/Marked"].value is True
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lezer.metadata.title == "Beschermd wonen Kovačić"
    assert b'pdfuaid:part="1"' in wortel["/Metadata"].get_data()
    assert lezer.metadata.creation_date == MOMENT
    assert not lezer.is_encrypted


def test_bladwijzers_volgen_de_koppen(lezer):
    boven, onder = lezer.outline
    assert boven.title == "Beschermd wonen"
    assert [wijzer.title for wijzer in onder] == ["Bedragen", "Bronnen"]


def test_koppen_tabel_en_figuur_in_leesvolgorde(lezer):
    van_belang = [soort for soort in soorten(lezer) if soort in {"H1", "H2", "Table", "Figure", "L"}]
    assert van_belang == ["H1", "H2", "Table", "Figure", "L", "H2"]


def test_kopcellen_zeggen_of_zij_een_kolom_of_een_rij_benoemen(lezer):
    richtingen = [cel.eigenschappen["/Scope"] for cel in elementen(lezer) if cel.soort == "TH"]
    assert richtingen == ["/Column", "/Column", "/Row", "/Row"]


def test_figuur_heeft_tekst_in_plaats_van_beeld(lezer):
    (figuur,) = [element for element in elementen(lezer) if element.soort == "Figure"]
    assert figuur.ding["/Alt"] == "Het bedrag stijgt"


def test_elk_punt_van_een_lijst_heeft_een_teken_en_een_lichaam(lezer):
    punten = [element for element in elementen(lezer) if element.soort == "LI"]
    assert len(punten) == 2
    for punt in punten:
        kinderen = [kind.get_object()["/S"] for kind in punt.ding["/K"]]
        assert kinderen == ["/Lbl", "/LBody"]


def test_kop_voet_en_bladzijdenummer_zijn_bijzaak(lezer):
    assert len(lezer.pages) == 2
    for nummer, bladzijde in enumerate(lezer.pages, start=1):
        assert f"Pagina {nummer} van 2" in bladzijde.extract_text()
        inhoud = bladzijde.get_contents().get_data()
        assert inhoud.count(b"/Pagination") == (1 if nummer == 1 else 3) + 1
    ouders = lezer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for bladzijde in range(2):
        wezen = [ouder for ouder in ouders[2 * bladzijde + 1] if not isinstance(ouder.get_object(), DictionaryObject)]
        assert wezen, "de tekst van kop en voet heeft geen plaats in de structuur"


def test_een_link_zegt_waarheen(lezer):
    beschrijvingen = {
        annotatie.get_object()["/Contents"] for bladzijde in lezer.pages for annotatie in bladzijde.get("/Annots", [])
    }
    assert beschrijvingen == {"Naar bron 1", "adres"}


def test_lettertypen_zitten_in_het_bestand_en_zijn_terug_te_lezen(lezer):
    for bladzijde in lezer.pages:
        for letter in bladzijde["/Resources"]["/Font"].values():
            assert "/ToUnicode" in letter
            (afstammeling,) = letter["/DescendantFonts"]
            assert "/FontFile2" in afstammeling["/FontDescriptor"]
            assert "Source" in letter["/BaseFont"]
    assert "Het bedrag" not in tekst(lezer)  # the text alternative is not drawn
    assert "Een alinea met een [1] verwijzing" in tekst(lezer)


def test_bijlage_zit_in_het_bestand_met_soort_en_betekenis(lezer):
    bestand = bijlagen(lezer)["cijfers.csv"]
    assert bestand["/AFRelationship"] == "/Data"
    assert bestand["/Desc"] == "De cijfers"
    assert bestand["/EF"]["/F"].get_data() == CSV.inhoud
    assert bestand["/EF"]["/F"]["/Subtype"] == "/text/csv"
    assert len(lezer.root_object["/AF"]) == 1


def test_dezelfde_invoer_geeft_dezelfde_bytes_ook_na_een_andere_brief(pdf):
    anders = Briefstijl(accent="#884400", lettertype="source-serif")
    maak(BLADZIJDE.replace("Beschermd", "Opvang, žižka en €"), stijl=anders)
    assert maak() == pdf


def test_andere_invoer_geeft_andere_bytes(pdf):
    anders = [
        maak(kenmerk="abc124"),
        maak(gemaakt_op=MOMENT + timedelta(seconds=1)),
        maak(bijlagen=[]),
        maak(BLADZIJDE.replace("1,50", "1,51")),
    ]
    assert len({hashlib.sha256(bytes_).digest() for bytes_ in [pdf, *anders]}) == 5


def test_hetzelfde_moment_in_een_andere_tijdzone_is_hetzelfde(pdf):
    assert maak(gemaakt_op=MOMENT.astimezone(timezone(timedelta(hours=1)))) == pdf


def test_volgorde_van_bijlagen_maakt_niet_uit():
    twee = Bijlage("andere.csv", "text/csv", b"a\n1\n", "Andere cijfers")
    een_kant = maak(bijlagen=[CSV, twee])
    assert een_kant == maak(bijlagen=[twee, CSV])
    assert list(bijlagen(lees(een_kant))) == ["andere.csv", "cijfers.csv"]


ADRESSEN = [
    "http://127.0.0.1:9/logo.png",
    "https://voorbeeld.example/logo.svg",
    "//voorbeeld.example/logo.svg",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "file://voorbeeld.example/etc/passwd",
    "/etc/hostname",
    "../../regio/settings.py",
    "briefpapier.css",
    "lettertypen/../maken.py",
    "lettertypen/%2e%2e/maken.py",
    "FILE:///proc/self/environ",
    "ftp://voorbeeld.example/x.png",
    "gopher://127.0.0.1/",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    "data:text/css,body{}",
    "jar:file:///etc/passwd",
]
VORMEN = {
    "beeld": '<img alt="logo" src="{}">',
    "stijlblad": '<link rel="stylesheet" href="{}">',
    "invoer": '<style>@import url("{}");</style>',
    "achtergrond": "<p style='background-image: url(\"{}\")'>x</p>",
    "inhoud": '<style>p::before {{ content: url("{}") }}</style>',
    "letter": '<style>@font-face {{ font-family: x; src: url("{}") }} p {{ font-family: x }}</style>',
    "voorwerp": '<object data="{}" type="image/png"></object>',
    "in een tekening": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><image href="{}"/></svg>'
    ),
}


@pytest.mark.parametrize("vorm", VORMEN)
def test_niets_komt_van_buiten_het_product(vorm):
    """Each address in each place where a page can name one; the two that a stylesheet reads as text stay out there."""
    for adres in ADRESSEN:
        if vorm != "beeld" and "'" in adres:
            continue
        met = BLADZIJDE.replace("</h1>", "</h1>" + VORMEN[vorm].format(adres))
        with pytest.raises(VerbodenAdres, match="niets van buiten"):
            maak(met)


def test_een_bijlage_in_de_bladzijde_komt_er_niet_in():
    """WeasyPrint puts a file that a page links as attachment inside the PDF: that would give away any file."""
    for adres in ("file:///etc/passwd", "http://127.0.0.1:9/", "briefpapier.css"):
        met = BLADZIJDE.replace("</title>", f'</title><link rel="attachment" href="{adres}">')
        with pytest.raises(VerbodenAdres, match="niets van buiten"):
            maak(met)


BEELD = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)


def test_een_beeld_dat_wij_zelf_maakten_mag_en_voor_een_andere_brief_niet_meer():
    met = BLADZIJDE.replace("</h1>", f'</h1><img alt="logo" src="{BEELD}">')
    assert "Figure" in soorten(lees(maak(met, eigen_beelden=[BEELD])))
    with pytest.raises(VerbodenAdres):
        maak(met)


def test_alleen_kleuren_en_eigen_letters_zijn_instelbaar():
    for kleur in ("red", "#fff;} body{display:none", "#FFFFFF", ""):
        with pytest.raises(ValueError, match="kleur van de huisstijl"):
            Briefstijl(accent=kleur)
    with pytest.raises(ValueError, match="comic"):
        Briefstijl(lettertype="comic")


@pytest.mark.parametrize("letter", list(Lettertype))
def test_elke_letter_zit_in_het_bestand(letter):
    lezer = lees(pdf := maak(stijl=Briefstijl(lettertype=letter.value)))
    namen = {str(een["/BaseFont"]) for blad in lezer.pages for een in blad["/Resources"]["/Font"].values()}
    assert all(letter.naam.replace(" ", "-") in naam for naam in namen), namen
    assert voldoet(pdf) == []
    assert "Kovačić" in lezer.metadata.title


def test_een_nieuwe_pers_kent_elke_letter_nog():
    stijl = Briefstijl(lettertype=Lettertype.ATKINSON.value)
    eerst = maak(stijl=stijl)
    maken._pers.cache_clear()
    gc.collect()  # with the press go its letters
    assert maak(stijl=stijl) == eerst


def test_een_tabel_van_200_rijen_is_een_tabel_ook_over_meer_bladzijden():
    rijen = "".join(f'<tr><th scope="row">{nummer}</th><td>{nummer * 3}</td></tr>' for nummer in range(200))
    kop = '<thead><tr><th scope="col">Nummer</th><th scope="col">Bedrag</th></tr></thead>'
    lang = f"<section><div><table><caption>Lang</caption>{kop}<tbody>{rijen}</tbody></table></div></section>"
    pdf = maak(BLADZIJDE.replace("<h2>Bedragen</h2>", f"{lang}<h2>Bedragen</h2>"))
    lezer = lees(pdf)
    assert voldoet(pdf) == []
    assert len(lezer.pages) > 4
    assert [soort for soort in soorten(lezer) if soort in {"Table", "THead"}] == ["Table", "THead", "Table", "THead"]
    namen = {str(een.ding["/ID"]) for een in elementen(lezer) if een.soort == "TH"}
    koppen = [str(kop) for een in elementen(lezer) if een.soort == "TD" for kop in een.eigenschappen["/Headers"]]
    assert len(koppen) == 2 * 202  # of each cell its column and its row
    assert set(koppen) <= namen
    assert "Nummer" in lezer.pages[2].extract_text()  # repeated for the eye, and bijzaak in the structure


def test_een_moment_zonder_tijdzone_wordt_geweigerd():
    with pytest.raises(ValueError, match="tijdzone"):
        maak(gemaakt_op=MOMENT.replace(tzinfo=None))


def test_een_bijlage_met_een_pad_wordt_geweigerd():
    for naam in ("../cijfers.csv", "", "cijfers van juli.csv", "é.csv"):
        with pytest.raises(ValueError, match="bestandsnaam"):
            Bijlage(naam, "text/csv", b"", "")


def test_zonder_pango_zegt_een_zin_wat_te_doen(monkeypatch):
    class GeenPango(importlib.abc.MetaPathFinder):
        def find_spec(self, naam, pad=None, doel=None):
            if naam == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for naam in [naam for naam in sys.modules if naam.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, naam)
    monkeypatch.setattr(sys, "meta_path", [GeenPango(), *sys.meta_path])
    maken._pers.cache_clear()
    try:
        with pytest.raises(PdfNietMogelijk, match=r"Pango ontbreekt.*apt-get install .*libpango-1\.0-0"):
            maak()
    finally:
        maken._pers.cache_clear()


def test_een_stroom_eindigt_nooit_op_een_half_regeleinde():
    """ISO 19005-3, 6.1.7.1: a last byte 13 plus the line feed of the writer would read as one line end."""
    regels = (f"{nummer} {nummer * 7} m 0 0 l S".encode() for nummer in range(100_000))
    inhoud = next(regel for regel in regels if zlib.compress(regel, 9).endswith(b"\r"))
    stroom = pydyf.Stream([inhoud], compress=True)
    assert stroom.data.endswith(VALS_EINDE)
    _schrijf_vast(stroom)
    assert not stroom.data.endswith(VALS_EINDE)
    assert inhoud in stroom.data


def test_een_vals_einde_in_wat_pydyf_zelf_schrijft_wordt_overgedaan(monkeypatch):
    echt, vullingen = maken._druk, []

    def eerst_vals(*args, vulling, **kwargs):
        vullingen.append(vulling)
        uit = echt(*args, vulling=vulling, **kwargs)
        return uit if vulling == 2 else uit + VALS_EINDE

    monkeypatch.setattr(maken, "_druk", eerst_vals)
    assert voldoet(maak()) == []
    assert vullingen == [0, 1, 2]


def test_elke_stroom_heeft_de_lengte_die_hij_noemt(pdf):
    for stroom in re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", pdf):
        einde = stroom.end() + int(stroom[1])
        assert pdf[einde : einde + 10] == b"\nendstream"
        assert pdf[einde - 1 : einde] != b"\r"
