"""Sending once: first committed that it goes, then sent, then committed that it went.

A worker that is killed before the first commit leaves the mail open for another. One that is killed after it may have
sent the mail or not: nobody can know, so it is never sent again. Workers pass over what another holds.
"""

from __future__ import annotations

from collections.abc import Callable
from smtplib import SMTPException
from typing import Any, TypeVar

import structlog
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F

from regio import klok
from samenwerking.berichten.models import Zending, ZendingQuerySet

log = structlog.get_logger("samenwerking.berichten")

MAX_POGINGEN = 5
"""After so many refusals of the mail server a mail is given up."""

Z = TypeVar("Z", bound=Zending)
Inhoud = TypeVar("Inhoud")


def neem_eerste(rijen: ZendingQuerySet[Z], maak: Callable[[Z], Inhoud | None]) -> tuple[Z, Inhoud | None] | None:
    """Take the first row that nobody holds, make what it says, and commit that it goes. None when there is none.

    `maak` answers None when there is nothing to say: the row is then done.
    """
    with transaction.atomic():
        rij = rijen.open().select_for_update(skip_locked=True, of=("self",), no_key=True).order_by("pk").first()
        if rij is None:
            return None
        inhoud = maak(rij)
        rij.begonnen_op = klok.nu()
        if inhoud is None:
            rij.klaar_op, rij.uitkomst = klok.nu(), Zending.Uitkomst.NIETS
        rij.save(update_fields=["begonnen_op", "klaar_op", "uitkomst"])
    return rij, inhoud


def bezorg(rij: Zending, mail: EmailMessage) -> None:
    """Send it and record that it went; what the mail server refused surely did not go and may be tried again."""
    rijen = type(rij)._default_manager.filter(pk=rij.pk)
    try:
        mail.send()
    except (SMTPException, OSError):
        log.exception("bericht_geweigerd", soort=rij._meta.model_name, bericht=rij.pk)
        velden: dict[str, Any] = {"pogingen": F("pogingen") + 1}
        if rij.pogingen + 1 >= MAX_POGINGEN:
            velden |= {"klaar_op": klok.nu(), "uitkomst": Zending.Uitkomst.MISLUKT}
        else:
            velden |= {"begonnen_op": None}
        rijen.update(**velden)
        return
    rijen.update(klaar_op=klok.nu(), uitkomst=Zending.Uitkomst.VERSTUURD)
