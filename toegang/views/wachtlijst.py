"""Who waits: the list, coming on it, leaving it."""

from __future__ import annotations

import datetime
from typing import ClassVar

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
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
from toegang import rechten
from toegang.acties.wachtlijst import haal_van_wachtlijst, zet_op_wachtlijst
from toegang.forms.wachtlijst import WachtlijstEindeForm, WachtlijstForm
from toegang.fouten import Verouderd
from toegang.models import Doelgroep, Wachtlijstplaats
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon_formulier,
)


class WachtlijstFilter(Filter):
    """By problem, and whether someone already lives in an institution."""

    problematiek = forms.ChoiceField(label="Problematiek", choices=[("", "Alle problematiek"), *Doelgroep.choices])
    instelling = forms.ChoiceField(
        label="Verblijf nu", choices=[("", "Alle"), ("ja", "Al in een instelling"), ("nee", "Nog geen plek")]
    )
    langer_dan = forms.IntegerField(label="Wacht minstens zoveel dagen", min_value=1, max_value=10_000)

    op: ClassVar[datetime.date]

    def toepassen(self, rijen: QuerySet[Wachtlijstplaats]) -> QuerySet[Wachtlijstplaats]:
        """The places that fit."""
        keuze = self.cleaned_data
        if problematiek := keuze.get("problematiek"):
            rijen = rijen.filter(problematiek=problematiek)
        if instelling := keuze.get("instelling"):
            rijen = rijen.filter(verblijft_in_instelling=instelling == "ja")
        if dagen := keuze.get("langer_dan"):
            rijen = rijen.filter(sinds__lte=self.op - datetime.timedelta(days=dagen))
        return rijen


@never_cache
@require_safe
def wachtlijst(request: Verzoek) -> HttpResponse:
    """Who waits in the gemeenten of this hat, longest first."""
    if not rechten.mag_wachtlijst_lezen(request.pet):
        raise GeenRecht("De wachtlijst met namen is er voor wachtlijstbeheerders, consulenten en teamleiders.")
    op = klok.vandaag()
    stapels = [stapel.wachtend(op=op).met_hoofd() for stapel in rechten.wachtlijst_per_gemeente(request.pet, op=op)]
    opent = rechten.mag_dossiers_lezen(request.pet)

    class EigenFilter(WachtlijstFilter):
        op = klok.vandaag()

    lijst = Lijst(
        request,
        stapels,
        titel="Wachtlijst",
        eenheid=("wachtende", "wachtenden"),
        kolommen=[
            Kolom("naam", "Cliënt", waarde="dossier.client.lijstnaam", sorteer="dossier__client__zoeknaam"),
            *([Kolom("gemeente", "Gemeente")] if len(stapels) > 1 else []),
            Kolom("woonplaats", "Woonplaats", waarde="dossier.client.woonplaats_tekst"),
            Kolom("product", "Product", sjabloon="toegang/delen/product.html"),
            Kolom("problematiek", "Problematiek", waarde="get_problematiek_display"),
            Kolom("sinds", "Wacht sinds", sorteer="sinds", soort="datum"),
            Kolom("dagen", "Wacht", waarde=lambda rij: rij.dagen(op=op), soort="getal", eenheid="dagen"),
            Kolom("einde", "Actie", waarde="pk", sjabloon="toegang/delen/van_wachtlijst.html"),
        ],
        sorteer="sinds",
        filter=EigenFilter,
        adres=(lambda plaats: reverse("dossier", args=[plaats.dossier_id])) if opent else None,
        leeg=Leeg("Niemand staat op de wachtlijst", "Een consulent zet een cliënt erop vanuit het dossier."),
    )
    if lijst.dingen:
        leg_inzage_vast(
            door=request.pet,
            wat="wachtlijst",
            reden="werklijst",
            dossiers=[plaats.dossier_id for plaats in lijst.dingen],
        )
    return lijst.antwoord("toegang/wachtlijst.html")


@never_cache
@require_http_methods(["GET", "POST"])
def erop(request: Verzoek, pk: int) -> HttpResponse:
    """Let the client of a dossier wait."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: wachtlijst")
    form = WachtlijstForm(request.POST if request.method == "POST" else None, dossier=dossier, op=op)
    try:
        if form.is_bound and form.is_valid():
            velden = dict(form.cleaned_data)
            plaats = probeer(
                form,
                lambda: zet_op_wachtlijst(
                    dossier_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
                ),
            )
            if plaats is not None:
                messages.success(request, "De cliënt staat op de wachtlijst.")
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "wachtlijst_erop.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "wachtlijst_erop.html", dossier, form)


@never_cache
@require_http_methods(["GET", "POST"])
def eraf(request: Verzoek, pk: int) -> HttpResponse:
    """End the waiting of one client, with the reason."""
    op = klok.vandaag()
    vraag = rechten.wachtlijst_voor(request.pet, op=op).met_hoofd()
    plaats = get_object_or_404(vraag, pk=pk)
    leg_inzage_vast(door=request.pet, wat="wachtlijst: einde", reden="werklijst", dossiers=[plaats.dossier_id])
    form = WachtlijstEindeForm(request.POST if request.method == "POST" else None, initial={"per": op})
    if form.is_bound and form.is_valid():
        velden = dict(form.cleaned_data)
        einde = probeer(form, lambda: haal_van_wachtlijst(plaats_id=pk, door=request.pet, op=op, **velden))
        if einde is not None:
            messages.success(request, f"Van de wachtlijst gehaald: {einde.get_reden_display()}.")
            return redirect("wachtlijst")
    return render(
        request, "toegang/wachtlijst_eraf.html", {"form": form, "plaats": plaats, "client": plaats.dossier.client}
    )
