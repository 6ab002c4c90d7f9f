"""A template of paper filled in whole: every word it asks for is there, every list has lines, every branch is taken.

So a template is looked at without the world behind it, and a branch that no demo reaches is looked at too. What a
template writes as it stands (`lijf`, `grafiek`) is given as it is in `VAST`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from regio.briefpapier import Briefstijl
from regio.huisstijl import als_adres

MAP = Path(settings.BASE_DIR) / "templates"
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><path d="M0 0h9v9z"/></svg>'
)


class _Stijl(Briefstijl):
    def __str__(self) -> str:
        """What the page of an export writes where its own rules stand: none."""
        return ""


STIJL = _Stijl(
    "#7a1f3d", "#ffffff", ("Raadhuisplein 1", "3350 AA Papendrecht"), "source-serif", als_adres("image/svg+xml", LOGO)
)
FIGUUR = SafeString(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" font-family="\'Source Sans 3\'"><title>Het bedrag stijgt'
    '</title><rect width="4" height="4"/></svg>'
)
TABEL = SafeString(
    '<section><h2>Artikel 1</h2><table><caption>Tabel</caption><thead><tr><th scope="col">Was</th></tr></thead><tbody>'
    "<tr><td>Woord</td></tr></tbody></table></section>"
)
VAST: dict[str, Any] = {
    "stijl": STIJL,
    "adresregels": ["Raadhuisplein 1", "3350 AA Papendrecht"],
    "grafiek": FIGUUR,
    "geheel": TABEL,
    "lijf": TABEL,
    "bijlage": SafeString(""),
    "geheimhouding": False,
    "gemaakt_op": datetime.datetime(2026, 11, 23, 9, 30, tzinfo=datetime.UTC),
    "bedrag": Decimal("1234567.50"),
    "verschil": Decimal("-1234567.50"),
}
PER_SJABLOON: dict[str, dict[str, Any]] = {
    "financien/overzicht.html": {"rijen": [["2028", "1,00", "2,00", "3,00", "4,00", "onbekend"]] * 3},
    "samenwerking/plannen/verslag_papier.html": {"kosten": Decimal("1234567.50"), "is_deelstap": False},
}
"""What one template asks for in another form, at any depth."""
KORT, LANG = (
    "Woord",
    "Samenwerkingsovereenkomst maatschappelijke opvang Kovačić-Þórsdóttir en 's-Gravenhage & <b>omgeving</b> ",
)
_DEEL = re.compile(r'\{% include "([^"]+)"')
_BEGIN = re.compile(r"\{% for (\w+(?:, ?\w+)+) in ([\w.]+)")


def uit_te_pakken(sjabloon: str) -> dict[str, int]:
    """Of each list that a template, with its parts, takes apart line by line: in how many pieces."""
    tekst = (MAP / sjabloon).read_text()
    uit = {
        lijst.removesuffix(".items").rpartition(".")[2]: namen.count(",") + 1 for namen, lijst in _BEGIN.findall(tekst)
    }
    for deel in _DEEL.findall(tekst):
        uit |= uit_te_pakken(deel)
    return uit


class Gevuld(str):
    """Whatever a template asks for: a text, a day, a list of more of the same."""

    day, month, year = 23, 11, 2026
    lang: bool
    naam: str
    stukken: dict[str, int]
    vast: dict[str, Any]

    @classmethod
    def maak(cls, *, lang: bool, stukken: dict[str, int], vast: dict[str, Any], naam: str = "") -> Gevuld:
        """With long names and many lines, or with short ones and one line."""
        deze = cls(LANG if lang else KORT)
        deze.lang, deze.stukken, deze.vast, deze.naam = lang, stukken, vast, naam
        return deze

    def __getitem__(self, sleutel: Any) -> Any:
        if isinstance(sleutel, slice):
            return list(self)
        if not isinstance(sleutel, str):
            raise TypeError("geen plaats in een lijst")
        return self.vast.get(sleutel, self._een(sleutel))

    def __iter__(self) -> Iterator[Any]:
        stukken = self.stukken.get(self.naam, 1)
        for _ in range(3 if self.lang else 1):
            yield self._een("") if stukken == 1 else tuple(self._een("") for _ in range(stukken))

    def __len__(self) -> int:
        return 3 if self.lang else 1

    def __format__(self, vorm: str) -> str:
        return datetime.date(self.year, self.month, self.day).strftime(vorm) if vorm else str(self)

    def _een(self, naam: str) -> Gevuld:
        naam = self.naam if naam == "items" else naam
        return self.maak(lang=self.lang, stukken=self.stukken, vast=self.vast, naam=naam)


class Inhoud(dict[str, Any]):
    """The context: every name is there."""

    def __init__(self, sjabloon: str, *, lang: bool) -> None:
        super().__init__()
        self.lang, self.stukken = lang, uit_te_pakken(sjabloon)
        self.vast = VAST | PER_SJABLOON.get(sjabloon, {})

    def __contains__(self, sleutel: object) -> bool:
        return isinstance(sleutel, str) and sleutel not in ("block", "forloop")

    def __getitem__(self, sleutel: str) -> Any:
        return self.vast.get(sleutel, Gevuld.maak(lang=self.lang, stukken=self.stukken, vast=self.vast, naam=sleutel))
