"""The promises in the monitor: on the page, frozen with the quarter, on paper, and not for who reads no plans."""

from __future__ import annotations

import io
from dataclasses import asdict

import pytest
from django.urls import reverse
from pypdf import PdfReader

from regio import klok
from regio.bevriezen import canoniek
from regio.models import Lidmaatschap, Regio, Rol
from samenwerking.monitor.acties.stand import maak_openbaar
from samenwerking.monitor.models import Monitorstand
from samenwerking.monitor.opbouw import maak_stand
from samenwerking.monitor.standinhoud import VORM, Standinhoud
from tests.pdfstructuur import voldoet
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.monitor.maken import begin, leg_vast
from tests.samenwerking.plannen.maken_basis import Maker, maker
from tests.samenwerking.teksten.factories import inloggen
from toegang.kwartalen import Kwartaal

pytestmark = pytest.mark.django_db


@pytest.fixture
def haaglanden() -> Regio:
    return regio("haaglanden")


@pytest.fixture
def coordinator(haaglanden: Regio) -> Lidmaatschap:
    pet = maak_pet(Rol.COORDINATOR, haaglanden)
    begin(haaglanden, pet)
    return pet


@pytest.fixture
def doe(coordinator: Lidmaatschap) -> Maker:
    gemaakt = maker(coordinator)
    indicator = gemaakt.indicator(gemaakt.belofte("Een plek die past"))
    gemaakt.waarde(indicator, 2024, "40")
    gemaakt.waarde(indicator, 2025, "45.5")
    gemaakt.belofte("Snel hulp", nummer=2)
    return gemaakt


WOORDEN = ("Een plek die past", "Tevreden inwoners", "60 procent in 2032", "45,5 in 2025", "op weg", "Proef",
           "Snel hulp", "nog geen indicator")  # fmt: skip


@pytest.mark.usefixtures("doe")
def test_belofte_indicator_streefjaar_en_waarde_staan_op_de_pagina_en_op_papier(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    stand = leg_vast(haaglanden, coordinator)
    klant = inloggen(maak_pet(Rol.RAADSLID, "Rijswijk"))
    pdf = klant.get(reverse("monitorstand_bestand", args=[stand.pk])).content
    assert voldoet(pdf) == []
    papier = " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages).split())
    for tekst in (
        klant.get(reverse("monitor_regio", args=["haaglanden"])).content.decode(),
        klant.get(stand.get_absolute_url()).content.decode(),
        papier,
    ):
        for woord in WOORDEN:
            assert woord in tekst, woord


def test_wat_later_wordt_vastgelegd_verandert_de_momentopname_niet(
    haaglanden: Regio, coordinator: Lidmaatschap, doe: Maker
) -> None:
    stand = leg_vast(haaglanden, coordinator)
    [belofte] = haaglanden.beloften.filter(nummer=1)
    doe.waarde(belofte.indicatoren.get(), 2025, "12", "Verkeerd geteld")
    eerst = Monitorstand.objects.get(pk=stand.pk).gelezen.beloften
    assert [str(regel.waarde) for regel in eerst] == ["45.50", "None"]
    assert eerst == stand.gelezen.beloften
    tweede = leg_vast(haaglanden, coordinator, waarom="De waarde van een belofte klopte niet.")
    assert [str(regel.waarde) for regel in tweede.gelezen.beloften] == ["12.00", "None"]


@pytest.mark.usefixtures("doe", "coordinator")
def test_een_waarde_van_een_later_jaar_staat_niet_in_een_eerder_kwartaal(haaglanden: Regio) -> None:
    eerder = maak_stand(haaglanden, Kwartaal(2024, 4), op=klok.vandaag())
    assert [(str(regel.waarde), regel.jaar, regel.staat) for regel in eerder.beloften] == [
        ("40.00", 2024, "onbekend"),
        ("None", None, ""),
    ]


@pytest.mark.usefixtures("doe")
def test_wie_geen_plannen_leest_en_wie_van_buiten_komt_leest_geen_belofte(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    stand = leg_vast(haaglanden, coordinator)
    maak_openbaar(stand=stand, door=coordinator, op=klok.vandaag())
    for pet in (maak_pet(Rol.TEAMLEIDER, "Rijswijk"), maak_pet(Rol.RAADSLID, "Dordrecht")):
        pagina = inloggen(pet).get(stand.get_absolute_url())
        assert pagina.status_code == 200
        assert "Een plek die past" not in pagina.content.decode()
        assert "openbare deel" in pagina.content.decode() or pet.rol == Rol.TEAMLEIDER
    open_ = inloggen(maak_pet(Rol.RAADSLID, "Dordrecht")).get(reverse("opendata_bestand", args=[stand.pk]))
    assert "Een plek die past" not in open_.content.decode()


@pytest.mark.usefixtures("doe")
def test_een_momentopname_van_voor_de_beloften_blijft_leesbaar(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    inhoud = leg_vast(haaglanden, coordinator).gelezen
    velden = {naam: deel for naam, deel in asdict(inhoud).items() if naam != "beloften"}
    oud = Standinhoud.uit_bevroren(canoniek({"vorm": VORM, **velden}))
    assert oud.beloften == ()
    assert oud.regels == inhoud.regels
