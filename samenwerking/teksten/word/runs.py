"""The words of a heading or alinea as runs: marks, links, references, footnotes, comments and open proposals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from samenwerking.teksten.boom import INVOEGEN, NULBREED, SCHRAPPEN, WIJZIGEN, Knoop, Merk, loop
from samenwerking.teksten.word.ooxml import El, bladwijzer, maak, q, tekst_el
from samenwerking.teksten.word.voorstelboek import Voorstelboek

INLINE = frozenset({"text", "voetnoot", "verwijzing", "gegeven", "regeleinde"})
GEGEVEN = "gegeven."
"""What the name of a document property begins with that holds the value of a data field."""


@dataclass(frozen=True)
class Blokmerk:
    """The proposals that a whole block stands in: it is to come, to go, or both."""

    erbij: str | None = None
    eraf: str | None = None

    def met(self, merken: tuple[Merk, ...]) -> Blokmerk:
        """These and those of a node inside; the outermost stays."""
        erbij, eraf = self.erbij, self.eraf
        for merk in merken:
            if merk.soort == INVOEGEN:
                erbij = erbij or str(merk.attrs["id"])
            elif merk.soort == SCHRAPPEN:
                eraf = eraf or str(merk.attrs["id"])
        return Blokmerk(erbij, eraf)


class Spoor:
    """Makes w:ins, w:del and the like for the proposals of one text."""

    def __init__(self, boek: Voorstelboek) -> None:
        self.boek = boek
        self._teller = 0

    def el(self, naam: str, voorstel: str, *kinderen: El) -> El:
        """An element that says who proposed and when."""
        self._teller += 1
        wie, wanneer = self.boek.merken[voorstel]
        return maak(naam, *kinderen, id=self._teller, author=wie, date=wanneer)

    def om(self, runs: list[El], erbij: str | None, eraf: str | None) -> list[El]:
        """The runs inside the proposals that they come or go with."""
        if eraf:
            for run in runs:
                _schrap(run)
            runs = [self.el("w:del", eraf, *runs)] if runs else []
        if erbij:
            runs = [self.el("w:ins", erbij, *runs)] if runs else []
        return runs

    def alineateken(self, blok: Blokmerk) -> El | None:
        """The run properties of a paragraph mark that is proposed to come or go."""
        if not blok.erbij and not blok.eraf:
            return None
        return maak(
            "w:rPr",
            self.el("w:ins", blok.erbij) if blok.erbij else None,
            self.el("w:del", blok.eraf) if blok.eraf else None,
        )


@dataclass
class Inline:
    """Writes what stands in headings and alineas."""

    spoor: Spoor
    gegevens: Mapping[str, str]
    verwijs: Callable[[str], str]
    relatie: Callable[[str], str]
    opmerkingen: Mapping[str, list[int]]
    voetnoten: list[tuple[Knoop, int]] = field(default_factory=list)
    wijzers: int = 0
    _plaats: int = 0
    _reikwijdte: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def begin(self, document: Knoop) -> None:
        """Look where each comment begins and ends."""
        reikwijdte: dict[str, tuple[int, int]] = {}
        plaats = 0
        for knoop in loop(document):
            if knoop.soort in INLINE:
                for eigen in _opmerkingen(knoop):
                    reikwijdte[eigen] = (reikwijdte.get(eigen, (plaats, plaats))[0], plaats)
                plaats += 1
        self._reikwijdte = reikwijdte

    def wijzer(self, eigen: str) -> tuple[El, El]:
        """Both ends of the bookmark at the node with this id."""
        self.wijzers += 1
        return (
            maak("w:bookmarkStart", id=self.wijzers, name=bladwijzer(eigen)),
            maak("w:bookmarkEnd", id=self.wijzers),
        )

    def regel(self, knoop: Knoop, blok: Blokmerk, *, telt_mee: bool = True) -> Iterator[El]:
        """What stands in a paragraph. `telt_mee` is false for what is not in the text itself, as a filled-in table."""
        for kind in knoop.inhoud:
            if kind.soort not in INLINE:
                continue
            if not telt_mee:
                yield from self._knoop(kind, blok)
                continue
            genoemd = [eigen for eigen in _opmerkingen(kind) if eigen in self.opmerkingen]
            for eigen in genoemd:
                if self._reikwijdte[eigen][0] == self._plaats:
                    for nummer in self.opmerkingen[eigen]:
                        yield maak("w:commentRangeStart", id=nummer)
            yield from self._knoop(kind, blok)
            for eigen in genoemd:
                if self._reikwijdte[eigen][1] == self._plaats:
                    for nummer in self.opmerkingen[eigen]:
                        yield maak("w:commentRangeEnd", id=nummer)
                        stijl = maak("w:rPr", maak("w:rStyle", val="CommentReference"))
                        yield maak("w:r", stijl, maak("w:commentReference", id=nummer))
            self._plaats += 1

    def _knoop(self, knoop: Knoop, blok: Blokmerk) -> Iterator[El]:
        erbij, eraf = _voorstel(knoop, INVOEGEN) or blok.erbij, blok.eraf or _voorstel(knoop, SCHRAPPEN)
        runs = self.spoor.om(list(self._runs(knoop)), erbij, eraf)
        if knoop.soort == "voetnoot" and knoop.id:
            begin, einde = self.wijzer(knoop.id)
            runs = [begin, *runs, einde]
        adres = knoop.merk("koppeling")
        if adres is not None and knoop.soort != "verwijzing" and runs:
            yield maak("w:hyperlink", *runs, attrs={"r:id": self.relatie(str(adres.attrs["adres"]))})
        elif knoop.soort == "verwijzing":
            # no REF field: Word (when it updates) and LibreOffice (always) put the words of the place in its stead
            yield maak("w:hyperlink", *runs, anchor=bladwijzer(str(knoop.attrs.get("doel", ""))), history=1)
        else:
            yield from runs

    def _runs(self, knoop: Knoop) -> Iterator[El]:
        match knoop.soort:
            case "text":
                if stukken := _tekst(knoop.tekst.replace(NULBREED, "")):
                    yield maak("w:r", self._letters(knoop), *stukken)
            case "regeleinde":
                yield maak("w:r", self._letters(knoop), maak("w:br"))
            case "voetnoot":
                nummer = len(self.voetnoten) + 1
                self.voetnoten.append((knoop, nummer))
                stijl = maak("w:rPr", maak("w:rStyle", val="FootnoteReference"))
                yield maak("w:r", stijl, maak("w:footnoteReference", id=nummer))
            case "verwijzing":
                doel = str(knoop.attrs.get("doel", ""))
                yield maak("w:r", self._letters(knoop), *_tekst(self.verwijs(doel)))
            case "gegeven":
                sleutel = str(knoop.attrs.get("sleutel", ""))
                woorden = self.gegevens.get(sleutel, f"[{sleutel}]")
                yield from self._veld(knoop, f' DOCPROPERTY "{GEGEVEN}{sleutel}" ', woorden)

    def _veld(self, knoop: Knoop, opdracht: str, woorden: str) -> Iterator[El]:
        letters = self._letters
        yield maak("w:r", letters(knoop), maak("w:fldChar", fldCharType="begin", fldLock="1"))
        yield maak("w:r", letters(knoop), tekst_el("w:instrText", opdracht))
        yield maak("w:r", letters(knoop), maak("w:fldChar", fldCharType="separate"))
        yield maak("w:r", letters(knoop), *_tekst(woorden))
        yield maak("w:r", letters(knoop), maak("w:fldChar", fldCharType="end"))

    def _letters(self, knoop: Knoop) -> El | None:
        soorten = {merk.soort for merk in knoop.merken}
        eigenschappen = _eigenschappen(soorten)
        for merk in knoop.merken:
            if merk.soort == WIJZIGEN and merk.attrs.get("type") == "mark":
                # all changes of form of one run go into one rPrChange: the form before the first of them
                oud = set(soorten)
                for deel in knoop.merken:
                    if deel.soort == WIJZIGEN and deel.attrs.get("type") == "mark":
                        oud = (oud - _soort(deel.attrs.get("newValue"))) | _soort(deel.attrs.get("previousValue"))
                eigen = str(merk.attrs["id"])
                eigenschappen.append(self.spoor.el("w:rPrChange", eigen, maak("w:rPr", *_eigenschappen(oud))))
                break
        return maak("w:rPr", *eigenschappen) if eigenschappen else None


def _eigenschappen(soorten: set[str]) -> list[El]:
    uit = []
    if "begrip" in soorten:
        uit.append(maak("w:rStyle", val="Begrip"))
    elif "koppeling" in soorten:
        uit.append(maak("w:rStyle", val="Hyperlink"))
    if "vet" in soorten:
        uit.append(maak("w:b"))
    if "schuin" in soorten:
        uit.append(maak("w:i"))
    return uit


def _soort(merk: object) -> set[str]:
    return {str(merk["type"])} if isinstance(merk, Mapping) and "type" in merk else set()


def _tekst(woorden: str) -> list[El]:
    """Words as w:t, with a tab where one stands."""
    uit = []
    for plaats, deel in enumerate(woorden.replace("\n", " ").split("\t")):
        if plaats:
            uit.append(maak("w:tab"))
        if deel:
            uit.append(tekst_el("w:t", deel))
    return uit


def _schrap(run: El) -> None:
    """Text in w:del has a name of its own."""
    for deel in run:
        if deel.tag == q("w:t"):
            deel.tag = q("w:delText")
        elif deel.tag == q("w:instrText"):
            deel.tag = q("w:delInstrText")


def _voorstel(knoop: Knoop, soort: str) -> str | None:
    merk = knoop.merk(soort)
    return str(merk.attrs["id"]) if merk is not None else None


def _opmerkingen(knoop: Knoop) -> list[str]:
    return [str(merk.attrs["id"]) for merk in knoop.merken if merk.soort == "opmerking"]
