"""Inviting someone from outside, seeing who came, withdrawing."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.lijst import Kolom, Lijst
from regio.onderdelen import Bevestiging, Leeg
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.gast import nodig_uit, trek_in
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.forms_gesprek import UitnodigingForm, vandaag_plus
from samenwerking.teksten.models import Tekst, Uitnodiging
from samenwerking.teksten.rechten import mag_uitnodiging_beheren, uitnodigingen_van, wat_kan
from samenwerking.teksten.views.gesprek import delen_van
from samenwerking.teksten.views.pagina import haal_tekst, toon

EERSTE_KEUS = 28
"""Days that a new invitation proposes: four weeks, as a cliëntenraad usually asks."""


@require_safe
def uitnodigingen(request: Verzoek, pk: int) -> HttpResponse:
    """Who from outside reads along, until when, and how often they came."""
    tekst = haal_tekst(request, pk)
    _eis_uitnodigen(request, tekst)
    op = klok.vandaag()
    lijst = Lijst(
        request,
        uitnodigingen_van(request.pet, tekst, op=op).met_bezoek().select_related("user", "gever__gebruiker"),
        titel="Gasten",
        eenheid=("uitnodiging", "uitnodigingen"),
        sorteer="-tot",
        adres=lambda ding: reverse("uitnodiging", args=[pk, ding.pk]),
        kolommen=[
            Kolom("naam", "Wie", waarde="user.naam"),
            Kolom("organisatie", "Organisatie", sorteer="organisatie"),
            Kolom("hoedanigheid", "Als", waarde="get_hoedanigheid_display"),
            Kolom("mag", "Mag", waarde=lambda ding: "lezen en opmerken" if ding.mag_opmerken else "lezen"),
            Kolom("tot", "Laatste dag", waarde="laatste_dag", sorteer="tot"),
            Kolom("stand", "Stand", waarde=lambda ding: stand_van(ding)),
            Kolom("bezoeken", "Bezoeken", waarde="aantal_bezoeken", soort="getal"),
        ],
        leeg=Leeg(
            "Niemand van buiten leest mee",
            "Nodig een aanbieder of een cliëntenraad uit. U bepaalt welke delen zij lezen, en tot wanneer.",
            "Gast uitnodigen",
            reverse("uitnodiging_nieuw", args=[pk]),
        ),
    )
    return toon(request, "gasten.html", tekst, tab="tekst_opmerkingen", lijst=lijst)


def stand_van(uitnodiging: Uitnodiging) -> str:
    """Whether the link works, in a word."""
    if uitnodiging.is_ingetrokken:
        return "ingetrokken"
    return "voorbij" if uitnodiging.tot <= klok.vandaag() else "geldt"


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Invite someone; the address is shown once, on the page that answers."""
    tekst = haal_tekst(request, pk)
    _eis_uitnodigen(request, tekst)
    op = klok.vandaag()
    form = UitnodigingForm(
        request.POST or None,
        delen=delen_van(document_van(tekst), tekst.soort),
        versies=tekst.versies.zonder_inhoud(),
        initial={"laatste_dag": vandaag_plus(op, EERSTE_KEUS)},
    )
    if request.method == "POST" and form.is_valid():
        try:
            uitnodiging, geheim = nodig_uit(tekst=tekst, **form.cleaned_data, door=request.pet, op=op)
        except KanNietBij as fout:
            form.add_error(fout.veld, str(fout))
        else:
            if not geheim:  # sent twice: the address was shown with the first
                return redirect("uitnodiging", pk, uitnodiging.pk)
            adres = request.build_absolute_uri(reverse("gast_link", args=[geheim]))
            antwoord = toon(
                request, "gast_uitgenodigd.html", tekst, tab="tekst_opmerkingen", uitnodiging=uitnodiging, adres=adres
            )
            antwoord["Cache-Control"] = "no-store"
            return antwoord
    return toon(
        request, "gast_nieuw.html", tekst, tab="tekst_opmerkingen", form=form, status=400 if form.errors else 200
    )


@require_safe
def uitnodiging(request: Verzoek, pk: int, uitnodiging_pk: int) -> HttpResponse:
    """One invitation: what was shared with whom, and every visit."""
    tekst = haal_tekst(request, pk)
    ding = _haal(request, tekst, uitnodiging_pk)
    beheert = mag_uitnodiging_beheren(request.pet, ding)
    namen = dict(delen_van(ding.versie.gelezen.document if ding.versie else document_van(tekst), tekst.soort))
    return toon(
        request,
        "gast.html",
        tekst,
        tab="tekst_opmerkingen",
        uitnodiging=ding,
        stand=stand_van(ding),
        delen=[namen.get(deel, "een deel dat er nu niet meer is") for deel in ding.delen],
        beheert=beheert,
        bezoeken=list(ding.bezoeken.all()[:500]) if beheert else [],
    )


@require_http_methods(["GET", "POST"])
def intrekken(request: Verzoek, pk: int, uitnodiging_pk: int) -> HttpResponse:
    """Stop a link at once, after a page that says what will happen."""
    tekst = haal_tekst(request, pk)
    ding = _haal(request, tekst, uitnodiging_pk)
    if not mag_uitnodiging_beheren(request.pet, ding):
        raise GeenRecht("Wie uitnodigde en de coördinator trekken een uitnodiging in.")
    terug = reverse("uitnodiging", args=[pk, ding.pk])
    if request.method == "POST":
        try:
            trek_in(uitnodiging_id=ding.pk, door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            messages.warning(request, str(fout))
        else:
            messages.success(request, "De link werkt niet meer.")
        return redirect(terug)
    vraag = Bevestiging(
        titel="Uitnodiging intrekken",
        inleiding=f"{ding.user.naam} van {ding.organisatie} leest dan niet meer mee.",
        gevolgen=[
            "De link werkt meteen niet meer, ook als de gast de tekst nu open heeft.",
            "Wat de gast opmerkte, blijft bij de tekst staan.",
        ],
        knop="Uitnodiging intrekken",
        terug=terug,
    )
    return render(request, "includes/bevestigpagina.html", {"bevestiging": vraag})


def _haal(request: Verzoek, tekst: Tekst, pk: int) -> Uitnodiging:
    _eis_uitnodigen(request, tekst)
    alle = uitnodigingen_van(request.pet, tekst, op=klok.vandaag())
    return get_object_or_404(
        alle.select_related(
            "user", "content_object", "versie", "gever__gebruiker", "gever__gemeente", "gever__regio",
            "ingetrokken_door__gebruiker",
        ),
        pk=pk,
    )  # fmt: skip


def _eis_uitnodigen(request: Verzoek, tekst: Tekst) -> None:
    if not wat_kan(request.pet, tekst, op=klok.vandaag()).uitnodigen:
        raise GeenRecht("Alleen wie in de tekst schrijft, nodigt gasten uit.")
