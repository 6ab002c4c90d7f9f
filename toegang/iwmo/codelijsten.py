"""Code lists of iWmo 3.2 that the product shows or that a rule needs, as dated facts.

Source: the code lists and the enumerations of the XSD of release 3.2 (in force since April 2023), as published by the
Ketenbureau i-Sociaal Domein on 20 August 2026. What the schema already refuses needs no list here.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

STAND = datetime.date(2026, 8, 20)
"""The day of the publication from which these lists were taken."""

CATEGORIEEN: Mapping[str, str] = {
    "01": "Hulp bij het huishouden",
    "02": "Begeleiding",
    "03": "Persoonlijke verzorging",
    "04": "Kortdurend verblijf",
    "05": "Woondiensten",
    "06": "Overige ondersteuning individu of gezin",
    "07": "Dagbesteding",
    "08": "Vervoerdiensten",
    "09": "Overige groepsgerichte ondersteuning",
    "10": "Overige maatwerkarrangementen",
    "11": "Rolstoelen",
    "12": "Vervoervoorzieningen",
    "13": "Woonvoorzieningen",
    "14": "Overige hulpmiddelen",
    "15": "Beschermd wonen",
    "16": "Opvang",
    "17": "Spoedopvang",
    "18": "Overige beschermd wonen en opvang",
}
"""WMO020, productcategorie."""

HULPMIDDELEN = frozenset({"11", "12", "13", "14"})
"""Categories of which someone may have several at a time (TR302)."""

EENHEDEN: Mapping[str, str] = {
    "01": "minuut",
    "04": "uur",
    "14": "etmaal",
    "16": "dagdeel (4 uur)",
    "82": "stuks (output)",
    "83": "euro's",
    "84": "stuks (inspanning)",
}
"""WJ756, eenheid."""

FREQUENTIES: Mapping[str, str] = {
    "1": "per dag",
    "2": "per week",
    "4": "per maand",
    "6": "totaal binnen de toewijzing",
}
"""WMO757, frequentie. There is no 3 or 5."""

NIET_PER_DAG = frozenset({"14", "16", "83", "84"})
"""Eenheden that go per week, per maand or in total, never per dag (CS338)."""

REDENEN_WIJZIGING: Mapping[str, str] = {
    "02": "cliënt overleden",
    "03": "contractwijziging",
    "04": "verlenging na herbeoordeling",
    "05": "verkorting na herbeoordeling",
    "06": "uitstroom naar een ander domein",
    "07": "verhuizing naar een andere gemeente",
    "08": "andere leveringsvorm",
    "09": "overstap naar een andere aanbieder",
    "10": "nieuwe bekostigingssystematiek",
    "11": "gemeentelijke herindeling",
    "12": "op initiatief van de aanbieder",
    "13": "verwijderd",
    "14": "administratieve correctie",
}
"""WMO002, reden wijziging toewijzing. 01 has lapsed (CS336)."""

VERVALLEN = "01"
VERWIJDERD = "13"

REDENEN_BEEINDIGING: Mapping[str, str] = {
    "02": "overlijden",
    "19": "levering volgens plan beëindigd",
    "20": "levering tijdelijk beëindigd",
    "21": "eenzijdig beëindigd door de cliënt",
    "22": "eenzijdig beëindigd door de aanbieder",
    "23": "in overeenstemming voortijdig beëindigd",
    "31": "verhuizing naar een andere gemeente",
    "36": "op initiatief van de gemeente",
    "37": "vanwege een wijzigingsverzoek",
    "38": "overstap naar een andere aanbieder",
    "39": "uitstroom naar een ander domein",
}
"""WMO588, reden beëindiging."""

TIJDELIJK = "20"

REDENEN_AFWIJZING: Mapping[str, str] = {
    "1": "geen wijziging, maar een nieuwe aanvraag",
    "2": "past niet binnen het budget",
    "3": "geen contract",
    "4": "past niet binnen het contract",
    "5": "een andere gemeente is aan zet",
    "6": "stapeling",
    "7": "afgekeurd op inhoud van de zorg",
    "9": "de leeftijdsgrens is bereikt",
}
"""WJ759, reden afwijzing verzoek, for the Wmo: 8 (woonplaatsbeginsel) is for the Jeugdwet only."""

REDENEN_VERZOEK: Mapping[str, str] = {"1": "de situatie van de cliënt is veranderd", "2": "het zorgplan is gewijzigd"}
"""WJ758, reden verzoek."""

RETOURCODES: Mapping[str, str] = {
    "0001": "het bericht is niet goed gevuld",
    "0200": "geen opmerkingen",
    "0233": "niet beoordeeld",
    "8187": "de cliënt is niet bekend",
    "8848": "de dagtekening ligt in de toekomst",
    "9019": "de toewijzing is niet bekend",
    "9056": "deze identificatie is al eerder gebruikt",
    "9063": "er is niets om te verwijderen",
    "9069": "er is geen start die nu loopt",
    "9071": "deze start kan niet meer weg: er is al een stop",
    "9074": "dit is al eerder gemeld",
    "9319": "de periode van een prestatie ligt na de declaratieperiode",
    "9326": "de vorige levering is nog niet gestopt",
    "9346": "het bedrag is niet volume maal tarief",
    "9347": "deze referentie is al eerder gebruikt",
    "9349": "niet alle lopende toewijzingen staan in het verzoek",
    "9350": "een ongewijzigd product hoort niet bij een lopende toewijzing",
    "9351": "een te wijzigen product hoort niet bij een lopende toewijzing",
    "9374": "er is al een verzoek in behandeling",
    "9413": "de levering is al tijdelijk gestopt",
    "9414": "de einddatum ligt voor die van een eerdere stop",
    "9415": "de levering is al gestopt",
    "S300": "de gemeentecode bestaat niet",
    "S329": "de productcode hoort niet bij de categorie",
}
"""WJ001, retourcode: those that the product gives."""

CATALOGUSSTAND = datetime.date(2018, 1, 1)
"""About this day the standard list of product codes was taken. It is advice; a region agrees on its own codes."""

STANDAARDPRODUCTEN: Mapping[str, str] = {
    "15A00": "Beschermd wonen",
    "15A01": "Beschermd wonen (outputgericht)",
    "15A02": "Beschermd wonen (inspanningsgericht)",
    "15A03": "Beschermd wonen licht (outputgericht)",
    "15A04": "Beschermd wonen middel (outputgericht)",
    "15A05": "Beschermd wonen middelzwaar (outputgericht)",
    "15A06": "Beschermd wonen zwaar (outputgericht)",
    "15A07": "Beschermd wonen extra zwaar (outputgericht)",
    "15A08": "Beschermd wonen licht (inspanningsgericht)",
    "15A09": "Beschermd wonen middel (inspanningsgericht)",
    "15A10": "Beschermd wonen middelzwaar (inspanningsgericht)",
    "15A11": "Beschermd wonen zwaar (inspanningsgericht)",
    "15A12": "Beschermd wonen extra zwaar (inspanningsgericht)",
    "16001": "Dak- en thuislozenopvang",
    "16002": "Vrouwenopvang",
    "16A00": "Opvang",
    "16A01": "Opvang (outputgericht)",
    "16A02": "Opvang (inspanningsgericht)",
    "16A03": "Opvang licht (outputgericht)",
    "16A04": "Opvang middel (outputgericht)",
    "16A05": "Opvang zwaar (outputgericht)",
    "17001": "Crisisopvang",
    "17A00": "Spoedopvang",
    "17A01": "Spoedopvang (inspanningsgericht)",
    "18A00": "Overige beschermd wonen en opvang",
}
"""WMO021 for the categories 15 to 18, without the former AWBZ levels. The first two digits are the category."""

_ZORGZWAARTE = frozenset(f"15A{nummer}" for nummer in range(13, 49))
"""VPT and ZZP 1GGZ-C to 6GGZ-C in their variants."""


def categorie_van(code: str) -> str | None:
    """The category to which a code of the standard list belongs; None for a code that a region made itself."""
    return code[:2] if code in STANDAARDPRODUCTEN or code in _ZORGZWAARTE else None
