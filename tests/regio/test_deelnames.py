"""Who takes part in a region: both sides agree, one region per taak at a time, and an end is a day."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from regio import rechten
from regio.acties.bronnen import Vindplaats
from regio.acties.deelnames import (
    Afspraak,
    beantwoord_voorstel,
    beeindig_deelname,
    start_regio,
    stel_deelname_voor,
    trek_voorstel_in,
)
from regio.beheer import werk_voor
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Deelname, Deelnamevoorstel, Gebeurtenis, Lidmaatschap, Regio, Taak
from tests.regio.factories import gemeente, maak_pet, regio

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)
MORGEN = datetime.date(2026, 11, 23)
STUK = Vindplaats("Samenwerkingsovereenkomst 2026", "gemeente Delft", "Z-2026-9")


@pytest.fixture(autouse=True)
def _vandaag(settings: Settings) -> None:
    settings.VASTE_DAG = DAG.isoformat()


@pytest.fixture
def haags() -> Lidmaatschap:
    return maak_pet("beheerder", regio("haaglanden"))


@pytest.fixture
def delfts() -> Lidmaatschap:
    return maak_pet("beheerder", "Delft")


def afspraak(**anders: Any) -> Afspraak:
    standaard = Afspraak(
        regio=regio("haaglanden"),
        gemeente=gemeente("Delft"),
        taak=Taak.OGGZ,
        rol=Deelname.Rol.REGIO,
        van=DAG,
        tot=None,
    )
    return dataclasses.replace(standaard, **anders)


def stel_voor(door: Lidmaatschap, **anders: Any) -> Deelname | Deelnamevoorstel:
    return stel_deelname_voor(afspraak=afspraak(**anders), vindplaats=STUK, aanvraag=uuid.uuid4(), door=door, op=DAG)


def vraag(door: Lidmaatschap, **anders: Any) -> Deelnamevoorstel:
    gevraagd = stel_voor(door, **anders)
    assert isinstance(gevraagd, Deelnamevoorstel)
    return gevraagd


# --- both sides --------------------------------------------------------------------------------------------------


def test_een_regio_neemt_geen_gemeente_op_zonder_haar_akkoord(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Delft").gebruiker
    voorstel = vraag(haags)
    assert not rechten.personen_in_beheer(haags, op=DAG).contains(collega)
    for wie in (haags, maak_pet("beheerder", regio("haaglanden")), maak_pet("beheerder", "Den Haag")):
        with pytest.raises(GeenRecht):
            beantwoord_voorstel(voorstel=voorstel, akkoord=True, door=wie, op=DAG)
    beantwoord_voorstel(voorstel=voorstel, akkoord=True, door=delfts, op=DAG)
    assert rechten.personen_in_beheer(haags, op=DAG).contains(collega)
    soorten = Gebeurtenis.objects.filter(gemeente=gemeente("Delft")).values_list("soort", flat=True)
    assert {"deelname_voorgesteld", "deelname_begonnen", "deelname_akkoord"} <= set(soorten)


def test_een_gemeente_dringt_een_regio_niet_binnen(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    voorstel = vraag(delfts)
    assert not voorstel.van_de_regio
    with pytest.raises(GeenRecht):
        beantwoord_voorstel(voorstel=voorstel, akkoord=True, door=maak_pet("beheerder", "Delft"), op=DAG)
    beantwoord_voorstel(voorstel=voorstel, akkoord=True, door=haags, op=DAG)
    assert Deelname.objects.lopend(op=DAG).filter(gemeente=gemeente("Delft"), taak=Taak.OGGZ).exists()


def test_wie_beide_kanten_beheert_of_niemand_tegenover_zich_heeft_hoeft_niet_te_vragen(haags: Lidmaatschap) -> None:
    assert isinstance(stel_voor(haags, gemeente=gemeente("Rijswijk")), Deelname)
    assert isinstance(stel_voor(haags), Deelname)  # nobody works for Delft here


def test_dezelfde_persoon_zegt_geen_ja_tegen_zichzelf(haags: Lidmaatschap) -> None:
    ook_delft = maak_pet("beheerder", "Delft", gebruiker=haags.gebruiker)
    with pytest.raises(GeenRecht):
        beantwoord_voorstel(voorstel=vraag(haags), akkoord=True, door=ook_delft, op=DAG)


@pytest.mark.parametrize("rol", ["teamleider", "coordinator", "beheerder"])
def test_een_ander_stelt_niets_voor(rol: str, delfts: Lidmaatschap) -> None:
    ander = maak_pet(rol, regio("dordrecht") if rol == "coordinator" else "Dordrecht")
    with pytest.raises(GeenRecht):
        stel_voor(ander)


def test_nee_en_intrekken_maken_geen_deelname(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    beantwoord_voorstel(voorstel=vraag(haags), akkoord=False, door=delfts, op=DAG)
    tweede = vraag(haags)
    with pytest.raises(KanNiet, match="Dit is al gevraagd"):
        vraag(haags)
    with pytest.raises(GeenRecht):
        trek_voorstel_in(voorstel=tweede, door=delfts, op=DAG)
    trek_voorstel_in(voorstel=tweede, door=haags, op=DAG)
    with pytest.raises(KanNiet, match="ingetrokken"):
        beantwoord_voorstel(voorstel=tweede, akkoord=True, door=delfts, op=DAG)
    assert not Deelname.objects.filter(gemeente=gemeente("Delft"), taak=Taak.OGGZ).exists()


def test_twee_keer_klikken_is_een_keer(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    velden: dict[str, Any] = {"vindplaats": STUK, "aanvraag": uuid.uuid4(), "door": haags, "op": DAG}
    assert stel_deelname_voor(afspraak=afspraak(), **velden) == stel_deelname_voor(afspraak=afspraak(), **velden)


def test_een_vraag_staat_op_mijn_werk_van_de_andere_kant(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    voorstel = vraag(haags)
    adres = reverse("beheer_voorstel", args=[voorstel.pk])
    assert adres in [regel.url for regel in werk_voor(delfts, op=DAG)]
    assert adres not in [regel.url for regel in werk_voor(haags, op=DAG)]


# --- one region per taak ----------------------------------------------------------------------------------------


def test_een_gemeente_zit_per_taak_in_een_regio(haags: Lidmaatschap) -> None:
    with pytest.raises(KanNietBij, match="Rijswijk doet voor beschermd wonen al mee in") as fout:
        stel_voor(haags, gemeente=gemeente("Rijswijk"), taak=Taak.BW)
    assert fout.value.veld == "gemeente"


def test_een_regio_heeft_per_taak_een_centrumgemeente(haags: Lidmaatschap) -> None:
    stel_voor(haags, gemeente=gemeente("Den Haag"), rol=Deelname.Rol.CENTRUM)
    with pytest.raises(KanNietBij, match="al een centrumgemeente: Den Haag") as fout:
        stel_voor(haags, gemeente=gemeente("Rijswijk"), rol=Deelname.Rol.CENTRUM)
    assert fout.value.veld == "rol"


def test_bij_het_antwoord_wordt_opnieuw_gekeken(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    voorstel = vraag(haags)
    start_regio(
        naam="Delftse regio", taak=Taak.OGGZ, centrum=gemeente("Delft"), van=DAG, vindplaats=STUK,
        aanvraag=uuid.uuid4(), door=delfts, op=DAG,
    )  # fmt: skip
    with pytest.raises(KanNietBij, match="al mee in Delftse regio"):
        beantwoord_voorstel(voorstel=voorstel, akkoord=True, door=delfts, op=DAG)


# --- a region begins --------------------------------------------------------------------------------------------


def start(door: Lidmaatschap, **anders: Any) -> Regio:
    velden = {"naam": "Delftse regio", "taak": Taak.OGGZ, "centrum": gemeente("Delft"), "van": DAG, **anders}
    return start_regio(vindplaats=STUK, aanvraag=velden.pop("aanvraag", uuid.uuid4()), door=door, op=DAG, **velden)


def test_een_regio_begint_met_haar_centrumgemeente(delfts: Lidmaatschap) -> None:
    aanvraag = uuid.uuid4()
    nieuw = start(delfts, aanvraag=aanvraag)
    assert start(delfts, aanvraag=aanvraag) == nieuw
    assert nieuw.sleutel == "delftse-regio"
    deelname = nieuw.deelnames.get()
    assert (deelname.gemeente, deelname.rol, deelname.bron.titel) == (gemeente("Delft"), "centrum", STUK.titel)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"naam": "haaglanden"}, "naam"), ({"naam": "..."}, "naam")],
)
def test_een_naam_is_van_een_regio(delfts: Lidmaatschap, anders: dict[str, Any], veld: str) -> None:
    with pytest.raises(KanNietBij) as fout:
        start(delfts, **anders)
    assert fout.value.veld == veld


def test_een_regio_begint_niet_bij_een_ander(haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    for door in (haags, maak_pet("controller", "Delft")):
        with pytest.raises(GeenRecht):
            start(door)
    with pytest.raises(KanNietBij, match="al mee in") as fout:
        start(maak_pet("beheerder", "Rijswijk"), centrum=gemeente("Rijswijk"), taak=Taak.BW)
    assert fout.value.veld == "gemeente"


# --- an end -----------------------------------------------------------------------------------------------------


def rijswijk() -> Deelname:
    gevonden: Deelname = Deelname.objects.get(gemeente=gemeente("Rijswijk"), taak=Taak.BW)
    return gevonden


@pytest.mark.parametrize(
    ("rol", "waar", "mag"),
    [
        ("beheerder", "Rijswijk", True),
        ("beheerder", "haaglanden", True),
        ("beheerder", "Den Haag", False),
        ("coordinator", "haaglanden", False),
    ],
)
def test_beide_kanten_leggen_een_einde_vast(rol: str, waar: str, mag: bool) -> None:
    door = maak_pet(rol, regio(waar) if waar.islower() else waar)
    if mag:
        assert beeindig_deelname(deelname=rijswijk(), tot=MORGEN, door=door, op=DAG).tot == MORGEN
        assert rijswijk().historie.count() == 2
    else:
        with pytest.raises(GeenRecht):
            beeindig_deelname(deelname=rijswijk(), tot=MORGEN, door=door, op=DAG)


def test_een_deelname_eindigt_niet_in_het_verleden(haags: Lidmaatschap) -> None:
    with pytest.raises(KanNietBij, match="Deze dag is voorbij"):
        beeindig_deelname(deelname=rijswijk(), tot=datetime.date(2026, 11, 21), door=haags, op=DAG)
    beeindig_deelname(deelname=rijswijk(), tot=DAG, door=haags, op=DAG)
    with pytest.raises(KanNiet, match="al geëindigd"):
        beeindig_deelname(deelname=rijswijk(), tot=MORGEN, door=maak_pet("beheerder", "Rijswijk"), op=DAG)


# --- the pages --------------------------------------------------------------------------------------------------


def test_vragen_en_antwoorden_op_de_paginas(client: Client, haags: Lidmaatschap, delfts: Lidmaatschap) -> None:
    client.force_login(haags.gebruiker)
    velden = {
        "pet": haags.pk, "aanvraag": uuid.uuid4(), "gemeente": "GM0503", "taak": "OGGZ", "rol": "regio",
        "van": "2026-12-01", "tot": "", "titel": "Overeenkomst", "uitgever": "gemeente Delft", "adres": "Z-9",
    }  # fmt: skip
    adres = reverse("beheer_deelname_nieuw", args=["haaglanden"])
    assert "Gemeente toevoegen aan" in client.get(adres).content.decode()
    assert "al mee in" in client.post(adres, velden | {"gemeente": "GM0603", "taak": "BW"}).content.decode()
    assert client.post(adres, velden).status_code == 302
    voorstel = Deelnamevoorstel.objects.get()
    vraagpagina = reverse("beheer_voorstel", args=[voorstel.pk])
    assert "Vraag intrekken" in client.get(vraagpagina).content.decode()
    assert "Nog niet beantwoord" in client.get(reverse("beheer_regio", args=["haaglanden"])).content.decode()
    client.force_login(delfts.gebruiker)
    pagina = client.get(vraagpagina).content.decode()
    assert "beheert voortaan ook de personen" in pagina
    assert "Dit veld is verplicht" in client.post(vraagpagina, {"pet": delfts.pk}).content.decode()
    assert client.post(vraagpagina, {"pet": delfts.pk, "antwoord": "akkoord"}).status_code == 302
    assert Deelname.objects.get(gemeente=gemeente("Delft"), taak=Taak.OGGZ).van == datetime.date(2026, 12, 1)


def test_een_gemeente_kiest_alleen_zichzelf(client: Client, delfts: Lidmaatschap) -> None:
    client.force_login(delfts.gebruiker)
    pagina = client.get(reverse("beheer_deelname_nieuw", args=["haaglanden"])).content.decode()
    assert 'value="GM0503"' in pagina
    assert 'value="GM0518"' not in pagina


def test_een_regio_starten_en_een_einde_op_de_pagina(client: Client, delfts: Lidmaatschap) -> None:
    client.force_login(delfts.gebruiker)
    velden = {
        "pet": delfts.pk, "aanvraag": uuid.uuid4(), "naam": "Delftse regio", "taak": "OGGZ", "centrum": "GM0503",
        "van": "2026-11-01", "titel": "Besluit", "uitgever": "gemeente Delft", "adres": "Z-9",
    }  # fmt: skip
    antwoord = client.post(reverse("beheer_regio_nieuw"), velden)
    assert antwoord.url == reverse("beheer_regio", args=["delftse-regio"])
    deelname = Deelname.objects.get(regio__sleutel="delftse-regio")
    einde = reverse("beheer_deelname_einde", args=[deelname.pk])
    assert einde in client.get(antwoord.url).content.decode()
    assert "geen centrumgemeente meer" in client.get(einde).content.decode()
    assert client.post(einde, {"pet": delfts.pk, "tot": "2026-11-22"}).status_code == 302


def test_de_lijst_en_een_regio_vragen_weinig_van_de_databank(
    client: Client, haags: Lidmaatschap, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(haags.gebruiker)
    client.get(reverse("beheer_regios"))
    with django_assert_num_queries(13):
        assert "Haagse regio" in client.get(reverse("beheer_regios")).content.decode()
    with django_assert_num_queries(14):
        client.get(reverse("beheer_regio", args=["haaglanden"]))
    gezocht = client.get(reverse("beheer_regios"), {"naam": "Papendrecht", "taak": "BW"}).content.decode()
    assert reverse("beheer_regio", args=["dordrecht"]) in gezocht
    assert reverse("beheer_regio", args=["haaglanden"]) not in gezocht
