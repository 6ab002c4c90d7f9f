"""Three people and a choice: the coördinator asks, two gemeenten answer, the page shows where they differ."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from samenwerking.besluiten.acties.vormkeuze import leg_weging_vast, sluit_vormkeuze
from samenwerking.besluiten.models import Vormkeuze, Vormkeuzesluiting, Weegpunt, Weging
from samenwerking.besluiten.papier import Omslag, druk
from samenwerking.besluiten.weegstand import weegstand
from samenwerking.besluiten.werk_afspraken import werk_voor
from samenwerking.teksten.acties.verouderd import Verouderd
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.samenwerking.besluiten.maken import DAG, OP, maak_keuze, punt, weeg
from tests.samenwerking.teksten.factories import Mensen, inloggen, verstuur


@pytest.fixture
def keuze(mensen: Mensen) -> Vormkeuze:
    return maak_keuze(mensen.coordinator)


def test_drie_mensen_wegen_en_sluiten(mensen: Mensen, keuze: Vormkeuze) -> None:
    # given a question, it is asked of each advisor
    assert [regel.wat for regel in werk_voor(mensen.rijswijk, op=OP)] == ["Weeg mee: Welke vorm past vanaf 2028?"]
    assert werk_voor(mensen.dordrecht, op=OP) == []

    # when two gemeenten answer
    weeg(keuze, mensen.rijswijk, raden=punt("centrumregeling", "openbaar_lichaam"))
    weeg(keuze, mensen.zoetermeer, raden=punt("openbaar_lichaam", "", "De raad wil meer te zeggen hebben."))
    assert werk_voor(mensen.rijswijk, op=OP) == []

    # then everyone of the region reads where they differ, and who is missing
    for wie in (mensen.coordinator, mensen.rijswijk, mensen.college):
        pagina = inloggen(wie).get(reverse("vormkeuze", args=[keuze.pk])).content.decode()
        assert "Verschil over: openbaar lichaam." in pagina
        assert "De raad wil meer te zeggen hebben." in pagina
        assert "2 van 5 gemeenten hebben geantwoord" in pagina
        assert "Wassenaar" in pagina

    # and the coördinator closes with the outcome in words
    adres = reverse("vormkeuze_sluiten", args=[keuze.pk])
    antwoord = verstuur(mensen.coordinator, adres, uitkomst="De colleges kiezen in maart.", voor_raden="on")
    assert antwoord.status_code == 302
    for wie in (mensen.raad, mensen.college):
        pagina = inloggen(wie).get(reverse("vormkeuze", args=[keuze.pk])).content.decode()
        assert "De colleges kiezen in maart." in pagina
    with pytest.raises(KanNiet, match="gesloten"):
        weeg(keuze, mensen.rijswijk, versie=1, raden=punt("convenant"))


def test_de_raad_leest_haar_pas_als_zij_is_gedeeld(mensen: Mensen, keuze: Vormkeuze) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant"))
    adres = reverse("vormkeuze", args=[keuze.pk])
    assert inloggen(mensen.raad).get(adres).status_code == 404
    sluit_vormkeuze(keuze=keuze, uitkomst="Klaar.", voor_raden=False, door=mensen.coordinator, op=OP)
    assert inloggen(mensen.raad).get(adres).status_code == 404
    assert inloggen(mensen.dordrecht).get(adres).status_code == 404


def test_een_nieuwe_weging_komt_naast_de_oude(mensen: Mensen, keuze: Vormkeuze) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant", "", "Eerst dit."))
    weeg(keuze, mensen.rijswijk, versie=1, raden=punt("centrumregeling", "", "Nu dat."))
    assert list(Weging.objects.values_list("nummer", flat=True)) == [2, 1]
    pagina = inloggen(mensen.college).get(reverse("wegingen", args=[keuze.pk])).content.decode()
    assert "Eerst dit." in pagina
    assert "Nu dat." in pagina
    stand = weegstand(keuze, op=OP)
    assert [weging.nummer for weging in stand.wegingen] == [2]


def test_het_formulier_begint_met_wat_er_stond(mensen: Mensen, keuze: Vormkeuze) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant", "", "Eerst dit."))
    pagina = inloggen(mensen.rijswijk).get(reverse("weging", args=[keuze.pk])).content.decode()
    assert "Eerst dit." in pagina
    adres = reverse("weging", args=[keuze.pk])
    velden: dict[str, Any] = {
        "versie": 1,
        "aanvraag": uuid4(),
        "past_raden": ["convenant"],
        "reden_raden": "Nog steeds.",
    }
    antwoorden = [verstuur(mensen.rijswijk, adres, **velden) for _ in range(2)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert Weging.objects.count() == 2


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"past_raden": ["convenant"], "past_niet_raden": ["convenant"], "reden_raden": "x"}, "allebei"),
        ({"past_raden": ["convenant"]}, "Schrijf erbij waarom"),
        ({}, "ten minste één overweging"),
        ({"reden_raden": "Te laat.", "versie": 5}, "Een collega legde intussen"),
    ],
)
def test_wat_een_weging_niet_kan_zijn(mensen: Mensen, keuze: Vormkeuze, velden: dict[str, Any], zin: str) -> None:
    alles = {"versie": 0, "aanvraag": uuid4()} | velden
    antwoord = verstuur(mensen.rijswijk, reverse("weging", args=[keuze.pk]), **alles)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert not Weging.objects.exists()


def test_wie_niet_weegt(mensen: Mensen, keuze: Vormkeuze) -> None:
    for wie in (mensen.coordinator, mensen.college, mensen.raad, mensen.dordrecht, mensen.consulent):
        with pytest.raises(GeenRecht):
            leg_weging_vast(
                keuze=keuze, punten={"raden": punt("convenant")}, toelichting="", versie=0, aanvraag=uuid4(),
                door=wie, op=OP,
            )  # fmt: skip
    for wie in (mensen.rijswijk, mensen.college):
        with pytest.raises(GeenRecht):
            maak_keuze(wie)
        with pytest.raises(GeenRecht):
            sluit_vormkeuze(keuze=keuze, uitkomst="x", voor_raden=False, door=wie, op=OP)


def test_een_dag_die_voorbij_is_vraagt_niemand_iets(mensen: Mensen) -> None:
    with pytest.raises(KanNietBij, match="voorbij"):
        maak_keuze(mensen.coordinator, uiterlijk=OP - DAG)
    aanvraag = uuid4()
    eerste, tweede = (maak_keuze(mensen.coordinator, aanvraag=aanvraag) for _ in range(2))
    assert eerste == tweede


def test_niet_sluiten_voor_er_een_antwoord_is(mensen: Mensen, keuze: Vormkeuze) -> None:
    with pytest.raises(KanNiet, match="Nog geen gemeente"):
        sluit_vormkeuze(keuze=keuze, uitkomst="x", voor_raden=False, door=mensen.coordinator, op=OP)
    later = keuze.uiterlijk + DAG
    assert [regel.knop for regel in werk_voor(mensen.coordinator, op=later)] == ["Sluiten"]
    eerste = sluit_vormkeuze(keuze=keuze, uitkomst="x", voor_raden=False, door=mensen.coordinator, op=later)
    assert sluit_vormkeuze(keuze=keuze, uitkomst="y", voor_raden=True, door=mensen.coordinator, op=later) == eerste
    assert Vormkeuzesluiting.objects.get().uitkomst == "x"


def test_een_collega_was_eerder(mensen: Mensen, keuze: Vormkeuze) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant"))
    with pytest.raises(Verouderd):
        weeg(keuze, mensen.rijswijk, versie=0, raden=punt("centrumregeling"))


def sql(opdracht: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


@pytest.mark.parametrize(
    ("opdracht", "feit"),
    [
        ("UPDATE samenwerking_weging SET toelichting = 'anders'", "permission denied"),
        ("DELETE FROM samenwerking_weegpunt", "permission denied"),
        ("UPDATE samenwerking_vormkeuze SET vraag = 'anders'", "permission denied"),
        ("DELETE FROM samenwerking_vormkeuzesluiting", "permission denied"),
        (
            "INSERT INTO samenwerking_weegpunt (weging_id, overweging, past, past_niet, reden) SELECT weging_id, "
            "'btw', '{convenant}', '{convenant}', 'x' FROM samenwerking_weegpunt",
            "vorm_past_of_past_niet_nooit_allebei",
        ),
        (
            "INSERT INTO samenwerking_weegpunt (weging_id, overweging, past, past_niet, reden) SELECT weging_id, "
            "'btw', '{}', '{}', '' FROM samenwerking_weegpunt",
            "weegpunt_heeft_een_reden",
        ),
        (
            "INSERT INTO samenwerking_weegpunt (weging_id, overweging, past, past_niet, reden) SELECT weging_id, "
            "overweging, '{}', '{}', 'x' FROM samenwerking_weegpunt",
            "overweging_staat_eens_in_een_weging",
        ),
        (
            "INSERT INTO samenwerking_weging (vormkeuze_id, gemeente_id, nummer, toelichting, door_id, op, aanvraag) "
            "SELECT vormkeuze_id, gemeente_id, nummer, '', door_id, now(), gen_random_uuid() FROM samenwerking_weging",
            "weging_heeft_een_eigen_nummer_per_gemeente",
        ),
    ],
)
def test_wat_de_databank_weigert(mensen: Mensen, keuze: Vormkeuze, opdracht: str, feit: str) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant"))
    with pytest.raises(DatabaseError, match=feit):
        sql(opdracht)
    assert Weegpunt.objects.count() == 1


def test_de_pagina_vraagt_even_vaak_met_meer_gemeenten(
    mensen: Mensen, keuze: Vormkeuze, django_assert_max_num_queries: Any
) -> None:
    weeg(keuze, mensen.rijswijk, raden=punt("convenant"))
    weeg(keuze, mensen.zoetermeer, raden=punt("convenant"), btw=punt("centrumregeling"))
    bezoeker = inloggen(mensen.coordinator)
    with django_assert_max_num_queries(26):
        bezoeker.get(reverse("vormkeuze", args=[keuze.pk]))


def test_de_bijlage_is_een_toegankelijke_pdf(mensen: Mensen, keuze: Vormkeuze) -> None:
    eis_pango()
    weeg(keuze, mensen.rijswijk, raden=punt("centrumregeling", "openbaar_lichaam"), traditie=punt("convenant"))
    weeg(keuze, mensen.zoetermeer, raden=punt("openbaar_lichaam", "", "De raad wil meer te zeggen hebben. " * 20))
    antwoord = inloggen(mensen.college).get(reverse("vormkeuze_bestand", args=[keuze.pk]))
    assert antwoord["Content-Type"] == "application/pdf"
    lezer = lees(antwoord.content)
    assert voldoet(antwoord.content) == []
    delen = soorten(lezer)
    assert delen.count("H1") == 1
    assert delen.count("Table") == 2  # one for each consideration that got an answer
    assert delen.count("Figure") == 1
    woorden = tekst(lezer)
    for deel in (
        "Er zijn geen punten opgeteld",
        "2 van 5 gemeenten hebben geantwoord",
        "Verschil over: openbaar lichaam.",
        "5 raden besluiten over toestemming voor hun college. (Wgr artikel 1, vierde lid)",
        "Openbaar lichaam",
    ):
        assert deel in woorden


def test_dezelfde_stand_geeft_dezelfde_bytes(mensen: Mensen, keuze: Vormkeuze) -> None:
    eis_pango()
    weeg(keuze, mensen.rijswijk, raden=punt("convenant"))
    omslag = Omslag("Regio", datetime(2026, 11, 23, 9, tzinfo=UTC))
    inhoud = {"keuze": keuze, "stand": weegstand(keuze, op=OP), "sluiting": None, "op": OP}
    assert druk("vormkeuze_papier.html", omslag, inhoud) == druk("vormkeuze_papier.html", omslag, inhoud)
