"""The controls of one letter: what stops it, what to look at once more, and what someone set aside."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from samenwerking.brieven.acties.brief import GEEN_SCHRIJVER
from samenwerking.brieven.acties.controle import zet_opzij
from samenwerking.brieven.controles import CONTROLES
from samenwerking.brieven.controles.bevinding import Bevinding
from samenwerking.brieven.forms import OpzijForm
from samenwerking.brieven.models import Controleopzij
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.brieven.stand import Stand
from samenwerking.brieven.views.eigen import basis, haal
from samenwerking.brieven.views.gaten import gaten_in_de_kern, gaten_van_de_gemeente, plek_van


@dataclass(frozen=True)
class LetOp:
    """One warning, where it can be mended, and why it was set aside."""

    bevinding: Bevinding
    url: str
    opzij: Controleopzij | None
    form: OpzijForm | None


@require_http_methods(["GET", "POST"])
def controle(request: Verzoek, pk: int) -> HttpResponse:
    """The list, with 'go there' links; and setting one warning aside with a reason."""
    eigen, op, nu = haal(request, pk), klok.vandaag(), klok.nu()
    context = basis(request, eigen, "gemeentebrief_controle")
    kan = context["kan"]
    gepost, status = None, 200
    if request.method == "POST":
        if not kan.lokaal:
            raise GeenRecht(GEEN_SCHRIJVER)
        gepost, status = OpzijForm(request.POST), 422
        if gepost.is_valid():
            try:
                zet_opzij(eigen=eigen, **gepost.cleaned_data, door=request.pet, op=op, nu=nu)
            except KanNiet as fout:
                status = 409
                gepost.add_error(None, str(fout))
            else:
                messages.success(request, "De bevinding is opzij gezet.")
                return redirect("gemeentebrief_controle", pk)
    samengesteld = stel_samen(
        eigen, verzamel(eigen.brief, [eigen], op=op), nummer=eigen.volgend_nummer, vastgelegd_op=nu
    )
    opzij = {een.sleutel: een for een in eigen.brief.opzij.select_related("door__gebruiker")}
    verzonden = eigen.stand is Stand.VERZONDEN
    regels = [
        LetOp(
            een,
            plek_van(eigen, een.veld, een.plek, mag_lokaal=kan.lokaal, kern=kan.kern),
            opzij.get(een.sleutel),
            _form(een, gepost) if context["mag_invullen"] and een.sleutel not in opzij else None,
        )
        for een in samengesteld.let_op
    ]
    return render(
        request,
        "samenwerking/brieven/controle.html",
        {
            **context,
            "stopt": (
                *gaten_in_de_kern(eigen.brief, samengesteld.gebreken, kern=kan.kern),
                *gaten_van_de_gemeente(eigen, samengesteld.gebreken, mag_lokaal=kan.lokaal, kern=kan.kern),
            ),
            "let_op": [regel for regel in regels if regel.opzij is None],
            "opzij": [regel for regel in regels if regel.opzij is not None],
            "vragen": [vraag for vraag, _ in CONTROLES],
            "verzonden": verzonden,
        },
        status=status,
    )


def _form(bevinding: Bevinding, gepost: OpzijForm | None) -> OpzijForm:
    """The form of this warning: with what was typed when it was this one that was posted."""
    if gepost is not None and gepost.data.get("sleutel") == bevinding.sleutel:
        return gepost
    return OpzijForm(initial={"sleutel": bevinding.sleutel}, auto_id=f"id_{bevinding.sleutel[:8]}_%s")
