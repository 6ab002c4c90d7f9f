"""Which subscribers are told of which letter, and what stands in the mail."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.urls import reverse

from samenwerking.abonnement import sleutel
from samenwerking.abonnement.models import Abonnement, Briefmelding
from samenwerking.berichten.bezorgen import bezorg, neem_eerste
from samenwerking.brieven.models import Briefstap, Briefversie
from samenwerking.brieven.rechten_raad import Lezer, is_openbaar, lezer_van

TERUGKIJKEN = datetime.timedelta(days=7)
"""A letter is told of so long after it was sent, in case no worker ran; after that it is no news."""


def plan_meldingen(*, op_moment: datetime.datetime) -> int:
    """A row for each subscriber of each letter that was sent lately. A second time adds nothing: rows are unique."""
    verzonden = Briefstap.objects.filter(
        soort=Briefstap.Soort.VERZONDEN, op__gt=op_moment - TERUGKIJKEN, versie__intrekking__isnull=True
    )
    rijen = []
    for stap in verzonden.select_related("versie__gemeentebrief").defer("versie__inhoud").order_by("pk"):
        al = Briefmelding.objects.filter(abonnement=OuterRef("pk"), versie=stap.versie_id)
        volgers = Abonnement.objects.bevestigd().filter(
            ~Exists(al), gemeente=stap.versie.gemeentebrief.gemeente_id, bevestigd_op__lte=stap.op
        )
        rijen += [
            Briefmelding(abonnement=volger, versie_id=stap.versie_id, gepland_op=op_moment)
            for volger in volgers.order_by("pk")
        ]
    Briefmelding.objects.bulk_create(rijen, ignore_conflicts=True, batch_size=2000)
    return len(rijen)


def verstuur_meldingen(*, op: datetime.date, hoogstens: int = 200) -> int:
    """Send what waits, one mail at a time over one connection. Answers how many were handled."""
    gedaan = 0
    with get_connection() as lijn:
        while gedaan < hoogstens and verstuur_een(lijn, op=op):
            gedaan += 1
    return gedaan


def verstuur_een(lijn: BaseEmailBackend, *, op: datetime.date) -> bool:
    """Take one on and send it. False when none waits."""
    rijen = Briefmelding.objects.select_related(
        "abonnement__gemeente", "abonnement__persoon", "versie__gemeentebrief__brief", "versie__intrekking"
    )
    genomen = neem_eerste(rijen, lambda melding: _mail(melding, lijn, op=op))
    if genomen is None:
        return False
    melding, mail = genomen
    if mail is not None:
        bezorg(melding, mail)
    return True


def _mail(melding: Briefmelding, lijn: BaseEmailBackend, *, op: datetime.date) -> EmailMultiAlternatives | None:
    """What it says now; None when there is nothing (any more) that this reader may read."""
    abonnement, versie = melding.abonnement, melding.versie
    if versie is None:
        return None if abonnement.bevestigd_op is not None else _bevestigmail(abonnement, lijn)
    lezer = _als_wie(abonnement, op=op)
    geheim = versie.gelezen.geheimhouding is not None
    if hasattr(versie, "intrekking") or lezer is Lezer.NIEMAND or (geheim and lezer is not Lezer.RAAD):
        return None
    return _briefmail(abonnement, versie, lijn, geheim=geheim)


def _als_wie(abonnement: Abonnement, *, op: datetime.date) -> Lezer:
    """As whom this subscriber reads the page of the raad at this moment."""
    persoon, gemeente = abonnement.persoon, abonnement.gemeente
    if persoon is None:
        return Lezer.PUBLIEK if is_openbaar(gemeente) else Lezer.NIEMAND
    if not persoon.is_active:
        return Lezer.NIEMAND
    lezers = [lezer_van(pet, gemeente, op=op) for pet in persoon.petten(op=op)]
    return Lezer.RAAD if Lezer.RAAD in lezers else Lezer.NIEMAND


def _bevestigmail(abonnement: Abonnement, lijn: BaseEmailBackend) -> EmailMultiAlternatives:
    adres = reverse("abonnement_bevestigen", args=[sleutel.maak(abonnement.kenmerk, sleutel.BEVESTIGEN)])
    onderwerp = f"Bevestig: brieven aan de raad van {abonnement.gemeente.naam_kort}"
    inhoud = {"dagen": sleutel.GELDIG.days, "bevestigadres": settings.SITE_ADRES + adres}
    return _als_mail(abonnement, lijn, onderwerp, "bevestig", inhoud)


def _briefmail(
    abonnement: Abonnement, versie: Briefversie, lijn: BaseEmailBackend, *, geheim: bool
) -> EmailMultiAlternatives:
    """A secret letter is announced without its subject: a mail leaves the house."""
    gelezen = versie.gelezen
    inhoud: dict[str, Any] = {
        "titel": "" if geheim else gelezen.onderwerp,
        "nieuw": () if geheim else gelezen.nieuw,
        "briefadres": settings.SITE_ADRES + reverse("raadsbrief", args=[abonnement.gemeente.code, versie.pk]),
        "stopadres": settings.SITE_ADRES
        + reverse("abonnement_stoppen", args=[sleutel.maak(abonnement.kenmerk, sleutel.STOPPEN)]),
    }
    onderwerp = f"Nieuwe brief aan de raad van {abonnement.gemeente.naam_kort}"
    return _als_mail(abonnement, lijn, onderwerp, "brief", inhoud)


def _als_mail(
    abonnement: Abonnement, lijn: BaseEmailBackend, onderwerp: str, sjabloon: str, inhoud: dict[str, Any]
) -> EmailMultiAlternatives:
    inhoud |= {"gemeente": abonnement.gemeente, "productnaam": settings.PRODUCTNAAM, "site": settings.SITE_ADRES}
    koppen = {"Auto-Submitted": "auto-generated"}
    if "stopadres" in inhoud:  # one click in the mail program itself: RFC 8058
        koppen |= {
            "List-Unsubscribe": f"<{inhoud['stopadres']}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    basis = f"samenwerking/abonnement/{sjabloon}"
    uit = EmailMultiAlternatives(
        f"{settings.PRODUCTNAAM}: {onderwerp}"[:180].replace("\n", " "),
        re.sub(r"\n{3,}", "\n\n", render_to_string(f"{basis}.txt", inhoud)),
        settings.DEFAULT_FROM_EMAIL,
        [abonnement.persoon.email if abonnement.persoon is not None else abonnement.adres],
        connection=lijn,
        headers=koppen,
    )
    uit.attach_alternative(render_to_string(f"{basis}.html", inhoud), "text/html")
    return uit
