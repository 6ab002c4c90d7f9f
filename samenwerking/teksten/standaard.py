"""The chapters a new text begins with, and what belongs in each (subjects: Norm voor Opdrachtgeverschap BW/MO and
the regional plans of 2016; the order and the split are ours). A region may add, rename, reorder and drop them.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerking.teksten.boom import Knoop, knoop


@dataclass(frozen=True)
class Standaardhoofdstuk:
    """A chapter with a key that stays when the title changes. `uitleg` says what belongs in it, one item each."""

    sleutel: str
    titel: str
    uitleg: tuple[str, ...]
    bijlage: bool = False


REGIOVISIE = (
    Standaardhoofdstuk(
        "aanleiding",
        "Aanleiding en landelijk kader",
        (
            "Waarom de regio deze visie nu maakt en welke plannen eraan voorafgingen.",
            "Wat het advies van de commissie-Dannenberg betekent en hoe het staat met de doordecentralisatie. "
            "Noem de dag waarop u de stand van de wet hebt gecontroleerd.",
            "De Wlz voor mensen met een psychische stoornis en de Norm voor Opdrachtgeverschap.",
        ),
    ),
    Standaardhoofdstuk(
        "visie",
        "Visie en uitgangspunten",
        (
            "Waar de regio in gelooft: meedoen, herstel, een gewoon leven, zo zelfstandig mogelijk wonen.",
            "Wat daarvoor nodig is: hulp dichtbij, een woning, inkomen, werk, een netwerk, veiligheid "
            "en een buurt die ruimte geeft.",
        ),
    ),
    Standaardhoofdstuk(
        "stip",
        "Stip op de horizon",
        (
            "Een jaar en een beeld van hoe het er dan uitziet.",
            "Beloften aan inwoners, elk met een indicator, een doel en een jaar.",
        ),
    ),
    Standaardhoofdstuk(
        "doelgroep",
        "Doelgroep en begrippen",
        (
            "Wat de regio verstaat onder beschermd wonen, beschermd thuis, maatschappelijke opvang, "
            "vrouwenopvang en uitstroom.",
            "Welke leeftijdsgroepen en welke gecombineerde problemen.",
        ),
    ),
    Standaardhoofdstuk(
        "cijfers",
        "Cijfers en analyse",
        (
            "Cliënten, plaatsen, wachtenden, herkomst, duur, uitstroom, overgang naar de Wlz en kosten, "
            "per gemeente en per jaar.",
            "Kleine aantallen blijven verborgen. Zet bij elk cijfer de bron.",
        ),
    ),
    Standaardhoofdstuk(
        "taakverdeling",
        "Taakverdeling: lokaal, regionaal, landelijk",
        (
            "Per functie: waar wordt die geregeld, en waarom daar.",
            "Regionaal als de groep klein of specialistisch is, schaal nodig is voor betaalbaarheid of veiligheid, "
            "deskundigheid schaars is of cliënten door de hele regio bewegen. Anders lokaal.",
        ),
    ),
    Standaardhoofdstuk(
        "toegang",
        "Toegang",
        (
            "Wie het onderzoek doet en hoe gemeenten op dezelfde manier werken.",
            "Deskundig advies, landelijke toegankelijkheid en de wachtlijst.",
        ),
    ),
    Standaardhoofdstuk(
        "preventie",
        "Preventie en lokale basis",
        (
            "Welke taken elke gemeente in elk geval zelf uitvoert: vroeg signaleren, inloop, schuldhulp, "
            "GGZ in de wijk, meldpunt.",
        ),
    ),
    Standaardhoofdstuk(
        "wonen",
        "Wonen en uitstroom",
        (
            "Afspraken met woningcorporaties, urgentie en spreiding.",
            "Hoeveel woningen per gemeente per jaar, en de begeleiding daarna.",
        ),
    ),
    Standaardhoofdstuk(
        "werk",
        "Werk, dagbesteding, inkomen en schulden",
        ("De verbinding met de Participatiewet en met schuldhulpverlening.",),
    ),
    Standaardhoofdstuk(
        "inkoop",
        "Inkoop en contractering",
        ("Wie inkoopt, voor hoe lang, tegen welke prijs en kwaliteit, en de ruimte voor vernieuwing.",),
    ),
    Standaardhoofdstuk(
        "overgangsrecht",
        "Bestaande en nieuwe cliënten, overgangsrecht",
        (
            "Wanneer een cliënt nieuw is en wanneer bestaand.",
            "Welke gemeente betaalt, en tot wanneer.",
        ),
    ),
    Standaardhoofdstuk(
        "financien",
        "Financiën, solidariteit en risico",
        (
            "Welk geld in de pot zit, welke kosten eruit gaan en met welke sleutel de regio verdeelt.",
            "Wie een tekort draagt en wie een overschot krijgt; de reserve met haar grenzen.",
            "Het ingroeipad met het gekozen scenario.",
        ),
    ),
    Standaardhoofdstuk(
        "governance",
        "Samenwerking en governance",
        (
            "De vorm van de samenwerking en de rol van de centrumgemeente.",
            "De bestuurlijke en de ambtelijke tafel: wie besluit wat, en hoe er gestemd wordt.",
        ),
    ),
    Standaardhoofdstuk(
        "betrokkenheid",
        "Betrokkenheid",
        (
            "Hoe cliënten, ervaringsdeskundigen, naasten, aanbieders, zorgkantoor of zorgverzekeraar en politie "
            "meededen, wanneer, en wat er met hun inbreng is gedaan.",
        ),
    ),
    Standaardhoofdstuk(
        "monitoring",
        "Monitoring en evaluatie",
        ("Welke indicatoren, welke rapportages en wanneer de regio de visie evalueert.",),
    ),
    Standaardhoofdstuk(
        "agenda",
        "Uitvoeringsagenda",
        ("Per activiteit: wat, wie, wanneer en wat het kost.",),
    ),
    Standaardhoofdstuk(
        "per-gemeente",
        "Eigen inzet per gemeente",
        ("Per gemeente een bladzijde: eigen inzet, eigen aantallen en het lokale plan.",),
        bijlage=True,
    ),
)

PER_SOORT: dict[str, tuple[Standaardhoofdstuk, ...]] = {"regiovisie": REGIOVISIE}
"""Kinds of text that begin with chapters of their own; all others begin empty."""


def begin_van(soort: str, titel: str) -> Knoop:
    """The tree a new text of this kind begins with: its standard chapters, or one chapter to begin in."""
    delen = PER_SOORT.get(soort, ())
    if not delen:
        return knoop("doc", _deel("hoofdstuk", "begin", titel, sleutel=""))
    return knoop(
        "doc",
        *(_deel("bijlage" if deel.bijlage else "hoofdstuk", deel.sleutel, deel.titel, deel.sleutel) for deel in delen),
    )


def _deel(soort: str, eigen: str, titel: str, sleutel: str) -> Knoop:
    kenmerk = "".join(teken for teken in eigen if teken.isalnum()).ljust(6, "0")
    return knoop(soort, knoop("kop", titel), knoop("alinea", id=f"{kenmerk}0a"), id=kenmerk, sleutel=sleutel)


def uitleg_bij(soort: str, sleutel: str) -> tuple[str, ...]:
    """What belongs in a standard chapter; nothing for a chapter that the region added itself."""
    return next((deel.uitleg for deel in PER_SOORT.get(soort, ()) if sleutel and deel.sleutel == sleutel), ())
