"""Opening a choice of a form, saying how a gemeente looks at it, and closing it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import UUID

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.besluiten.models import Vormkeuze, Vormkeuzesluiting, Weegpunt, Weging
from samenwerking.besluiten.rechten_afspraken import eis_bewaken, mag_wegen
from samenwerking.besluiten.wegen import Punt
from samenwerking.teksten.acties.verouderd import Verouderd


def open_vormkeuze(
    *,
    regio: Regio,
    vraag: str,
    toelichting: str,
    uiterlijk: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Vormkeuze:
    """Ask the gemeenten of a region which form fits. Raises GeenRecht, or KanNietBij when the day is past."""
    eis_bewaken(door, regio.pk)
    if uiterlijk < op:
        raise KanNietBij("uiterlijk", "Deze dag is voorbij. Kies een dag waarop de gemeenten nog kunnen antwoorden.")
    keuze, nieuw = Vormkeuze.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            "regio": regio,
            "vraag": vraag,
            "toelichting": toelichting,
            "uiterlijk": uiterlijk,
            "door": door,
        },
    )
    if nieuw:
        leg_vast("vormkeuze geopend", keuze, door=door, regio=regio, uiterlijk=uiterlijk)
    return keuze


def leg_weging_vast(
    *,
    keuze: Vormkeuze,
    punten: Mapping[str, Punt],
    toelichting: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Weging:
    """The next version of what the gemeente of this hat says. `versie` is the number the form was opened with.

    Raises GeenRecht, KanNiet when it is closed or empty, KanNietBij when a choice has no reason, or Verouderd.
    """
    vergrendel(keuze.regio_id)
    if not mag_wegen(door, keuze, op=op) or door.gemeente is None:
        raise GeenRecht("Alleen een beleidsadviseur van een gemeente in deze regio weegt voor die gemeente.")
    if eerder := Weging.objects.filter(aanvraag=aanvraag, vormkeuze=keuze).first():
        return eerder
    if Vormkeuzesluiting.objects.filter(vormkeuze=keuze).exists():
        raise KanNiet("Deze vormkeuze is gesloten. Vraag de coördinator of er een nieuwe komt.")
    vorige = Weging.objects.filter(vormkeuze=keuze, gemeente=door.gemeente).order_by("-nummer").first()
    laatste = vorige.nummer if vorige is not None else 0
    if laatste != versie:
        raise Verouderd("Een collega legde intussen een nieuwe weging vast. Lees die eerst, en bewaar daarna opnieuw.")
    if not any(punt.reden or punt.kiest for punt in punten.values()):
        raise KanNiet("Vul bij ten minste één overweging iets in.")
    for code, punt in punten.items():
        if punt.past & punt.past_niet:
            raise KanNietBij(f"past_niet_{code}", "Een vorm past, of past niet. U koos voor dezelfde vorm allebei.")
        if punt.kiest and not punt.reden:
            raise KanNietBij(f"reden_{code}", "Schrijf erbij waarom. Anderen moeten uw keuze kunnen volgen.")
    weging = Weging.objects.create(
        vormkeuze=keuze,
        gemeente=door.gemeente,
        nummer=laatste + 1,
        toelichting=toelichting,
        door=door,
        aanvraag=aanvraag,
    )
    Weegpunt.objects.bulk_create(
        Weegpunt(
            weging=weging,
            overweging=code,
            past=sorted(punt.past),
            past_niet=sorted(punt.past_niet),
            reden=punt.reden,
        )
        for code, punt in punten.items()
        if punt.reden
    )
    leg_vast("weging vastgelegd", keuze, door=door, regio=keuze.regio, gemeente=door.gemeente, nummer=weging.nummer)
    return weging


def sluit_vormkeuze(
    *, keuze: Vormkeuze, uitkomst: str, voor_raden: bool, door: Lidmaatschap, op: datetime.date
) -> Vormkeuzesluiting:
    """End the weighing, with the outcome in words. Closing twice is once.

    Raises GeenRecht, or KanNiet when no gemeente answered yet and the day to answer is not past.
    """
    eis_bewaken(door, keuze.regio_id)
    vergrendel(keuze.regio_id)
    if eerder := Vormkeuzesluiting.objects.filter(vormkeuze=keuze).first():
        return eerder
    if op <= keuze.uiterlijk and not keuze.wegingen.exists():
        raise KanNiet("Nog geen gemeente heeft geantwoord. Wacht tot de dag waarop zij uiterlijk antwoorden.")
    sluiting = Vormkeuzesluiting.objects.create(vormkeuze=keuze, uitkomst=uitkomst, voor_raden=voor_raden, door=door)
    leg_vast("vormkeuze gesloten", keuze, door=door, regio=keuze.regio, voor_raden=voor_raden)
    return sluiting


def vergrendel(regio_id: int) -> None:
    """One change at a time in what a region weighs and judges: these tables give out numbers and take only new rows."""
    Regio.objects.select_for_update(no_key=True).get(pk=regio_id)
