"""The procedure of a gemeenschappelijke regeling, by which organs make it.

Wet gemeenschappelijke regelingen (Wgr) art. 1, read in the text since 1 July 2022: raden, colleges and burgemeesters
make a regeling apart or together, each for what it is competent for (lid 1). The ontwerp goes to the raden for a
zienswijze, save that of a regeling which they make themselves, alone or with others (lid 2 and 3). A college or
burgemeester always needs the toestemming of its raad (lid 4), also when that raad makes the regeling with it; a raad
needs none.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from regio.notatie import opsomming
from samenwerking.besluiten.bevoegdheid import BEVOEGDHEDEN
from samenwerking.besluiten.procedure import (
    BEKENDMAKEN,
    EIGEN_BEKENDMAKING,
    ONDERTEKENEN,
    Aard,
    Procedure,
    Stap,
    Uitkomst,
    Wie,
)

WGR = "Wet gemeenschappelijke regelingen, artikel"
GEMEENTEWET = "Gemeentewet, artikel"
COLLEGEBESLUIT = (Uitkomst.VASTGESTELD, Uitkomst.VOORWAARDE, Uitkomst.AANGEHOUDEN, Uitkomst.VERWORPEN)
RAADSBESLUIT = (Uitkomst.VASTGESTELD, Uitkomst.GEWIJZIGD, Uitkomst.AANGEHOUDEN, Uitkomst.VERWORPEN)
ZIENSWIJZE = (Uitkomst.ZIENSWIJZE, Uitkomst.GEEN_ZIENSWIJZE, Uitkomst.AANGEHOUDEN)

PARTIJEN = {Wie.RAAD: "raden", Wie.COLLEGE: "colleges", Wie.BURGEMEESTER: "burgemeesters"}
"""Who can make a regeling (Wgr 1 lid 1), in the order of the law."""

_BESLUITEN = {Wie.COLLEGE: "besluit", Wie.RAAD: "besluit_raad", Wie.BURGEMEESTER: "besluit_burgemeester"}
"""The step with which each decides."""

_LET_OP = (
    "De regeling komt in het landelijke register van de minister van BZK. Welk artikel dat regelt, is nog na te gaan.",
    "Of de regeling ook nog aan gedeputeerde staten wordt gestuurd, is onzeker (artikel 26, eerste lid, in de tekst "
    "van 2017). Vraag het na bij de provincie.",
)
_LET_OP_RADEN = (
    "De raden treffen deze regeling zelf of mee. Daarom gaat het ontwerp niet voor een zienswijze langs de raden (Wgr, "
    "artikel 1, tweede lid).",
)


def ondertekenen(*na_alle: str) -> Stap:
    """Everyone decided on the same words before the first one signs; who signs first is free."""
    return Stap(
        ONDERTEKENEN,
        "Ondertekening",
        "de tekst ondertekenen; de burgemeester tekent, of wie hij daarvoor aanwijst",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{GEMEENTEWET} 171",
        na_alle=na_alle,
        van_deze_versie=True,
    )


def voorstel(wat: str) -> Stap:
    """What a raad adopts, its college proposes."""
    return Stap(
        "voorstel",
        "Voorstel van het college",
        wat,
        Wie.COLLEGE,
        Aard.BESLUIT,
        f"{GEMEENTEWET} 160, eerste lid",
        uitkomsten=COLLEGEBESLUIT,
    )


def code_van(partijen: Iterable[Wie]) -> str:
    """The code of the procedure that these organs go by. That of colleges alone is the plain one."""
    gekozen = set(partijen)
    if gekozen == {Wie.COLLEGE}:
        return "regeling"
    return "_".join(["regeling", *(naam for wie, naam in PARTIJEN.items() if wie in gekozen)])


def _stappen(partijen: frozenset[Wie]) -> tuple[Stap, ...]:
    samen_met_raad = Wie.RAAD in partijen
    vraagt = partijen - {Wie.RAAD}  # who needs the toestemming of the raad
    besluiten = tuple(_BESLUITEN[wie] for wie in PARTIJEN if wie in partijen)
    stappen: list[Stap] = []
    if not samen_met_raad:
        stappen += _ontwerp(Wie.COLLEGE if Wie.COLLEGE in vraagt else Wie.BURGEMEESTER)
    if vraagt:
        stappen += _toestemming(vraagt, samen_met_raad=samen_met_raad)
    else:
        stappen.append(voorstel("de regeling aan de raad voorstellen"))
    eerst = "vragen" if vraagt else "voorstel"
    stappen += [
        _besluit(wie, na=eerst if wie is Wie.RAAD else "toestemming", alleen=len(partijen) == 1)
        for wie in PARTIJEN
        if wie in partijen
    ]
    return (*stappen, ondertekenen(*besluiten), *_bekendmaking(besluiten))


def _ontwerp(wie: Wie) -> list[Stap]:
    """The ontwerp goes past the raden, and comes back as a text."""
    return [
        Stap(
            "toezenden",
            "Ontwerp naar de raad",
            "het ontwerp aan de eigen raad sturen",
            wie,
            Aard.HANDELING,
            f"{WGR} 1, tweede lid",
        ),
        Stap(
            "zienswijze",
            "Zienswijze op het ontwerp",
            "laten weten of er een zienswijze op het ontwerp is",
            Wie.RAAD,
            Aard.BESLUIT,
            BEVOEGDHEDEN["zienswijze"].artikel,
            na=("toezenden",),
            termijn="zienswijze_ontwerpregeling",
            uitkomsten=ZIENSWIJZE,
        ),
        Stap(
            "definitief",
            "Definitieve tekst",
            "op de zienswijzen reageren en de definitieve tekst bevriezen",
            Wie.REGIO,
            Aard.HANDELING,
            "geen artikel: schriftelijk en met redenen is goed gebruik",
            wettelijk=False,
            na_alle=("zienswijze",),
            van_deze_versie=True,
        ),
    ]


def _toestemming(vraagt: frozenset[Wie], *, samen_met_raad: bool) -> list[Stap]:
    wie = Wie.COLLEGE if Wie.COLLEGE in vraagt else Wie.BURGEMEESTER
    voor_beiden = " voor het college en voor de burgemeester" if len(vraagt) > 1 else ""
    erbij = ", en voorstellen de regeling mee te treffen" if samen_met_raad else ""
    return [
        Stap(
            "vragen",
            "Toestemming gevraagd",
            f"de raad toestemming vragen{voor_beiden}{erbij}",
            wie,
            Aard.HANDELING,
            f"{WGR} 1, vierde lid",
            na=() if samen_met_raad else ("definitief",),
            van_deze_versie=True,
        ),
        Stap(
            "toestemming",
            "Toestemming van de raad",
            "toestemming verlenen, of onthouden wegens strijd met het recht of het algemeen belang",
            Wie.RAAD,
            Aard.BESLUIT,
            BEVOEGDHEDEN["toestemming"].artikel,
            na=("vragen",),
            uitkomsten=(Uitkomst.VERLEEND, Uitkomst.ONTHOUDEN, Uitkomst.AANGEHOUDEN),
        ),
    ]


def _besluit(wie: Wie, *, na: str, alleen: bool) -> Stap:
    """An organ makes the regeling. A raad adopts the words itself, so it may amend them."""
    van = {Wie.COLLEGE: "van het college ", Wie.RAAD: "van de raad ", Wie.BURGEMEESTER: "van de burgemeester "}[wie]
    return Stap(
        _BESLUITEN[wie],
        f"Besluit {'' if alleen else van}tot treffen",
        "besluiten de regeling te treffen",
        wie,
        Aard.BESLUIT,
        f"{WGR} 1, eerste lid",
        na=(na,),
        uitkomsten=RAADSBESLUIT if wie is Wie.RAAD else COLLEGEBESLUIT,
        amendement=wie is Wie.RAAD,
    )


def _bekendmaking(besluiten: tuple[str, ...]) -> list[Stap]:
    return [
        Stap(
            BEKENDMAKEN,
            "Bekendmaking van de regeling",
            "de regeling in haar Gemeenteblad bekendmaken",
            Wie.PUBLICEERT,
            Aard.HANDELING,
            f"{WGR} 26",
            na_alle=(ONDERTEKENEN,),
            van_deze_versie=True,
            met_vindplaats=True,
        ),
        Stap(
            EIGEN_BEKENDMAKING,
            "Bekendmaking van het eigen besluit",
            "het eigen besluit bekendmaken",
            Wie.COLLEGE,
            Aard.HANDELING,
            f"{WGR} 26",
            na=besluiten,
            van_deze_versie=True,
            met_vindplaats=True,
        ),
        Stap(
            "inwerking",
            "Inwerkingtreding",
            "in werking treden",
            Wie.REGIO,
            Aard.DAG,
            f"{WGR} 26: niet vóór de bekendmaking",
            na=(BEKENDMAKEN,),
            na_alle=(EIGEN_BEKENDMAKING,),
        ),
    ]


def _regeling(partijen: frozenset[Wie]) -> Procedure:
    namen = [naam for wie, naam in PARTIJEN.items() if wie in partijen]
    return Procedure(
        code_van(partijen),
        f"Gemeenschappelijke regeling van {opsomming(namen)}",
        "een regeling zonder meer, een centrumregeling, een gemeenschappelijk orgaan, een bedrijfsvoeringsorganisatie "
        "of een openbaar lichaam: treffen, wijzigen, toetreden en uittreden",
        _stappen(partijen),
        (_LET_OP_RADEN if Wie.RAAD in partijen else ()) + _LET_OP,
        beslist=tuple(_BESLUITEN[wie] for wie in PARTIJEN if wie in partijen),
    )


_ALLE = [frozenset(deze) for aantal in (1, 2, 3) for deze in combinations(PARTIJEN, aantal)]
REGELINGEN: dict[str, Procedure] = {
    code_van(partijen): _regeling(partijen)
    for partijen in sorted(_ALLE, key=lambda deze: (deze != {Wie.COLLEGE}, _ALLE.index(deze)))
}
"""By code; that of colleges first, which nearly all are."""
