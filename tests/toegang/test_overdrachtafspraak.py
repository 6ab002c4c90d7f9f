"""What a region agrees on about an overdracht: by the coördinator, dated, with reason and source."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from regio.fouten import GeenRecht
from regio.models import Bron, Gebeurtenis, Lidmaatschap, Parameter, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import OP, weigert
from tests.toegang.formulieren import browser, tekst
from tests.toegang.overdrachtproef import DAG, partijen, stuur
from toegang.acties.overdrachtafspraak import Factor, leg_overdrachtafspraak_vast
from toegang.afspraken import antwoord_dagen, factoren_voor
from toegang.fouten import KanNietBij
from toegang.models import Afwegingsfactor, Overdrachtafspraak

pytestmark = pytest.mark.django_db

LIJST = (Factor("kans op herstel", "voor"), Factor("steunend netwerk: familie en vrienden", "voor"))


@pytest.fixture
def coordinator() -> Lidmaatschap:
    return maak_pet(Rol.COORDINATOR, regio("haaglanden"))


def spreek_af(
    door: Lidmaatschap,
    *,
    van: datetime.date = OP,
    dagen: int | None = 10,
    factoren: tuple[Factor, ...] = LIJST,
    aanvraag: UUID | None = None,
) -> Overdrachtafspraak:
    with namens(door):
        return leg_overdrachtafspraak_vast(
            regio=regio("haaglanden"), van=van, antwoord_dagen=dagen, factoren=factoren, reden="Iedereen even snel.",
            bron="Verslag regionaal overleg, punt 4", aanvraag=aanvraag or uuid4(), door=door, op=OP,
        )  # fmt: skip


def test_de_termijn_van_het_antwoord_is_een_afspraak_van_de_regio(coordinator: Lidmaatschap) -> None:
    spreek_af(coordinator, dagen=10)
    assert stuur(partijen("Rijswijk", "Zoetermeer")).antwoord_uiterlijk == OP + 10 * DAG
    assert stuur(partijen("Rijswijk", "Dordrecht")).antwoord_uiterlijk is None


def test_zonder_regio_samen_geldt_wat_algemeen_is_afgesproken(coordinator: Lidmaatschap) -> None:
    bron = Bron.objects.create(sleutel="proef-afspraak", titel="Afspraak", uitgever="proef", vindplaats="proef")
    Parameter.objects.create(sleutel="overdracht-antwoord-dagen", waarde="21", van=OP, bron=bron)
    rijswijk, zoetermeer, dordrecht = (gemeente(naam).pk for naam in ("Rijswijk", "Zoetermeer", "Dordrecht"))
    assert antwoord_dagen(rijswijk, zoetermeer, op=OP) == 21
    spreek_af(coordinator, dagen=None)
    assert antwoord_dagen(rijswijk, zoetermeer, op=OP) is None  # the region agreed: no term
    assert antwoord_dagen(rijswijk, dordrecht, op=OP) == 21


def test_een_nieuwe_afspraak_begint_op_haar_dag_en_de_oude_blijft_staan(coordinator: Lidmaatschap) -> None:
    rijswijk = gemeente("Rijswijk")
    algemeen = [factor.sleutel for factor in factoren_voor(rijswijk, op=OP)]
    eerste = spreek_af(coordinator, dagen=10)
    later = OP + 30 * DAG
    spreek_af(coordinator, van=later, dagen=5, factoren=(Factor("werk, school of dagbesteding", "voor"),))
    eerste.refresh_from_db()
    assert eerste.tot == later
    assert [factor.tekst for factor in factoren_voor(rijswijk, op=OP)] == [factor.tekst for factor in LIJST]
    assert [factor.sleutel for factor in factoren_voor(rijswijk, op=later)] == ["werk"]  # the key it always had
    assert [factor.sleutel for factor in factoren_voor(gemeente("Dordrecht"), op=later)] == algemeen
    for dag, dagen in ((OP, 10), (later - DAG, 10), (later, 5)):
        assert antwoord_dagen(rijswijk.pk, gemeente("Zoetermeer").pk, op=dag) == dagen
    assert Gebeurtenis.objects.filter(soort="overdrachtafspraak_vastgelegd").count() == 2


def test_twee_keer_klikken_is_een_afspraak(coordinator: Lidmaatschap) -> None:
    sleutel = uuid4()
    assert spreek_af(coordinator, aanvraag=sleutel) == spreek_af(coordinator, aanvraag=sleutel)
    assert Afwegingsfactor.objects.filter(regio=regio("haaglanden")).count() == len(LIJST)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"van": OP - DAG}, "van"),
        ({"factoren": ()}, "tekst_1"),
        ({"factoren": (LIJST[0], Factor("?!", "vrij"))}, "tekst_2"),
        ({"factoren": (LIJST[0], LIJST[0])}, "tekst_2"),
    ],
)
def test_wat_niet_klopt_verandert_niets(coordinator: Lidmaatschap, anders: dict[str, object], veld: str) -> None:
    with pytest.raises(KanNietBij) as fout:
        spreek_af(coordinator, **anders)  # type: ignore[arg-type]  # one parameter each
    assert fout.value.veld == veld
    assert not Overdrachtafspraak.objects.exists()


def test_op_een_dag_geldt_een_afspraak(coordinator: Lidmaatschap) -> None:
    spreek_af(coordinator)
    with pytest.raises(KanNietBij, match="al een afspraak"):
        spreek_af(coordinator)
    weigert(
        IntegrityError,
        "regio_heeft_een_overdrachtafspraak_tegelijk",
        "INSERT INTO toegang_overdrachtafspraak (regio_id, van, reden, bron_id, aanvraag, vastgelegd_door_id) "
        "SELECT regio_id, van + 3, reden, bron_id, gen_random_uuid(), vastgelegd_door_id "
        "FROM toegang_overdrachtafspraak",
    )


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.CONTROLLER])
def test_alleen_de_coordinator_wijzigt(rol: Rol) -> None:
    with pytest.raises(GeenRecht):
        spreek_af(maak_pet(rol, "Rijswijk"))
    with pytest.raises(GeenRecht):
        spreek_af(maak_pet(Rol.COORDINATOR, regio("dordrecht")))


def test_de_pagina_van_lezen_tot_vastleggen(coordinator: Lidmaatschap) -> None:
    lezer = browser(maak_pet(Rol.CONSULENT, "Rijswijk"))
    adres, nieuw = reverse("overdrachtafspraken"), reverse("overdrachtafspraak_nieuw")
    eerst = tekst(lezer.get(adres))
    assert "Uw regio heeft nu geen eigen afspraak" in eerst
    assert "niet bevestigd" in eerst
    assert nieuw not in lezer.get(adres).content.decode()
    schrijver = browser(coordinator)
    assert 'value="steunend netwerk: familie en vrienden"' in schrijver.get(nieuw).content.decode()
    velden = {
        "pet": coordinator.pk, "aanvraag": uuid4(), "van": OP.isoformat(), "antwoord_dagen": "0", "reden": "Even snel.",
        "bron": "Verslag, punt 4", "tekst_1": "Kans op herstel", "richting_1": "voor", "tekst_2": "",
    }  # fmt: skip
    assert "van 1 tot en met 365" in tekst(schrijver.post(nieuw, velden))
    assert schrijver.post(nieuw, {**velden, "antwoord_dagen": "14"}).status_code == 302
    daarna = tekst(lezer.get(adres))
    assert "binnen 14 dagen" in daarna
    assert "Even snel." in daarna
    assert "Verslag, punt 4" in daarna
    assert "Kans op herstel" in daarna
    assert "Uw regio heeft nu geen eigen afspraak" not in daarna
