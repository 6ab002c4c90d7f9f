"""Checking one file from its bytes: is it XML, which message, valid against the schema, and which rules fail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toegang.iwmo.berichten import Bericht
from toegang.iwmo.lezen import Onleesbaar, herken, lees_xml, schemafouten
from toegang.iwmo.ontleden import ontleed
from toegang.iwmo.regels import Bevinding, Omgeving, toets_bericht
from toegang.iwmo.soorten import Berichtsoort


@dataclass(frozen=True)
class Uitslag:
    """What a check found. `reden` is the sentence when the file could not be judged on its rules."""

    soort: Berichtsoort | None = None
    xsd_geldig: bool = False
    bericht: Bericht | None = None
    bevindingen: tuple[Bevinding, ...] = ()
    reden: str = ""

    @property
    def geldig(self) -> bool:
        """Valid against the schema, and no rule fails."""
        return self.xsd_geldig and self.bericht is not None and not self.bevindingen

    @property
    def regels(self) -> list[str]:
        """The codes of the rules that fail, each once, sorted."""
        return sorted({bevinding.regel for bevinding in self.bevindingen})


def controleer(inhoud: bytes, *, schemas: Path, omgeving: Omgeving) -> Uitslag:
    """Check a message on its form and its content (levels 1 and 2, and what of level 4 needs no one else).

    A message that departs from its schema is not judged on rules: the sender gets a technical error, no return code.
    Raises SchemaOntbreekt when this installation has no schemas.
    """
    soort = None
    try:
        wortel = lees_xml(inhoud)
        soort = herken(wortel)
        if soort is None:
            return Uitslag(reden="Dit is geen bericht van iWmo 3.2.")
        if not soort.heeft_schema:
            return Uitslag(soort, reden=f"Een {soort.code} ({soort.naam}) kan hier niet worden gecontroleerd.")
        fouten = schemafouten(wortel, soort, schemas)
        if fouten:
            plaatsen = ", ".join(fouten[:5])
            return Uitslag(soort, reden=f"Het bericht past niet bij het schema van {soort.code}: zie {plaatsen}.")
        bericht = ontleed(wortel, soort)
    except Onleesbaar as fout:
        return Uitslag(soort, reden=str(fout))
    return Uitslag(soort, True, bericht, tuple(toets_bericht(bericht, omgeving)))
