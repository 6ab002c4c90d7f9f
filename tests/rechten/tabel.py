"""The table of rights: each address of the product, who may look at it and who may post to it. Written by hand.

`lezen` is GET and `schrijven` is POST; None is 405 for everyone. `ding` names what the address is about, in the words
of `tests/wereld.py`; a word with = is taken as it stands. Distances are seen from what belongs to Rijswijk.
"""

from __future__ import annotations

from django.urls import reverse

from tests.rechten.profielen import (
    BEHEER,
    BEHEER_VAN_DE_GEMEENTE,
    BESLUIT_OVER_VERZONDEN_BRIEF,
    BRIEF_BIJ_COLLEGE,
    CONCEPT_VAN_DE_REGIO,
    CONTROLEERT_WETTEN,
    GEEN_AANBIEDER,
    INGELOGD,
    NIEMAND,
    OPENBAAR,
    TOEGANG_VAN_DE_GEMEENTE,
    WIE_HET_VROEG,
)
from tests.rechten.rij import ZOEK, Rij
from tests.rechten.tabel_basis import BASIS_OOK, BASIS_TABEL
from tests.rechten.tabel_besluiten import BESLUITEN_OOK, BESLUITEN_TABEL
from tests.rechten.tabel_besturen import BESTUREN_TABEL
from tests.rechten.tabel_huisstijl import HUISSTIJL_TABEL
from tests.rechten.tabel_monitor import MONITOR_OOK, MONITOR_TABEL
from tests.rechten.tabel_overleg import OVERLEG_OOK, OVERLEG_TABEL
from tests.rechten.tabel_partners import PARTNERS_OOK, PARTNERS_TABEL
from tests.rechten.tabel_plan import PLAN_OOK, PLAN_TABEL
from tests.rechten.tabel_plekken import PLEKKEN_TABEL
from tests.rechten.tabel_prognose import PROGNOSE_TABEL
from tests.rechten.tabel_raad import RAAD_TABEL
from tests.rechten.tabel_toegang import TOEGANG_TABEL
from tests.rechten.tabel_weg import WEG_TABEL
from tests.rechten.tabel_werk import WERK_OOK, WERK_TABEL
from tests.wereld import Wereld

TABEL: dict[str, Rij] = {
    # --- what puts apps together
    "werk": Rij(INGELOGD),
    "zoeken": Rij(INGELOGD, INGELOGD, velden=({}, *ZOEK)),
    "help": Rij(OPENBAAR),
    "help_bladzijde": Rij(OPENBAAR, ding="=consulent"),
    # --- the tables of the apps, each in its file
    **TOEGANG_TABEL,
    **PLEKKEN_TABEL,
    **BESTUREN_TABEL,
    **BESLUITEN_TABEL,
    **MONITOR_TABEL,
    **HUISSTIJL_TABEL,
    **OVERLEG_TABEL,
    **BASIS_TABEL,
    **PARTNERS_TABEL,
    **PLAN_TABEL,
    **PROGNOSE_TABEL,
    **RAAD_TABEL,
    **WEG_TABEL,
    **WERK_TABEL,
    # --- regio
    "opdracht": Rij(WIE_HET_VROEG, ding="opdracht", toont="MERK"),
    "beheer_personen": Rij(BEHEER, toont="AMBT", vragen=("", "?naam=AMBT", "?export=csv")),
    "beheer_persoon_nieuw": Rij(BEHEER, BEHEER),
    "beheer_persoon": Rij(BEHEER_VAN_DE_GEMEENTE, ding="persoon_griffier", toont="AMBT"),
    "beheer_rol_nieuw": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "persoon_griffier", toont="AMBT"),
    "beheer_startwachtwoord": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "persoon_griffier", toont="AMBT"),
    "beheer_tweede_factor": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "persoon_griffier", toont="AMBT"),
    "beheer_rol_einde": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "pet_griffier", toont="AMBT"),
    "beheer_mandaten": Rij(BEHEER, toont="AMBT", vragen=("", "?gemeente=Rijswijk", "?export=csv")),
    "beheer_mandaat_nieuw": Rij(BEHEER, BEHEER),
    "beheer_mandaat": Rij(BEHEER_VAN_DE_GEMEENTE, ding="mandaat", toont="AMBT"),
    "beheer_mandaat_einde": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "mandaat"),
    "beheer_regios": Rij(BEHEER),
    "beheer_regio_nieuw": Rij(BEHEER, BEHEER),
    "beheer_regio": Rij(BEHEER, ding="sleutel"),
    "beheer_deelname_nieuw": Rij(BEHEER, BEHEER, "sleutel"),
    "beheer_deelname_einde": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "deelname"),
    "beheer_voorstel": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "deelnamevoorstel"),
    "wetten": Rij(INGELOGD),
    "wet": Rij(INGELOGD, ding="=woonplaatsbeginsel"),
    "wet_controle": Rij(CONTROLEERT_WETTEN, CONTROLEERT_WETTEN, "=woonplaatsbeginsel"),
    "parameters": Rij(INGELOGD),
    "parameter": Rij(INGELOGD, ding="=overdracht-antwoord-dagen"),
    "parameter_nieuw": Rij(BEHEER, BEHEER, "=overdracht-antwoord-dagen"),
    "gemeenten": Rij(INGELOGD),
    "gemeente": Rij(INGELOGD, ding="code"),
    "bronnen": Rij(INGELOGD),
    "bron": Rij(INGELOGD, ding="=herindelingen"),
    "kies_pet": Rij(INGELOGD, NIEMAND),
    "huisstijl": Rij(OPENBAAR, ding="code"),
    "onderdelen": Rij(INGELOGD),
    "gezond_leeft": Rij(OPENBAAR),
    "gezond_klaar": Rij(OPENBAAR),
    # --- the own account
    "account_login": Rij(OPENBAAR, OPENBAAR),
    "account_logout": Rij(OPENBAAR, OPENBAAR),
    "account_inactive": Rij(OPENBAAR),
    "account_change_password": Rij(INGELOGD, INGELOGD),
    "account_reauthenticate": Rij(INGELOGD, INGELOGD),
    "account_reset_password": Rij(OPENBAAR, OPENBAAR),
    "account_reset_password_done": Rij(OPENBAAR),
    "account_reset_password_from_key": Rij(OPENBAAR, OPENBAAR, "=x =y"),
    "account_reset_password_from_key_done": Rij(OPENBAAR),
    "mfa_index": Rij(INGELOGD),
    "mfa_authenticate": Rij(OPENBAAR, OPENBAAR),
    "mfa_reauthenticate": Rij(INGELOGD, INGELOGD),
    "mfa_activate_totp": Rij(INGELOGD, INGELOGD),
    "mfa_deactivate_totp": Rij(NIEMAND, NIEMAND),  # nobody in this world has a second factor
    "mfa_view_recovery_codes": Rij(NIEMAND),
    "mfa_generate_recovery_codes": Rij(INGELOGD, INGELOGD),
    "openid_connect_login": Rij(GEEN_AANBIEDER, ding="=geen"),
    "openid_connect_callback": Rij(GEEN_AANBIEDER, ding="=geen"),
    "socialaccount_login_cancelled": Rij(OPENBAAR),
}

OOK: dict[str, tuple[str, Rij]] = {
    **BESLUITEN_OOK,
    **WERK_OOK,
    **MONITOR_OOK,
    **OVERLEG_OOK,
    **BASIS_OOK,
    **PARTNERS_OOK,
    **PLAN_OOK,
    "een dossier dat nog niemand opende": (
        "dossier",
        Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "onverdeeld"),
    ),
    "een versie die niet voor de raden is": (
        "versie",
        Rij(CONCEPT_VAN_DE_REGIO, ding="tekst versie_intern", toont="MERK"),
    ),
    "het bestand van een versie die niet voor de raden is": (
        "versie_bestand",
        Rij(CONCEPT_VAN_DE_REGIO, ding="tekst versie_intern", toont="MERK"),
    ),
    "het pakket van een versie die niet voor de raden is": (
        "versie_pakket",
        Rij(CONCEPT_VAN_DE_REGIO, ding="tekst versie_intern", toont="MERK"),
    ),
    "een brief die de raad nog niet heeft": (
        "briefversie",
        Rij(BRIEF_BIJ_COLLEGE, ding="briefversie_bij_college", toont="MERK"),
    ),
    "het besluit over een brief die de raad al heeft": (
        "briefversie_besluit",
        Rij(BESLUIT_OVER_VERZONDEN_BRIEF, BESLUIT_OVER_VERZONDEN_BRIEF, "briefversie_verzonden"),
    ),
}
"""The same addresses for another thing."""

GEVALLEN = {**{naam: (naam, rij) for naam, rij in TABEL.items()}, **OOK}
"""Everything to try: a name, and the address with its row."""

VAN = "Rijswijk"
"""Whose things the table speaks of."""


def adres_van(naam: str, rij: Rij, wereld: Wereld) -> str:
    """The address for what belongs to Rijswijk."""
    dingen = wereld.dingen[VAN]
    return reverse(naam, args=[deel[1:] if deel.startswith("=") else dingen[deel] for deel in rij.ding.split()])
