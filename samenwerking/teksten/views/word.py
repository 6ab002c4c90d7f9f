"""A text as a file: Word to go on with, PDF and HTML to read and keep. The draft of now, or a frozen version."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import stand_van
from samenwerking.teksten.boom import Knoop, uit_json
from samenwerking.teksten.gegevens.weergave import weergave_van_concept, weergave_van_versie
from samenwerking.teksten.models import Leven, Tekst, Versie
from samenwerking.teksten.rechten import versies_van
from samenwerking.teksten.uitgave import Uitgave, uitgave_html, uitgave_pdf
from samenwerking.teksten.uitgeven import huisstijl, uitgave_van_concept, uitgave_van_versie
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.voorstellen import voorstellen_in
from samenwerking.teksten.woordgegevens import opmerkingen_bij, voorstellers
from samenwerking.teksten.word.herkomst import Herkomst
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.verpakken import WORD


@require_safe
def keuze(request: Verzoek, pk: int) -> HttpResponse:
    """In which form one takes the draft along, and where a Word file comes back."""
    tekst = haal_tekst(request, pk)
    document, _ = _document(tekst)
    return toon(
        request,
        "downloaden.html",
        tekst,
        tab="tekst",
        aantal=len(voorstellen_in(document)),
        opmerkingen=len(opmerkingen_bij(tekst.pk, document)),
        leeg=tekst.aantal == tekst.aantal_leeg,
    )


@require_safe
def concept(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of now: as it stands, or (?voorstellen=1) with its open proposals as tracked changes, each with who
    made it and for whom; ?opmerkingen=1 with what was said of its words."""
    tekst = haal_tekst(request, pk)
    document, stap = _document(tekst)
    herkomst = Herkomst(
        tekst.pk,
        stap=stap,
        open_voorstellen=request.GET.get("voorstellen") == "1",
        opmerkingen=request.GET.get("opmerkingen") == "1",
    )
    docx = maak_docx(
        document,
        soort=tekst.soort,
        titel=tekst.titel,
        herkomst=str(herkomst),
        open_voorstellen=herkomst.open_voorstellen,
        voorstellen=voorstellers(tekst.pk, document) if herkomst.open_voorstellen else {},
        opmerkingen=opmerkingen_bij(tekst.pk, document) if herkomst.opmerkingen else (),
        **weergave_van_concept(tekst, document, op=klok.vandaag()).voor_word(),
    )
    mee = {"voorstellen": herkomst.open_voorstellen, "opmerkingen": herkomst.opmerkingen}
    met = "-en-".join(naam for naam, erbij in mee.items() if erbij)
    wat = f"concept-met-{met}" if met else "concept"
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


def _document(tekst: Tekst) -> tuple[Knoop, int]:
    stand = stand_van(Leven.objects.get(pk=tekst.pk))
    return uit_json(stand.document.to_json()), stand.nummer


def _versie(request: Verzoek, pk: int, nummer: int) -> Versie:
    """A frozen version, when this hat may read it; else it does not exist (404)."""
    versies = versies_van(request.pet, op=klok.vandaag()).select_related("tekst__regio")
    return get_object_or_404(versies, tekst_id=pk, nummer=nummer)


def _concept(request: Verzoek, tekst: Tekst) -> Uitgave:
    document, _ = _document(tekst)
    return uitgave_van_concept(tekst, document, op=klok.vandaag(), nu=klok.nu())


def _bevroren(request: Verzoek, ding: Versie) -> Uitgave:
    return uitgave_van_versie(ding, huisstijl(ding.tekst))


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
