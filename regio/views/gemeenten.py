"""The gemeenten of the Netherlands: who works with whom, how many people live there, what they were before."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Deelname, Gemeente, Herindeling, Inwonertal, Regio, Taak


class Gemeentefilter(Filter):
    """Gemeenten by a part of their official or short name, province and region."""

    naam = forms.CharField(label="Deel van de naam", max_length=60)
    provincie = forms.ChoiceField(label="Provincie")
    regio = forms.ModelChoiceField(
        Regio.objects.all(), label="Regio voor beschermd wonen", empty_label="Alle regio's", to_field_name="sleutel"
    )
    opgeheven = forms.BooleanField(label="Alleen opgeheven gemeenten")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = Gemeente.objects.exclude(provincie="").order_by("provincie").values_list("provincie", flat=True)
        self.fields["provincie"] = forms.ChoiceField(
            label="Provincie",
            required=False,
            choices=[("", "Alle provincies"), *((naam, naam) for naam in namen.distinct())],
        )

    def toepassen(self, rijen: QuerySet[Gemeente]) -> QuerySet[Gemeente]:
        """The gemeenten that fit."""
        keuze = self.cleaned_data
        vandaag = klok.vandaag()
        bestaand = Gemeente.objects.bestaand(op=vandaag).values("pk")
        rijen = rijen.exclude(pk__in=bestaand) if keuze.get("opgeheven") else rijen.filter(pk__in=bestaand)
        if naam := keuze.get("naam"):
            rijen = rijen.filter(Q(naam__icontains=naam) | Q(naam_kort__icontains=naam))
        if provincie := keuze.get("provincie"):
            rijen = rijen.filter(provincie=provincie)
        if regio := keuze.get("regio"):
            leden = Deelname.objects.lopend(op=vandaag).filter(regio=regio, taak=Taak.BW)
            rijen = rijen.filter(pk__in=leden.values("gemeente_id"))
        return rijen


@require_safe
def gemeenten(request: HttpRequest) -> HttpResponse:
    """All gemeenten, with their region for beschermd wonen and the newest count of inhabitants."""
    deelname = Deelname.objects.lopend(op=klok.vandaag()).filter(gemeente=OuterRef("pk"), taak=Taak.BW)
    inwoners = Inwonertal.objects.filter(gemeente=OuterRef("pk")).order_by("-peildatum", "-pk")
    return Lijst(
        request,
        Gemeente.objects.annotate(
            regio_naam=Subquery(deelname.values("regio__naam")[:1]),
            inwoners=Subquery(inwoners.values("aantal")[:1]),
            peildatum=Subquery(inwoners.values("peildatum")[:1]),
        ),
        titel="Gemeenten",
        eenheid=("gemeente", "gemeenten"),
        sorteer="naam",
        filter=Gemeentefilter,
        bestandsnaam="gemeenten",
        adres=lambda gemeente: reverse("gemeente", args=[gemeente.code]),
        kolommen=[
            Kolom("naam", "Gemeente", "naam_kort", sorteer=alfabetisch("sorteernaam")),
            Kolom("code", "Code", sorteer="code"),
            Kolom("provincie", "Provincie", sorteer="provincie"),
            Kolom("regio", "Regio voor beschermd wonen", "regio_naam", sorteer="regio_naam"),
            Kolom("inwoners", "Inwoners", sorteer="inwoners", soort="getal"),
            Kolom("peildatum", "Op", sorteer="peildatum", soort="datum"),
        ],
    ).antwoord("regio/gemeenten.html")


@require_safe
def gemeente(request: HttpRequest, code: str) -> HttpResponse:
    """One gemeente: its regions per taak, its inhabitants per source, and what it was made of or went into."""
    rij = get_object_or_404(Gemeente, code=code)
    vandaag = klok.vandaag()
    herindelingen = Herindeling.objects.select_related("oude", "nieuwe", "bron")
    return render(
        request,
        "regio/gemeente.html",
        {
            "gemeente": rij,
            "is_opgeheven": rij.geldig_tot is not None and rij.geldig_tot <= vandaag,
            "deelnames": [
                (deelname, deelname.loopt(op=vandaag))
                for deelname in rij.deelnames.select_related("regio", "bron").order_by("taak", "-van", "pk")
            ],
            "inwonertallen": rij.inwonertallen.select_related("bron").order_by("-peildatum", "bron__titel"),
            "ontstaan_uit": herindelingen.filter(nieuwe=rij),
            "opgegaan_in": herindelingen.filter(oude=rij),
        },
    )
