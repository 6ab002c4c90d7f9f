"""The nota van zienswijzen: what each raad said and what the gemeenten answer, on paper that everyone can read."""

from __future__ import annotations

import pytest
from django.urls import reverse

from regio import klok
from samenwerking.besluiten.acties.besluit import beantwoord_punt
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.besluiten.views.nota import regels_van
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_weg
from tests.samenwerking.teksten.factories import inloggen

pytestmark = pytest.mark.django_db


@pytest.fixture
def weg() -> Weg:
    weg = maak_weg()
    for code in (RIJSWIJK, ZOETERMEER):
        weg.doe("toezenden", code)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.ZIENSWIJZE, punten=["Noem het meldpunt.", "Maak een evaluatie."])
    return weg


def test_elke_raad_staat_erin_met_het_laatste_antwoord(weg: Weg) -> None:
    rijswijk = regels_van(weg.procedure)[0]
    eerste = rijswijk.punten[0][0]
    for woorden, wijzigt in (("Dat weten we nog niet.", False), ("Dat nemen we over.", True)):
        beantwoord_punt(
            punt_id=eerste.pk,
            tekst=woorden,
            leidt_tot_wijziging=wijzigt,
            door=weg.mensen.coordinator,
            op=klok.vandaag(),
        )
    rijswijk, zoetermeer = regels_van(weg.procedure)
    assert [(punt.tekst, antwoord.tekst if antwoord else "") for punt, antwoord in rijswijk.punten] == [
        ("Noem het meldpunt.", "Dat nemen we over."),
        ("Maak een evaluatie.", ""),
    ]
    assert zoetermeer.besluit is None
    weg.besluit("zienswijze", ZOETERMEER, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    assert regels_van(weg.procedure)[1].besluit is None  # nobody confirmed it yet


def test_de_nota_leest_op_papier(weg: Weg) -> None:
    eis_pango()
    weg.besluit("zienswijze", ZOETERMEER, Uitkomst.AANGEHOUDEN)
    antwoord = inloggen(weg.mensen.raad).get(reverse("procedure_nota_bestand", args=[weg.procedure.pk]))
    assert antwoord.status_code == 200
    pdf = lees(antwoord.content)
    assert voldoet(antwoord.content) == []
    assert {"H1", "H2", "Table", "TH"} <= set(soorten(pdf))
    woorden = tekst(pdf)
    for zin in (
        "Nota van zienswijzen",
        "Rijswijk",
        "Noem het meldpunt.",
        "Nog geen antwoord.",
        "Zoetermeer",
        "hield het besluit",
    ):
        assert zin in woorden


def test_zonder_zienswijze_is_er_geen_nota() -> None:
    weg = maak_weg(soort="regiovisie")
    assert inloggen(weg.mensen.raad).get(reverse("procedure_nota_bestand", args=[weg.procedure.pk])).status_code == 404
