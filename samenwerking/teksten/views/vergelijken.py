"""Two states of a text beside each other: in line, side by side, or as was-wordt-tabel, on the page and on paper."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.huisstijl import stijl_van
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import concept_van
from samenwerking.teksten.forms import CONCEPT, IN_REGEL, VergelijkForm
from samenwerking.teksten.gegevens.weergave import weergave_van_concept, weergave_van_versie
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.models.versie import VersieQuerySet
from samenwerking.teksten.rechten import teksten_van, versies_van
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.waswordt import eenheden
from samenwerking.teksten.waswordtpdf import Waswordtstuk, was_wordt_pdf
from samenwerking.teksten.waswordtword import was_wordt_docx as maak_was_wordt_docx
from samenwerking.teksten.word.verpakken import WORD


@dataclass(frozen=True)
class _Keuze:
    """What was asked: two states of a text with their names, and how to show them."""

    tekst: Tekst
    form: VergelijkForm
    met_concept: bool
    opmaak: Verschilopmaak | None = None
    manier: str = IN_REGEL


@require_safe
def vergelijken(request: Verzoek, pk: int) -> HttpResponse:
    """Two versions, or a version and the draft of now."""
    keuze = _lees(request, pk)
    lijf = None
    if keuze.opmaak is not None:
        match keuze.manier:
            case "naast":
                lijf = keuze.opmaak.naast_elkaar()
            case "waswordt":
                lijf = keuze.opmaak.was_wordt()
            case _:
                lijf = keuze.opmaak.in_regel()
    return render(
        request,
        "samenwerking/teksten/vergelijken.html",
        {
            "tekst": keuze.tekst,
            "form": keuze.form,
            "opmaak": keuze.opmaak,
            "anders": eenheden(keuze.opmaak.verschil) if keuze.opmaak else [],
            "lijf": lijf,
            "ziet_concept": keuze.met_concept,
            "vraag": request.GET.urlencode(),
        },
    )


@require_safe
def was_wordt(request: Verzoek, pk: int) -> HttpResponse:
    """The was-wordt-tabel as PDF, in the house style of the hat's gemeente or region."""
    keuze = _lees(request, pk)
    if keuze.opmaak is None:
        raise Http404
    opmaak = keuze.opmaak
    stuk = Waswordtstuk(
        verschil=opmaak.verschil,
        oud=opmaak.oud,
        nieuw=opmaak.nieuw,
        titel=keuze.tekst.titel,
        naam_oud=opmaak.naam_oud,
        naam_nieuw=opmaak.naam_nieuw,
        afzender=str(keuze.tekst.regio),
        gemaakt_op=klok.nu(),
        stijl=stijl_van(keuze.tekst.regio, op=klok.vandaag()),
    )
    try:
        pdf = was_wordt_pdf(stuk)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    naam = f"{slugify(keuze.tekst.titel)[:80]}-was-wordt.pdf"
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )


@require_safe
def was_wordt_docx(request: Verzoek, pk: int) -> HttpResponse:
    """The was-wordt-tabel as a Word file, with real tables."""
    keuze = _lees(request, pk)
    if keuze.opmaak is None:
        raise Http404
    inhoud = maak_was_wordt_docx(replace(keuze.opmaak, papier=True), titel=keuze.tekst.titel, moment=klok.nu())
    naam = f"{slugify(keuze.tekst.titel)[:80]}-was-wordt.docx"
    return HttpResponse(inhoud, content_type=WORD, headers={"Content-Disposition": f'attachment; filename="{naam}"'})


def _lees(request: Verzoek, pk: int) -> _Keuze:
    """What this hat asks to compare; a text of which it may read no version does not exist (404)."""
    op = klok.vandaag()
    leesbaar = versies_van(request.pet, op=op).select_related("tekst__regio")
    alle = list(leesbaar.filter(tekst_id=pk).defer("inhoud"))
    if not alle:
        raise Http404
    tekst = alle[0].tekst
    met_concept = teksten_van(request.pet, op=op).filter(pk=pk).exists()
    form = VergelijkForm(request.GET, versies=alle, concept=met_concept, andere=andere_versies(request, pk))
    if not form.is_valid():
        return _Keuze(tekst, form, met_concept)
    oud, nieuw = (_inhoud(tekst, leesbaar, form.cleaned_data[kant], op) for kant in ("oud", "nieuw"))
    opmaak = Verschilopmaak(
        vergelijk(oud.document, nieuw.document, soort=nieuw.soort, oude_soort=oud.soort),
        oud.document,
        nieuw.document,
        naam_oud=form.namen[form.cleaned_data["oud"]],
        naam_nieuw=form.namen[form.cleaned_data["nieuw"]],
    )
    return _Keuze(tekst, form, met_concept, opmaak, form.cleaned_data["manier"] or IN_REGEL)


def andere_versies(request: Verzoek, pk: int) -> list[Versie]:
    """The versions of other texts that this hat may read, by region and text."""
    leesbaar = versies_van(request.pet, op=klok.vandaag()).exclude(tekst_id=pk).select_related("tekst__regio")
    return list(leesbaar.defer("inhoud").order_by("tekst__regio__naam", "tekst__titel", "tekst_id", "-nummer"))


def _inhoud(tekst: Tekst, leesbaar: VersieQuerySet, keuze: str, op: datetime.date) -> Tekstinhoud:
    """What was chosen, with its figures filled in: a figure that differs is a difference. The form let through only
    what this hat may read."""
    if keuze == CONCEPT:
        inhoud = concept_van(tekst)
        return replace(inhoud, document=weergave_van_concept(tekst, inhoud.document, op=op).ingevuld)
    van, _, nummer = keuze.rpartition(":")
    versie = leesbaar.get(tekst_id=van or tekst.pk, nummer=nummer)
    return replace(versie.gelezen, document=weergave_van_versie(versie).ingevuld)
