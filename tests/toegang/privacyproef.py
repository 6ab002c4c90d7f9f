"""Closing, proposing and deciding, for the tests of keeping and destroying."""

from __future__ import annotations

import datetime
from uuid import uuid4

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, rijen
from toegang.acties.bewaarplicht import (
    beantwoord_verzoek,
    begin_bewaarplicht,
    ontvang_verzoek,
    stop_bewaarplicht,
)
from toegang.acties.privacyverzoek import beantwoord_privacyverzoek, ontvang_privacyverzoek
from toegang.acties.vernietigen import stel_vernietigen_voor, stop_voorstel, vernietig
from toegang.models import (
    Bewaarplicht,
    Dossier,
    Privacyverzoek,
    VernietigdDossier,
    Vernietigingsbesluit,
    Vernietigingsverzoek,
    Vernietigingsvoorstel,
)

LATER = datetime.date(2099, 6, 1)
"""A day on which the term of every dossier of a test is over, whenever the test runs."""


def vul_privacy(dossier: Dossier, pet: Lidmaatschap) -> None:
    """Everything about keeping and destroying, come to an end: nothing keeps the dossier."""
    teamleider = maak_pet(Rol.TEAMLEIDER, dossier.gemeente)
    verzoek = vraag_vernietiging(dossier, teamleider)
    with namens(teamleider):
        vraag = vraag_inzage(dossier, teamleider)
        beantwoord_privacyverzoek(
            verzoek_id=vraag.pk, uitkomst="toegewezen", toelichting="Zie het afschrift.", aanvraag=uuid4(),
            door=teamleider, op=OP,
        )  # fmt: skip
        plicht = bewaar_langer(dossier, teamleider)
        stop_bewaarplicht(plicht_id=plicht.pk, aanvraag=uuid4(), door=teamleider, op=OP)
        wijs_af(verzoek, teamleider)
        voorstel = Vernietigingsvoorstel.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, grond="verzoek", voorgesteld_op=OP, aanvraag=uuid4(),
            vastgelegd_door=teamleider,
        )  # fmt: skip
        stop_voorstel(voorstellen=[voorstel.pk], reden="vergissing", door=teamleider, op=OP)


def bewaar_langer(dossier: Dossier, door: Lidmaatschap, *, op: datetime.date = OP) -> Bewaarplicht:
    with namens(door):
        return begin_bewaarplicht(dossier_id=dossier.pk, reden="klacht", sinds=op, aanvraag=uuid4(), door=door, op=op)


def vraag_inzage(
    dossier: Dossier, door: Lidmaatschap, *, soort: str = "inzage", op: datetime.date = OP
) -> Privacyverzoek:
    with namens(door):
        return ontvang_privacyverzoek(
            dossier_id=dossier.pk, soort=soort, omschrijving="Ik wil alles zien.", ontvangen_op=op, wijze="brief",
            aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip


def vraag_vernietiging(dossier: Dossier, door: Lidmaatschap, *, op: datetime.date = OP) -> Vernietigingsverzoek:
    with namens(door):
        return ontvang_verzoek(
            dossier_id=dossier.pk, ontvangen_op=op, wijze="brief", aanvraag=uuid4(), door=door, op=op
        )


def wijs_af(verzoek: Vernietigingsverzoek, door: Lidmaatschap, *, op: datetime.date = OP) -> None:
    with namens(door):
        beantwoord_verzoek(
            verzoek_id=verzoek.pk, uitkomst="afgewezen", afwijzing="wet", toelichting="Het moet van de wet.",
            aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip


def wijs_toe(verzoek: Vernietigingsverzoek, door: Lidmaatschap, *, op: datetime.date = OP) -> Vernietigingsvoorstel:
    """Grant a request: that is the proposal."""
    with namens(door):
        beantwoord_verzoek(
            verzoek_id=verzoek.pk, uitkomst="toegewezen", afwijzing="", toelichting="", aanvraag=uuid4(), door=door,
            op=op,
        )  # fmt: skip
        return Vernietigingsvoorstel.objects.open().get(dossier_id=verzoek.dossier_id)


def alles_vastgelegd() -> None:
    """What is checked at a commit was checked: in real life a dossier is not destroyed in the hour it was made."""
    rijen("SET CONSTRAINTS ALL IMMEDIATE")
    rijen("SET CONSTRAINTS ALL DEFERRED")


def sluit(dossier: Dossier, *, op: datetime.date = OP) -> None:
    """Close a dossier whatever still runs in it, as no action would."""
    with namens(maak_pet(Rol.TEAMLEIDER, dossier.gemeente)):
        rijen("UPDATE toegang_dossier SET gesloten_op = %s, sluitreden = 'anders' WHERE id = %s", op, dossier.pk)


def stel_voor(
    dossier: Dossier, door: Lidmaatschap, *, grond: str = "bewaartermijn", op: datetime.date = LATER
) -> Vernietigingsvoorstel:
    with namens(door):
        return stel_vernietigen_voor(dossiers=[dossier.pk], grond=grond, aanvraag=uuid4(), door=door, op=op)[0]


def beslis(
    voorstel: Vernietigingsvoorstel, door: Lidmaatschap, *, op: datetime.date = LATER
) -> list[VernietigdDossier]:
    with namens(door):
        return vernietig(voorstellen=[voorstel.pk], akkoord=True, aanvraag=uuid4(), door=door, op=op)


def besluit_over(dossier: Dossier) -> Vernietigingsbesluit:
    """A decision of two people about a closed dossier, in the register; nothing is destroyed yet."""
    eerste, tweede = (maak_pet(Rol.TEAMLEIDER, dossier.gemeente) for _ in range(2))
    sluit(dossier)
    with namens(eerste):
        Vernietigingsvoorstel.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, grond="verzoek", voorgesteld_op=OP, aanvraag=uuid4(),
            vastgelegd_door=eerste,
        )  # fmt: skip
    with namens(tweede):
        besluit = Vernietigingsbesluit.objects.create(
            gemeente=dossier.gemeente, grond="verzoek", besloten_op=OP, eerste=eerste.gebruiker,
            tweede=tweede.gebruiker,
        )  # fmt: skip
        VernietigdDossier.objects.create(
            besluit=besluit, gemeente=dossier.gemeente, dossier_id=dossier.pk, nummer=dossier.nummer
        )
    return besluit
