"""The status of a law: each check is a new row with who, when and where, and an old check asks for a new one."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from regio.acties.bronnen import Vindplaats
from regio.acties.wetstand import leg_controle_vast
from regio.beheer import werk_voor
from regio.fouten import GeenRecht, KanNiet
from regio.models import Bron, Gebeurtenis, Lidmaatschap, Rol, Wetstand
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)
WET = "woonplaatsbeginsel"
VINDPLAATS = Vindplaats("Brief aan de Kamer", "Rijk", "https://voorbeeld.example/brief")


@pytest.fixture(autouse=True)
def _vandaag(settings: LazySettings) -> None:
    settings.VASTE_DAG = DAG.isoformat()


@pytest.fixture
def beheerder() -> Lidmaatschap:
    return maak_pet("beheerder", "Rijswijk")


def controleer(door: Lidmaatschap, **anders: Any) -> Wetstand:
    gegevens: dict[str, Any] = {
        "sleutel": WET, "status": Wetstand.Status.NIET_IN_WERKING, "ingangsdatum": None, "vindplaats": VINDPLAATS,
        "toelichting": "Nog niets veranderd.", "aanvraag": uuid.uuid4(), "op": DAG, **anders,
    }  # fmt: skip
    return leg_controle_vast(door=door, **gegevens)


def test_een_controle_is_een_nieuwe_rij(beheerder: Lidmaatschap) -> None:
    vorige = Wetstand.objects.laatste(WET, op=DAG)
    nieuwe = controleer(beheerder)
    assert vorige is not None
    assert Wetstand.objects.laatste(WET, op=DAG) == nieuwe
    assert Wetstand.objects.laatste(WET, op=DAG - datetime.timedelta(days=1)) == vorige
    assert (nieuwe.naam, nieuwe.gecontroleerd_op, nieuwe.gecontroleerd_door) == (vorige.naam, DAG, beheerder)
    assert Gebeurtenis.objects.get(soort="wet_gecontroleerd").feiten == {
        "sleutel": WET, "status": "niet_in_werking", "ingangsdatum": None,
    }  # fmt: skip


def test_twee_keer_klikken_is_een_keer(beheerder: Lidmaatschap) -> None:
    aanvraag = uuid.uuid4()
    assert controleer(beheerder, aanvraag=aanvraag) == controleer(beheerder, aanvraag=aanvraag)
    assert Wetstand.objects.filter(sleutel=WET).count() == 2


def test_dezelfde_vindplaats_is_dezelfde_bron(beheerder: Lidmaatschap) -> None:
    assert controleer(beheerder).bron == controleer(beheerder).bron
    assert Bron.objects.filter(vindplaats=VINDPLAATS.adres).count() == 1


@pytest.mark.parametrize("rol", Rol.values)
def test_alleen_beheerder_en_controller_leggen_vast_iedereen_leest(client: Client, rol: str) -> None:
    pet = maak_pet(rol, regio("haaglanden") if rol == "coordinator" else "Rijswijk")
    client.force_login(pet.gebruiker)
    mag = rol in ("beheerder", "controller")
    for naam, argumenten in (("wetten", []), ("wet", [WET])):
        antwoord = client.get(reverse(naam, args=argumenten))
        assert antwoord.status_code == 200
        assert "Woonplaatsbeginsel beschermd wonen" in antwoord.content.decode()
        assert ("Controle vastleggen" in antwoord.content.decode()) is mag
    assert client.get(reverse("wet_controle", args=[WET])).status_code == (200 if mag else 403)
    if mag:
        assert controleer(pet).gecontroleerd_door == pet
    else:
        with pytest.raises(GeenRecht):
            controleer(pet)


@pytest.mark.parametrize(
    ("status", "ingangsdatum", "zin"),
    [
        ("in_werking", None, "Vul in sinds welke dag de wet geldt."),
        ("in_werking", DAG + datetime.timedelta(days=1), "De ingangsdatum ligt in de toekomst"),
        ("niet_in_werking", DAG, "De ingangsdatum is al geweest."),
        ("aangenomen", DAG, "De ingangsdatum is al geweest."),
        ("in_werking", DAG, ""),
        ("aangenomen", datetime.date(2028, 1, 1), ""),
        ("niet_in_werking", datetime.date(2028, 1, 1), ""),
        ("ingetrokken", datetime.date(2020, 1, 1), ""),
        ("ingetrokken", None, ""),
    ],
)
def test_stand_en_ingangsdatum_spreken_elkaar_niet_tegen(
    beheerder: Lidmaatschap, status: str, ingangsdatum: datetime.date | None, zin: str
) -> None:
    if zin:
        with pytest.raises(KanNiet, match=zin):
            controleer(beheerder, status=Wetstand.Status(status), ingangsdatum=ingangsdatum)
    else:
        assert controleer(beheerder, status=Wetstand.Status(status), ingangsdatum=ingangsdatum).status == status


def test_een_wet_die_niet_op_de_lijst_staat_bestaat_niet(client: Client, beheerder: Lidmaatschap) -> None:
    client.force_login(beheerder.gebruiker)
    for naam in ("wet", "wet_controle"):
        assert client.get(reverse(naam, args=["onbekend"])).status_code == 404
    with pytest.raises(Wetstand.DoesNotExist):
        controleer(beheerder, sleutel="onbekend")


def test_het_formulier_begint_bij_de_vorige_controle_en_legt_vast(client: Client, beheerder: Lidmaatschap) -> None:
    client.force_login(beheerder.gebruiker)
    adres = reverse("wet_controle", args=[WET])
    assert "https://zoek.officielebekendmakingen.nl/dossier/36288" in client.get(adres).content.decode()
    velden = {
        "pet": beheerder.pk, "aanvraag": uuid.uuid4(), "status": "in_werking", "ingangsdatum": "2027-01-01",
        "titel": "Staatsblad", "uitgever": "Rijk", "adres": "https://voorbeeld.example/stb", "toelichting": "Geldt.",
    }  # fmt: skip
    geweigerd = client.post(adres, velden)
    assert "De ingangsdatum ligt in de toekomst" in geweigerd.content.decode()
    assert 'value="Staatsblad"' in geweigerd.content.decode()
    assert client.post(adres, velden | {"ingangsdatum": "2026-01-01"}).url == reverse("wet", args=[WET])
    pagina = client.get(reverse("wet", args=[WET])).content.decode()
    assert "Staatsblad" in pagina
    assert beheerder.gebruiker.naam in pagina


@pytest.mark.parametrize("adres", ["niet.goed", "javascript:alert(1)", "ftp://voorbeeld.example/x", ""])
def test_een_vindplaats_is_een_webadres(client: Client, beheerder: Lidmaatschap, adres: str) -> None:
    client.force_login(beheerder.gebruiker)
    velden = {
        "pet": beheerder.pk, "aanvraag": uuid.uuid4(), "status": "niet_in_werking", "titel": "x", "uitgever": "x",
        "adres": adres,
    }  # fmt: skip
    antwoord = client.post(reverse("wet_controle", args=[WET]), velden)
    if adres == "niet.goed":  # read as https://niet.goed
        assert antwoord.status_code == 302
    else:
        assert antwoord.status_code == 200
        assert not Bron.objects.filter(vindplaats=adres).exists()


# --- what waits -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dagen", "wacht"), [(30, False), (31, True)])
def test_een_oude_controle_wacht_op_de_beheerder(beheerder: Lidmaatschap, dagen: int, wacht: bool) -> None:
    controleer(beheerder)
    regels = {regel.voor: regel for regel in werk_voor(beheerder, op=DAG + datetime.timedelta(days=dagen))}
    assert ("Woonplaatsbeginsel beschermd wonen" in regels) is wacht
    assert "Objectief verdeelmodel beschermd wonen" in regels  # nobody looked since the reference data
    if wacht:
        regel = regels["Woonplaatsbeginsel beschermd wonen"]
        assert regel.uiterlijk == DAG + datetime.timedelta(days=30)
        assert regel.url == reverse("wet_controle", args=[WET])


def test_een_ander_heeft_er_geen_werk_aan(settings: LazySettings) -> None:
    assert "regio.beheer.werk_voor" in settings.WERK
    assert import_string("regio.beheer.werk_voor")(maak_pet("consulent", "Rijswijk"), op=DAG) == []
