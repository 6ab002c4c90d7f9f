"""Paths by cohort, with a frozen region and with a ceiling, through the computation of the page itself."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from financien.doorrekening import Doorrekening, bereken_jaren, reken_door, uit_bevroren
from financien.herkomst import Onderdeel, herkomst
from financien.herkomst_na_pad import pad_in_woorden
from financien.ingroeipad import PadFout, Soort
from financien.invoer import Invoer, Inwoners, Pad, Padsoort, Poolsleutel, Stap, Verrekening, Wijziging, Wijzigingsoort
from financien.uitvoer import KOPPEN, bestandsrijen
from regio.bevriezen import canoniek, ontdooi
from tests.financien.invoer import maak_invoer

CODES = ("GM0001", "GM0002", "GM0003", "GM0009")
INWONERS = Inwoners(datetime.date(2026, 1, 1), "nieuw", {"GM0001": 5, "GM0002": 5, "GM0003": 5, "GM0009": 50})
REGIOS = {"Proefregio": CODES[:3], "Elders": CODES[3:]}


def met_pad(invoer: Invoer | None = None, **velden: object) -> Invoer:
    """The standard inputs with another path."""
    standaard: dict[str, object] = {"naam": "Pad", "versie": "1", "bron": "akkoord", "duur": 10}
    return replace(
        invoer or maak_invoer(),
        pad=Pad(**(standaard | velden)),  # type: ignore[arg-type]  # one set of fields per test
        inwoners=INWONERS,
        regios=REGIOS,
    )


def cohort(*over: str, start: str = "60") -> Invoer:
    """A path by existing clients left."""
    stappen = tuple(Stap(None, "stap", Decimal(aantal)) for aantal in over)
    return met_pad(soort=Padsoort.COHORT, duur=len(over), stappen=stappen, clienten_bij_start=Decimal(start))


def bevroren(tot: int = 2029, sleutel: Poolsleutel = Poolsleutel.CENTRUM) -> Invoer:
    """A region that keeps its pool until a year."""
    return met_pad(
        soort=Padsoort.REGIONAAL_BEVROREN, basis=Padsoort.LINEAIR, bevroren_tot=tot, sleutel=sleutel
    )  # fmt: skip


def plafond(per_inwoner: str = "10", waar: Verrekening = Verrekening.LAND) -> Invoer:
    """A linear path under a ceiling."""
    return met_pad(
        soort=Padsoort.MET_PLAFOND,
        basis=Padsoort.LINEAIR,
        plafond_per_inwoner=Decimal(per_inwoner),
        verrekening=waar,
    )


def klopt_elk_jaar(door: Doorrekening) -> None:
    """All gemeenten together are the macrobudget to the cent; the two parts are the total."""
    for nummer, jaar in enumerate(door.jaren):
        rijen = [door.rijen(code)[nummer] for code in CODES]
        assert sum(rij.totaal for rij in rijen) == Decimal(jaar.macrobudget) / 100
        assert sum(rij.verschil for rij in rijen) == 0
        assert all(rij.historisch + rij.objectief == rij.totaal for rij in rijen)


@pytest.mark.parametrize(
    "invoer",
    [
        cohort("48", "30", "12.5", "0"),
        *(bevroren(sleutel=sleutel) for sleutel in Poolsleutel),
        plafond(),
        plafond("20", Verrekening.REGIO),
    ],
)
def test_samen_elk_jaar_het_macrobudget_en_bevroren_hetzelfde(invoer: Invoer) -> None:
    door = reken_door(invoer)
    klopt_elk_jaar(door)
    assert uit_bevroren(door.bevroren()) == door


@settings(deadline=None, max_examples=40)
@given(
    basis=st.integers(10**6, 10**12),
    tot=st.integers(2026, 2040),
    sleutel=st.sampled_from(list(Poolsleutel)),
    per_inwoner=st.integers(10**9, 10**11),
)
def test_voor_elk_budget_telt_het_op(basis: int, tot: int, sleutel: Poolsleutel, per_inwoner: int) -> None:
    regels = (("basis", 2026, f"{basis // 100}.{basis % 100:02}"),)
    for invoer in (bevroren(tot, sleutel), plafond(str(per_inwoner))):
        klopt_elk_jaar(reken_door(replace(invoer, budget=maak_invoer(regels=regels).budget)))


def test_een_cohort_volgt_de_clienten_die_er_nog_zijn() -> None:
    """2026: 999,99 of which 48/60 = 4/5 historic; the centrumgemeente has 3/4 of it and 1/3 of the rest."""
    door = reken_door(cohort("48", "30"))
    assert [jaar.objectief_deel for jaar in door.jaren] == [(1, 5), (1, 2)]
    assert door.rijen("GM0001")[0].totaal == Decimal("666.66")
    uitleg = herkomst(door, "GM0001", 1, Onderdeel.TOTAAL)
    assert any(
        "Van de 60 bestaande cliënten bij de start zijn er nog 48" in deel.toelichting for deel in uitleg.gegevens
    )


def test_een_bevroren_regio_laat_de_pool_bij_het_centrum_tot_het_jaar() -> None:
    door, vrij = reken_door(bevroren(2029)), reken_door(maak_invoer())
    for nummer, jaar in enumerate(door.jaren):
        samen = sum(vrij.rijen(code)[nummer].totaal for code in CODES[:3])
        if jaar.jaar is not None and jaar.jaar < 2029:
            assert [door.rijen(code)[nummer].totaal for code in CODES[:3]] == [samen, 0, 0]
        else:
            assert door.rijen("GM0002")[nummer] == vrij.rijen("GM0002")[nummer]
        assert door.rijen("GM0009")[nummer] == vrij.rijen("GM0009")[nummer]
    uitleg = herkomst(door, "GM0001", 2, Onderdeel.TOTAAL)
    assert uitleg.formule.startswith("wat de gemeenten van de regio samen krijgen")
    assert uitleg.gegevens[0].naam == "Pool van de regio in 2027"
    assert herkomst(door, "GM0001", 4, Onderdeel.TOTAAL).formule.startswith("macrobudget")


def test_een_bevroren_regio_zonder_startjaar_kan_niet() -> None:
    with pytest.raises(PadFout, match="kies een startjaar"):
        reken_door(replace(bevroren(), startjaar=None))


def test_een_plafond_begrenst_de_wijziging_per_inwoner_en_de_uitleg_telt_op() -> None:
    door = reken_door(plafond("10"))
    for code, aantal in INWONERS.aantallen.items():
        rijen = door.rijen(code)
        for vorige, rij in zip((rijen[0].alleen_historisch, *(rij.totaal for rij in rijen)), rijen, strict=False):
            assert abs(rij.totaal - vorige) <= 10 * aantal
    uitleg = herkomst(door, "GM0002", 1, Onderdeel.TOTAAL)
    volgens_pad = reken_door(maak_invoer()).rijen("GM0002")[0].totaal
    assert volgens_pad < 50
    assert uitleg.gegevens[1].waarde == "5"
    assert uitleg.bedrag == door.rijen("GM0002")[0].totaal


def test_een_jaar_ervoor_of_erna_verandert_het_plafond_niet() -> None:
    invoer = replace(plafond(), startjaar=2027)
    zonder, met = bereken_jaren(invoer), bereken_jaren(invoer, ook=[2026, 2040])
    assert met[1:-1] == zonder
    assert [met[0].jaar, met[-1].jaar] == [2026, 2040]


def test_een_plafond_zonder_inwoners_of_indeling_wordt_gemeld() -> None:
    with pytest.raises(PadFout, match="geen inwonertallen"):
        reken_door(replace(plafond(), inwoners=None))
    with pytest.raises(PadFout, match="een indeling van alle gemeenten"):
        reken_door(replace(plafond(waar=Verrekening.REGIO), regios=None))


def test_hoe_het_pad_loopt_in_woorden() -> None:
    assert pad_in_woorden(plafond("15")).endswith(
        "per inwoner meer of minder, verrekend over alle gemeenten van het land; "
        "inwoners op 1\N{NO-BREAK SPACE}januari 2026"
    )
    assert "de regio verdeelt zelf tot 2029: alles blijft bij de centrumgemeente" in pad_in_woorden(bevroren())
    assert "60 bestaande cliënten bij de start" in pad_in_woorden(cohort("48", "30"))


def test_elke_regel_van_een_bestand_heeft_een_taakveld() -> None:
    for invoer in (cohort("48", "30"), bevroren(), plafond()):
        door = reken_door(invoer)
        plek = [kop for kop, _ in KOPPEN].index("taakveld")
        assert {rij[plek] for rij in bestandsrijen(door, door.codes, stand="", kenmerk="")} == {"6.81a"}


def test_de_bron_van_de_inwoners_telt_mee() -> None:
    invoer = replace(plafond(), inwoners=replace(INWONERS, bron="stap"))
    assert ("stap", "inwoners") in [(bron.sleutel, waarvoor) for bron, waarvoor in invoer.gebruikte_bronnen]


def test_vorm_1_blijft_leesbaar_naast_vorm_2() -> None:
    inhoud = (Path(__file__).parent / "bevroren_vorm_1.json").read_bytes()
    assert ontdooi(inhoud)["schema"] == 1  # type: ignore[index, call-overload]  # a mapping, by how it was made
    oud = uit_bevroren(inhoud)
    nieuw = reken_door(maak_invoer(soort=Soort.TABEL, duur=2, stappen=("0.25", "1"), voorbeeld="oud"))
    assert oud == nieuw
    assert nieuw.bevroren() != inhoud
    assert uit_bevroren(nieuw.bevroren()) == oud


def test_wijzigingen_staan_in_de_bevroren_inhoud() -> None:
    wijziging = Wijziging(Wijzigingsoort.PRIJS, "Hoger tarief", "3% vanaf 2028", "cao", "stap", 2028, Decimal("3.0"))
    door = reken_door(replace(maak_invoer(), wijzigingen=(wijziging,)))
    assert uit_bevroren(door.bevroren()).invoer.wijzigingen == (wijziging,)


def test_een_onbekende_vorm_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="vorm 3"):
        uit_bevroren(canoniek({"schema": 3}))
