"""Basistaken, promises and pilots with the database: what is refused and why, who is asked what, facts in raw SQL."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gebeurtenis, Lidmaatschap
from samenwerking.plannen.acties.lokaal import schrijf_lokaal_plan, voeg_punt_toe
from samenwerking.plannen.acties.pilots import besluit_over_pilot, evalueer_pilot
from samenwerking.plannen.beeld_basis import beloften_met_stand, pakket_van
from samenwerking.plannen.geschiedenis_basis import zin
from samenwerking.plannen.models import Basisstand, Belofte, Beloftemeting
from samenwerking.plannen.werk_basis import werk_voor
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.gegevens.lezen import waarden_van
from tests.regio.factories import gemeente, regio
from tests.samenwerking.plannen.maken_basis import DAG, INDICATOR, Maker, maker, zet_stand
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen

OP = datetime.date(2026, 11, 25)


@pytest.fixture
def mensen(db: None, settings: object) -> Mensen:
    """Who works there; today is fixed."""
    settings.VASTE_DAG = OP.isoformat()  # type: ignore[attr-defined]
    return maak_mensen()


@pytest.fixture
def doe(mensen: Mensen) -> Maker:
    """The coördinator makes it."""
    return maker(mensen.coordinator)


def post(pet: Lidmaatschap, naam: str, /, *args: object, **velden: object) -> tuple[int, str]:
    """Status and words of the answer."""
    antwoord = inloggen(pet).post(reverse(naam, args=args), {"pet": pet.pk, "aanvraag": str(uuid4()), **velden})
    return antwoord.status_code, antwoord.content.decode()


# --- basistaken -----------------------------------------------------------------------------------------------


def test_geregeld_zonder_dag_of_bewijs_kan_niet(doe: Maker, mensen: Mensen) -> None:
    taak = doe.taak()
    with pytest.raises(KanNietBij, match="Zonder dag"):
        zet_stand(taak, mensen.rijswijk, stand="geregeld", bewijs="Contract")
    with pytest.raises(KanNietBij, match="waaruit dit blijkt"):
        zet_stand(taak, mensen.rijswijk, stand="geregeld", sinds=OP)
    with pytest.raises(KanNietBij, match="moet nog komen"):
        zet_stand(taak, mensen.rijswijk, stand="geregeld", sinds=OP + DAG, bewijs="Contract")
    with pytest.raises(KanNietBij, match="wat u gaat doen"):
        zet_stand(taak, mensen.rijswijk, stand="niet", plan_klaar=OP)
    zet_stand(taak, mensen.rijswijk, stand="geregeld", sinds=OP, bewijs="Contract")
    with pytest.raises(Verouderd):
        zet_stand(taak, mensen.rijswijk, stand="niet")


def test_een_gemeente_vult_alleen_haar_eigen_kolom(doe: Maker, mensen: Mensen) -> None:
    taak = doe.taak()
    rijswijk = gemeente("Rijswijk").code
    for pet in (mensen.zoetermeer, mensen.coordinator, mensen.college, mensen.raad):
        assert post(pet, "basisstand", taak.pk, rijswijk, versie=0, stand="niet")[0] == 403
    assert post(mensen.dordrecht, "basisstand", taak.pk, rijswijk, versie=0, stand="niet")[0] == 404
    assert post(mensen.rijswijk, "basisstand", taak.pk, rijswijk, versie=0, stand="niet")[0] == 302
    assert pakket_van(regio("haaglanden"), op=OP).gaten == 5


def test_slechte_invoer_krijgt_een_zin_en_blijft_staan(doe: Maker, mensen: Mensen) -> None:
    taak, code = doe.taak("Hulp bij schulden"), gemeente("Rijswijk").code
    status, pagina = post(mensen.coordinator, "basistaak_nieuw", "haaglanden", naam="hulp bij SCHULDEN", volgorde=2)
    assert (status, "staat al in het basistakenpakket" in pagina) == (409, True)
    velden = {"versie": 0, "stand": "geregeld", "sinds": "2026-01-01", "bewijs": "Contract X", "adres": "zie map"}
    status, pagina = post(mensen.rijswijk, "basisstand", taak.pk, code, **velden)
    assert (status, "Dit is geen webadres" in pagina, "Contract X" in pagina) == (422, True, True)
    assert not Basisstand.objects.exists()


def test_mijn_werk_vraagt_om_een_antwoord_of_een_plan(doe: Maker, mensen: Mensen) -> None:
    eerste, _ = doe.taak(), doe.taak("Meldpunt")
    assert [regel.wat for regel in werk_voor(mensen.rijswijk, op=OP)] == ["Vul in of maak een plan: 2 basistaken"]
    zet_stand(eerste, mensen.rijswijk, stand="niet", plan="Inkopen", plan_klaar=OP)
    assert [regel.wat for regel in werk_voor(mensen.rijswijk, op=OP)] == ["Vul in of maak een plan: 1 basistaak"]
    assert len(werk_voor(mensen.rijswijk, op=OP + DAG)) == 1
    assert "2 basistaken" in werk_voor(mensen.rijswijk, op=OP + DAG)[0].wat
    assert werk_voor(mensen.coordinator, op=OP) == []


def test_de_matrix_vraagt_niet_meer_bij_meer_taken(doe: Maker, mensen: Mensen) -> None:
    client, aantallen = inloggen(mensen.raad), []
    for nummer in range(2):
        for taak in range(1 + 9 * nummer):
            zet_stand(doe.taak(f"Taak {nummer} {taak}"), mensen.rijswijk, stand="deels")
        with CaptureQueriesContext(connection) as vragen:
            assert "gat zonder plan" in client.get(reverse("basistaken")).content.decode()
        aantallen.append(len(vragen))
    assert aantallen[1] <= aantallen[0]


def test_een_lokaal_plan_zegt_wie_en_waarom(doe: Maker, mensen: Mensen) -> None:
    rijswijk = gemeente("Rijswijk")
    velden = {"uitgangspunt": "Dichtbij.", "herkomst": ""}
    with pytest.raises(GeenRecht):
        schrijf_lokaal_plan(regio=doe.regio, gemeente=rijswijk, velden=velden, versie=0, door=mensen.zoetermeer, op=OP)
    plan = schrijf_lokaal_plan(regio=doe.regio, gemeente=rijswijk, velden=velden, versie=0, door=mensen.rijswijk, op=OP)
    punt = {"schaal": "regionaal", "wat": "Nachtopvang", "criterium": "nabij", "toelichting": ""}
    with pytest.raises(KanNietBij, match="past niet"):
        voeg_punt_toe(plan=plan, velden=punt, aanvraag=uuid4(), door=mensen.rijswijk, op=OP)
    voeg_punt_toe(plan=plan, velden=punt | {"criterium": "schaal"}, aanvraag=uuid4(), door=mensen.rijswijk, op=OP)
    pagina = inloggen(mensen.raad).get(plan.get_absolute_url()).content.decode()
    assert "Nachtopvang" in pagina
    assert "die één gemeente niet heeft" in pagina


# --- promises -------------------------------------------------------------------------------------------------


def test_wie_de_waarden_bijhoudt_botst_niet_met_wie_het_vastlegt(doe: Maker, mensen: Mensen) -> None:
    client, adres = inloggen(mensen.coordinator), reverse("belofte_nieuw", args=[doe.regio.sleutel])
    velden = {
        "pet": mensen.coordinator.pk,
        "aanvraag": uuid4(),
        "nummer": 1,
        "naam": "Thuis",
        "inhoud": "Ik woon goed.",
    }
    assert 'name="gekozen_pet"' in client.get(adres).content.decode()
    client.post(adres, velden | {"functie": "wethouder", "gekozen_pet": mensen.rijswijk.pk})
    belofte = Belofte.objects.get()
    assert (belofte.pet, belofte.door) == (mensen.rijswijk, mensen.coordinator)


def test_een_streefwaarde_heeft_een_eenheid_en_een_jaar(doe: Maker, mensen: Mensen) -> None:
    belofte = doe.belofte()
    velden = {"naam": "Woningen", "richting": "hoger", "streefwaarde": "40", "streefjaar": "2032", "eenheid": ""}
    status, pagina = post(mensen.rijswijk, "belofteindicator_nieuw", belofte.pk, **velden)
    assert (status, "zonder eenheid zegt niets" in pagina, 'value="40"' in pagina) == (409, True, True)
    with pytest.raises(KanNietBij, match="welk jaar"):
        doe.indicator(belofte, streefjaar=None)
    with pytest.raises(KanNietBij, match="streefjaar leeg"):
        doe.indicator(belofte, streefwaarde=None)
    assert doe.indicator(belofte, streefwaarde=None, streefjaar=None, eenheid="").kort == ""


def test_een_verbeterde_waarde_laat_de_oude_staan(doe: Maker) -> None:
    indicator = doe.indicator(doe.belofte())
    doe.waarde(indicator, 2024, "40")
    doe.waarde(indicator, 2025, "30")
    with pytest.raises(KanNietBij, match="waarom die niet klopt"):
        doe.waarde(indicator, 2025, "45")
    with pytest.raises(KanNietBij, match="nog niets te meten"):
        doe.waarde(indicator, 2027, "45")
    doe.waarde(indicator, 2025, "45", "Verkeerd geteld")
    [beeld] = beloften_met_stand([indicator.belofte], op=OP)
    assert [meting.waarde for meting in beeld.indicatoren[0].waarden.values()] == [Decimal(40), Decimal(45)]
    assert [meting.waarde for meting in beeld.indicatoren[0].verbeterd] == [Decimal(30)]
    assert beeld.indicatoren[0].oordeel.staat.value == "op weg"


def test_mijn_werk_vraagt_de_waarde_aan_wie_haar_bijhoudt(doe: Maker, mensen: Mensen) -> None:
    eigen = doe.indicator(doe.belofte(pet=mensen.rijswijk))
    doe.indicator(doe.belofte("Een andere"))
    for pet in (mensen.rijswijk, mensen.coordinator):
        assert [regel.wat for regel in werk_voor(pet, op=OP)] == ["Vul de waarde over 2025 in van 1 indicator"]
    assert werk_voor(mensen.zoetermeer, op=OP) == []
    assert werk_voor(mensen.rijswijk, op=datetime.date(2026, 3, 31)) == []
    doe.waarde(eigen, 2025, "40")
    assert werk_voor(mensen.rijswijk, op=OP) == []


# --- pilots ---------------------------------------------------------------------------------------------------


def besluit(doe: Maker, pilot: object, wat: str) -> None:
    besluit_over_pilot(
        pilot=pilot, wat=wat, dag=OP, wie="de colleges", reden="Zo.", aanvraag=uuid4(), door=doe.door, op=OP,  # type: ignore[arg-type]
    )  # fmt: skip


def test_een_pilot_wordt_geevalueerd_en_dan_besloten(doe: Maker, mensen: Mensen) -> None:
    pilot = doe.pilot()
    assert [regel.wat for regel in werk_voor(mensen.coordinator, op=OP)] == ["Evalueer de pilot: Twee noodbedden"]
    with pytest.raises(KanNietBij, match="eerst de evaluatie"):
        besluit(doe, pilot, "verbreden")
    velden = {"dag": OP, "uitkomst": "Goed", "gemeten": "9 nachten", "bron": "", "adres": ""}
    evalueer_pilot(pilot=pilot, velden=velden, aanvraag=uuid4(), door=doe.door, op=OP)
    assert [regel.knop for regel in werk_voor(mensen.coordinator, op=OP)] == ["Besluit vastleggen"]
    besluit(doe, pilot, "stoppen")
    assert werk_voor(mensen.coordinator, op=OP) == []
    with pytest.raises(KanNiet, match="gestopt"):
        besluit(doe, pilot, "doorgaan")


def test_een_pilot_eindigt_niet_voor_hij_begint(mensen: Mensen) -> None:
    velden = {
        "naam": "Proef", "doel": "Iets", "maat": "Iets", "begin": "2026-05-01", "einde": "2026-04-01",
        "gemeenten": [gemeente("Rijswijk").pk],
    }  # fmt: skip
    status, pagina = post(mensen.coordinator, "pilot_nieuw", "haaglanden", **velden)
    assert (status, "eindigt voor hij begint" in pagina, 'value="Proef"' in pagina) == (409, True, True)


# --- for all --------------------------------------------------------------------------------------------------

POGINGEN = [
    ("basistaak_heeft_een_naam", "UPDATE samenwerking_basistaak SET naam = ''"),
    ("wat_geregeld_is_heeft_een_dag_en_een_bewijs", "UPDATE samenwerking_basisstand SET stand = 'geregeld'"),
    ("een_dag_van_een_plan_hoort_bij_een_plan", "UPDATE samenwerking_basisstand SET plan_klaar = '2027-01-01'"),
    ("een_streefwaarde_heeft_een_eenheid", "UPDATE samenwerking_belofteindicator SET eenheid = ''"),
    ("een_streefwaarde_hoort_bij_een_gewoon_jaar", "UPDATE samenwerking_belofteindicator SET streefjaar = NULL"),
    ("voor_een_belofte_antwoordt_iemand", "UPDATE samenwerking_belofte SET functie = ''"),
    ("pilot_eindigt_niet_voor", "UPDATE samenwerking_pilot SET einde = begin - 1"),
    (
        "basistaak_heeft_een_eigen_naam_in_de_regio",
        "INSERT INTO samenwerking_basistaak (regio_id, naam, omschrijving, herkomst, volgorde, versienummer, door_id, "
        "aanvraag) SELECT regio_id, upper(naam), '', '', 1, 1, door_id, gen_random_uuid() FROM samenwerking_basistaak",
    ),
]


def test_de_databank_noemt_wat_niet_kan(doe: Maker, mensen: Mensen) -> None:
    zet_stand(doe.taak(), mensen.rijswijk, stand="niet")
    doe.waarde(doe.indicator(doe.belofte()), 2025, "40")
    doe.pilot()
    for feit, sql in POGINGEN:
        with connection.cursor() as cursor, pytest.raises(IntegrityError, match=feit), transaction.atomic():
            cursor.execute(sql)
    for sql in ("UPDATE samenwerking_beloftemeting SET waarde = 1", "DELETE FROM samenwerking_basisstand"):
        with (
            connection.cursor() as cursor,
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
        ):
            cursor.execute(sql)
    assert Beloftemeting.objects.count() == 1


def test_elke_gebeurtenis_heeft_een_zin_en_een_tekst_toont_de_gegevens(doe: Maker, mensen: Mensen) -> None:
    zet_stand(doe.taak(), mensen.rijswijk, stand="niet")
    doe.waarde(doe.indicator(doe.belofte()), 2025, "40")
    doe.pilot()
    gebeurd = Gebeurtenis.objects.filter(model__startswith="samenwerking.")
    assert len([zin(rij.soort, rij.feiten) for rij in gebeurd]) == 6
    tekst = begin(mensen.rijswijk)
    gevraagd = ["blok:basistaken", "blok:beloften", "blok:lokaal-en-regionaal", "regio:stip"]
    waarden = waarden_van(tekst, gevraagd, op=klok.vandaag())
    tabel = waarden["blok:basistaken"].tabel
    assert tabel is not None
    assert "gat zonder plan" in tabel.rijen[0]
    beloften = waarden["blok:beloften"].tabel
    assert beloften is not None
    assert beloften.rijen[0][2:] == ("60 procent in 2032", "40 in 2025", "onbekend")
    assert "Kies bij Gegevens" in waarden["blok:lokaal-en-regionaal"].reden
    assert not waarden["regio:stip"].bekend
    assert INDICATOR["naam"] == beloften.rijen[0][1]
