"""Clauses in texts: inserting one, taking over a newer edition, and the variants that a region writes itself."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.acties.tekst import NIET_HIER
from samenwerking.teksten.acties.uitgaven import uitgave_van, uitgaven_in
from samenwerking.teksten.boom import Knoop, op_id, vervang
from samenwerking.teksten.clausule import ClausuleOngeldig
from samenwerking.teksten.clausuleband import sleutels_in
from samenwerking.teksten.controles import Rechtsvorm
from samenwerking.teksten.models import Clausuletekst, Tekst
from samenwerking.teksten.rechten import mag_bevriezen, mag_meeschrijven, schrijver_van
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schrijfrecht import Geweigerd


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
    if not mag_meeschrijven(door, tekst, op=op):
        raise GeenRecht(NIET_HIER)
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

    def maak(document: Knoop) -> Knoop:
        return vervang(document, lambda kind: _met_ids_van(kind, nieuw) if kind.id == deel else kind)

    try:
        zet_document(tekst=tekst, maak=maak, door=door, mag=schrijver_van(door, tekst, op=op))
    except Geweigerd as fout:
        raise KanNiet(str(fout)) from fout
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

    Without `code` it begins a subject that the library does not have. Raises GeenRecht, and ClausuleOngeldig when the
    lines are not in the form of a clause.
    """
    if not mag_bevriezen(door, regio.pk):
        raise GeenRecht("Alleen de coördinator van deze regio maakt eigen clausules.")
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)  # one edition at a time
    code = code or _vrije_code(regio)
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


def _vrije_code(regio: Regio) -> str:
    """The next code for a subject of this region's own, under the lock of the region that the caller holds."""
    codes = Clausuletekst.objects.filter(regio=regio, code__startswith="R").values_list("code", flat=True).distinct()
    return f"R{max((int(code[1:]) for code in codes), default=0) + 1}"
