"""Why a change of a dossier did not happen, with where on the form to say it."""

from regio.fouten import KanNiet


class KanNietBij(KanNiet):
    """This cannot happen because of what stands in one field; the page shows the sentence beside that field."""

    def __init__(self, veld: str, zin: str) -> None:
        super().__init__(zin)
        self.veld = veld


class Verouderd(KanNiet):
    """A colleague changed this dossier since the form was opened; the page answers 409 and keeps what was typed."""
