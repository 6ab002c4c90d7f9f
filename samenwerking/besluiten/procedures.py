"""The procedures that exist: per legal form of a regeling, for a convenant, a regiovisie and the begroting of a body.

Wet gemeenschappelijke regelingen (Wgr) as changed on 1 July 2022 (Stb. 2022, 18); Gemeentewet; the Norm voor
Opdrachtgeverschap (NvO), which is an agreement among gemeenten and no law. The zienswijze on the ontwerp (Wgr 1 lid 3)
is about the whole text; the toestemming (Wgr 1 **lid 4**) is a limited legal check: two decisions of one raad. The
steps of a regeling stand in `regelingen.py`.
"""

from __future__ import annotations

from collections.abc import Collection

from samenwerking.besluiten.bevoegdheid import BEVOEGDHEDEN
from samenwerking.besluiten.procedure import Aard, Procedure, Stap, Wie
from samenwerking.besluiten.regelingen import (
    COLLEGEBESLUIT,
    GEMEENTEWET,
    RAADSBESLUIT,
    REGELINGEN,
    WGR,
    ZIENSWIJZE,
    code_van,
    ondertekenen,
    voorstel,
)
from samenwerking.teksten.controles.bevinding import Rechtsvorm

_CONVENANT = (
    Stap(
        "horen",
        "Wensen en bedenkingen",
        "wensen en bedenkingen geven, als de gevolgen ingrijpend zijn of de raad erom vroeg",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{GEMEENTEWET} 169, vierde lid",
        uitkomsten=ZIENSWIJZE,
    ),
    Stap(
        "besluit",
        "Besluit van het college",
        "besluiten de overeenkomst aan te gaan",
        Wie.COLLEGE,
        Aard.BESLUIT,
        BEVOEGDHEDEN["samenwerken"].artikel,
        na=("horen",),
        uitkomsten=COLLEGEBESLUIT,
    ),
    ondertekenen("besluit"),
    Stap(
        "informeren",
        "Raad geïnformeerd",
        "de raad informeren",
        Wie.COLLEGE,
        Aard.HANDELING,
        BEVOEGDHEDEN["informeren"].artikel,
        na=("besluit",),
        van_deze_versie=True,
    ),
    Stap(
        "inwerking",
        "Ingang",
        "ingaan",
        Wie.REGIO,
        Aard.DAG,
        "de dag die de overeenkomst noemt",
        wettelijk=False,
        na_alle=("ondertekenen", "informeren"),
    ),
)

_REGIOVISIE = (
    voorstel("de regiovisie aan de raad voorstellen"),
    Stap(
        "besluit",
        "Vaststelling door de raad",
        "de regiovisie vaststellen",
        Wie.RAAD,
        Aard.BESLUIT,
        BEVOEGDHEDEN["regiovisie"].artikel,
        wettelijk=False,
        na=("voorstel",),
        uitkomsten=RAADSBESLUIT,
        amendement=True,
    ),
    Stap(
        "inwerking",
        "De regiovisie geldt",
        "gelden, als alle raden dezelfde tekst hebben vastgesteld",
        Wie.REGIO,
        Aard.DAG,
        "Norm voor Opdrachtgeverschap, afspraak 1",
        wettelijk=False,
        na_alle=("besluit",),
    ),
)

_BEGROTING = (
    Stap(
        "kaders",
        "Kaders naar de raden",
        "de algemene financiële en beleidsmatige kaders aan de raden sturen",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{WGR} 34b",
        vaste_datum="kaders_naar_raden",
    ),
    Stap(
        "toezenden",
        "Ontwerpbegroting naar de raden",
        "de ontwerpbegroting aan de raden sturen, twaalf weken voordat zij wordt aangeboden",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{WGR} 35, eerste lid",
        na=("kaders",),
    ),
    Stap(
        "ter_inzage",
        "Ontwerp ter inzage",
        "de ontwerpbegroting ter inzage leggen",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{WGR} 35, tweede lid",
        na=("toezenden",),
    ),
    Stap(
        "zienswijze",
        "Zienswijze op de ontwerpbegroting",
        "laten weten of er een zienswijze op de ontwerpbegroting is",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{WGR} 35, derde lid",
        na=("toezenden",),
        termijn="ontwerpbegroting_naar_raden",
        uitkomsten=ZIENSWIJZE,
    ),
    Stap(
        "reactie",
        "Antwoord op de zienswijzen",
        "schriftelijk en met redenen op de zienswijzen antwoorden",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{WGR} 35 (lid te verifiëren)",
        na_alle=("zienswijze",),
    ),
    Stap(
        "besluit",
        "Vaststelling van de begroting",
        "de begroting vaststellen",
        Wie.BESTUUR,
        Aard.BESLUIT,
        f"{WGR} 34, eerste lid",
        na=("reactie",),
        uitkomsten=RAADSBESLUIT,
        amendement=True,
    ),
    Stap(
        "naar_gs",
        "Begroting naar gedeputeerde staten",
        "de begroting binnen twee weken, en vóór 15 september, aan gedeputeerde staten sturen",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{WGR} 34, tweede lid",
        na=("besluit",),
        vaste_datum="begroting_naar_gs",
        van_deze_versie=True,
    ),
    Stap(
        "inwerking",
        "Begin van het begrotingsjaar",
        "beginnen",
        Wie.REGIO,
        Aard.DAG,
        "het begrotingsjaar",
        wettelijk=False,
        na=("naar_gs",),
    ),
)

PROCEDURES: dict[str, Procedure] = {
    procedure.code: procedure
    for procedure in (
        *REGELINGEN.values(),
        Procedure(
            "convenant",
            "Convenant of overeenkomst buiten de Wgr",
            "een overeenkomst die de colleges sluiten zonder gemeenschappelijke regeling",
            _CONVENANT,
            (
                "Een convenant geeft geen mandaat. Daarvoor is een apart mandaatbesluit nodig, met instemming van wie "
                "het krijgt (Awb, artikel 10:4).",
            ),
        ),
        Procedure("regiovisie", "Regiovisie", "de visie die elke raad vaststelt", _REGIOVISIE),
        Procedure(
            "begroting",
            "Begroting van een lichaam",
            "de jaarlijkse begroting van een openbaar lichaam, bedrijfsvoeringsorganisatie of gemeenschappelijk orgaan",
            _BEGROTING,
        ),
    )
}

_LET_OP_VORM: dict[Rechtsvorm, tuple[str, ...]] = {
    Rechtsvorm.CENTRUMREGELING: (
        "Een centrumregeling omschrijft precies wat de centrumgemeente voor de andere doet (Wgr, artikel 8, vierde "
        "lid). Mandaat aan een ander bestuur vraagt de instemming van wie het krijgt (Awb, artikel 10:4).",
    ),
    Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE: (
        "Alleen colleges doen mee (Wgr, artikel 8, derde lid).",
        "De jaarlijkse begroting gaat langs de raden: begin daarvoor een aparte procedure.",
    ),
    Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN: (
        "De jaarlijkse begroting gaat langs de raden: begin daarvoor een aparte procedure.",
    ),
    Rechtsvorm.OPENBAAR_LICHAAM: (
        "De regeling noemt op welke besluiten de raden een zienswijze kunnen geven (Wgr, artikel 10; lid te "
        "verifiëren).",
        "De jaarlijkse begroting gaat langs de raden: begin daarvoor een aparte procedure.",
    ),
}


def let_op(procedure: Procedure, rechtsvorm: str) -> tuple[str, ...]:
    """What the law asks beside the steps: of every procedure of this kind, and of this legal form."""
    return procedure.let_op + (_LET_OP_VORM.get(Rechtsvorm(rechtsvorm), ()) if rechtsvorm else ())


_PER_SOORT = {"regiovisie": "regiovisie", "kadernota": "regiovisie", "convenant": "convenant", "akkoord": "convenant"}


def procedure_voor(soort: str, rechtsvorm: str, partijen: Collection[str] = ()) -> Procedure | None:
    """The procedure that belongs to a kind of text and its legal form; None when the form must be chosen first, or
    when nothing is decided on such a text here.

    The form goes before the name on the cover: a 'samenwerkingsovereenkomst' can be a centrumregeling. `partijen` are
    the organs that make the regeling, as the register names them; without them it is one of colleges.
    """
    if rechtsvorm:
        if Rechtsvorm(rechtsvorm) is Rechtsvorm.CONVENANT:
            return PROCEDURES["convenant"]
        return PROCEDURES[code_van(Wie(orgaan) for orgaan in partijen or [Wie.COLLEGE])]
    return PROCEDURES.get(_PER_SOORT.get(soort, ""))
