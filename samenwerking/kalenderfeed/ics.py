"""Days as an iCalendar file (RFC 5545): pure, the same days give the same bytes."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from regio.werk import Agendapunt

DAG = datetime.timedelta(days=1)


def als_ics(punten: Iterable[Agendapunt], *, naam: str, site: str, product: str, op: datetime.date) -> bytes:
    """A calendar of whole days in order. `op` is the day on which it was read: no day is older than what was known."""
    kalender = Calendar()
    kalender.add("prodid", f"-//{product}//agenda//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("x-wr-calname", naam)
    kalender.add("refresh-interval", datetime.timedelta(hours=6), parameters={"VALUE": "DURATION"})
    host = site.split("//")[-1]
    gezien: set[str] = set()
    for punt in sorted(punten, key=lambda een: (een.dag, een.kenmerk)):
        if punt.kenmerk in gezien:
            continue
        gezien.add(punt.kenmerk)
        kalender.add_component(_als_dag(punt, host=host, site=site, op=op))
    return bytes(kalender.to_ical())


def _als_dag(punt: Agendapunt, *, host: str, site: str, op: datetime.date) -> Event:
    dag = Event()
    dag.add("uid", f"{punt.kenmerk}@{host}")
    dag.add("dtstamp", datetime.datetime.combine(op, datetime.time(), datetime.UTC))
    dag.add("dtstart", punt.dag)
    dag.add("dtend", punt.dag + DAG)
    dag.add("summary", punt.titel)
    dag.add("transp", "TRANSPARENT")
    adres = f"{site}{punt.url}" if punt.url else ""
    if uitleg := "\n".join(filter(None, (punt.uitleg, adres))):
        dag.add("description", uitleg)
    if adres:
        dag.add("url", adres)
    return dag


def kenmerk_van(inhoud: bytes) -> str:
    """The ETag of a file."""
    return f'"{hashlib.sha256(inhoud).hexdigest()[:32]}"'
