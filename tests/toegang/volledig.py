"""A dossier with a row in each table of the dossier, for the tests of the wall and of destruction.

Each subject that adds a table adds a function here: it leaves a row in every table of its subject.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from tests.regio.factories import maak_gebruiker
from tests.toegang.factories import OP, bsn, deel, maak_dossier, maak_indicatie, maak_wachtende
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.wachtlijst import haal_van_wachtlijst
from toegang.models import Dossier, Dossierstuk


def _indicatie(dossier: Dossier, pet: Lidmaatschap) -> None:
    indicatie = maak_indicatie(dossier)
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=OP, reden="overleden", besluitdatum=OP,
            versie=Dossier.objects.get(pk=dossier.pk).versie, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def _wachtlijst(dossier: Dossier, pet: Lidmaatschap) -> None:
    plaats = maak_wachtende(dossier)
    with namens(pet):
        haal_van_wachtlijst(plaats_id=plaats.pk, per=OP, reden="overleden", aanvraag=uuid4(), door=pet, op=OP)


def _deling(dossier: Dossier, pet: Lidmaatschap) -> None:
    deel(dossier, maak_gebruiker())


def _stuk(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):
        Dossierstuk.objects.create(
            dossier=dossier,
            gemeente=dossier.gemeente,
            soort=Dossierstuk.Soort.ONTVANGEN,
            titel="Ontvangen stuk",
            naam="stuk.pdf",
            mediatype="application/pdf",
            inhoud=b"%PDF-",
            aanvraag=uuid4(),
            vastgelegd_door=pet,
        )


VULLERS: tuple[Callable[[Dossier, Lidmaatschap], None], ...] = (_indicatie, _wachtlijst, _deling, _stuk)


def maak_vol_dossier() -> Dossier:
    """A dossier of Rijswijk with a row in each table of the dossier."""
    dossier = maak_dossier("Rijswijk", bsn=bsn(), bsn_volgt=False, woonplaats="Rijswijk")
    pet = dossier.behandelaar
    assert pet is not None
    for vul in VULLERS:
        vul(dossier, pet)
    with namens(pet):
        return Dossier.objects.select_related("behandelaar", "gemeente").get(pk=dossier.pk)
