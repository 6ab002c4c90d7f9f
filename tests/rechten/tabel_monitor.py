"""Who may look at and post to the pages of the monitor."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, Profiel
from tests.rechten.rij import Rij

PEN = "beleidsadviseur coordinator"
LEZERS = "controller collegelid raadslid griffier teamleider"

OVERAL = Profiel(
    "leest de eigen monitor en wat openbaar is", {f"{PEN} {LEZERS}": "mag mag mag", ANDERS: "niet niet niet"}
)
LEEST = Profiel("leest de monitor van de regio", {f"{PEN} {LEZERS}": "mag mag weg", ANDERS: "niet niet niet"})
HOUDT_BIJ = Profiel("houdt de monitor bij", {PEN: "mag mag weg", LEZERS: "niet niet weg", ANDERS: "niet niet niet"})
MAAKT_OPENBAAR = Profiel(
    "maakt een momentopname openbaar",
    {"coordinator": "mag mag weg", f"beleidsadviseur {LEZERS}": "niet niet weg", ANDERS: "niet niet niet"},
)
IEDEREEN = Profiel("leest wat openbaar is, ook zonder account", openbaar=True)

_BIJ = ("indicator_wijzigen", "streefwaarde_nieuw", "waarden_invullen")

MONITOR_TABEL: dict[str, Rij] = {
    "monitor": Rij(OVERAL, vragen=("", "?indicator=wachtenden")),
    "monitor_regio": Rij(LEEST, ding="sleutel", toont="MERK"),
    "monitor_beginnen": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "monitor_vastleggen": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "monitor_geschiedenis": Rij(LEEST, ding="sleutel"),
    "indicator_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "indicator": Rij(LEEST, ding="indicator", toont="MERK"),
    **{naam: Rij(HOUDT_BIJ, HOUDT_BIJ, "indicator", toont="MERK") for naam in _BIJ},
    "indicator_geschiedenis": Rij(LEEST, ding="indicator", toont="MERK"),
    "monitorstand": Rij(LEEST, ding="monitorstand", toont="MERK"),
    "monitorstand_openbaar": Rij(MAAKT_OPENBAAR, MAAKT_OPENBAAR, "monitorstand"),
    "monitorstand_bestand": Rij(LEEST, ding="monitorstand"),
    "opendata_bestand": Rij(IEDEREEN, ding="monitorstand_open"),
    "opendata_beschrijving_bestand": Rij(IEDEREEN, ding="monitorstand_open"),
    "opendata_catalogus_bestand": Rij(IEDEREEN),
}

MONITOR_OOK: dict[str, tuple[str, Rij]] = {
    "een momentopname die openbaar is": ("monitorstand", Rij(OVERAL, ding="monitorstand_open")),
    "een indicator die het product berekent": ("indicator", Rij(LEEST, ding="berekende_indicator")),
}
"""The same addresses for what everyone may read, and for what nobody types."""
