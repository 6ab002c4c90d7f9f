"""Who may look at and post to the pages of overleggen."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, Profiel
from tests.rechten.rij import Rij

PEN = "beleidsadviseur coordinator"
ZIET = {f"{PEN}": "regio"}
DEELNEMERS = f"{PEN} collegelid controller teamleider"

WIE_DAN_OOK = Profiel(
    "overleggen",
    {DEELNEMERS: "mag mag mag", "raadslid griffier": "mag mag mag", ANDERS: "niet niet niet"},
    ZIET,
)
NEEMT_DEEL = Profiel("neemt deel aan overleggen", {DEELNEMERS: "mag mag mag", ANDERS: "niet niet niet"}, ZIET)
BEGINT = Profiel(
    "begint een overleg van de regio",
    {
        PEN: "mag mag weg",
        "collegelid controller teamleider raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
HOUDT_REGISTER = Profiel(
    "houdt bij wie de regio vertegenwoordigt",
    {PEN: "mag mag weg", "collegelid controller teamleider": "niet niet weg", ANDERS: "niet niet niet"},
)
LEEST = Profiel(
    "leest een overleg waar het college aan tafel zit",
    {
        f"{PEN} collegelid": "mag mag weg",
        "controller teamleider raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET,
)
LEEST_ALS_DEELNEMER = Profiel(
    "leest wat nooit met de raden wordt gedeeld",
    {f"{PEN} collegelid": "mag mag weg", "controller teamleider": "weg weg weg", ANDERS: "niet niet niet"},
    ZIET,
)
BEREIDT_VOOR = Profiel(
    "bereidt het overleg voor",
    {
        PEN: "mag mag weg",
        "collegelid": "niet niet weg",
        "controller teamleider raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET,
)
BEREIDT_VOOR_ALS_DEELNEMER = Profiel(
    "bereidt voor wat nooit met de raden wordt gedeeld",
    {
        PEN: "mag mag weg",
        "collegelid": "niet niet weg",
        "controller teamleider": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET,
)
DEELT = Profiel(
    "deelt een bijeenkomst met de raden",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur collegelid": "niet niet weg",
        "controller teamleider raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
ZIT_AAN_TAFEL = Profiel(
    "zit aan tafel",
    {
        "coordinator collegelid": "mag mag weg",
        "beleidsadviseur": "niet niet weg",
        "controller teamleider": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
OPENT_GEHEIM = Profiel(
    "opent een vertrouwelijk stuk",
    {
        "coordinator collegelid": "mag mag weg",
        "beleidsadviseur": "niet niet weg",
        "controller teamleider raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
BRENGT_IN = Profiel(
    "brengt een punt in over iets van de regio",
    {
        f"{PEN} collegelid": "mag mag weg",
        "controller": "niet niet weg",
        "teamleider": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET,
)
OOK_DE_RAAD = Profiel(
    "leest een gedeelde bijeenkomst",
    {
        f"{PEN} collegelid raadslid griffier": "mag mag weg",
        "controller teamleider": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    ZIET,
)
GEHEIM_VAN_GEDEELD = Profiel(
    "opent een vertrouwelijk stuk van een gedeelde bijeenkomst",
    {
        "coordinator collegelid": "mag mag weg",
        "beleidsadviseur raadslid griffier": "niet niet weg",
        "controller teamleider": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)

_VAN_HET_OVERLEG = ("overleg_wijzigen", "deelnemer_nieuw", "bijeenkomsten_plannen", "actie_nieuw")
_VAN_DE_BIJEENKOMST = (
    "bijeenkomst_wijzigen", "bijeenkomst_vervallen", "agenda", "notulen", "presentie", "vergaderstuk_nieuw",
)  # fmt: skip

OVERLEG_TABEL: dict[str, Rij] = {
    "overleggen": Rij(WIE_DAN_OOK, toont="", vragen=("", "?gestopt=on")),
    "overleg_nieuw": Rij(BEGINT, BEGINT, "sleutel"),
    "vertegenwoordigingen": Rij(NEEMT_DEEL, toont="MERK"),
    "vertegenwoordiging_nieuw": Rij(BEGINT, BEGINT, "sleutel"),
    "vertegenwoordiging_einde": Rij(HOUDT_REGISTER, HOUDT_REGISTER, "vertegenwoordiging", toont="MERK"),
    "acties": Rij(NEEMT_DEEL, vragen=("", "?wie=allen&stand=alle")),
    "actie": Rij(LEEST_ALS_DEELNEMER, BEREIDT_VOOR_ALS_DEELNEMER, "actie", toont="MERK"),
    "actie_wijzigen": Rij(BEREIDT_VOOR_ALS_DEELNEMER, BEREIDT_VOOR_ALS_DEELNEMER, "actie", toont="MERK"),
    "deelnemer_einde": Rij(BEREIDT_VOOR_ALS_DEELNEMER, BEREIDT_VOOR_ALS_DEELNEMER, "deelnemer", toont="MERK"),
    "agendapunt_wijzigen": Rij(BEREIDT_VOOR_ALS_DEELNEMER, BEREIDT_VOOR_ALS_DEELNEMER, "agendapunt", toont="MERK"),
    "onderwerp_inbrengen": Rij(BRENGT_IN, BRENGT_IN, "=activiteit activiteit", toont="MERK"),
    "agendapunt_intrekken": Rij(None, BEREIDT_VOOR_ALS_DEELNEMER, "los_punt"),
    "agendapunt_doorschuiven": Rij(None, BEREIDT_VOOR_ALS_DEELNEMER, "agendapunt"),
    "overleg": Rij(LEEST, ding="overleg", toont="MERK"),
    **{naam: Rij(BEREIDT_VOOR, BEREIDT_VOOR, "overleg", toont="MERK") for naam in _VAN_HET_OVERLEG},
    "agendapunt_nieuw": Rij(LEEST, LEEST, "overleg", toont="MERK"),
    "overleg_geschiedenis": Rij(LEEST_ALS_DEELNEMER, ding="overleg", toont="MERK"),
    "bijeenkomst": Rij(LEEST, ding="komt", toont="MERK"),
    **{naam: Rij(BEREIDT_VOOR, BEREIDT_VOOR, "komt", toont="MERK") for naam in _VAN_DE_BIJEENKOMST},
    "bijeenkomst_delen": Rij(DEELT, DEELT, "komt", toont="MERK"),
    "afmelden": Rij(None, ZIT_AAN_TAFEL, "komt"),
    "bijeenkomst_geschiedenis": Rij(LEEST_ALS_DEELNEMER, ding="komt", toont="MERK"),
    "bundel_maken": Rij(None, BEREIDT_VOOR_ALS_DEELNEMER, "komt"),
    "verslag_maken": Rij(None, BEREIDT_VOOR_ALS_DEELNEMER, "komt"),
    "verslag_bestand": Rij(LEEST, ding="gehouden =1", toont="MERK"),
    "verslag_vaststellen": Rij(BEREIDT_VOOR, BEREIDT_VOOR, "gehouden", toont="MERK"),
    "vergaderstuk_bestand": Rij(LEEST, ding="vergaderstuk"),
    "vergaderstuk_intrekken": Rij(None, BEREIDT_VOOR_ALS_DEELNEMER, "vergaderstuk"),
    "bundel_bestand": Rij(ZIT_AAN_TAFEL, ding="bundel"),
}

OVERLEG_OOK: dict[str, tuple[str, Rij]] = {
    "een overleg waarvan een bijeenkomst met de raden is gedeeld": (
        "overleg",
        Rij(OOK_DE_RAAD, ding="overleg_gedeeld", toont="MERK"),
    ),
    "een bijeenkomst die met de raden is gedeeld": ("bijeenkomst", Rij(OOK_DE_RAAD, ding="komt_gedeeld", toont="MERK")),
    "een punt over een ketenpartner": (
        "onderwerp_inbrengen",
        Rij(BRENGT_IN, BRENGT_IN, "=partner partner", toont="MERK"),
    ),
    "een stuk dat met de raden is gedeeld": ("vergaderstuk_bestand", Rij(OOK_DE_RAAD, ding="vergaderstuk_gedeeld")),
    "een vertrouwelijk stuk": ("vergaderstuk_bestand", Rij(OPENT_GEHEIM, ding="geheim_stuk")),
    "een vertrouwelijk stuk van een gedeelde bijeenkomst": (
        "vergaderstuk_bestand",
        Rij(GEHEIM_VAN_GEDEELD, ding="geheim_stuk_gedeeld"),
    ),
}
"""The same addresses for what a raad may read too, and for what is confidential."""
