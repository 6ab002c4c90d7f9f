"""The difference of two texts as HTML: in line, side by side, and as was-wordt-tabel.

Everything is escaped here. What went and what came is said by a word too, for who does not see the colour or the
line: hidden on a page, as brackets on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from samenwerking.teksten.boom import NULBREED, Knoop, op_id
from samenwerking.teksten.nummeren import Nummer
from samenwerking.teksten.vergelijken import Verschil
from samenwerking.teksten.verwijzingen import verwijzing
from samenwerking.teksten.waswordt import Eenheid, Regel, eenheden
from samenwerking.teksten.woordverschil import Stuk

Kant = Literal["beide", "oud", "nieuw"]

LEEG = SafeString("")
STAATWOORD = {
    "nieuw": "nieuw",
    "vervallen": "vervallen",
    "gewijzigd": "gewijzigd",
    "verplaatst": "verplaatst",
    "gelijk": "niet gewijzigd",
}
_MERKTAG = {"vet": "strong", "schuin": "em", "begrip": "dfn"}
MEEST_DIEP = 4


@dataclass(frozen=True)
class Tekstkant:
    """One of the two texts: how its references, figures and notes read."""

    nummers: Mapping[str, Nummer] = field(default_factory=dict)
    delen: Mapping[str, Knoop] = field(default_factory=dict)
    gegevens: Mapping[str, str] = field(default_factory=dict)

    def schrijf(self, knopen: Iterable[Knoop]) -> SafeString:
        """A piece of a line."""
        return _aaneen(self._knoop(knoop) for knoop in knopen)

    def _knoop(self, knoop: Knoop) -> SafeString:
        match knoop.soort:
            case "text":
                html: SafeString = conditional_escape(knoop.tekst.replace(NULBREED, ""))
            case "regeleinde":
                html = SafeString("<br>")
            case "voetnoot":
                html = format_html(
                    '<span class="verschil-noot">[{}: {}]</span>', self._noot(knoop), knoop.attrs.get("tekst", "")
                )
            case "verwijzing":
                html = conditional_escape(verwijzing(str(knoop.attrs.get("doel", "")), self.nummers, self.delen))
            case "gegeven":
                sleutel = str(knoop.attrs.get("sleutel", ""))
                html = conditional_escape(self.gegevens.get(sleutel, f"[{sleutel}]"))
            case _:
                html = LEEG
        for merk in knoop.merken:
            if tag := _MERKTAG.get(merk.soort):
                html = format_html("<{}>{}</{}>", tag, html, tag)
        return html

    def _noot(self, knoop: Knoop) -> str:
        nummer = self.nummers.get(knoop.id)
        return nummer.voluit if nummer else "noot"


@dataclass(frozen=True)
class Schrijver:
    """Writes the pieces of a line; `papier` for print, where nothing can be hidden."""

    oud: Tekstkant = field(default_factory=Tekstkant)
    nieuw: Tekstkant = field(default_factory=Tekstkant)
    papier: bool = False

    def regel(self, stukken: Sequence[Stuk], kant: Kant) -> SafeString:
        """The line as it was, as it is, or both in one."""
        return _aaneen(self._stuk(stuk, kant) for stuk in stukken)

    def _stuk(self, stuk: Stuk, kant: Kant) -> SafeString:
        match stuk.soort:
            case "weg":
                return LEEG if kant == "nieuw" else self._weg(stuk.oud)
            case "nieuw":
                return LEEG if kant == "oud" else self._erbij(stuk.nieuw)
            case "noot":
                return format_html('<span class="verschil-noot">[noot: {}]</span>', self.regel(stuk.noot, kant))
            case "vorm" if kant != "oud":
                wat = format_html(' <span class="verschil-wat">({})</span>', ", ".join(stuk.wat))
                return format_html('<span class="verschil-vorm">{}</span>{}', self.nieuw.schrijf(stuk.nieuw), wat)
        return self.oud.schrijf(stuk.oud) if kant == "oud" else self.nieuw.schrijf(stuk.nieuw)

    def _weg(self, knopen: Sequence[Knoop]) -> SafeString:
        woorden, spatie = _zonder_spatie(knopen)
        return format_html("<del>{}</del>{}", self._genoemd("[geschrapt: ", self.oud.schrijf(woorden)), spatie)

    def _erbij(self, knopen: Sequence[Knoop]) -> SafeString:
        woorden, spatie = _zonder_spatie(knopen)
        return format_html("<ins>{}</ins>{}", self._genoemd("[nieuw: ", self.nieuw.schrijf(woorden)), spatie)

    def _genoemd(self, woord: str, html: SafeString) -> SafeString:
        """With a word for who does not see the line; brackets on paper, where nothing can be hidden."""
        if self.papier:
            return format_html('<span class="haak">[</span>{}<span class="haak">]</span>', html)
        return format_html(
            '<span class="alleen-voorlezen">{}</span>{}<span class="alleen-voorlezen"> einde]</span>', woord, html
        )


def regel_naast(stukken: Sequence[Stuk]) -> tuple[SafeString, SafeString]:
    """A plain line as it was and as it is, to set side by side."""
    schrijver = Schrijver()
    return schrijver.regel(stukken, "oud"), schrijver.regel(stukken, "nieuw")


@dataclass(frozen=True)
class Verschilopmaak:
    """How the difference of two texts is written out. `gegevens`: the value of a data field by its key, per text."""

    verschil: Verschil
    oud: Knoop
    nieuw: Knoop
    naam_oud: str = "Was"
    naam_nieuw: str = "Wordt"
    niveau: int = 2
    oude_gegevens: Mapping[str, str] = field(default_factory=dict)
    nieuwe_gegevens: Mapping[str, str] = field(default_factory=dict)
    papier: bool = False
    schrijver: Schrijver = field(init=False)

    def __post_init__(self) -> None:
        schrijver = Schrijver(
            Tekstkant(self.verschil.oude_nummers, op_id(self.oud), self.oude_gegevens),
            Tekstkant(self.verschil.nieuwe_nummers, op_id(self.nieuw), self.nieuwe_gegevens),
            papier=self.papier,
        )
        object.__setattr__(self, "schrijver", schrijver)

    def in_regel(self, *, ook_gelijk: bool = False) -> SafeString:
        """Both texts in one: what went is struck through, what came is underlined."""
        return _aaneen(
            self._sectie(een, _aaneen(self._beide(regel) for regel in een.regels))
            for een in eenheden(self.verschil, ook_gelijk=ook_gelijk)
        )

    def naast_elkaar(self, *, ook_gelijk: bool = False) -> SafeString:
        """A table per article or chapter: the old text left, the new one right, line beside line."""
        return _aaneen(
            self._sectie(een, self.tabel(een, een.regels) if een.regels else LEEG)
            for een in eenheden(self.verschil, ook_gelijk=ook_gelijk)
        )

    def was_wordt(self, toelichting: Mapping[str, str] | None = None) -> SafeString:
        """Only what changed, with why (`toelichting`, by the id of the article or chapter) in a third column."""
        uitleg = toelichting or {}
        opmaak = replace(self, naam_oud="Was", naam_nieuw="Wordt")
        return _aaneen(
            opmaak._sectie(een, opmaak.tabel(een, een.regels, uitleg.get(een.id, "") if uitleg else None))
            for een in eenheden(self.verschil)
        )

    def _sectie(self, een: Eenheid, lijf: SafeString) -> SafeString:
        return format_html(
            '<section id="v-{}" class="verschil is-{}">{}{}{}</section>',
            een.id,
            een.staat,
            format_html("<h{}>{}</h{}>", self.niveau, een.opschrift, self.niveau),
            self.toestand(een),
            lijf,
        )

    def toestand(self, een: Eenheid) -> SafeString:
        """What happened to an article or chapter as a whole, in words."""
        delen = [STAATWOORD[een.staat].capitalize()]
        if een.verplaatst:
            delen = [een.verplaatst, *(["de tekst is ook gewijzigd"] if een.staat == "gewijzigd" else [])]
        elif een.was:
            delen.append(f"was {een.was}")
        zinnen = ["; ".join(delen), *een.vorm]
        return format_html('<p class="verschil__staat">{}.</p>', "; ".join(zinnen))

    def _beide(self, regel: Regel) -> SafeString:
        nummer = regel.nieuw_nummer if regel.in_nieuw else regel.oud_nummer
        woorden = self._cellen(regel, "beide")
        if regel.staat == "nieuw" and not regel.cellen:
            woorden = LEEG
        return self._alinea(regel, nummer, woorden, met_uitleg=True)

    def tabel(
        self, een: Eenheid, regels: Sequence[Regel], toelichting: str | None = None, *, vervolg: str = ""
    ) -> SafeString:
        """The table of one article or chapter; `toelichting` None leaves the third column out."""
        koppen = [self.naam_oud, self.naam_nieuw, *(["Toelichting"] if toelichting is not None else [])]
        rijen = [self._rij(regel) for regel in regels] or [
            format_html("<td>{}</td><td>{}</td>", *self._zonder_woorden(een))
        ]
        if toelichting is not None:
            uitleg = format_html(
                '<td data-kop="Toelichting"{}>{}</td>',
                format_html(' rowspan="{}"', len(rijen)) if len(rijen) > 1 else LEEG,
                _aaneen(format_html("<p>{}</p>", deel) for deel in toelichting.splitlines() if deel.strip()),
            )
            rijen[0] = format_html("{}{}", rijen[0], uitleg)
        staten = [regel.staat for regel in regels] or [een.staat]
        return format_html(
            '<table class="naast waswordt"><caption{}>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
            # on a page the heading above it says the same; on paper a table may be the second of its article
            LEEG if self.papier else SafeString(' class="alleen-voorlezen"'),
            f"{een.opschrift}: {self.naam_oud} en {self.naam_nieuw}{vervolg}",
            format_html_join("", '<th scope="col">{}</th>', ((kop,) for kop in koppen)),
            format_html_join("", '<tr class="is-{}">{}</tr>', zip(staten, rijen, strict=True)),
        )

    def _zonder_woorden(self, een: Eenheid) -> tuple[str, str]:
        """What a row says of a part that has no lines: only its heading, or no change of words."""
        niets = "staat hier niet"
        return (een.opschrift if een.staat != "nieuw" else niets, een.opschrift if een.staat != "vervallen" else niets)

    def _rij(self, regel: Regel) -> SafeString:
        return format_html(
            "{}{}",
            self._cel(regel, "oud", self.naam_oud) if regel.in_oud else self._niets(self.naam_oud),
            self._cel(regel, "nieuw", self.naam_nieuw) if regel.in_nieuw else self._niets(self.naam_nieuw),
        )

    def _cel(self, regel: Regel, kant: Kant, kop: str) -> SafeString:
        nummer = regel.oud_nummer if kant == "oud" else regel.nieuw_nummer
        # what was moved away says so where it stood, everything else where it stands
        uitleg = kant == "nieuw" or not regel.in_nieuw
        lijf = self._alinea(regel, nummer, self._cellen(regel, kant), met_uitleg=uitleg)
        return format_html('<td data-kop="{}">{}</td>', kop, lijf)

    def _niets(self, kop: str) -> SafeString:
        klasse = "zacht" if self.papier else "alleen-voorlezen"
        return format_html(
            '<td data-kop="{}" class="naast__leeg"><span class="{}">staat hier niet</span></td>', kop, klasse
        )

    def _cellen(self, regel: Regel, kant: Kant) -> SafeString:
        return format_html_join(
            SafeString('<span class="celgrens"> | </span>'),
            "{}",
            ((self.schrijver.regel(cel, kant),) for cel in regel.cellen),
        )

    def _alinea(self, regel: Regel, nummer: str, woorden: SafeString, *, met_uitleg: bool) -> SafeString:
        uitleg = [regel.verplaatst] if regel.verplaatst else []
        uitleg += regel.vorm
        wat = LEEG
        if uitleg and met_uitleg:
            wat = format_html('<p class="verschil-wat">{}.</p>', "; ".join(uitleg))
        voor = format_html('<span class="nummer">{}</span> ', nummer) if nummer else LEEG
        if not nummer and not woorden:
            return wat
        return format_html(
            '<p class="regel regel--{} diepte-{} is-{}">{}{}</p>{}',
            regel.soort,
            min(regel.diepte, MEEST_DIEP),
            regel.staat,
            voor,
            woorden,
            wat,
        )


def _zonder_spatie(knopen: Sequence[Knoop]) -> tuple[Sequence[Knoop], str]:
    """The words, and the space after them: a line through a space is no change that anyone made."""
    laatste = knopen[-1] if knopen else None
    if laatste is None or laatste.soort != "text" or not laatste.tekst.strip():
        return knopen, ""
    kaal = laatste.tekst.rstrip()
    return (*knopen[:-1], replace(laatste, tekst=kaal)), laatste.tekst[len(kaal) :]


def _aaneen(delen: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((deel,) for deel in delen))
