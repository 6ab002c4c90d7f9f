"""What the pages about one procedure share: finding it for this hat, its head, its tabs."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from samenwerking.besluiten.beeld import Beeld
from samenwerking.besluiten.models import Overeenkomst, Procedure
from samenwerking.besluiten.overeenstemming import zin_van_de_stand
from samenwerking.besluiten.procedure import ONDERTEKENEN
from samenwerking.besluiten.rechten import mag_beginnen, procedures_van, ziet_procedures
from samenwerking.besluiten.rechten_afspraken import overeenkomsten_van
from samenwerking.teksten.rechten import versies_van

ONDERTEKENING = "ondertekening"
TABS = [
    ("procedure", "Stand"),
    ("procedure_route", "Route"),
    ("procedure_eens", "Wie is het eens"),
    (ONDERTEKENING, "Ondertekening"),
    ("procedure_geschiedenis", "Geschiedenis"),
]


def haal_procedure(request: Verzoek, pk: int) -> Procedure:
    """The procedure, when this hat may follow it; else it does not exist (404). 403 for roles that see none."""
    if not ziet_procedures(request.pet):
        raise GeenRecht("Besluiten van de regio zijn voor beleid, bestuur en raad.")
    procedures = procedures_van(request.pet, op=klok.vandaag()).select_related("tekst__regio", "publiceert", "einde")
    return get_object_or_404(procedures, pk=pk)


def zin(beeld: Beeld) -> str:
    """Where it stands, in one sentence to copy."""
    return zin_van_de_stand(beeld.procedure.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu)


def _in_register(request: Verzoek, procedure: Procedure) -> Overeenkomst | None:
    """The overeenkomst that this procedure is about or that came of it, when this hat may read her."""
    leesbaar = overeenkomsten_van(request.pet, op=klok.vandaag())
    return leesbaar.filter(Q(uit_procedures__procedure=procedure) | Q(doelen__procedure=procedure)).first()


def toon(
    request: Verzoek, sjabloon: str, procedure: Procedure, *, tab: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """A page of one procedure with its head and tabs; a template of another folder is named with that folder."""
    tekent = any(stap.code == ONDERTEKENEN for stap in procedure.regels.stappen)
    leesbaar = versies_van(request.pet, op=klok.vandaag()).filter(tekst=procedure.tekst_id)
    return render(
        request,
        sjabloon if "/" in sjabloon else f"samenwerking/besluiten/{sjabloon}",
        {
            "procedure": procedure,
            "tekst": procedure.tekst,
            "einde": getattr(procedure, "einde", None),
            "leesbare_versies": set(leesbaar.values_list("nummer", flat=True)),
            "register": _in_register(request, procedure),
            "mag_beginnen": mag_beginnen(request.pet, procedure.tekst.regio_id),
            "tabs": [
                Tab(titel, reverse(naam, args=[procedure.pk]), naam == tab)
                for naam, titel in TABS
                if naam != ONDERTEKENING or tekent
            ],
            **context,
        },
        status=status,
    )
