"""Two people at the same moment: two connections, really committed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.tegelijk import samen
from tests.toegang.factories import MELDING, OP, besluit, gegevens, maak_dossier
from toegang.acties.client import registreer_client
from toegang.acties.indicatie import Keuze, leg_indicatie_vast
from toegang.models import Dossier, Indicatie


def test_twee_registraties_krijgen_elk_een_nummer(kloon: str) -> None:
    waar = gemeente("Rijswijk")
    pet = maak_pet(Rol.CONSULENT, waar)

    def registreer() -> str:
        with namens(pet):
            return registreer_client(
                gegevens=gegevens(), gemeente=waar, gemeld_op=MELDING, aanvraag=uuid4(), door=pet, op=OP
            ).nummer

    nummers = samen(*[registreer] * 4)
    assert sorted(nummers) == [f"2026-{nummer:06d}" for nummer in range(1, 5)]


def test_een_dubbele_klik_maakt_een_dossier(kloon: str) -> None:
    waar = gemeente("Rijswijk")
    pet = maak_pet(Rol.CONSULENT, waar)
    aanvraag = uuid4()

    def registreer() -> int:
        with namens(pet):
            return registreer_client(
                gegevens=gegevens(), gemeente=waar, gemeld_op=MELDING, aanvraag=aanvraag, door=pet, op=OP
            ).pk

    assert len(set(samen(registreer, registreer, registreer))) == 1
    with namens(pet):
        assert Dossier.objects.get().nummer == "2026-000001"


def test_van_twee_besluiten_op_een_versie_gaat_er_een_door(kloon: str) -> None:
    dossier = maak_dossier("Rijswijk")
    petten = [maak_pet(Rol.CONSULENT, "Rijswijk") for _ in range(2)]

    def beslis(nummer: int) -> Callable[[], Any]:
        def doe() -> Any:
            with namens(petten[nummer]):
                return leg_indicatie_vast(
                    dossier_id=dossier.pk,
                    besluit=besluit(van=datetime.date(2027 + nummer, 1, 1), tot=datetime.date(2028 + nummer, 1, 1)),
                    keuze=Keuze(dossier.gemeente),
                    versie=dossier.versie,
                    aanvraag=uuid4(),
                    door=petten[nummer],
                    op=OP,
                )

        return doe

    uitkomsten = samen(beslis(0), beslis(1))
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["Indicatie", "Verouderd"]
    with namens(petten[0]):
        assert Indicatie.objects.count() == 1
