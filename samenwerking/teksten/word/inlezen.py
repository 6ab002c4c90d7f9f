"""A Word file as the beginning of a text: its tree as it can stand here, and beside it what did not come along."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from regio.beelden import Plaatje
from samenwerking.teksten.boom import Knoop, als_json, loop_met_pad, platte_tekst, uit_json, vervang, voeg_tekst_samen
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.overnemen import neem_beelden
from samenwerking.teksten.word.soorten import Auteur, Melding, Opmerking


class Spoor(StrEnum):
    """What becomes of the tracked changes of someone else's file."""

    OPEN = "open"
    AANGENOMEN = "aangenomen"
    WEGGELATEN = "weggelaten"


@dataclass(frozen=True)
class Gesprek:
    """A comment in the file, with the words it was put on and the part they stand in.

    `regel`: the node with an id around the first of these words; `keer`: how often they stand in it before.
    """

    opmerking: Opmerking
    bij: str
    deel: str
    regel: str = ""
    keer: int = 0


@dataclass(frozen=True)
class Ingelezen:
    """What a file holds. `voorstellen`: how many tracked changes there are of each author; `auteurs`: who made which.

    The marks of the comments stand in the tree under the ids of `gesprekken`; its pictures are named by their key in
    `beelden`.
    """

    document: Knoop
    titel: str
    voorstellen: tuple[tuple[str, int], ...]
    auteurs: Mapping[str, Auteur]
    gesprekken: tuple[Gesprek, ...]
    beelden: Mapping[str, Plaatje]
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
    document, beelden, meldingen = neem_beelden(gelezen.document, gelezen.beelden)
    gesprekken = gesprekken_in(gelezen.document, gelezen.opmerkingen)
    document = _heel(zonder_opmerkingen(document, {deel.opmerking.id for deel in gesprekken}))
    genoemd = voorstellen_in(document)
    per_auteur = Counter(auteur.naam for wie, auteur in gelezen.voorstellen.items() if wie in genoemd)
    return Ingelezen(
        document=document,
        titel=gelezen.titel,
        voorstellen=tuple(sorted(per_auteur.items(), key=lambda paar: (-paar[1], paar[0]))),
        auteurs={wie: gelezen.voorstellen[wie] for wie in genoemd if wie in gelezen.voorstellen},
        gesprekken=gesprekken,
        beelden=beelden,
        meldingen=(*meldingen, *gelezen.meldingen),
    )


def gesprekken_in(document: Knoop, opmerkingen: Collection[Opmerking]) -> tuple[Gesprek, ...]:
    """These comments with the words they are about."""
    plekken: dict[str, _Plek] = {}
    for deel in document.inhoud:
        for pad, blok in loop_met_pad(deel):
            if blok.soort not in {"alinea", "kop"}:
                continue
            eigen = blok.id or next((boven.id for boven in reversed(pad) if boven.id), "")
            voor = ""
            for kind in blok.inhoud:
                for merk in kind.merken:
                    if merk.soort == "opmerking":
                        plek = plekken.setdefault(str(merk.attrs.get("id")), _Plek(deel.id, eigen, voor))
                        plek.bij += platte_tekst(kind)
                voor += platte_tekst(kind)
    uit = []
    for opmerking in opmerkingen:
        plek = plekken.get(opmerking.id, _Plek("", "", ""))
        keer = plek.voor.count(plek.bij) if plek.bij else 0
        uit.append(Gesprek(opmerking, plek.bij, plek.deel, plek.regel, keer))
    return tuple(uit)


@dataclass
class _Plek:
    """Where the words of a comment begin, and what they are."""

    deel: str
    regel: str
    voor: str
    bij: str = ""


def zonder_opmerkingen(document: Knoop, behoud: Collection[str] = ()) -> Knoop:
    """A comment is a thread and no words of the text; it is told beside it. `behoud`: threads that stand here."""

    def kaal(deel: Knoop) -> Knoop:
        over = tuple(merk for merk in deel.merken if merk.soort != "opmerking" or merk.attrs.get("id") in behoud)
        return deel if over == deel.merken else replace(deel, merken=over)

    return voeg_tekst_samen(vervang(document, kaal))


def _heel(document: Knoop) -> Knoop:
    return uit_json(lees_document(als_json(document)).to_json())
