"""The package of a frozen version: the same bytes for the same text, and anyone can check it with `sha256sum`."""

import datetime
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Huisstijl, Opdrachtdeel
from regio.opdrachten import doe
from samenwerking.teksten.acties.beeld import voeg_beeld_toe
from samenwerking.teksten.acties.pakket import SOORT, Pakketstand, bewaar_pakket, maak_ontbrekende, stand_van_pakket
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.gegevens.waarde import bevries_waarden
from samenwerking.teksten.gegevens.weergave import Weergave
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Tekst, Versie, Versiepakket
from samenwerking.teksten.pakket import (
    INHOUD,
    MANIFEST,
    SOMMEN,
    Pakketbron,
    controleer_pakket,
    maak_pakket,
)
from samenwerking.teksten.uitgave import Uitgave
from samenwerking.teksten.uitgeven import huisstijl
from tests import databank, pdfstructuur
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf
from tests.samenwerking.teksten.plaatjes import plaatje

INHOUD_VAN_DE_PROEF = Tekstinhoud(
    titel="Proef <2027>",
    soort="sok",
    regio="haaglanden",
    document=knoop(
        "doc",
        knoop(
            "hoofdstuk",
            knoop("kop", "Begin"),
            knoop(
                "artikel",
                knoop("kop", "Doel"),
                knoop("lid", knoop("alinea", "Iedereen doet mee & blijft.", id="alinea1"), id="eenlid1"),
                knoop(
                    "lid",
                    knoop("alinea", "Zie ", knoop("verwijzing", doel="eenlid1"), ".", id="alinea2"),
                    id="eenlid2",
                ),
                id="artikel1",
            ),
            id="hoofdst1",
        ),
    ),
)
GEGEVENS = bevries_waarden({})
BYTES = INHOUD_VAN_DE_PROEF.bevroren(nummer=3, naam="Voor de colleges", gegevens=GEGEVENS)
OP = datetime.datetime(2026, 11, 23, 4, 0, tzinfo=datetime.UTC)
BRON = Pakketbron(
    inhoud=INHOUD_VAN_DE_PROEF,
    bytes_=BYTES,
    gegevens=GEGEVENS,
    weergave=Weergave(0, INHOUD_VAN_DE_PROEF.document, {}, 3),
    uitgave=Uitgave(
        document=INHOUD_VAN_DE_PROEF.document,
        soort="sok",
        soortnaam="samenwerkingsovereenkomst",
        titel=INHOUD_VAN_DE_PROEF.titel,
        stand="versie 3",
        afzender="Haagse regio",
        gemaakt_op=OP,
        concept=False,
    ),
    nummer=3,
    naam="Voor de colleges",
    waarom="Besluitvorming",
    regio="Haagse regio",
    soort="samenwerkingsovereenkomst",
    rechtsvorm="",
    door="coördinator",
    namens="Haagse regio",
    op=OP,
    software="0.1.0",
)


@pytest.fixture
def zonder_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked here is not about the PDF."""
    monkeypatch.setattr("samenwerking.teksten.pakket.uitgave_pdf", lambda _: b"%PDF-proef")


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.")
    return tekst


def delen(pakket: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pakket)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def met(pakket: bytes, **anders: bytes | None) -> bytes:
    """The package with other files under these names (a dot is written as __); None takes one out."""
    return zip_van(delen(pakket) | {naam.replace("__", "."): deel for naam, deel in anders.items()})


def zip_van(alles: Mapping[str, bytes | None]) -> bytes:
    """A zip of these files."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, deel in alles.items():
            if deel is not None:
                zip_.writestr(naam, deel)
    return uit.getvalue()


@pytest.mark.usefixtures("zonder_pdf")
def test_dezelfde_tekst_geeft_dezelfde_bytes() -> None:
    assert maak_pakket(BRON) == maak_pakket(replace(BRON))
    assert maak_pakket(BRON) != maak_pakket(replace(BRON, naam="Anders"))


@pytest.mark.usefixtures("zonder_pdf")
def test_de_namen_staan_op_volgorde_met_een_vaste_tijd() -> None:
    with zipfile.ZipFile(io.BytesIO(maak_pakket(BRON))) as zip_:
        regels = zip_.infolist()
    assert [regel.filename for regel in regels] == sorted(regel.filename for regel in regels)
    assert {regel.date_time for regel in regels} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.usefixtures("zonder_pdf")
def test_het_manifest_zegt_wat_het_is_en_noemt_geen_mens() -> None:
    manifest = json.loads(delen(maak_pakket(BRON))[MANIFEST])
    assert manifest["vingerafdruk"] == hashlib.sha256(BYTES).hexdigest()
    assert manifest["versie"] == {"nummer": 3, "naam": "Voor de colleges", "waarom": "Besluitvorming"}
    assert manifest["bevroren"] == {"op": "2026-11-23T04:00:00+00:00", "door": "coördinator", "namens": "Haagse regio"}
    vast = {deel["naam"]: deel["onder_vingerafdruk"] for deel in manifest["bestanden"]}
    assert {naam for naam, onder in vast.items() if onder} == {"inhoud.json", "gegevens.json"}
    assert {naam for naam, onder in vast.items() if not onder} == {f"tekst.{e}" for e in ("docx", "html", "pdf", "txt")}


@pytest.mark.usefixtures("zonder_pdf")
def test_de_platte_tekst_telt_en_verwijst() -> None:
    regels = delen(maak_pakket(BRON))["tekst.txt"].decode()
    assert "Artikel 1 Doel" in regels
    assert "1. Iedereen doet mee & blijft." in regels
    assert "Zie artikel 1, eerste lid." in regels
    assert "Proef &lt;2027&gt;" in delen(maak_pakket(BRON))["tekst.html"].decode()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum staat niet op deze machine")
def test_sha256sum_controleert_het_pakket_buiten_dit_programma(tekst: Tekst, mensen: Mensen, tmp_path: Path) -> None:
    versie = bevries(tekst, mensen.coordinator, voor_raden=True)
    versie.refresh_from_db()
    raad, adres = inloggen(mensen.raad), reverse("versie_pakket", args=[tekst.pk, 1])
    assert raad.get(adres).status_code == 404
    assert "Het pakket wordt gemaakt." in raad.get(reverse("versie", args=[tekst.pk, 1])).content.decode()
    doe(Opdrachtdeel.objects.get(opdracht__soort=SOORT).pk)
    antwoord = raad.get(adres)
    assert antwoord["Content-Disposition"] == 'attachment; filename="proefplan-versie-1.zip"'
    with zipfile.ZipFile(io.BytesIO(antwoord.content)) as zip_:
        zip_.extractall(tmp_path)
    opdracht = ["sha256sum", "--strict", "-c", SOMMEN]
    goed = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert goed.returncode == 0, goed.stdout + goed.stderr
    assert goed.stdout.count(": OK") == len(list(tmp_path.iterdir())) - 1
    som = subprocess.run(["sha256sum", INHOUD], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert som.stdout.split()[0] == versie.vingerafdruk
    (tmp_path / "tekst.txt").write_text("Iets anders.")
    assert subprocess.run(opdracht, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_het_pakket_heeft_de_cijfers_de_beelden_en_een_pdf(tekst: Tekst, mensen: Mensen) -> None:
    pdfstructuur.eis_pango()
    beeld = voeg_beeld_toe(tekst=tekst, plaatje=plaatje(), naam="a.png", door=mensen.rijswijk, op=klok.vandaag())
    beeld.refresh_from_db()
    figuur = knoop("afbeelding", id="afbeelding1", bestand=beeld.kenmerk, alt="Een blauw vlak.", bijschrift="Vlak")
    aantal = knoop("alinea", "Er wonen ", knoop("gegeven", sleutel="regio:inwoners"), " mensen.", id="alinea0001")
    schrijf(tekst, mensen.rijswijk, aantal, knoop("gegevenblok", sleutel="blok:inwoners", id="blok000001"), figuur)
    versie = Versie.objects.get(pk=bevries(tekst, mensen.coordinator).pk)
    pakket = bewaar_pakket(versie)
    assert bewaar_pakket(versie) == pakket
    heel = delen(bytes(pakket.inhoud))
    assert controleer_pakket(bytes(pakket.inhoud), inhoud=bytes(versie.inhoud)) == []
    assert heel[f"beelden/{beeld.kenmerk}.png"] == bytes(beeld.inhoud)
    assert json.loads(heel["gegevens.json"])["waarden"]["regio:inwoners"]["getal"] == "859626"
    noemt = json.loads(heel["inhoud.json"])["gegevens"]
    assert noemt == {"bestand": "gegevens.json", "sha256": hashlib.sha256(heel["gegevens.json"]).hexdigest()}
    with zipfile.ZipFile(io.BytesIO(heel["tekst.docx"])) as word:
        in_word = word.read("word/document.xml").decode()
        assert any(naam.startswith("word/media/") for naam in word.namelist())
    in_pdf = " ".join(pdfstructuur.tekst(pdfstructuur.lees(heel["tekst.pdf"])).split())
    for vorm in (in_word, in_pdf, heel["tekst.html"].decode(), heel["tekst.txt"].decode()):
        assert "859.626" in vorm
        assert "Bronnen en cijfers" in vorm
        assert "StatLine" in vorm
        assert "regio:inwoners]" not in vorm
    assert "data:image/png;base64," in heel["tekst.html"].decode()
    assert pdfstructuur.voldoet(heel["tekst.pdf"]) == []

    # another figure or picture does not fit the fingerprint any more, whatever the sums beside it say
    anders = zip_van(heel | {"gegevens.json": heel["gegevens.json"].replace(b"859626", b"859627")})
    assert "gegevens.json is niet wat inhoud.json noemt." in controleer_pakket(anders, inhoud=bytes(versie.inhoud))
    anders = zip_van(heel | {f"beelden/{beeld.kenmerk}.png": bytes(plaatje("red").inhoud)})
    zin = f"De afbeelding {beeld.kenmerk} ontbreekt of is een andere."
    assert zin in controleer_pakket(anders, inhoud=bytes(versie.inhoud))


def test_het_pakket_is_dat_van_het_moment_van_bevriezen(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch
) -> None:
    kleuren = []
    monkeypatch.setattr(
        "samenwerking.teksten.pakket.uitgave_pdf", lambda uitgave: kleuren.append(uitgave.stijl.accent) or b"%PDF"
    )
    bevries(tekst, mensen.coordinator)
    was = huisstijl(tekst)["stijl"]["accent"]
    Huisstijl.objects.create(regio=tekst.regio, accentkleur="#7a0019")
    assert huisstijl(tekst)["stijl"]["accent"] == "#7a0019"
    assert maak_ontbrekende() == 1
    assert maak_ontbrekende() == 0
    assert kleuren == [was]
    assert Opdrachtdeel.objects.get(opdracht__soort=SOORT).klaar_op is not None


def test_zonder_pdf_is_er_geen_pakket_en_staat_dat_er(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def geen_pango(_: object) -> bytes:
        raise PdfNietMogelijk("Installeer Pango.")

    monkeypatch.setattr("samenwerking.teksten.pakket.uitgave_pdf", geen_pango)
    versie = bevries(tekst, mensen.coordinator)
    doe(Opdrachtdeel.objects.get(opdracht__soort=SOORT).pk)
    bladzijde = inloggen(mensen.coordinator).get(reverse("versie", args=[tekst.pk, 1])).content.decode()
    assert "Het pakket kon niet worden gemaakt." in bladzijde
    with pytest.raises(CommandError, match="1 gebreken"):
        call_command("controleer_pakketten")
    assert f"Tekst {tekst.pk}, versie 1: Deze versie is bevroren en heeft geen pakket." in capsys.readouterr().out
    with pytest.raises(CommandError, match="Installeer Pango"):
        call_command("controleer_pakketten", "--maak")
    monkeypatch.setattr("samenwerking.teksten.pakket.uitgave_pdf", lambda _: b"%PDF-proef")
    call_command("controleer_pakketten", "--maak")
    assert stand_van_pakket(versie) is Pakketstand.KLAAR


@pytest.mark.usefixtures("zonder_pdf")
@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tekst__txt": b"anders"}, "tekst.txt past niet bij SHA256SUMS."),
        ({"tekst__txt": None}, "tekst.txt staat niet in het pakket."),
        ({"gegevens__json": None}, "gegevens.json is niet wat inhoud.json noemt."),
        ({"extra__txt": b"erbij"}, "extra.txt staat niet in SHA256SUMS."),
        ({"inhoud__json": b"{}"}, "inhoud.json is niet de inhoud van de versie."),
    ],
)
def test_elk_gebrek_wordt_genoemd(anders: dict[str, bytes | None], zin: str) -> None:
    heel = maak_pakket(BRON)
    assert controleer_pakket(heel, inhoud=BYTES) == []
    assert zin in controleer_pakket(met(heel, **anders), inhoud=BYTES)


@pytest.mark.parametrize("rommel", [b"", b"geen zip", b"PK\x03\x04"])
def test_rommel_is_geen_pakket(rommel: bytes) -> None:
    assert controleer_pakket(rommel, inhoud=BYTES) == ["Het pakket is niet te lezen (BadZipFile)."]


@pytest.mark.usefixtures("zonder_pdf")
def test_de_opdracht_rekent_alles_na(tekst: Tekst, mensen: Mensen, capsys: pytest.CaptureFixture[str]) -> None:
    bevries(tekst, mensen.coordinator)
    call_command("controleer_pakketten", "--maak")
    assert "Alle 1 versies" in capsys.readouterr().out
    zonder = Versie.objects.create(tekst=tekst, nummer=2, naam="Zonder", inhoud=b"x", door=mensen.coordinator)
    Versiepakket.objects.create(versie=zonder, inhoud=b"geen zip", software="0")
    with pytest.raises(CommandError, match="1 gebreken"):
        call_command("controleer_pakketten")
    assert f"Tekst {tekst.pk}, versie 2: Het pakket is niet te lezen" in capsys.readouterr().out


def test_een_bewaard_concept_heeft_geen_pakket(tekst: Tekst, mensen: Mensen) -> None:
    Versie.objects.create(
        tekst=tekst, nummer=1, naam="Los", bevroren=False, inhoud=b"x", door=mensen.coordinator, voor_raden=False
    )
    assert inloggen(mensen.college).get(reverse("versie_pakket", args=[tekst.pk, 1])).status_code == 404


WIJZIGINGEN = [
    f"{opdracht} samenwerking_{tabel}{rest}"
    for tabel in ("versiepakket", "heropening", "clausulegebruik", "clausuletekst", "berichtgelezen")
    for opdracht, rest in (("DELETE FROM", ""), ("UPDATE", " SET id = id"))
    if not (opdracht == "UPDATE" and tabel in {"versiepakket", "heropening"})
] + [
    "UPDATE samenwerking_versiepakket SET inhoud = 'anders'",
    "UPDATE samenwerking_heropening SET reden = 'anders'",
    "UPDATE samenwerking_versie SET bevroren = false",
    "UPDATE samenwerking_versie SET waarom = 'anders'",
]


@pytest.mark.parametrize("opdracht", [*WIJZIGINGEN, "TRUNCATE samenwerking_versiepakket"])
def test_de_app_wijzigt_niets_van_wat_bevroren_is(db: None, opdracht: str) -> None:
    with (
        pytest.raises(DatabaseError, match=r"permission denied|wordt alleen toegevoegd"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_ook_de_eigenaar_wijzigt_het_niet(kloon: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock(), databank.eigenaar(kloon) as eigenaar:
        eigenaar.autocommit = True
        for opdracht in WIJZIGINGEN:
            with pytest.raises(psycopg.IntegrityError, match="wordt alleen toegevoegd"):
                eigenaar.execute(opdracht)


def test_een_bewaard_concept_gaat_niet_naar_de_raden(tekst: Tekst, mensen: Mensen) -> None:
    with pytest.raises(DatabaseError, match="alleen_een_bevroren_versie"), transaction.atomic():
        Versie.objects.create(
            tekst=tekst, nummer=1, naam="X", bevroren=False, voor_raden=True, inhoud=b"x", door=mensen.coordinator
        )
