"""What the demo shows about keeping and destroying: nothing is due yet, because the Wmo 2015 began in 2015.

So there is a request that waits for an answer, a request that was granted and waits for a second teamleider, and a
dossier that must stay because of a complaint; all three in Rijswijk.
"""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.acties.bewaarplicht import beantwoord_verzoek, begin_bewaarplicht, ontvang_verzoek
from toegang.models import Bewaarplicht, Dossier, Vernietigingsverzoek, VerzoekUitkomst

TIEN_WEKEN = datetime.timedelta(weeks=10)


def laad_privacy(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Store it, by the actions themselves."""
    rijswijk = kaart.gemeente("Rijswijk")
    teamleider = mensen.pet(Rol.TEAMLEIDER, rijswijk)
    with namens(teamleider):
        oude = Dossier.objects.van(rijswijk).filter(gemeld_op__lt=op - 2 * TIEN_WEKEN)
        lopend = list(oude.open().order_by("gemeld_op", "pk")[:2])
        gesloten = oude.filter(gesloten_op__lt=op - TIEN_WEKEN).order_by("gesloten_op", "pk").first()
        if len(lopend) < 2 or gesloten is None:
            raise ValueError("De demo heeft te weinig oude dossiers in Rijswijk.")
        _verzoek(lopend[0], "email", ontvangen_op=op - TIEN_WEKEN, door=teamleider)
        begin_bewaarplicht(
            dossier_id=lopend[1].pk,
            reden=Bewaarplicht.Reden.KLACHT,
            sinds=op - TIEN_WEKEN,
            aanvraag=_sleutel("bewaarplicht"),
            door=teamleider,
            op=op,
        )
        beantwoord_verzoek(
            verzoek_id=_verzoek(gesloten, "brief", ontvangen_op=op - TIEN_WEKEN / 2, door=teamleider).pk,
            uitkomst=VerzoekUitkomst.Uitkomst.TOEGEWEZEN,
            afwijzing="",
            toelichting="",
            aanvraag=_sleutel("toewijzing"),
            door=teamleider,
            op=op,
        )


def _verzoek(dossier: Dossier, wijze: str, *, ontvangen_op: datetime.date, door: Lidmaatschap) -> Vernietigingsverzoek:
    return ontvang_verzoek(
        dossier_id=dossier.pk,
        ontvangen_op=ontvangen_op,
        wijze=wijze,
        aanvraag=_sleutel(f"verzoek/{wijze}"),
        door=door,
        op=ontvangen_op,
    )


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"privacy/{wat}")
