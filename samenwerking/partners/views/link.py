"""Sharing with a partner: making a link, seeing who came, withdrawing it."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.onderdelen import Bevestiging
from regio.verzoek import Verzoek
from samenwerking.partners.acties.link import deel_met_partner, trek_link_in
from samenwerking.partners.forms import LinkForm
from samenwerking.partners.models import Partnerlink
from samenwerking.partners.rechten import eis_contacten, links_van, mag_link_intrekken
from samenwerking.partners.views.pagina import MAP, haal_partner, over_partner

EERSTE_KEUS = datetime.timedelta(days=28)
"""A new link proposes four weeks, as an invitation to a text does."""


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Share; the address is shown once, on the page that answers."""
    partner, op = haal_partner(request, pk, wijzigen=True), klok.vandaag()
    form = LinkForm(request.POST or None, partner=partner, op=op, initial={"laatste_dag": op + EERSTE_KEUS})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                ding, geheim = deel_met_partner(partner=partner, **form.cleaned_data, door=request.pet, op=op)
            except KanNietBij as fout:
                form.add_error(fout.veld, str(fout))
                status = 409
            else:
                if not geheim:  # sent twice: the address was shown with the first
                    return redirect("partnerlink", ding.pk)
                adres = request.build_absolute_uri(reverse("partnergast_link", args=[geheim]))
                context = {**over_partner(request, partner), "link": ding, "adres": adres}
                antwoord = render(request, f"{MAP}/gedeeld.html", context)
                antwoord["Cache-Control"] = "no-store"
                return antwoord
    return render(
        request,
        f"{MAP}/formulier.html",
        {
            "form": form,
            "wat": f"Delen met {partner}",
            "uitleg": "De partner heeft geen account nodig. Hij leest alleen wat u kiest, en kan niets wijzigen.",
            "knop": "Link maken",
            "terug": partner.get_absolute_url(),
            "partner": partner,
        },
        status=status,
    )


@require_safe
def link(request: Verzoek, pk: int) -> HttpResponse:
    """One link: what it shows to whom, and every visit."""
    ding, op = _haal(request, pk), klok.vandaag()
    return render(
        request,
        f"{MAP}/link.html",
        {
            **over_partner(request, ding.partner),
            "link": ding,
            "stand": ding.stand(op=op),
            "bezoeken": list(ding.bezoeken.all()[:500]),
            "beheert": mag_link_intrekken(request.pet, ding, op=op),
        },
    )


@require_http_methods(["GET", "POST"])
def intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Stop a link at once, after a page that says what will happen."""
    ding, op = _haal(request, pk), klok.vandaag()
    if not mag_link_intrekken(request.pet, ding, op=op):
        raise GeenRecht("Wie de partners bijhoudt, trekt een link in.")
    terug = reverse("partnerlink", args=[ding.pk])
    if request.method == "POST":
        try:
            trek_link_in(link=ding, door=request.pet, op=op)
        except KanNiet as fout:
            messages.warning(request, str(fout))
        else:
            messages.success(request, "De link werkt niet meer.")
        return redirect(terug)
    vraag = Bevestiging(
        titel="Link intrekken",
        inleiding=f"{ding.contact} van {ding.partner} ziet dan niet meer wat is gedeeld.",
        gevolgen=["De link werkt meteen niet meer, ook als de pagina nu open staat."],
        knop="Link intrekken",
        terug=terug,
    )
    return render(request, "includes/bevestigpagina.html", {"bevestiging": vraag})


def _haal(request: Verzoek, pk: int) -> Partnerlink:
    eis_contacten(request.pet)
    rijen = links_van(request.pet, op=klok.vandaag()).select_related(
        "partner__organisatie", "partner__regio", "contact", "gever__gebruiker", "ingetrokken_door__gebruiker"
    )
    return get_object_or_404(rijen, pk=pk)
