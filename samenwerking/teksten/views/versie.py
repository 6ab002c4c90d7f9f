"""Frozen versions: making one, reading it, comparing two."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.bevriezen import sha256_hex
from regio.fouten import GeenRecht, KanNiet
from regio.lijst import Kolom, Lijst
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.heropenen import heeft_bericht
from samenwerking.teksten.acties.pakket import stand_van_pakket
from samenwerking.teksten.acties.schrijven import DICHT, concept_van
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.boom import is_leeg
from samenwerking.teksten.forms import CONCEPT, BevriesForm, VergelijkForm
from samenwerking.teksten.gegevens.weergave import weergave_van_versie
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import teksten_van, versies_van, wat_kan
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.views.vergelijken import andere_versies


@require_safe
def versies(request: Verzoek, pk: int) -> HttpResponse:
    """The versions of a text, newest first, and the choice of two to compare."""
    tekst = haal_tekst(request, pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    alle = list(tekst.versies.only("tekst", "nummer", "naam"))
    lijst = Lijst(
        request,
        tekst.versies.zonder_inhoud(),
        titel="Versies",
        eenheid=("versie", "versies"),
        sorteer="-nummer",
        adres=lambda versie: reverse("versie", args=[pk, versie.nummer]),
        kolommen=[
            Kolom("naam", "Versie", waarde=str),
            Kolom("nummer", "Nummer", sorteer="nummer", soort="getal"),
            Kolom("bevroren", "Bevroren"),
            Kolom("op", "Vastgelegd op"),
            Kolom("door", "Door", waarde="door.gebruiker.naam"),
            Kolom("waarom", "Waarom"),
            Kolom("voor_raden", "Raad leest mee"),
        ],
        leeg=Leeg(
            "Er is nog geen versie",
            "Een versie bevriest de tekst zoals die nu is, met een naam. Zo weet iedereen waarover een college besluit."
            if kan.bevriezen
            else "De coördinator van de regio bevriest een versie als de tekst klaar is voor de colleges.",
        ),
    )
    keuze = VergelijkForm(
        versies=alle,
        concept=True,
        andere=andere_versies(request, pk),
        initial={"oud": alle[0].nummer, "nieuw": CONCEPT} if alle else None,
    )
    return toon(request, "versies.html", tekst, tab="versies", kan=kan, lijst=lijst, keuze=keuze if alle else None)


@require_http_methods(["GET", "POST"])
def bevriezen(request: Verzoek, pk: int) -> HttpResponse:
    """Say what will be frozen, ask the name, and freeze it."""
    tekst = haal_tekst(request, pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    if not kan.bevriezen and not (kan.heropenen and request.method == "POST"):  # the second of two clicks
        raise GeenRecht(DICHT if kan.heropenen else "Alleen de coördinator van deze regio bevriest een versie.")
    concept, status = concept_van(tekst), 200
    form = BevriesForm(request.POST or None, initial={"kenmerk": concept.kenmerk})
    if request.method == "POST" and form.is_valid():
        try:
            versie = bevries_versie(tekst=tekst, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            form.add_error(None, str(fout))
            # the person reads the sentence and looks again: then the draft of now is what will be frozen
            form.data = {**request.POST.dict(), "kenmerk": concept.kenmerk}
            status = 409
        else:
            messages.success(request, f"{versie} is bevroren.")
            return redirect("versie", pk, versie.nummer)
    genummerd = nummers(concept.document, concept.soort)
    return toon(
        request,
        "bevriezen.html",
        tekst,
        tab="versies",
        kan=kan,
        status=status,
        form=form,
        volgend_nummer=tekst.versies.count() + 1,
        lege=[
            (genummerd[deel.id].kort if deel.id in genummerd else "", deel.kop)
            for deel in concept.document.inhoud
            if is_leeg(deel)
        ],
    )


def haal_versie(request: Verzoek, pk: int, nummer: int) -> Versie:
    """The version, when this hat may read it; else it does not exist (404)."""
    leesbaar = versies_van(request.pet, op=klok.vandaag()).select_related(
        "tekst__regio", "door__gebruiker", "door__gemeente", "door__regio", "heropening__door__gebruiker"
    )
    return get_object_or_404(leesbaar, tekst_id=pk, nummer=nummer)


def _is_concept_zichtbaar(request: Verzoek, tekst: Tekst) -> bool:
    return teksten_van(request.pet, op=klok.vandaag()).filter(pk=tekst.pk).exists()


@require_safe
def versie(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """One frozen version, to read; with what proves that nobody changed it."""
    ding = haal_versie(request, pk, nummer)
    inhoud, weergave, heropening = ding.gelezen, weergave_van_versie(ding), getattr(ding, "heropening", None)
    return render(
        request,
        "samenwerking/teksten/versie.html",
        {
            "versie": ding,
            "tekst": ding.tekst,
            "inhoud": inhoud,
            "opmaak": Opmaak(inhoud.document, inhoud.soort, merk_begrippen=True, **weergave.voor_opmaak()),
            "bijlage": weergave.bijlage.html(),
            "pakket": stand_van_pakket(ding) if ding.bevroren else None,
            "klopt": sha256_hex(bytes(ding.inhoud)) == ding.vingerafdruk,
            "ziet_concept": _is_concept_zichtbaar(request, ding.tekst),
            "heropening": heropening,
            "bericht_open": heropening is not None and heeft_bericht(request.pet, heropening, op=klok.vandaag()),
            "kan": wat_kan(request.pet, ding.tekst, op=klok.vandaag()),
        },
    )


@require_safe
def bestand(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """The frozen bytes themselves: `sha256sum` on this file gives the hash on the page."""
    ding = haal_versie(request, pk, nummer)
    antwoord = HttpResponse(bytes(ding.inhoud), content_type="application/json")
    naam = f"{slugify(ding.tekst.titel)[:80]}-versie-{ding.nummer}.json"
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord
