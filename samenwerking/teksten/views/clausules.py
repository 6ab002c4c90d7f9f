"""The clause library: by subject, with its variants and where they are used; and the clauses of one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Regio
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.clausule import (
    artikel_voor,
    neem_nieuwste_over,
    schrijf_eigen_clausule,
    vormen_van,
)
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.uitgaven import uitgave_van, uitgaven_in
from samenwerking.teksten.boom import Knoop, als_json, knoop, op_id
from samenwerking.teksten.clausule import (
    Clausule,
    ClausuleOngeldig,
    Variant,
    clausule_van,
    clausules,
    eigen_onderwerp,
    is_eigen_onderwerp,
)
from samenwerking.teksten.clausuleband import banden, sleutels_in
from samenwerking.teksten.forms import EigenClausuleForm, NieuwOnderwerpForm
from samenwerking.teksten.models import Clausulegebruik, Clausuletekst, Deel, Tekst
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import mag_bevriezen, teksten_van, versies_van, ziet_concepten
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, moet_kunnen_voorstellen, toon


@dataclass(frozen=True)
class Variantregel:
    """A variant on the page of its clause."""

    variant: Variant
    noemer: str
    vormen: str
    lijf: SafeString
    eigen: Clausuletekst | None = None


def _moet_zien(request: Verzoek) -> None:
    if not ziet_concepten(request.pet):
        raise GeenRecht("De clausules zijn voor wie aan teksten van de regio werkt.")


@require_safe
def bibliotheek(request: Verzoek) -> HttpResponse:
    """The clauses by subject; `q` searches subject, code, guidance and words."""
    _moet_zien(request)
    vraag = request.GET.get("q", "").strip()
    regios = list(regios_van(request.pet, op=klok.vandaag()))
    groepen: dict[str, list[Clausule]] = {}
    for clausule in (*zoek_clausules(vraag, clausules()), *zoek_clausules(vraag, _onderwerpen(regios))):
        groepen.setdefault(clausule.groep, []).append(clausule)
    mag_eigen = any(mag_bevriezen(request.pet, regio.pk) for regio in regios)
    context = {"groepen": groepen, "vraag": vraag, "mag_eigen": mag_eigen}
    return render(request, "samenwerking/teksten/clausules.html", context)


def zoek_clausules(vraag: str, in_: Iterable[Clausule]) -> list[Clausule]:
    """The clauses in which every word that was asked stands; all when nothing was asked."""
    woorden = vraag.casefold().split()
    return [deel for deel in in_ if all(woord in _zoekwoorden(deel) for woord in woorden)]


def _onderwerpen(regios: Iterable[Regio]) -> list[Clausule]:
    """The subjects that these regions added to the library."""
    per: dict[tuple[str, str], list[Variant]] = {}
    for rij in _eigen(regios):
        if is_eigen_onderwerp(rij.code):
            per.setdefault((str(rij.regio), rij.code), []).append(rij.variant)
    return [eigen_onderwerp(varianten, f"Eigen onderwerpen van {wie}") for (wie, _), varianten in per.items()]


def _zoekwoorden(clausule: Clausule) -> str:
    delen = [clausule.code, clausule.onderwerp, clausule.groep, *clausule.uitleg]
    for variant in clausule.varianten:
        delen += [variant.naam, variant.betekenis, variant.bron, *variant.grond]
    return " ".join(delen).casefold()


@require_safe
def clausule(request: Verzoek, code: str) -> HttpResponse:
    """One clause: what belongs in it, its variants, those of the region, and where they are used."""
    _moet_zien(request)
    op = klok.vandaag()
    regios = list(regios_van(request.pet, op=op))
    ding = _haal(code, regios)
    eigen = _eigen(regios, code=code)
    van_product = () if is_eigen_onderwerp(code) else ding.varianten
    rijen = Clausuletekst.objects.filter(Q(regio=None) | Q(regio__in=regios), code=code)
    versies = versies_van(request.pet, op=op)
    gebruik = (
        Clausulegebruik.objects.filter(clausule__in=rijen, versie__in=versies)
        .select_related("clausule", "versie__tekst__regio")
        .defer("versie__inhoud")
        .order_by("-versie__op", "plaats")
    )
    concepten = Deel.objects.filter(tekst__in=teksten_van(request.pet, op=op)).select_related("tekst__regio")
    pks = {rij.pk: rij for rij in rijen}
    return render(
        request,
        "samenwerking/teksten/clausule.html",
        {
            "clausule": ding,
            "varianten": [
                *(_regel(variant, f"Variant {variant.nummer}: {variant.naam}") for variant in van_product),
                *(_regel(rij.variant, f"Eigen tekst van {rij.regio}: {rij.naam}", rij) for rij in eigen),
            ],
            "gewichten": [(vorm.naam, ding.gewicht(vorm).uitleg) for vorm in Vorm],
            "gebruik": list(gebruik[:200]),
            "concepten": [
                (deel.tekst, deel.kop, pks[pk])
                for deel in concepten.exclude(clausules=[])
                for pk in deel.clausules
                if pk in pks
            ],
            "mag_eigen": any(mag_bevriezen(request.pet, regio.pk) for regio in regios),
        },
    )


def _haal(code: str, regios: Iterable[Regio]) -> Clausule:
    try:
        return next((deel for deel in _onderwerpen(regios) if deel.code == code), None) or clausule_van(code)
    except ClausuleOngeldig as fout:
        raise Http404 from fout


def _eigen(regios: Iterable[Regio], code: str = "") -> list[Clausuletekst]:
    """The newest edition of each variant that these regions wrote."""
    rijen = Clausuletekst.objects.filter(regio__in=list(regios)).select_related("regio").order_by("code", "uitgave")
    if code:
        rijen = rijen.filter(code=code)
    return list({(rij.regio_id, rij.code, rij.sleutel): rij for rij in rijen}.values())


def _regel(variant: Variant, noemer: str, eigen: Clausuletekst | None = None) -> Variantregel:
    vorm = next(vorm for vorm in Vorm if vorm in variant.vormen)
    lijf = Opmaak(knoop("doc", variant.als_artikel(vorm)), "visie", niveau=4).geheel()
    return Variantregel(variant, noemer, ", ".join(deel.naam for deel in Vorm if deel in variant.vormen), lijf, eigen)


@require_http_methods(["GET", "POST"])
def eigen(request: Verzoek, code: str) -> HttpResponse:
    """A variant of the region's own, begun with the words of one that stands there (`van`, or an own one by `rij`)."""
    _moet_zien(request)
    regios = [regio for regio in regios_van(request.pet, op=klok.vandaag()) if mag_bevriezen(request.pet, regio.pk)]
    if not regios:
        raise GeenRecht("Alleen de coördinator van de regio maakt eigen clausules.")
    ding = _haal(code, regios)
    rij = next((deel for deel in _eigen(regios, code=code) if str(deel.pk) == request.GET.get("rij")), None)
    bron = (
        rij.variant
        if rij
        else next((deel for deel in ding.varianten if deel.sleutel == request.GET.get("van")), ding.varianten[0])
    )
    begin = {
        "naam": rij.naam if rij else "",
        "kop": bron.kop,
        "betekenis": bron.betekenis,
        "grond": "\n".join(bron.grond),
        "tekst": bron.bron.strip(),
    }
    form, status = EigenClausuleForm(request.POST or None, initial=begin), 200
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = schrijf_eigen_clausule(
                regio=regios[0],
                code=code,
                sleutel=rij.sleutel if rij else slugify(form.cleaned_data["naam"])[:40] or "eigen",
                velden=form.cleaned_data,
                vormen="".join(vorm.value for vorm in Vorm if vorm in bron.vormen),
                door=request.pet,
            )
        except ClausuleOngeldig as fout:
            form.add_error("tekst", str(fout))
            status = 422
        else:
            messages.success(request, f"'{nieuw.naam}' is bewaard als uitgave {nieuw.uitgave}.")
            return redirect("clausule", code)
    context = {"clausule": ding, "form": form, "regio": regios[0], "rij": rij}
    return render(request, "samenwerking/teksten/clausule_eigen.html", context, status=status)


@require_http_methods(["GET", "POST"])
def nieuw_onderwerp(request: Verzoek) -> HttpResponse:
    """A clause about a subject that the library does not have: the region's own, from its first word."""
    _moet_zien(request)
    regios = [regio for regio in regios_van(request.pet, op=klok.vandaag()) if mag_bevriezen(request.pet, regio.pk)]
    if not regios:
        raise GeenRecht("Alleen de coördinator van de regio maakt eigen clausules.")
    form, status = NieuwOnderwerpForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = schrijf_eigen_clausule(
                regio=regios[0],
                code="",
                sleutel=slugify(form.cleaned_data["naam"])[:40] or "eigen",
                velden=form.cleaned_data,
                vormen="".join(form.cleaned_data["vormen"]),
                door=request.pet,
            )
        except ClausuleOngeldig as fout:
            form.add_error("tekst", str(fout))
            status = 422
        else:
            messages.success(request, f"'{nieuw.kop}' staat als {nieuw.code} bij de clausules van {nieuw.regio}.")
            return redirect("clausule", nieuw.code)
    context = {"form": form, "regio": regios[0]}
    return render(request, "samenwerking/teksten/clausule_nieuw.html", context, status=status)


@require_safe
def van_tekst(request: Verzoek, pk: int) -> HttpResponse:
    """The clauses of a text: taken over whole or adapted, and which have newer words."""
    tekst = haal_tekst(request, pk)
    document = document_van(tekst)
    return toon(
        request,
        "tekst_clausules.html",
        tekst,
        tab="tekst_controles",
        banden=banden(document, tekst.soort, uitgaven_in(sleutels_in(document))),
    )


def clausulebanden(document: Knoop, soort: str) -> dict[str, dict[str, Any]]:
    """For the editor: by the key of an edition its name, whether there is a newer, and which articles were changed."""
    uitgaven = uitgaven_in(sleutels_in(document))
    alle = banden(document, soort, uitgaven)
    return {
        str(uitgave.pk): {
            "naam": uitgave.noemer,
            "nieuwer": uitgave.nieuwste is not None,
            "aangepast": [band.id for band in alle if band.aangepast and band.uitgave.pk == uitgave.pk],
        }
        for uitgave in uitgaven.values()
    }


def clausulelabels(tekst: Tekst, document: Knoop, *, met_link: bool) -> dict[str, SafeString]:
    """What stands under the heading of each article that is a clause: which one, changed or not, newer words or not."""
    uit = {}
    for band in banden(document, tekst.soort, uitgaven_in(sleutels_in(document))):
        nieuwer = SafeString("")
        if band.nieuwer and met_link:
            adres = reverse("clausule_vernieuwen", args=[tekst.pk, band.id])
            nieuwer = format_html(
                ' · <a href="{}">Er is een nieuwere uitgave<span class="alleen-voorlezen"> van {}</span></a>',
                adres,
                band.uitgave.noemer,
            )
        elif band.nieuwer:
            nieuwer = SafeString(" · er is een nieuwere uitgave")
        uit[band.id] = format_html(
            '<p class="clausulelabel">{}{}{}</p>',
            band.uitgave.noemer,
            " (aangepast)" if band.aangepast else "",
            nieuwer,
        )
    return uit


@require_safe
def stand(request: Verzoek, pk: int) -> JsonResponse:
    """For the editor while someone writes: which clauses stand in the text, and which were changed."""
    tekst = haal_tekst(request, pk)
    return JsonResponse(clausulebanden(document_van(tekst), tekst.soort))


@require_safe
def keuze(request: Verzoek, pk: int) -> JsonResponse:
    """For the editor: the clauses that fit this text, by a search; first those that have it in their name."""
    tekst, gezocht = haal_tekst(request, pk), request.GET.get("q", "").strip()[:80]
    vormen = set(vormen_van(tekst))
    rijen: list[dict[str, Any]] = []
    eigen_van: dict[str, list[Clausuletekst]] = {}
    for rij in _eigen([tekst.regio]):
        eigen_van.setdefault(rij.code, []).append(rij)
    for ding in (*zoek_clausules(gezocht, clausules()), *zoek_clausules(gezocht, _onderwerpen([tekst.regio]))):
        for variant in () if is_eigen_onderwerp(ding.code) else ding.varianten:
            if variant.vormen & vormen:
                naam = f"{variant.kenmerk} {ding.onderwerp}: {variant.naam}"
                rijen.append({"keuze": f"{ding.code}/{variant.sleutel}", "naam": naam, "uitleg": variant.betekenis})
        for rij in eigen_van.get(ding.code, []):
            if rij.variant.vormen & vormen:
                naam = f"{ding.code} {ding.onderwerp}: {rij.naam} (eigen tekst)"
                rijen.append({"keuze": f"rij/{rij.pk}", "naam": naam, "uitleg": rij.betekenis})
    rijen.sort(key=lambda rij: gezocht.lower() not in rij["naam"].lower())
    return JsonResponse({"clausules": rijen[:100], "meer": len(rijen) > 100})


@require_POST
def artikel(request: Verzoek, pk: int) -> JsonResponse:
    """For the editor: the article of the chosen clause, to insert. Its edition is registered here."""
    tekst = haal_tekst(request, pk)
    moet_kunnen_voorstellen(request, tekst)
    soort, _, rest = request.POST.get("keuze", "").partition("/")
    try:
        if soort == "rij":
            rij = get_object_or_404(Clausuletekst, pk=rest if rest.isdecimal() else 0, regio=tekst.regio)
        else:
            rij = uitgave_van(next(deel for deel in clausule_van(soort).varianten if deel.sleutel == rest))
        gekozen = artikel_voor(tekst, rij)
    except (ClausuleOngeldig, StopIteration):
        return JsonResponse({"zin": "Deze clausule is er niet meer. Zoek opnieuw."}, status=409)
    except KanNiet as fout:
        return JsonResponse({"zin": str(fout)}, status=409)
    return JsonResponse({"artikel": als_json(gekozen), "band": {"naam": rij.noemer, "nieuwer": False}})


@require_http_methods(["GET", "POST"])
def vernieuwen(request: Verzoek, pk: int, deel: str) -> HttpResponse:
    """What differs between an article and the newest words of its clause; POST takes those over."""
    tekst = haal_tekst(request, pk)
    if request.method == "POST":
        moet_kunnen_schrijven(request, tekst)
        try:
            neem_nieuwste_over(tekst=tekst, deel=deel, door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, "De nieuwe woorden staan in de tekst. U kunt ze in de editor nog aanpassen.")
        return redirect("tekst_clausules", pk)
    document = document_van(tekst)
    alle = banden(document, tekst.soort, uitgaven_in(sleutels_in(document)))
    band = next((rij for rij in alle if rij.id == deel and rij.uitgave.nieuwste is not None), None)
    if band is None or band.uitgave.nieuwste is None:
        raise Http404
    nieuwste = band.uitgave.nieuwste
    vorm = next((vorm for vorm in vormen_van(tekst) if vorm in nieuwste.vormen), None)
    if vorm is None:
        raise Http404
    nu = knoop("doc", op_id(document)[deel])
    straks = knoop("doc", nieuwste.als_artikel(vorm, ids=set(op_id(document))))
    opmaak = Verschilopmaak(vergelijk(nu, straks, soort=tekst.soort), nu, straks)
    return toon(request, "clausule_vernieuwen.html", tekst, tab="tekst_controles", band=band, lijf=opmaak.in_regel())
