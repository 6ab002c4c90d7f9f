"""Who may look at and post to the pages of partners."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, GEEN_GAST, OPENBAAR, Profiel
from tests.rechten.rij import Rij

PEN = "beleidsadviseur coordinator"
RADEN = "collegelid raadslid griffier"
ZIET = {PEN: "regio"}

ZIEN = Profiel("partners", {f"{PEN} controller {RADEN}": "mag mag mag", ANDERS: "niet niet niet"}, ZIET)
ZIEN_ER_EEN = Profiel("een partner", {f"{PEN} controller {RADEN}": "mag mag weg", ANDERS: "niet niet niet"}, ZIET)
ZIEN_PRIJZEN = Profiel("contracten", {f"{PEN} controller": "mag mag mag", ANDERS: "niet niet niet"}, ZIET)
ZIEN_ER_EEN_PRIJS = Profiel("een contract", {f"{PEN} controller": "mag mag weg", ANDERS: "niet niet niet"}, ZIET)
INTERN = Profiel(
    "wat niet voor colleges en raden is",
    {f"{PEN} controller": "mag mag weg", RADEN: "weg weg weg", ANDERS: "niet niet niet"},
    ZIET,
)
HOUDT_BIJ = Profiel(
    "houdt de partners van de regio bij",
    {PEN: "mag mag weg", f"controller {RADEN}": "niet niet weg", ANDERS: "niet niet niet"},
    ZIET,
)
HOUDT_INTERN_BIJ = Profiel(
    "houdt bij wat niet voor colleges en raden is",
    {PEN: "mag mag weg", "controller": "niet niet weg", RADEN: "weg weg weg", ANDERS: "niet niet niet"},
    ZIET,
)
HOUDT_PRIJZEN_BIJ = Profiel(
    "houdt contracten bij", {PEN: "mag mag weg", "controller": "niet niet weg", ANDERS: "niet niet niet"}, ZIET
)
ZIET_MENSEN = Profiel("contacten en links", {PEN: "mag mag weg", ANDERS: "niet niet niet"}, ZIET)

_NIEUW = ("partner_wijzigen", "contact_nieuw", "partnerafspraak_nieuw", "partnercontract_nieuw", "partner_delen")
_CONTRACT = ("partnercontract_wijzigen", "contract_verlengen", "contractregel_nieuw")

PARTNERS_TABEL: dict[str, Rij] = {
    "partners": Rij(ZIEN, vragen=("", "?soort=corporatie", "?export=csv")),
    "partner_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "woningen": Rij(ZIEN_ER_EEN, ding="sleutel", vragen=("", "?jaar=2025")),
    "partnercontracten": Rij(ZIEN_PRIJZEN, toont="MERK", vragen=("", "?voorbij=on", "?export=csv")),
    "partnercontract": Rij(ZIEN_ER_EEN_PRIJS, ding="partnercontract", toont="MERK"),
    **{naam: Rij(HOUDT_PRIJZEN_BIJ, HOUDT_PRIJZEN_BIJ, "partnercontract", toont="MERK") for naam in _CONTRACT},
    "contractregel_wijzigen": Rij(HOUDT_PRIJZEN_BIJ, HOUDT_PRIJZEN_BIJ, "contractregel", toont="MERK"),
    "inkooptrajecten": Rij(ZIEN, toont="MERK", vragen=("", "?vorm=aanbesteding", "?export=csv")),
    "inkooptraject_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "inkooptraject": Rij(INTERN, ding="inkooptraject", toont="MERK"),
    "inkooptraject_wijzigen": Rij(HOUDT_INTERN_BIJ, HOUDT_INTERN_BIJ, "inkooptraject", toont="MERK"),
    "inkooptraject_geschiedenis": Rij(ZIEN_ER_EEN_PRIJS, ding="inkooptraject", toont="MERK"),
    "perceel_nieuw": Rij(HOUDT_INTERN_BIJ, HOUDT_INTERN_BIJ, "inkooptraject", toont="MERK"),
    "perceel_gunnen": Rij(HOUDT_INTERN_BIJ, HOUDT_INTERN_BIJ, "perceel", toont="MERK"),
    "partnerafspraak": Rij(INTERN, ding="partnerafspraak", toont="MERK"),
    "partnerafspraak_wijzigen": Rij(HOUDT_INTERN_BIJ, HOUDT_INTERN_BIJ, "partnerafspraak", toont="MERK"),
    "woningen_afspreken": Rij(HOUDT_INTERN_BIJ, HOUDT_INTERN_BIJ, "partnerafspraak", toont="MERK"),
    "contact_wijzigen": Rij(ZIET_MENSEN, ZIET_MENSEN, "contact", toont="MERK"),
    "partnerlink": Rij(ZIET_MENSEN, ding="partnerlink", toont="MERK"),
    "partnerlink_intrekken": Rij(ZIET_MENSEN, ZIET_MENSEN, "partnerlink", toont="MERK"),
    "partnergast_link": Rij(OPENBAAR, GEEN_GAST, "=geen"),
    "partnergast": Rij(GEEN_GAST, ding="partnerlink"),
    "partner": Rij(ZIEN_ER_EEN, ding="partner", toont="MERK"),
    "partner_geschiedenis": Rij(ZIEN_ER_EEN_PRIJS, ding="partner"),
    **{naam: Rij(HOUDT_BIJ, HOUDT_BIJ, "partner") for naam in _NIEUW},
}

PARTNERS_OOK: dict[str, tuple[str, Rij]] = {
    "een afspraak die ook voor colleges en raden is": (
        "partnerafspraak",
        Rij(ZIEN_ER_EEN, ding="partnerafspraak_open", toont="MERK"),
    ),
    "een inkoop die is gepubliceerd": ("inkooptraject", Rij(ZIEN_ER_EEN, ding="inkooptraject_open", toont="MERK")),
    "een perceel van een gepubliceerde inkoop": (
        "perceel_gunnen",
        Rij(HOUDT_BIJ, HOUDT_BIJ, "perceel_open", toont="MERK"),
    ),
}
"""The same addresses for what a college and a raad may read too."""
