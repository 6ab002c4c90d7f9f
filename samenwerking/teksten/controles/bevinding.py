"""What a check looks at and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from samenwerking.teksten.boom import Knoop, loop_met_pad, op_id, platte_tekst
from samenwerking.teksten.nummeren import Nummer, nummers
from samenwerking.teksten.verwijzingen import plaats_van
from samenwerking.teksten.voorstellen import wijs_af


class Ernst(Enum):
    """Stops a freeze, or only asks to look once more."""

    STOPT = "stopt bevriezen"
    LET_OP = "let op"


class Rechtsvorm(Enum):
    """The forms in which gemeenten work together (Wgr art. 1 and 8; a convenant stands outside it)."""

    CONVENANT = "convenant"
    REGELING_ZONDER_MEER = "regeling_zonder_meer"
    CENTRUMREGELING = "centrumregeling"
    GEMEENSCHAPPELIJK_ORGAAN = "gemeenschappelijk_orgaan"
    BEDRIJFSVOERINGSORGANISATIE = "bedrijfsvoeringsorganisatie"
    OPENBAAR_LICHAAM = "openbaar_lichaam"

    @property
    def naam(self) -> str:
        """How a sentence names it."""
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class Bevinding:
    """One thing that a check found. `id` is the part to go to, empty for the text as a whole; `doel` is the part that
    is probably meant, where the check can tell. `adres` is the page on which it can be mended, when that is not the
    text itself."""

    controle: str
    zin: str
    id: str
    ernst: Ernst
    doel: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Gegevenstand:
    """What is known of a data field: its name, why it has no value, what a reader must know, and where it is chosen."""

    naam: str
    reden: str = ""
    waarschuwing: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Opmerkingstand:
    """An open comment: its id on the marks in the text, and whose it is ('Rijswijk', 'Cliëntenraad').

    `deel` is the part that it is about as a whole; empty for a comment on words."""

    id: str
    van: str
    deel: str = ""


@dataclass(frozen=True)
class Regel:
    """A line of the text, with the nodes it stands in and its plain words."""

    pad: tuple[Knoop, ...]
    knoop: Knoop
    woorden: str


@dataclass(frozen=True)
class Tekstbeeld:
    """A text as the checks see it: as it stands, without what is only proposed.

    `soort` is the kind of text, `vorm` the legal form when it has one. `clausules` gives the code of a clause of the
    library ('A2') by its id. `verwijderd` gives the last known name of parts that were removed. `gegevens` says what is
    known of the data fields by key, `beelden` which pictures are kept; None: nobody looked.
    """

    document: Knoop
    soort: str
    vorm: Rechtsvorm | None = None
    open_opmerkingen: tuple[Opmerkingstand, ...] = ()
    clausules: Mapping[int, str] = field(default_factory=dict)
    verwijderd: Mapping[str, str] = field(default_factory=dict)
    gegevens: Mapping[str, Gegevenstand] | None = None
    beelden: frozenset[str] | None = None

    @cached_property
    def boom(self) -> Knoop:
        """The tree without open proposals."""
        return wijs_af(self.document)

    @cached_property
    def nummers(self) -> Mapping[str, Nummer]:
        """The numbers of the tree."""
        return nummers(self.boom, self.soort)

    @cached_property
    def delen(self) -> Mapping[str, Knoop]:
        """The nodes by id."""
        return op_id(self.boom)

    @cached_property
    def knopen(self) -> tuple[tuple[tuple[Knoop, ...], Knoop], ...]:
        """Every node with the nodes it stands in."""
        return tuple(loop_met_pad(self.boom))

    @cached_property
    def regels(self) -> tuple[Regel, ...]:
        """Every alinea with words, in reading order; headings are not lines."""
        return tuple(
            Regel(pad, knoop, woorden)
            for pad, knoop in self.knopen
            if knoop.soort == "alinea" and (woorden := platte_tekst(knoop)).strip()
        )

    def soorten(self, *soorten: str) -> Iterator[tuple[tuple[Knoop, ...], Knoop]]:
        """The nodes of these kinds, with the nodes they stand in."""
        return ((pad, knoop) for pad, knoop in self.knopen if knoop.soort in soorten)

    def plaats(self, pad: tuple[Knoop, ...], knoop: Knoop | None = None) -> tuple[str, str]:
        """Where something stands: in words to begin a sentence with, and the id of the nearest node to go to."""
        naam, id_van_deel = plaats_van((*pad, knoop) if knoop else pad, self.nummers)
        return naam[0].upper() + naam[1:], (knoop.id if knoop and knoop.id else id_van_deel)
