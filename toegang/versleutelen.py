"""How a BSN is kept, and a file that may hold one: encrypted with keys that can be replaced; a BSN is found by a hash.

Wmo 2015 art. 5.2.9 and the Uitvoeringsregeling Wmo 2015 (art. 3) ask security as in NEN-ISO/IEC 27001 and
27002. The cipher is AES-256-GCM (NIST SP 800-38D): it hides and it notices every change. The caller says what
a value belongs to ('gemeente:12'); a value that is moved to another row can then not be read. What is stored:

    1 byte   form of what follows, now 1
    1 byte   length of the name of the key, then that name in ASCII
    4 bytes  mark of the key, so that a wrong key is told apart from a damaged value
    12 bytes nonce, new and random each time
    the rest the hidden text with the tag of 16 bytes

Replacing a key: put the new one in front, encrypt again whatever `moet_opnieuw` says, then drop the old one.
"""

import base64
import binascii
import hashlib
import hmac
import os
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VORM = 1
_MERK = 4
_NONCE = 12
_TAG = 16
_NAAM = re.compile(r"[a-z0-9_-]{1,32}")


class OngeldigeSleutels(ValueError):
    """The setting with the keys cannot be used; the message says what is wrong and never holds a key."""


class OntsleutelFout(Exception):
    """A stored value cannot be read; the three kinds below say why."""


class SleutelOntbreekt(OntsleutelFout):
    """The key that encrypted the value is not in the setting: an old key was dropped too early."""


class VerkeerdeSleutel(OntsleutelFout):
    """The setting has a key of that name, but it is another key than the one that encrypted the value."""


class Beschadigd(OntsleutelFout):
    """The value was changed, cut off, or belongs to something else than what the caller says."""


@dataclass(frozen=True)
class Sleutelbos:
    """The keys by name; the first encrypts, all of them decrypt. Its repr never shows a key."""

    _sleutels: dict[str, bytes] = field(repr=False)

    @classmethod
    def uit_tekst(cls, tekst: str) -> "Sleutelbos":
        """The keys from one setting: 'naam:base64,naam:base64', the current one first, each of 32 bytes.

        Raises OngeldigeSleutels.
        """
        sleutels: dict[str, bytes] = {}
        for deel in filter(None, (stuk.strip() for stuk in tekst.split(","))):
            naam, _, waarde = deel.partition(":")
            if not _NAAM.fullmatch(naam):
                raise OngeldigeSleutels(
                    f"Sleutel {len(sleutels) + 1} heeft geen goede naam. Schrijf 'naam:base64'; een "
                    "naam bestaat uit kleine letters, cijfers, - en _."
                )
            if naam in sleutels:
                raise OngeldigeSleutels(f"De naam '{naam}' staat twee keer in de lijst met sleutels.")
            sleutels[naam] = _lees_sleutel(waarde, f"Sleutel '{naam}'")
        if not sleutels:
            raise OngeldigeSleutels("Er is geen sleutel ingesteld om het BSN te versleutelen.")
        if len(set(sleutels.values())) < len(sleutels):
            raise OngeldigeSleutels("Twee namen hebben dezelfde sleutel. Maak voor elke naam een eigen sleutel.")
        return cls(sleutels)

    @property
    def huidige(self) -> str:
        """The name of the key that encrypts now."""
        return next(iter(self._sleutels))

    @property
    def koppen(self) -> dict[bytes, str]:
        """How what was stored begins, per key: for counting by key without reading a value."""
        return {_kop(naam, sleutel): naam for naam, sleutel in self._sleutels.items()}

    def vingerafdrukken(self) -> dict[str, str]:
        """Per name sixteen hexadecimal characters by which a back-up names the keys it needs; no key can be
        found from them."""
        return {naam: _afdruk(sleutel).hex()[:16] for naam, sleutel in self._sleutels.items()}

    def versleutel(self, tekst: str, *, hoort_bij: bytes) -> bytes:
        """The bytes to store for this text; encrypting the same text again gives other bytes.

        `hoort_bij` (for instance b"gemeente:12") is not stored: reading asks for the same.
        """
        return self.versleutel_bytes(tekst.encode(), hoort_bij=hoort_bij)

    def versleutel_bytes(self, inhoud: bytes, *, hoort_bij: bytes) -> bytes:
        """The same for a file."""
        sleutel = self._sleutels[self.huidige]
        kop = _kop(self.huidige, sleutel)
        # Random nonces are safe for 2**32 values per key; every inhabitant ten times over is far below that.
        nonce = os.urandom(_NONCE)
        return kop + nonce + AESGCM(sleutel).encrypt(nonce, inhoud, kop + hoort_bij)

    def ontsleutel(self, bewaard: bytes, *, hoort_bij: bytes) -> str:
        """The text of stored bytes, whichever of the keys encrypted it.

        Raises SleutelOntbreekt, VerkeerdeSleutel or Beschadigd.
        """
        return self.ontsleutel_bytes(bewaard, hoort_bij=hoort_bij).decode()

    def ontsleutel_bytes(self, bewaard: bytes, *, hoort_bij: bytes) -> bytes:
        """The same for a file."""
        naam = _naam_van_sleutel(bewaard)
        if naam not in self._sleutels:
            raise SleutelOntbreekt(f"De sleutel '{naam}' ontbreekt in de instelling. Zet hem terug achter de huidige.")
        sleutel = self._sleutels[naam]
        kop = _kop(naam, sleutel)
        if not bewaard.startswith(kop):
            raise VerkeerdeSleutel(f"De sleutel '{naam}' in de instelling is niet de sleutel van deze waarde.")
        nonce = bewaard[len(kop) : len(kop) + _NONCE]
        try:
            return AESGCM(sleutel).decrypt(nonce, bewaard[len(kop) + _NONCE :], kop + hoort_bij)
        except InvalidTag:
            raise Beschadigd("De versleutelde waarde is veranderd of hoort ergens anders bij.") from None

    def moet_opnieuw(self, bewaard: bytes) -> bool:
        """Whether stored bytes were made with another key than the current one, so must be encrypted again.

        Raises Beschadigd when the bytes name no key.
        """
        _naam_van_sleutel(bewaard)
        return not bewaard.startswith(_kop(self.huidige, self._sleutels[self.huidige]))


def lees_zoeksleutel(tekst: str) -> bytes:
    """The key of `zoekhash` from a setting: 32 bytes in base64. Raises OngeldigeSleutels."""
    return _lees_sleutel(tekst.strip(), "De zoeksleutel voor het BSN")


def zoekhash(bsn: str, sleutel: bytes) -> bytes:
    """32 bytes by which a BSN is found without decrypting: HMAC-SHA256 (RFC 2104) with a key of its own.

    Without a key a hash of a BSN hides nothing: all thousand million numbers can be tried in minutes. The key
    does not rotate with the others, because every hash would have to be made again from the decrypted number.

    Raises OngeldigeSleutels when the key is not 32 bytes.
    """
    if len(sleutel) != 32:
        raise OngeldigeSleutels(f"De zoeksleutel voor het BSN heeft {len(sleutel)} bytes; dat moeten er 32 zijn.")
    return hmac.digest(sleutel, bsn.encode(), "sha256")


def _lees_sleutel(waarde: str, naam: str) -> bytes:
    try:
        sleutel = base64.b64decode(waarde, validate=True)
    except (binascii.Error, ValueError):
        raise OngeldigeSleutels(f"{naam} is geen base64.") from None
    if len(sleutel) != 32:
        raise OngeldigeSleutels(f"{naam} heeft {len(sleutel)} bytes; dat moeten er 32 zijn.")
    return sleutel


def _afdruk(sleutel: bytes) -> bytes:
    return hashlib.sha256(b"vingerafdruk van een sleutel:" + sleutel).digest()


def _kop(naam: str, sleutel: bytes) -> bytes:
    # The lengths before the parts make the head unambiguous, so it can stand in front of `hoort_bij` as it
    # is.
    return bytes([_VORM, len(naam)]) + naam.encode("ascii") + _afdruk(sleutel)[-_MERK:]


def _naam_van_sleutel(bewaard: bytes) -> str:
    lengte = bewaard[1] if len(bewaard) > 1 and bewaard[0] == _VORM else 0
    naam = bewaard[2 : 2 + lengte].decode("ascii", "replace")
    if not _NAAM.fullmatch(naam) or len(bewaard) < 2 + lengte + _MERK + _NONCE + _TAG:
        raise Beschadigd("Dit is geen versleutelde waarde, of er is een stuk van afgekapt.")
    return naam
