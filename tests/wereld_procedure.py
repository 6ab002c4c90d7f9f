"""The world of the rights: the first melding of a client, who acts for the client, and a question of the region."""

from __future__ import annotations

import datetime
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from toegang.acties.clientgegevens import Vertegenwoordiging, leg_vertegenwoordiger_vast
from toegang.acties.deeltoets import voeg_deeltoets_toe
from toegang.acties.prioriteitsniveau import voeg_niveau_toe
from toegang.acties.product import voeg_product_toe
from toegang.models import Dossier, Melding, Prioriteitsniveau, Product


def zet_procedure_neer(
    dossier: Dossier, *, door: Lidmaatschap, coordinator: Lidmaatschap, op: datetime.date
) -> dict[str, int]:
    """The numbers of what was made. The representative has the name that says which gemeente knows this person."""
    assert coordinator.regio is not None
    with namens(coordinator):
        toets = voeg_deeltoets_toe(
            regio=coordinator.regio, vraag="Is er toezicht nodig?", uitleg="", van=op, door=coordinator, op=op
        )
        extra = Product.objects.filter(regio=coordinator.regio, reden="Proef").first() or voeg_product_toe(
            regio=coordinator.regio, naam="Proefwonen", zwaarte=99, reden="Proef", aanvraag=uuid4(), door=coordinator,
            op=op,
        )  # fmt: skip
        niveau = Prioriteitsniveau.objects.filter(regio=coordinator.regio, rang=30).first() or voeg_niveau_toe(
            regio=coordinator.regio, rang=30, naam="crisis", reden="Afspraak", aanvraag=uuid4(), door=coordinator, op=op
        )
    with namens(door):
        dossier = Dossier.objects.select_related("client").get(pk=dossier.pk)
        mentor = leg_vertegenwoordiger_vast(
            dossier_id=dossier.pk,
            gegevens=Vertegenwoordiging("mentor", dossier.client.achternaam, op),
            versie=dossier.versie,
            aanvraag=uuid4(),
            door=door,
            op=op,
        )
        melding = Melding.objects.filter(dossier=dossier).earliest("pk")
    regels = {"deeltoets": toets.pk, "prioriteitsniveau": niveau.pk, "regioproduct": extra.pk}
    return {"melding": melding.pk, "vertegenwoordiger": mentor.pk, **regels}
