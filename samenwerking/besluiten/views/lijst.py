"""All procedures of the region, and beginning one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Regio
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.procedure import GEEN_COORDINATOR, begin_procedure
from samenwerking.besluiten.beeld import Beeld, beelden_van
from samenwerking.besluiten.forms import ProcedureForm
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.procedures import procedure_voor
from samenwerking.besluiten.rechten import mag_beginnen, procedures_van, ziet_procedures
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.rechten_college import ziet_collegestuk
from samenwerking.besluiten.registerkeuze import doel_van, gemeenten_voor, keuzes, wie_meedoen
from samenwerking.besluiten.views.pagina import zin
from samenwerking.besluiten.views.plek import tabs
from samenwerking.teksten.models import Versie


@dataclass(frozen=True)
class Regel:
    """One running procedure on the list."""

    beeld: Beeld
    zin: str
    verwacht: datetime.date | None
    aantal_open: int


@require_safe
def procedures(request: Verzoek) -> HttpResponse:
    """What is on its way in the region, with where it stands; and what is over."""
    op = klok.vandaag()
    if not ziet_procedures(request.pet):
        raise GeenRecht("Besluiten van de regio zijn voor beleid, bestuur en raad.")
    alle = procedures_van(request.pet, op=op).select_related("tekst__regio", "einde", "publiceert")
    lopend = beelden_van(list(alle.lopend()), op=op)
    return render(
        request,
        "samenwerking/besluiten/procedures.html",
        {
            "tabs": tabs("procedures"),
            "regels": [_regel(request, beeld) for beeld in lopend],
            "voorbij": alle.filter(einde__isnull=False)[:50],
            "voor_het_college": ziet_collegestuk(request.pet),
            "mag_beginnen": request.pet.regio_id is not None and mag_beginnen(request.pet, request.pet.regio_id),
        },
    )


def _regel(request: Verzoek, beeld: Beeld) -> Regel:
    code = request.pet.gemeente.code if request.pet.gemeente is not None else None
    open_ = [cel for cel in beeld.stand.open_cellen() if code is None or cel.plek.gemeente == code]
    return Regel(beeld, zin(beeld), beeld.stand.route.verwacht, len(open_))


def _versies(regio: Regio) -> QuerySet[Versie]:
    """The newest version of each text of the region that is not on its way yet."""
    nieuwste = Versie.objects.filter(tekst=OuterRef("tekst"), bevroren=True).order_by("-nummer").values("pk")[:1]
    return (
        Versie.objects.filter(tekst__regio=regio, bevroren=True)
        .exclude(tekst__in=Procedure.objects.lopend().values("tekst"))
        .annotate(nieuwste=Subquery(nieuwste))
        .filter(pk=F("nieuwste"))
        .select_related("tekst")
        .defer("inhoud")
        .order_by("tekst__titel")
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek) -> HttpResponse:
    """Send a frozen version on its way."""
    op, regio = klok.vandaag(), request.pet.regio
    if regio is None or not mag_beginnen(request.pet, regio.pk):
        raise GeenRecht(GEEN_COORDINATOR)
    versies = _versies(regio)
    gemeenten = gemeenten_voor(regio, op=op)
    form = ProcedureForm(
        request.POST or None, versies=versies, gemeenten=gemeenten, register=keuzes(regio),
        initial=_begin(request, versies, regio, op),
    )  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        velden = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam not in ("gemeenten", "register")}
        try:
            procedure = begin_procedure(
                **velden,
                gemeenten=list(form.cleaned_data["gemeenten"]),
                doel=doel_van(form.cleaned_data["register"], regio),
                door=request.pet,
                op=op,
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, f"De procedure over '{procedure.tekst}' is begonnen.")
            return redirect("procedure", procedure.pk)
    return render(
        request, "samenwerking/besluiten/procedure_nieuw.html", {"form": form, "versies": versies}, status=status
    )


def _begin(request: Verzoek, versies: QuerySet[Versie], regio: Regio, op: datetime.date) -> dict[str, object]:
    """What the address says already: about which version, and about what in the register."""
    sleutel = request.GET.get("register", "")
    doel = doel_van(sleutel, regio)
    mee = wie_meedoen(doel, op=op) or set(gemeenten_in(regio, op=op).values_list("pk", flat=True))
    begin: dict[str, object] = {"gemeenten": sorted(mee), "register": sleutel}
    if (ding := doel.in_register) is not None and ding.rechtsvorm:
        regels = procedure_voor("", ding.rechtsvorm, set(ding.partijen.values_list("orgaan", flat=True)))
        begin["soort"] = regels.code if regels else None
    gevraagd = request.GET.get("versie", "")
    versie = versies.filter(pk=int(gevraagd)).first() if gevraagd.isdecimal() else None
    if versie is not None:
        organen = set(ding.partijen.values_list("orgaan", flat=True)) if ding is not None else ()
        regels = procedure_voor(versie.tekst.soort, versie.tekst.rechtsvorm, organen)
        begin |= {"versie": versie.pk, "soort": regels.code if regels else begin.get("soort")}
    return begin
