"""Who may what in a text: the page that everyone of the text reads, and the forms of who leads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Lidmaatschap
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.recht import (
    LEIDT_NIET,
    Voor,
    kies_trekker,
    stand_van_rechten,
    volg_raad,
    zet_rechten,
)
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.forms_rechten import RechtenForm, TrekkerForm
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.nummeren import namen_van_delen
from samenwerking.teksten.rechten import (
    gemeenten_in,
    lezers_van,
    mag_leiden,
    mag_trekker_kiezen,
    schrijvers_van,
    uitspraken_van,
)
from samenwerking.teksten.views.pagina import fase, haal_tekst, toon
from samenwerking.teksten.wiemagwat import IEDEREEN_SCHRIJFT, NAAM, Raad, Uitspraak, raad_voor

ALLEN = "allen"


@dataclass(frozen=True)
class Rechtregel:
    """One gemeente, person or all, with what was said in words; without a statement where to look instead."""

    wie: str
    sleutel: str
    gezegd: bool
    tekst: str
    bijlage: str
    delen: list[tuple[str, str]]


@require_http_methods(["GET", "POST"])
def rechten(request: Verzoek, pk: int) -> HttpResponse:
    """What each gemeente and person may do. POST: take over the advice, or say who leads the text."""
    tekst = haal_tekst(request, pk)
    op = klok.vandaag()
    if request.method == "POST":
        return _doe(request, tekst)
    leidt = mag_leiden(request.pet, tekst, op=op)
    return toon(
        request,
        "rechten.html",
        tekst,
        tab="tekst",
        regels=_regels(tekst),
        trekker=tekst.trekker,
        raad=_raad(tekst),
        raad_gevolgd=_gevolgd(tekst),
        leidt=leidt,
        trekkerform=_trekkerform(tekst) if mag_trekker_kiezen(request.pet, tekst) else None,
        mensen=[(f"p{pet.pk}", f"{pet.plaats}: {pet.gebruiker.naam}") for pet in _lezers(tekst)] if leidt else (),
        versienummer=stand_van_rechten(tekst),
    )


def _doe(request: Verzoek, tekst: Tekst) -> HttpResponse:
    op = klok.vandaag()
    try:
        match request.POST.get("wat"):
            case "raad":
                volg_raad(tekst=tekst, fase=fase(tekst), versie=gelezen_versie(request), door=request.pet, op=op)
                messages.success(request, "Dit geldt nu voor alle gemeenten.")
            case "trekker":
                trekker = request.POST.get("trekker", "")
                kies_trekker(
                    tekst=tekst, trekker_id=int(trekker) if trekker.isdecimal() else 0, door=request.pet, op=op
                )
                messages.success(request, "De trekker van de tekst is bewaard.")
            case _:
                _eis_leiden(request, tekst)
                raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.")
    except KanNiet as fout:
        messages.error(request, str(fout))
    return redirect("tekst_rechten", tekst.pk)


@require_http_methods(["GET", "POST"])
def rechten_van(request: Verzoek, pk: int, wie: str) -> HttpResponse:
    """What all, one gemeente or one person may do; POST says it, or takes back what was said."""
    tekst = haal_tekst(request, pk)
    _eis_leiden(request, tekst)
    voor, status = _voor(tekst, wie), 200
    gezegd = uitspraken_van(tekst).get(voor.sleutel)
    form = RechtenForm(
        request.POST if request.POST.get("wat") == "bewaren" else None, gezegd=gezegd, delen=_delen(tekst)
    )
    weg = request.POST.get("wat") == "weg"
    if weg or (form.is_bound and form.is_valid()):
        try:
            zet_rechten(
                tekst=tekst,
                voor=voor,
                uitspraak=None if weg else form.uitspraak,
                versie=gelezen_versie(request),
                door=request.pet,
                op=klok.vandaag(),
            )
        except KanNiet as fout:  # what stands there now is shown, not what was typed on something older
            messages.error(request, str(fout))
            tekst, status = haal_tekst(request, pk), 409
            gezegd = uitspraken_van(tekst).get(voor.sleutel)
            form = RechtenForm(None, gezegd=gezegd, delen=_delen(tekst))
        else:
            messages.success(request, "Bewaard. Wie de tekst nu open heeft, merkt het meteen.")
            return redirect("tekst_rechten", pk)
    return toon(
        request,
        "rechten_van.html",
        tekst,
        tab="tekst",
        status=400 if status == 200 and form.errors else status,
        form=form,
        wie=_naam(voor),
        mogen="mogen" if voor == Voor() else "mag",
        gezegd=gezegd,
        anders=_anders(voor),
        versienummer=stand_van_rechten(tekst),
    )


def _eis_leiden(request: Verzoek, tekst: Tekst) -> None:
    if not mag_leiden(request.pet, tekst, op=klok.vandaag()):
        raise GeenRecht(LEIDT_NIET)


def _voor(tekst: Tekst, wie: str) -> Voor:
    """Of whom an address speaks: 'allen', the code of a gemeente of the region, or 'p' and the key of a reader."""
    op = klok.vandaag()
    if wie == ALLEN:
        return Voor()
    if re.fullmatch(r"p[0-9]{1,9}", wie):
        return Voor(pet=get_object_or_404(_lezers(tekst), pk=int(wie[1:])))
    return Voor(gemeente=get_object_or_404(gemeenten_in(tekst.regio, op=op), code=wie))


def _naam(voor: Voor) -> str:
    if voor.pet is not None:
        return f"{voor.pet.gebruiker.naam}, {voor.pet.plaats}"
    return str(voor.gemeente.naam_kort) if voor.gemeente is not None else "alle gemeenten"


def _anders(voor: Voor) -> str:
    """What counts when nothing is said of them."""
    if voor.pet is not None:
        return "wat voor de gemeente of voor alle gemeenten geldt"
    return "wat voor alle gemeenten geldt" if voor.gemeente is not None else "iedereen schrijft"


def _regels(tekst: Tekst) -> list[Rechtregel]:
    """All gemeenten first, then each gemeente, then the people of whom something was said."""
    gezegd, namen = uitspraken_van(tekst), dict(_delen(tekst))
    gemeenten = list(gemeenten_in(tekst.regio, op=klok.vandaag()).order_by("sorteernaam"))
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        [pet_id for _, pet_id in gezegd if pet_id is not None]
    )
    regels = [_regel("Alle gemeenten", ALLEN, gezegd.get((None, None), IEDEREEN_SCHRIJFT), namen)]
    regels += [_regel(rij.naam_kort, rij.code, gezegd.get((rij.pk, None)), namen) for rij in gemeenten]
    mensen = sorted(petten.values(), key=lambda pet: (str(pet.plaats), pet.gebruiker.naam, pet.pk))
    regels += [_regel(_naam(Voor(pet=pet)), f"p{pet.pk}", gezegd[None, pet.pk], namen) for pet in mensen]
    return regels


def _regel(wie: str, sleutel: str, uitspraak: Uitspraak | None, namen: dict[str, str]) -> Rechtregel:
    if uitspraak is None:
        return Rechtregel(wie, sleutel, False, "", "", [])
    weg = "een deel dat er nu niet meer is"
    delen = [(namen.get(deel, weg), NAAM[recht]) for deel, recht in uitspraak.delen.items()]
    return Rechtregel(wie, sleutel, True, NAAM[uitspraak.tekst], NAAM[uitspraak.bijlage], delen)


def _raad(tekst: Tekst) -> Raad:
    gemeente = tekst.trekker.gemeente_id if tekst.trekker else None
    return raad_voor(soort=tekst.soort, fase=fase(tekst), leidt_gemeente=gemeente is not None)


def _gevolgd(tekst: Tekst) -> bool:
    """Whether the text is as the advice says; what was said of single people does not count."""
    gezegd, raad = uitspraken_van(tekst), _raad(tekst)
    leidt = tekst.trekker.gemeente_id if tekst.trekker else None
    gemeenten = {gemeente: uitspraak for (gemeente, pet), uitspraak in gezegd.items() if pet is None and gemeente}
    wordt = {leidt: raad.voor_gemeente} if raad.voor_gemeente is not None and leidt else {}
    return gezegd.get((None, None), IEDEREEN_SCHRIJFT) == raad.voor_allen and gemeenten == wordt


def _trekkerform(tekst: Tekst) -> TrekkerForm:
    schrijvers = schrijvers_van(tekst.regio, op=klok.vandaag()).select_related("gebruiker", "gemeente", "regio")
    keuzes = sorted((str(pet.plaats), pet.gebruiker.naam, pet.pk) for pet in schrijvers)
    return TrekkerForm(
        mensen=[(pk, f"{plaats}: {naam}") for plaats, naam, pk in keuzes], initial={"trekker": tekst.trekker_id}
    )


def _lezers(tekst: Tekst) -> LidmaatschapQuerySet:
    return lezers_van(tekst.regio, op=klok.vandaag()).order_by("gemeente__sorteernaam", "gebruiker__naam", "pk")


def _delen(tekst: Tekst) -> list[tuple[str, str]]:
    """The parts of which something can be said, by name: an annex of a gemeente is its own."""
    document = document_van(tekst)
    namen = namen_van_delen(document, tekst.soort)
    vrij = [deel.id for deel in document.inhoud if deel.id in namen and not deel.attrs.get("gemeente")]
    return [(deel, namen[deel]) for deel in vrij]
