"""Recording a begroting, a begrotingswijziging or a realisatie: always a whole version, with its reason."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from financien.jaarstaat import INBRENG, LASTEN, NAMEN, VAN_EEN_GEMEENTE, Regelsoort
from financien.models import (
    Afrekeninggoedkeuring,
    Begroting,
    Begrotingsregel,
    Realisatie,
    Realisatieregel,
    Taakveld,
)
from financien.models.begroting import KLEINSTE_AANTAL
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.rechten import eis_regiogeld_voor
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Gemeente, Lidmaatschap, Regio


@dataclass(frozen=True)
class Regelgegevens:
    """One row as a controller fills it in."""

    soort: Regelsoort
    bedrag: Decimal
    bron: Bron
    gemeente: Gemeente | None = None
    spoor: str = ""
    omschrijving: str = ""
    clienten: int | None = None
    taakveld: Taakveld | None = None
    """None: the one under which the costs of this taak usually stand."""


@transaction.atomic
def leg_jaarstuk_vast(
    *,
    model: type[Begroting] | type[Realisatie],
    regio: Regio,
    taak: str,
    jaar: int,
    versie: int,
    regels: Sequence[Regelgegevens],
    reden: str,
    bron: Bron,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Begroting | Realisatie:
    """The next version for a year. `versie` is the number of what the person saw (0: nothing).

    Raises GeenRecht, or KanNiet when someone was first, the year was settled already, or a row cannot be.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_regiogeld_voor(door, regio, taak, op=op)
    if eerder := model._default_manager.filter(aanvraag=aanvraag, regio=regio, taak=taak).first():
        return eerder
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise KanNiet(f"Kies een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")
    laatste = model._default_manager.filter(regio=regio, taak=taak, jaar=jaar).order_by("-versie").first()
    nu = laatste.versie if laatste is not None else 0
    if versie != nu:
        raise KanNiet(
            f"Iemand anders legde intussen versie {nu} vast; u zag versie {versie}. Er is niets opgeslagen. "
            "Open de pagina opnieuw en kijk wat er veranderde."
        )
    if Afrekeninggoedkeuring.objects.filter(regio=regio, taak=taak, jaar=jaar).exists():
        raise KanNiet(f"Over {jaar} is de afrekening goedgekeurd. Verwerk een verbetering in een later jaar.")
    _kan(regels)
    taakvelden = _taakvelden(regels, taak, jaar)
    stuk = model._default_manager.create(
        regio=regio, taak=taak, jaar=jaar, versie=nu + 1, reden=reden.strip(), bron=bron, gemaakt_door=door,
        aanvraag=aanvraag,
    )  # fmt: skip
    velden = [
        {
            "volgnummer": volgnummer, "soort": regel.soort.value, "gemeente": regel.gemeente, "spoor": regel.spoor,
            "omschrijving": regel.omschrijving, "bedrag": regel.bedrag, "clienten": regel.clienten, "bron": regel.bron,
            "taakveld": taakveld,
        }
        for volgnummer, (regel, taakveld) in enumerate(zip(regels, taakvelden, strict=True), 1)
    ]  # fmt: skip
    if isinstance(stuk, Begroting):
        Begrotingsregel.objects.bulk_create(Begrotingsregel(begroting=stuk, **rij) for rij in velden)
    else:
        Realisatieregel.objects.bulk_create(Realisatieregel(realisatie=stuk, **rij) for rij in velden)
    leg_vast(
        f"{model._meta.model_name}_vastgelegd", stuk, door=door, regio=regio, taak=taak, jaar=jaar, versie=stuk.versie,
        lasten=sum((regel.bedrag for regel in regels if regel.soort in LASTEN), Decimal(0)),
        inbreng=sum((regel.bedrag for regel in regels if regel.soort in INBRENG), Decimal(0)),
    )  # fmt: skip
    return stuk


def _kan(regels: Sequence[Regelgegevens]) -> None:
    if not regels:
        raise KanNiet("Er staat geen enkel bedrag in. Vul minstens een regel in.")
    for nummer, regel in enumerate(regels, 1):
        begin = f"Regel {nummer} ({NAMEN[regel.soort]})"
        if regel.soort in VAN_EEN_GEMEENTE and regel.gemeente is None:
            raise KanNiet(f"{begin}: kies de gemeente.")
        if regel.bedrag < 0 and regel.soort is not Regelsoort.ANDERE_REGELING:
            raise KanNiet(
                f"{begin}: het bedrag is lager dan nul. Alleen een effect op een andere regeling mag dat zijn."
            )
        if regel.bedrag != regel.bedrag.quantize(Decimal("0.01")):
            raise KanNiet(f"{begin}: een bedrag heeft hoogstens twee cijfers achter de komma.")
        if regel.clienten is not None and regel.clienten < KLEINSTE_AANTAL:
            raise KanNiet(
                f"{begin}: laat het aantal cliënten leeg als het er minder dan {KLEINSTE_AANTAL} zijn. "
                "Een klein aantal kan naar een persoon leiden."
            )


def _taakvelden(regels: Sequence[Regelgegevens], taak: str, jaar: int) -> list[Taakveld]:
    """The Iv3-taakveld of each row. Raises KanNiet for a row without one, or with one that this year does not know."""
    gewoon = Taakveld.objects.gewoon(taak, jaar)
    bekend = set(Taakveld.objects.in_jaar(jaar).values_list("pk", flat=True))
    uit = []
    for nummer, regel in enumerate(regels, 1):
        taakveld = regel.taakveld or gewoon
        begin = f"Regel {nummer} ({NAMEN[regel.soort]})"
        if taakveld is None:
            raise KanNiet(f"{begin}: kies het taakveld. Voor deze taak is in {jaar} geen vast taakveld bekend.")
        if taakveld.pk not in bekend:
            raise KanNiet(f"{begin}: taakveld {taakveld} bestaat niet in {jaar}. Kies een taakveld van dat jaar.")
        uit.append(taakveld)
    return uit
