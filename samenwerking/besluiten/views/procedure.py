"""One procedure: the matrix, the route, who agrees, a newer version, the end."""

from __future__ import annotations

import datetime
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
from samenwerking.besluiten.inwerking import Looptijd, eerste_dag, laatste_van
from samenwerking.besluiten.models import Besluit, Partijvertrek, Procedure, Proceduredoel
from samenwerking.besluiten.overeenstemming import Positie, eens, moet_opnieuw, positie
from samenwerking.besluiten.procedure import BEKENDMAKEN, EIGEN_BEKENDMAKING, ONDERTEKENEN, Aard, Plek, Stap
from samenwerking.besluiten.procedures import let_op
from samenwerking.besluiten.rechten import mag_beginnen
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.rechten_college import ziet_collegestuk, ziet_standpunten
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

    @property
    def bepaalt(self) -> bool:
        """Whether the expected day waits for a decision of this gemeente: acts can be done on any day."""
        return any(vak.cel.punt.kritiek and vak.cel.stap.aard is Aard.BESLUIT for vak in self.vakken)


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
        voor_het_college=ziet_collegestuk(request.pet) and _doet_mee(request, beeld),
        ziet_standpunten=ziet_standpunten(request.pet),
        let_op=let_op(ding.regels, ding.tekst.rechtsvorm),
        nieuwer=_nieuwer(ding, beeld),
        weg=_weg_uit_de_regio(ding, beeld),
        vertrokken=Partijvertrek.objects.filter(partij__procedure=ding).select_related("partij__gemeente"),
    )


def _doet_mee(request: Verzoek, beeld: Beeld) -> bool:
    return request.pet.gemeente is not None and request.pet.gemeente.code in beeld.gemeenten


def _nieuwer(ding: Procedure, beeld: Beeld) -> Versie | None:
    """A frozen version that came since and is not what the organs decide on."""
    if getattr(ding, "einde", None) is not None:
        return None
    nieuwer = Versie.objects.bevroren().filter(tekst=ding.tekst_id, nummer__gt=beeld.versie.nummer)
    return nieuwer.defer("inhoud").order_by("-nummer").first()


def _weg_uit_de_regio(ding: Procedure, beeld: Beeld) -> list[Gemeente]:
    """Gemeenten that take part and no longer belong to the region, save who joins with this procedure."""
    if getattr(ding, "einde", None) is not None:
        return []
    doel = Proceduredoel.objects.filter(procedure=ding).select_related("partijwijziging").first()
    treedt_toe = doel.partijwijziging.gemeente_id if doel is not None and doel.partijwijziging is not None else None
    hier = set(gemeenten_in(ding.tekst.regio, op=klok.vandaag()).values_list("pk", flat=True))
    return [een for een in beeld.gemeenten.values() if een.pk not in hier and een.pk != treedt_toe]


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
        groepen=[(stap.naam, stap.grond, _dagen(beeld, stap)) for stap in ding.regels.stappen],
        tijdlijn=tijdlijn(beeld.stand, {code: str(een) for code, een in beeld.gemeenten.items()}, op=op),
    )


def _dagen(beeld: Beeld, stap: Stap) -> list[tuple[Gemeente | None, Cel, str]]:
    """The days of one step, of each gemeente in the order of their names, or of all of them together."""
    waar = list(beeld.gemeenten.items()) if stap.wie.per_gemeente else [("", None)]
    plekken = [(gemeente, Plek(stap.code, code)) for code, gemeente in waar]
    return [(gemeente, beeld.stand.cellen[plek], adres_van(beeld.procedure, plek)) for gemeente, plek in plekken]


def _naam(beeld: Beeld, plek: Plek) -> str:
    stap = beeld.procedure.regels.stap(plek.stap)
    return f"{beeld.gemeenten[plek.gemeente]}: {stap.naam}" if plek.gemeente else stap.naam


@dataclass(frozen=True)
class Overeenkomst:
    """Where one organ of a gemeente stands towards the words of now."""

    gemeente: Gemeente
    orgaan: str
    positie: Positie
    besluit: Besluit | None
    vergelijk: str
    getekend: datetime.date | None
    bekendgemaakt: datetime.date | None
    geldt_vanaf: datetime.date | None


@require_safe
def wie_is_het_eens(request: Verzoek, pk: int) -> HttpResponse:
    """Which gemeenten adopted which words, what differs, and who must decide again."""
    ding = haal_procedure(request, pk)
    beeld = beeld_van(ding, op=klok.vandaag())
    stappen = [stap for stap in ding.regels.beslissend if stap.wie.per_gemeente]
    besluiten = {
        (besluit.gemeente_id, besluit.stap): besluit
        for besluit in Besluit.objects.filter(
            procedure=ding, stap__in=ding.regels.beslist, vervanging__isnull=True, bevestiging__isnull=False
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
        meer_organen=len(stappen) > 1,
        regels=[
            _overeenkomst(beeld, gemeente, besluiten.get((gemeente.pk, stap.code)), stap)
            for gemeente in beeld.gemeenten.values()
            for stap in stappen
        ],
        opnieuw=[
            (beeld.gemeenten.get(plek.gemeente), ding.regels.stap(plek.stap), adres_van(ding, plek)) for plek in opnieuw
        ],
        eens=eens(ding.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu),
        tekent=any(een.code == ONDERTEKENEN for een in ding.regels.stappen),
        maakt_bekend=any(een.met_vindplaats for een in ding.regels.stappen),
        versies=ding.versies.select_related("versie", "door__gebruiker").defer("versie__inhoud"),
    )


def _overeenkomst(beeld: Beeld, gemeente: Gemeente, besluit: Besluit | None, stap: Stap) -> Overeenkomst:
    vergelijk = ""
    if besluit is not None and besluit.versie_id != beeld.versie.pk:
        vergelijk = f"?oud={besluit.versie.nummer}&nieuw={beeld.versie.nummer}"
    return Overeenkomst(
        gemeente,
        stap.wie.naam,
        positie(beeld.stand.feiten.get(Plek(stap.code, gemeente.code)), nu=beeld.nu),
        besluit,
        vergelijk,
        _gedaan_op(beeld, ONDERTEKENEN, gemeente),
        _gedaan_op(beeld, EIGEN_BEKENDMAKING, gemeente),
        _geldt_vanaf(beeld, gemeente),
    )


def _gedaan_op(beeld: Beeld, stap: str, gemeente: Gemeente | None = None) -> datetime.date | None:
    """The day on which a step was done about the words of now; None when it is not there or still to do."""
    cel = beeld.stand.cellen.get(Plek(stap, gemeente.code if gemeente is not None else ""))
    return cel.vastgelegd.datum if cel is not None and cel.punt.gedaan and cel.vastgelegd is not None else None


def _geldt_vanaf(beeld: Beeld, gemeente: Gemeente) -> datetime.date | None:
    """From when the text holds at a gemeente: the day of the end of the procedure, not before what it published."""
    slot = getattr(beeld.procedure, "einde", None)
    moet = any(stap.code == BEKENDMAKEN for stap in beeld.procedure.regels.stappen)
    bekend = laatste_van(_gedaan_op(beeld, BEKENDMAKEN), _gedaan_op(beeld, EIGEN_BEKENDMAKING, gemeente))
    besloten = slot is not None and slot.gelukt
    return eerste_dag(Looptijd(besloten, slot.datum if slot else None, moet_bekend=moet, bekendgemaakt=bekend))


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
