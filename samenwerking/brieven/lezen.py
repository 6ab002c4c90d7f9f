"""Frozen content as values again: a field that is missing, unknown or of another kind is refused with its place."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from samenwerking.teksten.boom import DocumentOngeldig, Knoop, uit_json


class InhoudOnleesbaar(ValueError):
    """Stored content does not have the form of a letter: a field is missing, unknown or of another kind."""


def lees(soort: Any, waarde: Any, plek: str) -> Any:
    """A value of JSON as the kind that a field asks for; the mirror of `canoniek(asdict(...))`."""
    if soort is Knoop:
        return _lees_tekst(waarde, plek)
    if isinstance(soort, type) and is_dataclass(soort):
        return _lees_dataclass(soort, waarde, plek)
    oorsprong, delen = typing.get_origin(soort), typing.get_args(soort)
    if oorsprong is types.UnionType:
        return None if waarde is None else lees(delen[0], waarde, plek)
    if oorsprong is tuple and isinstance(waarde, list):
        return tuple(lees(delen[0], deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(waarde))
    if oorsprong is Literal and waarde in delen:
        return waarde
    if soort in (str, int, bool) and type(waarde) is soort:
        return waarde
    if isinstance(waarde, str):
        try:
            if soort is Decimal:
                return Decimal(waarde)
            if soort in (date, datetime):
                return soort.fromisoformat(waarde)
        except (ValueError, ArithmeticError):
            raise InhoudOnleesbaar(f"'{plek}' heeft niet de goede vorm: {waarde!r}.") from None
    raise InhoudOnleesbaar(f"'{plek}' is niet van de verwachte soort.")


def _lees_tekst(waarde: Any, plek: str) -> Knoop:
    try:
        return uit_json(waarde)
    except DocumentOngeldig as fout:
        raise InhoudOnleesbaar(f"'{plek}' is niet van de verwachte soort.") from fout


def _lees_dataclass(soort: type[Any], waarde: Any, plek: str) -> Any:
    if not isinstance(waarde, Mapping):
        raise InhoudOnleesbaar(f"'{plek or 'de brief'}' is niet van de verwachte soort.")
    namen = {veld.name for veld in fields(soort)}
    if waarde.keys() != namen:
        anders = ", ".join(sorted(waarde.keys() ^ namen))
        raise InhoudOnleesbaar(f"'{plek or 'de brief'}' mist velden of heeft er te veel: {anders}.")
    hints = typing.get_type_hints(soort)
    try:
        return soort(**{naam: lees(hints[naam], waarde[naam], f"{plek}.{naam}".strip(".")) for naam in namen})
    except InhoudOnleesbaar:
        raise
    except ValueError as fout:
        raise InhoudOnleesbaar(str(fout)) from fout
