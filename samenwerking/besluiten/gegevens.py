"""Data fields of procedures, for a text or letter that tells where a decision stands."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse

from regio.notatie import datum
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.overeenstemming import zin_van_de_stand
from samenwerking.besluiten.procedure import Wie
from samenwerking.besluiten.stand import Cel, Celstand
from samenwerking.teksten.gegevens.erbij import noem_gegevens
from samenwerking.teksten.gegevens.vraag import Vraag, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import Bron, Waarde

_WEG = "Deze procedure hoort niet bij deze regio. Haal dit veld weg."
_VOORBIJ = frozenset({Celstand.GEDAAN, Celstand.VERSTREKEN})


def stand(vraag: Vraag, sleutel: str) -> Waarde:
    """Where a procedure stands, in the sentence that its page shows."""
    beeld = _beeld(vraag, sleutel)
    if beeld is None:
        return onbekend(sleutel, _WEG)
    zin = zin_van_de_stand(beeld.procedure.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu)
    return Waarde(
        sleutel,
        f"Stand van de besluitvorming over {beeld.procedure.tekst}",
        zin.removesuffix("."),
        peildatum=vraag.op,
        bronnen=(_bron(vraag, beeld),),
        adres=reverse("procedure", args=[beeld.procedure.pk]),
    )


def raadsdag(vraag: Vraag, sleutel: str) -> Waarde:
    """On which day the raad of a gemeente decides or decided, or the last day that fits."""
    wie, beeld = vraag.gemeente(sleutel), _beeld(vraag, sleutel)
    if wie is None:
        return zonder_gemeente(vraag, sleutel)
    if beeld is None:
        return onbekend(sleutel, _WEG)
    cellen = [cel for plek, cel in beeld.stand.cellen.items() if plek.gemeente == wie.code and cel.stap.wie is Wie.RAAD]
    cel = next((cel for cel in cellen if cel.stand not in _VOORBIJ), cellen[-1] if cellen else None)
    woorden = _dag(cel) if cel is not None else ""
    if not woorden:
        return onbekend(
            sleutel,
            "Voor deze raad is in deze procedure geen dag bekend.",
            reverse("procedure", args=[beeld.procedure.pk]),
            wie,
        )
    return Waarde(
        sleutel,
        f"Dag van de raad van {wie.naam} over {beeld.procedure.tekst}",
        woorden,
        peildatum=vraag.op,
        dag_staat_erbij=True,
        bronnen=(_bron(vraag, beeld),),
        adres=reverse("procedure", args=[beeld.procedure.pk]),
    )


def _dag(cel: Cel) -> str:
    if cel.vastgelegd is not None and cel.stand is Celstand.GEDAAN:
        return datum(cel.vastgelegd.datum)
    if cel.punt.verwacht is not None:
        return f"naar verwachting {datum(cel.punt.verwacht)}"
    return f"uiterlijk {datum(cel.punt.uiterlijk)}" if cel.punt.uiterlijk is not None else ""


def _beeld(vraag: Vraag, sleutel: str) -> Beeld | None:
    """The procedure that the key names, when it is of this region; asked once for all fields."""
    nummer = sleutel.split(":")[1]
    if not nummer.isdecimal():
        return None

    def vind() -> Beeld | None:
        gevonden = Procedure.objects.filter(pk=nummer, tekst__regio=vraag.regio).select_related("tekst", "publiceert")
        procedure = gevonden.first()
        return beeld_van(procedure, op=vraag.op) if procedure is not None else None

    return vraag.eenmaal(("procedure", nummer), vind)


def _bron(vraag: Vraag, beeld: Beeld) -> Bron:
    return Bron(
        f"Besluitvorming over {beeld.procedure.tekst}", settings.PRODUCTNAAM, vraag.op, "matrix van de procedure"
    )


def _aanbod(vraag: Vraag) -> Iterator[str]:
    """The procedures of the region that run."""
    lopend = Procedure.objects.lopend().filter(tekst__regio=vraag.regio).order_by("pk")
    for nummer in lopend.values_list("pk", flat=True):
        yield f"procedure:{nummer}:stand"
        yield f"procedure:{nummer}:raad:eigen"


noem_gegevens({"procedure:nummer:stand": stand, "procedure:nummer:raad:eigen": raadsdag}, _aanbod)
