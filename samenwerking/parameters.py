"""The dated values of samenwerking, for the page on which everyone can read them. None of them is law."""

from __future__ import annotations

import datetime

from regio.models import Parameter, Regio
from regio.parameters import Parametersoort

SPOED_DAGEN, SPOED_STANDAARD = "bericht-spoed-dagen", 3
HERINNEREN_DAGEN, HERINNEREN_STANDAARD = "herinnering-tussen-dagen", 7
CONTRACT_DAGEN, CONTRACT_STANDAARD = "contract-waarschuwing-dagen", 180
CONTACT_DAGEN, CONTACT_STANDAARD = "contact-bewaren-dagen", 365

SOORTEN = (
    Parametersoort(
        SPOED_DAGEN,
        "Dringend: dagen voor de laatste dag",
        "Zoveel dagen voor de laatste dag noemt een e-mail werk dringend. Dit is een afspraak, geen wet.",
        f"Er is geen waarde: het product rekent met {SPOED_STANDAARD} dagen.",
        "dagen",
    ),
    Parametersoort(
        HERINNEREN_DAGEN,
        "Dagen tussen twee herinneringen",
        "Zoveel dagen na een herinnering krijgt dezelfde persoon over dezelfde procedure geen nieuwe. Dit is een "
        "afspraak, geen wet.",
        f"Er is geen waarde: het product rekent met {HERINNEREN_STANDAARD} dagen.",
        "dagen",
    ),
    Parametersoort(
        CONTRACT_DAGEN,
        "Contracten: dagen vooraf gewaarschuwd",
        "Zoveel dagen voordat een contract met een ketenpartner eindigt, of iemand over de verlenging moet beslissen, "
        "staat het op Mijn werk. Dit is een afspraak, geen wet.",
        f"Er is geen waarde: het product rekent met {CONTRACT_STANDAARD} dagen.",
        "dagen",
        per_regio=True,
    ),
    Parametersoort(
        CONTACT_DAGEN,
        "Contacten: naam bewaren na het einde",
        "Zoveel dagen nadat iemand geen contact meer is bij een ketenpartner, haalt het product naam, e-mailadres en "
        "telefoonnummer weg. Dit is een afspraak: de AVG noemt geen aantal dagen.",
        f"Er is geen waarde: het product rekent met {CONTACT_STANDAARD} dagen.",
        "dagen",
    ),
)


def spoed_dagen(*, op: datetime.date) -> int:
    """So many days before its last day a line is urgent."""
    return _dagen(SPOED_DAGEN, SPOED_STANDAARD, op=op)


def herinneren_dagen(*, op: datetime.date) -> int:
    """So many days lie between two reminders to one person about one procedure."""
    return _dagen(HERINNEREN_DAGEN, HERINNEREN_STANDAARD, op=op)


def contract_dagen(regio: Regio, *, op: datetime.date) -> int:
    """So many days ahead a contract of this region asks for attention."""
    sleutels = [f"{CONTRACT_DAGEN}-{regio.sleutel}", CONTRACT_DAGEN]
    waarden = dict(Parameter.objects.lopend(op=op).filter(sleutel__in=sleutels).values_list("sleutel", "waarde"))
    return next((int(waarden[sleutel]) for sleutel in sleutels if sleutel in waarden), CONTRACT_STANDAARD)


def contact_bewaren_dagen(*, op: datetime.date) -> int:
    """So many days after the end the name of a contact is kept."""
    return _dagen(CONTACT_DAGEN, CONTACT_STANDAARD, op=op)


def _dagen(sleutel: str, standaard: int, *, op: datetime.date) -> int:
    waarde = Parameter.objects.lopend(op=op).filter(sleutel=sleutel).values_list("waarde", flat=True).first()
    return int(waarde) if waarde is not None else standaard
