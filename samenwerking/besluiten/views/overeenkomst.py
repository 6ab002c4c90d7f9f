"""The register: the list, one overeenkomst, a new one, a change."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Min, OuterRef, Q, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Regio, Taak
from regio.notatie import datum
from regio.onderdelen import Leeg, Tab, WatNu
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.acties.overeenkomst import VELDEN, maak_overeenkomst, wijzig_overeenkomst
from samenwerking.besluiten.forms_register import OvereenkomstForm, OvereenkomstNieuwForm
from samenwerking.besluiten.geschiedenis_afspraken import lijst_van
from samenwerking.besluiten.inwerking import Looptijd, Werking, werking
from samenwerking.besluiten.looptijd import Waarvoor, herinneringen
from samenwerking.besluiten.models import Addendum, Overeenkomst, Overeenkomststand, Vindplaats
from samenwerking.besluiten.models.procedure import ProcedureQuerySet
from samenwerking.besluiten.models.vormkeuze import VORMKEUZES
from samenwerking.besluiten.rechten import procedures_van
from samenwerking.besluiten.rechten_afspraken import (
    OPSTELLERS,
    bewaakt,
    eis_lezen,
    eis_opstellen,
    mag_opstellen,
    overeenkomsten_van,
)
from samenwerking.besluiten.views.plek import tabs
from samenwerking.besluiten.vormen import vorm
from samenwerking.teksten.rechten import ziet_concepten


class Overeenkomstfilter(Filter):
    """By a part of the title, by taak and by form."""

    titel = forms.CharField(label="Titel bevat", max_length=80)
    taak = forms.ChoiceField(label="Taak", choices=[("", "Alle taken"), *Taak.choices])
    rechtsvorm = forms.ChoiceField(label="Rechtsvorm", choices=[("", "Alle vormen"), *VORMKEUZES])

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The ones that fit."""
        keuze = self.cleaned_data
        if titel := keuze.get("titel"):
            rijen = rijen.filter(titel__unaccent__icontains=titel)
        if taak := keuze.get("taak"):
            rijen = rijen.filter(taken__contains=[taak])
        if rechtsvorm := keuze.get("rechtsvorm"):
            rijen = rijen.filter(rechtsvorm=rechtsvorm)
        return rijen


@require_safe
def overeenkomsten(request: Verzoek) -> HttpResponse:
    """The overeenkomsten this hat may read."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regios = list(regios_van(request.pet, op=op)) if request.pet.rol in OPSTELLERS else []
    standen = Overeenkomststand.objects.filter(overeenkomst=OuterRef("pk")).order_by("-pk")
    lijst = Lijst(
        request,
        overeenkomsten_van(request.pet, op=op)
        .select_related("regio")
        .annotate(
            laatste_stand=Subquery(standen.values("stand")[:1]),
            bekendgemaakt=Min("vindplaatsen__datum", filter=Q(vindplaatsen__addendum=None)),
        ),
        titel="Overeenkomsten",
        eenheid=("overeenkomst", "overeenkomsten"),
        sorteer="titel",
        filter=Overeenkomstfilter,
        adres=lambda ding: ding.get_absolute_url(),
        kolommen=[
            Kolom("titel", "Titel", sorteer=alfabetisch("titel")),
            Kolom("rechtsvorm", "Rechtsvorm", waarde=lambda ding: ding.get_rechtsvorm_display() or "niet bekend"),
            Kolom("taken", "Taken", waarde=lambda ding: ", ".join(ding.taken)),
            Kolom("stand", "Stand", waarde=lambda ding: standwoord(ding, ding.laatste_stand, ding.bekendgemaakt)),
            Kolom("ingang", "Ingang", waarde="ingangsdatum", sorteer="ingangsdatum", soort="datum"),
            Kolom("einde", "Laatste dag", waarde="laatste_dag", sorteer="tot", soort="datum"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er staat nog geen overeenkomst in het register",
            "Neem op wat de gemeenten samen afspraken: wie meedoen, tot wanneer, en wat erbij hoort."
            if regios
            else "Zodra er iets voor u te lezen is, staat het hier.",
            "Overeenkomst opnemen" if regios else "",
            reverse("overeenkomst_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord(
        "samenwerking/besluiten/overeenkomsten.html", {"regios": regios, "tabs": tabs("overeenkomsten")}
    )


def standwoord(ding: Overeenkomst, stand: str | None, bekendgemaakt: datetime.date | None) -> str:
    """How far she is today: what was recorded, and what her dates and her publication make of it (Wgr art. 26)."""
    if stand != Overeenkomststand.Stand.BESLOTEN:
        return str(Overeenkomststand.Stand(stand).label) if stand else "niet bekend"
    return werking(
        Looptijd(True, ding.ingangsdatum, ding.tot, moet_bekend(ding), bekendgemaakt), op=klok.vandaag()
    ).value


def moet_bekend(ding: Overeenkomst) -> bool:
    """Whether she holds only after publication: a regeling under the Wgr. Of an unknown form nothing is asked."""
    deze = vorm(ding.rechtsvorm)
    return deze is not None and deze.binnen_wgr


def haal(request: Verzoek, pk: int) -> Overeenkomst:
    """The overeenkomst, when this hat may read her; else she does not exist (404)."""
    zichtbaar = overeenkomsten_van(request.pet, op=klok.vandaag())
    return get_object_or_404(
        zichtbaar.select_related(
            "regio", "verdeelsleutel", "tekstversie__tekst", "vervangt", "bron", "gewijzigd_door__gebruiker"
        ).defer("tekstversie__inhoud"),
        pk=pk,
    )


def basis(request: Verzoek, ding: Overeenkomst, actief: str) -> dict[str, Any]:
    """What every page of her shows."""
    namen = [("overeenkomst", "Overeenkomst"), ("overeenkomst_geschiedenis", "Geschiedenis")]
    stand = ding.standen.first()
    bekend = ding.vindplaatsen.filter(addendum=None).aggregate(eerste=Min("datum"))["eerste"]
    return {
        "ding": ding,
        "stand": stand,
        "standwoord": standwoord(ding, stand.stand if stand is not None else None, bekend),
        "mag": mag_opstellen(request.pet, ding.regio_id, op=klok.vandaag()),
        "tabs": [Tab(titel, reverse(naam, args=[ding.pk]), naam == actief) for naam, titel in namen],
    }


@require_safe
def overeenkomst(request: Verzoek, pk: int) -> HttpResponse:
    """Everything of one overeenkomst."""
    ding, op = haal(request, pk), klok.vandaag()
    samen = basis(request, ding, "overeenkomst")
    momenten = list(ding.evaluatiemomenten.select_related("afloop"))
    volgers = ding.vervangen_door.all()
    if not samen["mag"]:
        volgers = overeenkomsten_van(request.pet, op=op).filter(vervangt=ding)
    vindplaatsen = nieuwste_vindplaatsen(ding.vindplaatsen.filter(addendum=None))
    partijen = list(ding.partijen.select_related("gemeente"))
    bekend = {rij.gemeente_id for rij in vindplaatsen}
    bekende = addenda_bekendgemaakt(ding)
    vervangt = ding.vervangt
    if vervangt is not None and not overeenkomsten_van(request.pet, op=op).filter(pk=vervangt.pk).exists():
        vervangt = None
    return render(
        request,
        "samenwerking/besluiten/overeenkomst.html",
        {
            **samen,
            "vorm": vorm(ding.rechtsvorm),
            "partijen": [(partij, partij.doet_mee(op=op)) for partij in partijen],
            "zonder": [een.gemeente for een in partijen if moet_bekend(ding) and een.gemeente_id not in bekend],
            "procedures": procedures_over(request, ding),
            "momenten": momenten,
            "addenda": [(deze, addendumwoord(deze, ding, bekende.get(deze.pk))) for deze in ding.addenda.all()],
            "wijzigingen": ding.partijwijzigingen.select_related("gemeente").prefetch_related("stappen"),
            "mandaten": ding.mandaten.select_related("gever", "nemer").order_by("gever__sorteernaam", "pk"),
            "vindplaatsen": vindplaatsen,
            "vervangt": vervangt,
            "volgers": volgers,
            "ziet_concept": ziet_concepten(request.pet),
            "stap": _wat_nu(ding, [(m.pk, m.uiterlijk) for m in momenten if not hasattr(m, "afloop")], samen["mag"]),
        },
    )


def procedures_over(request: Verzoek, ding: Overeenkomst, **vraag: Any) -> ProcedureQuerySet:
    """The procedures about her or about a part of her, newest first, that this hat may follow."""
    volgt = procedures_van(request.pet, op=klok.vandaag()).select_related("tekst", "einde")
    return volgt.filter(Q(doel__overeenkomst=ding) | Q(uitkomst__overeenkomst=ding), **vraag).distinct()


def addenda_bekendgemaakt(ding: Overeenkomst) -> dict[int, datetime.date]:
    """The day on which each of her addenda (by id) was first published."""
    eerste: dict[int, datetime.date] = {}
    for rij in ding.vindplaatsen.filter(addendum__isnull=False).order_by("datum"):
        if rij.addendum_id is not None:
            eerste.setdefault(rij.addendum_id, rij.datum)
    return eerste


def addendumwoord(deze: Addendum, ding: Overeenkomst, bekendgemaakt: datetime.date | None) -> str:
    """Whether an addendum holds today, in words."""
    if deze.ingangsdatum is None:
        return "afgesproken, nog niet van kracht"
    stand = werking(Looptijd(True, deze.ingangsdatum, ding.tot, moet_bekend(ding), bekendgemaakt), op=klok.vandaag())
    return f"van kracht sinds {datum(deze.ingangsdatum)}" if stand is Werking.GELDT else stand.value


def nieuwste_vindplaatsen(rijen: QuerySet[Vindplaats]) -> list[Vindplaats]:
    """Of each gemeente the row that holds."""
    gevonden: dict[int, Vindplaats] = {}
    for rij in rijen.select_related("gemeente").order_by("gemeente__sorteernaam", "-pk"):
        gevonden.setdefault(rij.gemeente_id, rij)
    return list(gevonden.values())


def _wat_nu(ding: Overeenkomst, momenten: list[tuple[int, Any]], mag: bool) -> WatNu:
    stapels = herinneringen(tot=ding.tot, opzegtermijn=ding.opzegtermijn, evaluaties=momenten, op=klok.vandaag())
    if not stapels:
        return WatNu(
            stap="Er is nu niets te doen",
            wie="Niemand hoeft nu iets te doen.",
            waarom="Dit programma herinnert aan een einde een jaar vooraf, aan de laatste dag om op te zeggen een half "
            "jaar vooraf en aan een evaluatie drie maanden vooraf.",
        )
    eerst = stapels[0]
    wie = f"De beleidsadviseurs en de coördinator van {ding.regio}"
    match eerst.waarvoor:
        case Waarvoor.EVALUATIE:
            return WatNu(
                stap="Evalueer deze overeenkomst",
                wie=wie,
                uiterlijk=eerst.dag,
                waarom="Dit is afgesproken in de overeenkomst.",
                knop="Evaluatie vastleggen" if mag else "",
                url=reverse("evaluatie", args=[eerst.sleutel]) if mag else "",
            )
        case Waarvoor.OPZEGGEN:
            return WatNu(
                stap="Kies of u opzegt",
                wie="Elke partij voor zich",
                uiterlijk=eerst.dag,
                waarom=f"De opzegtermijn is {ding.opzegtermijn} maanden voor het einde.",
            )
    return WatNu(
        stap="Besluit wat hierna komt",
        wie=wie,
        uiterlijk=eerst.dag,
        waarom=f"Op deze dag eindigt zij: {ding.get_verlenging_display()}.",
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Record one."""
    op = klok.vandaag()
    eis_lezen(request.pet)
    regio = get_object_or_404(regios_van(request.pet, op=op), sleutel=sleutel)
    eis_opstellen(request.pet, regio.pk, op=op)
    form = OvereenkomstNieuwForm(request.POST or None, regio=regio, op=op, deelt=bewaakt(request.pet, regio.pk))
    if request.method == "POST" and form.is_valid():
        ding = probeer(form, lambda: _maak(request, form, regio))
        if ding is not None:
            messages.success(request, "De overeenkomst staat in het register.")
            return redirect(ding)
    return render(request, "samenwerking/besluiten/overeenkomst_nieuw.html", {"form": form, "regio": regio})


def _maak(request: Verzoek, form: OvereenkomstNieuwForm, regio: Regio) -> Overeenkomst:
    keuze = form.cleaned_data
    return maak_overeenkomst(
        regio=regio,
        velden=keuze,
        partijen=form.partijen(),
        stand=keuze["stand"],
        per=keuze["per"],
        aanvraag=keuze["aanvraag"],
        door=request.pet,
        op=klok.vandaag(),
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change what stands there."""
    ding, op = haal(request, pk), klok.vandaag()
    eis_opstellen(request.pet, ding.regio_id, op=op)
    begin = {naam: getattr(ding, naam) for naam in VELDEN} | {"mandaten": list(ding.mandaten.all())}
    form = OvereenkomstForm(
        request.POST or None,
        initial=begin,
        regio=ding.regio,
        op=op,
        deelt=bewaakt(request.pet, ding.regio_id),
        zelf=ding,
    )
    versie, status = ding.versienummer, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gewijzigd = probeer(
                form,
                lambda: wijzig_overeenkomst(
                    overeenkomst=ding,
                    velden=form.cleaned_data,
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=op,
                ),
            )
            if gewijzigd is not None:
                messages.success(request, "De overeenkomst is gewijzigd. Wat er stond, blijft in de geschiedenis.")
                return redirect(gewijzigd)
    return render(
        request,
        "samenwerking/besluiten/overeenkomst_deel.html",
        {**basis(request, ding, ""), "form": form, "versie": versie, "wat": "Wijzigen", "knop": "Wijziging vastleggen"},
        status=status,
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened."""
    ding = haal(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/besluiten/overeenkomst_geschiedenis.html", basis(request, ding, "overeenkomst_geschiedenis")
    )
