"""What must still be done before a letter may go out: a rule per kind, each with the place where to mend it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from regio.briefpapier.tekens import noem, onbekend
from regio.notatie import datum
from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud
from samenwerking.brieven.kerntekst import sleutel_van
from samenwerking.teksten.boom import loop


@dataclass(frozen=True)
class Gebrek:
    """What must still be done before a letter may go out: in which field or part of the text, and the Dutch sentence
    that says it. `plek` is the id of the line in the text."""

    veld: str
    zin: str
    plek: str = ""


VERPLICHT = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "onderwerp": "onderwerp",
    "bevoegdheid": "bevoegdheid",
    "vervolg": "vervolg",
}
"""Fields that may not be empty, and what they are called."""

VERPLICHT_IN_DE_TEKST = {
    "kennisnemen_van": "kennisnemen van",
    "aanleiding": "aanleiding",
    "kernboodschap": "kernboodschap",
    "financien": "financiën",
}
"""Parts of the text in which something must stand, and what they are called."""


def gebreken(inhoud: BriefInhoud) -> list[Gebrek]:
    """What must still be done before this letter may go out; empty when it is ready."""
    return [
        *_lege_velden(inhoud),
        *_tekst(inhoud),
        *_foute_verwijzingen(inhoud),
        *_foute_tabellen(inhoud),
        *_vreemde_tekens(inhoud),
    ]


def ontbreekt(inhoud: BriefInhoud) -> list[str]:
    """The same as sentences."""
    return [gebrek.zin for gebrek in gebreken(inhoud)]


def _lege_velden(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    for veld, naam in VERPLICHT.items():
        if not getattr(inhoud, veld):
            yield Gebrek(veld, f"Vul '{naam}' in.")
    if not inhoud.behandelaar.team:
        yield Gebrek("behandelaar", "Vul in welk team de brief behandelt.")
    tekenen = inhoud.ondertekening
    if wie := [naam for naam in ("secretaris", "burgemeester") if not getattr(tekenen, naam)]:
        yield Gebrek(
            "ondertekening",
            f"Van {inhoud.gemeente} is niet vastgelegd wie op {datum(inhoud.datum)} tekent als {' en als '.join(wie)}. "
            "De functioneel beheerder legt dat vast bij Huisstijl, of u vult de naam in voor deze brief.",
        )
    if inhoud.ingroeipaden and not inhoud.wetstanden:
        yield Gebrek(
            "wetstanden",
            "De brief noemt het verdeelmodel: vermeld de stand van de wet en wanneer die is gecontroleerd.",
        )
    for stap in inhoud.vervolg:
        if stap.datum is None and not stap.wanneer:
            yield Gebrek("vervolg", f"Vul in wanneer dit gebeurt: {stap.wat}")


def _tekst(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    er_is = {sleutel_van(deel): deel for deel in inhoud.tekst.inhoud}
    for sleutel, naam in VERPLICHT_IN_DE_TEKST.items():
        if inhoud.deel(sleutel) is None:
            yield Gebrek(sleutel, f"Schrijf iets bij '{naam}'.", er_is[sleutel].id if sleutel in er_is else "")
    for sleutel, meest, zin in (
        ("kernboodschap", 5, "De kernboodschap heeft ten hoogste vijf punten."),
        ("nieuw", 3, "Wat er nieuw is, past in ten hoogste drie regels."),
    ):
        if len(inhoud.regels_van(sleutel)) > meest:
            yield Gebrek(sleutel, zin, er_is[sleutel].id)
    for deel in inhoud.tekst.inhoud:
        for knoop in loop(deel):
            if knoop.soort == "afbeelding":
                zin = "Een afbeelding past niet in een brief: zet de gegevens in een tabel, of schrijf wat erop staat."
                yield Gebrek(sleutel_van(deel), zin, knoop.id)


def _foute_verwijzingen(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    nummers = [bron.nummer for bron in inhoud.bronnen]
    if nummers != list(range(1, len(nummers) + 1)):
        yield Gebrek("bronnen", "Nummer de bronnen doorlopend vanaf 1.")
    genoemd: dict[int, str] = {}  # number -> the first field that names it
    plekken: dict[int, str] = {}
    for regel in inhoud.regels:
        for nummer in map(int, VERWIJZING.findall(regel.woorden)):
            genoemd.setdefault(nummer, regel.deel)
            plekken.setdefault(nummer, regel.id)
    for veld in fields(inhoud):
        for tekst in _teksten(getattr(inhoud, veld.name)) if veld.name != "tekst" else ():
            for nummer in map(int, VERWIJZING.findall(tekst)):
                genoemd.setdefault(nummer, veld.name)
    for pad in inhoud.ingroeipaden:
        genoemd |= {nummer: genoemd.get(nummer, "ingroeipaden") for nummer in pad.bronnen}
    for telling in inhoud.tellingen:
        genoemd |= {nummer: genoemd.get(nummer, "tellingen") for nummer in telling.bronnen}
    for nummer, naam in sorted(genoemd.items()):
        if nummer not in nummers:
            zin = f"Bron [{nummer}] wordt genoemd, maar staat niet in de lijst met bronnen."
            yield Gebrek(naam, zin, plekken.get(nummer, ""))


def _foute_tabellen(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    for pad in inhoud.ingroeipaden:
        if not pad.bronnen:
            yield Gebrek("ingroeipaden", f"Vermeld de bron van het ingroeipad van {pad.gebied}.")
        for rij in pad.jaren:
            if rij.historisch_deel + rij.objectief_deel != rij.totaal:
                yield Gebrek("ingroeipaden", f"De delen van {pad.gebied} in {rij.jaar} zijn samen niet het totaal.")
    for telling in inhoud.tellingen:
        if not telling.bronnen:
            yield Gebrek("tellingen", f"Vermeld de bron van de telling '{telling.omschrijving}'.")
        if telling.aantal is None and not (telling.verborgen_als and telling.reden):
            yield Gebrek("tellingen", f"Zeg wat er staat in plaats van de telling '{telling.omschrijving}' en waarom.")


def _vreemde_tekens(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    """Characters that no letter of the product has: the paper would show a gap, or another letter on each computer."""
    for veld in fields(inhoud):
        if vreemd := onbekend("".join(_teksten(getattr(inhoud, veld.name)))):
            yield Gebrek(veld.name, noem(vreemd))


def _teksten(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from _teksten(deel)
    elif isinstance(waarde, Mapping):  # what a knoop holds beside its words: a caption, a footnote
        for deel in waarde.values():
            yield from _teksten(deel)
    elif is_dataclass(waarde):
        for veld in fields(waarde):
            yield from _teksten(getattr(waarde, veld.name))
