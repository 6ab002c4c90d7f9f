"""Meeting calendars, and frozen texts on their way: the regiovisie of the Haagse regio past some colleges."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Gemeente, Lidmaatschap, Orgaan, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit, leg_besluit_vast
from samenwerking.besluiten.acties.kalender import voeg_reces_toe, voeg_vergaderingen_toe
from samenwerking.besluiten.acties.procedure import begin_procedure
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.procedures import procedure_voor
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.models import Versie

WEEK = datetime.timedelta(weeks=1)
DINSDAG, DONDERDAG = 1, 3


def laad_wegen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Every gemeente gets example meetings of one year; each frozen text with a procedure of its own begins it."""
    for deel in kaart.regios:
        for nummer, gemeente in enumerate(deel.gemeenten):
            _kalender(gemeente, mensen.pet(Rol.BELEIDSADVISEUR, gemeente), nummer, op)
        for versie in (
            Versie.objects.filter(tekst__regio=deel.regio, voor_raden=True).select_related("tekst").order_by("pk")
        ):
            _weg(versie, deel, mensen, op)


def _kalender(gemeente: Gemeente, door: Lidmaatschap, nummer: int, op: datetime.date) -> None:
    """A college every Tuesday, a raad every four weeks on a Thursday of its own, and a summer reces. Made up."""
    college, raad = (Orgaan.objects.get(gemeente=gemeente, soort=soort) for soort in ("college", "raad"))
    zomer = datetime.date(op.year + (op.month >= 7), 7, 11)
    with namens(door):
        voeg_reces_toe(gemeente=gemeente, naam="zomerreces", van=zomer, tot=zomer + 6 * WEEK, door=door, op=op)
        for orgaan, dag, weken, vooraf in ((college, DINSDAG, 1, 6), (raad, DONDERDAG, 4, 21)):
            eerste = _eerst(op + WEEK * (nummer % 4 if orgaan == raad else 0), dag)
            voeg_vergaderingen_toe(
                orgaan=orgaan, eerste=eerste, laatste=eerste + 52 * WEEK, om_de_weken=weken, inleverdagen=vooraf,
                door=door, op=op,
            )  # fmt: skip


def _eerst(dag: datetime.date, weekdag: int) -> datetime.date:
    return dag + datetime.timedelta(days=(weekdag - dag.weekday()) % 7 or 7)


def _weg(versie: Versie, deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    regels = procedure_voor(versie.tekst.soort, versie.tekst.rechtsvorm)
    if regels is None:
        return
    coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
    with namens(coordinator):
        procedure = begin_procedure(
            versie=versie,
            soort=regels.code,
            gemeenten=list(deel.gemeenten),
            wens=datetime.date(op.year + 1, 1, 1) + 26 * WEEK,
            publiceert=deel.centrum if regels.code == "regeling" else None,
            werkdagen_definitief=10,
            werkdagen_bekendmaken=5,
            aanvraag=uuid5(RUIMTE, f"weg/{versie.pk}"),
            door=coordinator,
            op=op,
        )
    if regels.code == "regiovisie":
        for nummer, gemeente in enumerate(deel.gemeenten[:5]):
            _collegebesluit(procedure, versie, gemeente, mensen, op, bevestigd=nummer < 4, aangehouden=nummer == 2)


def _collegebesluit(
    procedure: Procedure,
    versie: Versie,
    gemeente: Gemeente,
    mensen: Mensen,
    op: datetime.date,
    *,
    bevestigd: bool,
    aangehouden: bool,
) -> None:
    door, tweede = mensen.pet(Rol.BELEIDSADVISEUR, gemeente), mensen.pet(Rol.COLLEGELID, gemeente)
    with namens(door):
        besluit = leg_besluit_vast(
            procedure_id=procedure.pk,
            plek=Plek("voorstel", gemeente.code),
            uitkomst=Uitkomst.AANGEHOUDEN if aangehouden else Uitkomst.VASTGESTELD,
            datum=op,
            kenmerk=versie.vingerafdruk,
            bij=Omstandigheden(
                toelichting="Verzonnen besluit." + (" Het college wil eerst de kosten zien." if aangehouden else ""),
                aanvraag=uuid5(RUIMTE, f"weg/{versie.pk}/{gemeente.code}"),
            ),
            door=door,
            op=op,
        )
    if bevestigd:
        with namens(tweede):
            bevestig_besluit(besluit_id=besluit.pk, door=tweede, op=op)
