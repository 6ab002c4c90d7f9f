"""Who may what on the page of a raad. Someone without a login reads what that raad made public, and nothing else."""

from __future__ import annotations

import datetime
from enum import Enum

from django.db.models import OuterRef, QuerySet, Subquery

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.rechten import gemeenten_van
from samenwerking.brieven.models import Briefstap, Briefversie, Openbaarheid
from samenwerking.brieven.rechten import RAAD

BEANTWOORDERS = frozenset({Rol.BELEIDSADVISEUR, Rol.GRIFFIER})
MEELEZERS = frozenset({Rol.COLLEGELID, Rol.BELEIDSADVISEUR})


class Lezer(Enum):
    """As whom someone reads the page of a raad."""

    NIEMAND = "niemand"
    PUBLIEK = "publiek"
    RAAD = "raad"
    """Its raadsleden and griffie, and its own college, advisors and the coördinator of the region."""


def is_openbaar(gemeente: Gemeente) -> bool:
    """Whether the raad made its page public; not, until its griffie says so."""
    laatste = Openbaarheid.objects.filter(gemeente=gemeente).order_by("-pk").first()
    return laatste is not None and laatste.openbaar


def openbare_gemeenten() -> QuerySet[Gemeente]:
    """The gemeenten with a public page of their raad."""
    laatste = Openbaarheid.objects.filter(gemeente=OuterRef("pk")).order_by("-pk")
    return Gemeente.objects.alias(openbaar=Subquery(laatste.values("openbaar")[:1])).filter(openbaar=True)


def lezer_van(pet: Lidmaatschap | None, gemeente: Gemeente, *, op: datetime.date) -> Lezer:
    """As whom this hat, or someone without one, reads the page of the raad of this gemeente."""
    if pet is not None and hoort_bij_de_raad(pet, gemeente, op=op):
        return Lezer.RAAD
    return Lezer.PUBLIEK if is_openbaar(gemeente) else Lezer.NIEMAND


def hoort_bij_de_raad(pet: Lidmaatschap, gemeente: Gemeente, *, op: datetime.date) -> bool:
    """The raad and griffie themselves, who answers them, and the coördinator who made the letters."""
    if pet.rol in RAAD | MEELEZERS:
        return pet.gemeente_id == gemeente.pk
    return pet.rol == Rol.COORDINATOR and gemeenten_van(pet, op=op).filter(pk=gemeente.pk).exists()


def mag_openbaar_maken(pet: Lidmaatschap, gemeente: Gemeente) -> bool:
    """Open or close the page, and plan evenings: the griffier of this raad (Gemeentewet 107a)."""
    return pet.rol == Rol.GRIFFIER and pet.gemeente_id == gemeente.pk


def mag_vragen(pet: Lidmaatschap, gemeente: Gemeente) -> bool:
    """Ask a technical question: a raadslid, or the griffier on behalf of one."""
    return pet.rol in RAAD and pet.gemeente_id == gemeente.pk


def mag_beantwoorden(pet: Lidmaatschap, gemeente: Gemeente) -> bool:
    """Answer: the beleidsadviseur of the gemeente, or the griffier who passes an answer on."""
    return pet.rol in BEANTWOORDERS and pet.gemeente_id == gemeente.pk


def mag_toezeggingen_bijhouden(pet: Lidmaatschap, gemeente: Gemeente) -> bool:
    """Record a promise and what came of it: the griffier and the beleidsadviseur of the gemeente."""
    return pet.rol in BEANTWOORDERS and pet.gemeente_id == gemeente.pk


def mag_intrekken(pet: Lidmaatschap, gemeente: Gemeente) -> bool:
    """Take a letter back: who sent it, the college (Gemeentewet 169)."""
    return pet.rol == Rol.COLLEGELID and pet.gemeente_id == gemeente.pk


def raadsbrieven(gemeente: Gemeente) -> QuerySet[Briefversie]:
    """What the college of this gemeente sent to its raad, newest first; `ingetrokken` says what was taken back."""
    return (
        Briefversie.objects.filter(gemeentebrief__gemeente=gemeente, stap__soort=Briefstap.Soort.VERZONDEN)
        .met_intrekking()
        .select_related("gemeentebrief__brief", "stap")
        .order_by("-stap__besluitdatum", "-pk")
    )
