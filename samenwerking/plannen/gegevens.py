"""The table of activities in texts: who does what, when, and for how much, out of the plans of the region."""

from __future__ import annotations

from regio.notatie import datum_kort, euro
from samenwerking.plannen.models import Activiteit, Plan
from samenwerking.plannen.samenstellen import functie
from samenwerking.teksten.gegevens.hogerop import noem_gever
from samenwerking.teksten.gegevens.vraag import Vraag, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Bron, Tabel, Waarde

SLEUTEL = "blok:activiteiten"
KOP = ("Activiteit", "Wie", "Wanneer", "Stand", "Kosten")


def activiteiten(vraag: Vraag, sleutel: str) -> Waarde:
    """Of the plans that run on that day, or else of the newest one; for a local text those of its own gemeente."""
    plannen = list(Plan.objects.lopend(op=vraag.op).filter(regio=vraag.regio)) or list(
        Plan.objects.filter(regio=vraag.regio)[:1]
    )
    rijen = Activiteit.objects.niet_vervallen().met_wie().filter(plan__in=plannen)
    rijen = rijen.exclude(soort=Activiteit.Soort.DEELSTAP)
    if vraag.instelling.gemeente is not None:
        rijen = rijen.filter(betrokken__gemeente=vraag.instelling.gemeente).exclude(betrokken__stand="niet")
    gevonden = list(rijen.order_by("plan", "volgorde", "pk"))
    if not gevonden:
        return onbekend(sleutel, "De regio heeft nog geen plan met activiteiten. Maak dat bij Plannen.")
    voorbeeld = any(rij.dagen_zijn_voorbeeld for rij in gevonden)
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=tuple(Bron(plan.naam, plan.regio.naam) for plan in plannen),
        adres=plannen[0].get_absolute_url(),
        waarschuwing=VOORBEELD_DAGEN if voorbeeld else "",
        tabel=Tabel(KOP, tuple(_regel(rij) for rij in gevonden), getallen=False),
    )


VOORBEELD_DAGEN = f"{VOORBEELD.partition(',')[0]}: de dagen van activiteiten met een sterretje noemt de bron niet."


def _regel(rij: Activiteit) -> tuple[str, ...]:
    ster = " *" if rij.dagen_zijn_voorbeeld else ""
    return (
        str(rij),
        functie(rij.wie),
        f"{datum_kort(rij.begin)} tot en met {datum_kort(rij.einde)}{ster}",
        rij.standnaam,
        euro(rij.kosten) if rij.kosten is not None else "niet bekend",
    )


noem_gever(SLEUTEL, activiteiten)
