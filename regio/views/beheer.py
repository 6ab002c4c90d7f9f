"""Functioneel beheer of people: who works here in which role, and help for who cannot log in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok, rechten
from regio.acties import personen as acties
from regio.beheer import geschiedenis_van
from regio.forms.beheer import Eindeformulier, Persoonformulier, Rolformulier
from regio.fouten import GeenRecht, KanNiet
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Gebruiker, Gemeente, Lidmaatschap, Regio, Rol
from regio.onderdelen import Bevestiging, Leeg
from regio.verzoek import Verzoek

ELDERS = "Dit kan alleen een functioneel beheerder van alle plaatsen waar deze persoon voor werkt."


class Personenfilter(Filter):
    """People by the beginning of a word in their name, and by role."""

    naam = forms.CharField(label="Deel van de naam", max_length=80)
    rol = forms.ChoiceField(label="Rol", choices=[("", "Alle rollen"), *Rol.choices])
    zonder_rol = forms.BooleanField(label="Alleen wie nu geen rol heeft")

    def toepassen(self, rijen: QuerySet[Gebruiker]) -> QuerySet[Gebruiker]:
        """The people that fit."""
        keuze = self.cleaned_data
        lopend = Lidmaatschap.objects.lopend(op=klok.vandaag())
        if naam := keuze.get("naam"):
            rijen = rijen.filter(naam__icontains=naam)
        if rol := keuze.get("rol"):
            rijen = rijen.filter(pk__in=lopend.filter(rol=rol).values("gebruiker_id"))
        if keuze.get("zonder_rol"):
            rijen = rijen.exclude(pk__in=lopend.values("gebruiker_id"))
        return rijen


def _beheerder(request: Verzoek) -> Lidmaatschap:
    rechten.eis_beheren(request.pet)
    return request.pet


def _persoon(pet: Lidmaatschap, pk: int) -> Gebruiker:
    """A person whom this beheerder sees; anyone else does not exist here."""
    return get_object_or_404(rechten.personen_in_beheer(pet, op=klok.vandaag()), pk=pk)


def _plaatsen(pet: Lidmaatschap) -> list[Gemeente | Regio]:
    eigen: list[Gemeente | Regio] = [pet.regio] if pet.regio is not None else []
    return [*eigen, *rechten.gemeenten_in_beheer(pet, op=klok.vandaag()).op_naam()]


def _naar(persoon: Gebruiker) -> HttpResponse:
    return redirect(reverse("beheer_persoon", args=[persoon.pk]))


def _rollen(persoon: Any) -> str:
    return "; ".join(f"{rol.get_rol_display()} ({rol.plaats})" for rol in persoon.rollen_nu) or "geen"


@require_safe
def personen(request: Verzoek) -> HttpResponse:
    """The people of the places of this beheerder, with the roles they have there today."""
    pet = _beheerder(request)
    vandaag = klok.vandaag()
    rollen_nu = rechten.rollen_in_beheer(pet, op=vandaag).lopend(op=vandaag).select_related("gemeente", "regio")
    return Lijst(
        request,
        rechten.personen_in_beheer(pet, op=vandaag).prefetch_related(
            Prefetch("lidmaatschappen", rollen_nu.order_by("rol", "pk"), to_attr="rollen_nu")
        ),
        titel="Personen",
        eenheid=("persoon", "personen"),
        sorteer="naam",
        filter=Personenfilter,
        adres=lambda persoon: reverse("beheer_persoon", args=[persoon.pk]),
        leeg=Leeg("Er zijn nog geen personen", "Voeg toe wie hier gaat werken.", "Persoon toevoegen", "nieuw/"),
        kolommen=[
            Kolom("naam", "Naam", sorteer=alfabetisch("naam")),
            Kolom("email", "E-mailadres", sorteer="email"),
            Kolom("rollen", "Rollen nu", _rollen),
            Kolom("ingelogd", "Laatst ingelogd", "last_login", sorteer="last_login", soort="datum"),
        ],
    ).antwoord("regio/beheer_personen.html", {"pet": pet})


@require_safe
def persoon(request: Verzoek, pk: int) -> HttpResponse:
    """One person: roles in these places, how the person logs in, and what was changed about the account."""
    pet, vandaag = _beheerder(request), klok.vandaag()
    rij = _persoon(pet, pk)
    eigen = rechten.rollen_in_beheer(pet, op=vandaag).filter(gebruiker=rij).select_related("gemeente", "regio")
    return render(
        request,
        "regio/beheer_persoon.html",
        {
            "persoon": rij,
            "rollen": [(rol, rol.loopt(op=vandaag)) for rol in eigen.order_by("-van", "-pk")],
            "ook_elders": rij.lidmaatschappen.lopend(op=vandaag).exclude(pk__in=eigen.values("pk")).exists(),
            "is_zelf": rij == pet.gebruiker,
            "mag_herstellen": rechten.mag_account_herstellen(pet, rij, op=vandaag),
            "tweede_stap": Authenticator.objects.filter(user=rij, type=Authenticator.Type.TOTP).exists(),
            "geschiedenis": geschiedenis_van(rij, door=pet, op=vandaag),
        },
    )


@require_http_methods(["GET", "POST"])
def persoon_nieuw(request: Verzoek) -> HttpResponse:
    """Add a person with a first role."""
    pet, vandaag = _beheerder(request), klok.vandaag()
    form = Persoonformulier(request.POST or None, plaatsen=_plaatsen(pet), op=vandaag)
    if request.method == "POST" and form.is_valid():
        try:
            rol = acties.voeg_persoon_toe(door=pet, op=vandaag, **form.keuze())
        except KanNiet as reden:
            form.add_error(None, str(reden))
        else:
            messages.success(request, f"{rol.gebruiker.naam} is nu {rol.get_rol_display()} van {rol.plaats}.")
            return _naar(rol.gebruiker)
    return render(request, "regio/beheer_persoon_nieuw.html", {"form": form})


@require_http_methods(["GET", "POST"])
def rol_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Give a person another role."""
    pet, vandaag = _beheerder(request), klok.vandaag()
    wie = _persoon(pet, pk)
    form = Rolformulier(request.POST or None, plaatsen=_plaatsen(pet), op=vandaag)
    if request.method == "POST" and form.is_valid():
        try:
            rol = acties.geef_rol(gebruiker=wie, door=pet, op=vandaag, **form.keuze())
        except KanNiet as reden:
            form.add_error(None, str(reden))
        else:
            messages.success(request, f"{wie.naam} is nu ook {rol.get_rol_display()} van {rol.plaats}.")
            return _naar(wie)
    return render(request, "regio/beheer_rol_nieuw.html", {"form": form, "persoon": wie})


@require_http_methods(["GET", "POST"])
def rol_einde(request: Verzoek, pk: int) -> HttpResponse:
    """End a role on a day."""
    pet, vandaag = _beheerder(request), klok.vandaag()
    rol = get_object_or_404(
        rechten.rollen_in_beheer(pet, op=vandaag).select_related("gebruiker", "gemeente", "regio"), pk=pk
    )
    form = Eindeformulier(request.POST or None, initial={"tot": rol.tot or vandaag})
    if request.method == "POST" and form.is_valid():
        try:
            rol = acties.beeindig_rol(pet=rol, tot=form.cleaned_data["tot"], door=pet, op=vandaag)
        except KanNiet as reden:
            form.add_error(None, str(reden))
        else:
            messages.success(request, "Het einde van de rol is vastgelegd.")
            return _naar(rol.gebruiker)
    return render(request, "regio/beheer_rol_einde.html", {"form": form, "rol": rol})


@never_cache
@require_http_methods(["GET", "POST"])
def startwachtwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Give a start password: first what will happen, then the password, once."""
    pet = _beheerder(request)
    wie = _persoon(pet, pk)
    if not rechten.mag_account_herstellen(pet, wie, op=klok.vandaag()):
        raise GeenRecht(ELDERS)
    if request.method == "POST":
        wachtwoord = acties.geef_startwachtwoord(gebruiker=wie, door=pet, op_moment=klok.nu())
        wie.refresh_from_db()
        return render(request, "regio/beheer_startwachtwoord.html", {"persoon": wie, "wachtwoord": wachtwoord})
    return _bevestig(
        request,
        Bevestiging(
            titel=f"Startwachtwoord geven aan {wie.naam}",
            inleiding="Doe dit als iemand nog geen wachtwoord heeft of het is vergeten.",
            gevolgen=[
                "U krijgt een startwachtwoord te zien. Dat is een keer: schrijf het meteen over.",
                "Het oude wachtwoord werkt niet meer. Is deze persoon nu ingelogd, dan wordt die uitgelogd.",
                "Bij het inloggen moet deze persoon meteen een eigen wachtwoord kiezen.",
                "Wij leggen vast dat u dit deed.",
            ],
            knop="Startwachtwoord geven",
            terug=reverse("beheer_persoon", args=[wie.pk]),
            definitief=False,
        ),
    )


@require_http_methods(["GET", "POST"])
def tweede_factor(request: Verzoek, pk: int) -> HttpResponse:
    """Reset the second factor of someone who lost the phone."""
    pet = _beheerder(request)
    wie = _persoon(pet, pk)
    if not rechten.mag_account_herstellen(pet, wie, op=klok.vandaag()):
        raise GeenRecht(ELDERS)
    if request.method == "POST":
        try:
            acties.reset_tweede_factor(gebruiker=wie, door=pet, op=klok.vandaag())
        except KanNiet as reden:
            messages.warning(request, str(reden))
        else:
            messages.success(request, f"De tweede stap van {wie.naam} is gereset.")
        return _naar(wie)
    return _bevestig(
        request,
        Bevestiging(
            titel=f"Tweede stap resetten van {wie.naam}",
            inleiding="Doe dit alleen als u zeker weet wie u spreekt, bijvoorbeeld omdat u deze persoon ziet.",
            gevolgen=[
                "De app op de oude telefoon en de herstelcodes werken niet meer.",
                "Tot er een nieuwe app is ingesteld, is het wachtwoord genoeg om in te loggen.",
                "Is de tweede stap voor de rol verplicht, dan moet deze persoon haar meteen opnieuw instellen.",
                "Wij leggen vast dat u dit deed.",
            ],
            knop="Tweede stap resetten",
            terug=reverse("beheer_persoon", args=[wie.pk]),
        ),
    )


def _bevestig(request: Verzoek, bevestiging: Bevestiging) -> HttpResponse:
    return render(request, "includes/bevestigpagina.html", {"bevestiging": bevestiging})
