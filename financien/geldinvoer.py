"""What a controller fills in about money, checked: macrobudgets, splits and paths, each in a version.

One table holds one kind; it may hold more than one version. `docs/beheer.md` describes the columns. Nothing here knows
the database: the caller gives the gemeenten and taakvelden that exist, and decides what to do with the versions.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from financien.ingroeipad import PadFout
from financien.invoer import MET_STAPPEN, OP_EEN_BASIS, Pad, Padsoort, Poolsleutel, Stap, Verrekening
from regio.inlezen import Blad, Fout, Gelezen, Kolom, Rij

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2100
KORTSTE, LANGSTE = 2, 12
"""Years of a path, as the database has it."""

NIET_NEGATIEF = ("basis", "uitname_wlz")
_TAKEN = {
    "BW": "beschermd wonen",
    "MO": "maatschappelijke opvang",
    "VO": "vrouwenopvang",
    "OGGZ": "openbare geestelijke gezondheidszorg",
    "VZ": "verslavingszorg",
}
KOP = (
    Kolom("taak", "keuze", verplicht=True, keuzes=_TAKEN, voorbeeld="BW"),
    Kolom("naam", verplicht=True, langst=120, uitleg="Hoe de reeks heet.", voorbeeld="Macrobudget beschermd wonen"),
    Kolom("versie", verplicht=True, langst=60, uitleg="Uit welk stuk.", voorbeeld="septembercirculaire 2026"),
)
_SOORTEN = {"basis": "basis", "indexatie": "indexatie", "mutatie": "mutatie", "uitname_wlz": "uitname Wlz"}
_VERDELINGEN = {"historisch": "historische verdeling", "objectief": "objectieve verdeling"}
_EENHEDEN = {
    "bedrag": "bedrag in euro’s",
    "gewicht": "gewicht",
    "percentage": "percentage",
    "fractie": "deel van 1",
}
_PADEN = {
    "lineair": "in gelijke stappen, jaar 1 telt al mee",
    "lineair_vanaf_nul": "in gelijke stappen, jaar 1 is nog helemaal historisch",
    "tabel": "een deel per jaar uit een bron",
    "cohort": "historisch voor bestaande cliënten, zolang zij er zijn",
    "regionaal_bevroren": "de regio verdeelt zelf tot een gekozen jaar",
    "met_plafond": "een ander pad, met per inwoner een grens aan de wijziging",
}
_GRONDPADEN = {soort: naam for soort, naam in _PADEN.items() if soort not in OP_EEN_BASIS}
_POOLSLEUTELS = {
    "centrum": "alles blijft bij de centrumgemeente",
    "historisch": "historische verdeling",
    "objectief": "objectieve verdeling",
    "inwoners": "aantal inwoners",
}
_VERREKENINGEN = {"regio": "binnen elke regio", "land": "over het hele land"}


def _extra(naam: str, uitleg: str, voorbeeld: str, keuzes: Mapping[str, str] | None = None) -> Kolom:
    """A column that older files do not have."""
    return Kolom(
        naam, "keuze" if keuzes else "tekst", uitleg=uitleg, voorbeeld=voorbeeld, keuzes=keuzes or {},
        mag_ontbreken=True,
    )  # fmt: skip


BLADEN = {
    "macrobudget": Blad(
        "macrobudget",
        (
            *KOP,
            Kolom("jaar", "getal", verplicht=True, voorbeeld="2027"),
            Kolom("soort", "keuze", verplicht=True, keuzes=_SOORTEN, voorbeeld="basis"),
            Kolom("bedrag", "bedrag", verplicht=True, uitleg="In euro's. Een uitname is een positief bedrag."),
            Kolom("taakveld", verplicht=True, langst=6, uitleg="Code van Iv3 in dat jaar.", voorbeeld="6.81a"),
            Kolom("omschrijving"),
        ),
    ),
    "verdeling": Blad(
        "verdeling",
        (
            *KOP,
            Kolom("soort", "keuze", verplicht=True, keuzes=_VERDELINGEN, voorbeeld="historisch"),
            Kolom("eenheid", "keuze", verplicht=True, keuzes=_EENHEDEN, voorbeeld="bedrag"),
            Kolom("gemeentecode", verplicht=True, langst=6, voorbeeld="GM0603"),
            Kolom("waarde", verplicht=True, uitleg="In de cijfers van de bron, met een punt.", voorbeeld="1234.5"),
        ),
    ),
    "ingroeipad": Blad(
        "ingroeipad",
        (
            *KOP,
            Kolom("soort", "keuze", verplicht=True, keuzes=_PADEN, voorbeeld="tabel"),
            Kolom("duur", "getal", verplicht=True, uitleg="In jaren.", voorbeeld="10"),
            Kolom("jaar", "getal", uitleg="1 voor het eerste jaar. Alleen bij tabel en cohort.", voorbeeld="1"),
            Kolom("objectief_deel", uitleg="Van 0 tot en met 1. Alleen bij tabel.", voorbeeld="0.1"),
            _extra("basis", "Het pad eronder. Alleen bij regionaal_bevroren en met_plafond.", "lineair", _GRONDPADEN),
            _extra("clienten_bij_start", "Bestaande cliënten bij de start. Alleen bij cohort.", "60"),
            _extra("resterend", "Bestaande cliënten die er in dat jaar nog zijn. Alleen bij cohort.", "48"),
            _extra("bevroren_tot", "Het eerste jaar dat vrij is. Alleen bij regionaal_bevroren.", "2031"),
            _extra("sleutel", "Verdeling van de pool. Alleen bij regionaal_bevroren.", "centrum", _POOLSLEUTELS),
            _extra("plafond_per_inwoner", "In euro's per jaar. Alleen bij met_plafond.", "15.00"),
            _extra("verrekening", "Waar het plafond wordt verrekend. Alleen bij met_plafond.", "regio", _VERREKENINGEN),
            Kolom(
                "peildatum",
                "datum",
                mag_ontbreken=True,
                voorbeeld="01-01-2026",
                uitleg="Van de inwoners. Alleen bij met_plafond, of bij een sleutel naar inwoners.",
            ),
        ),
    ),
}


@dataclass(frozen=True)
class Taakveldjaren:
    """A code of Iv3 and the years in which it exists."""

    code: str
    van: int
    tot_en_met: int | None


@dataclass(frozen=True)
class Bekend:
    """What exists: codes of gemeenten, and taakvelden with their years."""

    gemeenten: frozenset[str]
    taakvelden: tuple[Taakveldjaren, ...]

    def taakvelden_in(self, jaar: int) -> list[str]:
        """The codes of the books of that year."""
        return sorted(
            veld.code
            for veld in self.taakvelden
            if veld.van <= jaar and (veld.tot_en_met is None or jaar <= veld.tot_en_met)
        )


@dataclass(frozen=True)
class Versiekop:
    """Which version a row belongs to, and the first row that names it."""

    taak: str
    naam: str
    versie: str
    eerste: Rij


@dataclass(frozen=True, order=True)
class Budgetmutatie:
    """One row of a macrobudget in euros; an uitname is a positive amount."""

    jaar: int
    soort: str
    bedrag: Decimal
    taakveld: str
    omschrijving: str


@dataclass(frozen=True)
class Budgetversie:
    """A macrobudget as one source gives it, in the order of the file."""

    kop: Versiekop
    mutaties: tuple[Budgetmutatie, ...]


@dataclass(frozen=True)
class Verdeelversie:
    """A split as one source gives it: per gemeentecode an amount, weight or percentage."""

    kop: Versiekop
    soort: str
    eenheid: str
    waarden: Mapping[str, Decimal]


@dataclass(frozen=True)
class Padversie:
    """A path as one source gives it; `pad` names no source, because the caller knows it."""

    kop: Versiekop
    pad: Pad
    peildatum: datetime.date | None = None


Geldversie = Budgetversie | Verdeelversie | Padversie


def lees_versies(soort: str, gelezen: Gelezen, *, bekend: Bekend) -> tuple[list[Geldversie], list[Fout]]:
    """The versions in a table of this kind, and everything that is wrong; with a fault there are no versions."""
    fouten = list(gelezen.fouten)
    if not fouten and not gelezen.rijen:
        fouten.append(Fout(BLADEN[soort].naam, "", "alleen de koppen", "minstens een rij met gegevens"))
    if fouten:
        return [], fouten
    groepen: dict[tuple[str, ...], list[Rij]] = defaultdict(list)
    for rij in gelezen.rijen:
        kop = [str(rij.waarden[naam]) for naam in ("taak", "naam", "versie")]
        # historic and objective may have the same name and version: they are two splits
        groepen[(*kop, rij.waarden["soort"]) if soort == "verdeling" else tuple(kop)].append(rij)
    versies: list[Geldversie] = []
    for sleutel, rijen in groepen.items():
        kop_van = Versiekop(sleutel[0], sleutel[1], sleutel[2], rijen[0])
        if soort == "macrobudget":
            versies.append(_budget(kop_van, rijen, bekend, fouten))
        elif soort == "verdeling":
            versies.append(_verdeling(kop_van, rijen, bekend, fouten))
        else:
            versies.append(_pad(kop_van, rijen, fouten))
    return ([], fouten) if fouten else (versies, [])


def _budget(kop: Versiekop, rijen: Sequence[Rij], bekend: Bekend, fouten: list[Fout]) -> Budgetversie:
    mutaties = []
    basis = {rij.waarden["jaar"] for rij in rijen if rij.waarden["soort"] == "basis"}
    gezien = set()
    for rij in rijen:
        jaar, soort, bedrag = (rij.waarden[naam] for naam in ("jaar", "soort", "bedrag"))
        if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
            fouten.append(rij.fout("jaar", f"een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}"))
            continue
        if jaar not in basis:
            fouten.append(rij.fout("jaar", "een jaar waarvoor er ook een basis is"))
        if soort == "basis" and jaar in gezien:
            fouten.append(rij.fout("soort", f"een basis per jaar; voor {jaar} staat er al een"))
        if soort == "basis":
            gezien.add(jaar)
        if soort in NIET_NEGATIEF and bedrag < 0:
            fouten.append(rij.fout("bedrag", "een bedrag van nul of meer: een uitname telt vanzelf als min"))
        taakveld, velden = rij.waarden["taakveld"], bekend.taakvelden_in(jaar)
        if taakveld not in velden:
            fouten.append(rij.fout("taakveld", f"een taakveld van {jaar}: {', '.join(velden)}"))
        mutaties.append(Budgetmutatie(jaar, soort, bedrag, taakveld, rij.waarden["omschrijving"] or ""))
    return Budgetversie(kop, tuple(mutaties))


def _verdeling(kop: Versiekop, rijen: Sequence[Rij], bekend: Bekend, fouten: list[Fout]) -> Verdeelversie:
    waarden: dict[str, Decimal] = {}
    eenheid = rijen[0].waarden["eenheid"]
    for rij in rijen:
        if rij.waarden["eenheid"] != eenheid:
            fouten.append(rij.fout("eenheid", f"dezelfde eenheid als in rij {kop.eerste.nummer}: {eenheid}"))
        code = rij.waarden["gemeentecode"]
        waarde = _getal(rij, "waarde", decimalen=6, hoogst=Decimal("99999999999999"), fouten=fouten)
        if code not in bekend.gemeenten:
            fouten.append(rij.fout("gemeentecode", "de code van een gemeente, zoals GM0603"))
        elif code in waarden:
            fouten.append(rij.fout("gemeentecode", "elke gemeente een keer per verdeling"))
        elif waarde is not None:
            waarden[code] = waarde
    if waarden and not any(waarden.values()):
        fouten.append(kop.eerste.fout("waarde", "minstens een aandeel boven nul"))
    som = f"{sum(waarden.values(), Decimal(0)).normalize():f}".replace(".", ",")
    if eenheid == "fractie" and len(waarden) == len(rijen) and som != "1":
        fouten.append(kop.eerste.fout("waarde", f"delen die samen precies 1 zijn; nu is het {som}"))
    return Verdeelversie(kop, rijen[0].waarden["soort"], eenheid, waarden)


PADKOLOMMEN = (
    "soort",
    "duur",
    "basis",
    "clienten_bij_start",
    "bevroren_tot",
    "sleutel",
    "plafond_per_inwoner",
    "verrekening",
    "peildatum",
)
"""What says the same in each row of a path."""


def _pad(kop: Versiekop, rijen: Sequence[Rij], fouten: list[Fout]) -> Padversie:
    eerste = kop.eerste
    soort, duur, basis = Padsoort(eerste.waarden["soort"]), eerste.waarden["duur"], eerste.waarden["basis"]
    vooraf = len(fouten)
    for rij in rijen[1:]:
        for kolom in PADKOLOMMEN:
            if rij.waarden[kolom] != eerste.waarden[kolom]:
                fouten.append(rij.fout(kolom, f"hetzelfde als in rij {eerste.nummer}"))
    pad = Pad(kop.naam, kop.versie, "", soort, duur, basis=Padsoort(basis) if basis else None)
    if not KORTSTE <= duur <= LANGSTE:
        fouten.append(eerste.fout("duur", f"een aantal jaren van {KORTSTE} tot en met {LANGSTE}"))
        return Padversie(kop, pad)
    getallen: dict[str, Decimal | None] = {
        kolom: _getal(eerste, kolom, decimalen=2, hoogst=Decimal(9999999), fouten=fouten)
        for kolom in ("clienten_bij_start", "plafond_per_inwoner")
        if eerste.tekst[kolom]
    }
    sleutel, verrekening = eerste.waarden["sleutel"], eerste.waarden["verrekening"]
    pad = replace(
        pad,
        stappen=_stappen(kop, rijen, pad, fouten),
        clienten_bij_start=getallen.get("clienten_bij_start"),
        bevroren_tot=_jaartal(eerste, "bevroren_tot", fouten),
        sleutel=Poolsleutel(sleutel) if sleutel else None,
        plafond_per_inwoner=getallen.get("plafond_per_inwoner"),
        verrekening=Verrekening(verrekening) if verrekening else None,
    )
    peildatum = eerste.waarden["peildatum"]
    if pad.vraagt_inwoners != (peildatum is not None):
        fouten.append(
            eerste.fout("peildatum", "een peildatum bij een plafond of een sleutel naar inwoners, en anders niets")
        )
    if len(fouten) == vooraf:
        try:
            pad.ingroeipad(None)
        except PadFout as fout:
            fouten.append(eerste.fout("soort", uitleg=str(fout)))
    return Padversie(kop, pad, peildatum)


def _stappen(kop: Versiekop, rijen: Sequence[Rij], pad: Pad, fouten: list[Fout]) -> tuple[Stap, ...]:
    """The years of a path by table or by cohort; a faulty year is left out, and then there is a fault."""
    nodig = {Padsoort.TABEL: "objectief_deel", Padsoort.COHORT: "resterend"}.get(pad.tijdlijn)
    for rij in rijen:
        for kolom in ("jaar", "objectief_deel", "resterend"):
            if rij.tekst[kolom] and kolom != nodig and (kolom != "jaar" or nodig is None):
                fouten.append(rij.fout(kolom, f"niets: bij {pad.tijdlijn} rekent het product de stappen zelf uit"))
    if nodig is None:
        if len(rijen) > 1:
            fouten.append(rijen[1].fout("naam", f"een rij per ingroeipad, behalve bij {' en '.join(MET_STAPPEN)}"))
        return ()
    waarden: dict[int, Decimal] = {}
    gelezen: Counter[int] = Counter()
    decimalen, hoogst = (8, Decimal(1)) if nodig == "objectief_deel" else (2, Decimal(9999999))
    for rij in rijen:
        jaar = rij.waarden["jaar"]
        waarde = _getal(rij, nodig, decimalen=decimalen, hoogst=hoogst, fouten=fouten)
        if jaar is None or not 1 <= jaar <= pad.duur:
            fouten.append(rij.fout("jaar", f"een jaar van 1 tot en met {pad.duur}"))
            continue
        gelezen[jaar] += 1
        if gelezen[jaar] > 1:
            fouten.append(rij.fout("jaar", "elk jaar van het ingroeipad een keer"))
        elif waarde is not None:
            waarden[jaar] = waarde
    mist = [str(jaar) for jaar in range(1, pad.duur + 1) if jaar not in gelezen]
    if mist:
        fouten.append(kop.eerste.fout("jaar", f"ook jaar {', '.join(mist)}: het ingroeipad duurt {pad.duur} jaar"))
    rij_van = [waarden[jaar] for jaar in sorted(waarden)]
    if nodig == "objectief_deel":
        return tuple(Stap(waarde, "") for waarde in rij_van)
    return tuple(Stap(None, "", waarde) for waarde in rij_van)


def _jaartal(rij: Rij, kolom: str, fouten: list[Fout]) -> int | None:
    tekst = rij.tekst[kolom]
    if not tekst:
        return None
    if tekst.isdecimal() and len(tekst) == 4 and EERSTE_JAAR <= int(tekst) <= LAATSTE_JAAR:
        return int(tekst)
    fouten.append(rij.fout(kolom, f"een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}"))
    return None


def _getal(rij: Rij, kolom: str, *, decimalen: int, hoogst: Decimal, fouten: list[Fout]) -> Decimal | None:
    """A number from zero on, in the digits of the source; a comma is read as a point."""
    tekst = rij.tekst[kolom].replace(",", ".")
    if re.fullmatch(rf"[0-9]{{1,14}}(\.[0-9]{{1,{decimalen}}})?", tekst) and Decimal(tekst) <= hoogst:
        return Decimal(tekst)
    bereik = "0 tot en met 1" if hoogst == 1 else "nul of meer"
    fouten.append(
        rij.fout(kolom, f"een getal van {bereik}, met hoogstens {decimalen} decimalen en geen punten in duizenden")
    )
    return None
