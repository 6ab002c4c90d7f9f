"""What a client may ask about his data, and what keeps his dossier: the page 'Privacy' of a dossier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid5

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.afschrift import alle_stukken, geef_afschrift
from toegang.acties.bewaarplicht import (
    ALLEEN_TEAMLEIDER,
    beantwoord_verzoek,
    begin_bewaarplicht,
    ontvang_verzoek,
    stop_bewaarplicht,
)
from toegang.acties.correctie import correcties_van, corrigeer_client, verbeter_bsn
from toegang.acties.inzage import geef_inzage
from toegang.acties.vernietigen import stel_vernietigen_voor
from toegang.bewaartermijn import belemmeringen
from toegang.forms.privacy import (
    AfschriftForm,
    BewaarplichtForm,
    BsnVerbeterForm,
    CorrectieForm,
    SleutelForm,
    UitkomstForm,
    VerzoekForm,
)
from toegang.fouten import Verouderd
from toegang.models import Bewaarplicht, Dossier, Vernietigingsverzoek
from toegang.models.vernietiging import Grond
from toegang.te_vernietigen import feiten_van
from toegang.views.pagina import (
    bsn_met_inzage,
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon,
    toon_formulier,
)

WAT = {
    "privacy_afschrift.html": "afschrift maken",
    "vernietigingsverzoek.html": "verzoek om te vernietigen",
    "vernietigingsverzoek_beslissen.html": "beslissen op een verzoek",
    "privacyverzoek.html": "verzoek over de eigen gegevens",
    "privacyverzoek_beantwoorden.html": "antwoord op een verzoek",
    "bewaarplicht.html": "langer bewaren",
}
"""What a look at each form is called in the overview for the client."""


@never_cache
@require_safe
def privacy(request: Verzoek, pk: int) -> HttpResponse:
    """What the client may ask, what keeps the dossier, and what was corrected."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    op = klok.vandaag()
    lees(request, ding, "dossier: privacy")
    verzoeken = list(ding.vernietigingsverzoeken.select_related("uitkomst"))
    return toon(
        request,
        "privacy.html",
        ding,
        feiten=feiten_van([ding], op=op)[ding.pk],
        plichten=list(ding.bewaarplichten.select_related("einde", "vastgelegd_door__gebruiker")),
        verzoeken=verzoeken,
        privacyverzoeken=list(ding.privacyverzoeken.select_related("antwoord")),
        voorstel=ding.vernietigingsvoorstellen.open().select_related("vastgelegd_door__gebruiker").first(),
        toegewezen=any(verzoek.is_beantwoord and verzoek.uitkomst.uitkomst == "toegewezen" for verzoek in verzoeken),
        correcties=correcties_van(ding),
        mag_geven=rechten.mag_dossier_wijzigen(request.pet, ding, op=op),
        mag_vernietigen=rechten.mag_vernietigen(request.pet, ding.gemeente_id, taak=ding.taak, op=op),
        sleutel=SleutelForm(),
    )


@never_cache
@require_POST
def inzage(request: Verzoek, pk: int) -> HttpResponse:
    """Make the letter about who looked, and show it among the files."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    form = SleutelForm(request.POST)
    if form.is_valid():
        try:
            geef_inzage(dossier_id=pk, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            messages.error(request, str(fout))
            return redirect("dossier_privacy", pk=pk)
        messages.success(request, "De brief 'Wie keek in uw dossier' staat bij de stukken. Geef hem aan de cliënt.")
        return redirect("dossier_stukken", pk=pk)
    messages.error(request, "Dit formulier is niet volledig. Probeer het opnieuw.")
    return redirect("dossier_privacy", pk=pk)


@never_cache
@require_http_methods(["GET", "POST"])
def afschrift(request: Verzoek, pk: int) -> HttpResponse:
    """A copy of everything, with or without BSN."""

    def doe(form: AfschriftForm) -> object:
        return geef_afschrift(
            dossier_id=pk,
            reden_bsn=form.reden_in_woorden(),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=klok.vandaag(),
        )

    return dossierformulier(
        request, pk, AfschriftForm, doe, "privacy_afschrift.html",
        klaar="Het afschrift staat bij de stukken: om te lezen (PDF) en voor computers (JSON).", naar="dossier_stukken",
    )  # fmt: skip


@never_cache
@require_safe
def stukken(request: Verzoek, pk: int) -> HttpResponse:
    """All files of the dossier in one zip."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    try:
        inhoud = alle_stukken(ding)
    except KanNiet as fout:
        messages.error(request, str(fout))
        return redirect("dossier_privacy", pk=pk)
    lees(request, ding, "dossier: alle stukken")
    return HttpResponse(
        inhoud,
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="stukken-dossier-{ding.nummer}.zip"'},
    )


@never_cache
@require_http_methods(["GET", "POST"])
def corrigeren(request: Verzoek, pk: int) -> HttpResponse:
    """Correct what is known of the client."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    op = klok.vandaag()
    lees(request, ding, "dossier: gegevens corrigeren")
    form = CorrectieForm(request.POST if request.method == "POST" else None, client=ding.client, pet=request.pet, op=op)
    try:
        if form.is_bound and form.is_valid():
            gedaan = probeer(
                form,
                lambda: corrigeer_client(
                    dossier_id=pk,
                    waarden=form.waarden(),
                    reden=form.cleaned_data["reden"],
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=op,
                ),
            )
            if gedaan is not None:
                messages.success(request, "De gegevens zijn gecorrigeerd. Wat er eerst stond ziet u hieronder.")
                return redirect("dossier_privacy", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "privacy_corrigeren.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "privacy_corrigeren.html", ding, form)


@never_cache
@require_http_methods(["GET", "POST"])
def bsn_verbeteren(request: Verzoek, pk: int) -> HttpResponse:
    """The right BSN instead of a wrong one, with the reason."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    op = klok.vandaag()
    lees(request, ding, "dossier: BSN verbeteren")
    form = BsnVerbeterForm(request.POST if request.method == "POST" else None)
    try:
        if form.is_bound and form.is_valid():
            gedaan = probeer(
                form,
                lambda: bsn_met_inzage(
                    request,
                    lambda: verbeter_bsn(
                        dossier_id=pk,
                        bsn=form.cleaned_data["bsn"],
                        reden=form.cleaned_data["reden"],
                        toch=form.cleaned_data["toch"],
                        versie=gelezen_versie(request),
                        door=request.pet,
                        op=op,
                    ),
                ),
            )
            if gedaan is not None:
                messages.success(request, "Het BSN is verbeterd. Het oude nummer is nergens bewaard.")
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "privacy_bsn.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "privacy_bsn.html", ding, form)


@never_cache
@require_http_methods(["GET", "POST"])
def verzoek_vastleggen(request: Verzoek, pk: int) -> HttpResponse:
    """Record a written request to destroy."""

    def doe(form: VerzoekForm) -> object:
        return ontvang_verzoek(dossier_id=pk, door=request.pet, op=klok.vandaag(), **form.cleaned_data)

    return dossierformulier(
        request, pk, VerzoekForm, doe, "vernietigingsverzoek.html",
        klaar="Het verzoek is vastgelegd. Een teamleider beslist erover.", begin={"ontvangen_op": klok.vandaag()},
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def verzoek_beslissen(request: Verzoek, pk: int, verzoek_pk: int) -> HttpResponse:
    """Grant or refuse a request to destroy."""
    ding = haal_dossier(request, pk)
    verzoek = get_object_or_404(Vernietigingsverzoek, pk=verzoek_pk, dossier=ding)

    def doe(form: UitkomstForm) -> object:
        return beantwoord_verzoek(verzoek_id=verzoek_pk, door=request.pet, op=klok.vandaag(), **form.cleaned_data)

    feiten = feiten_van([ding], op=klok.vandaag())[pk]
    return dossierformulier(
        request, pk, UitkomstForm, doe, "vernietigingsverzoek_beslissen.html", teamleider=True,
        klaar="De beslissing is vastgelegd. De brief aan de cliënt staat bij de stukken.", verzoek=verzoek,
        belemmeringen=[
            zin for zin in belemmeringen(feiten, grond=Grond.BEWAARTERMIJN, op=feiten.vanaf) if "verzoek" not in zin
        ],
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def bewaarplicht(request: Verzoek, pk: int) -> HttpResponse:
    """Keep the dossier longer."""

    def doe(form: BewaarplichtForm) -> object:
        return begin_bewaarplicht(dossier_id=pk, door=request.pet, op=klok.vandaag(), **form.cleaned_data)

    return dossierformulier(
        request, pk, BewaarplichtForm, doe, "bewaarplicht.html", teamleider=True,
        klaar="Het dossier blijft bewaard tot een teamleider de bewaarplicht stopt.",
        begin={"sinds": klok.vandaag()},
    )  # fmt: skip


@never_cache
@require_POST
def bewaarplicht_stoppen(request: Verzoek, pk: int, plicht_pk: int) -> HttpResponse:
    """No longer keep the dossier for this reason."""
    ding = haal_dossier(request, pk)
    plicht = get_object_or_404(Bewaarplicht, pk=plicht_pk, dossier=ding)
    _eis_teamleider(request, ding)
    form = SleutelForm(request.POST)
    if form.is_valid():
        stop_bewaarplicht(
            plicht_id=plicht.pk,
            aanvraag=uuid5(form.cleaned_data["aanvraag"], str(plicht.pk)),  # the buttons of a page share its key
            door=request.pet,
            op=klok.vandaag(),
        )
        messages.success(request, f"De bewaarplicht is gestopt: {plicht.get_reden_display()}.")
    return redirect("dossier_privacy", pk=pk)


@never_cache
@require_POST
def opnieuw_voorstellen(request: Verzoek, pk: int) -> HttpResponse:
    """Propose again to destroy what the client asked for, after a proposal was stopped."""
    ding = haal_dossier(request, pk)
    _eis_teamleider(request, ding)
    form = SleutelForm(request.POST)
    if form.is_valid():
        try:
            stel_vernietigen_voor(
                dossiers=[pk],
                grond=Grond.VERZOEK,
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            )
        except KanNiet as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, "Voorgesteld. Een andere teamleider van de gemeente beslist.")
    return redirect("dossier_privacy", pk=pk)


def _eis_teamleider(request: Verzoek, ding: Dossier) -> None:
    if not rechten.mag_vernietigen(request.pet, ding.gemeente_id, taak=ding.taak, op=klok.vandaag()):
        raise GeenRecht(ALLEEN_TEAMLEIDER)


def dossierformulier(
    request: Verzoek,
    pk: int,
    soort: type[forms.Form],
    doe: Callable[[Any], object],
    sjabloon: str,
    *,
    klaar: str,
    naar: str = "dossier_privacy",
    teamleider: bool = False,
    begin: dict[str, Any] | None = None,
    **context: Any,
) -> HttpResponse:
    """One form about a dossier, open or closed: filled in, done, and back."""
    ding = haal_dossier(request, pk)
    if teamleider:
        _eis_teamleider(request, ding)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    lees(request, ding, f"dossier: {WAT[sjabloon]}")
    form = soort(request.POST if request.method == "POST" else None, initial=begin)
    if form.is_bound and form.is_valid() and probeer(form, lambda: doe(form)) is not None:
        messages.success(request, klaar)
        return redirect(naar, pk=pk)
    return toon_formulier(request, sjabloon, ding, form, **context)
