"""Clauses in texts: registering the edition that a text takes over, and taking over a newer one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import uuid4

from django.db.models import Max

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER
from samenwerking.teksten.boom import Knoop, op_id, vervang
from samenwerking.teksten.clausule import ClausuleOngeldig, Variant, clausules
from samenwerking.teksten.clausuleband import Uitgave, banden, sleutels_in
from samenwerking.teksten.controles import Rechtsvorm
from samenwerking.teksten.models import Clausulegebruik, Clausuletekst, Tekst, Versie
from samenwerking.teksten.rechten import mag_bevriezen, mag_schrijven, schrijver_van
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
            plaats=f"{band.plaats} ({band.kop})"[:300] if band.kop and band.kop not in band.plaats else band.plaats[:300],
            aangepast=band.aangepast,
        )
        for band in {band.id: band for band in gevonden}.values()
    )


def vormen_van(tekst: Tekst) -> tuple[Vorm, ...]:
    """The columns of the library for a text: that of its legal form, or all while none is chosen."""
    return (Vorm.van(Rechtsvorm(tekst.rechtsvorm)),) if tekst.rechtsvorm else tuple(Vorm)


def artikel_voor(tekst: Tekst, keuze: Clausuletekst) -> Knoop:
    """The article to insert, with ids that are free in the text and its tie. Raises KanNiet when it does not fit."""
    variant = keuze.variant
    vorm = next((vorm for vorm in vormen_van(tekst) if vorm in variant.vormen), None)
    if vorm is None:
        raise KanNiet(f"{keuze.noemer[0].upper()}{keuze.noemer[1:]} past niet bij de rechtsvorm van deze tekst.")
    ids = set(op_id(document_van(tekst)))
    artikel = variant.als_artikel(vorm, ids=ids, clausule=keuze.pk)
    if ids & set(op_id(artikel)):
        artikel = variant.als_artikel(vorm, ids=ids, ruimte=uuid4().hex, clausule=keuze.pk)
    return artikel


def neem_nieuwste_over(*, tekst: Tekst, deel: str, door: Lidmaatschap, op: datetime.date) -> None:
    """Put the newest words of the clause in place of those of one article; what refers to it keeps doing so.

    Raises GeenRecht, and KanNiet when the article is gone or holds the newest words already.
    """
    if not mag_schrijven(door, tekst.regio_id, op=op):
        raise GeenRecht(GEEN_SCHRIJVER)
    oud = op_id(document_van(tekst)).get(deel)
    uitgave = uitgaven_in(sleutels_in(oud) if oud else ()).get((oud.attrs.get("clausule") if oud else 0) or 0)
    if oud is None or uitgave is None or uitgave.nieuwste is None:
        raise KanNiet("Deze bepaling is al de nieuwste, of staat niet meer in de tekst.")
    rij = Clausuletekst.objects.get(pk=uitgave.pk)
    keuze = (
        uitgave_van(uitgave.nieuwste)
        if rij.regio_id is None
        else Clausuletekst.objects.filter(regio=rij.regio_id, code=rij.code, sleutel=rij.sleutel).latest("uitgave")
    )
    nieuw = artikel_voor(tekst, keuze)
    zet_document(
        tekst=tekst,
        maak=lambda document: vervang(document, lambda kind: _met_ids_van(kind, nieuw) if kind.id == deel else kind),
        door=door,
        mag=schrijver_van(door, tekst, op=op),
    )
    leg_vast("clausule vernieuwd", tekst, door=door, regio=tekst.regio, clausule=keuze.pk, code=keuze.code)


def _met_ids_van(oud: Knoop, nieuw: Knoop) -> Knoop:
    """The new words with the id and place of the old part, and the ids of its leden in their order."""
    leden = [lid.id for lid in oud.inhoud if lid.soort == "lid"]
    lijf = []
    for kind in nieuw.inhoud:
        if kind.soort == "lid" and leden:
            kind = replace(kind, attrs={**kind.attrs, "id": leden.pop(0)})
        lijf.append(kind)
    return replace(oud, attrs={**oud.attrs, "clausule": nieuw.attrs["clausule"]}, inhoud=tuple(lijf))


def schrijf_eigen_clausule(
    *, regio: Regio, code: str, sleutel: str, velden: Mapping[str, str], vormen: str, door: Lidmaatschap
) -> Clausuletekst:
    """A variant of the region's own, or the next edition of it. The same words again are no new edition.

    Raises GeenRecht, and ClausuleOngeldig when the lines are not in the form of a clause.
    """
    if not mag_bevriezen(door, regio.pk):
        raise GeenRecht("Alleen de coördinator van deze regio maakt eigen clausules.")
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)  # one edition at a time
    eerder = Clausuletekst.objects.filter(regio=regio, code=code, sleutel=sleutel).order_by("-uitgave").first()
    rij = Clausuletekst(
        regio=regio,
        code=code,
        sleutel=sleutel,
        uitgave=eerder.uitgave + 1 if eerder else 1,
        naam=velden["naam"],
        kop=velden["kop"],
        betekenis=velden["betekenis"],
        grond=[regel.strip() for regel in velden["grond"].splitlines() if regel.strip()],
        vormen=vormen,
        bron=velden["tekst"].replace("\r\n", "\n"),
        door=door,
    )
    rij.vingerafdruk = rij.variant.vingerafdruk
    for vorm in rij.variant.vormen:
        try:
            rij.variant.als_artikel(vorm)
        except ValueError as fout:
            raise ClausuleOngeldig(str(fout)) from fout
    if eerder and (eerder.vingerafdruk, eerder.naam, eerder.betekenis) == (rij.vingerafdruk, rij.naam, rij.betekenis):
        return eerder
    rij.save()
    leg_vast("eigen clausule geschreven", rij, door=door, regio=regio, code=code, uitgave=rij.uitgave)
    return rij
