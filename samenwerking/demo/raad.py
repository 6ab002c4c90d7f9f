"""Pages of raden: two are public, with a question, an answer, an evening, a promise that is late, and a follower."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Gemeente, Rol
from regio.namens import namens
from samenwerking.abonnement.acties.volgen import volg
from samenwerking.brieven.acties.raad import beantwoord, plan_avond, stel_vraag, zeg_toe, zet_openbaar
from samenwerking.brieven.models import Raadsavond
from samenwerking.brieven.rechten_raad import raadsbrieven
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

DAG = datetime.timedelta(days=1)
OPENBAAR = ("Dordrecht", "Gorinchem")
VRAGEN = (
    (
        "In de tabel staat een ander bedrag dan in onze begroting. Komt dat door de peildatum?",
        "Ja. De brief rekent met de laatste circulaire, onze begroting is van het voorjaar. In de volgende "
        "begrotingswijziging zijn de bedragen gelijk.",
    ),
    ("Kan de griffie een avond plannen over wat beschermd thuis betekent voor de wijken?", ""),
)


def laad_raadspaginas(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Open the pages and let a raad, its griffier and an advisor use one of them."""
    gemeenten = {str(gemeente): gemeente for gemeente in kaart.deel("dordrecht").gemeenten}
    for naam in OPENBAAR:
        griffier = mensen.pet(Rol.GRIFFIER, gemeenten[naam])
        with namens(griffier):
            zet_openbaar(gemeente=gemeenten[naam], openbaar=True, door=griffier)
    _raad(gemeenten[OPENBAAR[0]], mensen, op)


def _raad(gemeente: Gemeente, mensen: Mensen, op: datetime.date) -> None:
    griffier, adviseur = mensen.pet(Rol.GRIFFIER, gemeente), mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
    raadslid = mensen.pet(Rol.RAADSLID, gemeente)
    with namens(griffier):
        plan_avond(
            gemeente=gemeente,
            velden={
                "soort": Raadsavond.Soort.BEELDVORMEND,
                "titel": "De nieuwe regiovisie: wat kiezen wij samen, wat regelen wij zelf?",
                "datum": op + 42 * DAG,
                "aanvang": datetime.time(19, 30),
                "plaats": "raadzaal",
                "aanvraag": uuid5(RUIMTE, "raadsavond"),
            },
            door=griffier,
            op=op,
        )
        zeg_toe(
            gemeente=gemeente,
            velden={
                "wat": "Een overzicht van de wachttijden per gemeente",
                "wie": f"Demo Wethouder {gemeente}",
                "gedaan_op": op - 90 * DAG,
                "datum": op - 5 * DAG,
                "waar": "commissie Sociaal",
                "aanvraag": uuid5(RUIMTE, "toezegging"),
            },
            door=griffier,
            op=op,
        )
    with namens(raadslid):
        volg(gemeente=gemeente, door=raadslid, op=op)
    brief = raadsbrieven(gemeente).first()
    if brief is None:  # without Pango there are no letters to ask about
        return
    for nummer, (vraag, antwoord) in enumerate(VRAGEN):
        with namens(raadslid):
            gesteld = stel_vraag(
                versie=brief, vraag=vraag, aanvraag=uuid5(RUIMTE, f"raadsvraag/{nummer}"), door=raadslid
            )
        if antwoord:
            with namens(adviseur):
                beantwoord(vraag=gesteld, antwoord=antwoord, door=adviseur)
