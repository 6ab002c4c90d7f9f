"""Counting a region from its rows, over the wall: what is counted, and of which day."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest

from regio.models import Lidmaatschap, Rol, Taak
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, product
from toegang import tellen
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.referentie import HAAGLANDEN
from toegang.models import Dossier, Indicatie, Melding, Onderzoek, Product
from toegang.stromen import Stroom
from toegang.tellen import AANTAL, ANDER_PRODUCT, BINNEN, LATER

pytestmark = pytest.mark.django_db

DAG = datetime.timedelta(days=1)


def maak_indicaties(waar: str, aantal: int, *, client: dict[str, Any] | None = None, **anders: Any) -> list[Indicatie]:
    pet = maak_pet(Rol.CONSULENT, waar)
    return [maak_indicatie(maak_dossier(waar, door=pet, **(client or {})), **anders) for _ in range(aantal)]


def beeindig(indicatie: Indicatie, *, per: datetime.date = OP) -> None:
    pet = indicatie.vastgelegd_door
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=per, reden="wlz", besluitdatum=per,
            versie=Dossier.objects.get(pk=indicatie.dossier_id).versie, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def dossier_van(indicatie: Indicatie) -> Dossier:
    with namens(indicatie.vastgelegd_door):
        return Dossier.objects.select_related("behandelaar", "gemeente").get(pk=indicatie.dossier_id)


def test_lopende_indicaties_per_gemeente_en_product() -> None:
    maak_indicaties("Den Haag", 3)
    maak_indicaties("Zoetermeer", 2)
    maak_indicaties("Dordrecht", 2, product=product("beschermd-wonen"))  # another region
    maak_indicaties("Den Haag", 1, van=datetime.date(2026, 12, 1))  # begins later
    per_product, per_groep = tellen.naar_product_en_doelgroep(regio("haaglanden"), op=OP)
    assert per_product.rijen == ("Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer")
    assert per_product.kolommen == tuple(naam for _, naam in HAAGLANDEN)
    assert per_product.aantallen == {("Den Haag", "Intramurale plekken"): 3, ("Zoetermeer", "Intramurale plekken"): 2}
    assert per_groep.aantallen == {("Den Haag", "GGZ/EPA"): 3, ("Zoetermeer", "GGZ/EPA"): 2}
    later, _ = tellen.naar_product_en_doelgroep(regio("haaglanden"), op=datetime.date(2026, 12, 1))
    assert later.aantallen["Den Haag", "Intramurale plekken"] == 4


def test_een_beeindigde_indicatie_telt_tot_haar_einde() -> None:
    (indicatie,) = maak_indicaties("Den Haag", 1)
    beeindig(indicatie)
    gisteren, _ = tellen.naar_product_en_doelgroep(regio("haaglanden"), op=OP - DAG)
    assert gisteren.aantallen.total() == 1
    assert tellen.naar_product_en_doelgroep(regio("haaglanden"), op=OP)[0].aantallen.total() == 0


def test_een_product_van_een_andere_lijst_telt_mee() -> None:
    maak_indicaties("Den Haag", 1)
    Product.objects.filter(pk=product().pk).update(regio=regio("dordrecht"))
    per_product, _ = tellen.naar_product_en_doelgroep(regio("haaglanden"), op=OP)
    assert per_product.kolommen[-1] == ANDER_PRODUCT
    assert per_product.aantallen == {("Den Haag", ANDER_PRODUCT): 1}


def test_per_leeftijd_op_de_peildatum() -> None:
    for geboren in ("2000-11-23", "1999-11-24", "1999-11-23", "1959-11-23", "1959-11-24"):
        maak_indicaties("Rijswijk", 1, client={"geboortedatum": datetime.date.fromisoformat(geboren)})
    ruw = tellen.naar_leeftijd(regio("haaglanden"), op=OP)
    assert ruw.rijen == tuple(naam for _, naam in tellen.LEEFTIJDEN)
    assert ruw.aantallen == {
        ("Jonger dan 27", AANTAL): 2,
        ("27 t/m 39", AANTAL): 1,
        ("55 t/m 66", AANTAL): 1,
        ("67 of ouder", AANTAL): 1,
    }


def test_per_woonplaats() -> None:
    for client in ({"woonplaats": "Rijswijk"}, {"woonplaats": "Dordrecht"}, {"woonplaats_soort": "buiten_regio"}, {}):
        maak_indicaties("Den Haag", 1, client=client)
    ruw = tellen.naar_herkomst(regio("haaglanden"), op=OP)
    assert {rij: aantal for (rij, _), aantal in ruw.aantallen.items()} == {
        "Rijswijk": 1, "Buiten regio": 2, "Onbekend": 1,
    }  # fmt: skip


def test_wachtlijst_naar_woonplaats_en_problematiek() -> None:
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    for velden, problematiek in (
        ({"woonplaats": "Rijswijk"}, "autisme"),
        ({"woonplaats": "Rijswijk"}, "autisme"),
        ({"woonplaats": "Dordrecht"}, "ggz_epa"),
        ({"woonplaats_soort": "buiten_regio"}, "ggz_epa"),
        ({}, "verslaving"),
    ):
        maak_wachtende(maak_dossier("Den Haag", door=pet, **velden), problematiek=problematiek)
    maak_wachtende(maak_dossier("Den Haag", door=pet), problematiek="lvb", sinds=OP)
    ruw = tellen.wachtlijst(regio("haaglanden"), op=OP - DAG)
    assert ruw.rijen[-2:] == ("Buiten regio", "Onbekend")
    assert ruw.aantallen == {
        ("Rijswijk", "autisme"): 2, ("Buiten regio", "GGZ/EPA"): 2, ("Onbekend", "verslaving"): 1,
    }  # fmt: skip
    assert tellen.wachtdagen(regio("haaglanden"), op=OP) == {0: 1, (OP - datetime.date(2026, 10, 5)).days: 5}
    assert tellen.wachtlijst(regio("haaglanden"), op=OP, taak=Taak.MO).aantallen.total() == 0


# --- flows ------------------------------------------------------------------------------------------------------

NOVEMBER = {"van": datetime.date(2026, 11, 1), "tot": datetime.date(2026, 12, 1)}


def stroom(waar: str = "Den Haag") -> Stroom:
    return tellen.stromen(regio("haaglanden"), **NOVEMBER).get(waar, Stroom())


def test_wie_recht_krijgt_stroomt_in_en_twee_producten_op_een_dag_zijn_een_client() -> None:
    (indicatie,) = maak_indicaties("Den Haag", 1)
    dossier = dossier_van(indicatie)
    maak_indicatie(dossier, product=product("hg-dagbesteding-intramuraal"))
    assert stroom() == Stroom(1, 0, 0)
    maak_indicatie(dossier, product=product("hg-pgb-thuiswonend"), van=datetime.date(2026, 11, 20))
    assert stroom() == Stroom(1, 0, 0)  # had a right already, and nothing stopped that day


def test_wie_zijn_laatste_recht_verliest_stroomt_uit() -> None:
    (indicatie,) = maak_indicaties(
        "Den Haag", 1, van=datetime.date(2026, 10, 10), besluitdatum=datetime.date(2026, 10, 9)
    )
    beeindig(indicatie)
    assert stroom() == Stroom(0, 0, 1)


def test_een_ander_product_zonder_dag_ertussen_is_doorstroom() -> None:
    (indicatie,) = maak_indicaties(
        "Den Haag", 1, van=datetime.date(2026, 10, 10), besluitdatum=datetime.date(2026, 10, 9)
    )
    beeindig(indicatie)
    dossier = dossier_van(indicatie)
    maak_indicatie(dossier, product=product("hg-pgb-thuiswonend"), van=OP)
    assert stroom() == Stroom(0, 1, 0)


def test_hetzelfde_product_opnieuw_is_geen_stroom() -> None:
    (indicatie,) = maak_indicaties(
        "Den Haag", 1, van=datetime.date(2026, 10, 10), besluitdatum=datetime.date(2026, 10, 9)
    )
    beeindig(indicatie)
    dossier = dossier_van(indicatie)
    maak_indicatie(dossier, van=OP)
    assert stroom() == Stroom()


# --- meldingen --------------------------------------------------------------------------------------------------


def maak_melding(dossier: Dossier, dag: datetime.date, *, taak: str = Taak.MO, wijze: str = "straatteam") -> Melding:
    pet: Lidmaatschap | None = dossier.behandelaar
    assert pet is not None
    with namens(pet):
        return Melding.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, taak=taak, ontvangen_op=dag, wijze=wijze,
            aanvraag=uuid4(), vastgelegd_door=pet,
        )  # fmt: skip


def test_meldingen_voor_opvang_per_wijze_en_jaar() -> None:
    dossier = maak_dossier("Den Haag")
    for dag, wijze in (("2025-12-31", "aanmelding"), ("2026-01-01", "straatteam"), ("2026-11-01", "daklozenloket")):
        maak_melding(dossier, datetime.date.fromisoformat(dag), wijze=wijze)
    maak_melding(dossier, OP, taak=Taak.BW)
    jaar = {"van": datetime.date(2026, 1, 1), "tot": datetime.date(2027, 1, 1)}
    ruw = tellen.meldingen(regio("haaglanden"), **jaar)
    assert ruw.rijen == ("Daklozenloket", "Aanmelding", "Straatteam", "Veiligheidshuis")
    assert +ruw.aantallen == {("Straatteam", AANTAL): 1, ("Daklozenloket", AANTAL): 1}
    assert tellen.eerste_jaar_opvang(regio("haaglanden"), op=OP) == 2025
    assert tellen.eerste_jaar_opvang(regio("dordrecht"), op=OP) is None


def test_onderzoeken_waarvan_de_zes_weken_in_het_kwartaal_aflopen() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    van, tot = datetime.date(2026, 7, 1), datetime.date(2026, 10, 1)
    for gemeld, klaar in (
        ("2026-05-19", "2026-06-20"),  # its six weken ended on 30 June
        ("2026-05-20", "2026-07-01"),  # ended on 1 July, on the last day
        ("2026-06-01", "2026-07-14"),  # a day late
        ("2026-07-01", None),  # not ready yet
        ("2026-08-20", None),  # due on 1 October
    ):
        dossier = maak_dossier("Rijswijk", door=pet, gemeld_op=datetime.date.fromisoformat(gemeld))
        with namens(pet):
            melding = dossier.meldingen.filter(taak=Taak.BW).first() or maak_melding(
                dossier, datetime.date.fromisoformat(gemeld), taak=Taak.BW
            )
            if klaar:
                dag = datetime.date.fromisoformat(klaar)
                Onderzoek.objects.create(
                    melding=melding, dossier=dossier, gemeente=dossier.gemeente,
                    begonnen_op=dag, afgerond_op=dag, uitkomst="bw",
                )  # fmt: skip
    ruw = tellen.onderzoeken(regio("haaglanden"), van=van, tot=tot)
    assert ruw.aantallen == {("Rijswijk", BINNEN): 1, ("Rijswijk", LATER): 2}


def test_een_telling_ziet_niemand_en_geldt_voor_elke_pet() -> None:
    maak_indicaties("Rijswijk", 2)
    with namens(maak_pet(Rol.CONTROLLER, "Dordrecht")):
        assert not Indicatie.objects.exists()
        assert tellen.naar_leeftijd(regio("haaglanden"), op=OP).aantallen.total() == 2
    assert gemeente("Rijswijk").naam_kort == "Rijswijk"
