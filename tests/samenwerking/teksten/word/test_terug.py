"""A file of ours comes back: tracked or not, every change is found, and nothing else."""

from __future__ import annotations

import datetime
import difflib
import io
import zipfile
from typing import Any

import pytest
from hypothesis import assume, given, settings

from samenwerking.teksten.voorstellen import neem_aan, wijs_af
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur, DocxOngeldig
from samenwerking.teksten.word.terug import Teruggekomen, herkomst_van, lees_terug
from tests.samenwerking.teksten.word.bomen import (
    BEELDEN,
    Geval,
    documenten,
    kale_regels,
    met_voorstellen,
    met_wijziging,
    regels,
    zonder_leeg,
)
from tests.samenwerking.teksten.word.voorbeeld import HOE, UIT, overeenkomst
from tests.samenwerking.teksten.word.vreemd import NIEUW, WEG, WIE, docx, eraf, erbij, p, pak, run, vervang_in

DOOR = Auteur("Jurist Rijswijk", datetime.datetime(2026, 11, 20, 9, 0, tzinfo=TIJD))


@given(documenten())
@settings(max_examples=30)
def test_ongewijzigd_geeft_niets(geval: Geval) -> None:
    document = geval.document
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN)
    terug = lees_terug(bestand, uitgegaan=document, soort="sok", door=DOOR, open_voorstellen=False, beelden=BEELDEN)
    assert terug.document == document
    assert (terug.voorstellen, terug.stil, terug.beelden, terug.meldingen) == ({}, (), {}, ())


@given(met_voorstellen())
@settings(max_examples=40)
def test_open_voorstellen_blijven_zoals_ze_waren(geval: Geval) -> None:
    document, auteurs = geval.document, geval.auteurs
    assume(wijs_af(document).inhoud)  # a text that is proposed whole has nothing to come back to
    for open_voorstellen in (True, False):
        hoe = {"open_voorstellen": open_voorstellen, "voorstellen": auteurs, "beelden": BEELDEN}
        bestand = maak_docx(document, soort="sok", titel="Proef", **hoe)
        terug = lees_terug(bestand, uitgegaan=document, soort="sok", door=DOOR, **hoe)
        assert terug.document == document
        assert (terug.voorstellen, terug.stil, terug.aangenomen, terug.geweigerd) == ({}, (), (), ())


@given(met_wijziging())
@settings(max_examples=60)
def test_wat_zonder_bijhouden_veranderde(geval: Geval) -> None:
    eerst, later = geval.document, geval.later
    assert later is not None
    bestand = maak_docx(later, soort="sok", titel="Proef", beelden=BEELDEN)
    terug = lees_terug(bestand, uitgegaan=eerst, soort="sok", door=DOOR, open_voorstellen=False, beelden=BEELDEN)
    assert wijs_af(terug.document) == eerst
    assert kale_regels(zonder_leeg(neem_aan(terug.document))) == kale_regels(later)
    assert set(terug.voorstellen.values()) <= {DOOR}
    assert {deel.id for deel in terug.stil} == set(terug.voorstellen)
    kaal = lees_terug(
        bestand,
        uitgegaan=eerst,
        soort="sok",
        door=DOOR,
        open_voorstellen=False,
        beelden=BEELDEN,
        stil_als_voorstel=False,
    )
    assert kaal.document == eerst
    assert len(kaal.stil) == len(terug.stil)


R = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
LID = '<w:pStyle w:val="Lid"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
UITGEGAAN = maak_docx(overeenkomst(), **UIT)
BETAALT = R.format("Het college betaalt ")
JURIST = Auteur("Jurist Delft", datetime.datetime(2026, 3, 2, 14, 5, tzinfo=TIJD))


def bewerkt(*paren: tuple[str, str], **anders: Any) -> Teruggekomen:
    return lees_terug(vervang_in(UITGEGAAN, *paren), uitgegaan=overeenkomst(), door=DOOR, **{**HOE, **anders})


def verschil(terug: Teruggekomen) -> list[str]:
    """The lines that are new or other."""
    eerst = regels(overeenkomst())
    return [regel.strip() for regel in difflib.ndiff(eerst, regels(terug.document)) if regel.startswith("+ ")]


def test_bijgehouden_wijziging_is_van_wie_hem_maakte() -> None:
    terug = bewerkt((BETAALT, run("Het ") + eraf("college") + erbij("bestuur") + run(" betaalt ")))
    assert verschil(terug) == ["+       alinea Het [-college-][+bestuur+] betaalt {inwoners:rijswijk} euro."]
    assert list(terug.voorstellen.values()) == [JURIST]
    assert terug.stil == ()


def test_stille_wijziging_wordt_gevonden_en_gemeld() -> None:
    terug = bewerkt((">vervolg<", ">vervolg en meer<"))
    assert verschil(terug) == ["+       alinea vervolg[+ en meer+]"]
    assert [(deel.weg, deel.nieuw, deel.deel) for deel in terug.stil] == [("", " en meer", "hfd00001")]
    assert list(terug.voorstellen.values()) == [DOOR]
    kaal = bewerkt((">vervolg<", ">vervolg en meer<"), stil_als_voorstel=False)
    assert kaal.document == overeenkomst()
    assert [deel.nieuw for deel in kaal.stil] == [" en meer"]


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
    assert [deel.weg for deel in stil.stil] == ["vervolg"]
    gevolgd = alinea.replace("</w:pPr>", f"<w:rPr>{WEG}</w:rPr></w:pPr>").replace(R.format("vervolg"), eraf("vervolg"))
    terug = bewerkt((alinea, gevolgd))
    assert verschil(terug) == ["+       -alinea vervolg"]
    assert (terug.stil, list(terug.voorstellen.values())) == ((), [JURIST])


def test_vet_gemaakt_met_en_zonder_bijhouden() -> None:
    gevolgd = f"<w:r><w:rPr><w:b/><w:rPrChange w:id='99' {WIE}><w:rPr/></w:rPrChange></w:rPr><w:t>vervolg</w:t></w:r>"
    terug = bewerkt((R.format("vervolg"), gevolgd))
    assert verschil(terug) == ["+       alinea [~**vervolg**~]"]
    assert (terug.stil, list(terug.voorstellen.values())) == ((), [JURIST])
    stil = bewerkt((R.format("vervolg"), run("vervolg", "<w:b/>")))
    assert regels(stil.document) == regels(terug.document)
    assert [deel.vorm for deel in stil.stil] == [True]
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
    terug = lees_terug(vervang_in(bestand, (R.format("vervolg"), om)), uitgegaan=overeenkomst(), door=DOOR, **HOE)
    assert verschil(terug) == ["+       alinea (vervolg)"]
    assert [deel.berichten[0].tekst for deel in terug.gesprekken] == ["Waarom?"]
    assert [deel.tekst for deel in terug.antwoorden["opm00001"]] == ["Dank."]
    assert terug.voorstellen == {}


def test_zonder_ons_eigen_deel_kennen_wij_het_bestand_nog() -> None:
    """Google Docs throws our part away: the bookmarks are enough."""
    with zipfile.ZipFile(io.BytesIO(UITGEGAAN)) as bron:
        over = {naam: bron.read(naam) for naam in bron.namelist() if not naam.startswith("customXml")}
    terug = lees_terug(pak({**over}), uitgegaan=overeenkomst(), door=DOOR, **HOE)
    assert terug.document == overeenkomst()
    assert (terug.voorstellen, terug.stil) == ({}, ())


def test_een_ander_bestand_wordt_geweigerd() -> None:
    with pytest.raises(DocxOngeldig, match="niet uit deze tekst gemaakt"):
        lees_terug(docx(p("Kop", stijl="Kop1"), p("iets")), uitgegaan=overeenkomst(), door=DOOR, **HOE)
    assert herkomst_van(docx(p("iets"))) is None


def test_wie_een_voorstel_van_een_ander_naschrijft_krijgt_een_eigen() -> None:
    """An id that stands in the file by someone else's hand is not believed."""
    nep = '<voorstel id="voorst99" wie="Jurist Delft" wanneer="2026-03-02T14:05:00Z"/></kaart>'
    bestand = vervang_in(UITGEGAAN, ("</kaart>", nep), deel="customXml/item1.xml")
    terug = lees_terug(
        vervang_in(bestand, (R.format("vervolg"), erbij("vervolg"))), uitgegaan=overeenkomst(), door=DOOR, **HOE
    )
    assert "voorst99" not in terug.voorstellen
