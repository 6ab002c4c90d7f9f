"""Opvang: the test of a melding, one pas at a time, and the family; what the database itself refuses."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client as Browser
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.fouten import GeenRecht, KanNiet
from regio.models import Rol, Taak
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, maak_dossier, weigert
from tests.toegang.opvangproef import (
    DAG,
    maak_gezin,
    maak_opvangmelding,
    maak_pas,
    maak_toets,
    stop_pas,
    versie_van,
)
from toegang.acties.opvang import Toetsgegevens, geef_pas, toets_melding
from toegang.fouten import KanNietBij, Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier, Melding, Nachtopvangpas, Opvangtoets

pytestmark = pytest.mark.django_db

UITKOMST = Opvangtoets.Uitkomst


@pytest.fixture
def melding() -> Melding:
    return maak_opvangmelding(maak_dossier("Den Haag", taak=Taak.MO))


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        ({"uitkomst": UITKOMST.GEWEIGERD}, "reden"),
        ({"uitkomst": UITKOMST.PAS, "reden": "verblijfsstatus"}, "reden"),
        ({"uitkomst": UITKOMST.GEWEIGERD, "reden": "anders"}, "toelichting"),
        ({"uitkomst": UITKOMST.ANDERE_GEMEENTE}, "beste_gemeente"),
        ({"uitkomst": UITKOMST.ANDERE_GEMEENTE, "beste_gemeente": "Rijswijk"}, "toelichting"),
        ({"uitkomst": UITKOMST.ANDERE_GEMEENTE, "beste_gemeente": "Den Haag", "toelichting": "Netwerk."},
         "beste_gemeente"),
        ({"uitkomst": UITKOMST.PAS, "getoetst_op": OP + DAG}, "getoetst_op"),
        ({"uitkomst": UITKOMST.PAS, "getoetst_op": OP - DAG}, "getoetst_op"),
    ],
)  # fmt: skip
def test_een_toets_die_niet_kan(melding: Melding, gegevens: dict[str, object], veld: str) -> None:
    if isinstance(gegevens.get("beste_gemeente"), str):
        gegevens = {**gegevens, "beste_gemeente": gemeente(str(gegevens["beste_gemeente"]))}
    with pytest.raises(KanNietBij) as fout:
        maak_toets(melding, **gegevens)
    assert fout.value.veld == veld


def test_kans_op_herstel_wijst_een_andere_gemeente_aan(melding: Melding) -> None:
    toets = maak_toets(
        melding, uitkomst=UITKOMST.ANDERE_GEMEENTE, beste_gemeente=gemeente("Zoetermeer"), toelichting="Een zus helpt."
    )
    assert toets.beste_gemeente == gemeente("Zoetermeer")
    with pytest.raises(KanNiet, match="geen pas"):
        maak_pas(toets)


def test_een_melding_wordt_een_keer_getoetst(melding: Melding) -> None:
    toets = maak_toets(melding)
    with pytest.raises(KanNiet, match="al getoetst"):
        maak_toets(melding)
    with namens(toets.vastgelegd_door):
        nog_eens = toets_melding(
            melding_id=melding.pk, gegevens=Toetsgegevens(UITKOMST.GEWEIGERD, OP, "anders", None, "x"),
            versie=1, aanvraag=toets.aanvraag, door=toets.vastgelegd_door, op=OP,
        )  # fmt: skip
    assert nog_eens == toets


def test_alleen_een_melding_voor_opvang_wordt_getoetst() -> None:
    dossier = maak_dossier("Den Haag")
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        bw = Melding.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, ontvangen_op=OP, wijze="aanmelding", aanvraag=uuid4(),
            vastgelegd_door=dossier.behandelaar,
        )  # fmt: skip
    with pytest.raises(KanNiet, match="niet over maatschappelijke opvang"):
        maak_toets(bw)


def test_een_client_heeft_een_pas_tegelijk_en_daarna_een_volgende(melding: Melding) -> None:
    toets = maak_toets(melding)
    pas = maak_pas(toets)
    with pytest.raises(KanNietBij, match=r"al een pas tot en met 3.januari 2027"):
        maak_pas(toets, van=OP + 41 * DAG)
    volgende = maak_pas(toets, van=OP + 42 * DAG)
    assert (pas.laatste_dag + DAG, volgende.van) == (volgende.van, OP + 42 * DAG)
    with namens(pas.vastgelegd_door):
        weigert(
            IntegrityError,
            "client_heeft_een_nachtopvangpas_tegelijk",
            "INSERT INTO toegang_nachtopvangpas (toets_id, dossier_id, gemeente_id, van, tot, loopt_tot, aanvraag,"
            " vastgelegd_door_id) SELECT toets_id, dossier_id, gemeente_id, van, tot, loopt_tot, gen_random_uuid(),"
            " vastgelegd_door_id FROM toegang_nachtopvangpas WHERE id = %s",
            pas.pk,
        )


def test_een_pas_stopt_op_de_dag_die_is_besloten(melding: Melding) -> None:
    pas = maak_pas(maak_toets(melding))
    stop_pas(pas, per=OP + 7 * DAG)
    with namens(pas.vastgelegd_door):
        pas = Nachtopvangpas.objects.get(pk=pas.pk)
        assert pas.is_beeindigd
        assert pas.loopt_tot == OP + 7 * DAG
        assert not Nachtopvangpas.objects.lopend(op=OP + 7 * DAG).exists()
        weigert(
            IntegrityError,
            "pas_stopt_bij_zijn_einde",
            "UPDATE toegang_nachtopvangpas SET loopt_tot = tot WHERE id = %s",
            pas.pk,
        )
    with pytest.raises(KanNiet, match="al gestopt"):
        stop_pas(pas)


def test_twee_keer_klikken_is_een_pas(melding: Melding) -> None:
    toets = maak_toets(melding)
    pas = maak_pas(toets)
    with namens(pas.vastgelegd_door):
        assert pas == geef_pas(
            toets_id=toets.pk, van=OP, tot_en_met=OP, versie=1, aanvraag=pas.aanvraag, door=pas.vastgelegd_door, op=OP
        )
        with pytest.raises(Verouderd):
            geef_pas(
                toets_id=toets.pk, van=OP + 60 * DAG, tot_en_met=OP + 70 * DAG, versie=1, aanvraag=uuid4(),
                door=pas.vastgelegd_door, op=OP,
            )  # fmt: skip


@pytest.mark.parametrize(
    ("regel", "vraag"),
    [
        ("wie_opvang_weigert_zegt_waarom", "uitkomst = 'geweigerd'"),
        ("een_andere_gemeente_voor_opvang_heeft_een_naam", "uitkomst = 'andere_gemeente', toelichting = 'x'"),
        ("andere_gemeente_of_andere_reden_is_toegelicht", "uitkomst = 'geweigerd', reden = 'anders'"),
    ],
)
def test_wat_de_databank_van_een_toets_weigert(melding: Melding, regel: str, vraag: str) -> None:
    toets = maak_toets(melding)
    delen = {"uitkomst": "'pas'", "reden": "''", "toelichting": "''"}
    for deel in vraag.split(", "):
        naam, waarde = deel.split(" = ")
        delen[naam] = waarde
    with namens(toets.vastgelegd_door):
        ander = maak_opvangmelding(Dossier.objects.select_related("behandelaar", "gemeente").get(pk=toets.dossier_id))
        weigert(
            IntegrityError, regel,
            "INSERT INTO toegang_opvangtoets (melding_id, dossier_id, gemeente_id, getoetst_op, uitkomst, reden,"
            f" toelichting, aanvraag, vastgelegd_door_id) SELECT %s, dossier_id, gemeente_id, getoetst_op,"
            f" {delen['uitkomst']}, {delen['reden']}, {delen['toelichting']}, gen_random_uuid(), vastgelegd_door_id"
            " FROM toegang_opvangtoets WHERE id = %s",
            ander.pk, toets.pk,
        )  # fmt: skip


def test_een_ander_mag_niet_toetsen(melding: Melding) -> None:
    vreemde = maak_pet(Rol.CONSULENT, "Dordrecht")
    with namens(vreemde), pytest.raises((GeenRecht, Melding.DoesNotExist)):
        toets_melding(
            melding_id=melding.pk, gegevens=Toetsgegevens(UITKOMST.PAS, OP), versie=1, aanvraag=uuid4(),
            door=vreemde, op=OP,
        )  # fmt: skip


def test_de_geschiedenis_zegt_het_zonder_naam(melding: Melding) -> None:
    dossier = melding.dossier
    stop_pas(maak_pas(maak_toets(melding)))
    maak_gezin(dossier)
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        zinnen = [regel.zin.replace("\N{NO-BREAK SPACE}", " ") for regel in geschiedenis_van(dossier)]
    for woorden in ("getoetst op 23 november 2026", "Nachtopvangpas gegeven van", "Nachtopvangpas gestopt per",
                    "Opvang voor een gezin gevraagd", "Gezinslid toegevoegd: kind"):  # fmt: skip
        assert any(woorden in zin for zin in zinnen), woorden


# --- in a browser without script --------------------------------------------------------------------------------


@pytest.fixture
def venster(melding: Melding, settings: Settings) -> Browser:
    settings.VASTE_DAG = OP.isoformat()
    venster = Browser()
    assert melding.dossier.behandelaar is not None
    venster.force_login(melding.dossier.behandelaar.gebruiker)
    return venster


def post(venster: Browser, adres: str, dossier: Dossier, **velden: object) -> str:
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        versie = versie_van(dossier.pk)
    antwoord = venster.post(
        adres, {"pet": dossier.behandelaar.pk, "versie": versie, "aanvraag": str(uuid4()), **velden}, follow=True
    )
    return " ".join(antwoord.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def test_van_melding_naar_pas_naar_gezin_op_de_pagina(venster: Browser, melding: Melding) -> None:
    dossier = melding.dossier
    begin = venster.get(reverse("dossier", args=[dossier.pk])).content.decode()
    assert "is nog niet getoetst" in " ".join(begin.split())
    pagina = post(
        venster,
        reverse("opvang_toetsen", args=[dossier.pk, melding.pk]),
        dossier,
        uitkomst="pas",
        getoetst_op="23-11-2026",
    )
    assert "De toets is vastgelegd." in pagina
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        toets = Opvangtoets.objects.get()
    adres = reverse("nachtopvangpas", args=[dossier.pk, toets.pk])
    assert "ligt voor de eerste" in post(venster, adres, dossier, van="23-11-2026", tot_en_met="22-11-2026")
    pagina = post(venster, adres, dossier, van="23-11-2026", tot_en_met="03-01-2027")
    assert "Nachtopvangpas van 23 november 2026 tot en met 3 januari 2027" in pagina
    assert "geldig" in pagina
    with namens(dossier.behandelaar):
        pas = Nachtopvangpas.objects.get()
    pagina = post(
        venster, reverse("nachtopvangpas_einde", args=[dossier.pk, pas.pk]), dossier, per="01-12-2026", reden="woning"
    )
    assert "de cliënt heeft een woning of kamer" in pagina
    pagina = post(venster, reverse("gezin", args=[dossier.pk]), dossier, aangevraagd_op="23-11-2026")
    assert "Voeg nu de gezinsleden toe" in pagina
    with namens(dossier.behandelaar):
        huishouden = dossier.huishoudens.get()
    adres = reverse("gezinslid", args=[dossier.pk, huishouden.pk])
    assert "in de toekomst" in post(venster, adres, dossier, relatie="kind", geboortedatum="01-01-2027")
    pagina = post(venster, adres, dossier, relatie="kind", geboortedatum="01-05-2019")
    assert "kind, geboren op 1 mei 2019" in pagina
    with namens(dossier.behandelaar):
        lid = huishouden.leden.get()
    pagina = post(
        venster, reverse("gezinslid_einde", args=[dossier.pk, lid.pk]), dossier, per="23-11-2026", reden="onjuist"
    )
    assert "geboren op 1 mei 2019" not in pagina


def test_wachten_op_de_nachtopvang(venster: Browser, melding: Melding) -> None:
    dossier = melding.dossier
    maak_toets(melding, uitkomst=UITKOMST.WACHTLIJST)
    pagina = post(
        venster, reverse("nachtopvang_wachten", args=[dossier.pk]), dossier, problematiek="onbekend", sinds="23-11-2026"
    )
    assert "De cliënt staat op de wachtlijst nachtopvang." in pagina


def test_een_toets_van_een_ander_dossier_is_er_niet(venster: Browser, melding: Melding) -> None:
    ander = maak_dossier("Den Haag", door=melding.dossier.behandelaar)
    toets = maak_toets(melding)
    assert venster.get(reverse("nachtopvangpas", args=[ander.pk, toets.pk])).status_code == 404
    assert toets.getoetst_op == datetime.date(2026, 11, 23)
