"""The list of dossiers, finding one, and registering a new client."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.lijst import Filter, Kolom, Lijst
from regio.models import Lidmaatschap, Rol, Taak
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten
from toegang import rechten_samen as samen
from toegang.acties.client import bsn_hash, registreer_client, vermoedelijk_dubbel
from toegang.bsn import OngeldigeBsn, lees_bsn
from toegang.dubbel import waarschuwing
from toegang.forms.client import ClientForm, ZoekForm
from toegang.models import Dossier
from toegang.models.dossier import DossierQuerySet
from toegang.views.pagina import probeer
from toegang.zoeken import NUMMER, dossiers_op_naam

HOEVEEL = 50
GEEN_DOSSIERS = "Dossiers zijn er voor consulenten en teamleiders van de gemeente."


class DossierFilter(Filter):
    """By whose work it is, state, and how soon something must be done. A number is found by searching."""

    behandelaar = forms.ChoiceField(
        label="Behandelaar", choices=[("", "Iedereen"), ("ik", "Ikzelf"), ("niemand", "Nog niemand")]
    )
    toestand = forms.ChoiceField(
        label="Toestand", choices=[("", "Open"), ("gesloten", "Gesloten"), ("alle", "Open en gesloten")]
    )
    waarvoor = forms.ChoiceField(
        label="Waarvoor", choices=[("", "Alles"), (Taak.BW, "Beschermd wonen"), (Taak.MO, "Opvang")]
    )
    termijn = forms.ChoiceField(
        label="Termijn", choices=[("", "Alle"), ("te_laat", "Te laat"), ("vier_weken", "Binnen 4 weken")]
    )

    pet: ClassVar[Lidmaatschap]
    op: ClassVar[datetime.date]

    def toepassen(self, rijen: QuerySet[Dossier]) -> QuerySet[Dossier]:
        """The dossiers that fit."""
        keuze = self.cleaned_data
        match keuze.get("toestand"):
            case "gesloten":
                rijen = rijen.filter(gesloten_op__isnull=False)
            case "alle":
                pass
            case _:
                rijen = rijen.filter(gesloten_op__isnull=True)
        match keuze.get("behandelaar"):
            case "ik":
                rijen = rijen.filter(behandelaar=self.pet)
            case "niemand":
                rijen = rijen.filter(behandelaar__isnull=True)
        if waarvoor := keuze.get("waarvoor"):
            rijen = rijen.filter(taak=waarvoor)
        match keuze.get("termijn"):
            case "te_laat":
                rijen = rijen.filter(termijn__lt=self.op)
            case "vier_weken":
                rijen = rijen.filter(termijn__gte=self.op, termijn__lt=self.op + datetime.timedelta(weeks=4))
        return rijen


@never_cache
@require_safe
def dossiers(request: Verzoek) -> HttpResponse:
    """The dossiers of the gemeenten of this hat, by the day on which something must be done."""
    if not rechten.mag_dossiers_lezen(request.pet):
        raise GeenRecht(GEEN_DOSSIERS)
    op = klok.vandaag()
    stapels = [stapel.met_hoofd() for stapel in rechten.dossiers_per_gemeente(request.pet, op=op)]
    kolommen = [
        Kolom("naam", "Cliënt", waarde="client.lijstnaam", sorteer="client__zoeknaam"),
        Kolom("nummer", "Dossier"),
        Kolom("behandelaar", "Behandelaar", waarde="behandelaar.gebruiker", sjabloon="toegang/delen/behandelaar.html"),
        Kolom("gemeld_op", "Melding", sorteer="gemeld_op", soort="datum"),
        Kolom("termijn", "Termijn", sorteer="termijn", soort="datum", sjabloon="toegang/delen/termijn.html"),
    ]
    if len(stapels) > 1:
        kolommen.insert(2, Kolom("gemeente", "Gemeente"))

    class EigenFilter(DossierFilter):
        pet = request.pet
        op = klok.vandaag()

    lijst = Lijst(
        request,
        stapels,
        titel="Dossiers",
        eenheid=("dossier", "dossiers"),
        kolommen=kolommen,
        sorteer="termijn",
        filter=EigenFilter,
        adres=lambda ding: reverse("dossier", args=[ding.pk]),
        leeg=Leeg(
            "Er zijn nog geen open dossiers",
            "Meldt iemand zich? Registreer dan de cliënt; daarmee opent u het dossier.",
            "Cliënt registreren",
            reverse("client_registreren"),
        ),
        bestandsnaam="dossiers" if rechten.mag_dossiers_meenemen(request.pet) else "",
        bij_export=lambda dingen: _zag(request, "dossiers: bestand", dingen),
    )
    _zag(request, "dossiers: lijst", lijst.dingen)
    return lijst.antwoord(
        "toegang/dossiers.html",
        {
            "zoekform": ZoekForm(),
            "inleest": request.pet.rol == Rol.TEAMLEIDER,
            "regelt_leerjaar": samen.mag_leerjaar_regelen(request.pet),
            "vernietigt": bool(rechten.gemeenten_om_te_vernietigen(request.pet, op=op)),
        },
    )


def _zag(request: Verzoek, wat: str, dossiers: Sequence[Dossier]) -> None:
    if dossiers:
        leg_inzage_vast(door=request.pet, wat=wat, reden="werklijst", dossiers=[ding.pk for ding in dossiers])


@never_cache
@require_POST
def zoeken(request: Verzoek) -> HttpResponse:
    """Find a dossier by surname, number or BSN. Posted and not kept: a name never stands in an address."""
    if not rechten.mag_dossiers_lezen(request.pet):
        raise GeenRecht(GEEN_DOSSIERS)
    form = ZoekForm(request.POST)
    gevonden: list[Dossier] = []
    if form.is_valid():
        vraag = _zoekvraag(request, form.cleaned_data["wie"].strip())
        gevonden = list(vraag.met_hoofd().order_by("client__zoeknaam", "pk")[: HOEVEEL + 1])
        if gevonden:
            leg_inzage_vast(
                door=request.pet,
                wat="dossiers: zoeken",
                reden="gezocht",
                dossiers=[ding.pk for ding in gevonden[:HOEVEEL]],
            )
    return render(
        request,
        "toegang/dossiers_zoeken.html",
        {"form": form, "gevonden": gevonden[:HOEVEEL], "meer": len(gevonden) > HOEVEEL, "hoeveel": HOEVEEL},
        status=200 if form.is_valid() else 400,
    )


def _zoekvraag(request: Verzoek, tekst: str) -> DossierQuerySet:
    dossiers = rechten.dossiers_voor(request.pet, op=klok.vandaag())
    if NUMMER.fullmatch(tekst):
        jaar, volgnummer = tekst.split("-")
        return dossiers.filter(nummer=f"{jaar}-{int(volgnummer):06d}")
    try:
        return dossiers.met_bsn(bsn_hash(lees_bsn(tekst)))
    except OngeldigeBsn:
        pass  # not a BSN, so it is a name
    stapels = rechten.dossiers_per_gemeente(request.pet, op=klok.vandaag())
    return dossiers_op_naam(stapels, tekst, deel=True, hoeveel=HOEVEEL + 1)


@never_cache
@require_http_methods(["GET", "POST"])
def client_registreren(request: Verzoek) -> HttpResponse:
    """A new client, and with that a new dossier."""
    op = klok.vandaag()
    if not rechten.gemeenten_voor_registratie(request.pet, op=op).exists():
        raise GeenRecht("Cliënten registreren doen consulenten en teamleiders van de gemeente.")
    form = ClientForm(request.POST if request.method == "POST" else None, pet=request.pet, op=op)
    if form.is_bound and form.is_valid():
        bekend = _bekend(request, form, op=op)
        if bekend is not None and {ding.pk for ding in bekend} - form.bekeken():
            return _mogelijk_dubbel(request, form, bekend)
        dossier = None
        if bekend is not None:
            dossier = probeer(
                form,
                lambda: registreer_client(
                    gegevens=form.gegevens(),
                    gemeente=form.cleaned_data["gemeente"],
                    gemeld_op=form.dag_van_de_melding(),
                    melding=form.melding(),
                    lijkt_op_dossiers=[ding.pk for ding in bekend],
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
        if dossier is not None:
            messages.success(request, f"De cliënt is geregistreerd in dossier {dossier.nummer}.")
            return redirect("dossier", pk=dossier.pk)
    return render(request, "toegang/client_registreren.html", {"form": form})


def _bekend(request: Verzoek, form: ClientForm, *, op: datetime.date) -> list[Dossier] | None:
    """Probable doubles of who is being registered; None when a field is wrong (the form then says so)."""
    return probeer(
        form,
        lambda: vermoedelijk_dubbel(
            gegevens=form.gegevens(),
            gemeente=form.cleaned_data["gemeente"],
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
            taak=form.melding().taak,
        ),
    )


def _mogelijk_dubbel(request: Verzoek, form: ClientForm, bekend: list[Dossier]) -> HttpResponse:
    """Before a new dossier: the dossiers that look like it, and the choice. What was typed goes along."""
    leg_inzage_vast(
        door=request.pet,
        wat="cliënt registreren: mogelijk dubbel",
        reden="gezocht naar een dubbel dossier",
        dossiers=[ding.pk for ding in bekend],
    )
    velden = [(naam, waarde) for naam, waarde in request.POST.items() if naam in form.fields and naam != "lijkt_op"]
    nummers = ",".join(str(ding.pk) for ding in bekend)
    return render(
        request,
        "toegang/client_dubbel.html",
        {
            "bekend": bekend,
            "waarschuwing": waarschuwing(len(bekend)),
            "velden": [*velden, ("lijkt_op", nummers)],
        },
    )
