"""What the Wet gemeenschappelijke regelingen asks a regeling to hold, per legal form, as it is since 1 July 2022.

The checklist of the law (Stb. 2022, 18) with the codes of the clause library. Not verified in the text of the law,
and therefore asked and not demanded: the participation of inwoners in forms without a body of their own, the gemeente
that publishes where there is a seat, how the money comes in, and the archive.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerking.teksten.controles.bevinding import Rechtsvorm


def samen(*delen: str) -> str:
    """A pattern for a line in which all these stand, in any order."""
    return r"\A" + "".join(f"(?=.*(?:{deel}))" for deel in delen)


ZONDER_MEER, CENTRUM, ORGAAN = (
    Rechtsvorm.REGELING_ZONDER_MEER,
    Rechtsvorm.CENTRUMREGELING,
    Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN,
)
BEDRIJFSVOERING, LICHAAM = Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE, Rechtsvorm.OPENBAAR_LICHAAM
ALLE = frozenset({ZONDER_MEER, CENTRUM, ORGAAN, BEDRIJFSVOERING, LICHAAM})
RECHTSPERSONEN = frozenset({BEDRIJFSVOERING, LICHAAM})
MET_BESTUUR = RECHTSPERSONEN | {ORGAAN}
GEEN: frozenset[Rechtsvorm] = frozenset()


@dataclass(frozen=True)
class Verplicht:
    """A subject: the code of its clause, where the law asks it, and how one finds it.

    `kop` is looked for in headings, `zin` in what was written; regular expressions, whatever the case.
    """

    code: str
    onderwerp: str
    grond: str
    bij: frozenset[Rechtsvorm]
    na_te_gaan_bij: frozenset[Rechtsvorm] = GEEN
    kop: str = ""
    zin: str = ""


VERPLICHT: tuple[Verplicht, ...] = (
    Verplicht(
        "A2",
        "de toestemming van de raden",
        "Wgr artikel 1, vierde lid",
        ALLE,
        kop=r"toestemming",
        zin=samen(r"\b(?:raad|raden|gemeentera\w+)\b", r"\btoestemming\b"),
    ),
    Verplicht(
        "A4",
        "het belang waarvoor de regeling is getroffen",
        "Wgr artikel 10, eerste lid",
        ALLE,
        kop=r"\bbelang|\bdoel",
        zin=r"\bter behartiging van\b|\bbelang(?:en)? waarvoor\b",
    ),
    Verplicht(
        "A7",
        "de duur en de dag van inwerkingtreding",
        "Wgr artikel 26",
        ALLE,
        kop=r"inwerkingtreding|looptijd|\bduur\b",
        zin=samen(r"\btreedt\b", r"\bin werking\b"),
    ),
    Verplicht(
        "A8",
        "de gemeente die de regeling bekendmaakt",
        "Wgr artikel 26",
        frozenset({ZONDER_MEER, CENTRUM}),
        RECHTSPERSONEN,
        kop=r"bekendmaking|publicatie",
        zin=r"\bgemeenteblad\b",
    ),
    Verplicht(
        "B1",
        "de aanwijzing van de centrumgemeente",
        "Wgr artikel 8, vierde lid",
        frozenset({CENTRUM}),
        kop=r"centrumgemeente",
        zin=samen(r"\bcentrumgemeente\b", r"\b(?:aangewezen|wijzen)\b"),
    ),
    Verplicht(
        "B2",
        "de taken en bevoegdheden",
        "Wgr artikel 8, vierde lid, en artikel 10, tweede lid",
        MET_BESTUUR | {CENTRUM},
        kop=r"\btaken\b|\bbevoegdhe",
    ),
    Verplicht(
        "B3",
        "het mandaat, de volmacht en de machtiging",
        "Wgr artikel 8, vierde lid; Awb artikel 10:4",
        frozenset({CENTRUM}),
        kop=r"mandaat|volmacht|machtiging",
    ),
    Verplicht(
        "B6",
        "de plaats van vestiging",
        "Wgr artikel 10, derde lid",
        MET_BESTUUR,
        kop=r"vestiging|\bzetel|rechtspersoon",
        zin=r"\bgevestigd\b",
    ),
    Verplicht(
        "B7",
        "de inrichting en samenstelling van het bestuur",
        "Wgr artikel 10, derde lid",
        MET_BESTUUR,
        kop=r"samenstelling|\bbestuur\b|inrichting",
    ),
    Verplicht(
        "B15",
        "inlichtingen, verantwoording en ontslag van leden",
        "Wgr artikel 16 tot en met 19",
        MET_BESTUUR,
        kop=r"inlichting|verantwoording",
    ),
    Verplicht(
        "B16",
        "de besluiten waarop raden een zienswijze kunnen geven",
        "Wgr artikel 10, lid te verifiëren",
        MET_BESTUUR,
        kop=r"zienswijze",
    ),
    Verplicht(
        "B17",
        "hoe inwoners en belanghebbenden meedoen (participatie)",
        "Wgr artikel 10, lid te verifiëren",
        MET_BESTUUR,
        frozenset({ZONDER_MEER, CENTRUM}),
        kop=r"participatie|inspraak|betrekken",
        zin=samen(r"\bbetrokken bij\b", r"\bbeleid\b"),
    ),
    Verplicht(
        "D2",
        "de wijze van financieren",
        "geen eigen artikel; in de praktijk nodig",
        GEEN,
        MET_BESTUUR | {CENTRUM},
        kop=r"financi|bijdrage|verdeelsleutel|\bkosten\b",
    ),
    Verplicht(
        "E4", "het archief", "Archiefwet, bepaling te verifiëren", GEEN, RECHTSPERSONEN, kop=r"archief|archivering"
    ),
    Verplicht(
        "F1",
        "de evaluatie van de regeling",
        "Wgr artikel 11a",
        ALLE,
        kop=r"evaluatie",
        zin=r"\bevalueren\b|\bgeëvalueerd\b",
    ),
    Verplicht("F2", "de wijziging van de regeling", "Wgr artikel 9, eerste lid", ALLE, kop=r"\bwijzig"),
    Verplicht("F3", "de toetreding", "Wgr artikel 9, eerste lid", ALLE, kop=r"toetred"),
    Verplicht("F4", "de uittreding en haar voorwaarden", "Wgr artikel 9, eerste lid", ALLE, kop=r"uittred"),
    Verplicht(
        "F6",
        "de gevolgen van uittreding voor het vermogen",
        "Wgr artikel 9, eerste lid",
        RECHTSPERSONEN,
        kop=r"uittreedsom|" + samen("gevolgen", "uittred"),
        zin=samen(r"\buittred", r"\bvermogen|\buittreedsom"),
    ),
    Verplicht("F7", "de opheffing", "Wgr artikel 9, eerste lid", ALLE, kop=r"opheff|beëindiging|liquidatie"),
    Verplicht(
        "F7",
        "de vereffening van het vermogen bij ontbinding",
        "Wgr artikel 9, tweede lid",
        RECHTSPERSONEN,
        kop=r"vereffening|liquidatie",
        zin=r"\bvereffen|\bliquidatie",
    ),
)
"""The checklist of mandatory contents per form, with the code of the clause that holds it."""
