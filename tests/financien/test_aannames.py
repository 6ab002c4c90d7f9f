"""Assumptions are only ever added: by the action, by who may, and tried with raw SQL."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.acties.aanname import leg_aanname_vast, trek_aanname_in
from financien.models import Aanname
from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gebeurtenis, Taak
from tests import databank
from tests.financien.paginas import haags
from tests.financien.prognoseproef import leg_vast, nieuw
from tests.regio.factories import gemeente, regio
from tests.toegang.factories import product


@pytest.mark.django_db
def test_een_nieuwe_waarde_komt_in_de_plaats_en_de_oude_blijft() -> None:
    door, deze = haags(), regio("haaglanden")
    oud = leg_vast(deze, nieuw("tarief", "100"), door=door)
    ander = leg_vast(deze, nieuw("tarief", "140", product=product()), door=door)
    beter = leg_vast(deze, nieuw("tarief", "104"), door=door)
    alle = Aanname.objects.van(deze, Taak.BW)
    assert [rij.nummer for rij in alle] == [1, 2, 3]
    assert set(alle.geldend()) == {ander, beter}
    assert Aanname.objects.get(pk=oud.pk).waarde == 100
    feiten = Gebeurtenis.objects.filter(soort="aanname_vastgelegd", object_id=beter.pk).get().feiten
    assert (feiten["nummer"], feiten["waarde"]) == (3, "104")


@pytest.mark.django_db
def test_vervallen_is_een_rij_en_daarna_geldt_er_niets() -> None:
    door, deze = haags(), regio("haaglanden")
    rij = leg_vast(deze, nieuw("duur", "3"), door=door)
    weg = trek_aanname_in(aanname=rij, reden="Klopt niet meer.", aanvraag=uuid4(), door=door, op=klok.vandaag())
    assert (weg.nummer, weg.vervalt, weg.reden) == (2, True, "Klopt niet meer.")
    assert not Aanname.objects.van(deze, Taak.BW).geldend().exists()
    with pytest.raises(KanNiet, match="geldt niet meer"):
        trek_aanname_in(aanname=rij, reden="Nog eens.", aanvraag=uuid4(), door=door, op=klok.vandaag())


@pytest.mark.django_db
def test_twee_keer_klikken_is_een_keer() -> None:
    door, deze, aanvraag = haags(), regio("haaglanden"), uuid4()
    keren = [
        leg_aanname_vast(
            regio=deze, taak=Taak.BW, nieuw=nieuw("duur", "3"), aanvraag=aanvraag, door=door, op=klok.vandaag()
        )
        for _ in range(2)
    ]
    assert keren[0] == keren[1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rol", "waar"), [("coordinator", ""), ("collegelid", "Rijswijk"), ("controller", "Dordrecht")]
)
def test_alleen_een_controller_van_de_regio(rol: str, waar: str) -> None:
    with pytest.raises(GeenRecht):
        leg_vast(regio("haaglanden"), nieuw("duur", "3"), door=haags(rol, waar))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("soort", "waarde", "anders", "veld"),
    [
        ("uitstroom", "101", {}, "waarde"),
        ("prijsindex", "2", {"gemeente": "Rijswijk"}, "gemeente"),
        ("spreiding_prijs", "100", {}, "laag"),
        ("spreiding_prijs", "100", {"laag": Decimal(110), "hoog": Decimal(120)}, "laag"),
        ("tarief", "100", {"laag": Decimal(90), "hoog": Decimal(110)}, "laag"),
        ("tarief", "100", {"gemeente": "Dordrecht"}, "gemeente"),
        ("omvang", "7", {}, "product"),
        ("productdeel", "50", {}, "product"),
        ("clienten", "90", {}, "soort"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(soort: str, waarde: str, anders: dict[str, object], veld: str) -> None:
    if "gemeente" in anders:
        anders = anders | {"gemeente": gemeente(str(anders["gemeente"]))}
    with pytest.raises(KanNietBij) as fout:
        leg_vast(regio("haaglanden"), nieuw(soort, waarde, **anders), door=haags())
    assert fout.value.veld == veld


RUW = """
    INSERT INTO financien_aanname (regio_id, taak, nummer, soort, naam, waarde, laag, hoog, bron, zekerheid, reden,
        vervalt, gemaakt_door_id, gemaakt_op, aanvraag)
    VALUES (%s, 'BW', %s, %s, %s, %s, %s, %s, 'bron', 'onzeker', 'reden', false, %s, now(), gen_random_uuid())
"""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nummer", "soort", "naam", "waarde", "laag", "hoog", "feit"),
    [
        (1, "duur", "x", 3, None, None, "aanname_heeft_een_eigen_nummer"),
        (0, "duur", "x", 3, None, None, "aannames_tellen_vanaf_1"),
        (2, "duur", "x", -1, None, None, "aanname_is_niet_negatief"),
        (2, "duur", "", 3, None, None, "aanname_heeft_naam_bron_en_reden"),
        (2, "wlz", "x", 101, None, None, "deel_is_hoogstens_100_procent"),
        (2, "duur", "x", 3, 1, 4, "alleen_een_onzekerheid_heeft_laag_en_hoog"),
        (2, "spreiding_duur", "x", 3, None, None, "alleen_een_onzekerheid_heeft_laag_en_hoog"),
        (2, "tarievenlijst", "x", 3, None, None, "alleen_een_tarievenlijst_noemt_haar_versie"),
        (2, "spreiding_duur", "x", 3, 4, 5, "onzekerheid_loopt_van_laag_naar_hoog"),
        (2, "omvang", "x", 3, None, None, "omvang_en_deel_van_nieuwe_clienten_noemen_een_product"),
        (2, "clienten", "x", 4, None, None, "aanname_noemt_geen_klein_aantal_clienten"),
    ],
)
def test_de_databank_weigert_wat_niet_kan(
    nummer: int, soort: str, naam: str, waarde: int, laag: int | None, hoog: int | None, feit: str
) -> None:
    door, deze = haags(), regio("haaglanden")
    leg_vast(deze, nieuw("duur", "3"), door=door)
    with pytest.raises(IntegrityError, match=feit), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(RUW, [deze.pk, nummer, soort, naam, waarde, laag, hoog, door.pk])


@pytest.mark.django_db
@pytest.mark.parametrize("tabel", ["aanname", "risicovraag", "risicouitkomst"])
def test_de_app_mag_niets_wijzigen_of_weghalen(tabel: str) -> None:
    for opdracht in (f"UPDATE financien_{tabel} SET id = id", f"DELETE FROM financien_{tabel}"):
        geweigerd = pytest.raises(ProgrammingError, match="permission denied")
        with geweigerd, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht)


def test_ook_de_eigenaar_kan_niets_wijzigen_of_weghalen(kloon: str) -> None:
    with databank.eigenaar(kloon) as cursor:
        for tabel in ("aanname", "risicovraag", "risicouitkomst"):
            for opdracht in (f"UPDATE financien_{tabel} SET id = id", f"DELETE FROM financien_{tabel}"):
                with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="alleen toegevoegd"):
                    cursor.execute(opdracht)
                cursor.rollback()
