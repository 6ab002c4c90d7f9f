"""What happens beside the servers, each in a process of its own: `python -m tests.draaien.schrijfronde maak|lees`."""

from __future__ import annotations

import json
import sys
from typing import Any

import django


def maak() -> dict[str, Any]:
    """A text with one alinea, and someone who is logged in to write in it."""
    from django.db import transaction

    from tests.browser.conftest import sessie_van
    from tests.samenwerking.teksten.factories import begin, maak_mensen, schrijf

    with transaction.atomic():
        door = maak_mensen().rijswijk
        tekst = begin(door)
        schrijf(tekst, door, "Begin.")
    return {"tekst": tekst.pk, "pet": door.pk, "sessie": sessie_van(door)}


def lees(tekst: str) -> dict[str, Any]:
    """The words that stand there, and the numbers of all steps."""
    from samenwerking.teksten.models import Bijwerking, Leven, Tekst
    from tests.samenwerking.teksten.stappen import staat_er

    rijen = Bijwerking.objects.filter(tekst_id=tekst, aantal__gte=1).order_by("vanaf")
    return {
        "tekst": staat_er(Tekst.objects.get(pk=tekst)),
        "nummer": Leven.objects.get(pk=tekst).nummer,
        "nummers": [vanaf + plek for vanaf, aantal in rijen.values_list("vanaf", "aantal") for plek in range(aantal)],
    }


if __name__ == "__main__":
    django.setup()
    json.dump({"maak": maak, "lees": lees}[sys.argv[1]](*sys.argv[2:]), sys.stdout)
