"""Whether a start, a stop or a request is possible with what is known of this client at this aanbieder."""

from __future__ import annotations

import datetime

import pytest

from tests.toegang.iwmo import maken as m
from toegang.iwmo.berichten import StartProduct, StopProduct, VerzoekOmWijziging
from toegang.iwmo.historie import (
    Bekende,
    Lopend,
    Stop,
    toets_aanvraag,
    toets_start,
    toets_stop,
    toets_wijziging,
)

LATER = datetime.date(2026, 11, 15)
STOP = Stop(m.NU, "19")
TIJDELIJK = Stop(datetime.date(2026, 11, 10), "20")


def bekend(*leveringen: Bekende) -> dict[int, Lopend]:
    return {101: Lopend(101, m.TOEN, m.LAATST, leveringen)}


LOOPT = Bekende(m.TOEN)
GESTOPT = Bekende(m.TOEN, STOP)


@pytest.mark.parametrize(
    ("start", "toewijzingen", "retourcode"),
    [
        (m.start(), bekend(), None),
        (m.start(), {}, "9019"),
        (m.start(nummer=None), bekend(), "9019"),
        (m.start(nummer=102), bekend(), "9019"),
        (m.start(), bekend(LOOPT), "9074"),
        (m.start(begin=LATER), bekend(LOOPT), "9326"),
        (m.start(begin=LATER), bekend(Bekende(m.TOEN, TIJDELIJK)), None),
        (m.start(status="3"), bekend(LOOPT), None),
        (m.start(status="3"), bekend(), "9063"),
        (m.start(status="3"), bekend(GESTOPT), "9071"),
    ],
)
def test_start(start: StartProduct, toewijzingen: dict[int, Lopend], retourcode: str | None) -> None:
    gevonden = [bevinding.retourcode for bevinding in toets_start("StartProduct[1]", start, toewijzingen)]
    assert gevonden == ([retourcode] if retourcode else [])


@pytest.mark.parametrize(
    ("stop", "toewijzingen", "retourcode"),
    [
        (m.stop(), bekend(LOOPT), None),
        (m.stop(), {}, "9019"),
        (m.stop(), bekend(), "9069"),
        (m.stop(begin=LATER), bekend(LOOPT), "9069"),
        (m.stop(), bekend(GESTOPT), "9074"),
        (m.stop(reden="21"), bekend(GESTOPT), "9415"),
        (m.stop(), bekend(Bekende(m.TOEN, TIJDELIJK)), None),
        (m.stop(reden="20"), bekend(Bekende(m.TOEN, TIJDELIJK)), "9413"),
        (m.stop(eind=datetime.date(2026, 11, 9)), bekend(Bekende(m.TOEN, TIJDELIJK)), "9414"),
        (m.stop(status="3"), bekend(GESTOPT), None),
        (m.stop(status="3"), bekend(LOOPT), "9063"),
    ],
)
def test_stop(stop: StopProduct, toewijzingen: dict[int, Lopend], retourcode: str | None) -> None:
    gevonden = [bevinding.retourcode for bevinding in toets_stop("StopProduct[1]", stop, toewijzingen)]
    assert gevonden == ([retourcode] if retourcode else [])


@pytest.mark.parametrize(
    ("gebruikt", "in_behandeling", "regels"),
    [((), False, []), (("VOT-1",), False, ["TR347"]), ((), True, ["TR374"])],
)
def test_verzoek_om_toewijzing(gebruikt: tuple[str, ...], in_behandeling: bool, regels: list[str]) -> None:
    bevindingen = toets_aanvraag(m.wmo315(), gebruikt=gebruikt, in_behandeling=in_behandeling)
    assert [bevinding.regel for bevinding in bevindingen] == regels


BEIDE = (Lopend(100, m.TOEN, None), Lopend(101, m.TOEN, m.LAATST))


@pytest.mark.parametrize(
    ("verzoek", "toewijzingen", "regels"),
    [
        (m.wmo317(), BEIDE, []),
        (m.wmo317(ongewijzigd=()), BEIDE, ["TR349"]),
        (m.wmo317(), BEIDE[1:], ["TR350"]),
        (m.wmo317(), BEIDE[:1], ["TR351"]),
        (m.wmo317(), (*BEIDE, Lopend(99, m.TOEN, datetime.date(2026, 11, 19))), []),
        (m.wmo317(), (*BEIDE, Lopend(99, m.TOEN, m.NU)), ["TR349"]),
        (m.wmo317(referentie_aanbieder="OUD"), BEIDE, ["TR347"]),
    ],
)
def test_verzoek_om_wijziging(verzoek: VerzoekOmWijziging, toewijzingen: tuple[Lopend, ...], regels: list[str]) -> None:
    bevindingen = toets_wijziging(verzoek, toewijzingen, gebruikt={"OUD"}, in_behandeling=False, op=m.NU)
    assert [bevinding.regel for bevinding in bevindingen] == regels
