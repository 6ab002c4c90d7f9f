"""Requests of a client to see or correct his data, and the answer in a letter."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.verzoek import Verzoek
from toegang.acties.privacyverzoek import beantwoord_privacyverzoek, ontvang_privacyverzoek
from toegang.forms.privacy import PrivacyantwoordForm, PrivacyverzoekForm
from toegang.models import Privacyverzoek
from toegang.views.pagina import haal_dossier
from toegang.views.privacy import dossierformulier


@never_cache
@require_http_methods(["GET", "POST"])
def vastleggen(request: Verzoek, pk: int) -> HttpResponse:
    """Record what the client asks."""

    def doe(form: PrivacyverzoekForm) -> object:
        return ontvang_privacyverzoek(dossier_id=pk, door=request.pet, op=klok.vandaag(), **form.cleaned_data)

    return dossierformulier(
        request, pk, PrivacyverzoekForm, doe, "privacyverzoek.html",
        klaar="Het verzoek is vastgelegd. Het staat met de uiterste dag op Mijn werk.",
        begin={"ontvangen_op": klok.vandaag()},
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def beantwoorden(request: Verzoek, pk: int, verzoek_pk: int) -> HttpResponse:
    """Answer it; the letter stands among the files."""
    ding = haal_dossier(request, pk)
    verzoek = get_object_or_404(Privacyverzoek, pk=verzoek_pk, dossier=ding)

    def doe(form: PrivacyantwoordForm) -> object:
        return beantwoord_privacyverzoek(
            verzoek_id=verzoek_pk, door=request.pet, op=klok.vandaag(), **form.cleaned_data
        )

    return dossierformulier(
        request, pk, PrivacyantwoordForm, doe, "privacyverzoek_beantwoorden.html",
        klaar="Het antwoord is vastgelegd. De brief staat bij de stukken: verstuur die of geef hem mee.",
        naar="dossier_stukken", verzoek=verzoek,
    )  # fmt: skip
