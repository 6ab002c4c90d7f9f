"""Who may look at and post to basistaken, local plans, promises, pilots and knowledge."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, Profiel
from tests.rechten.rij import Rij

PEN = "beleidsadviseur coordinator"
LEZERS = "collegelid controller raadslid griffier"
UITVOERDERS = "consulent teamleider wachtlijstbeheerder"

LIJST = Profiel("wat de regio belooft", {f"{PEN} {LEZERS}": "mag mag mag", ANDERS: "niet niet niet"})
LEEST = Profiel("leest wat de regio belooft", {f"{PEN} {LEZERS}": "mag mag weg", ANDERS: "niet niet niet"})
GESCHIEDENIS = Profiel(
    "leest wie wat vastlegde", {f"{PEN} collegelid controller": "mag mag weg", ANDERS: "niet niet niet"}
)
HOUDT_BIJ = Profiel(
    "houdt bij wat de regio belooft", {PEN: "mag mag weg", LEZERS: "niet niet weg", ANDERS: "niet niet niet"}
)
EIGEN_KOLOM = Profiel(
    "zegt wat de eigen gemeente doet",
    {"beleidsadviseur": "mag niet weg", f"coordinator {LEZERS}": "niet niet weg", ANDERS: "niet niet niet"},
)
KENNISLIJST = Profiel("kennis van de regio", {f"{PEN} {LEZERS} {UITVOERDERS}": "mag mag mag", ANDERS: "niet niet niet"})
LEEST_KENNIS = Profiel(
    "leest kennis van de regio", {f"{PEN} {LEZERS} {UITVOERDERS}": "mag mag weg", ANDERS: "niet niet niet"}
)
SCHRIJFT_KENNIS = Profiel(
    "schrijft kennis van de regio",
    {PEN: "mag mag weg", f"{LEZERS} {UITVOERDERS}": "niet niet weg", ANDERS: "niet niet niet"},
)
LEEST_CONCEPT = Profiel(
    "leest kennis die nog niet is gepubliceerd",
    {PEN: "mag mag weg", f"{LEZERS} {UITVOERDERS}": "weg weg weg", ANDERS: "niet niet niet"},
)

BASIS_TABEL: dict[str, Rij] = {
    "basistaken": Rij(LIJST, toont="MERK"),
    "basistakenpakket": Rij(LEEST, ding="sleutel", toont="MERK"),
    "basistaak_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "basistaak": Rij(LEEST, ding="basistaak", toont="MERK"),
    "basistaak_wijzigen": Rij(HOUDT_BIJ, HOUDT_BIJ, "basistaak", toont="MERK"),
    "basistaak_geschiedenis": Rij(GESCHIEDENIS, ding="basistaak", toont="MERK"),
    "basisstand": Rij(EIGEN_KOLOM, EIGEN_KOLOM, "basistaak code", toont="MERK"),
    "lokale_plannen": Rij(LIJST),
    "lokale_plannen_regio": Rij(LEEST, ding="sleutel"),
    "lokaalplan": Rij(LEEST, ding="sleutel code", toont="MERK"),
    "lokaalplan_schrijven": Rij(EIGEN_KOLOM, EIGEN_KOLOM, "sleutel code", toont="MERK"),
    "lokaalpunt_nieuw": Rij(EIGEN_KOLOM, EIGEN_KOLOM, "sleutel code"),
    "lokaalpunt_wijzigen": Rij(EIGEN_KOLOM, EIGEN_KOLOM, "lokaalpunt", toont="MERK"),
    "beloften": Rij(LIJST, toont="MERK"),
    "beloften_regio": Rij(LEEST, ding="sleutel", toont="MERK"),
    "belofte_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "stip": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "belofte": Rij(LEEST, ding="belofte", toont="MERK"),
    "belofte_wijzigen": Rij(HOUDT_BIJ, HOUDT_BIJ, "belofte", toont="MERK"),
    "belofte_geschiedenis": Rij(GESCHIEDENIS, ding="belofte", toont="MERK"),
    "belofteindicator_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "belofte", toont="MERK"),
    "belofteindicator_wijzigen": Rij(HOUDT_BIJ, HOUDT_BIJ, "belofteindicator", toont="MERK"),
    "beloftewaarde_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "belofteindicator", toont="MERK"),
    "pilots": Rij(LIJST, toont="MERK", vragen=("", "?open=on")),
    "pilot_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "sleutel"),
    "pilot": Rij(LEEST, ding="pilot", toont="MERK"),
    **{
        naam: Rij(HOUDT_BIJ, HOUDT_BIJ, "pilot", toont="MERK")
        for naam in ("pilot_wijzigen", "pilot_evaluatie", "pilot_besluit")
    },
    "pilot_geschiedenis": Rij(GESCHIEDENIS, ding="pilot", toont="MERK"),
    "kennis": Rij(KENNISLIJST, toont="MERK", vragen=("", "?q=MERK&stap=onderzoek&ingetrokken=on")),
    "kennis_nieuw": Rij(SCHRIJFT_KENNIS, SCHRIJFT_KENNIS, "sleutel"),
    "kennisstuk": Rij(LEEST_KENNIS, ding="kennisstuk", toont="MERK"),
    "kennisversie": Rij(LEEST_KENNIS, ding="kennisstuk =1", toont="MERK"),
    "kennis_geschiedenis": Rij(SCHRIJFT_KENNIS, ding="kennisstuk", toont="MERK"),
    "kennis_schrijven": Rij(SCHRIJFT_KENNIS, SCHRIJFT_KENNIS, "kennisstuk", toont="MERK"),
    "kennis_publiceren": Rij(SCHRIJFT_KENNIS, SCHRIJFT_KENNIS, "kennisstuk", toont="MERK"),
    "kennis_intrekken": Rij(None, SCHRIJFT_KENNIS, "kennisstuk"),
}

BASIS_OOK: dict[str, tuple[str, Rij]] = {
    "kennis die nog niet is gepubliceerd": ("kennisstuk", Rij(LEEST_CONCEPT, ding="kennisconcept", toont="MERK")),
}
