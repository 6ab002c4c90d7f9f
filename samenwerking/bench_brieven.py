"""Letters per second for a whole country, one worker and two, against plain measures on the same pages."""

from __future__ import annotations

import gc
import io
import multiprocessing
import multiprocessing.synchronize
import os
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import connections
from pypdf import PdfReader

from regio.briefpapier.meten import chromium, druk_kaal
from regio.models import Gemeente
from samenwerking.brieven.gebreken import VERPLICHT_IN_DE_TEKST
from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud
from samenwerking.brieven.kerntekst import sleutel_van
from samenwerking.brieven.models import Briefversie
from samenwerking.brieven.opmaak import brief_html, brief_pdf
from samenwerking.meten import Meting, NietsTeMeten
from samenwerking.teksten.boom import Knoop

AANTAL = int(os.environ.get("BENCH_BRIEVEN", "342"))
"""Of all gemeenten; fewer for who is in a hurry."""
BLADZIJDEN = 3
WARM = 10
IN_DE_BROWSER = 20


@dataclass(frozen=True)
class Rondje:
    """What a batch took: seconds on the clock, seconds of processor, and how much memory came in MB."""

    klok: float
    processor: float
    erbij: float

    @classmethod
    def loop(cls, werk: Callable[[BriefInhoud], object], inhouden: Sequence[BriefInhoud]) -> Rondje:
        """Do this for each letter, after some to get warm."""
        for inhoud in inhouden[:WARM]:
            werk(inhoud)
        geheugen, begin, bezig = _geheugen(), time.perf_counter(), time.process_time()
        for inhoud in inhouden:
            werk(inhoud)
        return cls(time.perf_counter() - begin, time.process_time() - bezig, _geheugen() - geheugen)


def brieven() -> Iterator[Meting]:
    """Letters per second, with everything that makes them accessible, against WeasyPrint and Chromium on that page."""
    inhouden = _inhouden()
    aantal = len(inhouden)
    eerste = brief_pdf(inhouden[0])
    yield Meting("brieven", "bladzijden van een brief", _bladzijden(eerste), "bladzijden")
    kaal = Rondje.loop(lambda inhoud: druk_kaal(brief_html(inhoud)), inhouden)
    eigen = Rondje.loop(brief_pdf, inhouden)
    yield Meting("brieven", "WeasyPrint alleen, gedeelde letters", aantal / kaal.klok, "brieven per seconde", 1.0)
    yield Meting("brieven", "een werker", aantal / eigen.klok, "brieven per seconde", kaal.klok / eigen.klok)
    yield Meting(
        "brieven",
        "een werker, naar processortijd",
        aantal / eigen.processor,
        "brieven per seconde",
        kaal.processor / eigen.processor,
    )
    yield Meting("brieven", f"geheugen erbij na {aantal} brieven", eigen.erbij, "MB")
    yield Meting("brieven", "geheugen van de werker, hoogste", _hoogste(), "MB")
    twee = _met_werkers(inhouden, 2)
    yield Meting("brieven", "twee werkers", aantal / twee, "brieven per seconde", kaal.klok / twee)
    yield from _in_de_browser(inhouden[:IN_DE_BROWSER], eigen.klok / aantal)


def _inhouden() -> list[BriefInhoud]:
    """The newest letter with a path, cut to three pages, once for each gemeente."""
    versies = Briefversie.objects.order_by("-pk")[:50]
    bron = next((versie.gelezen for versie in versies if versie.gelezen.ingroeipaden), None)
    if bron is None:
        raise NietsTeMeten("Er zijn nog geen brieven om mee te meten. Laad eerst de demo: make start.")
    bron = op_maat(bron)
    namen = Gemeente.objects.order_by("code").values_list("naam_kort", "code")[:AANTAL]
    return [
        replace(bron, gemeente=naam, gemeentecode=code, aan=f"De gemeenteraad van {naam}", onderwerp=f"Cijfers {naam}")
        for naam, code in namen
    ]


def op_maat(bron: BriefInhoud) -> BriefInhoud:
    """The letter with its own table and chart on as many pages as a letter has: what may be left out goes first."""
    for korter in _steeds_korter(bron):
        if _bladzijden(brief_pdf(korter)) <= BLADZIJDEN:
            break
    return korter


def _steeds_korter(bron: BriefInhoud) -> Iterator[BriefInhoud]:
    eigen = replace(bron, ingroeipaden=bron.ingroeipaden[:1], tellingen=(), bijlagen=())
    yield eigen
    verplicht = tuple(deel for deel in bron.tekst.inhoud if sleutel_van(deel) in VERPLICHT_IN_DE_TEKST)
    kort = replace(eigen, tekst=replace(bron.tekst, inhoud=verplicht))
    yield kort
    kort = replace(kort, begrippen=(), rekenwijze=(), bevoegdheid=bron.bevoegdheid[:1], vervolg=bron.vervolg[:1])
    yield kort
    kort = replace(
        kort, tekst=replace(kort.tekst, inhoud=tuple(map(_begin_van, verplicht))), wetstanden=kort.wetstanden[:1]
    )
    genoemd = {nummer for regel in kort.regels for nummer in map(int, VERWIJZING.findall(regel.woorden))}
    genoemd |= {nummer for pad in kort.ingroeipaden for nummer in pad.bronnen}
    yield replace(kort, bronnen=kort.bronnen[: max(genoemd)])


def _begin_van(deel: Knoop) -> Knoop:
    """A heading with the first line under it."""
    return replace(deel, inhoud=(deel.inhoud[0], replace(deel.inhoud[1], inhoud=deel.inhoud[1].inhoud[:1])))


def _bladzijden(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _met_werkers(inhouden: Sequence[BriefInhoud], aantal: int) -> float:
    """Seconds from the moment that all workers are warm until the last letter is there."""
    connections.close_all()
    soort = multiprocessing.get_context("fork")
    warm = soort.Barrier(aantal + 1)
    werkers = [soort.Process(target=_werker, args=(inhouden[begin::aantal], warm)) for begin in range(aantal)]
    for werker in werkers:
        werker.start()
    warm.wait()
    begin = time.perf_counter()
    for werker in werkers:
        werker.join()
    return time.perf_counter() - begin


def _werker(inhouden: Sequence[BriefInhoud], warm: multiprocessing.synchronize.Barrier) -> None:
    for inhoud in inhouden[:WARM]:
        brief_pdf(inhoud)
    warm.wait()
    for inhoud in inhouden:
        brief_pdf(inhoud)


def _in_de_browser(inhouden: Sequence[BriefInhoud], onze: float) -> Iterator[Meting]:
    """The same pages printed by Chromium, when it is there; the ratio says how many of ours go in one of those."""
    try:
        browser = chromium()
    except ImportError:
        return
    with browser as druk:
        druk(brief_html(inhouden[0]))
        begin = time.perf_counter()
        for inhoud in inhouden:
            druk(brief_html(inhoud))
        per_brief = (time.perf_counter() - begin) / len(inhouden)
    yield Meting("brieven", "Chromium, dezelfde bladzijde", 1 / per_brief, "brieven per seconde", onze / per_brief)


def _geheugen() -> float:
    """Of this process, now, in MB, apart from what waits to be cleared; 0 on a machine that does not say."""
    gc.collect()
    staat = Path("/proc/self/statm")
    if not staat.exists():
        return 0.0
    return int(staat.read_text().split()[1]) * resource.getpagesize() / 1024**2


def _hoogste() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
