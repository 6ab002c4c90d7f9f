"""The fixed bytes of what may never change again: a version of a text, a calculation, a letter.

The same content always gives the same bytes, on every machine and in every year, so that a hash over them
proves that nothing was changed. The database computes that hash itself; `sha256_hex` gives the same answer
for a page or a test.

The form is JSON with sorted keys, UTF-8 and no white space. What JSON cannot say exactly is written as text:
an amount as '1928634.18', a day as '2027-02-05', a moment in UTC as '2027-02-05T13:03:00.000000Z'. What has
no single exact form (a float, NaN, a moment without time zone, a set) is refused: freezing a guess would make
the guess permanent.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"


class NietTeBevriezen(TypeError):
    """The content holds a value without one exact form; the message names the place and the kind of value."""


class NietBevroren(ValueError):
    """The bytes are not what `canoniek` makes: they were not frozen here, or were changed since."""


def canoniek(waarde: object) -> bytes:
    """The one and only bytes of a content.

    Takes None, bool, int, str, Decimal, date, aware datetime, Enum (its value), Mapping with text keys, list
    and tuple (the same thing), nested as deep as needed. A Decimal keeps the digits it has (1.50 is not 1.5,
    because a source wrote it so) and never shows an exponent; minus zero is zero. A moment is written in UTC.

    Raises NietTeBevriezen for anything else, with the place ('gemeenten.GM0518.bedrag').
    """
    try:
        tekst = json.dumps(
            _json(waarde, ""), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        return tekst.encode("utf-8")
    except UnicodeEncodeError:
        raise NietTeBevriezen("De inhoud bevat een half teken dat niet als UTF-8 te schrijven is.") from None
    except RecursionError:
        raise NietTeBevriezen("De inhoud is te diep genest of verwijst naar zichzelf.") from None


def sha256_hex(inhoud: bytes) -> str:
    """SHA-256 of frozen bytes as 64 hexadecimal characters, as PostgreSQL's encode(sha256(inhoud), 'hex')."""
    return hashlib.sha256(inhoud).hexdigest()


def ontdooi(inhoud: bytes) -> Json:
    """The content of frozen bytes, in the types of JSON: amounts, days and moments come back as their text.

    Who wrote the content knows which text is an amount; freezing the answer again gives the same bytes.

    Raises NietBevroren when the bytes are not in the fixed form.
    """
    try:
        waarde: Json = json.loads(inhoud.decode("utf-8"))
        ongewijzigd = canoniek(waarde) == inhoud
    except (ValueError, RecursionError, NietTeBevriezen) as fout:  # not UTF-8, not JSON, a fraction, too deep
        raise NietBevroren("Dit is geen bevroren inhoud.") from fout
    if not ongewijzigd:
        raise NietBevroren("Deze inhoud staat niet in de vaste vorm en is dus later veranderd.")
    return waarde


def _json(waarde: object, plek: str) -> Json:
    match waarde:
        case Enum():  # before str and int: a choice is often one of those too
            return _json(waarde.value, plek)
        case None | bool() | int() | str():
            return waarde
        case Decimal():
            if not waarde.is_finite():
                raise NietTeBevriezen(f"{_noem(plek)} is geen getal maar {waarde}.")
            return format(abs(waarde) if waarde.is_zero() else waarde, "f")
        case datetime():  # before date: a moment is a day too
            if waarde.utcoffset() is None:
                raise NietTeBevriezen(f"{_noem(plek)} is een moment zonder tijdzone: {waarde.isoformat()}.")
            return waarde.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        case date():
            return waarde.isoformat()
        case list() | tuple():
            return [_json(deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(waarde)]
        case Mapping():
            return {_sleutel(naam, plek): _json(deel, f"{plek}.{naam}") for naam, deel in waarde.items()}
        case _:
            raise NietTeBevriezen(f"{_noem(plek)} is van de soort {type(waarde).__name__}; die heeft geen vaste vorm.")


def _sleutel(naam: object, plek: str) -> str:
    # Only text: 1 and "1" would become the same key, and one of the two values would be lost.
    if not isinstance(naam, str):
        raise NietTeBevriezen(f"{_noem(plek)} heeft een sleutel die geen tekst is: {naam!r}.")
    return str(naam.value) if isinstance(naam, Enum) else naam


def _noem(plek: str) -> str:
    return f"De waarde op '{plek.removeprefix('.')}'" if plek else "De inhoud"
