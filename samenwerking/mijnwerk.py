"""The page 'Mijn werk': what is asked, sorted by when, and what each role can expect here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regio.models import Rol
from regio.templatetags.opmaak import termijn_staat
from regio.werk import Werkregel


@dataclass(frozen=True)
class Mijnwerk:
    """All that is asked of one hat, most urgent first."""

    te_laat: tuple[Werkregel, ...]
    deze_week: tuple[Werkregel, ...]
    later: tuple[Werkregel, ...]

    @property
    def aantal(self) -> int:
        """How many things are asked."""
        return len(self.te_laat) + len(self.deze_week) + len(self.later)

    @property
    def eerstvolgende(self) -> Werkregel | None:
        """The first thing with a day, after this week."""
        return next((regel for regel in self.later if regel.uiterlijk is not None), None)


def verdeel(regels: Iterable[Werkregel], *, op: datetime.date) -> Mijnwerk:
    """The same three words as a term shows beside it, so group and colour never disagree. No day comes last."""
    gesorteerd = sorted(regels, key=lambda regel: (regel.uiterlijk or datetime.date.max, regel.wat))
    groepen: dict[str, list[Werkregel]] = {"te-laat": [], "kort": [], "ruim": []}
    for regel in gesorteerd:
        groepen["ruim" if regel.uiterlijk is None else termijn_staat(regel.uiterlijk, op=op)].append(regel)
    return Mijnwerk(te_laat=tuple(groepen["te-laat"]), deze_week=tuple(groepen["kort"]), later=tuple(groepen["ruim"]))


HIER_KOMT = {
    Rol.BELEIDSADVISEUR: "Hier staat het als een tekst van uw regio op u wacht: een leeg deel of een termijn.",
    Rol.COLLEGELID: "Hier staat het als uw college iets moet beslissen of goedkeuren, en als wij uw standpunt vragen.",
    Rol.RAADSLID: "Hier staat het als er een brief te lezen is, of een besluit van uw raad te bevestigen.",
    Rol.GRIFFIER: "Hier staat het als u een besluit van uw raad moet vastleggen, en welke brief er kwam.",
    Rol.CONSULENT: "Hier staan uw meldingen, onderzoeken en besluiten, met de dag waarop ze klaar moeten zijn.",
    Rol.TEAMLEIDER: "Hier staan de dossiers waaraan nog niemand werkt.",
    Rol.WACHTLIJSTBEHEERDER: "Hier staan de mensen die het langst op een plek wachten.",
    Rol.COORDINATOR: "Hier staat wat de regio van u vraagt: teksten, brieven en termijnen.",
    Rol.CONTROLLER: "Hier staat het als een berekening, bron of termijn op u wacht.",
    Rol.BEHEERDER: "Hier staat het als een wet opnieuw gecontroleerd moet worden.",
}
"""What each role may expect on this page when nothing is open."""
