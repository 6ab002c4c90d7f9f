"""Which files may be handed in, told by what is in them: a name or a type in the message can say anything."""

from __future__ import annotations

from dataclasses import dataclass

GRENS_MB = 25
"""A document that someone hands in at the desk is smaller; a larger one is a scan at too high a resolution."""


@dataclass(frozen=True)
class Soort:
    """A kind of file that is accepted."""

    naam: str
    mediatype: str
    achtervoegsel: str


PDF = Soort("PDF", "application/pdf", "pdf")
JPEG = Soort("JPEG", "image/jpeg", "jpg")
PNG = Soort("PNG", "image/png", "png")

_BEGINS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_EINDEN = {PDF: b"%%EOF", JPEG: b"\xff\xd9", PNG: b"IEND\xaeB`\x82"}
_STAART = 2048
"""The end of a file stands within so many bytes: some programs write a little after it."""


class GeenStuk(ValueError):
    """This file is not accepted. The text is the Dutch sentence for the person who sent it."""


def herken(inhoud: bytes) -> Soort:
    """The kind of a file by its first and last bytes. Raises GeenStuk for another kind, an empty or too large file."""
    if not inhoud:
        raise GeenStuk("Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > GRENS_MB * 1024 * 1024:
        raise GeenStuk(te_groot(len(inhoud)))
    soort = next((soort for begin, soort in _BEGINS if inhoud.startswith(begin)), None)
    if soort is None:
        raise GeenStuk("Dit is geen PDF, JPEG of PNG. Sla het stuk op als PDF of maak er een foto van.")
    if _EINDEN[soort] not in inhoud[-_STAART:]:
        raise GeenStuk(f"Deze {soort.naam} is niet volledig. Controleer het bestand en kies het opnieuw.")
    return soort


def te_groot(grootte: int) -> str:
    """The sentence for a file of so many bytes."""
    mb = -(-grootte // (1024 * 1024))
    return f"Dit bestand is {mb} MB. Een stuk mag hoogstens {GRENS_MB} MB zijn."
