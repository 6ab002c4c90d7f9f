"""The NvO-toets: all agreements of a region, one with what was said before, a new judgment, sharing, paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import KanNiet
from regio.models import Regio
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.nvo import deel_nvo_met_raden, leg_oordeel_vast
from samenwerking.besluiten.forms_vormkeuze import OordeelForm
from samenwerking.besluiten.nvo import Afspraak, afspraak
from samenwerking.besluiten.nvostand import Toetsregel, toetsregels
from samenwerking.besluiten.rechten_afspraken import (
    bewaakt,
    eis_bewaken,
    eis_lezen,
    eis_opstellen,
    mag_opstellen,
    nvo_oordelen_van,
    nvo_regios_van,
)
from samenwerking.besluiten.views.plek import als_pdf, tabs
from samenwerking.teksten.rechten import ziet_concepten


@require_safe
def regios(request: Verzoek) -> HttpResponse:
    """The regions of this hat; one is opened at once."""
    eis_lezen(request.pet)
    alle = list(nvo_regios_van(request.pet, op=klok.vandaag()))
    if len(alle) == 1:
        return redirect("nvo_toets", alle[0].sleutel)
    return render(request, "samenwerking/besluiten/nvo_regios.html", {"regios": alle, "tabs": tabs("nvo")})


def _haal(request: Verzoek, sleutel: str) -> Regio:
    return get_object_or_404(nvo_regios_van(request.pet, op=klok.vandaag()), sleutel=sleutel)


def _afspraak(code: str) -> Afspraak:
    deze = afspraak(code)
    if deze is None:
        raise Http404
    return deze


@require_safe
def toets(request: Verzoek, sleutel: str) -> HttpResponse:
    """Every agreement with its judgment."""
    regio = _haal(request, sleutel)
    regels = toetsregels(nvo_oordelen_van(request.pet, regio))
    return render(
        request,
        "samenwerking/besluiten/nvo_toets.html",
        {
            "regio": regio,
            "regels": regels,
            "open_punten": [(regel, punt) for regel in regels for punt in regel.open_punten],
            "mag": mag_opstellen(request.pet, regio.pk, op=klok.vandaag()),
            "deelt": bewaakt(request.pet, regio.pk) and any(regel.laatste for regel in regels),
            "deling": regio.nvodelingen.select_related("door__gebruiker").first(),
            "aanvraag": uuid4(),
            "ziet_concept": ziet_concepten(request.pet),
            "tabs": tabs("nvo"),
        },
    )


@require_POST
def delen(request: Verzoek, sleutel: str) -> HttpResponse:
    """Share with the raden what stands there now."""
    regio = _haal(request, sleutel)
    eis_bewaken(request.pet, regio.pk)
    try:
        deel_nvo_met_raden(regio=regio, aanvraag=UUID(request.POST["aanvraag"]), door=request.pet, op=klok.vandaag())
    except (MultiValueDictKeyError, ValueError) as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De raden van de regio lezen nu deze toets. Wat later verandert, lezen zij nog niet.")
    return redirect("nvo_toets", sleutel)


@require_safe
def oordeel(request: Verzoek, sleutel: str, code: str) -> HttpResponse:
    """One agreement: what it asks, the judgment of now and the earlier ones."""
    regio, deze = _haal(request, sleutel), _afspraak(code)
    regel = _regel(request, regio, deze)
    return render(
        request,
        "samenwerking/besluiten/nvo_oordeel.html",
        {
            "regio": regio,
            "regel": regel,
            "mag": mag_opstellen(request.pet, regio.pk, op=klok.vandaag()),
            "ziet_concept": ziet_concepten(request.pet),
        },
    )


def _regel(request: Verzoek, regio: Regio, deze: Afspraak) -> Toetsregel:
    regels = toetsregels(nvo_oordelen_van(request.pet, regio).filter(afspraak=deze.code))
    return next(regel for regel in regels if regel.afspraak is deze)


@require_http_methods(["GET", "POST"])
def oordeel_nieuw(request: Verzoek, sleutel: str, code: str) -> HttpResponse:
    """A new judgment; it begins with what the last one said."""
    regio, deze = _haal(request, sleutel), _afspraak(code)
    eis_opstellen(request.pet, regio.pk, op=klok.vandaag())
    laatste = _regel(request, regio, deze).laatste
    begin: dict[str, Any] = {"peildatum": klok.vandaag()}
    if laatste is not None:
        bewijzen = list(laatste.bewijzen.all())
        begin |= {
            "waarde": laatste.waarde,
            "toelichting": laatste.toelichting,
            "open_punten": laatste.open_punten,
            "versies": [bewijs.versie_id for bewijs in bewijzen if bewijs.versie_id],
            "teksten": [bewijs.tekst_id for bewijs in bewijzen if bewijs.tekst_id],
            "overeenkomsten": [bewijs.overeenkomst_id for bewijs in bewijzen if bewijs.overeenkomst_id],
            "adressen": "\n".join(bewijs.adres for bewijs in bewijzen if bewijs.adres),
        }
    form = OordeelForm(request.POST or None, initial=begin, regio=regio)
    if request.method == "POST" and form.is_valid():
        gemaakt = probeer(
            form,
            lambda: leg_oordeel_vast(
                regio=regio, code=deze.code, **form.cleaned_data, door=request.pet, op=klok.vandaag()
            ),
        )
        if gemaakt is not None:
            messages.success(request, f"Het oordeel over '{deze.naam}' is vastgelegd.")
            return redirect("nvo_toets", sleutel)
    return render(
        request,
        "samenwerking/besluiten/nvo_oordeel_nieuw.html",
        {"regio": regio, "afspraak": deze, "form": form, "terug": reverse("nvo_toets", args=[sleutel])},
    )


@require_safe
def pdf(request: Verzoek, sleutel: str) -> HttpResponse:
    """The toets on paper."""
    regio = _haal(request, sleutel)
    regels = toetsregels(nvo_oordelen_van(request.pet, regio))
    inhoud = {
        "regio": regio,
        "regels": regels,
        "open_punten": [(regel, punt) for regel in regels for punt in regel.open_punten],
        "op": klok.vandaag(),
    }
    return als_pdf("nvo_papier.html", regio, inhoud, naam=f"nvo-toets {regio.sleutel}")
