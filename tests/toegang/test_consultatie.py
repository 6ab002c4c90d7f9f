"""A colleague of another gemeente reads one dossier along, gives advice, and finds nothing after the end."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_gebruiker, maak_pet
from tests.toegang.factories import OP, maak_dossier, rijen, weigert
from tests.toegang.formulieren import browser, tekst
from tests.toegang.overdrachtproef import DAG, deel_met, toestemming
from toegang.acties.client import zoek_bsn_elders
from toegang.acties.consultatie import deel_dossier, geef_advies, stop_deling
from toegang.acties.toestemming import trek_toestemming_in
from toegang.fouten import KanNietBij
from toegang.models import Advies, Deling, DelingEinde, Dossier
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    return maak_dossier("Rijswijk", door=pet)


@pytest.fixture
def collega() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Dordrecht")


def gevonden(wie: Lidmaatschap) -> list[tuple[int, ...]]:
    with namens(wie):
        return rijen("SELECT id FROM toegang_dossier")


def test_een_collega_leest_adviseert_en_vindt_daarna_niets(
    pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gevonden(collega) == []
    deling = deel_met(dossier, pet, collega)
    assert gevonden(collega) == [(dossier.pk,)]
    with namens(collega):
        assert [regel.wat for regel in werk_voor(collega, op=OP)] == ["Advies geven"]
        geef_advies(deling_id=deling.pk, tekst="Begin licht.", aanvraag=uuid4(), door=collega, op=OP)
        assert [regel.wat for regel in werk_voor(collega, op=OP)] == ["U leest mee"]
    with namens(pet):
        assert Advies.objects.get().tekst == "Begin licht."
        assert "Advies gekregen" in [regel.wat for regel in werk_voor(pet, op=OP)]
    monkeypatch.setattr(klok, "vandaag", lambda: deling.tot)
    assert gevonden(collega) == []
    with namens(collega), pytest.raises(GeenRecht):
        geef_advies(deling_id=deling.pk, tekst="Te laat.", aanvraag=uuid4(), door=collega, op=deling.tot)


def test_op_de_pagina_ziet_de_collega_dat_zij_meeleest_en_blijft_er_een_spoor(
    pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap
) -> None:
    deling = deel_met(dossier, pet, collega)
    venster = browser(collega)
    antwoord = venster.get(reverse("dossier", args=[dossier.pk]))
    assert antwoord.status_code == 200
    assert "U leest mee" in tekst(antwoord)
    assert "Dossier sluiten" not in tekst(antwoord)
    assert Inzage.objects.get(persoon=collega.gebruiker).reden == "collegiale consultatie"
    velden = {"pet": collega.pk, "aanvraag": uuid4(), "tekst": "Begin licht."}
    for _ in range(2):
        assert venster.post(reverse("advies_geven", args=[dossier.pk]), velden).status_code == 302
    with namens(pet):
        assert Advies.objects.count() == 1
        stop_deling(deling_id=deling.pk, reden="klaar", aanvraag=uuid4(), door=pet, op=OP)
    for naam in ("dossier", "dossier_samen", "advies_geven"):
        assert venster.get(reverse(naam, args=[dossier.pk])).status_code == 404


def test_alleen_meelezen_geeft_geen_advies(pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap) -> None:
    deling = deel_met(dossier, pet, collega, met_advies=False)
    with namens(collega):
        with pytest.raises(GeenRecht):
            geef_advies(deling_id=deling.pk, tekst="Ongevraagd.", aanvraag=uuid4(), door=collega, op=OP)
        weigert(IntegrityError, "advies_past_bij_de_deling", ADVIES, deling.pk, dossier.pk, collega.pk)


ADVIES = (
    "INSERT INTO toegang_advies (deling_id, dossier_id, gemeente_id, met_advies, tekst, gegeven_op, moment, aanvraag, "
    "vastgelegd_door_id) SELECT %s, d.id, d.gemeente_id, true, 'x', now(), now(), gen_random_uuid(), l.id "
    "FROM toegang_dossier d, regio_lidmaatschap l WHERE d.id = %s AND l.id = %s"
)


def test_de_muur_laat_alleen_wie_meeleest_een_advies_toevoegen(
    pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap
) -> None:
    deling = deel_met(dossier, pet, collega)
    with namens(pet):
        weigert(ProgrammingError, "row-level security", ADVIES, deling.pk, dossier.pk, pet.pk)
    with namens(collega):
        rijen(ADVIES, deling.pk, dossier.pk, collega.pk)
        weigert(ProgrammingError, "permission denied", "UPDATE toegang_advies SET tekst = 'y'")
        weigert(
            ProgrammingError,
            "row-level security",
            "INSERT INTO toegang_toestemming (dossier_id, gemeente_id, waarvoor, aan_wie, omvang, gegeven_op, hoe, "
            "door_wie, aanvraag, vastgelegd_door_id) SELECT id, gemeente_id, 'zoeken_elders', '', '{bsn}', now(), "
            "'mondeling', 'client', gen_random_uuid(), %s FROM toegang_dossier",
            collega.pk,
        )


def test_delen_geldt_onder_een_pet(pet: Lidmaatschap, dossier: Dossier) -> None:
    mens = maak_gebruiker()
    dordrecht, wassenaar = (maak_pet(Rol.CONSULENT, waar, gebruiker=mens) for waar in ("Dordrecht", "Wassenaar"))
    deel_met(dossier, pet, dordrecht)
    assert gevonden(dordrecht) == [(dossier.pk,)]
    assert gevonden(wassenaar) == []


def test_intrekken_stopt_het_meelezen_meteen(pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap) -> None:
    deling = deel_met(dossier, pet, collega)
    with namens(pet):
        trek_toestemming_in(toestemming_id=deling.toestemming_id, hoe="mondeling", aanvraag=uuid4(), door=pet, op=OP)
        einde = DelingEinde.objects.get()
    assert (einde.per, einde.was_tot, einde.reden) == (OP, OP + 15 * DAG, "toestemming")
    assert gevonden(collega) == []


def test_na_het_einde_kan_opnieuw_worden_gedeeld(pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap) -> None:
    deling = deel_met(dossier, pet, collega)
    with namens(pet):
        stop_deling(deling_id=deling.pk, reden="niet_nodig", aanvraag=uuid4(), door=pet, op=OP)
    assert gevonden(collega) == []
    deel_met(dossier, pet, collega)
    assert gevonden(collega) == [(dossier.pk,)]


def test_een_deling_wordt_niet_verlengd_of_stil_ingekort(
    pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap
) -> None:
    deel_met(dossier, pet, collega)
    with namens(pet):
        weigert(IntegrityError, "wordt niet gewijzigd", "UPDATE toegang_deling SET tot = tot + 1")
        weigert(IntegrityError, "wordt niet gewijzigd", "UPDATE toegang_deling SET met_advies = false")
        weigert(IntegrityError, "deling_stopt_bij_haar_einde", "UPDATE toegang_deling SET tot = tot - 1")
        weigert(
            IntegrityError,
            "deling_stopt_bij_haar_einde",
            "INSERT INTO toegang_delingeinde (deling_id, dossier_id, gemeente_id, per, was_tot, reden, aanvraag, "
            "vastgelegd_door_id) SELECT id, dossier_id, gemeente_id, van, tot, 'klaar', gen_random_uuid(), gever_id "
            "FROM toegang_deling",
        )


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"toestemming_id": 0}, "toestemming"),
        ({"laatste_dag": OP - DAG}, "laatste_dag"),
        ({"laatste_dag": OP + datetime.timedelta(days=43)}, "laatste_dag"),
        ({"collega_id": 0}, "collega"),
    ],
)
def test_wat_niet_kan_verandert_niets(
    pet: Lidmaatschap, dossier: Dossier, collega: Lidmaatschap, velden: dict[str, object], veld: str
) -> None:
    rij = toestemming(dossier, pet, "Dordrecht", "consultatie")
    goed = {"toestemming_id": rij.pk, "collega_id": collega.pk, "laatste_dag": OP + DAG}
    with namens(pet), pytest.raises(KanNietBij) as fout:
        deel_dossier(
            dossier_id=dossier.pk, vraag="Wat zou u doen?", met_advies=True, aanvraag=uuid4(), door=pet, op=OP,
            **{**goed, **velden},
        )  # fmt: skip
    assert fout.value.veld == veld
    with namens(pet):
        assert not Deling.objects.exists()


def test_een_collega_van_een_andere_gemeente_dan_de_toestemming(pet: Lidmaatschap, dossier: Dossier) -> None:
    rij = toestemming(dossier, pet, "Dordrecht", "consultatie")
    ander = maak_pet(Rol.CONSULENT, "Papendrecht")
    with namens(pet), pytest.raises(KanNietBij, match="De toestemming is voor Dordrecht"):
        deel_dossier(
            dossier_id=dossier.pk, toestemming_id=rij.pk, collega_id=ander.pk, vraag="?", met_advies=True,
            laatste_dag=OP, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def test_zoeken_bij_andere_gemeenten_vraagt_een_toestemming_die_geldt(pet: Lidmaatschap) -> None:
    from tests.toegang.factories import bsn

    dossier = maak_dossier("Rijswijk", door=pet, bsn=bsn(5), bsn_volgt=False)
    with namens(pet), pytest.raises(Exception, match="geen toestemming"):
        zoek_bsn_elders(dossier=dossier, door=pet, op=OP)
    rij = toestemming(dossier, pet, None, "zoeken_elders")
    with namens(pet):
        assert zoek_bsn_elders(dossier=dossier, door=pet, op=OP) is False
        trek_toestemming_in(toestemming_id=rij.pk, hoe="mondeling", aanvraag=uuid4(), door=pet, op=OP)
        with pytest.raises(Exception, match="geen toestemming"):
            zoek_bsn_elders(dossier=dossier, door=pet, op=OP)
