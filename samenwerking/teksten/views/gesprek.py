"""Comments on a text: the list, one thread, and the panel beside the editor. All of it works by plain forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.rechten import gemeenten_van
from regio.verzoek import Verzoek
from samenwerking.teksten.acties import gesprek as acties
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.forms_gesprek import AntwoordForm, Gesprekkeuze, OpmerkingForm, TaakForm
from samenwerking.teksten.gesprekken import OPEN, Gespreksregel, gekozen, regels_voor
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Tekst
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechten import Kan, wat_kan
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.voorstellen import wijs_af

PER_BLAD = 50
MEEST_IN_PANEEL = 300


@require_http_methods(["GET", "POST"])
def opmerkingen(request: Verzoek, pk: int) -> HttpResponse:
    """The threads of a text in its order, by choice only some of them; and beginning one."""
    tekst = haal_tekst(request, pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    document = document_van(tekst)
    form = OpmerkingForm(
        request.POST or None, delen=delen_van(document, tekst.soort), initial={"deel": request.GET.get("deel", "")}
    )
    status = 200
    if request.method == "POST":
        _eis_opmerken(kan)
        gemaakt = _begin(request, tekst, form)
        if gemaakt is not None:
            if _van_het_paneel(request):
                return _in_paneel(request, tekst, gemaakt.pk, kan)
            messages.success(request, "Uw opmerking staat bij de tekst.")
            return redirect(f"{reverse('tekst_opmerkingen', args=[pk])}#gesprek-{gemaakt.pk}")
        status = 400
        if _van_het_paneel(request):
            return render(request, f"{MAP}/opmerking_form.html", {"form": form, "tekst": tekst}, status=422)
    keuze = Gesprekkeuze(request.GET, gemeenten=_gemeenten(request), auto_id="keuze_%s")
    regels = _gekozen_regels(request, tekst, document, kan, keuze)
    vanaf = max(_getal(request.GET.get("vanaf")), 0)
    return toon(
        request,
        "opmerkingen.html",
        tekst,
        tab="tekst_opmerkingen",
        status=status,
        kan=kan,
        form=form,
        keuze=keuze,
        regels=regels[vanaf : vanaf + PER_BLAD],
        aantal=len(regels),
        volgende=_adres(request, vanaf + PER_BLAD) if len(regels) > vanaf + PER_BLAD else "",
        vorige=_adres(request, vanaf - PER_BLAD) if vanaf else "",
        **_keuzes(request, tekst, kan),
    )


@require_safe
def paneel(request: Verzoek, pk: int) -> HttpResponse:
    """The threads beside the editor: the open ones, or when asked also those that were resolved."""
    tekst = haal_tekst(request, pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    gesprekken = tekst.gesprekken.all()
    if not request.GET.get("opgelost"):
        gesprekken = gesprekken.open()
    document = document_van(tekst)
    alle = regels_voor(gesprekken.met_berichten(), document, tekst.soort, pet=request.pet, kan=kan)
    antwoord = render(
        request,
        f"{MAP}/paneel.html",
        {
            "tekst": tekst,
            "kan": kan,
            "regels": alle[:MEEST_IN_PANEEL],
            "meer": max(len(alle) - MEEST_IN_PANEEL, 0),
            "form": OpmerkingForm(delen=[]),
            **_keuzes(request, tekst, kan),
        },
    )
    antwoord["Cache-Control"] = "no-store"
    return antwoord


@require_http_methods(["GET", "POST"])
def gesprek(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """One thread, and everything one can do in it. `wat` in the form says which."""
    tekst = haal_tekst(request, pk)
    get_object_or_404(tekst.gesprekken, pk=gesprek_pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    if request.method == "GET":
        return _pagina(request, tekst, gesprek_pk, kan)
    doe = WAT.get(request.POST.get("wat", ""))
    if doe is None:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.")
    _eis_opmerken(kan)
    form, fout = None, ""
    try:
        form = doe(request, tekst, gesprek_pk)
    except KanNiet as reden:
        fout = str(reden)
    mis = fout or (form is not None and not form.is_valid())
    if _van_het_paneel(request):
        return _in_paneel(
            request, tekst, gesprek_pk, kan, form=form if mis else None, fout=fout, status=422 if mis else 200
        )
    if mis:
        return _pagina(request, tekst, gesprek_pk, kan, form=form, fout=fout, status=409 if fout else 400)
    return redirect(f"{reverse('tekst_opmerkingen', args=[pk])}?stand=alles#gesprek-{gesprek_pk}")


# --- what one can do in a thread: each answers its form, when that can be wrong -----------------------------------


def _antwoord(request: Verzoek, tekst: Tekst, pk: int) -> AntwoordForm:
    form = AntwoordForm(request.POST, auto_id=f"g{pk}_%s")
    if form.is_valid():
        _bij_veld(
            form,
            lambda: acties.antwoord(gesprek_id=pk, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        )
    return form


def _taak(request: Verzoek, tekst: Tekst, pk: int) -> TaakForm:
    form = TaakForm(request.POST, mensen=_mensen(request, tekst), auto_id=f"g{pk}_%s")
    if form.is_valid():
        velden = form.cleaned_data
        _bij_veld(
            form,
            lambda: acties.geef_taak(
                gesprek_id=pk,
                eigenaar_id=velden["eigenaar"],
                uiterlijk=velden["uiterlijk"],
                door=request.pet,
                op=klok.vandaag(),
            ),
        )
    return form


def _oplossen(request: Verzoek, tekst: Tekst, pk: int) -> None:
    acties.los_op(gesprek_id=pk, door=request.pet, op=klok.vandaag())


def _heropenen(request: Verzoek, tekst: Tekst, pk: int) -> None:
    acties.heropen(gesprek_id=pk, door=request.pet, op=klok.vandaag())


def _gedaan(request: Verzoek, tekst: Tekst, pk: int) -> None:
    acties.rond_taak_af(gesprek_id=pk, door=request.pet, op=klok.vandaag())


def _gezien(request: Verzoek, tekst: Tekst, pk: int) -> None:
    acties.zet_gezien(gesprek_id=pk, door=request.pet, op=klok.vandaag())


def _delen(request: Verzoek, tekst: Tekst, pk: int) -> None:
    acties.deel_met_gasten(
        gesprek_id=pk, gedeeld=request.POST.get("gedeeld") == "ja", door=request.pet, op=klok.vandaag()
    )


def _weghalen(request: Verzoek, tekst: Tekst, pk: int) -> None:
    bericht = get_object_or_404(
        Gespreksbericht, pk=_getal(request.POST.get("bericht")), gesprek=pk, soort=Gespreksbericht.Soort.GEZEGD
    )
    acties.haal_weg(bericht_id=bericht.pk, door=request.pet, op=klok.vandaag())


WAT: dict[str, Callable[[Verzoek, Tekst, int], Any]] = {
    "antwoord": _antwoord,
    "taak": _taak,
    "oplossen": _oplossen,
    "heropenen": _heropenen,
    "gedaan": _gedaan,
    "gezien": _gezien,
    "delen": _delen,
    "weghalen": _weghalen,
}
MAP = "samenwerking/teksten/gesprek"
_Ding = TypeVar("_Ding")


def _begin(request: Verzoek, tekst: Tekst, form: OpmerkingForm) -> Gesprek | None:
    if not form.is_valid():
        return None
    velden = form.cleaned_data
    return _bij_veld(
        form,
        lambda: acties.begin_gesprek(
            tekst=tekst,
            waar=velden["waar"],
            woorden=velden["woorden"],
            aanvraag=velden["aanvraag"],
            door=request.pet,
            op=klok.vandaag(),
        ),
    )


def _bij_veld(form: Any, doe: Callable[[], _Ding]) -> _Ding | None:
    """What the action answers, or None with its sentence beside the field that is wrong."""
    try:
        return doe()
    except KanNietBij as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, str(fout))
    except KanNiet as fout:
        form.add_error(None, str(fout))
    return None


# --- what the pages share ------------------------------------------------------------------------------------------


def _pagina(
    request: Verzoek, tekst: Tekst, pk: int, kan: Kan, *, form: Any = None, fout: str = "", status: int = 200
) -> HttpResponse:
    return toon(
        request,
        "gesprek.html",
        tekst,
        tab="tekst_opmerkingen",
        status=status,
        kan=kan,
        regel=_regel(request, tekst, pk, kan),
        fout_form=form,
        form=form,
        fout=fout,
        alleen=True,
        **_keuzes(request, tekst, kan),
    )


def _in_paneel(
    request: Verzoek, tekst: Tekst, pk: int, kan: Kan, *, form: Any = None, fout: str = "", status: int = 200
) -> HttpResponse:
    context = {"tekst": tekst, "kan": kan, "regel": _regel(request, tekst, pk, kan), "fout_form": form, "fout": fout}
    antwoord = render(
        request, f"{MAP}/een.html", {**context, **_keuzes(request, tekst, kan), "in_paneel": True}, status=status
    )
    antwoord["X-Gesprek"] = str(pk)
    return antwoord


def _regel(request: Verzoek, tekst: Tekst, pk: int, kan: Kan) -> Gespreksregel:
    gesprekken = tekst.gesprekken.filter(pk=pk).met_berichten()
    return regels_voor(gesprekken, document_van(tekst), tekst.soort, pet=request.pet, kan=kan)[0]


def _gekozen_regels(
    request: Verzoek, tekst: Tekst, document: Knoop, kan: Kan, keuze: Gesprekkeuze
) -> list[Gespreksregel]:
    keuze.is_valid()  # what cannot be read narrows nothing down
    gegevens = keuze.cleaned_data
    gesprekken = gekozen(
        tekst.gesprekken.all(),
        stand=gegevens.get("stand") or OPEN,
        van=gegevens.get("van", ""),
        mijn=bool(gegevens.get("mijn")),
        pet=request.pet,
    )
    return regels_voor(gesprekken.met_berichten(), document, tekst.soort, pet=request.pet, kan=kan)


def delen_van(document: Knoop, soort: str) -> list[tuple[str, str]]:
    """The parts directly under the text, to choose from: 'Hoofdstuk 3: Doelgroep'."""
    geteld = nummers(wijs_af(document), soort)
    uit = []
    for deel in document.inhoud:
        if deel.id:
            kop = deel.kop or "zonder titel"
            voluit = geteld[deel.id].voluit if deel.id in geteld else ""
            uit.append((deel.id, f"{voluit[:1].upper()}{voluit[1:]}: {kop}" if voluit else kop))
    return uit


def _keuzes(request: Verzoek, tekst: Tekst, kan: Kan) -> dict[str, Any]:
    """The people one can name or ask; nobody for who only reads."""
    namen = acties.namen_voor(tekst, op=klok.vandaag()) if kan.opmerken else {}
    return {"namen": list(namen), "mensen": [(sleutel, naam) for naam, sleutel in namen.items()]}


def _mensen(request: Verzoek, tekst: Tekst) -> list[tuple[str, str]]:
    return [(str(sleutel), naam) for naam, sleutel in acties.namen_voor(tekst, op=klok.vandaag()).items()]


def _gemeenten(request: Verzoek) -> list[tuple[str, str]]:
    return [(gemeente.code, str(gemeente)) for gemeente in gemeenten_van(request.pet, op=klok.vandaag()).op_naam()]


def _eis_opmerken(kan: Kan) -> None:
    if not kan.opmerken:
        raise GeenRecht(acties.GEEN_OPMERKINGEN)


def _van_het_paneel(request: Verzoek) -> bool:
    return request.headers.get("X-Paneel") == "1"


def _getal(waarde: str | None) -> int:
    return int(waarde) if waarde and waarde.isascii() and waarde.isdecimal() and len(waarde) < 10 else 0


def _adres(request: Verzoek, vanaf: int) -> str:
    vraag = request.GET.copy()
    vraag["vanaf"] = str(max(vanaf, 0))
    return f"?{vraag.urlencode()}"
