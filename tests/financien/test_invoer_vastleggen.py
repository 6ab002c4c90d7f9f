"""A controller records inputs from a file: a trial, each fault with its cell, all or nothing, a source and reason."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from financien.invoersoorten import Invoersoort
from financien.models import Aandelen, Ingroeipad, Macrobudget, Tarieven
from regio.inlezen import MEESTE_BYTES, lees
from regio.models import Bron, Gebeurtenis, Inwonertal, Lidmaatschap
from regio.rijenbestand import als_csv, als_xlsx
from tests.financien.factories import bevries, maak_proefscenario
from tests.financien.paginas import VOORBEELD, client_van, haags
from toegang.acties.referentie import laad_aanbod_haaglanden

pytestmark = pytest.mark.django_db

BUDGET = "taak,naam,versie,jaar,soort,bedrag,taakveld,omschrijving\n"
GOED = BUDGET + (
    "BW,Macro,september 2026,2027,basis,1400000000.00,6.81a,\n"
    "BW,Macro,september 2026,2027,uitname_wlz,10000000.50,6.81a,naar de Wlz\n"
    "BW,Macro,september 2026,2028,basis,1410000000.00,6.81a,=geen formule\n"
).replace("=geen", "'=geen")
BRON = {
    "titel": "Septembercirculaire 2026",
    "uitgever": "Rijksoverheid",
    "datum": "2026-09-15",
    "adres": "https://rijk.example/september",
    "zekerheid": "bevestigd",
    "reden": "De circulaire verscheen",
}


def stuur(pet: Lidmaatschap, soort: str, inhoud: str | bytes, *, wat: str = "vastleggen", **velden: str) -> Any:
    """Send a file to the page, to check it or to record it."""
    bytes_ = inhoud if isinstance(inhoud, bytes) else inhoud.encode()
    data = BRON | velden | {"pet": str(pet.pk), "wat": wat, "bestand": SimpleUploadedFile("invoer", bytes_)}
    return client_van(pet).post(reverse("invoer_vastleggen", args=[soort]), data)


def tekst(antwoord: HttpResponse) -> str:
    return antwoord.content.decode().replace("&#x27;", "'")


def test_een_proef_laat_zien_wat_er_komt_en_legt_niets_vast() -> None:
    antwoord = stuur(haags(), "macrobudget", GOED, wat="controleren", titel="", uitgever="", adres="", zekerheid="")
    assert antwoord.status_code == 200
    gezien = tekst(antwoord)
    assert "Er staan geen fouten in dit bestand" in gezien
    assert "Macrobudget beschermd wonen: Macro, versie september 2026" in gezien
    assert "1.389.999.999,50" in gezien
    assert "(niet verplicht)" not in gezien.split("Wanneer verscheen het?")[0].split("2. Kies het ingevulde")[1]
    assert not Macrobudget.objects.exists()
    assert not Bron.objects.filter(titel=BRON["titel"]).exists()


def test_twee_foute_cellen_staan_er_allebei_en_er_komt_niets() -> None:
    fout = GOED.replace("2027,basis", "1999,basis").replace("10000000.50", "-1")
    for wat in ("controleren", "vastleggen"):
        antwoord = stuur(haags(), "macrobudget", fout, wat=wat)
        assert antwoord.status_code == 400
        assert "Blad macrobudget, cel D2: gevonden '1999', verwacht een jaar van 2015 tot en met 2100" in tekst(
            antwoord
        )
        assert "cel F3: gevonden '-1', verwacht een bedrag van nul of meer" in tekst(antwoord)
    assert not Macrobudget.objects.exists()
    assert not Bron.objects.filter(titel=BRON["titel"]).exists()


def test_vastleggen_bewaart_bron_en_reden_en_twee_keer_is_een_keer() -> None:
    pet = haags()
    eerste = stuur(pet, "macrobudget", GOED)
    versie = Macrobudget.objects.get()
    assert eerste.headers["Location"] == reverse("invoerversie", args=["macrobudget", versie.pk])
    assert (versie.bron.titel, versie.bron.uitgever, versie.bron.zekerheid) == (
        "Septembercirculaire 2026", "Rijksoverheid", "bevestigd",
    )  # fmt: skip
    pagina = tekst(client_van(pet).get(eerste.headers["Location"]))
    assert "De circulaire verscheen" in pagina
    assert pet.gebruiker.naam in pagina
    tweede = stuur(pet, "macrobudget", GOED)
    assert tweede.headers["Location"] == eerste.headers["Location"]
    assert Macrobudget.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="geldinvoer_geladen").count() == 1


def test_vastleggen_vraagt_bron_en_reden() -> None:
    antwoord = stuur(haags(), "macrobudget", GOED, titel="", zekerheid="", reden=" ")
    assert antwoord.status_code == 400
    assert set(antwoord.context["form"].errors) == {"titel", "zekerheid", "reden"}
    assert not Macrobudget.objects.exists()


def test_een_bron_die_anders_bekend_is_wordt_niet_stil_vervangen() -> None:
    stuur(haags(), "macrobudget", GOED, zekerheid="voorbeeld")
    ander = GOED.replace("september 2026", "oktober 2026")
    antwoord = stuur(haags(), "macrobudget", ander, zekerheid="bevestigd")
    assert antwoord.status_code == 400
    assert "Deze bron is al bekend: Rijksoverheid" in antwoord.context["form"].errors["titel"][0]
    assert VOORBEELD in antwoord.context["form"].errors["titel"][0]
    assert Macrobudget.objects.count() == 1


def test_een_nieuwere_circulaire_staat_ernaast_en_wat_gerekend_was_blijft() -> None:
    pet = haags()
    stuur(pet, "macrobudget", GOED)
    oud = Macrobudget.objects.get()
    scenario = maak_proefscenario(pet, macrobudget=oud, startjaar=2027)
    berekening = bevries(scenario, pet)
    voor = bytes(berekening.inhoud)
    nieuw = GOED.replace("september 2026", "mei 2027").replace("1400000000.00", "1.00").replace("10000000.50", "0")
    assert stuur(pet, "macrobudget", nieuw, titel="Meicirculaire 2027").status_code == 302
    assert list(Macrobudget.objects.order_by("pk").values_list("versie", flat=True)) == ["september 2026", "mei 2027"]
    scenario.refresh_from_db()
    berekening.refresh_from_db()
    assert scenario.macrobudget == oud
    assert oud.mutaties.get(jaar=2027, soort="basis").bedrag == 1_400_000_000
    assert bytes(berekening.inhoud) == voor
    anders = stuur(pet, "macrobudget", GOED.replace("1410000000.00", "1.00"))
    assert "cel C2" in tekst(anders)
    assert "de naam van een nieuwe versie" in tekst(anders)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7 een brief", "Dit is geen xlsx- of csv-bestand."),
        (b"\xd0\xcf\x11\xe0\x00\x00 oud rekenblad", "Dit is geen xlsx- of csv-bestand."),
        (b"\xff\xfe geen utf-8", "verwacht een xlsx-bestand, of een csv-bestand met tekencodering UTF-8"),
        (b"PK\x03\x04 kapot", "een beschadigd bestand"),
        (BUDGET.encode(), "minstens een rij met gegevens"),
        (b"x" * (MEESTE_BYTES + 1), "Dit bestand is groter dan 25 MB."),
    ],
)
def test_een_verkeerd_bestand_krijgt_een_zin_bij_het_veld(inhoud: bytes, zin: str) -> None:
    antwoord = stuur(haags(), "macrobudget", inhoud, wat="controleren")
    assert antwoord.status_code == 400
    assert zin in antwoord.context["form"].errors["bestand"][0]


# --- every kind: out again as the file that came in ----------------------------------------------------------------

PADKOP = (
    "taak,naam,versie,soort,duur,jaar,objectief_deel,basis,clienten_bij_start,resterend,bevroren_tot,sleutel,"
    "plafond_per_inwoner,verrekening,peildatum\n"
)
BESTANDEN = {
    "macrobudget": GOED,
    "verdeling": "taak,naam,versie,soort,eenheid,gemeentecode,waarde\n"
    "BW,Verdeling,v1,objectief,fractie,GM0603,0.125\nBW,Verdeling,v1,objectief,fractie,GM0518,0.875\n",
    "ingroeipad": f"{PADKOP}BW,Pad,v1,tabel,2,1,0.5,,,,,,,,\nBW,Pad,v1,tabel,2,2,1,,,,,,,,\n",
    "ingroeipad lineair": f"{PADKOP}BW,Pad,v1,lineair,10,,,,,,,,,,\n",
    "ingroeipad cohort": f"{PADKOP}BW,Pad,v1,cohort,2,1,,,60,48,,,,,\nBW,Pad,v1,cohort,2,2,,,60,7.5,,,,,\n",
    "ingroeipad bevroren": f"{PADKOP}BW,Pad,v1,regionaal_bevroren,10,,,lineair,,,2031,inwoners,,,2024-01-01\n",
    "ingroeipad plafond": f"{PADKOP}BW,Pad,v1,met_plafond,2,1,,cohort,60,48,,,15.00,regio,2024-01-01\n"
    "BW,Pad,v1,met_plafond,2,2,,cohort,60,0,,,15.00,regio,2024-01-01\n",
    "tarief": "taak,naam,versie,product,eenheid,bedrag,van,tot_en_met\n"
    "BW,Tarieven,2027,Pgb thuiswonend,maand,1350.00,2027-01-01,2027-12-31\n"
    "BW,Tarieven,2027,Pgb thuiswonend,maand,1400.00,2028-01-01,\n",
    "inwoners": "peildatum,gemeentecode,aantal,voorlopig\n2025-01-01,GM0603,56812,nee\n2025-01-01,GM0518,566221,ja\n",
}


@pytest.mark.parametrize("welk", BESTANDEN)
def test_export_is_het_bestand_dat_opnieuw_kan(welk: str) -> None:
    laad_aanbod_haaglanden()
    soort = welk.split()[0]
    pet, bron = haags(), BRON | {"titel": f"Proef {soort}"}
    adres = stuur(pet, soort, BESTANDEN[welk], **bron).headers["Location"].rstrip("/")
    client = client_van(pet)
    csv = client.get(f"{adres}.csv").content
    assert csv.decode().replace("\r\n", "\n") == BESTANDEN[welk]
    xlsx = client.get(f"{adres}.xlsx").content
    blad = Invoersoort(soort).blad
    assert [rij.waarden for rij in lees(xlsx, blad).rijen] == [rij.waarden for rij in lees(csv, blad).rijen]
    assert load_workbook(io.BytesIO(xlsx))["Bron"]["B1"].value == f"Proef {soort}"
    voor = Gebeurtenis.objects.count()
    for inhoud in (csv, xlsx):
        opnieuw = stuur(pet, soort, inhoud, **bron)
        assert opnieuw.headers["Location"].rstrip("/") == adres, tekst(opnieuw)
    assert Gebeurtenis.objects.count() == voor


ZICHTBAAR = st.characters(codec="utf-8", exclude_categories=("C", "Z"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(ZICHTBAAR, min_size=1, max_size=40), min_size=1))
@example(["=SUM(A1)", "'=1", "''-x", "'tekst'", "@a", "+31"])
def test_een_tekst_komt_uit_het_bestand_zoals_zij_erin_ging(teksten: list[str]) -> None:
    """Also a text that a spreadsheet would run as a formula, and one that begins with an apostrophe."""
    blad = Invoersoort.MACROBUDGET.blad
    kop = ["BW", "Macro", "v", 2027, "basis", 1, "6.81a"]
    rijen = [[*kop, tekst] for tekst in teksten]
    koppen = [kolom.naam for kolom in blad.kolommen]
    for inhoud in (als_csv(koppen, rijen), als_xlsx(blad.naam, [(naam, "tekst") for naam in koppen], rijen)):
        gelezen = lees(inhoud, blad)
        assert [rij.waarden["omschrijving"] for rij in gelezen.rijen] == teksten
        assert gelezen.fouten == ()


def test_een_voorbeeld_heet_ook_in_het_bestand_zo() -> None:
    pet = haags()
    adres = stuur(pet, "verdeling", BESTANDEN["verdeling"], zekerheid="voorbeeld").headers["Location"]
    client = client_van(pet)
    assert VOORBEELD in tekst(client.get(adres))
    for vorm in ("csv", "xlsx"):
        assert "voorbeeld-geen-rijkscijfer" in client.get(f"{adres.rstrip('/')}.{vorm}").headers["Content-Disposition"]
    boek = load_workbook(io.BytesIO(client.get(f"{adres.rstrip('/')}.xlsx").content))
    assert boek["Bron"]["B5"].value == VOORBEELD


# --- what each kind refuses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "van", "naar", "zin"),
    [
        (
            "verdeling",
            "0.875",
            "0.8",
            "cel G2: gevonden '0.125', verwacht delen die samen precies 1 zijn; nu is het 0,925",
        ),
        (
            "tarief",
            "Pgb thuiswonend,maand,1350",
            "Onbekend,maand,1350",
            "cel D2: gevonden 'Onbekend', verwacht een van:",
        ),
        ("tarief", "2028-01-01", "2027-12-31", "cel G3: gevonden '2027-12-31', verwacht een periode waarvoor"),
        (
            "tarief",
            "2027-12-31",
            "2026-12-31",
            "cel H2: gevonden '2026-12-31', verwacht een dag op of na de eerste dag",
        ),
        ("tarief", "1350.00", "-1", "cel F2: gevonden '-1', verwacht een bedrag van nul of meer"),
        ("inwoners", "GM0603", "GM9999", "cel B2: gevonden 'GM9999', verwacht de code van een gemeente"),
        ("inwoners", "GM0603", "GM0518", "cel B3: gevonden 'GM0518', verwacht elke gemeente een keer per peildatum"),
        ("inwoners", "2025-01-01", "2099-01-01", "cel A2: gevonden '2099-01-01', verwacht een dag die al is geweest"),
        ("inwoners", "56812", "-5", "cel C2: gevonden '-5', verwacht een aantal van nul of meer"),
    ],
)
def test_elke_fout_heeft_haar_cel(soort: str, van: str, naar: str, zin: str) -> None:
    laad_aanbod_haaglanden()
    antwoord = stuur(haags(), soort, BESTANDEN[soort].replace(van, naar))
    assert zin in tekst(antwoord)
    assert not Aandelen.objects.exists()
    assert not Tarieven.objects.exists()


def test_inwoners_van_dezelfde_bron_worden_niet_anders() -> None:
    voor = Inwonertal.objects.count()
    assert stuur(haags(), "inwoners", BESTANDEN["inwoners"]).status_code == 302
    anders = stuur(haags(), "inwoners", BESTANDEN["inwoners"].replace("56812", "56813"))
    assert "cel A2" in tekst(anders)
    assert "of een andere bron" in tekst(anders)
    assert Inwonertal.objects.count() == voor + 2
    voorbeeld = stuur(haags(), "inwoners", BESTANDEN["inwoners"], titel="Verzonnen", zekerheid="voorbeeld")
    assert "Inwoners komen uit een gepubliceerde bron" in voorbeeld.context["form"].errors["zekerheid"][0]


def test_cellen_van_een_werkblad_hebben_hun_letter() -> None:
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    blad.title = "ingroeipad"
    for rij in (["taak", "naam", "versie", "soort", "duur", "jaar", "objectief_deel"], ["BW", "P", "v", "lineair", 40]):
        blad.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    antwoord = stuur(haags(), "ingroeipad", uit.getvalue())
    assert "Blad ingroeipad, cel E2: gevonden '40', verwacht een aantal jaren van 2 tot en met 12" in tekst(antwoord)
    assert not Ingroeipad.objects.exists()


# --- who sees what, and how many questions it takes ----------------------------------------------------------------


def test_een_andere_regio_ziet_de_circulaire_maar_niet_de_tarieven_en_de_reden() -> None:
    laad_aanbod_haaglanden()
    tarief = stuur(haags(), "tarief", BESTANDEN["tarief"]).headers["Location"]
    circulaire = stuur(haags(), "macrobudget", GOED).headers["Location"]
    ander = client_van(haags("controller", "Dordrecht"))
    assert ander.get(tarief).status_code == 404
    assert ander.get(f"{tarief.rstrip('/')}.csv").status_code == 404
    assert "Tarieven, versie" not in tekst(ander.get(reverse("invoer_soort", args=["tarief"])))
    pagina = tekst(ander.get(circulaire))
    assert "een controller van een andere regio" in pagina
    assert "De circulaire verscheen" not in pagina


@pytest.mark.parametrize(
    ("rol", "lezen", "vastleggen"),
    [
        ("controller", 200, 200),
        ("beleidsadviseur", 200, 403),
        ("coordinator", 200, 403),
        ("collegelid", 403, 403),
        ("raadslid", 403, 403),
        ("consulent", 403, 403),
    ],
)
def test_wie_de_invoer_ziet_en_wie_vastlegt(rol: str, lezen: int, vastleggen: int) -> None:
    client = client_van(haags(rol, "" if rol == "coordinator" else "Rijswijk"))
    assert client.get(reverse("invoer")).status_code == lezen
    assert client.get(reverse("invoer_vastleggen", args=["tarief"])).status_code == vastleggen
    assert client.get(reverse("invoer_sjabloon", args=["tarief", "xlsx"])).status_code == vastleggen


def vragen(client: Client, adres: str, django_assert_max_num_queries: Any, hoogst: int) -> None:
    with django_assert_max_num_queries(hoogst):
        assert client.get(adres).status_code == 200


def test_de_paginas_vragen_altijd_even_veel(django_assert_max_num_queries: Any) -> None:
    pet = haags()
    adres = stuur(pet, "verdeling", BESTANDEN["verdeling"]).headers["Location"]
    client = client_van(pet)
    client.get(adres)
    vragen(client, adres, django_assert_max_num_queries, 20)
    for soort in Invoersoort:
        vragen(client, reverse("invoer_soort", args=[soort.value]), django_assert_max_num_queries, 20)
