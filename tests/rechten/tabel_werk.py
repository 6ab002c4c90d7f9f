"""Who may look at and post to mail, calendars, the page of the college, and papers of a step."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, GEEN_GAST, INGELOGD, Profiel
from tests.rechten.rij import Rij
from tests.rechten.tabel_weg import LEGT_VAST, LEIDT_DE_WEG, LIJST

COLLEGE = Profiel("college", {"beleidsadviseur collegelid": "mag mag mag", ANDERS: "niet niet niet"})
VOOR_HET_COLLEGE = Profiel(
    "ligt voor het eigen college",
    {
        "beleidsadviseur collegelid": "mag mag weg",
        "coordinator controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
GEEFT_STANDPUNT = Profiel(
    "geeft een standpunt",
    {
        "collegelid": "mag mag weg",
        "beleidsadviseur coordinator controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
ADVISEERT = Profiel(
    "adviseert het eigen college",
    {
        "beleidsadviseur": "mag mag weg",
        "collegelid coordinator controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
STANDPUNTEN = Profiel(
    "leest standpunten",
    {
        "collegelid coordinator": "mag mag weg",
        "beleidsadviseur controller raadslid griffier": "niet niet weg",
        ANDERS: "niet niet niet",
    },
    {"coordinator": "regio"},  # a college reads of another college only what it released
)
INTERN_STUK = Profiel(
    "intern stuk van de gemeente",
    {
        "beleidsadviseur collegelid": "mag weg weg",
        "raadslid griffier": "niet weg weg",
        "coordinator controller": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)
GEHEIM_STUK = Profiel(
    "geheim stuk van de raad",
    {
        "beleidsadviseur raadslid griffier": "mag niet weg",
        "collegelid controller coordinator": "niet niet weg",
        ANDERS: "niet niet niet",
    },
)
TREKT_STUK_IN = Profiel(
    "trekt een intern stuk in",
    {
        "beleidsadviseur": "mag weg weg",
        "collegelid raadslid griffier": "niet weg weg",
        "coordinator controller": "weg weg weg",
        ANDERS: "niet niet niet",
    },
)

HERINNERT = Profiel(  # who gets a mail is named
    "herinnert", dict(LEIDT_DE_WEG.wie), {"coordinator": "regio namen"}
)

WERK_TABEL: dict[str, Rij] = {
    "berichten": Rij(INGELOGD, INGELOGD),
    "procedure_herinneren": Rij(HERINNERT, HERINNERT, "procedure"),
    "kalenderadressen": Rij(INGELOGD, LIJST),
    "kalenderadres_intrekken": Rij(None, INGELOGD, "=1"),  # what is not mine is left alone
    "kalender_bestand": Rij(GEEN_GAST, ding="=geen"),
    "college": Rij(COLLEGE),
    "collegestuk": Rij(VOOR_HET_COLLEGE, ding="procedure", toont="MERK"),
    "standpunt": Rij(GEEFT_STANDPUNT, GEEFT_STANDPUNT, "procedure"),
    "collegeadvies": Rij(ADVISEERT, ADVISEERT, "procedure", toont="MERK"),
    "collegevoorstel_bestand": Rij(VOOR_HET_COLLEGE, ding="procedure", toont="MERK"),
    "procedure_standpunten": Rij(STANDPUNTEN, ding="procedure", toont="MERK"),
    "stuk_nieuw": Rij(LEGT_VAST, LEGT_VAST, "procedure =toezenden code"),
    "stuk_nieuw_samen": Rij(LEIDT_DE_WEG, LEIDT_DE_WEG, "procedure =definitief"),
    "stuk_bestand": Rij(INTERN_STUK, ding="procedure stuk_intern"),
    "stuk_intrekken": Rij(TREKT_STUK_IN, TREKT_STUK_IN, "procedure stuk_intern"),
}

WERK_OOK: dict[str, tuple[str, Rij]] = {
    "een geheim stuk van de raad": ("stuk_bestand", Rij(GEHEIM_STUK, ding="procedure stuk_geheim")),
}
"""The same addresses for another thing."""
