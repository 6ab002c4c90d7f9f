"""Comments that a Word file brings in: threads in the name of who wrote them there, under the hat of who sent it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from django.utils import timezone

from regio.fouten import KanNiet
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.gesprek import meld
from samenwerking.teksten.acties.schrijven import PROGRAMMA, Zending, stand_van, verwerk
from samenwerking.teksten.boom import Knoop, uit_json
from samenwerking.teksten.gespreksplaats import zoek_in_regel
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Leven, Tekst
from samenwerking.teksten.models.gesprek import CITAAT
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.voorstellen import wijs_af
from samenwerking.teksten.woordgegevens import gemerkt_in
from samenwerking.teksten.word.inlezen import Gesprek as Uitword
from samenwerking.teksten.word.soorten import Bericht

MEESTE = 500
"""So many threads are taken from one file."""
LENGTE = 4_000
_GEEN_WOORDEN = "(zonder woorden)"


def begin_gesprekken(*, tekst: Tekst, document: Knoop, gesprekken: Sequence[Uitword], door: Lidmaatschap) -> None:
    """Begin the threads of a file whose tree is about to be written: their marks stand in it.

    A thread whose words are not in `document` (they were left out) is about its part as a whole.
    """
    _eis_niet_te_veel(gesprekken)
    gemerkt, delen = gemerkt_in(document), [deel.id for deel in document.inhoud]
    for uit_word in gesprekken:
        deel = uit_word.deel if uit_word.deel in delen else delen[0]
        citaat = uit_word.bij if uit_word.opmerking.id in gemerkt else ""
        _begin(tekst, uit_word, uit_word.opmerking.id, deel, citaat, door)


def voeg_gesprekken_toe(
    *,
    tekst: Tekst,
    gesprekken: Sequence[Uitword],
    antwoorden: Mapping[str, Iterable[Bericht]],
    door: Lidmaatschap,
) -> int:
    """Put the new threads of a file of ours on their words in the text of now, and the new answers in ours.

    Words that are gone give a thread about the part, a part that is gone the first one: nothing is lost. Answers how
    many threads and answers came.
    """
    _eis_niet_te_veel(gesprekken)
    stand = stand_van(Leven.objects.get(pk=tekst.pk))
    delen = [str(deel.attrs.get("id") or "") for deel in stand.document.content.content]
    opmaak = Opmaak(wijs_af(uit_json(stand.document.to_json())), tekst.soort)
    stappen: list[dict[str, Any]] = []
    for uit_word in gesprekken:
        kenmerk = uuid4().hex[:12]
        plek = zoek_in_regel(
            stand.document,
            uit_word.regel,
            uit_word.bij,
            uit_word.keer,
            lambda knoop: opmaak.inline(uit_json(knoop.to_json())),
        )
        deel = uit_word.deel if uit_word.deel in delen else delen[0]
        _begin(tekst, uit_word, kenmerk, deel, uit_word.bij, door)
        if plek is not None:
            merk = {"type": "opmerking", "attrs": {"id": kenmerk}}
            stappen.append({"stepType": "addMark", "mark": merk, "from": plek[0], "to": plek[1]})
    if stappen:
        mag = Schrijver(Recht.OPMERKEN)
        uit, _ = verwerk(tekst.pk, [Zending(uuid4(), PROGRAMMA, stand.nummer, stappen, door, mag)])
        if uit[0].geweigerd:
            raise KanNiet(uit[0].geweigerd)
    aantal = len(gesprekken)
    onze = {rij.kenmerk: rij for rij in Gesprek.objects.filter(tekst=tekst, kenmerk__in=list(antwoorden))}
    for kenmerk, berichten in antwoorden.items():
        if kenmerk in onze:
            nieuw = list(berichten)
            _zeg(onze[kenmerk], nieuw, door)
            aantal += len(nieuw)
    if aantal:
        meld(tekst.pk)
    return aantal


def _begin(tekst: Tekst, uit_word: Uitword, kenmerk: str, deel: str, citaat: str, door: Lidmaatschap) -> None:
    eerste, nu = uit_word.opmerking.berichten[0], timezone.now()
    klaar = uit_word.opmerking.klaar
    gesprek = Gesprek.objects.create(
        tekst=tekst,
        kenmerk=kenmerk,
        citaat=" ".join(citaat.split())[:CITAAT],
        deel=deel,
        door=door,
        auteur=eerste.auteur.naam[:120],
        op=_moment(eerste, nu),
        opgelost_op=nu if klaar else None,
        opgelost_door=door if klaar else None,
    )
    _zeg(gesprek, uit_word.opmerking.berichten, door)
    if klaar:
        gesprek.berichten.create(soort=Gespreksbericht.Soort.OPGELOST, door=door)


def _zeg(gesprek: Gesprek, berichten: Iterable[Bericht], door: Lidmaatschap) -> None:
    nu = timezone.now()
    for bericht in berichten:
        gesprek.berichten.create(
            woorden=bericht.tekst.strip()[:LENGTE] or _GEEN_WOORDEN,
            auteur=bericht.auteur.naam[:120],
            op=_moment(bericht, nu),
            door=door,
        )


def _moment(bericht: Bericht, nu: datetime.datetime) -> datetime.datetime:
    """When it was said, as the file says; a file cannot speak of tomorrow."""
    toen = bericht.auteur.moment
    return min(toen, nu) if toen is not None else nu


def _eis_niet_te_veel(gesprekken: Sequence[Uitword]) -> None:
    if len(gesprekken) > MEESTE:
        raise KanNiet(f"In dit bestand staan meer dan {MEESTE} opmerkingen. Haal er weg die niet meer nodig zijn.")
