"""The keys in the links of a mail: signed, so that nothing secret is kept; one for confirming, one for stopping.

A key stands behind /abonnement/ in an address: the log leaves out what follows it.
"""

from __future__ import annotations

import datetime
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner

BEVESTIGEN, STOPPEN = "abonnement.bevestigen", "abonnement.stoppen"
GELDIG = datetime.timedelta(days=7)
"""So long the link to confirm works, and so long an address that did not answer is kept."""


def maak(kenmerk: UUID, doel: str) -> str:
    """The key of this subscription for this purpose."""
    return TimestampSigner(salt=doel, sep="~").sign(kenmerk.hex)


def lees(sleutel: str, doel: str) -> UUID | None:
    """Of which subscription this is a key; None when it is not one for this purpose, or is too old to confirm with."""
    try:
        kaal = TimestampSigner(salt=doel, sep="~").unsign(sleutel, max_age=GELDIG if doel == BEVESTIGEN else None)
        return UUID(hex=kaal)
    except (BadSignature, ValueError):
        return None
