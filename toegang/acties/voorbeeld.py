"""How a letter will look, before it is made for good: made by the action itself, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from django.db import transaction

from toegang.models import Dossierstuk


class MetStuk(Protocol):
    """What a step with a letter gives back."""

    @property
    def stuk(self) -> Dossierstuk | None:
        """The letter."""


class _Terug(Exception):
    """Take back what the action did."""


def druk_voorbeeld(doe: Callable[[], MetStuk]) -> bytes:
    """The PDF that this action would make. Nothing of it stays: no row, no file, no event.

    The action must be told that it is an example (`voorbeeld=True`), so that the letter says so itself. What it raises
    goes on to who asked.
    """
    inhoud = b""
    try:
        with transaction.atomic():
            stuk = doe().stuk
            if stuk is None:
                raise ValueError("Bij deze stap hoort geen brief.")
            inhoud = stuk.ontsleuteld()
            raise _Terug
    except _Terug:
        return inhoud
