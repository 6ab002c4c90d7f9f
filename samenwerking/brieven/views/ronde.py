"""One round of letters: the core text, and a row per gemeente."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Opdracht
from regio.onderdelen import WatNu
from regio.views.versie import gelezen_versie
from samenwerking.brieven.acties.brief import GEEN_COORDINATOR, maak_brief, wijzig_brief
from samenwerking.brieven.acties.maken import controleer, maak_brieven
from samenwerking.brieven.forms import BriefForm, MakenForm, Vervolgstappen, begin_stappen, gekozen_stappen
from samenwerking.brieven.models import Brief, Gemeentebrief
from samenwerking.brieven.rechten import brieven_van, mag_brieven_maken, wat_kan
from samenwerking.brieven.stand import Stand, stand_van
from samenwerking.teksten.acties.verouderd import Verouderd


@dataclass(frozen=True)
class Regel:
    """One gemeente in a round: its letter, where it stands, and what is missing."""

    brief: Gemeentebrief
    stand: Stand
    mist: tuple[str, ...]
    mag_lokaal: bool

    @property
    def soort(self) -> str:
        """The kind of label that goes with the state."""
        if self.stand is Stand.VERZONDEN:
            return "ok"
        if self.stand is Stand.TERUG:
            return "fout"
        return "letop" if self.mist else "info"


def haal_ronde(request: HttpRequest, pk: int) -> Brief:
    """The round, when this hat may see it; else it does not exist (404)."""
    return get_object_or_404(brieven_van(request.pet, op=klok.vandaag()).select_related("regio", "berekening"), pk=pk)


def _regels(request: HttpRequest, ronde: Brief) -> list[Regel]:
    brieven = list(
        ronde.gemeentebrieven.met_stand()
        .select_related("gemeente", "brief__regio", "brief__berekening")
        .prefetch_related("brief__vervolg")
        .order_by("gemeente__sorteernaam", "pk")
    )
    mist = {rij.brief.pk: rij.zinnen for rij in controleer(ronde, brieven, op=klok.vandaag(), nu=klok.nu())}
    return [
        Regel(
            brief,
            stand_van(versie=brief.versie_id, bestand=brief.bestand_id, stap=brief.stap_soort),
            mist.get(brief.pk, ()),
            wat_kan(request.pet, brief).lokaal,
        )
        for brief in brieven
    ]


@require_safe
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows of a round, and one button for all that are ready."""
    return _toon(request, haal_ronde(request, pk))


@require_http_methods(["POST"])
def maken(request: HttpRequest, pk: int) -> HttpResponse:
    """Freeze the chosen letters and have their PDFs made."""
    ronde = haal_ronde(request, pk)
    alle = [(nummer, naam) for nummer, naam in ronde.gemeentebrieven.values_list("gemeente_id", "gemeente__naam_kort")]
    form = MakenForm(request.POST, klaar=alle)
    if not form.is_valid():
        return _toon(request, ronde, form=form, status=422)
    try:
        opdracht = maak_brieven(ronde=ronde, **form.cleaned_data, door=request.pet, op=klok.vandaag(), nu=klok.nu())
    except KanNiet as fout:
        return _toon(request, ronde, fout=str(fout), status=409)
    return redirect("opdracht", opdracht.pk)


def _toon(
    request: HttpRequest, ronde: Brief, *, form: MakenForm | None = None, fout: str = "", status: int = 200
) -> HttpResponse:
    regels = _regels(request, ronde)
    mag_maken = mag_brieven_maken(request.pet, ronde.regio_id)
    klaar = [
        (regel.brief.gemeente_id, str(regel.brief.gemeente))
        for regel in regels
        if not regel.mist and regel.stand in (Stand.OPSTELLEN, Stand.TERUG)
    ]
    return render(
        request,
        "samenwerking/brieven/ronde.html",
        {
            "ronde": ronde,
            "regels": regels,
            "mag_maken": mag_maken,
            "form": form or (MakenForm(klaar=klaar) if mag_maken and klaar else None),
            "fout": fout,
            "stap": _wat_nu(ronde, regels, mag_maken=mag_maken, klaar=len(klaar)),
            "verzonden": sum(regel.stand is Stand.VERZONDEN for regel in regels),
            "lopend": Opdracht.objects.filter(
                aangevraagd_door=request.pet, delen__klaar_op__isnull=True, delen__opgegeven_op__isnull=True
            ).first()
            if mag_maken
            else None,
        },
        status=status,
    )


def _wat_nu(ronde: Brief, regels: list[Regel], *, mag_maken: bool, klaar: int) -> WatNu:
    onvolledig = [regel for regel in regels if regel.mist]
    if onvolledig:
        eigen = next((regel for regel in onvolledig if regel.mag_lokaal), None)
        return WatNu(
            stap="Vul aan wat ontbreekt",
            wie=f"{len(onvolledig)} van {len(regels)} gemeenten",
            uiterlijk=ronde.datum,
            waarom="Een brief gaat pas naar het college als alle verplichte onderdelen er zijn.",
            knop="Eigen deel invullen",
            url=reverse("gemeentebrief_wijzigen", args=[eigen.brief.pk]) if eigen else "",
            daarna="De coördinator maakt de brieven.",
        )
    if klaar:
        return WatNu(
            stap="Maak de brieven",
            wie="De coördinator van de regio",
            uiterlijk=ronde.datum,
            knop="Kies de gemeenten",
            url="#maken" if mag_maken else "",
            daarna="Elk college stelt zijn brief vast; daarmee gaat hij naar de raad.",
        )
    wacht = sum(regel.stand is not Stand.VERZONDEN for regel in regels)
    if wacht:
        return WatNu(
            stap="De colleges besluiten",
            wie=f"{wacht} van {len(regels)} colleges",
            waarom="Gemeentewet artikel 169, tweede lid: het college informeert de raad.",
        )
    return WatNu(stap="Alle brieven zijn verzonden", wie="Niemand hoeft nu iets te doen.")


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Begin a round."""
    regio = request.pet.regio
    if regio is None or not mag_brieven_maken(request.pet, regio.pk):
        raise GeenRecht(GEEN_COORDINATOR)
    op = klok.vandaag()
    form = BriefForm(request.POST or None, regio=regio, initial={"datum": op})
    stappen = Vervolgstappen(request.POST or None, prefix="vervolg")
    if request.method == "POST" and form.is_valid() and stappen.is_valid():
        ronde = maak_brief(
            regio=regio,
            velden=form.velden(),
            vervolg=gekozen_stappen(stappen),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        )
        messages.success(request, "De brief is begonnen. Elke gemeente kan nu haar eigen deel invullen.")
        return redirect("brief", ronde.pk)
    return render(request, "samenwerking/brieven/kerntekst.html", {"form": form, "stappen": stappen, "regio": regio})


@require_http_methods(["GET", "POST"])
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    """Write in the core text. A save that comes too late keeps what was typed and shows what stands there now."""
    ronde = haal_ronde(request, pk)
    if not mag_brieven_maken(request.pet, ronde.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    form = BriefForm(
        request.POST or None,
        regio=ronde.regio,
        initial={"aanvraag": ronde.aanvraag, **{naam: getattr(ronde, naam) for naam in BriefForm.Meta.fields}},
    )
    stappen = Vervolgstappen(request.POST or None, prefix="vervolg", initial=begin_stappen(ronde))
    versie, status, nu = ronde.versienummer, 200, None
    if request.method == "POST" and form.is_valid() and stappen.is_valid():
        try:
            wijzig_brief(
                brief=ronde,
                velden=form.velden(),
                vervolg=gekozen_stappen(stappen),
                versie=gelezen_versie(request),
                door=request.pet,
                op=klok.vandaag(),
            )
        except Verouderd as fout:
            form.add_error(None, f"{fout} Hieronder staat uw tekst, daaronder wat er nu staat. Bewaar daarna opnieuw.")
            nu, status = ronde, 409
        else:
            messages.success(request, "De kerntekst is bewaard.")
            return redirect("brief", ronde.pk)
    elif request.method == "POST":
        versie = gelezen_versie(request)
    return render(
        request,
        "samenwerking/brieven/kerntekst.html",
        {"form": form, "stappen": stappen, "regio": ronde.regio, "ronde": ronde, "versie": versie, "nu": nu},
        status=status,
    )
