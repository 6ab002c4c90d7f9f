"""The tijdspad as a picture with its table, on paper, and shifting a bar of it."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import KanNiet, KanNietBij
from regio.notatie import datum
from regio.verzoek import Verzoek
from samenwerking.plannen.acties.planschuif import bekijk_schuif, kenmerk_van, verschuif_activiteit
from samenwerking.plannen.forms import SchuifForm
from samenwerking.plannen.models import Activiteit, Plan
from samenwerking.plannen.rechten import eis_bewerken, wat_kan
from samenwerking.plannen.samenstellen import activiteiten_in, functie
from samenwerking.plannen.tijdspad import Verschuiving, Waarom
from samenwerking.plannen.tijdspadbeeld import Strook, tijdspadbeeld
from samenwerking.plannen.views.pagina import als_bestand, haal_activiteit, haal_plan, over_plan, stel_voor

SCHUIF = "verschuiven.html"


def _stroken(rijen: list[Activiteit], *, op: datetime.date, schuift: bool) -> list[Strook]:
    return [
        Strook(
            str(rij),
            rij.is_deelstap,
            rij.begin,
            rij.einde,
            rij.standnaam,
            rij.dagen_zijn_voorbeeld,
            rij.plan.gesloten_op is None and rij.is_te_laat(op=op),
            url=rij.get_absolute_url(),
            schuif=reverse("activiteit_verschuiven", args=[rij.pk]) if schuift and not rij.is_klaar else "",
        )
        for rij in rijen
    ]


def _regels(plan: Plan, rijen: list[Activiteit], *, op: datetime.date) -> list[dict[str, object]]:
    """The rows of the table beside the picture."""
    namen = {rij.pk: str(rij) for rij in rijen}
    return [
        {
            "rij": rij,
            "wie": functie(rij.wie),
            "wacht_op": [namen[deze.eerst_id] for deze in rij.wacht_op.all()],
            "te_laat": plan.gesloten_op is None and rij.is_te_laat(op=op),
            "dagen": (rij.einde - rij.begin).days + 1,
        }
        for rij in rijen
    ]


@require_safe
def tijdspad(request: Verzoek, pk: int) -> HttpResponse:
    """The picture and the table."""
    plan, op = haal_plan(request, pk), klok.vandaag()
    rijen = activiteiten_in(plan)
    schuift = wat_kan(request.pet, plan, op=op).bewerken
    return render(
        request,
        "samenwerking/plannen/tijdspad.html",
        {
            **over_plan(request, plan, "tijdspad"),
            "beeld": tijdspadbeeld(_stroken(rijen, op=op, schuift=schuift), titel=f"Tijdspad van {plan}", op=op),
            "regels": _regels(plan, rijen, op=op),
            "voorbeeld": any(rij.dagen_zijn_voorbeeld for rij in rijen),
        },
    )


@require_safe
def tijdspad_bestand(request: Verzoek, pk: int) -> HttpResponse:
    """The same on a sheet of A3."""
    plan, op = haal_plan(request, pk), klok.vandaag()
    rijen = activiteiten_in(plan)
    inhoud = {
        "plan": plan,
        "op": op,
        "beeld": tijdspadbeeld(
            _stroken(rijen, op=op, schuift=False), titel=f"Tijdspad van {plan}", op=op, op_papier=True
        ),
        "regels": _regels(plan, rijen, op=op),
        "voorbeeld": any(rij.dagen_zijn_voorbeeld for rij in rijen),
    }
    naam = f"{op.isoformat()} tijdspad {plan}"
    return als_bestand(request, "tijdspad_papier.html", plan, inhoud, naam=naam, gemaakt_op=klok.nu())


@require_http_methods(["GET", "POST"])
def verschuiven(request: Verzoek, pk: int) -> HttpResponse:
    """First what it pushes; saved only when the person saw exactly that. A day may come along in the address."""
    activiteit, op = haal_activiteit(request, pk), klok.vandaag()
    eis_bewerken(request.pet, activiteit.plan.regio, op=op)
    gevraagd = parse_date(request.GET.get("begin", "")) if _is_dag(request.GET.get("begin", "")) else None
    form = SchuifForm(request.POST or None, initial={"begin": gevraagd or activiteit.begin})
    schuif: list[Verschuiving] = []
    fout = ""
    begin, einde = gevraagd or activiteit.begin, None
    if request.method == "POST" and form.is_valid():
        begin, einde = form.cleaned_data["begin"], form.cleaned_data["einde"]
    anders = (begin, einde or activiteit.einde) != (activiteit.begin, activiteit.einde)
    if anders and not form.errors:
        try:
            schuif = bekijk_schuif(activiteit, begin=begin, einde=einde)
        except KanNietBij as waarom:
            fout = str(waarom)
            if request.method == "POST":
                form.add_error(waarom.veld if waarom.veld in form.fields else None, fout)
        except KanNiet as waarom:
            fout = str(waarom)
            if request.method == "POST":
                form.add_error(None, fout)
    context: dict[str, Any] = {
        **_vast(activiteit),
        "activiteit": activiteit,
        "schuif": _in_woorden(activiteit.plan, schuif),
        "buiten": any(een.nieuw.einde > activiteit.plan.einde for een in schuif),
        "geweigerd": fout,
    }
    _onthoud(form, kenmerk_van(schuif) if schuif else "")
    if request.method == "POST" and "bekijken" in request.POST:
        status = 200 if not form.errors else 422
        return render(request, f"samenwerking/plannen/{SCHUIF}", {**context, "form": form}, status=status)
    if request.method == "POST" and form.errors:
        return render(request, f"samenwerking/plannen/{SCHUIF}", {**context, "form": form}, status=409)
    return stel_voor(
        request,
        form,
        lambda: verschuif_activiteit(
            activiteit=activiteit,
            begin=form.cleaned_data["begin"],
            einde=form.cleaned_data["einde"],
            reden=form.cleaned_data["reden"],
            gezien=form.cleaned_data["gezien"],
            door=request.pet,
            op=op,
        ),
        gelukt="De activiteit is verschoven. Wat er lag, blijft in de geschiedenis.",
        sjabloon=SCHUIF,
        **context,
    )


def _onthoud(form: SchuifForm, kenmerk: str) -> None:
    """What the page shows now goes along with the form; what was sent was read already."""
    form.initial["gezien"] = kenmerk
    if form.is_bound:
        form.data = {**form.data.dict(), "gezien": kenmerk} if isinstance(form.data, QueryDict) else form.data


def _is_dag(woord: str) -> bool:
    try:
        return parse_date(woord) is not None
    except ValueError:  # a day that is none, such as 30 February
        return False


def _vast(activiteit: Activiteit) -> dict[str, Any]:
    return {
        "plan": activiteit.plan,
        "wat": f"Verschuiven: {activiteit}",
        "knop": "Verschuiven",
        "terug": activiteit.get_absolute_url(),
    }


def _in_woorden(plan: Plan, schuif: list[Verschuiving]) -> list[tuple[str, str, str, str]]:
    """Per bar: its name, its old and new days, and why it moves."""
    namen = {rij.pk: str(rij) for rij in plan.activiteiten.all()} if schuif else {}
    uit = []
    for een in schuif:
        waarom = {
            Waarom.GEKOZEN: "u verschuift deze activiteit",
            Waarom.DEEL: f"is een deel van ‘{namen[een.door]}’ en schuift mee",
            Waarom.WACHT: f"wacht op ‘{namen[een.door]}’",
            Waarom.OMVAT: f"duurt anders, want de deelstap ‘{namen[een.door]}’ ligt anders",
        }[een.waarom]
        uit.append(
            (
                namen[een.nieuw.sleutel],
                f"{datum(een.oud.begin)} tot en met {datum(een.oud.einde)}",
                f"{datum(een.nieuw.begin)} tot en met {datum(een.nieuw.einde)}",
                waarom,
            )
        )
    return uit
