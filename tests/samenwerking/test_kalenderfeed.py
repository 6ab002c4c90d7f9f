"""The calendar behind a secret address: what stands in it, for whom, and when it stops."""

from __future__ import annotations

import datetime
import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Lidmaatschap, Orgaan, Rol
from regio.werk import Agendapunt
from samenwerking.besluiten.acties.kalender import voeg_vergaderingen_toe
from samenwerking.kalenderfeed.acties.adres import maak_adres, trek_in
from samenwerking.kalenderfeed.ics import als_ics, kenmerk_van
from samenwerking.kalenderfeed.models import Kalenderadres
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.besluiten.factories import RIJSWIJK, Weg, maak_weg
from tests.samenwerking.besluiten.maken import maak_afspraak
from tests.samenwerking.teksten.factories import inloggen, verstuur

OP = datetime.date(2026, 11, 23)
DAG = datetime.timedelta(days=1)


# --- the file ----------------------------------------------------------------------------------------------------


def maak(*punten: Agendapunt) -> bytes:
    return als_ics(punten, naam="Proef", site="https://regio.example", product="Samen Thuis", op=OP)


def test_een_bestand_dat_een_agendaprogramma_leest() -> None:
    lang = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid; een, twee"
    inhoud = maak(
        Agendapunt("b", OP + DAG, lang, "Regel een\nregel twee", "/besluiten/1/"), Agendapunt("a", OP, "Eerst")
    )
    kalender = Calendar.from_ical(inhoud)
    eerst, daarna = kalender.walk("VEVENT")
    assert (str(eerst["SUMMARY"]), eerst.decoded("DTSTART"), eerst.decoded("DTEND")) == ("Eerst", OP, OP + DAG)
    assert str(daarna["SUMMARY"]) == lang
    assert str(daarna["UID"]) == "b@regio.example"
    assert str(daarna["URL"]) == "https://regio.example/besluiten/1/"
    assert "regel twee" in str(daarna["DESCRIPTION"])
    assert all(len(regel) <= 75 for regel in inhoud.split(b"\r\n"))


def test_hetzelfde_geeft_dezelfde_bytes_en_iets_anders_een_ander_kenmerk() -> None:
    een, ander = Agendapunt("a", OP, "Eerst"), Agendapunt("a", OP + DAG, "Eerst")
    assert maak(een) == maak(een, een)
    assert kenmerk_van(maak(een)) != kenmerk_van(maak(ander))


# --- the address -------------------------------------------------------------------------------------------------


@pytest.fixture
def weg(db: None) -> Weg:
    weg = maak_weg(wens=klok.vandaag() + 300 * DAG)
    weg.doe("toezenden", RIJSWIJK)
    voeg_vergaderingen_toe(
        orgaan=Orgaan.objects.get(gemeente__code=RIJSWIJK, soort="college"),
        eerste=klok.vandaag() + 7 * DAG, laatste=klok.vandaag() + 14 * DAG, om_de_weken=1, inleverdagen=6,
        door=weg.mensen.rijswijk, op=klok.vandaag(),
    )  # fmt: skip
    maak_afspraak(weg.mensen.rijswijk, tot=klok.vandaag() + 900 * DAG)
    return weg


def adres_van(pet: Lidmaatschap, sleutel: str = "") -> str:
    _, geheim = maak_adres(regio=regio(sleutel) if sleutel else None, door=pet, op=klok.vandaag())
    return reverse("kalender_bestand", args=[geheim])


def lees(adres: str, **kop: str) -> HttpResponse:
    return Client().get(adres, headers=kop)


def titels(adres: str) -> list[str]:
    antwoord = lees(adres)
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"].startswith("text/calendar")
    assert not antwoord.cookies
    return [str(dag["SUMMARY"]) for dag in Calendar.from_ical(antwoord.content).walk("VEVENT")]


def test_wat_er_in_de_agenda_van_iemand_staat(weg: Weg) -> None:
    dagen = titels(adres_van(weg.mensen.rijswijk))
    assert len([dag for dag in dagen if dag.startswith("Vergadering")]) == 2
    assert any(dag.startswith("Termijn eindigt: zienswijze op het ontwerp") for dag in dagen)
    assert any(dag.startswith("Uiterlijk: besluit tot treffen") for dag in dagen)
    assert any(dag.startswith("Laatste dag van de overeenkomst") for dag in dagen)
    assert not any(dag.startswith("Uiterlijk: ontwerp naar de raad") for dag in dagen)  # done, and of another gemeente


def test_de_agenda_van_een_regio_noemt_elke_gemeente(weg: Weg) -> None:
    adres = adres_van(weg.mensen.raad, "haaglanden")
    inhoud = lees(adres).content.decode().replace("\r\n ", "")
    assert "Zoetermeer" in inhoud
    assert any(dag.startswith("Uiterlijk: ") for dag in titels(adres))
    assert not any(dag.startswith("Vergadering") for dag in titels(adres))


def test_wie_weg_is_leest_niets_meer(weg: Weg) -> None:
    adres = adres_van(weg.mensen.raad)
    assert lees(adres).status_code == 200
    weg.mensen.raad.tot = klok.vandaag()
    weg.mensen.raad.save()
    assert lees(adres).status_code == 410
    adres = adres_van(weg.mensen.rijswijk)
    weg.mensen.rijswijk.gebruiker.is_active = False
    weg.mensen.rijswijk.gebruiker.save()
    assert lees(adres).status_code == 410


def test_intrekken_vernieuwen_en_nooit_geweest(weg: Weg) -> None:
    oud = adres_van(weg.mensen.raad)
    nieuw = adres_van(weg.mensen.raad)
    assert [lees(adres).status_code for adres in (oud, nieuw)] == [410, 200]
    rij = Kalenderadres.objects.geldig().get()
    trek_in(adres_id=rij.pk, door=weg.mensen.rijswijk)  # of somebody else: nothing happens
    assert lees(nieuw).status_code == 200
    trek_in(adres_id=rij.pk, door=weg.mensen.raad)
    assert lees(nieuw).status_code == 410
    assert lees(reverse("kalender_bestand", args=["x" * 43])).status_code == 404


def test_van_het_geheim_blijft_alleen_een_hash(weg: Weg, settings: object) -> None:
    rij, geheim = maak_adres(regio=None, door=weg.mensen.raad, op=klok.vandaag())
    assert geheim.encode() not in bytes(rij.geheim)
    assert len(bytes(rij.geheim)) == 32
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]  # type: ignore[attr-defined]
    settings.SECRET_KEY = "een nieuwe sleutel"  # type: ignore[attr-defined]
    assert lees(reverse("kalender_bestand", args=[geheim])).status_code == 200


def test_wie_al_heeft_wat_er_staat_krijgt_het_niet_nog_eens(weg: Weg) -> None:
    adres = adres_van(weg.mensen.rijswijk)
    eerst = lees(adres)
    assert "private" in eerst.headers["Cache-Control"]
    nog_eens = lees(adres, **{"if-none-match": eerst.headers["ETag"]})
    assert (nog_eens.status_code, nog_eens.content) == (304, b"")


def test_wie_besluiten_niet_volgt_heeft_geen_agenda(weg: Weg) -> None:
    consulent = maak_pet(Rol.CONSULENT, "Rijswijk")
    with pytest.raises(GeenRecht):
        adres_van(consulent)
    with pytest.raises(GeenRecht):
        adres_van(weg.mensen.dordrecht, "haaglanden")
    assert "Voor uw rol is er geen agenda" in inloggen(consulent).get(reverse("kalenderadressen")).content.decode()


def test_evenveel_vragen_met_meer_teksten(weg: Weg) -> None:
    adres = adres_van(weg.mensen.rijswijk)
    lees(adres)
    aantallen = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            lees(adres)
        aantallen.append(len(vragen))
        maak_weg(mensen=weg.mensen)
    assert aantallen[0] == aantallen[1]


def test_het_adres_staat_een_keer_op_het_scherm(weg: Weg) -> None:
    bladzijde = reverse("kalenderadressen")
    gemaakt = verstuur(weg.mensen.coordinator, bladzijde, regio="haaglanden").content.decode()
    gevonden = re.search(r'value="http://testserver(/ical/[\w-]+/agenda\.ics)"', gemaakt)
    assert gevonden is not None
    assert lees(gevonden[1]).status_code == 200
    daarna = inloggen(weg.mensen.coordinator).get(bladzijde).content.decode()
    assert "/ical/" not in daarna
    assert "Adres intrekken" in daarna
    rij = Kalenderadres.objects.get()
    assert verstuur(weg.mensen.coordinator, reverse("kalenderadres_intrekken", args=[rij.pk])).status_code == 302
    assert lees(gevonden[1]).status_code == 410


@pytest.mark.parametrize("sleutel", ["", "haaglanden"])
def test_een_geldig_adres_per_kalender(weg: Weg, sleutel: str) -> None:
    adres_van(weg.mensen.raad, sleutel)
    al = Kalenderadres.objects.get()
    with pytest.raises(IntegrityError, match="iemand_heeft_een_geldig_adres_per_kalender"), transaction.atomic():
        Kalenderadres.objects.create(persoon=al.persoon, regio=al.regio, geheim=b"een ander")
