"""Facts of the regional money that hold whatever happens: tried with raw SQL, and through the actions."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.acties.afrekening import keur_afrekening_goed, maak_afrekening
from financien.afrekeningblad import lees_blad
from financien.models import (
    Afrekening,
    Begroting,
    Realisatie,
    Reservemutatie,
    Sleutelgewicht,
    Taakveld,
    Verdeelsleutel,
)
from financien.regiogeld import als_regiosleutels, jaren_van, reserve_van, sleutels_van
from financien.verdeelsleutels import Sleutelsoort
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap
from tests import databank
from tests.financien.factories import OP
from tests.financien.regiogeldproef import (
    HAAGS,
    JAAR,
    KOSTEN_BEGROOT,
    controller,
    leg_vast,
    maak_deelnames,
    maak_reserve,
    maak_sleutel,
    regels,
)
from tests.regio.factories import gemeente, maak_pet, regio
from toegang.bladen import van_telling
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.tellingen import maak_telling


def afrekening_van(sleutel: Verdeelsleutel, door: Lidmaatschap | None = None) -> Afrekening:
    """The afrekening of the year, made by a controller."""
    return maak_afrekening(
        regio=regio("haaglanden"), taak="BW", jaar=JAAR, sleutel=sleutel, reden="proef", aanvraag=uuid4(),
        door=door or controller(), op=OP,
    )  # fmt: skip


def sql(opdracht: str, *waarden: object) -> None:
    """As the app, and everything that waits for the end of the transaction is looked at now."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


SLEUTEL = """
    INSERT INTO financien_verdeelsleutel
        (regio_id, taak, versie, reden, bron_id, gemaakt_door_id, aanvraag, naam, soort, vanaf_jaar)
    SELECT regio_id, taak, 9, reden, bron_id, gemaakt_door_id, gen_random_uuid(), naam, %s, vanaf_jaar
    FROM financien_verdeelsleutel WHERE id = %s
"""


@pytest.mark.django_db
def test_geen_twee_begrotingen_voor_dezelfde_regio_taak_jaar_en_versie() -> None:
    begroting = leg_vast(Begroting)
    with pytest.raises(IntegrityError, match="begroting_staat_eens_per_jaar_en_versie"):
        sql(
            "INSERT INTO financien_begroting (regio_id, taak, versie, reden, bron_id, gemaakt_door_id, aanvraag, jaar)"
            " SELECT regio_id, taak, versie, reden, bron_id, gemaakt_door_id, gen_random_uuid(), jaar"
            " FROM financien_begroting WHERE id = %s",
            begroting.pk,
        )


@pytest.mark.django_db
def test_gewicht_onder_nul_kan_niet() -> None:
    sleutel = maak_sleutel()
    with pytest.raises(IntegrityError, match="gewicht_is_niet_negatief"):
        sql(
            "INSERT INTO financien_sleutelgewicht (sleutel_id, gemeente_id, waarde) VALUES (%s, %s, -1)",
            sleutel.pk,
            gemeente("Delft").pk,
        )


@pytest.mark.django_db
def test_sleutel_zonder_een_gewicht_boven_nul_kan_niet() -> None:
    sleutel = maak_sleutel()
    with pytest.raises(IntegrityError, match="alle gewichten zijn nul"):
        sql(SLEUTEL, "gelijk_deel", sleutel.pk)


@pytest.mark.django_db
@pytest.mark.parametrize(("procent", "goed"), [("20", True), ("19.999999", False), ("20.1", False)])
def test_vaste_percentages_tellen_op_tot_100(procent: str, goed: bool) -> None:
    sleutel = maak_sleutel()
    opdracht = f"""
        WITH nieuw AS ({SLEUTEL} RETURNING id)
        INSERT INTO financien_sleutelgewicht (sleutel_id, gemeente_id, waarde)
        SELECT nieuw.id, g.gemeente_id, CASE WHEN g.gemeente_id = %s THEN {procent} ELSE 20 END
        FROM nieuw, financien_sleutelgewicht g WHERE g.sleutel_id = %s
    """
    waarden = ("vaste_percentages", sleutel.pk, gemeente("Rijswijk").pk, sleutel.pk)
    if goed:
        sql(opdracht, *waarden)
        assert Verdeelsleutel.objects.get(versie=9).gewichten.count() == 5
    else:
        with pytest.raises(IntegrityError, match="percentages tellen op"):
            sql(opdracht, *waarden)


@pytest.mark.django_db
def test_de_actie_weigert_percentages_die_geen_100_zijn_met_een_zin() -> None:
    with pytest.raises(KanNiet, match="tellen op tot 99"):
        maak_sleutel(Sleutelsoort.VASTE_PERCENTAGES, dict.fromkeys(HAAGS.values(), "19.8"))
    assert not Verdeelsleutel.objects.exists()


@pytest.mark.django_db
def test_een_wijziging_van_een_sleutel_is_een_volgende_versie() -> None:
    oud = maak_sleutel(Sleutelsoort.GEBRUIK, dict.fromkeys(HAAGS.values(), "10"), naam="Gebruik")
    nieuw = maak_sleutel(Sleutelsoort.GEBRUIK, dict.fromkeys(HAAGS.values(), "10") | {"GM0603": "20"}, naam="Gebruik")
    assert (oud.versie, nieuw.versie) == (1, 2)
    assert sleutels_van(regio("haaglanden"), "BW") == [nieuw]
    assert als_regiosleutels([oud, nieuw])[oud.pk].sleutel.aandeel("GM0603").denominator == 5
    assert Gebeurtenis.objects.filter(soort="verdeelsleutel_vastgelegd").count() == 2


@pytest.mark.django_db
def test_combinatie_en_band_gebruiken_andere_sleutels() -> None:
    gelijk = maak_sleutel()
    gebruik = maak_sleutel(Sleutelsoort.GEBRUIK, dict.fromkeys(HAAGS.values(), "0") | {"GM0603": "7"})
    mix = maak_sleutel(Sleutelsoort.COMBINATIE, delen=[(gelijk, Decimal("0.5")), (gebruik, Decimal("0.5"))])
    band = maak_sleutel(Sleutelsoort.SOLIDARITEIT_BAND, delen=[(mix, Decimal(1))], procent=Decimal("2.5"))
    gelezen = als_regiosleutels([band])[band.pk]
    assert gelezen.procent == Decimal("2.5")
    assert gelezen.sleutel.gewichten["GM0603"] == 6 * gelezen.sleutel.gewichten["GM0518"]
    with pytest.raises(KanNiet, match="kan geen deel zijn"):
        maak_sleutel(Sleutelsoort.COMBINATIE, delen=[(band, Decimal(1))])


@pytest.mark.django_db
def test_een_gemeente_zonder_cijfer_mag_niet_ontbreken() -> None:
    with pytest.raises(KanNiet, match="Van Rijswijk is er geen cijfer"):
        maak_sleutel(Sleutelsoort.GEBRUIK, {code: "3" for code in HAAGS.values() if code != "GM0603"})


@pytest.mark.django_db
def test_regel_noemt_haar_gemeente_en_geen_klein_aantal() -> None:
    leg_vast(Begroting)
    begin = (
        "INSERT INTO financien_begrotingsregel (begroting_id, volgnummer, soort, gemeente_id, spoor, omschrijving,"
        " bedrag, clienten, taakveld_id, bron_id) SELECT begroting_id, 99, "
    )
    eind = ", taakveld_id, bron_id FROM financien_begrotingsregel LIMIT 1"
    with pytest.raises(IntegrityError, match="begrotingsregel_noemt_haar_gemeente"):
        sql(f"{begin} 'inbreng_rijk', NULL, '', '', 1, NULL {eind}")
    with pytest.raises(IntegrityError, match="begrotingsregel_noemt_geen_klein_aantal"):
        sql(f"{begin} 'overhead', NULL, '', '', 1, 4 {eind}")
    with pytest.raises(IntegrityError, match="begrotingsregel_is_niet_negatief"):
        sql(f"{begin} 'overhead', NULL, '', '', -1, NULL {eind}")


@pytest.mark.django_db
def test_gebruik_komt_uit_de_gepubliceerde_tellingen_en_nooit_uit_een_afgeschermd_aantal() -> None:
    gebruik = {"soort": Sleutelsoort.GEBRUIK, "uit_tellingen": True, "bron": None}
    for dag, klein in ((OP, 3), (OP + datetime.timedelta(days=1), 10)):
        aantallen = {(naam, "plek"): klein if naam == "Wassenaar" else 10 for naam in HAAGS}
        Gepubliceerdetelling.objects.create(
            regio=regio("haaglanden"), tabel=Tabel.PRODUCT, peildatum=dag,
            inhoud=van_telling(maak_telling(list(HAAGS), ["plek"], aantallen)).bevroren(),
        )  # fmt: skip
    with pytest.raises(KanNiet, match="te klein om te tonen"):
        maak_sleutel(**gebruik)
    sleutel = maak_sleutel(**gebruik, op=OP + datetime.timedelta(days=1))
    assert set(sleutel.gewichten.values_list("waarde", flat=True)) == {10}
    assert (sleutel.peildatum, sleutel.bron.uitgever) == (OP + datetime.timedelta(days=1), "Haagse regio")
    maak_deelnames("OGGZ")
    with pytest.raises(KanNiet, match="Alleen voor beschermd wonen telt dit programma"):
        maak_sleutel(**gebruik, taak="OGGZ")


@pytest.mark.django_db
def test_elke_regel_heeft_een_taakveld_van_haar_jaar() -> None:
    leg_vast(Begroting)
    leg_vast(Begroting, jaar=2022)
    nu, eerder = Begroting.objects.order_by("-jaar")
    assert {regel.taakveld.code for regel in nu.regels.select_related("taakveld")} == {"6.81a"}
    assert {regel.taakveld.code for regel in eerder.regels.select_related("taakveld")} == {"6.81"}
    oud = Taakveld.objects.get(code="6.81")
    with pytest.raises(KanNiet, match=r"taakveld 6\.81 Geëscaleerde zorg 18\+ bestaat niet in 2025"):
        leg_vast(Begroting, [replace(regel, taakveld=oud) for regel in regels(KOSTEN_BEGROOT)], versie=1)
    toegang = Taakveld.objects.get(code="6.2", van_jaar=2023)
    eerste, *rest = regels(KOSTEN_BEGROOT)
    leg_vast(Begroting, [replace(eerste, taakveld=toegang), *rest], versie=1)
    (_, jaar) = jaren_van(regio("haaglanden"), "BW")
    assert jaar.begroot is not None
    assert list(jaar.begroot.per_taakveld) == ["6.2", "6.81a"]
    with pytest.raises(IntegrityError, match="taakveld_id"):
        sql(
            "INSERT INTO financien_begrotingsregel (begroting_id, volgnummer, soort, spoor, omschrijving, bedrag,"
            " bron_id) SELECT begroting_id, 98, 'overhead', '', '', 1, bron_id FROM financien_begrotingsregel LIMIT 1"
        )


@pytest.mark.django_db
def test_zonder_vast_taakveld_kiest_de_controller() -> None:
    maak_deelnames("OGGZ")
    with pytest.raises(KanNiet, match=r"kies het taakveld\. Voor deze taak is in 2025 geen vast taakveld bekend"):
        leg_vast(Begroting, taak="OGGZ")


@pytest.mark.django_db
def test_begrotingswijziging_is_de_volgende_versie_en_wie_achterloopt_wordt_geweigerd() -> None:
    leg_vast(Begroting)
    with pytest.raises(KanNiet, match="intussen versie 1"):
        leg_vast(Begroting, versie=0)
    wijziging = leg_vast(Begroting, regels(KOSTEN_BEGROOT, overhead="300.00"), versie=1)
    (jaar,) = jaren_van(regio("haaglanden"), "BW")
    assert (wijziging.versie, jaar.begroting, jaar.begroot.saldo, jaar.eerst.saldo) == (2, wijziging, -5000, 15000)


@pytest.mark.django_db
def test_alleen_een_controller_van_de_regio_legt_vast() -> None:
    for pet in (maak_pet("coordinator", regio("haaglanden")), maak_pet("controller", "Dordrecht")):
        with pytest.raises(GeenRecht):
            leg_vast(Begroting, door=pet)
    leg_vast(Begroting, door=maak_pet("controller", "Rijswijk"))


@pytest.mark.django_db
def test_afrekening_uit_de_reserve_en_dan_naar_de_sleutel() -> None:
    """Tekort = 5.250 - 5.310 - 100 = -160: the reserve gives what lies above its bodem (150), the key shares 10."""
    leg_vast(Begroting)
    leg_vast(Realisatie)
    reserve = maak_reserve("200.00")
    afrekening = afrekening_van(maak_sleutel())
    blad = lees_blad(bytes(afrekening.inhoud))
    assert (blad.resultaat, blad.uit_reserve, blad.te_verdelen) == (-16000, 15000, 1000)
    assert {deel.betaalt for deel in blad.delen} == {200}
    assert afrekening.kenmerk == hashlib.sha256(bytes(afrekening.inhoud)).hexdigest()
    assert reserve.mutaties.count() == 1, "Pas na de goedkeuring beweegt de reserve."
    keur_afrekening_goed(afrekening=afrekening, door=controller(), op=OP)
    stand = reserve_van(regio("haaglanden"), "BW")
    assert stand is not None
    assert stand.samen == Decimal("50.00")
    assert Reservemutatie.objects.get(soort="afrekening").bedrag == Decimal("-150.00")


@pytest.mark.django_db
def test_afrekening_met_band_houdt_het_eigen_deel_bij_de_gemeente() -> None:
    """Band 10%: Den Haag is 300 over, 100 is eigen; Rijswijk is 10 over, alles eigen. 50 gaat naar de pool."""
    leg_vast(Begroting)
    leg_vast(Realisatie)
    band = maak_sleutel(Sleutelsoort.SOLIDARITEIT_BAND, delen=[(maak_sleutel(), Decimal(1))], procent=Decimal(10))
    blad = lees_blad(bytes(afrekening_van(band).inhoud))
    assert {deel.code: deel.eigen for deel in blad.delen if deel.eigen} == {"GM0518": 10000, "GM0603": 1000}
    assert (blad.naar_pool, blad.te_verdelen) == (-5000, 5000)
    assert {deel.code: deel.betaalt for deel in blad.delen} == {
        "GM0518": 11000, "GM0603": 2000, "GM0629": 1000, "GM0637": 1000, "GM1916": 1000,
    }  # fmt: skip
    assert sum(deel.betaalt for deel in blad.delen) == -blad.resultaat


@pytest.mark.django_db
def test_wie_een_afrekening_maakt_keurt_haar_niet_goed_ook_niet_met_een_andere_pet() -> None:
    leg_vast(Begroting)
    leg_vast(Realisatie)
    maker = controller()
    afrekening = afrekening_van(maak_sleutel(), maker)
    zelfde = maak_pet("controller", "Rijswijk", gebruiker=maker.gebruiker)
    with pytest.raises(KanNiet, match="zelf gemaakt"):
        keur_afrekening_goed(afrekening=afrekening, door=zelfde, op=OP)
    with pytest.raises(IntegrityError, match="niet zelf goed"):
        sql(
            "INSERT INTO financien_afrekeninggoedkeuring (afrekening_id, regio_id, taak, jaar, door_id, op)"
            " SELECT id, regio_id, taak, jaar, %s, now() FROM financien_afrekening",
            zelfde.pk,
        )


@pytest.mark.django_db
def test_een_jaar_wordt_een_keer_afgerekend_en_nieuwe_cijfers_vragen_een_nieuwe_afrekening() -> None:
    leg_vast(Begroting)
    leg_vast(Realisatie)
    sleutel = maak_sleutel()
    oud = afrekening_van(sleutel)
    leg_vast(Realisatie, versie=1)
    with pytest.raises(KanNiet, match="nieuwe versie van de realisatie"):
        keur_afrekening_goed(afrekening=oud, door=controller(), op=OP)
    nieuw, derde = afrekening_van(sleutel), afrekening_van(sleutel)
    keur_afrekening_goed(afrekening=nieuw, door=controller(), op=OP)
    with pytest.raises(IntegrityError, match="jaar_wordt_een_keer_afgerekend"):
        sql(
            "INSERT INTO financien_afrekeninggoedkeuring (afrekening_id, regio_id, taak, jaar, door_id, op)"
            " SELECT id, regio_id, taak, jaar, %s, now() FROM financien_afrekening WHERE id = %s",
            controller().pk,
            derde.pk,
        )
    with pytest.raises(KanNiet, match="goedgekeurd"):
        leg_vast(Realisatie, versie=2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE financien_afrekening SET inhoud = 'x'",
        "DELETE FROM financien_afrekening",
        "UPDATE financien_begrotingsregel SET bedrag = 1",
        "DELETE FROM financien_sleutelgewicht",
        "UPDATE financien_reservemutatie SET bedrag = 1",
        "DELETE FROM financien_reserve",
    ],
)
def test_de_app_wijzigt_niets_van_wat_is_vastgelegd(opdracht: str) -> None:
    leg_vast(Begroting)
    with pytest.raises(ProgrammingError, match="permission denied"):
        sql(opdracht)


def test_ook_de_eigenaar_wijzigt_geen_afrekening_en_voegt_niets_toe_aan_een_sleutel(kloon: str) -> None:
    with transaction.atomic():
        leg_vast(Begroting)
        leg_vast(Realisatie)
        afrekening_van(maak_sleutel())
    with databank.eigenaar(kloon) as cursor:
        for opdracht in (
            "UPDATE financien_afrekening SET inhoud = 'x'",
            "DELETE FROM financien_afrekening",
            "DELETE FROM financien_begroting",
        ):
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="alleen toegevoegd"):
                cursor.execute(opdracht)
            cursor.rollback()
    sleutel = Verdeelsleutel.objects.get()
    with pytest.raises(IntegrityError, match="al vastgelegd"), transaction.atomic():
        Sleutelgewicht.objects.create(sleutel=sleutel, gemeente=gemeente("Delft"), waarde=1)


@pytest.mark.django_db
def test_uit_de_reserve_gaat_niet_meer_dan_boven_de_bodem_ligt() -> None:
    from financien.acties.reserve import boek_reserve
    from tests.financien.factories import maak_bron

    reserve = maak_reserve("200.00", bodem="50.00")
    velden = {"reserve": reserve, "soort": "onttrekking", "jaar": 2025, "reden": "proef", "bron": maak_bron(), "op": OP}
    with pytest.raises(KanNiet, match="150,00 uit"):
        boek_reserve(bedrag=Decimal("150.01"), aanvraag=uuid4(), door=controller(), **velden)
    boek_reserve(bedrag=Decimal("150.00"), aanvraag=uuid4(), door=controller(), **velden)
    stand = reserve_van(regio("haaglanden"), "BW")
    assert stand is not None
    assert stand.weerstand is not None
    assert (stand.samen, stand.weerstand.verhouding) == (Decimal("50.00"), 0)
