"""What an overdracht, a consultatie and the leerjaar leave in a dossier, for the tests of the wall and destruction."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_gebruiker, maak_pet
from tests.toegang.factories import OP, deel, geef_toestemming
from toegang.models import (
    Advies,
    Afweging,
    Deling,
    DelingEinde,
    Dossier,
    Goedkeuring,
    Goedkeuringsvraag,
    Overdracht,
    OverdrachtOntvangst,
    Overdrachtstap,
    ToestemmingIntrekking,
)


def deling(dossier: Dossier, pet: Lidmaatschap) -> None:
    """Two grants: one that runs, and one that ended early after an advice."""
    deel(dossier, maak_gebruiker())
    collega = maak_pet(Rol.CONSULENT, "Papendrecht")
    gedeeld = deel(dossier, collega.gebruiker, met_advies=True)
    plek: dict[str, Any] = {"dossier_id": dossier.pk, "gemeente": dossier.gemeente}
    with namens(collega):
        Advies.objects.create(
            deling=gedeeld,
            tekst="Zo zou ik het doen.",
            gegeven_op=OP,
            aanvraag=uuid4(),
            vastgelegd_door=collega,
            **plek,
        )
    with namens(pet):
        DelingEinde.objects.create(
            deling=gedeeld, per=OP, was_tot=gedeeld.tot, reden="klaar", aanvraag=uuid4(), vastgelegd_door=pet, **plek
        )
        Deling.objects.filter(pk=gedeeld.pk).update(tot=OP)


def overdracht(dossier: Dossier, pet: Lidmaatschap) -> None:
    """An overdracht that was sent, one that was received, and a toestemming that was withdrawn."""
    naar = gemeente("Gorinchem")
    plek: dict[str, Any] = {"dossier": dossier, "gemeente": dossier.gemeente}
    with namens(pet):
        toestemming = geef_toestemming(dossier, naar, "overdracht", "identiteit")
        rij = Overdracht.objects.create(
            toestemming=toestemming, naar_gemeente=naar, voornamen="Proef", achternaam="Overdracht",
            geboortedatum=OP, samenvatting={}, contact="Proef", verzonden_op=OP, aanvraag=uuid4(),
            vastgelegd_door=pet, **plek,
        )  # fmt: skip
        Overdrachtstap.objects.create(
            overdracht=rij, naar_gemeente=naar, volgnummer=1, soort="verzonden", kant="zender", dag=OP,
            aanvraag=uuid4(), vastgelegd_door=pet, **plek,
        )  # fmt: skip
        Afweging.objects.create(overdracht=rij, reden="Daar woont de familie.", **plek)
        OverdrachtOntvangst.objects.create(
            van_gemeente=naar, kenmerk=uuid4(), samenvatting={}, vastgelegd_door=pet, **plek
        )
        ToestemmingIntrekking.objects.create(
            toestemming=geef_toestemming(dossier, naar, "overdracht", "identiteit"), per=OP, hoe="mondeling",
            aanvraag=uuid4(), vastgelegd_door=pet, **plek,
        )  # fmt: skip


def goedkeuring(dossier: Dossier, pet: Lidmaatschap) -> None:
    """A question that a colleague answered."""
    ander = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    plek: dict[str, Any] = {"dossier": dossier, "gemeente": dossier.gemeente}
    with namens(pet):
        vraag = Goedkeuringsvraag.objects.create(
            toelichting="Wij willen dit afwijzen.", soort="afwijzing", melding=dossier.meldingen.first(),
            gevraagd_op=OP, persoon=pet.gebruiker, aanvraag=uuid4(),
            vastgelegd_door=pet, **plek,
        )  # fmt: skip
    with namens(ander):
        Goedkeuring.objects.create(
            vraag=vraag, akkoord=True, gegeven_op=OP, vrager=pet.gebruiker, persoon=ander.gebruiker, aanvraag=uuid4(),
            vastgelegd_door=ander, **plek,
        )  # fmt: skip
