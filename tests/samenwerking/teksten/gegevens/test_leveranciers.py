"""What each field says: a table of cases, then what may not be seen, and what follows from what the writers chose."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import pytest

from financien.models import Begroting, Scenario
from financien.verdeelsleutels import Sleutelsoort
from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Organisatie, Wetstand
from regio.namens import namens
from samenwerking.teksten.acties.gegevens import Keuze, kies_gegevens, scenarios_voor
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.gegevens.kiezer import maak_kiezer
from samenwerking.teksten.gegevens.lezen import waarden_in, waarden_van
from samenwerking.teksten.gegevens.waarde import Waarde
from samenwerking.teksten.models import Tekst, Tekstgegevens
from tests.financien.factories import bevries, maak_bron, maak_macrobudget, maak_proefscenario
from tests.financien.regiogeldproef import JAAR, leg_vast, maak_reserve, maak_sleutel
from tests.regio.factories import gemeente, maak_mandaat, regio
from tests.samenwerking.teksten.factories import Mensen, alinea, begin, maak_mensen, schrijf
from toegang.bladen import van_stromen
from toegang.models import Gepubliceerdetelling, Product, Voorziening
from toegang.stromen import Stroom, maak_stromen
from toegang.tellingen import AFGESCHERMD


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    return begin(mensen.rijswijk)


def kies(tekst: Tekst, door: Any, **keuze: Any) -> Tekstgegevens:
    """Choose on top of what was chosen."""
    with namens(door):
        nu = Tekstgegevens.van(tekst)
        al = {veld: getattr(nu, veld) for veld in vars(Keuze())}
        return kies_gegevens(
            tekst=tekst, keuze=Keuze(**{**al, **keuze}), versie=nu.versienummer, door=door, op=klok.vandaag()
        )


def vraag(tekst: Tekst, *sleutels: str) -> Mapping[str, Waarde]:
    return waarden_van(tekst, sleutels, op=klok.vandaag())


def een(tekst: Tekst, sleutel: str) -> Waarde:
    return vraag(tekst, sleutel)[sleutel]


ZONDER_KEUZE = {
    # key: how the words begin, or ! and how the reason begins
    "regio:naam": "Haagse regio",
    "regio:gemeenten": "Den Haag, Leidschendam-Voorburg, Rijswijk, Wassenaar en Zoetermeer",
    "regio:centrumgemeente": "Den Haag",
    "regio:inwoners": "859.626 (1\xa0januari 2024)",
    "datum:inwoners": "1\xa0januari 2024",
    "datum:wettekst": "1\xa0januari 2026",
    "tekst:citeertitel": "Proefplan",
    "wetstand:woonplaatsbeginsel": "niet in werking, gecontroleerd op 1\xa0januari 2026",
    "wetstand:verdeelmodel": "niet in werking, gecontroleerd op",
    "toegang:peildatum": "!De overgang is nog niet begonnen",
    "toegang:venster": "365 dagen",
    "toegang:terugkeerder": "een mens beslist per cliënt",
    "aantal:clienten-bw": "minder dan 5 (",
    "aantal:wachtenden-bw": "minder dan 5 (",
    "aantal:plekken-bw": "!De regio heeft op deze dag nog geen plekken",
    "gemeente:gm0603:naam": "Rijswijk",
    "gemeente:gm0603:inwoners": "59.642 (1\xa0januari 2024)",
    "gemeente:gm0603:inwonersdeel": "6,9 procent",
    "gemeente:gm0603:college": "College van burgemeester en wethouders van Rijswijk",
    "gemeente:gm0603:raad": "Gemeenteraad van Rijswijk",
    "gemeente:gm0603:clienten-bw": "minder dan 5 (",
    "gemeente:eigen:naam": "!Kies bij Gegevens voor welke gemeente",
    "gemeente:gm0363:inwoners": "!Deze gemeente hoort op deze dag niet bij de regio",
    "gemeente:gm9999:naam": "!Deze gemeente hoort op deze dag niet bij de regio",
    "sleutel:naam": "!Kies bij Gegevens met welke verdeelsleutel",
    "budget:jaar": "!Kies bij Gegevens voor welk jaar",
    "budget:bw": "!Kies bij Gegevens met welk scenario voor beschermd wonen",
    "budget:opvang:2028": "!Kies bij Gegevens met welk scenario voor opvang",
    "datum:ingang": "!Vul deze dag in bij Gegevens",
    "reserve:stand": "!De regio heeft nog geen reserve",
    "blok:functies": "!Tussen de gemeenten van deze regio",
    "blok:contracten": "!Bij de voorzieningen van de regio staat op deze dag geen aanbieder",
    "blok:uitstroom-per-gemeente": "!De regio heeft voor dit jaar of later geen woningen afgesproken",
    "blok:indicatoren": "!De regio volgt nog geen indicatoren",
    "blok:activiteiten": "!De regio heeft nog geen plan met activiteiten",
    "blok:mandaten": "!Tussen de gemeenten van deze regio",
    "verzonnen:sleutel": "!Dit gegeven bestaat niet",
}


def test_wat_elk_veld_zegt_zonder_dat_iets_is_gekozen(tekst: Tekst, mensen: Mensen) -> None:
    with namens(mensen.coordinator):
        gevonden = vraag(tekst, *ZONDER_KEUZE)
    anders = {}
    for sleutel, verwacht in ZONDER_KEUZE.items():
        waarde = gevonden[sleutel]
        woorden = f"!{waarde.reden}" if verwacht.startswith("!") else waarde.woorden
        if not woorden.startswith(verwacht):
            anders[sleutel] = woorden or waarde.reden
        if waarde.bekend:
            assert waarde.bronnen, f"{sleutel} heeft geen bron"
    assert anders == {}


def test_bedragen_komen_uit_het_bevroren_scenario_van_de_tekst(tekst: Tekst, mensen: Mensen) -> None:
    scenario = maak_proefscenario()
    assert scenario not in scenarios_voor(tekst.regio, "BW")
    Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario, jaar=2029)
    assert "nog niet bevroren" in een(tekst, "budget:bw").reden

    bevries(scenario)
    assert scenario in scenarios_voor(tekst.regio, "BW")
    gevonden = vraag(tekst, "budget:jaar", "budget:bw", "budget:bw:2029", "budget:bw:jaar", "budget:bw:2060")
    assert gevonden["budget:jaar"].woorden == "2029"
    assert gevonden["budget:bw"].woorden == "€\xa0918.000,02"
    assert gevonden["budget:bw:2029"].woorden == gevonden["budget:bw:jaar"].woorden == "€\xa0918.000,02"
    assert "2060 staat" not in gevonden["budget:bw:2060"].woorden
    assert "Het loopt van 2028 tot en met 2037" in gevonden["budget:bw:2060"].reden
    assert gevonden["budget:bw"].bronnen[0].titel == f"Scenario '{scenario}', berekening 1"

    # the scenario moves on: the figures stay those that were frozen, and say so
    Scenario.objects.filter(pk=scenario.pk).update(versienummer=9)
    later = een(tekst, "budget:bw")
    assert later.woorden == "€\xa0918.000,02"
    assert "later gewijzigd" in later.waarschuwing


def test_een_onbekend_startjaar_geeft_jaren_van_het_pad(tekst: Tekst) -> None:
    scenario = maak_proefscenario(startjaar=None)
    bevries(scenario)
    Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario)
    assert een(tekst, "budget:bw:jaar-1").bekend
    assert "jaar 1" in een(tekst, "budget:bw:jaar-1").naam
    assert not een(tekst, "budget:bw:2028").bekend


def test_verzonnen_geld_zegt_dat_het_verzonnen_is(tekst: Tekst) -> None:
    scenario = maak_proefscenario(macrobudget=maak_macrobudget(bron=maak_bron("voorbeeld")))
    bevries(scenario)
    Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario)
    assert een(tekst, "budget:bw:2029").waarschuwing == "Voorbeeld, geen rijkscijfer."


def test_wat_een_gemeente_krijgt_staat_er_pas_als_de_regio_dat_deelt(tekst: Tekst, mensen: Mensen) -> None:
    """College and raad look at their own gemeente only, and they read the whole text."""
    scenario = maak_proefscenario()
    bevries(scenario)
    Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario, jaar=2029)
    sleutels = ("budget:bw:2029:gm0603", "gemeente:gm0603:aandeel", "gemeente:gm0603:bijdrage", "blok:bijdragen")
    for waarde in vraag(tekst, *sleutels).values():
        assert not waarde.bekend
    assert "staan uit voor deze tekst" in een(tekst, "budget:bw:2029:gm0603").reden
    kaal = een(tekst, "blok:ingroeipad").tabel
    assert kaal is not None
    assert kaal.kop == ("Jaar", "Haagse regio")

    kies(tekst, mensen.rijswijk, per_gemeente=True)
    assert een(tekst, "budget:bw:2029:gm0603").woorden == "€\xa012.240"
    vol = een(tekst, "blok:ingroeipad").tabel
    assert vol is not None
    assert vol.kop[1:3] == ("Den Haag", "Leidschendam-Voorburg")
    assert Gebeurtenis.objects.get(soort="gegevens gekozen").feiten == {"per_gemeente": True}


def test_sleutel_begroting_en_reserve_van_de_regio(tekst: Tekst, mensen: Mensen) -> None:
    percentages = {"GM0518": "60", "GM0603": "7.25", "GM0629": "7.75", "GM0637": "15", "GM1916": "10"}
    sleutel = maak_sleutel(Sleutelsoort.VASTE_PERCENTAGES, percentages)
    kies(tekst, mensen.rijswijk, verdeelsleutel=sleutel, jaar=JAAR, per_gemeente=True)
    leg_vast(Begroting)
    maak_reserve()
    gevonden = vraag(
        tekst, "sleutel:naam", "sleutel:versie", "sleutel:bron", "sleutel:peildatum", "gemeente:gm0603:aandeel",
        "gemeente:gm0603:bijdrage", "blok:rekenvoorbeeld", "blok:begroting", "blok:bijdragen",
        "reserve:stand", "reserve:plafond", "reserve:bodem",
    )  # fmt: skip
    assert gevonden["sleutel:naam"].woorden == sleutel.naam
    assert gevonden["sleutel:versie"].woorden == "1"
    assert gevonden["sleutel:bron"].woorden == sleutel.bron.titel
    assert "heeft geen peildatum" in gevonden["sleutel:peildatum"].reden
    assert gevonden["gemeente:gm0603:aandeel"].woorden == "7,25 procent"
    assert gevonden["gemeente:gm0603:bijdrage"].woorden == "€\xa01.050"
    voorbeeld, bijdragen = gevonden["blok:rekenvoorbeeld"].tabel, gevonden["blok:bijdragen"].tabel
    assert voorbeeld is not None
    assert ("Rijswijk", "72.500,00") in voorbeeld.rijen
    assert voorbeeld.rijen[-1] == ("Samen", "1.000.000,00")
    assert bijdragen is not None
    assert bijdragen.rijen[-1] == ("Samen", "5.250,00")
    assert gevonden["blok:begroting"].tabel is not None
    assert gevonden["reserve:stand"].woorden.startswith("€\xa0200 (")
    assert (gevonden["reserve:plafond"].woorden, gevonden["reserve:bodem"].woorden) == ("€\xa0500", "€\xa050")


def test_de_waarde_hangt_niet_af_van_wie_kijkt(tekst: Tekst, mensen: Mensen) -> None:
    uit = []
    for pet in (mensen.coordinator, mensen.college, mensen.rijswijk):
        with namens(pet):
            uit.append(vraag(tekst, "aantal:clienten-bw", "gemeente:gm0603:clienten-bw", "blok:clienten-per-gemeente"))
    assert uit[0] == uit[1] == uit[2]


def test_kleine_aantallen_staan_er_nergens(tekst: Tekst, mensen: Mensen) -> None:
    with namens(mensen.coordinator):
        waarde = een(tekst, "blok:clienten-per-gemeente")
    assert waarde.tabel is not None
    assert {cel for rij in waarde.tabel.rijen for cel in rij[1:]} <= {"minder dan 5", "afgeschermd"}


def test_bij_geld_hoort_altijd_de_stand_van_de_wetten(tekst: Tekst, mensen: Mensen) -> None:
    veld = knoop("alinea", knoop("gegeven", sleutel="budget:bw:2029"), id="alineaa1")
    document = schrijf(tekst, mensen.rijswijk, veld)
    assert list(waarden_in(tekst, document, op=klok.vandaag())) == [
        "budget:bw:2029",
        "wetstand:woonplaatsbeginsel",
        "wetstand:verdeelmodel",
    ]


def test_een_wet_die_lang_niet_is_gecontroleerd_waarschuwt(tekst: Tekst) -> None:
    assert "langer dan" in een(tekst, "wetstand:verdeelmodel").waarschuwing
    oud = Wetstand.objects.laatste("objectief-verdeelmodel", op=klok.vandaag())
    assert oud is not None
    Wetstand.objects.create(
        sleutel=oud.sleutel, naam=oud.naam, status=oud.status, bron=oud.bron, gecontroleerd_op=klok.vandaag()
    )
    assert een(tekst, "wetstand:verdeelmodel").waarschuwing == ""


@pytest.mark.parametrize("wie", ["college", "raad", "consulent", "dordrecht"])
def test_alleen_schrijvers_kiezen_waarmee_de_tekst_rekent(tekst: Tekst, mensen: Mensen, wie: str) -> None:
    with pytest.raises(GeenRecht):
        kies(tekst, getattr(mensen, wie), jaar=2029)


def test_wat_van_een_andere_regio_is_kan_niet_worden_gekozen(tekst: Tekst, mensen: Mensen) -> None:
    ander = maak_proefscenario(regio="dordrecht")
    with pytest.raises(KanNiet, match="niet van deze regio"):
        kies(tekst, mensen.rijswijk, scenario_bw=ander)
    with pytest.raises(KanNiet, match="niet mee in deze regio"):
        kies(tekst, mensen.rijswijk, gemeente=gemeente("Dordrecht"))
    with pytest.raises(KanNiet, match="eindigen voor zij ingaan"):
        kies(tekst, mensen.rijswijk, ingang=datetime.date(2028, 1, 1), einde=datetime.date(2027, 1, 1))


def test_twee_die_tegelijk_kiezen_overschrijven_elkaar_niet(tekst: Tekst, mensen: Mensen) -> None:
    kies(tekst, mensen.rijswijk, jaar=2029)
    with pytest.raises(Verouderd):
        kies_gegevens(tekst=tekst, keuze=Keuze(jaar=2030), versie=0, door=mensen.zoetermeer, op=klok.vandaag())
    assert Tekstgegevens.van(tekst).jaar == 2029


def test_de_kiezer_zoekt_op_woorden_en_toont_de_waarde_van_nu(tekst: Tekst, mensen: Mensen) -> None:
    with namens(mensen.rijswijk):
        alles = maak_kiezer(tekst, zoek="", gemeente="", jaar="", op=klok.vandaag())
        gezocht = maak_kiezer(tekst, zoek="INWONERS rijswijk", gemeente="gm0603", jaar="", op=klok.vandaag())
        niets = maak_kiezer(tekst, zoek="xyzzy", gemeente="", jaar="", op=klok.vandaag())
    assert alles.aantal > 50
    assert [keuze.sleutel for _, rij in gezocht.groepen for keuze in rij] == [
        "gemeente:gm0603:inwoners",
        "gemeente:gm0603:inwonersdeel",
    ]
    assert niets.aantal == 0


def test_de_hele_kiezer_vraagt_de_databank_weinig(
    tekst: Tekst, mensen: Mensen, django_assert_max_num_queries: Any
) -> None:
    scenario = maak_proefscenario()
    bevries(scenario)
    Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario, jaar=2029, per_gemeente=True)
    with namens(mensen.rijswijk):
        maak_kiezer(tekst, zoek="", gemeente="", jaar="", op=klok.vandaag())  # the first publishes the counts
        with django_assert_max_num_queries(46):
            maak_kiezer(tekst, zoek="", gemeente="", jaar="", op=klok.vandaag())


def test_een_regio_zonder_cijfers_zegt_bij_alles_wat_te_doen(mensen: Mensen) -> None:
    tekst = begin(mensen.dordrecht, regio=regio("dordrecht"), aanvraag=uuid4())
    with namens(mensen.dordrecht):
        kiezer = maak_kiezer(tekst, zoek="", gemeente="", jaar="", op=klok.vandaag())
    for _, keuzes in kiezer.groepen:
        for keuze in keuzes:
            assert keuze.waarde.bekend or keuze.waarde.reden.endswith(".")


def test_een_tekst_zonder_velden_vraagt_niets(tekst: Tekst, mensen: Mensen, django_assert_num_queries: Any) -> None:
    document = schrijf(tekst, mensen.rijswijk, alinea("Geen cijfer."))
    with django_assert_num_queries(0):
        assert waarden_in(tekst, document, op=klok.vandaag()) == {}


def test_wie_welke_functie_doet_volgt_uit_de_mandaten(tekst: Tekst) -> None:
    for van in ("Rijswijk", "Wassenaar"):
        maak_mandaat(van, "Den Haag")
    tabel = een(tekst, "blok:functies").tabel
    assert tabel is not None
    assert tabel.rijen[0][:3] == ("beschermd wonen: toegang", "Den Haag", "Rijswijk, Wassenaar")
    assert {rij[1] for rij in tabel.rijen[1:]} == {"geen mandaat vastgelegd"}


def test_contracten_noemen_aanbieder_dienst_en_looptijd(tekst: Tekst) -> None:
    aanbieder = Organisatie.objects.create(naam="Aanbieder Voorbeeld", soort="aanbieder")
    product, bron = Product.objects.first(), maak_bron()
    for wie in (aanbieder, None):
        Voorziening.objects.create(
            regio=tekst.regio,
            product=product,
            categorie="kern",
            organisatie=wie,
            plekken=12,
            bron=bron,
            van=datetime.date(2024, 1, 1),
            tot=datetime.date(2030, 1, 1),
        )
    waarde = een(tekst, "blok:contracten")
    assert waarde.tabel is not None
    assert waarde.tabel.rijen == (("Aanbieder Voorbeeld", str(product), "01-01-2024", "31-12-2029"),)
    assert waarde.bronnen[0].titel == bron.titel


HELE_REGIO = ("Haagse regio", AFGESCHERMD)


def test_stromen_komen_uit_de_laatste_gepubliceerde_periode(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch
) -> None:
    stromen = maak_stromen(["Rijswijk", "Wassenaar"], {"Rijswijk": Stroom(20, 7, 16), "Wassenaar": Stroom(30, 6, 2)})
    monkeypatch.setattr("samenwerking.teksten.gegevens.tellingen.gepubliceerd", lambda *_, **__: alle)
    alle = Gepubliceerdetelling.objects.filter(regio=tekst.regio)
    alle.model.objects.create(
        regio=tekst.regio,
        tabel="stromen",
        van=datetime.date(2026, 4, 1),
        peildatum=datetime.date(2026, 7, 1),
        inhoud=van_stromen(stromen).bevroren(),
    )
    with namens(mensen.coordinator):
        waarde = een(tekst, "blok:stromen-per-gemeente")
    assert waarde.tabel is not None
    assert waarde.tabel.kop == ("Gemeente", "Instroom", "Doorstroom", "Uitstroom")
    assert [rij[:2] for rij in waarde.tabel.rijen] == [("Rijswijk", "20"), ("Wassenaar", AFGESCHERMD), HELE_REGIO]
    assert waarde.naam.endswith("van 1\xa0april 2026 tot en met 30\xa0juni 2026")
