"""For whom is this free place: who waits for it, longest first, with one button."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.lijst import Kolom, Lijst
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.models import Plaatsing, Plek


@never_cache
@require_safe
def plek_kandidaten(request: Verzoek, pk: int) -> HttpResponse:
    """Who of the gemeenten of this hat waits for the product of this place, or for whatever comes free."""
    if not rechten.mag_wachtlijst_lezen(request.pet):
        raise GeenRecht("Een plek voorstellen doet wie mensen plaatst.")
    op = klok.vandaag()
    plek = get_object_or_404(
        rechten.plekken_voor(request.pet, op=op).select_related("locatie__organisatie", "locatie__gemeente", "product"),
        pk=pk,
    )
    voorgesteld = Plaatsing.objects.open_voorstellen().values("dossier")
    stapels = [
        stapel.wachtend(op=op).met_hoofd().met_stand(op=op).filter(_past(plek)).exclude(dossier__in=voorgesteld)
        for stapel in rechten.wachtlijst_per_gemeente(request.pet, op=op)
    ]
    lijst = Lijst(
        request,
        stapels,
        titel="Wie wacht op deze plek",
        eenheid=("wachtende", "wachtenden"),
        kolommen=[
            Kolom("naam", "Cliënt", waarde="op_naam.lijstnaam"),
            Kolom("gemeente", "Gemeente"),
            Kolom("product", "Product", sjabloon="toegang/delen/product.html"),
            Kolom("problematiek", "Doelgroep", waarde="get_problematiek_display"),
            Kolom("prioriteit", "Prioriteit", waarde="prioriteit_woord", sorteer="prioriteit",
                  sjabloon="toegang/delen/prioriteit.html"),
            Kolom("sinds", "Wacht sinds", sorteer="sinds", soort="datum"),
        ],
        sorteer="sinds",
        adres=lambda plaats: f"{reverse('wachtende_plek', args=[plaats.pk])}?plek={plek.pk}",
        leeg=Leeg(
            "Niemand wacht op zo'n plek",
            "In de gemeenten waarvoor u werkt wacht niemand op dit product. Bij spoed stelt u een plek voor vanuit het "
            "dossier.",
        ),
    )  # fmt: skip
    if lijst.dingen:
        leg_inzage_vast(
            door=request.pet,
            wat="plek: wie wacht",
            reden="werklijst",
            dossiers=[plaats.dossier_id for plaats in lijst.dingen],
        )
    return lijst.antwoord("toegang/plek_kandidaten.html", {"plek": plek})


def _past(plek: Plek) -> Q:
    past = Q(taak=plek.product.taak) & (Q(product=plek.product_id) | Q(product__isnull=True))
    return past & Q(problematiek__in=plek.geschikt_voor) if plek.geschikt_voor else past
