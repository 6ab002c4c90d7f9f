"""Empty parts, headings, pictures, proposals, comments, references and numbers."""

import time

import pytest

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.controles import CONTROLES, Ernst, Opmerkingstand, Rechtsvorm, Tekstbeeld, controleer
from samenwerking.teksten.controles.afbeeldingen_zonder_alt import afbeeldingen_zonder_alt
from samenwerking.teksten.controles.getypte_nummers import getypte_nummers
from samenwerking.teksten.controles.getypte_verwijzingen import getypte_verwijzingen
from samenwerking.teksten.controles.kapotte_verwijzingen import kapotte_verwijzingen
from samenwerking.teksten.controles.kopvolgorde import kopvolgorde
from samenwerking.teksten.controles.lege_delen import lege_delen
from samenwerking.teksten.controles.lege_koppen import lege_koppen
from samenwerking.teksten.controles.open_opmerkingen import open_opmerkingen
from samenwerking.teksten.controles.open_voorstellen import open_voorstellen
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, hoofdstuk, lid

VET = Merk("vet")


def sok(*delen: Knoop) -> Tekstbeeld:
    return Tekstbeeld(doc(*delen), "sok")


def visie(*delen: Knoop) -> Tekstbeeld:
    return Tekstbeeld(doc(*delen), "regiovisie")


TWEEDE_LID_LEEG = artikel("Doel", lid("Iets.", id="lid001"), lid(id="lid002"), id="art001")


@pytest.mark.parametrize(
    ("deel", "zinnen"),
    [
        (artikel("Doel", "Iets.", id="art001"), []),
        (artikel("Doel", "", id="art001"), ["Artikel 1 is nog leeg."]),
        (TWEEDE_LID_LEEG, ["Artikel 1, tweede lid is nog leeg."]),
        (hoofdstuk("Geld", artikel("Kosten", "", id="art001"), id="hfd001"), ["Artikel 1 is nog leeg."]),
        (hoofdstuk("Geld", "", artikel("", "", id="art001"), id="hfd001"), ["Hoofdstuk 1 is nog leeg."]),
        (hoofdstuk("Geld", knoop("afbeelding", id="beeld1", bestand="bestand1", alt="Kaart"), id="hfd001"), []),
    ],
)
def test_lege_delen(deel: Knoop, zinnen: list[str]) -> None:
    assert [bevinding.zin for bevinding in lege_delen(sok(deel))] == zinnen


def test_een_leeg_opsommingspunt() -> None:
    lijst = knoop(
        "lijst",
        knoop("onderdeel", alinea("een"), id="ond001"),
        knoop("onderdeel", alinea(), id="ond002"),
        telling="streepje",
        id="lijst1",
    )
    (bevinding,) = lege_delen(sok(artikel("Doel", lid("Dit:", lijst, id="lid001"), id="art001")))
    assert bevinding.zin == "Een opsommingspunt in artikel 1 is nog leeg."
    assert bevinding.id == "ond002"


@pytest.mark.parametrize(
    ("beeld", "aantal"),
    [
        (sok(artikel("", "Iets.", id="art001")), 0),  # 'Artikel 1' is enough
        (visie(artikel("", "Iets.", id="art001")), 1),
        (sok(hoofdstuk("", "Iets.", id="hfd001")), 1),
        (visie(hoofdstuk("Visie", "Iets.", id="hfd001")), 0),
    ],
)
def test_lege_koppen(beeld: Tekstbeeld, aantal: int) -> None:
    gevonden = list(lege_koppen(beeld))
    assert len(gevonden) == aantal
    assert all(bevinding.ernst is Ernst.STOPT for bevinding in gevonden)


def paragraaf(kop: str, *inhoud: Knoop, id: str) -> Knoop:
    return knoop("paragraaf", knoop("kop", kop), *inhoud, id=id)


@pytest.mark.parametrize(
    ("beeld", "begin"),
    [
        (visie(hoofdstuk("Een", "Tekst.", id="hfd001")), []),
        (visie(hoofdstuk("A", id="bijl01", soort="bijlage"), hoofdstuk("B", id="hfd001")), ["Bijlage 1 staat voor"]),
        (sok(hoofdstuk("Een", id="hfd001"), artikel("Los", "Tekst.", id="art001")), ["Artikel 1 staat buiten"]),
        (sok(artikel("Een", "Tekst.", id="art001"), artikel("Twee", "Tekst.", id="art002")), []),
        (visie(hoofdstuk("Een", alinea(tekst("Wat wij doen", VET)), id="hfd001")), ["1: ‘Wat wij doen’ is vet"]),
        (visie(hoofdstuk("Een", alinea(tekst("Wij doen dit.", VET), id="ali001"), id="hfd001")), []),
        (visie(hoofdstuk("Een", alinea(tekst("Wat", VET), " wij doen", id="ali001"), id="hfd001")), []),
    ],
)
def test_kopvolgorde(beeld: Tekstbeeld, begin: list[str]) -> None:
    zinnen = [bevinding.zin for bevinding in kopvolgorde(beeld)]
    assert [zin.removeprefix("Hoofdstuk ")[: len(deel)] for zin, deel in zip(zinnen, begin, strict=True)] == begin


def test_een_kop_die_te_diep_staat() -> None:
    diep = paragraaf("d", alinea("x"), id="par004")
    for n, kop in enumerate("cba", 1):
        diep = paragraaf(kop, diep, id=f"par00{4 - n}")
    (bevinding,) = kopvolgorde(visie(hoofdstuk("Een", diep, id="hfd001")))
    assert bevinding.zin == "Paragraaf 1.1.1.1.1 staat te diep: maak er een hoger deel van."


def test_een_afbeelding_zonder_beschrijving() -> None:
    (bevinding,) = afbeeldingen_zonder_alt(
        visie(
            hoofdstuk(
                "Kaart",
                knoop("afbeelding", id="beeld1", bestand="bestand1", alt="De regio"),
                knoop("afbeelding", id="beeld2", bestand="bestand1", alt=" "),
                id="hfd001",
            )
        )
    )
    assert bevinding.zin == "Figuur 2 in hoofdstuk 1 heeft geen beschrijving voor wie de afbeelding niet ziet."
    assert (bevinding.id, bevinding.ernst) == ("beeld2", Ernst.STOPT)


def voorstel(soort: str, id: str = "voor01") -> Merk:
    return Merk(soort, {"id": id})


@pytest.mark.parametrize(
    ("regel", "wat"),
    [
        ((tekst("acht", voorstel("deletion")), tekst("zes", voorstel("insertion")), " weken"), "‘acht’ wordt ‘zes’"),
        (("Binnen ", tekst("zes", voorstel("insertion")), " weken"), "‘zes’ erbij"),
        (("Binnen ", tekst("zes", voorstel("deletion")), " weken"), "‘zes’ eruit"),
        (("Binnen ", tekst("zes", VET, Merk("modification", {"id": "voor01", "type": "mark"}))), "een andere vorm"),
    ],
)
def test_een_open_voorstel(regel: tuple[Knoop | str, ...], wat: str) -> None:
    (bevinding,) = open_voorstellen(sok(artikel("Toegang", lid(*regel), id="art001")))
    assert bevinding.zin == f"Er is nog een voorstel open: {wat}. Neem het aan of wijs het af."
    assert (bevinding.id, bevinding.ernst) == ("art001", Ernst.STOPT)


def test_andere_controles_kijken_niet_naar_wat_alleen_is_voorgesteld() -> None:
    boom = artikel("Kosten", lid("Iedereen betaalt", tekst(" € 5,00", voorstel("insertion")), "."), id="art001")
    assert {bevinding.controle for bevinding in controleer(sok(boom))} == {"open_voorstellen"}


def test_open_opmerkingen() -> None:
    opmerking = Merk("opmerking", {"id": "opm001"})
    boom = doc(
        artikel(
            "Doel",
            lid("De regio ", tekst("zorgt", opmerking), tekst(" voor", opmerking, VET), " plekken."),
            id="art001",
        )
    )
    stand = (Opmerkingstand("opm001", "Rijswijk"), Opmerkingstand("opm002", "Cliëntenraad"))
    assert [bevinding.zin for bevinding in open_opmerkingen(Tekstbeeld(boom, "sok", open_opmerkingen=stand))] == [
        "Artikel 1: de opmerking van Rijswijk bij ‘zorgt voor’ is nog open.",
        "Een opmerking van Cliëntenraad is nog open; de woorden waar zij bij hoorde zijn weg.",
    ]


def test_een_verwijzing_naar_wat_weg_is_noemt_beide_kanten() -> None:
    boom = doc(artikel("Doel", lid("Zie ", knoop("verwijzing", doel="weg001"), "."), id="art001"))
    (bevinding,) = kapotte_verwijzingen(Tekstbeeld(boom, "sok", verwijderd={"weg001": "artikel 7 (Archief)"}))
    assert bevinding.zin == "Artikel 1 verwijst naar artikel 7 (Archief), en dat staat niet meer in de tekst."
    assert bevinding.ernst is Ernst.STOPT


LIJST = knoop("lijst", knoop("onderdeel", alinea("punt"), id="ond02a"), telling="letter", id="lijst2")
DELEN = (
    artikel("Begrippen", "Dit zijn de begrippen.", id="art001"),
    artikel("Toegang", lid("Eerste.", id="lid021"), lid("Tweede.", LIJST, id="lid022"), id="art002"),
    hoofdstuk("Kaart", "Een kaart.", id="bijl01", soort="bijlage"),
)


@pytest.mark.parametrize(
    ("zin", "doel"),
    [
        ("Zie artikel 1.", "art001"),
        ("Zie artikel 2, tweede lid.", "lid022"),
        ("Zie artikel 2, 2e lid, voor de uitzondering.", "lid022"),
        ("Zie artikel 2 lid 1.", "lid021"),
        ("Zie artikel 2, tweede lid, onderdeel a.", "ond02a"),
        ("Zie bijlage 1.", "bijl01"),
        ("Zie artikel 1 van deze overeenkomst.", "art001"),
        ("Zie artikel 40.", ""),  # no such article: pointed out, nothing to go to
    ],
)
def test_een_getypte_verwijzing(zin: str, doel: str) -> None:
    (bevinding,) = getypte_verwijzingen(sok(*DELEN, artikel("Slot", lid(zin, id="lid031"), id="art003")))
    assert bevinding.doel == doel
    assert bevinding.id == "lid031"
    assert ("Dat deel staat niet in deze tekst" in bevinding.zin) == (doel == "")


@pytest.mark.parametrize(
    "zin",
    [
        "Zie artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen.",
        "Zie artikel 1 lid 4 Wgr.",
        "Zie artikel 2.3.5 van de Wmo 2015.",
        "Zie artikel 10:4 Awb.",
        "Op grond van de Wgr, artikel 1, tweede lid.",
        "Zie artikel 160 van de Gemeentewet.",
        "Zie artikel 2 van de verordening.",
        "Dit artikel geldt voor 4 gemeenten.",
        "Zie artikel 28 Algemene verordening gegevensbescherming.",
    ],
)
def test_een_artikel_van_een_wet_is_geen_verwijzing_in_deze_tekst(zin: str) -> None:
    assert list(getypte_verwijzingen(sok(*DELEN, artikel("Slot", zin, id="art003")))) == []


def test_wat_al_een_verwijzing_is_wordt_niet_genoemd() -> None:
    regel = lid("Zie ", knoop("verwijzing", doel="art001"), ", en de rest.", id="lid031")
    assert list(getypte_verwijzingen(sok(*DELEN, artikel("Slot", regel, id="art003")))) == []


@pytest.mark.parametrize(
    ("deel", "getypt"),
    [
        (artikel("Doel", "1. De regio werkt samen.", id="art001"), "1."),
        (artikel("Doel", "a. De regio werkt samen.", id="art001"), "a."),
        (artikel("Doel", "1) De regio werkt samen.", id="art001"), "1)"),
        (artikel("Doel", "- De regio werkt samen.", id="art001"), "-"),
        (artikel("Artikel 4 Doel", "De regio werkt samen.", id="art001"), "Artikel 4"),
        (hoofdstuk("3.2 Doel", "De regio werkt samen.", id="hfd001"), "3.2"),
        (artikel("Doel", "De regio werkt samen.", id="art001"), None),
        (artikel("Doel", "10 gemeenten werken samen.", id="art001"), None),
        (hoofdstuk("3. Doel", "De regio werkt samen.", id="hfd001"), "3."),
        (hoofdstuk("9 gemeenten, een regio", "De regio werkt samen.", id="hfd001"), None),
        (hoofdstuk("2027 en verder", "De regio werkt samen.", id="hfd001"), None),
    ],
)
def test_getypte_nummers(deel: Knoop, getypt: str | None) -> None:
    gevonden = list(getypte_nummers(sok(deel)))
    assert [bevinding.zin.split("‘")[1].split("’")[0] for bevinding in gevonden] == ([getypt] if getypt else [])


def test_een_enig_lid_krijgt_geen_nummer() -> None:
    (bevinding,) = getypte_nummers(sok(artikel("Doel", "1. De regio werkt samen.", id="art001")))
    assert "Een enig lid krijgt geen nummer" in bevinding.zin


def test_wat_bevriezen_stopt_staat_voorop() -> None:
    boom = artikel("Kosten", lid("Dit kost € 5,00, zie ", knoop("verwijzing", doel="weg001"), "."), id="art001")
    assert [bevinding.controle for bevinding in controleer(sok(boom))] == [
        "kapotte_verwijzingen",
        "cijfers_zonder_bron",
    ]


@pytest.mark.parametrize(
    "stuk", ["1.", "artikel 4 ", "nr. A", ". ", "€ ", "raad ", "A" * 9 + " ", "toestemming Wgr 1 "]
)
def test_een_vreemde_plak_laat_de_controles_niet_hangen(stuk: str) -> None:
    begin = time.process_time()
    beeld = Tekstbeeld(
        doc(artikel("Plak", stuk * (200_000 // len(stuk)), id="art001")), "gr", Rechtsvorm.OPENBAAR_LICHAAM
    )
    assert controleer(beeld)
    assert time.process_time() - begin < 5


def test_elke_controle_heet_als_zijn_bestand() -> None:
    for _, controle in CONTROLES:
        assert controle.__module__.rsplit(".", 1)[1] == controle.__name__
