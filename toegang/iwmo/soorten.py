"""Which messages there are: their codes, who sends them, what answers them and within how many werkdagen.

Source: code list COD002 of the standard and the XSDs of release 3.2 (the pattern of BerichtCode). There is no WMO303 or
WMO304 in this release.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BASIS = "http://www.istandaarden.nl/iwmo/3_2/basisschema/schema"
"""Namespace of the children of every shared type (CDT_...)."""


class Van(StrEnum):
    """Who sends a message."""

    GEMEENTE = "gemeente"
    AANBIEDER = "aanbieder"


@dataclass(frozen=True)
class Berichtsoort:
    """One kind of message. `werkdagen` is the term for its return message, `retour` the code of that."""

    code: str
    berichtcode: str
    naam: str
    van: Van
    retour: str = ""
    werkdagen: int = 0
    heeft_schema: bool = True

    @property
    def namespace(self) -> str:
        """Namespace of the elements that belong to this message itself."""
        return f"http://www.istandaarden.nl/iwmo/3_2/{self.code.lower()}/schema"

    @property
    def schema(self) -> str:
        """File name of its XSD, in lower case as the XSDs import one another."""
        return f"{self.code.lower()}.xsd"


WMO301 = Berichtsoort("WMO301", "414", "toewijzing", Van.GEMEENTE, "WMO302", 3)
WMO305 = Berichtsoort("WMO305", "418", "start van de levering", Van.AANBIEDER, "WMO306", 3)
WMO307 = Berichtsoort("WMO307", "420", "stop van de levering", Van.AANBIEDER, "WMO308", 3)
WMO315 = Berichtsoort("WMO315", "444", "verzoek om toewijzing", Van.AANBIEDER, "WMO316", 3)
WMO317 = Berichtsoort("WMO317", "480", "verzoek om wijziging", Van.AANBIEDER, "WMO318", 3)
WMO319 = Berichtsoort("WMO319", "482", "antwoord op een verzoek", Van.GEMEENTE, "WMO320", 3)
WMO323 = Berichtsoort("WMO323", "484", "declaratie", Van.AANBIEDER, "WMO325", 10)

_ZONDER_SCHEMA = (
    ("WMO302", "415", "retour op een toewijzing", Van.AANBIEDER),
    ("WMO306", "419", "retour op een start", Van.GEMEENTE),
    ("WMO308", "421", "retour op een stop", Van.GEMEENTE),
    ("WMO316", "445", "retour op een verzoek om toewijzing", Van.GEMEENTE),
    ("WMO318", "481", "retour op een verzoek om wijziging", Van.GEMEENTE),
    ("WMO320", "483", "retour op een antwoord", Van.AANBIEDER),
    ("WMO325", "485", "antwoord op een declaratie", Van.GEMEENTE),
)

SOORTEN = {
    soort.code: soort
    for soort in (
        *(WMO301, WMO305, WMO307, WMO315, WMO317, WMO319, WMO323),
        *(Berichtsoort(*gegevens, heeft_schema=False) for gegevens in _ZONDER_SCHEMA),
    )
}
"""Every kind by its name, return messages included."""

OP_NAMESPACE = {soort.namespace: soort for soort in SOORTEN.values()}
OP_BERICHTCODE = {soort.berichtcode: soort for soort in SOORTEN.values()}
