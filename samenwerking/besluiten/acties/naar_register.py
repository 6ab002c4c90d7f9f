"""From a procedure that ended well to the register: an overeenkomst, an addendum, or who takes part in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Lidmaatschap
from samenwerking.besluiten.acties.addendum import zet_addendum_in_werking
from samenwerking.besluiten.acties.overeenkomst import maak_overeenkomst, plan_evaluatie, vergrendel
from samenwerking.besluiten.acties.partijwijziging import gedaan, voer_besluit_uit
from samenwerking.besluiten.models import (
    Addendum,
    Handeling,
    Overeenkomst,
    Overeenkomststand,
    Partijwijziging,
    Procedure,
    Proceduredoel,
    Procedureuitkomst,
    Vindplaats,
)
from samenwerking.besluiten.procedure import BEKENDMAKEN, EIGEN_BEKENDMAKING
from samenwerking.besluiten.regelingen import REGELINGEN
from samenwerking.besluiten.toetreden import Soort, kan_nu
from samenwerking.teksten.models import Tekstgegevens, Versie

_DAG = datetime.timedelta(days=1)
MET_REGISTER = frozenset({*REGELINGEN, "convenant"})
"""Kinds of procedure that end in the register. A regiovisie or a begroting is no overeenkomst."""

_RUIMTE = UUID("0b7d3f0e-90a6-4be5-8f7e-6a1c2a9c4d11")


@dataclass(frozen=True)
class Doel:
    """What a procedure is about in the register: one of these, or none for a new overeenkomst."""

    overeenkomst: Overeenkomst | None = None
    addendum: Addendum | None = None
    partijwijziging: Partijwijziging | None = None

    @property
    def soort(self) -> str:
        """As it is stored."""
        if self.partijwijziging is not None:
            return Proceduredoel.Soort.DEELNAME
        if self.addendum is not None:
            return Proceduredoel.Soort.ADDENDUM
        return Proceduredoel.Soort.OVEREENKOMST if self.overeenkomst is not None else Proceduredoel.Soort.NIEUW

    @property
    def in_register(self) -> Overeenkomst | None:
        """The overeenkomst that it is about."""
        ding = self.addendum or self.partijwijziging
        return ding.overeenkomst if ding is not None else self.overeenkomst


def zet_doel(procedure: Procedure, doel: Doel) -> Proceduredoel | None:
    """Keep what this procedure is about. None for a kind that does not end in the register.

    Raises KanNiet for what is of another region, is settled already, or has a procedure running.
    """
    if procedure.soort not in MET_REGISTER:
        if doel.soort != Proceduredoel.Soort.NIEUW:
            raise KanNiet("Deze procedure eindigt niet in het register. Kies de procedure die bij de rechtsvorm hoort.")
        return None
    overeenkomst = doel.in_register
    if overeenkomst is not None:
        if overeenkomst.regio_id != procedure.tekst.regio_id:
            raise KanNiet("Deze overeenkomst is van een andere regio.")
        if loopt_al(doel):
            raise KanNiet("Hierover loopt al een procedure. Rond die eerst af.")
        if doel.addendum is not None and doel.addendum.ingangsdatum is not None:
            raise KanNiet("Dit addendum heeft al een ingangsdatum. Neem een nieuw addendum op.")
    if doel.partijwijziging is not None:
        wijziging = doel.partijwijziging
        if not kan_nu(Soort(wijziging.soort), gedaan(wijziging)):
            raise KanNiet("Deze toetreding of uittreding is al afgerond.")
        if not procedure.partijen.filter(gemeente=wijziging.gemeente_id).exists():
            raise KanNiet(f"{wijziging.gemeente} moet zelf ook meedoen in deze procedure.")
    return Proceduredoel.objects.create(
        procedure=procedure,
        soort=doel.soort,
        overeenkomst=overeenkomst,
        addendum=doel.addendum,
        partijwijziging=doel.partijwijziging,
    )


def loopt_al(doel: Doel) -> bool:
    """Whether a procedure about the same is running."""
    lopend = Proceduredoel.objects.filter(procedure__einde__isnull=True)
    if doel.partijwijziging is not None:
        return lopend.filter(partijwijziging=doel.partijwijziging).exists()
    if doel.addendum is not None:
        return lopend.filter(addendum=doel.addendum).exists()
    return lopend.filter(soort=Proceduredoel.Soort.OVEREENKOMST, overeenkomst=doel.overeenkomst).exists()


def schrijf_in_register(
    *, procedure: Procedure, versie: Versie, datum: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Overeenkomst | None:
    """What the end of this procedure does to the register: the text holds from `datum`. None when it does nothing."""
    doel = Proceduredoel.objects.filter(procedure=procedure).first()
    if doel is None:
        return None
    if doel.addendum is not None:
        overeenkomst = zet_addendum_in_werking(addendum=doel.addendum, versie=versie, datum=datum, door=door)
    elif doel.partijwijziging is not None:
        overeenkomst = voer_besluit_uit(wijziging=doel.partijwijziging, dag=op, vanaf=datum, door=door)
    elif doel.overeenkomst is not None:
        overeenkomst = _bestaand(procedure, doel.overeenkomst, versie, datum, door)
    else:
        overeenkomst = _nieuw(procedure, versie, datum, door, op)
    _vindplaatsen(procedure, overeenkomst, doel.addendum, door)
    Procedureuitkomst.objects.create(procedure=procedure, overeenkomst=overeenkomst)
    leg_vast(
        "uit procedure in register", overeenkomst, door=door, regio=overeenkomst.regio, procedure=procedure.pk,
        doel=str(doel.soort), per=datum, versie=versie.nummer, hash=versie.vingerafdruk,
    )  # fmt: skip
    return overeenkomst


def _nieuw(
    procedure: Procedure, versie: Versie, datum: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Overeenkomst:
    tekst, gekozen = procedure.tekst, Tekstgegevens.van(procedure.tekst)
    gemeenten = [partij.gemeente for partij in procedure.partijen.filter(vertrek=None).select_related("gemeente")]
    meedoen = Deelname.objects.lopend(op=op).filter(regio=tekst.regio, gemeente__in=gemeenten)
    velden: dict[str, Any] = {
        "titel": tekst.titel,
        "rechtsvorm": tekst.rechtsvorm or ("convenant" if procedure.soort == "convenant" else ""),
        "taken": sorted(set(meedoen.values_list("taak", flat=True))) or ["BW"],
        "ingangsdatum": datum,
        "tot": gekozen.einde + _DAG if gekozen.einde is not None and gekozen.einde >= datum else None,
        "verdeelsleutel": gekozen.verdeelsleutel,
        "tekstversie": versie,
    }
    overeenkomst = maak_overeenkomst(
        regio=tekst.regio,
        velden=velden,
        partijen=[(gemeente, orgaan) for gemeente in gemeenten for orgaan in _organen(procedure)],
        stand=Overeenkomststand.Stand.BESLOTEN,
        per=op,
        aanvraag=uuid5(_RUIMTE, f"overeenkomst/{procedure.pk}"),
        door=door,
        op=op,
    )
    if gekozen.evaluatie is not None:
        plan_evaluatie(
            overeenkomst=overeenkomst, uiterlijk=gekozen.evaluatie, wat="eerste evaluatie, zoals de tekst afspreekt",
            aanvraag=uuid5(_RUIMTE, f"evaluatie/{procedure.pk}"), door=door, op=op,
        )  # fmt: skip
    return overeenkomst


def _bestaand(
    procedure: Procedure, overeenkomst: Overeenkomst, versie: Versie, datum: datetime.date, door: Lidmaatschap
) -> Overeenkomst:
    ding = vergrendel(overeenkomst)
    ding.tekstversie, ding.rechtsvorm = versie, versie.tekst.rechtsvorm or ding.rechtsvorm
    if ding.ingangsdatum is None:
        ding.ingangsdatum = datum
    ding.zet_gewijzigd(door=door)
    al = {(partij.gemeente_id, partij.orgaan) for partij in ding.partijen.all() if partij.doet_mee(op=datum)}
    for gemeente in procedure.partijen.filter(vertrek=None).order_by("pk").values_list("gemeente", flat=True):
        for orgaan in _organen(procedure):
            if (gemeente, orgaan) not in al:
                van = None if ding.ingangsdatum == datum else datum
                ding.partijen.create(gemeente_id=gemeente, orgaan=orgaan, van=van)
    Overeenkomststand.objects.create(
        overeenkomst=ding, stand=Overeenkomststand.Stand.BESLOTEN, per=datum, door=door,
        aanvraag=uuid5(_RUIMTE, f"stand/{procedure.pk}"),
    )  # fmt: skip
    return ding


def _organen(procedure: Procedure) -> list[str]:
    """Which organs of each gemeente became party: those that adopted the text."""
    return [stap.wie.value for stap in procedure.regels.beslissend]


def _vindplaatsen(
    procedure: Procedure, overeenkomst: Overeenkomst, addendum: Addendum | None, door: Lidmaatschap
) -> None:
    """Where each gemeente published: its own decision, and at one of them the regeling itself."""
    rijen: dict[int, list[Handeling]] = {}
    for rij in Handeling.objects.filter(
        procedure=procedure, stap__in=[BEKENDMAKEN, EIGEN_BEKENDMAKING], vervanging__isnull=True
    ).order_by("stap", "pk"):
        waar = rij.gemeente_id or procedure.publiceert_id
        if waar is not None:
            rijen.setdefault(waar, []).append(rij)
    for gemeente, van in rijen.items():
        laatste = {rij.stap: rij for rij in van}.values()
        Vindplaats.objects.create(
            overeenkomst=overeenkomst,
            addendum=addendum,
            gemeente_id=gemeente,
            datum=max(rij.datum for rij in laatste),
            plaats="; ".join(dict.fromkeys(rij.vindplaats for rij in laatste))[:500],
            door=door,
            aanvraag=uuid5(_RUIMTE, f"vindplaats/{procedure.pk}/{gemeente}"),
        )
