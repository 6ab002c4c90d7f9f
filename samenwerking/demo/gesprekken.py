"""Comments on the regiovisies, a task for a colleague, and a guest of a made-up cliëntenraad."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.acties.gast import nodig_uit
from samenwerking.teksten.acties.gesprek import InDeel, antwoord, begin_gesprek, geef_taak, los_op
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import Knoop, loop, platte_tekst
from samenwerking.teksten.models import Tekst

WEKEN = datetime.timedelta(weeks=1)


def laad_gesprekken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """In each regiovisie one thread that waits and one that was resolved; in each one guest."""
    for tekst in Tekst.objects.filter(soort=Tekst.Soort.REGIOVISIE).select_related("regio").order_by("pk"):
        deel = kaart.deel(tekst.regio.sleutel)
        coordinator = mensen.pet(Rol.COORDINATOR, tekst.regio)
        een, ander = (mensen.pet(Rol.BELEIDSADVISEUR, gemeente) for gemeente in deel.gemeenten[:2])
        plekken = [plek for plek in map(_plek, document_van(tekst).inhoud) if plek is not None]
        if len(plekken) < 2:
            continue
        with namens(een):
            open_ = begin_gesprek(
                tekst=tekst,
                waar=plekken[0],
                woorden=f"@{ander.gebruiker.naam}, past dit ook bij jullie?",
                aanvraag=uuid5(RUIMTE, f"gesprek/{tekst.pk}/open"),
                door=een,
                op=op,
            )
            geef_taak(gesprek_id=open_.pk, eigenaar_id=ander.pk, uiterlijk=op + WEKEN, door=een, op=op)
            klaar = begin_gesprek(
                tekst=tekst,
                waar=plekken[1],
                woorden="Kan dit korter?",
                aanvraag=uuid5(RUIMTE, f"gesprek/{tekst.pk}/klaar"),
                door=een,
                op=op,
            )
        with namens(coordinator):
            antwoord(
                gesprek_id=klaar.pk,
                woorden="Ja, ik heb een zin weggehaald.",
                aanvraag=uuid5(RUIMTE, f"antwoord/{tekst.pk}"),
                door=coordinator,
                op=op,
            )
            los_op(gesprek_id=klaar.pk, door=coordinator, op=op)
            gast, _ = nodig_uit(
                tekst=tekst,
                naam="Lid van de cliëntenraad",
                organisatie=f"Verzonnen cliëntenraad van {tekst.regio}",
                hoedanigheid="clientenraad",
                reden="Advies van de cliëntenraad over deze tekst",
                mag_opmerken=True,
                delen=[],
                versie=None,
                laatste_dag=op + 4 * WEKEN,
                aanvraag=uuid5(RUIMTE, f"gast/{tekst.pk}"),
                door=coordinator,
                op=op,
            )
        begin_gesprek(
            tekst=tekst,
            waar=plekken[-1],
            woorden="Wij missen hier wat dit betekent voor mensen die nu al wachten.",
            aanvraag=uuid5(RUIMTE, f"gesprek/{tekst.pk}/gast"),
            door=gast,
            op=op,
        )


def _plek(deel: Knoop) -> InDeel | None:
    """The first words of the first alinea of a part; nothing for one without words."""
    for knoop in loop(deel):
        if knoop.soort == "alinea" and (woorden := platte_tekst(knoop).split("\n")[0].split()[:6]):
            return InDeel(deel.id, " ".join(woorden))
    return None
