"""Who has a right to a place: dossiers, indicaties, who waits, and what there is."""

from toegang.models.aanvraag import Aanvraag, Ingebrekestelling, Opschorting
from toegang.models.beschikking import Beschikking, Rechtsmiddel, RechtsmiddelUitkomst
from toegang.models.client import Client, ClientBsn, Woonplaats
from toegang.models.deling import Deling
from toegang.models.dossier import Dossier, Nummerreeks
from toegang.models.indicatie import Indicatie, IndicatieEinde
from toegang.models.melding import Melding, MeldingEinde, Meldingstap
from toegang.models.onderzoek import Deeltoets, Deeltoetsantwoord, Onderzoek, Verslag
from toegang.models.product import Doelgroep, Leveringsvorm, Product
from toegang.models.stuk import Dossierstuk
from toegang.models.vernietiging import VernietigdDossier, Vernietigingsbesluit
from toegang.models.voorziening import Locatie, Voorziening
from toegang.models.wachtlijst import WachtlijstEinde, Wachtlijstplaats

__all__ = [
    "Aanvraag",
    "Beschikking",
    "Client",
    "ClientBsn",
    "Deeltoets",
    "Deeltoetsantwoord",
    "Deling",
    "Doelgroep",
    "Dossier",
    "Dossierstuk",
    "Indicatie",
    "IndicatieEinde",
    "Ingebrekestelling",
    "Leveringsvorm",
    "Locatie",
    "Melding",
    "MeldingEinde",
    "Meldingstap",
    "Nummerreeks",
    "Onderzoek",
    "Opschorting",
    "Product",
    "Rechtsmiddel",
    "RechtsmiddelUitkomst",
    "VernietigdDossier",
    "Vernietigingsbesluit",
    "Verslag",
    "Voorziening",
    "WachtlijstEinde",
    "Wachtlijstplaats",
    "Woonplaats",
]
