"""One small agreement with a bit of everything, its proposals and comments. All made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.word.soorten import TIJD, Auteur, Beeld, Bericht, Opmerking
from tests.samenwerking.teksten.word.bomen import norm, png

BESTANDEN = Path(__file__).parent / "bestanden"
"""Files that LibreOffice 7.4 saved: `bewaard.docx` is this agreement opened and saved again."""

AUTEURS = {
    "voorst01": Auteur("Beleidsadviseur Rijswijk", datetime(2026, 11, 3, 10, 5, 30, tzinfo=TIJD)),
    "voorst02": Auteur("Beleidsadviseur Delft", datetime(2026, 11, 3, 10, 6, tzinfo=TIJD)),
}
OPMERKINGEN = (
    Opmerking(
        "opm00001",
        (
            Bericht(Auteur("Controller Delft", datetime(2026, 11, 3, 10, 6, tzinfo=TIJD)), "Klopt dit?"),
            Bericht(Auteur("Jurist Delft", datetime(2026, 11, 3, 11, 6, tzinfo=TIJD)), "Ja."),
        ),
    ),
)
HOE: dict[str, Any] = {
    "soort": "sok",
    "open_voorstellen": True,
    "voorstellen": AUTEURS,
    "opmerkingen": OPMERKINGEN,
    "beelden": {"beeld001": Beeld("image/png", png())},
}
UIT: dict[str, Any] = {
    **HOE,
    "titel": "Overeenkomst <proef> & meer",
    "herkomst": "tekst 12, versie 3",
    "gegevens": {"inwoners:rijswijk": "57.000"},
    "moment": datetime(2026, 11, 4, 9, 0, tzinfo=TIJD),
}


def _alinea(eigen: str, *inhoud: Knoop | str) -> Knoop:
    return knoop("alinea", *inhoud, id=eigen)


def _voorstel(soort: str, eigen: str) -> Merk:
    return Merk(soort, {"id": eigen})


def overeenkomst() -> Knoop:
    """The agreement."""
    eerste = knoop(
        "hoofdstuk",
        knoop("kop", "Algemeen"),
        _alinea(
            "alin0001",
            "Een ",
            tekst("vet", Merk("vet")),
            " woord en een ",
            tekst("link", Merk("koppeling", {"adres": "https://example.org/a"})),
            ", zie ",
            knoop("verwijzing", doel="lid00002"),
            ".",
        ),
        knoop(
            "artikel",
            knoop("kop", "Begripsbepalingen"),
            _alinea(
                "alin0002",
                tekst("opvang", Merk("begrip")),
                ": onderdak",
                knoop("voetnoot", id="noot0001", tekst="Zie de wet."),
            ),
            knoop(
                "lijst",
                knoop(
                    "onderdeel",
                    _alinea("alin0003", "eerste"),
                    knoop(
                        "lijst",
                        knoop("onderdeel", _alinea("alin0004", "diep"), id="ond00002"),
                        knoop("onderdeel", _alinea("alin0014", "dieper"), id="ond00012"),
                        id="lijst002",
                        telling="graad",
                    ),
                    id="ond00001",
                ),
                knoop("onderdeel", _alinea("alin0024", "tweede"), id="ond00022"),
                id="lijst001",
                telling="letter",
            ),
            id="art00001",
        ),
        knoop(
            "artikel",
            knoop("kop", "Geld"),
            knoop(
                "lid",
                _alinea("alin0005", "Het college betaalt ", knoop("gegeven", sleutel="inwoners:rijswijk"), " euro."),
                id="lid00001",
            ),
            knoop(
                "lid",
                _alinea(
                    "alin0006",
                    "Tweede lid ",
                    tekst("oud", _voorstel("deletion", "voorst01")),
                    tekst("nieuw", _voorstel("insertion", "voorst01")),
                    " einde ",
                    tekst("besproken", Merk("opmerking", {"id": "opm00001"})),
                ),
                _alinea("alin0007", "vervolg"),
                id="lid00002",
            ),
            replace(
                knoop("lid", _alinea("alin0017", "Nieuw lid."), id="lid00003"),
                merken=(_voorstel("insertion", "voorst02"),),
            ),
            id="art00002",
        ),
        id="hfd00001",
    )
    los = knoop(
        "hoofdstuk",
        knoop("kop", "Los"),
        knoop(
            "paragraaf",
            knoop("kop", "Eerst"),
            _alinea("alin0030", "x"),
            knoop("paragraaf", knoop("kop", "Diep"), _alinea("alin0031", "x"), id="par00002"),
            id="par00001",
        ),
        id="hfd00002",
        genummerd=False,
    )
    tabel = knoop(
        "tabel",
        knoop("rij", knoop("kopcel", _alinea("alin0041", "Gemeente")), knoop("kopcel", _alinea("alin0042", "Bedrag"))),
        knoop("rij", knoop("cel", _alinea("alin0043", "A"), rowspan=2), knoop("cel", _alinea("alin0044", "1"))),
        knoop("rij", knoop("cel", _alinea("alin0045", "2"))),
        id="tabel001",
        bijschrift="Bedragen",
    )
    twee = knoop(
        "hoofdstuk",
        knoop("kop", "Twee"),
        knoop("paragraaf", knoop("kop", "Bedragen"), tabel, id="par00003"),
        knoop("afbeelding", id="afb00001", bestand="beeld001", alt="Kaart", bijschrift="Een kaart"),
        knoop("gegevenblok", id="geg00001", sleutel="budget:2027"),
        id="hfd00003",
    )
    bijlage = knoop(
        "bijlage",
        knoop("kop", "Model"),
        knoop("paragraaf", knoop("kop", "Uitleg"), id="par00004"),
        knoop("artikel", knoop("kop", "Voorbeeld"), _alinea("alin0050", "tekst"), id="art00003"),
        id="bij00001",
    )
    return norm(knoop("doc", eerste, los, twee, bijlage))
