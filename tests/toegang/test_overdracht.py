"""An overdracht from sending to closing: who may do what when, and what each side finds."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_gebruiker, maak_mandaat, maak_pet
from tests.toegang.factories import OP, bsn, maak_indicatie, maak_wachtende, rijen, weigert
from tests.toegang.overdrachtproef import (
    DAG,
    Partijen,
    neem_aan,
    partijen,
    stand,
    stuur,
    toestemming,
    zet,
)
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.overdracht import mogelijke_stappen
from toegang.acties.overdracht_afronden import neem_over, sluit_na_overdracht
from toegang.acties.toestemming import trek_toestemming_in
from toegang.fouten import KanNietBij, Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Client, Dossier, Dossierstuk, Overdracht, OverdrachtOntvangst, Overdrachtstap
from toegang.overdracht import Stapsoort

pytestmark = pytest.mark.django_db


@pytest.fixture
def wie() -> Partijen:
    return partijen()


def sluit(wie: Partijen, overdracht: Overdracht, *, op: datetime.date) -> Dossier:

    with namens(wie.zender):
        return sluit_na_overdracht(
            overdracht_id=overdracht.pk,
            versie=Dossier.objects.get(pk=wie.dossier.pk).versie,
            aanvraag=uuid4(),
            door=wie.zender,
            op=op,
        )


def test_de_zes_weken_van_de_ontvanger_lopen_vanaf_het_verzoek(wie: Partijen, monkeypatch: pytest.MonkeyPatch) -> None:
    """The request is the melding (Wmo 2015 art. 2.3.2 lid 1), whenever the dossier is opened."""
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger)
    later = OP + 10 * DAG
    monkeypatch.setattr("regio.klok.vandaag", lambda: later)
    with namens(wie.ontvanger):
        eigen = neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=later)
        assert eigen.meldingen.get().ontvangen_op == overdracht.verzonden_op == OP
    assert (eigen.geopend_op, eigen.termijn) == (later, OP + 42 * DAG)


def test_buiten_de_regio_geweigerd_en_daarna_toch_geaccepteerd(wie: Partijen, monkeypatch: pytest.MonkeyPatch) -> None:
    maak_indicatie(wie.dossier)
    overdracht = stuur(wie)
    zet(overdracht, Stapsoort.GEWEIGERD, wie.ontvanger, gronden=["geen_plek"], toelichting="Alle plekken zijn vol.")
    stap = zet(overdracht, Stapsoort.GEESCALEERD, wie.zender, toelichting="Wij komen er samen niet uit.")
    assert stap.niveau == 1
    neem_aan(overdracht, wie.ontvanger)
    with namens(wie.ontvanger):
        eigen = neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=OP)
        assert neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=OP) == eigen
        client = Client.objects.get(dossier=eigen)
        assert OverdrachtOntvangst.objects.get().samenvatting["netwerk"] == "Zijn zus woont daar."
    assert (eigen.gemeente, client.bsn_volgt) == (wie.ontvanger.gemeente, True)
    later = OP + 8 * DAG
    monkeypatch.setattr("regio.klok.vandaag", lambda: later)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.ontvanger, dag=OP + 7 * DAG, op=later)
    gesloten = sluit(wie, overdracht, op=later)
    assert (gesloten.gesloten_op, gesloten.sluitreden) == (later, "overgedragen")
    with namens(wie.zender):
        indicatie = gesloten.indicaties.get()
        assert (indicatie.loopt_tot, indicatie.einde.reden) == (later, "verhuisd")
        assert Dossierstuk.objects.get(soort="overdracht").titel == "Uittreksel bij de overdracht aan Dordrecht"
        zinnen = [regel.zin.replace("\N{NO-BREAK SPACE}", " ") for regel in geschiedenis_van(gesloten)]
    assert "Dordrecht neemt de cliënt niet over." in zinnen
    assert "Overdracht aan Dordrecht voorgelegd aan de leiding van beide gemeenten." in zinnen
    assert "Cliënt op 30 november 2026 aangekomen in Dordrecht." in zinnen
    zet(overdracht, Stapsoort.TERUGGEKOPPELD, wie.ontvanger, toelichting="Goed verlopen.", op=later)
    assert stand(overdracht, wie.zender) == Stapsoort.TERUGGEKOPPELD


# --- the wall -------------------------------------------------------------------------------------------------


def test_beide_kanten_vinden_de_overdracht_en_de_ontvanger_niets_anders(wie: Partijen) -> None:
    overdracht = stuur(wie)
    for pet in (wie.zender, wie.ontvanger):
        with namens(pet):
            assert rijen("SELECT id FROM toegang_overdracht") == [(overdracht.pk,)]
            assert rijen("SELECT soort FROM toegang_overdrachtstap") == [("verzonden",)]
    with namens(wie.ontvanger):
        for tabel in ("dossier", "client", "toestemming", "afweging", "melding"):
            assert rijen(f"SELECT * FROM toegang_{tabel}") == [], tabel
    for ander in (maak_pet(Rol.CONSULENT, "Zoetermeer"), maak_pet(Rol.CONTROLLER, "Dordrecht")):
        with namens(ander):
            assert rijen("SELECT id FROM toegang_overdracht") == []
            assert rijen("SELECT id FROM toegang_overdrachtstap") == []


KOPIE = (
    "INSERT INTO toegang_overdrachtstap (overdracht_id, dossier_id, gemeente_id, naar_gemeente_id, volgnummer, soort, "
    "kant, opgetekend, dag, moment, gronden, toelichting, aanvraag, vastgelegd_door_id) SELECT overdracht_id, "
    "dossier_id, gemeente_id, {naar}, 9, {stap}, gronden, '', gen_random_uuid(), "
    "vastgelegd_door_id FROM toegang_overdrachtstap LIMIT 1"
)


@pytest.mark.parametrize(
    ("kant", "waarden"),
    [
        ("ontvanger", "'aangevuld', 'zender', false, dag, moment"),
        ("zender", "'vraag', 'ontvanger', false, dag, moment"),
        ("ontvanger", "'vraag', 'ontvanger', true, dag, moment"),
    ],
)
def test_elke_kant_zet_alleen_de_eigen_stappen(wie: Partijen, kant: str, waarden: str) -> None:
    stuur(wie)
    with namens(wie.zender if kant == "zender" else wie.ontvanger):
        weigert(ProgrammingError, "row-level security", KOPIE.format(naar="naar_gemeente_id", stap=waarden))


def test_een_derde_gemeente_zet_geen_stap_in_andermans_overdracht(wie: Partijen) -> None:
    overdracht = stuur(wie)
    derde = maak_pet(Rol.CONSULENT, "Zoetermeer")
    with namens(derde):
        weigert(
            IntegrityError,
            "overdrachtstap_past_bij_de_overdracht",
            "INSERT INTO toegang_overdrachtstap (overdracht_id, dossier_id, gemeente_id, naar_gemeente_id, volgnummer, "
            "soort, kant, opgetekend, dag, moment, gronden, toelichting, aanvraag, vastgelegd_door_id) VALUES "
            "(%s, %s, %s, %s, 2, 'vraag', 'ontvanger', false, now(), now(), '{}', 'x', gen_random_uuid(), %s)",
            overdracht.pk, wie.dossier.pk, wie.dossier.gemeente_id, derde.gemeente_id, derde.pk,
        )  # fmt: skip


def test_de_ontvanger_wijzigt_en_verwijdert_niets(wie: Partijen) -> None:
    stuur(wie)
    with namens(wie.ontvanger):
        weigert(ProgrammingError, "permission denied", "UPDATE toegang_overdracht SET contact = 'x'")
        weigert(ProgrammingError, "permission denied", "UPDATE toegang_overdrachtstap SET toelichting = 'x'")
        assert rijen("DELETE FROM toegang_overdracht RETURNING id") == []


def test_een_overdracht_rust_op_toestemming_voor_die_gemeente(wie: Partijen) -> None:
    stuur(wie)
    with namens(wie.zender):
        weigert(
            IntegrityError,
            "overdracht_past_bij_de_toestemming",
            "INSERT INTO toegang_overdracht (dossier_id, gemeente_id, naar_gemeente_id, toestemming_id, voornamen, "
            "voorvoegsel, achternaam, geboortedatum, samenvatting, contact, verzonden_op, aanvraag, "
            "vastgelegd_door_id) SELECT dossier_id, gemeente_id, %s, toestemming_id, voornamen, voorvoegsel, "
            "achternaam, geboortedatum, samenvatting, contact, verzonden_op, gen_random_uuid(), vastgelegd_door_id "
            "FROM toegang_overdracht",
            gemeente("Papendrecht").pk,
        )


# --- toestemming ----------------------------------------------------------------------------------------------


def test_zonder_toestemming_wordt_niets_verzonden(wie: Partijen) -> None:
    for ander in (None, toestemming(wie.dossier, wie.zender, "Dordrecht", "consultatie").pk):
        with pytest.raises(KanNietBij, match="geen toestemming"):
            stuur(wie, toestemming_id=ander or 0)


def test_wat_de_client_niet_noemde_gaat_niet_mee(wie: Partijen) -> None:
    with pytest.raises(KanNietBij, match="gezondheid en behandeling") as fout:
        stuur(wie, samenvatting={"gezondheid": "Slikt medicijnen."})
    assert fout.value.veld == "gezondheid"
    with namens(wie.zender):
        assert not Overdracht.objects.exists()


def test_intrekken_voor_het_ja_stopt_de_overdracht(wie: Partijen) -> None:

    overdracht = stuur(wie)
    with namens(wie.zender):
        trek_toestemming_in(
            toestemming_id=overdracht.toestemming_id, hoe="mondeling", aanvraag=uuid4(), door=wie.zender, op=OP
        )
    assert stand(overdracht, wie.ontvanger) == Stapsoort.INGETROKKEN
    with pytest.raises(KanNiet, match="Dit kan nu niet"):
        neem_aan(overdracht, wie.ontvanger)


def test_intrekken_na_het_ja_laat_de_afspraak_staan(wie: Partijen) -> None:

    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger)
    with namens(wie.zender):
        trek_toestemming_in(
            toestemming_id=overdracht.toestemming_id, hoe="mondeling", aanvraag=uuid4(), door=wie.zender, op=OP
        )
    assert stand(overdracht, wie.ontvanger) == Stapsoort.GEACCEPTEERD


def test_na_intrekken_wordt_een_vraag_niet_meer_beantwoord(wie: Partijen) -> None:

    overdracht = stuur(wie)
    zet(overdracht, Stapsoort.VRAAG, wie.ontvanger, toelichting="Welke medicijnen?")
    with namens(wie.zender):
        trek_toestemming_in(
            toestemming_id=overdracht.toestemming_id, hoe="mondeling", aanvraag=uuid4(), door=wie.zender, op=OP
        )
    with pytest.raises(KanNiet, match="Dit kan nu niet"):
        zet(overdracht, Stapsoort.AANGEVULD, wie.zender, toelichting="Geen.")


# --- steps ----------------------------------------------------------------------------------------------------


def test_de_zender_antwoordt_niet_voor_een_gemeente_die_hier_werkt(wie: Partijen) -> None:
    overdracht = stuur(wie)
    with pytest.raises(KanNiet, match="Dit kan nu niet"):
        neem_aan(overdracht, wie.zender)
    with pytest.raises(GeenRecht, match="niet over uw gemeente"):
        neem_aan(overdracht, maak_pet(Rol.CONSULENT, "Zoetermeer"))


def test_een_gemeente_die_hier_niet_werkt_krijgt_een_pdf_en_de_zender_tekent_op(wie: Partijen) -> None:
    rij = toestemming(wie.dossier, wie.zender, "Groningen")
    overdracht = stuur(wie, toestemming_id=rij.pk)
    with namens(wie.zender):
        stuk = Dossierstuk.objects.get()
        assert (stuk.soort, stuk.titel) == ("overdracht", "Samenvatting voor Groningen")
        assert stuk.ontsleuteld().startswith(b"%PDF")
    stap = neem_aan(overdracht, wie.zender)
    assert (stap.kant, stap.opgetekend) == ("ontvanger", True)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.zender, dag=OP)
    assert stand(overdracht, wie.zender) == Stapsoort.AANGEKOMEN


def test_alleen_te_weinig_binding_waarschuwt_en_kan_dan_toch(wie: Partijen) -> None:
    overdracht = stuur(wie)
    weigering = {"gronden": ["weinig_binding"], "toelichting": "Niemand kent deze cliënt hier."}
    with pytest.raises(KanNietBij, match=r"artikel 1\.2\.1"):
        zet(overdracht, Stapsoort.GEWEIGERD, wie.ontvanger, **weigering)
    zet(overdracht, Stapsoort.GEWEIGERD, wie.ontvanger, **weigering, toch=True)
    assert stand(overdracht, wie.zender) == Stapsoort.GEWEIGERD


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"overdrachtsdatum": OP - DAG}, "overdrachtsdatum"),
        ({"betaler_tot": OP + 5 * DAG}, "betaler_tot"),
        ({"betaler_tot": None}, "betaler_tot"),
    ],
)
def test_ja_zeggen_noemt_de_dag_en_wie_betaalt(wie: Partijen, velden: dict[str, object], veld: str) -> None:
    overdracht = stuur(wie)
    with pytest.raises(KanNietBij) as fout:
        neem_aan(overdracht, wie.ontvanger, **velden)
    assert fout.value.veld == veld


def test_twee_mensen_tegelijk_de_tweede_leest_eerst(wie: Partijen) -> None:

    from toegang.acties.overdracht import Stapgegevens, neem_stap

    overdracht = stuur(wie)
    zet(overdracht, Stapsoort.VRAAG, wie.ontvanger, toelichting="Sinds wanneer?")
    with namens(wie.ontvanger), pytest.raises(Verouderd):
        neem_stap(
            overdracht_id=overdracht.pk, soort=Stapsoort.GEWEIGERD, versie=1, aanvraag=uuid4(), door=wie.ontvanger,
            op=OP, gegevens=Stapgegevens(gronden=["geen_plek"], toelichting="Vol."),
        )  # fmt: skip


def test_dubbel_versturen_is_een_overdracht_en_een_stap(wie: Partijen) -> None:

    from tests.toegang.overdrachtproef import gegevens
    from toegang.acties.overdracht import verzend

    rij, sleutel = toestemming(wie.dossier, wie.zender, "Dordrecht"), uuid4()
    with namens(wie.zender):
        twee = [
            verzend(
                dossier_id=wie.dossier.pk, toestemming_id=rij.pk, gegevens=gegevens(), versie=wie.dossier.versie,
                aanvraag=sleutel, door=wie.zender, op=OP,
            )
            for _ in range(2)
        ]  # fmt: skip
        assert twee[0] == twee[1]
        assert Overdrachtstap.objects.count() == 1
    with pytest.raises(KanNiet, match="al een overdracht"):
        stuur(wie, toestemming_id=rij.pk)


# --- no gap ---------------------------------------------------------------------------------------------------


def test_de_ondersteuning_stopt_niet_voor_de_aankomst(wie: Partijen) -> None:

    indicatie = maak_indicatie(wie.dossier)
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger)
    with pytest.raises(KanNiet, match="nog niet aangekomen"):
        sluit(wie, overdracht, op=OP)
    with namens(wie.zender), pytest.raises(KanNietBij, match="pas na de aankomst"):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=OP + DAG, reden="verhuisd", besluitdatum=OP,
            versie=Dossier.objects.get(pk=wie.dossier.pk).versie, aanvraag=uuid4(), door=wie.zender, op=OP,
        )  # fmt: skip


def test_aankomst_melden_kan_pas_met_een_eigen_dossier(wie: Partijen) -> None:
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger)
    with pytest.raises(KanNiet, match="Open eerst een dossier"):
        zet(overdracht, Stapsoort.AANGEKOMEN, wie.ontvanger, dag=OP)


def test_de_zender_sluit_niet_zolang_zij_nog_betaalt(wie: Partijen) -> None:
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger, overdrachtsdatum=OP, betaler_tot=OP + 3 * DAG)
    with namens(wie.ontvanger):
        neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=OP)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.ontvanger, dag=OP)
    with pytest.raises(KanNiet, match="betaalt tot en met"):
        sluit(wie, overdracht, op=OP + DAG)
    maak_wachtende(wie.dossier)
    gesloten = sluit(wie, overdracht, op=OP + 4 * DAG)
    with namens(wie.zender):
        assert gesloten.wachtlijstplaatsen.get().einde.reden == "overgedragen"


def test_wie_al_bekend_is_krijgt_geen_tweede_dossier() -> None:
    wie = partijen(bsn=bsn(3), bsn_volgt=False)
    ook = partijen("Dordrecht", "Rijswijk", bsn=bsn(3), bsn_volgt=False)
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger)
    with namens(wie.ontvanger):
        assert neem_over(overdracht_id=overdracht.pk, bsn=bsn(3), door=wie.ontvanger, op=OP) == ook.dossier


# --- terms and hats -------------------------------------------------------------------------------------------


def test_twee_petten_elk_een_kant() -> None:
    mens = maak_gebruiker()
    rijswijk, wassenaar = (maak_pet(Rol.CONSULENT, waar, gebruiker=mens) for waar in ("Rijswijk", "Wassenaar"))
    wie = partijen("Rijswijk", "Wassenaar")
    overdracht = stuur(Partijen(wie.dossier, rijswijk, wassenaar))
    mag: dict[Lidmaatschap, set[Stapsoort]] = {}
    for pet in (rijswijk, wassenaar):
        with namens(pet):
            deze = Overdracht.objects.get(pk=overdracht.pk)
            mag[pet] = set(mogelijke_stappen(pet, deze, deze.stand(), op=OP))
    assert mag[rijswijk] == {Stapsoort.GEESCALEERD, Stapsoort.INGETROKKEN}
    assert mag[wassenaar] == {Stapsoort.VRAAG, Stapsoort.GEACCEPTEERD, Stapsoort.GEWEIGERD}


def test_de_mandataris_van_beide_doet_beide_kanten() -> None:
    wie = partijen("Rijswijk", "Zoetermeer")
    for gever in ("Rijswijk", "Zoetermeer"):
        maak_mandaat(gever, "Den Haag")
    overdracht = stuur(wie)
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    stap = neem_aan(overdracht, pet)
    assert (stap.kant, stap.opgetekend) == ("ontvanger", False)


def test_in_wat_blijft_staat_geen_naam(wie: Partijen) -> None:
    stuur(wie)
    for rij in Gebeurtenis.objects.filter(soort="overdracht_stap"):
        assert set(rij.feiten) == {
            "overdracht", "stap", "kant", "opgetekend", "andere_gemeente", "niveau", "dag", "overdrachtsdatum",
        }  # fmt: skip
