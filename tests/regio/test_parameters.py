"""Dated values: everyone reads them, a beheerder adds one with reason and source, and nothing is overwritten."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from regio import klok
from regio.models import Bron, Gebeurtenis, Parameter, Rol
from regio.parameters import alle_waarden, soort_met, soorten, waarden_van
from tests.regio.factories import maak_pet, regio
from toegang.beslissing import weken_van

pytestmark = pytest.mark.django_db

BEZWAAR = "beslissen-op-bezwaar-weken"


def ingevuld(**anders: object) -> dict[str, object]:
    return {
        "waarde": "6", "van": klok.vandaag().isoformat(), "reden": "Nagezocht in de wet", "titel": "Awb",
        "uitgever": "Rijk", "adres": "https://wetten.overheid.nl/BWBR0005537", "zekerheid": "bevestigd",
        "aanvraag": str(uuid4()), **anders,
    }  # fmt: skip


def log_in(client: Client, rol: Rol, plaats: object = "Rijswijk") -> None:
    pet = maak_pet(rol, plaats)  # type: ignore[arg-type]  # a name or a region, as the factory takes it
    client.force_login(pet.gebruiker)
    sessie = client.session
    sessie["pet"] = pet.pk
    sessie.save()


def leg_vast(client: Client, sleutel: str = BEZWAAR, **anders: object) -> object:
    pagina = client.get(reverse("parameter_nieuw", args=[sleutel]))
    return client.post(
        reverse("parameter_nieuw", args=[sleutel]), {**ingevuld(**anders), "pet": pagina.context["request"].pet.pk}
    )


def test_elke_waarde_heeft_een_naam_en_een_betekenis() -> None:
    assert {soort.sleutel for soort in soorten()} >= {
        BEZWAAR, "ingebrekestelling-weken", "beroep-weken", "hoger-beroep-weken", "overdracht-antwoord-dagen",
    }  # fmt: skip
    assert all(soort.naam and soort.betekenis and soort.zonder for soort in soorten())


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.CONSULENT, Rol.CONTROLLER])
def test_iedereen_leest_de_waarden_en_alleen_de_beheerder_legt_vast(client: Client, rol: Rol) -> None:
    bron = Bron.objects.all()[0]
    Parameter.objects.create(sleutel=BEZWAAR, waarde="12", van=datetime.date(2020, 1, 1), bron=bron)
    log_in(client, rol)
    pagina = client.get(reverse("parameters")).content.decode()
    assert "12 weken" in pagina
    assert "te verifiëren" in pagina
    assert bron.titel in client.get(reverse("parameter", args=[BEZWAAR])).content.decode()
    assert "Nieuwe waarde vastleggen" not in pagina
    assert client.get(reverse("parameter_nieuw", args=[BEZWAAR])).status_code == 403


def test_een_nieuwe_waarde_overschrijft_niets(client: Client) -> None:
    vandaag = klok.vandaag()
    oud = Parameter.objects.create(
        sleutel=BEZWAAR, waarde="12", van=datetime.date(2020, 1, 1), bron=Bron.objects.all()[0]
    )
    log_in(client, Rol.BEHEERDER)
    sleutel = str(uuid4())
    for _ in range(2):  # a double click is once
        assert leg_vast(client, aanvraag=sleutel).status_code == 302  # type: ignore[attr-defined]
    oud.refresh_from_db()
    assert (oud.waarde, oud.tot) == ("12", vandaag)
    assert weken_van("bezwaar", op=vandaag) == 6
    assert weken_van("bezwaar", op=vandaag - datetime.timedelta(days=1)) == 12
    soort = soort_met(BEZWAAR)
    assert soort is not None
    assert [(rij.tekst, rij.stand, rij.te_verifieren) for rij in waarden_van(soort, op=vandaag)] == [
        ("6 weken", "geldt nu", False), ("12 weken", "voorbij", True),
    ]  # fmt: skip
    pagina = client.get(reverse("parameter", args=[BEZWAAR])).content.decode()
    assert "Nagezocht in de wet" in pagina
    assert Gebeurtenis.objects.filter(soort="waarde_vastgelegd").count() == 1
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Parameter.objects.filter(pk=oud.pk).update(waarde="1")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), connection.cursor() as rauw:
        rauw.execute("DELETE FROM regio_parameter")


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"waarde": "zes"}, "waarde"),
        ({"waarde": "0"}, "waarde"),
        ({"van": "2020-01-01"}, "van"),
        ({"reden": " "}, "reden"),
        ({"titel": ""}, "titel"),
        ({"zekerheid": ""}, "zekerheid"),
    ],
)
def test_een_fout_staat_bij_het_veld(client: Client, anders: dict[str, object], veld: str) -> None:
    Parameter.objects.create(sleutel=BEZWAAR, waarde="12", van=datetime.date(2020, 1, 1), bron=Bron.objects.all()[0])
    log_in(client, Rol.BEHEERDER)
    antwoord = leg_vast(client, **anders)
    assert veld in antwoord.context["form"].errors  # type: ignore[attr-defined]
    assert Parameter.objects.count() == 1


def test_een_regio_heeft_haar_eigen_waarde(client: Client) -> None:
    haags, vandaag = regio("haaglanden"), klok.vandaag()
    log_in(client, Rol.BEHEERDER, haags)
    for plaats, waarde in (("", "verantwoordelijk"), (haags.sleutel, "uitvoerend")):
        antwoord = leg_vast(client, "iwmo-afzender", plaats=plaats, waarde=waarde)
        assert antwoord.status_code == 302  # type: ignore[attr-defined]
    waarden = {rij.sleutel: rij.waarde for rij in Parameter.objects.lopend(op=vandaag)}
    assert waarden == {"iwmo-afzender": "verantwoordelijk", "iwmo-afzender-haaglanden": "uitvoerend"}
    lopend = {soort.sleutel: rijen for soort, rijen in alle_waarden(op=vandaag)}["iwmo-afzender"]
    assert {str(rij.regio): rij.tekst for rij in lopend} == {
        "None": "de verantwoordelijke gemeente", str(haags): "de uitvoerende gemeente",
    }  # fmt: skip


def test_een_beheerder_van_een_gemeente_zet_geen_waarde_van_de_regio(client: Client) -> None:
    log_in(client, Rol.BEHEERDER)
    pagina = client.get(reverse("parameter_nieuw", args=["iwmo-afzender"]))
    assert "plaats" not in pagina.context["form"].fields
    leg_vast(client, "iwmo-afzender", plaats="haaglanden", waarde="uitvoerend")
    assert list(Parameter.objects.values_list("sleutel", flat=True)) == ["iwmo-afzender"]
