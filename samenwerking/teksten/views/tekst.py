"""Reading a text, and changing what stands on its cover."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.rechten import gemeenten_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.sjabloon import uitleg_voor
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.boom import is_leeg
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.controles import CONTROLES, Ernst, controleer
from samenwerking.teksten.forms import OmslagForm
from samenwerking.teksten.gegevens.weergave import weergave_van_concept
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import wat_kan
from samenwerking.teksten.views.clausules import clausulebanden, clausulelabels
from samenwerking.teksten.views.pagina import (
    haal_tekst,
    moet_kunnen_schrijven,
    toon,
    volgende_stap,
)
from samenwerking.teksten.waarvoor import waarvoor


@require_safe
def tekst(request: Verzoek, pk: int) -> HttpResponse:
    """The draft, to read from beginning to end."""
    ding = haal_tekst(request, pk)
    kan = wat_kan(request.pet, ding, op=klok.vandaag())
    weergave = weergave_van_concept(ding, document_van(ding), op=klok.vandaag())
    labels = clausulelabels(ding, weergave.document, met_link=kan.schrijven)
    opmaak = Opmaak(weergave.document, ding.soort, merk_begrippen=True, labels=labels, **weergave.voor_opmaak())
    return toon(
        request,
        "tekst.html",
        ding,
        tab="tekst",
        kan=kan,
        opmaak=opmaak,
        bijlage=weergave.bijlage.html(),
        waarvoor=waarvoor(ding),
        stap=volgende_stap(ding, kan, _eerste_lege(opmaak)),
    )


@require_safe
def schrijven(request: Verzoek, pk: int) -> HttpResponse:
    """The editor. Who may only read sees the others write; without script the text stands there to read."""
    ding = haal_tekst(request, pk)
    op = klok.vandaag()
    kan = wat_kan(request.pet, ding, op=op)
    document = document_van(ding)
    weergave = weergave_van_concept(ding, document, op=op)
    return toon(
        request,
        "schrijven.html",
        ding,
        tab="tekst_schrijven",
        kan=kan,
        opmaak=Opmaak(weergave.document, ding.soort, **weergave.voor_opmaak()),
        gemeenten=gemeenten_van(request.pet, op=op) if kan.bevriezen else (),  # who guards says whose annex it is
        uitleg=uitleg_voor(ding, document),
        clausulebanden=clausulebanden(document, ding.soort),
    )


@require_safe
def controles(request: Verzoek, pk: int) -> HttpResponse:
    """What stands in the way of a version, and what asks a second look, each with where to go."""
    ding = haal_tekst(request, pk)
    bevindingen = controleer(beeld_van(ding, op=klok.vandaag()))
    return toon(
        request,
        "controles.html",
        ding,
        tab="tekst_controles",
        stopt=[deel for deel in bevindingen if deel.ernst is Ernst.STOPT],
        let_op=[deel for deel in bevindingen if deel.ernst is not Ernst.STOPT],
        namen=[naam for naam, _ in CONTROLES],
    )


def _eerste_lege(opmaak: Opmaak) -> str:
    """How the first part without a word is named: 'hoofdstuk 3: Doelgroep'."""
    for deel in opmaak.document.inhoud:
        if is_leeg(deel):
            nummer = opmaak.nummers.get(deel.id)
            return f"{nummer.voluit}: {deel.kop}" if nummer else deel.kop
    return ""


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """The title and the day on which the draft must be ready."""
    ding = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, ding)
    if (hoort_bij := waarvoor(ding)) is not None:
        messages.info(request, f"Titel en datum van deze tekst staan bij '{hoort_bij.naam}'.")
        return redirect(hoort_bij.adres)
    versienummer, status = ding.versienummer, 200
    form = OmslagForm(
        request.POST or None,
        initial={"titel": ding.titel, "rechtsvorm": ding.rechtsvorm, "streefdatum": ding.streefdatum},
    )
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
