"""The numbers of a text: never typed, always counted, by kind of text.

In a regeling or overeenkomst articles count through the whole text and chapters get a number of their own; in a
visie or plan chapters count and a paragraaf takes the number of its chapter along. A lid gets a number when its
article has more than one; onderdelen are a, b, c and then 1°, 2°. Tables, pictures and footnotes count through.
Manner of writing: Aanwijzingen voor de regelgeving 3.54 and further for articles, leden and onderdelen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from samenwerking.teksten.boom import MET_KOP, Knoop

REGELINGEN = frozenset(
    [
        "sok",
        "convenant",
        "centrumregeling",
        "gr",
        "mandaatbesluit",
        "verordening",
        "beleidsregels",
        "akkoord",
        "addendum",
    ]
)
"""Kinds of text made of articles."""

BRIEVEN = frozenset(["raadsinformatiebrief"])
"""Kinds of text without pictures: a data block becomes a table there, and counts as one."""

_RANG = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    *("elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende"),
    *("negentiende", "twintigste"),
)


@dataclass(frozen=True)
class Nummer:
    """`kort` stands before a heading ('3.2', 'Artikel 4', 'a.'); `voluit` is how another place names it."""

    kort: str
    voluit: str


def nummers(document: Knoop, soort: str) -> dict[str, Nummer]:
    """The number of everything that is counted, by the id of the node. What has no number is not in it."""
    return _Teller(artikelen_door=soort in REGELINGEN, alleen_tabellen=soort in BRIEVEN).tel(document)


def rang(getal: int) -> str:
    """'eerste' to 'twintigste', then '21e'. Raises ValueError below 1."""
    if getal < 1:
        raise ValueError("Een rangtelwoord begint bij 1.")
    return _RANG[getal - 1] if getal <= len(_RANG) else f"{getal}e"


def letters(getal: int) -> str:
    """1 is 'a', 26 is 'z', 27 is 'aa'. Raises ValueError below 1."""
    if getal < 1:
        raise ValueError("Een letter begint bij 1.")
    uitkomst = ""
    while getal:
        getal, rest = divmod(getal - 1, 26)
        uitkomst = chr(ord("a") + rest) + uitkomst
    return uitkomst


class _Teller:
    """Counts once from top to bottom."""

    def __init__(self, *, artikelen_door: bool, alleen_tabellen: bool) -> None:
        self.artikelen_door = artikelen_door
        self.alleen_tabellen = alleen_tabellen
        self.tellers: Counter[str] = Counter()
        self.uitkomst: dict[str, Nummer] = {}

    def tel(self, document: Knoop) -> dict[str, Nummer]:
        for deel in document.inhoud:
            match deel.soort:
                case "hoofdstuk" if deel.attrs.get("genummerd", True):
                    nummer = self._volgende("hoofdstuk")
                    kort = f"Hoofdstuk {nummer}" if self.artikelen_door else str(nummer)
                    self._zet(deel, Nummer(kort, f"hoofdstuk {nummer}"))
                    self._lijf(deel, str(nummer), "")
                case "bijlage":
                    nummer = self._volgende("bijlage")
                    self._zet(deel, Nummer(f"Bijlage {nummer}", f"bijlage {nummer}"))
                    self._lijf(deel, f"B{nummer}", f"bijlage {nummer}, ")
                case "artikel":
                    self._artikel(deel, "")
                case _:
                    self._lijf(deel, "", "")
        return self.uitkomst

    def _volgende(self, wat: str) -> int:
        self.tellers[wat] += 1
        return self.tellers[wat]

    def _zet(self, knoop: Knoop, nummer: Nummer) -> None:
        if knoop.id:
            self.uitkomst[knoop.id] = nummer

    def _lijf(self, knoop: Knoop, boven: str, waar: str) -> None:
        """Everything inside a chapter or paragraaf; `boven` is its number, `waar` what a full name begins with."""
        paragrafen = 0
        for kind in knoop.inhoud:
            if kind.soort == "paragraaf":
                paragrafen += 1
                nummer = f"{boven}.{paragrafen}" if boven else str(paragrafen)
                self._zet(kind, Nummer(nummer, f"paragraaf {nummer}"))
                self._lijf(kind, nummer, waar)
            elif kind.soort == "artikel":
                self._artikel(kind, waar)
            else:
                self._blok(kind, "")

    def _artikel(self, knoop: Knoop, waar: str) -> None:
        # an annex that holds articles (a model, an amended agreement) counts them apart
        nummer = self._volgende(f"artikel {waar}")
        voluit = f"{waar}artikel {nummer}"
        self._zet(knoop, Nummer(f"Artikel {nummer}", voluit))
        leden = [kind for kind in knoop.inhoud if kind.soort == "lid"]
        plaats = 0
        for kind in knoop.inhoud:
            if kind.soort != "lid":
                self._blok(kind, voluit)
                continue
            plaats += 1
            naam = f"{voluit}, {rang(plaats)} lid" if len(leden) > 1 else voluit
            self._zet(kind, Nummer(f"{plaats}." if len(leden) > 1 else "", naam))
            for deel in kind.inhoud:
                self._blok(deel, naam)

    def _blok(self, knoop: Knoop, waar: str) -> None:
        match knoop.soort:
            case "lijst":
                for plaats, kind in enumerate(knoop.inhoud, 1):
                    self._onderdeel(kind, plaats, str(knoop.attrs.get("telling", "streepje")), waar)
            case "tabel" if knoop.attrs.get("gegeven"):  # a data block that was filled in keeps its number
                self._figuur(knoop)
            case "tabel":
                self._tabel(knoop)
                self._binnen(knoop)
            case "afbeelding" | "gegevenblok":
                self._figuur(knoop)
            case "voetnoot":
                nummer = self._volgende("voetnoot")
                self._zet(knoop, Nummer(str(nummer), f"noot {nummer}"))
            case _:
                self._binnen(knoop)

    def _tabel(self, knoop: Knoop) -> None:
        nummer = self._volgende("tabel")
        self._zet(knoop, Nummer(f"Tabel {nummer}", f"tabel {nummer}"))

    def _figuur(self, knoop: Knoop) -> None:
        if self.alleen_tabellen and knoop.soort != "afbeelding":
            self._tabel(knoop)
        else:
            nummer = self._volgende("figuur")
            self._zet(knoop, Nummer(f"Figuur {nummer}", f"figuur {nummer}"))

    def _binnen(self, knoop: Knoop) -> None:
        for kind in knoop.inhoud:
            self._blok(kind, "")

    def _onderdeel(self, knoop: Knoop, plaats: int, telling: str, waar: str) -> None:
        kort, naam = {
            "letter": (f"{letters(plaats)}.", f"onderdeel {letters(plaats)}"),
            "graad": (f"{plaats}°", f"onder {plaats}°"),
            "cijfer": (f"{plaats}.", f"onder {plaats}"),
        }.get(telling, ("", ""))
        eigen = ", ".join(deel for deel in (waar, naam) if deel)
        if kort:
            self._zet(knoop, Nummer(kort, eigen))
        for kind in knoop.inhoud:
            self._blok(kind, eigen)


@dataclass(frozen=True)
class Deelnaam:
    """How a part is named, and the part directly under the text in which it stands (or which it is)."""

    naam: str
    hoofddeel: str
    diepte: int = 0


def namen_met_onderdelen(document: Knoop, soort: str) -> dict[str, Deelnaam]:
    """The parts directly under the text, each followed by the paragrafen and articles in it: 'artikel 4 (Doel)'."""
    geteld = nummers(document, soort)
    namen: dict[str, Deelnaam] = {}

    def neem(knoop: Knoop, hoofddeel: str, diepte: int) -> None:
        nummer = geteld.get(knoop.id)
        namen[knoop.id] = Deelnaam(f"{nummer.voluit} ({knoop.kop})" if nummer else f"'{knoop.kop}'", hoofddeel, diepte)
        for kind in knoop.lijf:
            if kind.soort in MET_KOP and kind.id:
                neem(kind, hoofddeel, diepte + 1)

    for deel in document.inhoud:
        neem(deel, deel.id, 0)
    return namen


def namen_van_delen(document: Knoop, soort: str) -> dict[str, str]:
    """How each part that stands directly under the text is named: 'hoofdstuk 3 (Doelgroep)'."""
    return {deel: naam.naam for deel, naam in namen_met_onderdelen(document, soort).items() if naam.diepte == 0}
