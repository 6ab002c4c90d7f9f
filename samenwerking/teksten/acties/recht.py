"""Saying who may what in a text, and who leads it. Who has the text open at that moment follows at once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import connection, transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from samenwerking.teksten.acties.schrijven import RECHTKANAAL, document_van
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Leven, Tekst, Tekstrecht
from samenwerking.teksten.rechten import (
    gemeenten_in,
    lezers_van,
    mag_leiden,
    mag_trekker_kiezen,
    schrijvers_van,
    uitspraken_van,
)
from samenwerking.teksten.stand import Fase
from samenwerking.teksten.wiemagwat import EIGEN_BIJLAGE, HELE_TEKST, Uitspraak, raad_voor

LEIDT_NIET = "Wie mag wat in deze tekst zegt de trekker van de tekst, of de coördinator van de regio."
GEWIJZIGD = "Iemand anders wijzigde intussen wie wat mag. Kijk eerst wat er nu staat; bewaar daarna opnieuw."


@dataclass(frozen=True)
class Voor:
    """For whom something is said: one gemeente, one person, or (neither) all gemeenten."""

    gemeente: Gemeente | None = None
    pet: Lidmaatschap | None = None

    @property
    def sleutel(self) -> tuple[int | None, int | None]:
        """As `uitspraken_van` orders them."""
        return (self.gemeente.pk if self.gemeente else None, self.pet.pk if self.pet else None)

    @property
    def plaats(self) -> str:
        """The gemeente, or that of the person; empty for all."""
        return str(self.gemeente or (self.pet.plaats if self.pet else ""))


def stand_van_rechten(tekst: Tekst) -> int:
    """A number that grows with each change of the rights in a text: a form carries it."""
    return int(Tekstrecht.historie.filter(tekst_id=tekst.pk).count())


def zet_rechten(
    *, tekst: Tekst, voor: Voor, uitspraak: Uitspraak | None, versie: int, door: Lidmaatschap, op: datetime.date
) -> None:
    """Say what this gemeente, this person or all may do; None takes back what was said.

    Raises GeenRecht, Verouderd when it was changed since `versie`, KanNiet for who or what is not of this text.
    """
    with transaction.atomic():
        tekst = _vergrendel(tekst)
        if not mag_leiden(door, tekst, op=op):
            raise GeenRecht(LEIDT_NIET)
        if uitspraken_van(tekst).get(voor.sleutel) == uitspraak:
            return
        if stand_van_rechten(tekst) != versie:
            raise Verouderd(GEWIJZIGD)
        _eis_van_deze_tekst(tekst, voor, uitspraak, op=op)
        _leg_vast(tekst, voor, uitspraak, door)
        meld_recht(tekst.pk)


def volg_raad(*, tekst: Tekst, fase: Fase, versie: int, door: Lidmaatschap, op: datetime.date) -> None:
    """Say for all what usually fits a text of this kind in this phase; what was said for people stays.

    Raises GeenRecht, and Verouderd when it was changed since `versie`.
    """
    with transaction.atomic():
        tekst = _vergrendel(tekst)
        if not mag_leiden(door, tekst, op=op):
            raise GeenRecht(LEIDT_NIET)
        if stand_van_rechten(tekst) != versie:
            raise Verouderd(GEWIJZIGD)
        leidt = tekst.trekker.gemeente if tekst.trekker else None
        raad = raad_voor(soort=tekst.soort, fase=fase, leidt_gemeente=leidt is not None)
        gezegd = uitspraken_van(tekst)
        for voor in [Voor(gemeente=gemeente) for gemeente in gemeenten_in(tekst.regio, op=op)]:
            wordt = raad.voor_gemeente if voor.gemeente == leidt else None
            if gezegd.get(voor.sleutel) != wordt:
                _leg_vast(tekst, voor, wordt, door)
        if gezegd.get(Voor().sleutel) != raad.voor_allen:
            _leg_vast(tekst, Voor(), raad.voor_allen, door)
        meld_recht(tekst.pk)


def kies_trekker(*, tekst: Tekst, trekker_id: int, door: Lidmaatschap, op: datetime.date) -> None:
    """Say who leads a text: someone who writes in the region. Twice is once. Raises GeenRecht, KanNiet."""
    with transaction.atomic():
        tekst = _vergrendel(tekst)
        if not mag_trekker_kiezen(door, tekst):
            raise GeenRecht("De coördinator van de regio zegt wie een tekst trekt.")
        trekker = schrijvers_van(tekst.regio, op=op).select_related("gemeente", "regio").filter(pk=trekker_id).first()
        if trekker is None:
            raise KanNiet("Kies een beleidsadviseur of coördinator van deze regio.")
        if tekst.trekker_id == trekker.pk:
            return
        tekst.trekker = trekker
        tekst.save(update_fields=["trekker"])
        leg_vast("trekker gekozen", tekst, door=door, regio=tekst.regio, van=str(trekker.plaats), pet_van=trekker.pk)
        meld_recht(tekst.pk)


def meld_recht(tekst_id: int) -> None:
    """Tell who has the text open, after commit, to ask anew what it may."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [RECHTKANAAL, str(tekst_id)])


def _vergrendel(tekst: Tekst) -> Tekst:
    """The text and its writing, held: what is judged now under the old right is kept before, or not at all."""
    vast = vergrendel(tekst)
    Leven.objects.select_for_update(no_key=True).get(pk=vast.pk)
    return vast


def _eis_van_deze_tekst(tekst: Tekst, voor: Voor, uitspraak: Uitspraak | None, *, op: datetime.date) -> None:
    if voor.gemeente is not None and voor.gemeente not in gemeenten_in(tekst.regio, op=op):
        raise KanNiet("Deze gemeente hoort niet bij de regio van de tekst.")
    if uitspraak is None:
        return
    if voor.pet is not None and not lezers_van(tekst.regio, op=op).filter(pk=voor.pet.pk).exists():
        raise KanNiet("Deze persoon leest deze tekst niet.")
    if set(uitspraak.delen) - delen_zonder_eigenaar(tekst):
        raise KanNiet("Een deel dat u koos, staat niet meer in de tekst. Kijk eerst wat er nu staat.")


def delen_zonder_eigenaar(tekst: Tekst) -> set[str]:
    """The parts of which something can be said: all but the annexes that are a gemeente's own."""
    return {deel.id for deel in document_van(tekst).inhoud if deel.id and not deel.attrs.get("gemeente")}


def _leg_vast(tekst: Tekst, voor: Voor, uitspraak: Uitspraak | None, door: Lidmaatschap) -> None:
    """Make the rows say this, and write it down."""
    gemeente_id, pet_id = voor.sleutel
    alle = tekst.rechten.all()
    rijen = {rij.deel: rij for rij in alle if (rij.gemeente_id, rij.pet_id) == voor.sleutel}
    wordt = (
        {HELE_TEKST: uitspraak.tekst, EIGEN_BIJLAGE: uitspraak.bijlage, **uitspraak.delen}
        if uitspraak is not None
        else {}
    )
    for deel, rij in rijen.items():
        if deel not in wordt:
            rij.delete()
    for deel, recht in wordt.items():
        rij = rijen.get(deel) or Tekstrecht(tekst=tekst, gemeente_id=gemeente_id, pet_id=pet_id, deel=deel)
        if rij.recht != recht:
            rij.recht = int(recht)
            rij.save()
    leg_vast(
        "rechten gewijzigd",
        tekst,
        door=door,
        regio=tekst.regio,
        voor=voor.plaats,
        mens=pet_id,
        tekstrecht=int(uitspraak.tekst) if uitspraak else None,
        bijlage=int(uitspraak.bijlage) if uitspraak else None,
        delen=len(uitspraak.delen) if uitspraak else 0,
    )
