"""The table of rights of forecast, assumptions and risk."""

from __future__ import annotations

from tests.rechten.profielen import (
    PROGNOSE_VAN_DE_GEMEENTE,
    PROGNOSE_VAN_DE_REGIO,
    PROGNOSE_VAN_ELKE_GEMEENTE,
    REKENEN_VOOR_DE_REGIO,
)
from tests.rechten.rij import Rij

PROGNOSE_TABEL: dict[str, Rij] = {
    "prognose": Rij(PROGNOSE_VAN_DE_REGIO, ding="sleutel =BW", toont="MERK"),
    "prognose_gemeente": Rij(PROGNOSE_VAN_DE_GEMEENTE, ding="sleutel =BW code", toont="MERK"),
    "prognose_getal": Rij(PROGNOSE_VAN_DE_GEMEENTE, ding="sleutel =BW code prognosejaar =nieuw"),
    "prognose_bestand": Rij(PROGNOSE_VAN_DE_GEMEENTE, ding="sleutel =BW code =csv", toont="MERK"),
    "aannames": Rij(PROGNOSE_VAN_DE_REGIO, ding="sleutel =BW", toont="MERK"),
    "aanname_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW"),
    "aanname_tarieven": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW", toont="MERK"),
    "aanname_vervallen": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW aanname", toont="MERK"),
    "risicos": Rij(PROGNOSE_VAN_DE_REGIO, ding="sleutel =BW", toont="MERK", vragen=("", "?vorm=csv")),
    "risico_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW", toont="MERK"),
    "risico": Rij(PROGNOSE_VAN_DE_REGIO, ding="risico", toont="MERK"),
    "risico_getal": Rij(PROGNOSE_VAN_DE_GEMEENTE, ding="risico code prognosejaar =0", toont="MERK"),
    "risico_inhoud": Rij(PROGNOSE_VAN_ELKE_GEMEENTE, ding="risico", toont="MERK"),
}
