"""A file of ours that comes back: what was changed in it becomes proposals in the text as it stands now.

Tracked changes keep who made them and when. What was changed without tracking is found by comparing, is reported,
and can be a proposal too, of whoever brought the file back. What was not changed gives no proposal at all.

Of each part two things are checked and not trusted: refusing all gives the part that went out, accepting all gives
the part that came back. A part that does not pass brings nothing in; what it says is shown, line by line.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from regio.beelden import Plaatje
from samenwerking.teksten.boom import (
    NULBREED,
    VOORSTELMERKEN,
    DocumentOngeldig,
    Knoop,
    als_json,
    loop,
    platte_tekst,
    uit_json,
    voeg_tekst_samen,
    zonder_merken,
)
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import Voorstelinhoud, neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.inlezen import Gesprek, gesprekken_in, zonder_opmerkingen
from samenwerking.teksten.word.invlechten import Vlecht
from samenwerking.teksten.word.kaart import berichtenboek, maak_kaart, voorstelboek
from samenwerking.teksten.word.lezen import kaart_van, lees_docx, nieuw_kenmerk
from samenwerking.teksten.word.overnemen import neem_beelden
from samenwerking.teksten.word.plaatsen import Geplaatst, plaats
from samenwerking.teksten.word.soorten import (
    GRENS,
    Auteur,
    Beeld,
    Bericht,
    DocxOngeldig,
    Kaart,
    Melding,
    Opmerking,
)
from samenwerking.teksten.word.voorstelboek import Voorstelboek

VREEMD = "Dit bestand is niet uit deze tekst gemaakt. Lees het in als nieuwe tekst, of kies een ander bestand."
_OPMERKING = frozenset({"opmerking"})


@dataclass(frozen=True)
class Uitgegaan:
    """What went out: the tree of then, and what `maak_docx` was told with it."""

    document: Knoop
    soort: str
    open_voorstellen: bool = False
    voorstellen: Mapping[str, Auteur] = field(default_factory=dict)
    opmerkingen: Sequence[Opmerking] = ()
    beelden: Mapping[str, Beeld] = field(default_factory=dict)

    @property
    def in_het_bestand(self) -> Knoop:
        """The tree as the file held it; words with the same looks are one piece there."""
        return voeg_tekst_samen(self.document if self.open_voorstellen else wijs_af(self.document))


@dataclass(frozen=True)
class Anders:
    """A part that differs in a way that could not be made a proposal: the lines that went and came."""

    deel: str
    weg: tuple[str, ...]
    nieuw: tuple[str, ...]


@dataclass(frozen=True)
class Teruggekomen:
    """What a file brought back.

    `document`: the text that went out with new proposals on it. `voorstellen`: who made the new ones. `stil`: those
    that were changed without tracking. `aangenomen` and `geweigerd`: our own open proposals that someone settled in
    Word; they still stand open here. `gesprekken`: new comments; `antwoorden`: new messages in ours, by its id;
    `beelden`: new pictures, by the key under which the proposals name them.
    """

    uitgegaan: Knoop
    document: Knoop
    voorstellen: Mapping[str, Auteur] = field(default_factory=dict)
    stil: frozenset[str] = frozenset()
    anders: tuple[Anders, ...] = ()
    aangenomen: tuple[str, ...] = ()
    geweigerd: tuple[str, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    antwoorden: Mapping[str, tuple[Bericht, ...]] = field(default_factory=dict)
    beelden: Mapping[str, Plaatje] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()

    def op(self, nu: Knoop, *, stil: bool = True, dicht: frozenset[str] = frozenset()) -> Geplaatst:
        """The proposals in the text of now; without `stil` only what was tracked."""
        nieuw = frozenset(self.voorstellen)
        met = self.document if stil else wijs_af(self.document, self.stil.__contains__)
        return plaats(self.uitgegaan, met, voeg_tekst_samen(nu), nieuw if stil else nieuw - self.stil, dicht)


def herkomst_van(inhoud: bytes, grens: int = GRENS) -> str | None:
    """What `maak_docx` was told of the text and version; None when the file is not one of ours.

    Whoever sends the file can have written this: use it to find the text, never to give a right.
    """
    kaart = kaart_van(inhoud, grens)
    return kaart.herkomst if kaart is not None else None


def lees_terug(
    inhoud: bytes,
    uitgegaan: Uitgegaan,
    *,
    door: Auteur,
    nieuw_id: Callable[[], str] = nieuw_kenmerk,
    grens: int = GRENS,
) -> Teruggekomen:
    """Read a file that `maak_docx` made of `uitgegaan` and someone worked on. Raises DocxOngeldig.

    `door`: who brought the file back, the author of what was changed without tracking.
    """
    gelezen = lees_docx(
        inhoud, soort=uitgegaan.soort, nieuw_id=nieuw_id, grens=grens, kaart=_kaart(inhoud, uitgegaan, grens)
    )
    ging = uitgegaan.in_het_bestand
    onze = {deel.id for deel in loop(ging) if deel.id}
    if gelezen.kaart is None or (onze and not any(deel.id in onze for deel in loop(gelezen.document))):
        raise DocxOngeldig(VREEMD)
    onze_gesprekken = {deel.id for deel in uitgegaan.opmerkingen}
    terug, beelden, meldingen = neem_beelden(gelezen.document, gelezen.beelden, uitgegaan.beelden)
    terug = zonder_opmerkingen(terug, onze_gesprekken)
    vlecht = Vlecht(ging, uit_json(lees_document(als_json(terug)).to_json()), nieuw_id)
    document, anders = _nagekeken(vlecht, ging)
    nieuw = set(voorstellen_in(document)) - vlecht.eigen
    over = {
        str(merk.attrs["id"]) for deel in loop(gelezen.document) for merk in deel.merken if merk.soort in VOORSTELMERKEN
    }
    aangenomen, geweigerd = vlecht.uitkomst.aangenomen - over, vlecht.uitkomst.geweigerd - over
    antwoorden = {
        deel.id: tuple(bericht for bericht in deel.berichten if not bericht.bekend)
        for deel in gelezen.opmerkingen
        if deel.id in onze_gesprekken
    }
    return Teruggekomen(
        uitgegaan=ging,
        document=document,
        voorstellen={wie: gelezen.voorstellen.get(wie, door) for wie in sorted(nieuw)},
        stil=frozenset(vlecht.stille) & nieuw,
        anders=anders,
        aangenomen=tuple(sorted(aangenomen - geweigerd)) if uitgegaan.open_voorstellen else (),
        geweigerd=tuple(sorted(geweigerd - aangenomen)) if uitgegaan.open_voorstellen else (),
        gesprekken=gesprekken_in(
            gelezen.document, [deel for deel in gelezen.opmerkingen if deel.id not in onze_gesprekken]
        ),
        antwoorden={wie: berichten for wie, berichten in antwoorden.items() if berichten},
        beelden=beelden,
        meldingen=(*meldingen, *gelezen.meldingen),
    )


def _kaart(inhoud: bytes, uitgegaan: Uitgegaan, grens: int) -> Kaart:
    """What the file was made of, as we know it ourselves; of the file only names and times are believed."""
    boek = voorstelboek(uitgegaan.document, uitgegaan.voorstellen)
    berichten = berichtenboek(uitgegaan.opmerkingen)
    kaart = maak_kaart(
        uitgegaan.document,
        soort=uitgegaan.soort,
        herkomst="",
        boek=boek,
        berichten=berichten,
        beelden=uitgegaan.beelden,
    )
    gezegd = kaart_van(inhoud, grens)
    if gezegd is None:
        return kaart
    return replace(
        kaart,
        voorstellen={**kaart.voorstellen, **_bekende(gezegd.voorstellen, boek)},
        berichten={**kaart.berichten, **_bekende(gezegd.berichten, berichten)},
    )


def _bekende(gezegd: Mapping[tuple[str, str], str], boek: Voorstelboek) -> dict[tuple[str, str], str]:
    """What the file says of ids that went out; an id that someone else wrote in it is not believed."""
    return {merk: eigen for merk, eigen in gezegd.items() if eigen in boek.merken}


def _nagekeken(vlecht: Vlecht, ging: Knoop) -> tuple[Knoop, tuple[Anders, ...]]:
    """The woven text with each part that does not hold as it went out, and what stood in the file there."""
    geweven = vlecht.vlecht()
    eerder = {deel.id: deel for deel in ging.inhoud}
    terug = {deel.id: deel for deel in vlecht.terug.inhoud}
    besloten = vlecht.uitkomst.aangenomen | vlecht.uitkomst.geweigerd
    delen: list[Knoop] = []
    anders: list[Anders] = []
    for deel in geweven.inhoud:
        eerst, nu = eerder.get(deel.id), terug.get(deel.id)
        if eerst is None or deel == eerst or _klopt(deel, eerst, nu, vlecht.eigen, besloten):
            delen.append(deel)
        else:
            delen.append(eerst)
            anders.append(_anders(eerst, nu))
    document = replace(geweven, inhoud=tuple(delen))
    if _geldig(document) and wijs_af(document, lambda wie: wie not in vlecht.eigen) == ging:
        return document, tuple(anders)
    return ging, tuple(_anders(deel, terug.get(deel.id)) for deel in ging.inhoud if deel != terug.get(deel.id))


def _klopt(deel: Knoop, eerst: Knoop, nu: Knoop | None, eigen: frozenset[str], besloten: set[str]) -> bool:
    if not _geldig(Knoop("doc", inhoud=(deel,))):
        return False
    if wijs_af(Knoop("doc", inhoud=(deel,)), lambda wie: wie not in eigen).inhoud != (eerst,):
        return False
    if nu is None or besloten & set(voorstellen_in(deel)):
        return True  # moved as a whole, or settled in Word: there is nothing to hold it against
    return _gezegd(neem_aan(Knoop("doc", inhoud=(deel,)))) == _gezegd(neem_aan(Knoop("doc", inhoud=(nu,))))


def _geldig(document: Knoop) -> bool:
    try:
        return uit_json(lees_document(als_json(document)).to_json()) == document
    except DocumentOngeldig:
        return False


def _gezegd(document: Knoop) -> list[tuple[str, str]]:
    """What a text says, block by block: its words, its notes and where it points, and how they look."""
    kaal = zonder_merken(document, _OPMERKING)
    uit: list[tuple[str, str]] = []
    for deel in loop(kaal):
        if deel.soort in {"lijst", "tabel"} and not deel.inhoud:
            continue
        if deel.soort == "text":
            uit.append(("text", f"{deel.tekst.replace(NULBREED, '')} {sorted(merk.soort for merk in deel.merken)}"))
        else:
            uit.append((deel.soort, str(deel.attrs.get("tekst") or deel.attrs.get("doel") or "")))
    return uit


def _anders(eerst: Knoop, nu: Knoop | None) -> Anders:
    was = platte_tekst(wijs_af(eerst)).splitlines()
    wordt = platte_tekst(neem_aan(nu)).splitlines() if nu is not None else []
    verschil = list(difflib.unified_diff(was, wordt, lineterm="", n=0))[2:]
    return Anders(
        eerst.id,
        tuple(regel[1:] for regel in verschil if regel.startswith("-") and regel[1:].strip()),
        tuple(regel[1:] for regel in verschil if regel.startswith("+") and regel[1:].strip()),
    )


__all__ = ["Anders", "Gesprek", "Teruggekomen", "Uitgegaan", "Voorstelinhoud", "herkomst_van", "lees_terug"]
