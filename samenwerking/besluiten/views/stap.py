"""One step at one place: what it is, by when, what was recorded, and recording it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.besluit import (
    GEEN_VASTLEGGER,
    Omstandigheden,
    beantwoord_punt,
    bevestig_besluit,
    leg_besluit_vast,
    leg_handeling_vast,
)
from samenwerking.besluiten.adressen import adres_van, stiladres_van
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.forms import AntwoordForm, BesluitForm, HandelingForm
from samenwerking.besluiten.models import Besluit, Handeling, Procedure, Stilstand, Stuk, Zienswijzepunt
from samenwerking.besluiten.procedure import ONDERTEKENEN, Aard, Plek, Stap, Uitkomst, wacht_op
from samenwerking.besluiten.rechten import mag_beginnen, mag_bevestigen, mag_vastleggen
from samenwerking.besluiten.rechten_college import genoemde_stukken, mag_stuk_lezen, mag_stuk_toevoegen
from samenwerking.besluiten.views.pagina import haal_procedure, toon


@require_http_methods(["GET", "POST"])
def stap(request: Verzoek, pk: int, stap: str, code: str = "") -> HttpResponse:
    """The page of a step, and the form for who records it."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    beeld, plek = beeld_van(ding, op=op), Plek(stap, code)
    cel = beeld.stand.cellen.get(plek)
    if cel is None:
        raise Http404
    gemeente = beeld.gemeenten.get(code)
    mag = (
        cel.stap.aard is not Aard.DAG
        and getattr(ding, "einde", None) is None
        and mag_vastleggen(request.pet, ding, cel.stap, gemeente.pk if gemeente else None)
    )
    kan = mag and stap != ONDERTEKENEN
    if request.method == "POST" and not kan:
        raise GeenRecht(GEEN_VASTLEGGER)
    form, status = _form(request, beeld, plek) if kan else None, 200
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            _leg_vast(request, ding, plek, form)
        except KanNiet as fout:
            veld = fout.veld if isinstance(fout, KanNietBij) and fout.veld in form.fields else None
            form.add_error(veld, str(fout))
            form.data = {**request.POST.dict(), "kenmerk": beeld.nu}
            status = 409
        else:
            return redirect(adres_van(ding, plek))
    rijen = _rijen(ding, plek)
    te_bevestigen = next((rij for rij in rijen if _wacht(rij)), None)
    return toon(
        request, "stap.html", ding, status=status, beeld=beeld, cel=cel, gemeente=gemeente, form=form, rijen=rijen,
        te_bevestigen=te_bevestigen,
        mag_bevestigen=te_bevestigen is not None
        and te_bevestigen.door.gebruiker_id != request.pet.gebruiker_id
        and mag_bevestigen(request.pet, ding, cel.stap, gemeente.pk if gemeente else None),
        eerder=[beeld.stand.cellen[een] for een in _wacht_nog_op(beeld, plek)],
        punten=_punten(rijen), antwoordform=AntwoordForm() if mag_beginnen(request.pet, ding.tekst.regio_id) else None,
        vandaag=op, stukken=_stukken(request, ding, cel.stap, code),
        mag_stuk=cel.stap.aard is not Aard.DAG
        and mag_stuk_toevoegen(request.pet, ding, cel.stap, gemeente.pk if gemeente else None),
        ondertekenen=stap == ONDERTEKENEN,
        stilstanden=Stilstand.objects.filter(procedure=ding, stap=stap, gemeente=gemeente),
        stiladres=stiladres_van(ding, plek) if mag and not cel.punt.gedaan else "",
    )  # fmt: skip


def _stukken(request: Verzoek, ding: Procedure, stap: Stap, code: str) -> list[tuple[Stuk, bool]]:
    """The papers of this step that this hat reads the name of, each with whether it may be opened."""
    rijen = genoemde_stukken(request.pet, ding).filter(stap=stap.code, gemeente__code=code or None)
    return [(rij, mag_stuk_lezen(request.pet, rij, stap)) for rij in rijen.select_related("procedure__tekst__regio")]


def _form(request: Verzoek, beeld: Beeld, plek: Plek) -> HandelingForm | BesluitForm:
    cel = beeld.stand.cellen[plek]
    corrigeert = cel.vastgelegd is not None and cel.stand.value in ("gedaan", "bevestigen")
    begin = {"kenmerk": beeld.nu}
    if cel.stap.aard is Aard.BESLUIT:
        return BesluitForm(request.POST or None, stap=cel.stap, corrigeert=corrigeert, initial=begin)
    return HandelingForm(
        request.POST or None, corrigeert=corrigeert, met_vindplaats=cel.stap.met_vindplaats, initial=begin
    )


def _leg_vast(request: Verzoek, ding: Procedure, plek: Plek, form: HandelingForm | BesluitForm) -> None:
    vast: dict[str, Any] = {
        "procedure_id": ding.pk,
        "plek": plek,
        "datum": form.cleaned_data["datum"],
        "kenmerk": form.cleaned_data["kenmerk"],
        "bij": Omstandigheden(**form.bij),
        "door": request.pet,
        "op": klok.vandaag(),
    }
    if isinstance(form, BesluitForm):
        leg_besluit_vast(
            **vast, uitkomst=Uitkomst(form.cleaned_data["uitkomst"]), stemmen=form.stemmen, punten=form.punten_los
        )
        messages.success(request, "Het besluit is vastgelegd. Het telt als een collega het bevestigt.")
    else:
        leg_handeling_vast(**vast, vindplaats=form.cleaned_data["vindplaats"])
        messages.success(request, "Vastgelegd.")


def _rijen(ding: Procedure, plek: Plek) -> list[Handeling | Besluit]:
    vraag = {"procedure": ding, "stap": plek.stap, "gemeente__code": plek.gemeente or None}
    erbij = ("door__gebruiker", "door__gemeente", "door__regio", "versie", "vervanging")
    handelingen = Handeling.objects.filter(**vraag).select_related(*erbij).defer("versie__inhoud")
    besluiten = (
        Besluit.objects.filter(**vraag)
        .select_related(*erbij, "bevestiging__bevestiger", "orgaan", "vergadering")
        .defer("versie__inhoud")
    )
    return sorted([*handelingen, *besluiten], key=lambda rij: rij.op, reverse=True)


def _wacht(rij: Handeling | Besluit) -> bool:
    return (
        isinstance(rij, Besluit)
        and getattr(rij, "bevestiging", None) is None
        and getattr(rij, "vervanging", None) is None
    )


def _wacht_nog_op(beeld: Beeld, plek: Plek) -> list[Plek]:
    return [
        een
        for een in wacht_op(beeld.procedure.regels, plek, list(beeld.gemeenten))
        if not beeld.stand.cellen[een].punt.gedaan
    ]


def _punten(rijen: list[Handeling | Besluit]) -> list[Zienswijzepunt]:
    ids = [rij.pk for rij in rijen if isinstance(rij, Besluit) and getattr(rij, "vervanging", None) is None]
    return list(Zienswijzepunt.objects.filter(besluit__in=ids).prefetch_related("antwoorden__door__gebruiker"))


@require_POST
def bevestigen(request: Verzoek, pk: int, besluit: int) -> HttpResponse:
    """A second person says that it is right."""
    ding = haal_procedure(request, pk)
    rij = get_object_or_404(Besluit.objects.select_related("gemeente"), pk=besluit, procedure=ding)
    try:
        bevestig_besluit(besluit_id=rij.pk, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Bevestigd. Het besluit telt nu.")
    return redirect(adres_van(ding, Plek(rij.stap, rij.gemeente.code if rij.gemeente else "")))


@require_POST
def antwoord(request: Verzoek, pk: int, punt: int) -> HttpResponse:
    """The answer of the gemeenten together to a point of a zienswijze."""
    ding = haal_procedure(request, pk)
    ding_punt = get_object_or_404(
        Zienswijzepunt.objects.select_related("besluit__gemeente"), pk=punt, besluit__procedure=ding
    )
    form = AntwoordForm(request.POST)
    if form.is_valid():
        beantwoord_punt(punt_id=ding_punt.pk, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        messages.success(request, "Het antwoord is bewaard.")
    else:
        if not mag_beginnen(request.pet, ding.tekst.regio_id):
            raise GeenRecht(GEEN_VASTLEGGER)
        messages.error(request, "Schrijf een antwoord.")
    waar = ding_punt.besluit.gemeente
    return redirect(adres_van(ding, Plek(ding_punt.besluit.stap, waar.code if waar else "")))
