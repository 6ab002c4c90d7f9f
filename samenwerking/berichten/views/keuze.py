"""The page where a person chooses what is mailed, and the page before a reminder goes out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from samenwerking.berichten.acties.herinneren import GEEN_COORDINATOR, herinner, ontvangers, wie_wacht
from samenwerking.berichten.acties.versturen import verstuurt_post
from samenwerking.berichten.forms import HerinnerForm, KeuzeForm
from samenwerking.berichten.models import Bericht, Berichtkeuze
from samenwerking.besluiten.rechten import mag_beginnen
from samenwerking.besluiten.views.pagina import haal_procedure, toon
from samenwerking.parameters import herinneren_dagen, spoed_dagen

LAATSTE = 10


@require_http_methods(["GET", "POST"])
def berichten(request: Verzoek) -> HttpResponse:
    """What is mailed to me, and what was mailed last. Of a person, not of a hat."""
    keuze = Berichtkeuze.objects.filter(persoon=request.user).first() or Berichtkeuze(persoon=request.user)
    form = KeuzeForm(request.POST or None, instance=keuze)
    if request.method == "POST" and form.is_valid():
        Berichtkeuze.objects.update_or_create(persoon=request.user, defaults=form.cleaned_data)
        messages.success(request, "Uw keuze is bewaard.")
        return redirect("berichten")
    gestuurd = Bericht.objects.filter(persoon=request.user, uitkomst=Bericht.Uitkomst.VERSTUURD)
    return render(
        request,
        "samenwerking/berichten/berichten.html",
        {
            "form": form,
            "adres": request.user.email,
            "verstuurt": verstuurt_post(),
            "spoed_dagen": spoed_dagen(op=klok.vandaag()),
            "gestuurd": gestuurd.select_related("herinnering__procedure__tekst").order_by("-klaar_op", "-pk")[:LAATSTE],
        },
        status=400 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def herinneren(request: Verzoek, pk: int) -> HttpResponse:
    """Who gets a reminder, shown before anything is sent; then send it."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    if not mag_beginnen(request.pet, ding.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    form, status = HerinnerForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            herinnering = herinner(
                procedure_id=ding.pk, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            aantal = herinnering.berichten.count()
            wie = "1 persoon krijgt" if aantal == 1 else f"{aantal} mensen krijgen"
            messages.success(request, f"{wie} een e-mail.")
            return redirect("procedure", ding.pk)
    einde = getattr(ding, "einde", None)
    wachtend = wie_wacht(ding, op=op) if einde is None else []
    context: dict[str, Any] = {
        "form": form,
        "wachtend": wachtend,
        "aantal": (aantal := len(ontvangers(wachtend))),
        "aantal_tekst": str(aantal),
        "dagen": herinneren_dagen(op=op),
        "verstuurt": verstuurt_post(),
        "terug": reverse("procedure", args=[ding.pk]),
    }
    return toon(request, "samenwerking/berichten/herinneren.html", ding, status=status, **context)
