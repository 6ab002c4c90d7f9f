"""A text as HTML for a page and for print, from its tree: real headings, numbers that are counted, labelled tables.

Everything is escaped here; no piece of HTML ever comes from what was typed. The headings begin at `niveau`, so that
the page decides what stands above the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from samenwerking.teksten.begrippen import bepaald_in, stukken
from samenwerking.teksten.boom import NULBREED, Knoop, Merk, is_leeg, op_id
from samenwerking.teksten.nummeren import Nummer, nummers
from samenwerking.teksten.verwijzingen import KAPOT, verwijzing

_MERKTAG = {"vet": "strong", "schuin": "em", "insertion": "ins", "deletion": "del", "begrip": "dfn"}
_ZONDER_DOOS = frozenset({"rij", "onderdeel"})
"""A row and an item stand in a table and a list alone: their words are read in the list of proposals."""
_ERBIJ = SafeString('<p class="voorstel__wat">Voorstel: toevoegen</p>')
_ERUIT = SafeString('<p class="voorstel__wat">Voorstel: weghalen</p>')
_LETTERTELLING = {"letter": "a", "cijfer": "1", "graad": "1"}


@dataclass(frozen=True)
class Inhoudsregel:
    """One part in the list of contents."""

    id: str
    nummer: str
    kop: str
    leeg: bool


@dataclass(frozen=True)
class Opmaak:
    """How one text is written out. `gegevens`: the value of a data field by its key; `beeld`: address of a picture."""

    document: Knoop
    soort: str
    niveau: int = 2
    gegevens: Mapping[str, str] = field(default_factory=dict)
    blokken: Mapping[str, SafeString] = field(default_factory=dict)
    beeld: Callable[[str], str] = str
    merk_begrippen: bool = False
    """Whether the use of a defined term is marked: on a page, not on paper."""
    labels: Mapping[str, SafeString] = field(default_factory=dict)
    """What stands under the heading of a part, by its id: from which clause it comes. No part of the text."""
    bepaald: Mapping[str, str] = field(init=False)
    nummers: Mapping[str, Nummer] = field(init=False)
    delen: Mapping[str, Knoop] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nummers", nummers(self.document, self.soort))
        object.__setattr__(self, "delen", op_id(self.document))
        bepaald = bepaald_in(self.document, self.nummers) if self.merk_begrippen else {}
        object.__setattr__(self, "bepaald", bepaald)

    def geheel(self) -> SafeString:
        """The whole text, with its footnotes under each part."""
        return _aaneen(self.deel(kind) for kind in self.document.inhoud)

    def inhoudsopgave(self) -> list[Inhoudsregel]:
        """The parts that stand directly under the text, in order."""
        return [
            Inhoudsregel(deel.id, self._kort(deel), deel.kop or "zonder titel", is_leeg(deel))
            for deel in self.document.inhoud
        ]

    def lijf(self, knoop: Knoop) -> SafeString:
        """What stands under the heading of a part, with its footnotes: for who writes the heading itself."""
        kaal = replace(knoop, inhoud=knoop.lijf)
        return format_html("{}{}", self._zonder_kop(kaal, self.niveau), self._noten(kaal))

    def _noten(self, knoop: Knoop) -> SafeString:
        noten = [kind for kind in _alle(knoop) if kind.soort == "voetnoot"]
        if not noten:
            return SafeString("")
        regels = _aaneen(
            format_html(
                '<p class="noot" id="noot-{}"><a href="#noot-bij-{}" class="noot__terug">{}</a> {}</p>',
                noot.id,
                noot.id,
                self._kort(noot),
                noot.attrs.get("tekst", ""),
            )
            for noot in noten
        )
        return format_html('<div class="noten" role="doc-footnote">{}</div>', regels)

    def deel(self, knoop: Knoop) -> SafeString:
        """One part that stands directly under the text, with its footnotes under it."""
        lijf = format_html(
            '<section id="d-{}" class="tekstdeel tekstdeel--{}">{}{}</section>',
            knoop.id,
            knoop.soort,
            self._met_kop(knoop, self.niveau),
            self._noten(knoop),
        )
        return self._voorstel(knoop, lijf)

    def _kort(self, knoop: Knoop) -> str:
        nummer = self.nummers.get(knoop.id)
        return nummer.kort if nummer else ""

    def _met_kop(self, knoop: Knoop, niveau: int) -> SafeString:
        label = self.labels.get(knoop.id, SafeString(""))
        return format_html("{}{}{}", self._kop(knoop, min(niveau, 6)), label, self._zonder_kop(knoop, niveau))

    def _zonder_kop(self, knoop: Knoop, niveau: int) -> SafeString:
        uit = []
        for kind in knoop.inhoud:
            if kind.soort == "kop":
                continue
            if kind.soort in {"paragraaf", "artikel"}:
                lijf = format_html(
                    '<section id="d-{}" class="tekstdeel tekstdeel--{}">{}</section>',
                    kind.id,
                    kind.soort,
                    self._met_kop(kind, niveau + 1),
                )
                uit.append(self._voorstel(kind, lijf))
            else:
                uit.append(self._blok(kind))
        return _aaneen(uit)

    def _kop(self, knoop: Knoop, niveau: int) -> SafeString:
        kop = next((kind for kind in knoop.inhoud if kind.soort == "kop"), None)
        woorden = self._regel(kop) if kop else SafeString("")
        if nummer := self._kort(knoop):
            woorden = format_html('<span class="nummer">{}</span> {}', nummer, woorden)
        return format_html("<h{}>{}</h{}>", niveau, woorden, niveau)

    def _blok(self, knoop: Knoop) -> SafeString:
        match knoop.soort:
            case "alinea":
                return self._voorstel(knoop, format_html('<p id="d-{}">{}</p>', knoop.id, self._regel(knoop)))
            case "lid":
                return self._voorstel(knoop, self._lid(knoop))
            case "lijst":
                return self._voorstel(knoop, self._lijst(knoop))
            case "tabel":
                return self._voorstel(knoop, self._tabel(knoop))
            case "afbeelding":
                return self._voorstel(knoop, self._afbeelding(knoop))
            case "gegevenblok":
                sleutel = str(knoop.attrs.get("sleutel", ""))
                lijf = self.blokken.get(sleutel) or format_html('<p class="gegeven">[{}]</p>', sleutel)
                kop = format_html('<p class="gegevenblok__nummer">{}</p>', self._kort(knoop))
                return self._voorstel(
                    knoop, format_html('<div id="d-{}" class="gegevenblok">{}{}</div>', knoop.id, kop, lijf)
                )
        return _aaneen(self._blok(kind) for kind in knoop.inhoud)

    def _lid(self, knoop: Knoop) -> SafeString:
        nummer = self._kort(knoop)
        kop = format_html('<span class="nummer">{}</span>', nummer) if nummer else SafeString("")
        return format_html(
            '<div id="d-{}" class="lid">{}<div class="lid__lijf">{}</div></div>',
            knoop.id,
            kop,
            _aaneen(self._blok(kind) for kind in knoop.inhoud),
        )

    def _lijst(self, knoop: Knoop) -> SafeString:
        punten = _aaneen(
            self._voorstel(
                kind,
                format_html('<li id="d-{}">{}</li>', kind.id, _aaneen(self._blok(deel) for deel in kind.inhoud)),
            )
            for kind in knoop.inhoud
        )
        telling = str(knoop.attrs.get("telling", "streepje"))
        if telling == "streepje":
            return format_html("<ul>{}</ul>", punten)
        return format_html('<ol type="{}" class="telling-{}">{}</ol>', _LETTERTELLING[telling], telling, punten)

    def _bijschrift(self, knoop: Knoop) -> str:
        return " ".join(deel for deel in (self._kort(knoop), str(knoop.attrs.get("bijschrift", ""))) if deel)

    def _tabel(self, knoop: Knoop) -> SafeString:
        rijen = list(knoop.inhoud)
        kop = []
        while rijen and all(cel.soort == "kopcel" for cel in rijen[0].inhoud):
            kop.append(rijen.pop(0))
        thead = format_html("<thead>{}</thead>", _aaneen(self._rij(rij, "col") for rij in kop)) if kop else ""
        return format_html(
            '<div class="tabelvak" tabindex="0"><table id="d-{}"><caption>{}</caption>'
            "{}<tbody>{}</tbody></table></div>",
            knoop.id,
            self._bijschrift(knoop),
            thead,
            _aaneen(self._rij(rij, "row") for rij in rijen),
        )

    def _rij(self, knoop: Knoop, bereik: str) -> SafeString:
        cellen = []
        for cel in knoop.inhoud:
            tag = "th" if cel.soort == "kopcel" else "td"
            attrs = [format_html(' scope="{}"', bereik)] if tag == "th" else []
            attrs += [
                format_html(' {}="{}"', naam, cel.attrs[naam])
                for naam in ("colspan", "rowspan")
                if cel.attrs.get(naam, 1) != 1
            ]
            lijf = _aaneen(self._blok(kind) for kind in cel.inhoud)
            cellen.append(format_html("<{}{}>{}</{}>", tag, _aaneen(attrs), lijf, tag))
        return self._voorstel(knoop, format_html("<tr>{}</tr>", _aaneen(cellen)))

    def _afbeelding(self, knoop: Knoop) -> SafeString:
        return format_html(
            '<figure id="d-{}"><img src="{}" alt="{}"><figcaption>{}</figcaption></figure>',
            knoop.id,
            self.beeld(str(knoop.attrs["bestand"])),
            "" if knoop.attrs.get("versiering") else knoop.attrs.get("alt", ""),
            self._bijschrift(knoop),
        )

    def inline(self, knoop: Knoop) -> str:
        """How a reference or footnote in a line reads, without marks."""
        match knoop.soort:
            case "verwijzing":
                return verwijzing(str(knoop.attrs.get("doel", "")), self.nummers, self.delen)
            case "voetnoot":
                return self._kort(knoop)
        return ""

    def _voorstel(self, knoop: Knoop, html: SafeString) -> SafeString:
        """A whole node that is proposed to come or go is marked on itself, its words say so to a screen reader."""
        if knoop.soort in _ZONDER_DOOS:
            return html
        if knoop.merk("insertion"):
            return format_html('<div class="voorstel voorstel--nieuw">{}{}</div>', _ERBIJ, html)
        if knoop.merk("deletion"):
            return format_html('<div class="voorstel voorstel--weg">{}{}</div>', _ERUIT, html)
        return html

    def _regel(self, knoop: Knoop) -> SafeString:
        return _aaneen(self._inline(kind) for kind in knoop.inhoud)

    def _inline(self, knoop: Knoop) -> SafeString:
        match knoop.soort:
            case "text":
                html = self._woorden(knoop)
            case "regeleinde":
                html = SafeString("<br>")
            case "voetnoot":
                html = format_html(
                    '<sup><a href="#noot-{}" id="noot-bij-{}" role="doc-noteref">{}</a></sup>',
                    knoop.id,
                    knoop.id,
                    self._kort(knoop),
                )
            case "verwijzing":
                html = self._verwijzing(str(knoop.attrs.get("doel", "")))
            case "gegeven":
                sleutel = str(knoop.attrs.get("sleutel", ""))
                html = format_html('<span class="gegeven">{}</span>', self.gegevens.get(sleutel, f"[{sleutel}]"))
            case _:
                html = SafeString("")
        for merk in knoop.merken:
            html = _gemerkt(merk, html)
        return html

    def _woorden(self, knoop: Knoop) -> SafeString:
        woorden = knoop.tekst.replace(NULBREED, "")
        if not self.bepaald or knoop.merk("begrip"):
            return conditional_escape(woorden)
        return _aaneen(self._begrip(stuk, naam) for stuk, naam in stukken(woorden, self.bepaald))

    def _begrip(self, woorden: str, naam: str) -> SafeString:
        if not naam:
            return conditional_escape(woorden)
        return format_html('<span class="begripgebruik" title="Bepaald in {}">{}</span>', self.bepaald[naam], woorden)

    def _verwijzing(self, doel: str) -> SafeString:
        woorden = verwijzing(doel, self.nummers, self.delen)
        if woorden == KAPOT:
            return format_html('<span class="verwijzing verwijzing--kapot">{}</span>', woorden)
        return format_html('<a class="verwijzing" href="#d-{}">{}</a>', doel, woorden)


def _gemerkt(merk: Merk, html: SafeString) -> SafeString:
    if merk.soort == "koppeling":
        return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', merk.attrs["adres"], html)
    tag = _MERKTAG.get(merk.soort)
    return format_html("<{}>{}</{}>", tag, html, tag) if tag else html


def _alle(knoop: Knoop) -> list[Knoop]:
    uit = [knoop]
    for kind in knoop.inhoud:
        uit.extend(_alle(kind))
    return uit


def _aaneen(delen: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((deel,) for deel in delen))
