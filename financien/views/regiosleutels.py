"""The keys of a region with their weights in sight, and a tekort shared by two of them side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from financien.afrekenen import Regiosleutel, verdeel_tekort
from financien.forms_regiogeld import VerdeelForm
from financien.models import Verdeelsleutel
from financien.models.verdeelsleutel import NAMEN as SLEUTELNAMEN
from financien.regiogeld import als_regiosleutels, jaren_van, sleutels_van
from financien.verdelen import VerdelingFout, naar_centen, naar_euro
from financien.views.regioplek import Plek, plek_van
from regio.notatie import euro, getal
from regio.verzoek import Verzoek

ANDEREN = "Andere gemeenten samen"


@dataclass(frozen=True)
class Sleutelkaart:
    """A key with its weights as they are shown: naam, figure of the source, whole-number weight, share."""

    sleutel: Verdeelsleutel
    herkomst: str
    gewichten: list[tuple[str, str, int, Fraction]]
    nieuwe_versie: str


def _cijfer(waarde: Decimal | None) -> str:
    """A figure of the source with the digits it has; nothing when the key is made of others."""
    if waarde is None:
        return ""
    exponent = waarde.as_tuple().exponent
    return getal(waarde, max(0, -exponent) if isinstance(exponent, int) else 0)


def _kaart(plek: Plek, sleutel: Verdeelsleutel, regiosleutel: Regiosleutel, namen: dict[str, str]) -> Sleutelkaart:
    kern = regiosleutel.sleutel
    volgorde = [*namen, *(code for code in kern.gewichten if code not in namen)]
    return Sleutelkaart(
        sleutel,
        kern.herkomst,
        [
            (
                namen.get(code, code),
                _cijfer(kern.gegevens.get(code)),
                gewicht,
                kern.aandeel(code),
            )
            for code, gewicht in sorted(kern.gewichten.items(), key=lambda paar: volgorde.index(paar[0]))
            if plek.ziet(code)
        ],
        f"{plek.adres('sleutel_nieuw', sleutel.soort)}?van={sleutel.pk}" if plek.mag_vastleggen else "",
    )


@require_safe
def sleutels(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """The keys of the region with their weights in sight."""
    plek = plek_van(request, sleutel, taak)
    rijen = sleutels_van(plek.regio, plek.taak)
    gelezen = als_regiosleutels(rijen)
    namen = {deelnemer.code: deelnemer.naam for deelnemer in plek.deelnemers()}
    return render(
        request,
        "financien/regiogeld_sleutels.html",
        {
            "plek": plek,
            "tabs": plek.tabbladen("regiogeld_sleutels"),
            "kaarten": [_kaart(plek, rij, gelezen[rij.pk], namen) for rij in rijen],
            "soorten": [(naam, plek.adres("sleutel_nieuw", soort.value)) for soort, naam in SLEUTELNAMEN.items()],
            "is_voorbeeld": any(rij.bron.is_voorbeeld for rij in rijen),
        },
    )


@dataclass(frozen=True)
class Verdeelrij:
    """One gemeente under two keys, in euros; `verschil` is the second minus the first."""

    naam: str
    aandeel_a: Fraction | None
    a: Decimal
    aandeel_b: Fraction | None
    b: Decimal

    @property
    def verschil(self) -> Decimal:
        """What the second key asks more than the first."""
        return self.b - self.a


@require_safe
def verdeel(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Share a tekort by two keys side by side, exact to the cent."""
    plek = plek_van(request, sleutel, taak)
    keuzes = sleutels_van(plek.regio, plek.taak)
    form = VerdeelForm(request.GET or None, sleutels=keuzes)
    context: dict[str, Any] = {"plek": plek, "form": form, "heeft_sleutels": bool(keuzes)}
    if form.is_bound and form.is_valid():
        try:
            context |= _naast_elkaar(plek, form.cleaned_data)
        except VerdelingFout as fout:
            context["fout"] = str(fout)
    return render(request, "financien/regiogeld_verdeel.html", context)


def _naast_elkaar(plek: Plek, gekozen: dict[str, Any]) -> dict[str, Any]:
    """Both splits of the amount. Raises VerdelingFout when a band lacks what it needs."""
    bedrag = naar_centen(gekozen["bedrag"])
    a, b, ontstaat = gekozen["a"], gekozen["b"], gekozen["ontstaat"]
    rijen = [rij for rij in (a, b, ontstaat) if rij is not None]
    gelezen = als_regiosleutels(rijen)
    namen = {deelnemer.code: deelnemer.naam for deelnemer in plek.deelnemers()}
    banden = [rij for rij in (a, b) if rij.procent is not None]
    begroot: dict[str, int] = {}
    waar: dict[str, int] = {}
    toelichting = ""
    if banden:
        met_kosten = [jaar for jaar in jaren_van(plek.regio, plek.taak) if jaar.begroot and jaar.begroot.kosten]
        if not met_kosten or met_kosten[-1].begroot is None:
            raise VerdelingFout("Voor een band is een begroting met kosten per gemeente nodig. Leg die eerst vast.")
        if ontstaat is None:
            raise VerdelingFout("Met een band telt bij welke gemeente het tekort ontstaat. Kies ook dat.")
        begroot = dict(met_kosten[-1].begroot.kosten)
        waar = gelezen[ontstaat.pk].sleutel.verdeel(bedrag)
        toelichting = (
            f"De band geldt om de begrote kosten van {met_kosten[-1].jaar}. Het tekort ontstaat naar "
            f"'{ontstaat.naam}'. Wat binnen de band valt, is voor de gemeente zelf; de rest gaat in de pool en volgt "
            "de gewichten hieronder."
        )
    delen = [verdeel_tekort(bedrag, gelezen[rij.pk], begroot=begroot, ontstaat=waar) for rij in (a, b)]
    codes = [code for code in namen if any(code in deel for deel in delen)]

    def rij(naam: str, van: list[str]) -> Verdeelrij:
        aandelen = [
            None if sl.procent is not None else sum((gelezen[sl.pk].sleutel.aandeel(code) for code in van), Fraction(0))
            for sl in (a, b)
        ]
        bedragen = [naar_euro(sum(deel.get(code, 0) for code in van)) for deel in delen]
        return Verdeelrij(naam, aandelen[0], bedragen[0], aandelen[1], bedragen[1])

    tabel = [rij(namen[code], [code]) for code in codes if plek.ziet(code)]
    if plek.eigen is not None:
        tabel.append(rij(ANDEREN, [code for code in codes if not plek.ziet(code)]))
    meest = max(tabel, key=lambda deze: deze.verschil)
    return {
        "a": a,
        "b": b,
        "bedrag": gekozen["bedrag"],
        "tabel": tabel,
        "samen": rij("Samen", codes),
        "toelichting": toelichting,
        "boodschap": f"Met '{b.naam}' betaalt {meest.naam} {euro(meest.verschil)} meer dan met '{a.naam}'."
        if meest.verschil > 0
        else f"'{a.naam}' en '{b.naam}' geven hetzelfde.",
        "kaarten": [_kaart(plek, sl, gelezen[sl.pk], namen) for sl in (a, b)],
        "is_voorbeeld": any(sl.bron.is_voorbeeld for sl in rijen),
    }
