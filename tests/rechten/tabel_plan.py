"""Who may look at and post to the pages of plans."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, Profiel
from tests.rechten.rij import Rij

PEN = "beleidsadviseur coordinator"
LEZERS = f"{PEN} collegelid controller"

WIE_DAN_OOK = Profiel("plannen", {LEZERS: "mag mag mag", "raadslid griffier": "mag mag mag", ANDERS: "niet niet niet"})
BEGINT = Profiel(
    "begint een plan van de regio",
    {PEN: "mag mag weg", "collegelid controller raadslid griffier": "niet niet weg", ANDERS: "niet niet niet"},
)
LEEST = Profiel(
    "leest een plan dat niet met de raden is gedeeld",
    {LEZERS: "mag mag weg", "raadslid griffier": "weg weg weg", ANDERS: "niet niet niet"},
)
OOK_DE_RAAD = Profiel(
    "leest een plan dat met de raden is gedeeld",
    {f"{LEZERS} raadslid griffier": "mag mag weg", ANDERS: "niet niet niet"},
)
WERKT_MEE = Profiel("leest hoe een plan is gemaakt", {LEZERS: "mag mag weg", ANDERS: "niet niet niet"})
BEWERKT = Profiel(
    "bewerkt een plan",
    {
        PEN: "mag mag weg",
        "collegelid controller": "niet niet weg",
        "raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
BEWERKT_GEDEELD = Profiel(
    "bewerkt een plan dat ook de raad leest",
    {PEN: "mag mag weg", "collegelid controller raadslid griffier": "niet niet weg", ANDERS: "niet niet niet"},
)
BEWAAKT = Profiel(
    "bewaakt een plan",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur collegelid controller": "niet niet weg",
        "raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
EIGEN_KOLOM = Profiel(
    "zegt wat de eigen gemeente doet",
    {
        "beleidsadviseur": "mag niet weg",
        "coordinator collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)

PLAN_TABEL: dict[str, Rij] = {
    "plannen": Rij(WIE_DAN_OOK, vragen=("", "?stand=open")),
    "plan_nieuw": Rij(BEGINT, BEGINT, "sleutel"),
    "plan": Rij(LEEST, ding="plan", toont="MERK"),
    "plan_wijzigen": Rij(BEWERKT, BEWERKT, "plan", toont="MERK"),
    "plan_delen": Rij(None, BEWAAKT, "plan"),
    "plan_sluiten": Rij(BEWAAKT, BEWAAKT, "plan", toont="MERK"),
    "plan_heropenen": Rij(None, BEWAAKT, "plan"),
    "plan_geschiedenis": Rij(WERKT_MEE, ding="plan_gedeeld", toont="MERK"),
    "doelstelling_nieuw": Rij(BEWERKT, BEWERKT, "plan", toont="MERK"),
    "doelstelling_wijzigen": Rij(BEWERKT, BEWERKT, "doelstelling", toont="MERK"),
    "doelstelling_vervallen": Rij(BEWERKT, BEWERKT, "doelstelling", toont="MERK"),
    "tijdspad": Rij(LEEST, ding="plan", toont="MERK"),
    "tijdspad_bestand": Rij(LEEST, ding="plan", toont="MERK"),
    "plan_voortgang": Rij(LEEST, BEWERKT, "plan", toont="MERK"),
    "voortgangsverslag": Rij(LEEST, ding="voortgangsverslag", toont="MERK"),
    "voortgangsverslag_bestand": Rij(LEEST, ding="voortgangsverslag", toont="MERK"),
    "activiteit_nieuw": Rij(BEWERKT, BEWERKT, "plan", toont="MERK"),
    "activiteit": Rij(LEEST, ding="activiteit", toont="MERK"),
    "activiteit_wijzigen": Rij(BEWERKT, BEWERKT, "activiteit", toont="MERK"),
    "activiteit_verschuiven": Rij(
        BEWERKT, BEWERKT, "activiteit", toont="MERK", vragen=("", "?begin=2031-05-05", "?begin=2031-02-30")
    ),
    "activiteit_stand": Rij(BEWERKT, BEWERKT, "activiteit", toont="MERK"),
    "activiteit_wachten": Rij(BEWERKT, BEWERKT, "activiteit", toont="MERK"),
    "activiteit_verwijzing_nieuw": Rij(BEWERKT, BEWERKT, "activiteit", toont="MERK"),
    "activiteit_geschiedenis": Rij(WERKT_MEE, ding="activiteit_gedeeld", toont="MERK"),
    "activiteit_wacht_niet": Rij(None, BEWERKT, "wacht"),
    "activiteit_verwijzing_weg": Rij(None, BEWERKT, "verwijzing"),
    "resultaat_nieuw": Rij(BEWERKT, BEWERKT, "activiteit", toont="MERK"),
    "resultaat_oordeel": Rij(BEWERKT, BEWERKT, "resultaat", toont="MERK"),
    "resultaat_wijzigen": Rij(BEWERKT, BEWERKT, "resultaat", toont="MERK"),
    "resultaat_vervallen": Rij(BEWERKT, BEWERKT, "resultaat", toont="MERK"),
    "betrokkenheid": Rij(EIGEN_KOLOM, EIGEN_KOLOM, "eigen_kolom", toont="MERK"),
}

PLAN_OOK: dict[str, tuple[str, Rij]] = {
    "een plan dat met de raden is gedeeld": ("plan", Rij(OOK_DE_RAAD, ding="plan_gedeeld", toont="MERK")),
    "een tijdspad dat met de raden is gedeeld": ("tijdspad", Rij(OOK_DE_RAAD, ding="plan_gedeeld", toont="MERK")),
    "een activiteit die ook de raad leest": (
        "activiteit",
        Rij(OOK_DE_RAAD, ding="activiteit_gedeeld", toont="MERK"),
    ),
    "een verslag dat ook de raad leest": (
        "voortgangsverslag_bestand",
        Rij(OOK_DE_RAAD, ding="voortgangsverslag_gedeeld", toont="MERK"),
    ),
    "de voortgang van een plan dat ook de raad leest": (
        "plan_voortgang",
        Rij(OOK_DE_RAAD, BEWERKT_GEDEELD, "plan_gedeeld", toont="MERK"),
    ),
    "de stand van een activiteit die ook de raad leest": (
        "activiteit_stand",
        Rij(BEWERKT_GEDEELD, BEWERKT_GEDEELD, "activiteit_gedeeld", toont="MERK"),
    ),
}
"""The same addresses for a plan that the raden read."""
