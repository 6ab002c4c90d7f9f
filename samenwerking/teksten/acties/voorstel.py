"""Deciding on proposals: accept or refuse one, some, or all of one gemeente; the maker gives a reason or withdraws."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from regio import notatie
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import PROGRAMMA, Zending, stand_van, verwerk
from samenwerking.teksten.acties.voorstellen_bijhouden import Gelezen, lees_af, sluit
from samenwerking.teksten.besluitstappen import besluitstappen
from samenwerking.teksten.boom import Knoop, als_json, uit_json
from samenwerking.teksten.models import Leven, Tekst, Voorstel
from samenwerking.teksten.rechten import mag_beslissen, schrijver_van, teksten_van
from samenwerking.teksten.samenvoegen import MAX_STAPPEN
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.voorstellen import neem_aan, wijs_af

Staat = Voorstel.Staat


def beslis(
    *,
    tekst: Tekst,
    kenmerken: Collection[str],
    besluit: Voorstel.Staat,
    door: Lidmaatschap,
    op: datetime.date,
    waarom: str = "",
) -> int:
    """Accept, refuse (with a reason) or withdraw these proposals; answers how many.

    All or none, under the lock of the text: of two who decide at once the second reads who was first.
    Raises GeenRecht, KanNiet when one of them is not open any more, Geweigerd in an annex of another gemeente.
    """
    with transaction.atomic():
        leven = Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
        rijen = list(tekst.voorstellen.filter(kenmerk__in=kenmerken).met_mensen())
        _mag(tekst, rijen, besluit, door, op)
        if not rijen or len(rijen) < len(set(kenmerken)):
            raise KanNiet("Kies eerst een voorstel.")
        if besluit == Staat.AFGEWEZEN and not waarom.strip():
            raise KanNiet("Zeg waarom u dit afwijst: wie het voorstelde, leest dat terug.")
        besloten = [rij for rij in rijen if rij.staat != Staat.OPEN]
        if besloten:
            raise KanNiet(al_besloten(besloten[0]))
        stand = stand_van(leven)
        document = uit_json(stand.document.to_json())
        gelezen = lees_af(document)
        mag = schrijver_van(door, tekst, op=op)
        if besluit != Staat.INGETROKKEN:
            _mag_hier(document, [gelezen[rij.kenmerk] for rij in rijen if rij.kenmerk in gelezen], mag)
        for rij in rijen:
            sluit(rij=rij, inhoud=gelezen, staat=besluit, door=door, waarom=waarom.strip())
        kies = {rij.kenmerk for rij in rijen}.__contains__
        aannemen = besluit == Staat.AANGENOMEN
        doel = lees_document(als_json(neem_aan(document, kies) if aannemen else wijs_af(document, kies)))
        stappen = [stap.to_json() for stap in besluitstappen(stand.document, doel, aannemen=aannemen, kies=kies)]
        for eerste in range(0, len(stappen), MAX_STAPPEN):
            deel = stappen[eerste : eerste + MAX_STAPPEN]
            zending = Zending(uuid4(), PROGRAMMA, stand.nummer, deel, door, mag)
            (ontvangst,), stand = verwerk(tekst.pk, [zending], stand)
            if ontvangst.geweigerd:
                raise KanNiet(ontvangst.geweigerd)
        leg_vast(
            "voorstellen besloten",
            tekst,
            door=door,
            regio=tekst.regio,
            besluit=str(besluit),
            aantal=len(rijen),
            van=", ".join(sorted({rij.plaats for rij in rijen})),
        )
        return len(rijen)


def _mag(
    tekst: Tekst, rijen: Collection[Voorstel], besluit: Voorstel.Staat, door: Lidmaatschap, op: datetime.date
) -> None:
    if not teksten_van(door, op=op).filter(pk=tekst.pk).exists():
        raise GeenRecht("U werkt niet aan deze tekst.")
    if besluit == Staat.INGETROKKEN:
        if any(rij.door_id != door.pk for rij in rijen) or schrijver_van(door, tekst, op=op).meest < Recht.VOORSTELLEN:
            raise GeenRecht("U kunt alleen uw eigen voorstel intrekken.")
    elif not mag_beslissen(door, tekst, op=op):
        raise GeenRecht("Over voorstellen beslist wie in deze tekst schrijft: de beleidsadviseurs en de coördinator.")


def _mag_hier(document: Knoop, gekozen: Collection[Gelezen], mag: Schrijver) -> None:
    """Over a part decides who writes in that part. Raises KanNiet, with the part in which this hat does not."""
    eigenaars = {deel.id: str(deel.attrs.get("gemeente") or "") for deel in document.inhoud}
    for een in gekozen:
        if mag.in_deel(een.inhoud.deel, eigenaars.get(een.inhoud.deel, "")) < Recht.SCHRIJVEN:
            raise KanNiet(f"Over voorstellen in '{een.waar}' beslist wie daar schrijft. Er is nu niets gewijzigd.")


def al_besloten(rij: Voorstel) -> str:
    """Who was first, for whoever came second."""
    wie = rij.besloten_door.gebruiker.naam if rij.besloten_door else "iemand"
    moment = timezone.localtime(rij.besloten_op or timezone.now())
    wanneer = f"{notatie.datum(moment.date())} om {moment:%H.%M}"
    wat = "met de tekst vervallen" if rij.staat == Staat.VERVALLEN else rij.get_staat_display()
    return f"Het voorstel van {rij.plaats} is al {wat} door {wie} ({wanneer}). Er is nu niets gewijzigd."


def zet_reden(*, voorstel: Voorstel, reden: str, door: Lidmaatschap) -> None:
    """Why one proposes it, told or changed by its maker while it is open."""
    if voorstel.door_id != door.pk:
        raise GeenRecht("Alleen wie het voorstel deed, zegt waarom.")
    voorstel = Voorstel.objects.select_for_update(no_key=True).get(pk=voorstel.pk)
    if voorstel.staat != Staat.OPEN:
        raise KanNiet("Over dit voorstel is al besloten: de reden staat vast.")
    voorstel.reden = reden.strip()
    voorstel.save()
