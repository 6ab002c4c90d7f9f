"""Each figure of a comparison says how it came about, and says the same as the table."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.urls import reverse

from financien.herkomst import REGIO
from financien.invoer import Invoer, Wijzigingsoort
from financien.verdelen import naar_euro
from financien.verschil import Oorzaak
from financien.verschilherkomst import Namen, herkomst
from financien.verschiloverzicht import overzicht
from regio.notatie import euro, getal
from tests.financien.factories import maak_proefscenario, voeg_toe
from tests.financien.invoer import maak_invoer
from tests.financien.paginas import client_van, haags
from tests.financien.test_verschiloverzicht import PAREN

NAMEN = Namen("de oude circulaire", "de nieuwe circulaire")
OUD = maak_invoer()
NIEUW = replace(
    OUD,
    historisch=replace(OUD.historisch, versie="mei 2027", waarden={"GM0001": Decimal(9), "GM0003": Decimal(1)}),
    objectief=replace(
        OUD.objectief,
        versie="mei 2027",
        waarden={code: waarde * (2 if code == "GM0002" else 1) for code, waarde in OUD.objectief.waarden.items()},
    ),
)
"""A newer circulaire with other historic and other objective shares, and nothing else that is new."""


@pytest.mark.parametrize(("van", "naar"), [*PAREN, (OUD, NIEUW)])
def test_elk_getal_zegt_hetzelfde_als_de_tabel(van: Invoer, naar: Invoer) -> None:
    tabel = overzicht(van, naar)
    for wat in (None, *Oorzaak):
        for jaren in ((tabel.jaren[0],), (tabel.jaren[-1],), tabel.jaren):
            delen = 0
            for code in tabel.codes:
                som = tabel.som([code], jaren)
                centen = som.totaal if wat is None else som.oorzaken[wat]
                uit = herkomst(tabel, code, jaren, wat, NAMEN)
                assert uit.bedrag == naar_euro(centen)
                assert uit.formule
                assert uit.gegevens
                delen += centen
            samen = herkomst(tabel, REGIO, jaren, wat, NAMEN)
            assert samen.bedrag == sum(deel.bedrag for deel in samen.delen) == naar_euro(delen)


def test_andere_aandelen_van_een_nieuwere_circulaire_zijn_de_oorzaak_aandeel() -> None:
    tabel = overzicht(OUD, NIEUW)
    assert any(cel.totaal for cel in tabel.cellen.values())
    for cel in tabel.cellen.values():
        assert cel.totaal == cel.oorzaken[Oorzaak.AANDEEL]
    uit = herkomst(tabel, "GM0001", (2028,), Oorzaak.AANDEEL, NAMEN)
    cel = tabel.cellen["GM0001", 2028]
    assert uit.ingevuld == f"{euro(naar_euro(cel.naar))} − {euro(naar_euro(cel.van))}"
    assert [gegeven.naam for gegeven in uit.gegevens] == [
        "Historisch aandeel in de oude circulaire",
        "Objectief aandeel in de oude circulaire",
        "Historisch aandeel in de nieuwe circulaire",
        "Objectief aandeel in de nieuwe circulaire",
    ]
    assert uit.gegevens[2].waarde == "9 van 10"
    assert "versie mei 2027" in uit.gegevens[2].toelichting
    assert all(gegeven.bron is not None for gegeven in uit.gegevens)
    with pytest.raises(KeyError):
        herkomst(tabel, "GM9999", (2028,), None, NAMEN)


@pytest.mark.django_db
def test_elke_cel_van_de_pagina_opent_haar_uitleg() -> None:
    scenario, ander = maak_proefscenario(), maak_proefscenario(startjaar=2030)
    voeg_toe(scenario, Wijzigingsoort.UITNAME, getal=Decimal("5000.00"), jaar=2028)
    client = client_van(haags())
    adres = reverse("scenario_vergelijken", args=[scenario.pk])
    tekst = client.get(adres, {"met": f"scenario-{ander.pk}", "jaar": "2031"}).content.decode()
    links = re.findall(r'href="([^"]+/verschil/[^"]+)"[^>]*>([^<]+)</a>', tekst)
    assert len(links) == 13 * 6 + 6 * 7
    for link, bedrag in links[:3] + links[-7:]:
        uit = client.get(link.replace("&amp;", "&"))
        assert getal(uit.context["herkomst"].bedrag, 2) == bedrag
    eigen = reverse("scenario_verschil_getal", args=[scenario.pk, "GM0603", 2031, "verschil"])
    assert client.get(eigen, {"met": f"scenario-{ander.pk}"}).status_code == 200
    for fout in (["GM0505", 2031, "verschil"], ["GM0603", 1999, "verschil"], ["GM0603", 2031, "niets"]):
        weg = reverse("scenario_verschil_getal", args=[scenario.pk, *fout])
        assert client.get(weg, {"met": f"scenario-{ander.pk}"}).status_code == 404
