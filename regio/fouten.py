"""Why an action did not happen. The text is the Dutch sentence that the person reads."""

from django.core.exceptions import PermissionDenied


class GeenRecht(PermissionDenied):
    """This hat may not do this; the page answers 403 with the reason."""


class KanNiet(Exception):
    """This cannot happen now (wrong state, wrong moment); the page shows the sentence and keeps what was typed."""
