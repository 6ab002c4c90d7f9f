"""Who may look at and post to the pages of toegang about places, opvang, two gemeenten, and decisions."""

from __future__ import annotations

from tests.rechten.profielen import (
    COORDINATOR,
    INLEZEN,
    LEERJAAR,
    LEERJAAR_VAN_DE_GEMEENTE,
    NIEMAND,
    ONTVANGT_DE_OVERDRACHT,
    OVERGANG,
    PLEKKEN_BIJHOUDEN,
    PLEKKEN_BIJHOUDEN_VAN_DE_REGIO,
    PLEKKEN_OM_TE_GEVEN,
    STELT_EEN_PLEK_VOOR,
    TOEGANG,
    TOEGANG_VAN_DE_GEMEENTE,
    WACHTLIJST_VAN_DE_GEMEENTE,
)
from tests.rechten.rij import Rij

STAPPEN = (
    "accepteren",
    "vragen",
    "weigeren",
    "aanvullen",
    "escaleren",
    "verzetten",
    "aangekomen",
    "nabespreken",
    "intrekken",
)
"""The steps of an overdracht, as they stand in their addresses."""

PLEKKEN_TABEL: dict[str, Rij] = {
    # --- toegang: places
    "vrije_plekken": Rij(PLEKKEN_OM_TE_GEVEN, vragen=("", "?toestand=alle", "?export=csv")),
    "locaties": Rij(PLEKKEN_BIJHOUDEN),
    "locatie_nieuw": Rij(PLEKKEN_BIJHOUDEN, PLEKKEN_BIJHOUDEN),
    "plekken_nieuw": Rij(PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, "locatie"),
    "locatie_sluiten": Rij(PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, "locatie"),
    "plek_kandidaten": Rij(STELT_EEN_PLEK_VOOR, ding="plek"),
    "plek_einde": Rij(PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, PLEKKEN_BIJHOUDEN_VAN_DE_REGIO, "plek"),
    "wachtende": Rij(WACHTLIJST_VAN_DE_GEMEENTE, ding="wachtende", toont="MENS"),
    "wachtende_plek": Rij(WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "wachtende", toont="MENS"),
    "wachtende_prioriteit": Rij(WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "wachtende", toont="MENS"),
    "overbruggen": Rij(WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "wachtende", toont="MENS"),
    "overbrugging_stoppen": Rij(
        WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "wachtende overbrugging", toont="MENS"
    ),
    "plaatsing_antwoord": Rij(WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "voorstel", toont="MENS"),
    "plek_voorstellen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "plaatsing_einde": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier woont", toont="MENS"),
    "plaatsing_afwezig": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier woont", toont="MENS"),
    "plaatsing_terug": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier afwezigheid", toont="MENS"),
    "woning": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "woning_uitkomst": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier woning", toont="MENS"),
    # --- after the indicatie
    "opvolging": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "doel_nieuw": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "doel_bekijken": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier doel", toont="MENS"),
    "woonafspraak": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "cak": Rij(TOEGANG, TOEGANG),
    # --- opvang
    "opvang_toetsen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding_opvang", toont="MENS"),
    "nachtopvangpas": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier opvangtoets", toont="MENS"),
    "nachtopvangpas_einde": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier pas", toont="MENS"),
    "nachtopvang_wachten": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "gezin": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "gezinslid": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier huishouden", toont="MENS"),
    "gezinslid_einde": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier gezinslid", toont="MENS"),
    # --- from another system
    "inlezen": Rij(INLEZEN, INLEZEN),
    "inlees_sjabloon": Rij(INLEZEN, vragen=("?tabel=indicaties", "?tabel=wachtlijst&vorm=csv")),
    # --- two gemeenten, one client; the other gemeente lies outside this world
    "dossier_samen": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "toestemming_overdracht": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "toestemming_consultatie": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "toestemming_zoeken": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "toestemming_andere_wet": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "toestemming_intrekken": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier toestemming", toont="MENS"),
    "overdracht_maken": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "dossier_delen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "deling_stoppen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier deling", toont="MENS"),
    "advies_geven": Rij(NIEMAND, NIEMAND, "dossier"),  # only who reads along, and that is someone from elsewhere
    "goedkeuring_vragen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "goedkeuring": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier goedkeuringsvraag", toont="MENS"),
    "overdrachten": Rij(TOEGANG, vragen=("", "?kant=van_ons", "?export=csv")),
    "overdracht": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="overdracht", toont="MENS"),
    "overdracht_dossier": Rij(ONTVANGT_DE_OVERDRACHT, ONTVANGT_DE_OVERDRACHT, "overdracht"),
    "overdracht_afsluiten": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "overdracht", toont="MENS"),
    **{f"overdracht_{stap}": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "overdracht") for stap in STAPPEN},
    "leerjaar": Rij(LEERJAAR),
    "leerjaar_beginnen": Rij(LEERJAAR, LEERJAAR),
    "leerjaar_eindigen": Rij(LEERJAAR_VAN_DE_GEMEENTE, LEERJAAR_VAN_DE_GEMEENTE, "leerjaar"),
    "leerfase": Rij(LEERJAAR_VAN_DE_GEMEENTE, LEERJAAR_VAN_DE_GEMEENTE, "pet_consulent"),
    # --- aanvraag, decision, bezwaar, and who pays
    "aanvraag": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding_besluit", toont="MENS"),
    "opschorting": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier aanvraag", toont="MENS"),
    "opschorting_einde": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier opschorting", toont="MENS"),
    "ingebrekestelling": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier aanvraag", toont="MENS"),
    "besluit": Rij(
        TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding_besluit =toekenning", toont="MENS"
    ),
    "besluit_recht": Rij(
        TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier indicatie =intrekking", toont="MENS"
    ),
    "beschikking": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier beschikking", toont="MENS"),
    "rechtsmiddel": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier beschikking", toont="MENS"),
    "bezwaar_verdagen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier bezwaar", toont="MENS"),
    "rechtsmiddel_uitkomst": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier bezwaar", toont="MENS"),
    "stap_verbeteren": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier =melding melding", toont="MENS"),
    "overgangsregels": Rij(OVERGANG),
    "overgangsregel_nieuw": Rij(COORDINATOR, COORDINATOR),
    "overdrachtafspraken": Rij(OVERGANG),
    "overdrachtafspraak_nieuw": Rij(COORDINATOR, COORDINATOR),
}
