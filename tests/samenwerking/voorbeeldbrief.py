"""A letter with real Dutch length: long names, a hidden count, two paths, sources of every kind."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from samenwerking.besluiten.bevoegdheid import Bevoegdheid
from samenwerking.brieven.inhoud import (
    Begrip,
    Behandelaar,
    BriefInhoud,
    Bron,
    Huisstijl,
    Ingroeipad,
    IngroeipadJaar,
    Ondertekening,
    Stuk,
    Telling,
    Versie,
    Vervolgstap,
    Wetstand,
)
from samenwerking.brieven.kerntekst import deel_van_gemeente, sleutel_van
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.schrijfwijze import kenmerk
from samenwerking.teksten.sjabloon import sjabloon

TEKSTDELEN = (
    *("kennisnemen_van", "nieuw", "kernboodschap", "aanleiding", "toelichting", "lokale_alinea", "gevolgen_inwoners"),
    *("financien", "risicos", "samenwerking_regio", "communicatie"),
)
SOK = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid"


TEKST: dict[str, tuple[str, ...]] = {
    "kennisnemen_van": (
        "Wij vragen u kennis te nemen van de stand van de doordecentralisatie van beschermd wonen en van wat "
        "het nieuwe verdeelmodel in tien jaar voor onze begroting kan betekenen.",
    ),
    "aanleiding": (
        "Beschermd wonen is wonen in een woning van een instelling, met toezicht en begeleiding, voor mensen "
        "die het door psychische of psychosociale problemen niet alleen redden. Nu krijgt alleen "
        "centrumgemeente Dordrecht daar geld voor van het Rijk. Dat verandert: straks krijgt elke gemeente "
        "een eigen budget. De invoering is al een paar keer uitgesteld en de wet is nog niet in werking.[1]",
        "In het bestuurlijk overleg van 10 november 2026 spraken de tien gemeenten van de regio af om hun "
        "raden op hetzelfde moment en met dezelfde cijfers te informeren. Deze brief is die informatie.",
    ),
    "kernboodschap": (
        "- Papendrecht krijgt nu geen eigen geld voor beschermd wonen en in het tiende jaar naar schatting € "
        "2,5 miljoen.[2][3]",
        "- Daar staan ook kosten tegenover: voor nieuwe cliënten wordt onze eigen gemeente verantwoordelijk.",
        "- Wie nu beschermd woont, houdt zijn plek. Die plekken blijft Dordrecht betalen.",
        "- De tien gemeenten willen blijven samenwerken en het risico samen dragen. Daarover beslist u in de "
        "regiovisie.",
    ),
    "toelichting": (
        "§ Hoe het nu geregeld is",
        f"De afspraken staan in de {SOK}. Dordrecht ontvangt het geld, koopt de plekken in en voert de toegang"
        " uit voor alle gemeenten. Elke gemeente zorgt zelf voor begeleiding thuis en voor de sociale basis "
        "in de wijk.",
        "§ Wat er gaat veranderen",
        "Met het woonplaatsbeginsel wordt de gemeente waar iemand woont verantwoordelijk voor beschermd "
        "wonen. Het geld volgt in stappen: het ingroeipad is de periode van tien jaar waarin het oude "
        "(historische) budget plaatsmaakt voor het nieuwe (objectieve) budget.",
        "Het percentage per jaar is nog niet bekendgemaakt. Wij rekenen daarom met gelijke stappen vanaf "
        "2028. Verschuift de start, dan verschuiven alle bedragen mee.",
    ),
    "financien": (
        "Deze brief kost niets extra. De voorbereiding past binnen de begroting beschermd wonen 2026 van de regio.[2]",
        "De bedragen in de tabellen zijn nog geen begroting. Zodra het Rijk de bedragen per gemeente "
        "bekendmaakt, krijgt u een voorstel om de begroting te wijzigen.",
    ),
    "risicos": (
        "- De start kan opnieuw worden uitgesteld. Dan houdt de regio de huidige afspraken aan.",
        "- Het aantal nieuwe cliënten kan hoger zijn dan het budget toelaat. De regio werkt aan een "
        "verdeelsleutel voor tekorten; daarover beslist u in de regiovisie.",
    ),
    "lokale_alinea": (
        "In Papendrecht zelf is geen locatie voor beschermd wonen. Inwoners wonen nu vooral in Dordrecht. Wij"
        " verkennen met de woningcorporatie twaalf woningen met begeleiding in de wijk.",
    ),
    "samenwerking_regio": (
        "Zeven van de tien colleges hebben ingestemd met de regiovisie als ontwerp. De andere drie beslissen "
        "voor 1 februari 2027. Elke raad krijgt dezelfde kerntekst, met een eigen alinea.",
    ),
}
"""The written parts: each line is an alinea, a point of a list (`- `) or a heading (`§ `)."""


def tekst_van(**delen: tuple[str, ...]) -> Knoop:
    """A text with these parts, under the headings of the template with questions."""
    eigen = deel_van_gemeente("GM0590", "Papendrecht", sjabloon="vragen")
    leeg = sjabloon("raadsinformatiebrief-vragen").begin().document
    return replace(
        leeg,
        inhoud=tuple(
            replace(deel, inhoud=(deel.inhoud[0], *_lijf(sleutel_van(deel), delen.get(sleutel_van(deel), ()))))
            for deel in (*leeg.inhoud, eigen)
        ),
    )


def _lijf(sleutel: str, regels: tuple[str, ...]) -> list[Knoop]:
    """The lines as nodes, with ids made of where they stand."""
    lijf: list[Knoop] = []
    punten: list[Knoop] = []
    onder = lijf
    koppen: list[tuple[str, list[Knoop]]] = []
    for nummer, regel in enumerate(regels):
        alinea = knoop("alinea", regel.removeprefix("- "), id=kenmerk(f"{sleutel}/{nummer}"))
        if regel.startswith("§ "):
            onder = []
            koppen.append((regel.removeprefix("§ "), onder))
        elif regel.startswith("- "):
            punten.append(knoop("onderdeel", alinea, id=kenmerk(f"{sleutel}/{nummer}/o")))
        elif regel:
            onder.append(alinea)
    lijst = [knoop("lijst", *punten, id=kenmerk(f"{sleutel}/lijst"))] if punten else []
    paragrafen = [
        knoop("paragraaf", knoop("kop", kop), *blokken, id=kenmerk(f"{sleutel}/{kop}")) for kop, blokken in koppen
    ]
    return [*lijf, *lijst, *paragrafen]


def pad(gebied: str, historisch: int, objectief: int, *, jaren: int = 10, vergelijk: bool = False) -> Ingroeipad:
    """A straight path from the historic to the objective amount (whole euros), starting in 2028."""
    rijen = []
    for jaar in range(1, jaren + 1):
        h = (Decimal(historisch) * (jaren - jaar) / jaren).quantize(Decimal("0.01"), ROUND_HALF_UP)
        o = (Decimal(objectief) * jaar / jaren).quantize(Decimal("0.01"), ROUND_HALF_UP)
        later = Decimal(historisch) + (Decimal(objectief - historisch) * max(0, jaar - 2) / jaren)
        rijen.append(
            IngroeipadJaar(
                jaar=str(2027 + jaar),
                historisch_deel=h,
                objectief_deel=o,
                totaal=h + o,
                verschil_met_historisch=h + o - historisch,
                vergelijk=later.quantize(Decimal("0.01"), ROUND_HALF_UP) if vergelijk else None,
            )
        )
    return Ingroeipad(
        gebied=gebied,
        taak="Beschermd wonen",
        jaren=tuple(rijen),
        bronnen=(2, 3),
        voorbeeld=True,
        vergelijk_naam="start twee jaar later" if vergelijk else "",
    )


def voorbeeldbrief(**anders: Any) -> BriefInhoud:
    """A complete letter of Papendrecht; `anders` replaces fields, or the lines of a part of the text."""
    woorden = {**TEKST, **{naam: anders.pop(naam) for naam in list(anders) if naam in TEKSTDELEN}}
    if isinstance(woorden["kennisnemen_van"], str):
        woorden["kennisnemen_van"] = (woorden["kennisnemen_van"],)
    brief = BriefInhoud(
        sjabloon="vragen",
        gemeente="Papendrecht",
        gemeentecode="GM0590",
        regio="Zuid-Holland Zuid (tien gemeenten, centrumgemeente Dordrecht)",
        aan="de gemeenteraad van Papendrecht",
        van="Het college van burgemeester en wethouders",
        datum=date(2026, 11, 24),
        zaaknummer="Z-2026-004711",
        portefeuillehouder="wethouder Voorbeeld-Kovačić",
        behandelaar=Behandelaar(team="Team Samenleving", naam="A. Adviseur", telefoon="078 000 00 00"),
        onderwerp="Beschermd wonen: wat het nieuwe verdeelmodel betekent voor Papendrecht",
        tekst=tekst_van(**woorden),
        bevoegdheid=(
            Bevoegdheid(
                "raad",
                "stelt de regiovisie vast, met daarin de financiële solidariteit, en elk jaar de begroting",
                "artikel 189 van de Gemeentewet",
            ),
            Bevoegdheid(
                "college",
                "sluit de samenwerkingsovereenkomst en voert haar uit; u wordt daarover geïnformeerd",
                "artikel 160, eerste lid, en artikel 169, tweede lid, van de Gemeentewet",
            ),
        ),
        ingroeipaden=(
            pad("Papendrecht", 0, 2_514_308, vergelijk=True),
            pad("De regio Zuid-Holland Zuid", 31_284_000, 29_512_444),
        ),
        tellingen=(
            Telling("Inwoners van Papendrecht met een indicatie beschermd wonen", 37, (4,), voorbeeld=True),
            Telling(
                "Daarvan met een persoonsgebonden budget",
                None,
                (4,),
                verborgen_als="minder dan 5",
                reden="een aantal onder de 5 kan iemand herkenbaar maken",
                voorbeeld=True,
            ),
            Telling(
                "Op de wachtlijst",
                None,
                (4,),
                verborgen_als="afgeschermd",
                reden="met dit aantal zou een ander, klein aantal te berekenen zijn",
                voorbeeld=True,
            ),
            Telling("Plekken in de regio", 1808, (5,)),
        ),
        tellingen_peildatum=date(2026, 10, 1),
        vervolg=(
            Vervolgstap(
                "Beeldvormende avond over de regiovisie beschermd wonen en maatschappelijke opvang",
                "geen besluit",
                date(2027, 2, 11),
            ),
            Vervolgstap(
                "Regiovisie met de keuze over financiële solidariteit",
                "de raad stelt vast",
                date(2027, 5, 20),
            ),
            Vervolgstap(f"Nieuwe {SOK}", "het college sluit; de raad wordt geïnformeerd", wanneer="najaar 2027"),
        ),
        bijlagen=(Stuk("Ontwerp van de regiovisie 2027-2032", "toegankelijke pdf"),),
        wetstanden=(
            Wetstand(
                "Woonplaatsbeginsel beschermd wonen (wetsvoorstel 36 288)",
                "niet in werking",
                False,
                date(2026, 11, 12),
            ),
            Wetstand("Objectief verdeelmodel beschermd wonen", "niet in werking", False, date(2026, 11, 12)),
        ),
        begrippen=(
            Begrip("Centrumgemeente", "de gemeente die het geld van het Rijk voor een hele regio ontvangt."),
            Begrip("Ingroeipad", "de tien jaar waarin het oude budget plaatsmaakt voor het nieuwe."),
        ),
        rekenwijze=(
            "Bedrag van een jaar = macrobudget van dat jaar × (het historische aandeel × het deel dat nog oud is "
            "+ het objectieve aandeel × het deel dat al nieuw is). Alle bedragen zijn op de cent verdeeld: de "
            "gemeenten zijn samen precies het bedrag van de regio.",
        ),
        bronnen=(
            Bron(
                1,
                "Voorstel van wet 36 288, invoering woonplaatsbeginsel voor beschermd wonen, nr. 2",
                "Tweede Kamer der Staten-Generaal",
                date(2023, 1, 16),
                "https://www.openkamer.org/kamerstuk/36288/2/",
                "de stand van de wet",
            ),
            Bron(
                2,
                "Voorbeeldverdeling beschermd wonen Zuid-Holland Zuid",
                "deze demonstratie",
                None,
                "niet gepubliceerd; gemaakt voor de demonstratie",
                "het macrobudget en de historische aandelen",
                voorbeeld=True,
            ),
            Bron(
                3,
                "Voorbeeld van objectieve aandelen per gemeente",
                "deze demonstratie",
                None,
                "niet gepubliceerd; gemaakt voor de demonstratie",
                "de objectieve aandelen",
                voorbeeld=True,
            ),
            Bron(
                4,
                "Tellingen uit de registratie van de regio",
                "Regio Zuid-Holland Zuid",
                date(2026, 10, 1),
                "de registratie beschermd wonen, peildatum 1 oktober 2026",
                "het aantal indicaties en de wachtlijst",
                voorbeeld=True,
            ),
            Bron(
                5,
                "Uitvoeringsplan beschermd wonen en maatschappelijke opvang Haagse regio",
                "gemeente Den Haag",
                date(2019, 12, 1),
                "tabel 5 van het uitvoeringsplan",
                "het aantal plekken",
            ),
        ),
        ondertekening=Ondertekening(secretaris="S. de Secretaris", burgemeester="B. de Burgemeester"),
        versie=Versie(3, "gelijke stappen vanaf 2028", "berekening 7", "8c1f0a44be21" + "0" * 52),
        huisstijl=Huisstijl(accent="#1f4e5f", adresregels=("Markt 22, 3351 PB Papendrecht",)),
        vastgelegd_op=datetime(2026, 11, 20, 13, 5, tzinfo=UTC),
    )
    return replace(brief, **anders)


def tekst_met(brief: BriefInhoud, sleutel: str, *blokken: Knoop) -> BriefInhoud:
    """The letter with these blocks at the end of the part with this key."""
    delen = (
        replace(deel, inhoud=(*deel.inhoud, *blokken)) if sleutel_van(deel) == sleutel else deel
        for deel in brief.tekst.inhoud
    )
    return replace(brief, tekst=replace(brief.tekst, inhoud=tuple(delen)))
