"""Who may look at and post to the pages of procedures and calendars."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, COORDINATOR, TEKSTEN, Profiel
from tests.rechten.rij import Rij

_ZIEN = "beleidsadviseur coordinator collegelid controller raadslid griffier"
WEG = Profiel("weg van de regio", {_ZIEN: "mag mag weg", ANDERS: "niet niet niet"}, {_ZIEN: "regio"})
LIJST = Profiel("wegen", dict(TEKSTEN.wie), {_ZIEN: "regio"})
LEIDT_DE_WEG = Profiel(
    "leidt de weg",
    {
        "coordinator": "mag mag weg",
        "beleidsadviseur collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
LEGT_VAST = Profiel(
    "legt het eigene vast",
    {
        "beleidsadviseur": "mag niet weg",
        "coordinator collegelid controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
BEVESTIGT = Profiel(
    "bevestigt wat een ander van de gemeente vastlegde",
    {
        "griffier raadslid": "mag niet weg",
        "beleidsadviseur coordinator collegelid controller": "niet niet weg",  # the beleidsadviseur entered it
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
HOUDT_KALENDER = Profiel(
    "houdt de kalender bij",
    {
        "beleidsadviseur griffier": "mag niet weg",
        "coordinator collegelid controller raadslid": "niet niet weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
TEKENT = Profiel(
    "tekent namens de eigen gemeente",
    {
        "collegelid": "mag mag weg",  # registered as burgemeester, each of the own gemeente
        "beleidsadviseur coordinator controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
LEEST_HET_EXEMPLAAR = Profiel(
    "leest de versie waar het om gaat",
    {
        "beleidsadviseur coordinator collegelid controller": "mag mag weg",
        "raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)
HOUDT_TEKENAARS_BIJ = Profiel("houdt bij wie tekent", dict(LEGT_VAST.wie), {_ZIEN: "regio"})
OPENT_SCANS = Profiel(
    "opent scans van de eigen gemeente",
    {
        "beleidsadviseur collegelid": "mag weg weg",
        "coordinator": "mag mag weg",
        "controller raadslid griffier": "weg weg weg",
        ANDERS: "niet niet niet",
    },
    {_ZIEN: "regio"},
)

WEG_TABEL: dict[str, Rij] = {
    "procedures": Rij(LIJST, toont="MERK"),
    "procedure_nieuw": Rij(COORDINATOR, COORDINATOR),
    "kalenders": Rij(LIJST),
    "kalender": Rij(WEG, HOUDT_KALENDER, "code"),
    "vergadering_vervallen": Rij(None, HOUDT_KALENDER, "code vergadering"),
    "procedure": Rij(WEG, ding="procedure"),
    "procedure_route": Rij(WEG, ding="procedure"),
    "procedure_eens": Rij(WEG, ding="procedure"),
    "procedure_geschiedenis": Rij(WEG, ding="procedure"),
    "procedure_nota_bestand": Rij(WEG, ding="procedure"),
    "procedure_versie": Rij(LEIDT_DE_WEG, LEIDT_DE_WEG, "procedure"),
    "procedure_einde": Rij(LEIDT_DE_WEG, LEIDT_DE_WEG, "procedure"),
    "procedure_stap": Rij(WEG, LEGT_VAST, "procedure =toezenden code", toont="MERK"),
    "procedure_stap_samen": Rij(WEG, LEIDT_DE_WEG, "procedure =definitief"),
    "stap_stil": Rij(LEGT_VAST, LEGT_VAST, "procedure =toezenden code"),
    "stap_stil_samen": Rij(LEIDT_DE_WEG, LEIDT_DE_WEG, "procedure =definitief"),
    "procedure_vertrek": Rij(LEIDT_DE_WEG, LEIDT_DE_WEG, "procedure code"),
    "ondertekening": Rij(WEG, ding="procedure", toont="MERK"),
    "tekenen": Rij(TEKENT, TEKENT, "procedure", toont="MERK"),
    "handtekening_papier": Rij(LEGT_VAST, LEGT_VAST, "procedure code", toont="MERK"),
    "exemplaar_maken": Rij(None, LEIDT_DE_WEG, "procedure"),
    "exemplaar_bestand": Rij(LEEST_HET_EXEMPLAAR, ding="procedure"),
    "tekenbevoegden": Rij(LIJST, toont="MERK"),
    "tekenbevoegde_nieuw": Rij(HOUDT_TEKENAARS_BIJ, HOUDT_TEKENAARS_BIJ, "code"),
    "tekenbevoegde_einde": Rij(HOUDT_TEKENAARS_BIJ, HOUDT_TEKENAARS_BIJ, "tekenbevoegdheid", toont="MERK"),
    "tekenbestand_bestand": Rij(OPENT_SCANS, ding="tekenbestand"),
    "besluit_bevestigen": Rij(None, BEVESTIGT, "procedure besluit"),
    "zienswijze_antwoord": Rij(None, LEIDT_DE_WEG, "procedure punt"),
}
