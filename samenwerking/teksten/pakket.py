"""The package of a frozen version: one zip that anyone can check without this product.

`inhoud.json` holds the fixed bytes of the version; its SHA-256 is the fingerprint of the version, to which a decision
is tied. It names the hash of `gegevens.json` (the values of its data fields with day and source) and of each picture,
so that one fingerprint covers words, figures and pictures: all three are fixed when the version is frozen. The other
files are that same content to read, made once, afterwards, by the worker. `manifest.json` says what it is and gives
the hash of each file, `SHA256SUMS` gives them in the form of `sha256sum -c`. The same input gives the same bytes: names
are sorted, times fixed, nothing is compressed. How to check is written in `docs/handleiding/versie-controleren.md`.
"""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from regio.bevriezen import Json, sha256_hex
from samenwerking.teksten.boom import Knoop, loop
from samenwerking.teksten.gegevens.weergave import Weergave
from samenwerking.teksten.inhoud import GEGEVENS, Tekstinhoud
from samenwerking.teksten.plattetekst import als_platte_tekst
from samenwerking.teksten.uitgave import Uitgave, uitgave_html, uitgave_pdf
from samenwerking.teksten.voorstellen import wijs_af
from samenwerking.teksten.word.schrijven import maak_docx

VORM = 2
INHOUD, MANIFEST, SOMMEN, LEESMIJ = "inhoud.json", "manifest.json", "SHA256SUMS", "LEESMIJ.txt"
BEELDEN = "beelden/"
KENMERK = 40
"""So many letters of the SHA-256 of its bytes name a picture in a text."""
_TIJD = (1980, 1, 1, 0, 0, 0)
_LEZEN = 0o100644 << 16
_EINDE = {"image/png": "png", "image/jpeg": "jpg"}

UITLEG = """Dit is een bevroren versie van een tekst.

Controleren: pak dit bestand uit en geef in die map de opdracht
  sha256sum -c SHA256SUMS
Op een Mac: shasum -a 256 -c SHA256SUMS

De vingerafdruk van de versie is de SHA-256 van inhoud.json. Een besluit noemt die vingerafdruk.
inhoud.json noemt de SHA-256 van gegevens.json: de cijfers in de tekst, met hun dag en hun bron.
Een afbeelding heet in inhoud.json naar de eerste 40 tekens van haar SHA-256; zo staat zij in de map beelden.
manifest.json zegt wat dit is, wanneer het is bevroren en door welke functie. De andere
bestanden zijn dezelfde tekst om te lezen, met de cijfers ingevuld.
"""


@dataclass(frozen=True)
class Bestand:
    """One file of a package, and what it is in words. `vast`: the fingerprint of the version covers it."""

    naam: str
    inhoud: bytes = field(repr=False)
    wat: str
    vast: bool = False


@dataclass(frozen=True)
class Pakketbron:
    """All that a package is made of. `bytes_` are the fixed bytes of `inhoud`; `door` is a function, never a name."""

    inhoud: Tekstinhoud
    bytes_: bytes = field(repr=False)
    gegevens: bytes = field(repr=False)
    weergave: Weergave
    uitgave: Uitgave
    nummer: int
    naam: str
    waarom: str
    regio: str
    soort: str
    rechtsvorm: str
    door: str
    namens: str
    op: datetime.datetime
    software: str
    clausules: tuple[Mapping[str, Any], ...] = ()


Maker = Callable[[Pakketbron], Iterable[Bestand]]


def als_inhoud(bron: Pakketbron) -> Iterable[Bestand]:
    """The fixed bytes themselves: the words, and the values of the data fields."""
    wat = "De tekst zelf, als boom in JSON. De SHA-256 hiervan is de vingerafdruk."
    yield Bestand(INHOUD, bron.bytes_, wat, vast=True)
    yield Bestand(GEGEVENS, bron.gegevens, "De cijfers en gegevens in de tekst, met dag en bron.", vast=True)


def als_beelden(bron: Pakketbron) -> Iterable[Bestand]:
    """Each picture that stands in the text."""
    namen = {str(deel.attrs["bestand"]): deel for deel in loop(bron.inhoud.document) if deel.soort == "afbeelding"}
    for kenmerk, beeld in bron.weergave.beelden.items():
        wat = f"Afbeelding: {namen[kenmerk].attrs.get('alt') or 'versiering'}"
        yield Bestand(f"{BEELDEN}{kenmerk}.{_EINDE[beeld.soort]}", beeld.inhoud, wat, vast=True)


def als_html(bron: Pakketbron) -> Iterable[Bestand]:
    """A page on its own, with its pictures in it."""
    yield Bestand("tekst.html", uitgave_html(bron.uitgave).encode(), "De tekst als webpagina.")


def als_tekst(bron: Pakketbron) -> Iterable[Bestand]:
    """Plain lines."""
    inhoud, weergave = bron.inhoud, bron.weergave
    document = Knoop("doc", inhoud=(*wijs_af(weergave.ingevuld).inhoud, *weergave.bijlage.hoofdstuk()))
    regels = als_platte_tekst(document, soort=inhoud.soort, titel=inhoud.titel)
    yield Bestand("tekst.txt", regels.encode(), "De tekst zonder opmaak.")


def als_word(bron: Pakketbron) -> Iterable[Bestand]:
    """A Word file."""
    inhoud = bron.inhoud
    docx = maak_docx(
        inhoud.document, soort=inhoud.soort, titel=inhoud.titel, moment=bron.op, **bron.weergave.voor_word()
    )
    yield Bestand("tekst.docx", docx, "De tekst als Word-bestand.")


def als_pdf(bron: Pakketbron) -> Iterable[Bestand]:
    """A PDF that everyone can read and an archive can keep. Raises PdfNietMogelijk without Pango."""
    yield Bestand("tekst.pdf", uitgave_pdf(bron.uitgave), "De tekst als pdf (PDF/UA-1 en PDF/A-3a).")


MAKERS: tuple[Maker, ...] = (als_inhoud, als_beelden, als_html, als_tekst, als_word, als_pdf)
"""Each gives files of the package; a new one is one line here."""


def maak_pakket(bron: Pakketbron) -> bytes:
    """The bytes of the zip."""
    bestanden = sorted((deel for maker in MAKERS for deel in maker(bron)), key=lambda deel: deel.naam)
    bestanden.append(Bestand(MANIFEST, _manifest(bron, bestanden), "Wat dit pakket is."))
    bestanden.append(Bestand(LEESMIJ, UITLEG.encode(), "Hoe u dit pakket controleert."))
    bestanden.append(Bestand(SOMMEN, sommen(bestanden), "De SHA-256 van elk bestand."))
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as zip_:
        for deel in sorted(bestanden, key=lambda deel: deel.naam):
            regel = zipfile.ZipInfo(deel.naam, date_time=_TIJD)
            regel.create_system, regel.external_attr = 3, _LEZEN
            zip_.writestr(regel, deel.inhoud)
    return uit.getvalue()


def sommen(bestanden: Iterable[Bestand]) -> bytes:
    """The hashes in the form that `sha256sum -c` reads: hash, two spaces, name."""
    regels = sorted((deel.naam, sha256_hex(deel.inhoud)) for deel in bestanden)
    return "".join(f"{som}  {naam}\n" for naam, som in regels).encode()


def _manifest(bron: Pakketbron, bestanden: Iterable[Bestand]) -> bytes:
    waarde: dict[str, Json | Any] = {
        "vorm": VORM,
        "wat": "bevroren versie van een tekst",
        "titel": bron.inhoud.titel,
        "soort": bron.soort,
        "rechtsvorm": bron.rechtsvorm,
        "regio": {"sleutel": bron.inhoud.regio, "naam": bron.regio},
        "versie": {"nummer": bron.nummer, "naam": bron.naam, "waarom": bron.waarom},
        "vingerafdruk": sha256_hex(bron.bytes_),
        "bevroren": {
            "op": bron.op.astimezone(datetime.UTC).isoformat(timespec="seconds"),
            "door": bron.door,
            "namens": bron.namens,
        },
        "software": bron.software,
        "clausules": [dict(rij) for rij in bron.clausules],
        "bestanden": [
            {
                "naam": deel.naam,
                "wat": deel.wat,
                "bytes": len(deel.inhoud),
                "sha256": sha256_hex(deel.inhoud),
                "onder_vingerafdruk": deel.vast,
            }
            for deel in bestanden
        ],
    }
    return (json.dumps(waarde, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def controleer_pakket(pakket: bytes, *, inhoud: bytes) -> list[str]:
    """What is wrong with a package of a version with these fixed bytes, in Dutch sentences; empty when whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(pakket)) as zip_:
            delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
        opgegeven = _lees_sommen(delen.pop(SOMMEN))
        manifest = json.loads(delen[MANIFEST])
        in_manifest = {rij["naam"]: rij["sha256"] for rij in manifest["bestanden"]}
        afdruk = manifest["vingerafdruk"]
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError) as fout:
        return [f"Het pakket is niet te lezen ({type(fout).__name__})."]
    echt = {naam: sha256_hex(deel) for naam, deel in delen.items()}
    fouten = [f"{naam} staat niet in het pakket." for naam in sorted(opgegeven.keys() - echt.keys())]
    fouten += [f"{naam} staat niet in {SOMMEN}." for naam in sorted(echt.keys() - opgegeven.keys())]
    fouten += [
        f"{naam} past niet bij {SOMMEN}." for naam in sorted(echt) if opgegeven.get(naam, echt[naam]) != echt[naam]
    ]
    fouten += [f"{naam} past niet bij {MANIFEST}." for naam, som in in_manifest.items() if echt.get(naam) != som]
    if delen.get(INHOUD) != inhoud:
        fouten.append(f"{INHOUD} is niet de inhoud van de versie.")
    fouten += _onder_de_vingerafdruk(echt, inhoud)
    if afdruk != sha256_hex(inhoud):
        fouten.append("Het manifest noemt een andere vingerafdruk dan die van de versie.")
    return fouten


def _onder_de_vingerafdruk(echt: Mapping[str, str], inhoud: bytes) -> list[str]:
    """What the fixed bytes name by its hash and is not that: the values of the data fields, and the pictures."""
    try:
        geheel = json.loads(inhoud)
        gegevens, genoemd = geheel["gegevens"], sorted(_beelden_in(geheel["tekst"]["document"]))
    except (KeyError, TypeError, ValueError):
        return [f"{INHOUD} is geen bevroren tekst."]
    fouten = []
    if echt.get(str(gegevens["bestand"])) != gegevens["sha256"]:
        fouten.append(f"{gegevens['bestand']} is niet wat {INHOUD} noemt.")
    beelden = {naam.removeprefix(BEELDEN).partition(".")[0]: som for naam, som in echt.items() if BEELDEN in naam}
    fouten += [
        f"De afbeelding {kenmerk} ontbreekt of is een andere."
        for kenmerk in genoemd
        if beelden.get(kenmerk, "")[:KENMERK] != kenmerk
    ]
    return fouten


def _beelden_in(knoop: Mapping[str, Any]) -> set[str]:
    eigen = {str(knoop["attrs"]["bestand"])} if knoop["type"] == "afbeelding" else set()
    return eigen.union(*(_beelden_in(kind) for kind in knoop.get("content", ())))


def _lees_sommen(bron: bytes) -> dict[str, str]:
    regels = [regel.partition("  ") for regel in bron.decode().splitlines()]
    return {naam: som for som, _, naam in regels}
