"""The controls of a letter before it goes out: one rule per function, in the order in which a person reads them.

What stops a letter must be mended. The rest asks to look once more and can be set aside with a reason. A figure of a
calculation that is not frozen cannot come into a letter: a round only points at frozen ones (`Brief.berekening`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from samenwerking.brieven.controles.bedragen import bedragen_zonder_jaar_of_bron
from samenwerking.brieven.controles.bevinding import Bevinding
from samenwerking.brieven.controles.bevoegd import verkeerde_bevoegdheid
from samenwerking.brieven.controles.herkenbaar import herkenbare_aantallen
from samenwerking.brieven.controles.lengte import lange_zinnen
from samenwerking.brieven.controles.raadsbesluit import gevraagd_besluit
from samenwerking.brieven.controles.toezegging import toezegging_zonder_dag
from samenwerking.brieven.controles.wet import wet_niet_gecontroleerd
from samenwerking.brieven.inhoud import BriefInhoud

CONTROLES: tuple[tuple[str, Callable[[BriefInhoud, datetime.date], Iterator[Bevinding]]], ...] = (
    ("Vraagt de brief de raad om een besluit?", gevraagd_besluit),
    ("Noemt de brief het orgaan dat bevoegd is?", verkeerde_bevoegdheid),
    ("Is de stand van de wet kortgeleden gecontroleerd?", wet_niet_gecontroleerd),
    ("Kan een klein aantal iemand herkenbaar maken?", herkenbare_aantallen),
    ("Heeft elk bedrag een jaar en een bron?", bedragen_zonder_jaar_of_bron),
    ("Heeft elke toezegging een dag?", toezegging_zonder_dag),
    ("Zijn de zinnen kort genoeg?", lange_zinnen),
)


def controleer(inhoud: BriefInhoud, *, op: datetime.date) -> tuple[Bevinding, ...]:
    """Everything the controls find, what stops first."""
    gevonden = [bevinding for _, controle in CONTROLES for bevinding in controle(inhoud, op)]
    return tuple(sorted(gevonden, key=lambda een: not een.stopt))
