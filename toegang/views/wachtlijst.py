"""Who waits: the list, coming on it, leaving it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, ClassVar, cast

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
from regio.models import Taak
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.indicatie import producten_voor
from toegang.acties.prioriteitsniveau import niveaus_voor
from toegang.acties.wachtlijst import haal_van_wachtlijst, zet_op_wachtlijst
from toegang.forms.velden import keuze
from toegang.forms.wachtlijst import WachtlijstEindeForm, WachtlijstForm
from toegang.fouten import Verouderd
from toegang.models import Doelgroep, Product, Wachtlijstplaats
from toegang.prioriteit import Niveau
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

    problematiek = forms.ChoiceField(label="Doelgroep", choices=[("", "Alle doelgroepen"), *Doelgroep.choices])
    prioriteit = forms.ChoiceField(label="Prioriteit")
    waarvoor = forms.ChoiceField(
        label="Waarvoor",
        choices=[("", "Alles"), (Taak.BW, "Beschermd wonen"), (Taak.MO, "Nachtopvang")],
    )
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Alle producten")
    overbrugging = forms.ChoiceField(
        label="Overbrugging", choices=[("", "Met en zonder"), ("ja", "Met overbrugging"), ("nee", "Zonder")]
    )
    instelling = forms.ChoiceField(
        label="Verblijf nu", choices=[("", "Alle"), ("ja", "Al in een instelling"), ("nee", "Nog geen plek")]
    )
    langer_dan = forms.IntegerField(label="Wacht minstens zoveel dagen", min_value=1, max_value=10_000)

    op: ClassVar[datetime.date]
    producten: ClassVar[list[int]]
    niveaus: ClassVar[Sequence[Niveau]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze(self, "product").queryset = Product.objects.filter(pk__in=self.producten)
        cast(forms.ChoiceField, self.fields["prioriteit"]).choices = [
            ("", "Elke prioriteit"), *((str(rij.rang), rij.naam) for rij in self.niveaus)
        ]  # fmt: skip

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The places that fit."""
        gekozen = self.cleaned_data
        if problematiek := gekozen.get("problematiek"):
            rijen = rijen.filter(problematiek=problematiek)
        if prioriteit := gekozen.get("prioriteit"):
            rijen = rijen.filter(prioriteit=prioriteit)
        if waarvoor := gekozen.get("waarvoor"):
            rijen = rijen.filter(taak=waarvoor)
        if product := gekozen.get("product"):
            rijen = rijen.filter(product=product)
        if overbrugging := gekozen.get("overbrugging"):
            rijen = rijen.filter(heeft_overbrugging=overbrugging == "ja")
        if instelling := gekozen.get("instelling"):
            rijen = rijen.filter(verblijft_in_instelling=instelling == "ja")
        if dagen := gekozen.get("langer_dan"):
            rijen = rijen.filter(sinds__lte=self.op - datetime.timedelta(days=dagen))
        return rijen


@never_cache
@require_safe
def wachtlijst(request: Verzoek) -> HttpResponse:
    """Who waits in the gemeenten of this hat, longest first."""
    if not rechten.mag_wachtlijst_lezen(request.pet):
        raise GeenRecht("De wachtlijst met namen is er voor wachtlijstbeheerders, consulenten en teamleiders.")
    op = klok.vandaag()
    stapels = [
        stapel.wachtend(op=op).met_hoofd().met_stand(op=op)
        for stapel in rechten.wachtlijst_per_gemeente(request.pet, op=op)
    ]

    class EigenFilter(WachtlijstFilter):
        pass

    EigenFilter.op = op
    EigenFilter.producten = [product.pk for product in producten_voor(request.pet.gemeente_id or 0, op=op)]
    EigenFilter.niveaus = niveaus_voor(request.pet.gemeente_id or 0, op=op, taak=Taak.BW)
    lijst = Lijst(
        request,
        stapels,
        titel="Wachtlijst",
        eenheid=("wachtende", "wachtenden"),
        kolommen=[
            Kolom("naam", "Cliënt", waarde="dossier.client.lijstnaam", sorteer="dossier__client__zoeknaam"),
            *([Kolom("gemeente", "Gemeente")] if len(stapels) > 1 else []),
            Kolom("woonplaats", "Herkomst", waarde="dossier.client.woonplaats_tekst"),
            Kolom("product", "Product", sjabloon="toegang/delen/product.html"),
            Kolom("problematiek", "Doelgroep", waarde="get_problematiek_display"),
            Kolom(
                "prioriteit",
                "Prioriteit",
                waarde="prioriteit_woord",
                sorteer="prioriteit",
                sjabloon="toegang/delen/prioriteit.html",
            ),
            Kolom("sinds", "Wacht sinds", sorteer="sinds", soort="datum"),
            Kolom("dagen", "Wacht", waarde=lambda rij: rij.dagen(op=op), soort="getal", eenheid="dagen"),
            Kolom("overbrugging", "Overbrugging", waarde=lambda rij: "ja" if rij.heeft_overbrugging else "nee"),
            Kolom("plek", "Actie", waarde="pk", sjabloon="toegang/delen/wachtende_actie.html"),
        ],
        sorteer="sinds",
        filter=EigenFilter,
        adres=lambda plaats: reverse("wachtende", args=[plaats.pk]),
        leeg=Leeg("Niemand staat op de wachtlijst", "Een consulent zet een cliënt erop vanuit het dossier."),
        bestandsnaam="wachtlijst" if rechten.mag_wachtlijst_meenemen(request.pet) else "",
        bij_export=lambda dingen: _lees(request, "wachtlijst: bestand", dingen),
    )
    _lees(request, "wachtlijst", lijst.dingen)
    return lijst.antwoord("toegang/wachtlijst.html")


def _lees(request: Verzoek, wat: str, plaatsen: Sequence[Wachtlijstplaats]) -> None:
    if plaatsen:
        leg_inzage_vast(
            door=request.pet, wat=wat, reden="werklijst", dossiers=[plaats.dossier_id for plaats in plaatsen]
        )


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
