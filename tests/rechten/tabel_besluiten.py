"""Who may look at and post to the pages of besluiten: forms, the choice of one, overeenkomsten and the NvO-toets."""

from __future__ import annotations

from tests.rechten.profielen import (
    ANDERS,
    BEVRIEST_DE_TEKST,
    CONCEPT_VAN_DE_REGIO,
    COORDINATOR,
    OOK_DE_RAAD_VAN_DE_REGIO,
    SCHRIJVERS_VAN_DE_REGIO,
    TEKSTEN,
    Profiel,
)
from tests.rechten.rij import Rij

LEEST = "beleidsadviseur coordinator collegelid controller"
SAMEN = Profiel("samenwerking", TEKSTEN.wie, {f"{LEEST} raadslid griffier": "regio"})
OPEN_KEUZE = Profiel("vormkeuze van de regio", CONCEPT_VAN_DE_REGIO.wie, {LEEST: "regio"})
GEDEELDE_KEUZE = Profiel(
    "gedeelde vormkeuze van de regio", OOK_DE_RAAD_VAN_DE_REGIO.wie, {f"{LEEST} raadslid griffier": "regio"}
)
WEEGT = Profiel(
    "weegt voor een gemeente van de regio",
    {"beleidsadviseur": "mag mag weg", "coordinator collegelid controller": "niet niet weg", ANDERS: "weg weg weg"},
    {LEEST: "regio"},
)
SLUIT = Profiel("sluit de vormkeuze", BEVRIEST_DE_TEKST.wie, {LEEST: "regio"})
NEEMT_OP = Profiel(
    "neemt een overeenkomst op",
    {
        "beleidsadviseur coordinator": "mag mag weg",
        "collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
OORDEELT = Profiel(
    "oordeelt in de NvO-toets",
    {
        "beleidsadviseur coordinator": "mag mag weg",
        "collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)
DEELT = Profiel(
    "deelt de NvO-toets met de raden",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "weg weg weg",
    },
)

_NIEUW = (
    "overeenkomst_wijzigen", "overeenkomst_stand", "evaluatie_nieuw", "overeenkomst_vindplaats", "addendum_nieuw",
    "partijwijziging_nieuw",
)  # fmt: skip

BESLUITEN_TABEL: dict[str, Rij] = {
    "vormen": Rij(SAMEN),
    "vorm": Rij(SAMEN, ding="=centrumregeling"),
    "vormkeuzes": Rij(SAMEN, toont="MERK", vragen=("", "?export=csv")),
    "vormkeuze_nieuw": Rij(COORDINATOR, COORDINATOR),
    "vormkeuze": Rij(OPEN_KEUZE, ding="vormkeuze", toont="MERK"),
    "weging": Rij(WEEGT, WEEGT, "vormkeuze", toont="MERK"),
    "wegingen": Rij(OPEN_KEUZE, ding="vormkeuze", toont="MERK"),
    "vormkeuze_sluiten": Rij(SLUIT, SLUIT, "vormkeuze", toont="MERK"),
    "vormkeuze_bestand": Rij(OPEN_KEUZE, ding="vormkeuze", toont="MERK"),
    "vormkeuze_geschiedenis": Rij(OPEN_KEUZE, ding="vormkeuze", toont="MERK"),
    "overeenkomsten": Rij(SAMEN, toont="MERK", vragen=("", "?export=csv")),
    "overeenkomst_nieuw": Rij(NEEMT_OP, NEEMT_OP, "sleutel"),
    "overeenkomst": Rij(CONCEPT_VAN_DE_REGIO, ding="afspraak", toont="MERK"),
    **{naam: Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "afspraak", toont="MERK") for naam in _NIEUW},
    "overeenkomst_geschiedenis": Rij(CONCEPT_VAN_DE_REGIO, ding="afspraak", toont="MERK"),
    "evaluatie": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "evaluatiemoment", toont="MERK"),
    "addendum": Rij(CONCEPT_VAN_DE_REGIO, ding="addendum", toont="MERK"),
    "addendum_wijzigen": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "addendum", toont="MERK"),
    "vindplaats": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "addendum", toont="MERK"),
    "partijwijziging": Rij(CONCEPT_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "partijwijziging", toont="MERK"),
    "nvo": Rij(SAMEN),
    "nvo_toets": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="sleutel", toont="MERK"),
    "nvo_delen": Rij(None, DEELT, "sleutel"),
    "nvo_bestand": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="sleutel", toont="MERK"),
    "nvo_oordeel": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="sleutel =nvo_1", toont="MERK"),
    "nvo_oordeel_nieuw": Rij(OORDEELT, OORDEELT, "sleutel =nvo_1", toont="MERK"),
}

BESLUITEN_OOK: dict[str, tuple[str, Rij]] = {
    "een vormkeuze die met de raden is gedeeld": (
        "vormkeuze",
        Rij(GEDEELDE_KEUZE, ding="vormkeuze_gesloten", toont="MERK"),
    ),
    "de bijlage van een gedeelde vormkeuze": (
        "vormkeuze_bestand",
        Rij(GEDEELDE_KEUZE, ding="vormkeuze_gesloten", toont="MERK"),
    ),
    "een overeenkomst die met de raden is gedeeld": (
        "overeenkomst",
        Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="afspraak_gedeeld", toont="MERK"),
    ),
}
"""The same addresses for what a raad may read too."""
