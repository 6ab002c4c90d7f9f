"""Made-up trees for the tests of Word files: everything the form allows that a Word file can carry."""

from __future__ import annotations

import datetime
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st

from samenwerking.teksten.boom import Knoop, Merk, als_json, knoop, loop, tekst, uit_json, vervang, voeg_tekst_samen
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.word.soorten import TIJD, Auteur, Beeld

WOORDEN = st.text("abcdeéZ 12.,°-–<&\"'\t½", min_size=1, max_size=12)
KOPPEN = st.sampled_from(["Begrippen", "Artikel 3", "1. Geld & goed", "Toezicht <nieuw>", "a", ""])


def norm(document: Knoop) -> Knoop:
    """The tree as the editor keeps it: all attributes filled in. Fails when it is no text in our form."""
    return voeg_tekst_samen(uit_json(lees_document(als_json(document)).to_json()))


def png(kleur: int = 0x20, breed: int = 12, hoog: int = 6) -> bytes:
    """A small picture."""

    def deel(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    regels = (b"\0" + bytes([kleur, 0x40, 0x80]) * breed) * hoog
    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", zlib.compress(regels)) + deel(b"IEND", b"")


BEELDEN = {"beeld001": Beeld("image/png", png()), "beeld002": Beeld("image/png", png(0x90))}


def ids() -> Callable[[str], str]:
    """Ids in the order in which they are asked for: 'alinea000001'."""
    tellers: Iterator[int] = count(1)
    return lambda soort: f"{soort}{next(tellers):06d}"


class Maker:
    """Draws a tree. `voorstel` may lay a proposal on words and nodes; each gets an id of its own."""

    def __init__(self, trek: st.DrawFn, *, voorstellen: bool) -> None:
        self.trek = trek
        self.voorstellen = voorstellen
        self.id = ids()
        self.gemaakt: dict[str, Auteur] = {}
        self.doelen: list[str] = []

    def kies(self, *keuzen: str) -> str:
        return self.trek(st.sampled_from(keuzen))

    def _auteur(self) -> str:
        eigen = self.id("voorstel")
        naam = self.kies("Beleidsadviseur Rijswijk", "Jurist Delft")
        # two proposals in one second, and parts of a second that Word does not keep
        moment = datetime.datetime(2026, 11, 3, 10, self.trek(st.integers(0, 2)), 5, 123, tzinfo=TIJD)
        self.gemaakt[eigen] = Auteur(naam, moment)
        return eigen

    def merken(self, *, kop: bool) -> tuple[Merk, ...]:
        namen = self.trek(st.sets(st.sampled_from(["schuin"] if kop else ["vet", "schuin", "begrip"])))
        uit = [Merk(naam) for naam in ("vet", "schuin", "begrip") if naam in namen]
        if not kop and self.trek(st.integers(0, 5)) == 0:
            uit.append(
                Merk("koppeling", {"adres": self.kies("https://example.org/a?b=c&d", "mailto:iemand@example.org")})
            )
        if self.voorstellen:
            soort = self.kies("", "", "", "insertion", "deletion", "vorm")
            if soort == "vorm":
                naam = "schuin" if kop else self.kies("vet", "schuin")
                aan = any(merk.soort == naam for merk in uit)
                oud, nieuw = (None, {"type": naam}) if aan else ({"type": naam}, None)
                attrs = {"id": self._auteur(), "type": "mark", "attrName": None}
                uit.append(Merk("modification", {**attrs, "previousValue": oud, "newValue": nieuw}))
            elif soort:
                uit.append(Merk(soort, {"id": self._auteur()}))
        return tuple(uit)

    def inline(self, *, kop: bool = False) -> list[Knoop]:
        uit: list[Knoop] = []
        for _ in range(self.trek(st.integers(0, 4))):
            match self.kies("text", "text", "text", "regeleinde", "voetnoot", "gegeven", "verwijzing"):
                case "text":
                    deel = tekst(self.trek(WOORDEN), *self.merken(kop=kop))
                    if uit and uit[-1].soort == "text" and uit[-1].merken == deel.merken:
                        continue
                    uit.append(deel)
                case "voetnoot":
                    uit.append(knoop("voetnoot", id=self.id("voetnoot"), tekst=self.trek(WOORDEN).strip()))
                case "gegeven":
                    uit.append(knoop("gegeven", sleutel=self.kies("inwoners:rijswijk", "budget.2027")))
                case "verwijzing" if self.doelen and not (uit and uit[-1].soort == "verwijzing"):
                    uit.append(knoop("verwijzing", doel=self.kies(*self.doelen)))
                case "regeleinde":
                    uit.append(knoop("regeleinde"))
        return uit

    def blokmerk(self, deel: Knoop) -> Knoop:
        if not self.voorstellen or self.trek(st.integers(0, 5)):
            return deel
        merk = Merk(self.kies("insertion", "deletion"), {"id": self._auteur()})
        return Knoop(deel.soort, deel.attrs, tuple(_kaal(kind) for kind in deel.inhoud), merken=(merk,))

    def alinea(self) -> Knoop:
        return knoop("alinea", *self.inline(), id=self.id("alinea"))

    def lijst(self, diepte: int) -> Knoop:
        onderdelen = []
        for _ in range(self.trek(st.integers(1, 3))):
            inhoud = [self.alinea()]
            for _ in range(self.trek(st.integers(0, 2))):
                dieper = diepte < 2 and self.trek(st.booleans())
                inhoud.append(self.lijst(diepte + 1) if dieper else self.alinea())
            eigen = self.id("onderdeel")
            self.doelen.append(eigen)
            onderdelen.append(self.blokmerk(knoop("onderdeel", *inhoud, id=eigen)))
        return knoop(
            "lijst", *onderdelen, id=self.id("lijst"), telling=self.kies("streepje", "letter", "graad", "cijfer")
        )

    def tabel(self) -> Knoop:
        breed = self.trek(st.integers(1, 3))
        rijen = []
        over = [0] * breed
        aantal = self.trek(st.integers(1, 3))
        for nummer in range(aantal):
            cellen, kolom = [], 0
            vrij = [waar for waar in range(breed) if not over[waar]]
            while kolom < breed:
                if over[kolom]:
                    kolom += 1
                    continue
                ruimte = 1
                while kolom + ruimte < breed and not over[kolom + ruimte]:
                    ruimte += 1
                w = self.trek(st.integers(1, ruimte))
                # a row needs a cell of its own: never cover all of the next
                h = self.trek(st.integers(1, aantal - nummer)) if len(vrij) == breed and w < breed and kolom == 0 else 1
                soort = "kopcel" if nummer == 0 else self.kies("cel", "cel", "kopcel")
                lijf = [self.alinea()] + ([self.lijst(1)] if self.trek(st.integers(0, 4)) == 0 else [])
                cellen.append(knoop(soort, *lijf, colspan=w, rowspan=h))
                for waar in range(kolom, kolom + w):
                    over[waar] = h
                kolom += w
            over = [max(0, deel - 1) for deel in over]
            rijen.append(self.blokmerk(knoop("rij", *cellen)))
        return knoop("tabel", *rijen, id=self.id("tabel"), bijschrift=self.kies("", "Bedragen", "2027 en verder"))

    def blok(self, *, ook_lid: bool = True) -> Knoop:
        match self.kies("alinea", "alinea", "lijst", "tabel", "afbeelding", "gegevenblok"):
            case "lijst":
                return self.blokmerk(self.lijst(0))
            case "tabel":
                return self.tabel()
            case "afbeelding":
                attrs = {"bestand": self.kies("beeld001", "beeld002"), "alt": self.kies("", "Een <kaart>")}
                return knoop(
                    "afbeelding", id=self.id("afbeelding"), bijschrift=self.kies("", "Kaart van 2027"), **attrs
                )
            case "gegevenblok":
                return knoop("gegevenblok", id=self.id("gegevenblok"), sleutel="budget:2027")
        return self.blokmerk(self.alinea())

    def kop(self) -> Knoop:
        woorden = self.trek(KOPPEN)
        return knoop("kop", woorden, *self.inline(kop=True)) if not self.voorstellen else knoop("kop", woorden)

    def artikel(self) -> Knoop:
        eigen = self.id("artikel")
        self.doelen.append(eigen)
        if self.trek(st.booleans()):
            leden = []
            for _ in range(self.trek(st.integers(1, 3))):
                lid = knoop(
                    "lid", self.alinea(), *(self.blok() for _ in range(self.trek(st.integers(0, 2)))), id=self.id("lid")
                )
                self.doelen.append(lid.id)
                leden.append(self.blokmerk(lid))
            # an article keeps one lid at least: what else stands under its heading
            leden.append(knoop("lid", self.alinea(), id=self.id("lid")))
            return self.blokmerk(knoop("artikel", self.kop(), *leden, id=eigen))
        lijf = [self.alinea(), *(self.blok() for _ in range(self.trek(st.integers(0, 2))))]
        return self.blokmerk(knoop("artikel", self.kop(), *lijf, id=eigen))

    def deel(self, soort: str, diepte: int = 0) -> Knoop:
        eigen = self.id(soort)
        self.doelen.append(eigen)
        inhoud: list[Knoop] = []
        for _ in range(self.trek(st.integers(0, 3))):
            match self.kies("blok", "artikel", "paragraaf"):
                case "artikel":
                    inhoud.append(self.artikel())
                case "paragraaf" if diepte < 3:
                    inhoud.append(self.deel("paragraaf", diepte + 1))
                case _:
                    inhoud.append(self.blok())
        attrs: dict[str, object] = {"id": eigen}
        if soort != "paragraaf":
            attrs |= {"gemeente": self.kies("", "GM0603"), "sleutel": self.kies("", "financien")}
            attrs |= {"genummerd": soort == "bijlage" or self.trek(st.booleans())}
        return knoop(soort, self.kop(), *inhoud, **attrs)

    def document(self) -> Knoop:
        delen = []
        for _ in range(self.trek(st.integers(1, 3))):
            soort = self.kies("hoofdstuk", "artikel", "bijlage")
            delen.append(self.artikel() if soort == "artikel" else self.deel(soort))
        return norm(knoop("doc", *delen))


@dataclass(repr=False)
class Geval:
    """A made-up text with who proposed what in it, and what someone made of it. Shows itself as lines."""

    document: Knoop
    auteurs: dict[str, Auteur] = field(default_factory=dict)
    later: Knoop | None = None

    def __repr__(self) -> str:
        later = regels(self.later) if self.later is not None else []
        return "\n".join(["", *regels(self.document), *(["later:", *later] if later else [])])[:20_000]


def _kaal(deel: Knoop) -> Knoop:
    """Without proposals inside: one proposal about the whole says all."""
    merken = tuple(merk for merk in deel.merken if merk.soort not in {"insertion", "deletion", "modification"})
    return Knoop(deel.soort, deel.attrs, tuple(_kaal(kind) for kind in deel.inhoud), deel.tekst, merken)


@st.composite
def documenten(trek: st.DrawFn) -> Geval:
    """A text without proposals."""
    return Geval(Maker(trek, voorstellen=False).document())


@st.composite
def met_voorstellen(trek: st.DrawFn) -> Geval:
    """A text with proposals, and who made them."""
    maker = Maker(trek, voorstellen=True)
    return Geval(maker.document(), maker.gemaakt)


def zonder_leeg(document: Knoop) -> Knoop:
    """Without lists and tables from which every item or row went: on the largest node or on all in it is the same."""
    return vervang(document, lambda deel: None if deel.soort in {"lijst", "tabel"} and not deel.inhoud else deel)


@st.composite
def met_wijziging(trek: st.DrawFn) -> Geval:
    """A text, and what someone made of it: other words, alineas that went, came or were put elsewhere."""
    maker = Maker(trek, voorstellen=False)
    eerst = maker.document()

    def nieuw() -> Knoop:
        # an empty line that someone adds is air, and is not read
        return knoop("alinea", "Iets nieuws ", *maker.inline(), id=maker.id("alinea"))

    def maak(deel: Knoop) -> Knoop | None:
        if deel.soort not in {"alinea", "hoofdstuk", "bijlage", "lid", "lijst"} or trek(st.integers(0, 4)):
            return deel
        if deel.soort == "alinea":
            woorden = list(deel.inhoud)
            waar = trek(st.integers(0, len(woorden)))
            if trek(st.booleans()) and woorden:
                del woorden[min(waar, len(woorden) - 1)]
            else:
                woorden.insert(waar, tekst(trek(WOORDEN)))
            return voeg_tekst_samen(Knoop(deel.soort, deel.attrs, tuple(woorden)))
        inhoud = list(deel.inhoud)
        match maker.kies("erbij", "weg", "om"):
            case "erbij" if deel.soort == "lijst":
                inhoud.append(knoop("onderdeel", nieuw(), id=maker.id("onderdeel")))
            case "erbij":
                inhoud.insert(1, nieuw())
            case "weg" if len(inhoud) > 1 and deel.soort != "artikel":
                inhoud.pop()
            case "om" if deel.soort not in {"lid"}:
                inhoud[1:] = inhoud[:0:-1]
        return Knoop(deel.soort, deel.attrs, tuple(inhoud))

    return Geval(eerst, later=norm(vervang(eerst, maak)))


def kale_regels(document: Knoop) -> list[tuple[str, str, object]]:
    """What the text says, line by line, without ids: what came anew has other ids than where it came from."""
    uit: list[tuple[str, str, object]] = []
    for deel in loop(document):
        if deel.soort == "text":
            uit.append((deel.soort, deel.tekst, deel.merken))
        else:
            uit.append((deel.soort, "", {naam: waarde for naam, waarde in deel.attrs.items() if naam != "id"}))
    return uit


def regels(document: Knoop, diep: int = 0) -> list[str]:
    """The tree as lines that a person can read: 'artikel Geld', '  lid', '    alinea Het college [-oud-][+nieuw+]'."""
    if document.soort in {"kop", "alinea"}:
        woorden = "".join(_inline(kind) for kind in document.inhoud)
    else:
        woorden = str(
            document.attrs.get("telling") or document.attrs.get("bijschrift") or document.attrs.get("alt") or ""
        )
    merk = {"insertion": "+", "deletion": "-"}
    voor = "".join(merk.get(deel.soort, "~") for deel in document.merken)
    kop = f"{'  ' * diep}{voor}{document.soort} {woorden}".rstrip()
    eigen = [] if document.soort == "doc" else [kop]
    onder = () if document.soort in {"kop", "alinea"} else document.inhoud
    return [*eigen, *(regel for kind in onder for regel in regels(kind, diep + (document.soort != "doc")))]


def _inline(knoop: Knoop) -> str:
    woorden = {
        "text": knoop.tekst.replace("\u200b", "|"),
        "regeleinde": "/",
        "voetnoot": f"^{knoop.attrs.get('tekst')}^",
        "verwijzing": f"->{knoop.attrs.get('doel')}",
        "gegeven": f"{{{knoop.attrs.get('sleutel')}}}",
    }[knoop.soort]
    tekens = {"vet": "**", "schuin": "_", "insertion": "+", "deletion": "-", "modification": "~"}
    for merk in knoop.merken:
        if merk.soort in {"insertion", "deletion", "modification"}:
            woorden = f"[{tekens[merk.soort]}{woorden}{tekens[merk.soort]}]"
        elif merk.soort == "opmerking":
            woorden = f"({woorden})"
        elif merk.soort == "koppeling":
            woorden = f"<{woorden}>"
        else:
            woorden = f"{tekens.get(merk.soort, '=')}{woorden}{tekens.get(merk.soort, '=')}"
    return woorden
