"""Who waits: the list, coming on it, leaving it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.lijst import Filter, Kolom, Lijst
from regio.models import Gemeente, Taak
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.prioriteitsniveau import niveaus_van
from toegang.acties.wachtlijst import haal_van_wachtlijst, zet_op_wachtlijst
from toegang.contracten import regio_van
from toegang.forms.wachtlijst import WachtlijstEindeForm, WachtlijstForm, WachtlijstZoekForm
from toegang.fouten import Verouderd
from toegang.models import Doelgroep, Product, Wachtlijstplaats, Woonplaats
from toegang.models.wachtlijst import WachtlijstplaatsQuerySet
from toegang.namen import zoekbegins
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
from toegang.zoeken import MINSTENS, NUMMER

HOEVEEL = 50
GEEN_WACHTLIJST = "De wachtlijst met namen is er voor wachtlijstbeheerders, consulenten en teamleiders."


class WachtlijstFilter(Filter):
    """By problem, gemeente and origin, and whether someone already lives in an institution."""

    problematiek = forms.ChoiceField(label="Doelgroep", choices=[("", "Alle doelgroepen"), *Doelgroep.choices])
    prioriteit = forms.ChoiceField(label="Prioriteit")
    waarvoor = forms.ChoiceField(
        label="Waarvoor",
        choices=[("", "Alles"), (Taak.BW, "Beschermd wonen"), (Taak.MO, "Nachtopvang")],
    )
    product = forms.ChoiceField(label="Product")
    overbrugging = forms.ChoiceField(
        label="Overbrugging", choices=[("", "Met en zonder"), ("ja", "Met overbrugging"), ("nee", "Zonder")]
    )
    instelling = forms.ChoiceField(
        label="Verblijf nu", choices=[("", "Alle"), ("ja", "Al in een instelling"), ("nee", "Nog geen plek")]
    )
    gemeente = forms.ChoiceField(label="Gemeente")
    herkomst = forms.ChoiceField(label="Herkomst")
    langer_dan = forms.IntegerField(label="Wacht minstens zoveel dagen", min_value=1, max_value=10_000)

    op: ClassVar[datetime.date]
    producten: ClassVar[Sequence[Product]]
    niveaus: ClassVar[Sequence[Niveau]]
    eigen: ClassVar[Sequence[Gemeente]]
    regio: ClassVar[Sequence[Gemeente]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._zet("product", "Alle producten", [(str(rij.pk), str(rij)) for rij in self.producten])
        self._zet("prioriteit", "Elke prioriteit", [(str(rij.rang), rij.naam) for rij in self.niveaus])
        if len(self.eigen) > 1:
            self._kies("gemeente", "Alle gemeenten", self.eigen)
        else:
            del self.fields["gemeente"]
        zonder = [
            (soort.value, str(soort.label).capitalize()) for soort in (Woonplaats.BUITEN_REGIO, Woonplaats.ONBEKEND)
        ]
        self._kies("herkomst", "Overal vandaan", self.regio, zonder)

    def _kies(self, naam: str, alle: str, gemeenten: Sequence[Gemeente], ook: Sequence[tuple[str, str]] = ()) -> None:
        self._zet(naam, alle, [*((str(rij.pk), rij.naam_kort) for rij in gemeenten), *ook])

    def _zet(self, naam: str, alle: str, keuzes: Sequence[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[naam]).choices = [("", alle), *keuzes]

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
        if gemeente := gekozen.get("gemeente"):
            rijen = rijen.filter(gemeente=gemeente)
        if herkomst := gekozen.get("herkomst"):
            rijen = rijen.filter(self._vandaan(herkomst))
        if dagen := gekozen.get("langer_dan"):
            rijen = rijen.filter(sinds__lte=self.op - datetime.timedelta(days=dagen))
        return rijen

    def _vandaan(self, herkomst: str) -> Q:
        """As the counts of the region say it: a gemeente that does not take part is 'buiten de regio'."""
        soort, woonplaats = "op_naam__woonplaats_soort", "op_naam__woonplaats"
        if herkomst == Woonplaats.ONBEKEND:
            return Q(**{soort: Woonplaats.ONBEKEND})
        if herkomst == Woonplaats.BUITEN_REGIO:
            andere = Q(**{soort: Woonplaats.GEMEENTE}) & ~Q(**{f"{woonplaats}__in": self.regio})
            return Q(**{soort: Woonplaats.BUITEN_REGIO}) | andere
        return Q(**{woonplaats: herkomst})


@never_cache
@require_safe
def wachtlijst(request: Verzoek) -> HttpResponse:
    """Who waits in the gemeenten of this hat, longest first."""
    if not rechten.mag_wachtlijst_lezen(request.pet):
        raise GeenRecht(GEEN_WACHTLIJST)
    op = klok.vandaag()
    stapels = [
        stapel.wachtend(op=op).met_hoofd().met_stand(op=op)
        for stapel in rechten.wachtlijst_per_gemeente(request.pet, op=op)
    ]

    class EigenFilter(WachtlijstFilter):
        pass

    EigenFilter.op = op
    regio = regio_van(request.pet.gemeente_id or 0, op=op)
    EigenFilter.producten = list(Product.objects.van_regio(regio, taak=Taak.BW))
    EigenFilter.niveaus = niveaus_van(regio, op=op)
    eigen = rechten.eigen_gemeenten(request.pet, op=op)
    EigenFilter.eigen = list(Gemeente.objects.filter(pk__in=eigen).op_naam()) if len(eigen) > 1 else ()
    EigenFilter.regio = rechten.gemeenten_in_beeld(request.pet, op=op)
    lijst = Lijst(
        request,
        stapels,
        titel="Wachtlijst",
        eenheid=("wachtende", "wachtenden"),
        kolommen=[
            Kolom("naam", "Cliënt", waarde="op_naam.lijstnaam", sorteer="op_naam__zoeknaam"),
            *([Kolom("gemeente", "Gemeente")] if len(stapels) > 1 else []),
            Kolom("woonplaats", "Herkomst", waarde="op_naam.woonplaats_tekst"),
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
            Kolom(  # on the page it stands under the priority: ten columns do not fit
                "overbrugging",
                "Overbrugging",
                waarde=lambda rij: "ja" if rij.heeft_overbrugging else "nee",
                alleen_bestand=True,
            ),
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
    return lijst.antwoord("toegang/wachtlijst.html", {"zoekform": WachtlijstZoekForm()})


@never_cache
@require_POST
def zoeken(request: Verzoek) -> HttpResponse:
    """Find who waits by surname or number of the dossier. Posted and not kept: a name never stands in an address."""
    if not rechten.mag_wachtlijst_lezen(request.pet):
        raise GeenRecht(GEEN_WACHTLIJST)
    op = klok.vandaag()
    form = WachtlijstZoekForm(request.POST)
    gevonden: list[Wachtlijstplaats] = []
    if form.is_valid():
        wachtenden = rechten.wachtlijst_voor(request.pet, op=op).wachtend(op=op).met_hoofd()
        vraag = _zoekvraag(wachtenden, form.cleaned_data["wie"].strip())
        gevonden = list(vraag.order_by("op_naam__zoeknaam", "pk")[: HOEVEEL + 1])
        _lees(request, "wachtlijst: zoeken", gevonden[:HOEVEEL], reden="gezocht")
    return render(
        request,
        "toegang/wachtlijst_zoeken.html",
        {"form": form, "gevonden": gevonden[:HOEVEEL], "meer": len(gevonden) > HOEVEEL, "hoeveel": HOEVEEL},
        status=200 if form.is_valid() else 400,
    )


def _zoekvraag(wachtenden: WachtlijstplaatsQuerySet, tekst: str) -> WachtlijstplaatsQuerySet:
    if NUMMER.fullmatch(tekst):
        jaar, volgnummer = tekst.split("-")
        return wachtenden.filter(op_naam__nummer=f"{jaar}-{int(volgnummer):06d}")
    return wachtenden.met_naam([begin for begin in zoekbegins(tekst) if len(begin) >= MINSTENS])


def _lees(request: Verzoek, wat: str, plaatsen: Sequence[Wachtlijstplaats], *, reden: str = "werklijst") -> None:
    if plaatsen:
        leg_inzage_vast(door=request.pet, wat=wat, reden=reden, dossiers=[plaats.dossier_id for plaats in plaatsen])


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
    return render(request, "toegang/wachtlijst_eraf.html", {"form": form, "plaats": plaats, "client": plaats.op_naam})
