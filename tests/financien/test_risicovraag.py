"""The risk: frozen inputs, the same seed gives the same bytes, parts that are done once, and words for a college."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from fractions import Fraction
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from financien.acties.risico import bereken_risico, vraag_risico
from financien.models import Aanname, Risicouitkomst, Risicovraag, Scenario
from financien.risico import Risico
from financien.risicovraag import Gewicht, lees_uitkomst, lees_vraag
from financien.risicowoorden import fout_in_woorden, kans_in_woorden, weegt_het_meest
from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Lidmaatschap, Opdracht, Taak
from regio.opdrachten import doe
from tests.financien.paginas import haags
from tests.financien.prognoseproef import leg_vast, maak_prognose, nieuw

TREKKINGEN = 2_000


def vraag(scenario: Scenario, door: Lidmaatschap, **anders: object) -> Risicovraag:
    velden: dict[str, object] = {
        "aannames": Aanname.objects.van(scenario.regio, Taak.BW).laatste_nummer(),
        "jaren": 2,
        "trekkingen": TREKKINGEN,
        "zaad": 7,
        "band": Decimal(5),
        "aanvraag": uuid4(),
    }
    return vraag_risico(scenario=scenario, door=door, op=klok.vandaag(), nu=klok.nu(), **(velden | anders))  # type: ignore[arg-type]  # the fields come by name


@pytest.mark.django_db
def test_hetzelfde_zaad_en_dezelfde_invoer_geven_dezelfde_uitkomst() -> None:
    door = haags()
    scenario = maak_prognose(door)
    een, twee, ander = vraag(scenario, door), vraag(scenario, door), vraag(scenario, door, zaad=8)
    assert (een.nummer, twee.nummer, ander.nummer) == (1, 2, 3)
    assert bytes(een.inhoud) == bytes(twee.inhoud) != bytes(ander.inhoud)
    for rij in (een, twee, ander):
        for deel in Opdracht.objects.get(aanvraag=rij.aanvraag).delen.all():
            bereken_risico(deel)
    uit = {rij: [bytes(deel.inhoud) for deel in rij.uitkomsten.all()] for rij in (een, twee, ander)}
    assert len(uit[een]) == 2
    assert uit[een] == uit[twee]
    assert uit[een] != uit[ander]


@pytest.mark.django_db
def test_wat_bevroren_is_komt_hetzelfde_terug_en_verandert_niet_met_de_aannames() -> None:
    door = haags()
    scenario = maak_prognose(door)
    rij = vraag(scenario, door)
    gelezen = lees_vraag(bytes(rij.inhoud))
    assert gelezen.bevroren() == bytes(rij.inhoud)
    assert (gelezen.trekkingen, gelezen.zaad, len(gelezen.delingen), len(gelezen.onzekerheden)) == (TREKKINGEN, 7, 4, 2)
    leg_vast(scenario.regio, nieuw("tarief", "500"), door=door)
    for deel in Opdracht.objects.get(aanvraag=rij.aanvraag).delen.all():
        bereken_risico(deel)
    assert bytes(rij.uitkomsten.all()[0].inhoud) == gelezen.bereken(min(gelezen.jaren))


@pytest.mark.django_db
def test_de_varianten_dragen_samen_hetzelfde() -> None:
    door = haags()
    rij = vraag(maak_prognose(door), door, jaren=1)
    gelezen = lees_vraag(bytes(rij.inhoud))
    uit = lees_uitkomst(gelezen.bereken(min(gelezen.jaren)))
    gemeenten = len(gelezen.gemeenten)
    for naam, per_gemeente in uit.varianten.items():
        assert len(per_gemeente) == gemeenten, naam
        assert abs(sum(deel.gemiddeld for deel in per_gemeente.values()) - uit.regio.gemiddeld) <= gemeenten
    assert [deel.wat for deel in uit.invloeden] == ["prijs", "aantal cliënten"] or uit.invloeden[0].spreiding > 0


@pytest.mark.django_db
def test_de_werker_doet_elk_jaar_een_keer(django_capture_on_commit_callbacks: object) -> None:
    door = haags()
    rij = vraag(maak_prognose(door), door)
    opdracht = Opdracht.objects.get(aanvraag=rij.aanvraag)
    assert [deel.titel for deel in opdracht.delen.all()] == [str(jaar) for jaar in lees_vraag(bytes(rij.inhoud)).jaren]
    for deel in opdracht.delen.all():
        doe(deel.pk)
        doe(deel.pk)
    assert {deel.staat for deel in opdracht.delen.all()} == {"klaar"}
    assert Risicouitkomst.objects.filter(vraag=rij).count() == 2
    with pytest.raises(IntegrityError, match="risico_heeft_een_uitkomst_per_jaar"), transaction.atomic():
        Risicouitkomst.objects.create(vraag=rij, jaar=rij.uitkomsten.all()[0].jaar, inhoud=b"x")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"aannames": 1}, "intussen gewijzigd"),
        ({"trekkingen": 1_000_001}, "1.000.000 trekkingen"),
        ({"zaad": -1}, "Het zaad is een heel getal"),
        ({"jaren": 11}, "1 tot en met 10 jaren"),
    ],
)
def test_een_vraag_die_niet_kan(anders: dict[str, object], zin: str) -> None:
    door = haags()
    scenario = maak_prognose(door)
    with pytest.raises(KanNiet, match=zin):
        vraag(scenario, door, **anders)
    assert not Risicovraag.objects.exists()


@pytest.mark.django_db
def test_zonder_onzekerheid_valt_er_niets_te_trekken_en_een_ander_mag_niet() -> None:
    door = haags()
    scenario = maak_prognose(door)
    with pytest.raises(GeenRecht):
        vraag(scenario, haags("coordinator"))
    from financien.acties.aanname import trek_aanname_in

    for rij in Aanname.objects.van(scenario.regio, Taak.BW).geldend().filter(soort__startswith="spreiding"):
        trek_aanname_in(aanname=rij, reden="weg", aanvraag=uuid4(), door=door, op=klok.vandaag())
    with pytest.raises(KanNiet, match="nog geen onzekerheid"):
        vraag(scenario, door)


RISICO = Risico(Fraction(621, 1000), Decimal("0.0015"), 0, 0, 2_400_000_00, 6_100_000_00, 6_000_000_00, 6_200_000_00)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({}, "In 62 van de 100 doorgerekende toekomsten komt Rijswijk geld tekort; gemiddeld is dat tekort dan "
             "€ 2,4 mln. In 1 van de 20 toekomsten is het tekort groter dan € 6,1 mln."),
        ({"kans": Fraction(0)}, "In geen van de doorgerekende toekomsten komt Rijswijk geld tekort."),
        ({"kans": Fraction(1, 1000), "hoog": -1}, "In minder dan 1 van de 100"),
        ({"kans": Fraction(1)}, "In (bijna) alle doorgerekende toekomsten"),
    ],
)  # fmt: skip
def test_de_kans_in_woorden(anders: dict[str, object], zin: str) -> None:
    risico = dataclasses.replace(RISICO, **anders)  # type: ignore[arg-type]  # the fields come by name
    assert kans_in_woorden("Rijswijk", risico).replace("\xa0", " ").startswith(zin)


def test_de_fout_en_wat_het_zwaarst_weegt_in_woorden() -> None:
    tekst = fout_in_woorden(RISICO, 100_000).replace("\xa0", " ")
    assert "Met 100.000 trekkingen is de kans voor de regio 62,1%, op 0,29 procentpunt nauwkeurig." in tekst
    assert "tussen € 6,0 mln en € 6,2 mln" in tekst
    assert "aanname over duur weegt het zwaarst" in weegt_het_meest([Gewicht("duur", 100), Gewicht("prijs", 1)])
    assert weegt_het_meest([Gewicht("duur", 0)]).startswith("Geen van de onzekerheden")
