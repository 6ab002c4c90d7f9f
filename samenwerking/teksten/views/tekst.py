"""Reading a text, and changing what stands on its cover."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.forms import TekstForm
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechten import wat_kan
from samenwerking.teksten.views.pagina import (
    haal_tekst,
    moet_kunnen_schrijven,
    toon,
    volgende_stap,
)


@require_safe
def tekst(request: Verzoek, pk: int) -> HttpResponse:
    """The draft, to read from beginning to end."""
    ding = haal_tekst(request, pk)
    kan = wat_kan(request.pet, ding, op=klok.vandaag())
    rijen = list(ding.hoofdstukken.select_related("gewijzigd_door__gemeente", "gewijzigd_door__regio"))
    delen = [(nummer, rij, rij.als_inhoud().blokken) for nummer, rij in zip(nummers(rijen), rijen, strict=True)]
    eerste_lege = next(((nummer, rij.titel, rij.pk) for nummer, rij, blokken in delen if not blokken), None)
    return toon(
        request,
        "tekst.html",
        ding,
        tab="tekst",
        kan=kan,
        delen=delen,
        stap=volgende_stap(ding, kan, eerste_lege),
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """The title and the day on which the draft must be ready."""
    ding = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, ding)
    versienummer, status = ding.versienummer, 200
    form = TekstForm(request.POST or None, initial={"titel": ding.titel, "streefdatum": ding.streefdatum})
    if request.method == "POST" and form.is_valid():
        try:
            wijzig_tekst(
                tekst=ding, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=klok.vandaag()
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "Titel en streefdatum zijn bewaard.")
            return redirect("tekst", pk)
        ding = haal_tekst(request, pk)
    return toon(request, "wijzigen.html", ding, tab="tekst", status=status, form=form, versienummer=versienummer)
