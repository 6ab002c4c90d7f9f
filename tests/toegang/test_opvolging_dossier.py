"""Goals with their day to look again, how a client lives, and what stands on Mijn werk about it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client as Venster
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, weigert
from toegang.acties.opvolging import evalueer, leefgebieden_voor, leg_woonafspraak_vast, stel_doel
from toegang.fouten import KanNietBij, Verouderd
from toegang.models import Doel, Dossier, Leefgebied, Woonafspraak
from toegang.werk_opvolging import werk_opvolging

pytestmark = pytest.mark.django_db
WEEK = datetime.timedelta(days=7)


@pytest.fixture
def dossier() -> Dossier:
    return maak_dossier("Rijswijk")


def pet_van(dossier: Dossier) -> Lidmaatschap:
    assert dossier.behandelaar is not None
    return dossier.behandelaar


def versie(dossier: Dossier) -> int:
    return Dossier.objects.get(pk=dossier.pk).versie


def doel(dossier: Dossier, **anders: Any) -> Doel:
    pet = anders.pop("door", pet_van(dossier))
    with namens(pet):
        velden = {
            "leefgebied": leefgebieden_voor(dossier.gemeente_id, op=OP)[0],
            "tekst": "Zelf koken",
            "evalueren_op": OP + WEEK,
            "versie": versie(dossier),
            "aanvraag": uuid4(),
            **anders,
        }
        return stel_doel(dossier_id=dossier.pk, door=pet, op=OP, **velden)


def bekijk(ding: Doel, **anders: Any) -> Any:
    dossier = ding.dossier
    with namens(pet_van(dossier)):
        velden = {"uitkomst": "op_weg", "toelichting": "", "volgende": OP + 4 * WEEK, "aanvraag": uuid4(), **anders}
        return evalueer(doel_id=ding.pk, versie=versie(dossier), door=pet_van(dossier), op=OP, **velden)


def test_een_doel_krijgt_een_dag_en_staat_dan_op_mijn_werk(dossier: Dossier) -> None:
    doel(dossier)
    with namens(pet_van(dossier)):
        [regel] = werk_opvolging(pet_van(dossier), op=OP)
        assert (regel.wat, regel.uiterlijk) == ("Doel opnieuw bekijken", OP + WEEK)
        assert "Zelf koken" not in f"{regel.voor}{regel.waarom}"  # it is open on a screen all day


def test_twee_keer_hetzelfde_formulier_is_een_doel(dossier: Dossier) -> None:
    sleutel = uuid4()
    assert doel(dossier, aanvraag=sleutel) == doel(dossier, aanvraag=sleutel)


@pytest.mark.parametrize(
    ("uitkomst", "volgende", "veld"),
    [("op_weg", None, "volgende"), ("behaald", OP + WEEK, "volgende"), ("op_weg", OP, "volgende")],
)
def test_een_dag_hoort_bij_een_doel_dat_doorloopt(
    dossier: Dossier, uitkomst: str, volgende: datetime.date | None, veld: str
) -> None:
    with pytest.raises(KanNietBij) as fout:
        bekijk(doel(dossier), uitkomst=uitkomst, volgende=volgende)
    assert fout.value.veld == veld


def test_een_behaald_doel_wordt_niet_opnieuw_bekeken(dossier: Dossier) -> None:
    ding = doel(dossier)
    bekijk(ding, uitkomst="behaald", volgende=None)
    with pytest.raises(KanNiet, match="afgerond"):
        bekijk(ding)
    with namens(pet_van(dossier)):
        assert werk_opvolging(pet_van(dossier), op=OP) == []


def test_een_oud_formulier_verandert_niets(dossier: Dossier) -> None:
    doel(dossier)
    with pytest.raises(Verouderd):
        doel(dossier, versie=1)
    with namens(pet_van(dossier)):
        assert dossier.doelen.count() == 1


@pytest.mark.parametrize(("rol", "waar"), [(Rol.CONSULENT, "Zoetermeer"), (Rol.CONTROLLER, "Rijswijk")])
def test_een_ander_spreekt_geen_doel_af(dossier: Dossier, rol: Rol, waar: str) -> None:
    pet = maak_pet(rol, waar)
    with namens(pet), pytest.raises(GeenRecht):
        stel_doel(
            dossier_id=dossier.pk, leefgebied=Leefgebied.objects.all()[0], tekst="x", evalueren_op=OP + WEEK,
            versie=1, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def test_een_regio_met_een_eigen_lijst_gebruikt_die(dossier: Dossier) -> None:
    eigen = Leefgebied.objects.create(regio=regio("haaglanden"), naam="Huisdieren", van=OP)
    assert leefgebieden_voor(dossier.gemeente_id, op=OP) == [eigen]
    assert len(leefgebieden_voor(maak_dossier("Dordrecht").gemeente_id, op=OP)) > 1


def woont(dossier: Dossier, van: datetime.date, vorm: str = "onderhuur") -> Woonafspraak:
    with namens(pet_van(dossier)):
        return leg_woonafspraak_vast(
            dossier_id=dossier.pk, vorm=vorm, bedrag=Decimal("512.50"), van=van, versie=versie(dossier),
            aanvraag=uuid4(), door=pet_van(dossier), op=OP,
        )  # fmt: skip


def test_wat_er_was_stopt_als_er_iets_nieuws_begint(dossier: Dossier) -> None:
    eerste = woont(dossier, OP - 2 * WEEK)
    woont(dossier, OP, "eigen_huur")
    with namens(pet_van(dossier)):
        eerste.refresh_from_db()
        assert eerste.tot == OP
    with pytest.raises(KanNietBij):
        woont(dossier, OP - WEEK)


def test_client_woont_op_een_manier_tegelijk(dossier: Dossier) -> None:
    woont(dossier, OP)
    with namens(pet_van(dossier)):
        weigert(
            IntegrityError,
            "client_woont_op_een_manier_tegelijk",
            "INSERT INTO toegang_woonafspraak (dossier_id, gemeente_id, vorm, van, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, 'samen', %s, %s, %s)",
            dossier.pk, dossier.gemeente_id, OP + WEEK, uuid4(), pet_van(dossier).pk,
        )  # fmt: skip


def test_wie_bijna_18_wordt_staat_op_mijn_werk() -> None:
    jong = maak_dossier("Rijswijk", geboortedatum=datetime.date(2009, 3, 1))
    maak_dossier("Rijswijk", geboortedatum=datetime.date(2012, 3, 1), door=pet_van(jong))
    with namens(pet_van(jong)):
        [regel] = werk_opvolging(pet_van(jong), op=OP)
        assert (regel.wat, regel.uiterlijk) == ("De cliënt wordt 18", datetime.date(2027, 3, 1))


def test_de_pagina_waarschuwt_voor_de_18e_verjaardag(client: Venster) -> None:
    jong = maak_dossier("Rijswijk", geboortedatum=datetime.date(2009, 3, 1))
    client.force_login(pet_van(jong).gebruiker)
    tekst = client.get(reverse("opvolging", args=[jong.pk])).content.decode()
    assert 'class="melding melding--letop"' in tekst
    assert "1 maart 2027" in tekst.replace("\N{NO-BREAK SPACE}", " ")


def test_de_pagina_toont_doelen_schalen_en_wonen(client: Venster, dossier: Dossier) -> None:
    maak_indicatie(dossier)
    ding = doel(dossier)
    bekijk(ding, toelichting="Het lukt al drie dagen.")
    woont(dossier, OP)
    client.force_login(pet_van(dossier).gebruiker)
    antwoord = client.get(reverse("opvolging", args=[dossier.pk]))
    tekst = antwoord.content.decode()
    for woord in ("Zelf koken", "Het lukt al drie dagen.", "onderhuur", "Intramurale plekken"):
        assert woord in tekst
    assert Inzage.objects.filter(wat="dossier: opvolging").count() == 1


def test_feiten_noemen_geen_tekst(dossier: Dossier) -> None:
    bekijk(doel(dossier), toelichting="Geheim")
    assert "Geheim" not in str(list(Gebeurtenis.objects.values_list("feiten", flat=True)))
