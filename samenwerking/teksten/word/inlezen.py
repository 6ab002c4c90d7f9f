"""A Word file as the beginning of a text: its tree as it can stand here, and beside it what did not come along."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from samenwerking.teksten.boom import Knoop, als_json, knoop, loop, platte_tekst, uit_json, vervang, voeg_tekst_samen
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.soorten import Melding, Opmerking
from samenwerking.teksten.word.verslag import MAX_PLAATSEN


class Spoor(StrEnum):
    """What becomes of the tracked changes of someone else's file."""

    OPEN = "open"
    AANGENOMEN = "aangenomen"
    WEGGELATEN = "weggelaten"


@dataclass(frozen=True)
class Gesprek:
    """A comment in the file, with the words it was put on and the part they stand in."""

    opmerking: Opmerking
    bij: str
    deel: str


@dataclass(frozen=True)
class Ingelezen:
    """What a file holds. `voorstellen`: how many tracked changes there are of each author."""

    document: Knoop
    titel: str
    voorstellen: tuple[tuple[str, int], ...]
    gesprekken: tuple[Gesprek, ...]
    meldingen: tuple[Melding, ...]

    def met(self, spoor: Spoor) -> Knoop:
        """The tree with its tracked changes open, carried out or left out."""
        match spoor:
            case Spoor.AANGENOMEN:
                return _heel(neem_aan(self.document))
            case Spoor.WEGGELATEN:
                return _heel(wijs_af(self.document))
        return self.document


def kenmerken(zaad: str) -> Callable[[], str]:
    """Ids that follow from `zaad`: the preview and the taking over of one file give the same."""
    tellers: Iterator[int] = count()
    return lambda: hashlib.sha256(f"{zaad}/{next(tellers)}".encode()).hexdigest()[:16]


def lees_in(inhoud: bytes, *, soort: str, nieuw_id: Callable[[], str]) -> Ingelezen:
    """Read someone's Word file as a text of this kind. Raises DocxOngeldig, with a Dutch sentence."""
    gelezen = lees_docx(inhoud, soort=soort, nieuw_id=nieuw_id)
    document, beelden = zonder_beelden(gelezen.document)
    document = _heel(zonder_opmerkingen(document))
    genoemd = voorstellen_in(document)
    per_auteur = Counter(auteur.naam for wie, auteur in gelezen.voorstellen.items() if wie in genoemd)
    return Ingelezen(
        document=document,
        titel=gelezen.titel,
        voorstellen=tuple(sorted(per_auteur.items(), key=lambda paar: (-paar[1], paar[0]))),
        gesprekken=gesprekken_in(gelezen.document, gelezen.opmerkingen),
        meldingen=(*beelden, *gelezen.meldingen),
    )


def gesprekken_in(document: Knoop, opmerkingen: Collection[Opmerking]) -> tuple[Gesprek, ...]:
    """These comments with the words they are about."""
    op_id = {deel.id: deel for deel in opmerkingen}
    bij, waar = dict.fromkeys(op_id, ""), dict.fromkeys(op_id, "")
    for deel in document.inhoud:
        for kind in loop(deel):
            for merk in kind.merken:
                if merk.soort == "opmerking" and (wie := str(merk.attrs.get("id"))) in op_id:
                    bij[wie] += platte_tekst(kind)
                    waar[wie] = deel.id
    return tuple(Gesprek(opmerking, bij[wie], waar[wie]) for wie, opmerking in op_id.items())


def zonder_opmerkingen(document: Knoop, behoud: Collection[str] = ()) -> Knoop:
    """A comment is a thread and no words of the text; it is told beside it. `behoud`: threads that stand here."""

    def kaal(deel: Knoop) -> Knoop:
        over = tuple(merk for merk in deel.merken if merk.soort != "opmerking" or merk.attrs.get("id") in behoud)
        return deel if over == deel.merken else replace(deel, merken=over)

    return voeg_tekst_samen(vervang(document, kaal))


def zonder_beelden(document: Knoop, behoud: Collection[str] = ()) -> tuple[Knoop, tuple[Melding, ...]]:
    """The tree with a line in the place of each picture, so that one sees where to put it; and the report of it."""
    gemist: list[str] = []

    def regel(deel: Knoop) -> Knoop:
        if deel.soort != "afbeelding" or deel.id in behoud:
            return deel
        naam = str(deel.attrs.get("bijschrift") or deel.attrs.get("alt") or "zonder bijschrift")
        gemist.append(naam)
        return replace(
            knoop("alinea", f"[Afbeelding niet overgenomen: {naam}]", id=deel.id),
            merken=deel.merken,
        )

    kaal = vervang(document, regel)
    if not gemist:
        return document, ()
    zin = "Een afbeelding is niet overgenomen. Op haar plaats staat een regel; voeg haar in de tekst opnieuw in."
    return kaal, (Melding("afbeelding", zin, len(gemist), tuple(dict.fromkeys(gemist))[:MAX_PLAATSEN]),)


def _heel(document: Knoop) -> Knoop:
    return uit_json(lees_document(als_json(document)).to_json())
