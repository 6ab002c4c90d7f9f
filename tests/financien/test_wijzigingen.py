"""Named changes on a base: what each does, in a fixed order, and what does nothing to the ingroeipad."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.acties.wijziging import leid_scenario_af, trek_wijziging_in
from financien.doorrekening import reken_door, uit_bevroren
from financien.ingroeipad import PadFout
from financien.invoer import Invoer, Poolsleutel, Wijziging, Wijzigingsoort
from financien.models import Scenario, Scenariowijziging
from financien.verzamelen import verzamel
from financien.wijzigingen import LABELS, Toepassing, pas_toe, zonder_gevolg
from regio.fouten import KanNiet
from tests.financien.factories import OP, bevries, maak_bron, maak_macrobudget, maak_proefscenario, voeg_toe
from tests.financien.invoer import maak_invoer
from tests.financien.test_padsoorten import bevroren, plafond
from tests.regio.factories import gemeente, maak_pet, regio

S = Wijzigingsoort
KOPIE = (
    "INSERT INTO financien_scenariowijziging ({}, aanvraag)"
    " SELECT {}, gen_random_uuid() FROM financien_scenariowijziging WHERE id = %s"
)


def toe(soort: Wijzigingsoort, **velden: object) -> Toepassing:
    """One change with these values."""
    budget, pad = velden.pop("budget", None), velden.pop("pad", None)
    wijziging = Wijziging(soort, f"Proef {soort}", "", "proef", "", **velden)  # type: ignore[arg-type]  # per test
    return Toepassing(wijziging, budget, pad)  # type: ignore[arg-type]  # the two versions a change can bring


def centen(invoer: Invoer, *jaren: int) -> list[int]:
    """The macrobudget of these years, in eurocents."""
    return [invoer.budget.centen(invoer.budget.geldend_jaar(jaar)) for jaar in jaren]


@pytest.mark.parametrize(
    ("wijziging", "jaren"),
    [
        # base: 999,99 in 2026 (with an uitname of 30) and 1100,00 from 2027 on
        (toe(S.UITNAME, getal=Decimal("100.00"), jaar=2027), [99999, 100000, 100000]),
        (toe(S.UITNAME, getal=Decimal("-10.00"), jaar=2020), [100999, 111000, 111000]),
        (toe(S.UITNAME, getal=Decimal("100.00"), jaar=2028), [99999, 110000, 100000]),
        (toe(S.INDEX, getal=Decimal(10), jaar=2027), [99999, 121000, 133100]),
        (toe(S.INDEX, getal=Decimal("0.5"), jaar=2026), [100514, 111103, 111658]),  # uitname is not indexed
        (toe(S.VOLUME, getal=Decimal(10), jaar=2026), [99999, 110000, 110000]),
    ],
)
def test_wat_een_wijziging_met_het_macrobudget_doet(wijziging: Toepassing, jaren: list[int]) -> None:
    assert centen(pas_toe(maak_invoer(), [wijziging]), 2026, 2027, 2028) == jaren


def test_elke_regel_die_erbij_komt_heeft_een_taakveld_en_een_bron() -> None:
    nieuw = pas_toe(
        maak_invoer(),
        [toe(S.INDEX, getal=Decimal(2), jaar=2026), toe(S.UITNAME, getal=Decimal(1), jaar=2026)],
    )
    assert {regel.taakveld for regel in nieuw.budget.regels} == {"6.81a"}
    assert {regel.bron for regel in nieuw.budget.regels} <= set(nieuw.bronnen)


def test_een_uitname_die_te_groot_is_wordt_gemeld() -> None:
    with pytest.raises(PadFout, match="in 2026 lager dan nul"):
        pas_toe(maak_invoer(), [toe(S.UITNAME, getal=Decimal(5000), jaar=2026)])


def test_de_volgorde_van_toevoegen_maakt_niet_uit() -> None:
    deel = [
        toe(S.UITNAME, getal=Decimal(100), jaar=2026),
        toe(S.STARTJAAR, jaar=2030),
        toe(S.INDEX, getal=Decimal(3), jaar=2027),
        toe(S.MACROBUDGET, budget=replace(maak_invoer().budget, naam="Eerder")),
    ]
    uitkomsten = {reken_door(pas_toe(maak_invoer(), rij)).bevroren() for rij in permutations(deel)}
    assert len(uitkomsten) == 1
    nieuw = pas_toe(maak_invoer(), deel)
    assert (nieuw.budget.naam, nieuw.startjaar) == ("Eerder", 2030)
    assert [wijziging.soort for wijziging in nieuw.wijzigingen] == [S.STARTJAAR, S.MACROBUDGET, S.INDEX, S.UITNAME]


def test_een_gemeente_die_weggaat_houdt_haar_geld_en_verlaat_de_pool() -> None:
    met, zonder = bevroren(2040), pas_toe(bevroren(2040), [toe(S.REGIO_INDELING, gemeente="GM0003")])
    assert [deelnemer.code for deelnemer in zonder.deelnemers] == ["GM0001", "GM0002"]
    assert zonder.regios == {"Proefregio": ("GM0001", "GM0002"), "Elders": ("GM0009",), "Gemeente GM0003": ("GM0003",)}
    jaar_met, jaar_zonder = reken_door(met).jaren[9], reken_door(zonder).jaren[9]
    assert jaar_met.bedragen["GM0003"].totaal == 0
    assert jaar_zonder.bedragen["GM0003"].totaal == 366_67 or jaar_zonder.bedragen["GM0003"].totaal == 366_66
    assert sum(bedrag.totaal for bedrag in jaar_zonder.bedragen.values()) == jaar_zonder.macrobudget
    samen = pas_toe(met, [toe(S.REGIO_INDELING, gemeente=code, keuze="Nieuw") for code in ("GM0002", "GM0003")])
    assert samen.regios is not None
    assert samen.regios["Nieuw"] == ("GM0002", "GM0003")
    with pytest.raises(PadFout, match="hoort niet bij deze regio"):
        pas_toe(met, [toe(S.REGIO_INDELING, gemeente="GM0009")])


def test_sleutel_en_inwoners_werken_waar_het_pad_ze_gebruikt() -> None:
    sleutel = toe(S.SLEUTEL, keuze="objectief")
    assert pas_toe(bevroren(), [sleutel]).pad.sleutel is Poolsleutel.OBJECTIEF
    assert pas_toe(maak_invoer(), [sleutel]).pad == maak_invoer().pad
    meer = pas_toe(plafond(), [toe(S.INWONERS, gemeente="GM0002", getal=Decimal(9))])
    assert meer.inwoners is not None
    assert meer.inwoners.aantallen["GM0002"] == 9
    assert zonder_gevolg(maak_invoer(), sleutel.wijziging).startswith("Dit ingroeipad heeft geen bevroren regio")
    assert zonder_gevolg(bevroren(), sleutel.wijziging) == ""
    assert "prognose" in zonder_gevolg(maak_invoer(), toe(S.PRIJS).wijziging)
    assert set(LABELS) == set(Wijzigingsoort)


# --- in the database -----------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_verzamelen_past_de_geldende_wijzigingen_toe_en_bevriest_ze() -> None:
    scenario, bron = maak_proefscenario(), maak_bron("voorbeeld")
    voeg_toe(scenario, S.STARTJAAR, jaar=2030, naam="Later")
    weg = voeg_toe(scenario, S.UITNAME, getal=Decimal(1000), jaar=2027, naam="Uitname", bron=bron)
    voeg_toe(scenario, S.REGIO_INDELING, gemeente=gemeente("Zoetermeer"), keuze="Regio Zoetermeer", naam="Zoetermeer")
    nu = Scenario.objects.met_invoer().get(pk=scenario.pk)
    invoer = verzamel(nu, op=OP)
    assert (invoer.startjaar, nu.versienummer, len(invoer.deelnemers)) == (2030, 4, 4)
    assert invoer.is_voorbeeld  # a made-up change makes made-up figures
    assert uit_bevroren(bytes(bevries(nu).inhoud)).invoer == invoer
    trek_wijziging_in(
        wijziging=weg, versie=4, reden="Niet meer nodig", door=maak_pet("controller", regio("haaglanden")), op=OP
    )
    assert [wijziging.naam for wijziging in verzamel(nu, op=OP).wijzigingen] == ["Zoetermeer", "Later"]


@pytest.mark.django_db
def test_wat_niet_door_te_rekenen_is_wordt_niet_toegevoegd() -> None:
    scenario = maak_proefscenario()
    with pytest.raises(KanNiet, match="niet door te rekenen"):
        voeg_toe(scenario, S.STARTJAAR, jaar=2020)
    voeg_toe(scenario, S.STARTJAAR, jaar=2029)
    with pytest.raises(KanNiet, match="Trek die eerst in"):
        voeg_toe(scenario, S.STARTJAAR, jaar=2031)


@pytest.mark.django_db
def test_een_afgeleid_scenario_begint_als_zijn_basis() -> None:
    basis, pet = maak_proefscenario(), maak_pet("controller", regio("haaglanden"))
    voeg_toe(basis, S.INDEX, getal=Decimal(2), jaar=2027)
    aanvraag = maak_proefscenario().aanvraag
    nieuw = leid_scenario_af(basis=basis, naam="Anders", aanvraag=aanvraag.__class__(int=1), door=pet, op=OP)
    assert (nieuw.basis, nieuw.basisversie) == (basis, 2)
    bedragen = [
        reken_door(verzamel(Scenario.objects.met_invoer().get(pk=pk), op=OP)).regiorijen()
        for pk in (basis.pk, nieuw.pk)
    ]
    assert bedragen[0] == bedragen[1]
    with pytest.raises(KanNiet, match="al een scenario met de naam"):
        leid_scenario_af(basis=basis, naam="Anders", aanvraag=aanvraag.__class__(int=2), door=pet, op=OP)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ("soort = 'uitname'", "wijziging_zegt_wat_bij_haar_soort_hoort"),
        ("soort = 'sleutel', jaar = NULL, keuze = 'zomaar'", "wijziging_zegt_wat_bij_haar_soort_hoort"),
        ("jaar = 1999", "wijziging_begint_in_een_gewoon_jaar"),
        ("reden = ''", "wijziging_heeft_naam_en_reden"),
        ("taak = 'MO'", "wijziging_hoort_bij_scenario_van_haar_taak"),
    ],
)
def test_een_halve_wijziging_kan_niet(velden: str, regel: str) -> None:
    rij = voeg_toe(maak_proefscenario(), S.STARTJAAR, jaar=2029)
    kolommen = [
        veld.column for veld in Scenariowijziging._meta.concrete_fields if veld.column not in {"id", "aanvraag"}
    ]
    anders = dict(deel.split(" = ") for deel in velden.split(", "))
    waarden = [anders.get(kolom, kolom) for kolom in kolommen]
    Scenariowijziging.objects.filter(pk=rij.pk).update(
        ingetrokken_door=rij.toegevoegd_door, ingetrokken_op=rij.toegevoegd_op, reden_intrekking="weg"
    )
    with pytest.raises(IntegrityError, match=regel), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(KOPIE.format(", ".join(kolommen), ", ".join(waarden)), [rij.pk])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "opdracht", ["UPDATE financien_scenariowijziging SET jaar = 2031", "DELETE FROM financien_scenariowijziging"]
)
def test_een_wijziging_verandert_niet_en_gaat_niet_weg(opdracht: str) -> None:
    voeg_toe(maak_proefscenario(), S.STARTJAAR, jaar=2029)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


@pytest.mark.django_db
def test_een_andere_circulaire_als_wijziging() -> None:
    scenario = maak_proefscenario()
    eerder = maak_macrobudget({2026: "500000.00"}, naam="Eerdere circulaire")
    voeg_toe(scenario, S.MACROBUDGET, macrobudget=eerder)
    invoer = verzamel(Scenario.objects.met_invoer().get(pk=scenario.pk), op=OP)
    assert invoer.budget.naam == "Eerdere circulaire"
