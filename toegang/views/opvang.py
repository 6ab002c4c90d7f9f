"""Opvang in a dossier: testing a melding, giving and ending a pas, waiting for the nachtopvang, the family."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.models import Taak
from regio.verzoek import Verzoek
from toegang.acties.opvang import (
    Toetsgegevens,
    beeindig_pas,
    geef_pas,
    haal_lid_weg,
    leg_gezin_vast,
    toets_melding,
    voeg_lid_toe,
)
from toegang.acties.wachtlijst import zet_op_wachtlijst
from toegang.forms.opvang import (
    GezinForm,
    LidEindeForm,
    LidForm,
    NachtopvangWachtForm,
    PasEindeForm,
    PasForm,
    ToetsForm,
)
from toegang.fouten import Verouderd
from toegang.models import Dossier, Huishouden, Huishoudlid, Melding, Nachtopvangpas, Opvangtoets
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon_formulier,
)


def opvang_kaart(dossier: Dossier, meldingen: Sequence[Melding], *, op: datetime.date) -> dict[str, Any]:
    """What the card on the dossier shows of opvang: untested meldingen, tests with their passes, families."""
    voor_opvang = [melding for melding in meldingen if melding.taak == Taak.MO]
    toetsen = []
    if voor_opvang:
        toetsen = list(dossier.opvangtoetsen.select_related("beste_gemeente").prefetch_related("passen__einde"))
    getoetst = {toets.melding_id for toets in toetsen}
    return {
        "opvang_meldingen": [melding for melding in voor_opvang if melding.pk not in getoetst],
        "opvangtoetsen": [(toets, [(pas, _stand(pas, op=op)) for pas in toets.passen.all()]) for toets in toetsen],
        "huishoudens": list(dossier.huishoudens.prefetch_related("leden__einde")),
        "is_opvang": bool(voor_opvang),
    }


def _stand(pas: Nachtopvangpas, *, op: datetime.date) -> str:
    if pas.van > op:
        return "begint nog"
    return "geldig" if pas.loopt_tot > op else "voorbij"


def _stap(
    request: Verzoek,
    pk: int,
    *,
    wat: str,
    titel: str,
    uitleg: str,
    knop: str,
    form: Callable[[Any], forms.Form],
    doe: Callable[[forms.Form, int], object],
    klaar: str,
) -> HttpResponse:
    """One step in a dossier: its form, and back to the dossier with what was done."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, wat)
    ingevuld = form(request.POST if request.method == "POST" else None)
    pagina: dict[str, Any] = {"titel": titel, "uitleg": uitleg, "knoptekst": knop}
    try:
        if ingevuld.is_bound and ingevuld.is_valid():
            versie = gelezen_versie(request)
            if probeer(ingevuld, lambda: doe(ingevuld, versie)) is not None:
                messages.success(request, klaar)
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        return toon_formulier(
            request, "opvang_formulier.html", haal_dossier(request, pk), ingevuld, fout=fout, **pagina
        )
    return toon_formulier(request, "opvang_formulier.html", dossier, ingevuld, **pagina)


@never_cache
@require_http_methods(["GET", "POST"])
def toetsen(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """Test a melding for opvang."""
    op = klok.vandaag()
    melding = get_object_or_404(Melding, pk=melding_pk, dossier_id=haal_dossier(request, pk).pk, taak=Taak.MO)

    def doe(form: forms.Form, versie: int) -> object:
        velden = dict(form.cleaned_data)
        return toets_melding(
            melding_id=melding.pk, aanvraag=velden.pop("aanvraag"), gegevens=Toetsgegevens(**velden), versie=versie,
            door=request.pet, op=op,
        )  # fmt: skip

    return _stap(
        request, pk, wat="dossier: toets opvang", titel="Melding voor opvang toetsen",
        uitleg="Opvang is er voor wie de thuissituatie heeft verlaten en het niet redt met eigen kracht of hulp van "
        "anderen. Weeg ook waar de kans op herstel het grootst is.",
        knop="Toets vastleggen", form=lambda data: ToetsForm(data, op=op), doe=doe, klaar="De toets is vastgelegd.",
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def pas(request: Verzoek, pk: int, toets_pk: int) -> HttpResponse:
    """Give a pas for the nachtopvang."""
    op = klok.vandaag()
    toets = get_object_or_404(Opvangtoets, pk=toets_pk, dossier_id=haal_dossier(request, pk).pk)
    return _stap(
        request, pk, wat="dossier: nachtopvangpas", titel="Nachtopvangpas geven",
        uitleg="Een cliënt heeft één pas tegelijk. Is er langer opvang nodig, geef dan daarna een nieuwe pas.",
        knop="Pas geven", form=lambda data: PasForm(data, op=op), klaar="De pas is gegeven.",
        doe=lambda form, versie: geef_pas(
            toets_id=toets.pk, versie=versie, door=request.pet, op=op, **form.cleaned_data
        ),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def pas_einde(request: Verzoek, pk: int, pas_pk: int) -> HttpResponse:
    """Let a pas stop before its time."""
    op = klok.vandaag()
    ding = get_object_or_404(Nachtopvangpas, pk=pas_pk, dossier_id=haal_dossier(request, pk).pk)
    return _stap(
        request, pk, wat="dossier: einde nachtopvangpas", titel="Nachtopvangpas stoppen",
        uitleg="De cliënt kan vanaf deze dag niet meer met deze pas in de nachtopvang slapen.",
        knop="Pas stoppen", form=lambda data: PasEindeForm(data, initial={"per": op}), klaar="De pas is gestopt.",
        doe=lambda form, versie: beeindig_pas(
            pas_id=ding.pk, versie=versie, door=request.pet, op=op, **form.cleaned_data
        ),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def wachten(request: Verzoek, pk: int) -> HttpResponse:
    """Let the client wait for the nachtopvang."""
    op = klok.vandaag()
    return _stap(
        request, pk, wat="dossier: wachtlijst nachtopvang", titel="Op de wachtlijst nachtopvang zetten",
        uitleg="Wachten haalt de plicht van het college niet weg. Bespreek waar de cliënt intussen slaapt.",
        knop="Op de wachtlijst zetten", form=lambda data: NachtopvangWachtForm(data, initial={"sinds": op}),
        klaar="De cliënt staat op de wachtlijst nachtopvang.",
        doe=lambda form, versie: zet_op_wachtlijst(
            dossier_id=pk, product=None, verblijft_in_instelling=False, taak=Taak.MO, versie=versie, door=request.pet,
            op=op, **form.cleaned_data,
        ),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def gezin(request: Verzoek, pk: int) -> HttpResponse:
    """A family asks for opvang."""
    op = klok.vandaag()
    return _stap(
        request, pk, wat="dossier: gezin", titel="Opvang voor een gezin",
        uitleg="Leg eerst vast dat een gezin om opvang vraagt. Daarna voegt u de anderen toe, zonder naam.",
        knop="Gezin vastleggen", form=lambda data: GezinForm(data, initial={"aangevraagd_op": op}),
        klaar="Het gezin is vastgelegd. Voeg nu de gezinsleden toe.",
        doe=lambda form, versie: leg_gezin_vast(
            dossier_id=pk, versie=versie, door=request.pet, op=op, **form.cleaned_data
        ),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def lid(request: Verzoek, pk: int, huishouden_pk: int) -> HttpResponse:
    """Add someone to the family."""
    op = klok.vandaag()
    huishouden = get_object_or_404(Huishouden, pk=huishouden_pk, dossier_id=haal_dossier(request, pk).pk)
    return _stap(
        request, pk, wat="dossier: gezinslid", titel="Gezinslid toevoegen",
        uitleg="Voor een plek is alleen nodig wie er meekomen en hoe oud zij zijn.", knop="Gezinslid toevoegen",
        form=LidForm, klaar="Het gezinslid is toegevoegd.",
        doe=lambda form, versie: voeg_lid_toe(
            huishouden_id=huishouden.pk, versie=versie, door=request.pet, op=op, **form.cleaned_data
        ),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def lid_einde(request: Verzoek, pk: int, lid_pk: int) -> HttpResponse:
    """Someone no longer belongs to the family."""
    op = klok.vandaag()
    ding = get_object_or_404(Huishoudlid, pk=lid_pk, dossier_id=haal_dossier(request, pk).pk)
    return _stap(
        request, pk, wat="dossier: gezinslid weg", titel="Gezinslid weghalen",
        uitleg="Wat er stond blijft te lezen in de geschiedenis. Verbeteren doet u door opnieuw toe te voegen.",
        knop="Gezinslid weghalen", form=lambda data: LidEindeForm(data, initial={"per": op}),
        klaar="Het gezinslid hoort er niet meer bij.",
        doe=lambda form, versie: haal_lid_weg(
            lid_id=ding.pk, versie=versie, door=request.pet, op=op, **form.cleaned_data
        ),
    )  # fmt: skip
