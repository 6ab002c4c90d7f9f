"""The onderzoek: writing it in parts, two people at once, finishing it, and the verslag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.bevriezen import canoniek
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from toegang import procedure
from toegang.acties.onderzoek import (
    VELDEN,
    OnderzoekVeranderd,
    Onvolledig,
    bewaar_onderzoek,
    deeltoetsen_voor,
    heropen_onderzoek,
    rond_onderzoek_af,
)
from toegang.acties.verslag import inhoud_van, lees_inhoud, verstrek_verslag
from toegang.forms.onderzoek import OnderzoekForm, VerslagForm
from toegang.fouten import Verouderd
from toegang.models import Deeltoets, Deeltoetsantwoord, Dossier, Melding, Onderzoek, Verslag
from toegang.naslag import naslag_voor
from toegang.procedure import Handeling, Stapcode
from toegang.verloop import verloop_van
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon_formulier,
    voorbeeld_van,
)
from toegang.views.procedure import haal_melding


@never_cache
@require_http_methods(["GET", "POST"])
def onderzoek(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """The form of the onderzoek. Saving is possible at any time; finishing checks that all of it is there."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    melding = haal_melding(ding, melding_pk)
    lees(request, ding, "dossier: onderzoek")
    op = klok.vandaag()
    rij = Onderzoek.objects.filter(melding=melding).first()
    toetsen = deeltoetsen_voor(melding, op=op)
    form = OnderzoekForm(request.POST if request.method == "POST" else None, onderzoek=rij, deeltoetsen=toetsen)
    if not (form.is_bound and form.is_valid()):
        return _toon(request, ding, melding, form, rij)
    try:
        bewaard = probeer(
            form,
            lambda: bewaar_onderzoek(
                melding_id=melding_pk,
                gegevens=form.gegevens(),
                versie=gelezen_versie(request),
                door=request.pet,
                op=op,
            ),
        )
        if bewaard is None:
            if rij is not None and rij.afgerond_op is not None:
                return _al_afgerond(request, ding, melding, form, rij, toetsen)
            return _toon(request, ding, melding, form, rij)
        if "afronden" not in request.POST:
            messages.success(request, "Het onderzoek is bewaard. U kunt later verder.")
            return redirect("onderzoek", pk=pk, melding_pk=melding_pk)
        rond_onderzoek_af(melding_id=melding_pk, versie=bewaard.versie, door=request.pet, op=op)
    except OnderzoekVeranderd as fout:
        return _verouderd(request, ding, melding, form, fout.nu, toetsen)
    except Onvolledig as fout:
        for veld, zin in fout.velden:
            form.add_error(veld, zin)
        form.add_error(None, str(fout))
        return _toon(request, haal_dossier(request, pk), melding, form, bewaard)
    except KanNiet as fout:
        form.add_error(None, f"{fout} Wat u invulde is bewaard.")
        return _toon(request, haal_dossier(request, pk), melding, form, bewaard)
    messages.success(request, "Het onderzoek is afgerond. Maak nu het verslag voor de cliënt.")
    return redirect("dossier_procedure", pk=pk)


def _toon(
    request: Verzoek,
    ding: Dossier,
    melding: Melding,
    form: OnderzoekForm,
    rij: Onderzoek | None,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    feiten = verloop_van(melding).feiten
    afgerond = rij is not None and rij.afgerond_op is not None
    antwoord = toon_formulier(
        request,
        "onderzoek.html",
        ding,
        form,
        melding=melding,
        onderzoek=rij,
        onderzoeksversie=rij.versie if rij else 0,
        afgerond=afgerond,
        kan_niet="" if afgerond else procedure.waarom_niet(Handeling.ONDERZOEK, feiten),
        mag_heropenen=not procedure.waarom_niet(Handeling.HEROPENEN, feiten),
        mag_verslag=not procedure.waarom_niet(Handeling.VERSLAG, feiten),
        nog_nodig=procedure.waarom_niet(Handeling.AFRONDEN, feiten) if rij else "",
        termijn_onderzoek=procedure.onderzoekstermijn(melding.ontvangen_op),
        naslag=naslag_voor(request.pet, ding.gemeente, op=klok.vandaag()).get(Stapcode.ONDERZOEK, []),
        **context,
    )
    antwoord.status_code = status
    return antwoord


def _al_afgerond(
    request: Verzoek,
    ding: Dossier,
    melding: Melding,
    form: OnderzoekForm,
    rij: Onderzoek,
    toetsen: Sequence[Deeltoets],
) -> HttpResponse:
    """A colleague finished it while this person wrote: what stands there, and beside it what was typed."""
    actueel = OnderzoekForm(onderzoek=rij, deeltoetsen=toetsen)
    verschillen = [
        Verschil(
            str(veld.label),
            _als_tekst(actueel, naam, actueel.initial.get(naam)),
            _als_tekst(actueel, naam, form.cleaned_data.get(naam)),
        )
        for naam, veld in form.fields.items()
        if (actueel.initial.get(naam) or "") != (form.cleaned_data.get(naam) or "")
    ]
    return _toon(request, ding, melding, actueel, rij, status=409, verschillen=verschillen)


@dataclass(frozen=True)
class Verschil:
    """A field that two people filled in differently."""

    label: str
    nu: str
    getypt: str


def _verouderd(
    request: Verzoek,
    ding: Dossier,
    melding: Melding,
    form: OnderzoekForm,
    nu: Onderzoek,
    toetsen: Sequence[Deeltoets],
) -> HttpResponse:
    """Both texts of what two people changed; what only the colleague changed is taken over. Nothing is lost."""
    begin = _begin(nu, gelezen_versie(request), toetsen)
    actueel = OnderzoekForm(onderzoek=nu, deeltoetsen=toetsen)
    samen: QueryDict = request.POST.copy()
    verschillen, overgenomen = [], []
    for naam, veld in form.fields.items():
        staat_er, getypt = actueel.initial.get(naam) or "", form.cleaned_data.get(naam) or ""
        if staat_er == getypt or staat_er == begin.get(naam):
            continue  # nothing to choose: the same, or only changed here
        if getypt == begin.get(naam):
            samen[naam] = str(staat_er)
            overgenomen.append(str(veld.label))
        else:
            verschillen.append(
                Verschil(str(veld.label), _als_tekst(actueel, naam, staat_er), _als_tekst(actueel, naam, getypt))
            )
    opnieuw = OnderzoekForm(samen, onderzoek=nu, deeltoetsen=toetsen)
    opnieuw.is_valid()
    return _toon(
        request,
        ding,
        melding,
        opnieuw,
        nu,
        status=409,
        stale=True,
        verschillen=verschillen,
        overgenomen=overgenomen,
    )


def _begin(nu: Onderzoek, versie: int, toetsen: Sequence[Deeltoets]) -> dict[str, Any]:
    """What stood in the form when it was opened, from the history; the empty form before the first save."""
    leeg = {naam: waarde or "" for naam, waarde in OnderzoekForm(onderzoek=None, deeltoetsen=toetsen).initial.items()}
    leeg |= {naam: "" for naam in VELDEN if naam not in leeg}
    rijen = Onderzoek.historie.filter(id=nu.pk).order_by("history_id")
    toen, daarna = rijen.filter(versie=versie).last(), rijen.filter(versie=versie + 1).first()
    if toen is None or daarna is None:
        return leeg
    begin = leeg | {naam: getattr(toen, naam) or "" for naam in VELDEN}
    antwoorden = Deeltoetsantwoord.historie.filter(onderzoek_id=nu.pk, history_date__lt=daarna.history_date)
    for rij in antwoorden.order_by("history_id"):
        begin |= {f"toets_{rij.deeltoets_id}": rij.antwoord, f"waarom_{rij.deeltoets_id}": rij.toelichting}
    return begin


def _als_tekst(form: OnderzoekForm, naam: str, waarde: Any) -> str:
    keuzes = dict(getattr(form.fields[naam], "choices", ()))
    return str(keuzes.get(waarde, waarde)) if waarde not in (None, "") else "(leeg)"


@never_cache
@require_POST
def heropenen(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """Open a finished onderzoek again."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    haal_melding(ding, melding_pk)
    try:
        heropen_onderzoek(melding_id=melding_pk, versie=gelezen_versie(request), door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.warning(request, str(fout))
    else:
        messages.success(request, "Het onderzoek is heropend.")
    return redirect("onderzoek", pk=pk, melding_pk=melding_pk)


@never_cache
@require_http_methods(["GET", "POST"])
def verslag(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """What the verslag will say, and the button that freezes it and makes the letter."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    melding = haal_melding(ding, melding_pk)
    lees(request, ding, "dossier: verslag")
    op = klok.vandaag()
    form = VerslagForm(request.POST if request.method == "POST" else None)

    def doe(*, voorbeeld: bool = False) -> Verslag:
        return verstrek_verslag(
            melding_id=melding_pk,
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
            voorbeeld=voorbeeld,
        )

    if pdf := voorbeeld_van(request, ding, form, "verslag", lambda: doe(voorbeeld=True)):
        return pdf
    fout = None
    if form.is_bound and form.is_valid():
        try:
            gemaakt = probeer(form, doe)
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if gemaakt is not None:
                messages.success(request, "Het verslag is gemaakt en staat bij Stukken. Verstuur het aan de cliënt.")
                return redirect("dossier_procedure", pk=pk)
    verloop = verloop_van(melding)
    kan_niet = procedure.waarom_niet(Handeling.VERSLAG, verloop.feiten)
    rij = verloop.onderzoek
    return toon_formulier(
        request,
        "verslag_verstrekken.html",
        ding,
        form,
        fout=fout,
        melding=melding,
        kan_niet=kan_niet,
        verslag=lees_inhoud(canoniek(inhoud_van(rij, verloop, op=op))) if rij and not kan_niet else None,
    )
