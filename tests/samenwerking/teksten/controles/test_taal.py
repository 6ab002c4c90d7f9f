"""Sentences, terms and figures."""

import pytest

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.controles import Tekstbeeld
from samenwerking.teksten.controles.cijfers_zonder_bron import cijfers_zonder_bron
from samenwerking.teksten.controles.dubbel_bepaald import dubbel_bepaald
from samenwerking.teksten.controles.lange_zinnen import lange_zinnen
from samenwerking.teksten.controles.onbepaalde_begrippen import onbepaalde_begrippen
from samenwerking.teksten.controles.zinnen import zinnen_van
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, hoofdstuk, lid

BEGRIP = Merk("begrip")


def beeld(*regels: Knoop | str) -> Tekstbeeld:
    delen = [alinea(deel, id=f"regel{n}") if isinstance(deel, str) else deel for n, deel in enumerate(regels)]
    return Tekstbeeld(doc(hoofdstuk("Hoofdstuk", *delen, id="hfd001")), "regiovisie")


@pytest.mark.parametrize(
    ("woorden", "zinnen"),
    [
        ("Een zin. Nog een zin.", ["Een zin.", "Nog een zin."]),
        ("Zie art. 4 van de wet. Dat geldt.", ["Zie art. 4 van de wet.", "Dat geldt."]),
        ("De heer J. Jansen komt. Hij spreekt.", ["De heer J. Jansen komt.", "Hij spreekt."]),
        ("Dit kost € 1.250,00 per jaar. Klaar?", ["Dit kost € 1.250,00 per jaar.", "Klaar?"]),
        ("‘Mag dat?’ Ja.", ["‘Mag dat?’", "Ja."]),
        ("zonder punt", ["zonder punt"]),
        ("een regel\nen nog een", ["een regel", "en nog een"]),
        ("", []),
    ],
)
def test_zinnen(woorden: str, zinnen: list[str]) -> None:
    assert zinnen_van(woorden) == zinnen


@pytest.mark.parametrize(("aantal", "bevindingen"), [(25, 0), (26, 1)])
def test_lange_zin(aantal: int, bevindingen: int) -> None:
    gevonden = list(lange_zinnen(beeld(" ".join(["woord"] * aantal) + ".")))
    assert len(gevonden) == bevindingen
    for bevinding in gevonden:
        assert "26 woorden" in bevinding.zin
        assert bevinding.id == "regel0"


@pytest.mark.parametrize(
    ("regel", "cijfer"),
    [
        ("De regio krijgt € 1.250.000,00 per jaar.", "€ 1.250.000,00"),
        ("De regio krijgt 1,2 miljoen euro.", "1,2 miljoen euro"),
        ("Rijswijk betaalt 12,5% van het tekort.", "12,5%"),
        ("Rijswijk betaalt 12 procent van het tekort.", "12 procent"),
        ("De gemeenten betalen elk 5000 euro.", "5000 euro"),
    ],
)
def test_een_getypt_bedrag_heeft_een_bron_nodig(regel: str, cijfer: str) -> None:
    (bevinding,) = cijfers_zonder_bron(beeld(regel))
    assert f"‘{cijfer}’" in bevinding.zin
    assert bevinding.id == "regel0"


@pytest.mark.parametrize(
    "regel",
    [
        alinea("Er zijn negen gemeenten en 14 plekken."),
        alinea("Volgens artikel 12 duurt dit 6 weken."),
        alinea("De regio krijgt € 100,00", knoop("voetnoot", id="noot01", tekst="Meicirculaire 2026."), "."),
        alinea("De regio krijgt ", knoop("gegeven", sleutel="budget:2027"), ", dat is 3% meer."),
        alinea("De regio krijgt 3% meer (bron: meicirculaire 2026)."),
        alinea("De regio krijgt ", tekst("3% meer", Merk("koppeling", {"adres": "https://a.example"})), "."),
    ],
)
def test_een_cijfer_met_bron_of_geen_bedrag(regel: Knoop) -> None:
    assert list(cijfers_zonder_bron(beeld(regel))) == []


@pytest.mark.parametrize(("bijschrift", "aantal"), [("Verdeling", 1), ("Verdeling. Bron: meicirculaire 2026", 0)])
def test_een_tabel_noemt_haar_bron_in_het_bijschrift(bijschrift: str, aantal: int) -> None:
    rij = knoop("rij", knoop("cel", alinea("Rijswijk")), knoop("cel", alinea("12%")), knoop("cel", alinea("13%")))
    assert len(list(cijfers_zonder_bron(beeld(knoop("tabel", rij, id="tabel1", bijschrift=bijschrift))))) == aantal


def test_een_vakbegrip_zonder_omschrijving() -> None:
    (bevinding,) = onbepaalde_begrippen(beeld("Er is hulp.", "De centrumgemeenten kopen in.", "Elke centrumgemeente."))
    assert bevinding.zin == "‘centrumgemeente’ wordt gebruikt maar nergens omschreven."
    assert bevinding.id == "regel2"


def test_een_vakbegrip_dat_is_omschreven_in_een_van_zijn_vormen() -> None:
    bepaald = alinea(tekst("bestaande cliënt", BEGRIP), ": wie op de peildatum een plek heeft.", id="regel0")
    assert list(onbepaalde_begrippen(beeld(bepaald, "Voor bestaande cliënten betaalt de regio."))) == []


def test_een_begrip_met_twee_omschrijvingen() -> None:
    (bevinding,) = dubbel_bepaald(
        beeld(
            alinea(tekst("plek", BEGRIP), ": een kamer.", id="regel0"),
            alinea(tekst("Plek", BEGRIP), ": een bed.", id="regel1"),
        )
    )
    assert "2 keer omschreven" in bevinding.zin
    assert (bevinding.id, bevinding.doel) == ("regel1", "regel0")


def test_waar_het_staat_in_woorden() -> None:
    lang = " ".join(["woord"] * 30)
    boom = doc(
        artikel("Een", "Kort.", id="art001"),
        artikel("Twee", lid("Kort.", id="lid001"), lid(lang, id="lid002"), id="art002"),
    )
    (bevinding,) = lange_zinnen(Tekstbeeld(boom, "sok"))
    assert bevinding.zin.startswith("Artikel 2, tweede lid: ")
    assert bevinding.id == "lid002"
