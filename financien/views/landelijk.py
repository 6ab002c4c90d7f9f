"""All gemeenten and regions of the country for one year; together they get the macrobudget, to the cent."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import BigIntegerField, F, Func, JSONField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.afgeleid import AFGELEIDE_NAMEN, Afgeleid, Inwoners, per_inwoner, samen
from financien.herkomst import NAMEN, REGIO, Deel, Gegeven, Herkomst, Onderdeel
from financien.ingroeipad import Bedrag, Jaaruitkomst
from financien.invoer import Invoer
from financien.verdelen import naar_euro
from financien.views.uitleg import inwoners_voor
from financien.views.weergave import Weergave, weergave_van
from financien.werkblad import NietInEenWerkblad, Rekenwerk, maak_werkblad
from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Deelname, Gemeente, Regio
from regio.notatie import datum, euro, getal
from regio.rijenbestand import VORMEN
from regio.verzoek import Verzoek

PER = {"gemeenten": ("gemeente", "gemeenten"), "regios": ("regio", "regio’s")}


class Naamfilter(Filter):
    """By the start of the name."""

    taak = ""
    naam = forms.CharField(label="Begin van de naam", max_length=60)

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The rows whose name begins so, whatever capitals or accents."""
        begin = self.cleaned_data.get("naam")
        return rijen.filter(naam__unaccent__istartswith=begin) if begin else rijen


class Gemeentefilter(Naamfilter):
    """By the start of the official, short or sorted name, province and region."""

    provincie = forms.ChoiceField(label="Provincie")
    regio = forms.ModelChoiceField(
        Regio.objects.all(), label="Regio", empty_label="Alle regio’s", to_field_name="sleutel"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = Gemeente.objects.exclude(provincie="").order_by("provincie").values_list("provincie", flat=True)
        self.fields["provincie"] = forms.ChoiceField(
            label="Provincie",
            required=False,
            choices=[("", "Alle provincies"), *((naam, naam) for naam in namen.distinct())],
        )

    def toepassen(self, rijen: QuerySet[Gemeente]) -> QuerySet[Gemeente]:
        """The gemeenten that fit; 's-Gravenhage is found as Den Haag, as Gravenhage and by its official name."""
        keuze = self.cleaned_data
        if begin := keuze.get("naam"):
            rijen = rijen.filter(
                Q(naam__unaccent__istartswith=begin)
                | Q(naam_kort__unaccent__istartswith=begin)
                | Q(sorteernaam__unaccent__istartswith=begin)
            )
        if provincie := keuze.get("provincie"):
            rijen = rijen.filter(provincie=provincie)
        if regio := keuze.get("regio"):
            rijen = rijen.filter(
                pk__in=Gemeente.objects.in_regio(regio, op=klok.vandaag(), taak=self.taak).values("pk")
            )
        return rijen


@dataclass(frozen=True)
class Landelijk:
    """One year of the country."""

    weergave: Weergave
    jaar: Jaaruitkomst
    inwoners: Mapping[str, Inwoners]
    per_regio: Mapping[str, tuple[str, ...]]
    """Gemeentecodes per sleutel of a region; under '' those that are in none."""

    @property
    def peildatum(self) -> datetime.date | None:
        """The day on which the inhabitants were counted."""
        return next((rij.peildatum for rij in self.inwoners.values()), None)


@require_safe
def tabel(request: Verzoek, soort: str, pk: int, per: str, volgnummer: int) -> HttpResponse:
    """The list of gemeenten or of regions, for one year of this scenario or calculation."""
    if per not in PER:
        raise Http404
    weergave = weergave_van(request, soort, pk)
    door = weergave.rekenwijze()
    jaar = next((jaar for jaar in door.jaren if jaar.volgnummer == volgnummer), None)
    if jaar is None:
        raise Http404
    land = Landelijk(weergave, jaar, inwoners_voor(door, op=klok.vandaag()), _per_regio(weergave, jaar))
    overzicht = _gemeenten(request, land) if per == "gemeenten" else _regios(request, land)
    alles = jaar.regiototaal(jaar.bedragen)
    zonder = land.per_regio.get("", ())
    return overzicht.antwoord(
        "financien/landelijk.html",
        {
            "weergave": weergave,
            "per": per,
            "peildatum": land.peildatum,
            "jaren": [
                (ander.label, weergave.adres("landelijk", per, ander.volgnummer), ander == jaar) for ander in door.jaren
            ],
            "label": jaar.label,
            "aantal": len(jaar.bedragen),
            "samen": naar_euro(alles.totaal),
            "macrobudget": naar_euro(jaar.macrobudget),
            "zonder_regio": len(zonder),
            "zonder_titel": f"Van {getal(len(zonder))} gemeenten kennen wij de regio niet",
            "zonder_centra": _centra(zonder, door.invoer),
            "zonder_bedrag": naar_euro(jaar.regiototaal(zonder).totaal) if zonder else None,
            "anders": [
                (naam[1].capitalize(), weergave.adres("landelijk", keuze, volgnummer), keuze == per)
                for keuze, naam in PER.items()
            ],
        },
    )


def _centra(codes: Sequence[str], invoer: Invoer) -> list[str]:
    """The centrumgemeenten among these: those to which the historic split gives money."""
    centra = [code for code in codes if invoer.historisch.waarden.get(code)]
    return list(Gemeente.objects.filter(code__in=centra).op_naam().values_list("naam_kort", flat=True))


BEDRAG: Mapping[str, Callable[[Bedrag], int]] = {
    Onderdeel.TOTAAL: lambda bedrag: bedrag.totaal,
    Onderdeel.VERSCHIL: lambda bedrag: bedrag.herverdeeleffect,
    Afgeleid.HISTORISCH_ALLEEN: lambda bedrag: bedrag.totaal - bedrag.herverdeeleffect,
    Afgeleid.PER_INWONER: lambda bedrag: bedrag.totaal,
}
"""The figures of the national table, in eurocents."""


@require_safe
def som(request: Verzoek, soort: str, pk: int, sleutel: str, volgnummer: int, onderdeel: str) -> HttpResponse:
    """A figure of any region of the country: the sum of its gemeenten, each of which opens its own origin."""
    weergave = weergave_van(request, soort, pk)
    regio = get_object_or_404(Regio, sleutel=sleutel)
    jaar = next((jaar for jaar in weergave.rekenwijze().jaren if jaar.volgnummer == volgnummer), None)
    codes = _per_regio(weergave, jaar).get(sleutel) if jaar is not None else None
    if jaar is None or codes is None or onderdeel not in BEDRAG:
        raise Http404
    namen = dict(Gemeente.objects.filter(code__in=codes).values_list("code", "naam_kort"))
    delen = tuple(Deel(code, namen[code], naar_euro(BEDRAG[onderdeel](jaar.bedragen[code]))) for code in codes)
    uitkomst = Herkomst(
        gebied=REGIO,
        gebiedsnaam=regio.naam,
        onderdeel=Onderdeel.TOTAAL,
        titel=NAMEN[Onderdeel(onderdeel)] if onderdeel in set(Onderdeel) else AFGELEIDE_NAMEN[Afgeleid(onderdeel)],
        label=jaar.label,
        volgnummer=volgnummer,
        bedrag=sum((deel.bedrag for deel in delen), Decimal(0)),
        formule=f"de som van de {len(codes)} gemeenten van de regio",
        ingevuld="",
        niet_afgerond="",
        afronding="De bedragen per gemeente zijn al op de cent. De som is dus precies.",
        delen=delen,
    )
    if onderdeel == Afgeleid.PER_INWONER:
        uitkomst = _som_per_inwoner(uitkomst, weergave, codes)
    terug = weergave.adres("landelijk", "regios", volgnummer)
    return render(
        request,
        "financien/getal.html",
        {
            "weergave": weergave,
            "naam": regio.naam,
            "terug": terug,
            "kruimels": [("Financiën", reverse("scenarios")), (weergave.kruimel, weergave.adres()), ("Regio’s", terug)],
            "herkomst": uitkomst,
            "delen": [(deel, weergave.adres("getal", deel.code, volgnummer, onderdeel)) for deel in uitkomst.delen],
        },
    )


def _som_per_inwoner(som: Herkomst, weergave: Weergave, codes: Sequence[str]) -> Herkomst:
    """The sum divided by the people of the region. Raises Http404 when one gemeente was not counted."""
    inwoners = inwoners_voor(weergave.rekenwijze(), op=klok.vandaag())
    if any(code not in inwoners for code in codes):
        raise Http404
    mensen = samen([inwoners[code] for code in codes])
    return replace(
        som,
        bedrag=per_inwoner(som.bedrag, mensen.aantal),
        formule="totaal van de gemeenten van de regio gedeeld door hun inwoners",
        ingevuld=f"{euro(som.bedrag)} / {getal(mensen.aantal)}",
        afronding="Afgerond op de hele cent die het dichtst bij ligt. Bedragen per inwoner tellen wij nooit op.",
        gegevens=(
            Gegeven(
                f"Inwoners van {som.gebiedsnaam}", getal(mensen.aantal), f"Op {datum(mensen.peildatum)}.", mensen.bron
            ),
        ),
        delen=(),
    )


@require_safe
def werkblad(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """The workbook that computes, with every gemeente of the country; refused when a spreadsheet would round."""
    weergave = weergave_van(request, soort, pk)
    door, berekening = weergave.rekenwijze(), weergave.berekening
    namen = dict(Gemeente.objects.filter(code__in=door.jaren[0].bedragen).values_list("code", "naam_kort"))
    try:
        inhoud = maak_werkblad(
            Rekenwerk(door, namen, weergave.stand.rstrip("."), berekening.kenmerk if berekening else "")
        )
    except NietInEenWerkblad as fout:
        return render(request, "financien/geen_werkblad.html", {"weergave": weergave, "fout": str(fout)}, status=422)
    naam = slugify(f"werkblad {weergave.scenario.regio.naam} {weergave.kruimel}")
    return HttpResponse(
        inhoud,
        content_type=VORMEN["xlsx"],
        headers={"Content-Disposition": f'attachment; filename="{naam}.xlsx"', "Cache-Control": "no-store"},
    )


def _per_regio(weergave: Weergave, jaar: Jaaruitkomst) -> dict[str, tuple[str, ...]]:
    """The gemeenten of the calculation by the region they are in today, for this taak."""
    rijen = (
        Deelname.objects.lopend(op=klok.vandaag())
        .filter(taak=weergave.scenario.taak, gemeente__code__in=jaar.bedragen)
        .values_list("gemeente__code", "regio__sleutel")
    )
    regio_van = dict(rijen)
    groepen: dict[str, list[str]] = {}
    for code in sorted(jaar.bedragen):
        groepen.setdefault(regio_van.get(code, ""), []).append(code)
    return {sleutel: tuple(codes) for sleutel, codes in groepen.items()}


def _opgezocht(waarden: Mapping[str, int], veld: str) -> Cast:
    """A figure that was computed, as a column of the rows: looked up by their code in one parameter of the question."""
    return Cast(
        Func(
            Cast(Value(json.dumps(waarden)), JSONField()),
            F(veld),
            function="jsonb_extract_path_text",
            output_field=TextField(),
        ),
        BigIntegerField(),
    )


def _kolommen(adres: Callable[[Any, str], str], *, export: bool) -> list[Kolom]:
    """The figures. On the page each opens its origin; in a file it is a number."""

    def figuur(sleutel: str, kop: str, wat: str, waarde: Callable[[Any], Decimal | None], sorteer: str = "") -> Kolom:
        def cel(rij: Any) -> SafeString | str:
            bedrag = waarde(rij)
            if bedrag is None:
                return "onbekend"
            return format_html('<a class="bedraglink" href="{}">{}</a>', adres(rij, wat), euro(bedrag))

        return Kolom(sleutel, kop, waarde if export else cel, sorteer=sorteer, soort="euro")

    return [
        figuur("totaal", "Totaal", Onderdeel.TOTAAL, lambda rij: naar_euro(rij.totaal), "totaal"),
        figuur(
            "historisch",
            "Alleen historisch",
            Afgeleid.HISTORISCH_ALLEEN,
            lambda rij: naar_euro(rij.historisch),
            "historisch",
        ),
        figuur("verschil", "Verschil", Onderdeel.VERSCHIL, lambda rij: naar_euro(rij.verschil), "verschil"),
        Kolom("inwoners", "Inwoners", sorteer="inwoners", soort="getal"),
        figuur(
            "per_inwoner",
            "Per inwoner",
            Afgeleid.PER_INWONER,
            lambda rij: per_inwoner(naar_euro(rij.totaal), rij.inwoners) if rij.inwoners else None,
        ),
    ]


def _met_figuren(rijen: QuerySet[Any], veld: str, bedragen: Mapping[str, Bedrag], mensen: Mapping[str, int]) -> Any:
    return rijen.annotate(
        totaal=_opgezocht({sleutel: bedrag.totaal for sleutel, bedrag in bedragen.items()}, veld),
        verschil=_opgezocht({sleutel: bedrag.herverdeeleffect for sleutel, bedrag in bedragen.items()}, veld),
        historisch=F("totaal") - F("verschil"),
        inwoners=_opgezocht(mensen, veld),
    )


def _gemeenten(request: Verzoek, land: Landelijk) -> Lijst:
    jaar = land.jaar
    deelname = Deelname.objects.lopend(op=klok.vandaag()).filter(
        gemeente=OuterRef("pk"), taak=land.weergave.scenario.taak
    )
    rijen = Gemeente.objects.filter(code__in=jaar.bedragen).annotate(
        regio_naam=Subquery(deelname.values("regio__naam")[:1])
    )
    return _lijst(
        request,
        land,
        _met_figuren(rijen, "code", jaar.bedragen, {code: rij.aantal for code, rij in land.inwoners.items()}),
        "gemeenten",
        Gemeentefilter,
        [
            Kolom("naam", "Gemeente", "naam_kort", sorteer=alfabetisch("sorteernaam")),
            Kolom("code", "Code", sorteer="code"),
            Kolom("regio", "Regio", "regio_naam", sorteer="regio_naam"),
        ],
    )


def _regios(request: Verzoek, land: Landelijk) -> Lijst:
    groepen = {sleutel: codes for sleutel, codes in land.per_regio.items() if sleutel}
    bedragen = {sleutel: land.jaar.regiototaal(codes) for sleutel, codes in groepen.items()}
    mensen = {
        sleutel: sum(land.inwoners[code].aantal for code in codes)
        for sleutel, codes in groepen.items()
        if all(code in land.inwoners for code in codes)
    }
    aantallen = {sleutel: len(codes) for sleutel, codes in groepen.items()}
    rijen = Regio.objects.filter(sleutel__in=groepen).annotate(gemeenten=_opgezocht(aantallen, "sleutel"))
    return _lijst(
        request,
        land,
        _met_figuren(rijen, "sleutel", bedragen, mensen),
        "regios",
        Naamfilter,
        [
            Kolom("naam", "Regio", sorteer=alfabetisch("naam")),
            Kolom("gemeenten", "Gemeenten", sorteer="gemeenten", soort="getal"),
        ],
    )


def _lijst(
    request: Verzoek, land: Landelijk, rijen: QuerySet[Any], per: str, basis: type[Naamfilter], kolommen: list[Kolom]
) -> Lijst:
    weergave, jaar = land.weergave, land.jaar

    def adres(rij: Any, wat: str) -> str:
        if per == "gemeenten":
            return weergave.adres("getal", rij.code, jaar.volgnummer, wat)
        return weergave.adres("som", rij.sleutel, jaar.volgnummer, wat)

    export = request.GET.get("export") in VORMEN
    van_bestand = [
        Kolom("jaar", "Jaar", lambda rij: jaar.label),
        Kolom("peildatum", "Inwoners op", lambda rij: land.peildatum, soort="datum"),
        Kolom("scenario", "Scenario", lambda rij: weergave.kruimel),
        Kolom("label", "Label", lambda rij: "Voorbeeld, geen rijkscijfer" if weergave.is_voorbeeld else ""),
    ]
    return Lijst(
        request,
        rijen,
        titel=f"{PER[per][1].capitalize()} in {jaar.label}",
        eenheid=PER[per],
        kolommen=[*kolommen, *_kolommen(adres, export=export), *(van_bestand if export else [])],
        sorteer="naam",
        filter=type("Taakfilter", (basis,), {"taak": weergave.scenario.taak}),
        adres=lambda rij: adres(rij, Onderdeel.TOTAAL.value),
        bestandsnaam=slugify(f"landelijk {per} {jaar.label} {weergave.kruimel}"),
    )
