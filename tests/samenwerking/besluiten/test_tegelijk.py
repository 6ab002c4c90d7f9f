"""Two people who record or confirm one decision at the same moment, each on a connection of their own."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.fouten import KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit, leg_besluit_vast
from samenwerking.besluiten.models import Besluit, Besluitbevestiging
from samenwerking.besluiten.procedure import Plek, Uitkomst
from tests.regio.factories import maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, Weg, maak_weg
from tests.tegelijk import samen

HIER = Plek("zienswijze", RIJSWIJK)


@pytest.fixture
def weg(kloon: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Weg]:
    """The raad of Rijswijk has the ontwerp before it, in a database that commits."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            weg = maak_weg()
            weg.doe("toezenden", RIJSWIJK)
        yield weg


def test_van_twee_die_hetzelfde_besluit_vastleggen_leest_de_tweede_dat_het_er_staat(weg: Weg) -> None:
    kenmerk = weg.beeld.nu

    def leg_vast(door: Lidmaatschap, uitkomst: Uitkomst, *punten: str) -> Besluit:
        return leg_besluit_vast(
            procedure_id=weg.procedure.pk, plek=HIER, uitkomst=uitkomst, datum=klok.vandaag(), kenmerk=kenmerk,
            punten=punten, bij=Omstandigheden(aanvraag=uuid4()), door=door, op=klok.vandaag(),
        )  # fmt: skip

    uit = samen(
        lambda: leg_vast(weg.griffier, Uitkomst.ZIENSWIJZE, "Noem het meldpunt."),
        lambda: leg_vast(weg.mensen.rijswijk, Uitkomst.GEEN_ZIENSWIJZE),
    )
    [te_laat] = [str(antwoord) for antwoord in uit if isinstance(antwoord, KanNiet)]
    assert "Hier is al iets vastgelegd" in te_laat
    assert "correctie" in te_laat
    besluit = Besluit.objects.get()
    assert besluit in uit
    assert besluit.punten.count() == (besluit.is_uitkomst is Uitkomst.ZIENSWIJZE)
    assert Gebeurtenis.objects.filter(soort="besluit vastgelegd").count() == 1


def test_twee_die_tegelijk_bevestigen_bevestigen_een_keer(weg: Weg) -> None:
    with transaction.atomic():
        besluit = weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
        tweede = maak_pet(Rol.GRIFFIER, "Rijswijk")
    uit = samen(
        *(
            lambda wie=wie: bevestig_besluit(besluit_id=besluit.pk, door=wie, op=klok.vandaag())
            for wie in (weg.griffier, tweede)
        )
    )
    assert {bevestiging.pk for bevestiging in uit} == {Besluitbevestiging.objects.get().pk}
    assert Gebeurtenis.objects.filter(soort="besluit bevestigd").count() == 1
