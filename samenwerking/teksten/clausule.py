"""The clause library: per subject at least one text of our own, with what it means and the article it rests on.

The files stand in `clausules/`, one per group. A text is no advice: each carries WAARSCHUWING until a jurist
checked it.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schrijfwijze import (
    Hulp,
    geef_ids,
    in_te_vullen,
    kenmerk,
    lees_lijf,
    lees_zin,
    leg_verwijzingen,
    sleutels,
)

EIGEN_ONDERWERP = re.compile(r"R[1-9]\d{0,5}")
MAP = Path(__file__).parent / "clausules"

WAARSCHUWING = (
    "Dit is een voorbeeld en geen juridisch advies. Laat een jurist de tekst nalopen voordat uw gemeente besluit."
)


class ClausuleOngeldig(ValueError):
    """This clause or variant does not exist or does not fit the legal form. The message is a Dutch sentence."""


class Gewicht(StrEnum):
    """How strongly a clause belongs in a text of a form."""

    VERPLICHT = "V"
    AANGERADEN = "A"
    KEUZE = "K"
    PAST_NIET = "-"

    @property
    def uitleg(self) -> str:
        """The weight as a person reads it."""
        return {"V": "verplicht volgens de wet", "A": "sterk aangeraden", "K": "naar keuze", "-": "past niet"}[self]


@dataclass(frozen=True)
class Variant:
    """One text for a subject. `kenmerk` ('D2-1') is how a person names it; `sleutel` stays when the order changes."""

    code: str
    sleutel: str
    nummer: int
    naam: str
    kop: str
    vormen: frozenset[Vorm]
    betekenis: str
    grond: tuple[str, ...]
    domein: str
    onzeker: str
    bron: str = field(repr=False)

    @property
    def kenmerk(self) -> str:
        """'D2-1': code and number."""
        return f"{self.code}-{self.nummer}"

    @property
    def vingerafdruk(self) -> str:
        """Another one when the words change: a text that holds an older one can say that there is a newer."""
        return hashlib.sha256(f"{self.kop}\n{self.bron}".encode()).hexdigest()

    @property
    def waarschuwing(self) -> str:
        """What a reader must know before using this text."""
        return WAARSCHUWING

    def los(self, vorm: Vorm, *, woorden: Mapping[str, str] | None = None, clausule: int | None = None) -> Knoop:
        """The article without ids, for a template that gives them. Raises ClausuleOngeldig for another form."""
        if vorm not in self.vormen:
            raise ClausuleOngeldig(f"Clausule {self.kenmerk} ({self.naam}) past niet bij een {vorm.naam}.")
        lijf = lees_lijf(self.bron, {**vorm.woorden, **(woorden or {})}, artikel=True)
        hulp = Hulp(
            naam=self.code,
            pad=f"clausule/{self.code}",
            uitleg=_uitleg_bij(self.code),
            grond=self.grond,
            variant=self.sleutel,
        )
        return knoop("artikel", knoop("kop", *lees_zin(self.kop)), *lijf, hulp=hulp, clausule=clausule)

    def als_artikel(
        self, vorm: Vorm, *, ids: Collection[str] = (), ruimte: str = "", clausule: int | None = None
    ) -> Knoop:
        """The article to put in a text that exists. `ids`: those of the text; a reference to what is not there asks
        to be filled in. Give a `ruimte` when the text has this clause already. Raises ClausuleOngeldig."""
        artikel, namen, _ = geef_ids(self.los(vorm, clausule=clausule), "", ruimte=ruimte)
        for andere in clausules() if ids else ():
            for plek in (andere.code, *(f"{andere.code}.{lid}" for lid in range(1, 10))):
                code, _, lid = plek.partition(".")
                pad = f"clausule/{code}" + (f"/lid{lid}" if lid else "")
                if kenmerk(pad) in ids:
                    namen.setdefault(plek, kenmerk(pad))
        return leg_verwijzingen(artikel, namen, onderwerpen())

    def nodig(self, vorm: Vorm) -> tuple[str, ...]:
        """What must be known before this text is whole: keys of data fields, and places to fill in by hand."""
        artikel = self.los(vorm)
        return (*sleutels(artikel), *in_te_vullen(artikel))


@dataclass(frozen=True)
class Clausule:
    """A subject with its weight per legal form and its variants."""

    code: str
    onderwerp: str
    groep: str
    gewichten: Mapping[Vorm, Gewicht]
    uitleg: tuple[str, ...]
    varianten: tuple[Variant, ...]

    def gewicht(self, vorm: Vorm) -> Gewicht:
        """How strongly it belongs in a text of this form."""
        return self.gewichten[vorm]

    def variant(self, vorm: Vorm, sleutel: str = "") -> Variant:
        """The variant with that key; without key the first that fits the form. Raises ClausuleOngeldig."""
        passend = [variant for variant in self.varianten if vorm in variant.vormen]
        if sleutel:
            passend = [variant for variant in passend if variant.sleutel == sleutel]
        if not passend:
            wat = f"met de naam '{sleutel}' " if sleutel else ""
            raise ClausuleOngeldig(f"Clausule {self.code} heeft geen tekst {wat}voor een {vorm.naam}.")
        return passend[0]


@cache
def clausules() -> tuple[Clausule, ...]:
    """The whole library, in the order of the codes: A1, A2 ... F12."""
    return tuple(
        _clausule(rij, bestand["groep"])
        for pad in sorted(MAP.glob("*.toml"))
        for bestand in [tomllib.loads(pad.read_text(encoding="utf-8"))]
        for rij in bestand["clausule"]
    )


@cache
def onderwerpen() -> Mapping[str, str]:
    """The subject of each code."""
    return {clausule.code: clausule.onderwerp for clausule in clausules()}


def clausule_van(code: str) -> Clausule:
    """The clause with this code. Raises ClausuleOngeldig for one that is not in the library."""
    gevonden = next((clausule for clausule in clausules() if clausule.code == code), None)
    if gevonden is None:
        raise ClausuleOngeldig(f"Er is geen clausule met de code {code}.")
    return gevonden


def is_eigen_onderwerp(code: str) -> bool:
    """Whether this code is of a subject that a region added: 'R' and a number. The library begins with A to F."""
    return EIGEN_ONDERWERP.fullmatch(code) is not None


def eigen_onderwerp(varianten: Sequence[Variant], groep: str) -> Clausule:
    """The subject of these variants of one code, which a region wrote itself; the newest names it."""
    vormen = frozenset[Vorm]().union(*(variant.vormen for variant in varianten))
    return Clausule(
        code=varianten[-1].code,
        onderwerp=varianten[-1].kop,
        groep=groep,
        gewichten={vorm: Gewicht.KEUZE if vorm in vormen else Gewicht.PAST_NIET for vorm in Vorm},
        uitleg=(varianten[-1].betekenis,),
        varianten=tuple(varianten),
    )


def _uitleg_bij(code: str) -> tuple[str, ...]:
    return () if is_eigen_onderwerp(code) else clausule_van(code).uitleg


def clausules_voor(vorm: Vorm, *gewichten: Gewicht) -> tuple[Clausule, ...]:
    """The clauses with one of these weights for this form; without weights all that fit."""
    gezocht = gewichten or (Gewicht.VERPLICHT, Gewicht.AANGERADEN, Gewicht.KEUZE)
    return tuple(clausule for clausule in clausules() if clausule.gewicht(vorm) in gezocht)


def _clausule(rij: Mapping[str, Any], groep: str) -> Clausule:
    gewichten = {vorm: Gewicht(merk) for vorm, merk in zip(Vorm, rij["merken"], strict=True)}
    passend = frozenset(vorm for vorm, gewicht in gewichten.items() if gewicht is not Gewicht.PAST_NIET)
    return Clausule(
        code=rij["code"],
        onderwerp=rij["onderwerp"],
        groep=groep,
        gewichten=gewichten,
        uitleg=tuple(rij["uitleg"]),
        varianten=tuple(
            Variant(
                code=rij["code"],
                sleutel=deel["sleutel"],
                nummer=nummer,
                naam=deel["naam"],
                kop=deel.get("kop", rij["onderwerp"]),
                vormen=frozenset(map(Vorm, deel["vormen"])) if "vormen" in deel else passend,
                betekenis=deel["betekenis"],
                grond=tuple(deel["grond"]),
                domein=deel["domein"],
                onzeker=deel.get("onzeker", ""),
                bron=deel["tekst"],
            )
            for nummer, deel in enumerate(rij["variant"], 1)
        ),
    )
