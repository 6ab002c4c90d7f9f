"""The difference as HTML: escaped, readable without colours, with real tables."""

import re
from html.parser import HTMLParser

import pytest

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak, regel_naast
from samenwerking.teksten.waswordt import eenheden, zinnen
from samenwerking.teksten.woordverschil import vergelijk_woorden
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, hoofdstuk, lid


def opmaak(oud: Knoop, nieuw: Knoop, soort: str = "sok", **meer: object) -> Verschilopmaak:
    return Verschilopmaak(vergelijk(oud, nieuw, soort=soort), oud, nieuw, **meer)  # type: ignore[arg-type]


def plat(html: str) -> str:
    """What a screen reader says, on one line."""
    return " ".join(re.sub(r"<[^>]+>", "", re.sub(r"</(p|h\d|td|th|caption)>", " ", html)).split())


class Tabellen(HTMLParser):
    """Each table as its caption, the texts of its heading cells, and the number of cells of each row."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.bijschriften: list[str] = []
        self.koppen: list[list[str]] = []
        self.cellen: list[list[int]] = []
        self.in_: str = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.koppen.append([])
            self.cellen.append([])
        if tag == "tr":
            self.cellen[-1].append(0)
        if tag in {"td", "th"}:
            self.cellen[-1][-1] += 1
        if tag == "th":
            assert ("scope", "col") in attrs
            self.koppen[-1].append("")
        if tag == "caption":
            self.bijschriften.append("")
        if tag in {"caption", "th"}:
            self.in_ = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.in_:
            self.in_ = ""

    def handle_data(self, data: str) -> None:
        if self.in_ == "caption":
            self.bijschriften[-1] += data
        if self.in_ == "th":
            self.koppen[-1][-1] += data


def beslist(weken: str) -> Knoop:
    return lid(f"Het college beslist binnen {weken} weken.", id="lid001")


BEGRIPPEN = artikel("Begrippen", "Wonen: wonen met toezicht.", id="art001")
BLIJFT = lid("Dit blijft.", id="lid002")
OUD = doc(
    BEGRIPPEN,
    artikel("Toegang", beslist("acht"), BLIJFT, id="art002"),
    artikel("Slot", "Dit vervalt hier.", id="art003"),
)
NIEUW = doc(
    artikel("Toegang", beslist("zes"), BLIJFT, lid("Dit is nieuw.", id="lid004"), id="art002"),
    BEGRIPPEN,
    artikel("Archief", "A bewaart de stukken.", id="art004"),
)


def test_in_regel() -> None:
    woorden = plat(opmaak(OUD, NIEUW).in_regel())
    assert "binnen [geschrapt: acht einde] [nieuw: zes einde] weken." in woorden
    assert "Verplaatst van artikel 2 naar artikel 1; de tekst is ook gewijzigd." in woorden
    assert "3. [nieuw: Dit is nieuw. einde]" in woorden
    assert "Artikel 3 Slot Vervallen. [geschrapt: Dit vervalt hier. einde]" in woorden
    assert "toezicht" not in woorden  # what did not change is left out ...
    assert "Wonen: wonen met toezicht." in plat(opmaak(OUD, NIEUW).in_regel(ook_gelijk=True))  # ... unless asked for


def test_naast_elkaar_heeft_echte_tabellen() -> None:
    tabellen = Tabellen(opmaak(OUD, NIEUW, naam_oud="Versie 1", naam_nieuw="Versie 2").naast_elkaar())
    assert tabellen.bijschriften == [
        "Artikel 1 Toegang: Versie 1 en Versie 2",
        "Artikel 3 Slot: Versie 1 en Versie 2",
        "Artikel 3 Archief: Versie 1 en Versie 2",
    ]
    assert tabellen.koppen == [["Versie 1", "Versie 2"]] * 3
    assert tabellen.cellen == [[2, 2, 2, 2], [2, 2], [2, 2]]


def test_wat_maar_in_een_tekst_staat_laat_de_andere_kolom_leeg() -> None:
    html = opmaak(OUD, NIEUW).naast_elkaar()
    rij = re.search(r'<tr class="is-nieuw">.*?</tr>', html)
    assert rij is not None
    assert plat(rij[0]) == "staat hier niet 3. [nieuw: Dit is nieuw. einde]"


def test_was_wordt_met_toelichting_over_alle_regels_van_een_artikel() -> None:
    html = opmaak(OUD, NIEUW).was_wordt({"art002": "Gelijk aan de Wmo.\nEn korter."})
    tabellen = Tabellen(html)
    assert tabellen.koppen[0] == ["Was", "Wordt", "Toelichting"]
    assert tabellen.cellen[0] == [3, 3, 2, 2]
    assert '<td data-kop="Toelichting" rowspan="3"><p>Gelijk aan de Wmo.</p><p>En korter.</p></td>' in html


def test_zonder_toelichting_is_er_geen_derde_kolom() -> None:
    beeld = opmaak(OUD, NIEUW, naam_oud="Versie 1", naam_nieuw="Versie 2")
    assert Tabellen(beeld.was_wordt()).koppen[0] == ["Was", "Wordt"]


def test_wat_iemand_typte_wordt_nooit_html() -> None:
    kwaad = '<script>alert("x")</script>'
    oud = doc(artikel("Een", "Gewoon.", id="art001"))
    nieuw = doc(
        artikel(
            kwaad,
            lid(kwaad, knoop("voetnoot", id="noot01", tekst=kwaad), knoop("gegeven", sleutel="budget"), id="lid001"),
            id="art001",
        )
    )
    beeld = opmaak(oud, nieuw, nieuwe_gegevens={"budget": kwaad})
    for html in (beeld.in_regel(), beeld.naast_elkaar(), beeld.was_wordt({"art001": kwaad})):
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_op_papier_staan_haken_in_plaats_van_verborgen_woorden() -> None:
    html = opmaak(OUD, NIEUW, papier=True).was_wordt()
    assert "alleen-voorlezen" not in html
    assert "binnen [acht] weken." in plat(html)
    assert "binnen [zes] weken." in plat(html)


@pytest.mark.parametrize("kant", ["in_regel", "naast_elkaar", "was_wordt"])
def test_vorm_tabel_en_afbeelding_in_woorden(kant: str) -> None:
    def boom(aandeel: str, alt: str, *merken: Merk) -> Knoop:
        rij = knoop("rij", knoop("cel", alinea("Rijswijk")), knoop("cel", alinea(aandeel)))
        return doc(
            hoofdstuk(
                "Geld",
                alinea(tekst("Let op", *merken), id="ali001"),
                knoop("tabel", rij, id="tabel1", bijschrift="Sleutel"),
                knoop("afbeelding", id="beeld1", bestand="bestand1", alt=alt),
                id="hfd001",
            )
        )

    woorden = plat(getattr(opmaak(boom("20%", ""), boom("25%", "Kaart"), "regiovisie"), kant)())
    if kant == "in_regel":
        assert "Rijswijk | [geschrapt: 20% einde][nieuw: 25% einde]" in woorden
    else:
        assert "Rijswijk | [geschrapt: 20% einde] Rijswijk | [nieuw: 25% einde]" in woorden
    assert "Afbeelding: [nieuw: Kaart einde]" in woorden
    assert "alternatieve tekst" not in woorden  # it is there already, word by word
    vet = plat(getattr(opmaak(boom("20%", ""), boom("20%", "", Merk("vet")), "regiovisie"), kant)())
    assert "Let op (vet gemaakt)" in vet


def test_een_verwijzing_leest_in_elke_tekst_met_het_nummer_van_die_tekst() -> None:
    slot = artikel("Slot", lid("Zie ", knoop("verwijzing", doel="art002"), ". Klaar.", id="lid009"), id="art009")
    anders = artikel("Slot", lid("Zie ", knoop("verwijzing", doel="art002"), ". Einde.", id="lid009"), id="art009")
    een, twee = artikel("Een", "Tekst.", id="art001"), artikel("Twee", "Andere tekst.", id="art002")
    woorden = plat(opmaak(doc(een, twee, slot), doc(twee, anders)).was_wordt())
    assert "Zie artikel 2. [geschrapt: Klaar einde]. Zie artikel 1. [nieuw: Einde einde]." in woorden


def test_zinnen_voor_de_geschiedenis() -> None:
    assert zinnen(vergelijk(OUD, NIEUW, soort="sok")) == [
        "Artikel 1 Toegang is verplaatst van artikel 2 naar artikel 1 en gewijzigd: eerste lid, derde lid (nieuw).",
        "Artikel 3 Slot is vervallen.",
        "Artikel 3 Archief is nieuw.",
    ]


def test_een_lid_dat_naar_een_ander_artikel_ging_staat_bij_beide() -> None:
    weg = lid("Het college meldt dit aan de raad.", id="lid012")
    een = artikel("Een", lid("Eerste lid.", id="lid011"), weg, id="art001")
    twee = artikel("Twee", lid("Ander lid.", id="lid021"), id="art002")
    oud = doc(een, twee)
    nieuw = doc(artikel("Een", een.inhoud[1], id="art001"), artikel("Twee", twee.inhoud[1], weg, id="art002"))
    verschil = vergelijk(oud, nieuw, soort="sok")
    van, naar = eenheden(verschil)
    ging = "Verplaatst van artikel 1, tweede lid naar artikel 2, tweede lid"
    assert [(regel.staat, regel.verplaatst) for regel in van.regels] == [("gelijk", ""), ("vervallen", ging)]
    assert [(regel.staat, regel.verplaatst) for regel in naar.regels] == [("gelijk", ""), ("verplaatst", ging)]
    assert zinnen(verschil) == [
        "Artikel 1 Een is gewijzigd: tweede lid (verplaatst).",
        "Artikel 2 Twee is gewijzigd: tweede lid (verplaatst).",
    ]


def test_een_onderdeel_erbij_laat_de_letters_meelopen() -> None:
    def boom(*punten: str) -> Knoop:
        delen = (knoop("onderdeel", alinea(punt), id=f"ond{punt}") for punt in punten)
        return doc(
            artikel(
                "Taken",
                lid("De regio:", knoop("lijst", *delen, telling="letter", id="lijst1"), id="lid001"),
                id="art001",
            )
        )

    (een,) = eenheden(vergelijk(boom("koopt", "toetst"), boom("koopt", "meldt", "toetst"), soort="sok"))
    assert [(regel.oud_nummer, regel.nieuw_nummer, regel.staat, regel.naam) for regel in een.regels] == [
        ("", "", "gelijk", "artikel 1"),
        ("a.", "a.", "gelijk", "onderdeel a"),
        ("", "b.", "nieuw", "onderdeel b"),
        ("b.", "c.", "gelijk", "onderdeel c"),
    ]


def test_twee_losse_regels_naast_elkaar() -> None:
    oud, nieuw = regel_naast(vergelijk_woorden("zes weken <b>", "acht weken <b>"))
    assert plat(oud) == "[geschrapt: zes einde] weken &lt;b&gt;"
    assert plat(nieuw) == "[nieuw: acht einde] weken &lt;b&gt;"
