"""Comments: beginning a thread, answering, resolving, giving it to someone as a task.

A thread and its mark in the text are made in one transaction, under the lock of the text: there is never a mark
without its thread, nor a thread whose mark was refused. The mark is a step of the program, so that people who write at
that moment see it come; the text itself does not count as changed by it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.teksten.acties.gast import eis_gast
from samenwerking.teksten.acties.schrijven import PROGRAMMA, Zending, stand_van, verwerk
from samenwerking.teksten.boom import uit_json
from samenwerking.teksten.gespreksplaats import gemerkt, zoek_woorden
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Gesprekstaak, Leven, Tekst, Uitnodiging, Vermelding
from samenwerking.teksten.models.gesprek import CITAAT
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import (
    Kan,
    kan_nu,
    lezers_van,
    mag_afronden,
    mag_oplossen,
    mag_weghalen,
    schrijver_van,
)
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.vermeldingen import genoemd, namen_van
from samenwerking.teksten.voorstellen import wijs_af

GESPREKKANAAL = "gesprek"
"""The channel on which processes tell each other that something was said about a text: only its key travels."""

GEEN_OPMERKINGEN = "U kunt in deze tekst geen opmerkingen maken."
WEG = "De woorden die u koos, zijn uit de tekst gehaald. Kies andere woorden, of maak een opmerking bij het deel."
OPGELOST = "Deze opmerking is intussen opgelost. Heropen haar om te antwoorden."

Wie = Lidmaatschap | Uitnodiging
"""Someone of the region under a hat, or a guest."""


@dataclass(frozen=True)
class OpPlek:
    """The words between two positions of the text as it stood after step `nummer`: what the editor knows."""

    nummer: int
    van: int
    tot: int


@dataclass(frozen=True)
class InDeel:
    """Words in a part directly under the text, found by themselves; without words the part as a whole."""

    deel: str
    woorden: str = ""


def begin_gesprek(
    *,
    tekst: Tekst,
    waar: OpPlek | InDeel,
    woorden: str,
    aanvraag: UUID,
    door: Wie,
    op: datetime.date,
    gedeeld: bool = False,
) -> Gesprek:
    """Begin a thread. The same `aanvraag` gives the same thread.

    Raises GeenRecht, Vervallen for a guest whose invitation ended, KanNiet and KanNietBij with the field that is wrong.
    """
    with transaction.atomic():
        leven = Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
        al = Gesprek.objects.filter(aanvraag=aanvraag, tekst=tekst).first()
        if al is not None:
            return al
        _eis_opmerken(door, tekst, op=op)
        gesprek = Gesprek(tekst=tekst, kenmerk=uuid4().hex[:12], aanvraag=aanvraag, gedeeld=gedeeld, **_schrijver(door))
        if isinstance(door, Uitnodiging):
            gesprek.versie = door.versie
        if isinstance(waar, InDeel):
            plek = _zoek(leven, gesprek, waar)
            _eis_deel(leven, gesprek, door, op=op)
        else:
            plek = waar
        gesprek.save()
        if plek is not None:
            _zet_merk(gesprek, plek, door, op=op)
        _zeg(gesprek, woorden, aanvraag=aanvraag, door=door, op=op)
        meld(tekst.pk)
    return gesprek


def _zoek(leven: Leven, gesprek: Gesprek, waar: InDeel) -> OpPlek | None:
    """Where the named words stand in the draft; None for a part as a whole, or for words of an older version."""
    stand = stand_van(leven)
    boom = uit_json(stand.document.to_json())
    versie = gesprek.versie.gelezen.document if gesprek.versie is not None else None
    if waar.deel not in {deel.id for deel in (versie or boom).inhoud}:
        raise KanNiet("Dit deel staat niet meer in de tekst. Laad de pagina opnieuw.")
    gesprek.deel, gesprek.citaat = waar.deel, " ".join(waar.woorden.split())[:CITAAT]
    if not gesprek.citaat:
        return None
    opmaak = Opmaak(wijs_af(boom), gesprek.tekst.soort)
    gevonden = zoek_woorden(
        stand.document, waar.deel, waar.woorden, lambda knoop: opmaak.inline(uit_json(knoop.to_json()))
    )
    if gevonden is None:
        if versie is not None:  # the draft went on since this version: the words of then stand beside the thread
            return None
        raise KanNietBij(
            "citaat",
            "Deze woorden staan niet zo in dit deel. Neem ze over uit één alinea, "
            "of laat dit veld leeg voor een opmerking bij het hele deel.",
        )
    return OpPlek(stand.nummer, *gevonden)


def _zet_merk(gesprek: Gesprek, plek: OpPlek, door: Wie, *, op: datetime.date) -> None:
    """Put the mark past what was written since, and keep the words that it came to stand on."""
    stap: dict[str, Any] = {
        "stepType": "addMark",
        "mark": {"type": "opmerking", "attrs": {"id": gesprek.kenmerk}},
        "from": plek.van,
        "to": plek.tot,
    }
    if isinstance(door, Lidmaatschap):
        hoed, mag = door, schrijver_van(door, gesprek.tekst, op=op)
    else:
        hoed, mag = door.gever, Schrijver(Recht.OPMERKEN)
    uit, stand = verwerk(gesprek.tekst_id, [Zending(uuid4(), PROGRAMMA, plek.nummer, [stap], hoed, mag)])
    if uit[0].geweigerd:
        raise KanNiet(uit[0].geweigerd)
    woorden, gesprek.deel = gemerkt(stand.document, gesprek.kenmerk)
    if not woorden:
        raise KanNiet(WEG)
    gesprek.citaat = woorden[:CITAAT]
    gesprek.save(update_fields=["citaat", "deel"])


def _eis_deel(leven: Leven, gesprek: Gesprek, door: Wie, *, op: datetime.date) -> None:
    """A comment on a part as a whole has no mark that the text itself judges. Raises KanNietBij."""
    if not isinstance(door, Lidmaatschap):
        return
    delen = uit_json(stand_van(leven).document.to_json()).inhoud
    eigenaar = next((str(deel.attrs.get("gemeente") or "") for deel in delen if deel.id == gesprek.deel), "")
    if schrijver_van(door, gesprek.tekst, op=op).in_deel(gesprek.deel, eigenaar) < Recht.OPMERKEN:
        raise KanNietBij("deel", "In dit deel van de tekst kunt u geen opmerkingen maken.")


def antwoord(*, gesprek_id: int, woorden: str, aanvraag: UUID, door: Wie, op: datetime.date) -> Gespreksbericht:
    """Answer in a thread. The same `aanvraag` gives the same message.

    Who was named in it has answered with this. Raises GeenRecht, Vervallen, KanNiet when it was resolved, KanNietBij.
    """
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        al = gesprek.berichten.filter(aanvraag=aanvraag).first()
        if al is not None:
            return al
        _eis_opmerken(door, gesprek.tekst, op=op, gesprek=gesprek)
        if not gesprek.is_open:
            raise KanNiet(OPGELOST)
        bericht = _zeg(gesprek, woorden, aanvraag=aanvraag, door=door, op=op)
        if isinstance(door, Lidmaatschap):
            _gezien(gesprek, door, behalve=bericht)
        meld(gesprek.tekst_id)
    return bericht


def los_op(*, gesprek_id: int, door: Lidmaatschap, op: datetime.date) -> Gesprek:
    """Resolve a thread; its task is done with it. Twice is once. Raises GeenRecht."""
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        _eis_oplossen(door, gesprek, op=op)
        if gesprek.is_open:
            gesprek.opgelost_op, gesprek.opgelost_door = timezone.now(), door
            gesprek.save(update_fields=["opgelost_op", "opgelost_door"])
            gesprek.berichten.create(soort=Gespreksbericht.Soort.OPGELOST, door=door)
            _sluit_taak(gesprek, Gesprekstaak.Einde.GEDAAN, door)
            meld(gesprek.tekst_id)
    return gesprek


def heropen(*, gesprek_id: int, door: Lidmaatschap, op: datetime.date) -> Gesprek:
    """Open a resolved thread again. Twice is once. Raises GeenRecht."""
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        _eis_oplossen(door, gesprek, op=op)
        if not gesprek.is_open:
            gesprek.opgelost_op = gesprek.opgelost_door = None
            gesprek.save(update_fields=["opgelost_op", "opgelost_door"])
            gesprek.berichten.create(soort=Gespreksbericht.Soort.HEROPEND, door=door)
            meld(gesprek.tekst_id)
    return gesprek


def geef_taak(
    *, gesprek_id: int, eigenaar_id: int, uiterlijk: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Gesprekstaak:
    """Ask this thread of one person before a day; who had it before, has it no longer. The same twice is once.

    Raises GeenRecht, KanNiet, KanNietBij with the field that is wrong.
    """
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        _eis_opmerken(door, gesprek.tekst, op=op, gesprek=gesprek)
        if not gesprek.is_open:
            raise KanNiet(OPGELOST)
        eigenaar = lezers_van(gesprek.tekst.regio, op=op).filter(pk=eigenaar_id).first()
        if eigenaar is None:
            raise KanNietBij("eigenaar", "Kies iemand die deze tekst kan lezen.")
        if uiterlijk < op:
            raise KanNietBij("uiterlijk", f"Kies een dag vanaf {datum(op)}.")
        loopt = gesprek.taken.filter(einde="").first()
        if loopt is not None and (loopt.eigenaar_id, loopt.uiterlijk) == (eigenaar.pk, uiterlijk):
            return loopt
        _sluit_taak(gesprek, Gesprekstaak.Einde.OVERGEDRAGEN, door)
        taak: Gesprekstaak = gesprek.taken.create(eigenaar=eigenaar, uiterlijk=uiterlijk, door=door)
        meld(gesprek.tekst_id)
    return taak


def rond_taak_af(*, gesprek_id: int, door: Lidmaatschap, op: datetime.date) -> None:
    """The task of this thread is done: by who has it, or by who writes. Twice is once. Raises GeenRecht."""
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        kan = _eis_kan_opmerken(door, gesprek.tekst, op=op)
        loopt = gesprek.taken.select_related("eigenaar").filter(einde="").first()
        if loopt is None:
            return
        if not mag_afronden(door, loopt, kan):
            raise GeenRecht("Deze taak is van iemand anders.")
        _sluit_taak(gesprek, Gesprekstaak.Einde.GEDAAN, door)
        meld(gesprek.tekst_id)


def zet_gezien(*, gesprek_id: int, door: Lidmaatschap, op: datetime.date) -> None:
    """Who was named saw it and need not answer. Raises GeenRecht."""
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        _eis_opmerken(door, gesprek.tekst, op=op, gesprek=gesprek)
        _gezien(gesprek, door)


def deel_met_gasten(*, gesprek_id: int, gedeeld: bool, door: Lidmaatschap, op: datetime.date) -> None:
    """Let every guest who reads this part read the thread, or no longer. Raises GeenRecht."""
    with transaction.atomic():
        gesprek = _vergrendel(gesprek_id)
        if not _eis_kan_opmerken(door, gesprek.tekst, op=op).schrijven:
            raise GeenRecht("Alleen wie in de tekst schrijft, deelt een opmerking met gasten.")
        gesprek.gedeeld = gedeeld
        gesprek.save(update_fields=["gedeeld"])
        meld(gesprek.tekst_id)


def haal_weg(*, bericht_id: int, door: Lidmaatschap, op: datetime.date) -> None:
    """Take the words of a message back: who wrote it, or the coördinator (a name of a client does not belong here).

    That there was a message stays; its words are gone. Twice is once. Raises GeenRecht.
    """
    with transaction.atomic():
        bericht = Gespreksbericht.objects.select_related("door", "gesprek__tekst").get(pk=bericht_id)
        _vergrendel(bericht.gesprek_id)
        if not mag_weghalen(door, bericht, _eis_kan_opmerken(door, bericht.gesprek.tekst, op=op)):
            raise GeenRecht("U kunt alleen uw eigen woorden weghalen.")
        if bericht.weggehaald_op is None:
            bericht.woorden, bericht.weggehaald_op = "", timezone.now()
            bericht.save(update_fields=["woorden", "weggehaald_op"])
            bericht.vermeldingen.all().delete()
            meld(bericht.gesprek.tekst_id)


def namen_voor(tekst: Tekst, *, op: datetime.date) -> dict[str, int]:
    """By which name each person who reads this text is called with an @."""
    lezers = lezers_van(tekst.regio, op=op).order_by("gebruiker__naam", "pk")
    return namen_van((pet.pk, pet.gebruiker.naam, pet.plaats) for pet in lezers)


def _zeg(gesprek: Gesprek, woorden: str, *, aanvraag: UUID, door: Wie, op: datetime.date) -> Gespreksbericht:
    """One message; a guest names nobody, whatever is typed. Raises KanNietBij."""
    kaal = woorden.strip()
    if not kaal:
        raise KanNietBij("woorden", "Schrijf wat u wilt zeggen.")
    bericht = gesprek.berichten.create(woorden=kaal, aanvraag=aanvraag, **_schrijver(door))
    if isinstance(door, Lidmaatschap) and "@" in kaal:
        wie = genoemd(kaal, namen_voor(gesprek.tekst, op=op))
        if wie.onbekend:
            raise KanNietBij(
                "woorden",
                f"Niemand die deze tekst leest, heet '@{wie.onbekend[0]}'. "
                "Kies een naam uit de lijst, of haal de @ weg.",
            )
        Vermelding.objects.bulk_create(Vermelding(bericht=bericht, persoon_id=pk) for pk in wie.mensen if pk != door.pk)
    return bericht


def _schrijver(door: Wie) -> dict[str, Any]:
    return {"door": door} if isinstance(door, Lidmaatschap) else {"gast": door}


def _vergrendel(gesprek_id: int) -> Gesprek:
    """The row of a thread, held until the end of the transaction: two people resolve it once."""
    gesprekken = Gesprek.objects.select_related("tekst__regio", "door", "gast")
    return gesprekken.select_for_update(of=("self",), no_key=True).get(pk=gesprek_id)


def _eis_opmerken(door: Wie, tekst: Tekst, *, op: datetime.date, gesprek: Gesprek | None = None) -> None:
    if isinstance(door, Uitnodiging):
        eis_gast(door, tekst, gesprek, op=op)
    else:
        _eis_kan_opmerken(door, tekst, op=op)


def _eis_kan_opmerken(door: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Kan:
    kan = kan_nu(door, tekst, op=op)
    if not kan.opmerken:
        raise GeenRecht(GEEN_OPMERKINGEN)
    return kan


def _eis_oplossen(door: Lidmaatschap, gesprek: Gesprek, *, op: datetime.date) -> None:
    if not mag_oplossen(door, gesprek, _eis_kan_opmerken(door, gesprek.tekst, op=op)):
        raise GeenRecht("Wie de opmerking maakte of in de tekst schrijft, lost haar op of heropent haar.")


def _sluit_taak(gesprek: Gesprek, einde: Gesprekstaak.Einde, door: Lidmaatschap) -> None:
    Gesprekstaak.objects.filter(gesprek=gesprek, einde="").update(einde=einde, einde_op=timezone.now(), einde_door=door)


def _gezien(gesprek: Gesprek, door: Lidmaatschap, *, behalve: Gespreksbericht | None = None) -> None:
    open_ = Vermelding.objects.filter(
        bericht__gesprek=gesprek, persoon__gebruiker_id=door.gebruiker_id, gezien_op__isnull=True
    )
    (open_.exclude(bericht=behalve) if behalve else open_).update(gezien_op=timezone.now())


def meld(tekst_id: int) -> None:
    """Tell who has the text open, after commit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [GESPREKKANAAL, str(tekst_id)])
