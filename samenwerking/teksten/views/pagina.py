"""What the pages about one text share: finding it for this hat, its head, its tabs, its next step."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht
from regio.onderdelen import Tab, WatNu
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import DICHT
from samenwerking.teksten.acties.tekst import NIET_HIER
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import Kan, is_dicht, schrijvers_van, teksten_van, wat_kan
from samenwerking.teksten.stand import Fase, fase_van, waarom_bevriezen
from samenwerking.teksten.waarvoor import waarvoor

TABS = [
    ("tekst", "Lezen"),
    ("tekst_voorstellen", "Voorstellen"),
    ("tekst_opmerkingen", "Opmerkingen"),
    ("tekst_controles", "Controles"),
    ("versies", "Versies"),
    ("tekst_geschiedenis", "Geschiedenis"),
]


def haal_tekst(request: Verzoek, pk: int) -> Tekst:
    """The draft, when this hat may read it; else it does not exist (404)."""
    teksten = (
        teksten_van(request.pet, op=klok.vandaag()).select_related("regio").met_stand().prefetch_related("rechten")
    )
    return get_object_or_404(teksten, pk=pk)


def moet_kunnen_schrijven(request: Verzoek, tekst: Tekst) -> None:
    """Refuse the form (403) to who may only read: a button would promise what the action refuses."""
    if not wat_kan(request.pet, tekst, op=klok.vandaag()).schrijven:
        raise GeenRecht(DICHT if is_dicht(tekst) else NIET_HIER)


def moet_kunnen_voorstellen(request: Verzoek, tekst: Tekst) -> None:
    """As `moet_kunnen_schrijven`, for what the editor asks: who proposes puts in pictures and clauses too."""
    if not wat_kan(request.pet, tekst, op=klok.vandaag()).voorstellen:
        raise GeenRecht(DICHT if is_dicht(tekst) else NIET_HIER)


def fase(tekst: Tekst) -> Fase:
    """The phase of a text that was fetched with its state."""
    return fase_van(
        aantal=tekst.aantal,
        aantal_leeg=tekst.aantal_leeg,
        laatst_gewijzigd=tekst.laatst_gewijzigd,
        versie_op=tekst.versie_op,
    )


def toon(
    request: Verzoek,
    sjabloon: str,
    tekst: Tekst,
    *,
    tab: str,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page of one text with its head and tabs; `tab` is the name of the address of the active one."""
    return render(
        request,
        f"samenwerking/teksten/{sjabloon}",
        {
            "tekst": tekst,
            "kan": context.pop("kan", None) or wat_kan(request.pet, tekst, op=klok.vandaag()),
            "fase": fase(tekst),
            "Fase": Fase,
            "aantal_geschreven": tekst.aantal - tekst.aantal_leeg,
            "tabs": [
                Tab(
                    titel,
                    reverse(naam, args=[tekst.pk]),
                    naam == tab,
                    (tekst.aantal_opmerkingen or None) if naam == "tekst_opmerkingen" else None,
                )
                for naam, titel in TABS
            ],
            **context,
        },
        status=status,
    )


def volgende_stap(tekst: Tekst, kan: Kan, eerste_lege: str) -> WatNu:
    """What this text waits for, as the hat sees it. `eerste_lege`: how the first empty part is named, or nothing."""
    if (hoort_bij := waarvoor(tekst)) is not None:
        return WatNu(
            stap="Schrijf de kerntekst en de eigen alinea's",
            wie=_wie(tekst),
            uiterlijk=tekst.streefdatum,
            knop="Naar de brieven",
            url=hoort_bij.adres,
            daarna="De coördinator maakt van deze tekst een brief voor elke gemeente.",
        )
    adres = reverse("versie_bevriezen", args=[tekst.pk]) if kan.bevriezen else ""
    match fase(tekst):
        case Fase.INDELEN:
            return WatNu(
                stap="Begin met schrijven",
                wie=_wie(tekst),
                uiterlijk=tekst.streefdatum,
                knop="Schrijven",
                url=reverse("tekst_schrijven", args=[tekst.pk]) if kan.schrijven else "",
                daarna="De beleidsadviseurs schrijven samen verder.",
            )
        case Fase.SCHRIJVEN if eerste_lege:
            return WatNu(
                stap=f"Schrijf {eerste_lege}",
                wie=_wie(tekst),
                uiterlijk=tekst.streefdatum,
                knop="Verder schrijven",
                url=reverse("tekst_schrijven", args=[tekst.pk]) if kan.schrijven else "",
                daarna="Staat alles er, dan bevriest de coördinator een versie voor de colleges.",
            )
        case Fase.BEVROREN:
            return WatNu(
                stap=f"Versie {tekst.versie_nummer} is bevroren",
                wie="Niemand hoeft nu iets te doen.",
                waarom="Het concept is sindsdien niet gewijzigd.",
                knop="Versie lezen",
                url=reverse("versie", args=[tekst.pk, tekst.versie_nummer]),
                daarna="De coördinator kan de tekst weer openen, met een reden. Een wijziging wordt een nieuwe versie."
                if tekst.dicht
                else "De tekst is weer geopend. Een wijziging wordt een nieuwe versie.",
            )
    return WatNu(
        stap="Bevries een versie",
        wie="De coördinator van de regio",
        uiterlijk=tekst.streefdatum,
        waarom=waarom_bevriezen(tekst.versie_op),
        knop="Versie bevriezen",
        url=adres,
        daarna="De versie gaat naar de colleges en verandert nooit meer.",
    )


def _wie(tekst: Tekst) -> str:
    aantal = schrijvers_van(tekst.regio, op=klok.vandaag()).values("gebruiker").distinct().count()
    mensen = "1 mens" if aantal == 1 else f"{aantal} mensen"
    return f"De beleidsadviseurs en de coördinator van {tekst.regio} ({mensen})"
