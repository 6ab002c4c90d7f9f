"""Keeping the monitor: typing, aiming, freezing; and what the database refuses."""

from __future__ import annotations

import datetime
import io
import json
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gemeente, Lidmaatschap, Regio, Rol
from samenwerking.monitor.acties.indicator import stel_doel, wijzig_indicator
from samenwerking.monitor.acties.stand import leg_stand_vast, maak_openbaar
from samenwerking.monitor.beeld import beelden
from samenwerking.monitor.models import Indicator, Meting, Monitorstand
from samenwerking.monitor.opbouw import maak_stand
from samenwerking.monitor.standaard import STANDAARD
from samenwerking.monitor.werk import werk_voor
from samenwerking.monitor.zoeken import zoek
from tests.pdfstructuur import voldoet
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.monitor.maken import begin, eigen, leg_vast, velden_van_een_indicator, voorbij, vul
from tests.samenwerking.teksten.factories import inloggen, verstuur
from toegang.kwartalen import Kwartaal

pytestmark = pytest.mark.django_db
HAAG, RIJSWIJK, ZOETERMEER = "GM0518", "GM0603", "GM0637"


@pytest.fixture
def haaglanden() -> Regio:
    return regio("haaglanden")


@pytest.fixture
def coordinator(haaglanden: Regio) -> Lidmaatschap:
    return maak_pet(Rol.COORDINATOR, haaglanden)


def alle_codes(op: datetime.date) -> list[str]:
    return list(Gemeente.objects.in_regio(regio("haaglanden"), op=op).values_list("code", flat=True))


def test_een_regio_begint_met_wat_het_product_kent_en_twee_keer_is_een_keer(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    assert begin(haaglanden, coordinator) == len(STANDAARD)
    assert begin(haaglanden, coordinator) == 0
    berekend = Indicator.objects.filter(regio=haaglanden, berekend=True)
    assert {rij.sleutel for rij in berekend} == {deel.sleutel for deel in STANDAARD if deel.reken is not None}


def test_een_lege_regio_heeft_geen_verzonnen_cijfers(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    begin(haaglanden, coordinator)
    periode = voorbij()
    stand = maak_stand(haaglanden, Kwartaal(periode.jaar, periode.kwartaal or 1), op=klok.vandaag())
    # nobody was counted and nothing was typed: not 0, but not known
    # of past quarters the flows were published, and a hidden zero is hidden
    assert {regel.sleutel: beeld.waarde for regel, beeld in zip(stand.regels, beelden(stand), strict=True)} == {
        deel.sleutel: "afgeschermd" if deel.sleutel == "uitstroom" else "nog niet bekend" for deel in STANDAARD
    }


def test_getypte_aantallen_mensen_zijn_verborgen_op_de_pagina_en_in_de_regio(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    rij = eigen(haaglanden, coordinator)
    codes = alle_codes(klok.vandaag())
    vul(rij, coordinator, {code: 3 if code == RIJSWIJK else 37 for code in codes})
    antwoord = inloggen(maak_pet(Rol.RAADSLID, "Zoetermeer")).get(rij.get_absolute_url())
    pagina = antwoord.content.decode()
    assert "minder dan 5" in pagina or "afgeschermd" in pagina
    assert "Wat is ingevuld" not in pagina  # the typed rows themselves would tell it
    assert antwoord.context["beeld"].van(RIJSWIJK) in ("minder dan 5", "afgeschermd")


@pytest.mark.parametrize(
    ("waarden", "anders", "zin"),
    [
        ({HAAG: "2.5"}, {}, "hele getallen"),
        ({HAAG: -1}, {}, "hele getallen"),
        ({"": 40}, {}, "telt het product de gemeenten op"),
        ({"GM0363": 4}, {}, "hoort niet bij deze indicator"),
        ({}, {}, "Er staat al precies"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin(
    haaglanden: Regio, coordinator: Lidmaatschap, waarden: dict[str, int | str], anders: dict[str, object], zin: str
) -> None:
    rij = eigen(haaglanden, coordinator)
    with pytest.raises(KanNiet, match=zin):
        vul(rij, coordinator, waarden, **anders)
    assert not Meting.objects.exists()


def test_een_periode_die_nog_loopt_wordt_niet_ingevuld(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    rij = eigen(haaglanden, coordinator)
    with pytest.raises(KanNiet, match="nog niet voorbij"):
        vul(rij, coordinator, {HAAG: 9}, op=voorbij().tot - datetime.timedelta(days=1))


def test_een_andere_waarde_vraagt_een_reden_en_de_oude_blijft(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    rij = eigen(haaglanden, coordinator, telt_mensen=False, per_gemeente=False)
    vul(rij, coordinator, {"": 40})
    with pytest.raises(KanNietBij, match="Schrijf waarom"):
        vul(rij, coordinator, {"": 44})
    vul(rij, coordinator, {"": 44}, waarom="Een corporatie telde dubbel.")
    assert list(Meting.objects.order_by("pk").values_list("waarde", flat=True)) == [40, 44]
    assert "44" in inloggen(coordinator).get(rij.get_absolute_url()).content.decode()


def test_wat_een_indicator_meet_verandert_niet_meer_als_er_waarden_zijn(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    rij = eigen(haaglanden, coordinator)
    velden = velden_van_een_indicator(ritme="jaar")
    vul(rij, coordinator, {HAAG: 9})
    with pytest.raises(KanNietBij, match="zouden zij iets anders betekenen"):
        wijzig_indicator(indicator=rij, velden=velden, versie=1, door=coordinator, op=klok.vandaag())


def test_een_streefwaarde_zonder_eenheid_kan_niet(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    antwoord = verstuur(
        coordinator, reverse("indicator_nieuw", args=["haaglanden"]),
        **{naam: str(waarde) for naam, waarde in velden_van_een_indicator(eenheid="", gestopt_op="").items()},
        aanvraag=str(uuid4()),
    )  # fmt: skip
    assert antwoord.status_code == 422
    assert "Zonder eenheid zegt een streefwaarde niets." in antwoord.content.decode()
    assert "Huishoudens die uit hun woning zijn gezet." in antwoord.content.decode()


def test_alleen_wie_bijhoudt_schrijft(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    rij = eigen(haaglanden, coordinator)
    for pet in (maak_pet(Rol.RAADSLID, "Rijswijk"), maak_pet(Rol.BELEIDSADVISEUR, "Dordrecht")):
        with pytest.raises(GeenRecht):
            vul(rij, pet, {HAAG: 9})
        with pytest.raises(GeenRecht):
            leg_vast(haaglanden, pet)
    adviseur = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    stand = leg_vast(haaglanden, adviseur)
    with pytest.raises(GeenRecht):
        maak_openbaar(stand=stand, door=adviseur, op=klok.vandaag())


def test_een_momentopname_verandert_nooit_en_een_verbetering_is_een_nieuwe(
    haaglanden: Regio, coordinator: Lidmaatschap
) -> None:
    rij = eigen(haaglanden, coordinator, telt_mensen=False, per_gemeente=False)
    vul(rij, coordinator, {"": 40})
    eerste = leg_vast(haaglanden, coordinator)
    with pytest.raises(KanNietBij, match="al vastgelegd"):
        leg_vast(haaglanden, coordinator)
    with pytest.raises(KanNiet, match="niets veranderd"):
        leg_vast(haaglanden, coordinator, waarom="Zomaar.")
    vul(rij, coordinator, {"": 44}, waarom="Dubbel geteld.")
    tweede = leg_vast(haaglanden, coordinator, waarom="Een corporatie telde dubbel.")
    assert (tweede.nummer, tweede.gelezen.regels[0].regio.waarde) == (2, 44)
    eerste = Monitorstand.objects.get(pk=eerste.pk)
    assert eerste.gelezen.regels[0].regio.waarde == 40
    assert [rij.url for rij in zoek(coordinator, eerste.vingerafdruk[:16], op=klok.vandaag())] == [
        eerste.get_absolute_url()
    ]


def test_een_kwartaal_dat_nog_loopt_wordt_niet_vastgelegd(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    eigen(haaglanden, coordinator)
    with pytest.raises(KanNietBij, match="nog niet voorbij"):
        leg_stand_vast(
            regio=haaglanden, periode=voorbij(), waarom="", aanvraag=uuid4(), door=coordinator,
            op=voorbij().tot - datetime.timedelta(days=1),
        )  # fmt: skip


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE samenwerking_monitorstand SET jaar = 2020",
        "DELETE FROM samenwerking_monitorstand",
        "UPDATE samenwerking_meting SET waarde = 1",
        "DELETE FROM samenwerking_streefwaarde",
        "DELETE FROM samenwerking_indicator",
        "INSERT INTO samenwerking_meting (indicator_id, jaar, waarde, bron_id, waarom, invoer, door_id, op) "
        "SELECT indicator_id, 2025, 1, bron_id, '', gen_random_uuid(), door_id, now() FROM samenwerking_meting",
    ],
)
def test_de_databank_weigert(haaglanden: Regio, coordinator: Lidmaatschap, sql: str) -> None:
    rij = eigen(haaglanden, coordinator)
    vul(rij, coordinator, {HAAG: 9})
    leg_vast(haaglanden, coordinator)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_het_kwartaalrapport_heeft_dezelfde_cijfers_als_de_pagina(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    begin(haaglanden, coordinator)
    rij = eigen(haaglanden, coordinator)
    vul(rij, coordinator, dict.fromkeys(alle_codes(klok.vandaag()), 37))
    los = eigen(haaglanden, coordinator, naam="Tevredenheid", eenheid="cijfer", telt_mensen=False, decimalen=1)
    vul(los, coordinator, {"": "7.4", HAAG: "7.1", RIJSWIJK: "8.2"})
    stel_doel(
        indicator=los, gemeente=None, jaar=2030, waarde=Decimal(8), toelichting="Regiovisie.", aanvraag=uuid4(),
        door=coordinator, op=klok.vandaag(),
    )  # fmt: skip
    stand = leg_vast(haaglanden, coordinator)
    raadslid = inloggen(maak_pet(Rol.RAADSLID, "Rijswijk"))
    antwoord = raadslid.get(stand.get_absolute_url())
    pdf = raadslid.get(reverse("monitorstand_bestand", args=[stand.pk])).content
    assert voldoet(pdf) == []
    papier = " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages).split())
    assert stand.vingerafdruk[:16] in papier
    pagina = antwoord.content.decode()
    for beeld in antwoord.context["beelden"]:
        woorden = [beeld.waarde, beeld.verschil, beeld.doel, *(deel.waarde for deel in beeld.gemeenten)]
        for woord in woorden:
            assert woord in pagina
            assert woord in papier, (beeld.regel.naam, woord)
    assert "7,4" in papier
    assert "8,0 in 2030" in papier


def test_wat_openbaar_is_leest_iedereen_en_wat_dat_niet_is_niemand_van_buiten(
    haaglanden: Regio, coordinator: Lidmaatschap, client: Client
) -> None:
    open_, dicht = eigen(haaglanden, coordinator), eigen(haaglanden, coordinator, naam="Geheim", openbaar=False)
    for rij in (open_, dicht):
        vul(rij, coordinator, dict.fromkeys(alle_codes(klok.vandaag()), 37))
    stand = leg_vast(haaglanden, coordinator)
    buiten = inloggen(maak_pet(Rol.RAADSLID, "Dordrecht"))
    assert buiten.get(stand.get_absolute_url()).status_code == 404
    assert client.get(reverse("opendata_bestand", args=[stand.pk])).status_code == 404
    maak_openbaar(stand=stand, door=coordinator, op=klok.vandaag())
    for pagina in (
        buiten.get(stand.get_absolute_url()),
        client.get(reverse("opendata_bestand", args=[stand.pk])),
        client.get(reverse("opendata_beschrijving_bestand", args=[stand.pk])),
    ):
        assert pagina.status_code == 200
        assert "Huisuitzettingen" in pagina.content.decode()
        assert "Geheim" not in pagina.content.decode()
    assert buiten.get(open_.get_absolute_url()).status_code == 404
    beschrijving = json.loads(client.get(reverse("opendata_beschrijving_bestand", args=[stand.pk])).content)
    assert beschrijving["fingerprint"] == stand.vingerafdruk
    catalogus = json.loads(client.get(reverse("opendata_catalogus_bestand")).content)
    assert [rij["dct:identifier"] for rij in catalogus["dcat:dataset"]] == [stand.vingerafdruk]


def test_mijn_werk_vraagt_de_waarde_en_dan_de_momentopname(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    op = klok.vandaag()
    assert werk_voor(coordinator, op=op) == []
    rij = eigen(haaglanden, coordinator)
    assert [regel.knop for regel in werk_voor(coordinator, op=op)] == ["Waarde invullen", "Kwartaal vastleggen"]
    vul(rij, coordinator, {HAAG: 9})
    assert [regel.knop for regel in werk_voor(coordinator, op=op)] == ["Kwartaal vastleggen"]
    assert werk_voor(maak_pet(Rol.RAADSLID, "Rijswijk"), op=op) == []
    leg_vast(haaglanden, coordinator)
    assert werk_voor(coordinator, op=op) == []


def test_het_aantal_vragen_groeit_niet_met_indicatoren_en_waarden(haaglanden: Regio, coordinator: Lidmaatschap) -> None:
    begin(haaglanden, coordinator)
    klant = inloggen(coordinator)
    adres = reverse("monitor_regio", args=["haaglanden"])
    klant.get(adres)  # the first visit publishes the counts of the region
    aantallen: list[str] = []
    for ronde in range(2):
        with connection.execute_wrapper(_Teller(aantallen)):
            assert klant.get(adres).status_code == 200
        for nummer in range(4):
            rij = eigen(haaglanden, coordinator, naam=f"Indicator {ronde} {nummer}")
            vul(rij, coordinator, {HAAG: 9, RIJSWIJK: 12, ZOETERMEER: 30})
        aantallen.append("ronde")
    eerst = aantallen.index("ronde")
    assert eerst == len(aantallen) - eerst - 2
    assert eerst < 45


class _Teller:
    """Notes each question to the database."""

    def __init__(self, aantallen: list[str]) -> None:
        self.aantallen = aantallen

    def __call__(self, execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        self.aantallen.append("vraag")
        return execute(sql, params, many, context)
