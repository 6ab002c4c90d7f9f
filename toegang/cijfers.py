"""What other apps may know about people: counts as they were published, never a name and never a hidden number.

A count is published on fixed days, once, and kept (`acties/telling.py`): a page, a letter and an export of the same day
show the same number, and nobody can subtract yesterday from today.
"""

from __future__ import annotations

import datetime

from regio.models import Regio
from toegang.acties.telling import is_nodig, laatste_stand, publiceer
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.models.telling import GepubliceerdetellingQuerySet
from toegang.tellingen import Telling


def gepubliceerd(regio: Regio, *, op: datetime.date) -> GepubliceerdetellingQuerySet:
    """What the region had published on that day. What is due and was not published yet is published first."""
    if is_nodig(regio, op=op):
        publiceer(regio, op=op)
    return Gepubliceerdetelling.objects.filter(regio=regio, peildatum__lte=op)


def bw_tellingen(regio: Regio, *, op: datetime.date) -> Telling:
    """Indicaties that give a right, as last published: gemeenten of the region by product, small counts hidden.

    Rows are the short names of the gemeenten, columns the names of the products from light to heavy.
    """
    return gepubliceerd(regio, op=op).filter(tabel=Tabel.PRODUCT).latest("peildatum").blad.als_telling()


def peildatum_tellingen(regio: Regio, *, op: datetime.date) -> datetime.date:
    """The day of which `bw_tellingen` gives the stand; `op` itself when the region never published."""
    return laatste_stand(regio, op=op) or op


def wachtlijst_telling(regio: Regio, *, op: datetime.date) -> Telling:
    """Who waits for beschermd wonen, as last published: rows are where they come from, small counts hidden.

    Beside the short names of the gemeenten there are rows for who comes from elsewhere; those are in the total too.
    """
    return gepubliceerd(regio, op=op).filter(tabel=Tabel.WACHTLIJST).latest("peildatum").blad.als_telling()
