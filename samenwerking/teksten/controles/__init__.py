"""Checks on a text before it is frozen: one rule per file, each with its Dutch sentence and the part to go to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from samenwerking.teksten.controles.afbeeldingen_zonder_alt import afbeeldingen_zonder_alt
from samenwerking.teksten.controles.bevinding import (
    Bevinding,
    Ernst,
    Gegevenstand,
    Opmerkingstand,
    Rechtsvorm,
    Tekstbeeld,
)
from samenwerking.teksten.controles.cijfers_zonder_bron import cijfers_zonder_bron
from samenwerking.teksten.controles.dubbel_bepaald import dubbel_bepaald
from samenwerking.teksten.controles.getypte_nummers import getypte_nummers
from samenwerking.teksten.controles.getypte_verwijzingen import getypte_verwijzingen
from samenwerking.teksten.controles.in_te_vullen import in_te_vullen
from samenwerking.teksten.controles.kapotte_verwijzingen import kapotte_verwijzingen
from samenwerking.teksten.controles.kopvolgorde import kopvolgorde
from samenwerking.teksten.controles.lange_zinnen import lange_zinnen
from samenwerking.teksten.controles.lege_delen import lege_delen
from samenwerking.teksten.controles.lege_koppen import lege_koppen
from samenwerking.teksten.controles.onbekende_gegevens import onbekende_gegevens
from samenwerking.teksten.controles.onbepaalde_begrippen import onbepaalde_begrippen
from samenwerking.teksten.controles.ontbrekende_afbeeldingen import ontbrekende_afbeeldingen
from samenwerking.teksten.controles.open_opmerkingen import open_opmerkingen
from samenwerking.teksten.controles.open_voorstellen import open_voorstellen
from samenwerking.teksten.controles.toestemming_raad import toestemming_raad
from samenwerking.teksten.controles.verplichte_inhoud import verplichte_inhoud

__all__ = [
    "CONTROLES",
    "Bevinding",
    "Ernst",
    "Gegevenstand",
    "Opmerkingstand",
    "Rechtsvorm",
    "Tekstbeeld",
    "controleer",
]

CONTROLES: tuple[tuple[str, Callable[[Tekstbeeld], Iterable[Bevinding]]], ...] = (
    ("Verplichte inhoud", verplichte_inhoud),
    ("Nog in te vullen", in_te_vullen),
    ("Gegevens", onbekende_gegevens),
    ("Open voorstellen", open_voorstellen),
    ("Open opmerkingen", open_opmerkingen),
    ("Verwijzingen", kapotte_verwijzingen),
    ("Lege delen", lege_delen),
    ("Lege koppen", lege_koppen),
    ("Volgorde van koppen", kopvolgorde),
    ("Afbeeldingen zonder beschrijving", afbeeldingen_zonder_alt),
    ("Afbeeldingen die er niet zijn", ontbrekende_afbeeldingen),
    ("Toestemming van de raad", toestemming_raad),
    ("Begrippen zonder omschrijving", onbepaalde_begrippen),
    ("Begrippen met twee omschrijvingen", dubbel_bepaald),
    ("Cijfers zonder bron", cijfers_zonder_bron),
    ("Getypte verwijzingen", getypte_verwijzingen),
    ("Getypte nummers", getypte_nummers),
    ("Lange zinnen", lange_zinnen),
)
"""Every check with its name, in the order in which a person would mend what they find."""


def controleer(beeld: Tekstbeeld) -> list[Bevinding]:
    """What all checks find; what stops a freeze first."""
    alles = [bevinding for _, controle in CONTROLES for bevinding in controle(beeld)]
    return sorted(alles, key=lambda bevinding: bevinding.ernst is not Ernst.STOPT)
