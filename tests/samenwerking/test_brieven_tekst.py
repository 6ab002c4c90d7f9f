"""The words of a letter: written together in the editor, with the figures of each gemeente, and what a change asks."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.fouten import KanNiet
from regio.models import Rol
from regio.notatie import VAST
from samenwerking.brieven.acties.brief import wijzig_brief
from samenwerking.brieven.cijferbestanden import cijferbestanden
from samenwerking.brieven.kerntekst import LOKAAL, Rondetekst, deel_van_gemeente, met_regels
from samenwerking.brieven.models import Brief
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.opnieuw import na_wijziging
from samenwerking.brieven.samenstellen import Samengesteld, stel_samen, verzamel
from samenwerking.brieven.stand import Stand
from samenwerking.brieven.werk import werk_voor
from samenwerking.teksten.acties.schrijven import concept_van
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.forms import TekstNieuwForm
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.sjabloon import sjabloon
from tests.financien.factories import bevries, maak_proefscenario
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.brieven_factories import (
    NU,
    OP,
    brief_van,
    kern,
    log_in,
    maak,
    maak_ronde,
    schrijf,
    schrijf_alinea,
    uuid4,
    versie_van,
    vervolg,
    verzend,
)


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def samengesteld(ronde: Brief, naam: str) -> Samengesteld:
    eigen = brief_van(ronde, naam)
    return stel_samen(eigen, verzamel(eigen.brief, [eigen], op=OP), nummer=1, vastgelegd_op=NU)


# --- pure -----------------------------------------------------------------------------------------------------


def concept(*extra: Knoop) -> Knoop:
    begin = sjabloon("raadsinformatiebrief-klassiek").begin().document
    delen = [deel_van_gemeente(code, naam, sjabloon="klassiek") for code, naam in (("GM0603", "R"), ("GM0637", "Z"))]
    return Knoop("doc", inhoud=(*begin.inhoud, *delen, *extra))


def test_een_brief_heeft_de_kern_en_alleen_de_eigen_alinea() -> None:
    document = concept()
    for code in ("GM0603", "GM0637"):
        document = met_regels(document, {LOKAAL: f"Alinea van {code}.", "aanleiding": "Kern."}, gemeente=code)
    rondetekst = Rondetekst.van(document)
    eigen = [deel for deel in rondetekst.voor("GM0603").inhoud if deel.attrs["sleutel"] == LOKAAL]
    assert [deel.attrs["gemeente"] for deel in eigen] == ["GM0603"]
    anders = Rondetekst.van(met_regels(document, {LOKAAL: "Iets anders."}, gemeente="GM0637"))
    assert anders.kenmerk("GM0603") == rondetekst.kenmerk("GM0603")
    assert anders.kenmerk("GM0637") != rondetekst.kenmerk("GM0637")


def test_wat_is_voorgesteld_of_opgemerkt_staat_niet_in_de_brief() -> None:
    def hoofdstuk(*stukken: Knoop) -> Knoop:
        return knoop("hoofdstuk", knoop("kop", "Erbij"), knoop("alinea", *stukken, id="aaaaaa"), id="bbbbbb")

    opgemerkt = tekst("Oud", Merk("opmerking", {"id": "cccccc"}))
    voorgesteld = tekst(" en nieuw", Merk("insertion", {"id": "v1"}))
    rondetekst = Rondetekst.van(concept(hoofdstuk(opgemerkt, voorgesteld)))
    assert rondetekst.kenmerk("GM0603") == Rondetekst.van(concept(hoofdstuk(tekst("Oud")))).kenmerk("GM0603")
    assert rondetekst.open_voorstellen("GM0603") == 1


@pytest.mark.parametrize(
    ("stand", "stappen"),
    [
        (Stand.OPSTELLEN, []),
        (Stand.MISLUKT, []),
        (Stand.BIJ_AMBTENAAR, ["Ambtelijk akkoord"]),
        (Stand.BIJ_COLLEGE, ["Ambtelijk akkoord", "College"]),
        (Stand.TERUG, ["Ambtelijk akkoord", "College"]),
        (Stand.VERZONDEN, ["Verzonden"]),
    ],
)
def test_wat_opnieuw_moet_volgt_uit_de_stand(stand: Stand, stappen: list[str]) -> None:
    gevolgen = na_wijziging(stand, nummer=2, gemeente="Rijswijk")
    assert [een.stap for een in gevolgen] == stappen
    assert all(een.waarom for een in gevolgen)


# --- who writes what ------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_de_coordinator_schrijft_en_een_gemeente_stelt_voor_en_schrijft_haar_eigen_deel() -> None:
    ronde = maak_ronde()
    delen = {
        str(deel.attrs.get("gemeente") or deel.attrs["sleutel"]): deel.id
        for deel in concept_van(ronde.tekst).document.inhoud
    }
    rijswijk, zoetermeer = gemeente("Rijswijk").code, gemeente("Zoetermeer").code
    adviseur = schrijver_van(maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"), ronde.tekst, op=OP)
    assert adviseur.in_deel(delen["aanleiding"]) is Recht.VOORSTELLEN
    assert adviseur.in_deel(delen[rijswijk], rijswijk) is Recht.SCHRIJVEN
    assert adviseur.in_deel(delen[zoetermeer], zoetermeer) is Recht.OPMERKEN
    college = log_in(maak_pet(Rol.COLLEGELID, "Rijswijk"))  # reads the letter of its own gemeente, not the draft of all
    assert college.get(reverse("tekst", args=[ronde.tekst_id])).status_code == 404
    leider = schrijver_van(ronde.gemaakt_door, ronde.tekst, op=OP)
    assert leider.in_deel(delen["aanleiding"]) is leider.in_deel(delen[rijswijk], rijswijk) is Recht.SCHRIJVEN


@pytest.mark.django_db
def test_de_tekst_van_een_brief_begint_en_bevriest_alleen_bij_de_ronde() -> None:
    ronde = maak_ronde()
    door = ronde.gemaakt_door
    keuzes = dict(TekstNieuwForm(pet=door, op=OP).fields["soort"].choices)  # type: ignore[attr-defined]
    assert "raadsinformatiebrief" not in keuzes
    kenmerk = concept_van(ronde.tekst).kenmerk
    with pytest.raises(KanNiet, match="als u de brieven maakt"):
        bevries_versie(tekst=ronde.tekst, naam="N", kenmerk=kenmerk, aanvraag=uuid4(), door=door, op=OP)
    wijzig_brief(brief=ronde, velden=kern(onderwerp="Anders"), vervolg=vervolg(), versie=1, door=door, op=OP)
    ronde.tekst.refresh_from_db()
    assert ronde.tekst.titel == "Anders"
    assert log_in(door).get(reverse("tekst_wijzigen", args=[ronde.tekst_id])).url == ronde.get_absolute_url()
    assert ronde.get_absolute_url() in log_in(door).get(reverse("tekst", args=[ronde.tekst_id])).content.decode()


@pytest.mark.django_db
def test_de_koppen_komen_uit_het_sjabloon_en_daarna_uit_de_tekst() -> None:
    html = brief_deel(samengesteld(maak_ronde(sjabloon="klassiek"), "Rijswijk").inhoud)
    koppen = [stuk.partition("</h2>")[0] for stuk in html.split("<h2>")[1:]]
    assert koppen[:7] == [
        *("Kennisnemen van", "Inleiding", "Kernboodschap", "Bevoegdheid", "Betekenis voor Rijswijk", "Financiën"),
        "Vervolg",
    ]


# --- figures --------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_hetzelfde_gegeven_is_in_elke_brief_het_cijfer_van_de_eigen_gemeente_met_zijn_bron() -> None:
    ronde = maak_ronde(
        berekening=bevries(maak_proefscenario()),
        financien="In 2031 krijgen wij naar schatting <budget:bw:jaar-4:eigen>. In de regio is dat <budget:bw:jaar-4>.",
        aanleiding="Het woonplaatsbeginsel is <wetstand:woonplaatsbeginsel>.",
    )
    brieven = {naam: samengesteld(ronde, naam) for naam in ("Rijswijk", "Zoetermeer")}
    assert {brief.gebreken for brief in brieven.values()} == {()}
    regels = {naam: brief.inhoud.regels_van("financien")[0] for naam, brief in brieven.items()}
    assert regels["Rijswijk"] != regels["Zoetermeer"]
    for naam, brief in brieven.items():
        eigen = next(een for een in brief.inhoud.gegevens if naam in een.naam)
        assert f"{eigen.woorden} [{eigen.bronnen[0]}]." in regels[naam].replace("€ ", f"€{VAST}")
        assert brief.inhoud.bronnen[eigen.bronnen[0] - 1].titel.startswith("Scenario ")
        assert eigen.getal == brief.inhoud.ingroeipaden[0].jaren[3].totaal
        (csv,) = (een for een in cijferbestanden(brief.inhoud) if een.naam == "gegevens.csv")
        assert eigen.naam in csv.inhoud.decode()
        assert "niet in werking, gecontroleerd op" in brief.inhoud.regels_van("aanleiding")[0]
        assert not [een for een in brief.let_op if een.controle == "bedragen"]
        assert f'href="#bron-{eigen.bronnen[0]}"' in brief_deel(brief.inhoud)


@pytest.mark.django_db
def test_een_gegeven_dat_niet_bekend_is_houdt_de_brief_tegen_en_wijst_de_regel_aan() -> None:
    ronde = maak_ronde(financien="Wij krijgen <budget:bw:jaar-4:eigen>.", berekening=None)
    (gebrek,) = samengesteld(ronde, "Rijswijk").gebreken
    assert gebrek.zin.startswith("Een gegeven in de tekst is niet bekend: ")
    assert gebrek.veld == "financien"
    html = log_in(ronde.gemaakt_door).get(brief_van(ronde, "Rijswijk").get_absolute_url()).content.decode()
    assert f"{reverse('tekst_schrijven', args=[ronde.tekst_id])}#d-{gebrek.plek}" in html


@pytest.mark.django_db
def test_in_de_editor_zegt_een_gegeven_dat_het_per_brief_verschilt() -> None:
    ronde = maak_ronde(financien="Wij krijgen <budget:bw:jaar-4:eigen>.", berekening=bevries(maak_proefscenario()))
    html = log_in(ronde.gemaakt_door).get(reverse("tekst", args=[ronde.tekst_id])).content.decode()
    assert "[in elke brief anders: budget beschermd wonen van de gemeente in een jaar]" in html


# --- a change after one gemeente sent its letter --------------------------------------------------------------


@pytest.mark.django_db
def test_wie_nog_niet_verzond_leest_woord_voor_woord_wat_veranderde_en_wat_opnieuw_moet() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk", "Wassenaar", "Zoetermeer")
    verzend(ronde, "Rijswijk")
    schrijf_alinea(ronde, "Zoetermeer", "Alleen bij ons is er iets nieuws.")
    assert {naam: brief_van(ronde, naam).gewijzigd for naam in ("Rijswijk", "Wassenaar", "Zoetermeer")} == {
        "Rijswijk": False,
        "Wassenaar": False,  # the words of another gemeente change nothing here: the agreement holds
        "Zoetermeer": True,
    }
    schrijf(ronde, aanleiding="De verdeling van het geld verandert later.")
    adviseur = maak_pet(Rol.BELEIDSADVISEUR, "Wassenaar")
    eigen = brief_van(ronde, "Wassenaar")
    html = log_in(adviseur).get(eigen.get_absolute_url()).content.decode()
    stuk = html[html.index('id="veranderd"') : html.index("brief-op-scherm")]
    assert "Met een eerdere tekst verzonden door Rijswijk." in stuk
    assert "later" in stuk[stuk.index("<ins>") : stuk.index("</ins>")]
    assert "vervalt als de coördinator een nieuwe versie maakt" in stuk
    assert "Kan nog over versie 1 besluiten." in stuk
    assert "Alleen bij ons" not in stuk
    assert [regel.wat for regel in werk_voor(adviseur, op=OP)] == [
        "Lees wat er veranderde in de brief 'Voortgang beschermd wonen'"
    ]
    van_rijswijk = log_in(ronde.gemaakt_door).get(brief_van(ronde, "Rijswijk").get_absolute_url()).content.decode()
    assert "De raad van Rijswijk houdt versie 1." in van_rijswijk


@pytest.mark.django_db
def test_een_nieuwe_versie_wijst_naar_de_nieuwe_woorden_en_laat_het_verschil_zien() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk", "Wassenaar")
    verzend(ronde, "Rijswijk")
    schrijf(ronde, aanleiding="De verdeling van het geld verandert later.")
    maak(ronde, "Wassenaar", "Zoetermeer", akkoord=False)
    nummers = {naam: versie_van(ronde, naam).tekstversie.nummer for naam in ("Rijswijk", "Wassenaar", "Zoetermeer")}
    assert nummers == {"Rijswijk": 1, "Wassenaar": 2, "Zoetermeer": 2}
    assert brief_van(ronde, "Wassenaar").stand is Stand.BIJ_AMBTENAAR  # the agreement was on other words
    html = log_in(maak_pet(Rol.BELEIDSADVISEUR, "Wassenaar")).get(versie_van(ronde, "Wassenaar").get_absolute_url())
    assert "Wat er anders is dan in versie 1" in html.content.decode()
    assert "<ins>" in html.content.decode()
    maak(ronde, "Den Haag")  # the same words: no version of the text more
    assert ronde.tekst.versies.count() == 2
