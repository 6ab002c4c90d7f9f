"""Comments on two regiovisies, a task for a colleague, and guests: one reads along, of one the invitation ended."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.acties.gast import nodig_uit
from samenwerking.teksten.acties.gesprek import InDeel, antwoord, begin_gesprek, geef_taak, los_op, namen_voor
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import Knoop, loop, platte_tekst
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.voorstellen import wijs_af

WEKEN = datetime.timedelta(weeks=1)


def laad_gesprekken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """In each of two regiovisies a thread that waits, one that was resolved, one of a guest; a guest of last month."""
    visies = Tekst.objects.filter(soort=Tekst.Soort.REGIOVISIE, regio__sleutel__in=["haaglanden", "dordrecht"])
    for tekst in visies.select_related("regio").order_by("pk"):
        deel = kaart.deel(tekst.regio.sleutel)
        coordinator = mensen.pet(Rol.COORDINATOR, tekst.regio)
        een, ander = (mensen.pet(Rol.BELEIDSADVISEUR, gemeente) for gemeente in deel.gemeenten[:2])
        plekken = [plek for plek in map(_plek, wijs_af(document_van(tekst)).inhoud) if plek is not None]
        if len(plekken) < 2:
            continue
        with namens(een):
            open_ = begin_gesprek(
                tekst=tekst,
                waar=plekken[0],
                woorden=_vraag(tekst, ander, op),
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
            _gast_van_vorige_maand(tekst, coordinator, op)
            gast, _ = nodig_uit(
                tekst=tekst,
                naam="Demo Lid van de cliëntenraad",
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


def _gast_van_vorige_maand(tekst: Tekst, coordinator: Lidmaatschap, op: datetime.date) -> None:
    """An aanbieder who could read along for four weeks; the link stopped by itself."""
    toen = op - 6 * WEKEN
    nodig_uit(
        tekst=tekst,
        naam="Demo Bestuurder van een aanbieder",
        organisatie=f"Verzonnen aanbieder in {tekst.regio}",
        hoedanigheid="aanbieder",
        reden="Reactie van de aanbieders op het eerste concept",
        mag_opmerken=False,
        delen=[],
        versie=None,
        laatste_dag=toen + 4 * WEKEN,
        aanvraag=uuid5(RUIMTE, f"gast/{tekst.pk}/voorbij"),
        door=coordinator,
        op=toen,
    )


def _vraag(tekst: Tekst, aan: Lidmaatschap, op: datetime.date) -> str:
    """A question to this person, called by name with an @."""
    naam = next((naam for naam, pet in namen_voor(tekst, op=op).items() if pet == aan.pk), "")
    return f"@{naam}, past dit ook bij jullie?" if naam else "Past dit ook bij jullie?"


def _plek(deel: Knoop) -> InDeel | None:
    """The first words of the first alinea of a part that holds nothing but words; nothing when there is none."""
    for knoop in loop(deel):
        woorden = platte_tekst(knoop).split()[:6] if knoop.soort == "alinea" else []
        if woorden and all(kind.soort == "text" for kind in knoop.inhoud):
            return InDeel(deel.id, " ".join(woorden))
    return None
