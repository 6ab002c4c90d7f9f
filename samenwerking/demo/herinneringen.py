"""Mail and calendar of the demo: a reminder that was sent, who wants an overview, and addresses of calendars.

The reminders wait as rows: the worker sends them within five minutes of the first start, as it sends any mail. A demo
writes its mail to files (`var/post`).
"""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.berichten.acties.herinneren import herinner
from samenwerking.berichten.models import Berichtkeuze
from samenwerking.besluiten.models import Procedure
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.kalenderfeed.acties.adres import maak_adres

HERINNERD = "dordrecht"
"""Here who is not done was reminded today; elsewhere the button is still to be used."""


def laad_herinneringen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Store it, by the actions themselves."""
    for deel in kaart.regios:
        coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
        if deel.regio.sleutel == HERINNERD:
            _herinner(coordinator, op)
        _kies(coordinator, Berichtkeuze.Hoevaak.WEKELIJKS)
        _kies(mensen.pet(Rol.BELEIDSADVISEUR, deel.centrum), Berichtkeuze.Hoevaak.DAGELIJKS)
        with namens(coordinator):
            maak_adres(regio=None, door=coordinator, op=op)
            maak_adres(regio=deel.regio, door=coordinator, op=op)


def _herinner(coordinator: Lidmaatschap, op: datetime.date) -> None:
    procedure = Procedure.objects.lopend().filter(tekst__regio=coordinator.regio_id).order_by("pk").first()
    if procedure is not None:
        with namens(coordinator):
            herinner(
                procedure_id=procedure.pk, aanvraag=uuid5(RUIMTE, f"herinnering/{procedure.pk}"), door=coordinator,
                op=op,
            )  # fmt: skip


def _kies(pet: Lidmaatschap, hoe_vaak: str) -> None:
    Berichtkeuze.objects.update_or_create(persoon=pet.gebruiker, defaults={"hoe_vaak": hoe_vaak})
