"""A text of the database as the checks see it."""

from __future__ import annotations

from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.controles import Rechtsvorm, Tekstbeeld
from samenwerking.teksten.controles.bevinding import Opmerkingstand
from samenwerking.teksten.models import Gesprek, Tekst
from samenwerking.teksten.models.gesprek import WIE


def beeld_van(tekst: Tekst) -> Tekstbeeld:
    """The draft of now, with its kind, its legal form and the comments that are open."""
    gesprekken = Gesprek.objects.open().filter(tekst=tekst).select_related(*WIE)
    return Tekstbeeld(
        document_van(tekst),
        tekst.soort,
        Rechtsvorm(tekst.rechtsvorm) if tekst.rechtsvorm else None,
        tuple(Opmerkingstand(een.kenmerk, een.waarvan, "" if een.citaat else een.deel) for een in gesprekken),
    )
