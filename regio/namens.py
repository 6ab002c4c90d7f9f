"""On whose behalf this transaction runs: the person with a hat, and the lists of the wall.

Hat and lists live in settings that are local to the transaction, so no pool can leak them. Not set means nothing found.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from regio.models import Lidmaatschap


@dataclass(frozen=True)
class Muurlijsten:
    """What one may find behind the wall: dossiers of these gemeenten, and these dossiers by a grant.

    `gemeenten` is about beschermd wonen, `gemeenten_opvang` about maatschappelijke opvang: mandates are given per taak.
    Who keeps a waiting list has none of those: `wachtlijst` and `wachtlijst_opvang` name the gemeenten whose waiting
    list and placements are found, `wachtenden` the dossiers of the people who wait or are proposed for a place now.
    """

    gemeenten: tuple[int, ...] = ()
    gemeenten_opvang: tuple[int, ...] = ()
    dossiers: tuple[int, ...] = ()
    wachtlijst: tuple[int, ...] = ()
    wachtlijst_opvang: tuple[int, ...] = ()
    wachtenden: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Stand:
    pet: Lidmaatschap | None = None
    lijsten: Muurlijsten = Muurlijsten()


_stand: ContextVar[_Stand] = ContextVar("namens", default=_Stand())


def huidige_pet() -> Lidmaatschap | None:
    """The hat of the running transaction, or None outside `namens`."""
    return _stand.get().pet


def huidige_pet_id() -> int | None:
    """The id of that hat, for history rows."""
    pet = _stand.get().pet
    return pet.pk if pet is not None else None


def _zet(stand: _Stand) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('regio.gemeenten', %s, true), set_config('regio.gemeenten_opvang', %s, true), "
            "set_config('regio.dossiers', %s, true), set_config('regio.wachtlijst', %s, true), "
            "set_config('regio.wachtlijst_opvang', %s, true), set_config('regio.wachtenden', %s, true), "
            "set_config('regio.pet', %s, true)",
            [
                _als_array(stand.lijsten.gemeenten),
                _als_array(stand.lijsten.gemeenten_opvang),
                _als_array(stand.lijsten.dossiers),
                _als_array(stand.lijsten.wachtlijst),
                _als_array(stand.lijsten.wachtlijst_opvang),
                _als_array(stand.lijsten.wachtenden),
                str(stand.pet.pk) if stand.pet is not None else "",
            ],
        )


def _als_array(ids: tuple[int, ...]) -> str:
    return "{" + ",".join(str(int(nummer)) for nummer in ids) + "}"


@contextmanager
def namens(pet: Lidmaatschap | None) -> Iterator[None]:
    """Open a transaction on behalf of this hat; None is nobody, who finds nothing behind the wall.

    Nested use sets the lists of the inner hat and puts those of the outer one back.
    """
    lijsten = import_string(settings.MUUR_LIJSTEN)(pet) if pet is not None else Muurlijsten()
    vorige, deze = _stand.get(), _Stand(pet, lijsten)
    token = _stand.set(deze)
    try:
        with transaction.atomic():
            _zet(deze)
            yield
    finally:
        _stand.reset(token)
        if connection.in_atomic_block and not connection.needs_rollback:
            _zet(vorige)
