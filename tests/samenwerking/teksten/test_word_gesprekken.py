"""Comments and pictures go to Word and back: threads on the right words, by who said it; pictures made anew."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.teksten.acties.beeld import voeg_beeld_toe
from samenwerking.teksten.acties.gesprek import InDeel, antwoord, begin_gesprek, los_op
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import knoop, loop, platte_tekst
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.controles import controleer
from samenwerking.teksten.gespreksplaats import zoek_in_regel
from samenwerking.teksten.models import Afbeelding, Gesprek, Tekst, Voorstel
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import voorstellen_in
from samenwerking.teksten.woordgegevens import gemerkt_in
from samenwerking.teksten.word.inlezen import kenmerken, lees_in
from samenwerking.teksten.word.overnemen import neem_beelden
from samenwerking.teksten.word.soorten import TIJD, Beeld
from tests.regio.factories import gemeente, regio
from tests.samenwerking.teksten.bomen import doc, hoofdstuk
from tests.samenwerking.teksten.factories import Mensen, inloggen, maak_mensen, schrijf, verstuur
from tests.samenwerking.teksten.factories import begin as begin_tekst
from tests.samenwerking.teksten.plaatjes import SVG, bestand, plaatje, png_van
from tests.samenwerking.teksten.test_word_terugkomst import open_in, stuur
from tests.samenwerking.teksten.word.vreemd import NS, docx, eraf, erbij, p, relatie, run, vervang_in

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def bericht(nummer: int, wie: str, woorden: str, kenmerk: str) -> str:
    return (
        f'<w:comment w:id="{nummer}" w:author="{wie}" w:date="2026-03-0{nummer + 1}T10:00:00Z">'
        f'<w:p w14:paraId="{kenmerk}"><w:r><w:t>{woorden}</w:t></w:r></w:p></w:comment>'
    )


def op(nummer: int, woorden: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{nummer}"/>{run(woorden)}<w:commentRangeEnd w:id="{nummer}"/>'
        f'<w:r><w:commentReference w:id="{nummer}"/></w:r>'
    )


BERICHTEN = (
    f"<w:comments {NS} {W14}>"
    + bericht(0, "Controller Ceedorp", "Klopt dit bedrag?", "0000000A")
    + bericht(1, "Jurist Delft", "Ja, zie de brief.", "0000000B")
    + bericht(2, "Jurist Delft", "Dit was een vraag.", "0000000C")
    + bericht(3, "Adviseur Aadorp", "Los in de zin.", "0000000D")
    + "</w:comments>"
)
DRADEN = (
    f'<w15:commentsEx {W15}><w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
    '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>'
    '<w15:commentEx w15:paraId="0000000C" w15:done="1"/><w15:commentEx w15:paraId="0000000D" w15:done="0"/>'
    "</w15:commentsEx>"
)
LOS = '<w:r><w:commentReference w:id="3"/></w:r>'
TEKENING = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"{}/><a:blip r:embed="{}"/></wp:inline></w:drawing></w:r>'
)


def visie(*lijf: str, **delen: bytes) -> bytes:
    """A file of someone else with four comments; `delen`: pictures by name."""
    return docx(
        p("Kosten", stijl="Kop1"),
        p("Het bedrag is een bedrag van ", op(0, "tien euro"), " per jaar, en ", op(2, "een tiende"), " later."),
        p("Tot slot.", LOS, " En verder."),
        *lijf,
        delen={
            "comments.xml": BERICHTEN,
            "commentsExtended.xml": DRADEN,
            **{f"media/{naam}": inhoud for naam, inhoud in delen.items()},
        },
        relaties="".join(relatie(naam, "image", f"media/{naam}") for naam in delen),
    )


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


def lees_nieuw(mensen: Mensen, inhoud: bytes) -> HttpResponse:
    return verstuur(
        mensen.rijswijk,
        reverse("woord_nieuw"),
        aanvraag=uuid4(),
        regio=regio("haaglanden").pk,
        soort="regiovisie",
        titel="Visie uit Word",
        bestand=SimpleUploadedFile("visie.docx", inhoud),
    )


def gemerkt(tekst: Tekst) -> dict[str, str]:
    """The words under each comment, by who began it."""
    woorden: dict[str, str] = {}
    for deel in loop(document_van(tekst)):
        for merk in deel.merken:
            if merk.soort == "opmerking":
                woorden[str(merk.attrs["id"])] = woorden.get(str(merk.attrs["id"]), "") + deel.tekst
    return {woorden[rij.kenmerk]: rij.wie for rij in Gesprek.objects.filter(tekst=tekst) if rij.kenmerk in woorden}


def test_opmerkingen_uit_word_worden_gesprekken_bij_dezelfde_woorden(mensen: Mensen) -> None:
    gestuurd = lees_nieuw(mensen, visie())
    beeld = inloggen(mensen.rijswijk).get(gestuurd["Location"]).content.decode()
    assert "Ook de opmerkingen overnemen" in beeld
    verstuur(mensen.rijswijk, gestuurd["Location"], opmerkingen="on")
    tekst = Tekst.objects.get()
    assert gemerkt(tekst) == {
        "tien euro": "Controller Ceedorp",
        "een tiende": "Jurist Delft",
        "Tot slot.": "Adviseur Aadorp",
    }
    eerste = Gesprek.objects.get(auteur="Controller Ceedorp")
    assert eerste.citaat == "tien euro"
    assert eerste.door == mensen.rijswijk
    assert eerste.op == datetime.datetime(2026, 3, 1, 10, tzinfo=TIJD)
    assert [(een.wie, een.woorden, een.op.day) for een in eerste.berichten.all()] == [
        ("Controller Ceedorp", "Klopt dit bedrag?", 1),
        ("Jurist Delft", "Ja, zie de brief.", 2),
    ]
    assert {een.citaat for een in Gesprek.objects.open()} == {"tien euro", "Tot slot."}
    pagina = inloggen(mensen.college).get(reverse("tekst_opmerkingen", args=[tekst.pk])).content.decode()
    assert "Controller Ceedorp" in pagina
    assert "in Word, ingelezen door Rijswijk" in pagina


def test_zonder_vinkje_blijven_de_opmerkingen_in_het_bestand(mensen: Mensen) -> None:
    verstuur(mensen.rijswijk, lees_nieuw(mensen, visie())["Location"])
    assert Tekst.objects.get().titel == "Visie uit Word"
    assert not Gesprek.objects.exists()
    assert gemerkt_in(document_van(Tekst.objects.get())) == {}


def test_een_opmerking_zonder_woorden_wordt_gemeld() -> None:
    inhoud = docx(p("Kosten", stijl="Kop1"), p(LOS), p("Iets."), delen={"comments.xml": BERICHTEN})
    gelezen = lees_in(inhoud, soort="regiovisie", nieuw_id=kenmerken("a"))
    assert [melding.aantal for melding in gelezen.meldingen if melding.soort == "opmerking_los"] == [4]


def test_afbeeldingen_uit_word_worden_opnieuw_gemaakt(mensen: Mensen) -> None:
    staart = b"<script>alert(1)</script>"
    inhoud = visie(
        p(TEKENING.format(' descr="Een blauw vlak"', "vlak.png")),
        p(TEKENING.format("", "zonder.jpg")),
        p(TEKENING.format(' descr="Te groot"', "bom.png")),
        **{"vlak.png": bestand() + staart, "zonder.jpg": bestand("JPEG"), "bom.png": png_van(20_000, 20_000)},
    )
    gestuurd = lees_nieuw(mensen, inhoud)
    beeld = inloggen(mensen.rijswijk).get(gestuurd["Location"]).content.decode()
    assert "Een afbeelding is niet overgenomen." in beeld
    assert "Een afbeelding heeft geen beschrijving" in beeld
    assert beeld.count("data:image/") == 2
    verstuur(mensen.rijswijk, gestuurd["Location"], opmerkingen="on")
    tekst = Tekst.objects.get()
    figuren = [deel for deel in loop(document_van(tekst)) if deel.soort == "afbeelding"]
    assert [deel.attrs["alt"] for deel in figuren] == ["Een blauw vlak", ""]
    assert {deel.attrs["bestand"] for deel in figuren} == set(Afbeelding.objects.values_list("kenmerk", flat=True))
    assert not any(staart in bytes(rij.inhoud) for rij in Afbeelding.objects.all())
    assert "[Afbeelding niet overgenomen: Te groot]" in platte_tekst(document_van(tekst))
    bevindingen = [een.controle for een in controleer(beeld_van(tekst, op=klok.vandaag()))]
    assert bevindingen.count("afbeeldingen_zonder_alt") == 1
    assert "ontbrekende_afbeeldingen" not in bevindingen
    adres = reverse("tekst_afbeelding", args=[tekst.pk, figuren[0].attrs["bestand"]])
    assert inloggen(mensen.zoetermeer).get(adres)["Content-Type"] == "image/png"


def figuur(nummer: int, **attrs: Any) -> Any:
    vast = {"id": f"afbeelding{nummer}", "bestand": f"beeld{nummer:04}", "bijschrift": "", "alt": "x"}
    return knoop("afbeelding", **{**vast, **attrs})


def test_er_komen_niet_te_veel_afbeeldingen_mee(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samenwerking.teksten.word.overnemen.MEESTE", 1)
    beelden = {f"beeld{n:04}": Beeld("image/png", bestand(kleur=kleur)) for n, kleur in enumerate(("navy", "red"))}
    document, plaatjes, meldingen = neem_beelden(doc(hoofdstuk("A", figuur(0), figuur(1), figuur(0))), beelden)
    assert len(plaatjes) == 1
    assert [deel.soort for deel in document.inhoud[0].lijf] == ["afbeelding", "alinea", "afbeelding"]
    assert "Er zijn meer dan" in meldingen[0].zin
    monkeypatch.setattr("samenwerking.teksten.word.overnemen.MEESTE_PUNTEN", 100)
    assert neem_beelden(doc(hoofdstuk("A", figuur(0))), beelden)[1] == {}


@pytest.mark.parametrize("inhoud", [SVG, b"", b"\x89PNG\r\n\x1a\nrommel", b"\xff\xd8\xff" + b"0" * 50])
def test_een_kwaad_of_kapot_plaatje_laat_een_regel_achter(inhoud: bytes) -> None:
    document, plaatjes, meldingen = neem_beelden(
        doc(hoofdstuk("A", figuur(0, versiering=True, alt=""))), {"beeld0000": Beeld("image/png", inhoud)}
    )
    assert plaatjes == {}
    assert [deel.soort for deel in document.inhoud[0].lijf] == ["alinea"]
    assert [melding.soort for melding in meldingen] == ["afbeelding"]


def test_wat_in_word_versiering_is_heeft_geen_beschrijving_nodig() -> None:
    sier = '><a:extLst><a:ext><x:decorative xmlns:x="urn:x" val="1"/></a:ext></a:extLst></wp:docPr'
    teken = TEKENING.replace("{}/>", sier + ">", 1).format("vlak.png")
    gelezen = lees_in(visie(p(teken), **{"vlak.png": bestand()}), soort="regiovisie", nieuw_id=kenmerken("a"))
    figuren = [deel for deel in loop(gelezen.document) if deel.soort == "afbeelding"]
    assert [deel.attrs["versiering"] for deel in figuren] == [True]
    assert not any(melding.soort == "afbeelding_zonder_alt" for melding in gelezen.meldingen)


# --- out and back ----------------------------------------------------------------------------------------------

ZIN = "De kosten zijn tien euro en later tien euro meer."


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin_tekst(mensen.rijswijk, titel="Plan", soort="uitvoeringsplan")
    with namens(mensen.rijswijk):
        beeld = voeg_beeld_toe(tekst=tekst, plaatje=plaatje(), naam="a.png", door=mensen.rijswijk, op=klok.vandaag())
    beeld.refresh_from_db()
    schrijf(
        tekst,
        mensen.rijswijk,
        knoop("alinea", ZIN, id="alinea01"),
        knoop("alinea", "Slot.", id="alinea02"),
        knoop("afbeelding", id="afbeelding1", bestand=beeld.kenmerk, alt="Een vlak", bijschrift="Vlak"),
    )
    return tekst


def zeg(tekst: Tekst, door: Lidmaatschap, citaat: str, woorden: str) -> Gesprek:
    deel = next(deel.id for deel in document_van(tekst).inhoud if deel.kop == "Visie")
    return begin_gesprek(
        tekst=tekst, waar=InDeel(deel, citaat), woorden=woorden, aanvraag=uuid4(), door=door, op=klok.vandaag()
    )


def haal(pet: Lidmaatschap, tekst: Tekst, vraag: str = "") -> bytes:
    return inloggen(pet).get(reverse("tekst_docx", args=[tekst.pk]) + vraag).content


def delen(inhoud: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron:
        return {naam: bron.read(naam).decode() for naam in bron.namelist() if naam.endswith(".xml")}


def test_open_voorstellen_gaan_met_naam_en_gemeente_naar_word(mensen: Mensen, tekst: Tekst) -> None:
    inhoud = vervang_in(haal(mensen.zoetermeer, tekst), ("Slot.", "Einde."))
    verstuur(mensen.zoetermeer, stuur(mensen.zoetermeer, tekst, inhoud)["Location"], stil="on")
    wie = f"{mensen.zoetermeer.gebruiker.naam} (Zoetermeer)"
    met = delen(haal(mensen.rijswijk, tekst, "?voorstellen=1"))["word/document.xml"]
    assert f'w:author="{wie}"' in met
    assert "Onbekend" not in met
    assert wie not in delen(haal(mensen.rijswijk, tekst))["word/document.xml"]
    # and they are known again when the file comes back
    terug = stuur(mensen.rijswijk, tekst, haal(mensen.rijswijk, tekst, "?voorstellen=1"))
    assert "geen woord gewijzigd" in inloggen(mensen.rijswijk).get(terug["Location"]).content.decode()


def test_wie_in_word_voorstelde_staat_bij_het_voorstel(mensen: Mensen, tekst: Tekst) -> None:
    r = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    inhoud = vervang_in(haal(mensen.zoetermeer, tekst), (r.format("Slot."), eraf("Slot.") + erbij("Einde.")))
    verstuur(mensen.zoetermeer, stuur(mensen.zoetermeer, tekst, inhoud)["Location"], stil="on")
    rij = Voorstel.objects.get()
    assert (rij.door, rij.reden) == (mensen.zoetermeer, "In Word voorgesteld door Jurist Delft op 2\xa0maart 2026.")


def test_opmerkingen_gaan_heen_en_komen_met_een_antwoord_terug(mensen: Mensen, tekst: Tekst) -> None:
    gesprek = zeg(tekst, mensen.rijswijk, "Slot.", "Is dit alles?")
    antwoord(gesprek_id=gesprek.pk, woorden="Ja.", aanvraag=uuid4(), door=mensen.zoetermeer, op=klok.vandaag())
    klaar = zeg(tekst, mensen.college, "De kosten", "Akkoord.")
    los_op(gesprek_id=klaar.pk, door=mensen.rijswijk, op=klok.vandaag())
    assert "Is dit alles?" not in "".join(delen(haal(mensen.rijswijk, tekst)).values())

    uit = haal(mensen.rijswijk, tekst, "?opmerkingen=1")
    comments = delen(uit)["word/comments.xml"]
    assert f'w:author="{mensen.rijswijk.gebruiker.naam} (Rijswijk)"' in comments
    assert comments.index("Is dit alles?") < comments.index("Ja.")
    assert delen(uit)["word/commentsExtended.xml"].count('w15:done="1"') == 1

    # someone answers in Word, and says something of the second 'tien euro'
    nieuw = (
        '<w:comment w:id="90" w:author="Jurist Delft" w:date="2026-03-02T10:00:00Z">'
        '<w:p w14:paraId="0ABC0001"><w:r><w:t>Waarom?</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="91" w:author="Jurist Delft" w:date="2026-03-02T11:00:00Z">'
        '<w:p w14:paraId="0ABC0002"><w:r><w:t>Dank!</w:t></w:r></w:p></w:comment></w:comments>'
    )
    eerste = delen(uit)["word/commentsExtended.xml"].partition('paraId="')[2].partition('"')[0]
    kenmerk = comments.partition("Is dit alles?")[0].rpartition('paraId="')[2].partition('"')[0] or eerste
    draad = f'<w15:commentEx w15:paraId="0ABC0002" w15:paraIdParent="{kenmerk}" w15:done="0"/></w15:commentsEx>'
    inhoud = vervang_in(uit, ("</w:comments>", nieuw), deel="word/comments.xml")
    inhoud = vervang_in(inhoud, ("</w15:commentsEx>", draad), deel="word/commentsExtended.xml")
    r = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    inhoud = vervang_in(
        inhoud,
        (
            r.format(" zijn tien euro en later tien euro meer."),
            run(" zijn tien euro en later ") + op(90, "tien euro") + run(" meer."),
        ),
    )
    gestuurd = stuur(mensen.zoetermeer, tekst, inhoud)
    assert gestuurd.status_code == 302, gestuurd.content.decode()
    beeld = inloggen(mensen.zoetermeer).get(gestuurd["Location"]).content.decode()
    assert "2 nieuwe opmerkingen en antwoorden" in beeld
    verstuur(mensen.zoetermeer, gestuurd["Location"], opmerkingen="on")
    assert open_in(tekst) == []
    assert [(een.wie, een.woorden) for een in gesprek.berichten.all()][-1] == ("Jurist Delft", "Dank!")
    assert len(gesprek.berichten.all()) == 3
    vers = Gesprek.objects.get(auteur="Jurist Delft")
    assert vers.citaat == "tien euro"
    assert gemerkt(tekst)["tien euro"] == "Jurist Delft"
    regel = next(deel for deel in loop(document_van(tekst)) if deel.id == "alinea01")
    plek = next(n for n, kind in enumerate(regel.inhoud) if any(m.attrs.get("id") == vers.kenmerk for m in kind.merken))
    assert "".join(kind.tekst for kind in regel.inhoud[:plek]) == "De kosten zijn tien euro en later "
    # sent once more it is nothing new
    verstuur(mensen.zoetermeer, gestuurd["Location"], opmerkingen="on")
    assert Gesprek.objects.count() == 3


def test_een_afbeelding_van_hier_blijft_en_een_nieuwe_wordt_een_voorstel(mensen: Mensen, tekst: Tekst) -> None:
    uit = haal(mensen.rijswijk, tekst)
    zelfde = stuur(mensen.zoetermeer, tekst, uit)
    assert "geen woord gewijzigd" in inloggen(mensen.zoetermeer).get(zelfde["Location"]).content.decode()
    with zipfile.ZipFile(io.BytesIO(uit)) as bron:
        naam = next(naam for naam in bron.namelist() if naam.startswith("word/media/"))
        bestanden = {een: bron.read(een) for een in bron.namelist()}
    bestanden[naam] = bestand(kleur="red")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as anders:
        for een, inhoud in bestanden.items():
            anders.writestr(een, inhoud)
    verstuur(mensen.zoetermeer, stuur(mensen.zoetermeer, tekst, buffer.getvalue())["Location"], stil="on")
    assert len(voorstellen_in(document_van(tekst))) == 1
    assert Afbeelding.objects.count() == 2


def test_dezelfde_woorden_worden_op_hun_beurt_gevonden() -> None:
    document = lees_document(
        {
            "type": "doc",
            "content": [
                {
                    "type": "hoofdstuk",
                    "attrs": {"id": "hoofdst1"},
                    "content": [
                        {"type": "kop", "content": [{"type": "text", "text": "A"}]},
                        {
                            "type": "alinea",
                            "attrs": {"id": "alinea01"},
                            "content": [{"type": "text", "text": "een en een en een"}],
                        },
                    ],
                }
            ],
        }
    )
    begin = [zoek_in_regel(document, "alinea01", "een", keer) for keer in range(4)]
    assert [(plek[0], plek[1]) if plek else None for plek in begin] == [(5, 8), (12, 15), (19, 22), (19, 22)]
    assert zoek_in_regel(document, "alinea01", "twee") is None
    assert zoek_in_regel(document, "weg00001", "een") is None


def test_wat_de_coordinator_namens_een_gemeente_inleest_is_van_die_gemeente(mensen: Mensen, tekst: Tekst) -> None:
    inhoud = vervang_in(haal(mensen.zoetermeer, tekst), ("Slot.", "Einde."))
    zoetermeer = gemeente("Zoetermeer")
    gestuurd = stuur(mensen.coordinator, tekst, inhoud, gemeente=zoetermeer.pk)
    verstuur(mensen.coordinator, gestuurd["Location"], stil="on")
    rij = Voorstel.objects.get()
    assert (rij.door, rij.namens, rij.plaats) == (mensen.coordinator, zoetermeer, "Zoetermeer")
    lijst = inloggen(mensen.rijswijk).get(reverse("tekst_voorstellen", args=[tekst.pk])).content.decode()
    assert "<strong>Zoetermeer</strong>" in lijst
    met = delen(haal(mensen.rijswijk, tekst, "?voorstellen=1"))["word/document.xml"]
    assert f'w:author="{mensen.coordinator.gebruiker.naam} (Zoetermeer)"' in met
    overzicht = inloggen(mensen.rijswijk).get(reverse("teksten")).content.decode()
    assert "Zoetermeer" in overzicht
