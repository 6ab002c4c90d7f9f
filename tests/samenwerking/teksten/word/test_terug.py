"""A file of ours comes back: tracked or not, every change is found, and nothing else."""

from __future__ import annotations

import datetime
import difflib
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from samenwerking.teksten.boom import Knoop, Merk, als_json, knoop, loop, tekst, vervang, voeg_tekst_samen
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur, DocxOngeldig
from samenwerking.teksten.word.terug import Teruggekomen, Uitgegaan, herkomst_van, lees_terug
from tests.samenwerking.teksten.word.bomen import (
    BEELDEN,
    Geval,
    documenten,
    kale_regels,
    met_voorstellen,
    met_wijziging,
    norm,
    regels,
    zonder_leeg,
)
from tests.samenwerking.teksten.word.voorbeeld import BESTANDEN, HOE, UIT, overeenkomst
from tests.samenwerking.teksten.word.vreemd import NIEUW, WEG, WIE, docx, eraf, erbij, p, pak, run, vervang_in

DOOR = Auteur("Jurist Rijswijk", datetime.datetime(2026, 11, 20, 9, 0, tzinfo=TIJD))


def wijzig_woorden(document: Knoop) -> Knoop:
    """What others wrote meanwhile: a word at the end of each second line, the first word of each third."""
    regels_ = [deel for deel in loop(document) if deel.soort == "alinea"]
    einde, begin = {deel.id for deel in regels_[::2]}, {deel.id for deel in regels_[::3]}

    def maak(deel: Knoop) -> Knoop:
        if deel.soort == "alinea":
            inhoud = deel.inhoud[1:] if deel.id in begin else deel.inhoud
            return voeg_tekst_samen(replace(deel, inhoud=(*inhoud, tekst(" slot")) if deel.id in einde else inhoud))
        return deel

    return norm(vervang(document, maak))


WEINIG = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Each example makes and reads a whole file; what was once found stands below in words of its own."""


def heen_en_terug(ging: Knoop, later: Knoop | None = None, **hoe: Any) -> Teruggekomen:
    """`ging` went out; someone made `later` of it without tracking."""
    bestand = maak_docx(later or ging, soort="sok", titel="Proef", beelden=BEELDEN, **hoe)
    return lees_terug(bestand, Uitgegaan(ging, "sok", beelden=BEELDEN, **hoe), door=DOOR)


@given(documenten())
@WEINIG
def test_ongewijzigd_geeft_niets(geval: Geval) -> None:
    terug = heen_en_terug(geval.document)
    assert terug.document == geval.document
    assert (terug.voorstellen, terug.stil, terug.anders, terug.meldingen) == ({}, set(), (), ())
    assert terug.op(geval.document).document == geval.document


@given(met_voorstellen(), st.booleans())
@WEINIG
def test_open_voorstellen_blijven_zoals_ze_waren(geval: Geval, open_voorstellen: bool) -> None:
    document = geval.document
    assume(not all(deel.merken for deel in document.inhoud))  # proposed whole: there is nothing to come back to
    terug = heen_en_terug(document, open_voorstellen=open_voorstellen, voorstellen=geval.auteurs)
    assert terug.document == (document if open_voorstellen else wijs_af(document))
    assert (terug.voorstellen, terug.anders, terug.aangenomen, terug.geweigerd) == ({}, (), (), ())
    assert terug.op(document).document == document


@given(met_wijziging())
@WEINIG
def test_wat_zonder_bijhouden_veranderde(geval: Geval) -> None:
    eerst, later = geval.document, geval.later
    assert later is not None
    terug = heen_en_terug(eerst, later)
    assert wijs_af(terug.document) == eerst
    if not terug.anders:
        assert kale_regels(zonder_leeg(neem_aan(terug.document))) == kale_regels(later)
    assert set(terug.voorstellen.values()) <= {DOOR}
    assert terug.stil == set(terug.voorstellen)
    geplaatst = terug.op(eerst)
    assert (geplaatst.document, geplaatst.gemist) == (terug.document, ())
    assert terug.op(eerst, stil=False).document == eerst


@given(met_wijziging(), met_wijziging())
@WEINIG
def test_op_een_tekst_die_intussen_verder_ging(geval: Geval, ander: Geval) -> None:
    eerst, later, nu = geval.document, geval.later, ander.later
    assert later is not None
    assert nu is not None
    terug = heen_en_terug(eerst, later)
    for stand in (nu, wijzig_woorden(eerst), replace(eerst, inhoud=eerst.inhoud[1:] or nu.inhoud)):
        geplaatst = terug.op(stand)
        assert wijs_af(geplaatst.document) == stand
        lees_document(als_json(geplaatst.document))
        klaar, mis = ({deel.id for deel in rij} for rij in (geplaatst.gelukt, geplaatst.gemist))
        assert klaar | mis == set(terug.voorstellen)
        assert not klaar & mis


R = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
LID = '<w:pStyle w:val="Lid"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
UITGEGAAN = maak_docx(overeenkomst(), **UIT)
BETAALT = R.format("Het college betaalt ")
JURIST = Auteur("Jurist Delft", datetime.datetime(2026, 3, 2, 14, 5, tzinfo=TIJD))


GING = Uitgegaan(overeenkomst(), **HOE)


def bewerkt(*paren: tuple[str, str]) -> Teruggekomen:
    return lees_terug(vervang_in(UITGEGAAN, *paren), GING, door=DOOR)


def stille(terug: Teruggekomen) -> list[tuple[str, str]]:
    """What went and came without tracking."""
    return [(deel.weg, deel.nieuw) for wie, deel in voorstellen_in(terug.document).items() if wie in terug.stil]


def verschil(terug: Teruggekomen) -> list[str]:
    """The lines that are new or other."""
    eerst = regels(overeenkomst())
    return [regel.strip() for regel in difflib.ndiff(eerst, regels(terug.document)) if regel.startswith("+ ")]


def test_bijgehouden_wijziging_is_van_wie_hem_maakte() -> None:
    terug = bewerkt((BETAALT, run("Het ") + eraf("college") + erbij("bestuur") + run(" betaalt ")))
    assert verschil(terug) == ["+       alinea Het [-college-][+bestuur+] betaalt {inwoners:rijswijk} euro."]
    assert list(terug.voorstellen.values()) == [JURIST]
    assert terug.stil == set()


def test_stille_wijziging_wordt_gevonden_en_gemeld() -> None:
    terug = bewerkt((">vervolg<", ">vervolg en meer<"))
    assert verschil(terug) == ["+       alinea vervolg[+ en meer+]"]
    assert stille(terug) == [("", " en meer")]
    assert list(terug.voorstellen.values()) == [DOOR]
    assert terug.op(overeenkomst(), stil=False).document == overeenkomst()


def test_artikel_in_tweeen_geknipt_met_bijhouden() -> None:
    knip = run("Het college ") + f"</w:p><w:p><w:pPr>{LID}</w:pPr>" + run("betaalt ")
    terug = bewerkt((BETAALT, knip), (LID, f"{LID}<w:rPr>{NIEUW}</w:rPr>"))
    assert verschil(terug) == [
        "+       alinea Het college [+|+]",
        "+     lid",
        "+       alinea [+|+]betaalt {inwoners:rijswijk} euro.",
    ]
    assert wijs_af(terug.document, lambda wie: wie in terug.voorstellen) == overeenkomst()
    assert list(terug.voorstellen.values()) == [JURIST]


def test_nieuw_lid_achter_een_regel_met_bijhouden() -> None:
    nieuw = run(" euro.") + f"</w:p><w:p><w:pPr>{LID}</w:pPr>" + erbij("Nog een lid.")
    terug = bewerkt((R.format(" euro."), nieuw), (LID, f"{LID}<w:rPr>{NIEUW}</w:rPr>"))
    assert verschil(terug) == ["+     +lid", "+       alinea Nog een lid."]
    assert wijs_af(terug.document, lambda wie: wie in terug.voorstellen) == overeenkomst()


def test_lid_geschrapt_met_en_zonder_bijhouden() -> None:
    xml = zipfile.ZipFile(io.BytesIO(UITGEGAAN)).read("word/document.xml").decode()
    eind = xml.index("vervolg</w:t>")
    begin, einde = xml.rindex("<w:p>", 0, eind), xml.index("</w:p>", eind) + len("</w:p>")
    alinea = xml[begin:einde]
    stil = bewerkt((alinea, ""))
    assert verschil(stil) == ["+       -alinea vervolg"]
    assert stille(stil) == [("vervolg", "")]
    gevolgd = alinea.replace("</w:pPr>", f"<w:rPr>{WEG}</w:rPr></w:pPr>").replace(R.format("vervolg"), eraf("vervolg"))
    terug = bewerkt((alinea, gevolgd))
    assert verschil(terug) == ["+       -alinea vervolg"]
    assert (terug.stil, list(terug.voorstellen.values())) == (set(), [JURIST])


def test_vet_gemaakt_met_en_zonder_bijhouden() -> None:
    gevolgd = f"<w:r><w:rPr><w:b/><w:rPrChange w:id='99' {WIE}><w:rPr/></w:rPrChange></w:rPr><w:t>vervolg</w:t></w:r>"
    terug = bewerkt((R.format("vervolg"), gevolgd))
    assert verschil(terug) == ["+       alinea [~**vervolg**~]"]
    assert (terug.stil, list(terug.voorstellen.values())) == (set(), [JURIST])
    stil = bewerkt((R.format("vervolg"), run("vervolg", "<w:b/>")))
    assert regels(stil.document) == regels(terug.document)
    assert [deel.vorm for wie, deel in voorstellen_in(stil.document).items() if wie in stil.stil] == [True]
    assert wijs_af(stil.document, lambda wie: wie in stil.voorstellen) == overeenkomst()


def test_wat_in_word_met_onze_voorstellen_gebeurde() -> None:
    xml = zipfile.ZipFile(io.BytesIO(UITGEGAAN)).read("word/document.xml").decode()
    weg = xml[xml.index("<w:del ") : xml.index("</w:del>") + len("</w:del>")]
    nieuw = xml[xml.index("<w:ins ", xml.index(weg)) : xml.index("</w:ins>") + len("</w:ins>")]
    aangenomen = bewerkt((weg, ""), (nieuw, R.format("nieuw")))
    geweigerd = bewerkt((weg, R.format("oud")), (nieuw, ""))
    assert (aangenomen.aangenomen, aangenomen.geweigerd) == (("voorst01",), ())
    assert (geweigerd.aangenomen, geweigerd.geweigerd) == ((), ("voorst01",))
    assert aangenomen.document == geweigerd.document == overeenkomst()


def test_bijschrift_en_alt_zonder_bijhouden() -> None:
    terug = bewerkt(("> Bedragen<", "> Bedragen in 2027<"), ('descr="Kaart"', 'descr="Kaart van de regio"'))
    assert verschil(terug) == ["+     ~tabel Bedragen in 2027", "+   ~afbeelding Een kaart"]
    assert wijs_af(terug.document, lambda wie: wie in terug.voorstellen) == overeenkomst()


def test_nieuw_gesprek_en_antwoord() -> None:
    eerste = '<w:comment w:id="0"'
    extra = (
        '<w:comment w:id="77" w:author="Raadslid Delft" w:date="2026-11-08T09:00:00Z">'
        "<w:p><w:r><w:t>Waarom?</w:t></w:r></w:p></w:comment>"
    )
    antwoord = (
        '<w:comment w:id="78" w:author="Raadslid Delft" w:date="2026-11-08T09:01:00Z"><w:p w14:paraId="2A2A2A2A">'
        "<w:r><w:t>Dank.</w:t></w:r></w:p></w:comment>"
    )
    bestand = vervang_in(UITGEGAAN, (eerste, extra + antwoord + eerste), deel="word/comments.xml")
    bestand = vervang_in(
        bestand,
        (
            "</w15:commentsEx>",
            '<w15:commentEx w15:paraId="2A2A2A2A" w15:paraIdParent="10000000" w15:done="0"/></w15:commentsEx>',
        ),
        deel="word/commentsExtended.xml",
    )
    om = '<w:commentRangeStart w:id="77"/>' + R.format("vervolg") + '<w:commentRangeEnd w:id="77"/>'
    terug = lees_terug(vervang_in(bestand, (R.format("vervolg"), om)), GING, door=DOOR)
    assert terug.document == overeenkomst()
    assert [(deel.opmerking.berichten[0].tekst, deel.bij, deel.deel) for deel in terug.gesprekken] == [
        ("Waarom?", "vervolg", "hfd00001")
    ]
    assert [deel.tekst for deel in terug.antwoorden["opm00001"]] == ["Dank."]
    assert terug.voorstellen == {}


def test_zonder_ons_eigen_deel_kennen_wij_het_bestand_nog() -> None:
    """Google Docs throws our part away: the bookmarks are enough."""
    with zipfile.ZipFile(io.BytesIO(UITGEGAAN)) as bron:
        over = {naam: bron.read(naam) for naam in bron.namelist() if not naam.startswith("customXml")}
    terug = lees_terug(pak({**over}), GING, door=DOOR)
    assert terug.document == overeenkomst()
    assert (terug.voorstellen, terug.stil) == ({}, set())


def test_een_ander_bestand_wordt_geweigerd() -> None:
    with pytest.raises(DocxOngeldig, match="niet uit deze tekst gemaakt"):
        lees_terug(docx(p("Kop", stijl="Kop1"), p("iets")), GING, door=DOOR)
    assert herkomst_van(docx(p("iets"))) is None


def test_wie_een_voorstel_van_een_ander_naschrijft_krijgt_een_eigen() -> None:
    """An id that stands in the file by someone else's hand is not believed."""
    nep = '<voorstel id="voorst99" wie="Jurist Delft" wanneer="2026-03-02T14:05:00Z"/></kaart>'
    bestand = vervang_in(UITGEGAAN, ("</kaart>", nep), deel="customXml/item1.xml")
    terug = lees_terug(vervang_in(bestand, (R.format("vervolg"), erbij("vervolg"))), GING, door=DOOR)
    assert "voorst99" not in terug.voorstellen


def test_wat_libreoffice_bewaarde_komt_terug_zonder_een_voorstel() -> None:
    """Our file with proposals and comments, opened and saved by LibreOffice: nobody changed a word."""
    bewaard = (BESTANDEN / "bewaard.docx").read_bytes()
    terug = lees_terug(bewaard, GING, door=DOOR)
    assert [deel.weg + deel.nieuw for deel in voorstellen_in(terug.document).values()] == [
        deel.weg + deel.nieuw for deel in voorstellen_in(overeenkomst()).values()
    ]
    assert (terug.anders, terug.aangenomen, terug.geweigerd) == ((), (), ())


def test_een_link_die_eraf_ging_wordt_gezien() -> None:
    met_link = tekst("de wet", Merk("koppeling", {"adres": "https://example.org/wet"}))

    def met(*woorden: Knoop | str) -> Knoop:
        zin = knoop("alinea", *woorden, id="alin01")
        return norm(knoop("doc", knoop("artikel", knoop("kop", "Doel"), zin, id="art001")))

    eerst, later = met("Zie ", met_link), met("Zie de wet")
    terug = heen_en_terug(eerst, later)
    assert [deel.vorm for deel in voorstellen_in(terug.document).values()] == [True]
    assert wijs_af(terug.document) == eerst
    assert kale_regels(neem_aan(terug.document)) == kale_regels(later)
