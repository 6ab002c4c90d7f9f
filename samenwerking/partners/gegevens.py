"""The table of agreed homes in texts: per gemeente and year, out of the agreements that colleges and raden may read."""

from __future__ import annotations

from django.db.models import Sum
from django.urls import reverse

from regio.notatie import getal
from samenwerking.partners.models import Partnerafspraak, Woningaantal
from samenwerking.teksten.gegevens.hogerop import noem_gever
from samenwerking.teksten.gegevens.vraag import Vraag, naam_van, onbekend
from samenwerking.teksten.gegevens.waarde import Bron, Tabel, Waarde
from samenwerking.teksten.rechten import gemeenten_in

SLEUTEL = "blok:uitstroom-per-gemeente"
MEESTE_JAREN = 5
_GEEN = (
    "De regio heeft voor dit jaar of later geen woningen afgesproken die colleges en raden mogen lezen. "
    "Leg ze vast bij Ketenpartners."
)


def woningen(vraag: Vraag, sleutel: str) -> Waarde:
    """This year and later, five years at most. What was agreed for officials only stays out: a text is for everyone."""
    afspraken = Partnerafspraak.objects.filter(partner__regio=vraag.regio, voor_raden=True)
    rijen = Woningaantal.objects.filter(afspraak__in=afspraken, jaar__gte=vraag.op.year).order_by()
    aantallen = {
        (naam, jaar): aantal
        for naam, jaar, aantal in rijen.values_list("gemeente__naam_kort", "jaar").annotate(Sum("aantal"))
    }
    jaren = sorted({jaar for _, jaar in aantallen})[:MEESTE_JAREN]
    if not jaren:
        return onbekend(sleutel, _GEEN)
    gemeenten = [gemeente.naam_kort for gemeente in gemeenten_in(vraag.regio, op=vraag.op).op_naam()]
    namen = [*gemeenten, *sorted({naam for naam, _ in aantallen} - set(gemeenten))]
    som = [sum(aantallen.get((naam, jaar), 0) for naam in namen) for jaar in jaren]
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=tuple(
            Bron(rij.titel, rij.partner.organisatie.naam, rij.van)
            for rij in afspraken.filter(woningaantallen__jaar__in=jaren)
            .distinct()
            .select_related("partner__organisatie")
            .order_by("van", "pk")
        ),
        adres=reverse("woningen", args=[vraag.regio.sleutel]),
        tabel=Tabel(
            ("Gemeente", *map(str, jaren)),
            (
                *((naam, *(_cel(aantallen.get((naam, jaar))) for jaar in jaren)) for naam in namen),
                ("Samen", *map(getal, som)),
            ),
            totaal=True,
        ),
    )


def _cel(aantal: int | None) -> str:
    return "geen afspraak" if aantal is None else getal(aantal)


noem_gever(SLEUTEL, woningen)
