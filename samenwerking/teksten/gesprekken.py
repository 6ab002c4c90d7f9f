"""The threads of a text as a page shows them: in the order of the text, each with what this hat can do with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID, uuid4

from django.db.models import Q

from regio.models import Lidmaatschap
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.gespreksplaats import WEG, Plaats, plaatsen_in
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Gesprekstaak, Tekst, Uitnodiging, Vermelding
from samenwerking.teksten.models.gesprek import GesprekQuerySet
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechten import Kan, mag_afronden, mag_oplossen, mag_weghalen
from samenwerking.teksten.voorstellen import wijs_af

OPEN, OPGELOST, ALLES = "open", "opgelost", "alles"
GASTEN, REGIO = "gasten", "regio"


@dataclass(frozen=True)
class Berichtregel:
    """One message, and whether this hat may take its words back."""

    bericht: Gespreksbericht
    mag_weg: bool


@dataclass(frozen=True)
class Gespreksregel:
    """One thread for one hat. `weg`: its words (or its part) no longer stand in the text."""

    gesprek: Gesprek
    plaats: Plaats
    weg: bool
    kan: Kan
    pet: Lidmaatschap

    @cached_property
    def berichten(self) -> list[Berichtregel]:
        """What was said, the oldest first."""
        return [
            Berichtregel(
                bericht,
                bericht.soort == Gespreksbericht.Soort.GEZEGD
                and bericht.weggehaald_op is None
                and mag_weghalen(self.pet, bericht, self.kan),
            )
            for bericht in self.gesprek.berichten.all()
        ]

    @cached_property
    def sleutel(self) -> UUID:
        """For the form of an answer: sent twice is once."""
        return uuid4()

    @property
    def genoemd(self) -> bool:
        """Whether this person is named here and did not answer or look yet."""
        return any(
            vermelding.gezien_op is None and vermelding.persoon.gebruiker_id == self.pet.gebruiker_id
            for bericht in self.gesprek.berichten.all()
            for vermelding in bericht.vermeldingen.all()
        )

    @property
    def kan_oplossen(self) -> bool:
        """Whether this hat may resolve it, or open it again."""
        return mag_oplossen(self.pet, self.gesprek, self.kan)

    @property
    def kan_afronden(self) -> bool:
        """Whether this hat may say that the task is done."""
        taak = self.gesprek.taak
        return taak is not None and mag_afronden(self.pet, taak, self.kan)


def regels_voor(
    gesprekken: Iterable[Gesprek], document: Knoop, soort: str, *, pet: Lidmaatschap, kan: Kan
) -> list[Gespreksregel]:
    """The threads in the order of the text; what lost its place comes last."""
    gevonden = plaatsen_in(document, nummers(wijs_af(document), soort))
    uit = []
    for gesprek in gesprekken:
        plaats = gevonden.merken.get(gesprek.kenmerk)
        weg = plaats is None
        if plaats is None:
            plaats = gevonden.delen.get(gesprek.deel, WEG)
            weg = bool(gesprek.citaat) or plaats is WEG
        uit.append(Gespreksregel(gesprek, plaats, weg, kan, pet))
    return sorted(uit, key=lambda regel: (regel.plaats.volgorde, regel.gesprek.pk))


def gekozen(gesprekken: GesprekQuerySet, *, stand: str, van: str, mijn: bool, pet: Lidmaatschap) -> GesprekQuerySet:
    """The threads that someone asks for: by state, by who takes part (the code of a gemeente, the region, guests), and
    those that this person began, is named in or has a task in."""
    if stand != ALLES:
        gesprekken = gesprekken.filter(opgelost_op__isnull=stand != OPGELOST)
    if van == GASTEN:
        gesprekken = gesprekken.filter(Q(gast__isnull=False) | Q(berichten__gast__isnull=False))
    elif van == REGIO:
        gesprekken = gesprekken.filter(berichten__door__regio__isnull=False)
    elif van:
        gesprekken = gesprekken.filter(berichten__door__gemeente__code=van)
    if mijn:
        persoon = pet.gebruiker_id
        gesprekken = gesprekken.filter(
            Q(door__gebruiker=persoon)
            | Q(taken__eigenaar__gebruiker=persoon)
            | Q(berichten__vermeldingen__persoon__gebruiker=persoon)
        )
    return gesprekken.distinct()


def taken_van(pet: Lidmaatschap, teksten: Iterable[Tekst]) -> list[Gesprekstaak]:
    """The open tasks of this person in these texts, under whichever hat they were given."""
    return list(
        Gesprekstaak.objects.filter(
            einde="", gesprek__tekst__in=teksten, eigenaar__gebruiker_id=pet.gebruiker_id
        ).select_related("gesprek__tekst__regio", "door__gebruiker", "door__gemeente", "door__regio")
    )


def vermeldingen_van(pet: Lidmaatschap, teksten: Iterable[Tekst]) -> list[Vermelding]:
    """Where this person is named in a thread that is open, and did not answer or look yet."""
    return list(
        Vermelding.objects.filter(
            gezien_op__isnull=True,
            persoon__gebruiker_id=pet.gebruiker_id,
            bericht__gesprek__tekst__in=teksten,
            bericht__gesprek__opgelost_op__isnull=True,
        )
        .select_related("bericht__gesprek__tekst__regio", "bericht__door__gebruiker", "bericht__door__gemeente")
        .select_related("bericht__door__regio")
        .order_by("bericht__gesprek_id", "pk")
        .distinct("bericht__gesprek_id")
    )


# --- what a guest sees ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gastregel:
    """A thread for a guest: its own, or one that was shared with guests; the messages that stand there."""

    gesprek: Gesprek
    eigen: bool
    waar: str
    sleutel: UUID = field(default_factory=uuid4)

    @property
    def berichten(self) -> list[Gespreksbericht]:
        """What was said, the oldest first."""
        return list(self.gesprek.berichten.all())


def gesprekken_van_gast(uitnodiging: Uitnodiging, document: Knoop, soort: str) -> dict[str, list[Gastregel]]:
    """Per part directly under the text the threads that this guest sees.

    A guest sees the threads it began, and those that a writer shared with guests as far as they are about a part that
    is shared. Threads of another guest stay hidden, unless they were shared.
    """
    gevonden = plaatsen_in(document, nummers(document, soort))
    gesprekken = (
        Gesprek.objects.filter(tekst=uitnodiging.content_object_id)
        .filter(Q(gast=uitnodiging) | Q(gedeeld=True))
        .met_berichten()
        .order_by("pk")
    )
    uit: dict[str, list[Gastregel]] = {}
    for gesprek in gesprekken:
        plaats = gevonden.merken.get(gesprek.kenmerk) or gevonden.delen.get(gesprek.deel)
        deel = plaats.deel if plaats else gesprek.deel
        eigen = gesprek.gast_id == uitnodiging.pk
        if eigen or uitnodiging.deelt(deel):
            uit.setdefault(deel if plaats else "", []).append(Gastregel(gesprek, eigen, plaats.waar if plaats else ""))
    return uit
