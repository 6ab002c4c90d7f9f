"""A text of the database as the checks see it."""

from __future__ import annotations

from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.clausuleband import sleutels_in
from samenwerking.teksten.controles import Rechtsvorm, Tekstbeeld
from samenwerking.teksten.models import Clausuletekst, Tekst


def beeld_van(tekst: Tekst) -> Tekstbeeld:
    """The draft of now, with its kind and legal form."""
    document = document_van(tekst)
    codes = dict(Clausuletekst.objects.filter(pk__in=sleutels_in(document)).values_list("pk", "code"))
    vorm = Rechtsvorm(tekst.rechtsvorm) if tekst.rechtsvorm else None
    return Tekstbeeld(document, tekst.soort, vorm, clausules=codes)
