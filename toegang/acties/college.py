"""In whose name a decision is taken, and who writes it."""

from __future__ import annotations

import datetime

from regio.models import Functie, Gemeente, Lidmaatschap, Mandaat
from regio.notatie import datum
from toegang.fouten import KanNietBij
from toegang.models import Dossier


def college_en_uitvoerder(
    *, dossier: Dossier, door: Lidmaatschap, taak: str, besluitdatum: datetime.date
) -> tuple[Gemeente, Gemeente, Mandaat | None]:
    """In whose name, by whom, and under which mandate (Awb art. 10:10).

    After a merger the new college decides. Raises KanNietBij when the one who writes has no mandate on that day.
    """
    college = dossier.gemeente
    eigen = door.gemeente
    if eigen is None or eigen == college:
        return college, college, None
    if college.geldig_tot is not None and college.geldig_tot <= besluitdatum:
        return eigen, eigen, None
    mandaat = (
        Mandaat.objects.lopend(op=besluitdatum)
        .filter(gever=college, nemer=eigen, taak=taak, functie=Functie.TOEGANG)
        .first()
    )
    if mandaat is None:
        raise KanNietBij(
            "besluitdatum",
            f"Op {datum(besluitdatum)} had {eigen} geen mandaat van {college} voor de toegang. Een besluit van die dag "
            f"neemt {college} zelf.",
        )
    return college, eigen, mandaat
