"""The pages ask few questions, however long the text, and read well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.sjabloon import sjabloon
from samenwerking.teksten.word.lezen import lees_docx
from tests import pdfstructuur
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def regiovisie(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk, soort="regiovisie")
    for deel in sjabloon("regiovisie").begin().document.inhoud:
        schrijf(tekst, mensen.rijswijk, f"Over {deel.kop}.", titel=deel.kop)
    bevries(tekst, mensen.coordinator)
    bevries(tekst, mensen.coordinator, "Nog een")
    return tekst


def vragen(actie: Callable[[], Any]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as gevangen:
        assert actie().status_code == 200
    return len(gevangen)


@pytest.mark.parametrize(
    ("naam", "vraag", "hoogstens"),
    [
        ("teksten", "", 22),
        ("tekst", "", 22),
        ("tekst_schrijven", "", 22),
        ("tekst_controles", "", 22),
        ("versies", "", 24),
        ("tekst_geschiedenis", "", 23),
        ("vergelijken", "?oud=1&nieuw=concept", 22),
    ],
)
def test_aantal_vragen(regiovisie: Tekst, mensen: Mensen, naam: str, vraag: str, hoogstens: int) -> None:
    client = inloggen(mensen.coordinator)
    adres = reverse(naam, args=[] if naam == "teksten" else [regiovisie.pk]) + vraag
    eerst = vragen(lambda: client.get(adres))
    assert eerst <= hoogstens
    for nummer in range(5):
        schrijf(regiovisie, mensen.rijswijk, "Zin.", titel=f"Extra {nummer}")
        begin(mensen.rijswijk, titel=f"Plan {nummer}")
    assert vragen(lambda: client.get(adres)) <= eerst


def test_het_panel_zegt_wat_nu(regiovisie: Tekst, mensen: Mensen) -> None:
    adres = reverse("tekst", args=[regiovisie.pk])
    assert "Versie 2 is bevroren" in inloggen(mensen.rijswijk).get(adres).content.decode()
    schrijf(regiovisie, mensen.rijswijk, titel="Stip op de horizon")
    pagina = inloggen(mensen.rijswijk).get(adres).content.decode()
    assert "Schrijf hoofdstuk 3: Stip op de horizon" in pagina
    schrijf(regiovisie, mensen.rijswijk, "Toch iets.", titel="Stip op de horizon")
    pagina = inloggen(mensen.coordinator).get(adres).content.decode()
    assert "Bevries een versie" in pagina
    assert reverse("versie_bevriezen", args=[regiovisie.pk]) in pagina


def test_een_lege_regio_krijgt_een_zin_en_een_knop(mensen: Mensen) -> None:
    adres = reverse("teksten")
    schrijver = inloggen(mensen.rijswijk).get(adres).content.decode()
    lezer = inloggen(mensen.college).get(adres).content.decode()
    assert "Uw regio heeft nog geen teksten" in schrijver
    assert reverse("tekst_nieuw") in schrijver
    assert reverse("tekst_nieuw") not in lezer
    assert "Er is nog geen tekst met de raden gedeeld" in inloggen(mensen.raad).get(adres).content.decode()


def test_zoeken_in_de_lijst_let_niet_op_accenten(mensen: Mensen) -> None:
    begin(mensen.rijswijk, titel="Coördinatieplan")
    begin(mensen.rijswijk, titel="Ander plan")
    pagina = inloggen(mensen.rijswijk).get(reverse("teksten") + "?titel=coordinatie").content.decode()
    assert "Coördinatieplan" in pagina
    assert "Ander plan" not in pagina


def test_vergelijken_op_drie_manieren_met_woorden_voor_wie_niet_ziet(regiovisie: Tekst, mensen: Mensen) -> None:
    schrijf(regiovisie, mensen.rijswijk, "Een andere zin.", titel="Stip op de horizon")
    adres = reverse("vergelijken", args=[regiovisie.pk])
    lezer = inloggen(mensen.college)
    for manier in ("", "&manier=regel", "&manier=naast", "&manier=waswordt"):
        pagina = lezer.get(f"{adres}?oud=2&nieuw=concept{manier}").content.decode()
        assert "1 deel verschilt" in pagina
        assert '<span class="alleen-voorlezen">' in pagina.split("leesblad__tekst")[1]
        assert "Een andere zin." in pagina or "andere" in pagina
    gelijk = lezer.get(adres + "?oud=1&nieuw=2").content.decode()
    assert "zijn woord voor woord gelijk" in gelijk
    assert "Kies hieronder" in lezer.get(adres + "?oud=1&nieuw=77").content.decode()


def test_de_was_wordt_tabel_is_een_pdf_met_beide_namen(regiovisie: Tekst, mensen: Mensen) -> None:
    schrijf(regiovisie, mensen.rijswijk, "Een andere zin.", titel="Stip op de horizon")
    adres = reverse("was_wordt", args=[regiovisie.pk])
    lezer = inloggen(mensen.college)
    antwoord = lezer.get(adres + "?oud=2&nieuw=concept")
    assert antwoord["Content-Type"] == "application/pdf"
    assert "Een andere zin." in " ".join(pdfstructuur.tekst(pdfstructuur.lees(antwoord.content)).split())
    assert lezer.get(adres).status_code == 404
    assert inloggen(mensen.raad).get(adres + "?oud=1&nieuw=2").status_code == 404


def test_een_tekst_en_een_versie_gaan_als_word_bestand_mee(regiovisie: Tekst, mensen: Mensen) -> None:
    schrijf(regiovisie, mensen.rijswijk, "Een nieuwe zin.", titel="Stip op de horizon")
    lezer = inloggen(mensen.college)
    concept = lezer.get(reverse("tekst_docx", args=[regiovisie.pk]))
    versie = lezer.get(reverse("versie_docx", args=[regiovisie.pk, 1]))
    assert "Een nieuwe zin." in platte_tekst(lees_docx(concept.content, soort="regiovisie").document)
    assert "Een nieuwe zin." not in platte_tekst(lees_docx(versie.content, soort="regiovisie").document)
    assert versie["Content-Disposition"] == 'attachment; filename="proefplan-versie-1.docx"'
    assert inloggen(mensen.raad).get(reverse("versie_docx", args=[regiovisie.pk, 1])).status_code == 404
    assert (
        reverse("tekst_docx", args=[regiovisie.pk])
        in lezer.get(reverse("tekst_downloaden", args=[regiovisie.pk])).content.decode()
    )
