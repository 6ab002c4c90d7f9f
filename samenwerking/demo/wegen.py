"""Meeting calendars, who signs, and frozen texts on their way: in the Haagse regio the regiovisie past some colleges,
and an example of its convenant, which is a draft in the register. What was decided is made up and says so."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Gemeente, Lidmaatschap, Orgaan, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit, leg_besluit_vast
from samenwerking.besluiten.acties.kalender import voeg_reces_toe, voeg_vergaderingen_toe
from samenwerking.besluiten.acties.naar_register import Doel
from samenwerking.besluiten.acties.procedure import begin_procedure
from samenwerking.besluiten.acties.tekenbevoegd import leg_tekenbevoegdheid_vast
from samenwerking.besluiten.models import Overeenkomst, Procedure, Tekenbevoegdheid
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.procedures import procedure_voor
from samenwerking.besluiten.regelingen import REGELINGEN
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from samenwerking.teksten.models import Versie

WEEK = datetime.timedelta(weeks=1)
DINSDAG, DONDERDAG = 1, 3


def laad_wegen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Every gemeente gets example meetings of one year; each frozen text with a procedure of its own begins it."""
    for deel in kaart.regios:
        for nummer, gemeente in enumerate(deel.gemeenten):
            _kalender(gemeente, mensen.pet(Rol.BELEIDSADVISEUR, gemeente), nummer, op)
            _tekenaar(gemeente, mensen, op)
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


def _tekenaar(gemeente: Gemeente, mensen: Mensen, op: datetime.date) -> None:
    """The example person of the college signs as burgemeester."""
    door, wie = mensen.pet(Rol.BELEIDSADVISEUR, gemeente), mensen.pet(Rol.COLLEGELID, gemeente).gebruiker
    with namens(door):
        leg_tekenbevoegdheid_vast(
            gemeente=gemeente, grond=Tekenbevoegdheid.Grond.BURGEMEESTER, naam=wie.naam, functie="burgemeester",
            gebruiker=wie, stuk="Verzonnen benoemingsbesluit van de demo", van=op, tot=None, scan=None,
            aanvraag=uuid5(RUIMTE, f"tekenaar/{gemeente.code}"), door=door, op=op,
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
            publiceert=deel.centrum if regels.code in REGELINGEN else None,
            werkdagen_definitief=10,
            werkdagen_bekendmaken=5,
            aanvraag=uuid5(RUIMTE, f"weg/{versie.pk}"),
            door=coordinator,
            op=op,
            doel=Doel(overeenkomst=_concept(deel)) if regels.code == "convenant" else None,
        )
    if regels.code == "regiovisie":
        for nummer, gemeente in enumerate(deel.gemeenten[:5]):
            uitkomst = Uitkomst.AANGEHOUDEN if nummer == 2 else Uitkomst.VASTGESTELD
            _besluit(procedure, versie, Plek("voorstel", gemeente.code), uitkomst, gemeente, mensen, op, nummer < 4)
    if regels.code == "convenant":
        for nummer, gemeente in enumerate(deel.gemeenten):
            _besluit(
                procedure, versie, Plek("horen", gemeente.code), Uitkomst.GEEN_ZIENSWIJZE, gemeente, mensen, op, True
            )
            if nummer < 3:
                _besluit(
                    procedure, versie, Plek("besluit", gemeente.code), Uitkomst.VASTGESTELD, gemeente, mensen, op, True
                )


def _concept(deel: Deel) -> Overeenkomst | None:
    """The convenant that stands in the register of this region as a draft."""
    return Overeenkomst.objects.filter(regio=deel.regio, rechtsvorm=Rechtsvorm.CONVENANT.value).order_by("pk").first()


def _besluit(
    procedure: Procedure,
    versie: Versie,
    plek: Plek,
    uitkomst: Uitkomst,
    gemeente: Gemeente,
    mensen: Mensen,
    op: datetime.date,
    bevestigd: bool,
) -> None:
    aangehouden = uitkomst is Uitkomst.AANGEHOUDEN
    door, tweede = mensen.pet(Rol.BELEIDSADVISEUR, gemeente), mensen.pet(Rol.GRIFFIER, gemeente)
    with namens(door):
        besluit = leg_besluit_vast(
            procedure_id=procedure.pk,
            plek=plek,
            uitkomst=uitkomst,
            datum=op,
            kenmerk=versie.vingerafdruk,
            bij=Omstandigheden(
                toelichting="Verzonnen besluit." + (" Het college wil eerst de kosten zien." if aangehouden else ""),
                aanvraag=uuid5(RUIMTE, f"weg/{versie.pk}/{plek.stap}/{gemeente.code}"),
            ),
            door=door,
            op=op,
        )
    if bevestigd:
        with namens(tweede):
            bevestig_besluit(besluit_id=besluit.pk, door=tweede, op=op)
