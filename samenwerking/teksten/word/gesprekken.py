"""Comments of a Word file as threads: which answers which, by whom, and what is done with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from samenwerking.teksten.word.ooxml import El, q
from samenwerking.teksten.word.openen import Bestand, Relatie
from samenwerking.teksten.word.soorten import Auteur, Bericht, Kaart, Opmerking
from samenwerking.teksten.word.voorstelboek import ONBEKEND, uit_klok

_MAX_STAPPEN = 50


@dataclass
class _Los:
    """One comment of the file."""

    nummer: str
    bericht: Bericht
    plaats: int = 0
    kenmerken: set[str] = field(default_factory=set)
    bekend: str = ""


def lees_opmerkingen(
    bestand: Bestand, relaties: dict[str, Relatie], kaart: Kaart | None, nieuw_id: Callable[[], str]
) -> tuple[list[Opmerking], dict[str, str]]:
    """The threads, and the id of the thread for the number of each comment in the file."""
    deel = bestand.deel_van(relaties, "comments")
    if deel is None:
        return [], {}
    los = [_los(kind, kaart) for kind in deel[1].iterfind(q("w:comment"))]
    extra = bestand.deel_van(relaties, "commentsExtended")
    op_kenmerk = {kenmerk: opmerking.nummer for opmerking in los for kenmerk in opmerking.kenmerken}
    ouders: dict[str, str] = {}
    klaar: set[str] = set()
    for kind in extra[1].iterfind(q("w15:commentEx")) if extra is not None else ():
        nummer = op_kenmerk.get(kind.get(q("w15:paraId"), ""), "")
        ouder = op_kenmerk.get(kind.get(q("w15:paraIdParent"), ""), "")
        if nummer and ouder:
            ouders[nummer] = ouder
        if nummer and kind.get(q("w15:done")) in {"1", "true"}:
            klaar.add(nummer)
    hoofd = {opmerking.bekend: opmerking.nummer for opmerking in los if opmerking.bekend}
    for opmerking in los:  # LibreOffice forgets what answers what; we know it of our own
        wortel = opmerking.bekend.partition("/")[0]
        if opmerking.bekend and wortel != opmerking.bekend and wortel in hoofd:
            ouders[opmerking.nummer] = hoofd[wortel]
    gesprekken: dict[str, list[_Los]] = {}
    for opmerking in los:
        gesprekken.setdefault(_wortel(opmerking.nummer, ouders), []).append(opmerking)
    uit, op_nummer = [], {}
    for wortel, delen in gesprekken.items():
        eerste = next(opmerking for opmerking in delen if opmerking.nummer == wortel)
        bekend = eerste.bekend if eerste.bekend and "/" not in eerste.bekend else ""
        eigen = bekend or nieuw_id()
        delen.sort(key=lambda opmerking: (opmerking.nummer != wortel, opmerking.plaats))
        uit.append(Opmerking(eigen, tuple(opmerking.bericht for opmerking in delen), wortel in klaar))
        op_nummer.update({opmerking.nummer: eigen for opmerking in delen})
    return uit, op_nummer


def _los(kind: El, kaart: Kaart | None) -> _Los:
    wie = kind.get(q("w:author"), "").strip() or ONBEKEND.naam
    wanneer = kind.get(q("w:date"), "")
    bekend = kaart.berichten.get((wie, wanneer), "") if kaart else ""
    auteur = Auteur(wie, uit_klok(wanneer))
    if kaart is not None and bekend:
        auteur = kaart.momenten.get(bekend, auteur)
    alineas = []
    kenmerken = set()
    for p in kind.iter(q("w:p")):
        if kenmerk := p.get(q("w14:paraId")):
            kenmerken.add(kenmerk)
        delen = ["\n" if deel.tag == q("w:br") else deel.text or "" for deel in p.iter(q("w:t"), q("w:br"))]
        alineas.append("".join(delen))
    achter = bekend.partition("/")[2]
    return _Los(
        kind.get(q("w:id"), ""),
        Bericht(auteur, "\n".join(alineas), bekend),
        int(achter) if achter.isdigit() else _MAX_STAPPEN,
        kenmerken,
        bekend,
    )


def _wortel(nummer: str, ouders: dict[str, str]) -> str:
    for _ in range(_MAX_STAPPEN):  # answers in a ring are someone else's making
        if nummer not in ouders:
            return nummer
        nummer = ouders[nummer]
    return nummer
