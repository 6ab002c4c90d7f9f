"""Why a change of a dossier did not happen."""

from regio.fouten import KanNiet, KanNietBij

__all__ = ["KanNietBij", "Verouderd"]


class Verouderd(KanNiet):
    """A colleague changed this dossier since the form was opened; the page answers 409 and keeps what was typed."""
