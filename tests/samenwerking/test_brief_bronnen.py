"""The two letters of the sources can be built again, in structure and with our own words: the raadsinformatiebrief of
Dordrecht (2023), with questions, and that of West-Brabant West (2021), with classic headings (domein 06, section 2)."""

from __future__ import annotations

from dataclasses import replace

from lxml import html as lxml_html

from samenwerking.brieven.gebreken import ontbreekt
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.kerntekst import sleutel_van
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.sjabloon import sjabloon
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

ZONDER_CIJFERS = {"ingroeipaden": (), "tellingen": (), "wetstanden": (), "nieuw": (), "gevolgen_inwoners": ()}


def koppen(brief: BriefInhoud) -> list[tuple[str, str]]:
    """The headings of the letter, up to the annex."""
    web = lxml_html.fromstring(brief_deel(brief))
    alle = [(kop.tag, " ".join(kop.text_content().split())) for kop in web.iter("h1", "h2", "h3")]
    return alle[: next(n for n, (_, woorden) in enumerate(alle) if woorden.startswith(("Woorden in", "Bijlage: ")))]


def test_de_brief_van_dordrecht_met_vragen_en_de_kosten_als_laatste() -> None:
    brief = voorbeeldbrief(
        **ZONDER_CIJFERS,
        bijlagen=(),
        communicatie=(),
        lokale_alinea=(),
        risicos=(),
        toelichting=(
            *("§ Zo is het nu geregeld", "Een gemeente ontvangt het geld."),
            *("§ Waarom samen", "De groep is klein."),
            *("§ Het gaat door", "De bestuurders spraken dat af."),
            *("§ De volgende stappen", "Een nieuwe visie en een addendum."),
        ),
    )
    delen = brief.tekst.inhoud
    kosten = [deel for deel in delen if sleutel_van(deel) == "financien"]
    brief = replace(
        brief, tekst=replace(brief.tekst, inhoud=(*(deel for deel in delen if deel not in kosten), *kosten))
    )
    assert ontbreekt(brief) == []
    gevonden = koppen(brief)
    vragen = [woorden for tag, woorden in gevonden if tag == "h2"]
    assert all(woorden.endswith("?") for woorden in vragen)
    assert vragen[2:] == [
        "Wie beslist waarover?",
        "Waarom krijgt u deze brief nu?",
        "Wat is er aan de hand?",
        "Waar staan de andere gemeenten?",
        "Wat gebeurt er hierna, en wanneer beslist u?",
        "Wat kost het?",
    ]
    assert [woorden for tag, woorden in gevonden if tag == "h3"] == [
        "Zo is het nu geregeld",
        "Waarom samen",
        "Het gaat door",
        "De volgende stappen",
    ]
    slot = brief_deel(brief)
    assert slot.index("Wat kost het?") < slot.index("S. de Secretaris") < slot.index("B. de Burgemeester")


def test_de_brief_van_west_brabant_west_met_klassieke_koppen() -> None:
    woorden = voorbeeldbrief(**ZONDER_CIJFERS, bijlagen=(), sjabloon="klassiek")
    klassiek = {str(deel["sleutel"]): str(deel["kop"]) for deel in sjabloon("raadsinformatiebrief-klassiek").delen}
    plaats = {sleutel: nummer for nummer, sleutel in enumerate(klassiek)}
    brief = replace(
        woorden,
        tekst=replace(
            woorden.tekst,
            inhoud=tuple(
                replace(deel, inhoud=(knoop("kop", klassiek.get(sleutel_van(deel), "Papendrecht")), *deel.inhoud[1:]))
                for deel in sorted(woorden.tekst.inhoud, key=lambda deel: plaats.get(sleutel_van(deel), len(plaats)))
            ),
        ),
    )
    assert ontbreekt(brief) == []
    hoofd = [woord for tag, woord in koppen(brief) if tag == "h2"]
    volgorde = ["Kennisnemen van", "Inleiding", "Kernboodschap", "Vervolg"]
    assert [woord for woord in hoofd if woord in volgorde] == volgorde
    assert not any(woord.endswith("?") for woord in hoofd)
    html = brief_deel(brief)
    assert html.index("<h2>Vervolg</h2>") < html.index("Met vriendelijke groet") < html.index("S. de Secretaris")
