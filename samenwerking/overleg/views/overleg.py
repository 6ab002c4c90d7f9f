"""One overleg: what it is for, who sits there, its meetings, its open points and actions."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.datums import datum_voluit
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gemeente
from regio.onderdelen import WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.models import Reces
from samenwerking.overleg.acties.agenda import breng_punt_in, trek_punt_in, wijzig_punt
from samenwerking.overleg.acties.bijeenkomst import plan_bijeenkomsten
from samenwerking.overleg.acties.overleg import VELDEN, haal_van_tafel, wijzig_overleg, zet_aan_tafel
from samenwerking.overleg.forms import DeelnemerForm, OverlegForm, PlanForm, PuntForm, TotForm
from samenwerking.overleg.geschiedenis import lijst_van
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Deelnemer, Overleg
from samenwerking.overleg.onderwerpen import wijzer_voor
from samenwerking.overleg.rechten import (
    acties_van,
    bijeenkomsten_van,
    eis_deelnemen,
    eis_voorbereiden,
    mag_inbrengen,
    mag_punt_wijzigen,
    overleggen_van,
)
from samenwerking.overleg.ritme import Bijreces, Periodes, Voorstel, dagen, voorstellen
from samenwerking.overleg.soorten import GEEN_BESLUIT
from samenwerking.overleg.tafel import gemeenten_van, tafel_van
from samenwerking.overleg.views.pagina import haal_overleg, over_overleg, stel_voor
from samenwerking.teksten.rechten import RAAD

VOORUIT = datetime.timedelta(days=370)


@require_safe
def overleg(request: Verzoek, pk: int) -> HttpResponse:
    """The page of the series."""
    ding, op = haal_overleg(request, pk), klok.vandaag()
    samen = over_overleg(request, ding, "overleg")
    rijen = bijeenkomsten_van(request.pet, op=op).filter(overleg=ding).select_related("vaststelling", "deling")
    komend = list(rijen.filter(datum__gte=op).order_by("datum")[:20])
    in_raad = request.pet.rol in RAAD
    open_punten = [] if in_raad else list(Agendapunt.objects.open().filter(overleg=ding).select_related(
        "door__gebruiker", "door__gemeente", "door__regio").order_by("op"))  # fmt: skip
    wijzer = wijzer_voor(request.pet, open_punten, op=op)
    return render(
        request,
        "samenwerking/overleg/overleg.html",
        {
            **samen,
            "geen_besluit": GEEN_BESLUIT,
            "tafel": [] if in_raad else tafel_van(ding, op=op),
            "rollen": [rij for rij in ding.deelnemers.lopend(op=op).exclude(rol="") if rij.iedere_gemeente],
            "komend": komend,
            "geweest": rijen.filter(datum__lt=op).order_by("-datum")[:20],
            "open_punten": [
                (punt, wijzer.titel(punt), wijzer.van(punt), mag_punt_wijzigen(request.pet, punt, op=op))
                for punt in open_punten
            ],
            "acties": acties_van(request.pet, op=op).filter(overleg=ding).open().met_wie(),
            "in_raad": in_raad,
            "stap": _wat_nu(ding, komend, bool(samen["kan"].voorbereiden)),
        },
    )


def _wat_nu(ding: Overleg, komend: list[Bijeenkomst], mag: bool) -> WatNu:
    gaat_door = [een for een in komend if een.vervallen_op is None]
    if ding.gestopt_op is not None:
        return WatNu(stap="Dit overleg is gestopt", wie="Niemand hoeft nu iets te doen.")
    if not gaat_door:
        return WatNu(
            stap="Plan de volgende bijeenkomst",
            wie="De secretaris, een beleidsadviseur of de coördinator",
            waarom=f"Ritme: {ding.ritme.woorden}.",
            knop="Bijeenkomsten plannen" if mag else "",
            url=reverse("bijeenkomsten_plannen", args=[ding.pk]) if mag else "",
        )
    return WatNu(
        stap="Bereid de volgende bijeenkomst voor",
        wie="De secretaris maakt de agenda; deelnemers brengen punten in.",
        uiterlijk=gaat_door[0].datum,
        knop="Bijeenkomst openen",
        url=gaat_door[0].get_absolute_url(),
        daarna="Na de bijeenkomst: afspraken, acties en verslag.",
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change the series."""
    ding, op = haal_overleg(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding, op=op)
    form = OverlegForm(request.POST or None, nieuw=False, initial={naam: getattr(ding, naam) for naam in VELDEN})
    return stel_voor(
        request,
        form,
        lambda: wijzig_overleg(
            overleg=ding,
            velden={naam: form.cleaned_data[naam] for naam in VELDEN},
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {ding}",
        uitleg="Bijeenkomsten die al gepland zijn, blijven zoals ze zijn.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="Het overleg is gewijzigd. Wat er stond, blijft in de geschiedenis.",
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def deelnemer_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """One more seat."""
    ding, op = haal_overleg(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding, op=op)
    gemeenten = Gemeente.objects.filter(pk__in=gemeenten_van(ding, op=op)).op_naam()
    form = DeelnemerForm(request.POST or None, regio=ding.regio, gemeenten=gemeenten, op=op, initial={"van": op})
    return stel_voor(
        request,
        form,
        lambda: zet_aan_tafel(overleg=ding, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Deelnemer toevoegen aan {ding}",
        uitleg="Kies een persoon, een rol of een organisatie. Een rol zonder gemeente zit er voor elke gemeente.",
        knop="Aan tafel zetten",
        terug=ding.get_absolute_url(),
        gelukt="De deelnemer zit aan tafel.",
    )


@require_http_methods(["GET", "POST"])
def deelnemer_einde(request: Verzoek, pk: int) -> HttpResponse:
    """A seat ends."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    rijen = Deelnemer.objects.filter(overleg__in=overleggen_van(request.pet, op=op))
    rij = get_object_or_404(
        rijen.select_related(
            "overleg__regio", "pet__gebruiker", "pet__gemeente", "pet__regio", "gemeente", "organisatie"
        ),
        pk=pk,
    )
    eis_voorbereiden(request.pet, rij.overleg, op=op)
    form = TotForm(request.POST or None, initial={"tot": rij.tot or op})
    return stel_voor(
        request,
        form,
        lambda: haal_van_tafel(deelnemer=rij, tot=form.cleaned_data["tot"], door=request.pet, op=op),
        wat=f"Van tafel: {rij}",
        uitleg=f"Deze deelnemer zit aan tafel bij {rij.overleg}. Wat eerder is vastgelegd, blijft.",
        knop="Einde vastleggen",
        terug=rij.overleg.get_absolute_url(),
        gelukt="Het einde is vastgelegd.",
    )


def _recessen(ding: Overleg, van: datetime.date, tot: datetime.date) -> dict[str, Periodes]:
    """Of every gemeente of the region, by name; a gemeente without one counts too."""
    gemeenten = gemeenten_van(ding, op=van)
    uit: dict[str, list[tuple[datetime.date, datetime.date]]] = {naam: [] for naam in gemeenten.values()}
    for reces in Reces.objects.filter(gemeente__in=gemeenten, van__lte=tot, tot__gt=van):
        uit[gemeenten[reces.gemeente_id]].append((reces.van, reces.tot))
    return dict(uit)


def _woorden(deze: Voorstel) -> str:
    dag = datum_voluit(deze.dag)
    return f"{dag}. {deze.waarom_niet}" if deze.waarom_niet else dag


@require_http_methods(["GET", "POST"])
def plannen(request: Verzoek, pk: int) -> HttpResponse:
    """The days of the rhythm for the coming year, and a day of one's own."""
    ding, op = haal_overleg(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding, op=op)
    tot = op + VOORUIT
    al = set(Bijeenkomst.objects.vanaf(op).filter(overleg=ding).values_list("datum", flat=True))
    nog = [dag for dag in dagen(ding.ritme, begin=ding.begin, van=op, tot_en_met=tot) if dag not in al]
    voorstel = voorstellen(nog, recessen=_recessen(ding, op, tot), bij_reces=Bijreces(ding.bij_reces))
    form = PlanForm(request.POST or None, voorstellen=voorstel, woorden=[_woorden(deze) for deze in voorstel])
    return stel_voor(
        request,
        form,
        lambda: (
            plan_bijeenkomsten(
                overleg=ding,
                dagen=form.gekozen(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            ),
        ),
        wat=f"Bijeenkomsten plannen: {ding}",
        uitleg=f"Ritme: {ding.ritme.woorden}. Een dag in een reces of op een feestdag staat uit; u kunt hem toch "
        "kiezen. De recessen komen uit de vergaderkalenders van de gemeenten.",
        knop="Bijeenkomsten plannen",
        terug=ding.get_absolute_url(),
        gelukt="De bijeenkomsten zijn gepland.",
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened."""
    eis_deelnemen(request.pet)
    ding = haal_overleg(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/overleg/overleg_geschiedenis.html", over_overleg(request, ding, "overleg_geschiedenis")
    )


# --- points that people put forward ---------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def punt_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Put a point forward."""
    ding, op = haal_overleg(request, pk), klok.vandaag()
    if not mag_inbrengen(request.pet, ding, op=op):
        raise GeenRecht("Een punt brengt in wie aan dit overleg deelneemt.")
    form = PuntForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: breng_punt_in(
            overleg=ding,
            velden=form.cleaned_data,
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat=f"Punt inbrengen bij {ding}",
        uitleg="De secretaris zet het op een agenda. Tot die tijd kunt u het wijzigen of intrekken.",
        knop="Punt inbrengen",
        terug=ding.get_absolute_url(),
        gelukt="Het punt is ingebracht. De secretaris ziet het bij het maken van de agenda.",
    )


def _haal_punt(request: Verzoek, pk: int) -> Agendapunt:
    eis_deelnemen(request.pet)
    rijen = Agendapunt.objects.filter(overleg__in=overleggen_van(request.pet, op=klok.vandaag()))
    return get_object_or_404(
        rijen.select_related("overleg__regio", "bijeenkomst__overleg__regio", "door__gebruiker"), pk=pk
    )


@require_http_methods(["GET", "POST"])
def punt_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words for a point."""
    punt, op = _haal_punt(request, pk), klok.vandaag()
    if not mag_punt_wijzigen(request.pet, punt, op=op):
        raise GeenRecht("Dit punt wijzigt wie het inbracht, tot het op een agenda staat, of wie de agenda maakt.")
    begin = {naam: getattr(punt, naam) for naam in ("titel", "soort", "minuten", "toelichting", "besloten")}
    form = PuntForm(request.POST or None, punt=punt, initial=begin)
    terug = punt.bijeenkomst.get_absolute_url() if punt.bijeenkomst is not None else punt.overleg.get_absolute_url()
    return stel_voor(
        request,
        form,
        lambda: wijzig_punt(
            punt=punt, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Punt wijzigen: {wijzer_voor(request.pet, [punt], op=op).titel(punt)}",
        uitleg=f"Bij {punt.overleg}.",
        knop="Wijziging vastleggen",
        terug=terug,
        gelukt="Het punt is gewijzigd.",
        versie=punt.versienummer,
    )


@require_POST
def punt_intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Take a point back."""
    punt = _haal_punt(request, pk)
    try:
        trek_punt_in(punt=punt, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Het punt is ingetrokken.")
    return redirect(punt.overleg)
