"""The package of a frozen version: one zip that anyone can check without this product.

`inhoud.json` holds the fixed bytes of the version; its SHA-256 is the fingerprint of the version, to which a decision
is tied. The other files are that same content to read. `manifest.json` says what it is and gives the hash of each
file, `SHA256SUMS` gives them in the form of `sha256sum -c`. The same input gives the same bytes: names are sorted,
times fixed, nothing is compressed. How to check is written in `docs/handleiding/versie-controleren.md`.
"""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import escape

from regio.bevriezen import Json, sha256_hex
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.plattetekst import als_platte_tekst
from samenwerking.teksten.word.schrijven import maak_docx

VORM = 1
INHOUD, MANIFEST, SOMMEN, LEESMIJ = "inhoud.json", "manifest.json", "SHA256SUMS", "LEESMIJ.txt"
_TIJD = (1980, 1, 1, 0, 0, 0)
_LEZEN = 0o100644 << 16

UITLEG = """Dit is een bevroren versie van een tekst.

Controleren: pak dit bestand uit en geef in die map de opdracht
  sha256sum -c SHA256SUMS
Op een Mac: shasum -a 256 -c SHA256SUMS

De vingerafdruk van de versie is de SHA-256 van inhoud.json. Een besluit noemt die vingerafdruk.
manifest.json zegt wat dit is, wanneer het is bevroren en door welke functie. De andere
bestanden zijn dezelfde tekst om te lezen.
"""


@dataclass(frozen=True)
class Bestand:
    """One file of a package, and what it is in words."""

    naam: str
    inhoud: bytes = field(repr=False)
    wat: str


@dataclass(frozen=True)
class Pakketbron:
    """All that a package is made of. `bytes_` are the fixed bytes of `inhoud`; `door` is a function, never a name."""

    inhoud: Tekstinhoud
    bytes_: bytes = field(repr=False)
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
    """The fixed bytes themselves."""
    yield Bestand(INHOUD, bron.bytes_, "De tekst zelf, als boom in JSON. De SHA-256 hiervan is de vingerafdruk.")


def als_html(bron: Pakketbron) -> Iterable[Bestand]:
    """A page on its own."""
    titel = escape(bron.inhoud.titel)
    lijf = Opmaak(bron.inhoud.document, bron.inhoud.soort).geheel()
    pagina = (
        f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>{titel}</title>\n</head>\n'
        f"<body>\n<h1>{titel}</h1>\n<p>Versie {bron.nummer}: {escape(bron.naam)}</p>\n{lijf}\n</body>\n</html>\n"
    )
    yield Bestand("tekst.html", pagina.encode(), "De tekst als webpagina.")


def als_tekst(bron: Pakketbron) -> Iterable[Bestand]:
    """Plain lines."""
    regels = als_platte_tekst(bron.inhoud.document, soort=bron.inhoud.soort, titel=bron.inhoud.titel)
    yield Bestand("tekst.txt", regels.encode(), "De tekst zonder opmaak.")


def als_word(bron: Pakketbron) -> Iterable[Bestand]:
    """A Word file."""
    inhoud = bron.inhoud
    docx = maak_docx(inhoud.document, soort=inhoud.soort, titel=inhoud.titel, moment=bron.op)
    yield Bestand("tekst.docx", docx, "De tekst als Word-bestand.")


MAKERS: tuple[Maker, ...] = (als_inhoud, als_html, als_tekst, als_word)
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
            {"naam": deel.naam, "wat": deel.wat, "bytes": len(deel.inhoud), "sha256": sha256_hex(deel.inhoud)}
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
    if afdruk != sha256_hex(inhoud):
        fouten.append("Het manifest noemt een andere vingerafdruk dan die van de versie.")
    return fouten


def _lees_sommen(bron: bytes) -> dict[str, str]:
    regels = [regel.partition("  ") for regel in bron.decode().splitlines()]
    return {naam: som for som, _, naam in regels}
