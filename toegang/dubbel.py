"""Whether a new client is probably known already: the same birth date and a name that is like it.

A warning, never a refusal: twins exist. So what is like is taken widely, and a person looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from toegang.namen import VOORVOEGSELS, gewoon

KORT = 5
"""A surname of so many letters or fewer may differ in one letter, a longer one in two."""

BEGIN = 4
"""So many letters at the start may be the whole of the other name: 'Jansen' and 'Jansen-de Vries'."""


@dataclass(frozen=True)
class Naam:
    """A name as it was typed."""

    achternaam: str
    voornamen: str
    voorvoegsel: str = ""


def lijkt_op(een: Naam, ander: Naam) -> bool:
    """Whether two names may be of one person, when the birth date is the same. It does not matter which comes first.

    Signs, accents, capitals and voorvoegsels do not count, wherever they stand. Alike are: surnames with one or two
    letters' difference, a surname that begins with the whole of the other one, and first name and surname that
    changed places.
    """
    a, b = _kern(een), _kern(ander)
    if _gelijkend(a, b):
        return True
    voor_a, voor_b = gewoon(een.voornamen), gewoon(ander.voornamen)
    return bool(voor_a and voor_b) and _gelijkend(a, voor_b) and _gelijkend(voor_a, b)


def waarschuwing(aantal: int) -> str:
    """What is said when dossiers are probably of the same person: the same words wherever a client comes in."""
    er_is = "Er is een dossier dat hierop lijkt" if aantal == 1 else "Er zijn dossiers die hierop lijken"
    return (
        f"{er_is}: dezelfde geboortedatum en een naam die erop lijkt, of hetzelfde BSN. Kijk of het om dezelfde "
        "persoon gaat."
    )


def _kern(naam: Naam) -> str:
    """The surname without voorvoegsels: 'van der Berg' and 'Berg, van der' are both 'berg'."""
    woorden = gewoon(f"{naam.voorvoegsel} {naam.achternaam}").split()
    return " ".join(woord for woord in woorden if woord not in VOORVOEGSELS) or " ".join(woorden)


def _gelijkend(een: str, ander: str) -> bool:
    kort, lang = sorted((een.replace(" ", ""), ander.replace(" ", "")), key=lambda tekst: (len(tekst), tekst))
    if not kort:
        return False
    if len(kort) >= BEGIN and lang.startswith(kort):
        return True
    return afstand(kort, lang) <= (1 if len(kort) <= KORT else 2)


def afstand(een: str, ander: str) -> int:
    """How many letters must be added, left out, changed or swapped with their neighbour to make one the other."""
    vorige_rij: list[int] = []
    rij = list(range(len(ander) + 1))
    for nummer, teken in enumerate(een, start=1):
        nieuwe = [nummer]
        for plek, tegen in enumerate(ander, start=1):
            stappen = min(rij[plek] + 1, nieuwe[plek - 1] + 1, rij[plek - 1] + (teken != tegen))
            if nummer > 1 and plek > 1 and teken == ander[plek - 2] and een[nummer - 2] == tegen:
                stappen = min(stappen, vorige_rij[plek - 2] + 1)
            nieuwe.append(stappen)
        vorige_rij, rij = rij, nieuwe
    return rij[-1]
