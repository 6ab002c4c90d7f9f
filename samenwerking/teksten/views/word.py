"""A text as a file: Word to go on with, PDF and HTML to read and keep. The draft of now, or a frozen version."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Huisstijl
from regio.templatetags.opmaak import moment
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import stand_van
from samenwerking.teksten.boom import uit_json
from samenwerking.teksten.gegevens.weergave import Weergave, weergave_van_concept, weergave_van_versie
from samenwerking.teksten.models import Leven, Tekst, Versie
from samenwerking.teksten.rechten import versies_van
from samenwerking.teksten.uitgave import Uitgave, uitgave_html, uitgave_pdf
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.voorstellen import voorstellen_in
from samenwerking.teksten.word.herkomst import Herkomst
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.verpakken import WORD


@require_safe
def keuze(request: Verzoek, pk: int) -> HttpResponse:
    """In which form one takes the draft along, and where a Word file comes back."""
    tekst = haal_tekst(request, pk)
    return toon(
        request,
        "downloaden.html",
        tekst,
        tab="tekst",
        aantal=len(voorstellen_in(_document(tekst)[0])),
        leeg=tekst.aantal == tekst.aantal_leeg,
    )


@require_safe
def concept(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of now: as it stands, or (?voorstellen=1) with its open proposals as tracked changes."""
    tekst = haal_tekst(request, pk)
    document, stap = _document(tekst)
    herkomst = Herkomst(tekst.pk, stap=stap, open_voorstellen=request.GET.get("voorstellen") == "1")
    docx = maak_docx(
        document,
        soort=tekst.soort,
        titel=tekst.titel,
        herkomst=str(herkomst),
        open_voorstellen=herkomst.open_voorstellen,
        **weergave_van_concept(tekst, document, op=klok.vandaag()).voor_word(),
    )
    wat = "concept-met-voorstellen" if herkomst.open_voorstellen else "concept"
    return _bestand(docx, WORD, _naam(tekst.titel, wat, "docx"))


@require_safe
def versie(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """A frozen version as a Word file."""
    ding = _versie(request, pk, nummer)
    inhoud = ding.gelezen
    docx = maak_docx(
        inhoud.document,
        soort=inhoud.soort,
        titel=inhoud.titel,
        herkomst=str(Herkomst(pk, versie=nummer)),
        **weergave_van_versie(ding).voor_word(),
    )
    return _bestand(docx, WORD, _naam(inhoud.titel, f"versie-{nummer}", "docx"))


@require_safe
def concept_pdf(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of now as PDF, marked as a draft on each page."""
    tekst = haal_tekst(request, pk)
    return _pdf(_concept(request, tekst), _naam(tekst.titel, "concept", "pdf"))


@require_safe
def concept_html(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of now as one HTML file."""
    tekst = haal_tekst(request, pk)
    return _html(_concept(request, tekst), _naam(tekst.titel, "concept", "html"))


@require_safe
def versie_pdf(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """A frozen version as PDF, with its name and its fingerprint."""
    ding = _versie(request, pk, nummer)
    return _pdf(_bevroren(request, ding), _naam(ding.gelezen.titel, f"versie-{nummer}", "pdf"))


@require_safe
def versie_html(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """A frozen version as one HTML file."""
    ding = _versie(request, pk, nummer)
    return _html(_bevroren(request, ding), _naam(ding.gelezen.titel, f"versie-{nummer}", "html"))


def _document(tekst: Tekst) -> tuple[Any, int]:
    stand = stand_van(Leven.objects.get(pk=tekst.pk))
    return uit_json(stand.document.to_json()), stand.nummer


def _versie(request: Verzoek, pk: int, nummer: int) -> Versie:
    """A frozen version, when this hat may read it; else it does not exist (404)."""
    versies = versies_van(request.pet, op=klok.vandaag()).select_related("tekst__regio")
    return get_object_or_404(versies, tekst_id=pk, nummer=nummer)


def _concept(request: Verzoek, tekst: Tekst) -> Uitgave:
    document, _ = _document(tekst)
    nu = klok.nu()
    return Uitgave(
        document=document,
        soort=tekst.soort,
        soortnaam=tekst.get_soort_display(),
        titel=tekst.titel,
        stand=f"concept van {moment(nu)}",
        gemaakt_op=nu,
        concept=True,
        **_cijfers(weergave_van_concept(tekst, document, op=klok.vandaag())),
        **_huisstijl(request, tekst),
    )


def _bevroren(request: Verzoek, ding: Versie) -> Uitgave:
    inhoud = ding.gelezen
    return Uitgave(
        document=inhoud.document,
        soort=inhoud.soort,
        soortnaam=Tekst.Soort(inhoud.soort).label,
        titel=inhoud.titel,
        stand=f"versie {ding.nummer}, {ding.naam}, bevroren op {moment(ding.op)}",
        gemaakt_op=ding.op,
        concept=False,
        vingerafdruk=ding.vingerafdruk,
        **_cijfers(weergave_van_versie(ding)),
        **_huisstijl(request, ding.tekst),
    )


def _cijfers(weergave: Weergave) -> dict[str, Any]:
    """The figures and pictures inside the file itself, with the annex of their sources."""
    return {**weergave.voor_opmaak(pdf=True), "bijlage": weergave.bijlage.html()}


def _huisstijl(request: Verzoek, tekst: Tekst) -> dict[str, Any]:
    stijl = Huisstijl.objects.voor(gemeente=request.pet.gemeente, regio=tekst.regio)
    return {
        "afzender": str(tekst.regio),
        "adresregels": tuple(regel for regel in stijl.adresregels.splitlines() if regel.strip()),
        "kleuren": {"accent": stijl.accentkleur, "accent-tekst": stijl.accent_tekst},
    }


def _pdf(uitgave: Uitgave, naam: str) -> HttpResponse:
    try:
        return _bestand(uitgave_pdf(uitgave), "application/pdf", naam)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")


def _html(uitgave: Uitgave, naam: str) -> HttpResponse:
    return _bestand(uitgave_html(uitgave).encode(), "text/html; charset=utf-8", naam)


def _naam(titel: str, wat: str, ending: str) -> str:
    return f"{slugify(titel)[:90]}-{wat}.{ending}"


def _bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})
