"""The pages of comments: by plain forms, with few questions to the database, and refused with a sentence."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from samenwerking.teksten.acties.gesprek import InDeel, begin_gesprek
from samenwerking.teksten.acties.schrijven import stand_van
from samenwerking.teksten.models import Gesprek, Leven, Tekst
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, kenmerk, maak_mensen, schrijf, verstuur
from tests.samenwerking.teksten.stappen import IN_VISIE

pytestmark = pytest.mark.django_db
VISIE = kenmerk("Visie")


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.")
    return tekst


def gesprek(tekst: Tekst, mensen: Mensen, woorden: str = "Klopt dit?") -> Gesprek:
    return begin_gesprek(
        tekst=tekst,
        waar=InDeel(VISIE, "doet mee"),
        woorden=woorden,
        aanvraag=uuid4(),
        door=mensen.zoetermeer,
        op=klok.vandaag(),
    )


def test_meer_gesprekken_vragen_niet_meer_van_de_databank(tekst: Tekst, mensen: Mensen) -> None:
    browser = inloggen(mensen.rijswijk)
    for naam in ("tekst_opmerkingen", "gesprekken_paneel"):
        aantallen = []
        for _ in range(2):
            gesprek(tekst, mensen, f"@{mensen.rijswijk.gebruiker.naam}?")
            browser.get(reverse(naam, args=[tekst.pk]))
            with CaptureQueriesContext(
                connection,
            ) as vragen:
                assert browser.get(reverse(naam, args=[tekst.pk])).status_code == 200
            aantallen.append(len(vragen))
        assert aantallen[0] == aantallen[1] <= 40


def test_alles_in_een_gesprek_gaat_met_gewone_formulieren(tekst: Tekst, mensen: Mensen) -> None:
    lijst = reverse("tekst_opmerkingen", args=[tekst.pk])
    velden = {"deel": VISIE, "citaat": "doet", "woorden": "Hoe dan?", "aanvraag": str(uuid4())}
    assert verstuur(mensen.zoetermeer, lijst, **velden).status_code == 302
    ding = Gesprek.objects.get()
    adres = reverse("gesprek", args=[tekst.pk, ding.pk])
    for wie, meer in (
        (mensen.college, {"wat": "antwoord", "woorden": "Zo.", "aanvraag": str(uuid4())}),
        (mensen.rijswijk, {"wat": "taak", "eigenaar": mensen.college.pk, "uiterlijk": f"{klok.vandaag():%d-%m-%Y}"}),
        (mensen.college, {"wat": "gedaan"}),
        (mensen.rijswijk, {"wat": "delen", "gedeeld": "ja"}),
        (mensen.zoetermeer, {"wat": "oplossen"}),
        (mensen.zoetermeer, {"wat": "heropenen"}),
        (mensen.zoetermeer, {"wat": "weghalen", "bericht": ding.berichten.order_by("pk")[0].pk}),
    ):
        assert verstuur(wie, adres, **meer).status_code == 302, meer
    ding.refresh_from_db()
    assert (ding.is_open, ding.gedeeld, ding.taak) == (True, True, None)
    pagina = inloggen(mensen.rijswijk).get(lijst).content.decode()
    assert "Zo." in pagina
    assert "Deze woorden zijn weggehaald" in pagina
    assert "Hoe dan?" not in pagina


@pytest.mark.parametrize(
    ("velden", "status", "zin"),
    [
        ({"wat": "antwoord", "woorden": " ", "aanvraag": str(uuid4())}, 400, "Schrijf wat u wilt zeggen."),
        ({"wat": "antwoord", "woorden": "x" * 4001, "aanvraag": str(uuid4())}, 400, "4000"),
        ({"wat": "taak", "eigenaar": "", "uiterlijk": "morgen"}, 400, "Vul een datum in, bijvoorbeeld"),
        ({"wat": "taak", "eigenaar": "999999", "uiterlijk": "1-1-2020"}, 400, "Selecteer een geldige keuze"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_wat_is_getypt_blijft(
    tekst: Tekst, mensen: Mensen, velden: dict[str, str], status: int, zin: str
) -> None:
    adres = reverse("gesprek", args=[tekst.pk, gesprek(tekst, mensen).pk])
    antwoord = verstuur(mensen.rijswijk, adres, **velden)
    assert antwoord.status_code == status
    assert zin in antwoord.content.decode()


def test_een_antwoord_op_wat_net_is_opgelost_krijgt_een_zin(tekst: Tekst, mensen: Mensen) -> None:
    ding = gesprek(tekst, mensen)
    adres = reverse("gesprek", args=[tekst.pk, ding.pk])
    verstuur(mensen.rijswijk, adres, wat="oplossen")
    antwoord = verstuur(mensen.zoetermeer, adres, wat="antwoord", woorden="Nog iets.", aanvraag=str(uuid4()))
    assert "intussen opgelost" in antwoord.content.decode()
    assert antwoord.status_code == 400


def test_wie_zijn_rol_verliest_onder_het_typen_plaatst_niets(tekst: Tekst, mensen: Mensen) -> None:
    nummer = stand_van(Leven.objects.get(pk=tekst.pk)).nummer
    browser = inloggen(mensen.zoetermeer)
    adres = reverse("tekst_opmerkingen", args=[tekst.pk])
    velden = {"pet": mensen.zoetermeer.pk, "nummer": nummer, "van": IN_VISIE, "tot": IN_VISIE + 4, "woorden": "x"}
    goed = browser.post(adres, {**velden, "aanvraag": str(uuid4())}, headers={"X-Paneel": "1"})
    assert goed.status_code == 200
    assert 'class="gesprek' in goed.content.decode()
    mensen.zoetermeer.tot = klok.vandaag()
    mensen.zoetermeer.save()
    weg = browser.post(adres, {**velden, "aanvraag": str(uuid4())}, headers={"X-Paneel": "1"})
    assert weg.status_code in {302, 403, 404, 409}
    assert Gesprek.objects.count() == 1


def test_een_gesprek_van_een_andere_tekst_bestaat_hier_niet(tekst: Tekst, mensen: Mensen) -> None:
    ding = gesprek(tekst, mensen)
    ander = begin(mensen.rijswijk, titel="Ander")
    browser = inloggen(mensen.rijswijk)
    assert browser.get(reverse("gesprek", args=[ander.pk, ding.pk])).status_code == 404
    assert verstuur(mensen.rijswijk, reverse("gesprek", args=[tekst.pk, ding.pk]), wat="iets").status_code == 400


def test_het_aantal_staat_op_het_tabblad_en_in_de_lijst(tekst: Tekst, mensen: Mensen) -> None:
    gesprek(tekst, mensen)
    assert Tekst.objects.met_stand().get(pk=tekst.pk).aantal_opmerkingen == 1
    assert "1 opmerking" in inloggen(mensen.rijswijk).get(reverse("teksten")).content.decode()
