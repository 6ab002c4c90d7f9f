"""A workbook that computes: the same engine as formulas, so that a controller can change a share and see what follows.

A spreadsheet computes with doubles of 53 bits and an amount x weight has more digits than that. So the sheet divides
the way one does on paper: the macrobudget goes in groups of three digits through the division by the sum of the
shares, and the remainder goes along to the next group. Each number on the way is a whole number below 2^53, so it is
exact; only the part after the last cent is not, and that is right to fifteen digits. The remainders are compared as
whole biljoensten of a cent. `grenzen` refuses inputs that do not fit, so the sheet never shows other cents than
`financien.verdelen`.

Only functions that every spreadsheet program reads the same: ROUND, INT, MOD, SUM, SUMIF, RANK, COUNTIF, IF.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from financien.bladregels import HEEL, Regels
from financien.doorrekening import Doorrekening
from financien.invoer import OP_EEN_BASIS, Padsoort, Verdeling
from financien.verdelen import naar_euro
from regio.notatie import datum, getal
from regio.rijenbestand import NOTATIES

VOORBEELD = "Voorbeeld, geen rijkscijfer"
PRECIES = 2**53
"""Up to here a double holds every whole number."""

GROEP = 1000
MEESTE_AANDELEN = 10**12
"""The sum of the shares, counted in their smallest digit: then a quotient of a step never looks like the next one."""

HOOGSTE_MACRO = 10**13
"""Eurocents: a hundred billion euros."""

BILJOEN = 10**12
BLADEN = ("Leeswijzer", "Invoer", "Berekening", "Uitkomst", "Bij export", "Bronnen")
EERSTE_JAAR, EERSTE_GEMEENTE = 6, 21
"""Rows of sheet Invoer: the years stand above the gemeenten, with room for twelve."""

EERSTE_UITKOMST = 5
"""Row of sheet Uitkomst with the first gemeente."""

EERSTE_REGEL = 21
"""Row of sheet Berekening with the first gemeente of the first year."""

SCHAAL_H, SCHAAL_O = "$F$3", "$F$4"
VET, GRIJS = Font(bold=True), PatternFill("solid", fgColor="EDF1F4")
INVULLEN = PatternFill("solid", fgColor="FFF6D6")
CENTEN, EURO = "0", NOTATIES["euro"]


class NietInEenWerkblad(ValueError):
    """The inputs have more digits than a spreadsheet can compute exactly; the message is a Dutch sentence."""


@dataclass(frozen=True)
class Rekenwerk:
    """What the sheet is made of: the figures, the names of all gemeenten, and whether it is frozen or a draft."""

    door: Doorrekening
    namen: Mapping[str, str]
    stand: str
    kenmerk: str = ""

    @property
    def codes(self) -> list[str]:
        """Every gemeente of the computation, in order of code: so ties go to the lowest."""
        return sorted(self.door.jaren[0].bedragen)


def maak_werkblad(werk: Rekenwerk) -> bytes:
    """The workbook as XLSX. Raises NietInEenWerkblad when a spreadsheet would round on the way."""
    schalen = grenzen(werk.door)
    boek = Workbook(write_only=True)
    boek.calculation.fullCalcOnLoad = True
    bladen: dict[str, WriteOnlyWorksheet] = {naam: boek.create_sheet(naam) for naam in BLADEN}
    _leeswijzer(bladen["Leeswijzer"], werk)
    _invoer(bladen["Invoer"], werk, schalen)
    _berekening(bladen["Berekening"], werk)
    _uitkomst(bladen["Uitkomst"], werk)
    _bij_export(bladen["Bij export"], werk)
    _bronnen(bladen["Bronnen"], werk)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def grenzen(door: Doorrekening) -> tuple[int, int]:
    """By how much the historic and the objective shares are multiplied to become whole numbers.

    Raises NietInEenWerkblad when the sum of the shares, a macrobudget or a part of the path does not fit, and for a
    path that does more than divide the macrobudget: its step after the path is not in the sheet.
    """
    if door.invoer.pad.soort in OP_EEN_BASIS:
        wat = "een bevroren regio" if door.invoer.pad.soort is Padsoort.REGIONAAL_BEVROREN else "een grens per inwoner"
        raise NietInEenWerkblad(
            f"Dit scenario rekent met {wat}. Het werkblad kent alleen de verdeling van het macrobudget; de bedragen "
            "zelf staan in de tabel."
        )
    schalen = []
    for soort, verdeling in (("historische", door.invoer.historisch), ("objectieve", door.invoer.objectief)):
        schaal = 10 ** max(2 if verdeling.eenheid == "bedrag" else 0, *map(_cijfers, verdeling.waarden.values()))
        if sum(verdeling.waarden.values()) * schaal >= MEESTE_AANDELEN:
            raise NietInEenWerkblad(
                f"De {soort} aandelen hebben samen meer cijfers dan een spreadsheet precies kan rekenen."
            )
        schalen.append(schaal)
    for jaar in door.jaren:
        noemer = jaar.objectief_deel[1]
        if jaar.macrobudget >= HOOGSTE_MACRO:
            raise NietInEenWerkblad(
                f"Het macrobudget van {jaar.label} is hoger dan een spreadsheet precies kan verdelen."
            )
        if noemer * jaar.macrobudget >= PRECIES:
            raise NietInEenWerkblad(
                f"Het objectieve deel van {jaar.label} heeft meer cijfers dan een spreadsheet precies kan rekenen."
            )
    return schalen[0], schalen[1]


def _cijfers(waarde: Decimal) -> int:
    """How many digits stand after the comma."""
    return max(0, -int(waarde.normalize().as_tuple().exponent))


def _leeswijzer(blad: WriteOnlyWorksheet, werk: Rekenwerk) -> None:
    invoer = werk.door.invoer
    regels = Regels(blad, [110])
    regels.schrijf(f"Ingroeipad {invoer.regio}, {invoer.scenario}", font=Font(bold=True, size=14))
    regels.schrijf(f"{werk.stand[:1].upper()}{werk.stand[1:]}.")
    if werk.kenmerk:
        regels.schrijf(f"Kenmerk (SHA-256): {werk.kenmerk}")
    if invoer.is_voorbeeld:
        regels.schrijf(f"{VOORBEELD}: een of meer bronnen zijn zelf gemaakt. Zie het blad Bronnen.", font=VET)
    for kop, zinnen in LEESWIJZER:
        regels.schrijf()
        regels.schrijf(kop, font=VET)
        for zin in zinnen:
            regels.schrijf(zin)


LEESWIJZER: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Zo werkt dit bestand",
        (
            "Op het blad Invoer staan het macrobudget per jaar, het objectieve deel per jaar en de aandelen per "
            "gemeente. De gele cellen kunt u wijzigen.",
            "Op het blad Berekening staat de verdeling tot op de cent, helemaal in formules. Op het blad Uitkomst "
            "staan de bedragen in euro’s, en onderaan of zij optellen tot het macrobudget.",
            "Op het blad Bij export staan de bedragen zoals het programma ze gaf. Die veranderen niet mee. Het blad "
            "Uitkomst telt hoeveel bedragen door uw wijziging anders zijn.",
            "Ziet u lege cellen of nullen? Laat uw programma dan eerst rekenen (in LibreOffice: Ctrl+Shift+F9).",
        ),
    ),
    (
        "De formule",
        (
            "bedrag = macrobudget x (nog historisch x historisch aandeel + al objectief x objectief aandeel)",
            "Elk bedrag gaat eerst naar beneden op de hele cent. De centen die over zijn, gaan naar de gemeenten met "
            "de grootste rest. Bij een gelijke rest gaat de laagste gemeentecode voor.",
        ),
    ),
    (
        "Waar de grens ligt",
        (
            "Een spreadsheet rekent met vijftien tot zestien cijfers. Daarom deelt het blad Berekening het macrobudget "
            "in groepen van drie cijfers, zoals bij een staartdeling. Elke tussenstap is een heel getal en precies.",
            f"Dat klopt zolang de aandelen samen, geteld in hun laatste cijfer, onder de {getal(MEESTE_AANDELEN)} "
            f"blijven, het macrobudget onder de {getal(naar_euro(HOOGSTE_MACRO))} euro, en het macrobudget in centen "
            f"maal de noemer van het objectieve deel onder de {getal(PRECIES)}.",
            "Resten worden vergeleken in biljoensten van een cent. Verschillen twee resten minder dan dat, dan ziet "
            "het blad ze als gelijk en gaat de laagste gemeentecode voor.",
            "Een aandeel met meer cijfers achter de komma dan de bron had, wordt afgerond. Geeft u meer cijfers op, "
            "verhoog dan eerst de schaal op het blad Invoer.",
            "Dit blad kent geen plafond en geen regionale afspraken: het rekent de verdeling van het macrobudget.",
        ),
    ),
)


def _invoer(blad: WriteOnlyWorksheet, werk: Rekenwerk, schalen: tuple[int, int]) -> None:
    door = werk.door
    h, o = door.invoer.historisch, door.invoer.objectief
    regels = Regels(blad, [16, 34, 24, 24, 20, 16])
    regels.schrijf("Invoer: wijzig de gele cellen", VOORBEELD if door.invoer.is_voorbeeld else "", font=VET)
    regels.schrijf()
    for naam, schaal in (("Schaal historisch aandeel", schalen[0]), ("Schaal objectief aandeel", schalen[1])):
        regels.schrijf(naam, None, None, None, None, regels.cel(schaal, HEEL, vulling=INVULLEN))
    regels.schrijf("Jaar", "Macrobudget (euro)", "Al objectief: teller", "Al objectief: noemer", font=VET)
    for jaar in door.jaren:
        teller, noemer = jaar.objectief_deel
        regels.schrijf(
            jaar.label,
            regels.cel(naar_euro(jaar.macrobudget), EURO, vulling=INVULLEN),
            regels.cel(teller, HEEL, vulling=INVULLEN),
            regels.cel(noemer, HEEL, vulling=INVULLEN),
        )
    regels.naar(EERSTE_GEMEENTE - 1)
    regels.schrijf(
        "Gemeentecode",
        "Gemeente",
        f"Historisch ({_eenheid(h)})",
        f"Objectief ({_eenheid(o)})",
        "In deze regio",
        font=VET,
    )
    eigen = set(door.codes)
    for code in werk.codes:
        regels.schrijf(
            code,
            werk.namen.get(code, code),
            *(
                regels.cel(verdeling.waarden.get(code, Decimal(0)), "#,##0.######", vulling=INVULLEN)
                for verdeling in (h, o)
            ),
            "ja" if code in eigen else "nee",
        )


def _eenheid(verdeling: Verdeling) -> str:
    return {"bedrag": "euro", "percentage": "%"}.get(verdeling.eenheid, "gewicht")


KOPPEN_JAAR = (
    "Jaar", "Macrobudget (cent)", "Groep 1", "Groep 2", "Groep 3", "Groep 4", "Teller", "Noemer", "Centen over",
)  # fmt: skip
KOPPEN_REGEL = (
    "Jaar", "Gemeentecode", "Historisch gewicht", "Objectief gewicht",
    "Rest 1 (h)", "Rest 2 (h)", "Rest 3 (h)", "Rest 4 (h)", "Hele centen (h)",
    "Rest 1 (o)", "Rest 2 (o)", "Rest 3 (o)", "Rest 4 (o)", "Hele centen (o)",
    "Gewogen centen x noemer", "Rest in biljoensten, met hele", "Hele centen", "Rest in biljoensten", "Rang",
    "Extra cent", "Bedrag (euro)",
)  # fmt: skip


def _berekening(blad: WriteOnlyWorksheet, werk: Rekenwerk) -> None:
    jaren, codes = werk.door.jaren, werk.codes
    regels = Regels(blad, [12, 20, *[18] * 19])
    f = regels.formule
    regels.schrijf("Berekening: alleen formules", font=VET)
    regels.schrijf("Som van de historische gewichten", None, f(_som("C", EERSTE_REGEL, len(codes))))
    regels.schrijf("Som van de objectieve gewichten", None, f(_som("D", EERSTE_REGEL, len(codes))))
    regels.schrijf()
    regels.schrijf(*KOPPEN_JAAR, font=VET)
    for nummer, jaar in enumerate(jaren):
        rij, begin = EERSTE_JAAR + nummer, EERSTE_REGEL + nummer * len(codes)
        regels.schrijf(
            jaar.label,
            f(f"ROUND(Invoer!$B${rij}*100,0)"),
            f(f"INT(B{rij}/1000000000)"),
            f(f"MOD(INT(B{rij}/1000000),{GROEP})"),
            f(f"MOD(INT(B{rij}/1000),{GROEP})"),
            f(f"MOD(B{rij},{GROEP})"),
            f(f"Invoer!$C${rij}"),
            f(f"Invoer!$D${rij}"),
            f(f"B{rij}-SUM($Q${begin}:$Q${begin + len(codes) - 1})"),
        )
    regels.naar(EERSTE_REGEL - 1)
    regels.schrijf(*KOPPEN_REGEL, font=VET)
    for nummer, jaar in enumerate(jaren):
        begin = EERSTE_REGEL + nummer * len(codes)
        for plek, code in enumerate(codes):
            regels.schrijf(
                jaar.label,
                code,
                *(
                    f(tekst, HEEL)
                    for tekst in _regelformules(regels.rij + 1, EERSTE_JAAR + nummer, plek, begin, len(codes))
                ),
            )


def _som(kolom: str, begin: int, aantal: int) -> str:
    return f"SUM(${kolom}${begin}:${kolom}${begin + aantal - 1})"


def _regelformules(rij: int, jaarrij: int, plek: int, begin: int, aantal: int) -> Iterable[str]:
    """Columns C to U of one gemeente in one year."""
    bron, einde = EERSTE_GEMEENTE + plek, begin + aantal - 1
    yield f"ROUND(Invoer!C{bron}*Invoer!{SCHAAL_H},0)"
    yield f"ROUND(Invoer!D{bron}*Invoer!{SCHAAL_O},0)"
    for gewicht, som, eerste in (("C", "$C$2", 5), ("D", "$C$3", 10)):
        r1, r2, r3, r4 = (f"{get_column_letter(eerste + stap)}{rij}" for stap in range(4))
        stappen = [f"$C${jaarrij}*{gewicht}{rij}"] + [
            f"{rest}*{GROEP}+${groep}${jaarrij}*{gewicht}{rij}" for rest, groep in zip((r1, r2, r3), "DEF", strict=True)
        ]
        yield from (f"MOD({stap},{som})" for stap in stappen)
        heel = [f"({stap}-{rest})/{som}" for stap, rest in zip(stappen, (r1, r2, r3, r4), strict=True)]
        yield f"(({heel[0]}*{GROEP}+{heel[1]})*{GROEP}+{heel[2]})*{GROEP}+{heel[3]}"
    teller, noemer = f"$G${jaarrij}", f"$H${jaarrij}"
    yield f"({noemer}-{teller})*I{rij}+{teller}*N{rij}"
    rest = f"(MOD(O{rij},{noemer})+({noemer}-{teller})*(H{rij}/$C$2)+{teller}*(M{rij}/$C$3))/{noemer}"
    yield f"ROUND({rest}*{BILJOEN},0)"
    yield f"(O{rij}-MOD(O{rij},{noemer}))/{noemer}+INT(P{rij}/{BILJOEN})"
    yield f"MOD(P{rij},{BILJOEN})"
    yield f"RANK(R{rij},$R${begin}:$R${einde},0)+COUNTIF($R${begin}:R{rij},R{rij})-1"
    yield f"IF(S{rij}<=$I${jaarrij},1,0)"
    yield f"(Q{rij}+T{rij})/100"


def _uitkomst(blad: WriteOnlyWorksheet, werk: Rekenwerk) -> None:
    jaren, codes = werk.door.jaren, werk.codes
    regels = Regels(blad, [16, 34, 14, *[20] * len(jaren)], vast="D5")
    f = regels.formule
    eerste, laatste = EERSTE_UITKOMST, EERSTE_UITKOMST + len(codes) - 1
    begin_anders = get_column_letter(3 + len(jaren))
    einde_anders = get_column_letter(2 + 2 * len(jaren))
    regels.schrijf("Uitkomst in euro’s", VOORBEELD if werk.door.invoer.is_voorbeeld else "", font=VET)
    regels.schrijf(
        "Anders dan bij export",
        "(aantal bedragen)",
        f(f"SUM('Bij export'!${begin_anders}$2:${einde_anders}${len(codes) + 1})"),
    )
    regels.schrijf()
    regels.schrijf("Gemeentecode", "Gemeente", "In deze regio", *(jaar.label for jaar in jaren), font=VET)
    for plek, code in enumerate(codes):
        cellen = (f(f"Berekening!$U${EERSTE_REGEL + nummer * len(codes) + plek}", EURO) for nummer in range(len(jaren)))
        regels.schrijf(code, werk.namen.get(code, code), f(f"Invoer!$E${EERSTE_GEMEENTE + plek}", "General"), *cellen)
    for naam, formule in (
        ("Alle gemeenten samen", "SUM({k}{eerste}:{k}{laatste})"),
        ("Macrobudget", "Invoer!$B${jaar}"),
        ("Verschil", "ROUND({k}{som}-{k}{macro},2)"),
        ("Deze regio samen", 'SUMIF($C${eerste}:$C${laatste},"ja",{k}${eerste}:{k}${laatste})'),
    ):
        cellen = (
            f(
                formule.format(
                    k=get_column_letter(4 + nummer), eerste=eerste, laatste=laatste,
                    jaar=EERSTE_JAAR + nummer, som=laatste + 1, macro=laatste + 2,
                ),
                EURO,
            )
            for nummer in range(len(jaren))
        )  # fmt: skip
        regels.schrijf(naam, None, None, *cellen)


def _bij_export(blad: WriteOnlyWorksheet, werk: Rekenwerk) -> None:
    """The amounts of the engine as values, and beside each whether the sheet now says something else."""
    jaren, codes = werk.door.jaren, werk.codes
    regels = Regels(blad, [16, 34, *[20] * len(jaren), *[14] * len(jaren)], vast="C2")
    labels = [jaar.label for jaar in jaren]
    regels.schrijf("Gemeentecode", "Gemeente", *labels, *(f"Anders in {label}" for label in labels), font=VET)
    for plek, code in enumerate(codes):
        rij = plek + 2
        regels.schrijf(
            code,
            werk.namen.get(code, code),
            *(regels.cel(naar_euro(jaar.bedragen[code].totaal), EURO) for jaar in jaren),
            *(
                regels.formule(
                    f"IF(Uitkomst!{get_column_letter(4 + nummer)}{EERSTE_UITKOMST + plek}"
                    f"={get_column_letter(3 + nummer)}{rij},0,1)"
                )
                for nummer in range(len(jaren))
            ),
        )


def _bronnen(blad: WriteOnlyWorksheet, werk: Rekenwerk) -> None:
    invoer = werk.door.invoer
    regels = Regels(blad, [60, 30, 18, 60, 26, 30, 80])
    regels.schrijf("Bron", "Uitgever", "Datum", "Vindplaats", "Zekerheid", "Gebruikt voor", "Toelichting", font=VET)
    for bron, waarvoor in invoer.gebruikte_bronnen:
        regels.schrijf(
            bron.titel,
            bron.uitgever,
            datum(bron.datum) if bron.datum else "",
            bron.vindplaats,
            VOORBEELD if bron.is_voorbeeld else bron.zekerheid,
            waarvoor,
            bron.toelichting,
        )
