"""What several pages about figures share: cells that open their origin, inhabitants, and what is certain."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from financien.afgeleid import Afgeleid, GeenInwoners, Inwoners, herkomst_van
from financien.doorrekening import Doorrekening
from financien.herkomst import Gegeven, Onderdeel
from financien.ingroeipad import PadFout
from financien.invoer import Invoer
from financien.inwonertal import inwoners_van
from financien.views.weergave import Weergave
from financien.wetstanden import WETTEN
from financien.zekerheid import Balans, Wetfeit, balans
from regio import klok
from regio.models import Wetstand
from regio.verzoek import Verzoek

Adresser = Callable[..., str]


@dataclass(frozen=True)
class Cel:
    """One amount of a table, and where it is explained."""

    bedrag: Decimal
    adres: str


def inwoners_voor(door: Doorrekening, *, op: datetime.date) -> dict[str, Inwoners]:
    """The inhabitants of every gemeente in the calculation, all of one day and source."""
    return inwoners_van(door.jaren[0].bedragen, op=op)


def wetfeiten(standen: Sequence[Wetstand | None]) -> list[Wetfeit]:
    """The laws as plain facts."""
    return [
        Wetfeit(sleutel.replace("-", " "), "", in_werking=False, gecontroleerd_op=None)
        if stand is None
        else Wetfeit(
            stand.naam,
            stand.get_status_display(),
            in_werking=stand.status == Wetstand.Status.IN_WERKING,
            gecontroleerd_op=stand.gecontroleerd_op,
        )
        for sleutel, stand in zip(WETTEN, standen, strict=True)
    ]


def zekerheid_van(weergave: Weergave) -> Balans:
    """What is certain on this page and what is not."""
    return balans(weergave.rekenwijze().invoer, wetfeiten(weergave.standen))


def versies(invoer: Invoer) -> list[Gegeven]:
    """The inputs that all figures rest on, each with its source."""
    return [
        Gegeven(wat, f"{versie.naam}, versie {versie.versie}", "", invoer.bronnen[versie.bron])
        for wat, versie in (
            ("Macrobudget", invoer.budget),
            ("Historische verdeling", invoer.historisch),
            ("Objectieve verdeling", invoer.objectief),
            ("Ingroeipad", invoer.pad),
        )
    ]


def toon_getal(
    request: Verzoek,
    weergave: Weergave,
    gebied: str,
    volgnummer: int,
    onderdeel: str,
    *,
    naam: str,
    terug: str,
    adres: Adresser,
    kruimels: Sequence[tuple[str, str]],
    met_delen: bool = True,
) -> HttpResponse:
    """How one amount came about: a page of its own, and for htmx the panel beside the table.

    `adres` gives where the same figure of another gemeente is explained. Raises Http404 for a figure that is not there.
    """
    wat: Onderdeel | Afgeleid
    if onderdeel in set(Onderdeel):
        wat = Onderdeel(onderdeel)
    elif onderdeel in set(Afgeleid):
        wat = Afgeleid(onderdeel)
    else:
        raise Http404
    door = weergave.rekenwijze()
    inwoners: Mapping[str, Inwoners] = inwoners_voor(door, op=klok.vandaag()) if isinstance(wat, Afgeleid) else {}
    try:
        uitkomst = herkomst_van(door, gebied, volgnummer, wat, inwoners, naam)
    except (PadFout, GeenInwoners) as fout:
        raise Http404 from fout
    aantal_delen = len(uitkomst.delen)
    if not met_delen and aantal_delen:  # who does not see the parts still reads where they come from
        uitkomst = replace(uitkomst, gegevens=(*uitkomst.gegevens, *versies(door.invoer)), delen=())
    context = {
        "weergave": weergave,
        "gebied": gebied,
        "naam": naam,
        "terug": terug,
        "kruimels": kruimels,
        "herkomst": uitkomst,
        "delen": [(deel, adres(deel.code, volgnummer, onderdeel)) for deel in uitkomst.delen],
        "aantal_delen": aantal_delen,
    }
    antwoord = render(request, "financien/delen/herkomst.html" if request.htmx else "financien/getal.html", context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord
