"""Who may look at and post to the pages of financien, teksten and brieven."""

from __future__ import annotations

from tests.rechten.profielen import (
    BEVRIEST_DE_TEKST,
    BRIEF_VERZONDEN,
    BRIEVEN,
    COLLEGE_VAN_DE_GEMEENTE,
    CONCEPT_VAN_DE_REGIO,
    COORDINATOR,
    EIGEN_DEEL,
    EIGEN_WOORDBESTAND,
    GELD,
    GELD_OM_TE_LEZEN,
    GELD_VAN_DE_GEMEENTE,
    GELD_VAN_DE_REGIO,
    INVOER_LEZEN,
    INVOER_VAN_DE_REGIO,
    INVOER_VASTLEGGEN,
    KERNTEKST,
    OOK_DE_RAAD_VAN_DE_REGIO,
    OPSTELLERS,
    REGIOGELD,
    REGIOGELD_VAN_DE_GEMEENTE,
    REKENEN_MET_ALLE_GEMEENTEN,
    REKENEN_VOOR_DE_REGIO,
    SCHRIJVERS,
    SCHRIJVERS_VAN_DE_REGIO,
    TEKSTEN,
)
from tests.rechten.rij import Rij


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
        f"{soort}_verdeling": Rij(GELD_VAN_DE_REGIO, ding=soort, toont="MERK"),
        f"{soort}_landelijk": Rij(
            GELD_VAN_DE_REGIO, ding=f"{soort} =gemeenten =1", toont="MERK", vragen=("", "?export=csv")
        ),
        f"{soort}_som": Rij(GELD_VAN_DE_REGIO, ding=f"{soort} sleutel =1 =totaal", toont="MERK"),
        f"{soort}_werkblad_bestand": Rij(GELD_VAN_DE_REGIO, ding=soort, toont="MERK"),
    }


BESTUREN_TABEL: dict[str, Rij] = {
    # --- financien
    "scenarios": Rij(GELD, toont="MERK", vragen=("", "?export=csv")),
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
    # --- financien: inputs, and tables of others
    "invoer": Rij(INVOER_LEZEN),
    "invoer_soort": Rij(INVOER_LEZEN, ding="=tarief", toont="MERK"),
    "invoer_vastleggen": Rij(INVOER_VASTLEGGEN, INVOER_VASTLEGGEN, "=tarief"),
    "invoer_sjabloon": Rij(INVOER_VASTLEGGEN, ding="=verdeling =csv"),
    "invoerversie": Rij(INVOER_VAN_DE_REGIO, ding="=tarief tarieven", toont="MERK"),
    "invoerversie_bestand": Rij(INVOER_VAN_DE_REGIO, ding="=tarief tarieven =xlsx", toont="MERK"),
    "tabel_controleren": Rij(INVOER_LEZEN, INVOER_LEZEN),
    "gepubliceerde_tabellen": Rij(INVOER_LEZEN),
    # --- regionaal geld
    "regiogeld_lijst": Rij(REGIOGELD),
    "regiogeld": Rij(REGIOGELD, ding="sleutel =BW"),
    "regiogeld_verdeel": Rij(REGIOGELD, ding="sleutel =BW", toont="MERK"),
    "regiogeld_sleutels": Rij(REGIOGELD, ding="sleutel =BW", toont="MERK"),
    "sleutel_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW =gebruik"),
    "regiogeld_reserve": Rij(REGIOGELD, ding="sleutel =BW", toont="MERK"),
    "reserveafspraak": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW"),
    "reserve_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW"),
    "reserve_wijzigen": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW reserve", toont="MERK"),
    "reserve_boeken": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW reserve", toont="MERK"),
    "regiogeld_bezetting": Rij(REGIOGELD, ding="sleutel =BW"),
    "exploitatie_nieuw": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW"),
    "regiogeld_geschiedenis": Rij(REGIOGELD, ding="sleutel =BW", toont="MERK"),
    "regiogeld_jaar": Rij(REGIOGELD, ding="sleutel =BW =2025", toont="MERK"),
    "regiogeld_getal": Rij(REGIOGELD, ding="sleutel =BW =2025 =begroting =regio =saldo"),
    "jaarstuk_vastleggen": Rij(
        REKENEN_MET_ALLE_GEMEENTEN, REKENEN_MET_ALLE_GEMEENTEN, "sleutel =BW =2025 =begroting", toont="MERK"
    ),
    "jaarstuk_bestand": Rij(REGIOGELD, ding="sleutel =BW =2025 =begroting =csv", toont="MERK"),
    "afrekening_maken": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "sleutel =BW =2025", toont="MERK"),
    "afrekening": Rij(REGIOGELD, ding="afrekening", toont="MERK"),
    "afrekening_gemeente": Rij(REGIOGELD_VAN_DE_GEMEENTE, ding="afrekening code"),
    "afrekening_goedkeuren": Rij(REKENEN_VOOR_DE_REGIO, REKENEN_VOOR_DE_REGIO, "afrekening", toont="MERK"),
    "afrekening_bestand": Rij(REGIOGELD, ding="afrekening =csv"),
    "geld_lezen": Rij(GELD_OM_TE_LEZEN),
    "geld_pagina": Rij(GELD_VAN_DE_GEMEENTE, ding="berekening code", toont="MERK"),
    "geld_getal": Rij(GELD_VAN_DE_GEMEENTE, ding="berekening code =regio =1 =totaal", toont="MERK"),
    "geld_overzicht_bestand": Rij(GELD_VAN_DE_GEMEENTE, ding="berekening code", toont="MERK"),
    # --- teksten
    "teksten": Rij(TEKSTEN, toont="MERK", vragen=("", "?export=csv")),
    "tekst_nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    "tekst": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_schrijven": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_controles": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_downloaden": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_docx": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", vragen=("", "?voorstellen=1"), toont="MERK"),
    "tekst_pdf": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "tekst_html": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "versie_pdf": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "versie_html": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "woord_nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    "woord_vul": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst", toont="MERK"),
    "woord_terug": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst", toont="MERK"),
    "woordbestand": Rij(EIGEN_WOORDBESTAND, EIGEN_WOORDBESTAND, "woordbestand", toont="MERK"),
    "woordbestand_weg": Rij(None, EIGEN_WOORDBESTAND, "woordbestand"),
    "versie_docx": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden"),
    "tekst_wijzigen": Rij(SCHRIJVERS_VAN_DE_REGIO, SCHRIJVERS_VAN_DE_REGIO, "tekst", toont="MERK"),
    "versies": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "versie_bevriezen": Rij(BEVRIEST_DE_TEKST, BEVRIEST_DE_TEKST, "tekst", toont="MERK"),
    "versie": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "versie_bestand": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst versie_raden", toont="MERK"),
    "vergelijken": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    "was_wordt": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst", vragen=("?oud=1&nieuw=1",)),
    "was_wordt_docx": Rij(OOK_DE_RAAD_VAN_DE_REGIO, ding="tekst", vragen=("?oud=1&nieuw=1",)),
    "schrijfmoment": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst =1", toont="MERK"),
    "tekst_geschiedenis": Rij(CONCEPT_VAN_DE_REGIO, ding="tekst", toont="MERK"),
    # --- brieven
    "brieven": Rij(BRIEVEN, toont="MERK", vragen=("", "?export=csv")),
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
}
