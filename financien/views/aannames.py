"""Pages about assumptions: what holds, what held before, adding one and withdrawing one."""

from __future__ import annotations

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from financien.acties.aanname import kies_tarievenlijst, leg_aanname_vast, trek_aanname_in
from financien.models import Aanname
from financien.prognoseforms import AannameForm, TarievenForm, VervalForm
from financien.rechten import eis_lezen, eis_rekenen_voor, leest_gemeente, mag_invoer_lezen, tarieven_van
from financien.views.prognoseplek import plek_van
from regio import klok
from regio.fouten import KanNiet, KanNietBij
from regio.onderdelen import Bevestiging
from regio.verzoek import Verzoek

OVER = ("soort", "gemeente", "product", "waarde", "laag", "hoog", "naam", "bron", "zekerheid")


@require_safe
def lijst(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """The assumptions that hold, and under them everything that was ever recorded."""
    plek = plek_van(request, sleutel, taak)
    alle = [
        rij
        for rij in Aanname.objects.van(plek.regio, plek.taak).met_namen().order_by("-nummer")
        if rij.gemeente is None or leest_gemeente(request.pet, rij.gemeente.code)
    ]
    geldend = set(Aanname.objects.van(plek.regio, plek.taak).geldend().values_list("pk", flat=True))
    volgorde = list(Aanname.Soort)
    return render(
        request,
        "financien/aannames.html",
        {
            "plek": plek,
            "tabs": plek.tabbladen("aannames"),
            "geldend": sorted(
                (rij for rij in alle if rij.pk in geldend),
                key=lambda rij: (volgorde.index(Aanname.Soort(rij.soort)), rij.voor, rij.nummer),
            ),
            "alle": alle,
            "leest_invoer": mag_invoer_lezen(request.pet),
            "is_voorbeeld": any(rij.zekerheid == Aanname.Zekerheid.VOORBEELD for rij in alle if rij.pk in geldend),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Record an assumption; `?vervangt=` fills in what another one says."""
    op = klok.vandaag()
    eis_lezen(request.pet)  # a college reads, and does not come here
    plek = plek_van(request, sleutel, taak)
    eis_rekenen_voor(request.pet, plek.regio, plek.taak, op=op)
    eerder = _vervangt(request, plek.regio.pk, plek.taak)
    begin = {naam: getattr(eerder, naam) for naam in OVER} if eerder is not None else {}
    form = AannameForm(request.POST or None, regio=plek.regio, taak=plek.taak, op=op, initial=begin)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            leg_aanname_vast(
                regio=plek.regio,
                taak=plek.taak,
                nieuw=form.nieuw(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as fout:
            _meld(form, fout)
            status = 409
        else:
            messages.success(request, "De aanname is vastgelegd. De prognose rekent er vanaf nu mee.")
            return redirect(plek.adres("prognose"))
    return render(
        request, "financien/aanname_nieuw.html", {"plek": plek, "form": form, "eerder": eerder}, status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
def tarieven(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Choose the version of a price list that the forecast computes with."""
    op = klok.vandaag()
    eis_lezen(request.pet)  # a college reads, and does not come here
    plek = plek_van(request, sleutel, taak)
    eis_rekenen_voor(request.pet, plek.regio, plek.taak, op=op)
    lijsten = tarieven_van(request.pet, op=op).filter(regio=plek.regio, taak=plek.taak).select_related("bron")
    form = TarievenForm(request.POST or None, lijsten=lijsten.order_by("-vastgelegd_op", "-pk"))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            kies_tarievenlijst(
                tarieven=form.cleaned_data["tarieven"],
                reden=form.cleaned_data["reden"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as fout:
            _meld(form, fout)
            status = 409
        else:
            messages.success(request, "De tarievenlijst is gekozen. De prognose rekent er vanaf nu mee.")
            return redirect(plek.adres("prognose"))
    context = {"plek": plek, "form": form, "er_zijn_lijsten": lijsten.exists()}
    return render(request, "financien/aanname_tarieven.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def vervallen(request: Verzoek, sleutel: str, taak: str, pk: int) -> HttpResponse:
    """Withdraw an assumption, with its reason."""
    op = klok.vandaag()
    eis_lezen(request.pet)  # a college reads, and does not come here
    plek = plek_van(request, sleutel, taak)
    eis_rekenen_voor(request.pet, plek.regio, plek.taak, op=op)
    aanname = get_object_or_404(Aanname.objects.van(plek.regio, plek.taak).met_namen().select_related("regio"), pk=pk)
    form = VervalForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            trek_aanname_in(
                aanname=aanname,
                reden=form.cleaned_data["reden"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "De aanname is vervallen. De prognose rekent er niet meer mee.")
            return redirect(plek.adres("aannames"))
    return render(
        request,
        "financien/aanname_vervalt.html",
        {
            "plek": plek,
            "form": form,
            "bevestiging": Bevestiging(
                titel=f"'{aanname.naam}' laten vervallen",
                gevolgen=[
                    f"De prognose rekent niet meer met deze aanname over {aanname.get_soort_display()} "
                    f"({aanname.voor}).",
                    "De aanname blijft in de geschiedenis staan, met uw reden.",
                    "Een risicoberekening die er al is, verandert niet.",
                ],
                knop="Laten vervallen",
                terug=plek.adres("aannames"),
                definitief=False,
            ),
        },
        status=status,
    )


def _vervangt(request: Verzoek, regio: int, taak: str) -> Aanname | None:
    if (pk := request.GET.get("vervangt")) is None:
        return None
    if not pk.isdecimal():
        raise Http404
    return get_object_or_404(Aanname, pk=pk, regio_id=regio, taak=taak)


def _meld(form: Form, fout: KanNiet) -> None:
    form.add_error(fout.veld if isinstance(fout, KanNietBij) else None, str(fout))
