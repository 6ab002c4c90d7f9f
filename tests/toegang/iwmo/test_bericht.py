"""Messages that come in: to which dossier, what fails, what they change, and that twice is once."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from regio.fouten import KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, bsn
from tests.toegang.iwmo import maken as m
from tests.toegang.iwmo.dossier import maak_client, maak_contract, maak_toewijzing, versie_van
from tests.toegang.iwmo.xml import als_xml
from toegang.acties.bericht import (
    MetClient,
    NietBewaard,
    beoordeel,
    leg_retour_vast,
    ontvang_bericht,
    toewijzingen_bij,
    verwerk_bericht,
)
from toegang.acties.toewijzing import Wijziging, wijzig_toewijzing
from toegang.acties.toewijzingsbericht import beantwoord_verzoek
from toegang.fouten import KanNietBij
from toegang.iwmo.historie import Bekende, Stop
from toegang.iwmo.schrijven import schrijf
from toegang.iwmo.soorten import WMO305, WMO315
from toegang.models import Bericht, Berichtverwerking, Dossier, Leveringsmelding, Verzoek

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schemas")]
AGB = m.AANBIEDER


def met(bericht: Any, nummer: int = 0, **anders: Any) -> Any:
    """About the client with this test number."""
    return replace(bericht, bsn=bsn(nummer), **anders)


def start(nummer: int, **anders: Any) -> MetClient:
    return met(m.wmo305(m.start(nummer=nummer, **anders)))


def stop(nummer: int, identificatie: str = "PROEF0000002", **anders: Any) -> MetClient:
    bericht = m.wmo307(m.stop(nummer=nummer, **anders))
    return met(bericht, header=replace(bericht.header, identificatie=identificatie))


def lees_in(bericht: MetClient, pet: Lidmaatschap) -> Bericht:
    with namens(pet):
        return ontvang_bericht(inhoud=als_xml(bericht), aanvraag=uuid4(), door=pet, op=OP)


def verwerk(rij: Bericht, pet: Lidmaatschap) -> Berichtverwerking:
    with namens(pet):
        return verwerk_bericht(
            bericht_id=rij.pk, versie=versie_van(rij.dossier), aanvraag=uuid4(), door=pet, op=OP
        )  # fmt: skip


@pytest.fixture
def zaak() -> tuple[Dossier, Lidmaatschap, int]:
    """A dossier with a toewijzing, its consulent and the number."""
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    return dossier, pet, maak_toewijzing(dossier, pet, aanbieder).nummer


def test_een_start_komt_bij_de_toewijzing_en_een_stop_ook(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    dossier, pet, nummer = zaak
    rij = lees_in(start(nummer), pet)
    assert (rij.dossier_id, rij.retour_voor) == (dossier.pk, datetime.date(2026, 11, 26))
    assert verwerk(rij, pet).retourcode == "0200"
    assert verwerk(lees_in(stop(nummer), pet), pet).uitkomst == "verwerkt"
    with namens(pet):
        (toewijzing,) = toewijzingen_bij(dossier.pk, AGB)
    assert toewijzing.leveringen == (Bekende(m.TOEN, Stop(m.NU, "19")),)


def test_hetzelfde_bestand_twee_keer_verandert_niets(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    dossier, pet, nummer = zaak
    eerste = lees_in(start(nummer), pet)
    verwerkt = verwerk(eerste, pet)
    assert lees_in(start(nummer), pet) == eerste
    assert verwerk(eerste, pet) == verwerkt
    with namens(pet):
        assert Bericht.objects.filter(dossier=dossier).count() == 1
        assert Leveringsmelding.objects.count() == 1


def test_een_andere_inhoud_met_dezelfde_identificatie_wordt_niet_bewaard(
    zaak: tuple[Dossier, Lidmaatschap, int],
) -> None:
    _, pet, nummer = zaak
    lees_in(start(nummer), pet)
    with pytest.raises(NietBewaard, match="9056"):
        lees_in(start(nummer, begin=m.NU), pet)


@pytest.mark.parametrize(
    ("anders", "retourcode", "regel"),
    [
        ({"nummer": 999}, "9019", "TR019"),
        ({"status": "3"}, "9063", "TR063"),
        ({"status": "2"}, "0001", "CS058"),
        ({"begin": m.NU + datetime.timedelta(days=1)}, "0001", "TR134"),
    ],
)
def test_wat_niet_klopt_wordt_afgekeurd_met_de_code(
    zaak: tuple[Dossier, Lidmaatschap, int], anders: dict[str, Any], retourcode: str, regel: str
) -> None:
    _, pet, nummer = zaak
    rij = lees_in(start(**{"nummer": nummer, **anders}), pet)
    verwerking = verwerk(rij, pet)
    assert (verwerking.uitkomst, verwerking.retourcode) == ("afgekeurd", retourcode)
    assert [bevinding["regel"] for bevinding in verwerking.bevindingen] == [regel]
    with namens(pet):
        assert not Leveringsmelding.objects.exists()


@pytest.mark.parametrize(
    ("bericht", "zin"),
    [
        (met(m.wmo305(), 5), "niet bewaard"),
        (met(m.wmo305(header=m.header(WMO305, ontvanger="0518"))), "niet bewaard"),
        (m.wmo305(bsn="999900007"), "niet bewaard"),
    ],
)
def test_een_bericht_over_niemand_hier_wordt_niet_bewaard(
    zaak: tuple[Dossier, Lidmaatschap, int], bericht: MetClient, zin: str
) -> None:
    dossier, pet, _ = zaak
    with pytest.raises(NietBewaard, match=zin):
        lees_in(bericht, pet)
    with namens(pet):
        assert not dossier.berichten.exists()


def test_wat_geen_bericht_is_of_een_ander_soort_wordt_niet_bewaard(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, _ = zaak
    for inhoud, zin in ((b"%PDF-", "geen leesbare XML"), (schrijf(met(m.wmo301())), "leest u hier niet in")):
        with namens(pet), pytest.raises(NietBewaard, match=zin):
            ontvang_bericht(inhoud=inhoud, aanvraag=uuid4(), door=pet, op=OP)


def test_een_consulent_van_elders_vindt_de_client_niet(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    with pytest.raises(NietBewaard):
        lees_in(start(zaak[2]), maak_pet(Rol.CONSULENT, gemeente("Den Haag")))


# --- requests ----------------------------------------------------------------------------------------------


def vraag(pet: Lidmaatschap, referentie: str = "VOT-1", identificatie: str = "VRAAG1") -> Verzoek:
    bericht = met(
        m.wmo315(m.aangevraagd(referentie_aanbieder=referentie)),
        header=m.header(WMO315, identificatie=identificatie),
    )
    verwerk(lees_in(bericht, pet), pet)
    with namens(pet):
        return Verzoek.objects.select_related("dossier").get(referentie_aanbieder=referentie)


def antwoord(verzoek: Verzoek, pet: Lidmaatschap, wat: str, reden: str = "") -> Any:
    with namens(pet):
        return beantwoord_verzoek(
            verzoek_id=verzoek.pk, antwoord=wat, reden=reden, versie=versie_van(verzoek.dossier), aanvraag=uuid4(),
            door=pet, op=OP,
        )  # fmt: skip


def test_een_verzoek_krijgt_een_termijn_en_een_antwoord(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, _ = zaak
    verzoek = vraag(pet)
    assert verzoek.uiterlijk == datetime.date(2026, 11, 30)
    onderzoek = antwoord(verzoek, pet, "in_onderzoek")
    assert onderzoek.bericht.soort == "WMO319"
    with pytest.raises(KanNiet, match="weet al"):
        antwoord(verzoek, pet, "in_onderzoek")
    with pytest.raises(KanNietBij, match="waarom"):
        antwoord(verzoek, pet, "afgewezen")
    afwijzing = antwoord(verzoek, pet, "afgewezen", "5")
    assert b"<wmo319:RedenAfwijzingVerzoek>5<" in afwijzing.bericht.ontsleuteld()
    assert bsn().encode() not in afwijzing.bericht.ontsleuteld()
    with pytest.raises(KanNiet, match="al beantwoord"):
        antwoord(verzoek, pet, "afgewezen", "5")


def test_zolang_een_verzoek_openstaat_wordt_een_volgend_afgekeurd(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, _ = zaak
    vraag(pet)
    bericht = met(m.wmo315(m.aangevraagd(referentie_aanbieder="VOT-2")), header=m.header(WMO315, identificatie="V2"))
    assert verwerk(lees_in(bericht, pet), pet).retourcode == "9374"


def test_een_verzoek_om_wijziging_wordt_ingewilligd_met_een_wijziging(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    dossier, pet, nummer = zaak
    vow = met(m.wmo317(ongewijzigd=(), te_wijzigen=(m.te_wijzigen(nummer=nummer, eind=m.LAATST),), nieuw=()))
    verwerk(lees_in(vow, pet), pet)
    with namens(pet):
        verzoek = Verzoek.objects.get(referentie_aanbieder="VOW-1")
        nieuw = wijzig_toewijzing(
            toewijzing_id=dossier.toewijzingen.all()[0].pk,
            wijziging=Wijziging("12", datetime.date(2027, 1, 31), overlegd=True, verzoek_id=verzoek.pk),
            versie=versie_van(dossier), aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip
        assert nieuw.referentie_aanbieder == "VOW-1"
        assert verzoek.antwoorden.get().antwoord == "toegewezen"


def test_een_verzoek_om_wijziging_noemt_alle_lopende_toewijzingen(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, nummer = zaak
    vow = met(m.wmo317(ongewijzigd=(nummer,), te_wijzigen=(m.te_wijzigen(nummer=nummer + 1),), nieuw=()))
    with namens(pet):
        oordeel = beoordeel(lees_in(vow, pet), op=OP)
    assert [bevinding.regel for bevinding in oordeel.bevindingen] == ["TR351"]


# --- what stays, and what is told --------------------------------------------------------------------------


def test_het_retourbericht_wordt_na_de_verwerking_vastgelegd(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, nummer = zaak
    rij = lees_in(start(nummer), pet)

    def retour(dag: datetime.date = OP) -> Any:
        with namens(pet):
            return leg_retour_vast(
                bericht_id=rij.pk, dag=dag, retourcode="0200", aanvraag=uuid4(), door=pet, op=OP
            )  # fmt: skip

    with pytest.raises(KanNiet, match="Verwerk het bericht eerst"):
        retour()
    verwerk(rij, pet)
    with pytest.raises(KanNiet, match="toekomst"):
        retour(OP + datetime.timedelta(days=1))
    assert retour() == retour()


def test_geen_bsn_in_een_gebeurtenis_of_bestandsnaam(zaak: tuple[Dossier, Lidmaatschap, int]) -> None:
    _, pet, nummer = zaak
    rij = lees_in(start(nummer), pet)
    verwerk(rij, pet)
    vraag(pet)
    assert bsn() not in rij.naam
    assert not any(bsn() in str(feiten) for feiten in Gebeurtenis.objects.values_list("feiten", flat=True))
