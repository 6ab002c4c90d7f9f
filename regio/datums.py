"""Dutch words for a day of the week. Dates without the day of the week stand in `notatie`."""

from datetime import date

from regio.notatie import datum

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def weekdag(dag: date) -> str:
    """'vrijdag'."""
    return WEEKDAGEN[dag.weekday()]


def weekdag_kort(dag: date) -> str:
    """'vr', for a list where the date stands beside it."""
    return weekdag(dag)[:2]


def datum_voluit(dag: date) -> str:
    """'vrijdag 5 februari 2027', for a deadline in a sentence; no line break between day and month."""
    return f"{weekdag(dag)} {datum(dag)}"
