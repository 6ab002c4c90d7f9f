"""A Word file as the beginning of a text: seen first, taken over once, nothing of it lost in silence."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from regio.models import Gebeurtenis
from samenwerking.tasks import ruim_bestanden_op
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import loop, platte_tekst
from samenwerking.teksten.models import Tekst, Woordbestand
from samenwerking.teksten.voorstellen import voorstellen_in
from samenwerking.teksten.word.inlezen import Spoor, kenmerken, lees_in
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, schrijf, verstuur
from tests.samenwerking.teksten.word.test_vijandig import BUITEN, LACH, bom, geknipt, met, op_slot
from tests.samenwerking.teksten.word.voorbeeld import BESTANDEN
from tests.samenwerking.teksten.word.vreemd import docx, p, run

pytestmark = pytest.mark.django_db

SOK = (BESTANDEN / "concept.docx").read_bytes()
"""An agreement that LibreOffice saved, with tracked changes, a footnote and a comment."""


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


def stuur(mensen: Mensen, inhoud: bytes = SOK, **velden: Any) -> HttpResponse:
    gegevens = {
        "aanvraag": uuid4(),
        "regio": regio("haaglanden").pk,
        "soort": "sok",
        "titel": "SOK 2022",
        "bestand": SimpleUploadedFile("sok 2022.docx", inhoud),
        **velden,
    }
    return verstuur(mensen.rijswijk, reverse("woord_nieuw"), **gegevens)


def pagina(mensen: Mensen, antwoord: HttpResponse) -> str:
    assert antwoord.status_code == 302, antwoord.content.decode()
    return inloggen(mensen.rijswijk).get(antwoord["Location"]).content.decode()


def test_een_sok_uit_word_wordt_eerst_getoond_en_dan_een_tekst(mensen: Mensen) -> None:
    gestuurd = stuur(mensen, rechtsvorm="centrumregeling")
    beeld = pagina(mensen, gestuurd)
    assert not Tekst.objects.exists()
    for woorden in ("Artikel 2", "Opzeggen kan met een termijn van", "Niet begrepen", "Bijgehouden wijzigingen"):
        assert woorden in beeld
    klaar = verstuur(mensen.rijswijk, gestuurd["Location"], spoor="open")
    tekst = Tekst.objects.get()
    assert klaar["Location"] == reverse("tekst", args=[tekst.pk])
    assert (tekst.titel, tekst.soort, tekst.rechtsvorm) == ("SOK 2022", "sok", "centrumregeling")
    document = document_van(tekst)
    assert [deel.kop for deel in document.inhoud] == ["Samen werken", "Bedragen"]
    assert [deel.weg for deel in voorstellen_in(document).values() if deel.weg] == ["zes maanden"]
    assert Gebeurtenis.objects.filter(soort="word ingelezen", object_id=tekst.pk).count() == 1
    verstuur(mensen.rijswijk, gestuurd["Location"], spoor="open")
    assert Tekst.objects.count() == 1
    assert "is overgenomen op" in pagina(mensen, gestuurd)
    geschiedenis = inloggen(mensen.rijswijk).get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    assert "Word-bestand ingelezen (2 delen)" in geschiedenis


@pytest.mark.parametrize(("spoor", "woorden"), [("aangenomen", "van een jaar."), ("weggelaten", "van zes maanden")])
def test_bijgehouden_wijzigingen_doorgevoerd_of_weggelaten(mensen: Mensen, spoor: str, woorden: str) -> None:
    gestuurd = stuur(mensen)
    verstuur(mensen.rijswijk, gestuurd["Location"], spoor=spoor)
    document = document_van(Tekst.objects.get())
    assert f"Opzeggen kan met een termijn {woorden}" in platte_tekst(document)
    assert voorstellen_in(document) == {}


def test_weggooien_laat_niets_achter(mensen: Mensen) -> None:
    gestuurd = stuur(mensen)
    verstuur(mensen.rijswijk, f"{gestuurd['Location']}weg/")
    assert not Woordbestand.objects.exists()
    assert not Tekst.objects.exists()
    assert inloggen(mensen.rijswijk).get(gestuurd["Location"]).status_code == 404


def test_alleen_wie_het_stuurde_ziet_het(mensen: Mensen) -> None:
    gestuurd = stuur(mensen)
    for ander in (mensen.zoetermeer, mensen.coordinator, mensen.college, mensen.dordrecht):
        assert inloggen(ander).get(gestuurd["Location"]).status_code == 404
        assert verstuur(ander, gestuurd["Location"], spoor="open").status_code == 404
        assert verstuur(ander, f"{gestuurd['Location']}weg/").status_code == 404
    assert Woordbestand.objects.count() == 1
    assert not Tekst.objects.exists()
    assert inloggen(mensen.college).get(reverse("woord_nieuw")).status_code == 403


def test_een_lege_tekst_vullen_en_een_geschreven_tekst_niet(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="sok")
    adres = reverse("woord_vul", args=[tekst.pk])
    bestand = SimpleUploadedFile("sok.docx", SOK)
    gestuurd = verstuur(mensen.rijswijk, adres, aanvraag=uuid4(), bestand=bestand)
    schrijf(tekst, mensen.zoetermeer, "Ik was eerder.")
    te_laat = verstuur(mensen.rijswijk, gestuurd["Location"], spoor="open")
    assert te_laat.status_code == 400
    assert "In deze tekst is al geschreven" in te_laat.content.decode()
    assert "Ik was eerder." in platte_tekst(document_van(tekst))
    leeg = begin(mensen.rijswijk, titel="Leeg", soort="sok")
    adres = reverse("woord_vul", args=[leeg.pk])
    gestuurd = verstuur(mensen.rijswijk, adres, aanvraag=uuid4(), bestand=SimpleUploadedFile("sok.docx", SOK))
    klaar = verstuur(mensen.rijswijk, gestuurd["Location"], spoor="aangenomen")
    assert klaar["Location"] == reverse("tekst", args=[leeg.pk])
    assert "Opzeggen kan" in platte_tekst(document_van(leeg))
    vol = inloggen(mensen.rijswijk).get(reverse("woord_vul", args=[tekst.pk])).content.decode()
    assert "Word-bestand terug" in vol
    assert 'type="file"' not in vol


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (bom(), "veel te groot"),
        (met(LACH), "entiteiten"),
        (met(BUITEN), "entiteiten"),
        (op_slot(), "wachtwoord"),
        (geknipt(), "beschadigd"),
        (b"%PDF-1.7 een pdf", "Dit is een pdf"),
    ],
    ids=["zipbom", "lach", "buiten", "slot", "geknipt", "pdf"],
)
def test_een_vijandig_bestand_krijgt_een_zin_en_wordt_niet_bewaard(mensen: Mensen, inhoud: bytes, zin: str) -> None:
    antwoord = stuur(mensen, inhoud)
    assert antwoord.status_code == 400
    assert zin in antwoord.content.decode()
    assert not Woordbestand.objects.exists()


def test_script_in_een_bestand_wordt_tekst(mensen: Mensen) -> None:
    beeld = pagina(mensen, stuur(mensen, docx(p("Kop", stijl="Kop1"), p(run("<script>alert(1)</script>")))))
    assert "&lt;script&gt;alert(1)" in beeld
    assert "<script>alert(1)" not in beeld


def test_zonder_titel_helpt_de_pagina(mensen: Mensen) -> None:
    antwoord = stuur(mensen, docx(p("Kop", stijl="Kop1"), p("tekst")), titel="")
    assert antwoord.status_code == 400
    assert "Geef de tekst hier een titel" in antwoord.content.decode()


def test_na_zeven_dagen_is_het_weg(mensen: Mensen) -> None:
    gestuurd = stuur(mensen)
    Woordbestand.objects.update(
        gemaakt_op=timezone.now() - datetime.timedelta(days=8), tot=timezone.now() - datetime.timedelta(days=1)
    )
    assert inloggen(mensen.rijswijk).get(gestuurd["Location"]).status_code == 404
    ruim_bestanden_op()
    assert not Woordbestand.objects.exists()


def test_de_databank_weigert_een_bestand_zonder_einde_of_zonder_tekst(mensen: Mensen) -> None:
    stuur(mensen)
    ding = Woordbestand.objects.get()
    fout = [
        {"tot": ding.gemaakt_op},
        {"doel": "terug"},
        {"overgenomen_op": timezone.now()},
        {"titel": ""},
    ]
    for velden in fout:
        with pytest.raises(IntegrityError), transaction.atomic():
            Woordbestand.objects.filter(pk=ding.pk).update(**velden)


def test_beelden_en_opmerkingen_komen_mee_met_hun_plaats() -> None:
    gelezen = lees_in(SOK, soort="sok", nieuw_id=kenmerken("zaad"))
    assert [(een.opmerking.berichten[0].tekst != "", een.bij) for een in gelezen.gesprekken] == [(True, "jaar")]
    assert lees_in(SOK, soort="sok", nieuw_id=kenmerken("zaad")).document == gelezen.document
    eigen = (BESTANDEN / "bewaard.docx").read_bytes()
    met_beeld = lees_in(eigen, soort="sok", nieuw_id=kenmerken("b"))
    assert len(met_beeld.beelden) == 1
    beelden = [deel.attrs["bestand"] for deel in loop(met_beeld.met(Spoor.WEGGELATEN)) if deel.soort == "afbeelding"]
    assert beelden == list(met_beeld.beelden)


def test_gewone_lopende_tekst_zonder_koppen_wordt_ook_gelezen(mensen: Mensen) -> None:
    beeld = pagina(mensen, stuur(mensen, docx(p(run("Alleen een zin.")))))
    assert "Alleen een zin." in beeld
