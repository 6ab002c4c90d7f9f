"""An overleg: beginning, changing, stopping it; who sits at the table; who represents the region elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Organisatie, Regio
from samenwerking.overleg.models import Deelnemer, Overleg, Vertegenwoordiging
from samenwerking.overleg.rechten import eigenaren_in, eis_beginnen, eis_voorbereiden
from samenwerking.overleg.tafel import NIET_MEER, gemeenten_van
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = (
    "soort", "naam", "doel", "maat", "om_de", "weekdag", "week", "bij_reces", "begin", "gestopt_op", "tijd", "minuten",
    "plaats", "link",
)  # fmt: skip
"""What a person fills in."""


def begin_overleg(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Overleg:
    """A new series. The same `aanvraag` gives the same one. Raises GeenRecht, or KanNietBij."""
    eis_beginnen(door, regio, op=op)
    if eerder := Overleg.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    _controleer(regio, vast, zelf=None)
    overleg = Overleg.objects.create(regio=regio, aanvraag=aanvraag, door=door, **vast)
    leg_vast("overleg begonnen", overleg, door=door, regio=regio)
    return overleg


def wijzig_overleg(
    *, overleg: Overleg, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Overleg:
    """Change the series; meetings that were planned stay as they are. Raises GeenRecht, KanNietBij or Verouderd."""
    eis_voorbereiden(door, overleg, op=op)
    rij = vergrendel(overleg)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde dit overleg intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    _controleer(rij.regio, vast, zelf=rij)
    anders = sorted(naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde)
    if not anders:
        return rij
    for naam, waarde in vast.items():
        setattr(rij, naam, waarde)
    rij.zet_gewijzigd(door=door)
    leg_vast("overleg gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer(regio: Regio, vast: Mapping[str, Any], *, zelf: Overleg | None) -> None:
    anderen = Overleg.objects.filter(regio=regio, naam=vast["naam"])
    if (anderen.exclude(pk=zelf.pk) if zelf is not None else anderen).exists():
        raise KanNietBij("naam", "Er is al een overleg met deze naam. Kies een andere naam, of gebruik dat overleg.")
    einde = vast.get("gestopt_op")
    if einde is not None and einde < vast["begin"]:
        raise KanNietBij("gestopt_op", "Het overleg stopt niet voor het begint.")


def vergrendel(overleg: Overleg) -> Overleg:
    """Its row, held until the end of the transaction."""
    return Overleg.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=overleg.pk)


# --- who sits at the table ------------------------------------------------------------------------------------


def zet_aan_tafel(
    *,
    overleg: Overleg,
    taak: str,
    pet: Lidmaatschap | None,
    rol: str,
    gemeente: Gemeente | None,
    organisatie: Organisatie | None,
    functie: str,
    van: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Deelnemer:
    """One more seat from a day on. Raises GeenRecht, KanNiet, or KanNietBij for who does not work in the region."""
    eis_voorbereiden(door, overleg, op=op)
    rij = vergrendel(overleg)
    eerder: Deelnemer | None = Deelnemer.objects.filter(aanvraag=aanvraag, overleg=rij).first()
    if eerder is not None:
        return eerder
    if sum((pet is not None, bool(rol), organisatie is not None)) != 1:
        raise KanNiet("Kies een persoon, een rol of een organisatie: een van de drie.")
    if organisatie is not None and not functie:
        raise KanNietBij("functie", "Schrijf wie er namens deze organisatie zit, bijvoorbeeld: accountmanager.")
    if pet is not None and not eigenaren_in(rij.regio, op=max(op, van)).filter(pk=pet.pk).exists():
        raise KanNietBij("pet", NIET_MEER)
    if gemeente is not None and (not rol or gemeente.pk not in gemeenten_van(rij, op=max(op, van))):
        raise KanNietBij("gemeente", "Kies een gemeente die op die dag meedoet aan de regio, bij een rol.")
    _nog_vrij(rij, taak=taak, van=van)
    al = Deelnemer.objects.filter(Q(tot__isnull=True) | Q(tot__gt=van), overleg=rij)
    if al.filter(pet=pet, rol=rol, gemeente=gemeente, organisatie=organisatie, functie=functie).exists():
        raise KanNiet("Deze deelnemer zit al aan tafel.")
    deelnemer: Deelnemer = Deelnemer.objects.create(
        overleg=rij, taak=taak, pet=pet, rol=rol, gemeente=gemeente, organisatie=organisatie, functie=functie,
        van=van, aanvraag=aanvraag, door=door,
    )  # fmt: skip
    leg_vast("deelnemer aan tafel", rij, door=door, regio=rij.regio, taak=taak, van=van, deelnemer=deelnemer.pk)
    return deelnemer


def _nog_vrij(overleg: Overleg, *, taak: str, van: datetime.date) -> None:
    if taak not in (Deelnemer.Taak.VOORZITTER, Deelnemer.Taak.SECRETARIS):
        return
    if Deelnemer.objects.filter(Q(tot__isnull=True) | Q(tot__gt=van), overleg=overleg, taak=taak).exists():
        raise KanNietBij("taak", f"Er is al een {taak}. Laat die eerst eindigen, op of voor de dag waarop deze begint.")


def haal_van_tafel(*, deelnemer: Deelnemer, tot: datetime.date, door: Lidmaatschap, op: datetime.date) -> Deelnemer:
    """The seat ends; `tot` is the first day without it. Raises GeenRecht, or KanNietBij for a day before it began."""
    eis_voorbereiden(door, deelnemer.overleg, op=op)
    vergrendel(deelnemer.overleg)
    rij: Deelnemer = Deelnemer.objects.get(pk=deelnemer.pk)
    if rij.tot is not None and rij.tot <= op:
        raise KanNiet("Deze deelnemer zit al niet meer aan tafel.")
    if tot <= rij.van:
        raise KanNietBij("tot", "Deze dag ligt niet na de dag waarop de deelnemer begon.")
    rij.tot = tot
    rij.save(update_fields=["tot"])
    leg_vast(
        "deelnemer van tafel", deelnemer.overleg, door=door, regio=deelnemer.overleg.regio, tot=tot, deelnemer=rij.pk
    )
    return rij


# --- who represents the region --------------------------------------------------------------------------------


def wijs_vertegenwoordiger_aan(
    *,
    regio: Regio,
    overleg: str,
    niveau: str,
    pet: Lidmaatschap | None,
    functie: str,
    plaatsvervanger: str,
    toelichting: str,
    van: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Vertegenwoordiging:
    """Who speaks for the region in an overleg of others, from a day on. Raises GeenRecht, KanNiet or KanNietBij."""
    eis_beginnen(door, regio, op=op)
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    eerder: Vertegenwoordiging | None = Vertegenwoordiging.objects.filter(aanvraag=aanvraag, regio=regio).first()
    if eerder is not None:
        return eerder
    if (pet is None) == (not functie):
        raise KanNietBij("functie", "Kies een persoon of schrijf een functie: een van de twee.")
    if pet is not None and not eigenaren_in(regio, op=max(op, van)).filter(pk=pet.pk).exists():
        raise KanNietBij("pet", NIET_MEER)
    zelfde = Vertegenwoordiging.objects.filter(Q(tot__isnull=True) | Q(tot__gt=van), regio=regio, overleg=overleg)
    if zelfde.filter(pet=pet, functie=functie).exists():
        raise KanNiet("Dit staat al in het register.")
    rij: Vertegenwoordiging = Vertegenwoordiging.objects.create(
        regio=regio, overleg=overleg, niveau=niveau, pet=pet, functie=functie, plaatsvervanger=plaatsvervanger,
        toelichting=toelichting, van=van, aanvraag=aanvraag, door=door,
    )  # fmt: skip
    leg_vast("vertegenwoordiger aangewezen", rij, door=door, regio=regio, van=van)
    return rij


def beeindig_vertegenwoordiging(
    *, rij: Vertegenwoordiging, tot: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Vertegenwoordiging:
    """It ends; `tot` is the first day without it. Raises GeenRecht, KanNiet or KanNietBij."""
    eis_beginnen(door, rij.regio, op=op)
    deze: Vertegenwoordiging = Vertegenwoordiging.objects.select_for_update(of=("self",), no_key=True).get(pk=rij.pk)
    if deze.tot is not None and deze.tot <= op:
        raise KanNiet("Deze vertegenwoordiging is al geëindigd.")
    if tot <= deze.van:
        raise KanNietBij("tot", "Deze dag ligt niet na de dag waarop zij begon.")
    deze.tot = tot
    deze.save(update_fields=["tot"])
    leg_vast("vertegenwoordiging geëindigd", deze, door=door, regio=rij.regio, tot=tot)
    return deze
