"""A version keeps its figures and pictures: the source moves on, the version does not, and nobody can change them."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.fouten import KanNiet
from regio.models import Bron, Gebeurtenis, Inwonertal
from regio.namens import namens
from samenwerking.teksten.acties.beeld import voeg_beeld_toe
from samenwerking.teksten.acties.versie import benoem_versie
from samenwerking.teksten.boom import Knoop, knoop, platte_tekst
from samenwerking.teksten.gegevens.weergave import bewaarde_waarden, weergave_van_versie
from samenwerking.teksten.models import Afbeelding, Tekst, Versie, Versiegegevens
from samenwerking.teksten.schrijfwijze import sleutels
from samenwerking.teksten.word.lezen import lees_docx
from tests import databank
from tests.regio.factories import gemeente
from tests.samenwerking.teksten.factories import (
    Mensen,
    alinea,
    begin,
    bevries,
    inloggen,
    maak_mensen,
    schrijf,
    verstuur,
)
from tests.samenwerking.teksten.plaatjes import SVG, bestand, plaatje


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, *met_cijfer())
    return tekst


def met_cijfer() -> tuple[Knoop, ...]:
    return (
        knoop("alinea", "Er wonen ", knoop("gegeven", sleutel="regio:inwoners"), " mensen.", id="alineaa1"),
        knoop("gegevenblok", id="blokaaa1", sleutel="blok:inwoners"),
    )


def nieuwe_telling() -> None:
    """The CBS counts again: each gemeente of the region has a thousand inhabitants."""
    bron = Bron.objects.create(sleutel="cbs-later", titel="CBS later", uitgever="CBS", vindplaats="x")
    for naam in ("Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer"):
        Inwonertal.objects.create(gemeente=gemeente(naam), peildatum=datetime.date(2026, 1, 1), aantal=1000, bron=bron)


def voeg_toe(tekst: Tekst, door: Any, kleur: str = "navy") -> Afbeelding:
    with namens(door):
        beeld = voeg_beeld_toe(tekst=tekst, plaatje=plaatje(kleur), naam="a.png", door=door, op=klok.vandaag())
    beeld.refresh_from_db()
    return beeld


def pagina(pet: Any, naam: str, *args: Any, **vraag: Any) -> str:
    antwoord = inloggen(pet).get(reverse(naam, args=args), vraag)
    assert antwoord.status_code == 200
    return str(antwoord.content.decode())


def test_een_nieuwe_telling_verandert_het_concept_en_niet_de_versie(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    voor = pagina(mensen.rijswijk, "tekst", tekst.pk)
    assert "859.626" in voor
    nieuwe_telling()

    na = pagina(mensen.rijswijk, "tekst", tekst.pk)
    assert "5.000 (1\xa0januari 2026)" in na
    assert "CBS later" in na
    gelezen = pagina(mensen.rijswijk, "versie", tekst.pk, versie.nummer)
    assert "859.626 (1\xa0januari 2024)" in gelezen
    assert "566.221" in gelezen
    assert "5.000" not in gelezen
    assert "Bronnen en cijfers" in gelezen
    assert "CBS later" not in gelezen
    assert bewaarde_waarden(versie)["regio:inwoners"].woorden == "859.626 (1\xa0januari 2024)"


def test_ook_een_bewaard_concept_houdt_zijn_cijfers(tekst: Tekst, mensen: Mensen) -> None:
    benoem_versie(
        tekst=tekst, naam="Voor het overleg", waarom="", aanvraag=uuid4(), door=mensen.rijswijk, op=klok.vandaag()
    )
    nieuwe_telling()
    assert "859.626 (1\xa0januari 2024)" in pagina(mensen.rijswijk, "versie", tekst.pk, 1)


def test_vergelijken_toont_dat_het_cijfer_veranderde(tekst: Tekst, mensen: Mensen) -> None:
    bevries(tekst, mensen.coordinator)
    nieuwe_telling()
    for manier in ("regel", "naast", "waswordt"):
        html = pagina(mensen.rijswijk, "vergelijken", tekst.pk, oud="1", nieuw="concept", manier=manier)
        assert "859.626" in html
        assert "5.000" in html


def woorden_in_word(inhoud: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
        return pakket.read("word/document.xml").decode()


def test_het_wordbestand_van_een_versie_heeft_de_bewaarde_cijfers_en_de_bijlage(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    nieuwe_telling()
    antwoord = inloggen(mensen.rijswijk).get(reverse("versie_docx", args=[tekst.pk, versie.nummer]))
    word = woorden_in_word(antwoord.content)
    assert "859.626" in word
    assert "Bronnen en cijfers" in word
    assert "StatLine" in word
    assert "5.000" not in word
    # reading it back gives the text, without what was filled in
    gelezen = lees_docx(antwoord.content, soort=tekst.soort).document
    assert platte_tekst(gelezen).split() == platte_tekst(versie.gelezen.document).split()
    assert sleutels(gelezen) == ["regio:inwoners", "blok:inwoners"]


def test_zonder_waarde_en_met_iets_in_te_vullen_is_er_geen_versie(tekst: Tekst, mensen: Mensen) -> None:
    schrijf(tekst, mensen.rijswijk, knoop("alinea", knoop("gegeven", sleutel="datum:ingang"), id="alineaa1"))
    with pytest.raises(KanNiet, match="Vul deze dag in bij Gegevens"):
        bevries(tekst, mensen.coordinator)
    assert reverse("tekst_gegevens", args=[tekst.pk]) in pagina(mensen.rijswijk, "tekst_controles", tekst.pk)
    schrijf(tekst, mensen.rijswijk, alinea("Het bedrag is [invullen: bedrag]."))
    with pytest.raises(KanNiet, match="vul in wat hier moet staan"):
        bevries(tekst, mensen.coordinator)
    schrijf(tekst, mensen.rijswijk, alinea("Het bedrag volgt."))
    assert bevries(tekst, mensen.coordinator).nummer == 1
    assert not Versie.objects.exclude(gegevens__isnull=False).exists()


def test_gegevens_kiezen_op_de_pagina(tekst: Tekst, mensen: Mensen) -> None:
    adres = reverse("tekst_gegevens", args=[tekst.pk])
    velden = {"versie": 0, "jaar": 2029, "ingang": "1-1-2028", "citeertitel": "Plan"}
    assert verstuur(mensen.rijswijk, adres, **velden).status_code == 302
    html = pagina(mensen.rijswijk, "tekst_gegevens", tekst.pk)
    assert 'value="Plan"' in html
    assert "859.626" in html
    assert verstuur(mensen.rijswijk, adres, **velden).status_code == 409
    assert "Waar deze tekst mee rekent" not in pagina(mensen.college, "tekst_gegevens", tekst.pk)
    assert "Gekozen waarmee de tekst rekent" in pagina(mensen.rijswijk, "tekst_geschiedenis", tekst.pk)


def test_de_editor_vraagt_alle_waarden_ineens(tekst: Tekst, mensen: Mensen) -> None:
    client, adres = inloggen(mensen.rijswijk), reverse("tekst_waarden", args=[tekst.pk])
    alles = client.get(adres).json()["waarden"]
    assert set(alles) == {"regio:inwoners", "blok:inwoners"}
    assert alles["regio:inwoners"]["tekst"].startswith("859.626")
    assert "<table" in alles["blok:inwoners"]["blok"]
    gevraagd = client.get(adres, {"sleutel": ["regio:naam", "<script>", "x" * 200, "weg:veld"]}).json()["waarden"]
    assert set(gevraagd) == {"regio:naam", "weg:veld"}
    assert gevraagd["weg:veld"]["bekend"] is False
    assert 'data-sleutel="regio:inwoners"' in pagina(mensen.rijswijk, "tekst_kiezer", tekst.pk, zoek="inwoners")


# --- pictures -------------------------------------------------------------------------------------------------


def figuur(beeld: Afbeelding, **meer: Any) -> Knoop:
    return knoop("afbeelding", id="beeldaa1", bestand=beeld.kenmerk, alt="Een blauw vlak", bijschrift="", **meer)


def stuur(pet: Any, tekst: Tekst, inhoud: bytes, naam: str = "kaart.png") -> Any:
    return verstuur(
        pet, reverse("tekst_afbeelding_toevoegen", args=[tekst.pk]), bestand=SimpleUploadedFile(naam, inhoud)
    )


def test_een_afbeelding_insturen_en_zien(tekst: Tekst, mensen: Mensen) -> None:
    antwoord = stuur(mensen.rijswijk, tekst, bestand())
    assert antwoord.status_code == 201
    kenmerk = antwoord.json()["bestand"]
    assert stuur(mensen.zoetermeer, tekst, bestand()).json()["bestand"] == kenmerk
    assert Afbeelding.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="afbeelding toegevoegd").count() == 1
    beeld = inloggen(mensen.college).get(reverse("tekst_afbeelding", args=[tekst.pk, kenmerk]))
    assert beeld["Content-Type"] == "image/png"
    assert beeld["X-Content-Type-Options"] == "nosniff"
    assert beeld.content == bytes(Afbeelding.objects.get().inhoud)
    assert "Afbeelding toegevoegd" in pagina(mensen.rijswijk, "tekst_geschiedenis", tekst.pk)


@pytest.mark.parametrize(
    ("inhoud", "zin"), [(SVG, "geen PNG, JPEG of WebP"), (b"", "leeg"), (bestand()[:50], "niet volledig")]
)
def test_wat_geen_afbeelding_is_komt_er_niet_in(tekst: Tekst, mensen: Mensen, inhoud: bytes, zin: str) -> None:
    antwoord = stuur(mensen.rijswijk, tekst, inhoud)
    assert antwoord.status_code == 400
    assert zin in antwoord.json()["zin"]
    assert not Afbeelding.objects.exists()


@pytest.mark.parametrize(("wie", "status"), [("college", 403), ("raad", 404), ("consulent", 404), ("dordrecht", 404)])
def test_wie_niet_schrijft_stuurt_geen_afbeelding_in(tekst: Tekst, mensen: Mensen, wie: str, status: int) -> None:
    assert stuur(getattr(mensen, wie), tekst, bestand()).status_code == status
    assert not Afbeelding.objects.exists()


def test_in_een_versie_staan_dezelfde_bytes_voor_wie_haar_leest(tekst: Tekst, mensen: Mensen) -> None:
    beeld, ander = voeg_toe(tekst, mensen.rijswijk), voeg_toe(tekst, mensen.rijswijk, "red")
    schrijf(tekst, mensen.rijswijk, alinea("Zie hieronder."), figuur(beeld))
    versie = bevries(tekst, mensen.coordinator, voor_raden=True)
    schrijf(tekst, mensen.rijswijk, alinea("Zonder afbeelding."))
    adres = reverse("versie_afbeelding", args=[tekst.pk, versie.nummer, beeld.kenmerk])
    assert adres in pagina(mensen.raad, "versie", tekst.pk, versie.nummer)
    raad = inloggen(mensen.raad)
    assert raad.get(adres).content == bytes(beeld.inhoud)
    assert raad.get(reverse("versie_afbeelding", args=[tekst.pk, versie.nummer, ander.kenmerk])).status_code == 404
    assert raad.get(reverse("tekst_afbeelding", args=[tekst.pk, beeld.kenmerk])).status_code == 404
    assert inloggen(mensen.dordrecht).get(adres).status_code == 404
    weergave = weergave_van_versie(versie)
    assert weergave.als_data(beeld.kenmerk).startswith("data:image/png;base64,")
    word = inloggen(mensen.raad).get(reverse("versie_docx", args=[tekst.pk, versie.nummer])).content
    with zipfile.ZipFile(io.BytesIO(word)) as pakket:
        assert bytes(beeld.inhoud) in [pakket.read(naam) for naam in pakket.namelist() if "media" in naam]


@pytest.mark.parametrize(
    ("attrs", "zin"),
    [({"alt": ""}, "geen beschrijving"), ({"bestand": "bestaatniet1"}, "niet bij de tekst bewaard")],
)
def test_zonder_woorden_of_zonder_bestand_is_er_geen_versie(
    tekst: Tekst, mensen: Mensen, attrs: dict[str, str], zin: str
) -> None:
    beeld = voeg_toe(tekst, mensen.rijswijk)
    goed = {"id": "beeldaa1", "bestand": beeld.kenmerk, "alt": "Een vlak", "bijschrift": ""}
    schrijf(tekst, mensen.rijswijk, alinea("Zie."), knoop("afbeelding", **{**goed, **attrs}))
    with pytest.raises(KanNiet, match=zin):
        bevries(tekst, mensen.coordinator)
    schrijf(tekst, mensen.rijswijk, alinea("Zie."), knoop("afbeelding", **{**goed, "alt": "", "versiering": True}))
    assert bevries(tekst, mensen.coordinator).nummer == 1


def test_te_veel_afbeeldingen_wordt_geweigerd(tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samenwerking.teksten.acties.beeld.MEESTE", 1)
    voeg_toe(tekst, mensen.rijswijk)
    assert stuur(mensen.rijswijk, tekst, bestand(kleur="red")).status_code == 409


# --- the database ---------------------------------------------------------------------------------------------

TABELLEN = ("samenwerking_versiegegevens", "samenwerking_afbeelding", "samenwerking_historicaltekstgegevens")
OPDRACHTEN = ("UPDATE {} SET {} = {}", "DELETE FROM {}")


def sleutel_van(tabel: str) -> str:
    return {"samenwerking_versiegegevens": "versie_id", "samenwerking_afbeelding": "id"}.get(tabel, "history_id")


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_de_app_mag_het_bewaarde_niet_wijzigen(db: None, tabel: str, opdracht: str) -> None:
    veld = sleutel_van(tabel)
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        cursor.execute(opdracht.format(tabel, veld, veld))


def test_ook_de_eigenaar_wijzigt_niets(kloon: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, *met_cijfer())
            voeg_toe(tekst, mensen.rijswijk)
            versie = bevries(tekst, mensen.coordinator, aanvraag=uuid4())
        bytes_voor = bytes(Versiegegevens.objects.get(versie=versie).inhoud)
        with databank.eigenaar(kloon) as eigenaar:
            eigenaar.autocommit = True
            for tabel in TABELLEN:
                for opdracht in OPDRACHTEN:
                    veld = sleutel_van(tabel)
                    with pytest.raises(psycopg.IntegrityError, match="wordt alleen toegevoegd"):
                        eigenaar.execute(opdracht.format(tabel, veld, veld))
        assert bytes(Versiegegevens.objects.get(versie=versie).inhoud) == bytes_voor
