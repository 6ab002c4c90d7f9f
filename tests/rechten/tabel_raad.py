"""Who may look at and post to the pages of raden. The page of Rijswijk is not public."""

from __future__ import annotations

from tests.rechten.profielen import ANDERS, INGELOGD, OPENBAAR, Profiel
from tests.rechten.rij import Rij

_ZIET = {"coordinator beleidsadviseur": "regio"}
RAADSPAGINA = Profiel(
    "pagina van een raad",
    {
        "raadslid griffier collegelid beleidsadviseur": "mag weg weg",
        "coordinator": "mag mag weg",
        ANDERS: "weg weg weg",
    },
    _ZIET,
    soms_openbaar=True,
)
GEEN_ABONNEE = Profiel("openbaar, maar dit is geen sleutel van een abonnement", {ANDERS: "weg weg weg"}, openbaar=True)
DICHT = Profiel("openbaar, maar deze raad is dat niet", {ANDERS: "weg weg weg"}, openbaar=True)


def _alleen(naam: str, rollen: str) -> Profiel:
    """Of who belongs to the page only these roles of the own gemeente."""
    rest = [rol for rol in ("raadslid", "griffier", "collegelid", "beleidsadviseur") if rol not in rollen.split()]
    wie = {
        rollen: "mag weg weg",
        " ".join(rest): "niet weg weg",
        "coordinator": "niet niet weg",
        ANDERS: "weg weg weg",
    }
    return Profiel(naam, wie, _ZIET)


GRIFFIE = _alleen("griffie van de raad", "griffier")
VRAAGT = _alleen("vraagt", "raadslid griffier")
HOUDT_BIJ = _alleen("houdt bij en beantwoordt", "griffier beleidsadviseur")
TREKT_IN = _alleen("trekt een brief in", "collegelid")

RAAD_TABEL: dict[str, Rij] = {
    "raadspaginas": Rij(OPENBAAR),
    "mijn_raad": Rij(INGELOGD),
    "raad_sitemap_bestand": Rij(OPENBAAR),
    "raad": Rij(RAADSPAGINA, ding="code", toont="MERK", vragen=("", "?q=MERK")),
    "raad_feed_bestand": Rij(DICHT, ding="code"),
    "raad_openbaar": Rij(GRIFFIE, GRIFFIE, "code"),
    "raadsavond_nieuw": Rij(GRIFFIE, GRIFFIE, "code"),
    "raadsavond_vervalt": Rij(None, GRIFFIE, "code raadsavond"),
    "raadsbrief": Rij(RAADSPAGINA, ding="code briefversie_verzonden", toont="MERK"),
    "raadsbrief_pdf_bestand": Rij(RAADSPAGINA, ding="code briefversie_verzonden", toont="MERK"),
    "raadsbrief_gegevens_bestand": Rij(RAADSPAGINA, ding="code briefversie_verzonden", toont="MERK"),
    "raadsbrief_cijfer": Rij(RAADSPAGINA, ding="code briefversie_verzonden =1 =1 =totaal", toont="MERK"),
    "raadsbrief_telling": Rij(RAADSPAGINA, ding="code briefversie_verzonden =1", toont="MERK"),
    "raad_geld": Rij(RAADSPAGINA, ding="code", toont="MERK"),
    "raad_volgen": Rij(RAADSPAGINA, ding="code"),
    "raad_volgen_aanvragen": Rij(None, DICHT, "code"),
    "raad_volgen_zelf": Rij(None, RAADSPAGINA, "code", velden=({}, {"stop": ""})),
    "abonnement_bevestigen": Rij(GEEN_ABONNEE, GEEN_ABONNEE, "=geensleutel"),
    "abonnement_stoppen": Rij(OPENBAAR, OPENBAAR, "=geensleutel"),
    "raadsbrief_intrekken": Rij(TREKT_IN, TREKT_IN, "code briefversie_verzonden"),
    "raadsvraag_nieuw": Rij(VRAAGT, VRAAGT, "code briefversie_verzonden"),
    "raadsvraag_antwoord": Rij(HOUDT_BIJ, HOUDT_BIJ, "code raadsvraag", toont="MERK"),
    "toezeggingen": Rij(RAADSPAGINA, ding="code", toont="MERK"),
    "toezegging_nieuw": Rij(HOUDT_BIJ, HOUDT_BIJ, "code"),
    "toezegging": Rij(RAADSPAGINA, HOUDT_BIJ, "code toezegging", toont="MERK"),
}
