"""The pages of the monitor: picture with table, figure with definition and source, regions side by side."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Regio, Rol
from regio.notatie import datum
from samenwerking.monitor.acties.stand import maak_openbaar
from samenwerking.monitor.landelijk import vergelijk
from samenwerking.monitor.perioden import Periode, kwartalen_tot
from samenwerking.monitor.standaard import standaard
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.monitor.maken import BRON, begin, eigen, leg_vast, vul
from tests.samenwerking.teksten.factories import inloggen, verstuur
from toegang.kwartalen import kwartaal_van

pytestmark = pytest.mark.django_db
HAAG, RIJSWIJK, ZOETERMEER = "GM0518", "GM0603", "GM0637"


def test_een_indicator_heeft_definitie_bron_en_bij_elk_beeld_een_tabel() -> None:
    haaglanden: Regio = regio("haaglanden")
    coordinator = maak_pet(Rol.COORDINATOR, haaglanden)
    rij = eigen(haaglanden, coordinator, telt_mensen=False, decimalen=1, naam="Tevredenheid", eenheid="cijfer")
    vul(rij, coordinator, {"": "7.4", HAAG: "7.1", RIJSWIJK: "8.2", ZOETERMEER: "6.9"})
    pagina = inloggen(maak_pet(Rol.RAADSLID, "Rijswijk")).get(rij.get_absolute_url()).content.decode()
    for woord in (
        "Huishoudens die uit hun woning zijn gezet.",
        "Jaarverslag van de corporaties",
        BRON.uitgever,
        "Rijswijk heeft het hoogste cijfer: 8,2 cijfer",
        "Een verschil tussen gemeenten zegt niet wie",
    ):
        assert woord in pagina, woord
    assert pagina.count("<svg") >= 1
    tabel = re.search(r'<table[^>]*aria-labelledby="vergelijking".*?</table>', pagina, re.DOTALL)
    assert tabel is not None
    for gemeente, waarde in (("Den Haag", "7,1"), ("Rijswijk", "8,2"), ("Zoetermeer", "6,9")):
        rijtekst = tabel.group()[tabel.group().index(gemeente) :]
        assert f">{waarde}<" in rijtekst[: rijtekst.index("</tr>")]
    assert re.search(r">[0-9]{2,3}\.[0-9]{3}<", tabel.group())  # inhabitants, as context


def _openbaar(sleutel: str, waarde: str, *, openbaar: bool = True) -> None:
    """A region with one typed indicator of the product, frozen."""
    deel = regio(sleutel)
    coordinator = maak_pet(Rol.COORDINATOR, deel)
    begin(deel, coordinator)
    vul(deel.indicatoren.get(sleutel="ambulant"), coordinator, {"": waarde})
    stand = leg_vast(deel, coordinator)
    if openbaar:
        maak_openbaar(stand=stand, door=coordinator, op=klok.vandaag())


def test_regios_staan_naast_elkaar_met_wat_zij_openbaar_maakten_en_hoe_het_is_ontstaan() -> None:
    _openbaar("haaglanden", "38.5")
    klant = inloggen(maak_pet(Rol.RAADSLID, "Rijswijk"))
    adres = reverse("monitor")
    klant.get(adres)
    with CaptureQueriesContext(connection) as een:
        klant.get(adres)
    _openbaar("dordrecht", "41.0")
    _openbaar("west-brabant-west", "99.9", openbaar=False)
    with CaptureQueriesContext(connection) as twee:
        pagina = klant.get(adres, {"indicator": "ambulant"}).content.decode()
    assert len(twee) == len(een)
    soort = standaard("ambulant")
    for woord in (soort.definitie, soort.herkomst, "38,5", "41,0", "ingevuld door een persoon", "Inwoners", "<svg"):
        assert woord in pagina, woord
    assert "99,9" not in pagina
    assert "andere definitie" not in pagina
    assert klant.get(adres, {"indicator": "verzonnen"}).status_code == 404


def test_een_cijfer_naar_een_andere_definitie_zegt_dat() -> None:
    _openbaar("haaglanden", "38.5")
    [rij] = vergelijk("ambulant").regios
    assert rij.hoe == "ingevuld door een persoon"
    anders = replace(rij, soort=replace(rij.soort, definitie="Iets anders."))
    assert anders.hoe == "ingevuld door een persoon, naar een andere definitie dan hierboven"


def test_wie_het_kenmerk_van_een_gedrukt_rapport_zoekt_vindt_de_momentopname() -> None:
    haaglanden = regio("haaglanden")
    coordinator = maak_pet(Rol.COORDINATOR, haaglanden)
    eigen(haaglanden, coordinator)
    stand = leg_vast(haaglanden, coordinator)
    kenmerk = stand.vingerafdruk[:16]
    pagina = verstuur(maak_pet(Rol.RAADSLID, "Rijswijk"), reverse("zoeken"), q=kenmerk).content.decode()
    assert f'href="{stand.get_absolute_url()}"' in pagina
    buiten = verstuur(maak_pet(Rol.RAADSLID, "Dordrecht"), reverse("zoeken"), q=kenmerk).content.decode()
    assert stand.get_absolute_url() not in buiten


def test_een_kwartaal_van_voor_de_eerste_telling_zegt_waarom_er_niets_staat() -> None:
    haaglanden = regio("haaglanden")
    coordinator = maak_pet(Rol.COORDINATOR, haaglanden)
    begin(haaglanden, coordinator)
    klant, adres = inloggen(coordinator), reverse("monitor_regio", args=["haaglanden"])
    eerder, nu = (Periode(deel.jaar, deel.nummer) for deel in kwartalen_tot(kwartaal_van(klok.vandaag()), 3)[::2])
    pagina = klant.get(adres, {"kwartaal": eerder.sleutel}).content.decode()
    assert f"telde de regio voor het eerst op {datum(klok.vandaag())}" in pagina
    assert f'href="?kwartaal={nu.sleutel}">Bekijk het {nu.naam}' in pagina
    assert "voor het eerst" not in klant.get(adres, {"kwartaal": nu.sleutel}).content.decode()
