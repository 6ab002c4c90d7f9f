"""Files that were made elsewhere: what an existing agreement looks like becomes articles, leden and lists."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.teksten.voorstellen import neem_aan, wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur, Gelezen
from tests.samenwerking.teksten.word.bomen import png, regels
from tests.samenwerking.teksten.word.vreemd import (
    NIEUW,
    NS,
    WEG,
    WIE,
    docx,
    eraf,
    erbij,
    laag,
    nummering,
    p,
    relatie,
    run,
    tabel,
    vet,
)

SOK = docx(
    p("Samenwerkingsovereenkomst opvang Voorbeeldregio", stijl="Titel"),
    p("De colleges van de gemeenten Aadorp en Beedorp,"),
    p(vet("Overwegende dat")),
    p("-\tzij samen willen werken;"),
    p(vet("Hoofdstuk 1 Algemeen")),
    p(vet("Artikel 1. Begripsbepalingen")),
    p("In deze overeenkomst wordt verstaan onder:"),
    p("a.\tcollege: het college;"),
    p("b.\topvang: onderdak, te weten:"),
    p("1°\teen bed;"),
    p("2°\teen huis;"),
    p("c.\traad: de raad."),
    p(vet("Artikel 2")),
    p(vet("Geld")),
    p("1.\tDe gemeenten betalen samen."),
    p("2.\tDe verdeling is:"),
    p("a. voor de helft naar inwoners;"),
    p("b. voor de rest anders."),
    p("Een vervolg zonder nummer."),
    p("3.\tArtikel 4, tweede lid, geldt niet."),
    p(vet("Artikel 3a Duur")),
    p("3.1 De overeenkomst duurt lang."),
    p("3.2 Opzeggen kan."),
    p("Artikel 5 van de wet is van toepassing."),
    p("7. Een nummer dat nergens op volgt."),
    p(vet("Bijlage 1 Bedragen")),
    tabel([f"<w:tc>{p(vet('Gemeente'))}</w:tc>", f"<w:tc>{p(vet('Bedrag'))}</w:tc>"], ["Aadorp", "10"]),
)


def lees(*lijf: str, soort: str = "visie", **delen: str) -> Gelezen:
    return lees_docx(docx(*lijf, delen={f"{naam}.xml": inhoud for naam, inhoud in delen.items()}), soort=soort)


def soorten(gelezen: Gelezen) -> dict[str, int]:
    return {melding.soort: melding.aantal for melding in gelezen.meldingen}


def test_overeenkomst_met_getypte_nummers() -> None:
    gelezen = lees_docx(SOK, soort="sok")
    assert gelezen.titel == "Samenwerkingsovereenkomst opvang Voorbeeldregio"
    assert (
        regels(gelezen.document)
        == """\
hoofdstuk
  kop Aanhef
  alinea De colleges van de gemeenten Aadorp en Beedorp,
  alinea **Overwegende dat**
  lijst streepje
    onderdeel
      alinea zij samen willen werken;
hoofdstuk
  kop Algemeen
  artikel
    kop Begripsbepalingen
    alinea In deze overeenkomst wordt verstaan onder:
    lijst letter
      onderdeel
        alinea college: het college;
      onderdeel
        alinea opvang: onderdak, te weten:
        lijst graad
          onderdeel
            alinea een bed;
          onderdeel
            alinea een huis;
      onderdeel
        alinea raad: de raad.
  artikel
    kop Geld
    lid
      alinea De gemeenten betalen samen.
    lid
      alinea De verdeling is:
      lijst letter
        onderdeel
          alinea voor de helft naar inwoners;
        onderdeel
          alinea voor de rest anders.
      alinea Een vervolg zonder nummer.
    lid
      alinea Artikel 4, tweede lid, geldt niet.
  artikel
    kop Duur
    lid
      alinea De overeenkomst duurt lang.
    lid
      alinea Opzeggen kan.
      alinea Artikel 5 van de wet is van toepassing.
      alinea 7. Een nummer dat nergens op volgt.
bijlage
  kop Bedragen
  tabel
    rij
      kopcel
        alinea Gemeente
      kopcel
        alinea Bedrag
    rij
      cel
        alinea Aadorp
      cel
        alinea 10""".splitlines()
    )
    melding = {deel.soort: deel for deel in gelezen.meldingen}
    assert melding["nummer_anders"].waar == ("3a Duur is nu Artikel 3",)
    assert melding["vette_regel"].waar == ("Overwegende dat",)
    assert set(melding) == {"aanhef", "nummer_anders", "vette_regel", "buiten_reeks"}
    assert all(deel.zin.endswith(".") and deel.aantal == 1 for deel in gelezen.meldingen)


def test_nummers_die_word_telt() -> None:
    gelezen = lees(
        p("Geld", stijl="Kop2", num=(1, 0)),
        p("Eerste.", num=(1, 1)),
        p("Tweede:", num=(1, 1)),
        p("aa", num=(1, 2)),
        p("bb", num=(1, 2)),
        p("Derde", num=(1, 1)),
        p("Duur", stijl="Kop2", num=(1, 0)),
        p("Altijd."),
        p("punt", num=(2, 0)),
        p("diep", num=(2, 1)),
        p("punt", num=(2, 0)),
        soort="sok",
        numbering=nummering(
            laag(0, "decimal", "Artikel %1") + laag(1, "decimal", "%2.") + laag(2, "lowerLetter", "%3."),
            laag(0, "bullet", "•") + laag(1, "bullet", "o"),
        ),
    )
    assert (
        regels(gelezen.document)
        == """\
artikel
  kop Geld
  lid
    alinea Eerste.
  lid
    alinea Tweede:
    lijst letter
      onderdeel
        alinea aa
      onderdeel
        alinea bb
  lid
    alinea Derde
artikel
  kop Duur
  alinea Altijd.
  lijst streepje
    onderdeel
      alinea punt
      lijst streepje
        onderdeel
          alinea diep
    onderdeel
      alinea punt""".splitlines()
    )
    assert gelezen.meldingen == ()


def test_visie_met_koppen_op_drie_niveaus() -> None:
    gelezen = lees(
        p("Inleiding", stijl="Kop1"),
        p("tekst"),
        p("2 Wat wij willen", stijl="Kop1"),
        p("2.1 Doelen", stijl="Kop2"),
        p("diep", stijl="Kop3"),
        p("1. een"),
        p("2. twee"),
        p("Eigen stijl", stijl="Eigenkop"),
        p("een stijl die op zichzelf rust", stijl="Kring"),
    )
    assert (
        regels(gelezen.document)
        == """\
hoofdstuk
  kop Inleiding
  alinea tekst
hoofdstuk
  kop Wat wij willen
  paragraaf
    kop Doelen
    paragraaf
      kop diep
      lijst cijfer
        onderdeel
          alinea een
        onderdeel
          alinea twee
hoofdstuk
  kop Eigen stijl
  alinea een stijl die op zichzelf rust""".splitlines()
    )


def test_bijgehouden_wijzigingen() -> None:
    gelezen = lees(
        p("Kop", stijl="Kop1"),
        p("Het ", eraf("oude"), erbij("nieuwe"), " huis"),
        p("Regel een", teken=NIEUW),
        p(erbij("Regel twee nieuw")),
        p(eraf("weg ermee"), teken=WEG),
        p("samen", teken=WEG),
        p("gevoegd"),
        p(run("dik", f"<w:b/><w:rPrChange w:id='1' {WIE}><w:rPr/></w:rPrChange>")),
    )
    assert regels(gelezen.document)[2:] == [
        "  alinea Het [-oude-][+nieuwe+] huis",
        "  alinea Regel een",
        "  +alinea Regel twee nieuw",
        "  -alinea weg ermee",
        "  alinea samen[-|-]",
        "  alinea [-|-]gevoegd",
        "  alinea [~**dik**~]",
    ]
    wie = Auteur("Jurist Delft", datetime.datetime(2026, 3, 2, 14, 5, tzinfo=TIJD))
    assert set(gelezen.voorstellen.values()) == {wie}
    assert regels(neem_aan(gelezen.document))[2:] == [
        "  alinea Het nieuwe huis",
        "  alinea Regel een",
        "  alinea Regel twee nieuw",
        "  alinea samengevoegd",
        "  alinea **dik**",
    ]
    assert regels(wijs_af(gelezen.document))[2:] == [
        "  alinea Het oude huis",
        "  alinea Regel een",
        "  alinea weg ermee",
        "  alinea samen",
        "  alinea gevoegd",
        "  alinea dik",
    ]


def test_verplaatst_is_een_voorstel() -> None:
    van = f'<w:moveFromRangeStart w:id="7" w:name="m1" {WIE}/><w:moveFrom w:id="8" {WIE}>{run("Zin. ")}</w:moveFrom>'
    naar = f'<w:moveToRangeStart w:id="9" w:name="m1" {WIE}/><w:moveTo w:id="10" {WIE}>{run("Zin. ")}</w:moveTo>'
    gelezen = lees(p("Kop", stijl="Kop1"), p("Eerst. ", van), p("Dan. ", naar))
    assert regels(gelezen.document)[2:] == ["  alinea Eerst. [-Zin. -]", "  alinea Dan. [+Zin. +]"]
    assert len(gelezen.voorstellen) == 1


def test_twee_mensen_zijn_twee_voorstellen() -> None:
    ander = WIE.replace("Jurist Delft", "Jurist Rijswijk")
    gelezen = lees(p("Kop", stijl="Kop1"), p(erbij("een"), erbij(" twee", ander), erbij(eraf("drie", ander))))
    assert regels(gelezen.document)[2:] == ["  alinea [+een+][+ twee+][+drie+]"]
    assert len(gelezen.voorstellen) == 3
    assert soorten(gelezen) == {"dubbel_voorstel": 1}


def test_tabel_met_samengevoegde_cellen_en_een_rij_erbij() -> None:
    breed = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("breed")}</w:tc>'
    begin = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("hoog")}</w:tc>'
    verder = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    lijf = tabel([breed], [begin, "1"], [verder, "2"], kop=True).replace("<w:tr><w:tc><w:tcPr><w:vMerge/>", "@", 1)
    lijf = lijf.replace("@", f"<w:tr><w:trPr>{NIEUW}</w:trPr><w:tc><w:tcPr><w:vMerge/>")
    gelezen = lees(p("Kop", stijl="Kop1"), p("Tabel 3: Bedragen", stijl="Bijschrift"), lijf)
    tafel = gelezen.document.inhoud[0].inhoud[1]
    assert tafel.attrs["bijschrift"] == "Bedragen"
    assert [
        [(cel.soort, cel.attrs["colspan"], cel.attrs["rowspan"]) for cel in rij.inhoud] for rij in tafel.inhoud
    ] == [
        [("kopcel", 2, 1)],
        [("cel", 1, 2), ("cel", 1, 1)],
        [("cel", 1, 1)],
    ]
    assert [bool(rij.merken) for rij in tafel.inhoud] == [False, False, True]


def test_voetnoten_opmerkingen_en_links() -> None:
    noten = (
        f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
        f'<w:footnote w:id="2">{p(" Zie de wet. ")}{p("En meer.")}</w:footnote></w:footnotes>'
    )
    gesprek = (
        f'<w:comments {NS}><w:comment w:id="5" w:author="Controller Aadorp" w:date="2026-05-06T09:15:00Z">'
        f"{p('Klopt dit?')}</w:comment></w:comments>"
    )
    bestand = docx(
        p("Kop", stijl="Kop1"),
        p("Geld", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:footnoteReference w:id="99"/></w:r>'),
        p(
            "Zie ",
            f'<w:hyperlink r:id="h1">{run("hier")}</w:hyperlink>',
            f'<w:hyperlink r:id="h2">{run("kwaad")}</w:hyperlink>',
        ),
        p('<w:commentRangeStart w:id="5"/>', "over twee"),
        p("alinea's", '<w:commentRangeEnd w:id="5"/>', " heen"),
        delen={"footnotes.xml": noten, "comments.xml": gesprek},
        relaties=relatie("h1", "hyperlink", "https://example.org/", buiten=True)
        + relatie("h2", "hyperlink", "javascript:alert(1)", buiten=True),
    )
    gelezen = lees_docx(bestand, soort="visie")
    assert regels(gelezen.document)[2:] == [
        "  alinea Geld^Zie de wet. \nEn meer.^",
        "  alinea Zie <hier>kwaad",
        "  alinea (over twee)",
        "  alinea (alinea's) heen",
    ]
    [gesprek_] = gelezen.opmerkingen
    assert (gesprek_.berichten[0].auteur.naam, gesprek_.berichten[0].tekst) == ("Controller Aadorp", "Klopt dit?")
    assert soorten(gelezen) == {"voetnoot_weg": 1, "link": 1}


def test_afbeeldingen_alleen_png_en_jpeg() -> None:
    def plaat(wie: str, alt: str) -> str:
        binnen = f'<wp:docPr descr="{alt}"/><a:blip r:embed="{wie}"/>'
        return f"<w:r><w:drawing><wp:inline>{binnen}</wp:inline></w:drawing></w:r>"

    bestand = docx(
        p("Kop", stijl="Kop1"),
        p("Zie de kaart:", plaat("b1", "Een kaart"), plaat("b2", "")),
        p("Figuur 1. De regio", stijl="Bijschrift"),
        tabel([f"<w:tc>{p(plaat('b1', 'in een cel'))}</w:tc>"]),
        delen={"media/a.png": png(), "media/b.png": b"<svg onload='x()'/>"},
        relaties=relatie("b1", "image", "media/a.png") + relatie("b2", "image", "media/b.png"),
    )
    gelezen = lees_docx(bestand, soort="visie")
    _, alinea, beeld, _ = gelezen.document.inhoud[0].inhoud
    assert alinea.soort == "alinea"
    assert (beeld.attrs["alt"], beeld.attrs["bijschrift"]) == ("Een kaart", "De regio")
    assert {wie: (deel.soort, deel.inhoud) for wie, deel in gelezen.beelden.items()} == {
        beeld.attrs["bestand"]: ("image/png", png())
    }
    assert soorten(gelezen) == {"afbeelding_soort": 1, "afbeelding_plek": 1}


@pytest.mark.parametrize(
    ("stuk", "soort"),
    [
        (run("streep", '<w:u w:val="single"/>'), "opmaak"),
        (run("geheim", "<w:vanish/>"), "verborgen"),
        ("<w:r><w:pict><w:txbxContent/></w:pict></w:r>", "tekstvak"),
        ("<w:r><w:object/></w:r>", "object"),
        ('<w:fldSimple w:instr=" DATE ">' + run("vandaag") + "</w:fldSimple>", "veld"),
        ('<w:fldSimple w:instr=" REF x ">' + run("artikel 3") + "</w:fldSimple>", "verwijzing"),
    ],
)
def test_wat_niet_begrepen_wordt_staat_in_het_verslag(stuk: str, soort: str) -> None:
    gelezen = lees(p("De kop", stijl="Kop1"), p("tekst ", stuk))
    assert [(deel.soort, deel.aantal, deel.waar) for deel in gelezen.meldingen] == [(soort, 1, ("De kop",))]


def test_inhoudsopgave_wordt_weggelaten() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    gelezen = lees(
        p(begin, "Kop ... 1"),
        p("Meer ... 2", stijl="Inhopg1"),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p("Kop", stijl="Kop1"),
        p("tekst"),
    )
    assert regels(gelezen.document) == ["hoofdstuk", "  kop Kop", "  alinea tekst"]
    assert soorten(gelezen) == {"inhoudsopgave": 1}


def test_leeg_bestand_is_een_lege_tekst() -> None:
    assert regels(lees(p("")).document) == ["hoofdstuk", "  kop"]
