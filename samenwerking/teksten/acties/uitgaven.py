"""Editions of clauses: the row that a text ties to, what is newer, and which of them stand in a version."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Max

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.clausule import Variant, clausules
from samenwerking.teksten.clausuleband import Uitgave, banden, sleutels_in
from samenwerking.teksten.models import Clausulegebruik, Clausuletekst, Versie
from samenwerking.teksten.rechtsvorm import Vorm


def uitgave_van(variant: Variant) -> Clausuletekst:
    """The row of these words of the library; it is made when a text takes them over for the first time."""
    return uitgaven_van([variant])[0]


def uitgaven_van(varianten: Iterable[Variant]) -> list[Clausuletekst]:
    """The rows of these variants of the library, in their order."""
    gevraagd = list(varianten)
    bekend = {
        (rij.code, rij.sleutel, rij.vingerafdruk): rij
        for rij in Clausuletekst.objects.filter(regio=None, code__in={variant.code for variant in gevraagd})
    }
    uit = []
    for variant in gevraagd:
        wie = (variant.code, variant.sleutel, variant.vingerafdruk)
        if wie not in bekend:
            eerder = Clausuletekst.objects.filter(regio=None, code=variant.code, sleutel=variant.sleutel)
            bekend[wie], _ = Clausuletekst.objects.get_or_create(
                regio=None,
                code=variant.code,
                sleutel=variant.sleutel,
                vingerafdruk=variant.vingerafdruk,
                defaults=_velden(variant) | {"uitgave": (eerder.aggregate(h=Max("uitgave"))["h"] or 0) + 1},
            )
        uit.append(bekend[wie])
    return uit


def _velden(variant: Variant) -> dict[str, object]:
    return {
        "nummer": variant.nummer,
        "naam": variant.naam,
        "kop": variant.kop,
        "vormen": "".join(vorm.value for vorm in Vorm if vorm in variant.vormen),
        "betekenis": variant.betekenis,
        "grond": list(variant.grond),
        "bron": variant.bron,
    }


def uitgaven_in(sleutels: Iterable[int]) -> dict[int, Uitgave]:
    """The editions with these keys, each with what is newer; a key that does not exist is left out."""
    rijen = list(Clausuletekst.objects.filter(pk__in=set(sleutels)))
    van_nu = {(variant.code, variant.sleutel): variant for deel in clausules() for variant in deel.varianten}
    eigen = Clausuletekst.objects.filter(regio__in={rij.regio_id for rij in rijen if rij.regio_id})
    nieuwste = {(rij.regio_id, rij.code, rij.sleutel): rij for rij in eigen.order_by("uitgave")}
    uit = {}
    for rij in rijen:
        nu: Variant | None
        if rij.regio_id is None:
            nu = van_nu.get((rij.code, rij.sleutel))
        else:
            nu = nieuwste[rij.regio_id, rij.code, rij.sleutel].variant
        anders = nu is not None and nu.vingerafdruk != rij.vingerafdruk
        uit[rij.pk] = Uitgave(rij.pk, rij.noemer, rij.variant, nu if anders else None, vervallen=nu is None)
    return uit


def leg_gebruik_vast(versie: Versie, document: Knoop) -> None:
    """Write down which clauses stand in a version."""
    soort = versie.tekst.soort
    gevonden = banden(document, soort, uitgaven_in(sleutels_in(document)))
    Clausulegebruik.objects.bulk_create(
        Clausulegebruik(
            versie=versie,
            clausule_id=band.uitgave.pk,
            deel=band.id,
            plaats=f"{band.plaats} ({band.kop})"[:300]
            if band.kop and band.kop not in band.plaats
            else band.plaats[:300],
            aangepast=band.aangepast,
        )
        for band in {band.id: band for band in gevonden}.values()
    )
