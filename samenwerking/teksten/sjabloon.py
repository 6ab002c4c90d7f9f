"""Templates: what a new text begins with, per kind of text and legal form, with guidance beside each part.

The files stand in `sjablonen/`. What is agreed in clauses comes from the clause library, so that a template and the
library never say two things. The same part has the same id in every text made from a template: two texts of
different years, and a SOK beside a centrumregeling, can be compared part by part.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from samenwerking.teksten.boom import Knoop, knoop, vervang
from samenwerking.teksten.clausule import (
    WAARSCHUWING,
    ClausuleOngeldig,
    Gewicht,
    clausule_van,
    onderwerpen,
)
from samenwerking.teksten.gegevensvelden import van_gemeente
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schrijfwijze import (
    Hulp,
    Schrijffout,
    geef_ids,
    kenmerk,
    lees_lijf,
    lees_zin,
    leg_verwijzingen,
)

MAP = Path(__file__).parent / "sjablonen"


class SjabloonOngeldig(ValueError):
    """There is no such template. The message is a Dutch sentence."""


@dataclass(frozen=True)
class Deeluitleg:
    """What belongs in one part of a text. `clausule` is the code of the library, `variant` the text taken from it."""

    id: str
    sleutel: str
    kop: str
    uitleg: tuple[str, ...]
    grond: tuple[str, ...]
    clausule: str = ""
    variant: str = ""


@dataclass(frozen=True)
class Begin:
    """A text as it begins: the tree, and what belongs in each part by its id."""

    document: Knoop
    delen: Mapping[str, Deeluitleg]
    waarschuwing: str = WAARSCHUWING


@dataclass(frozen=True)
class Sjabloon:
    """A template for one kind of text in one legal form; a kind without form (a regiovisie) has `vorm` None."""

    sleutel: str
    soort: str
    vorm: Vorm | None
    naam: str
    toelichting: tuple[str, ...]
    woorden: Mapping[str, str] = field(repr=False)
    delen: tuple[Mapping[str, Any], ...] = field(repr=False)
    koppen_bij_leeg: bool = False

    @property
    def waarschuwing(self) -> str:
        """What a reader must know before using this text."""
        return WAARSCHUWING

    @property
    def clausules(self) -> tuple[str, ...]:
        """The codes of the library that this template takes, in the order of the text."""
        return tuple(code for deel in self.delen for code, _ in self._keuzes(deel))

    def begin(
        self,
        *,
        varianten: Mapping[str, str] | None = None,
        zonder: Collection[str] = (),
        gemeente: str = "",
        nummers: Mapping[str, int] | None = None,
    ) -> Begin:
        """The text to begin with. `varianten`: other texts per code; `zonder`: codes to leave out; `gemeente`: the
        code for which a local text is made; `nummers`: the database number of a clause text by 'D2/inwoners'.

        Raises ClausuleOngeldig for a variant that does not fit, and for a clause that the law asks.
        """
        if self.vorm is not None:
            for code in zonder:
                if clausule_van(code).gewicht(self.vorm) is Gewicht.VERPLICHT:
                    onderwerp = onderwerpen()[code]
                    raise ClausuleOngeldig(f"'{onderwerp}' moet volgens de wet in een {self.vorm.naam} staan.")
        delen: list[Knoop] = []
        namen: dict[str, str] = {}
        hulp: dict[str, Hulp] = {}
        for bron in self.delen:
            for deel in self._knopen(bron, varianten or {}, frozenset(zonder), nummers or {}):
                met_id, eigen_namen, eigen_hulp = geef_ids(deel, self.soort)
                delen.append(met_id)
                if dubbel := next((naam for naam in eigen_namen if naam in namen), ""):
                    raise Schrijffout(f"In het sjabloon '{self.naam}' heten twee delen '{dubbel}'.")
                namen.update(eigen_namen)
                hulp.update(eigen_hulp)
        document = leg_verwijzingen(knoop("doc", *delen), namen, onderwerpen())
        if gemeente:
            document = vervang(document, lambda kind: _voor(kind, gemeente))
        return Begin(document, {deel.id: deel for deel in _uitleg(document, hulp)})

    def alleen_koppen(self) -> Knoop:
        """The chapters of this template with nothing under their headings, under the same ids."""
        delen = []
        for deel in self.begin().document.inhoud:
            alinea = knoop("alinea", id=kenmerk(f"{deel.id}/leeg"))
            delen.append(replace(deel, inhoud=(deel.inhoud[0], alinea)))
        return knoop("doc", *delen)

    def _keuzes(self, deel: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Code and wished variant of each clause in this part that fits the form."""
        for keuze in (*([deel["clausule"]] if "clausule" in deel else []), *deel.get("clausules", ())):
            code, _, variant = keuze.partition(":")
            if self.vorm is None or clausule_van(code).gewicht(self.vorm) is not Gewicht.PAST_NIET:
                yield code, variant

    def _knopen(
        self,
        deel: Mapping[str, Any],
        varianten: Mapping[str, str],
        zonder: frozenset[str],
        nummers: Mapping[str, int],
    ) -> Iterator[Knoop]:
        """The nodes of one part of the file: a chapter, an annex, or articles that stand directly under the text."""
        if "vormen" in deel and (self.vorm is None or self.vorm not in deel["vormen"]):
            return
        artikelen = [
            self._artikel(code, varianten.get(code, ""), wens, nummers)
            for code, wens in self._keuzes(deel)
            if code not in zonder
        ]
        lijf = lees_lijf(deel.get("tekst", ""), self.woorden)
        if "tekst" not in deel and "clausule" not in deel and "clausules" not in deel:
            lijf = (knoop("alinea"),)  # a place to write in
        if "kop" not in deel and "clausule" not in deel:
            if vreemd := next((kind for kind in lijf if kind.soort != "artikel"), None):
                raise Schrijffout(f"Zonder kop kunnen er alleen artikelen staan, geen {vreemd.soort}.")
            yield from (*lijf, *artikelen)
            return
        if "clausule" in deel:  # a clause that is a chapter of its own: the parties, the signatures
            if not artikelen:
                return
            yield self._als_hoofdstuk(deel, artikelen[0])
            return
        if not lijf and not artikelen and deel.get("clausules"):
            return
        soort = deel.get("soort", "hoofdstuk")
        eigen = Hulp(
            naam=deel["sleutel"],
            pad=f"{self.soort}/{deel['sleutel']}",
            uitleg=tuple(deel.get("uitleg", ())),
            grond=tuple(deel.get("grond", ())),
        )
        yield knoop(
            soort,
            knoop("kop", *lees_zin(deel["kop"])),
            *lijf,
            *artikelen,
            sleutel=deel["sleutel"],
            genummerd=deel.get("genummerd", True),
            hulp=eigen,
        )

    def _artikel(self, code: str, gekozen: str, wens: str, nummers: Mapping[str, int]) -> Knoop:
        if self.vorm is None:
            raise SjabloonOngeldig(f"Het sjabloon '{self.naam}' heeft geen rechtsvorm en dus geen clausules.")
        clausule = clausule_van(code)
        if not gekozen and any(v.sleutel == wens and self.vorm in v.vormen for v in clausule.varianten):
            gekozen = wens
        variant = clausule.variant(self.vorm, gekozen)
        return variant.los(self.vorm, woorden=self.woorden, clausule=nummers.get(f"{code}/{variant.sleutel}"))

    def _als_hoofdstuk(self, deel: Mapping[str, Any], artikel: Knoop) -> Knoop:
        attrs = {**artikel.attrs, "sleutel": deel["sleutel"], "genummerd": deel.get("genummerd", False)}
        return replace(artikel, soort="hoofdstuk", attrs=attrs)


@cache
def sjablonen() -> tuple[Sjabloon, ...]:
    """All templates that the product brings, one per kind of text and legal form."""
    return tuple(
        sjabloon
        for pad in sorted(MAP.glob("*.toml"))
        for sjabloon in _uit_bestand(tomllib.loads(pad.read_text(encoding="utf-8")))
    )


def sjabloon(sleutel: str) -> Sjabloon:
    """The template with this key ('regiovisie', 'sok-c'). Raises SjabloonOngeldig."""
    gevonden = next((deel for deel in sjablonen() if deel.sleutel == sleutel), None)
    if gevonden is None:
        raise SjabloonOngeldig(f"Er is geen sjabloon met de naam '{sleutel}'.")
    return gevonden


def sjablonen_voor(soort: str) -> tuple[Sjabloon, ...]:
    """The templates of a kind of text: more than one when its legal form is still to be chosen."""
    return tuple(deel for deel in sjablonen() if deel.soort == soort)


def begin_van(soort: str, titel: str, sjabloon_sleutel: str = "") -> Knoop:
    """The tree of a new text: that of the template, or an empty one. An empty regiovisie still has its chapters.

    Raises SjabloonOngeldig for a template of another kind of text.
    """
    if sjabloon_sleutel:
        gekozen = sjabloon(sjabloon_sleutel)
        if gekozen.soort != soort:
            raise SjabloonOngeldig(f"Het sjabloon '{gekozen.naam}' hoort niet bij deze soort tekst.")
        return gekozen.begin().document
    for deel in sjablonen_voor(soort):
        if deel.koppen_bij_leeg:
            return deel.alleen_koppen()
    eigen = kenmerk(f"{soort}/begin")
    return knoop("doc", knoop("hoofdstuk", knoop("kop", titel), knoop("alinea", id=kenmerk(f"{eigen}/a")), id=eigen))


def uitleg_bij(soort: str, sleutel: str) -> tuple[str, ...]:
    """What belongs in a standard part, by its key; nothing for a part that the region added itself."""
    if not sleutel:
        return ()
    return next(
        (tuple(deel["uitleg"]) for bron in sjablonen_voor(soort) for deel in bron.delen if _heet(deel, sleutel)), ()
    )


def _heet(deel: Mapping[str, Any], sleutel: str) -> bool:
    return deel.get("sleutel") == sleutel and "uitleg" in deel


def id_van(soort: str, sleutel: str) -> str:
    """The id that a standard part has in a text of this kind."""
    return kenmerk(f"{soort}/{sleutel}")


def conceptregel(*, definitief: bool, gecontroleerd_op: str) -> str:
    """What stands on each page of a draft until a person sets it to final. The day is written out, or empty."""
    if definitief:
        return ""
    dag = f"op {gecontroleerd_op}" if gecontroleerd_op else "nog niet"
    return f"ONTWERP. De stand van de wet is {dag} gecontroleerd."


def _voor(kind: Knoop, gemeente: str) -> Knoop:
    """A data field or annex of the gemeente for which a local text is made."""
    if kind.soort in {"gegeven", "gegevenblok"}:
        return replace(kind, attrs={**kind.attrs, "sleutel": van_gemeente(str(kind.attrs["sleutel"]), gemeente)})
    return kind


def _uitleg(document: Knoop, hulp: Mapping[str, Hulp]) -> Iterator[Deeluitleg]:
    for eigen_id, bij in hulp.items():
        deel = next(kind for kind in _delen(document) if kind.id == eigen_id)
        clausule = bij.naam if bij.naam in onderwerpen() else ""
        yield Deeluitleg(
            id=eigen_id,
            sleutel=str(deel.attrs.get("sleutel") or bij.naam),
            kop=deel.kop,
            uitleg=bij.uitleg,
            grond=bij.grond,
            clausule=clausule,
            variant=bij.variant,
        )


def _delen(wortel: Knoop) -> Iterator[Knoop]:
    for kind in wortel.inhoud:
        if kind.soort in {"hoofdstuk", "bijlage", "paragraaf", "artikel"}:
            yield kind
            yield from _delen(kind)


def _uit_bestand(bestand: Mapping[str, Any]) -> Iterator[Sjabloon]:
    """One template per legal form that the file names; one without form when it names none."""
    vormen: list[Vorm | None] = [Vorm(code) for code in bestand.get("vormen", "")] or [None]
    for vorm in vormen:
        naam = bestand["naam"]
        yield Sjabloon(
            sleutel=f"{bestand['soort']}-{vorm.lower()}"
            if vorm is not None and len(vormen) > 1
            else bestand.get("sleutel", bestand["soort"]),
            soort=bestand["soort"],
            vorm=vorm,
            naam=f"{naam} ({vorm.naam})" if vorm is not None and len(vormen) > 1 else naam,
            toelichting=tuple(bestand["toelichting"]),
            woorden={**(vorm.woorden if vorm is not None else {}), **bestand.get("woorden", {})},
            delen=tuple(bestand["deel"]),
            koppen_bij_leeg=bestand.get("koppen_bij_leeg", False),
        )
