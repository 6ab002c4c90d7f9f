"""The meeting calendars of the gemeenten of the region."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Max, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gemeente, Orgaan
from regio.rechten import gemeenten_van
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.kalender import GEEN_KALENDER, laat_vervallen, voeg_reces_toe, voeg_vergaderingen_toe
from samenwerking.besluiten.forms import RecesForm, VergaderingenForm
from samenwerking.besluiten.models import Reces, Vergadering
from samenwerking.besluiten.rechten import mag_kalender_bijhouden, ziet_procedures

GEEN_INZAGE = "De vergaderkalenders zijn voor beleid, bestuur en raad."


@require_safe
def kalenders(request: Verzoek) -> HttpResponse:
    """Per gemeente of the region until when its meetings are known."""
    op = klok.vandaag()
    if not ziet_procedures(request.pet):
        raise GeenRecht(GEEN_INZAGE)
    door = Q(organen__vergaderingen__vervallen_op__isnull=True)
    gemeenten = (
        gemeenten_van(request.pet, op=op)
        .annotate(
            college_tot=Max("organen__vergaderingen__datum", filter=door & Q(organen__soort=Orgaan.Soort.COLLEGE)),
            raad_tot=Max("organen__vergaderingen__datum", filter=door & Q(organen__soort=Orgaan.Soort.RAAD)),
        )
        .op_naam()
    )
    return render(request, "samenwerking/besluiten/kalenders.html", {"gemeenten": gemeenten})


def _haal(request: Verzoek, code: str) -> Gemeente:
    if not ziet_procedures(request.pet):
        raise GeenRecht(GEEN_INZAGE)
    return get_object_or_404(gemeenten_van(request.pet, op=klok.vandaag()), code=code)


@require_http_methods(["GET", "POST"])
def kalender(request: Verzoek, code: str) -> HttpResponse:
    """The meetings and recessen of one gemeente, and keeping them for who may."""
    gemeente, op = _haal(request, code), klok.vandaag()
    organen = list(Orgaan.objects.filter(gemeente=gemeente).order_by("soort"))
    eigen = [orgaan for orgaan in organen if mag_kalender_bijhouden(request.pet, orgaan)]
    if request.method == "POST" and not eigen:
        raise GeenRecht(GEEN_KALENDER)
    is_reces = "laatste_dag" in request.POST
    vergaderform = VergaderingenForm(request.POST if request.POST and not is_reces else None, organen=eigen)
    recesform = RecesForm(request.POST if is_reces else None)
    form, status = recesform if is_reces else vergaderform, 200
    if request.method == "POST" and form.is_valid():
        try:
            bericht = _bewaar(request, gemeente, form)
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, bericht)
            return redirect("kalender", code)
    komend = Vergadering.objects.filter(orgaan__gemeente=gemeente).vanaf(op).select_related("orgaan")
    return render(
        request,
        "samenwerking/besluiten/kalender.html",
        {
            "gemeente": gemeente,
            "per_orgaan": [(van, [een for een in komend if een.orgaan_id == van.pk], van in eigen) for van in organen],
            "recessen": Reces.objects.filter(gemeente=gemeente, tot__gt=op),
            "mag_bijhouden": bool(eigen),
            "vergaderform": vergaderform,
            "recesform": recesform,
        },
        status=status,
    )  # fmt: skip


def _bewaar(request: Verzoek, gemeente: Gemeente, form: VergaderingenForm | RecesForm) -> str:
    velden, op = form.cleaned_data, klok.vandaag()
    if isinstance(form, RecesForm):
        reces = voeg_reces_toe(
            gemeente=gemeente, naam=velden["naam"], van=velden["van"], tot=velden["tot"], door=request.pet, op=op
        )
        return f"Het {reces.naam} is ingevoerd."
    nieuw = voeg_vergaderingen_toe(**velden, door=request.pet, op=op)
    return "1 vergadering ingevoerd." if len(nieuw) == 1 else f"{len(nieuw)} vergaderingen ingevoerd."


@require_POST
def vervallen(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """A meeting is called off."""
    gemeente = _haal(request, code)
    vergadering = get_object_or_404(Vergadering, pk=pk, orgaan__gemeente=gemeente)
    try:
        laat_vervallen(vergadering=vergadering, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De vergadering vervalt. De routes rekenen er niet meer mee.")
    return redirect("kalender", code)
