"""Whether a decision needs the approval of a second consulent, and whether it has it.

An action that decides calls `eis_goedkeuring` once, after its own checks and before it writes.
"""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass
from typing import Protocol

from regio.fouten import KanNiet
from regio.models import Lidmaatschap, Rol
from toegang.leerjaar import Behoefte, Fase, mag_tweede_zijn, wat_nodig
from toegang.models import Dossier, Goedkeuring, Goedkeuringsvraag, Leerfase, Leerjaar, Product
from toegang.rechten import mag_dossier_wijzigen

_RECHT = frozenset({"product_id", "van", "tot", "doelgroep", "leveringsvorm"})


class Recht(Protocol):
    """What of a decision counts here: an action has its own class for the whole of it."""

    @property
    def product(self) -> Product: ...
    @property
    def van(self) -> datetime.date: ...
    @property
    def tot(self) -> datetime.date | None: ...
    @property
    def doelgroep(self) -> str: ...
    @property
    def leveringsvorm(self) -> str: ...


@dataclass(frozen=True)
class Voornemen:
    """What someone wants to decide: which kind of decision, on which melding or about which right.

    Without a product no right is given. Without melding and indicatie it is a right that was given on paper elsewhere.
    `tot` is the first day without a right.
    """

    soort: str
    melding_id: int | None = None
    indicatie_id: int | None = None
    product_id: int | None = None
    van: datetime.date | None = None
    tot: datetime.date | None = None
    doelgroep: str = ""
    leveringsvorm: str = ""

    @classmethod
    def voor(
        cls, soort: str, besluit: Recht | None, *, melding_id: int | None = None, indicatie_id: int | None = None
    ) -> Voornemen:
        """The same, from a decision with the right that it gives, if it gives one."""
        if besluit is None:
            return cls(soort, melding_id, indicatie_id)
        return cls(
            soort,
            melding_id,
            indicatie_id,
            besluit.product.pk,
            besluit.van,
            besluit.tot,
            besluit.doelgroep,
            besluit.leveringsvorm,
        )


def is_leerjaar(gemeente_id: int, *, op: datetime.date) -> bool:
    """Whether a second consulent approves in this gemeente on that day."""
    return Leerjaar.objects.lopend(op=op).filter(gemeente_id=gemeente_id).exists()


def fase_van(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> Fase | None:
    """How far this consulent is. A teamleider, and who acts for this gemeente from another, is past learning."""
    if pet.rol == Rol.TEAMLEIDER or pet.gemeente_id != gemeente_id:
        return Fase.ZELFSTANDIG
    fase = Leerfase.objects.lopend(op=op).filter(pet=pet).values_list("fase", flat=True).first()
    return Fase(fase) if fase is not None else None


def behoefte(door: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> Behoefte:
    """What stands between this hat and a decision in this dossier."""
    leerjaar = is_leerjaar(dossier.gemeente_id, op=op)
    return wat_nodig(leerjaar=leerjaar, fase=fase_van(door, dossier.gemeente_id, op=op) if leerjaar else None)


def is_goedgekeurd(dossier: Dossier, voornemen: Voornemen) -> bool:
    """Whether a colleague said yes to exactly this, and that yes was not used.

    A melding is decided upon once and a right ends once, so their approval cannot be used again. A right of elsewhere
    that stopped on its first day could be written down again: that asks for another yes.
    """
    akkoord = Goedkeuring.objects.filter(
        dossier=dossier, akkoord=True, **{f"vraag__{veld}": waarde for veld, waarde in asdict(voornemen).items()}
    ).count()
    if akkoord and voornemen.melding_id is None and voornemen.indicatie_id is None:
        recht = {veld: waarde for veld, waarde in asdict(voornemen).items() if veld in _RECHT}
        akkoord -= dossier.indicaties.filter(beschikking__isnull=True, **recht).count()
    return akkoord > 0


def eis_goedkeuring(dossier: Dossier, voornemen: Voornemen, *, door: Lidmaatschap, op: datetime.date) -> None:
    """Raises KanNiet when this hat may not decide alone and nobody approved exactly this."""
    match behoefte(door, dossier, op=op):
        case Behoefte.EEN_ANDER:
            raise KanNiet("U kijkt in dit leerjaar mee. Laat een collega dit besluit vastleggen.")
        case Behoefte.GOEDKEURING if not is_goedgekeurd(dossier, voornemen):
            raise KanNiet(
                "In het leerjaar keurt een tweede consulent elk besluit goed. Voor dit besluit is er nog geen "
                "goedkeuring: vraag die in het dossier, met dezelfde gegevens."
            )


def mag_goedkeuren(pet: Lidmaatschap, vraag: Goedkeuringsvraag, *, op: datetime.date) -> bool:
    """Another consulent or teamleider of the gemeente or its mandataris, who does not only look along."""
    return (
        vraag.persoon_id != pet.gebruiker_id
        and mag_dossier_wijzigen(pet, vraag.dossier, op=op)
        and mag_tweede_zijn(
            leerjaar=is_leerjaar(vraag.gemeente_id, op=op), fase=fase_van(pet, vraag.gemeente_id, op=op)
        )
    )
