"""What a text made of clauses must keep, as a jurist would read it."""

import pytest

from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.clausule import Gewicht, clausule_van, clausules, clausules_voor
from samenwerking.teksten.clausuleregels import (
    Clientregel,
    Mandaatrij,
    Sleutelversie,
    keur_clienten,
    keur_keuze,
    keur_mandaat,
    keur_verdeelsleutel,
    keur_wetdatum,
)
from samenwerking.teksten.rechtsvorm import Vorm

CENTRUM = Vorm.CENTRUMREGELING
VERPLICHT = [clausule.code for clausule in clausules_voor(CENTRUM, Gewicht.VERPLICHT)]


def artikel(code: str, variant: str = "") -> Knoop:
    return clausule_van(code).variant(CENTRUM, variant).als_artikel(CENTRUM)


def met_zin(zin: str) -> Knoop:
    return knoop("doc", knoop("artikel", knoop("kop", "Kop"), knoop("alinea", zin, id="alinea1"), id="artikel1"))


def test_een_volledige_keuze_is_goed() -> None:
    assert keur_keuze([clausule.code for clausule in clausules() if clausule.gewicht(CENTRUM) != "-"], CENTRUM) == []


def test_wat_niet_past_wordt_genoemd() -> None:
    (bezwaar,) = keur_keuze([*VERPLICHT, "B6"], CENTRUM)
    assert (bezwaar.regel, bezwaar.code) == (1, "B6")
    assert (
        bezwaar.zin
        == "'Rechtspersoon en plaats van vestiging' past niet bij een centrumregeling. Haal deze bepaling weg."
    )


@pytest.mark.parametrize("code", VERPLICHT)
def test_wat_de_wet_vraagt_ontbreekt(code: str) -> None:
    (bezwaar,) = keur_keuze([deel for deel in VERPLICHT if deel != code], CENTRUM)
    assert (bezwaar.regel, bezwaar.code) == (1, code)
    assert "ontbreekt. De wet vraagt dit van een centrumregeling." in bezwaar.zin


def test_een_overeenkomst_buiten_de_wgr_vraagt_niets_verplicht() -> None:
    assert keur_keuze([], Vorm.OVEREENKOMST) == []
    assert [bezwaar.code for bezwaar in keur_keuze(["A2", "B3"], Vorm.OVEREENKOMST)] == ["A2", "B3"]


def test_een_eigen_bepaling_vraagt_een_jurist_en_een_onbekende_code_is_fout() -> None:
    eigen, onbekend = keur_keuze([*VERPLICHT, "X1", "G7"], CENTRUM)[::-1]
    assert (eigen.regel, onbekend.regel) == (7, 1)
    assert "jurist" in eigen.zin


def test_wie_een_wet_noemt_zegt_van_welke_dag() -> None:
    zonder = met_zin("Volgens artikel 2.6.1 van de wet werken de colleges samen.")
    assert [(bezwaar.regel, bezwaar.code) for bezwaar in keur_wetdatum(zonder)] == [(2, "A3")]
    met = knoop("doc", *zonder.inhoud, artikel("A3"))
    assert keur_wetdatum(met) == []


GOED = Mandaatrij(
    taak="Toegang",
    besluit="Besluit op een aanvraag",
    gemeente="Rijswijk",
    ontvanger="het college van Den Haag",
    ondermandaat=True,
    grens="geen",
    ingestemd=True,
)


@pytest.mark.parametrize(
    ("rij", "woord"),
    [
        (Mandaatrij("", "Besluit", "Rijswijk", "Den Haag", False, "geen", ingestemd=True), "vul in: taak"),
        (Mandaatrij("Toegang", "Besluit", "", "Den Haag", False, "geen", ingestemd=True), "bij naam genoemd"),
        (Mandaatrij("Toegang", "Besluit", "de regio", "Den Haag", False, "geen", ingestemd=True), "bij naam genoemd"),
        (Mandaatrij("Toegang", "Besluit", "Rijswijk", "Den Haag", False, "geen"), "artikel 10:4 van de Awb"),
        (Mandaatrij("Toegang", "Besluit", "Rijswijk", "Den Haag", False, " ", ingestemd=True), "vul in: grens"),
    ],
)
def test_een_mandaat_is_volledig(rij: Mandaatrij, woord: str) -> None:
    (bezwaar,) = keur_mandaat(artikel("B3"), [GOED, rij], ["Rijswijk", "Wassenaar"])
    assert bezwaar.regel == 3
    assert bezwaar.zin.startswith("Mandaat 2")
    assert woord in bezwaar.zin


def test_een_goede_tabel_en_een_ondergeschikte_zonder_instemming() -> None:
    eigen = Mandaatrij("Toegang", "Besluit", "Rijswijk", "de teamleider", False, "geen", ondergeschikt=True)
    assert keur_mandaat(artikel("B3"), [GOED, eigen], ["Rijswijk"]) == []
    assert keur_mandaat(None, [], []) == []


def test_zonder_tabel_of_met_een_lege_tabel_is_er_geen_mandaat() -> None:
    kaal = knoop("artikel", knoop("kop", "Mandaat"), knoop("alinea", "Wij geven mandaat.", id="alinea2"), id="artikel2")
    assert "hoort een tabel" in keur_mandaat(kaal, [GOED], ["Rijswijk"])[0].zin
    assert keur_mandaat(artikel("B3"), [], ["Rijswijk"])[0].zin == "De tabel met mandaten is leeg."


@pytest.mark.parametrize("variant", ["inwoners", "objectief", "solidariteit", "gebruik"])
def test_een_verdeelsleutel_bestaat_met_versie_en_voorbeeld(variant: str) -> None:
    gekozen = Sleutelversie("Inwoners", 3)
    assert keur_verdeelsleutel(artikel("D2", variant), gekozen, [gekozen]) == []


def test_een_verdeelsleutel_die_er_niet_is() -> None:
    (oud,) = keur_verdeelsleutel(artikel("D2"), Sleutelversie("Inwoners", 3), [Sleutelversie("Inwoners", 2)])
    assert oud.zin == "De sleutel 'Inwoners', versie 3, bestaat niet in het onderdeel Geld."
    (geen,) = keur_verdeelsleutel(artikel("D2"), None, [])
    assert geen.zin == "Kies een verdeelsleutel uit het onderdeel Geld."
    getypt = met_zin("Wij verdelen naar inwoners.").inhoud[0]
    assert len(keur_verdeelsleutel(getypt, Sleutelversie("Inwoners", 3), [Sleutelversie("Inwoners", 3)])) == 2
    assert keur_verdeelsleutel(None, None, []) == []


@pytest.mark.parametrize("variant", ["einde-beschikking", "vaste-periode", "blijvend"])
def test_clienten_zijn_omschreven_als_in_de_toegang(variant: str) -> None:
    toegang = Clientregel("2026-12-31", 365)
    assert keur_clienten(artikel("C5", variant), None, toegang) == []
    assert keur_clienten(artikel("C5", variant), toegang, toegang) == []
    (anders,) = keur_clienten(artikel("C5", variant), Clientregel("2026-12-31", 366), toegang)
    assert "anders dan de toegang" in anders.zin


def test_een_getypte_peildatum_volgt_de_toegang_niet() -> None:
    getypt = met_zin("Een bestaande cliënt heeft op 1 januari een besluit.").inhoud[0]
    (bezwaar,) = keur_clienten(getypt, None, Clientregel("2026-12-31", 365))
    assert bezwaar.regel == 5
    assert keur_clienten(None, None, Clientregel("", 365)) == []
