"""Changes that are no words: bold, a link, the kind of a list, another picture. Each is named for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerking.teksten.boom import INVOEGEN, SCHRAPPEN, WIJZIGEN, Knoop, Merk

_STIL = frozenset({"opmerking"})
"""Marks that are no part of what the text says."""

_ERBIJ = {
    "vet": "vet gemaakt",
    "schuin": "schuin gemaakt",
    "begrip": "als begrip gemerkt",
    "koppeling": "link toegevoegd",
    INVOEGEN: "als voorstel toegevoegd",
    SCHRAPPEN: "voorgesteld om te schrappen",
    WIJZIGEN: "andere vorm voorgesteld",
}
_ERAF = {
    "vet": "niet meer vet",
    "schuin": "niet meer schuin",
    "begrip": "niet meer als begrip gemerkt",
    "koppeling": "link weggehaald",
    INVOEGEN: "geen voorstel meer",
    SCHRAPPEN: "niet meer voorgesteld om te schrappen",
    WIJZIGEN: "geen andere vorm meer voorgesteld",
}

_SOORTNAAM = {"kopcel": "kopcel", "cel": "gewone cel", "hoofdstuk": "hoofdstuk", "bijlage": "bijlage"}
_TELLING = {"streepje": "streepjes", "letter": "letters", "graad": "1°, 2°, 3°", "cijfer": "cijfers"}
_ATTRS = {
    "genummerd": "nummering",
    "gemeente": "gemeente",
    "telling": "opsomming",
    "bijschrift": "bijschrift",
    "alt": "alternatieve tekst",
    "bestand": "afbeelding",
    "colspan": "kolommen samengevoegd",
    "rowspan": "rijen samengevoegd",
}
"""What a node says of itself that a reader can see. Not: its id, its key among standard chapters, its clause."""


@dataclass(frozen=True)
class Vorm:
    """One change of form: what changed, what it was and what it is; both empty when only the change can be named."""

    wat: str
    oud: str = ""
    nieuw: str = ""

    @property
    def zin(self) -> str:
        """The change as a reader sees it."""
        if not self.oud and not self.nieuw:
            return self.wat
        return f"{self.wat}: was {_genoemd(self.oud)}, wordt {_genoemd(self.nieuw)}"


def merkverschil(oud: Sequence[Merk], nieuw: Sequence[Merk]) -> tuple[str, ...]:
    """The changes between two sets of marks, named."""
    oude = {merk.soort: merk for merk in oud if merk.soort not in _STIL}
    nieuwe = {merk.soort: merk for merk in nieuw if merk.soort not in _STIL}
    uit = [_ERBIJ.get(soort, soort) for soort in nieuwe if soort not in oude]
    uit += [_ERAF.get(soort, soort) for soort in oude if soort not in nieuwe]
    links = [merken["koppeling"].attrs.get("adres") for merken in (oude, nieuwe) if "koppeling" in merken]
    if len(links) == 2 and links[0] != links[1]:
        uit.append("link gewijzigd")
    return tuple(uit)


def knoopverschil(oud: Knoop, nieuw: Knoop) -> tuple[Vorm, ...]:
    """The changes of form between two nodes, without what stands in them."""
    uit = []
    if oud.soort != nieuw.soort:
        uit.append(Vorm("soort", _SOORTNAAM.get(oud.soort, oud.soort), _SOORTNAAM.get(nieuw.soort, nieuw.soort)))
    for naam, wat in _ATTRS.items():
        een, twee = oud.attrs.get(naam), nieuw.attrs.get(naam)
        if een != twee and (oud.soort == nieuw.soort or (naam in oud.attrs and naam in nieuw.attrs)):
            uit.append(_attribuut(naam, wat, een, twee))
    if oud.soort == nieuw.soort == "gegevenblok" and oud.attrs.get("sleutel") != nieuw.attrs.get("sleutel"):
        uit.append(Vorm("ander gegeven", str(oud.attrs.get("sleutel", "")), str(nieuw.attrs.get("sleutel", ""))))
    return (*uit, *(Vorm(wat) for wat in merkverschil(oud.merken, nieuw.merken)))


def _attribuut(naam: str, wat: str, oud: object, nieuw: object) -> Vorm:
    match naam:
        case "bestand":
            return Vorm("andere afbeelding")
        case "genummerd":
            return Vorm("krijgt een nummer" if nieuw in (True, None) else "krijgt geen nummer meer")
        case "telling":
            return Vorm(wat, _TELLING.get(str(oud), str(oud)), _TELLING.get(str(nieuw), str(nieuw)))
        case _:
            return Vorm(wat, "" if oud is None else str(oud), "" if nieuw is None else str(nieuw))


def _genoemd(waarde: str) -> str:
    return f"‘{waarde}’" if waarde else "leeg"
