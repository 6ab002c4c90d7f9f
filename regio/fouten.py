"""Why an action did not happen. The text is the Dutch sentence that the person reads."""

from django.core.exceptions import PermissionDenied
from django.http import Http404


class GeenRecht(PermissionDenied):
    """This hat may not do this; the page answers 403 with the reason."""


class Vervallen(Http404):
    """What stood here is gone for good; the page answers 404 with our sentence about it."""


class KanNiet(Exception):
    """This cannot happen now (wrong state, wrong moment); the page shows the sentence and keeps what was typed."""


class KanNietBij(KanNiet):
    """This cannot happen because of what stands in one field; the page shows the sentence beside that field."""

    def __init__(self, veld: str, zin: str) -> None:
        super().__init__(zin)
        self.veld = veld
