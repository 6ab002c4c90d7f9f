"""Recording a key of a region: the first time, and each later version with its reason."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from financien.models import Aandeel, Aandelen, Sleuteldeel, Sleutelgewicht, Verdeelsleutel
from financien.models.verdeelsleutel import UIT_ANDERE
from financien.rechten import eis_regiogeld_voor
from financien.regiogeld import als_regiosleutels, deelnemers_in
from financien.verdeelsleutels import Sleutelsoort
from financien.verdelen import VerdelingFout
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Gemeente, Inwonertal, Lidmaatschap, Regio, Taak
from toegang.cijfers import bw_tellingen, peildatum_tellingen


@dataclass(frozen=True)
class Sleutelgegevens:
    """What a controller says about a key. `waarden` is by gemeentecode and only for a kind without a source of ours."""

    naam: str
    soort: Sleutelsoort
    vanaf_jaar: int
    tot_en_met_jaar: int | None
    reden: str
    bron: Bron | None = None
    peildatum: datetime.date | None = None
    aandelen: Aandelen | None = None
    procent: Decimal | None = None
    uit_tellingen: bool = False
    waarden: Mapping[str, Decimal] = field(default_factory=dict)
    delen: Sequence[tuple[Verdeelsleutel, Decimal]] = ()


@transaction.atomic
def leg_sleutel_vast(
    *, regio: Regio, taak: str, gegevens: Sleutelgegevens, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Verdeelsleutel:
    """A new key, or the next version of the one with this name. The same `aanvraag` twice is once.

    Raises GeenRecht, or KanNiet when there is nothing to divide by, percentages are not 100 or parts are not 1.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_regiogeld_voor(door, regio, taak, op=op)
    if eerder := Verdeelsleutel.objects.filter(aanvraag=aanvraag, regio=regio, taak=taak).first():
        return eerder
    bron, peildatum, waarden = _waarden(regio, taak, gegevens, op=op)
    for binnen, _ in gegevens.delen:
        if (binnen.regio_id, binnen.taak) != (regio.pk, taak) or binnen.soort == Sleutelsoort.SOLIDARITEIT_BAND:
            raise KanNiet(f"'{binnen}' kan geen deel zijn van deze sleutel.")
    laatste = Verdeelsleutel.objects.filter(regio=regio, taak=taak, naam=gegevens.naam).order_by("-versie").first()
    if laatste is not None and laatste.soort != gegevens.soort:
        raise KanNiet(f"Er is al een sleutel met de naam '{gegevens.naam}' van een andere soort. Kies een andere naam.")
    try:
        with transaction.atomic():
            sleutel = Verdeelsleutel.objects.create(
                regio=regio, taak=taak, naam=gegevens.naam, versie=laatste.versie + 1 if laatste else 1,
                soort=gegevens.soort.value, vanaf_jaar=gegevens.vanaf_jaar, tot_en_met_jaar=gegevens.tot_en_met_jaar,
                peildatum=peildatum, aandelen=gegevens.aandelen, procent=gegevens.procent, bron=bron,
                reden=gegevens.reden.strip(), gemaakt_door=door, aanvraag=aanvraag,
            )  # fmt: skip
            ids = dict(Gemeente.objects.filter(code__in=waarden).values_list("code", "pk"))
            Sleutelgewicht.objects.bulk_create(
                Sleutelgewicht(sleutel=sleutel, gemeente_id=ids[code], waarde=waarde)
                for code, waarde in waarden.items()
            )
            Sleuteldeel.objects.bulk_create(
                Sleuteldeel(sleutel=sleutel, binnen=binnen, deel=deel) for binnen, deel in gegevens.delen
            )
            als_regiosleutels([sleutel])  # the rule itself says whether this is a key
    except VerdelingFout as fout:
        raise KanNiet(str(fout)) from fout
    leg_vast(
        "verdeelsleutel_vastgelegd", sleutel, door=door, regio=regio, taak=taak, sleutelsoort=sleutel.soort,
        versie=sleutel.versie, vanaf_jaar=sleutel.vanaf_jaar,
    )  # fmt: skip
    return sleutel


def _waarden(
    regio: Regio, taak: str, gegevens: Sleutelgegevens, *, op: datetime.date
) -> tuple[Bron, datetime.date | None, dict[str, Decimal]]:
    """The figures of a key with their source: what we have ourselves is taken from there and never typed again."""
    deelnemers = deelnemers_in(regio, taak, op=op)
    namen = {deelnemer.code: deelnemer.naam for deelnemer in deelnemers}
    bron, waarden = gegevens.bron, dict(gegevens.waarden)
    if vreemd := sorted(waarden.keys() - namen.keys()):
        raise KanNiet(f"{', '.join(vreemd)} doet in deze regio niet mee voor deze taak.")
    if gegevens.soort is Sleutelsoort.INWONERAANTAL:
        if gegevens.peildatum is None or bron is None:
            raise KanNiet("Kies een peildatum van het aantal inwoners.")
        rijen = Inwonertal.objects.filter(peildatum=gegevens.peildatum, bron=bron, gemeente__code__in=namen)
        waarden = {code: Decimal(aantal) for code, aantal in rijen.values_list("gemeente__code", "aantal")}
    elif gegevens.soort is Sleutelsoort.OBJECTIEF_AANDEEL:
        if gegevens.aandelen is None or gegevens.aandelen.taak != taak:
            raise KanNiet("Kies een objectieve verdeling van deze taak.")
        bron = gegevens.aandelen.bron
        rij = Aandeel.objects.filter(aandelen=gegevens.aandelen, gemeente__code__in=namen)
        waarden = dict(rij.values_list("gemeente__code", "waarde"))
    elif gegevens.soort is Sleutelsoort.GELIJK_DEEL:
        waarden = dict.fromkeys(namen, Decimal(1))
    elif gegevens.soort is Sleutelsoort.GEBRUIK and gegevens.uit_tellingen:
        if taak != Taak.BW:
            raise KanNiet("Alleen voor beschermd wonen telt dit programma per gemeente. Vul het gebruik zelf in.")
        peildatum, waarden = gebruik_uit_tellingen(regio, namen, op=op)
        return _bron_tellingen(regio), peildatum, waarden
    if bron is None:
        raise KanNiet("Kies de bron waarin deze sleutel staat.")
    if gegevens.soort not in UIT_ANDERE and (mist := [naam for code, naam in namen.items() if code not in waarden]):
        raise KanNiet(f"Van {', '.join(mist)} is er geen cijfer. Elke gemeente van de regio heeft er een nodig.")
    return bron, gegevens.peildatum, waarden


def gebruik_uit_tellingen(
    regio: Regio, namen: Mapping[str, str], *, op: datetime.date
) -> tuple[datetime.date, dict[str, Decimal]]:
    """Indicaties per gemeente as they were published: counts only, of one fixed day.

    A hidden count is not used: it could be read back from the money. Raises KanNiet then.
    """
    telling = bw_tellingen(regio, op=op)
    waarden: dict[str, Decimal] = {}
    for code, naam in namen.items():
        waarde = telling.rijtotaal(naam).waarde if naam in telling.rijen else None
        if waarde is None:
            raise KanNiet(
                f"Van {naam} is het aantal te klein om te tonen. Een sleutel zou het verraden. "
                "Vul zelf bedragen of dagen van gebruik in, met hun bron."
            )
        waarden[code] = Decimal(waarde)
    return peildatum_tellingen(regio, op=op), waarden


def _bron_tellingen(regio: Regio) -> Bron:
    return Bron.objects.get_or_create(
        sleutel=f"tellingen-{regio.sleutel}",
        defaults={
            "titel": f"Gepubliceerde tellingen beschermd wonen van {regio.naam}",
            "uitgever": regio.naam,
            "vindplaats": "Tellingen, in dit programma",
            "toelichting": "Lopende indicaties per gemeente op de peildatum. Alleen aantallen, geen personen.",
        },
    )[0]
