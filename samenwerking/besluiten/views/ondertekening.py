"""Signing: where it stands, signing oneself, recording what was signed on paper, and the copy."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.aanmelden import kan_opnieuw_bewijzen, pas_bewezen
from regio.forms.velden import probeer
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gemeente, Opdracht
from regio.onderdelen import WatNu
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.besluit import GEEN_VASTLEGGER, Omstandigheden
from samenwerking.besluiten.acties.ondertekenen import (
    GEEN_TEKENAAR,
    NIET_EENS,
    SOORT,
    leg_papieren_handtekening_vast,
    maak_exemplaar_opnieuw,
    onderteken,
)
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.forms_tekenen import PapierForm, TekenForm
from samenwerking.besluiten.models import Exemplaar, Handtekening, Procedure, Tekenbevoegdheid
from samenwerking.besluiten.overeenstemming import eens
from samenwerking.besluiten.procedure import ONDERTEKENEN, Plek
from samenwerking.besluiten.rechten import mag_beginnen, mag_vastleggen
from samenwerking.besluiten.rechten_tekenen import bevoegdheid_van, tekenbestanden_van
from samenwerking.besluiten.stand import Cel, Celstand
from samenwerking.besluiten.tekenblad import handtekeningen_van
from samenwerking.besluiten.views.pagina import haal_procedure, toon
from samenwerking.teksten.rechten import versies_van


@dataclass(frozen=True)
class Regel:
    """One gemeente on the page: its signature, or who can set it."""

    gemeente: Gemeente
    cel: Cel
    handtekening: Handtekening | None
    bevoegden: list[Tekenbevoegdheid]
    papier: str
    scan: int | None


def haal(request: Verzoek, pk: int) -> tuple[Procedure, Beeld]:
    """The procedure, when something is signed in it; else the page does not exist (404)."""
    ding = haal_procedure(request, pk)
    if all(stap.code != ONDERTEKENEN for stap in ding.regels.stappen):
        raise Http404
    return ding, beeld_van(ding, op=klok.vandaag())


@require_safe
def ondertekening(request: Verzoek, pk: int) -> HttpResponse:
    """Who signed, who still has to, and the copy when everyone did."""
    ding, beeld = haal(request, pk)
    regels = _regels(request, ding, beeld)
    exemplaar = Exemplaar.objects.filter(procedure=ding, versie__hash=beeld.versie.hash).defer("inhoud").first()
    leesbaar = versies_van(request.pet, op=klok.vandaag()).filter(pk=beeld.versie.pk).exists()
    compleet = all(regel.handtekening is not None for regel in regels)
    return toon(
        request,
        "ondertekening.html",
        ding,
        tab="ondertekening",
        beeld=beeld,
        regels=regels,
        eens=_eens(beeld),
        compleet=compleet,
        exemplaar=exemplaar,
        leesbaar=leesbaar,
        mag_opnieuw=compleet
        and (exemplaar is None or not exemplaar.zegel)
        and mag_beginnen(request.pet, ding.tekst.regio_id),
        werk=_werk(ding),
        aanvraag=uuid4(),
        stap=_wat_nu(request, ding, beeld, regels, compleet=compleet),
    )


def _eens(beeld: Beeld) -> bool:
    return eens(beeld.procedure.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu)


def _regels(request: Verzoek, ding: Procedure, beeld: Beeld) -> list[Regel]:
    op = klok.vandaag()
    gezet = {rij.handeling.gemeente_id: rij for rij in handtekeningen_van(ding, beeld.versie)}
    bevoegd: dict[int, list[Tekenbevoegdheid]] = {}
    for rij in Tekenbevoegdheid.objects.lopend(op=op).filter(gemeente__in=list(beeld.gemeenten.values())):
        bevoegd.setdefault(rij.gemeente_id, []).append(rij)
    stap = ding.regels.stap(ONDERTEKENEN)
    open_ = getattr(ding, "einde", None) is None
    scans = set(tekenbestanden_van(request.pet, op=op).values_list("pk", flat=True))
    uit = []
    for code, gemeente in beeld.gemeenten.items():
        handtekening = gezet.get(gemeente.pk)
        scan = handtekening.bestand_id if handtekening is not None else None
        mag = open_ and mag_vastleggen(request.pet, ding, stap, gemeente.pk)
        uit.append(
            Regel(
                gemeente,
                beeld.stand.cellen[Plek(ONDERTEKENEN, code)],
                handtekening,
                bevoegd.get(gemeente.pk, []),
                reverse("handtekening_papier", args=[ding.pk, code]) if mag else "",
                scan if scan in scans else None,
            )
        )
    return uit


def _wat_nu(request: Verzoek, ding: Procedure, beeld: Beeld, regels: list[Regel], *, compleet: bool) -> WatNu | None:
    if getattr(ding, "einde", None) is not None:
        return None
    if compleet:
        return WatNu(stap="Iedereen heeft getekend", wie="Daarna wordt de tekst bekendgemaakt of gaat hij in.")
    nog = sum(regel.handtekening is None for regel in regels)
    eigen = next((regel for regel in regels if regel.gemeente.pk == request.pet.gemeente_id), None)
    mag = eigen is not None and bevoegdheid_van(request.pet, eigen.gemeente.pk, op=klok.vandaag()) is not None
    if eigen is not None and mag and eigen.handtekening is None and _kan_nu(eigen.cel):
        return WatNu(
            stap="Onderteken deze tekst",
            wie=f"U, namens {eigen.gemeente}",
            uiterlijk=eigen.cel.punt.uiterlijk,
            waarom=eigen.cel.stap.grond,
            knop="Ondertekenen",
            url=reverse("tekenen", args=[ding.pk]),
        )
    return WatNu(
        stap=f"Nog {nog} van {len(regels)} gemeenten moeten tekenen",
        wie="De burgemeester van elke gemeente, of wie de burgemeester aanwees. De volgorde is vrij.",
        waarom="Gemeentewet, artikel 171" if _eens(beeld) else NIET_EENS,
    )


def _kan_nu(cel: Cel) -> bool:
    return cel.stand in (Celstand.NU, Celstand.TE_LAAT, Celstand.OPNIEUW)


def _werk(ding: Procedure) -> Opdracht | None:
    """The last work on the copy that is not done yet, or that failed."""
    opdrachten = Opdracht.objects.filter(soort=SOORT, delen__sleutel=f"procedure/{ding.pk}")
    laatste = opdrachten.order_by("-aangevraagd_op", "-pk").prefetch_related("delen").first()
    if laatste is None or all(deel.klaar_op is not None for deel in laatste.delen.all()):
        return None
    return laatste


@never_cache
@require_http_methods(["GET", "POST"])
def tekenen(request: Verzoek, pk: int) -> HttpResponse:
    """Say what will be signed, ask who it is once more, and sign."""
    ding, beeld = haal(request, pk)
    op, gemeente = klok.vandaag(), request.pet.gemeente
    bevoegdheid = bevoegdheid_van(request.pet, gemeente.pk, op=op) if gemeente is not None else None
    if gemeente is None or bevoegdheid is None or gemeente.code not in beeld.gemeenten:
        raise GeenRecht(GEEN_TEKENAAR)
    hier, bewijs = reverse("tekenen", args=[pk]), pas_bewezen(request)
    opnieuw = f"{reverse('account_reauthenticate')}?{urlencode({'next': hier})}"
    if request.method == "POST" and not bewijs and kan_opnieuw_bewijzen(request):
        return redirect(opnieuw)
    form = TekenForm(request.POST or None, initial={"kenmerk": beeld.nu, "aanvraag": uuid4()})
    cel = beeld.stand.cellen[Plek(ONDERTEKENEN, gemeente.code)]
    status = 200
    if request.method == "POST":
        status = 422
        gezet = None
        if form.is_valid():
            gezet = probeer(
                form,
                lambda: onderteken(
                    procedure_id=pk,
                    gemeente=gemeente.code,
                    kenmerk=form.cleaned_data["kenmerk"],
                    bewijs=bewijs,
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                    nu=klok.nu(),
                ),
            )
        if gezet is not None:
            messages.success(request, f"U hebt ondertekend namens {gemeente}.")
            return redirect("ondertekening", pk)
    return toon(
        request,
        "tekenen.html",
        ding,
        status=status,
        beeld=beeld,
        form=form,
        gemeente=gemeente,
        bevoegdheid=bevoegdheid,
        cel=cel,
        kan=_kan_nu(cel) and getattr(ding, "einde", None) is None,
        eens=_eens(beeld),
        bewijs=bewijs,
        kan_bewijzen=kan_opnieuw_bewijzen(request),
        opnieuw=opnieuw,
    )


@require_http_methods(["GET", "POST"])
def op_papier(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Record that someone of the own gemeente signed on paper, with the scan."""
    ding, beeld = haal(request, pk)
    gemeente = beeld.gemeenten.get(code)
    if gemeente is None:
        raise Http404
    if not mag_vastleggen(request.pet, ding, ding.regels.stap(ONDERTEKENEN), gemeente.pk):
        raise GeenRecht(GEEN_VASTLEGGER)
    cel = beeld.stand.cellen[Plek(ONDERTEKENEN, code)]
    bevoegden = Tekenbevoegdheid.objects.filter(gemeente=gemeente).order_by("-van", "pk")
    form = PapierForm(
        request.POST or None,
        request.FILES or None,
        corrigeert=cel.punt.gedaan,
        bevoegden=bevoegden,
        initial={"kenmerk": beeld.nu, "aanvraag": uuid4(), "bevoegdheid": bevoegden.first()},
    )
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and form.als_scan is not None and _leg_papier_vast(request, ding, code, form):
            messages.success(request, f"De handtekening namens {gemeente} is vastgelegd.")
            return redirect("ondertekening", pk)
    return toon(
        request, "handtekening_papier.html", ding, status=status, form=form, gemeente=gemeente, beeld=beeld,
        bevoegden=bevoegden, cel=cel,
    )  # fmt: skip


def _leg_papier_vast(request: Verzoek, ding: Procedure, code: str, form: PapierForm) -> Handtekening | None:
    scan = form.als_scan
    if scan is None:
        return None
    return probeer(
        form,
        lambda: leg_papieren_handtekening_vast(
            procedure_id=ding.pk,
            gemeente=code,
            bevoegdheid=form.cleaned_data["bevoegdheid"],
            datum=form.cleaned_data["datum"],
            kenmerk=form.cleaned_data["kenmerk"],
            scan=scan,
            bij=Omstandigheden(**form.bij),
            door=request.pet,
            op=klok.vandaag(),
            nu=klok.nu(),
        ),
    )


@require_safe
def exemplaar(request: Verzoek, pk: int) -> HttpResponse:
    """The newest copy of the words of now, for who may read that version; else it does not exist (404)."""
    ding, beeld = haal(request, pk)
    if not versies_van(request.pet, op=klok.vandaag()).filter(pk=beeld.versie.pk).exists():
        raise Http404
    rij = Exemplaar.objects.filter(procedure=ding, versie__hash=beeld.versie.hash).first()
    if rij is None:
        raise Http404
    naam = f"{slugify(ding.tekst.titel)[:80]}-{'ondertekend' if rij.zegel else 'ondertekend-niet-verzegeld'}.pdf"
    return HttpResponse(
        bytes(rij.inhoud),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


@require_POST
def exemplaar_maken(request: Verzoek, pk: int) -> HttpResponse:
    """Have the copy made once more."""
    ding, _ = haal(request, pk)
    try:
        maak_exemplaar_opnieuw(
            procedure_id=ding.pk, aanvraag=uuid4(), door=request.pet, op=klok.vandaag(), nu=klok.nu()
        )
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Het exemplaar wordt gemaakt. Vernieuw deze pagina over een halve minuut.")
    return redirect("ondertekening", ding.pk)
