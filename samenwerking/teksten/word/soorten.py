"""What goes in and out beside the tree: who proposed, comments, pictures, and what was not understood."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from samenwerking.teksten.boom import Knoop

TIJD = ZoneInfo("Europe/Amsterdam")
"""Word writes the time of the wall clock and calls it UTC."""

GRENS = 25 * 1024 * 1024
"""Bytes of a file that is read, unless the caller says otherwise."""


class DocxOngeldig(ValueError):
    """This file cannot be read. The text is a Dutch sentence for whoever sent it and holds nothing from the file."""


@dataclass(frozen=True)
class Auteur:
    """Who proposed or wrote something, and when; a file need not say when."""

    naam: str
    moment: datetime.datetime | None = None


@dataclass(frozen=True)
class Bericht:
    """One message in a thread of comments. `bekend`: its id when it went out from here."""

    auteur: Auteur
    tekst: str
    bekend: str = field(default="", compare=False)


@dataclass(frozen=True)
class Opmerking:
    """A thread of comments; `id` is that of the mark 'opmerking' in the text."""

    id: str
    berichten: tuple[Bericht, ...]
    klaar: bool = False


@dataclass(frozen=True)
class Beeld:
    """A picture. `soort`: image/png or image/jpeg."""

    soort: str
    inhoud: bytes

    @property
    def kenmerk(self) -> str:
        """SHA-256 of the bytes: two pictures with the same are the same."""
        return hashlib.sha256(self.inhoud).hexdigest()


@dataclass(frozen=True)
class Melding:
    """Something that was not understood or was taken over in another form, for the preview."""

    soort: str
    zin: str
    aantal: int = 1
    waar: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kaartdeel:
    """What a file of ours says about one node: its kind, the node with an id around it, and what Word does not know."""

    soort: str
    attrs: Mapping[str, object] = field(default_factory=dict)
    ouder: str = ""
    beeld: str = ""


@dataclass(frozen=True)
class Kaart:
    """What a file of ours says about itself: the text it was made of, its nodes, and the proposals it went out with.

    `voorstellen` and `berichten`: id of a proposal or of a comment by (name, time on the wall clock) as they stand in
    the file; `momenten`: who and when they really were. The first message of a comment has the id of the comment,
    each answer that id with its place behind it: 'a1b2c3/1'.
    """

    herkomst: str = ""
    soort: str = ""
    delen: Mapping[str, Kaartdeel] = field(default_factory=dict)
    bladwijzers: Mapping[str, str] = field(default_factory=dict)
    voorstellen: Mapping[tuple[str, str], str] = field(default_factory=dict)
    momenten: Mapping[str, Auteur] = field(default_factory=dict)
    berichten: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Gelezen:
    """What was read from a file. `voorstellen`: who proposed, by id; `beelden`: by the `bestand` of an afbeelding."""

    document: Knoop
    titel: str = ""
    voorstellen: Mapping[str, Auteur] = field(default_factory=dict)
    opmerkingen: tuple[Opmerking, ...] = ()
    beelden: Mapping[str, Beeld] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()
    kaart: Kaart | None = None
