"""How a published table of counts is shown: which rows and columns, which percentages, which chart, which words.

Percentages stand only where both numbers are shown. A chart shows the totals that the table shows.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString

from regio.notatie import datum, getal
from toegang.afschermen import Cel
from toegang.bladen import KOLOMMEN_WACHTTIJD, Blad
from toegang.grafieken import Staaf, boodschap, staafgrafiek
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.stromen import Stromen

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")  # fmt: skip
GEEN = Cel(None, "")


@dataclass(frozen=True)
class Uitleg:
    """The words around a table: what it counts, what a row and a number is, and where its percentages come from."""

    groep: str
    tekst: str
    rijkop: str
    eenheid: str
    procenten: str = ""
    """'kolom': of the total of the column, 'rij': of the total of the row, 'totaal': the totals of the rows."""
    nummers: tuple[int, ...] = ()
    """The tables of the plan of the Haagse regio that count the same."""


BW, MO, AANBOD = "Beschermd wonen", "Maatschappelijke opvang", "Plekken en locaties"
UITLEG: dict[str, Uitleg] = {
    Tabel.PRODUCT: Uitleg(BW, "Een cliënt met twee producten telt bij elk product mee.", "Gemeente",
                          "lopende indicaties", "totaal"),
    Tabel.DOELGROEP: Uitleg(BW, "Dezelfde indicaties, naar wat bij de cliënt het zwaarst weegt.", "Gemeente",
                            "lopende indicaties", "totaal"),
    Tabel.LEEFTIJD: Uitleg(BW, "Dezelfde indicaties van de hele regio, naar de leeftijd van de cliënt op de peildatum.",
                           "Leeftijd", "lopende indicaties", "kolom"),
    Tabel.HERKOMST: Uitleg(BW, "Dezelfde indicaties van de hele regio, naar waar de cliënt vandaan komt.", "Woonplaats",
                           "lopende indicaties", "kolom"),
    Tabel.WACHTLIJST: Uitleg(BW, "Waar de wachtenden vandaan komen, en wat bij hen het zwaarst weegt.", "Woonplaats",
                             "wachtenden", "totaal", (11, 12)),
    Tabel.WACHTTIJD: Uitleg(BW, "Van wie op de peildatum wacht: de helft wacht niet langer dan de mediaan, negen van "
                            "de tien niet langer dan het 90e percentiel. Het zijn dagen die echt voorkomen.",
                            "Wacht op", "dagen"),
    Tabel.STROMEN: Uitleg(BW, "Instroom: een cliënt zonder recht kreeg een indicatie. Doorstroom: een ander product "
                          "volgde zonder dag ertussen. Uitstroom: het laatste recht stopte.", "Gemeente", "cliënten"),
    Tabel.ONDERZOEK: Uitleg(BW, "Onderzoeken waarvan de zes weken na de melding in deze periode afliepen. Wij tellen "
                            "per jaar: in een kwartaal zijn de aantallen te klein om te tonen.", "Gemeente",
                            "onderzoeken", "rij"),
    Tabel.BESLISSING: Uitleg(BW, "Aanvragen waarvan de twee weken voor het besluit in dit jaar afliepen. De dagen "
                             "waarop de termijn stilstond (Awb, artikel 4:15) tellen niet mee.", "Gemeente",
                             "aanvragen", "rij"),
    Tabel.OVERDRACHT: Uitleg(BW, "Verzoeken van de gemeente aan een andere om een cliënt over te nemen, die in "
                             "dit jaar hun antwoord kregen. Het laatste ja of nee telt.", "Gemeente", "verzoeken",
                             "rij"),
    Tabel.OVERDRACHTTIJD: Uitleg(BW, "Dagen tussen zo’n verzoek en zijn antwoord: bij de helft duurde het niet langer "
                                 "dan de mediaan.", "Overdracht van", "dagen"),
    Tabel.VERTREK: Uitleg(BW, "Cliënten die in dit jaar een plek beschermd wonen verlieten en geen andere plek "
                          "beschermd wonen kregen.", "Gemeente", "cliënten", "rij"),
    Tabel.TERUGKEER: Uitleg(BW, "Cliënten van wie het jaar ervoor het laatste recht stopte: kregen zij binnen twaalf "
                            "maanden in dezelfde gemeente weer een recht?", "Gemeente", "cliënten", "rij"),
    Tabel.MELDINGEN: Uitleg(MO, "Hoe meldingen voor opvang binnenkwamen.", "Wijze van aanmelden", "meldingen", "kolom",
                            (2,)),
    Tabel.PASSEN: Uitleg(MO, "Cliënten die een pas voor de nachtopvang kregen, naar waar zij vandaan komen. Wie in een "
                         "periode twee passen kreeg, telt één keer.", "Woonplaats", "cliënten met een pas", "kolom",
                         (3, 4, 5)),
    Tabel.GEZINNEN: Uitleg(MO, "Gezinnen die om opvang vroegen.", "Wie", "gezinnen", "", (7,)),
    Tabel.WACHTLIJST_OPVANG: Uitleg(MO, "Wie op de peildatum op een plek in de nachtopvang wacht.", "Woonplaats",
                                    "wachtenden", "totaal"),
}  # fmt: skip


@dataclass(frozen=True)
class Rij:
    """A row as it is shown: its name, its cells and its total, each with a percentage or nothing."""

    naam: str
    cellen: tuple[tuple[Cel, str], ...]
    totaal: tuple[Cel, str] | None = None


@dataclass(frozen=True)
class Weergave:
    """A table as a page, a file and a chart show it."""

    titel: str
    uitleg: Uitleg
    wanneer: str
    kolommen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    voet: Rij | None = None
    grafiektitel: str = ""
    staven: tuple[Staaf, ...] = field(default=())

    @property
    def grafiek(self) -> SafeString | None:
        """The chart, when there is something to draw."""
        return staafgrafiek(self.staven, self.grafiektitel) if self.staven else None

    @property
    def is_dicht(self) -> bool:
        """Whether not one number can be shown: the page then says why, and what one can do."""
        cellen = [cel for rij in (*self.rijen, *([self.voet] if self.voet else [])) for cel, _ in rij.cellen]
        return bool(cellen) and all(cel.waarde is None for cel in cellen)

    @property
    def heeft_totaal(self) -> bool:
        """Whether the rows have a total that says something beside their cells."""
        return any(rij.totaal is not None for rij in self.rijen)

    @property
    def koppen(self) -> list[str]:
        """The heads of a file."""
        return [self.uitleg.rijkop, *self.kolommen, *(["Totaal"] if self.heeft_totaal else [])]

    @property
    def bestandsrijen(self) -> list[list[str | int]]:
        """The rows of a file: numbers, or the word that stands for a hidden one."""
        rijen = [*self.rijen, *([self.voet] if self.voet else [])]
        return [
            [rij.naam, *(_los(cel) for cel, _ in rij.cellen), *([_los(rij.totaal[0])] if rij.totaal else [])]
            for rij in rijen
        ]


def periode(van: datetime.date, tot: datetime.date) -> str:
    """'2018', '3e kwartaal 2026' or 'januari t/m april 2019'; `tot` is the first day after it."""
    laatste = tot - datetime.timedelta(days=1)
    maanden = (laatste.year - van.year) * 12 + laatste.month - van.month + 1
    if maanden == 12 and van.month == 1:
        return str(van.year)
    if maanden == 3 and van.month % 3 == 1:
        return f"{van.month // 3 + 1}e kwartaal {van.year}"
    return f"{MAANDEN[van.month - 1]} t/m {MAANDEN[laatste.month - 1]} {laatste.year}"


def weergave(tellingen: Sequence[Gepubliceerdetelling]) -> Weergave:
    """One publication, or those of all periods of a table beside one another (oldest first), as it is shown."""
    eerste = tellingen[0]
    uitleg = UITLEG[eerste.tabel]
    titel = str(Tabel(eerste.tabel).label)
    if len(tellingen) > 1 or eerste.tabel in PERIODEN_NAAST_ELKAAR:
        return _perioden(titel, uitleg, tellingen)
    blad = eerste.blad
    wanneer = f"stand van {datum(eerste.peildatum)}" if eerste.van is None else periode(eerste.van, eerste.peildatum)
    met_totaal = len(blad.kolommen) > 1 and bool(blad.rijtotalen)
    voet = None
    if blad.kolomtotalen:
        voet = Rij("Regio samen", _met_procenten(uitleg, blad.kolomtotalen, blad, None),
                   (blad.totaal or GEEN, "") if met_totaal else None)  # fmt: skip
    resultaat = Weergave(
        titel,
        uitleg,
        wanneer,
        blad.kolommen,
        tuple(
            Rij(
                naam,
                _met_procenten(uitleg, cellen, blad, nummer),
                (
                    blad.rijtotalen[nummer],
                    _procent(blad.rijtotalen[nummer], blad.totaal) if uitleg.procenten == "totaal" else "",
                )
                if met_totaal
                else None,
            )
            for nummer, (naam, cellen) in enumerate(zip(blad.rijen, blad.cellen, strict=True))
        ),
        voet,
    )
    return _met_grafiek(resultaat, blad)


PERIODEN_NAAST_ELKAAR = frozenset({Tabel.MELDINGEN, Tabel.PASSEN, Tabel.GEZINNEN})
"""Tables of one column per period: all periods stand in one table."""


def _perioden(titel: str, uitleg: Uitleg, tellingen: Sequence[Gepubliceerdetelling]) -> Weergave:
    namen = [periode(telling.van or telling.peildatum, telling.peildatum) for telling in tellingen]
    rijen = tuple(dict.fromkeys(rij for telling in tellingen for rij in telling.blad.rijen))
    totalen = [telling.blad.totaal or GEEN for telling in tellingen]

    def cel(telling: Gepubliceerdetelling, rij: str, totaal: Cel) -> tuple[Cel, str]:
        if rij not in telling.blad.rijen:
            return Cel(0, None), ""
        gevonden = telling.blad.cellen[telling.blad.rijen.index(rij)][0]
        return gevonden, _procent(gevonden, totaal) if uitleg.procenten == "kolom" else ""

    regels = tuple(
        Rij(rij, tuple(cel(telling, rij, totaal) for telling, totaal in zip(tellingen, totalen, strict=True)))
        for rij in rijen
    )
    voet = Rij("Totaal", tuple((totaal, "") for totaal in totalen)) if len(rijen) > 1 else None
    wanneer = namen[0] if len(namen) == 1 else f"{namen[0]} tot en met {namen[-1].rpartition(' t/m ')[2]}"
    staven = tuple(Staaf(naam.capitalize(), totaal) for naam, totaal in zip(namen, totalen, strict=True))
    return Weergave(
        titel, uitleg, wanneer, tuple(naam.capitalize() for naam in namen), regels, voet,
        boodschap(staven, None, uitleg.eenheid), staven,
    )  # fmt: skip


def _met_procenten(uitleg: Uitleg, cellen: Sequence[Cel], blad: Blad, rij: int | None) -> tuple[tuple[Cel, str], ...]:
    if uitleg.procenten == "kolom" and rij is not None:
        return tuple((cel, _procent(cel, onder)) for cel, onder in zip(cellen, blad.kolomtotalen, strict=True))
    if uitleg.procenten == "rij":
        totaal = blad.totaal if rij is None else blad.rijtotalen[rij]
        return tuple((cel, _procent(cel, totaal)) for cel in cellen)
    return tuple((cel, "") for cel in cellen)


def _procent(deel: Cel, geheel: Cel | None) -> str:
    if deel.waarde is None or geheel is None or not geheel.waarde:
        return ""
    procent = (deel.waarde * 200 + geheel.waarde) // (2 * geheel.waarde)  # half upwards
    return "<1%" if deel.waarde and not procent else f"{procent}%"


def _met_grafiek(resultaat: Weergave, blad: Blad) -> Weergave:
    """The totals of the rows, or the only column; of flows and of waiting the rows of the region."""
    eenheid = resultaat.uitleg.eenheid
    if len(blad.kolommen) == 1:
        staven = [Staaf(naam, cellen[0]) for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)]
    elif blad.rijtotalen:
        staven = [Staaf(naam, cel) for naam, cel in zip(blad.rijen, blad.rijtotalen, strict=True)]
    elif blad.kolomtotalen:
        staven = [Staaf(naam, cel) for naam, cel in zip(blad.kolommen, blad.kolomtotalen, strict=True)]
    else:
        staven = [
            Staaf(f"{naam}: {kolom.split(' in ')[0].lower()}", cel)
            for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)
            for kolom, cel in zip(blad.kolommen, cellen, strict=True)
        ]
    titel = _eigen_boodschap(blad) or boodschap(staven, blad.totaal, eenheid)
    return replace(resultaat, staven=tuple(staven), grafiektitel=titel)


def _eigen_boodschap(blad: Blad) -> str:
    """Of waiting and of flows the largest number is not the message."""
    if blad.kolommen == KOLOMMEN_WACHTTIJD and (mediaan := blad.cellen[0][0].waarde) is not None:
        return f"De helft wacht niet langer dan {getal(mediaan)} dagen op {blad.rijen[0].lower()}"
    if blad.kolommen == Stromen.KOLOMMEN:
        erin, _, eruit = (cel.waarde for cel in blad.kolomtotalen)
        if erin is not None and eruit is not None:
            return f"{getal(erin)} cliënten kwamen erbij en {getal(eruit)} gingen weg"
    return ""


def _los(cel: Cel) -> str | int:
    return cel.waarde if cel.waarde is not None else cel.reden or ""
