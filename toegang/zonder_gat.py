"""No gap: the provision of the gemeente that hands over ends only after the client arrived at the other one."""

from __future__ import annotations

import datetime

from regio.notatie import datum
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Overdracht
from toegang.overdracht import eerste_dag_zonder_zender


def laatste_overdracht(dossier: Dossier) -> Overdracht | None:
    """The last overdracht of this dossier that was not stopped."""
    rijen = Overdracht.objects.filter(dossier=dossier).niet_ingetrokken().prefetch_related("stappen")
    return rijen.select_related("naar_gemeente").order_by("-pk").first()


def eis_geen_gat(dossier: Dossier, *, per: datetime.date, veld: str = "laatste_dag") -> None:
    """Raises KanNietBij when support would end before the client arrived at the gemeente that takes over.

    `per` is the first day without it. Only for who ends it because the client goes to another gemeente.
    """
    overdracht = laatste_overdracht(dossier)
    if overdracht is None:
        return
    stand = overdracht.stand()
    if not stand.is_aangekomen:
        raise KanNietBij(
            veld,
            f"De overdracht aan {overdracht.naar_gemeente} loopt nog. De ondersteuning stopt pas na de aankomst daar.",
        )
    vroegst = eerste_dag_zonder_zender(stand)
    if per < vroegst:
        raise KanNietBij(
            veld,
            f"Volgens de overdracht loopt de ondersteuning tot en met {datum(vroegst - datetime.timedelta(days=1))}. "
            "Kies die dag of een latere.",
        )


def eis_overdracht(dossier: Dossier, *, per: datetime.date, toelichting: str) -> None:
    """A client leaves a place for another gemeente: after the arrival there, or someone says why nobody takes over.

    Raises KanNietBij.
    """
    eis_geen_gat(dossier, per=per)
    if laatste_overdracht(dossier) is None and not toelichting.strip():
        raise KanNietBij(
            "toelichting",
            "Er is geen overdracht aan die gemeente. Begin die eerst, of schrijf hier op waarom dat niet nodig is.",
        )


def eis_aankomst(dossier: Dossier, *, veld: str = "reden") -> Overdracht:
    """The overdracht of which the client arrived. Raises KanNietBij: before that the dossier stays open."""
    overdracht = laatste_overdracht(dossier)
    if overdracht is None or not overdracht.stand().is_aangekomen:
        raise KanNietBij(veld, "Sluiten na een overdracht kan pas als de aankomst bij de andere gemeente vastligt.")
    return overdracht
