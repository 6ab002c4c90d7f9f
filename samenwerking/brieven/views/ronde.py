"""One round of letters: a row per gemeente, and one button for all that are ready."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.bladeren import alfabetisch
from regio.fouten import GeenRecht, KanNiet
from regio.models import Lidmaatschap, Opdracht
from regio.notatie import opsomming
from regio.onderdelen import WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.brieven.acties.brief import GEEN_COORDINATOR, maak_brief, wijzig_brief
from samenwerking.brieven.acties.maken import maak_brieven
from samenwerking.brieven.forms import BriefForm, MakenForm, begin_brief, staat_er, stappen_van
from samenwerking.brieven.gebreken import Gebrek
from samenwerking.brieven.models import Brief, Briefversie, Gemeentebrief
from samenwerking.brieven.rechten import brieven_van, eis_lezen, mag_brieven_maken, wat_kan
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.brieven.stand import BIJ_DE_COORDINATOR, Stand, kiest_mee, waarom_geen_versie
from samenwerking.brieven.views.gaten import Gat, gaten_in_de_kern, gaten_van_de_gemeente, in_de_tekst
from samenwerking.brieven.views.verschil import verschillen
from samenwerking.teksten.acties.verouderd import Verouderd


@dataclass(frozen=True)
class Regel:
    """One gemeente in a round: its letter, where it stands, what is missing, and whether it can be made now."""

    brief: Gemeentebrief
    gaten: tuple[Gat, ...]
    mag_lokaal: bool
    maakbaar: bool
    gekozen: bool

    @property
    def klaar(self) -> bool:
        """Complete, and for the coördinator to make."""
        return self.maakbaar and self.brief.stand in BIJ_DE_COORDINATOR

    @property
    def woord(self) -> str:
        """The state in words."""
        return "klaar om te maken" if self.klaar and self.brief.stand is Stand.OPSTELLEN else self.brief.stand.value

    @property
    def soort(self) -> str:
        """The kind of label that goes with the state."""
        if self.brief.stand in (Stand.TERUG, Stand.MISLUKT):
            return "fout"
        if self.brief.stand is Stand.VERZONDEN or self.klaar:
            return "ok"
        return "letop" if self.gaten else "info"


@dataclass(frozen=True)
class Ronde:
    """The rows, and what the core text lacks."""

    regels: tuple[Regel, ...]
    kern: tuple[Gat, ...]


def haal_ronde(request: Verzoek, pk: int) -> Brief:
    """The round, when this hat may see it; else it does not exist (404). Raises GeenRecht for another role."""
    eis_lezen(request.pet)
    rondes = brieven_van(request.pet, op=klok.vandaag()).select_related("regio", "tekst", "berekening__scenario")
    return get_object_or_404(rondes, pk=pk)


def _lees(pet: Lidmaatschap, ronde: Brief, brieven: Sequence[Gemeentebrief], kies: set[int] | None) -> Ronde:
    """What the page shows. `kies`: the gemeenten a person ticked; None for what is ready."""
    open_ = [brief for brief in brieven if not waarom_geen_versie(brief.stand, gewijzigd=brief.gewijzigd)]
    gebreken: dict[int, tuple[Gebrek, ...]] = {}
    if open_:
        cijfers, nu = verzamel(ronde, open_, op=klok.vandaag()), klok.nu()
        for brief in open_:
            samengesteld = stel_samen(brief, cijfers, nummer=brief.volgend_nummer, vastgelegd_op=nu)
            gebreken[brief.pk] = samengesteld.gebreken
    mag_maken = mag_brieven_maken(pet, ronde.regio_id)
    regels = []
    for brief in brieven:
        mag_lokaal = wat_kan(pet, brief).lokaal
        maakbaar = gebreken.get(brief.pk) == ()
        if kies is None:
            gekozen = kiest_mee(brief.stand, gewijzigd=brief.gewijzigd)
        else:
            gekozen = brief.gemeente_id in kies
        regels.append(
            Regel(
                brief=brief,
                gaten=gaten_van_de_gemeente(brief, gebreken.get(brief.pk, ()), mag_lokaal=mag_lokaal, kern=mag_maken),
                mag_lokaal=mag_lokaal,
                maakbaar=maakbaar,
                gekozen=maakbaar and gekozen,
            )
        )
    alle = [gebrek for lijst in gebreken.values() for gebrek in lijst]
    return Ronde(tuple(regels), gaten_in_de_kern(ronde, alle, kern=mag_maken))


@require_safe
def brief(request: Verzoek, pk: int) -> HttpResponse:
    """The rows of a round, and one button for all that are ready."""
    return _toon(request, haal_ronde(request, pk))


@require_http_methods(["POST"])
def maken(request: Verzoek, pk: int) -> HttpResponse:
    """Freeze the chosen letters and have their PDFs made."""
    ronde = haal_ronde(request, pk)
    if not mag_brieven_maken(request.pet, ronde.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    form = MakenForm(request.POST, gemeenten=list(ronde.gemeentebrieven.values_list("gemeente_id", flat=True)))
    if not form.is_valid():
        fout = " ".join(str(zin) for zinnen in form.errors.values() for zin in zinnen)
        return _toon(request, ronde, fout=fout, kies=set(), status=422)
    try:
        opdracht = maak_brieven(ronde=ronde, **form.cleaned_data, door=request.pet, op=klok.vandaag(), nu=klok.nu())
    except KanNiet as reden:
        return _toon(request, ronde, fout=str(reden), kies=set(form.cleaned_data["gemeenten"]), status=409)
    return redirect("opdracht", opdracht.pk)


def _toon(
    request: Verzoek, ronde: Brief, *, fout: str = "", kies: set[int] | None = None, status: int = 200
) -> HttpResponse:
    brieven = list(
        ronde.gemeentebrieven.met_stand()
        .select_related("gemeente")
        .order_by(alfabetisch("gemeente__sorteernaam"), "pk")
    )
    for brief in brieven:
        brief.brief = ronde  # they share one object, so that nine letters do not fetch the figures nine times
    blad = _lees(request.pet, ronde, brieven, kies)
    mag_maken = mag_brieven_maken(request.pet, ronde.regio_id)
    standen = [brief.stand for brief in brieven]
    return render(
        request,
        "samenwerking/brieven/ronde.html",
        {
            "ronde": ronde,
            "regels": blad.regels,
            "kern": blad.kern,
            "mag_maken": mag_maken,
            "form": MakenForm(gemeenten=[]) if mag_maken and any(regel.maakbaar for regel in blad.regels) else None,
            "klaar": sum(regel.klaar for regel in blad.regels),
            "fout": fout,
            "stap": _wat_nu(ronde, blad, mag_maken=mag_maken),
            "verzonden": standen.count(Stand.VERZONDEN),
            "gewijzigd": [brief for brief in brieven if brief.gewijzigd and brief.stand is not Stand.VERZONDEN],
            "wordt_gemaakt": standen.count(Stand.WORDT_GEMAAKT),
            "lopend": _lopende_opdracht(request.pet, ronde) if Stand.WORDT_GEMAAKT in standen else None,
        },
        status=status,
    )


def _lopende_opdracht(pet: Lidmaatschap, ronde: Brief) -> Opdracht | None:
    """The work of this person on this round that is not done yet; its page is for who asked for it."""
    aanvragen = Briefversie.objects.filter(gemeentebrief__brief=ronde).values("aanvraag")
    return (
        Opdracht.objects.filter(
            aanvraag__in=aanvragen,
            aangevraagd_door=pet,
            delen__klaar_op__isnull=True,
            delen__opgegeven_op__isnull=True,
        )
        .order_by("-pk")
        .first()
    )


def _wat_nu(ronde: Brief, blad: Ronde, *, mag_maken: bool) -> WatNu:
    """What the round waits for, as this hat sees it: first what this person can do."""
    regels, kern = blad.regels, blad.kern
    onvolledig = [regel for regel in regels if regel.gaten]
    eigen = next((regel for regel in onvolledig if regel.mag_lokaal), None)
    klaar = [regel for regel in regels if regel.klaar]
    terug = [regel for regel in klaar if regel.brief.stand is Stand.TERUG and not regel.brief.gewijzigd]
    akkoord = [regel for regel in regels if regel.brief.stand is Stand.BIJ_AMBTENAAR]
    wacht = [regel for regel in regels if regel.brief.stand is Stand.BIJ_COLLEGE]
    college = "Elk college stelt zijn brief vast; daarmee gaat hij naar de raad."
    if kern:
        return WatNu(
            stap="Maak de kerntekst af",
            wie="De coördinator van de regio",
            uiterlijk=ronde.datum,
            waarom=kern[0].zin,
            knop="Kerntekst schrijven" if mag_maken else "Meelezen en voorstellen doen",
            url=in_de_tekst(ronde),
            daarna="Elke gemeente schrijft haar eigen alinea en vult haar gegevens in.",
        )
    if mag_maken and len(klaar) > len(terug):
        return WatNu(
            stap="Maak de brieven die klaar zijn",
            wie="De coördinator van de regio",
            uiterlijk=ronde.datum,
            waarom=f"Klaar: {len(klaar) - len(terug)} van {len(regels)} brieven.",
            knop="Naar de knop onder de lijst",
            url="#maken",
            daarna=college,
        )
    if onvolledig:
        return WatNu(
            stap="Vul aan wat ontbreekt",
            wie=_gemeenten([regel.brief.gemeente.naam_kort for regel in onvolledig]),
            uiterlijk=ronde.datum,
            waarom="Een brief gaat naar het college als alle verplichte onderdelen er zijn.",
            knop=f"Gegevens van {eigen.brief.gemeente.naam_kort} invullen" if eigen else "",
            url=reverse("gemeentebrief_wijzigen", args=[eigen.brief.pk]) if eigen else "",
            daarna="De coördinator maakt de brieven.",
        )
    if terug:
        return WatNu(
            stap="Pas aan wat het college teruggaf",
            wie=_gemeenten([regel.brief.gemeente.naam_kort for regel in terug]),
            uiterlijk=ronde.datum,
            waarom=terug[0].brief.stap_reden or "",
            knop=f"Brief van {terug[0].brief.gemeente.naam_kort} openen",
            url=terug[0].brief.get_absolute_url(),
            daarna="De coördinator maakt een nieuwe versie.",
        )
    if klaar:
        return WatNu(stap="Maak de brieven", wie="De coördinator van de regio", uiterlijk=ronde.datum, daarna=college)
    if any(regel.brief.stand is Stand.WORDT_GEMAAKT for regel in regels):
        return WatNu(stap="De pdf's worden gemaakt", wie="Niemand hoeft nu iets te doen.", daarna=college)
    if akkoord:
        return WatNu(
            stap="Ambtelijk akkoord per gemeente",
            wie=_gemeenten([regel.brief.gemeente.naam_kort for regel in akkoord]),
            uiterlijk=ronde.datum,
            waarom="Een beleidsadviseur van elke gemeente leest de brief voor hij naar het college gaat.",
            daarna=college,
        )
    if wacht:
        return WatNu(
            stap="De colleges besluiten",
            wie=_gemeenten([regel.brief.gemeente.naam_kort for regel in wacht]),
            uiterlijk=ronde.datum,
            waarom="Gemeentewet artikel 169, tweede lid: het college informeert de raad.",
            daarna="Elke raad leest zijn brief.",
        )
    return WatNu(stap="Alle brieven zijn verzonden", wie="Niemand hoeft nu iets te doen.")


def _gemeenten(namen: list[str]) -> str:
    """'Delft en Rijswijk'; of many only how many."""
    if len(namen) > 3:
        return f"{len(namen)} gemeenten"
    return opsomming(namen)


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek) -> HttpResponse:
    """Begin a round."""
    regio = request.pet.regio
    if regio is None or not mag_brieven_maken(request.pet, regio.pk):
        raise GeenRecht(GEEN_COORDINATOR)
    op = klok.vandaag()
    invoer = request.POST if request.method == "POST" else None
    form = BriefForm(invoer, regio=regio, begint=True, initial=begin_brief(regio) if invoer is None else None)
    stappen = stappen_van(None, invoer)
    status = 200
    if invoer is not None:
        status = 422
        if all([form.is_valid(), stappen.is_valid()]):
            try:
                ronde = maak_brief(
                    regio=regio,
                    velden=form.velden(),
                    vervolg=stappen.gekozen(),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                )
            except KanNiet as fout:
                form.add_error(None, str(fout))
            else:
                messages.success(request, "De brief is begonnen. Schrijf hieronder de kerntekst.")
                return redirect("brief", ronde.pk)
    return render(
        request,
        "samenwerking/brieven/rondegegevens.html",
        {"form": form, "stappen": stappen, "regio": regio},
        status=status,
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change what the letters share beside their text. A save that comes too late keeps what was typed."""
    ronde = haal_ronde(request, pk)
    if not mag_brieven_maken(request.pet, ronde.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    invoer = request.POST if request.method == "POST" else None
    begin = {"aanvraag": ronde.aanvraag, **staat_er(ronde, BriefForm)}
    form = BriefForm(invoer, regio=ronde.regio, begint=False, initial=begin)
    stappen = stappen_van(ronde, invoer)
    versie, anders, status = ronde.versienummer, None, 200
    if invoer is not None:
        versie, status = gelezen_versie(request), 422
        if all([form.is_valid(), stappen.is_valid()]):
            try:
                wijzig_brief(
                    brief=ronde,
                    velden=form.velden(),
                    vervolg=stappen.gekozen(),
                    versie=versie,
                    door=request.pet,
                    op=klok.vandaag(),
                )
            except Verouderd as fout:
                ronde, status = haal_ronde(request, pk), 409
                anders = verschillen(ronde, form, stappen.gekozen())
                versie = ronde.versienummer
                form.add_error(None, f"{fout} Bewaart u nu opnieuw, dan vervangt uw tekst wat er staat.")
            else:
                messages.success(request, "De gegevens van de ronde zijn bewaard.")
                return redirect("brief", ronde.pk)
    return render(
        request,
        "samenwerking/brieven/rondegegevens.html",
        {"form": form, "stappen": stappen, "regio": ronde.regio, "ronde": ronde, "versie": versie, "anders": anders},
        status=status,
    )
