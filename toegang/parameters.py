"""The dated values on which toegang leans, for the page on which everyone can read them."""

from __future__ import annotations

from regio.parameters import JA_NEE, Parametersoort
from toegang.acties.inzage import MET_NAAM
from toegang.acties.verantwoordelijke import PARAMETER_ACHTTIEN, PARAMETER_INSTELLING, PARAMETER_ZONDER
from toegang.afspraken import PARAMETER_ANTWOORD
from toegang.beslissing import DWANGSOM
from toegang.contracten import PARAMETER_AFZENDER, UITVOEREND
from toegang.werk_opvolging import ACHTTIEN_DAGEN, ACHTTIEN_STANDAARD

_GEEN_TERMIJN = "Er is geen waarde: het product toont dan geen laatste dag."
_NIET_IN_WERKING = "De wet is niet in werking. Zolang dat zo is, doet deze waarde niets."

SOORTEN = (
    *(
        Parametersoort(
            sleutel,
            f"Dwangsom: {welke}",
            f"Zoveel euro per dag is het college een cliënt schuldig voor {welke} waarop het besluit te laat is (Awb, "
            "artikel 4:17, tweede lid). Het bedrag van de dag van de ingebrekestelling telt.",
            "Er is geen waarde: het product telt dan de dagen en noemt geen bedrag. De bedragen zijn op 1 januari 2026 "
            "geïndexeerd; zoek de nieuwe op.",
            "euro per dag",
        )
        for sleutel, welke in zip(
            DWANGSOM, ("de eerste veertien dagen", "de veertien dagen daarna", "de overige dagen"), strict=True
        )
    ),
    Parametersoort(
        PARAMETER_ANTWOORD,
        "Antwoord op een overdracht",
        "Zoveel dagen heeft de andere gemeente om op een overdracht te antwoorden. Geen wet: een afspraak. Een regio "
        "legt haar eigen dagen vast bij de afspraken over overdrachten.",
        _GEEN_TERMIJN,
        "dagen",
    ),
    Parametersoort(
        ACHTTIEN_DAGEN,
        "Op tijd voor de achttiende verjaardag",
        "Zoveel dagen voor de achttiende verjaardag staat de overgang van jeugdhulp op Mijn werk.",
        f"Er is geen waarde: het product houdt {ACHTTIEN_STANDAARD} dagen aan.",
        "dagen",
    ),
    Parametersoort(
        MET_NAAM,
        "Namen van medewerkers in het overzicht van inzage",
        "Krijgt de cliënt in 'wie keek in mijn dossier' ook de naam van de medewerker te zien?",
        "Er is geen waarde: de cliënt leest de functie en de gemeente, geen naam.",
        keuzes=JA_NEE,
    ),
    Parametersoort(
        PARAMETER_AFZENDER,
        "Afzender van iWmo-berichten",
        "Welke gemeente staat als afzender in een bericht aan een aanbieder?",
        "Er is geen waarde: de verantwoordelijke gemeente staat erin (regel IV046).",
        keuzes=(("verantwoordelijk", "de verantwoordelijke gemeente"), (UITVOEREND, "de uitvoerende gemeente")),
        per_regio=True,
    ),
    Parametersoort(
        PARAMETER_INSTELLING,
        "Woonplaats: wie in een instelling woont",
        "Kijkt de regel terug naar de gemeente van voor de instelling?",
        _NIET_IN_WERKING,
        keuzes=JA_NEE,
    ),
    Parametersoort(
        PARAMETER_ACHTTIEN,
        "Woonplaats: na jeugdhulp",
        "Zoveel maanden na de achttiende verjaardag telt de gemeente van de jeugdhulp nog.",
        _NIET_IN_WERKING,
        "maanden",
    ),
    Parametersoort(
        PARAMETER_ZONDER,
        "Woonplaats: zonder woonadres",
        "Beslist een mens als iemand geen woonadres heeft?",
        _NIET_IN_WERKING,
        keuzes=JA_NEE,
    ),
)
"""The window of a new client is not here: it is part of the rule of each region (`Overgangsregel`)."""
