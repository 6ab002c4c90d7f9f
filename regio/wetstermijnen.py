"""The terms that the law names: how long, from when, which article, and since when they are so.

Wet maatschappelijke ondersteuning 2015 (Wmo 2015, text of 1-1-2026), Algemene wet bestuursrecht (Awb), Algemene
verordening gegevensbescherming (AVG) and Wet gemeenschappelijke regelingen (Wgr, as changed on 1-7-2022). A change of
the law is a new line with a begin date; the old line gets an end date and stays, because events of that time keep
their term.

Not here, because the law names no number: the confirmation of a melding (Wmo 2.3.2), a decision at once (Wmo
2.3.3), a new term after Awb 4:14, the toestemming of a raad (Wgr 1 lid 4), the answer to a handover. The
zienswijze on an ontwerpbegroting (Wgr 35 lid 3) falls within the weeks of lid 1 and has no term of its own.
"""

from datetime import date

from regio.notatie import datum
from regio.termijnen import Eenheid, Richting, Termijn, VasteDatum

_WMO = "Wmo 2015, artikel"
_WGR = "Wgr, artikel"
_AWB = "Awb, artikel"
_DWANGSOM = date(2009, 10, 1)  # Stb. 2009, 383
_WGR_2022 = date(2022, 7, 1)  # Stb. 2022, 18 and 128: longer terms for raden, at once for every regeling

WETTELIJKE_TERMIJNEN = (
    Termijn(
        "persoonlijk_plan",
        "het persoonlijk plan inleveren",
        7,
        Eenheid.DAGEN,
        "de melding",
        f"{_WMO} 2.3.2, tweede lid",
    ),
    Termijn("onderzoek", "het onderzoek afronden", 6, Eenheid.WEKEN, "de melding", f"{_WMO} 2.3.2, eerste lid"),
    Termijn(
        "beschikking",
        "op de aanvraag beslissen",
        2,
        Eenheid.WEKEN,
        "de ontvangst van de aanvraag",
        f"{_WMO} 2.3.5, tweede lid",
    ),
    Termijn(
        "bezwaar",
        "bezwaar maken",
        6,
        Eenheid.WEKEN,
        "de bekendmaking van het besluit",
        f"{_AWB} 6:7",
        bron="awb-6-7-bezwaar",
    ),
    Termijn(
        "beslissen_op_bezwaar",
        "op het bezwaar beslissen",
        6,
        Eenheid.WEKEN,
        "de laatste dag voor bezwaar",
        f"{_AWB} 7:10, eerste lid",
        bron="awb-7-10",
    ),
    Termijn(
        "beslissen_op_bezwaar_commissie",
        "op het bezwaar beslissen met advies van een commissie",
        12,
        Eenheid.WEKEN,
        "de laatste dag voor bezwaar",
        f"{_AWB} 7:10, eerste lid, en 7:13",
        bron="awb-7-10",
    ),
    Termijn(
        "bezwaar_verdagen",
        "de beslissing op bezwaar verdagen",
        6,
        Eenheid.WEKEN,
        "de laatste dag om te beslissen",
        f"{_AWB} 7:10, derde lid",
        bron="awb-7-10",
    ),
    Termijn(
        "beroep",
        "beroep instellen",
        6,
        Eenheid.WEKEN,
        "de bekendmaking van het besluit op bezwaar",
        f"{_AWB} 6:7",
        bron="awb-6-7-beroep",
    ),
    Termijn(
        "hoger_beroep",
        "hoger beroep instellen",
        6,
        Eenheid.WEKEN,
        "de bekendmaking van de uitspraak",
        f"{_AWB} 6:7 en 6:24",
        bron="awb-6-24",
    ),
    Termijn(
        "ingebrekestelling",
        "beslissen voordat een dwangsom begint",
        2,
        Eenheid.WEKEN,
        "de ontvangst van de ingebrekestelling",
        f"{_AWB} 4:17, derde lid",
        geldig_van=_DWANGSOM,
        bron="awb-4-17",
    ),
    Termijn(
        "dwangsom_vaststellen",
        "de dwangsom vaststellen",
        2,
        Eenheid.WEKEN,
        "de laatste dag waarover de dwangsom verschuldigd is",
        f"{_AWB} 4:18",
        geldig_van=_DWANGSOM,
        bron="awb-4-18",
    ),
    Termijn(
        "vernietigingsverzoek",
        "gegevens op verzoek vernietigen",
        3,
        Eenheid.MAANDEN,
        "het schriftelijke verzoek",
        f"{_WMO} 5.3.5",
    ),
    Termijn(
        "avg_verzoek",
        "een verzoek over de eigen gegevens beantwoorden",
        1,
        Eenheid.MAANDEN,
        "de ontvangst van het verzoek",
        "AVG, artikel 12, derde lid",
    ),
    Termijn(
        "avg_verzoek_verlengd",
        "een ingewikkeld verzoek over de eigen gegevens beantwoorden, als de verlenging op tijd is gemeld",
        3,
        Eenheid.MAANDEN,
        "de ontvangst van het verzoek",
        "AVG, artikel 12, derde lid",
        te_verifieren=True,
    ),
    Termijn(
        "bewaren",
        "het dossier bewaren",
        15,
        Eenheid.JAREN,
        "de laatste wijziging van de persoonsgegevens",
        f"{_WMO} 5.3.4",
    ),
    Termijn(
        "zienswijze_ontwerpregeling",
        "een zienswijze geven op de ontwerpregeling",
        8,
        Eenheid.WEKEN,
        "de ontvangst door de raad",
        f"{_WGR} 1, derde lid",
        geldig_van=_WGR_2022,
    ),
    Termijn(
        "ontwerpbegroting_naar_raden",
        "de ontwerpbegroting aan de raden sturen",
        8,
        Eenheid.WEKEN,
        "de aanbieding van de begroting",
        f"{_WGR} 35, eerste lid",
        Richting.TERUG,
        geldig_tot=_WGR_2022,
    ),
    Termijn(
        "ontwerpbegroting_naar_raden",
        "de ontwerpbegroting aan de raden sturen",
        12,
        Eenheid.WEKEN,
        "de aanbieding van de begroting",
        f"{_WGR} 35, eerste lid",
        Richting.TERUG,
        geldig_van=_WGR_2022,
    ),
    Termijn(
        "begrotingswijziging_naar_raden",
        "de begrotingswijziging aan de raden sturen",
        12,
        Eenheid.WEKEN,
        "de aanbieding van de begrotingswijziging",
        f"{_WGR} 35, vijfde lid",
        Richting.TERUG,
        geldig_van=_WGR_2022,
    ),
    Termijn(
        "begroting_naar_gs",
        "de begroting aan gedeputeerde staten sturen",
        2,
        Eenheid.WEKEN,
        "de vaststelling van de begroting",
        f"{_WGR} 34, tweede lid",
    ),
    Termijn(
        "jaarrekening_naar_gs",
        "de jaarrekening aan gedeputeerde staten sturen",
        2,
        Eenheid.WEKEN,
        "de vaststelling van de jaarrekening",
        f"{_WGR} 34, vierde lid",
    ),
)

# The year of kaders and begroting is the begrotingsjaar; the year of a jaarrekening is the year it accounts
# for.
WETTELIJKE_DATUMS = (
    VasteDatum(
        "kaders_naar_raden", "de algemene kaders aan de raden sturen", 4, 15, -1, f"{_WGR} 34b", geldig_tot=_WGR_2022
    ),
    VasteDatum(
        "kaders_naar_raden", "de algemene kaders aan de raden sturen", 4, 30, -1, f"{_WGR} 34b", geldig_van=_WGR_2022
    ),
    VasteDatum(
        "begroting_naar_gs",
        "de begroting aan gedeputeerde staten sturen",
        8,
        1,
        -1,
        f"{_WGR} 34, tweede lid",
        geldig_tot=_WGR_2022,
    ),
    VasteDatum(
        "begroting_naar_gs",
        "de begroting aan gedeputeerde staten sturen",
        9,
        15,
        -1,
        f"{_WGR} 34, tweede lid",
        geldig_van=_WGR_2022,
    ),
    VasteDatum(
        "voorlopige_jaarrekening_naar_raden",
        "de voorlopige jaarrekening aan de raden sturen",
        4,
        30,
        1,
        f"{_WGR} 34b",
        geldig_van=_WGR_2022,
    ),
    VasteDatum(
        "jaarrekening_naar_gs", "de jaarrekening aan gedeputeerde staten sturen", 7, 15, 1, f"{_WGR} 34, vierde lid"
    ),
    VasteDatum(
        "clientervaringsonderzoek",
        "de uitkomsten van het cliëntervaringsonderzoek publiceren",
        7,
        1,
        0,
        f"{_WMO} 2.5.1",
    ),
)


def termijn(code: str, *, op: date) -> Termijn:
    """The statutory term with this code as it holds for an event on this day.

    Raises KeyError when there was no such term on that day.
    """
    for kandidaat in WETTELIJKE_TERMIJNEN:
        if kandidaat.code == code and _geldt(kandidaat, op):
            return kandidaat
    raise KeyError(f"Er is geen termijn '{code}' op {datum(op)}.")


def geldende_termijnen(*, op: date) -> list[Termijn]:
    """Every statutory term as it holds for an event on that day, as the table has them."""
    return [regel for regel in WETTELIJKE_TERMIJNEN if _geldt(regel, op)]


def vaste_datum(code: str, *, op: date) -> VasteDatum:
    """The statutory day of the calendar with this code as it holds on a day. Raises KeyError when there was none."""
    for kandidaat in WETTELIJKE_DATUMS:
        if kandidaat.code == code and _geldt(kandidaat, op):
            return kandidaat
    raise KeyError(f"Er is geen vaste datum '{code}' op {datum(op)}.")


def _geldt(regel: Termijn | VasteDatum, op: date) -> bool:
    return (regel.geldig_van or date.min) <= op and (regel.geldig_tot is None or op < regel.geldig_tot)
