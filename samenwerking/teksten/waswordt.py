"""The difference of two texts as a reader goes through it: per article or chapter, line by line, was and wordt.

One form from which the page, the was-wordt-tabel, its PDF and its Word file are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from samenwerking.teksten.boom import MET_KOP, Knoop, platte_tekst
from samenwerking.teksten.nummeren import Nummer
from samenwerking.teksten.paren import REGELS, Pad
from samenwerking.teksten.vergelijken import Deel, Staat, Verschil
from samenwerking.teksten.woordverschil import Stuk, vergelijk_woorden, zichtbaar

Regelsoort = Literal["kop", "lid", "onderdeel", "alinea", "tabelrij", "opschrift", "afbeelding", "gegeven"]

STREEPJE = "–"
_IN_DE_REGEL = frozenset({"alternatieve tekst", "ander gegeven"})
"""Changes of form that a line shows word by word, so that they need not be named as well."""


@dataclass(frozen=True)
class Regel:
    """One line with its differences. A row of a table is one line with a cell per column, any other has one cell.

    `diepte` is how far it stands to the right: 0 for a lid or alinea, 1 for an onderdeel, 2 for one inside that.
    """

    soort: Regelsoort
    staat: Staat
    cellen: tuple[tuple[Stuk, ...], ...]
    diepte: int = 0
    oud_nummer: str = ""
    nieuw_nummer: str = ""
    naam: str = ""
    oude_naam: str = ""
    vorm: tuple[str, ...] = ()
    verplaatst: str = ""

    @property
    def in_oud(self) -> bool:
        """True when it stood in the old text."""
        return self.staat != "nieuw"

    @property
    def in_nieuw(self) -> bool:
        """True when it stands in the new text."""
        return self.staat != "vervallen"


@dataclass(frozen=True)
class Eenheid:
    """An article, or a chapter or paragraaf with what stands in it outside its articles and paragrafen.

    `opschrift` is its number and heading now, or as it was when it went. `verplaatst` is a sentence, empty when it
    stayed; `was` its old number when that differs without its having moved.
    """

    id: str
    soort: str
    staat: Staat
    opschrift: str
    nummer: str
    verplaatst: str
    was: str
    vorm: tuple[str, ...]
    regels: tuple[Regel, ...]

    @property
    def anders(self) -> bool:
        """True when a reader sees a difference in it."""
        return self.staat != "gelijk"


def eenheden(verschil: Verschil, *, ook_gelijk: bool = False) -> list[Eenheid]:
    """What changed, in the order of the new text; with `ook_gelijk` also what did not."""
    return [een for een in _Lezer(verschil).lees() if ook_gelijk or een.anders]


def zinnen(verschil: Verschil) -> list[str]:
    """What changed, a sentence per article or chapter: 'Artikel 4 (Toegang) is gewijzigd: tweede lid.'"""
    return [_zin(een) for een in eenheden(verschil)]


def _zin(een: Eenheid) -> str:
    if een.staat in {"nieuw", "vervallen"}:
        return f"{een.opschrift} is {een.staat}."
    delen = []
    if een.verplaatst:
        delen.append(een.verplaatst[0].lower() + een.verplaatst[1:])
    gewijzigd = list(dict.fromkeys(_waar(regel) for regel in een.regels if regel.staat != "gelijk"))
    if gewijzigd:
        delen.append("gewijzigd: " + ", ".join(gewijzigd))
    elif een.vorm or not delen:
        delen.append("gewijzigd")
    return f"{een.opschrift} is {' en '.join(delen)}."


def _waar(regel: Regel) -> str:
    staat = {"nieuw": " (nieuw)", "vervallen": " (vervallen)"}.get(regel.staat, "")
    if regel.verplaatst:
        staat = " (verplaatst)"
    return (regel.naam or {"tabelrij": "tabel", "gegeven": "gegevens"}.get(regel.soort, regel.soort)) + staat


class _Lezer:
    """Walks through a difference once, with the numbers of both texts."""

    def __init__(self, verschil: Verschil) -> None:
        self.verschil = verschil
        self.vertrokken = _vertrokken(verschil)

    def lees(self) -> Iterator[Eenheid]:
        for deel in self.verschil.deel.ontvouwd.delen:
            yield from self._eenheid(deel)

    def _eenheid(self, dicht: Deel) -> Iterator[Eenheid]:
        deel = dicht.ontvouwd
        binnen = [kind for kind in deel.delen if kind.soort in MET_KOP]
        eigen = [(kind, ging) for kind, ging in self._kinderen(deel) if kind.soort not in MET_KOP]
        kop = next((kind.ontvouwd for kind, _ in eigen if kind.soort == "kop"), None)
        regels = tuple(regel for kind, ging in eigen for regel in self._regels(kind, 0, dicht, ging=ging))
        oud, nieuw = self.verschil.oud_nummer(deel), self.verschil.nieuw_nummer(deel)
        nummer = nieuw if deel.nieuw else oud
        woorden = _kant(kop.stukken, nieuw=deel.nieuw is not None) if kop else ""
        verplaatst = ""
        if deel.verplaatst:
            verplaatst = _verplaatst(oud, nieuw)
        yield Eenheid(
            id=deel.id,
            soort=deel.soort,
            staat=_eigen_staat(deel, regels),
            opschrift=_opschrift(nummer, woorden) or deel.soort.capitalize(),
            nummer=nummer.kort if nummer else "",
            verplaatst=verplaatst,
            was=oud.voluit if oud and nieuw and not verplaatst and oud.voluit != nieuw.voluit else "",
            vorm=tuple(vorm.zin for vorm in deel.vorm),
            regels=tuple(regel for regel in regels if regel.soort != "kop" or regel.staat == "gewijzigd"),
        )
        for kind in binnen:
            yield from self._eenheid(kind)

    def _kinderen(self, deel: Deel) -> list[tuple[Deel, bool]]:
        """What stands in it, and (True) what stood in it and went to another part, at the place where it stood."""
        uit = [(kind, False) for kind in deel.delen]
        for weg in self.vertrokken.get(deel.van, []) if deel.van is not None else []:
            voor = [n for n, (kind, _) in enumerate(uit) if kind.van and weg.van and kind.van < weg.van]
            uit.insert(max(voor) + 1 if voor else 0, (weg, True))
        return uit

    def _regels(self, deel: Deel, diepte: int, boven: Deel, *, ging: bool = False) -> Iterator[Regel]:
        """The lines of a block; `boven` is the article or chapter, whose own name a line need not repeat.

        `ging`: it is shown where it stood, while it stands in another part now.
        """
        for regel in self._blokregels(deel, diepte, boven):
            if not ging:
                yield regel
            elif regel.in_oud:
                yield _als_weg(regel)

    def _blokregels(self, dicht: Deel, diepte: int, boven: Deel) -> Iterator[Regel]:
        deel = dicht.ontvouwd
        match deel.soort:
            case "kop":
                yield self._regel("kop", deel, deel.stukken, 0, boven, naam="opschrift")
            case "alinea":
                yield self._regel("alinea", deel, deel.stukken, diepte, boven)
            case "lid":
                yield from self._met_nummer("lid", deel, 0, boven)
            case "onderdeel":
                yield from self._met_nummer("onderdeel", deel, diepte, boven)
            case "lijst":
                yield from self._lijst(deel, diepte, boven)
            case "tabel":
                yield from self._tabel(deel, diepte, boven)
            case _:
                yield self._blok(deel, diepte, boven)

    def _lijst(self, deel: Deel, diepte: int, boven: Deel) -> Iterator[Regel]:
        if deel.vorm:
            yield Regel(
                "opschrift", "gewijzigd", (), diepte + 1, naam="opsomming", vorm=tuple(vorm.zin for vorm in deel.vorm)
            )
        for kind, ging in self._kinderen(deel):
            yield from self._regels(kind, diepte + 1, boven, ging=ging)

    def _met_nummer(self, soort: Regelsoort, deel: Deel, diepte: int, boven: Deel) -> Iterator[Regel]:
        """A lid or onderdeel: its number stands before its first line."""
        eerste = True
        for dicht, ging in self._kinderen(deel):
            kind = dicht.ontvouwd
            if eerste and kind.soort == "alinea":
                regel = self._regel(soort, deel, kind.stukken, diepte, boven, lijn=kind)
                # its line may have gone to another part, while the lid or onderdeel itself went or stayed
                yield _als_weg(regel, self._ging(dicht)) if ging else regel
            else:
                yield from self._regels(dicht, diepte, boven, ging=ging)
            eerste = False

    def _tabel(self, deel: Deel, diepte: int, boven: Deel) -> Iterator[Regel]:
        titel = self._beide(deel, "bijschrift")
        deel = replace(deel, vorm=tuple(vorm for vorm in deel.vorm if vorm.wat != "bijschrift"))
        if titel or deel.vorm:
            yield self._regel("opschrift", deel, titel, diepte, boven, alleen_zelf=True)
        for rij in deel.delen:
            rij_open = rij.ontvouwd
            cellen = tuple(tuple(_cel(cel)) for cel in rij_open.delen)
            vorm = tuple(vorm.zin for vorm in rij_open.vorm) + tuple(
                vorm.zin for cel in rij_open.delen for vorm in cel.vorm
            )
            yield Regel("tabelrij", rij.staat, cellen, diepte, naam="tabel", vorm=vorm, verplaatst=self._ging(rij))

    def _blok(self, deel: Deel, diepte: int, boven: Deel) -> Regel:
        if deel.soort == "afbeelding":
            stukken = (*vergelijk_woorden("Afbeelding: " if deel.oud else "", "Afbeelding: " if deel.nieuw else ""),)
            return self._regel("afbeelding", deel, (*stukken, *self._beide(deel, "alt")), diepte, boven)
        return self._regel("gegeven", deel, self._beide(deel, "sleutel"), diepte, boven)

    def _beide(self, deel: Deel, attr: str) -> tuple[Stuk, ...]:
        return vergelijk_woorden(
            str(deel.oud.attrs.get(attr, "")) if deel.oud else "",
            str(deel.nieuw.attrs.get(attr, "")) if deel.nieuw else "",
        )

    def _regel(
        self,
        soort: Regelsoort,
        deel: Deel,
        stukken: tuple[Stuk, ...],
        diepte: int,
        boven: Deel,
        *,
        lijn: Deel | None = None,
        naam: str = "",
        alleen_zelf: bool = False,
    ) -> Regel:
        """A line of `deel`. `lijn` is the alinea in it that holds the words, when that is not the node itself."""
        oud, nieuw = self.verschil.oud_nummer(deel), self.verschil.nieuw_nummer(deel)
        staat = deel.staat
        if staat in {"gewijzigd", "gelijk"} and (lijn is not None or alleen_zelf):
            anders = zichtbaar(stukken) or deel.vorm or (lijn is not None and lijn.vorm)
            staat = "gewijzigd" if anders else "verplaatst" if deel.verplaatst else "gelijk"
        vormen = [vorm for vorm in (*deel.vorm, *(lijn.vorm if lijn else ())) if vorm.wat not in _IN_DE_REGEL]
        oude_naam = naam
        if not naam and soort in {"lid", "onderdeel"}:
            naam, oude_naam = self._naam(nieuw or oud, boven), self._naam(oud, boven)
        return Regel(
            soort,
            staat,
            (stukken,),
            diepte,
            oud_nummer=_voor_de_regel(soort, deel.oud, oud),
            nieuw_nummer=_voor_de_regel(soort, deel.nieuw, nieuw),
            naam=naam,
            oude_naam=oude_naam,
            vorm=tuple(vorm.zin for vorm in vormen),
            verplaatst=self._ging(deel),
        )

    def _naam(self, nummer: Nummer | None, boven: Deel) -> str:
        """'tweede lid' inside its article, 'artikel 4, tweede lid' elsewhere."""
        if nummer is None:
            return ""
        for eigen in (self.verschil.nieuw_nummer(boven), self.verschil.oud_nummer(boven)):
            if eigen and nummer.voluit.startswith(f"{eigen.voluit}, "):
                return nummer.voluit.removeprefix(f"{eigen.voluit}, ")
        return nummer.voluit

    def _ging(self, deel: Deel) -> str:
        if not deel.verplaatst:
            return ""
        return _verplaatst(self.verschil.oud_nummer(deel), self.verschil.nieuw_nummer(deel))


def _vertrokken(verschil: Verschil) -> dict[Pad, list[Deel]]:
    """What stands in another part now, by the place of the part in which it stood."""
    uit: dict[Pad, list[Deel]] = defaultdict(list)
    for ouder in verschil.deel.loop():
        for deel in ouder.delen:
            if deel.verplaatst and deel.van and deel.van[:-1] != ouder.van and deel.soort not in MET_KOP:
                uit[deel.van[:-1]].append(deel)
    for weg in uit.values():
        weg.sort(key=lambda deel: deel.van or ())
    return uit


def _als_weg(regel: Regel, verplaatst: str = "") -> Regel:
    """The line as its old place shows it: it went."""
    cellen = tuple(tuple(Stuk("weg", stuk.oud) for stuk in cel if stuk.oud) for cel in regel.cellen)
    ging = verplaatst or regel.verplaatst
    return replace(regel, staat="vervallen", cellen=cellen, naam=regel.oude_naam, vorm=(), verplaatst=ging)


def _verplaatst(oud: Nummer | None, nieuw: Nummer | None) -> str:
    if oud and nieuw and oud.voluit != nieuw.voluit:
        return f"Verplaatst van {oud.voluit} naar {nieuw.voluit}"
    if oud and nieuw:  # other parts moved too, so that it has the same number in both texts
        return f"Verplaatst van het oude {oud.voluit} naar het nieuwe {nieuw.voluit}"
    return "Verplaatst"


def _voor_de_regel(soort: Regelsoort, knoop: Knoop | None, nummer: Nummer | None) -> str:
    if knoop is None or soort not in {"lid", "onderdeel"}:
        return ""
    return nummer.kort if nummer else (STREEPJE if soort == "onderdeel" else "")


def _opschrift(nummer: Nummer | None, woorden: str) -> str:
    return " ".join(deel for deel in (nummer.kort if nummer else "", woorden) if deel)


def _eigen_staat(deel: Deel, regels: tuple[Regel, ...]) -> Staat:
    """What happened to the part itself, apart from the parts in it."""
    if deel.staat in {"nieuw", "vervallen"}:
        return deel.staat
    if deel.vorm or any(regel.staat != "gelijk" for regel in regels):
        return "gewijzigd"
    return "verplaatst" if deel.verplaatst else "gelijk"


def _cel(dicht: Deel) -> Iterator[Stuk]:
    """The words of a cell; its alineas are parted by a space."""
    deel = dicht.ontvouwd
    if deel.soort in REGELS:
        yield from deel.stukken
        return
    for plaats, kind in enumerate(deel.delen):
        if plaats:
            yield from vergelijk_woorden(" " if kind.oud else "", " " if kind.nieuw else "")
        yield from _cel(kind)


def _kant(stukken: tuple[Stuk, ...], *, nieuw: bool) -> str:
    """The plain words of one side."""
    return "".join(platte_tekst(knoop) for stuk in stukken for knoop in (stuk.nieuw if nieuw else stuk.oud)).strip()
