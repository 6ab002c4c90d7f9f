"""What a region weighs when it chooses a form.

Five considerations of the handreiking (VNG, Handreiking Governance beschermd wonen, 2023) and seven practical criteria
that are ours. Nothing here has a weight: a form is chosen by people.
"""

from __future__ import annotations

from dataclasses import dataclass

HANDREIKING, PRAKTISCH = "handreiking", "praktisch"
HERKOMST = {HANDREIKING: "Handreiking Governance (VNG, 2023)", PRAKTISCH: "praktische vraag, van dit programma"}


@dataclass(frozen=True)
class Overweging:
    """One consideration: its code, how it is named, and the question that a gemeente answers."""

    code: str
    naam: str
    vraag: str
    herkomst: str


OVERWEGINGEN: tuple[Overweging, ...] = (
    Overweging(
        "traditie",
        "Traditie en regionaal sentiment",
        "Hoe werkten de gemeenten tot nu toe samen, en voelt dit als één regio?",
        HANDREIKING,
    ),
    Overweging(
        "omvang",
        "Omvang van regio en gemeenten",
        "Hoeveel gemeenten doen mee, en hoe groot is uw gemeente daarin?",
        HANDREIKING,
    ),
    Overweging(
        "centrum", "Rol van de centrumgemeente", "Welke rol moet de (vroegere) centrumgemeente houden?", HANDREIKING
    ),
    Overweging(
        "kwaliteit",
        "Kwaliteit van wat er is",
        "Wat gaat nu goed in samenwerking en uitvoering, en moet dus blijven?",
        HANDREIKING,
    ),
    Overweging(
        "raden",
        "Rol van de raden",
        "Welke invloed moet uw raad hebben, en hoe verhoudt die zich tot uw college?",
        HANDREIKING,
    ),
    Overweging(
        "personeel", "Mensen en contracten", "Wie neemt mensen in dienst en wie sluit de contracten?", PRAKTISCH
    ),
    Overweging("risico", "Financieel risico", "Wie draagt een tegenvaller?", PRAKTISCH),
    Overweging("bestuur", "Besturen en meerderheid", "Wilt u één bestuur dat met een meerderheid besluit?", PRAKTISCH),
    Overweging(
        "cyclus",
        "Jaarlijkse ronde",
        "Mag er een eigen begroting komen, met elk jaar een ronde langs de raden?",
        PRAKTISCH,
    ),
    Overweging("uittreden", "Uittreden", "Hoe makkelijk moet een gemeente kunnen vertrekken?", PRAKTISCH),
    Overweging(
        "mandaat", "Mandaat of delegatie", "Is mandaat genoeg, of moeten bevoegdheden over naar een ander?", PRAKTISCH
    ),
    Overweging("btw", "Btw en archief", "Zijn er vragen over btw of archief die een vorm moeilijk maken?", PRAKTISCH),
)


def overweging(code: str) -> Overweging:
    """The consideration with this code. StopIteration when there is none."""
    return next(deze for deze in OVERWEGINGEN if deze.code == code)
