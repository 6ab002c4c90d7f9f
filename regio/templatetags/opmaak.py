"""Filters: how amounts, numbers, dates, terms and hidden counts stand on a page.

Nothing known is an empty text, so that a template can say what that means: `{{ dag|datum|default:"nog niet bekend" }}`.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from django import template
from django.utils import timezone
from django.utils.dateparse import parse_date

from regio import notatie
from regio.datums import weekdag_kort
from regio.models import Lidmaatschap
from regio.schil import initialen

register = template.Library()

KORT_DAGEN = 7
"""A term of at most this many days stands out: it is work of this week."""


class Telling(Protocol):
    """A count that may be hidden because few people are behind it."""

    @property
    def waarde(self) -> int | None: ...

    @property
    def reden(self) -> str: ...


def _dag(waarde: datetime.date | datetime.datetime) -> datetime.date:
    """The day of law in Europe/Amsterdam of a day or a moment."""
    if isinstance(waarde, datetime.datetime):
        return timezone.localdate(waarde) if timezone.is_aware(waarde) else waarde.date()
    return waarde


def _getalwaarde(waarde: int | float | Decimal | Fraction | str) -> Decimal:
    """An exact decimal of what came in; a fraction to twelve digits, more than any page shows."""
    if isinstance(waarde, Fraction):
        return Decimal(waarde.numerator) / Decimal(waarde.denominator)
    return Decimal(str(waarde))


@register.filter
def euro(bedrag: Decimal | int | None) -> str:
    """Euros to the cent: '€ 1.928.634,18'."""
    return "" if bedrag is None else notatie.euro(_getalwaarde(bedrag))


@register.filter
def euro_kort(bedrag: Decimal | int | None) -> str:
    """Euros for a heading: '€ 1,9 mln'. Use the tag `bedrag` where the exact figure must be one key away."""
    return "" if bedrag is None else notatie.euro_kort(_getalwaarde(bedrag))


@register.filter
def euro_saldo(bedrag: Decimal | int | None) -> str:
    """A balance with its word, because a minus sign alone is easily missed: '−€ 12,00 (tekort)'."""
    if bedrag is None:
        return ""
    waarde = _getalwaarde(bedrag)
    if waarde == 0:
        return notatie.euro(waarde)
    return f"{notatie.euro(waarde)} ({'tekort' if waarde < 0 else 'overschot'})"


@register.filter
def getal(waarde: int | Decimal | float | None, decimalen: int = 0) -> str:
    """1234567 -> '1.234.567'."""
    return "" if waarde is None else notatie.getal(_getalwaarde(waarde), decimalen)


@register.filter
def procent(aandeel: Decimal | Fraction | float | None, decimalen: int = 1) -> str:
    """A share (0-1) as a percentage: 0.125 -> '12,5%'."""
    return "" if aandeel is None else f"{notatie.getal(_getalwaarde(aandeel) * 100, decimalen)}%"


@register.filter
def datum(dag: datetime.date | None) -> str:
    """'5 februari 2027', for running text."""
    return "" if dag is None else notatie.datum(_dag(dag))


@register.filter
def datum_kort(dag: datetime.date | None) -> str:
    """'05-02-2027', for tables."""
    return "" if dag is None else notatie.datum_kort(_dag(dag))


@register.filter
def moment(tijdstip: datetime.datetime | None) -> str:
    """'5 februari 2027 om 14.03', in Dutch time."""
    if tijdstip is None:
        return ""
    plaatselijk = timezone.localtime(tijdstip)
    return f"{notatie.datum(plaatselijk.date())} om {plaatselijk:%H.%M}"


def termijn_tekst(dag: datetime.date, *, op: datetime.date) -> str:
    """How long there is until `dag`, seen on `op`: 'nog 12 dagen, vr 5 februari', 'vandaag', '3 dagen te laat'.

    Counts calendar days; `dag` itself is still in time. The year is named when it is another one.
    """
    over = (dag - op).days
    if over < 0:
        return f"{-over} {'dag' if over == -1 else 'dagen'} te laat"
    naam = f"{weekdag_kort(dag)}{notatie.VAST}{dag.day}{notatie.VAST}{notatie.MAANDEN[dag.month - 1]}"
    if dag.year != op.year:
        naam = f"{naam} {dag.year}"
    if over == 0:
        return f"vandaag, {naam}"
    return f"nog {over} {'dag' if over == 1 else 'dagen'}, {naam}"


def termijn_staat(dag: datetime.date, *, op: datetime.date) -> str:
    """'te-laat', 'kort' (within a week) or 'ruim': chooses colour and icon, which never stand without the words."""
    over = (dag - op).days
    if over < 0:
        return "te-laat"
    return "kort" if over <= KORT_DAGEN else "ruim"


@register.filter
def termijn(dag: datetime.date | None, op: datetime.date) -> str:
    """The words of a term; the tag `termijn` adds colour and icon."""
    return "" if dag is None else termijn_tekst(_dag(dag), op=_dag(op))


def telling_tekst(aantal: Telling) -> str:
    """'12', 'minder dan 5' or 'afgeschermd'; never 0 or nothing for a count that is hidden."""
    if aantal.waarde is not None:
        return notatie.getal(aantal.waarde)
    return aantal.reden if aantal.reden.startswith("minder dan") else "afgeschermd"


@register.filter
def telling(aantal: Telling | None) -> str:
    """The words of a count; the tag `telling` adds the reason why it is hidden."""
    return "" if aantal is None else telling_tekst(aantal)


@register.filter
def als_iso(waarde: object) -> str:
    """What a native date or time field wants. Anything else it would refuse aloud: then it begins empty."""
    if isinstance(waarde, datetime.datetime):
        return (timezone.localtime(waarde) if timezone.is_aware(waarde) else waarde).strftime("%Y-%m-%dT%H:%M")
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    tekst = str(waarde)
    dag, _, tijd = tekst.replace("T", " ").partition(" ")
    delen = dag.replace("/", "-").split("-")
    if len(delen) == 3 and len(delen[2]) == 4:
        dag = "-".join((delen[2], delen[1].zfill(2), delen[0].zfill(2)))
    try:
        geldig = parse_date(dag) is not None
    except ValueError:
        geldig = False
    if not geldig:
        return ""
    return f"{dag}T{tijd[:5]}" if tijd else dag


@register.filter
def collega(pet: Lidmaatschap) -> str:
    """Function and initials of who did something, as they stand beside a step: 'Wmo-consulent, CR'."""
    return f"{pet.get_rol_display()}, {initialen(pet.gebruiker.naam)}"
