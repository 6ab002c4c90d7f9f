"""The procedures that exist: per legal form of a regeling, for a convenant, a regiovisie and the begroting of a body.

Wet gemeenschappelijke regelingen (Wgr) as changed on 1 July 2022 (Stb. 2022, 18); Gemeentewet; the Norm voor
Opdrachtgeverschap (NvO), which is an agreement among gemeenten and no law. The zienswijze on the ontwerp (Wgr 1 lid 3)
is about the whole text; the toestemming (Wgr 1 **lid 4**) is a limited legal check: two decisions of one raad.
"""

from __future__ import annotations

from samenwerking.besluiten.procedure import Aard, Procedure, Stap, Uitkomst, Wie
from samenwerking.teksten.controles.bevinding import Rechtsvorm

_WGR = "Wet gemeenschappelijke regelingen, artikel"
_GEMEENTEWET = "Gemeentewet, artikel"
_COLLEGEBESLUIT = (Uitkomst.VASTGESTELD, Uitkomst.VOORWAARDE, Uitkomst.AANGEHOUDEN, Uitkomst.VERWORPEN)
_ZIENSWIJZE = (Uitkomst.ZIENSWIJZE, Uitkomst.GEEN_ZIENSWIJZE, Uitkomst.AANGEHOUDEN)

_ONDERTEKENEN = Stap(
    "ondertekenen",
    "Ondertekening",
    "de tekst ondertekenen; de burgemeester tekent, of wie hij daarvoor aanwijst",
    Wie.COLLEGE,
    Aard.HANDELING,
    f"{_GEMEENTEWET} 171",
    na=("besluit",),
    van_deze_versie=True,
)

_REGELING = (
    Stap(
        "toezenden",
        "Ontwerp naar de raad",
        "het ontwerp aan de eigen raad sturen",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{_WGR} 1, tweede lid",
    ),
    Stap(
        "zienswijze",
        "Zienswijze op het ontwerp",
        "laten weten of er een zienswijze op het ontwerp is",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{_WGR} 1, derde lid",
        na=("toezenden",),
        termijn="zienswijze_ontwerpregeling",
        uitkomsten=_ZIENSWIJZE,
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
    Stap(
        "vragen",
        "Toestemming gevraagd",
        "de raad toestemming vragen",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{_WGR} 1, vierde lid",
        na=("definitief",),
        van_deze_versie=True,
    ),
    Stap(
        "toestemming",
        "Toestemming van de raad",
        "toestemming verlenen, of onthouden wegens strijd met het recht of het algemeen belang",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{_WGR} 1, vierde lid",
        na=("vragen",),
        uitkomsten=(Uitkomst.VERLEEND, Uitkomst.ONTHOUDEN, Uitkomst.AANGEHOUDEN),
    ),
    Stap(
        "besluit",
        "Besluit tot treffen",
        "besluiten de regeling te treffen",
        Wie.COLLEGE,
        Aard.BESLUIT,
        f"{_WGR} 1, eerste lid",
        na=("toestemming",),
        uitkomsten=_COLLEGEBESLUIT,
    ),
    _ONDERTEKENEN,
    Stap(
        "bekendmaken",
        "Bekendmaking van de regeling",
        "de regeling in haar Gemeenteblad bekendmaken",
        Wie.PUBLICEERT,
        Aard.HANDELING,
        f"{_WGR} 26",
        na_alle=("ondertekenen",),
        van_deze_versie=True,
    ),
    Stap(
        "eigen_bekendmaking",
        "Bekendmaking van het eigen besluit",
        "het eigen besluit bekendmaken",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{_WGR} 26",
        na=("besluit",),
        van_deze_versie=True,
    ),
    Stap(
        "inwerking",
        "Inwerkingtreding",
        "in werking treden",
        Wie.REGIO,
        Aard.DAG,
        f"{_WGR} 26: niet vóór de bekendmaking",
        na=("bekendmaken",),
        na_alle=("eigen_bekendmaking",),
    ),
)

_LET_OP_REGELING = (
    "De regeling komt in het landelijke register van de minister van BZK. Welk artikel dat regelt, is nog na te gaan.",
    "Of de regeling ook nog aan gedeputeerde staten wordt gestuurd, is onzeker (artikel 26, eerste lid, in de tekst "
    "van 2017). Vraag het na bij de provincie.",
)

_CONVENANT = (
    Stap(
        "horen",
        "Wensen en bedenkingen",
        "wensen en bedenkingen geven, als de gevolgen ingrijpend zijn of de raad erom vroeg",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{_GEMEENTEWET} 169, vierde lid",
        uitkomsten=_ZIENSWIJZE,
    ),
    Stap(
        "besluit",
        "Besluit van het college",
        "besluiten de overeenkomst aan te gaan",
        Wie.COLLEGE,
        Aard.BESLUIT,
        f"{_GEMEENTEWET} 160, eerste lid",
        na=("horen",),
        uitkomsten=_COLLEGEBESLUIT,
    ),
    _ONDERTEKENEN,
    Stap(
        "informeren",
        "Raad geïnformeerd",
        "de raad informeren",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{_GEMEENTEWET} 169, tweede lid",
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
    Stap(
        "voorstel",
        "Voorstel van het college",
        "de regiovisie aan de raad voorstellen",
        Wie.COLLEGE,
        Aard.BESLUIT,
        f"{_GEMEENTEWET} 160, eerste lid",
        uitkomsten=_COLLEGEBESLUIT,
    ),
    Stap(
        "besluit",
        "Vaststelling door de raad",
        "de regiovisie vaststellen",
        Wie.RAAD,
        Aard.BESLUIT,
        "Norm voor Opdrachtgeverschap, afspraak 1: een afspraak tussen gemeenten, geen wet",
        wettelijk=False,
        na=("voorstel",),
        uitkomsten=(Uitkomst.VASTGESTELD, Uitkomst.GEWIJZIGD, Uitkomst.AANGEHOUDEN, Uitkomst.VERWORPEN),
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
        f"{_WGR} 34b",
        vaste_datum="kaders_naar_raden",
    ),
    Stap(
        "toezenden",
        "Ontwerpbegroting naar de raden",
        "de ontwerpbegroting aan de raden sturen, twaalf weken voordat zij wordt aangeboden",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{_WGR} 35, eerste lid",
        na=("kaders",),
    ),
    Stap(
        "ter_inzage",
        "Ontwerp ter inzage",
        "de ontwerpbegroting ter inzage leggen",
        Wie.COLLEGE,
        Aard.HANDELING,
        f"{_WGR} 35, tweede lid",
        na=("toezenden",),
    ),
    Stap(
        "zienswijze",
        "Zienswijze op de ontwerpbegroting",
        "laten weten of er een zienswijze op de ontwerpbegroting is",
        Wie.RAAD,
        Aard.BESLUIT,
        f"{_WGR} 35, derde lid",
        na=("toezenden",),
        termijn="ontwerpbegroting_naar_raden",
        uitkomsten=_ZIENSWIJZE,
    ),
    Stap(
        "reactie",
        "Antwoord op de zienswijzen",
        "schriftelijk en met redenen op de zienswijzen antwoorden",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{_WGR} 35 (lid te verifiëren)",
        na_alle=("zienswijze",),
    ),
    Stap(
        "besluit",
        "Vaststelling van de begroting",
        "de begroting vaststellen",
        Wie.BESTUUR,
        Aard.BESLUIT,
        f"{_WGR} 34, eerste lid",
        na=("reactie",),
        uitkomsten=(Uitkomst.VASTGESTELD, Uitkomst.GEWIJZIGD, Uitkomst.AANGEHOUDEN, Uitkomst.VERWORPEN),
        amendement=True,
    ),
    Stap(
        "naar_gs",
        "Begroting naar gedeputeerde staten",
        "de begroting binnen twee weken, en vóór 15 september, aan gedeputeerde staten sturen",
        Wie.BESTUUR,
        Aard.HANDELING,
        f"{_WGR} 34, tweede lid",
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
        Procedure(
            "regeling",
            "Gemeenschappelijke regeling van colleges",
            "een regeling zonder meer, een centrumregeling, een gemeenschappelijk orgaan, een "
            "bedrijfsvoeringsorganisatie of een openbaar lichaam: treffen, wijzigen, toetreden en uittreden",
            _REGELING,
            _LET_OP_REGELING,
        ),
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

_PER_SOORT = {"regiovisie": "regiovisie", "kadernota": "regiovisie", "convenant": "convenant", "akkoord": "convenant"}


def procedure_voor(soort: str, rechtsvorm: str) -> Procedure | None:
    """The procedure that belongs to a kind of text and its legal form; None when the form must be chosen first, or
    when nothing is decided on such a text here.

    The form goes before the name on the cover: a 'samenwerkingsovereenkomst' can be a centrumregeling.
    """
    if rechtsvorm:
        return PROCEDURES["convenant" if Rechtsvorm(rechtsvorm) is Rechtsvorm.CONVENANT else "regeling"]
    return PROCEDURES.get(_PER_SOORT.get(soort, ""))
