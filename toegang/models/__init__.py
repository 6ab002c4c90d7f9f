"""Who has a right to a place: dossiers, indicaties, who waits, and what there is."""

from toegang.models.client import Client, ClientBsn, Woonplaats
from toegang.models.deling import Deling
from toegang.models.dossier import Dossier, Nummerreeks
from toegang.models.indicatie import Indicatie, IndicatieEinde
from toegang.models.product import Doelgroep, Leveringsvorm, Product
from toegang.models.stuk import Dossierstuk
from toegang.models.vernietiging import VernietigdDossier, Vernietigingsbesluit
from toegang.models.voorziening import Locatie, Voorziening
from toegang.models.wachtlijst import WachtlijstEinde, Wachtlijstplaats

__all__ = [
    "Client",
    "ClientBsn",
    "Deling",
    "Doelgroep",
    "Dossier",
    "Dossierstuk",
    "Indicatie",
    "IndicatieEinde",
    "Leveringsvorm",
    "Locatie",
    "Nummerreeks",
    "Product",
    "VernietigdDossier",
    "Vernietigingsbesluit",
    "Voorziening",
    "WachtlijstEinde",
    "Wachtlijstplaats",
    "Woonplaats",
]
