"""Settling a year: one controller makes the afrekening, another person approves it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from django.db import transaction

from financien.afrekenen import reken_af
from financien.afrekeningblad import Blad, Sleutelblad, lees_blad, maak_blad
from financien.models import (
    Afrekening,
    Afrekeninggoedkeuring,
    Begroting,
    Realisatie,
    Reserve,
    Reservemutatie,
    Verdeelsleutel,
)
from financien.rechten import eis_regiogeld_voor
from financien.regiogeld import als_regiosleutels, deelnemers_in, reserve_van, staat_van
from financien.reserve import Afspraak, ReserveFout
from financien.verdelen import VerdelingFout, naar_euro
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Lidmaatschap, Regio


@transaction.atomic
def maak_afrekening(
    *, regio: Regio, taak: str, jaar: int, sleutel: Verdeelsleutel, reden: str, aanvraag: UUID, door: Lidmaatschap,
    op: datetime.date,
) -> Afrekening:  # fmt: skip
    """Freeze how this year is settled, for another person to approve. The same `aanvraag` twice is once.

    Raises GeenRecht, or KanNiet without begroting or realisatie, when the key does not hold that year, or when the
    year was settled already.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_regiogeld_voor(door, regio, taak, op=op)
    if eerder := Afrekening.objects.filter(aanvraag=aanvraag, regio=regio, taak=taak).first():
        return eerder
    if Afrekeninggoedkeuring.objects.filter(regio=regio, taak=taak, jaar=jaar).exists():
        raise KanNiet(f"Over {jaar} is al een afrekening goedgekeurd.")
    begroting = Begroting.objects.filter(regio=regio, taak=taak, jaar=jaar).order_by("-versie").first()
    realisatie = Realisatie.objects.filter(regio=regio, taak=taak, jaar=jaar).order_by("-versie").first()
    if begroting is None or realisatie is None:
        raise KanNiet(f"Leg voor {jaar} eerst een begroting en een realisatie vast.")
    if (sleutel.regio_id, sleutel.taak) != (regio.pk, taak) or not sleutel.geldt_in(jaar):
        raise KanNiet(f"De sleutel '{sleutel}' geldt niet in {jaar}.")
    blad = _blad(regio, taak, jaar, begroting, realisatie, sleutel, op=op)
    nummer = Afrekening.objects.filter(regio=regio, taak=taak, jaar=jaar).count() + 1
    afrekening = Afrekening.objects.create(
        regio=regio, taak=taak, jaar=jaar, nummer=nummer, begroting=begroting, realisatie=realisatie, sleutel=sleutel,
        reden=reden.strip(), inhoud=blad.bevroren(), gemaakt_door=door, aanvraag=aanvraag,
    )  # fmt: skip
    leg_vast(
        "afrekening_gemaakt", afrekening, door=door, regio=regio, taak=taak, jaar=jaar, nummer=nummer,
        resultaat=naar_euro(blad.resultaat), te_verdelen=naar_euro(blad.te_verdelen), hash=afrekening.kenmerk,
    )  # fmt: skip
    return afrekening


@transaction.atomic
def keur_afrekening_goed(*, afrekening: Afrekening, door: Lidmaatschap, op: datetime.date) -> Afrekeninggoedkeuring:
    """Another person says yes: from then on the afrekening holds, and the reserves move by it.

    Raises GeenRecht for the maker, or KanNiet when figures, key or reserve changed since it was made.
    """
    Regio.objects.select_for_update().get(pk=afrekening.regio_id)
    huidig = Afrekening.objects.select_related("regio", "gemaakt_door", "begroting", "realisatie", "sleutel").get(
        pk=afrekening.pk
    )
    eis_regiogeld_voor(door, huidig.regio, huidig.taak, op=op)
    if eerder := Afrekeninggoedkeuring.objects.filter(afrekening=huidig).first():
        return eerder
    if huidig.gemaakt_door.gebruiker_id == door.gebruiker_id:
        raise KanNiet("U hebt deze afrekening zelf gemaakt. Een andere controller van de regio keurt haar goed.")
    if Afrekeninggoedkeuring.objects.filter(regio=huidig.regio, taak=huidig.taak, jaar=huidig.jaar).exists():
        raise KanNiet(f"Over {huidig.jaar} is al een andere afrekening goedgekeurd.")
    if intussen := _intussen(huidig, op=op):
        raise KanNiet(f"{intussen} Er is niets goedgekeurd. Laat een nieuwe afrekening maken.")
    goedkeuring = Afrekeninggoedkeuring.objects.create(
        afrekening=huidig, regio=huidig.regio, taak=huidig.taak, jaar=huidig.jaar, door=door
    )
    _boek(huidig, door)
    leg_vast(
        "afrekening_goedgekeurd", huidig, door=door, regio=huidig.regio, taak=huidig.taak, jaar=huidig.jaar,
        nummer=huidig.nummer, hash=huidig.kenmerk,
    )  # fmt: skip
    return goedkeuring


def _blad(
    regio: Regio, taak: str, jaar: int, begroting: Begroting, realisatie: Realisatie, sleutel: Verdeelsleutel, *,
    op: datetime.date,
) -> Blad:  # fmt: skip
    """What the afrekening of this year says now; the gemeenten are those at the end of the year."""
    deelnemers = deelnemers_in(regio, taak, op=min(op, datetime.date(jaar, 12, 31)))
    namen = {deelnemer.code: deelnemer.naam for deelnemer in deelnemers}
    stand = reserve_van(regio, taak)
    try:
        regiosleutel = als_regiosleutels([sleutel])[sleutel.pk]
        begroot, werkelijk = staat_van(begroting), staat_van(realisatie)
        uitkomst = reken_af(
            begroot=begroot,
            werkelijk=werkelijk,
            sleutel=regiosleutel,
            gemeenten=list(namen),
            potten=stand.potten if stand else (),
            afspraak=stand.afspraak.als_afspraak() if stand else Afspraak(),
        )
    except (VerdelingFout, ReserveFout) as fout:
        raise KanNiet(f"Dit jaar is niet af te rekenen. {fout}") from fout
    bronnen = _bronnen(begroting, realisatie, sleutel)
    return maak_blad(
        regio=regio.naam,
        taak=taak,
        jaar=jaar,
        begroting=str(begroting),
        realisatie=str(realisatie),
        is_voorbeeld=any(bron.is_voorbeeld for bron in bronnen),
        bronnen=[f"{bron.titel} ({bron.uitgever})" for bron in bronnen],
        begroot=begroot,
        werkelijk=werkelijk,
        sleutel=Sleutelblad(
            naam=sleutel.naam,
            versie=sleutel.versie,
            soort=sleutel.get_soort_display(),
            herkomst=regiosleutel.sleutel.herkomst,
            gegevens={code: f"{waarde:f}" for code, waarde in regiosleutel.sleutel.gegevens.items()},
            gewichten=regiosleutel.sleutel.gewichten,
            procent=f"{sleutel.procent.normalize():f}" if sleutel.procent is not None else "",
        ),
        namen=namen,
        uitkomst=uitkomst,
    )


def _bronnen(begroting: Begroting, realisatie: Realisatie, sleutel: Verdeelsleutel) -> list[Bron]:
    ids = {begroting.bron_id, realisatie.bron_id, sleutel.bron_id}
    ids |= set(begroting.regels.values_list("bron", flat=True)) | set(realisatie.regels.values_list("bron", flat=True))
    return list(Bron.objects.filter(pk__in=ids))


def _intussen(afrekening: Afrekening, *, op: datetime.date) -> str:
    """What changed since it was made, in a sentence; empty when nothing did."""
    regio, taak, jaar = afrekening.regio, afrekening.taak, afrekening.jaar
    for model, was in ((Begroting, afrekening.begroting), (Realisatie, afrekening.realisatie)):
        nieuwer = model._default_manager.filter(regio=regio, taak=taak, jaar=jaar, versie__gt=was.versie)
        if nieuwer.exists():
            return f"Er is intussen een nieuwe versie van de {model._meta.verbose_name} van {jaar}."
    blad = _blad(regio, taak, jaar, afrekening.begroting, afrekening.realisatie, afrekening.sleutel, op=op)
    if blad.bevroren() != bytes(afrekening.inhoud):
        return "De reserve, de gemeenten van de regio of een bron is intussen gewijzigd."
    return ""


def _boek(afrekening: Afrekening, door: Lidmaatschap) -> None:
    """Move the reserves as the afrekening says."""
    mutaties = {pot.naam: pot.mutatie for pot in lees_blad(bytes(afrekening.inhoud)).potten if pot.mutatie}
    for pot in Reserve.objects.filter(afspraak__regio=afrekening.regio, afspraak__taak=afrekening.taak):
        if pot.naam in mutaties:
            bedrag: Decimal = naar_euro(mutaties[pot.naam])
            Reservemutatie.objects.create(
                reserve=pot, jaar=afrekening.jaar, soort=Reservemutatie.Soort.AFREKENING, bedrag=bedrag,
                reden=f"Afrekening {afrekening.jaar}, nummer {afrekening.nummer}", bron=afrekening.realisatie.bron,
                gemaakt_door=door, aanvraag=uuid5(afrekening.aanvraag, f"reserve/{pot.pk}"),
            )  # fmt: skip
