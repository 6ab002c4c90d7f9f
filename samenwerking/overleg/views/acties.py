"""Actions: the list, one of them, changing it, a new one outside the notes."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.lijst import Filter, Kolom, Lijst
from regio.onderdelen import Leeg
from regio.templatetags.opmaak import termijn_tekst
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.overleg.acties.actie import rond_actie_af, spreek_actie_af, wijzig_actie
from samenwerking.overleg.forms import ActieForm, AfrondForm
from samenwerking.overleg.geschiedenis import lijst_van
from samenwerking.overleg.models import Actie
from samenwerking.overleg.rechten import acties_van, eis_deelnemen, eis_voorbereiden, mag_afronden, mag_voorbereiden
from samenwerking.overleg.views.pagina import haal_overleg, stel_voor, tabs


class Actiefilter(Filter):
    """Whose, and how far."""

    wie = forms.ChoiceField(label="Van wie", choices=[("", "Van mij"), ("allen", "Van iedereen")])
    stand = forms.ChoiceField(
        label="Stand", choices=[("", "Open"), ("te_laat", "Te laat"), ("klaar", "Afgerond"), ("alle", "Alle")]
    )

    def toepassen(self, rijen: QuerySet[Actie]) -> QuerySet[Actie]:
        """By how far; whose is asked by the view, that knows the hat."""
        match self.cleaned_data.get("stand"):
            case "te_laat":
                return rijen.filter(afloop__isnull=True, uiterlijk__lt=klok.vandaag())
            case "klaar":
                return rijen.filter(afloop__isnull=False)
            case "alle":
                return rijen
        return rijen.filter(afloop__isnull=True)


@require_safe
def acties(request: Verzoek) -> HttpResponse:
    """The own actions, or all of the overleggen of this hat."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    rijen = acties_van(request.pet, op=op).met_wie()
    if request.GET.get("wie") != "allen":
        rijen = rijen.filter(eigenaar=request.pet)
    lijst = Lijst(
        request,
        rijen,
        titel="Acties",
        eenheid=("actie", "acties"),
        sorteer="uiterlijk",
        filter=Actiefilter,
        adres=lambda actie: actie.get_absolute_url(),
        kolommen=[
            Kolom("wat", "Wat"),
            Kolom("wie", "Wie", waarde="wie"),
            Kolom("overleg", "Overleg", waarde="overleg.naam"),
            Kolom("uiterlijk", "Uiterlijk", sorteer="uiterlijk", soort="datum"),
            Kolom("stand", "Stand", waarde=lambda actie: standwoord(actie)),
        ],
        leeg=Leeg("U heeft geen open acties", "Wat u in een overleg toezegt, staat hier en op Mijn werk."),
    )
    return lijst.antwoord("samenwerking/overleg/acties.html", {"tabs": tabs(request)})


def standwoord(actie: Actie) -> str:
    """'3 dagen te laat', 'nog 12 dagen, ...', 'gedaan'."""
    if not actie.is_open:
        return str(actie.afloop.get_soort_display())
    return termijn_tekst(actie.uiterlijk, op=klok.vandaag())


def _haal(request: Verzoek, pk: int) -> Actie:
    eis_deelnemen(request.pet)
    rijen = acties_van(request.pet, op=klok.vandaag()).met_wie().select_related("agendapunt__bijeenkomst")
    return get_object_or_404(rijen, pk=pk)


@require_http_methods(["GET", "POST"])
def actie(request: Verzoek, pk: int) -> HttpResponse:
    """One action: what was agreed, and how it ended."""
    ding, op = _haal(request, pk), klok.vandaag()
    mag = mag_afronden(request.pet, ding, op=op)
    form = AfrondForm(request.POST or None, initial={"dag": op})
    if request.method == "POST":
        if not mag:
            raise GeenRecht("Een actie rondt af wie haar doet, of wie het overleg voorbereidt.")
        return stel_voor(
            request,
            form,
            lambda: rond_actie_af(actie=ding, **form.cleaned_data, door=request.pet, op=op),
            wat=f"Actie afronden: {ding}",
            uitleg=f"{ding.wie}, uiterlijk op {ding.uiterlijk:%d-%m-%Y}.",
            knop="Actie afronden",
            terug=ding.get_absolute_url(),
            gelukt="De actie is afgerond.",
        )
    return lijst_van(request, ding).antwoord(
        "samenwerking/overleg/actie.html",
        {
            "actie": ding,
            "form": form if mag and ding.is_open else None,
            "mag_wijzigen": ding.is_open and mag_voorbereiden(request.pet, ding.overleg, op=op),
            "bijeenkomst": ding.agendapunt.bijeenkomst if ding.agendapunt is not None else None,
            "stand": standwoord(ding),
        },
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Another owner, day or words."""
    ding, op = _haal(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    begin = {naam: getattr(ding, naam) for naam in ("wat", "organisatie", "uiterlijk")} | {"eigenaar": ding.eigenaar_id}
    form = ActieForm(request.POST or None, regio=ding.overleg.regio, op=op, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_actie(actie=ding, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op),
        wat=f"Actie wijzigen: {ding}",
        uitleg=f"Afgesproken in {ding.overleg}.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De actie is gewijzigd.",
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """An action that was agreed outside a point."""
    overleg, op = haal_overleg(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, overleg, op=op)
    form = ActieForm(request.POST or None, regio=overleg.regio, op=op)
    return stel_voor(
        request,
        form,
        lambda: spreek_actie_af(overleg=overleg, agendapunt=None, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Actie afspreken: {overleg}",
        uitleg="De actie staat op Mijn werk van wie haar doet, en op elke volgende agenda tot zij is afgerond.",
        knop="Actie vastleggen",
        terug=overleg.get_absolute_url(),
        gelukt="De actie is vastgelegd.",
    )
