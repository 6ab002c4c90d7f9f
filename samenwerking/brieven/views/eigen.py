"""The letter of one gemeente while it is written."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.onderdelen import Tab, WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.brieven.acties.brief import GEEN_SCHRIJVER, wijzig_lokaal
from samenwerking.brieven.controles.bevinding import Bevinding
from samenwerking.brieven.forms import LokaalForm, staat_er
from samenwerking.brieven.geschiedenis import lijst_van
from samenwerking.brieven.kerntekst import LOKAAL
from samenwerking.brieven.models import Gemeentebrief
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.rechten import Kan, eis_lezen, gemeentebrieven_van, stelt_op, wat_kan
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.brieven.stand import AL_VERZONDEN, Stand
from samenwerking.brieven.views.gaten import Gat, gaten_in_de_kern, gaten_van_de_gemeente, in_de_tekst
from samenwerking.brieven.views.verschil import verschillen
from samenwerking.brieven.views.wijziging import na_versie
from samenwerking.teksten.acties.verouderd import Verouderd

TABS = [
    ("gemeentebrief", "Brief"),
    ("gemeentebrief_controle", "Controle"),
    ("gemeentebrief_versies", "Versies"),
    ("gemeentebrief_geschiedenis", "Geschiedenis"),
]


def haal(request: Verzoek, pk: int) -> Gemeentebrief:
    """The letter with its state, when this hat works on it; else it does not exist (404)."""
    eis_lezen(request.pet)
    if not stelt_op(request.pet):
        raise Http404
    zichtbaar = gemeentebrieven_van(request.pet, op=klok.vandaag())
    brieven = Gemeentebrief.objects.filter(pk__in=zichtbaar.values("pk")).met_stand()
    erbij = ("gemeente", "brief__regio", "brief__tekst", "brief__berekening__scenario")
    return get_object_or_404(brieven.select_related(*erbij), pk=pk)


def basis(request: Verzoek, eigen: Gemeentebrief, tab: str) -> dict[str, Any]:
    """What every page of this letter shows: what this hat can do, and the tabs."""
    kan = wat_kan(request.pet, eigen)
    return {
        "eigen": eigen,
        "ronde": eigen.brief,
        "kan": kan,
        "mag_invullen": kan.lokaal and eigen.stand is not Stand.VERZONDEN,
        "tabs": [Tab(titel, reverse(naam, args=[eigen.pk]), naam == tab) for naam, titel in TABS],
    }


@require_safe
def gemeentebrief(request: Verzoek, pk: int) -> HttpResponse:
    """The letter as it would be now, with the figures of today, and what is missing."""
    eigen = haal(request, pk)
    cijfers = verzamel(eigen.brief, [eigen], op=klok.vandaag())
    samengesteld = stel_samen(eigen, cijfers, nummer=eigen.volgend_nummer, vastgelegd_op=klok.nu())
    context = basis(request, eigen, "gemeentebrief")
    kan: Kan = context["kan"]
    gaten = (
        *gaten_in_de_kern(eigen.brief, samengesteld.gebreken, kern=kan.kern),
        *gaten_van_de_gemeente(eigen, samengesteld.gebreken, mag_lokaal=kan.lokaal, kern=kan.kern),
    )
    verzonden = eigen.stand is Stand.VERZONDEN
    return render(
        request,
        "samenwerking/brieven/eigen.html",
        {
            **context,
            "gaten": () if verzonden else gaten,
            "verzonden": verzonden,
            "na_versie": na_versie(eigen, samengesteld.inhoud),
            "schrijfadres": _eigen_alinea(eigen),
            "let_op": 0 if verzonden else _open_bevindingen(eigen, samengesteld.let_op),
            "cijfers": cijfers,
            "voorbeeld": brief_deel(samengesteld.inhoud),
            "stap": _wat_nu(eigen, gaten, kan),
        },
    )


def _eigen_alinea(eigen: Gemeentebrief) -> str:
    """Where the gemeente writes its own part."""
    return in_de_tekst(eigen.brief, eigen.brief.rondetekst.plek_van(LOKAAL, eigen.gemeente.code))


def _open_bevindingen(eigen: Gemeentebrief, let_op: tuple[Bevinding, ...]) -> int:
    opzij = set(eigen.brief.opzij.values_list("sleutel", flat=True)) if let_op else set()
    return len({een.sleutel for een in let_op} - opzij)


def _wat_nu(eigen: Gemeentebrief, gaten: tuple[Gat, ...], kan: Kan) -> WatNu:
    gemeente, uiterlijk = eigen.gemeente, eigen.brief.datum
    if eigen.stand is Stand.VERZONDEN:
        return WatNu(
            stap="De brief is verzonden",
            wie="Niemand hoeft nu iets te doen.",
            knop="Verzonden brief lezen",
            url=reverse("briefversie", args=[eigen.versie_id]),
        )
    if eigen.stand is Stand.BIJ_AMBTENAAR and not eigen.gewijzigd:
        return WatNu(
            stap="Ambtelijk akkoord",
            wie=f"Een beleidsadviseur van {gemeente}",
            uiterlijk=uiterlijk,
            knop=f"Versie {eigen.versie_nummer} lezen",
            url=reverse("briefversie", args=[eigen.versie_id]),
            daarna=f"Het college van {gemeente} besluit over de brief.",
        )
    if eigen.stand is Stand.BIJ_COLLEGE and not eigen.gewijzigd:
        return WatNu(
            stap="Het college besluit",
            wie=f"Het college van {gemeente}",
            uiterlijk=uiterlijk,
            waarom="Gemeentewet artikel 169, tweede lid: het college informeert de raad.",
            knop=f"Versie {eigen.versie_nummer} lezen",
            url=reverse("briefversie", args=[eigen.versie_id]),
            daarna="De raad leest de brief.",
        )
    if eigen.stand is Stand.WORDT_GEMAAKT:
        return WatNu(
            stap="De pdf wordt gemaakt",
            wie="Niemand hoeft nu iets te doen.",
            daarna=f"Een beleidsadviseur van {gemeente} geeft ambtelijk akkoord.",
        )
    if gaten:
        return WatNu(
            stap="Vul aan wat ontbreekt",
            wie=f"Een beleidsadviseur van {gemeente}, of de coördinator",
            uiterlijk=uiterlijk,
            waarom=gaten[0].zin,
            knop="Aanvullen" if gaten[0].url else "",
            url=gaten[0].url,
            daarna="De coördinator maakt de brief.",
        )
    if eigen.stand is Stand.TERUG and not eigen.gewijzigd:
        return WatNu(
            stap="Pas de brief aan",
            wie=f"Een beleidsadviseur van {gemeente}, of de coördinator",
            uiterlijk=uiterlijk,
            waarom=f"Het college gaf versie {eigen.versie_nummer} terug: {eigen.stap_reden}",
            knop="Eigen alinea schrijven" if kan.lokaal else "",
            url=in_de_tekst(eigen.brief, eigen.brief.rondetekst.plek_van(LOKAAL, eigen.gemeente.code))
            if kan.lokaal
            else "",
            daarna="De coördinator maakt een nieuwe versie.",
        )
    return WatNu(
        stap="Maak een nieuwe versie" if eigen.versie_id else "Maak de brief",
        wie="De coördinator van de regio",
        uiterlijk=uiterlijk,
        waarom=f"Het college gaf versie {eigen.versie_nummer} terug: {eigen.stap_reden} Daarna is de tekst gewijzigd."
        if eigen.stand is Stand.TERUG
        else "",
        knop="Naar alle brieven",
        url=eigen.brief.get_absolute_url(),
        daarna=f"Het college van {gemeente} stelt de brief vast.",
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Fill in what this letter says beside the text. A save that comes too late keeps what was typed."""
    eigen = haal(request, pk)
    if not wat_kan(request.pet, eigen).lokaal:
        raise GeenRecht(GEEN_SCHRIJVER)
    if request.method == "GET" and eigen.stand is Stand.VERZONDEN:
        messages.info(request, AL_VERZONDEN)
        return redirect("gemeentebrief", pk)
    invoer = request.POST if request.method == "POST" else None
    form = LokaalForm(invoer, initial=staat_er(eigen, LokaalForm))
    versie, anders, status = eigen.versienummer, None, 200
    if invoer is not None:
        versie, status = gelezen_versie(request), 422
        if form.is_valid():
            try:
                wijzig_lokaal(brief=eigen, velden=form.cleaned_data, versie=versie, door=request.pet, op=klok.vandaag())
            except Verouderd as fout:
                eigen, status = haal(request, pk), 409
                anders, versie = verschillen(eigen, form), eigen.versienummer
                form.add_error(None, f"{fout} Bewaart u nu opnieuw, dan vervangt uw tekst wat er staat.")
            except KanNiet as fout:
                status = 409
                form.add_error(None, str(fout))
            else:
                messages.success(request, f"De gegevens van {eigen.gemeente} zijn bewaard.")
                return redirect("gemeentebrief", pk)
    return render(
        request,
        "samenwerking/brieven/lokaal.html",
        {**basis(request, eigen, ""), "form": form, "versie": versie, "anders": anders},
        status=status,
    )


@require_safe
def versies(request: Verzoek, pk: int) -> HttpResponse:
    """The frozen versions of this letter, newest first."""
    eigen = haal(request, pk)
    rijen = eigen.versies.select_related("stap", "bestand", "door__gebruiker").defer("inhoud", "bestand__inhoud")
    return render(
        request,
        "samenwerking/brieven/versies.html",
        {**basis(request, eigen, "gemeentebrief_versies"), "versies": rijen},
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened to this letter."""
    eigen = haal(request, pk)
    return lijst_van(request, eigen).antwoord(
        "samenwerking/brieven/geschiedenis.html", basis(request, eigen, "gemeentebrief_geschiedenis")
    )
