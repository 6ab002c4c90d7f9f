"""The description of open data: a data package beside each CSV, and a catalogue in the terms of DCAT."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from regio.bevriezen import sha256_hex
from regio.rijenbestand import als_csv
from samenwerking.monitor.beeld import open_data
from samenwerking.monitor.models import Monitorstand

UITLEG = {
    "regio": ("string", "Naam van de regio."),
    "jaar": ("integer", "Jaar van het kwartaal waarover dit rapport gaat."),
    "kwartaal": ("integer", "Kwartaal waarover dit rapport gaat, 1 tot en met 4."),
    "indicator": ("string", "Vaste sleutel van de indicator; 'eigen-' en een nummer is er een van de regio zelf."),
    "naam": ("string", "Naam van de indicator."),
    "eenheid": ("string", "Waarin de waarde is uitgedrukt."),
    "periode": (
        "string",
        "De periode van de waarde: het kwartaal, of bij een jaarcijfer het laatste jaar dat voorbij was.",
    ),
    "peildatum": ("date", "De dag waarop is geteld, als die bekend is."),
    "gemeentecode": ("string", "CBS-code van de gemeente; leeg is de hele regio."),
    "gemeente": ("string", "Naam van de gemeente; leeg is de hele regio."),
    "inwoners": ("integer", "Aantal inwoners, om te vergelijken."),
    "waarde": ("number", "De waarde; leeg als die niet bekend of verborgen is."),
    "waarom_geen_waarde": ("string", "Waarom er geen waarde is: nog niet bekend, of een klein aantal mensen."),
    "streefjaar": ("integer", "Het jaar waarin de streefwaarde is te bereiken."),
    "streefwaarde": ("number", "Wat de regio of gemeente wil bereiken."),
}


def datapakket(stand: Monitorstand, adres: str) -> dict[str, object]:
    """The description of one CSV, with its hash so that a copy can be checked."""
    inhoud = stand.gelezen.openbaar()
    koppen, rijen = open_data(inhoud)
    bestand = als_csv(koppen, rijen)
    return {
        "profile": "tabular-data-package",
        "name": f"monitor-{inhoud.sleutel}-{stand.periode.sleutel}",
        "title": f"Monitor beschermd wonen en opvang, {inhoud.regio}, {stand.periode.naam}",
        "version": str(stand.nummer),
        "created": stand.op.isoformat(),
        "fingerprint": stand.vingerafdruk,
        "resources": [
            {
                "name": "indicatoren",
                "path": adres,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(bestand),
                "hash": f"sha256:{sha256_hex(bestand)}",
                "schema": {
                    "fields": [{"name": kop, "type": UITLEG[kop][0], "description": UITLEG[kop][1]} for kop in koppen],
                    "missingValues": [""],
                },
            }
        ],
        "indicators": [
            {
                "key": regel.sleutel,
                "name": regel.naam,
                "definition": regel.definitie,
                "unit": regel.eenheid,
                "origin": regel.herkomst,
                "computed": regel.berekend,
                "sources": [
                    {"title": bron.titel, "publisher": bron.uitgever, "path": bron.vindplaats} for bron in regel.bronnen
                ],
            }
            for regel in inhoud.regels
        ],
    }


def catalogus_van(standen: Iterable[Monitorstand], adres: Callable[[str, int], str]) -> dict[str, object]:
    """Every public quarter as a dataset with its two files."""
    return {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@type": "dcat:Catalog",
        "dct:title": "Monitors beschermd wonen en opvang",
        "dcat:dataset": [
            {
                "@type": "dcat:Dataset",
                "dct:identifier": stand.vingerafdruk,
                "dct:title": f"Monitor {stand.regio}, {stand.periode.naam}, opname {stand.nummer}",
                "dct:publisher": str(stand.regio),
                "dct:issued": stand.opening.op.isoformat(),
                "dcat:distribution": [
                    {
                        "@type": "dcat:Distribution",
                        "dcat:mediaType": soort,
                        "dcat:accessURL": adres(naam, stand.pk),
                    }
                    for naam, soort in (
                        ("opendata_bestand", "text/csv"),
                        ("opendata_beschrijving_bestand", "application/json"),
                    )
                ],
            }
            for stand in standen
        ],
    }
