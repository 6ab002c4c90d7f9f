"""The procedure of a dossier: its meldingen, the line of steps, and a page for each step up to the onderzoek."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.onderdelen import Stap as Lijnstap
from regio.verzoek import Verzoek
from toegang import procedure, rechten
from toegang.acties.melding import bevestig_ontvangst, leg_melding_vast, sluit_melding, zet_stap
from toegang.beslissing import DWANGSOM, stand_van
from toegang.forms.melding import STAPFORMS, BevestigForm, MeldingForm, MeldingSluitForm
from toegang.fouten import Verouderd
from toegang.geschiedenis import onderzoekers
from toegang.models import Dossier, Melding, Meldingstap
from toegang.naslag import Naslag, Verwijzing, naslag_voor
from toegang.procedure import Handeling, Stap
from toegang.stand import lijn_van, lopende, wat_nu
from toegang.verloop import Verloop, verloop_van, verlopen_van
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon,
    toon_formulier,
    voorbeeld_van,
)


@dataclass(frozen=True)
class Knop:
    """Something that can be done now."""

    tekst: str
    url: str


@dataclass(frozen=True)
class Meldingblok:
    """One melding as the page shows it."""

    verloop: Verloop
    lijn: list[Lijnstap]
    stappen: list[tuple[Stap, list[Verwijzing]]]
    knoppen: list[Knop]
    toestand: str


_KNOPPEN = {
    Handeling.BEVESTIGEN: "Ontvangst bevestigen",
    Handeling.ONDERSTEUNING: "Wijzen op cliëntondersteuning",
    Handeling.IDENTITEIT: "Identiteit vastleggen",
    Handeling.PLAN: "Persoonlijk plan ontvangen",
    Handeling.GESPREK: "Gesprek vastleggen",
    Handeling.ONDERZOEK: "Onderzoek openen",
    Handeling.VERSLAG: "Verslag maken",
    Handeling.OPMERKING: "Opmerking bij het verslag",
    Handeling.UITSTEL: "Latere dag afspreken",
    Handeling.MEDEDELING: "Zeggen dat het besluit later komt",
    Handeling.SLUITEN: "Melding sluiten zonder besluit",
}
"""What can be done from the page; finishing and opening again stand on the page of the onderzoek itself."""

EENS = {Handeling.IDENTITEIT, Handeling.ONDERSTEUNING}
"""Steps that are usually taken once: their button goes when they are done."""


def _knoppen(verloop: Verloop) -> list[Knop]:
    hier = [verloop.melding.dossier_id, verloop.melding.pk]
    adressen = {
        Handeling.BEVESTIGEN: reverse("melding_bevestigen", args=hier),
        Handeling.ONDERZOEK: reverse("onderzoek", args=hier),
        Handeling.VERSLAG: reverse("verslag_verstrekken", args=hier),
        Handeling.SLUITEN: reverse("melding_sluiten", args=hier),
    }
    gedaan = {Handeling.IDENTITEIT: verloop.feiten.identiteit, Handeling.ONDERSTEUNING: verloop.feiten.ondersteuning}
    return [
        Knop(tekst, adressen.get(handeling) or reverse("melding_stap", args=[*hier, handeling.value]))
        for handeling, tekst in _KNOPPEN.items()
        if not procedure.waarom_niet(handeling, verloop.feiten) and not (handeling in EENS and gedaan[handeling])
    ]


def _blok(verloop: Verloop, naslag: Naslag, *, op: datetime.date, mag: bool) -> Meldingblok:
    if verloop.feiten.gesloten is not None:
        toestand = "gesloten zonder besluit"
    else:
        toestand = "loopt" if verloop.loopt else "besloten"
    return Meldingblok(
        verloop=verloop,
        lijn=lijn_van(verloop, op=op, kort=True),
        stappen=[(stap, naslag.get(stap.code, [])) for stap in procedure.stappen(verloop.feiten, op=op)],
        knoppen=_knoppen(verloop) if mag else [],
        toestand=toestand,
    )


@never_cache
@require_safe
def dossier_procedure(request: Verzoek, pk: int) -> HttpResponse:
    """The running meldingen with their line of steps and what can be done now; older meldingen below."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    lees(request, ding, "dossier: procedure")
    op = klok.vandaag()
    wie = onderzoekers(ding)
    verlopen = [_met_onderzoeker(deel, wie) for deel in verlopen_van(ding)]
    nu = lopende(verlopen)
    mag = _mag(request, ding, op=op)
    naslag = naslag_voor(request.pet, ding.gemeente, op=op) if nu else {}
    indicaties = list(ding.indicaties.select_related("product", "einde"))
    return toon(
        request,
        "procedure.html",
        ding,
        tab="dossier_procedure",
        lopend=[_blok(deel, naslag, op=op, mag=mag) for deel in nu],
        eerder=[_blok(deel, {}, op=op, mag=mag) for deel in verlopen if not deel.loopt],
        beslissingen=stand_van(ding, op=op),
        sleutel_dwangsom=DWANGSOM[0],
        verbeterd=ding.stapcorrecties.select_related("vastgelegd_door__gebruiker", "stap"),
        wat_nu=wat_nu(request.pet, ding, indicaties, verlopen, op=op),
    )


def _met_onderzoeker(verloop: Verloop, wie: dict[tuple[int, str], str]) -> Verloop:
    """With who began and finished the onderzoek: that row names nobody, the history does."""
    begonnen, afgerond = verloop.feiten.onderzoek_begonnen, verloop.feiten.onderzoek_afgerond
    if begonnen is not None:
        begonnen = replace(begonnen, wie=wie.get((verloop.melding.pk, "onderzoek_begonnen"), ""))
    if afgerond is not None:
        afgerond = replace(afgerond, wie=wie.get((verloop.melding.pk, "onderzoek_afgerond"), ""))
    return replace(verloop, feiten=replace(verloop.feiten, onderzoek_begonnen=begonnen, onderzoek_afgerond=afgerond))


def _mag(request: Verzoek, ding: Dossier, *, op: datetime.date) -> bool:
    return ding.is_open and rechten.mag_dossier_wijzigen(request.pet, ding, op=op)


@never_cache
@require_http_methods(["GET", "POST"])
def melding_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """A next melding in this dossier."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    lees(request, ding, "dossier: nieuwe melding")
    op = klok.vandaag()
    form = MeldingForm(request.POST if request.method == "POST" else None, op=op)
    fout = None
    if form.is_bound and form.is_valid():
        try:
            melding = probeer(
                form,
                lambda: leg_melding_vast(
                    dossier_id=pk,
                    soort=form.cleaned_data["soort"],
                    ontvangen_op=form.cleaned_data["ontvangen_op"],
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if melding is not None:
                messages.success(request, "De melding is vastgelegd. De 6 weken van het onderzoek lopen.")
                return redirect("dossier_procedure", pk=pk)
    return toon_formulier(request, "melding_nieuw.html", ding, form, fout=fout)


def haal_melding(dossier: Dossier, melding_pk: int) -> Melding:
    """A melding of this dossier, else 404."""
    return get_object_or_404(Melding.objects.select_related("dossier"), pk=melding_pk, dossier=dossier)


@never_cache
@require_http_methods(["GET", "POST"])
def bevestigen(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """What the letter will say, and the button that makes it."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    melding = haal_melding(ding, melding_pk)
    lees(request, ding, "dossier: ontvangst bevestigen")
    op = klok.vandaag()
    form = BevestigForm(request.POST if request.method == "POST" else None)

    def doe(*, voorbeeld: bool = False) -> Meldingstap:
        return bevestig_ontvangst(
            melding_id=melding_pk,
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
            voorbeeld=voorbeeld,
        )

    if pdf := voorbeeld_van(request, ding, form, "ontvangstbevestiging", lambda: doe(voorbeeld=True)):
        return pdf
    fout = None
    if form.is_bound and form.is_valid():
        try:
            stap = probeer(form, doe)
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if stap is not None:
                messages.success(request, "De brief is gemaakt en staat bij Stukken. Verstuur hem aan de cliënt.")
                return redirect("dossier_procedure", pk=pk)
    return toon_formulier(
        request,
        "melding_bevestigen.html",
        ding,
        form,
        fout=fout,
        melding=melding,
        kan_niet=procedure.waarom_niet(Handeling.BEVESTIGEN, verloop_van(melding).feiten),
        plan=procedure.plantermijn(melding.ontvangen_op),
        onderzoek=procedure.onderzoekstermijn(melding.ontvangen_op),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def stap(request: Verzoek, pk: int, melding_pk: int, soort: str) -> HttpResponse:
    """One step after a melding: what was done or received, and on which day."""
    ding = haal_dossier(request, pk)
    if soort not in STAPFORMS:
        raise Http404
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    melding = haal_melding(ding, melding_pk)
    lees(request, ding, "dossier: stap na een melding")
    op = klok.vandaag()
    gepost: tuple[Any, ...] = (request.POST, request.FILES) if request.method == "POST" else ()
    form = STAPFORMS[soort](*gepost, op=op)
    fout = None
    if form.is_bound and form.is_valid():
        try:
            gezet = probeer(
                form,
                lambda: zet_stap(
                    melding_id=melding_pk,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if gezet is not None:
                messages.success(request, f"Vastgelegd: {gezet.get_soort_display()}.")
                return redirect("dossier_procedure", pk=pk)
    return toon_formulier(
        request,
        "melding_stap.html",
        ding,
        form,
        fout=fout,
        melding=melding,
        kan_niet=procedure.waarom_niet(Handeling(soort), verloop_van(melding).feiten),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def sluiten(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """End a melding without a decision, with the reason."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    melding = haal_melding(ding, melding_pk)
    lees(request, ding, "dossier: melding sluiten")
    op = klok.vandaag()
    feiten = verloop_van(melding).feiten
    form = MeldingSluitForm(
        request.POST if request.method == "POST" else None, op=op, na_aanvraag=feiten.aanvraag is not None
    )
    fout = None
    if form.is_bound and form.is_valid():
        try:
            einde = probeer(
                form,
                lambda: sluit_melding(
                    melding_id=melding_pk,
                    per=form.cleaned_data["per"],
                    reden=form.cleaned_data["reden"],
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if einde is not None:
                messages.success(request, "De melding is gesloten.")
                return redirect("dossier_procedure", pk=pk)
    return toon_formulier(
        request,
        "melding_sluiten.html",
        ding,
        form,
        fout=fout,
        melding=melding,
        kan_niet=procedure.waarom_niet(Handeling.SLUITEN, feiten),
    )
