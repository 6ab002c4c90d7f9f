"""Toewijzingen of a dossier: what was assigned to whom, changing it, and the message to the aanbieder."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.models import Gemeente, Organisatie
from regio.verzoek import Verzoek
from toegang.acties.bericht import als_lopend
from toegang.acties.toewijzing import wijs_zorg_toe, wijzig_toewijzing
from toegang.acties.toewijzingsbericht import is_verzonden, laatste_versies, maak_toewijzingsbericht, toewijzingen_van
from toegang.contracten import aanbieder_met
from toegang.forms.bericht import BerichtMakenForm, ToewijzingForm, ToewijzingWijzigenForm
from toegang.fouten import Verouderd
from toegang.iwmo.historie import Bekende
from toegang.models import Dossier, Toewijzing, Toewijzingversie
from toegang.models import Verzoek as Aanvraagverzoek
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


@dataclass
class Regel:
    """A toewijzing as the page shows it."""

    toewijzing: Toewijzing
    versie: Toewijzingversie
    verzonden: bool
    leveringen: tuple[Bekende, ...]
    loopt: bool


@dataclass
class Groep:
    """The toewijzingen at one aanbieder, in the name of one gemeente: what one message holds."""

    aanbieder: Organisatie
    afzender: Gemeente
    regels: list[Regel] = field(default_factory=list)
    form: BerichtMakenForm | None = None

    @property
    def te_verzenden(self) -> bool:
        """Whether something changed since the last message."""
        return any(not regel.verzonden for regel in self.regels)


def groepen_van(dossier: Dossier, *, op: datetime.date) -> list[Groep]:
    """Every toewijzing with its last version and what was delivered, per aanbieder."""
    rijen = list(toewijzingen_van(dossier).select_related("indicatie__product").prefetch_related("leveringsmeldingen"))
    in_bericht = {versie.toewijzing_id for versie in laatste_versies(rijen, op=op)}
    groepen: dict[tuple[int, int], Groep] = {}
    for toewijzing in rijen:
        versie = list(toewijzing.versies.all())[-1]
        groep = groepen.setdefault(
            (toewijzing.aanbieder_id, toewijzing.afzender_id), Groep(toewijzing.aanbieder, toewijzing.afzender)
        )
        groep.regels.append(
            Regel(
                toewijzing,
                versie,
                is_verzonden(versie),
                tuple(levering for bekend in als_lopend([toewijzing]) for levering in bekend.leveringen),
                not versie.is_verwijderd and (versie.eind is None or versie.eind >= op),
            )
        )
        if toewijzing.pk in in_bericht:
            groep.form = BerichtMakenForm(
                initial={"aanbieder": toewijzing.aanbieder_id, "afzender": toewijzing.afzender_id},
                auto_id=f"id_{toewijzing.aanbieder_id}_{toewijzing.afzender_id}_%s",
            )
    return list(groepen.values())


@never_cache
@require_safe
def toewijzingen(request: Verzoek, pk: int) -> HttpResponse:
    """What was assigned, what aanbieders ask and reported, and the messages."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    lees(request, dossier, "dossier: toewijzingen")
    return _toon(request, dossier)


def _toon(request: Verzoek, dossier: Dossier, *, form: BerichtMakenForm | None = None) -> HttpResponse:
    op = klok.vandaag()
    verzoeken = Aanvraagverzoek.objects.filter(dossier=dossier).open().met_onderzoek()
    berichten = dossier.berichten.defer("inhoud", "hash").select_related(
        "verwerking", "retour", "vastgelegd_door__gebruiker"
    )
    return toon(
        request,
        "toewijzingen.html",
        dossier,
        tab="toewijzingen",
        groepen=groepen_van(dossier, op=op),
        verzoeken=[(verzoek, aanbieder_met(verzoek.agb)) for verzoek in verzoeken],
        berichten=berichten,
        form=form,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Assign the product of an indicatie to an aanbieder."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: toewijzing")
    op = klok.vandaag()
    form = ToewijzingForm(
        request.POST if request.method == "POST" else None,
        dossier=dossier,
        op=op,
        gekozen=request.GET.get("indicatie", ""),
    )
    try:
        if form.is_bound and form.is_valid():
            gemaakt = probeer(
                form,
                lambda: wijs_zorg_toe(
                    dossier_id=pk,
                    opdracht=form.opdracht(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if gemaakt is not None:
                messages.success(request, f"Toewijzing {gemaakt.nummer} is vastgelegd. Maak nu het bericht.")
                return redirect("toewijzingen", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "toewijzing_nieuw.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "toewijzing_nieuw.html", dossier, form)


@never_cache
@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int, toewijzing_pk: int) -> HttpResponse:
    """Another last day, budget or total; or taking the toewijzing back."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    toewijzing = get_object_or_404(
        Toewijzing.objects.select_related("aanbieder", "indicatie__product"), pk=toewijzing_pk, dossier=dossier
    )
    lees(request, dossier, "dossier: toewijzing")
    laatste = toewijzing.versies.order_by("-volgnummer")[0]
    form = ToewijzingWijzigenForm(
        request.POST if request.method == "POST" else None, toewijzing=toewijzing, laatste=laatste, dossier=dossier
    )
    context: dict[str, Any] = {"toewijzing": toewijzing, "laatste": laatste}
    try:
        if form.is_bound and form.is_valid():
            gewijzigd = probeer(
                form,
                lambda: wijzig_toewijzing(
                    toewijzing_id=toewijzing_pk,
                    wijziging=form.wijziging(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
            if gewijzigd is not None:
                messages.success(request, f"Toewijzing {toewijzing.nummer} is gewijzigd. Maak nu het bericht.")
                return redirect("toewijzingen", pk=pk)
    except Verouderd as fout:
        return toon_formulier(
            request, "toewijzing_wijzigen.html", haal_dossier(request, pk), form, fout=fout, **context
        )
    return toon_formulier(request, "toewijzing_wijzigen.html", dossier, form, **context)


@never_cache
@require_POST
def bericht_maken(request: Verzoek, pk: int) -> HttpResponse:
    """Make the WMO301 for one aanbieder."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    form = BerichtMakenForm(request.POST)
    if form.is_valid():
        try:
            bericht = maak_toewijzingsbericht(
                dossier_id=pk,
                aanbieder_id=form.cleaned_data["aanbieder"],
                afzender_id=form.cleaned_data["afzender"],
                versie=gelezen_versie(request),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            )
        except KanNiet as fout:
            messages.error(request, str(fout))
            return redirect("toewijzingen", pk=pk)
        messages.success(request, "Het bericht is gemaakt en gecontroleerd. Download het en verstuur het.")
        return redirect("bericht", pk=pk, bericht_pk=bericht.pk)
    messages.error(request, "Dit formulier is niet volledig. Probeer het opnieuw.")
    return redirect("toewijzingen", pk=pk)
