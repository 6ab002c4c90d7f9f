"""The table of rights: each address of the product, who may look at it and who may post to it. Written by hand.

`lezen` is GET and `schrijven` is POST; None is 405 for everyone. `ding` names what the address is about, in the words
of `tests/wereld.py`; a word with = is taken as it stands. Distances are seen from what belongs to Rijswijk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from tests.rechten.profielen import (
    BEHEER,
    BEHEER_VAN_DE_GEMEENTE,
    BESLUIT_OVER_VERZONDEN_BRIEF,
    BEVRIEST_DE_TEKST,
    BRIEF_BIJ_COLLEGE,
    BRIEF_VERZONDEN,
    BRIEVEN,
    COLLEGE_VAN_DE_GEMEENTE,
    CONCEPT_VAN_DE_REGIO,
    CONTRACTEN,
    CONTROLEERT_WETTEN,
    COORDINATOR,
    COORDINATOR_VAN_DE_REGIO,
    EIGEN_DEEL,
    GEEN_AANBIEDER,
    GELD,
    GELD_VAN_DE_REGIO,
    INGELOGD,
    INLEZEN,
    KERNTEKST,
    LEERJAAR,
    LEERJAAR_VAN_DE_GEMEENTE,
    NIEMAND,
    ONTVANGT_DE_OVERDRACHT,
    OOK_DE_RAAD_VAN_DE_REGIO,
    OPENBAAR,
    OPSTELLERS,
    OVERGANG,
    PLEKKEN,
    PLEKKEN_BIJHOUDEN,
    PLEKKEN_BIJHOUDEN_VAN_DE_REGIO,
    PLEKKEN_OM_TE_GEVEN,
    REKENEN_VOOR_DE_REGIO,
    SCHRIJVERS,
    SCHRIJVERS_VAN_DE_REGIO,
    STELT_EEN_PLEK_VOOR,
    TEAMLEIDER_VAN_HET_DOSSIER,
    TEKSTEN,
    TELLINGEN,
    TELLINGEN_VAN_DE_REGIO,
    TOEGANG,
    TOEGANG_VAN_DE_GEMEENTE,
    VERNIETIGD,
    VERNIETIGEN,
    VERNIETIGEN_VAN_DE_GEMEENTE,
    WACHTLIJST,
    WACHTLIJST_VAN_DE_GEMEENTE,
    WIE_HET_VROEG,
    Profiel,
)
from tests.wereld import Wereld


@dataclass(frozen=True)
class Rij:
    """What the table says of one address; `toont` is the kind of word that who may look certainly finds there."""

    lezen: Profiel | None
    schrijven: Profiel | None = None
    ding: str = ""
    toont: str = ""
    velden: tuple[Mapping[str, str], ...] = ({},)
    """What is posted beside the hat, each in turn."""
    vragen: tuple[str, ...] = ("",)
    """What stands behind the address, each in turn."""

    @property
    def methoden(self) -> dict[str, Profiel | None]:
        """The profile of each method."""
        return {"GET": self.lezen, "POST": self.schrijven}

    @property
    def openbaar(self) -> bool:
        """Whether someone who is not logged in may come here."""
        return any(profiel is not None and profiel.openbaar for profiel in (self.lezen, self.schrijven))


def _geld(soort: str) -> dict[str, Rij]:
    """A scenario and a frozen calculation have the same pages about figures."""
    gebied = f"{soort} code =1 =totaal"
    return {
        soort: Rij(GELD_VAN_DE_REGIO, ding=soort, toont="MERK"),
        f"{soort}_gemeente": Rij(GELD_VAN_DE_REGIO, ding=f"{soort} code", toont="MERK"),
        f"{soort}_getal": Rij(GELD_VAN_DE_REGIO, ding=gebied, toont="MERK"),
        f"{soort}_bestand": Rij(GELD_VAN_DE_REGIO, ding=f"{soort} code =csv"),
        f"{soort}_vergelijken": Rij(GELD_VAN_DE_REGIO, ding=soort, toont="MERK"),
        f"{soort}_verschil": Rij(GELD_VAN_DE_REGIO, ding=f"{soort} =csv"),
    }


ZOEK = tuple({"q": soort} for soort in ("MERK", "MENS", "AMBT"))
NAAM = ({}, {"wie": "MENS"})

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

TABEL: dict[str, Rij] = {
    # --- what puts apps together
    "werk": Rij(INGELOGD),
    "zoeken": Rij(INGELOGD, INGELOGD, velden=({}, *ZOEK)),
    "help": Rij(OPENBAAR),
    "help_bladzijde": Rij(OPENBAAR, ding="=consulent"),
    # --- toegang
    "dossiers": Rij(TOEGANG, toont="MENS", vragen=("", "?toestand=alle", "?vorm=csv")),
    "dossiers_zoeken": Rij(None, TOEGANG, velden=NAAM),
    "client_registreren": Rij(TOEGANG, TOEGANG),
    "dossier": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "dossier_geschiedenis": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "dossier_stukken": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "dossier_stuk": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier stuk", toont="MENS"),
    "dossier_bsn": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "dossier_bsn_aanvullen": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "onverdeeld"),
    "dossier_bsn_elders": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "dossier_toewijzen": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "onverdeeld"),
    "dossier_sluiten": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "indicatie_vastleggen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "indicatie_beeindigen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier indicatie", toont="MENS"),
    # --- client, melding, onderzoek and verslag
    "client_gegevens": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "vertegenwoordiger_nieuw": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "vertegenwoordiger": Rij(
        TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier vertegenwoordiger", toont="MENS"
    ),
    "dossier_procedure": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "melding_nieuw": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "melding_bevestigen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding", toont="MENS"),
    "melding_sluiten": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding", toont="MENS"),
    "melding_stap": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding =gesprek", toont="MENS"),
    "onderzoek": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding", toont="MENS"),
    "onderzoek_heropenen": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier melding"),
    "verslag_verstrekken": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier melding", toont="MENS"),
    "prioriteitsniveaus": Rij(COORDINATOR, COORDINATOR),
    "prioriteitsniveau_beeindigen": Rij(None, COORDINATOR_VAN_DE_REGIO, "prioriteitsniveau"),
    "deeltoetsen": Rij(COORDINATOR, COORDINATOR),
    "deeltoets_beeindigen": Rij(None, COORDINATOR_VAN_DE_REGIO, "deeltoets"),
    "wachtlijst_erop": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "wachtlijst": Rij(WACHTLIJST, toont="MENS", vragen=("", "?export=csv")),
    "wachtlijst_eraf": Rij(WACHTLIJST_VAN_DE_GEMEENTE, WACHTLIJST_VAN_DE_GEMEENTE, "wachtende", toont="MENS"),
    # --- toewijzingen and messages
    "berichten_inlezen": Rij(TOEGANG, TOEGANG),
    "toewijzingen": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "toewijzing_nieuw": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "toewijzing_wijzigen": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier toewijzing", toont="MENS"),
    "bericht_maken": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "bericht": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier iwmobericht", toont="MENS"),
    "bericht_bestand": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier iwmobericht"),
    "bericht_retour": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier iwmobericht"),
    "verzoek_beantwoorden": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier verzoek", toont="MENS"),
    "aanbiedercodes": Rij(CONTRACTEN, vragen=("", "?toestand=alle", "?export=csv")),
    "aanbiedercode_nieuw": Rij(COORDINATOR, COORDINATOR),
    "aanbiedercode_einde": Rij(COORDINATOR_VAN_DE_REGIO, COORDINATOR_VAN_DE_REGIO, "aanbiedercode"),
    "contractproducten": Rij(CONTRACTEN, vragen=("", "?toestand=alle", "?export=csv")),
    "contractproduct_nieuw": Rij(COORDINATOR, COORDINATOR),
    "contractproduct_einde": Rij(COORDINATOR_VAN_DE_REGIO, COORDINATOR_VAN_DE_REGIO, "contractproduct"),
    "tellingen": Rij(TELLINGEN),
    "telling": Rij(TELLINGEN_VAN_DE_REGIO, ding="sleutel =product", vragen=("", "?vorm=csv")),
    "voorzieningen": Rij(PLEKKEN),
    # --- privacy, keeping and destroying
    "dossier_privacy": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "privacy_inzage": Rij(None, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "privacy_afschrift": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "privacy_stukken": Rij(TOEGANG_VAN_DE_GEMEENTE, ding="dossier", toont="MENS"),
    "privacy_bsn": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "privacy_corrigeren": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier", toont="MENS"),
    "privacyverzoek": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "privacyverzoek_beantwoorden": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier privacyverzoek"),
    "vernietigingsverzoek": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier"),
    "vernietigingsverzoek_beslissen": Rij(
        TEAMLEIDER_VAN_HET_DOSSIER, TEAMLEIDER_VAN_HET_DOSSIER, "dossier vernietigingsverzoek"
    ),
    "bewaarplicht": Rij(TEAMLEIDER_VAN_HET_DOSSIER, TEAMLEIDER_VAN_HET_DOSSIER, "dossier"),
    "bewaarplicht_stoppen": Rij(None, TEAMLEIDER_VAN_HET_DOSSIER, "dossier bewaarplicht"),
    "vernietigen_op_verzoek": Rij(None, TEAMLEIDER_VAN_HET_DOSSIER, "dossier"),
    "te_vernietigen": Rij(VERNIETIGEN, VERNIETIGEN),
    "vernietigen_beslissen": Rij(VERNIETIGEN_VAN_DE_GEMEENTE, VERNIETIGEN_VAN_DE_GEMEENTE, "vernietigingsvoorstel"),
    "vernietigen_stoppen": Rij(None, VERNIETIGEN_VAN_DE_GEMEENTE, "vernietigingsvoorstel"),
    "vernietigingsverklaring": Rij(VERNIETIGD, ding="=0"),
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
    "overdrachten": Rij(TOEGANG, vragen=("", "?kant=van_ons", "?vorm=csv")),
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
    "rechtsmiddel_uitkomst": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier bezwaar", toont="MENS"),
    "stap_verbeteren": Rij(TOEGANG_VAN_DE_GEMEENTE, TOEGANG_VAN_DE_GEMEENTE, "dossier =melding melding", toont="MENS"),
    "overgangsregels": Rij(OVERGANG),
    "overgangsregel_nieuw": Rij(COORDINATOR, COORDINATOR),
    "overdrachtafspraken": Rij(OVERGANG),
    "overdrachtafspraak_nieuw": Rij(COORDINATOR, COORDINATOR),
    # --- financien
    "scenarios": Rij(GELD, toont="MERK", vragen=("", "?vorm=csv")),
    "scenario_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW"),
    **_geld("scenario"),
    "scenario_wijzigen": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "scenario", toont="MERK"),
    "scenario_wijzigingen": Rij(GELD_VAN_DE_REGIO, ding="scenario_gewijzigd", toont="MERK"),
    "wijziging_toevoegen": Rij(
        REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "scenario_gewijzigd =uitname", toont="MERK"
    ),
    "wijziging_intrekken": Rij(
        REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "scenario_gewijzigd scenariowijziging", toont="MERK"
    ),
    "scenario_afleiden": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "scenario", toont="MERK"),
    "vaststelling_vragen": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "scenario", toont="MERK"),
    "vaststelling": Rij(GELD_VAN_DE_REGIO, REKENEN_VOOR_DE_REGIO, "vaststelling", toont="MERK"),
    "vaststelling_teruggeven": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "vaststelling", toont="MERK"),
    "scenario_berekeningen": Rij(GELD_VAN_DE_REGIO, ding="scenario", toont="MERK"),
    "scenario_geschiedenis": Rij(GELD_VAN_DE_REGIO, ding="scenario", toont="MERK"),
    **_geld("berekening"),
    "berekening_inhoud": Rij(GELD_VAN_DE_REGIO, ding="berekening", toont="MERK"),
    # --- teksten
    "teksten": Rij(TEKSTEN, toont="MERK", vragen=("", "?vorm=csv")),
    "tekst_nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    "tekst": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_wijzigen": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst", toont="MERK"),
    "hoofdstuk": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst hoofdstuk", toont="MERK"),
    "hoofdstuk_wijziging": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst hoofdstuk =2", toont="MERK"),
    "indeling": Rij(CONCEPT_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst", toont="MERK"),
    "hoofdstuk_verplaatsen": Rij(None, SCHRIJVERS_VAN_DE_REGIO, "tekst hoofdstuk"),
    "hoofdstuk_verwijderen": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst hoofdstuk", toont="MERK"),
    "versies": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "versie_bevriezen": Rij(BEVRIEST_DE_TEKST, BEVRIEST_DE_TEKST, "tekst", toont="MERK"),
    "versie": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "versie_bestand": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "vergelijken": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_geschiedenis": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    # --- brieven
    "brieven": Rij(BRIEVEN, toont="MERK", vragen=("", "?vorm=csv")),
    "brief_nieuw": Rij(COORDINATOR, COORDINATOR),
    "brief": Rij(OPSTELLERS, ding="ronde", toont="MERK"),
    "brief_wijzigen": Rij(KERNTEKST, KERNTEKST, "ronde", toont="MERK"),
    "brief_maken": Rij(None, KERNTEKST, "ronde_open"),
    "gemeentebrief": Rij(OPSTELLERS, ding="brief_bij_college", toont="MERK"),
    "gemeentebrief_wijzigen": Rij(EIGEN_DEEL, EIGEN_DEEL, "brief_bij_college", toont="MERK"),
    "gemeentebrief_versies": Rij(OPSTELLERS, ding="brief_bij_college", toont="MERK"),
    "gemeentebrief_geschiedenis": Rij(OPSTELLERS, ding="brief_bij_college", toont="MERK"),
    "briefversie": Rij(BRIEF_VERZONDEN, ding="briefversie_verzonden", toont="MERK"),
    "briefversie_pdf": Rij(BRIEF_VERZONDEN, ding="briefversie_verzonden", toont="MERK"),
    "briefversie_besluit": Rij(COLLEGE_VAN_DE_GEMEENTE, COLLEGE_VAN_DE_GEMEENTE, "briefversie_bij_college"),
    "briefversie_teruggeven": Rij(COLLEGE_VAN_DE_GEMEENTE, COLLEGE_VAN_DE_GEMEENTE, "briefversie_bij_college"),
    # --- regio
    "opdracht": Rij(WIE_HET_VROEG, ding="opdracht", toont="MERK"),
    "beheer_personen": Rij(BEHEER, toont="AMBT", vragen=("", "?naam=AMBT", "?vorm=csv")),
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
    "beheer_huisstijlen": Rij(BEHEER),
    "beheer_huisstijl": Rij(BEHEER_VAN_DE_GEMEENTE, BEHEER_VAN_DE_GEMEENTE, "code"),
    "wetten": Rij(INGELOGD),
    "wet": Rij(INGELOGD, ding="=woonplaatsbeginsel"),
    "wet_controle": Rij(CONTROLEERT_WETTEN, CONTROLEERT_WETTEN, "=woonplaatsbeginsel"),
    "parameters": Rij(INGELOGD),
    "parameter": Rij(INGELOGD, ding="=beroep-weken"),
    "parameter_nieuw": Rij(BEHEER, BEHEER, "=beroep-weken"),
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
