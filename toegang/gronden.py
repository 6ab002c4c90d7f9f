"""The grounds of a refusal: which article, what it means for the client, and the code of the national message standard.

Wmo 2015, text of 1-1-2026. Practice has no article. iWmo 3.2 refuses a verzoek with 5 (another gemeente) or 8
(woonplaatsbeginsel); for the other grounds no code was found, so they have none.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grond:
    """One ground. `artikel` is empty for practice; `iwmo_code` is None where the standard has none that fits.

    `brief` is the sentence of the letter. `let_op` tells the consulent what to check first.
    """

    artikel: str
    brief: str
    iwmo_code: str | None = None
    let_op: str = ""


AFWIJZING = {
    "geen_noodzaak": Grond(
        "Wmo 2015, artikel 2.3.5, vierde lid",
        "U kunt zich met eigen kracht, met hulp van mensen om u heen of met een algemene voorziening voldoende redden.",
    ),
    "andere_voorziening": Grond(
        "Wmo 2015, artikel 2.3.5, zesde lid, en de verordening",
        "Een andere wet gaat voor. Hieronder leest u welke en waarom.",
        let_op="Noem in de motivering welke wet voorgaat en waar de cliënt terechtkan.",
    ),
    "wlz_geen_medewerking": Grond(
        "Wmo 2015, artikel 2.3.5, zesde lid",
        "Er is reden om aan te nemen dat u zorg met verblijf uit de Wet langdurige zorg kunt krijgen, en u werkt niet "
        "mee aan een besluit daarover.",
        let_op="Het college mag dan weigeren, het hoeft niet. Ga na of een uitzondering van het zevende lid geldt, en "
        "schrijf dat in de motivering. De cliënt mag niet tussen twee wetten vallen.",
    ),
    "geen_ingezetene": Grond("Wmo 2015, artikel 1.2.1", "U bent geen ingezetene van Nederland."),
    "verblijfsstatus": Grond(
        "Wmo 2015, artikel 1.2.2", "U hebt geen verblijfsstatus die recht geeft op een maatwerkvoorziening."
    ),
    "overgedragen": Grond(
        "",
        "Een andere gemeente neemt uw aanvraag over. Dat is met u en met die gemeente afgesproken.",
        iwmo_code="5",
        let_op="Dit kan alleen als de andere gemeente akkoord is: leg eerst de overdracht vast.",
    ),
    "woonplaatsbeginsel": Grond(
        "Wmo 2015, artikel 1.2.1 (36 288)",
        "Volgens de wet is een ander college verantwoordelijk.",
        iwmo_code="8",
        let_op="Dit kan pas als het woonplaatsbeginsel in werking is.",
    ),
    "ingetrokken": Grond("", "U hebt laten weten dat u niet verder wilt met de aanvraag."),
}

TOEKENNING = "Wmo 2015, artikel 2.3.5, vierde lid"
SPOED = "Wmo 2015, artikel 2.3.3"
BUITEN_BEHANDELING = "Awb, artikel 4:5"
HERZIEN_OF_INTREKKEN = "Wmo 2015, artikel 2.3.10"
