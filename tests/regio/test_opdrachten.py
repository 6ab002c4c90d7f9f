"""Background work: nothing is lost, nothing is done twice, and the person reads what happened."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from regio import namens, opdrachten, tasks
from regio.models import Gebeurtenis, Lidmaatschap, Opdracht, Opdrachtdeel
from regio.opdrachten import MAX_POGINGEN, OPNIEUW_NA, Deel, Mislukt, doe, geef_opdracht, veeg
from tests.regio.factories import maak_pet, regio

NU = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
SOORT = "proef"


@pytest.fixture
def databank(kloon: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that commits, open to this test."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def gestuurd(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids that went to the queue, in order."""
    ids: list[int] = []
    monkeypatch.setattr(tasks.voer_deel_uit, "delay", ids.append)
    return ids


@pytest.fixture
def pet(databank: None) -> Lidmaatschap:
    return maak_pet("coordinator", regio("haaglanden"))


def werk(monkeypatch: pytest.MonkeyPatch, functie: Callable[[Opdrachtdeel], None]) -> None:
    monkeypatch.setitem(opdrachten._uitvoerders, SOORT, functie)


def geef(pet: Lidmaatschap, aantal: int = 1, aanvraag: UUID | None = None) -> Opdracht:
    return geef_opdracht(
        soort=SOORT, titel="Brieven maken", delen=[Deel(f"GM{n:04}", f"Brief {n}") for n in range(aantal)],
        door=pet, aanvraag=aanvraag or uuid4(), op_moment=NU,
    )  # fmt: skip


def laat_spoor(deel: Opdrachtdeel) -> None:
    """What a part makes: a row that can be counted."""
    Gebeurtenis.objects.create(soort="gemaakt", model="proef", object_id=deel.pk, pet=namens.huidige_pet())


def sporen(deel: Opdrachtdeel) -> int:
    return Gebeurtenis.objects.filter(soort="gemaakt", object_id=deel.pk).count()


def enig(opdracht: Opdracht) -> Opdrachtdeel:
    return opdracht.delen.get()


# --- asking ------------------------------------------------------------------------------------------------------


def test_dezelfde_aanvraag_twee_keer_is_een_opdracht(pet: Lidmaatschap, gestuurd: list[int]) -> None:
    aanvraag = uuid4()
    eerste, tweede = geef(pet, 3, aanvraag), geef(pet, 3, aanvraag)
    assert eerste == tweede
    assert gestuurd == list(eerste.delen.order_by("pk").values_list("pk", flat=True))
    assert len(gestuurd) == 3


def test_er_gaat_niets_naar_de_werker_voor_het_vastligt(pet: Lidmaatschap, gestuurd: list[int]) -> None:
    with transaction.atomic():
        geef(pet)
        assert gestuurd == []
    assert len(gestuurd) == 1
    with transaction.atomic():
        geef(pet)
        transaction.set_rollback(True)
    assert len(gestuurd) == 1
    assert Opdracht.objects.count() == 1


def test_zonder_wachtrij_ligt_het_werk_vast_en_stuurt_de_veger_het(
    pet: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(_: int) -> None:
        raise ConnectionError("geen wachtrij")

    monkeypatch.setattr(tasks.voer_deel_uit, "delay", weg)
    deel = enig(geef(pet))
    ids: list[int] = []
    monkeypatch.setattr(tasks.voer_deel_uit, "delay", ids.append)
    veeg(op_moment=NU + OPNIEUW_NA + datetime.timedelta(seconds=1))
    assert ids == [deel.pk]


# --- doing -------------------------------------------------------------------------------------------------------


def test_een_deel_wordt_gedaan_namens_wie_het_vroeg(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    werk(monkeypatch, laat_spoor)
    deel = enig(geef(pet))
    assert deel.staat == "wacht"
    tasks.voer_deel_uit(deel.pk)
    deel.refresh_from_db()
    assert (deel.staat, deel.pogingen, deel.fout) == ("klaar", 1, "")
    assert Gebeurtenis.objects.get(soort="gemaakt").pet == pet
    assert namens.huidige_pet() is None


def test_een_deel_dat_klaar_is_wordt_niet_nog_eens_gedaan(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    werk(monkeypatch, laat_spoor)
    deel = enig(geef(pet))
    doe(deel.pk)
    doe(deel.pk)
    deel.refresh_from_db()
    assert (sporen(deel), deel.pogingen) == (1, 1)
    doe(deel.pk + 1000)  # a part that is not there


def test_twee_werkers_doen_nooit_hetzelfde_deel(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one does not wait either: it goes on with other work while the first is busy."""
    bezig, verder = Event(), Event()

    def langzaam(deel: Opdrachtdeel) -> None:
        laat_spoor(deel)
        bezig.set()
        assert verder.wait(timeout=20)

    werk(monkeypatch, langzaam)
    deel = enig(geef(pet))

    def eerste() -> None:
        try:
            doe(deel.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        klaar = pool.submit(eerste)
        assert bezig.wait(timeout=20)
        doe(deel.pk)
        assert not klaar.done()
        assert veeg(op_moment=NU + datetime.timedelta(hours=1)) == 0  # a part that is held is not sent again
        verder.set()
        klaar.result(timeout=20)
    deel.refresh_from_db()
    assert (deel.staat, deel.pogingen, sporen(deel)) == ("klaar", 1, 1)


def test_een_onverwachte_fout_laat_het_deel_open_en_maakt_niets_half(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(deel: Opdrachtdeel) -> None:
        laat_spoor(deel)
        raise RuntimeError("stuk")

    werk(monkeypatch, half)
    deel = enig(geef(pet))
    with pytest.raises(RuntimeError):
        doe(deel.pk)
    deel.refresh_from_db()
    assert (deel.staat, deel.pogingen, sporen(deel)) == ("bezig", 1, 0)
    assert deel.fout == (
        f"Dit lukte niet door een fout in het systeem. We proberen het opnieuw. Kenmerk: deel {deel.pk}."
    )
    werk(monkeypatch, laat_spoor)
    doe(deel.pk)
    deel.refresh_from_db()
    assert (deel.staat, deel.fout, sporen(deel)) == ("klaar", "", 1)


def test_na_te_veel_pogingen_geeft_het_op_met_een_zin(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(_: Opdrachtdeel) -> None:
        raise RuntimeError("stuk")

    werk(monkeypatch, stuk)
    deel = enig(geef(pet))
    for poging in range(1, MAX_POGINGEN + 1):
        with pytest.raises(RuntimeError):
            doe(deel.pk)
        deel.refresh_from_db()
        assert deel.pogingen == poging
        assert (deel.staat == "mislukt") is (poging == MAX_POGINGEN)
    assert f"Dit lukte {MAX_POGINGEN} keer niet." in deel.fout
    assert str(deel.pk) in deel.fout
    doe(deel.pk)  # given up is given up
    deel.refresh_from_db()
    assert deel.pogingen == MAX_POGINGEN


def test_wat_niet_kan_krijgt_zijn_eigen_zin_en_de_rest_gaat_door(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def kieskeurig(deel: Opdrachtdeel) -> None:
        laat_spoor(deel)
        if deel.sleutel == "GM0001":
            raise Mislukt("Het college van deze gemeente heeft nog geen adresregels.")

    werk(monkeypatch, kieskeurig)
    delen = list(geef(pet, 3).delen.order_by("sleutel"))
    for deel in delen:
        doe(deel.pk)
        deel.refresh_from_db()
    assert [deel.staat for deel in delen] == ["klaar", "mislukt", "klaar"]
    assert [sporen(deel) for deel in delen] == [1, 0, 1]
    assert delen[1].fout == "Het college van deze gemeente heeft nog geen adresregels."
    assert delen[1].pogingen == 1


def test_werk_dat_niemand_kent_blijft_niet_eeuwig_open(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(opdrachten._uitvoerders, SOORT, raising=False)
    deel = enig(geef(pet))
    for _ in range(MAX_POGINGEN):
        with pytest.raises(KeyError):
            doe(deel.pk)
    deel.refresh_from_db()
    assert deel.staat == "mislukt"


# --- sweeping ----------------------------------------------------------------------------------------------------


def test_de_veger_stuurt_alleen_wat_oud_en_open_is(
    pet: Lidmaatschap, gestuurd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    werk(monkeypatch, laat_spoor)
    klaar, opgegeven, oud, vers = geef(pet, 4).delen.order_by("pk")
    doe(klaar.pk)
    Opdrachtdeel.objects.filter(pk=opgegeven.pk).update(opgegeven_op=NU)
    grens = NU + OPNIEUW_NA
    Opdrachtdeel.objects.filter(pk=vers.pk).update(gestuurd_op=NU + datetime.timedelta(seconds=30))
    gestuurd.clear()
    assert veeg(op_moment=grens) == 0  # exactly as long ago is not longer
    straks = grens + datetime.timedelta(seconds=1)
    assert veeg(op_moment=straks) == 1
    assert gestuurd == [oud.pk]
    assert veeg(op_moment=straks) == 0  # it was just sent
    oud.refresh_from_db()
    assert oud.gestuurd_op == straks


def test_wat_nooit_gestuurd_is_gaat_meteen(pet: Lidmaatschap, gestuurd: list[int]) -> None:
    deel = enig(geef(pet))
    Opdrachtdeel.objects.update(gestuurd_op=None)
    gestuurd.clear()
    tasks.veeg()
    assert gestuurd == [deel.pk]


def test_een_deel_dat_steeds_zijn_werker_doodt_wordt_opgegeven(pet: Lidmaatschap, gestuurd: list[int]) -> None:
    """A worker that is killed says nothing: only the count of tries remains."""
    deel = enig(geef(pet))
    Opdrachtdeel.objects.update(pogingen=MAX_POGINGEN)
    assert veeg(op_moment=NU + OPNIEUW_NA) == 0
    deel.refresh_from_db()
    assert deel.opgegeven_op is None  # the last try may still run
    assert veeg(op_moment=NU + OPNIEUW_NA + datetime.timedelta(seconds=1)) == 0
    deel.refresh_from_db()
    assert deel.staat == "mislukt"
    assert f"Dit lukte {MAX_POGINGEN} keer niet." in deel.fout


# --- the page ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_de_pagina_toont_de_delen_peilt_en_stopt_als_het_klaar_is(client: Client) -> None:
    pet = maak_pet("beheerder", "Rijswijk")
    opdracht = Opdracht.objects.create(soort=SOORT, titel="Brieven maken", aangevraagd_door=pet)
    klaar = Opdrachtdeel.objects.create(opdracht=opdracht, sleutel="a", titel="Brief aan Rijswijk", klaar_op=NU)
    open_ = Opdrachtdeel.objects.create(opdracht=opdracht, sleutel="b", titel="Brief aan Wassenaar")
    client.force_login(pet.gebruiker)
    adres = reverse("opdracht", args=[opdracht.pk])
    pagina = client.get(adres).content.decode()
    assert klaar.titel in pagina
    assert "1 van 2 delen klaar" in pagina
    assert f'hx-get="{adres}"' in pagina
    assert "Stand verversen" in pagina  # the same without script
    deel = client.get(adres, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in deel
    assert f'hx-get="{adres}"' in deel
    open_.opgegeven_op, open_.fout = NU, "Deze gemeente heeft nog geen adresregels."
    open_.save()
    deel = client.get(adres, headers={"HX-Request": "true"}).content.decode()
    assert "hx-get" not in deel
    assert "Stand verversen" not in deel
    assert "Deze gemeente heeft nog geen adresregels." in deel


@pytest.mark.django_db
def test_de_opdracht_van_een_ander_bestaat_niet(client: Client) -> None:
    opdracht = Opdracht.objects.create(soort=SOORT, titel="x", aangevraagd_door=maak_pet("beheerder", "Rijswijk"))
    client.force_login(maak_pet("beheerder", "Rijswijk").gebruiker)
    assert client.get(reverse("opdracht", args=[opdracht.pk])).status_code == 404
