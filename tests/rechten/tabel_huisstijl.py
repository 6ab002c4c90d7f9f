"""The table of rights: the look of a gemeente, and who signs for its college."""

from __future__ import annotations

from tests.rechten.profielen import BEHEER, BEHEER_VAN_DE_GEMEENTE
from tests.rechten.rij import Rij

HUISSTIJL_TABEL: dict[str, Rij] = {
    "beheer_huisstijlen": Rij(BEHEER),
    "beheer_huisstijl": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "code"),
    "beheer_proefbrief_bestand": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "code"),
    "beheer_ondertekenaars": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "code", toont="AMBT"),
    "beheer_ondertekenaar": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "ondertekenaar", toont="AMBT"),
}
