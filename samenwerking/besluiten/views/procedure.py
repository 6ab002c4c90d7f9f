"""One procedure: the matrix, the route, who agrees, a newer version, the end."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Gemeente
from regio.onderdelen import WatNu
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.procedure import GEEN_COORDINATOR, beeindig_procedure, breng_versie_in
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.forms import EindeForm, VersieInForm
from samenwerking.besluiten.geschiedenis import zin as gebeurtenis_in_woorden
from samenwerking.besluiten.models import Besluit, Procedure
from samenwerking.besluiten.overeenstemming import Positie, eens, moet_opnieuw, positie
from samenwerking.besluiten.procedure import Aard, Plek, Stap
from samenwerking.besluiten.rechten import mag_beginnen
from samenwerking.besluiten.routebeeld import tijdlijn
from samenwerking.besluiten.stand import Cel
from samenwerking.besluiten.views.nota import ZIENSWIJZE
from samenwerking.besluiten.views.pagina import haal_procedure, toon, zin
from samenwerking.teksten.models import Versie


@dataclass(frozen=True)
class Vak:
    """One cell of the matrix with the address of its page."""

    cel: Cel
    adres: str
    dagen: int | None
    van_mij: bool


@dataclass(frozen=True)
class Rij:
    """A gemeente with its steps."""

    gemeente: Gemeente
    vakken: list[Vak]
    van_mij: bool


@require_safe
def procedure(request: Verzoek, pk: int) -> HttpResponse:
    """Gemeenten x steps: where everyone stands, in colour and word, with the days that are left."""
    ding = haal_procedure(request, pk)
    beeld = beeld_van(ding, op=klok.vandaag())
    stappen = ding.regels.stappen
    return toon(
        request,
        "procedure.html",
        ding,
        tab="procedure",
        beeld=beeld,
        zin=zin(beeld),
        kolommen=[stap for stap in stappen if stap.wie.per_gemeente],
        rijen=[_rij(request, beeld, gemeente) for gemeente in beeld.gemeenten.values()],
        samen=[_vak(request, beeld, Plek(stap.code)) for stap in stappen if not stap.wie.per_gemeente],
        stap=_wat_nu(request, beeld),
        route=beeld.stand.route,
        heeft_zienswijze=any(stap.code == ZIENSWIJZE for stap in stappen),
    )


def _rij(request: Verzoek, beeld: Beeld, gemeente: Gemeente) -> Rij:
    vakken = [
        _vak(request, beeld, Plek(stap.code, gemeente.code))
        for stap in beeld.procedure.regels.stappen
        if stap.wie.per_gemeente
    ]
    return Rij(gemeente, vakken, request.pet.gemeente_id == gemeente.pk)


def _vak(request: Verzoek, beeld: Beeld, plek: Plek) -> Vak:
    cel = beeld.stand.cellen[plek]
    eigen = request.pet.gemeente.code if request.pet.gemeente is not None else ""
    return Vak(cel, adres_van(beeld.procedure, plek), cel.dagen_over(op=klok.vandaag()), plek.gemeente == eigen)


def _wat_nu(request: Verzoek, beeld: Beeld) -> WatNu | None:
    """The most urgent step: of the own gemeente for its people, of everyone for the coördinator."""
    if getattr(beeld.procedure, "einde", None) is not None:
        return None
    code = request.pet.gemeente.code if request.pet.gemeente is not None else None
    eigen = [cel for cel in beeld.stand.open_cellen() if code is None or cel.plek.gemeente in (code, "")]
    if not eigen:
        return WatNu(
            stap="Nu hoeft u niets te doen",
            wie="De andere gemeenten of organen zijn aan de beurt.",
            daarna="U krijgt bericht in Mijn werk als het uw beurt is.",
        )
    cel = eigen[0]
    waar = f", {beeld.gemeenten[cel.plek.gemeente]}" if cel.plek.gemeente else ""
    return WatNu(
        stap=f"{cel.stap.naam}{waar}",
        wie=f"{cel.stap.wie.naam.capitalize()}{waar}",
        uiterlijk=cel.punt.uiterlijk,
        waarom=cel.stap.grond,
        knop="Bekijken",
        url=adres_van(beeld.procedure, cel.plek),
        daarna=_daarna(beeld, cel),
    )


def _daarna(beeld: Beeld, cel: Cel) -> str:
    stappen = beeld.procedure.regels.stappen
    volgende = stappen[stappen.index(cel.stap) + 1 :]
    return f"{volgende[0].naam} ({volgende[0].wie.naam})." if volgende else ""


@dataclass(frozen=True)
class Keuze:
    """One 'what if' that can be chosen: a decision one meeting later."""

    waarde: str
    naam: str
    gekozen: bool


@require_safe
def route(request: Verzoek, pk: int) -> HttpResponse:
    """The days: back from the wish and forward from today, and what happens when an organ decides one meeting later."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    gewoon = beeld_van(ding, op=op)
    mogelijk = {f"{plek.stap}.{plek.gemeente}": plek for plek in gewoon.stand.cellen}
    gekozen = mogelijk.get(request.GET.get("later", ""))
    beeld = beeld_van(ding, op=op, later={gekozen: 1}) if gekozen is not None else gewoon
    besluiten = [cel for cel in gewoon.stand.cellen.values() if cel.stap.aard is Aard.BESLUIT and not cel.punt.gedaan]
    return toon(
        request,
        "route.html",
        ding,
        tab="procedure_route",
        route=beeld.stand.route,
        eerst=gewoon.stand.route if gekozen is not None else None,
        gekozen=_naam(gewoon, gekozen) if gekozen is not None else "",
        keuzes=[
            Keuze(f"{cel.plek.stap}.{cel.plek.gemeente}", _naam(gewoon, cel.plek), cel.plek == gekozen)
            for cel in besluiten
        ],
        regels=[
            (beeld.gemeenten.get(cel.plek.gemeente), cel, adres_van(ding, cel.plek))
            for cel in beeld.stand.cellen.values()
        ],
        tijdlijn=tijdlijn(beeld.stand, {code: str(een) for code, een in beeld.gemeenten.items()}, op=op),
    )


def _naam(beeld: Beeld, plek: Plek) -> str:
    stap = beeld.procedure.regels.stap(plek.stap)
    return f"{beeld.gemeenten[plek.gemeente]}: {stap.naam}" if plek.gemeente else stap.naam


@dataclass(frozen=True)
class Overeenkomst:
    """Where one gemeente stands towards the words of now."""

    gemeente: Gemeente
    positie: Positie
    besluit: Besluit | None
    vergelijk: str


@require_safe
def wie_is_het_eens(request: Verzoek, pk: int) -> HttpResponse:
    """Which gemeenten adopted which words, what differs, and who must decide again."""
    ding = haal_procedure(request, pk)
    beeld = beeld_van(ding, op=klok.vandaag())
    stap = ding.regels.stap("besluit")
    besluiten = {
        besluit.gemeente_id: besluit
        for besluit in Besluit.objects.filter(
            procedure=ding, stap=stap.code, vervanging__isnull=True, bevestiging__isnull=False
        )
        .select_related("versie")
        .defer("versie__inhoud")
        .order_by("pk")
    }
    opnieuw = moet_opnieuw(ding.regels, beeld.stand.feiten.values(), nieuw=beeld.nu)
    return toon(
        request,
        "eens.html",
        ding,
        tab="procedure_eens",
        beeld=beeld,
        zin=zin(beeld),
        stap_besluit=stap,
        regels=[
            _overeenkomst(beeld, gemeente, besluiten.get(gemeente.pk), stap) for gemeente in beeld.gemeenten.values()
        ]
        if stap.wie.per_gemeente
        else [],
        opnieuw=[
            (beeld.gemeenten.get(plek.gemeente), ding.regels.stap(plek.stap), adres_van(ding, plek)) for plek in opnieuw
        ],
        eens=eens(ding.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu),
        versies=ding.versies.select_related("versie", "door__gebruiker").defer("versie__inhoud"),
    )


def _overeenkomst(beeld: Beeld, gemeente: Gemeente, besluit: Besluit | None, stap: Stap) -> Overeenkomst:
    vergelijk = ""
    if besluit is not None and besluit.versie_id != beeld.versie.pk:
        vergelijk = f"?oud={besluit.versie.nummer}&nieuw={beeld.versie.nummer}"
    return Overeenkomst(
        gemeente, positie(beeld.stand.feiten.get(Plek(stap.code, gemeente.code)), nu=beeld.nu), besluit, vergelijk
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What was recorded, by whom, newest first."""
    ding = haal_procedure(request, pk)
    gebeurd = Gebeurtenis.objects.filter(model="samenwerking.procedure", object_id=ding.pk).select_related(
        "persoon", "gemeente", "pet__gemeente", "pet__regio"
    )
    regels = [
        (een.moment, gebeurtenis_in_woorden(een.soort, een.feiten, str(een.gemeente or "")), een.persoon, een.pet)
        for een in gebeurd
    ]
    return toon(request, "procedure_geschiedenis.html", ding, tab="procedure_geschiedenis", regels=regels)


def _moet_beginnen(request: Verzoek, ding: Procedure) -> None:
    if not mag_beginnen(request.pet, ding.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)


@require_http_methods(["GET", "POST"])
def versie_in(request: Verzoek, pk: int) -> HttpResponse:
    """Bring a newer version in: who decided on older words decides again."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    _moet_beginnen(request, ding)
    beeld = beeld_van(ding, op=op)
    versies = (
        Versie.objects.filter(tekst=ding.tekst_id, bevroren=True, nummer__gt=beeld.versie.nummer)
        .defer("inhoud")
        .order_by("-nummer")
    )
    form, status = VersieInForm(request.POST or None, versies=versies), 200
    if request.method == "POST" and form.is_valid():
        try:
            breng_versie_in(procedure_id=ding.pk, **form.cleaned_data, door=request.pet, op=op)
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, f"{form.cleaned_data['versie']} is nu de tekst waarover wordt besloten.")
            return redirect("procedure_eens", ding.pk)
    opnieuw = moet_opnieuw(ding.regels, beeld.stand.feiten.values(), nieuw="")
    return toon(
        request, "procedure_versie.html", ding, form=form, beeld=beeld, versies=versies, status=status,
        opnieuw=[(beeld.gemeenten.get(plek.gemeente), ding.regels.stap(plek.stap)) for plek in opnieuw],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def einde(request: Verzoek, pk: int) -> HttpResponse:
    """End the procedure: the text holds, or the gemeenten stop."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    _moet_beginnen(request, ding)
    form, status = EindeForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        velden = {**form.cleaned_data, "gelukt": form.cleaned_data["gelukt"] == "ja"}
        try:
            beeindig_procedure(procedure_id=ding.pk, **velden, door=request.pet, op=op)
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "De procedure is beëindigd.")
            return redirect("procedure", ding.pk)
    return toon(request, "procedure_einde.html", ding, form=form, status=status, beeld=beeld_van(ding, op=op))
