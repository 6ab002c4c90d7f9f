"""The register: what it keeps, what it refuses, who is reminded, and a gemeente that leaves."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.addendum import maak_addendum, wijzig_addendum
from samenwerking.besluiten.acties.overeenkomst import (
    leg_vindplaats_vast,
    plan_evaluatie,
    rond_evaluatie_af,
    wijzig_overeenkomst,
    zet_stand,
)
from samenwerking.besluiten.acties.partijwijziging import vraag_partijwijziging, zet_wijzigstap
from samenwerking.besluiten.geschiedenis_afspraken import zin
from samenwerking.besluiten.models import Overeenkomst, Partij, Partijwijziging
from samenwerking.besluiten.werk_afspraken import werk_voor
from samenwerking.teksten.acties.verouderd import Verouderd
from tests.regio.factories import gemeente, maak_mandaat, maak_pet, regio
from tests.samenwerking.besluiten.maken import DAG, OP, VELDEN, maak_afspraak
from tests.samenwerking.teksten.factories import Mensen, inloggen, verstuur


@pytest.fixture
def afspraak(mensen: Mensen) -> Overeenkomst:
    return maak_afspraak(mensen.coordinator)


def test_de_pagina_toont_wat_is_afgesproken(mensen: Mensen) -> None:
    mandaat = maak_mandaat("Rijswijk", "Den Haag")
    ding = maak_afspraak(mensen.coordinator, mandaten=[mandaat])
    pagina = inloggen(mensen.college).get(ding.get_absolute_url()).content.decode()
    for deel in (
        "Samenwerkingsovereenkomst van de proef",
        "Centrumregeling",
        "beschermd wonen, maatschappelijke opvang",
        "elke gemeente zelf",
        "31\N{NO-BREAK SPACE}december 2027",
        "opzeggen kan tot en met 31\N{NO-BREAK SPACE}december 2026",
        "Rijswijk aan Den Haag: toegang beschermd wonen",
    ):
        assert deel in pagina
    assert "Wijzigen" not in pagina


def test_een_adviseur_neemt_haar_op_in_de_browser(mensen: Mensen) -> None:
    adres = reverse("overeenkomst_nieuw", args=["haaglanden"])
    velden: dict[str, Any] = {
        "aanvraag": uuid4(), "titel": "Convenant van de proef", "rechtsvorm": "convenant", "taken": ["BW"],
        "toegang": "regio", "inkoop": "regio", "financiering": "onbekend", "verlenging": "onbekend",
        "gemeenten": [gemeente(naam).pk for naam in ("Rijswijk", "Wassenaar")], "organen": ["college"],
        "stand": "concept", "per": "1-9-2026", "voor_raden": "on",
    }  # fmt: skip
    antwoorden = [verstuur(mensen.rijswijk, adres, **velden) for _ in range(2)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    ding = Overeenkomst.objects.get()
    assert not ding.voor_raden  # only the coördinator shares with the raden
    assert [str(partij) for partij in ding.partijen.all()] == ["college van Rijswijk", "college van Wassenaar"]
    assert inloggen(mensen.raad).get(ding.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tot": datetime.date(2023, 1, 1)}, "na de ingangsdatum"),
        ({"wie": ()}, "ten minste één gemeente"),
    ],
)
def test_wat_zij_niet_kan_zijn(mensen: Mensen, velden: dict[str, Any], zin: str) -> None:
    with pytest.raises(KanNietBij, match=zin):
        maak_afspraak(mensen.coordinator, **velden)


def test_een_raad_doet_niet_mee_aan_een_bvo(mensen: Mensen, afspraak: Overeenkomst) -> None:
    Partij.objects.create(overeenkomst=afspraak, gemeente=gemeente("Wassenaar"), orgaan="raad")
    with pytest.raises(KanNietBij, match="alleen colleges"):
        _wijzig(mensen.coordinator, afspraak, rechtsvorm="bedrijfsvoeringsorganisatie")


def _wijzig(door: Lidmaatschap, ding: Overeenkomst, *, versie: int = 1, **anders: Any) -> Overeenkomst:
    with namens(door):
        return wijzig_overeenkomst(overeenkomst=ding, velden=VELDEN | anders, versie=versie, door=door, op=OP)


def test_een_wijziging_blijft_in_de_geschiedenis(mensen: Mensen, afspraak: Overeenkomst) -> None:
    _wijzig(mensen.rijswijk, afspraak, titel="Nieuwe titel")
    assert [rij.titel for rij in Overeenkomst.historie.order_by("pk")] == [VELDEN["titel"], "Nieuwe titel"]
    with pytest.raises(Verouderd):
        _wijzig(mensen.zoetermeer, afspraak, titel="Te laat")
    gewijzigd = Gebeurtenis.objects.get(soort="overeenkomst gewijzigd")
    assert zin(gewijzigd.soort, gewijzigd.feiten) == "Gewijzigd: titel"


def test_zij_vervangt_zichzelf_niet(mensen: Mensen, afspraak: Overeenkomst) -> None:
    opvolger = maak_afspraak(mensen.coordinator, titel="Opvolger", vervangt=afspraak)
    with pytest.raises(KanNietBij, match="zichzelf"):
        _wijzig(mensen.coordinator, afspraak, vervangt=opvolger)


@pytest.mark.parametrize("wie", ["college", "raad", "consulent", "dordrecht"])
def test_wie_niets_vastlegt(mensen: Mensen, afspraak: Overeenkomst, wie: str) -> None:
    door = getattr(mensen, wie)
    with pytest.raises(GeenRecht):
        maak_afspraak(door)
    with pytest.raises(GeenRecht):
        _wijzig(door, afspraak)


def test_elke_gebeurtenis_heeft_een_zin(mensen: Mensen, afspraak: Overeenkomst) -> None:
    door = mensen.coordinator
    with namens(door):
        zet_stand(overeenkomst=afspraak, stand="vervallen", per=OP, toelichting="", aanvraag=uuid4(), door=door, op=OP)
        addendum = maak_addendum(
            overeenkomst=afspraak, velden={"titel": "A", "artikelen": ["artikel 1"], "inhoud": "B"}, aanvraag=uuid4(),
            door=door, op=OP,
        )  # fmt: skip
        wijzig_addendum(addendum=addendum, velden={"titel": "C"}, versie=1, door=door, op=OP)
        for deze in (None, addendum):
            leg_vindplaats_vast(
                overeenkomst=afspraak, addendum=deze, gemeente=gemeente("Rijswijk"), datum=OP, plaats="Gemeenteblad",
                reden="", aanvraag=uuid4(), door=door, op=OP,
            )  # fmt: skip
    zinnen = [zin(rij.soort, rij.feiten) for rij in Gebeurtenis.objects.filter(object_id=afspraak.pk).order_by("pk")]
    assert zinnen == [
        "Opgenomen in het register: besloten per 1\N{NO-BREAK SPACE}december 2023",
        "Stand: gaat niet door per 23\N{NO-BREAK SPACE}november 2026",
        "Addendum 1 opgenomen",
        "Addendum 1 gewijzigd",
        "Bekendmaking van de overeenkomst door Rijswijk op 23\N{NO-BREAK SPACE}november 2026 vastgelegd",
        "Bekendmaking van addendum 1 door Rijswijk op 23\N{NO-BREAK SPACE}november 2026 vastgelegd",
    ]
    pagina = inloggen(mensen.college).get(reverse("overeenkomst_geschiedenis", args=[afspraak.pk]))
    assert "Addendum 1 opgenomen" in pagina.content.decode()


def test_een_tweede_vindplaats_zegt_waarom(mensen: Mensen, afspraak: Overeenkomst) -> None:
    velden: dict[str, Any] = {
        "overeenkomst": afspraak, "addendum": None, "gemeente": gemeente("Rijswijk"), "datum": OP,
        "plaats": "Gemeenteblad 2026, 1", "door": mensen.rijswijk, "op": OP,
    }  # fmt: skip
    leg_vindplaats_vast(**velden, reden="", aanvraag=uuid4())
    with pytest.raises(KanNietBij, match="waarom u haar verbetert"):
        leg_vindplaats_vast(**velden, reden="", aanvraag=uuid4())
    leg_vindplaats_vast(**(velden | {"plaats": "Gemeenteblad 2026, 2"}), reden="Tikfout.", aanvraag=uuid4())
    pagina = inloggen(mensen.college).get(afspraak.get_absolute_url()).content.decode()
    assert "Gemeenteblad 2026, 2" in pagina
    assert "Gemeenteblad 2026, 1<" not in pagina


# --- reminders ----------------------------------------------------------------------------------------------


def test_wat_op_mijn_werk_komt(mensen: Mensen, afspraak: Overeenkomst) -> None:
    # notice until 31-12-2026, the end on 31-12-2027, an evaluation in ninety days
    moment = plan_evaluatie(
        overeenkomst=afspraak, uiterlijk=OP + 90 * DAG, wat="Alles", aanvraag=uuid4(), door=mensen.coordinator, op=OP
    )
    for wie in (mensen.coordinator, mensen.rijswijk):
        assert [(regel.knop, regel.uiterlijk) for regel in werk_voor(wie, op=OP)] == [
            ("Overeenkomst bekijken", datetime.date(2026, 12, 31)),
            ("Evaluatie vastleggen", OP + 90 * DAG),
        ]
    assert werk_voor(mensen.college, op=OP) == werk_voor(mensen.dordrecht, op=OP) == []
    with pytest.raises(KanNietBij, match="moet nog komen"):
        rond_evaluatie_af(moment=moment, soort="gehouden", dag=OP + DAG, uitkomst="Goed.", door=mensen.rijswijk, op=OP)
    rond_evaluatie_af(moment=moment, soort="gehouden", dag=OP, uitkomst="Goed.", door=mensen.rijswijk, op=OP)
    assert [regel.knop for regel in werk_voor(mensen.rijswijk, op=OP)] == ["Overeenkomst bekijken"]
    maak_afspraak(mensen.coordinator, titel="Opvolger", vervangt=afspraak, tot=None)
    assert werk_voor(mensen.rijswijk, op=OP) == []


# --- joining and leaving ------------------------------------------------------------------------------------


def _vraag(door: Lidmaatschap, ding: Overeenkomst, **anders: Any) -> Partijwijziging:
    velden: dict[str, Any] = {
        "soort": "uittreding", "gemeente": gemeente("Rijswijk"), "orgaan": "college", "gevraagd_op": OP - 10 * DAG,
        "per": datetime.date(2027, 7, 1), "grond": "artikel 12", "gevolgen": "Kosten.", "aanvraag": uuid4(),
    }  # fmt: skip
    with namens(door):
        return vraag_partijwijziging(overeenkomst=ding, **(velden | anders), door=door, op=OP)


def _stap(door: Lidmaatschap, wijziging: Partijwijziging, soort: str, dag: datetime.date = OP) -> None:
    with namens(door):
        zet_wijzigstap(wijziging=wijziging, soort=soort, dag=dag, toelichting="Zo is het.", door=door, op=OP)


def test_een_gemeente_treedt_uit(mensen: Mensen, afspraak: Overeenkomst) -> None:
    wijziging = _vraag(mensen.rijswijk, afspraak)
    with pytest.raises(KanNiet, match="gevolgen"):
        _stap(mensen.coordinator, wijziging, "besloten")
    _stap(mensen.rijswijk, wijziging, "gevolgen")
    with pytest.raises(GeenRecht):
        _stap(mensen.rijswijk, wijziging, "besloten")
    _stap(mensen.coordinator, wijziging, "besloten")
    partij = Partij.objects.get(overeenkomst=afspraak, gemeente=gemeente("Rijswijk"))
    assert partij.tot == datetime.date(2027, 7, 1)
    with pytest.raises(KanNiet, match="afgerond"):
        _stap(mensen.coordinator, wijziging, "ingetrokken")
    pagina = inloggen(mensen.college).get(wijziging.get_absolute_url()).content.decode()
    assert "Wgr artikel 9, eerste lid" in pagina
    assert "Deze procedure is afgerond." in pagina


def test_een_gemeente_treedt_toe(mensen: Mensen, afspraak: Overeenkomst) -> None:
    wijziging = _vraag(mensen.rijswijk, afspraak, soort="toetreding", gemeente=gemeente("Zoetermeer"))
    adres = wijziging.get_absolute_url()
    antwoord = verstuur(mensen.coordinator, adres, soort="besloten", dag="23-11-2026", toelichting="Alle colleges.")
    assert antwoord.status_code == 302
    assert Partij.objects.get(overeenkomst=afspraak, gemeente=gemeente("Zoetermeer")).van == datetime.date(2027, 7, 1)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"soort": "toetreding"}, "doet op die dag al mee"),
        ({"gemeente": "Wassenaar"}, "doet op die dag niet mee"),
        ({"per": OP - 11 * DAG}, "voor de dag waarop het is gevraagd"),
    ],
)
def test_wat_geen_wijziging_is(mensen: Mensen, afspraak: Overeenkomst, anders: dict[str, Any], zin: str) -> None:
    if "gemeente" in anders:
        anders = {"gemeente": gemeente(anders["gemeente"])}
    with pytest.raises(KanNietBij, match=zin):
        _vraag(mensen.rijswijk, afspraak, **anders)


def test_een_tegelijk(mensen: Mensen, afspraak: Overeenkomst) -> None:
    eerste = _vraag(mensen.rijswijk, afspraak)
    with pytest.raises(KanNietBij, match="Er loopt al een uittreding"):
        _vraag(mensen.rijswijk, afspraak)
    _stap(mensen.rijswijk, eerste, "ingetrokken")
    assert _vraag(mensen.rijswijk, afspraak).pk != eerste.pk


# --- what the database knows --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opdracht", "feit"),
    [
        ("UPDATE samenwerking_overeenkomst SET titel = ''", "overeenkomst_heeft_een_titel"),
        ("UPDATE samenwerking_overeenkomst SET taken = '{}'", "overeenkomst_gaat_over_een_taak"),
        ("UPDATE samenwerking_overeenkomst SET tot = ingangsdatum", "overeenkomst_begint_voor_zij_eindigt"),
        ("UPDATE samenwerking_overeenkomst SET vervangt_id = id", "overeenkomst_vervangt_een_andere"),
        ("DELETE FROM samenwerking_overeenkomst", "permission denied"),
        ("DELETE FROM samenwerking_partij", "permission denied"),
        ("UPDATE samenwerking_partij SET gemeente_id = gemeente_id", "permission denied"),
        ("UPDATE samenwerking_partij SET van = '2025-01-01', tot = '2025-01-01'", "partij_begint_voor_zij_eindigt"),
        (
            "INSERT INTO samenwerking_partij (overeenkomst_id, gemeente_id, orgaan) "
            "SELECT overeenkomst_id, gemeente_id, orgaan FROM samenwerking_partij",
            "orgaan_is_eens_tegelijk_partij",
        ),
        ("UPDATE samenwerking_overeenkomststand SET per = '2020-01-01'", "permission denied"),
        ("UPDATE samenwerking_historicalovereenkomst SET titel = 'x'", "permission denied"),
        ("UPDATE samenwerking_addendum SET artikelen = '{}'", "addendum_noemt_de_artikelen"),
        ("UPDATE samenwerking_overeenkomst SET regio_id = {ander}", "sleutel of de tekst|overeenkomst_vervangt"),
    ],
)
def test_wat_de_databank_weigert(mensen: Mensen, afspraak: Overeenkomst, opdracht: str, feit: str) -> None:
    maak_addendum(
        overeenkomst=afspraak, velden={"titel": "A", "artikelen": ["artikel 1"], "inhoud": "B"}, aanvraag=uuid4(),
        door=mensen.coordinator, op=OP,
    )  # fmt: skip
    if "{ander}" in opdracht:
        opvolger = maak_afspraak(mensen.coordinator, titel="Opvolger", vervangt=afspraak)
        opdracht = opdracht.replace("{ander}", f"{regio('dordrecht').pk} WHERE id = {opvolger.pk}")
    with pytest.raises(DatabaseError, match=feit), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


def test_de_lijst_vraagt_even_vaak_met_meer_overeenkomsten(
    mensen: Mensen, afspraak: Overeenkomst, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(8):
        maak_afspraak(mensen.coordinator, titel=f"Nog een {nummer}")
    bezoeker = inloggen(maak_pet(Rol.CONTROLLER, regio("haaglanden")))
    with django_assert_max_num_queries(18):
        bezoeker.get(reverse("overeenkomsten"))
    with django_assert_max_num_queries(32):
        bezoeker.get(afspraak.get_absolute_url())
