"""Profiles: who may look at or do something, by role and by how near the place of that something is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from regio.models import Rol
from tests.wereld import REGIOS, Hoed, woord

MAG, NIET, WEG = "mag", "niet", "weg"
"""The page or its form; 403: you may not; 404: for you it does not exist."""

ANDERS = "anders"
AFSTANDEN = ("eigen", "regio", "buiten")
"""Of the own place (or the region one works for), of another gemeente in the region, outside the region."""


@dataclass(frozen=True)
class Profiel:
    """`wie` gives for roles (separated by spaces; ANDERS is every other role) the answers at the three distances.

    `ziet` gives for roles the words that an answer may hold, apart from MERK of the own gemeente and its region:
    `regio` is MERK of each gemeente of the region, `mensen` is MENS of the own gemeente, `namen` is AMBT of the
    gemeenten one keeps.
    """

    naam: str
    wie: Mapping[str, str] = field(default_factory=dict)
    ziet: Mapping[str, str] = field(default_factory=dict)
    openbaar: bool = False
    soms_openbaar: bool = False  # the page itself sends one to the login, or shows what a raad made public

    def __post_init__(self) -> None:
        rollen = [rol for groep in (*self.wie, *self.ziet) for rol in groep.split() if rol != ANDERS]
        assert set(rollen) <= set(Rol.values), f"{self.naam}: {rollen}"
        assert all(len(antwoorden.split()) == len(AFSTANDEN) for antwoorden in self.wie.values()), self.naam

    def antwoord(self, rol: str, afstand: str) -> str:
        """What a hat with this role gets: MAG, NIET or WEG."""
        antwoorden = _van(self.wie, rol) or "mag mag mag"
        return antwoorden.split()[AFSTANDEN.index(afstand)]

    def woorden(self, hoed: Hoed) -> set[str]:
        """The words that may stand in an answer to this hat."""
        gemeenten = REGIOS[hoed.regio]
        mag = {woord("MERK", hoed.plaats), woord("MERK", hoed.regio)}
        extra = (_van(self.ziet, hoed.rol) or "").split()
        if "regio" in extra:
            mag |= {woord("MERK", naam) for naam in gemeenten}
        if "mensen" in extra:
            mag.add(woord("MENS", hoed.plaats))
        if "namen" in extra:
            mag |= {woord("AMBT", naam) for naam in (gemeenten if hoed.van_regio else [hoed.plaats])}
        if hoed.rol == Rol.GRIFFIER:  # the own name stands above every page
            mag.add(woord("AMBT", hoed.plaats))
        return mag


def _van(regels: Mapping[str, str], rol: str) -> str | None:
    for groep, waarde in regels.items():
        if rol in groep.split():
            return waarde
    return regels.get(ANDERS)


ZIET_MENSEN = {"consulent teamleider": "mensen", "wachtlijstbeheerder": "mensen"}
ZIET_ALLES_VAN_ZICHZELF = {**ZIET_MENSEN, "coordinator beleidsadviseur": "regio", "beheerder": "namen"}

OPENBAAR = Profiel("openbaar", openbaar=True)
INGELOGD = Profiel("ingelogd", ziet=ZIET_ALLES_VAN_ZICHZELF)
GEEN_AANBIEDER = Profiel("openbaar, maar er is geen aanbieder", {ANDERS: "weg weg weg"}, openbaar=True)
GEEN_GAST = Profiel("openbaar, maar niemand hier is gast", {ANDERS: "weg weg weg"}, openbaar=True)
NIEMAND = Profiel("niemand: dit ding is er niet", {ANDERS: "weg weg weg"})

# --- toegang: people ----------------------------------------------------------------------------------------

TOEGANG = Profiel("toegang", {"consulent teamleider": "mag mag mag", ANDERS: "niet niet niet"}, ZIET_MENSEN)
TOEGANG_VAN_DE_GEMEENTE = Profiel(
    "toegang van de gemeente",
    {"consulent teamleider": "mag weg weg", ANDERS: "weg weg weg"},
    ZIET_MENSEN,
)
INLEZEN = Profiel("inlezen", {"teamleider": "mag mag mag", ANDERS: "niet niet niet"})
VERNIETIGEN = Profiel("vernietigen", {"teamleider": "mag mag mag", ANDERS: "niet niet niet"}, ZIET_MENSEN)
VERNIETIGEN_VAN_DE_GEMEENTE = Profiel(
    "vernietigen van de gemeente", {"teamleider": "mag weg weg", ANDERS: "weg weg weg"}, ZIET_MENSEN
)
VERNIETIGD = Profiel(
    "over een besluit tot vernietigen dat er in deze wereld niet is",
    {"teamleider": "weg weg weg", ANDERS: "niet niet niet"},
)
TEAMLEIDER_VAN_HET_DOSSIER = Profiel(
    "teamleider van het dossier",
    {"teamleider": "mag weg weg", "consulent": "niet weg weg", ANDERS: "weg weg weg"},
    ZIET_MENSEN,
)
LEERJAAR = Profiel("leerjaar", {"teamleider": "mag mag mag", ANDERS: "niet niet niet"})
LEERJAAR_VAN_DE_GEMEENTE = Profiel("leerjaar van de gemeente", {"teamleider": "mag weg weg", ANDERS: "niet niet niet"})
ONTVANGT_DE_OVERDRACHT = Profiel(
    "opent een dossier na een overdracht: de ontvanger, en dat is hier niemand",
    {"consulent teamleider": "niet weg weg", ANDERS: "weg weg weg"},
)
WACHTLIJST = Profiel(
    "wachtlijst",
    {"consulent teamleider wachtlijstbeheerder": "mag mag mag", ANDERS: "niet niet niet"},
    ZIET_MENSEN,
)
WACHTLIJST_VAN_DE_GEMEENTE = Profiel(
    "wachtlijst van de gemeente",
    {"consulent teamleider wachtlijstbeheerder": "mag weg weg", ANDERS: "weg weg weg"},
    ZIET_MENSEN,
)
TELLINGEN = Profiel(
    "tellingen zonder mensen",
    {
        "coordinator controller beleidsadviseur collegelid teamleider": "mag mag mag",
        "raadslid griffier": "mag mag mag",
        ANDERS: "niet niet niet",
    },
)
TELLINGEN_VAN_DE_REGIO = Profiel(
    "tellingen van de regio",
    {
        "coordinator controller beleidsadviseur collegelid teamleider": "mag mag weg",
        "raadslid griffier": "mag mag weg",
        ANDERS: "niet niet niet",
    },
)
OVERGANG = Profiel(
    "regels van de overgang",
    {"wachtlijstbeheerder": "niet niet niet", ANDERS: "mag mag mag"},
)
PLEKKEN = Profiel(
    "plekken",
    {
        "coordinator controller beleidsadviseur collegelid": "mag mag mag",
        "consulent teamleider wachtlijstbeheerder": "mag mag mag",
        ANDERS: "niet niet niet",
    },
)

STELT_EEN_PLEK_VOOR = Profiel(
    "stelt een plek van de regio voor",
    {"consulent teamleider wachtlijstbeheerder": "mag mag weg", ANDERS: "niet niet niet"},
    ZIET_MENSEN,
)
PLEKKEN_OM_TE_GEVEN = Profiel(
    "plekken om te geven",
    {"consulent teamleider wachtlijstbeheerder coordinator": "mag mag mag", ANDERS: "niet niet niet"},
)
CONTRACTEN = Profiel(
    "codes van aanbieders en producten", {"consulent teamleider coordinator": "mag mag mag", ANDERS: "niet niet niet"}
)
PLEKKEN_BIJHOUDEN = Profiel("plekken bijhouden", {"coordinator": "mag mag mag", ANDERS: "niet niet niet"})
PLEKKEN_BIJHOUDEN_VAN_DE_REGIO = Profiel(
    "plekken bijhouden van de regio", {"coordinator": "mag mag weg", ANDERS: "niet niet niet"}
)

# --- financien ----------------------------------------------------------------------------------------------

GELD = Profiel(
    "geld",
    {"controller coordinator beleidsadviseur": "mag mag mag", ANDERS: "niet niet niet"},
)
GELD_VAN_DE_REGIO = Profiel(
    "geld van de regio",
    {"controller coordinator beleidsadviseur": "mag mag weg", ANDERS: "niet niet niet"},
)
GELD_OM_TE_LEZEN = Profiel(
    "geld om te lezen",
    {
        "controller coordinator beleidsadviseur": "mag mag mag",
        "collegelid raadslid griffier": "mag mag mag",
        ANDERS: "niet niet niet",
    },
)
GELD_VAN_DE_GEMEENTE = Profiel(
    "geld van de gemeente",
    {
        "controller coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "mag weg weg",
        ANDERS: "niet niet niet",
    },
)
REKENEN_VOOR_DE_REGIO = Profiel(
    "rekenen voor de regio",
    {
        "controller": "mag mag weg",
        "coordinator beleidsadviseur": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
INVOER_LEZEN = Profiel(
    "invoer lezen",
    {"controller coordinator beleidsadviseur": "mag mag mag", ANDERS: "niet niet niet"},
)
INVOER_VASTLEGGEN = Profiel("invoer vastleggen", {"controller": "mag mag mag", ANDERS: "niet niet niet"})
INVOER_VAN_DE_REGIO = Profiel(
    "invoer van de regio",
    {"controller coordinator beleidsadviseur": "mag mag weg", ANDERS: "niet niet niet"},
)

REGIOGELD = Profiel(
    "regionaal geld",
    {"controller coordinator beleidsadviseur collegelid raadslid griffier": "mag mag weg", ANDERS: "niet niet niet"},
    {"controller coordinator beleidsadviseur": "regio"},
)
REKENEN_MET_ALLE_GEMEENTEN = Profiel(
    "rekenen met alle gemeenten van de regio", REKENEN_VOOR_DE_REGIO.wie, {"controller": "regio"}
)
REGIOGELD_VAN_DE_GEMEENTE = Profiel(
    "regionaal geld van de gemeente",
    {
        "controller coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "mag weg weg",
        ANDERS: "niet niet niet",
    },
)

ZIET_ELKE_GEMEENTE = {"controller coordinator beleidsadviseur": "regio"}
PROGNOSE_VAN_DE_REGIO = Profiel(
    "prognose van de regio",
    {"controller coordinator beleidsadviseur collegelid raadslid griffier": "mag mag weg", ANDERS: "niet niet niet"},
    ZIET_ELKE_GEMEENTE,
)
PROGNOSE_VAN_DE_GEMEENTE = Profiel(
    "prognose van de gemeente",
    {
        "controller coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "mag weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET_ELKE_GEMEENTE,
)
PROGNOSE_VAN_ELKE_GEMEENTE = Profiel(
    "prognose van elke gemeente",
    {
        "controller coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET_ELKE_GEMEENTE,
)

# --- teksten ------------------------------------------------------------------------------------------------

TEKSTEN = Profiel(
    "teksten",
    {
        "beleidsadviseur coordinator collegelid controller": "mag mag mag",
        "raadslid griffier": "mag mag mag",
        ANDERS: "niet niet niet",
    },
)
SCHRIJVERS = Profiel("schrijvers", {"beleidsadviseur coordinator": "mag mag mag", ANDERS: "niet niet niet"})
CONCEPT_VAN_DE_REGIO = Profiel(
    "concept van de regio",
    {"beleidsadviseur coordinator collegelid controller": "mag mag weg", ANDERS: "weg weg weg"},
)
SCHRIJVERS_VAN_DE_REGIO = Profiel(
    "schrijvers van de regio",
    {
        "beleidsadviseur coordinator": "mag mag weg",
        "collegelid controller": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)
EIGEN_WOORDBESTAND = Profiel(
    "een Word-bestand van wie het zelf inlas",
    {"beleidsadviseur": "mag weg weg", ANDERS: "weg weg weg"},
)
BEVRIEST_DE_TEKST = Profiel(
    "bevriest de tekst",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur collegelid controller": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)
LEIDT_DE_TEKST = Profiel(
    "leidt de tekst",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur": "mag niet weg",  # the one who began the text
        "collegelid controller": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)
LEEST_CONCEPTEN = Profiel(
    "leest concepten",
    {"beleidsadviseur coordinator collegelid controller": "mag mag mag", ANDERS: "niet niet niet"},
)
KRIJGT_BERICHT = Profiel(
    "krijgt bericht van een heropening",
    {
        "beleidsadviseur coordinator collegelid": "mag mag weg",
        "controller": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)
OOK_DE_RAAD_VAN_DE_REGIO = Profiel(
    "versie voor de raden van de regio",
    {
        "beleidsadviseur coordinator collegelid controller": "mag mag weg",
        "raadslid griffier": "mag mag weg",
        ANDERS: "weg weg weg",
    },
)

# --- brieven ------------------------------------------------------------------------------------------------

BRIEVEN = Profiel(
    "brieven",
    {
        "coordinator beleidsadviseur collegelid": "mag mag mag",
        "raadslid griffier": "mag mag mag",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
COORDINATOR = Profiel("coördinator", {"coordinator": "mag mag mag", ANDERS: "niet niet niet"})
COORDINATOR_VAN_DE_REGIO = Profiel("coördinator van de regio", {"coordinator": "mag mag weg", ANDERS: "niet niet niet"})
OPSTELLERS = Profiel(
    "opstellers van de regio",
    {
        "coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
KERNTEKST = Profiel(
    "kerntekst van de regio",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur": "niet niet weg",
        "collegelid raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
EIGEN_DEEL = Profiel(
    "deel van de gemeente in de brief",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur": "mag niet weg",
        "collegelid raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
BRIEF_VERZONDEN = Profiel(
    "verzonden brief van de gemeente",
    {
        "coordinator beleidsadviseur": "mag mag weg",
        "collegelid raadslid griffier": "mag weg weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
BRIEF_BIJ_COLLEGE = Profiel(
    "brief die bij het college ligt",
    {
        "coordinator beleidsadviseur": "mag mag weg",
        "collegelid": "mag weg weg",
        "raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator beleidsadviseur": "regio"},
)
COLLEGE_VAN_DE_GEMEENTE = Profiel(
    "college van de gemeente",
    {
        "collegelid": "mag weg weg",
        "coordinator beleidsadviseur": "niet niet weg",
        "raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
BESLUIT_OVER_VERZONDEN_BRIEF = Profiel(
    "besluit over een verzonden brief",
    {
        "collegelid": "mag weg weg",
        "raadslid griffier": "niet weg weg",
        "coordinator beleidsadviseur": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)

# --- regio --------------------------------------------------------------------------------------------------

WIE_HET_VROEG = Profiel("wie het vroeg", {"coordinator": "mag weg weg", ANDERS: "weg weg weg"})
BEHEER = Profiel("beheer", {"beheerder": "mag mag mag", ANDERS: "niet niet niet"}, {"beheerder": "namen"})
BEHEER_VAN_DE_GEMEENTE = Profiel(
    "beheer van de gemeente",
    {"beheerder": "mag weg weg", ANDERS: "niet niet niet"},
    {"beheerder": "namen"},
)
CONTROLEERT_WETTEN = Profiel("controleert wetten", {"beheerder controller": "mag mag mag", ANDERS: "niet niet niet"})
