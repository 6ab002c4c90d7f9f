"""Two people at the same moment: the lock of the round and of the letter decides who is first."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Barrier
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from regio.fouten import KanNiet
from regio.models import Opdracht, Rol
from regio.opdrachten import doe
from samenwerking.brieven.acties.besluit import stel_vast
from samenwerking.brieven.acties.brief import maak_brief
from samenwerking.brieven.acties.maken import maak_brieven
from samenwerking.brieven.models import Brief, Briefstap, Briefversie
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.brieven_factories import (
    NU,
    OP,
    kern,
    maak,
    maak_ronde,
    schrijf_alinea,
    uuid4,
    versie_van,
    vervolg,
)
from tests.tegelijk import samen


@pytest.fixture
def ronde(kloon: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Brief]:
    """A round in a database that commits; the queue takes everything and does nothing."""
    with django_db_blocker.unblock(), patch("regio.tasks.voer_deel_uit.delay"):
        with transaction.atomic():
            ronde = maak_ronde()
        yield ronde


def maken(ronde: Brief, aanvraag: Any) -> Opdracht:
    return maak_brieven(
        ronde=ronde,
        gemeenten=[gemeente("Rijswijk").pk],
        aanvraag=aanvraag,
        door=ronde.gemaakt_door,
        op=OP,
        nu=NU,
    )


def test_dubbelklik_op_hetzelfde_moment_geeft_een_opdracht(ronde: Brief) -> None:
    aanvraag = uuid4()
    uitkomsten = samen(*[lambda: maken(ronde, aanvraag)] * 4)
    assert {opdracht.pk for opdracht in uitkomsten} == {Opdracht.objects.get().pk}
    assert Briefversie.objects.count() == 1


def test_twee_mensen_die_dezelfde_brief_maken_krijgen_een_versie(ronde: Brief) -> None:
    uitkomsten = samen(*[lambda: maken(ronde, uuid4())] * 2)
    geweigerd = [fout for fout in uitkomsten if isinstance(fout, KanNiet)]
    assert [str(fout) for fout in geweigerd] == [
        "Er is niets gemaakt. Rijswijk: De pdf van deze brief wordt nog gemaakt. Wacht tot die klaar is."
    ]
    assert Briefversie.objects.count() == Opdracht.objects.count() == 1


def test_een_college_besluit_nooit_over_een_versie_die_net_is_ingehaald(ronde: Brief) -> None:
    with transaction.atomic():
        maak(ronde, "Rijswijk")
        schrijf_alinea(ronde, "Rijswijk", "Verbeterd.")
        versie, lid = versie_van(ronde, "Rijswijk"), maak_pet(Rol.COLLEGELID, "Rijswijk")
    besluit, nieuw = samen(
        lambda: stel_vast(versie=versie, besluitdatum=OP, door=lid, op=OP), lambda: maken(ronde, uuid4())
    )
    if isinstance(besluit, Briefstap):
        assert "al verzonden aan de raad" in str(nieuw)
        assert Briefversie.objects.count() == 1
    else:
        assert "Er is een nieuwere versie" in str(besluit)
        assert isinstance(nieuw, Opdracht)
        assert not Briefstap.objects.exists()


def test_een_ronde_die_twee_keer_tegelijk_begint_is_er_een(ronde: Brief) -> None:
    velden: dict[str, Any] = {
        "regio": ronde.regio,
        "velden": kern(),
        "vervolg": vervolg(),
        "aanvraag": uuid4(),
        "door": ronde.gemaakt_door,
        "op": OP,
    }
    eerste, tweede = samen(*[lambda: maak_brief(**velden)] * 2)
    assert eerste.pk == tweede.pk
    assert (eerste.gemeentebrieven.count(), eerste.vervolg.count()) == (5, 2)


def test_twee_werkers_maken_twee_brieven_van_dezelfde_opdracht_naast_elkaar(ronde: Brief) -> None:
    opdracht = maak_brieven(
        ronde=ronde,
        gemeenten=[gemeente("Rijswijk").pk, gemeente("Zoetermeer").pk],
        aanvraag=uuid4(),
        door=ronde.gemaakt_door,
        op=OP,
        nu=NU,
    )
    allebei_bezig = Barrier(2)

    def pers(_: Any) -> bytes:
        allebei_bezig.wait(timeout=60)  # BrokenBarrierError when one of them was skipped
        return b"%PDF-proef"

    with patch("samenwerking.brieven.acties.maken.brief_pdf", pers):
        samen(*(lambda pk=deel.pk: doe(pk) for deel in opdracht.delen.all()))
    assert {deel.staat for deel in opdracht.delen.all()} == {"klaar"}
