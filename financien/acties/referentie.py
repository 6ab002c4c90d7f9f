"""Loading the reference data of financien: the Iv3 taakvelden. Loading twice changes nothing."""

from __future__ import annotations

import csv
from pathlib import Path

from django.db import transaction

from financien.models import Taakveld
from regio.models import Bron

BESTAND = Path(__file__).resolve().parent.parent / "referentie" / "taakvelden.csv"


@transaction.atomic
def laad_taakvelden() -> dict[str, int]:
    """Load the taakvelden with what is certain about each. Returns how many there are."""
    bron, _ = Bron.objects.update_or_create(
        sleutel="iv3-taakvelden",
        defaults={
            "titel": "Iv3-taakvelden rond beschermd wonen en maatschappelijke opvang",
            "uitgever": "eigen samenstelling uit begrotingen en jaarverslagen van gemeenten",
            "vindplaats": "Nergens als lijst gepubliceerd: samengesteld voor dit programma",
            "zekerheid": "waarschijnlijk",
            "toelichting": "Het Iv3-Informatievoorschrift Gemeenten zelf is niet gelezen. Per taakveld staat er hoe "
            "zeker het is.",
        },
    )
    with open(BESTAND, encoding="utf-8", newline="") as bestand:
        Taakveld.objects.bulk_create(
            (
                Taakveld(
                    code=rij["taakveld"],
                    omschrijving=rij["omschrijving"],
                    van_jaar=int(rij["van_jaar"]),
                    tot_en_met_jaar=int(rij["tot_en_met_jaar"]) if rij["tot_en_met_jaar"] else None,
                    zekerheid=rij["status"],
                    opmerking=rij["opmerking"],
                    bron=bron,
                )
                for rij in csv.DictReader(bestand)
            ),
            update_conflicts=True,
            unique_fields=["code", "van_jaar"],
            update_fields=["omschrijving", "tot_en_met_jaar", "zekerheid", "opmerking", "bron"],
        )
    return {"taakvelden": Taakveld.objects.count()}
