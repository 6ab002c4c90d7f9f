"""The products of a region, from light to heavy."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Regio, Taak
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.product import WIE, stop_product, voeg_product_toe
from toegang.forms.product import ProductEindeForm, ProductForm
from toegang.models import Product
from toegang.views.pagina import probeer
from toegang.views.plekformulier import Blad, behandel, gepost


def _regio(request: Verzoek) -> Regio:
    regio = rechten.regio_voor_deeltoetsen(request.pet, op=klok.vandaag())
    if regio is None:
        raise GeenRecht(WIE)
    return regio


@require_http_methods(["GET", "POST"])
def producten(request: Verzoek) -> HttpResponse:
    """What the region gives, what it gave before, and a form to add a product."""
    regio, op = _regio(request), klok.vandaag()
    form = ProductForm(gepost(request))
    if form.is_bound and form.is_valid():
        gemaakt = probeer(form, lambda: voeg_product_toe(regio=regio, **form.cleaned_data, door=request.pet, op=op))
        if gemaakt is not None:
            messages.success(
                request, f"'{gemaakt.naam}' is nu te kiezen in een besluit, op de wachtlijst en bij een plek."
            )
            return redirect("producten")
    rijen = list(Product.objects.van_regio(regio, taak=Taak.BW).select_related("bron"))
    return render(
        request,
        "toegang/producten.html",
        {
            "regio": regio,
            "rijen": rijen,
            "algemeen": any(rij.regio_id is None for rij in rijen),
            "form": form,
        },
    )


@require_http_methods(["GET", "POST"])
def product_stoppen(request: Verzoek, pk: int) -> HttpResponse:
    """Give a product no longer, with the reason."""
    product = get_object_or_404(Product.objects.select_related("regio"), pk=pk, regio=_regio(request))
    blad = Blad(
        titel="Product niet meer geven",
        voor=product.naam,
        knop="Niet meer geven",
        terug=reverse("producten"),
        terugnaam="Producten",
        gelukt="Dit product is niet meer te kiezen. Wie het heeft, houdt het.",
        uitleg=[
            "In een nieuw besluit is dit product dan niet meer te kiezen, en er komen geen plekken bij.",
            "Indicaties, plekken en wachtenden van nu blijven zoals zij zijn, en de tellingen blijven ze tellen.",
        ],
        soort="gevaar",
    )
    return behandel(
        request,
        ProductEindeForm(gepost(request)),
        lambda velden: stop_product(product=product, door=request.pet, op=klok.vandaag(), **velden),
        blad,
    )
