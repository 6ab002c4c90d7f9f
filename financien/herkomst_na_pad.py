"""How a figure came about when the region keeps its pool or a ceiling limits the change: the step after the path."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from financien.doorrekening import Doorrekening, Jaarbedrag
from financien.ingroeipad import Breuk, Jaaruitkomst
from financien.invoer import Bronvermelding, Invoer, Padsoort, Poolsleutel, Verrekening
from financien.na_het_pad import begrensd, eerste_vrije_jaar, plafond_van
from financien.verdelen import naar_euro
from regio.notatie import MIN, datum, euro, getal

SLEUTELNAMEN = {
    Poolsleutel.CENTRUM: "alles blijft bij de centrumgemeente",
    Poolsleutel.HISTORISCH: "de historische verdeling binnen de regio",
    Poolsleutel.OBJECTIEF: "de objectieve verdeling binnen de regio",
    Poolsleutel.INWONERS: "het aantal inwoners",
}
PADEN = {
    Padsoort.LINEAIR: "gelijke stappen, jaar 1 telt al mee",
    Padsoort.LINEAIR_VANAF_NUL: "gelijke stappen, jaar 1 is nog helemaal historisch",
    Padsoort.TABEL: "een deel per jaar",
    Padsoort.COHORT: "historisch is het deel van de bestaande cliënten dat er nog is",
}
VERREKEND = {Verrekening.REGIO: "binnen de regio", Verrekening.LAND: "over alle gemeenten van het land"}


@dataclass(frozen=True)
class NaPad:
    """What takes the place of the formula of the path; `gegevens` are name, value, explanation and source."""

    formule: str
    ingevuld: str
    exact: Breuk | None
    afronding: str
    gegevens: tuple[tuple[str, str, str, Bronvermelding | None], ...]
    ook_het_pad: bool
    """Whether the figures of the path itself belong to the explanation of this amount."""


def na_pad(door: Doorrekening, code: str, rij: Jaarbedrag, onderdeel: str) -> NaPad | None:
    """The step after the path for one amount; None when the path itself says everything about it."""
    if onderdeel == "verschil":
        return None
    if door.invoer.pad.bevroren_tot is not None:
        return _bevroren(door, code, rij, onderdeel)
    if onderdeel != "historisch" and (plafond := plafond_van(door.invoer)) is not None:
        jaren = begrensd(door.padjaren, door.invoer.objectief.waarden, plafond)
        plek = next(plek for plek, jaar in enumerate(jaren) if jaar.uitkomst.volgnummer == rij.volgnummer)
        padjaar, jaar = door.padjaren[plek], jaren[plek]
        oud = padjaar.bedragen[code]
        vorig = jaren[plek - 1].uitkomst.bedragen[code].totaal if plek else oud.totaal - oud.herverdeeleffect
        verschil = jaar.begrensd.get(code, jaar.verrekend.get(code, 0))
        return _plafond(door, code, rij, onderdeel, padjaar, vorig, verschil, is_begrensd=code in jaar.begrensd)
    return None


def _bevroren(door: Doorrekening, code: str, rij: Jaarbedrag, onderdeel: str) -> NaPad | None:
    invoer, gewichten = door.invoer, door.invoer.poolgewichten
    tot = eerste_vrije_jaar(invoer)
    padjaar = next(jaar for jaar in door.padjaren if jaar.volgnummer == rij.volgnummer)
    if gewichten is None or code not in gewichten or (padjaar.jaar or 0) >= tot:
        return None
    pool = padjaar.regiototaal(gewichten)
    som, gewicht = sum(gewichten.values()), gewichten[code]
    if onderdeel == "totaal":
        formule = "wat de gemeenten van de regio samen krijgen × gewicht / som van de gewichten"
        ingevuld = f"{euro(naar_euro(pool.totaal))} × {getal(gewicht)} / {getal(som)}"
        exact: Breuk | None = Fraction(pool.totaal * gewicht, som).as_integer_ratio()
        afronding = (
            "De centen die na het naar beneden afronden over zijn, gaan naar de gemeenten met de grootste rest. Zo is "
            "de pool van de regio tot op de cent verdeeld."
        )
    elif onderdeel == "historisch":
        formule = "bedrag van de gemeente × historisch deel van de pool / pool"
        deel, heel = naar_euro(pool.historisch_deel), naar_euro(pool.totaal)
        ingevuld, exact = f"{euro(rij.totaal)} × {euro(deel)} / {euro(heel)}", None
        afronding = "Dit deel is afgerond op de hele cent die het dichtst bij ligt."
    else:
        formule = "bedrag van de gemeente min het historische deel"
        ingevuld, exact = f"{euro(rij.totaal)} {MIN} {euro(rij.historisch)}", None
        afronding = "Zo zijn de twee delen samen precies het totaal."
    gegevens: list[tuple[str, str, str, Bronvermelding | None]] = [
        (
            f"Pool van de regio in {rij.label}",
            euro(naar_euro(pool.totaal)),
            f"De som van wat {len(gewichten)} gemeenten volgens het pad krijgen. De regio verdeelt zelf tot {tot}.",
            invoer.bronnen[invoer.pad.bron],
        )
    ]
    sleutel = invoer.pad.sleutel
    if sleutel is not None:
        bron = invoer.bronnen[invoer.pad.bron]
        toelichting = f"De sleutel is {SLEUTELNAMEN[sleutel]}."
        if sleutel is Poolsleutel.INWONERS and invoer.inwoners is not None:
            bron = invoer.bronnen[invoer.inwoners.bron]
            toelichting = f"{toelichting[:-1]} op {datum(invoer.inwoners.peildatum)}."
        gegevens.append(("Gewicht van de gemeente", f"{getal(gewicht)} van {getal(som)}", toelichting, bron))
    return NaPad(formule, ingevuld, exact, afronding, tuple(gegevens), ook_het_pad=False)


def _plafond(
    door: Doorrekening,
    code: str,
    rij: Jaarbedrag,
    onderdeel: str,
    padjaar: Jaaruitkomst,
    vorig: int,
    verschil: int,
    *,
    is_begrensd: bool,
) -> NaPad | None:
    invoer = door.invoer
    pad, inwoners = invoer.pad, invoer.inwoners
    if inwoners is None or pad.plafond_per_inwoner is None or pad.verrekening is None:
        return None
    oud = padjaar.bedragen[code]
    volgens_pad = naar_euro(oud.totaal if onderdeel == "totaal" else oud.objectief_deel)
    teken = "+" if verschil >= 0 else MIN
    wat = "bedrag" if onderdeel == "totaal" else "objectief deel"
    ruimte = pad.plafond_per_inwoner * inwoners.aantallen[code]
    if is_begrensd:
        hoe = "Deze gemeente komt met het pad over haar grens en krijgt precies de grens."
    elif verschil:
        hoe = "Deze gemeente neemt haar deel van wat gemeenten op hun grens te veel of te weinig krijgen."
    else:
        hoe = "Deze gemeente blijft binnen haar grens en hoeft van anderen niets op te vangen."
    return NaPad(
        formule=f"{wat} volgens het pad + wat het plafond wijzigt",
        ingevuld=f"{euro(volgens_pad)} {teken} {euro(naar_euro(abs(verschil)))}",
        exact=None,
        afronding=f"{hoe} Wat het plafond wijzigt, wordt {VERREKEND[pad.verrekening]} verrekend, tot op de cent.",
        gegevens=(
            (
                "Grens van dit jaar",
                f"{euro(naar_euro(vorig) - ruimte)} tot {euro(naar_euro(vorig) + ruimte)}",
                f"Het bedrag van het jaar ervoor, {euro(naar_euro(vorig))}, min en plus "
                f"{euro(pad.plafond_per_inwoner)} per inwoner.",
                invoer.bronnen[pad.bron],
            ),
            (
                "Inwoners",
                getal(inwoners.aantallen[code]),
                f"Op {datum(inwoners.peildatum)}.",
                invoer.bronnen[inwoners.bron],
            ),
        ),
        ook_het_pad=True,
    )


def pad_in_woorden(invoer: Invoer) -> str:
    """How the path of a scenario runs, with its parameters, in one line."""
    pad, inwoners = invoer.pad, invoer.inwoners
    delen = [f"{PADEN[pad.tijdlijn]}, {pad.duur} jaar"]
    if pad.clienten_bij_start is not None:
        delen.append(f"{getal(pad.clienten_bij_start)} bestaande cliënten bij de start")
    if pad.bevroren_tot is not None and pad.sleutel is not None:
        delen.append(f"de regio verdeelt zelf tot {pad.bevroren_tot}: {SLEUTELNAMEN[pad.sleutel]}")
    if pad.plafond_per_inwoner is not None and pad.verrekening is not None:
        bedrag = euro(pad.plafond_per_inwoner)
        delen.append(f"elk jaar hoogstens {bedrag} per inwoner meer of minder, verrekend {VERREKEND[pad.verrekening]}")
    if inwoners is not None and pad.vraagt_inwoners:
        delen.append(f"inwoners op {datum(inwoners.peildatum)}")
    return "; ".join(delen)
