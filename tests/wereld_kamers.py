"""The rooms of samenwerking that stand on their own in the small world: each puts its things down for one region."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from regio.models import Lidmaatschap, Regio
from tests.wereld_basis import zet_basis_neer
from tests.wereld_monitor import zet_monitor_neer
from tests.wereld_overleg import zet_overleg_neer
from tests.wereld_plannen import zet_plannen_neer


def zet_kamers_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap],
    deze: Regio,
    namen: tuple[str, ...],
    dingen: Mapping[str, dict[str, Any]],
    *,
    op: datetime.date,
) -> None:
    """The things of all these rooms by name, and of a region they are of each of its gemeenten."""
    plannen, kolommen = zet_plannen_neer(petten, deze, op=op)
    van_allen = {
        **zet_overleg_neer(petten, deze, op=op),
        **zet_monitor_neer(petten, deze, op=op),
        **zet_basis_neer(petten, deze, namen, op=op),
        **plannen,
    }
    for plaats in (deze.sleutel, *namen):
        dingen[plaats].update(van_allen, eigen_kolom=kolommen[plaats if plaats in kolommen else namen[0]])
