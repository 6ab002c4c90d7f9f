"""The afrekening of a year: making it, reading it, following one amount, and approving it as another person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from financien.acties.afrekening import keur_afrekening_goed, maak_afrekening
from financien.afrekeningblad import Blad, Deelblad, lees_blad
from financien.forms_regiogeld import AfrekenForm
from financien.herkomst import REGIO
from financien.jaarstaat import NAMEN, Regelsoort
from financien.models import Afrekening, Begroting, Realisatie
from financien.rechten import eis_lezen, eis_regiogeld_lezen, eis_regiogeld_voor, ziet_regiogeld
from financien.regiogeld import sleutels_van
from financien.uitvoer_regiogeld import KOPPEN_AFREKENING, afrekeningrijen
from financien.verdelen import naar_euro
from financien.views.regiojaar import Getal, getal_van
from financien.views.regioplek import Plek, plek_van
from regio import klok
from regio.fouten import KanNiet
from regio.notatie import euro
from regio.onderdelen import Bevestiging, WatNu
from regio.rijenbestand import VORMEN, als_bestand
from regio.verzoek import Verzoek

DOOR = tuple(
    f"{wie}__{wat}" for wie in ("gemaakt_door", "goedkeuring__door") for wat in ("gebruiker", "gemeente", "regio")
)


@dataclass(frozen=True)
class Rij:
    """One gemeente in the table, in euros; without an address it is a sum."""

    naam: str
    gewicht: int
    inbreng: Decimal
    eigen: Decimal
    uit_pool: Decimal
    betaalt: Decimal
    draagt: Decimal
    adres: str = ""


def _afrekening(request: Verzoek, pk: int) -> tuple[Afrekening, Plek, Blad]:
    """The afrekening of this address, for this hat. Raises GeenRecht or Http404."""
    eis_regiogeld_lezen(request.pet)
    afrekening = get_object_or_404(
        Afrekening.objects.select_related("regio", "goedkeuring", "begroting", "realisatie", *DOOR), pk=pk
    )
    if not ziet_regiogeld(request.pet, afrekening.regio, afrekening.taak, op=klok.vandaag()):
        raise Http404
    plek = plek_van(request, afrekening.regio.sleutel, afrekening.taak)
    return afrekening, plek, lees_blad(bytes(afrekening.inhoud))


def _rij(naam: str, blad: Blad, delen: list[Deelblad], adres: str = "") -> Rij:
    sommen = {
        veld: naar_euro(sum(getattr(deel, veld) for deel in delen))
        for veld in ("inbreng", "eigen", "uit_pool", "betaalt", "draagt")
    }
    return Rij(naam, sum(blad.sleutel.gewichten.get(deel.code, 0) for deel in delen), adres=adres, **sommen)


def _stand(afrekening: Afrekening) -> str:
    """What this is now, since when and by whom."""
    maker = afrekening.gemaakt_door
    zin = f"Gemaakt door {maker.gebruiker.naam}, {maker}."
    goed = afrekening.akkoord
    if goed is None:
        return f"{zin} Nog niet goedgekeurd: zij geldt nog niet."
    return f"{zin} Goedgekeurd door {goed.door.gebruiker.naam}, {goed.door}. Zij verandert niet meer."


@require_safe
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """The afrekening: result, reserve, what is shared, and each gemeente."""
    afrekening, plek, blad = _afrekening(request, pk)
    rijen = [
        _rij(deel.naam, blad, [deel], reverse("afrekening_gemeente", args=[pk, deel.code]))
        for deel in blad.delen
        if plek.ziet(deel.code)
    ]
    if plek.eigen is not None:
        rijen.append(_rij("Andere gemeenten samen", blad, [deel for deel in blad.delen if not plek.ziet(deel.code)]))
    zelf = afrekening.gemaakt_door.gebruiker_id == request.pet.gebruiker_id
    mag_goedkeuren = plek.mag_vastleggen and not zelf and afrekening.akkoord is None
    if afrekening.akkoord is not None:
        wat_nu = WatNu(stap="Deze afrekening is goedgekeurd en staat vast.", wie="de gemeenten betalen of ontvangen")
    else:
        wat_nu = WatNu(
            stap="Controleer de afrekening en keur haar goed.",
            wie="een andere controller van de regio dan wie haar maakte",
            waarom="U maakte haar zelf: een ander moet ernaar kijken." if zelf else "Twee mensen kijken ernaar.",
            knop="Afrekening goedkeuren",
            url=reverse("afrekening_goedkeuren", args=[pk]) if mag_goedkeuren else "",
            daarna="De reserve beweegt mee en de afrekening verandert nooit meer.",
        )
    context = {
        "plek": plek,
        "afrekening": afrekening,
        "blad": blad,
        "stand": _stand(afrekening),
        "wat_nu": wat_nu,
        "rijen": rijen,
        "samen": _rij("Samen", blad, list(blad.delen), reverse("afrekening_gemeente", args=[pk, REGIO])),
        "met_band": bool(blad.sleutel.procent),
        "per_soort": [
            (
                NAMEN[soort],
                _cel(plek, afrekening.begroting, soort, blad.begroot.get(soort.value, 0)),
                _cel(plek, afrekening.realisatie, soort, blad.werkelijk.get(soort.value, 0)),
                naar_euro(blad.werkelijk.get(soort.value, 0) - blad.begroot.get(soort.value, 0)),
            )
            for soort in blad.soorten
        ],
        "resultaat": naar_euro(blad.resultaat),
        "te_verdelen": naar_euro(blad.te_verdelen),
        "boven_plafond": naar_euro(blad.boven_plafond),
        "onder_bodem": naar_euro(blad.onder_bodem),
        "potten": [
            (pot.naam, naar_euro(pot.begin), naar_euro(pot.mutatie), naar_euro(pot.eind)) for pot in blad.potten
        ],
        "is_voorbeeld": blad.is_voorbeeld,
        "bestanden": [(vorm.upper(), reverse("afrekening_bestand", args=[pk, vorm])) for vorm in VORMEN],
    }
    return render(request, "financien/afrekening.html", context)


def _cel(plek: Plek, stuk: Begroting | Realisatie, soort: Regelsoort, centen: int) -> Getal:
    """An amount of the version this afrekening was made from, also when there is a newer one."""
    if not centen:
        return Getal(naar_euro(centen), "")
    return getal_van(plek, stuk.jaar, stuk._meta.model_name or "", soort, centen, versie=str(stuk.versie))


@require_safe
def gemeente(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """How the amount of one gemeente, or of all together, came about, step by step."""
    afrekening, plek, blad = _afrekening(request, pk)
    deel = blad.samen if code == REGIO else blad.deel(code)
    if deel is None or not (code == REGIO or plek.ziet(code)):
        raise Http404
    return render(
        request,
        "financien/afrekening_gemeente.html",
        {
            "plek": plek,
            "afrekening": afrekening,
            "blad": blad,
            "deel": deel,
            "stand": _stand(afrekening),
            "stappen": blad.stappen(deel),
            "delen": [
                (ander.naam, naar_euro(ander.draagt), reverse("afrekening_gemeente", args=[pk, ander.code]))
                for ander in blad.delen
                if code == REGIO and plek.eigen is None
            ],
            "betaalt": naar_euro(deel.betaalt),
            "draagt": naar_euro(deel.draagt),
            "inbreng": naar_euro(deel.inbreng),
            "gegeven": blad.sleutel.gegevens.get(code, ""),
            "terug": reverse("afrekening", args=[pk]),
            "is_voorbeeld": blad.is_voorbeeld,
        },
    )


@require_safe
def bestand(request: Verzoek, pk: int, vorm: str) -> HttpResponse:
    """The parts of the gemeenten as XLSX for people or CSV for machines."""
    afrekening, plek, blad = _afrekening(request, pk)
    if vorm not in VORMEN:
        raise Http404
    stand = "goedgekeurd" if afrekening.akkoord is not None else "nog niet goedgekeurd"
    return als_bestand(
        vorm,
        naam=slugify(f"{afrekening} {plek.regio} {plek.taak}"),
        titel=f"Afrekening {afrekening.jaar}",
        koppen=KOPPEN_AFREKENING,
        rijen=afrekeningrijen(blad, eigen=plek.eigen, stand=stand, kenmerk=afrekening.kenmerk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def maken(request: Verzoek, sleutel: str, taak: str, jaar: int) -> HttpResponse:
    """Choose the key and freeze how the year is settled."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    geldig = [rij for rij in sleutels_van(plek.regio, plek.taak) if rij.geldt_in(jaar)]
    form = AfrekenForm(request.POST or None, sleutels=geldig)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            afrekening = maak_afrekening(
                regio=plek.regio, taak=plek.taak, jaar=jaar, door=request.pet, op=plek.op, **form.cleaned_data
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "De afrekening is gemaakt. Een andere controller van de regio keurt haar goed.")
            return redirect("afrekening", afrekening.pk)
    return render(
        request,
        "financien/regiogeld_formulier.html",
        {
            "plek": plek,
            "form": form,
            "titel": f"Afrekening {jaar} maken",
            "uitleg": "De begroting, de realisatie, de reserve en de sleutel worden vastgelegd met een hash. "
            "De afrekening geldt pas als een andere controller haar goedkeurt.",
            "knop": "Afrekening maken",
            "terug": plek.terug,
            "klasse": "formulier",
        },
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def goedkeuren(request: Verzoek, pk: int) -> HttpResponse:
    """Say what approving does, and do it as another person than the maker."""
    eis_lezen(request.pet)
    afrekening, plek, blad = _afrekening(request, pk)
    eis_regiogeld_voor(request.pet, plek.regio, plek.taak, op=plek.op)
    form = forms.Form(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            keur_afrekening_goed(afrekening=afrekening, door=request.pet, op=plek.op)
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, f"De afrekening over {afrekening.jaar} is goedgekeurd en staat vast.")
            return redirect("afrekening", pk)
    te_verdelen = naar_euro(abs(blad.te_verdelen))
    gevolgen = [
        f"De gemeenten {'betalen' if blad.te_verdelen >= 0 else 'krijgen terug'}: samen {euro(te_verdelen)}, verdeeld "
        f"met '{blad.sleutel.naam}'.",
        *(
            f"{pot.naam} gaat van {euro(naar_euro(pot.begin))} naar {euro(naar_euro(pot.eind))}."
            for pot in blad.potten
            if pot.mutatie
        ),
        f"De begroting en de realisatie van {afrekening.jaar} veranderen daarna niet meer.",
        "Niemand kan deze afrekening daarna nog wijzigen of weghalen, ook de beheerder niet.",
    ]
    return render(
        request,
        "financien/afrekening_goedkeuren.html",
        {
            "form": form,
            "plek": plek,
            "afrekening": afrekening,
            "stand": _stand(afrekening),
            "is_voorbeeld": blad.is_voorbeeld,
            "bevestiging": Bevestiging(
                titel=f"Afrekening over {afrekening.jaar} goedkeuren",
                gevolgen=gevolgen,
                knop="Afrekening goedkeuren",
                terug=reverse("afrekening", args=[pk]),
            ),
        },
        status=status,
    )
