"""A letter that asks the raad for a decision is the wrong document; a letter that tells about one is not."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.brieven.controles.raadsbesluit import gevraagd_besluit
from samenwerking.brieven.inhoud import BriefInhoud, Vervolgstap
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief


def gevraagd(brief: BriefInhoud) -> list[str]:
    return [een.over for een in gevraagd_besluit(brief, datetime.date(2026, 11, 23))]


@pytest.mark.parametrize(
    "zin",
    [
        "Wij vragen u de regiovisie vast te stellen.",
        "Wij verzoeken uw raad in te stemmen met de overeenkomst.",
        "Het college vraagt de raad om een zienswijze op het ontwerp.",
        "Wij stellen u voor te besluiten tot deelname.",
        "Wij leggen het plan aan u voor ter vaststelling.",
        "Wij vragen de gemeenteraad een krediet van 100.000 euro.",
        "Wij vragen u geld voor de opvang beschikbaar te stellen.",
        "Wij vragen uw raad toestemming voor de regeling.",
    ],
)
def test_een_vraag_om_een_besluit_valt_op(zin: str) -> None:
    brief = voorbeeldbrief(aanleiding=("Er is veel gebeurd.", f"Dit is de stand. {zin} Dank u wel."))
    assert gevraagd(brief) == [zin]


@pytest.mark.parametrize(
    "zin",
    [
        "De raad stelde de regiovisie vorig jaar vast.",
        "Wij vragen u hiervan kennis te nemen.",
        "Het college besluit over de contracten.",
        "Hebt u vragen, dan hoort de griffier dat graag.",
        "De vraag naar opvang groeit.",
        "De aanbieders vragen om meer budget.",
    ],
)
def test_informeren_is_geen_vraag_om_een_besluit(zin: str) -> None:
    assert gevraagd(voorbeeldbrief(aanleiding=(zin,))) == []


def test_wat_later_aan_de_raad_wordt_gevraagd_hoort_in_de_brief() -> None:
    brief = voorbeeldbrief(
        aanleiding=("De startdatum is bekend.",),
        vervolg=(Vervolgstap("Wij vragen u de regiovisie vast te stellen", "de raad", None, "in het najaar"),),
    )
    assert gevraagd(brief) == []


def test_de_voorbeeldbrief_vraagt_niets() -> None:
    assert gevraagd(voorbeeldbrief()) == []
