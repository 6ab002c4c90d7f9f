"""The list of overdrachten, making one, its page for both gemeenten, and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.lijst import Filter, Kolom, Lijst
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten_samen as samen
from toegang.acties.overdracht import mogelijke_stappen, neem_stap, ontvangen_in, verzend
from toegang.acties.overdracht_afronden import neem_over, sluit_na_overdracht
from toegang.afspraken import factoren_voor
from toegang.forms.overdracht import AfsluitForm, NeemOverForm, OverdrachtForm, StapForm
from toegang.fouten import Verouderd
from toegang.models import Dossier, Overdracht, Toestemming
from toegang.models.dossier import taak_van
from toegang.overdracht import Kant, Stapsoort, alleen_te_weinig_binding, eerste_dag_zonder_zender, volgend_niveau
from toegang.rechten import eigen_gemeenten, mag_dossiers_lezen, mag_dossiers_meenemen
from toegang.stand_overdracht import SCHERMEN, toestand, wat_nu
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon,
    toon_formulier,
)

REDEN = "overdracht tussen gemeenten"
TEKSTEN = {soort.value: soort.tekst for soort in Stapsoort}


class OverdrachtFilter(Filter):
    """By side and by what happened last."""

    kant = forms.ChoiceField(
        label="Van wie", choices=[("", "Alle"), ("aan_ons", "Aan ons gevraagd"), ("van_ons", "Door ons gevraagd")]
    )
    stap = forms.ChoiceField(
        label="Laatste stap",
        choices=[("", "Alle"), *((waarde, tekst.capitalize()) for waarde, tekst in TEKSTEN.items())],
    )

    eigen: tuple[int, ...] = ()

    def toepassen(self, rijen: Any) -> Any:
        """The overdrachten that fit."""
        match self.cleaned_data.get("kant"):
            case "aan_ons":
                rijen = rijen.filter(naar_gemeente_id__in=self.eigen)
            case "van_ons":
                rijen = rijen.filter(gemeente_id__in=self.eigen)
        if stap := self.cleaned_data.get("stap"):
            rijen = rijen.laatst(stap)
        return rijen


@never_cache
@require_safe
def overdrachten(request: Verzoek) -> HttpResponse:
    """What the gemeenten of this hat hand over and are asked to take over, newest first."""
    if not mag_dossiers_lezen(request.pet):
        raise GeenRecht("Overdrachten zijn er voor consulenten en teamleiders van de gemeente.")
    op = klok.vandaag()

    class EigenFilter(OverdrachtFilter):
        eigen = eigen_gemeenten(request.pet, op=op)

    lijst = Lijst(
        request,
        [samen.overdrachten_voor(request.pet, op=op).met_hoofd()],
        titel="Overdrachten",
        eenheid=("overdracht", "overdrachten"),
        kolommen=[
            Kolom("initialen", "Cliënt"),
            Kolom("gemeente", "Van"),
            Kolom("naar_gemeente", "Naar"),
            Kolom("verzonden_op", "Verzonden", sorteer="verzonden_op", soort="datum"),
            Kolom("stap", "Laatste stap", waarde=lambda rij: TEKSTEN[rij.laatste_soort]),
            Kolom(
                "antwoord",
                "Antwoord uiterlijk",
                waarde="antwoord_uiterlijk",
                soort="datum",
                sjabloon="toegang/delen/antwoord.html",
            ),
        ],
        sorteer="-verzonden_op",
        filter=EigenFilter,
        adres=lambda rij: reverse("overdracht", args=[rij.pk]),
        leeg=Leeg("Er zijn geen overdrachten", "Een overdracht begint in een dossier, met toestemming van de cliënt."),
        bestandsnaam="overdrachten" if mag_dossiers_meenemen(request.pet) else "",
        bij_export=lambda rijen: _zag(request, "overdrachten: bestand", rijen),
    )
    _zag(request, "overdrachten", lijst.dingen)
    return lijst.antwoord("toegang/overdrachten.html")


def _zag(request: Verzoek, wat: str, rijen: Sequence[Overdracht]) -> None:
    if rijen:
        leg_inzage_vast(door=request.pet, wat=wat, reden=REDEN, dossiers=[rij.dossier_id for rij in rijen])


@never_cache
@require_http_methods(["GET", "POST"])
def maken(request: Verzoek, pk: int) -> HttpResponse:
    """Ask another gemeente to take over: what is told, and why."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    toestemming = (
        Toestemming.objects.lopend(op=op)
        .voor(Toestemming.Waarvoor.OVERDRACHT)
        .select_related("aan_gemeente")
        .filter(dossier=dossier)
        .first()
    )
    if toestemming is None or toestemming.aan_gemeente_id is None:
        messages.info(request, "Voor een overdracht is toestemming van de cliënt nodig. Leg die eerst vast.")
        return redirect("toestemming_overdracht", pk)
    lees(request, dossier, "dossier: overdracht")
    factoren = factoren_voor(dossier.gemeente_id, op=op)
    form = OverdrachtForm(
        request.POST if request.method == "POST" else None,
        toestemming=toestemming,
        client=dossier.client,
        factoren=factoren,
    )
    context: dict[str, Any] = {
        "toestemming": toestemming,
        "onzeker": factoren[0].bron if factoren and factoren[0].bron.zekerheid == "onzeker" else None,
        "zonder_account": not samen.werkt_hier(toestemming.aan_gemeente_id, taak=dossier.taak, op=op),
    }
    try:
        if form.is_bound and form.is_valid():
            gemaakt = probeer(
                form,
                lambda: verzend(
                    dossier_id=pk,
                    toestemming_id=toestemming.pk,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if gemaakt is not None:
                messages.success(request, f"De overdracht is verzonden aan {toestemming.aan_gemeente}.")
                return redirect("overdracht", gemaakt.pk)
    except Verouderd as fout:
        nu = haal_dossier(request, pk)
        return toon_formulier(request, "overdracht_maken.html", nu, form, fout=fout, **context)
    return toon_formulier(request, "overdracht_maken.html", dossier, form, **context)


def haal_overdracht(request: Verzoek, pk: int) -> Overdracht:
    """The overdracht, for either side; else it does not exist (404)."""
    vraag = samen.overdrachten_voor(request.pet, op=klok.vandaag()).met_hoofd()
    return get_object_or_404(vraag.prefetch_related("stappen__vastgelegd_door__gebruiker"), pk=pk)


def _lees(request: Verzoek, overdracht: Overdracht, wat: str) -> None:
    leg_inzage_vast(door=request.pet, wat=wat, reden=REDEN, dossiers=[overdracht.dossier_id])


def _toon(
    request: Verzoek, sjabloon: str, overdracht: Overdracht, *, status: int = 200, **context: Any
) -> HttpResponse:
    op = klok.vandaag()
    stand = overdracht.stand()
    kanten = samen.kanten_van(request.pet, overdracht, op=op)
    stappen = mogelijke_stappen(request.pet, overdracht, stand, op=op)
    eigen = ontvangen_in(overdracht) if Kant.ONTVANGER in kanten and stand.is_geaccepteerd else None
    dossier = Dossier.objects.filter(pk=overdracht.dossier_id).first() if Kant.ZENDER in kanten else None
    mag_sluiten = (
        dossier is not None and dossier.is_open and stand.is_aangekomen and eerste_dag_zonder_zender(stand) <= op
    )
    dossier_nodig = stand.is_onderweg and stand.is_geaccepteerd and Kant.ONTVANGER in kanten and eigen is None
    weigering = next((stap for stap in overdracht.stappen.all() if stap.soort == Stapsoort.GEWEIGERD), None)
    return render(
        request,
        f"toegang/{sjabloon}",
        {
            "overdracht": overdracht,
            "stand": stand,
            "toestand": toestand(overdracht, stand),
            "is_zender": Kant.ZENDER in kanten,
            "is_ontvanger": Kant.ONTVANGER in kanten,
            "dossier": dossier,
            "eigen_dossier": eigen,
            "dossier_nodig": dossier_nodig,
            "afweging": overdracht.afweging if Kant.ZENDER in kanten else None,
            "zonder_account": not samen.werkt_hier(
                overdracht.naar_gemeente_id, taak=taak_van(overdracht.dossier_id), op=op
            ),
            "alleen_binding": weigering is not None and alleen_te_weinig_binding(weigering.gronden),
            "schermen": [
                (SCHERMEN[soort], reverse(SCHERMEN[soort].urlnaam, args=[overdracht.pk]))
                for soort in stappen
                if not (dossier_nodig and soort == Stapsoort.AANGEKOMEN)
            ],
            "wat_nu": wat_nu(
                overdracht,
                stand,
                stappen,
                dossier_nodig=dossier_nodig,
                sluiten=reverse("overdracht_afsluiten", args=[overdracht.pk]) if mag_sluiten else "",
                op=op,
            ),
            **context,
        },
        status=status,
    )


@never_cache
@require_safe
def overdracht(request: Verzoek, pk: int) -> HttpResponse:
    """What is asked and told, what happened, and what this side can do now."""
    ding = haal_overdracht(request, pk)
    _lees(request, ding, "overdracht")
    return _toon(request, "overdracht.html", ding)


@never_cache
@require_http_methods(["GET", "POST"])
def stap(request: Verzoek, pk: int, soort: str) -> HttpResponse:
    """One step of an overdracht, by the side whose turn it is."""
    op = klok.vandaag()
    ding = haal_overdracht(request, pk)
    deze = Stapsoort(soort)
    stand = ding.stand()
    form = StapForm(request.POST if request.method == "POST" else None, soort=deze, op=op)
    _lees(request, ding, "overdracht: stap")
    context: dict[str, Any] = {"form": form, "scherm": SCHERMEN[deze]}
    if deze == Stapsoort.GEESCALEERD and deze in mogelijke_stappen(request.pet, ding, stand, op=op):
        context["niveau"] = volgend_niveau(stand).tekst
    try:
        if form.is_bound and form.is_valid():
            gedaan = probeer(
                form,
                lambda: neem_stap(
                    overdracht_id=pk,
                    soort=deze,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if gedaan is not None:
                messages.success(request, f"Vastgelegd: {deze.tekst}.")
                return redirect("overdracht", pk)
        elif not form.is_bound and deze not in mogelijke_stappen(request.pet, ding, stand, op=op):
            messages.info(request, "Deze stap kan nu niet. Hieronder staat wat er wel kan.")
            return redirect("overdracht", pk)
    except Verouderd as fout:
        form.add_error(None, str(fout))
        return _toon(request, "overdracht_stap.html", haal_overdracht(request, pk), status=409, **context)
    return _toon(request, "overdracht_stap.html", ding, **context)


@never_cache
@require_http_methods(["GET", "POST"])
def dossier_openen(request: Verzoek, pk: int) -> HttpResponse:
    """The receiver opens a dossier of its own, with what the client allowed."""
    ding = haal_overdracht(request, pk)
    if Kant.ONTVANGER not in samen.kanten_van(request.pet, ding, op=klok.vandaag()):
        raise GeenRecht("Een dossier opent de gemeente die de cliënt overneemt.")
    _lees(request, ding, "overdracht: dossier openen")
    form = NeemOverForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        nieuw = probeer(
            form,
            lambda: neem_over(overdracht_id=pk, bsn=form.cleaned_data["bsn"], door=request.pet, op=klok.vandaag()),
        )
        if nieuw is not None:
            messages.success(request, f"Dossier {nieuw.nummer} is open voor deze cliënt.")
            return redirect("dossier", nieuw.pk)
    return _toon(request, "overdracht_dossier.html", ding, form=form)


@never_cache
@require_http_methods(["GET", "POST"])
def afsluiten(request: Verzoek, pk: int) -> HttpResponse:
    """After the arrival the sender closes its dossier, with an extract."""
    op = klok.vandaag()
    ding = haal_overdracht(request, pk)
    if Kant.ZENDER not in samen.kanten_van(request.pet, ding, op=op):
        raise GeenRecht("Het dossier sluit de gemeente waar het open is.")
    dossier = haal_dossier(request, ding.dossier_id)
    if eerst := eerst_openen(request, dossier):
        return eerst
    lees(request, dossier, "dossier: sluiten na overdracht")
    form = AfsluitForm(request.POST if request.method == "POST" else None)
    stand = ding.stand()
    context: dict[str, Any] = {
        "overdracht": ding,
        "per": eerste_dag_zonder_zender(stand) if stand.is_aangekomen else None,
        "indicaties": dossier.indicaties.niet_voorbij(op=op).select_related("product"),
        "wacht": dossier.wachtlijstplaatsen.wachtend(op=op).exists(),
    }
    try:
        if form.is_bound and form.is_valid():
            gesloten = probeer(
                form,
                lambda: sluit_na_overdracht(
                    overdracht_id=pk,
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if gesloten is not None:
                messages.success(request, f"Dossier {dossier.nummer} is gesloten. Het uittreksel staat bij de stukken.")
                return redirect("dossier", dossier.pk)
    except Verouderd as fout:
        nu = haal_dossier(request, dossier.pk)
        return toon_formulier(request, "overdracht_afsluiten.html", nu, form, fout=fout, **context)
    return toon(request, "overdracht_afsluiten.html", dossier, form=form, **context)
