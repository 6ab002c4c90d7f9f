"""A frozen calculation: the bytes, the hash of the database, who may, and that nothing of it ever changes."""

import hashlib
from decimal import Decimal
from uuid import uuid4

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.acties.berekening import geef_terug, stel_vast, vraag_vaststelling
from financien.acties.scenario import wijzig_scenario
from financien.cijfers import ingroeipad_van, laatste_berekening
from financien.doorrekening import reken_door, uit_bevroren
from financien.ingroeipad import PadFout
from financien.models import Berekening, Scenario
from financien.verzamelen import verzamel
from regio.bevriezen import NietBevroren
from regio.fouten import GeenRecht, KanNiet
from regio.models import Bron, Deelname, Gebeurtenis, Taak
from tests import databank
from tests.financien.factories import OP, bevries, maak_bron, maak_keuze, maak_macrobudget, maak_proefscenario, vraag
from tests.regio.factories import gemeente, maak_pet, regio


def wijzig_startjaar(scenario: Scenario, jaar: int | None) -> Scenario:
    """Another start year, by a controller of the region."""
    keuze = maak_keuze(
        **{naam: getattr(scenario, naam) for naam in ("naam", "ingroeipad", "macrobudget", "historisch", "objectief")},
        startjaar=jaar,
    )
    return wijzig_scenario(
        scenario=scenario,
        versie=scenario.versienummer,
        keuze=keuze,
        reden="proef",
        door=maak_pet("controller", scenario.regio),
        op=OP,
    )


@pytest.mark.django_db
def test_de_databank_rekent_de_hash_uit_over_de_inhoud() -> None:
    berekening = bevries(maak_proefscenario())
    inhoud = bytes(Berekening.objects.get(pk=berekening.pk).inhoud)
    assert berekening.kenmerk == hashlib.sha256(inhoud).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT encode(sha256(inhoud), 'hex') FROM financien_berekening")
        assert cursor.fetchone() == (berekening.kenmerk,)
    assert Gebeurtenis.objects.get(soort="berekening_bevroren").feiten["hash"] == berekening.kenmerk


@pytest.mark.django_db
def test_een_eigen_hash_meegeven_kan_niet() -> None:
    berekening = bevries(maak_proefscenario())
    with pytest.raises(ProgrammingError, match="hash"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO financien_berekening"
            " (scenario_id, nummer, scenarioversie, inhoud, hash, gemaakt_door_id, gemaakt_op, aanvraag)"
            " SELECT scenario_id, 2, 1, inhoud, hash, gemaakt_door_id, gemaakt_op, gen_random_uuid()"
            " FROM financien_berekening WHERE id = %s",
            [berekening.pk],
        )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE financien_berekening SET inhoud = 'x'",
        "DELETE FROM financien_berekening",
        "TRUNCATE financien_berekening",
    ],
)
def test_de_app_mag_een_berekening_niet_wijzigen_of_weghalen(opdracht: str) -> None:
    bevries(maak_proefscenario())
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)
    assert Berekening.objects.count() == 1


def test_ook_de_eigenaar_kan_een_berekening_niet_wijzigen_of_weghalen(kloon: str) -> None:
    with transaction.atomic():
        berekening = bevries(maak_proefscenario())
    with databank.eigenaar(kloon) as cursor:
        for opdracht in (
            "UPDATE financien_berekening SET inhoud = 'x'",
            "UPDATE financien_berekening SET scenarioversie = 9",
            "DELETE FROM financien_berekening",
        ):
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="alleen toegevoegd"):
                cursor.execute(opdracht)
            cursor.rollback()
    assert Berekening.objects.get().kenmerk == berekening.kenmerk


@pytest.mark.django_db
def test_een_nummer_komt_een_keer_voor_in_een_scenario() -> None:
    berekening = bevries(maak_proefscenario())
    with pytest.raises(IntegrityError, match="berekening_heeft_een_eigen_nummer"), transaction.atomic():
        Berekening.objects.create(
            scenario=berekening.scenario, nummer=1, scenarioversie=1, inhoud=b"{}", gemaakt_door=berekening.gemaakt_door
        )


@pytest.mark.django_db
def test_twee_keer_vaststellen_is_een_keer() -> None:
    scenario, tweede = maak_proefscenario(), maak_pet("controller", "Rijswijk")
    verzoek = vraag(scenario)
    eerste, nog_eens = (stel_vast(vaststelling=verzoek, door=tweede, op=OP) for _ in range(2))
    assert eerste == nog_eens
    assert Berekening.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="berekening_bevroren").count() == 1


@pytest.mark.django_db
def test_wie_vraagt_stelt_niet_vast_ook_niet_onder_een_andere_pet() -> None:
    scenario, vrager = maak_proefscenario(), maak_pet("controller", regio("haaglanden"))
    verzoek = vraag(scenario, vrager)
    andere_pet = maak_pet("controller", "Rijswijk", gebruiker=vrager.gebruiker)
    for pet in (vrager, andere_pet):
        with pytest.raises(KanNiet, match="zelf gevraagd"):
            stel_vast(vaststelling=verzoek, door=pet, op=OP)
    with (
        pytest.raises(IntegrityError, match="stelt niet zelf vast"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "UPDATE financien_vaststelling SET uitkomst = 'teruggegeven', reden = 'x', beantwoord_op = now(),"
            " beantwoord_door_id = %s WHERE id = %s",
            [andere_pet.pk, verzoek.pk],
        )
    assert geef_terug(vaststelling=verzoek, reden="Toch niet", door=andere_pet, op=OP).uitkomst == "ingetrokken"
    assert not Berekening.objects.exists()


@pytest.mark.django_db
def test_een_antwoord_staat_vast_en_er_wacht_een_verzoek_tegelijk() -> None:
    scenario = maak_proefscenario()
    verzoek = vraag(scenario)
    with pytest.raises(KanNiet, match="al vaststelling gevraagd"):
        vraag(scenario)
    ander = maak_pet("controller", "Rijswijk")
    geef_terug(vaststelling=verzoek, reden="Klopt niet", door=ander, op=OP)
    with pytest.raises(KanNiet, match="al beantwoord: teruggegeven"):
        stel_vast(vaststelling=verzoek, door=ander, op=OP)
    with pytest.raises(IntegrityError, match="al beantwoord"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE financien_vaststelling SET reden = 'iets anders'")
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE financien_vaststelling SET kenmerk = 'x'")


@pytest.mark.django_db
def test_een_berekening_zonder_vaststelling_kan_niet() -> None:
    berekening = bevries(maak_proefscenario())
    Berekening.objects.create(
        scenario=berekening.scenario, nummer=2, scenarioversie=1, inhoud=b"{}", gemaakt_door=berekening.gemaakt_door
    )
    with pytest.raises(IntegrityError, match="tweede controller"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS berekening_is_vastgesteld IMMEDIATE")
    transaction.set_rollback(True)


@pytest.mark.django_db
def test_wat_na_het_verzoek_wijzigde_wordt_niet_vastgesteld() -> None:
    scenario = maak_proefscenario()
    verzoek = vraag(scenario)
    wijzig_startjaar(scenario, 2030)
    with pytest.raises(KanNiet, match="niet meer die van versie 1"):
        stel_vast(vaststelling=verzoek, door=maak_pet("controller", "Rijswijk"), op=OP)
    assert not Berekening.objects.exists()


@pytest.mark.django_db
def test_wat_niet_veranderd_is_wordt_niet_nog_eens_bevroren() -> None:
    scenario = maak_proefscenario()
    bevries(scenario)
    with pytest.raises(KanNiet, match="niets veranderd sinds berekening 1"):
        bevries(scenario)


@pytest.mark.django_db
def test_wie_een_oude_versie_zag_bevriest_niet() -> None:
    scenario = maak_proefscenario()
    wijzig_startjaar(scenario, 2030)
    with pytest.raises(KanNiet, match="u zag versie 1, nu is het versie 2"):
        vraag_vaststelling(
            scenario=scenario,
            versie=1,
            toelichting="",
            aanvraag=uuid4(),
            door=maak_pet("controller", "Rijswijk"),
            op=OP,
        )
    assert not Berekening.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rol", "waar"), [("coordinator", "haaglanden"), ("beleidsadviseur", "Rijswijk"), ("controller", "Dordrecht")]
)
def test_alleen_een_controller_van_de_regio_bevriest(rol: str, waar: str) -> None:
    pet = maak_pet(rol, regio(waar) if waar.islower() else waar)
    with pytest.raises(GeenRecht):
        bevries(maak_proefscenario(), pet)


@pytest.mark.django_db
def test_wat_niet_door_te_rekenen_is_wordt_niet_bevroren() -> None:
    scenario = maak_proefscenario(startjaar=2020)
    with pytest.raises(KanNiet, match=r"niet door te rekenen.*begint in 2026"):
        bevries(scenario)


@pytest.mark.django_db
def test_een_oude_berekening_houdt_haar_cijfers_bij_een_nieuwe_circulaire() -> None:
    scenario = maak_proefscenario()
    eerste = bevries(scenario)
    was = ingroeipad_van(eerste, gemeente("Rijswijk"))
    nieuw = maak_macrobudget({2026: "9000000.00"}, naam=scenario.macrobudget.naam, versie="nieuwer")
    scenario.macrobudget = nieuw
    Bron.objects.filter(pk=scenario.objectief.bron_id).update(titel="Anders genoemd")
    gewijzigd = wijzig_startjaar(scenario, 2029)
    tweede = bevries(gewijzigd)
    assert ingroeipad_van(Berekening.objects.get(pk=eerste.pk), gemeente("Rijswijk")) == was
    nu = ingroeipad_van(tweede, gemeente("Rijswijk"))
    assert (tweede.nummer, nu.startjaar) == (2, 2029)
    assert nu.rijen[0].totaal > was.rijen[0].totaal
    assert "Anders genoemd" in {gebruikt.bron.titel for gebruikt in nu.bronnen}
    assert "Anders genoemd" not in {gebruikt.bron.titel for gebruikt in was.bronnen}


@pytest.mark.django_db
def test_de_bytes_geven_precies_dezelfde_doorrekening_terug() -> None:
    scenario = Scenario.objects.met_invoer().get(pk=maak_proefscenario(startjaar=None).pk)
    door = reken_door(verzamel(scenario, op=OP))
    assert uit_bevroren(door.bevroren()) == door
    assert uit_bevroren(door.bevroren()).bevroren() == door.bevroren()


@pytest.mark.django_db
def test_veranderde_bytes_vallen_op() -> None:
    inhoud = bytes(bevries(maak_proefscenario()).inhoud)
    with pytest.raises(NietBevroren):
        uit_bevroren(inhoud + b" ")
    with pytest.raises(ValueError, match="vorm 3"):
        uit_bevroren(inhoud.replace(b'"schema":2', b'"schema":3'))


@pytest.mark.django_db
def test_cijfers_voor_een_brief() -> None:
    voorbeeld = maak_bron("voorbeeld")
    budget = maak_macrobudget({2026: "1000000.00", 2028: "1000000.00"}, bron=voorbeeld)
    scenario = maak_proefscenario(macrobudget=budget)
    berekening = bevries(scenario)
    cijfers = ingroeipad_van(berekening, gemeente("Rijswijk"))
    assert [rij.label for rij in cijfers.rijen] == [str(jaar) for jaar in range(2028, 2038)]
    eerste, laatste = cijfers.rijen[0], cijfers.rijen[-1]
    # 6 of 100 objective shares, a tenth of the way: 1.000.000 x 1/10 x 6/100
    assert (eerste.historisch, eerste.objectief, eerste.totaal) == (Decimal(0), Decimal("6000.00"), Decimal("6000.00"))
    assert (laatste.totaal, laatste.verschil) == (Decimal("60000.00"), Decimal("60000.00"))
    # region: 90 of 100 objective, 900 of 1000 historic
    assert cijfers.regiorijen[0].totaal == Decimal("900000.00")
    assert all(rij.historisch + rij.objectief == rij.totaal for rij in (*cijfers.rijen, *cijfers.regiorijen))
    assert cijfers.is_voorbeeld
    assert cijfers.doorgetrokken_vanaf == "2029"
    assert {gebruikt.gebruikt_voor for gebruikt in cijfers.bronnen} == {
        "macrobudget", "historische verdeling", "objectieve verdeling", "ingroeipad",
    }  # fmt: skip
    assert cijfers.kenmerk == berekening.kenmerk
    with pytest.raises(PadFout, match="GM0014"):
        ingroeipad_van(berekening, gemeente("Groningen"))


@pytest.mark.django_db
def test_de_laatste_berekening_is_van_deze_regio_en_taak() -> None:
    haags = regio("haaglanden")
    assert laatste_berekening(haags, Taak.BW) is None
    bevries(maak_proefscenario())
    tweede = bevries(maak_proefscenario())
    bevries(maak_proefscenario(regio="dordrecht"))
    assert laatste_berekening(haags, Taak.BW) == tweede
    assert laatste_berekening(haags, Taak.MO) is None


@pytest.mark.django_db
def test_wie_bij_de_regio_hoort_staat_vast_op_de_dag_van_bevriezen() -> None:
    scenario = maak_proefscenario()
    eerste = bevries(scenario)
    Deelname.objects.filter(gemeente=gemeente("Zoetermeer"), taak=Taak.BW).update(tot=OP)
    tweede = bevries(scenario)
    assert len(uit_bevroren(bytes(eerste.inhoud)).codes) == 5
    assert len(uit_bevroren(bytes(tweede.inhoud)).codes) == 4
