"""Which subjects a legal form asks, and by which lid the raad gives toestemming."""

import pytest

from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.controles import Ernst, Rechtsvorm, Tekstbeeld
from samenwerking.teksten.controles.toestemming_raad import toestemming_raad
from samenwerking.teksten.controles.verplichte_inhoud import verplichte_inhoud
from tests.samenwerking.teksten.bomen import artikel, doc

# what a jurist reads in the table of the law: per form the clauses that must be there
MOET = {
    Rechtsvorm.CONVENANT: "",
    Rechtsvorm.REGELING_ZONDER_MEER: "A2 A4 A7 A8 F1 F2 F3 F4 F7",
    Rechtsvorm.CENTRUMREGELING: "A2 A4 A7 A8 B1 B2 B3 F1 F2 F3 F4 F7",
    Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN: "A2 A4 A7 B2 B6 B7 B15 B16 B17 F1 F2 F3 F4 F7",
    Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE: "A2 A4 A7 B2 B6 B7 B15 B16 B17 F1 F2 F3 F4 F6 F7 F7",
    Rechtsvorm.OPENBAAR_LICHAAM: "A2 A4 A7 B2 B6 B7 B15 B16 B17 F1 F2 F3 F4 F6 F7 F7",
}
NA_TE_GAAN = {
    Rechtsvorm.CONVENANT: "",
    Rechtsvorm.REGELING_ZONDER_MEER: "B17",
    Rechtsvorm.CENTRUMREGELING: "B17 D2",
    Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN: "D2",
    Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE: "A8 D2 E4",
    Rechtsvorm.OPENBAAR_LICHAAM: "A8 D2 E4",
}
ONDERWERP = {
    "A2": "toestemming van de raden",
    "A4": "het belang",
    "A7": "de duur en de dag",
    "A8": "bekendmaakt",
    "B1": "aanwijzing van de centrumgemeente",
    "B2": "taken en bevoegdheden",
    "B3": "mandaat",
    "B6": "plaats van vestiging",
    "B7": "samenstelling van het bestuur",
    "B15": "inlichtingen",
    "B16": "zienswijze",
    "B17": "participatie",
    "D2": "financieren",
    "E4": "archief",
    "F1": "evaluatie",
    "F2": "wijziging",
    "F3": "toetreding",
    "F4": "de uittreding en",
    "F6": "gevolgen van uittreding",
    "F7": "opheffing",
}


@pytest.mark.parametrize("vorm", list(Rechtsvorm))
def test_een_lege_tekst_mist_alles_wat_de_vorm_vraagt(vorm: Rechtsvorm) -> None:
    gevonden = list(verplichte_inhoud(Tekstbeeld(doc(artikel("Slot", "Dit is het slot.")), "gr", vorm)))
    stopt = [bevinding.zin for bevinding in gevonden if bevinding.ernst is Ernst.STOPT]
    let_op = [bevinding.zin for bevinding in gevonden if bevinding.ernst is Ernst.LET_OP]
    assert len(stopt) == len(MOET[vorm].split())
    assert len(let_op) == len(NA_TE_GAAN[vorm].split())
    for code in MOET[vorm].split():
        assert any(ONDERWERP[code] in zin for zin in stopt), code
    for code in NA_TE_GAAN[vorm].split():
        assert any(ONDERWERP[code] in zin for zin in let_op), code


def test_een_tekst_zonder_rechtsvorm_moet_niets() -> None:
    assert list(verplichte_inhoud(Tekstbeeld(doc(artikel("Slot", "Dit is het slot.")), "regiovisie"))) == []


VOLLEDIGE_CENTRUMREGELING = [
    artikel("Toestemming", "De raden van A, B en C gaven toestemming op 3 maart 2027."),
    artikel("Belang", "Deze regeling is er voor inwoners die hulp nodig hebben."),
    artikel("Aanwijzing", "De colleges wijzen A aan als centrumgemeente."),
    artikel("Taken en bevoegdheden", "A doet de toegang."),
    artikel("Mandaat", "A beslist namens B en C."),
    artikel("Participatie", "Inwoners denken mee."),
    artikel("Verdeelsleutel", "De kosten worden verdeeld naar inwoners."),
    artikel("Evaluatie", "De colleges kijken elke vier jaar terug."),
    artikel("Wijziging", "De colleges wijzigen de regeling samen."),
    artikel("Toetreding", "Een gemeente kan toetreden."),
    artikel("Uittreding", "Een gemeente kan uittreden op 1 januari."),
    artikel("Opheffing", "De colleges heffen de regeling samen op."),
    artikel("Slot", "De regeling treedt op 1 januari 2028 in werking.", "A maakt haar bekend in het gemeenteblad."),
]


def missen(delen: list[Knoop], **meer: object) -> list[str]:
    beeld = Tekstbeeld(doc(*delen), "centrumregeling", Rechtsvorm.CENTRUMREGELING, **meer)  # type: ignore[arg-type]
    return [bevinding.zin for bevinding in verplichte_inhoud(beeld)]


def test_een_volledige_centrumregeling_mist_niets() -> None:
    assert missen(VOLLEDIGE_CENTRUMREGELING) == []


@pytest.mark.parametrize("kop", ["Evaluatie", "Uittreding", "Mandaat", "Toestemming"])
def test_wat_eruit_gaat_wordt_gemist(kop: str) -> None:
    zinnen = missen([deel for deel in VOLLEDIGE_CENTRUMREGELING if deel.kop != kop])
    assert len(zinnen) == 1
    assert kop.lower() in zinnen[0].lower()


def test_een_leeg_artikel_telt_niet() -> None:
    leeg = [artikel("Evaluatie", "") if deel.kop == "Evaluatie" else deel for deel in VOLLEDIGE_CENTRUMREGELING]
    assert missen(leeg) == [
        "Er staat niets in over de evaluatie van de regeling. Dat moet bij een centrumregeling (Wgr artikel 11a)."
    ]


def test_een_clausule_uit_de_bibliotheek_telt_onder_elke_kop() -> None:
    eigen = knoop(
        "artikel", knoop("kop", "Terugkijken"), *artikel("", "Na vier jaar.").inhoud[1:], id=None, clausule=71
    )
    delen = [*(deel for deel in VOLLEDIGE_CENTRUMREGELING if deel.kop != "Evaluatie"), eigen]
    assert len(missen(delen)) == 1
    assert missen(delen, clausules={71: "F1"}) == []


@pytest.mark.parametrize(
    "zin",
    [
        "De raden gaven toestemming op grond van artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen.",
        "Gelet op artikel 1, tweede lid, Wet gemeenschappelijke regelingen is toestemming verkregen.",
        "Toestemming van de raad (artikel 1 lid 2 Wgr) is nodig.",
        "De raad geeft toestemming (art. 1 lid 3 van de Wgr).",
        "De raad heeft toestemming gegeven (Wgr artikel 1, derde lid).",
    ],
)
def test_toestemming_met_een_ander_lid(zin: str) -> None:
    (bevinding,) = toestemming_raad(Tekstbeeld(doc(artikel("Toestemming", zin, id="art001")), "centrumregeling"))
    assert "artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen" in bevinding.zin
    assert bevinding.id == "art001"


@pytest.mark.parametrize(
    "zin",
    [
        "De raden gaven toestemming op grond van artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen.",
        "De raad kreeg het ontwerp (artikel 1, tweede lid, Wgr) en gaf toestemming (artikel 1, vierde lid, Wgr).",
        "Het ontwerp is toegezonden op grond van artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen.",
        "De cliënt geeft toestemming, zie artikel 1, tweede lid.",
        "De gemandateerde geeft toestemming (artikel 10:4, eerste lid, Awb).",
    ],
)
def test_toestemming_goed_of_over_iets_anders(zin: str) -> None:
    assert list(toestemming_raad(Tekstbeeld(doc(artikel("Toestemming", zin)), "centrumregeling"))) == []
