"""What stands in a text, as plain values: chapters of alineas and lists. A draft and a version have the same form.

A person types plain text: each line is an alinea, a line that begins with '- ' is an item of a list. What is
frozen is the structure that was read from it, so a version never depends on how text was typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from regio.bevriezen import Json, canoniek, ontdooi, sha256_hex

VORM = 1
"""Number of the form below: a later one is read beside it, a version is never rewritten."""

_OPSOMMING = re.compile(r"[-•*][ \t]+(?=\S)")
_RUIMTE = re.compile(r"[ \t]+")
_STUURTEKENS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


class InhoudOnleesbaar(ValueError):
    """Stored content does not have the form of a text."""


@dataclass(frozen=True)
class Alinea:
    """One paragraph, on one line."""

    tekst: str
    soort: Literal["alinea"] = field(default="alinea", init=False)


@dataclass(frozen=True)
class Lijst:
    """A list of items, each on one line."""

    punten: tuple[str, ...]
    soort: Literal["lijst"] = field(default="lijst", init=False)


Blok = Alinea | Lijst


def lees_blokken(getypt: str) -> tuple[Blok, ...]:
    """The alineas and lists in what a person typed or pasted; an empty line ends a list.

    The bullet of a word processor counts as '- '. Letters with an accent get one form (NFC), so that a text from
    another computer does not differ in what nobody sees.
    """
    blokken: list[Blok] = []
    punten: list[str] = []

    def sluit_lijst() -> None:
        if punten:
            blokken.append(Lijst(tuple(punten)))
            punten.clear()

    for ruw in _STUURTEKENS.sub("", unicodedata.normalize("NFC", getypt)).splitlines():
        regel = _RUIMTE.sub(" ", ruw).strip()
        if gevonden := _OPSOMMING.match(regel):
            punten.append(regel[gevonden.end() :])
            continue
        sluit_lijst()
        if regel:
            blokken.append(Alinea(regel))
    sluit_lijst()
    return tuple(blokken)


def schrijf_blokken(blokken: tuple[Blok, ...]) -> str:
    """The plain text a person edits: reading it again gives the same blocks."""
    return "\n\n".join(
        "\n".join(f"- {punt}" for punt in blok.punten) if isinstance(blok, Lijst) else blok.tekst for blok in blokken
    )


def netjes(getypt: str) -> str:
    """What was typed in its one plain form: no double spaces, one empty line between blocks."""
    return schrijf_blokken(lees_blokken(getypt))


@dataclass(frozen=True)
class Hoofdstukinhoud:
    """One chapter or annex. `id` stays the same in every version, whatever its title or place."""

    id: int
    titel: str
    blokken: tuple[Blok, ...]
    bijlage: bool = False

    @property
    def leeg(self) -> bool:
        """True when nothing was written yet."""
        return not self.blokken


@dataclass(frozen=True)
class Tekstinhoud:
    """A whole text as it stands at one moment."""

    titel: str
    soort: str
    regio: str
    hoofdstukken: tuple[Hoofdstukinhoud, ...]

    def bevroren(self, *, nummer: int, naam: str) -> bytes:
        """The fixed bytes of this content as version `nummer` with that name."""
        versie: Json = {"nummer": nummer, "naam": naam}
        return canoniek({"vorm": VORM, "versie": versie, "tekst": self._als_json()})

    @property
    def kenmerk(self) -> str:
        """Differs as soon as the content differs: a form carries it to say what a person had before the eyes."""
        return sha256_hex(canoniek(self._als_json()))[:16]

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Self:
        """The content of frozen bytes.

        Raises InhoudOnleesbaar when they hold something else than a text of a known form, and NietBevroren when
        they are not frozen bytes at all.
        """
        geheel: Any = ontdooi(inhoud)
        try:
            if geheel["vorm"] != VORM:
                raise InhoudOnleesbaar(f"Onbekende vorm van een tekst: {geheel['vorm']}.")
            tekst = geheel["tekst"]
            return cls(
                titel=tekst["titel"],
                soort=tekst["soort"],
                regio=tekst["regio"],
                hoofdstukken=tuple(_hoofdstuk(deel) for deel in tekst["hoofdstukken"]),
            )
        except (KeyError, TypeError) as fout:
            raise InhoudOnleesbaar("In de bevroren inhoud ontbreekt een deel van de tekst.") from fout

    def _als_json(self) -> Json:
        return {
            "titel": self.titel,
            "soort": self.soort,
            "regio": self.regio,
            "hoofdstukken": [
                {
                    "id": hoofdstuk.id,
                    "titel": hoofdstuk.titel,
                    "bijlage": hoofdstuk.bijlage,
                    "blokken": [_blok_als_json(blok) for blok in hoofdstuk.blokken],
                }
                for hoofdstuk in self.hoofdstukken
            ],
        }


def _blok_als_json(blok: Blok) -> Json:
    if isinstance(blok, Lijst):
        return {"soort": blok.soort, "punten": list(blok.punten)}
    return {"soort": blok.soort, "tekst": blok.tekst}


def _hoofdstuk(deel: Any) -> Hoofdstukinhoud:
    return Hoofdstukinhoud(
        id=deel["id"],
        titel=deel["titel"],
        bijlage=deel["bijlage"],
        blokken=tuple(_blok(blok) for blok in deel["blokken"]),
    )


def _blok(blok: Any) -> Blok:
    match blok["soort"]:
        case "alinea":
            return Alinea(blok["tekst"])
        case "lijst":
            return Lijst(tuple(blok["punten"]))
        case onbekend:
            raise InhoudOnleesbaar(f"Onbekend soort blok: {onbekend}.")
