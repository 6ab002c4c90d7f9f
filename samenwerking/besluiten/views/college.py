"""The pages of a college: all that lies before it, one text with costs and advice, a standpunt, the draft proposal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.models import Gemeente
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.college import GEEN_ADVISEUR, GEEN_COLLEGELID, adviseer_college, geef_standpunt
from samenwerking.besluiten.beeld import Beeld, beeld_van, beelden_van
from samenwerking.besluiten.college import Vraag, besluitvraag, kosten_voor, vragen_aan
from samenwerking.besluiten.forms_college import AdviesForm, StandpuntForm, StandpuntIntrekkenForm
from samenwerking.besluiten.models import Procedure, Standpunt
from samenwerking.besluiten.rechten import procedures_van
from samenwerking.besluiten.rechten_college import (
    advies_voor,
    mag_adviseren,
    mag_standpunt_geven,
    standpunten_van,
    ziet_collegestuk,
    ziet_standpunten,
)
from samenwerking.besluiten.views.pagina import haal_procedure, toon, zin
from samenwerking.besluiten.views.plek import als_pdf

VOOR_HET_COLLEGE = "Deze bladzijde is voor het college en wie het college adviseert."


@dataclass(frozen=True)
class Opleesbaar:
    """One text on the list of a college."""

    beeld: Beeld
    vragen: list[Vraag]
    standpunt: Standpunt | None


@require_safe
def college(request: Verzoek) -> HttpResponse:
    """Everything that is asked of the own college, most urgent first; and the texts that come later."""
    gemeente, op = _gemeente(request), klok.vandaag()
    procedures = procedures_van(request.pet, op=op).lopend().filter(partijen__gemeente=gemeente)
    mijne = {
        rij.procedure_id: rij
        for rij in standpunten_van(request.pet, procedures).filter(door__gebruiker=request.pet.gebruiker_id)
    }
    regels = [
        Opleesbaar(beeld, vragen_aan(beeld, gemeente), mijne.get(beeld.procedure.pk))
        for beeld in beelden_van(list(procedures.select_related("tekst__regio", "publiceert")), op=op)
    ]
    context = {
        "gemeente": gemeente,
        "regels": [regel for regel in regels if regel.vragen],
        "later": [regel for regel in regels if not regel.vragen],
        "geeft_standpunt": mag_standpunt_geven(request.pet),
    }
    return render(request, "samenwerking/college/college.html", context)


@require_safe
def collegestuk(request: Verzoek, pk: int) -> HttpResponse:
    """One text before the own college."""
    return _blad(request, pk)


@require_http_methods(["GET", "POST"])
def standpunt(request: Verzoek, pk: int) -> HttpResponse:
    """Say what one thinks of this text, or take it back."""
    ding = haal_procedure(request, pk)
    if not mag_standpunt_geven(request.pet):
        raise GeenRecht(GEEN_COLLEGELID)
    if request.method == "GET":
        return _blad(request, pk)
    intrekken = "intrekken" in request.POST
    form = (StandpuntIntrekkenForm if intrekken else StandpuntForm)(request.POST)
    if form.is_valid():
        velden: dict[str, Any] = {"soort": Standpunt.Soort.INGETROKKEN, "reden": "", "vrijgegeven": False}
        velden |= form.cleaned_data
        gelukt = probeer(
            form, lambda: geef_standpunt(procedure_id=ding.pk, **velden, door=request.pet, op=klok.vandaag())
        )
        if gelukt is not None:
            messages.success(request, "Uw standpunt is ingetrokken." if intrekken else "Uw standpunt is bewaard.")
            return redirect("collegestuk", ding.pk)
    waar: dict[str, Any] = {"fout": form} if intrekken else {"standpuntform": form}
    return _blad(request, pk, **waar, status=409)


@require_http_methods(["GET", "POST"])
def advies(request: Verzoek, pk: int) -> HttpResponse:
    """Write the advice to the own college."""
    ding, gemeente = haal_procedure(request, pk), _gemeente(request)
    if not mag_adviseren(request.pet):
        raise GeenRecht(GEEN_ADVISEUR)
    beeld = _beeld(ding, gemeente)
    vorig = advies_voor(request.pet, ding)
    begin: dict[str, Any] = {"kenmerk": beeld.nu}
    if vorig is not None:
        begin |= {"strekking": vorig.strekking, "tekst": vorig.tekst, "kanttekeningen": vorig.kanttekeningen}
    form, status = AdviesForm(request.POST or None, initial=begin), 200
    if request.method == "POST":
        status = 409
        if form.is_valid() and _adviseer(request, ding, form) is not None:
            messages.success(request, "Het advies is bewaard. Het college ziet het op zijn bladzijde.")
            return redirect("collegestuk", ding.pk)
    return toon(
        request, "samenwerking/college/advies.html", ding, form=form, gemeente=gemeente, beeld=beeld, status=status
    )


def _adviseer(request: Verzoek, ding: Procedure, form: AdviesForm) -> object:
    return probeer(
        form,
        lambda: adviseer_college(procedure_id=ding.pk, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
    )


@require_safe
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of the proposal to the own college, as PDF."""
    ding, gemeente = haal_procedure(request, pk), _gemeente(request)
    beeld = _beeld(ding, gemeente)
    inhoud = {
        "gemeente": gemeente,
        "tekst": ding.tekst,
        "procedure": ding,
        "beeld": beeld,
        "zin": zin(beeld),
        "vraag": besluitvraag(beeld, gemeente),
        "vragen": vragen_aan(beeld, gemeente),
        "advies": advies_voor(request.pet, ding),
        "kosten": kosten_voor(request.pet, ding.tekst.regio, gemeente, op=klok.vandaag()),
        "op": klok.vandaag(),
    }
    return als_pdf("samenwerking/college/voorstel_papier.html", gemeente, inhoud, naam=f"collegevoorstel {ding.tekst}")


@require_safe
def standpunten(request: Verzoek, pk: int) -> HttpResponse:
    """What members of colleges think: of the own college all, of others what they released."""
    ding = haal_procedure(request, pk)
    if not ziet_standpunten(request.pet):
        raise GeenRecht("Standpunten zijn er voor de colleges en de coördinator.")
    rijen = standpunten_van(request.pet, Procedure.objects.filter(pk=ding.pk))
    return toon(
        request,
        "samenwerking/college/standpunten.html",
        ding,
        beeld=beeld_van(ding, op=klok.vandaag()),
        standpunten=rijen.order_by("gemeente__sorteernaam", "-pk"),
        is_coordinator=request.pet.regio_id is not None,
    )


def _gemeente(request: Verzoek) -> Gemeente:
    if not ziet_collegestuk(request.pet) or request.pet.gemeente is None:
        raise GeenRecht(VOOR_HET_COLLEGE)
    return request.pet.gemeente


def _beeld(ding: Procedure, gemeente: Gemeente) -> Beeld:
    beeld = beeld_van(ding, op=klok.vandaag())
    if gemeente.code not in beeld.gemeenten:
        raise Http404
    return beeld


def _blad(
    request: Verzoek,
    pk: int,
    *,
    standpuntform: Any = None,
    fout: Any = None,
    status: int = 200,
) -> HttpResponse:
    ding, gemeente = haal_procedure(request, pk), _gemeente(request)
    beeld = _beeld(ding, gemeente)
    rijen = list(standpunten_van(request.pet, Procedure.objects.filter(pk=ding.pk)).order_by("-pk"))
    mijn = next((rij for rij in rijen if rij.door.gebruiker_id == request.pet.gebruiker_id), None)
    begin = {"kenmerk": beeld.nu} | ({"vrijgegeven": mijn.vrijgegeven} if mijn else {})
    vraag = besluitvraag(beeld, gemeente)
    besloten = vraag.cel.vastgelegd if vraag is not None and vraag.cel.punt.gedaan else None
    mag = mag_standpunt_geven(request.pet) and besloten is None and getattr(ding, "einde", None) is None
    context = {
        "gemeente": gemeente,
        "beeld": beeld,
        "zin": zin(beeld),
        "vragen": vragen_aan(beeld, gemeente),
        "vraag": vraag,
        "besloten": besloten,
        "advies": advies_voor(request.pet, ding),
        "mag_adviseren": mag_adviseren(request.pet),
        "kosten": kosten_voor(request.pet, ding.tekst.regio, gemeente, op=klok.vandaag()),
        "standpunten": [rij for rij in rijen if rij is not mijn],
        "ziet_standpunten": ziet_standpunten(request.pet),
        "mijn": mijn,
        "form": (standpuntform or StandpuntForm(initial=begin)) if mag else None,
        "intrekform": StandpuntIntrekkenForm(initial=begin, auto_id="intrekken_%s") if mag and mijn else None,
        "fout": fout,
    }
    return toon(request, "samenwerking/college/collegestuk.html", ding, status=status, **context)
