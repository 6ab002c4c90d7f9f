"""A text of the database as the checks see it."""

from __future__ import annotations

from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.controles import Rechtsvorm, Tekstbeeld
from samenwerking.teksten.models import Tekst


def beeld_van(tekst: Tekst) -> Tekstbeeld:
    """The draft of now, with its kind and legal form."""
    return Tekstbeeld(document_van(tekst), tekst.soort, Rechtsvorm(tekst.rechtsvorm) if tekst.rechtsvorm else None)
