"""What toegang asks of a hat, and what it finds for one."""

from __future__ import annotations

import datetime

import pytest
from django.urls import reverse

from regio.models import Bron, Functie, Inzage, Lidmaatschap, Parameter, Rol
from regio.namens import namens
from regio.navigatie import Ingang
from tests.regio.factories import maak_mandaat, maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende
from toegang.beslissing import DWANGSOM, Tarieven
from toegang.dwangsom import Tarief
from toegang.navigatie import voor
from toegang.werk import werk_voor
from toegang.zoeken import zoek

pytestmark = pytest.mark.django_db


def werk(pet: Lidmaatschap) -> list[tuple[str, str, datetime.date | None]]:
    """What is asked about dossiers."""
    with namens(pet):
        regels = [(regel.wat, regel.voor, regel.uiterlijk) for regel in werk_voor(pet, op=OP)]
    return [regel for regel in regels if regel[1].startswith("Dossier") or regel[0].startswith("Wacht")]


def test_een_consulent_heeft_de_termijnen_van_de_eigen_dossiers() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    onderzoek = maak_dossier("Rijswijk", door=pet, gemeld_op=datetime.date(2026, 11, 2))
    loopt_af = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(loopt_af, tot=datetime.date(2027, 1, 1))
    maak_indicatie(maak_dossier("Rijswijk", door=pet), tot=OP + datetime.timedelta(weeks=12, days=1))  # too far
    maak_indicatie(maak_dossier("Rijswijk", door=pet), tot=None)
    maak_dossier("Rijswijk")  # of a colleague
    assert werk(pet) == [
        ("Bevestig de ontvangst van de melding", f"Dossier {onderzoek.nummer}, Rijswijk", datetime.date(2026, 12, 14)),
        ("Herindicatie: het recht loopt af", f"Dossier {loopt_af.nummer}, Rijswijk", datetime.date(2026, 12, 31)),
    ]


def test_wat_te_laat_is_blijft_staan_tot_het_besluit_er_is() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier("Rijswijk", door=pet, gemeld_op=datetime.date(2026, 1, 5))
    maak_indicatie(dossier, van=datetime.date(2026, 2, 1), tot=datetime.date(2026, 11, 1))
    assert werk(pet) == [
        ("Herindicatie: het recht is gestopt", f"Dossier {dossier.nummer}, Rijswijk", datetime.date(2026, 10, 31))
    ]
    maak_indicatie(dossier, van=datetime.date(2026, 11, 1), tot=datetime.date(2028, 11, 1))
    assert werk(pet) == []


def test_een_teamleider_ziet_wat_nog_niemand_heeft() -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    vrij = maak_dossier("Rijswijk", door=teamleider)
    maak_dossier("Rijswijk")
    maak_dossier("Zoetermeer", door=maak_pet(Rol.TEAMLEIDER, "Zoetermeer"))
    assert werk(teamleider) == [("Behandelaar kiezen", f"Dossier {vrij.nummer}, Rijswijk", vrij.termijn)]


def test_een_teamleider_ziet_ook_wat_van_een_vertrokken_consulent_was() -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    weg = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier("Rijswijk", door=weg)
    assert werk(teamleider) == []
    weg.tot = OP
    weg.save()
    assert werk(teamleider) == [("Behandelaar kiezen", f"Dossier {dossier.nummer}, Rijswijk", dossier.termijn)]


def test_een_wachtlijstbeheerder_ziet_wie_het_langst_wacht() -> None:
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.WACHTLIJST)
    kort, lang = maak_dossier("Rijswijk"), maak_dossier("Den Haag")
    maak_wachtende(kort, sinds=datetime.date(2026, 11, 20))
    maak_wachtende(lang, sinds=datetime.date(2026, 10, 14))
    assert werk(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")) == [
        ("Wacht het langst", f"Dossier {lang.nummer}, Den Haag: 40 dagen", None),
        ("Wacht het langst", f"Dossier {kort.nummer}, Rijswijk: 3 dagen", None),
    ]


@pytest.mark.parametrize("rol", [Rol.CONTROLLER, Rol.COLLEGELID, Rol.RAADSLID, Rol.BEHEERDER])
def test_wie_geen_clienten_ziet_krijgt_geen_werk(rol: Rol) -> None:
    maak_dossier("Rijswijk", door=maak_pet(Rol.TEAMLEIDER, "Rijswijk"))
    assert werk(maak_pet(rol, "Rijswijk")) == []


def test_een_beheerder_leest_dat_de_bedragen_van_de_dwangsom_ontbreken() -> None:
    pet = maak_pet(Rol.BEHEERDER, "Rijswijk")
    with namens(pet):
        (rij,) = werk_voor(pet, op=OP)
    assert (rij.wat, rij.url) == (
        "Leg de bedragen van de dwangsom vast", reverse("parameter", args=[DWANGSOM[0]])
    )  # fmt: skip
    for sleutel in DWANGSOM:
        Parameter.objects.create(sleutel=sleutel, waarde="6", van=datetime.date(2026, 1, 1), bron=Bron.objects.all()[0])
    with namens(pet):
        assert werk_voor(pet, op=OP) == []
    assert Tarieven().op(datetime.date(2025, 12, 31)) == Tarief(23, 35, 45)  # what held before stays
    assert Tarieven().op(datetime.date(2018, 12, 31)) == Tarief(20, 30, 40)


def test_zoeken_vindt_een_dossier_met_initialen_en_legt_dat_vast() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier("Rijswijk", voornamen="Anton", achternaam="Proefman", voorvoegsel="van")
    maak_dossier("Zoetermeer", achternaam="Proefman")
    with namens(pet):
        for tekst in ("van Proef", dossier.nummer, "2026-1"):
            vondst = zoek(pet, tekst, op=OP)
            assert [(v.titel, v.toelichting) for v in vondst] == [(f"Dossier {dossier.nummer}", "A. P., Rijswijk")]
        assert zoek(pet, "p", op=OP) == zoek(pet, " ", op=OP) == zoek(pet, "anders", op=OP) == []
    assert list(Inzage.objects.values_list("dossiers", flat=True)) == [[dossier.pk]] * 3


@pytest.mark.parametrize("rol", [Rol.WACHTLIJSTBEHEERDER, Rol.CONTROLLER, Rol.RAADSLID])
def test_wie_geen_dossiers_leest_vindt_er_geen(rol: Rol) -> None:
    dossier = maak_dossier("Rijswijk", achternaam="Proefman")
    pet = maak_pet(rol, "Rijswijk")
    with namens(pet):
        assert zoek(pet, "Proefman", op=OP) == zoek(pet, dossier.nummer, op=OP) == []


@pytest.mark.parametrize(
    ("rol", "titels"),
    [
        (Rol.CONSULENT, ["Dossiers", "Wachtlijst", "Plekken"]),
        (Rol.TEAMLEIDER, ["Dossiers", "Wachtlijst", "Plekken", "Tellingen"]),
        (Rol.WACHTLIJSTBEHEERDER, ["Wachtlijst", "Plekken"]),
        (Rol.COORDINATOR, ["Plekken", "Tellingen"]),
        (Rol.CONTROLLER, ["Plekken", "Tellingen"]),
        (Rol.RAADSLID, ["Tellingen"]),
        (Rol.BEHEERDER, []),
    ],
)
def test_ingangen_per_pet(rol: Rol, titels: list[str]) -> None:
    pet = maak_pet(rol, regio("haaglanden") if rol == Rol.COORDINATOR else "Rijswijk")
    ingangen: list[Ingang] = voor(pet)
    assert [ingang.titel for ingang in ingangen] == titels
