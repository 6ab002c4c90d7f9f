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
    "besluit_bevestigen": Rij(None, BEVESTIGT, "procedure besluit"),
    "zienswijze_antwoord": Rij(None, LEIDT_DE_WEG, "procedure punt"),
}
