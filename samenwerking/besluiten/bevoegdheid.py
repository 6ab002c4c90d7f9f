"""Who is competent for what around beschermd wonen: the steps of a procedure and a letter to a raad say it alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bevoegdheid:
    """Which organ is competent for what, with the article."""

    orgaan: str
    waarvoor: str
    artikel: str


BEVOEGDHEDEN: dict[str, Bevoegdheid] = {
    "samenwerken": Bevoegdheid(
        "college", "samenwerken met andere gemeenten en afspraken over de uitvoering",
        "Gemeentewet artikel 160, eerste lid",
    ),
    "regiovisie": Bevoegdheid(
        "raad", "vaststellen van de regiovisie",
        "Norm voor Opdrachtgeverschap, afspraak 1: een afspraak tussen gemeenten, geen wet",
    ),
    "solidariteit": Bevoegdheid(
        "raad", "financiële solidariteit tussen de gemeenten", "Gemeentewet artikel 189"
    ),
    "begroting": Bevoegdheid("raad", "het budget in de jaarlijkse begroting", "Gemeentewet artikel 189"),
    "verordening": Bevoegdheid("raad", "de verordening", "Gemeentewet artikel 147 en Wmo 2015 artikel 2.1.3"),
    "zienswijze": Bevoegdheid(
        "raad", "zienswijze op het ontwerp van een gemeenschappelijke regeling",
        "Wet gemeenschappelijke regelingen artikel 1, derde lid",
    ),
    "toestemming": Bevoegdheid(
        "raad", "toestemming voor een gemeenschappelijke regeling",
        "Wet gemeenschappelijke regelingen artikel 1, vierde lid",
    ),
    "contracten": Bevoegdheid(
        "college", "contracten, inkoop en mandaat", "Gemeentewet artikel 160, eerste lid"
    ),
    "informeren": Bevoegdheid("college", "informeren van de raad", "Gemeentewet artikel 169, tweede lid"),
}  # fmt: skip

KEUZES = [(code, f"{regel.orgaan}: {regel.waarvoor} ({regel.artikel})") for code, regel in BEVOEGDHEDEN.items()]
