"""A form that was opened before someone else changed the same thing."""

from regio.fouten import KanNiet


class Verouderd(KanNiet):
    """What the person saw is no longer what stands there. Nothing was saved; what was typed is kept by the page."""
