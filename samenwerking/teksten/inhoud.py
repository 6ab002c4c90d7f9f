"""What a version holds: the tree of the text with its cover, as fixed bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from regio.bevriezen import Json, canoniek, ontdooi, sha256_hex
from samenwerking.teksten.boom import DocumentOngeldig, Knoop, als_json, uit_json, zonder_merken

GEGEVENS = "gegevens.json"
"""The file of the package with the values of the data fields."""

VORM = 2
"""Number of the form below: a later one is read beside it, a version is never rewritten."""


class InhoudOnleesbaar(ValueError):
    """Stored content does not have the form of a text."""


@dataclass(frozen=True)
class Tekstinhoud:
    """A whole text as it stands at one moment. What is said of it (the marks of comments) is no part of a version."""

    titel: str
    soort: str
    regio: str
    document: Knoop

    def bevroren(self, *, nummer: int, naam: str, gegevens: bytes = b"") -> bytes:
        """The fixed bytes of this content as version `nummer` with that name.

        `gegevens` are the fixed bytes of the values of its data fields. Their hash stands in it, and each picture is
        named by the hash of its bytes: one fingerprint covers the words, the figures and the pictures.
        """
        versie: Json = {"nummer": nummer, "naam": naam}
        geheel: dict[str, Json] = {"vorm": VORM, "versie": versie, "tekst": self._als_json()}
        if gegevens:
            geheel["gegevens"] = {"bestand": GEGEVENS, "sha256": sha256_hex(gegevens)}
        return canoniek(geheel)

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
                document=uit_json(tekst["document"]),
            )
        except (KeyError, TypeError, DocumentOngeldig) as fout:
            raise InhoudOnleesbaar("In de bevroren inhoud ontbreekt een deel van de tekst.") from fout

    def _als_json(self) -> Json:
        return {
            "titel": self.titel,
            "soort": self.soort,
            "regio": self.regio,
            "document": als_json(zonder_merken(self.document, frozenset({"opmerking"}))),
        }
