"""Partners of a region: contacts, agreements, contracts, purchasing and what is shared with them."""

from samenwerking.partners.models.afspraak import Partnerafspraak, Woningaantal
from samenwerking.partners.models.contract import Contractregel, Partnercontract, Verlengingsbesluit
from samenwerking.partners.models.inkoop import Gunning, Inkooptraject, Perceel
from samenwerking.partners.models.link import Partnerbezoek, Partnerlink
from samenwerking.partners.models.partner import Contact, Ketenpartner

__all__ = [
    "Contact",
    "Contractregel",
    "Gunning",
    "Inkooptraject",
    "Ketenpartner",
    "Partnerafspraak",
    "Partnerbezoek",
    "Partnercontract",
    "Partnerlink",
    "Perceel",
    "Verlengingsbesluit",
    "Woningaantal",
]
