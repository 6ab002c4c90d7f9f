"""How a figure of the comparison of two scenarios came about: which two amounts, which cause, which inputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from financien.herkomst import REGIO, Deel, Gegeven, in_eenheid
from financien.herkomst_na_pad import SLEUTELNAMEN, pad_in_woorden
from financien.invoer import Invoer, Verdeling
from financien.verdelen import naar_euro
from financien.verschil import LABELS, VOLGORDE, Oorzaak, Verschil, bruto_en_uitname
from financien.verschiloverzicht import Overzicht
from regio.notatie import MIN, euro

PRECIES = "Elke stap is voor alle gemeenten op de cent berekend. De oorzaken zijn samen precies het verschil."


@dataclass(frozen=True)
class Verschilherkomst:
    """Everything the panel shows of one figure; `bedrag` in euros."""

    naam: str
    gebiedsnaam: str
    label: str
    bedrag: Decimal
    formule: str
    ingevuld: str
    afronding: str
    gegevens: tuple[Gegeven, ...] = ()
    delen: tuple[Deel, ...] = ()
    niet_afgerond: str = ""


@dataclass(frozen=True)
class Namen:
    """How the two scenarios are called on the page."""

    van: str
    naar: str


def herkomst(
    tabel: Overzicht, gebied: str, jaren: Sequence[int], wat: Oorzaak | None, namen: Namen
) -> Verschilherkomst:
    """How the difference came about, or the part of it that has one cause (`wat`); of one year or of several together.

    `gebied` is a gemeentecode or REGIO. Raises KeyError for a gemeente or a year that is not in the table.
    """
    namen_van = {deelnemer.code: deelnemer.naam for deelnemer in tabel.deelnemers}
    codes = tabel.codes if gebied == REGIO else (gebied,)
    gebiedsnaam = tabel.naar.regio if gebied == REGIO else namen_van[gebied]
    som = tabel.som(codes, jaren)
    een_jaar = len(jaren) == 1
    label = tabel.label(jaren[0]) if een_jaar else tabel.periode
    delen: tuple[Deel, ...] = ()
    if gebied == REGIO:
        delen = tuple(Deel(code, namen_van[code], naar_euro(_bedrag(tabel.som([code], jaren), wat))) for code in codes)
    gegevens: Iterable[Gegeven]
    if not een_jaar:
        formule = f"de som van {len(jaren)} jaren"
        ingevuld = ""
        gegevens = [
            Gegeven(tabel.label(jaar), euro(naar_euro(_bedrag(tabel.som(codes, [jaar]), wat))), "", None)
            for jaar in jaren
        ]
    elif wat is None:
        formule = f"bedrag in {namen.naar} min bedrag in {namen.van}"
        ingevuld = f"{_euro(som.naar)} {MIN} {_euro(som.van)}"
        gegevens = [
            Gegeven(f"Oorzaak {oorzaak.value}", _euro(som.oorzaken[oorzaak]), f"{LABELS[oorzaak]}.", None)
            for oorzaak in Oorzaak
        ]
    else:
        ervoor, erna = _stappen(som, wat)
        eerder = [oorzaak.value for oorzaak in Oorzaak if list(Oorzaak).index(oorzaak) < list(Oorzaak).index(wat)]
        zoals = f" en met {', '.join(eerder)} van {namen.naar}" if eerder else ""
        formule = f"het bedrag met {wat.value} van {namen.naar}, min dat met {wat.value} van {namen.van}{zoals}"
        ingevuld = f"{_euro(erna)} {MIN} {_euro(ervoor)}"
        gegevens = _invoer(tabel, codes, jaren[0], wat, namen)
    return Verschilherkomst(
        naam="Verschil" if wat is None else f"Verschil door {wat.value}",
        gebiedsnaam=gebiedsnaam,
        label=label,
        bedrag=naar_euro(_bedrag(som, wat)),
        formule=formule,
        ingevuld=ingevuld,
        afronding=PRECIES if wat is None else f"{PRECIES} {VOLGORDE}",
        gegevens=tuple(gegevens),
        delen=delen,
    )


def _bedrag(som: Verschil, wat: Oorzaak | None) -> int:
    return som.totaal if wat is None else som.oorzaken[wat]


def _stappen(som: Verschil, wat: Oorzaak) -> tuple[int, int]:
    """The amount before and after the inputs of this cause were replaced."""
    bedrag = som.van
    for oorzaak in Oorzaak:
        if oorzaak is wat:
            break
        bedrag += som.oorzaken[oorzaak]
    return bedrag, bedrag + som.oorzaken[wat]


def _invoer(tabel: Overzicht, codes: Sequence[str], jaar: int, wat: Oorzaak, namen: Namen) -> list[Gegeven]:
    """What the two scenarios compute with where this cause is about, each with its source."""
    uit: list[Gegeven] = []
    for invoer, naam in ((tabel.van, namen.van), (tabel.naar, namen.naar)):
        match wat:
            case Oorzaak.MACROBUDGET | Oorzaak.UITNAME:
                uit.append(_budget(tabel, invoer, jaar, wat, naam))
            case Oorzaak.AANDEEL:
                for titel, verdeling in (("Historisch", invoer.historisch), ("Objectief", invoer.objectief)):
                    uit.append(_aandeel(titel, verdeling, codes, invoer, naam))
            case Oorzaak.PAD:
                toelichting = f"{pad_in_woorden(invoer).capitalize()}."
                pad = invoer.pad
                uit.append(
                    Gegeven(
                        f"Ingroeipad in {naam}", f"{pad.naam}, versie {pad.versie}", toelichting,
                        invoer.bronnen[pad.bron],
                    )
                )  # fmt: skip
            case Oorzaak.STARTJAAR:
                uit.append(Gegeven(f"Startjaar in {naam}", str(invoer.startjaar or "nog onbekend"), "", None))
            case Oorzaak.SLEUTEL:
                uit.append(_sleutel(invoer, naam))
    return uit


def _budget(tabel: Overzicht, invoer: Invoer, jaar: int, wat: Oorzaak, naam: str) -> Gegeven:
    kalenderjaar = invoer.budget.geldend_jaar(invoer.ingroeipad.jaar(jaar) if tabel.per_volgnummer else jaar)
    bruto, uitname = bruto_en_uitname(invoer.budget, kalenderjaar)
    wie = f"{invoer.budget.naam}, versie {invoer.budget.versie}, {kalenderjaar}."
    bron = invoer.bronnen[invoer.budget.bron]
    if wat is Oorzaak.UITNAME:
        return Gegeven(f"Uitname Wlz in {naam}", _euro(uitname), wie, bron)
    return Gegeven(f"Macrobudget zonder uitname in {naam}", _euro(bruto), wie, bron)


def _aandeel(titel: str, verdeling: Verdeling, codes: Sequence[str], invoer: Invoer, naam: str) -> Gegeven:
    deel = sum((verdeling.waarden.get(code, Decimal(0)) for code in codes), Decimal(0))
    heel = sum(verdeling.waarden.values(), Decimal(0))
    return Gegeven(
        f"{titel} aandeel in {naam}",
        f"{in_eenheid(deel, verdeling.eenheid)} van {in_eenheid(heel, verdeling.eenheid)}",
        f"{verdeling.naam}, versie {verdeling.versie}.",
        invoer.bronnen[verdeling.bron],
    )


def _sleutel(invoer: Invoer, naam: str) -> Gegeven:
    sleutel, pad = invoer.pad.sleutel, invoer.pad
    if sleutel is None:
        return Gegeven(f"Sleutel in {naam}", "geen", "Elke gemeente houdt wat het pad haar geeft.", None)
    toelichting = f"De regio verdeelt zelf tot {pad.bevroren_tot}, over {len(invoer.deelnemers)} gemeenten."
    return Gegeven(f"Sleutel in {naam}", SLEUTELNAMEN[sleutel], toelichting, invoer.bronnen[pad.bron])


def _euro(centen: int) -> str:
    return euro(naar_euro(centen))
