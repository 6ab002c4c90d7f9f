"""What a regiovisie or a letter shows of basistaken, promises and local plans: data fields of texts."""

from __future__ import annotations

from django.urls import reverse

from regio.notatie import datum
from samenwerking.plannen.beeld_basis import Pakket, beloften_met_stand, pakket_van
from samenwerking.plannen.beloftestaat import kort
from samenwerking.plannen.models import Belofte, Horizon, Lokaalpunt
from samenwerking.teksten.gegevens.hogerop import noem_gever
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import Bron, Tabel, Waarde

OPGAVE = (Bron("Opgave van de gemeenten in het basistakenpakket van de regio"),)
BELOFTEN = (Bron("Beloften van de regio, met de bron bij elke waarde"),)
VOORBEELD = "Een deel van deze waarden is een voorbeeld."


def _pakket(vraag: Vraag) -> Pakket:
    return vraag.eenmaal("basistaken", lambda: pakket_van(vraag.regio, op=vraag.op))


def taken(vraag: Vraag, sleutel: str) -> Waarde:
    """Per task how each gemeente stands, in words."""
    pakket, adres = _pakket(vraag), reverse("basistakenpakket", args=[vraag.regio.sleutel])
    if not pakket.rijen:
        return onbekend(sleutel, "De regio heeft nog geen basistakenpakket. Voeg de taken toe bij Basistaken.", adres)
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=OPGAVE,
        adres=adres,
        tabel=Tabel(
            ("Taak", *(str(gemeente) for gemeente in pakket.gemeenten)),
            tuple((rij.taak.naam, *(cel.woorden for _, cel in rij.cellen)) for rij in pakket.rijen),
            getallen=False,
        ),
    )


def stip(vraag: Vraag, sleutel: str) -> Waarde:
    """The year on the horizon."""
    adres = reverse("beloften_regio", args=[vraag.regio.sleutel])
    rij = Horizon.objects.filter(regio=vraag.regio).first()
    if rij is None:
        return onbekend(sleutel, "De regio heeft nog geen stip op de horizon. Leg haar vast bij Beloften.", adres)
    bronnen = (Bron(rij.herkomst),) if rij.herkomst else BELOFTEN
    return Waarde(sleutel, naam_van(sleutel), str(rij.jaar), bronnen=bronnen, adres=adres)


def beloften(vraag: Vraag, sleutel: str) -> Waarde:
    """Each promise with what is measured and how it stands."""
    adres = reverse("beloften_regio", args=[vraag.regio.sleutel])
    rijen = Belofte.objects.filter(regio=vraag.regio, vervallen_op__isnull=True)
    beelden = beloften_met_stand(rijen, op=vraag.op)
    if not beelden:
        return onbekend(sleutel, "De regio heeft nog geen beloften vastgelegd.", adres)
    regels: list[tuple[str, ...]] = []
    voorbeeld = False
    for beeld in beelden:
        if not beeld.indicatoren:
            regels.append((str(beeld.belofte), "nog geen indicator", "", "", "onbekend"))
        for een in beeld.indicatoren:
            rij, laatste = een.indicator, een.laatste
            voorbeeld |= rij.is_voorbeeld or (laatste is not None and laatste.is_voorbeeld)
            doel = "" if rij.streefwaarde is None else f"{kort(rij.streefwaarde)} {rij.eenheid} in {rij.streefjaar}"
            nu = "" if laatste is None else f"{kort(laatste.waarde)} in {laatste.jaar}"
            regels.append((str(beeld.belofte), rij.naam, doel, nu, een.oordeel.staat.value))
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=BELOFTEN,
        adres=adres,
        waarschuwing=VOORBEELD if voorbeeld else "",
        tabel=Tabel(("Belofte", "Indicator", "Streefwaarde", "Laatste waarde", "Stand"), tuple(regels), getallen=False),
    )


def lokaal(vraag: Vraag, sleutel: str) -> Waarde:
    """What the gemeente of the text, or of the letter, does itself, and what it does with the others."""
    gemeente = vraag.gemeente("eigen")
    if gemeente is None and vraag.per_gemeente:
        naam = naam_van(sleutel)
        return Waarde(sleutel, naam, f"[in elke brief anders: {naam[:1].lower()}{naam[1:]}]")
    if gemeente is None:
        return onbekend(sleutel, "Kies bij Gegevens voor welke gemeente deze tekst is.")
    adres = reverse("lokaalplan", args=[vraag.regio.sleutel, gemeente.code])
    punten = list(
        Lokaalpunt.objects.filter(
            plan__regio=vraag.regio, plan__gemeente__code=gemeente.code, vervallen_op__isnull=True
        ).order_by("schaal", "pk")
    )
    if not punten:
        return onbekend(sleutel, f"{gemeente.naam} heeft nog geen lokaal plan. Schrijf het bij Basistaken.", adres)
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=(Bron(f"Lokaal plan van {gemeente.naam}, stand van {datum(vraag.op)}"),),
        adres=adres,
        tabel=Tabel(
            ("Wat", "Wie", "Criterium"),
            tuple((punt.wat, punt.get_schaal_display(), punt.criteriumtekst) for punt in punten),
            getallen=False,
        ),
    )


GEEFT: Gevers = {
    "blok:basistaken": taken,
    "blok:beloften": beloften,
    "blok:lokaal-en-regionaal": lokaal,
    "regio:stip": stip,
}

for _sleutel, _gever in GEEFT.items():
    noem_gever(_sleutel, _gever)
