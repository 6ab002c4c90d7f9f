"""On paper: the tijdspad on a sheet of A3 with its table, and a report that everyone can read."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from samenwerking.plannen.acties.planvoortgang import leg_voortgang_vast
from samenwerking.plannen.voortgang import Kwartaal
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.samenwerking.plannen.maken import Planwereld
from tests.samenwerking.teksten.factories import inloggen

A3_LIGGEND = (1191, 842)


@pytest.fixture(autouse=True)
def _pango() -> None:
    eis_pango()


def test_het_tijdspad_past_op_a3(wereld: Planwereld) -> None:
    heel = wereld.activiteit("Woningen zoeken in de hele regio", 0, 90)
    wereld.activiteit("Vragen", 0, 20, ouder=heel)
    wereld.meld(heel, "stilgelegd", "Wacht op het Rijk.")
    antwoord = inloggen(wereld.coordinator).get(reverse("tijdspad_bestand", args=[wereld.plan.pk]))
    assert antwoord["Content-Type"] == "application/pdf"
    assert voldoet(antwoord.content) == []
    lezer = lees(antwoord.content)
    assert {(round(blad.mediabox.width), round(blad.mediabox.height)) for blad in lezer.pages} == {A3_LIGGEND}
    assert len(lezer.pages) == 2
    gevonden = soorten(lezer)
    assert gevonden.count("Figure") == 1
    assert gevonden.count("TH") == 7 + 2  # the head, and the name of each row
    assert "Woningen zoeken in de hele regio" in tekst(lezer)


def test_een_verslag_op_papier_zegt_wat_de_pagina_zegt(wereld: Planwereld) -> None:
    activiteit = wereld.activiteit("Wonen", -20, -2, kosten="1250.50", eigenaar=wereld.mensen.rijswijk)
    wereld.activiteit("Deelstap", -20, -10, ouder=activiteit)
    wereld.resultaat(activiteit, "Inzicht in woningen", "Telling van november")
    verslag = leg_voortgang_vast(
        plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=wereld.coordinator, op=klok.vandaag()
    )
    client = inloggen(wereld.mensen.college)
    adres = reverse("voortgangsverslag_bestand", args=[verslag.pk])
    eerst = client.get(adres).content
    assert voldoet(eerst) == []
    woorden = tekst(lees(eerst)).replace("\xa0", " ")
    for zin in ("Voortgang 3e kwartaal 2026, versie 1", "1: 1 behaald, 0 niet behaald, 0 nog niet beoordeeld",
                "€ 1.250,50", "Telling van november", "beleidsadviseur van Rijswijk"):  # fmt: skip
        assert zin in woorden
    assert wereld.mensen.rijswijk.gebruiker.naam not in woorden
    wereld.meld(activiteit, "afgerond")
    assert client.get(adres).content == eerst
