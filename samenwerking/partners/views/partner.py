"""The list of partners, and one partner: what it is for, who one speaks, what was agreed, what it sees."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.db.models import Count, Min, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import KanNietBij
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Organisatie
from regio.onderdelen import Leeg
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.partners.acties.contact import voeg_contact_toe, wijzig_contact
from samenwerking.partners.acties.partner import AlPartner, voeg_partner_toe, wijzig_partner
from samenwerking.partners.forms import CATEGORIEKEUZES, ContactForm, PartnerForm, PartnerwijzigForm
from samenwerking.partners.geschiedenis import lijst_van
from samenwerking.partners.models import Ketenpartner
from samenwerking.partners.rechten import (
    afspraken_van,
    contacten_van,
    contracten_van,
    eis_bijhouden,
    eis_contacten,
    eis_lezen,
    eis_prijzen,
    links_van,
    partners_van,
    ziet_contacten,
    ziet_prijzen,
)
from samenwerking.partners.tafels import tafels_van
from samenwerking.partners.views.pagina import (
    MAP,
    haal_partner,
    haal_regio,
    over_partner,
    regios_om_bij_te_houden,
    stel_voor,
    tabs,
)
from samenwerking.partners.werk import met_afloop
from samenwerking.plannen.besprekingen import besproken


class Partnerfilter(Filter):
    """By kind, and by a part of the name."""

    naam = forms.CharField(label="Naam", max_length=80)
    soort = forms.ChoiceField(label="Soort", choices=[("", "Alle soorten"), *Organisatie.Soort.choices])
    categorie = forms.ChoiceField(label="Aanbieder", choices=[("", "Alle"), *CATEGORIEKEUZES[1:]])

    def toepassen(self, rijen: QuerySet[Ketenpartner]) -> QuerySet[Ketenpartner]:
        """The ones that fit."""
        if naam := self.cleaned_data.get("naam"):
            rijen = rijen.filter(organisatie__naam__unaccent__icontains=naam)
        if soort := self.cleaned_data.get("soort"):
            rijen = rijen.filter(organisatie__soort=soort)
        if categorie := self.cleaned_data.get("categorie"):
            rijen = rijen.filter(categorie=categorie)
        return rijen


@require_safe
def partners(request: Verzoek) -> HttpResponse:
    """The partners of the region of this hat."""
    eis_lezen(request.pet)
    op, regios = klok.vandaag(), regios_om_bij_te_houden(request)
    afspraken = afspraken_van(request.pet, op=op).lopend(op=op)
    rijen = (
        partners_van(request.pet, op=op)
        .select_related("organisatie", "regio")
        .annotate(
            aantal_afspraken=Count("afspraken", filter=Q(afspraken__in=afspraken), distinct=True),
            eerste_einde=Min("contracten__tot", filter=Q(contracten__tot__gt=op, contracten__van__lte=op)),
        )
    )
    kolommen = [
        Kolom("naam", "Naam", waarde="organisatie.naam", sorteer=alfabetisch("organisatie__naam")),
        Kolom("soort", "Soort", waarde="soort"),
        Kolom("kvk", "KvK-nummer", waarde="organisatie.kvk", alleen_bestand=True),
        Kolom("afspraken", "Afspraken", waarde="aantal_afspraken", soort="getal"),
    ]
    if ziet_prijzen(request.pet):
        kolommen.append(Kolom("einde", "Eerste contract eindigt", waarde="eerste_einde", soort="datum"))
    kolommen.append(Kolom("regio", "Regio", waarde="regio.naam"))
    lijst = Lijst(
        request,
        rijen,
        titel="Ketenpartners",
        eenheid=("ketenpartner", "ketenpartners"),
        sorteer="naam",
        filter=Partnerfilter,
        adres=lambda partner: partner.get_absolute_url(),
        kolommen=kolommen,
        bestandsnaam="ketenpartners",
        leeg=Leeg(
            "Er is nog geen ketenpartner",
            "Begin met de aanbieders en de woningcorporaties waarmee de regio werkt."
            if regios
            else "Zodra de coördinator partners toevoegt, staan zij hier.",
            "Ketenpartner toevoegen" if regios else "",
            reverse("partner_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord(
        f"{MAP}/partners.html",
        {
            "regios": regios,
            "alle_regios": list(regios_van(request.pet, op=op)),
            "tabs": tabs(request, "partners"),
            "ziet_prijzen": ziet_prijzen(request.pet),
        },
    )


@require_safe
def partner(request: Verzoek, pk: int) -> HttpResponse:
    """One partner."""
    ding, op = haal_partner(request, pk), klok.vandaag()
    contacten = contacten_van(request.pet, op=op).filter(partner=ding)
    nu = list(contacten.lopend(op=op))
    links = links_van(request.pet, op=op).filter(partner=ding).met_bezoek().select_related("contact")
    return render(
        request,
        f"{MAP}/partner.html",
        {
            **over_partner(request, ding, "partner"),
            "contacten": nu,
            "eerdere_contacten": list(contacten.exclude(pk__in=[rij.pk for rij in nu])[:20]),
            "afspraken": list(afspraken_van(request.pet, op=op).filter(partner=ding)[:50]),
            "contracten": list(
                contracten_van(request.pet, op=op).filter(partner=ding).annotate(loopt_af=met_afloop())[:50]
            ),
            "tafels": tafels_van(ding, pet=request.pet, op=op),
            "besproken": besproken(request.pet, "partner", ding, regio_id=ding.regio_id, op=op),
            "links": [(rij, rij.stand(op=op)) for rij in links[:20]],
            "ziet_contacten": ziet_contacten(request.pet),
            "ziet_prijzen": ziet_prijzen(request.pet),
            "op": op,
        },
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Take a partner on. One that exists is named with a link to its page."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    form = PartnerForm(request.POST or None)
    status, bestaand = 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                gemaakt = voeg_partner_toe(regio=regio, **form.cleaned_data, door=request.pet, op=op)
            except AlPartner as fout:
                form.add_error(fout.veld, str(fout))
                status, bestaand = 409, fout.partner
            except KanNietBij as fout:
                form.add_error(fout.veld, str(fout))
                status = 409
            else:
                messages.success(request, "De ketenpartner staat in de lijst. Voeg nu een contact of een afspraak toe.")
                return redirect(gemaakt)
    return render(
        request,
        f"{MAP}/formulier.html",
        {
            "form": form,
            "wat": "Ketenpartner toevoegen",
            "uitleg": f"Een organisatie waarmee {regio} werkt.",
            "knop": "Ketenpartner toevoegen",
            "terug": reverse("partners"),
            "bestaand": bestaand,
        },
        status=status,
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change what it is for the region."""
    ding, op = haal_partner(request, pk, wijzigen=True), klok.vandaag()
    form = PartnerwijzigForm(
        request.POST or None,
        initial={
            "naam": ding.organisatie.naam, "kvk": ding.organisatie.kvk, "categorie": ding.categorie,
            "toelichting": ding.toelichting,
        },
    )  # fmt: skip
    return stel_voor(
        request,
        form,
        lambda: wijzig_partner(
            partner=ding, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Wijzigen: {ding}",
        uitleg=f"{ding.organisatie.get_soort_display().capitalize()} van {ding.regio}.",
        knop="Wijzigingen bewaren",
        terug=ding.get_absolute_url(),
        gelukt="De wijzigingen zijn bewaard.",
        versie=ding.versienummer,
        partner=ding,
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened; prices stand in it."""
    eis_prijzen(request.pet)
    ding = haal_partner(request, pk)
    return lijst_van(request, ding).antwoord(
        f"{MAP}/partner_geschiedenis.html", over_partner(request, ding, "partner_geschiedenis")
    )


@require_http_methods(["GET", "POST"])
def contact_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """One more contact."""
    ding, op = haal_partner(request, pk, wijzigen=True), klok.vandaag()
    form = ContactForm(request.POST or None, initial={"van": op})
    return stel_voor(
        request,
        form,
        lambda: voeg_contact_toe(
            partner=ding, velden=form.velden(), aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Contact toevoegen bij {ding}",
        uitleg="Leg zo weinig mogelijk over een persoon vast. Na het einde haalt het product de naam vanzelf weg.",
        knop="Contact toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="Het contact staat bij de partner.",
        partner=ding,
    )


@require_http_methods(["GET", "POST"])
def contact_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Mend or end a contact."""
    eis_contacten(request.pet)
    op = klok.vandaag()
    rijen = contacten_van(request.pet, op=op).select_related("partner__organisatie", "partner__regio")
    contact = get_object_or_404(rijen, pk=pk)
    eis_bijhouden(request.pet, contact.partner.regio_id, op=op)
    velden = ("functie", "naam", "email", "telefoon", "van", "laatste_dag")
    form = ContactForm(request.POST or None, nieuw=False, initial={naam: getattr(contact, naam) for naam in velden})
    return stel_voor(
        request,
        form,
        lambda: wijzig_contact(
            contact=contact, velden=form.velden(), versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Contact wijzigen: {contact.functie}",
        uitleg=f"Contact bij {contact.partner}. Na de laatste dag werken de links van dit contact niet meer.",
        knop="Contact bewaren",
        terug=contact.partner.get_absolute_url(),
        gelukt="Het contact is bewaard.",
        versie=contact.versienummer,
        partner=contact.partner,
    )
