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

pytestmark = pytest.mark.django_db

ANTWOORD = "overdracht-antwoord-dagen"


def geldt(*, op: datetime.date) -> str:
    return Parameter.objects.lopend(op=op).get(sleutel=ANTWOORD).waarde


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


def leg_vast(client: Client, sleutel: str = ANTWOORD, **anders: object) -> object:
    pagina = client.get(reverse("parameter_nieuw", args=[sleutel]))
    return client.post(
        reverse("parameter_nieuw", args=[sleutel]), {**ingevuld(**anders), "pet": pagina.context["request"].pet.pk}
    )


def test_elke_waarde_heeft_een_naam_en_een_betekenis() -> None:
    assert {soort.sleutel for soort in soorten()} >= {
        ANTWOORD, "dwangsom-eerste-veertien-dagen", "iwmo-afzender",
    }  # fmt: skip
    assert all(soort.naam and soort.betekenis and soort.zonder for soort in soorten())


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.CONSULENT, Rol.CONTROLLER])
def test_iedereen_leest_de_waarden_en_alleen_de_beheerder_legt_vast(client: Client, rol: Rol) -> None:
    bron = Bron.objects.all()[0]
    Parameter.objects.create(sleutel=ANTWOORD, waarde="12", van=datetime.date(2020, 1, 1), bron=bron)
    log_in(client, rol)
    pagina = client.get(reverse("parameters")).content.decode()
    assert "12 dagen" in pagina
    assert "te verifiëren" in pagina
    assert bron.titel in client.get(reverse("parameter", args=[ANTWOORD])).content.decode()
    assert "Nieuwe waarde vastleggen" not in pagina
    assert client.get(reverse("parameter_nieuw", args=[ANTWOORD])).status_code == 403


def test_een_nieuwe_waarde_overschrijft_niets(client: Client) -> None:
    vandaag = klok.vandaag()
    oud = Parameter.objects.create(
        sleutel=ANTWOORD, waarde="12", van=datetime.date(2020, 1, 1), bron=Bron.objects.all()[0]
    )
    log_in(client, Rol.BEHEERDER)
    sleutel = str(uuid4())
    for _ in range(2):  # a double click is once
        assert leg_vast(client, aanvraag=sleutel).status_code == 302  # type: ignore[attr-defined]
    oud.refresh_from_db()
    assert (oud.waarde, oud.tot) == ("12", vandaag)
    assert geldt(op=vandaag) == "6"
    assert geldt(op=vandaag - datetime.timedelta(days=1)) == "12"
    soort = soort_met(ANTWOORD)
    assert soort is not None
    assert [(rij.tekst, rij.stand, rij.te_verifieren) for rij in waarden_van(soort, op=vandaag)] == [
        ("6 dagen", "geldt nu", False), ("12 dagen", "voorbij", True),
    ]  # fmt: skip
    pagina = client.get(reverse("parameter", args=[ANTWOORD])).content.decode()
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
    Parameter.objects.create(sleutel=ANTWOORD, waarde="12", van=datetime.date(2020, 1, 1), bron=Bron.objects.all()[0])
    log_in(client, Rol.BEHEERDER)
    antwoord = leg_vast(client, **anders)
    assert veld in antwoord.context["form"].errors  # type: ignore[attr-defined]
    assert Parameter.objects.filter(sleutel=ANTWOORD).count() == 1


def test_een_gat_in_het_verleden_is_te_vullen(client: Client) -> None:
    """The law changed its amount on a day that has passed; until someone looked it up, no value held."""
    Parameter.objects.create(
        sleutel=ANTWOORD, waarde="12", van=datetime.date(2020, 1, 1), tot=datetime.date(2026, 1, 1),
        bron=Bron.objects.all()[0],
    )  # fmt: skip
    log_in(client, Rol.BEHEERDER)
    assert "van" in leg_vast(client, van="2025-12-31").context["form"].errors  # type: ignore[attr-defined]
    assert leg_vast(client, van="2026-01-01").status_code == 302  # type: ignore[attr-defined]
    assert (geldt(op=datetime.date(2025, 12, 31)), geldt(op=datetime.date(2026, 1, 1))) == ("12", "6")


def test_de_termijnen_van_de_wet_staan_erbij_met_hun_bron(client: Client) -> None:
    log_in(client, Rol.RAADSLID)
    pagina = client.get(reverse("parameters")).content.decode()
    assert "Op het bezwaar beslissen met advies van een commissie" in pagina
    assert reverse("bron", args=["awb-7-10"]) in pagina
    assert client.get(reverse("bron", args=["awb-7-10"])).status_code == 200


def test_een_regio_heeft_haar_eigen_waarde(client: Client) -> None:
    haags, vandaag = regio("haaglanden"), klok.vandaag()
    log_in(client, Rol.BEHEERDER, haags)
    for plaats, waarde in (("", "verantwoordelijk"), (haags.sleutel, "uitvoerend")):
        antwoord = leg_vast(client, "iwmo-afzender", plaats=plaats, waarde=waarde)
        assert antwoord.status_code == 302  # type: ignore[attr-defined]
    waarden = {
        rij.sleutel: rij.waarde for rij in Parameter.objects.lopend(op=vandaag).filter(sleutel__startswith="iwmo")
    }
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
    vastgelegd = Parameter.objects.exclude(vastgelegd_door=None)
    assert list(vastgelegd.values_list("sleutel", flat=True)) == ["iwmo-afzender"]
