"""The list of what may be destroyed, proposals that wait for a second person, and the register."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db.models import Min, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_inzage_vast
from regio.lijst import Filter, Kolom, Lijst
from regio.notatie import datum
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.vernietigen import NIET_UW_WERK, stel_vernietigen_voor, stop_voorstel, vernietig
from toegang.bewaartermijn import vernietigen_vanaf
from toegang.brieven import zet_op_papier
from toegang.forms.privacy import BesluitForm, StopForm, VoorstelForm
from toegang.models import Dossier, VernietigdDossier, Vernietigingsbesluit, Vernietigingsvoorstel
from toegang.models.vernietiging import Grond
from toegang.te_vernietigen import bewaartermijn_voorbij
from toegang.views.pagina import probeer

LAATSTE = 20
"""Of the register the page shows the newest."""


class TeVernietigenFilter(Filter):
    """By the reason of closing, and how long ago."""

    sluitreden = forms.ChoiceField(label="Reden van sluiten", choices=[("", "Alle"), *Dossier.Sluitreden.choices])
    gesloten_voor = forms.DateField(label="Gesloten vóór", widget=forms.DateInput)

    def toepassen(self, rijen: QuerySet[Dossier]) -> QuerySet[Dossier]:
        """The dossiers that fit."""
        if sluitreden := self.cleaned_data.get("sluitreden"):
            rijen = rijen.filter(sluitreden=sluitreden)
        if voor := self.cleaned_data.get("gesloten_voor"):
            rijen = rijen.filter(gesloten_op__lt=voor)
        return rijen


@dataclass(frozen=True)
class Stapel:
    """Proposals of one click, with the address of the page about them."""

    eerste: Vernietigingsvoorstel
    aantal: int
    zelf: bool

    @property
    def url(self) -> str:
        """Where the second person decides, or the first takes them back."""
        return reverse("vernietigen_beslissen", args=[self.eerste.pk])


@never_cache
@require_http_methods(["GET", "POST"])
def te_vernietigen(request: Verzoek) -> HttpResponse:
    """What may be destroyed; posting proposes it. By number: no name is needed for this."""
    op = klok.vandaag()
    gemeenten = _gemeenten(request)
    stapels = [bewaartermijn_voorbij(Dossier.objects.van(nummer), op=op) for nummer in gemeenten]
    alle = bewaartermijn_voorbij(Dossier.objects.filter(gemeente_id__in=gemeenten), op=op)
    form = VoorstelForm(request.POST if request.method == "POST" else None, dossiers=alle)
    if form.is_bound and form.is_valid():
        gedaan = probeer(
            form,
            lambda: stel_vernietigen_voor(
                dossiers=[dossier.pk for dossier in form.cleaned_data["dossier"]],
                grond=Grond.BEWAARTERMIJN,
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            ),
        )
        if gedaan is not None:
            messages.success(
                request, f"{_dossiers(len(gedaan))} voorgesteld. Een andere teamleider van de gemeente beslist."
            )
            return redirect("te_vernietigen")
    lijst = Lijst(
        request,
        [stapel.select_related("gemeente") for stapel in stapels],
        titel="Bewaartermijn voorbij",
        eenheid=("dossier", "dossiers"),
        kolommen=[
            Kolom("nummer", "Dossier"),
            *([Kolom("gemeente", "Gemeente")] if len(gemeenten) > 1 else []),
            Kolom("gesloten_op", "Gesloten op", sorteer="gesloten_op", soort="datum"),
            Kolom("sluitreden", "Reden van sluiten", waarde="get_sluitreden_display"),
            Kolom("kies", "Voorstellen", waarde="pk", sjabloon="toegang/delen/kies_dossier.html"),
        ],
        sorteer="gesloten_op",
        filter=TeVernietigenFilter,
        adres=lambda ding: reverse("dossier", args=[ding.pk]),
        leeg=Leeg("Er is nu geen dossier waarvan de bewaartermijn voorbij is", _eerste(gemeenten)),
    )
    if lijst.dingen:
        leg_inzage_vast(
            door=request.pet, wat="te vernietigen: lijst", reden="werklijst", dossiers=[d.pk for d in lijst.dingen]
        )
    register = VernietigdDossier.objects.filter(gemeente_id__in=gemeenten).select_related(
        "besluit__eerste", "besluit__tweede", "gemeente"
    )
    return lijst.antwoord(
        "toegang/te_vernietigen.html",
        {"form": form, "voorstellen": _stapels(request, gemeenten), "register": register.order_by("-pk")[:LAATSTE]},
    )


@never_cache
@require_http_methods(["GET", "POST"])
def beslissen(request: Verzoek, pk: int) -> HttpResponse:
    """The second person decides on the proposals of one click; posting destroys."""
    eerste, voorstellen = _stapel(request, pk)
    zelf = eerste.vastgelegd_door.gebruiker_id == request.pet.gebruiker_id
    form = BesluitForm(request.POST if request.method == "POST" else None, voorstellen=voorstellen)
    if form.is_bound and form.is_valid():
        weg = probeer(
            form,
            lambda: vernietig(
                voorstellen=[voorstel.pk for voorstel in form.cleaned_data["voorstel"]],
                akkoord=form.cleaned_data["akkoord"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            ),
        )
        if weg is not None:
            messages.success(request, f"{_dossiers(len(weg))} vernietigd. Het register staat onderaan deze pagina.")
            return redirect("te_vernietigen")
    leg_inzage_vast(
        door=request.pet,
        wat="te vernietigen: voorstel",
        reden="werklijst",
        dossiers=[voorstel.dossier_id for voorstel in voorstellen],
    )
    return render(
        request,
        "toegang/vernietigen_beslissen.html",
        {"voorstel": eerste, "aantal": len(voorstellen), "zelf": zelf, "form": form, "stop_form": StopForm()},
    )


@never_cache
@require_POST
def stoppen(request: Verzoek, pk: int) -> HttpResponse:
    """Take these proposals back, or refuse them."""
    _, voorstellen = _stapel(request, pk)
    form = StopForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kies waarom het voorstel stopt.")
        return redirect("vernietigen_beslissen", pk=pk)
    einden = stop_voorstel(
        voorstellen=[voorstel.pk for voorstel in voorstellen],
        reden=form.cleaned_data["reden"],
        door=request.pet,
        op=klok.vandaag(),
    )
    messages.success(request, f"Het voorstel is gestopt. {_dossiers(len(einden))} blijven zoals ze zijn.")
    return redirect("te_vernietigen")


@never_cache
@require_safe
def verklaring(request: Verzoek, pk: int) -> HttpResponse:
    """What one decision destroyed, from the register, as a PDF for the archive; it names no client."""
    gemeenten = _gemeenten(request)
    besluit = get_object_or_404(
        Vernietigingsbesluit.objects.filter(gemeente_id__in=gemeenten).select_related("gemeente", "eerste", "tweede"),
        pk=pk,
    )
    try:
        pdf = zet_op_papier(
            "verklaring.html",
            {"besluit": besluit, "dossiers": besluit.dossiers.order_by("nummer")},
            titel="Verklaring van vernietiging",
            gemeente=besluit.gemeente,
            kenmerk=besluit.aanvraag,
            op=klok.vandaag(),
        )
    except KanNiet as fout:
        messages.error(request, str(fout))
        return redirect("te_vernietigen")
    naam = f"{besluit.besloten_op.isoformat()}-verklaring-van-vernietiging-{besluit.pk}.pdf"
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )


def _gemeenten(request: Verzoek) -> tuple[int, ...]:
    gemeenten = rechten.gemeenten_om_te_vernietigen(request.pet, op=klok.vandaag())
    if not gemeenten:
        raise GeenRecht(NIET_UW_WERK)
    return gemeenten


def _stapel(request: Verzoek, pk: int) -> tuple[Vernietigingsvoorstel, QuerySet[Vernietigingsvoorstel]]:
    """A proposal, and the open ones of the same click."""
    gemeenten = rechten.gemeenten_om_te_vernietigen(request.pet, op=klok.vandaag())
    binnen = Vernietigingsvoorstel.objects.open().filter(gemeente_id__in=gemeenten)
    eerste = get_object_or_404(binnen.select_related("vastgelegd_door__gebruiker", "gemeente"), pk=pk)
    return eerste, binnen.filter(aanvraag=eerste.aanvraag).select_related("dossier").order_by("dossier_id")


def _stapels(request: Verzoek, gemeenten: tuple[int, ...]) -> list[Stapel]:
    per_klik: dict[UUID, list[Vernietigingsvoorstel]] = defaultdict(list)
    rijen = Vernietigingsvoorstel.objects.open().filter(gemeente_id__in=gemeenten)
    for voorstel in rijen.select_related("vastgelegd_door__gebruiker", "gemeente", "dossier"):
        per_klik[voorstel.aanvraag].append(voorstel)
    return [
        Stapel(groep[0], len(groep), groep[0].vastgelegd_door.gebruiker_id == request.pet.gebruiker_id)
        for groep in per_klik.values()
    ]


def _eerste(gemeenten: tuple[int, ...]) -> str:
    """When the first dossier comes on the list, in a sentence."""
    dag: datetime.date | None = Dossier.objects.filter(gemeente_id__in=gemeenten, gesloten_op__isnull=False).aggregate(
        dag=Min("gesloten_op")
    )["dag"]
    if dag is None:
        return "Er is nog geen dossier gesloten. Een dossier blijft 15 jaar bewaard na de laatste wijziging."
    return f"Het eerste komt op zijn vroegst op deze lijst op {datum(vernietigen_vanaf([dag]))}."


def _dossiers(aantal: int) -> str:
    return "1 dossier" if aantal == 1 else f"{aantal} dossiers"
