"""The data fields that templates and clauses use: each key once, with what it means and where its value comes from.

In a text `gemeente:eigen:...` means the gemeente for which the text is made; the key of one gemeente has its code in
small letters: `gemeente:gm0518:inwoners`. Where a key has `jaar`, a year may stand (`budget:bw:2028`), or a year of the
path while the first one is unknown (`budget:bw:jaar-3`); `budget:bw:2028:gm0518` is that of one gemeente. Keys that
begin with `blok:` are tables or charts that stand on their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Veld:
    """A data field. `betekenis` is the sentence of the picker, `voorbeeld` its form, `uit` the app that knows it."""

    sleutel: str
    betekenis: str
    voorbeeld: str
    uit: str

    @property
    def is_blok(self) -> bool:
        """True for a table or chart."""
        return self.sleutel.startswith("blok:")


VELDEN: tuple[Veld, ...] = (
    Veld("regio:naam", "Naam van de regio", "Haagse regio", "regio"),
    Veld(
        "regio:gemeenten", "Namen van alle gemeenten van de regio, in een zin", "Delft, Rijswijk en Westland", "regio"
    ),
    Veld("regio:centrumgemeente", "Naam van de centrumgemeente voor beschermd wonen", "Dordrecht", "regio"),
    Veld("regio:inwoners", "Aantal inwoners van de regio, met de peildatum", "818.015 (1 januari 2026)", "regio"),
    Veld("tekst:citeertitel", "Korte titel van deze tekst", "SOK beschermd wonen 2027", "teksten"),
    Veld("datum:ingang", "Dag waarop de afspraken ingaan", "1 januari 2027", "teksten"),
    Veld("datum:einde", "Dag waarop de afspraken eindigen", "31 december 2030", "teksten"),
    Veld("datum:evaluatie", "Dag waarop de eerste evaluatie klaar is", "1 januari 2029", "teksten"),
    Veld("datum:inwoners", "Peildatum van de inwonertallen", "1 januari 2026", "regio"),
    Veld("datum:wettekst", "Dag waarop de wetteksten zijn gecontroleerd", "22 november 2026", "regio"),
    Veld(
        "wetstand:woonplaatsbeginsel",
        "Stand van het woonplaatsbeginsel, met de dag van controle",
        "niet in werking, gecontroleerd op 22 november 2026",
        "regio",
    ),
    Veld(
        "wetstand:verdeelmodel",
        "Stand van het objectief verdeelmodel, met de dag van controle",
        "niet in werking, gecontroleerd op 22 november 2026",
        "regio",
    ),
    Veld("toegang:peildatum", "Peildatum voor bestaande cliënten, zoals in de toegang", "31 december 2026", "toegang"),
    Veld("toegang:venster", "Tijd voor de melding waarin een nieuwe cliënt niets had", "365 dagen", "toegang"),
    Veld("toegang:terugkeerder", "Hoe de toegang wie bestaand noch nieuw is, behandelt", "nieuwe cliënt", "toegang"),
    Veld("regio:stip", "Het jaar van de stip op de horizon van de regio", "2032", "samenwerking"),
    Veld("sleutel:naam", "Naam van de gekozen verdeelsleutel", "Inwoners per 1 januari", "financien"),
    Veld("sleutel:versie", "Versie van de gekozen verdeelsleutel", "3", "financien"),
    Veld("sleutel:peildatum", "Peildatum van de gegevens in de sleutel", "1 januari 2026", "financien"),
    Veld("sleutel:bron", "Bron van de gegevens in de sleutel", "CBS, bevolking op 1 januari", "financien"),
    Veld("budget:jaar", "Het jaar waarvoor is gerekend", "2027", "financien"),
    Veld("budget:bw", "Budget beschermd wonen van de regio in dat jaar", "€ 67.500.000", "financien"),
    Veld("budget:opvang", "Budget opvang van de regio in dat jaar", "€ 12.000.000", "financien"),
    Veld("budget:bw:jaar", "Budget beschermd wonen van de regio in een jaar", "€ 68.900.000", "financien"),
    Veld("budget:opvang:jaar", "Budget opvang van de regio in een jaar", "€ 12.300.000", "financien"),
    Veld("budget:bw:jaar:eigen", "Budget beschermd wonen van de gemeente in een jaar", "€ 480.000", "financien"),
    Veld("budget:opvang:jaar:eigen", "Budget opvang van de gemeente in een jaar", "€ 120.000", "financien"),
    Veld("reserve:plafond", "Hoogste stand van de reserve", "€ 3.000.000", "financien"),
    Veld("reserve:bodem", "Laagste stand van de reserve", "€ 500.000", "financien"),
    Veld("reserve:stand", "Stand van de reserve, met de dag", "€ 1.200.000 (31 december 2026)", "financien"),
    Veld("aantal:clienten-bw", "Aantal cliënten beschermd wonen in de regio, met de dag", "420", "toegang"),
    Veld("aantal:plekken-bw", "Aantal plekken beschermd wonen in de regio, met de dag", "450", "toegang"),
    Veld("aantal:wachtenden-bw", "Aantal mensen op de wachtlijst, met de dag", "63", "toegang"),
    Veld("gemeente:eigen:naam", "Naam van de gemeente", "Rijswijk", "regio"),
    Veld("gemeente:eigen:inwoners", "Inwoners van de gemeente, met de peildatum", "53.486", "regio"),
    Veld("gemeente:eigen:inwonersdeel", "Inwoners van de gemeente, als deel van de regio", "6,5 procent", "regio"),
    Veld("gemeente:eigen:college", "Naam van het college van de gemeente", "college van Rijswijk", "regio"),
    Veld("gemeente:eigen:raad", "Naam van de raad van de gemeente", "gemeenteraad van Rijswijk", "regio"),
    Veld("gemeente:eigen:clienten-bw", "Cliënten beschermd wonen van de gemeente", "24", "toegang"),
    Veld("gemeente:eigen:aandeel", "Aandeel van de gemeente volgens de verdeelsleutel", "7 procent", "financien"),
    Veld("gemeente:eigen:bijdrage", "Bijdrage van de gemeente in het gekozen jaar", "€ 480.000", "financien"),
    Veld(
        "procedure:nummer:stand",
        "Stand van een procedure, in een zin",
        "3 van 9 colleges hebben besloten",
        "samenwerking",
    ),
    Veld(
        "procedure:nummer:raad:eigen",
        "Dag waarop de raad van de gemeente in een procedure besluit",
        "naar verwachting 20 mei 2027",
        "samenwerking",
    ),
    Veld("blok:partijen", "Tabel: gemeente, vertegenwoordiger en dag van het collegebesluit", "", "samenwerking"),
    Veld("blok:toestemmingen", "Tabel: gemeente en dag van het raadsbesluit over de toestemming", "", "samenwerking"),
    Veld("blok:mandaten", "Tabel: taak, besluit, mandaatgever, gemandateerde, ondermandaat en grens", "", "regio"),
    Veld("blok:ondertekening", "Tabel: gemeente, wie tekent, plaats en dag", "", "samenwerking"),
    Veld("blok:besluiten", "Tabel: per gemeente welk orgaan wanneer besluit", "", "samenwerking"),
    Veld("blok:inwoners", "Tabel: inwoners per gemeente, met de peildatum", "", "regio"),
    Veld("blok:voorzieningen", "Tabel: voorziening, gemeente en aantal plaatsen", "", "toegang"),
    Veld(
        "blok:clienten-per-gemeente", "Tabel: cliënten per gemeente en jaar, kleine aantallen verborgen", "", "toegang"
    ),
    Veld(
        "blok:uitstroom-per-gemeente",
        "Tabel: afgesproken woningen voor uitstroom per gemeente en jaar",
        "",
        "samenwerking",
    ),
    Veld("blok:stromen-per-gemeente", "Tabel: in-, door- en uitstroom per gemeente", "", "toegang"),
    Veld("blok:functies", "Tabel: welke functie door wie en namens wie, volgens de mandaten", "", "regio"),
    Veld("blok:indicatoren", "Tabel: indicator, definitie, waarde en streefwaarde", "", "samenwerking"),
    Veld("blok:activiteiten", "Tabel: activiteit, wie, wanneer en kosten", "", "samenwerking"),
    Veld("blok:basistaken", "Tabel: hoe elke basistaak er per gemeente voor staat", "", "samenwerking"),
    Veld("blok:beloften", "Tabel: belofte, indicator, streefwaarde, laatste waarde en stand", "", "samenwerking"),
    Veld("blok:lokaal-en-regionaal", "Tabel: wat de gemeente zelf doet en wat de regio, en waarom", "", "samenwerking"),
    Veld("blok:rekenvoorbeeld", "Tabel: verdeling van een bedrag met de gekozen sleutel", "", "financien"),
    Veld("blok:ingroeipad", "Tabel en grafiek: bedrag per gemeente en jaar in het gekozen scenario", "", "financien"),
    Veld("blok:begroting", "Tabel: begroting van de gezamenlijke taken per jaar", "", "financien"),
    Veld("blok:bijdragen", "Tabel: bijdrage per gemeente en jaar", "", "financien"),
    Veld("blok:contracten", "Tabel: aanbieder, dienst en looptijd van het contract", "", "toegang"),
)

_OP_SLEUTEL = {veld.sleutel: veld for veld in VELDEN}


def veld(sleutel: str) -> Veld | None:
    """The field of this key; that of one gemeente or one year is found by its general form. None when there is none."""
    algemeen = re.sub(r"^gemeente:gm\d{4}:", "gemeente:eigen:", sleutel)
    algemeen = re.sub(r"^(budget:(?:bw|opvang)):(?:\d{4}|jaar-\d{1,2}|jaar)(?=:|$)", r"\1:jaar", algemeen)
    algemeen = re.sub(r"^procedure:\d{1,9}:", "procedure:nummer:", algemeen)
    return _OP_SLEUTEL.get(re.sub(r"^(budget:\w+:jaar|procedure:nummer:raad):gm\d{4}$", r"\1:eigen", algemeen))


def van_gemeente(sleutel: str, gemeentecode: str) -> str:
    """The key with `eigen` replaced by the code of the gemeente for which the text is made."""
    return sleutel.replace("gemeente:eigen:", f"gemeente:{gemeentecode.lower()}:")
