"""The matrix of basistaken, one task, and what a gemeente says of itself."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.acties.basis import (
    STANDVELDEN,
    TAAKVELDEN,
    leg_stand_vast,
    voeg_basistaak_toe,
    wijzig_basistaak,
)
from samenwerking.plannen.beeld_basis import antwoord_van, pakket_van
from samenwerking.plannen.forms_basis import StandForm, TaakForm
from samenwerking.plannen.geschiedenis_basis import lijst_van
from samenwerking.plannen.models import Basisstand, Basistaak
from samenwerking.plannen.rechten_basis import (
    basistaken_van,
    eis_bewerken,
    eis_geschiedenis,
    eis_kolom_vullen,
    eis_lezen,
    mag_bewerken,
    mag_kolom_vullen,
    ziet_namen,
)
from samenwerking.plannen.takenstand import Beeld, matrix
from samenwerking.plannen.views.pagina_basis import (
    haal_regio,
    haal_regio_om_te_bewerken,
    over_regio,
    stel_voor,
    tabs_van,
)

UITLEG = {
    Beeld.GEREGELD: "de gemeente legde vast sinds wanneer, en waaruit dat blijkt",
    Beeld.PLAN: "nog niet helemaal geregeld; de gemeente schreef een plan",
    Beeld.TE_LAAT: "de dag van het plan is voorbij",
    Beeld.GAT: "niet helemaal geregeld, en er is geen plan",
    Beeld.ONBEKEND: "de gemeente zei er nog niets over",
}


@require_safe
def basistaken(request: Verzoek, sleutel: str | None = None) -> HttpResponse:
    """Tasks by gemeenten; where a gap is, in words."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    pakket = pakket_van(regio, op=op)
    samen = over_regio(request, regio, "basistaken", "basistakenpakket")
    leeg = Leeg(
        "Er is nog geen basistakenpakket",
        "Een basistakenpakket is de lijst van taken die elke gemeente doet, zodat minder mensen opvang of beschermd "
        "wonen nodig hebben.",
        "Eerste taak toevoegen" if samen["mag_bewerken"] else "",
        reverse("basistaak_nieuw", args=[regio.sleutel]) if samen["mag_bewerken"] else "",
    )
    eigen = {gemeente.pk for gemeente in pakket.gemeenten if mag_kolom_vullen(request.pet, gemeente.pk, regio, op=op)}
    return render(
        request,
        "samenwerking/plannen/basistaken.html",
        {
            **samen,
            "pakket": pakket,
            "leeg": leeg,
            "eigen": eigen,
            "uitleg": list(UITLEG.items()),
            "vervallen": Basistaak.objects.filter(regio=regio, vervallen_op__isnull=False),
        },
    )


@require_http_methods(["GET", "POST"])
def taak_nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """One more task for every gemeente."""
    regio, op = haal_regio_om_te_bewerken(request, sleutel), klok.vandaag()
    hoeveel = Basistaak.objects.filter(regio=regio).count()
    form = TaakForm(request.POST or None, initial={"volgorde": hoeveel + 1})
    terug = reverse("basistakenpakket", args=[regio.sleutel])
    return stel_voor(
        request,
        form,
        lambda: voeg_basistaak_toe(
            regio=regio, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat="Taak toevoegen",
        uitleg=f"Een taak die elke gemeente van {regio} doet. Elke gemeente vult daarna zelf in hoe het ervoor staat.",
        knop="Taak toevoegen",
        terug=terug,
        gelukt="De taak staat in het basistakenpakket.",
        onderwerp=("Basistaken", terug),
    )


def _haal(request: Verzoek, pk: int) -> Basistaak:
    eis_lezen(request.pet)
    return get_object_or_404(basistaken_van(request.pet, op=klok.vandaag()).select_related("regio"), pk=pk)


_TABS = (("basistaak", "Taak"), ("basistaak_geschiedenis", "Geschiedenis"))


@require_safe
def taak(request: Verzoek, pk: int) -> HttpResponse:
    """One task: what each gemeente has in place, since when, and what it plans."""
    ding, op = _haal(request, pk), klok.vandaag()
    standen = {
        rij.gemeente_id: rij
        for rij in Basisstand.objects.filter(taak=ding).select_related(
            "door__gebruiker", "door__gemeente", "door__regio"
        )
    }
    gemeenten = list(gemeenten_in(ding.regio, op=op))
    antwoorden = {(ding.pk, pk): antwoord_van(stand) for pk, stand in standen.items()}
    cellen = matrix([ding.pk], [gemeente.pk for gemeente in gemeenten], antwoorden, op=op)[ding.pk]
    rijen = []
    for gemeente, cel in zip(gemeenten, cellen, strict=True):
        stand = standen.get(gemeente.pk)
        mag = ding.vervallen_op is None and mag_kolom_vullen(request.pet, gemeente.pk, ding.regio, op=op)
        rijen.append((gemeente, stand, cel, mag))
    return render(
        request,
        "samenwerking/plannen/basistaak.html",
        {
            "taak": ding,
            "rijen": rijen,
            "tabs": tabs_van(ding.pk, *_TABS, actief="basistaak") if ziet_namen(request.pet) else [],
            "namen": ziet_namen(request.pet),
            "mag_bewerken": mag_bewerken(request.pet, ding.regio_id, op=op),
        },
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with it."""
    eis_geschiedenis(request.pet)
    ding = _haal(request, pk)
    lijst = lijst_van(request, ding)
    return lijst.antwoord(
        "samenwerking/plannen/basistaak_geschiedenis.html",
        {"taak": ding, "tabs": tabs_van(ding.pk, *_TABS, actief="basistaak_geschiedenis")},
    )


@require_http_methods(["GET", "POST"])
def taak_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, or an end."""
    ding, op = _haal(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.regio_id, op=op)
    begin = {naam: getattr(ding, naam) for naam in TAAKVELDEN} | {"vervalt": ding.vervallen_op is not None}
    form = TaakForm(request.POST or None, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_basistaak(
            taak=ding,
            velden=form.cleaned_data,
            vervalt=form.cleaned_data["vervalt"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {ding}",
        uitleg="Wat de gemeenten over de taak vastlegden, blijft staan.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De taak is gewijzigd.",
        onderwerp=("Basistaken", reverse("basistakenpakket", args=[ding.regio.sleutel])),
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def stand(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """What the own gemeente has in place."""
    ding, op = _haal(request, pk), klok.vandaag()
    gemeente = get_object_or_404(gemeenten_in(ding.regio, op=op), code=code)
    eis_kolom_vullen(request.pet, gemeente, ding.regio, op=op)
    rij = Basisstand.objects.filter(taak=ding, gemeente=gemeente).first()
    begin = {naam: getattr(rij, naam) for naam in STANDVELDEN} if rij is not None else {}
    form = StandForm(request.POST or None, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: leg_stand_vast(
            taak=ding,
            gemeente=gemeente,
            velden=form.cleaned_data,
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"{ding}: {gemeente}",
        uitleg=ding.omschrijving or f"Hoe staat deze taak er in {gemeente} voor?",
        knop="Stand vastleggen",
        terug=reverse("basistakenpakket", args=[ding.regio.sleutel]),
        gelukt=f"De stand van {gemeente} is vastgelegd.",
        onderwerp=("Basistaken", reverse("basistakenpakket", args=[ding.regio.sleutel])),
        versie=rij.versienummer if rij is not None else 0,
    )
