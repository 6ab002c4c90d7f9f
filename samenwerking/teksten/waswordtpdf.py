"""The was-wordt-tabel on paper: house style, a table for each article, none longer than a page.

A table over two pages would be two tables to a screen reader (Kozea/WeasyPrint#2903), so a long article is cut into
tables that each have a caption of their own, between two lines, or between two words of a very long one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regio.bevriezen import sha256_hex
from regio.briefpapier import GEWOON, Briefstijl, maak_pdf
from samenwerking.teksten.boom import Knoop, platte_tekst
from samenwerking.teksten.vergelijken import Verschil
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.waswordt import Eenheid, Regel, eenheden
from samenwerking.teksten.woordverschil import Stuk

REGELS_PER_TABEL = 42
"""What certainly fits on a page under the heading of the article."""
_PLAATS = "artikel nummer, tweede lid, onderdeel a of b"
"""As wide as what a reference, a figure, a note or a new line will take."""
TEKENS = {"zonder": 44, "met": 33, "toelichting": 18}
"""Characters on a line of a column: without a third column, with one, and in that third column itself."""


@dataclass(frozen=True)
class Waswordtstuk:
    """Everything that stands in it. `toelichting`: why, by the id of an article or chapter."""

    verschil: Verschil
    oud: Knoop
    nieuw: Knoop
    titel: str
    naam_oud: str
    naam_nieuw: str
    afzender: str
    gemaakt_op: datetime.datetime
    toelichting: Mapping[str, str] = field(default_factory=dict)
    stijl: Briefstijl = GEWOON
    merk: str = ""
    oude_gegevens: Mapping[str, str] = field(default_factory=dict)
    nieuwe_gegevens: Mapping[str, str] = field(default_factory=dict)


def was_wordt_html(stuk: Waswordtstuk) -> str:
    """The whole page for print."""
    opmaak = Verschilopmaak(
        stuk.verschil,
        stuk.oud,
        stuk.nieuw,
        oude_gegevens=stuk.oude_gegevens,
        nieuwe_gegevens=stuk.nieuwe_gegevens,
        papier=True,
    )
    gewijzigd = eenheden(stuk.verschil)
    return render_to_string(
        "samenwerking/teksten/waswordt.html",
        {
            "stuk": stuk,
            "voet": f"{stuk.naam_oud} en {stuk.naam_nieuw}",
            "aantal": len(gewijzigd),
            "lijf": format_html_join("", "{}", ((_sectie(opmaak, een, stuk.toelichting),) for een in gewijzigd)),
        },
    )


def was_wordt_pdf(stuk: Waswordtstuk) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same content gives the same bytes. Raises PdfNietMogelijk without Pango."""
    html = was_wordt_html(stuk)
    return maak_pdf(html, gemaakt_op=stuk.gemaakt_op, kenmerk=sha256_hex(html.encode())[:32], stijl=stuk.stijl)


def _sectie(opmaak: Verschilopmaak, een: Eenheid, toelichting: Mapping[str, str]) -> SafeString:
    uitleg = (
        _knip_zin(toelichting.get(een.id, ""), TEKENS["toelichting"] * REGELS_PER_TABEL // 2) if toelichting else []
    )
    groepen = list(groepen_per_blad(een.regels, TEKENS["met" if toelichting else "zonder"])) or [[]]
    aantal = max(len(groepen), len(uitleg))
    tabellen = []
    for n in range(aantal):
        woorden = (uitleg[n] if n < len(uitleg) else "") if toelichting else None
        regels = groepen[n] if n < len(groepen) else []
        vervolg = f" (deel {n + 1} van {aantal})" if aantal > 1 else ""
        tabellen.append(format_html('<div class="heel">{}</div>', opmaak.tabel(een, regels, woorden, vervolg=vervolg)))
    return format_html(
        '<section class="verschil"><h2>{}</h2>{}{}</section>',
        een.opschrift,
        opmaak.toestand(een),
        format_html_join("", "{}", ((tabel,) for tabel in tabellen)),
    )


def groepen_per_blad(regels: Sequence[Regel], tekens: int) -> Iterator[list[Regel]]:
    """The lines in groups that each fit in a table of one page, with `tekens` characters on a line of a column."""
    groep: list[Regel] = []
    gevuld = 0
    for regel in (stuk for heel in regels for stuk in _knip_regel(heel, tekens * REGELS_PER_TABEL // 3)):
        uitleg = " ".join([*regel.vorm, regel.verplaatst])
        hoogte = 1 + max(hoogte_van(f"{_woorden(regel, nieuw=kant)} {uitleg}", tekens) for kant in (False, True))
        if groep and gevuld + hoogte > REGELS_PER_TABEL:
            yield groep
            groep, gevuld = [], 0
        groep.append(regel)
        gevuld += hoogte
    if groep:
        yield groep


def hoogte_van(woorden: str, tekens: int) -> int:
    """How many lines these words take at most; a word that does not fit is broken."""
    hoogte, rest = 1, float(tekens)
    for woord in woorden.split():
        breed = _breedte(woord) + 1
        if breed > rest:
            vol, breed = divmod(breed, tekens)
            hoogte += 1 + int(vol)
            rest = float(tekens)
        rest -= breed
    return hoogte


def _breedte(woorden: str) -> float:
    """In characters of running text."""
    return sum(1.7 if teken in "mwMW@%—" else 1.3 if teken.isupper() or teken.isdigit() else 1.0 for teken in woorden)


def _woorden(regel: Regel, *, nieuw: bool) -> str:
    """What a line says on one side, with room for its number, for brackets, and for what a reference will read."""
    cellen = ["".join(_stukwoorden(stuk, nieuw=nieuw) for stuk in cel) for cel in regel.cellen]
    return f"{'n' * (4 * regel.diepte + 3)} {' | '.join(cellen)}"


def _stukwoorden(stuk: Stuk, *, nieuw: bool) -> str:
    woorden = "".join(_stukwoorden(deel, nieuw=nieuw) for deel in stuk.noot)
    woorden += "".join(
        knoop.tekst if knoop.soort == "text" else f" {_PLAATS} {knoop.attrs.get('tekst', '')}"
        for knoop in (stuk.nieuw if nieuw else stuk.oud)
    )
    return f"{woorden}{' '.join(stuk.wat)}" if stuk.soort == "gelijk" else f"[{woorden}] {' '.join(stuk.wat)}"


def _knip_regel(regel: Regel, meest: int) -> list[Regel]:
    """A line that is too long for a page, cut into lines; the number stands before the first."""
    if len(regel.cellen) != 1:
        if _breedte(_woorden(regel, nieuw=False)) <= meest >= _breedte(_woorden(regel, nieuw=True)):
            return [regel]
        return [deel for cel in regel.cellen for deel in _knip_regel(replace(regel, cellen=(cel,)), meest)]
    cellen: list[list[Stuk]] = [[]]
    gevuld = 0.0
    for stuk in (deel for heel in regel.cellen[0] for deel in _knip_stuk(heel, meest // 2)):
        lengte = max(_breedte(_stukwoorden(stuk, nieuw=kant)) for kant in (False, True))
        if cellen[-1] and gevuld + lengte > meest:
            cellen.append([])
            gevuld = 0.0
        cellen[-1].append(stuk)
        gevuld += lengte
    if len(cellen) == 1:
        return [regel]
    uit = [replace(regel, cellen=(tuple(cel),), vorm=(), verplaatst="") for cel in cellen]
    uit[1:] = [replace(deel, oud_nummer="", nieuw_nummer="") for deel in uit[1:]]
    uit[-1] = replace(uit[-1], vorm=regel.vorm, verplaatst=regel.verplaatst)
    return uit


def _knip_stuk(stuk: Stuk, meest: int) -> list[Stuk]:
    """Pieces of one kind, each short enough, cut between words. What reads differently on both sides stays whole."""
    if stuk.soort == "noot":
        return [stuk]
    if (
        stuk.oud
        and stuk.nieuw
        and [platte_tekst(deel) for deel in stuk.oud] != [platte_tekst(deel) for deel in stuk.nieuw]
    ):
        return [stuk]
    oude = [deel for knoop in stuk.oud for deel in _knip_knoop(knoop, meest)]
    nieuwe = [deel for knoop in stuk.nieuw for deel in _knip_knoop(knoop, meest)]
    aantal = max(len(oude), len(nieuwe))
    return [replace(stuk, oud=tuple(oude[n : n + 1]), nieuw=tuple(nieuwe[n : n + 1])) for n in range(aantal)]


def _knip_knoop(knoop: Knoop, meest: int) -> list[Knoop]:
    if knoop.soort != "text":
        return [knoop]
    return [replace(knoop, tekst=deel) for deel in _knip_zin(knoop.tekst, meest)]


def _knip_zin(woorden: str, meest: int) -> list[str]:
    """The same words in pieces of at most `meest` characters of running text, cut after a space where there is one."""
    uit = []
    while _breedte(woorden) > meest:
        einde, breed = 0, 0.0
        while breed < meest - 2:
            breed += _breedte(woorden[einde])
            einde += 1
        plaats = woorden.rfind(" ", 0, einde) + 1 or einde
        uit.append(woorden[:plaats])
        woorden = woorden[plaats:]
    return [*uit, woorden] if woorden else uit
