"""What a message says to its person, made at the moment of sending; `bezorgen` sends it once."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse

from regio.models import Gebruiker, Lidmaatschap
from regio.namens import namens
from samenwerking.berichten.acties.herinneren import regels_voor
from samenwerking.berichten.bezorgen import bezorg, neem_eerste
from samenwerking.berichten.inhoud import Mail, Taak, is_dringend, mail_van
from samenwerking.berichten.models import Bericht, Berichtkeuze, Gemeld
from samenwerking.besluiten.beeld import onthoud_beelden
from samenwerking.besluiten.models import Procedure
from samenwerking.parameters import spoed_dagen
from samenwerking.verzamelen import werk_naar_soort


@dataclass(frozen=True)
class Verzending:
    """What was taken on: the message and what it says; an empty mail is not sent."""

    bericht: Bericht
    mail: Mail


def verstuurt_post() -> bool:
    """Whether this installation has somewhere to send mail to."""
    return not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")


def verstuur_open(*, op: datetime.date, hoogstens: int = 200, langs: str | None = None) -> int:
    """Send what waits, one message at a time over one connection. Answers how many were handled.

    `langs` is another mail backend than that of the settings, to measure with.
    """
    gedaan = 0
    with get_connection(langs) as lijn, onthoud_beelden():
        while gedaan < hoogstens and verstuur_een(lijn, op=op):
            gedaan += 1
    return gedaan


def verstuur_een(lijn: BaseEmailBackend, *, op: datetime.date) -> bool:
    """Take one message on and send it. False when none waits."""
    genomen = neem(op=op)
    if genomen is None:
        return False
    if genomen.mail.is_leeg:
        return True  # `neem` recorded that there was nothing to tell
    bezorg(genomen.bericht, _als_mail(genomen.bericht, genomen.mail, lijn, op=op))
    return True


def neem(*, op: datetime.date) -> Verzending | None:
    """Take the first message that nobody holds, make its words, and commit that it goes. None when there is none."""

    def maak(bericht: Bericht) -> Mail | None:
        mail = _mail_voor(bericht, op=op)
        return None if mail.is_leeg else mail

    rijen = Bericht.objects.select_related("persoon", "herinnering__procedure__tekst__regio")
    genomen = neem_eerste(rijen, maak)
    if genomen is None:
        return None
    bericht, mail = genomen
    return Verzending(bericht, mail or Mail("", ""))


def _mail_voor(bericht: Bericht, *, op: datetime.date) -> Mail:
    petten = list(bericht.persoon.petten(op=op)) if bericht.persoon.is_active else []
    if bericht.herinnering is not None:
        return _herinnering(bericht.herinnering.procedure, petten, op=op)
    keuze = Berichtkeuze.objects.filter(persoon=bericht.persoon).first() or Berichtkeuze(persoon=bericht.persoon)
    if bericht.soort == Bericht.Soort.SPOED and not keuze.spoed:
        return Mail("", "")
    taken = [(str(pet), _taken(pet, op=op)) for pet in petten]
    nieuw = _meld(bericht, [taak for _, lijst in taken for taak in lijst if taak.dringend]) if keuze.spoed else set()
    return mail_van(taken, nieuw=frozenset(nieuw), met_overzicht=bericht.soort == Bericht.Soort.OVERZICHT, op=op)


def _taken(pet: Lidmaatschap, *, op: datetime.date) -> list[Taak]:
    dagen = spoed_dagen(op=op)
    with namens(pet):
        return [
            Taak(regel, over_client, is_dringend(regel, op=op, dagen=dagen))
            for over_client, regel in werk_naar_soort(pet, op=op)
        ]


def _meld(bericht: Bericht, taken: list[Taak]) -> set[str]:
    """The marks that this message tells: those that no other message told. The database decides who is first."""
    kenmerken = {taak.kenmerk for taak in taken}
    Gemeld.objects.bulk_create(
        [Gemeld(persoon=bericht.persoon, kenmerk=een, bericht=bericht) for een in sorted(kenmerken)],
        ignore_conflicts=True,
    )
    return set(Gemeld.objects.filter(bericht=bericht, kenmerk__in=kenmerken).values_list("kenmerk", flat=True))


def _herinnering(procedure: Procedure, petten: list[Lidmaatschap], *, op: datetime.date) -> Mail:
    delen = tuple(deel for pet in petten if (deel := regels_voor(procedure, pet, op=op)) is not None)
    return Mail(f"Herinnering: {procedure.tekst.titel}", "De regio wacht nog op een besluit van uw gemeente.", delen)


def _als_mail(bericht: Bericht, mail: Mail, lijn: BaseEmailBackend, *, op: datetime.date) -> EmailMultiAlternatives:
    inhoud = {
        "mail": mail,
        "naam": bericht.persoon.naam,
        "site": settings.SITE_ADRES,
        "productnaam": settings.PRODUCTNAAM,
        "keuzeadres": settings.SITE_ADRES + reverse("berichten"),
        "is_herinnering": bericht.soort == Bericht.Soort.HERINNERING,
        "op": op,
    }
    uit = EmailMultiAlternatives(
        f"{settings.PRODUCTNAAM}: {mail.onderwerp}"[:180].replace("\n", " "),
        re.sub(r"\n{3,}", "\n\n", render_to_string("samenwerking/berichten/mail.txt", inhoud)),
        settings.DEFAULT_FROM_EMAIL,
        [_adres(bericht.persoon)],
        connection=lijn,
        headers={"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{inhoud['keuzeadres']}>"},
    )
    uit.attach_alternative(render_to_string("samenwerking/berichten/mail.html", inhoud), "text/html")
    return uit


def _adres(persoon: Gebruiker) -> str:
    return persoon.email
