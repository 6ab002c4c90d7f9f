"""The text of a round, and what of it stands in the letter of one gemeente."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from regio.bevriezen import canoniek, sha256_hex
from samenwerking.teksten.boom import Knoop, als_json, knoop, loop_met_pad, platte_tekst, zonder_merken
from samenwerking.teksten.schrijfwijze import geef_ids, kenmerk, lees_lijf
from samenwerking.teksten.voorstellen import voorstellen_in, wijs_af

SOORT = "raadsinformatiebrief"
"""The kind of text."""

LOKAAL = "lokale_alinea"
"""The key of the part in which one gemeente says what the letter means for it."""

KOP_VAN_DE_GEMEENTE = {"vragen": "Wat betekent dit voor {gemeente}?", "klassiek": "Betekenis voor {gemeente}"}


def sleutel_van(deel: Knoop) -> str:
    """By which key a part of the text is known: that of the template, or its id for a part that was added."""
    return str(deel.attrs.get("sleutel") or deel.id)


@dataclass(frozen=True)
class Regel:
    """A line of the text with words in it: in which part, the id of the line, its words, and whether it stands in a
    table or is a footnote."""

    deel: str
    id: str
    woorden: str
    soort: Literal["alinea", "cel", "voetnoot"] = "alinea"


def regels_in(deel: Knoop, sleutel: str) -> Iterator[Regel]:
    """The lines of one part, in its order, also those in which nothing stands."""
    for pad, kind in loop_met_pad(deel):
        if kind.soort == "alinea":
            in_tabel = any(boven.soort == "tabel" for boven in pad)
            yield Regel(sleutel, kind.id, " ".join(platte_tekst(kind).split()), "cel" if in_tabel else "alinea")
        elif kind.soort == "voetnoot":
            yield Regel(sleutel, kind.id, str(kind.attrs.get("tekst", "")).strip(), "voetnoot")


def deel_van_gemeente(code: str, naam: str, *, sjabloon: str) -> Knoop:
    """The part in which only this gemeente writes, still empty."""
    eigen = kenmerk(f"{SOORT}/{LOKAAL}/{code}")
    return knoop(
        "hoofdstuk",
        knoop("kop", KOP_VAN_DE_GEMEENTE[sjabloon].format(gemeente=naam)),
        knoop("alinea", id=kenmerk(f"{eigen}/a")),
        id=eigen,
        sleutel=LOKAAL,
        genummerd=False,
        gemeente=code,
    )


def met_regels(document: Knoop, delen: Mapping[str, str], *, gemeente: str = "") -> Knoop:
    """The tree with these lines (in the form of `teksten.schrijfwijze`) under the headings of the parts with these
    keys; of the own part that of this gemeente. The same lines always get the same ids."""

    def vul(deel: Knoop) -> Knoop:
        sleutel = sleutel_van(deel)
        if sleutel not in delen or (sleutel == LOKAAL and deel.attrs.get("gemeente") != gemeente):
            return deel
        lijf = lees_lijf(delen[sleutel]) or (knoop("alinea"),)
        met_ids, _, _ = geef_ids(replace(deel, inhoud=lijf), f"{SOORT}/{deel.id}/regels")
        return replace(deel, inhoud=(deel.inhoud[0], *met_ids.inhoud))

    return replace(document, inhoud=tuple(vul(deel) for deel in document.inhoud))


@dataclass(frozen=True)
class Rondetekst:
    """The draft as it stands, without what is only proposed or said about it; and where proposals are still open."""

    document: Knoop
    voorstellen: Mapping[str, int]

    @classmethod
    def van(cls, concept: Knoop) -> Rondetekst:
        """Of the tree that the editor keeps."""
        open_ = Counter(voorstel.deel for voorstel in voorstellen_in(concept).values())
        return cls(zonder_merken(wijs_af(concept), frozenset({"opmerking"})), open_)

    def voor(self, code: str) -> Knoop:
        """The core text with the part of this gemeente, and not those of others."""
        delen = (deel for deel in self.document.inhoud if deel.attrs.get("gemeente", "") in ("", code))
        return replace(self.document, inhoud=tuple(delen))

    def kenmerk(self, code: str) -> str:
        """Differs as soon as the words of this letter differ."""
        return sha256_hex(canoniek(als_json(self.voor(code))))[:32]

    def open_voorstellen(self, code: str) -> int:
        """How many proposals in the words of this letter wait for a decision."""
        return sum(self.voorstellen.get(deel.id, 0) for deel in self.voor(code).inhoud)

    def plek_van(self, sleutel: str, code: str) -> str:
        """The id of the part with this key; empty when it was taken out."""
        return next((deel.id for deel in self.voor(code).inhoud if deel.attrs.get("sleutel") == sleutel), "")
