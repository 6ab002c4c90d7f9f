"""A file of ours comes back: tracked or not, every change is found, and nothing else."""

from __future__ import annotations

import datetime

from hypothesis import assume, given, settings

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.voorstellen import neem_aan, wijs_af
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur
from samenwerking.teksten.word.terug import lees_terug
from tests.samenwerking.teksten.word.bomen import (
    BEELDEN,
    documenten,
    kale_regels,
    met_voorstellen,
    met_wijziging,
    zonder_leeg,
)

DOOR = Auteur("Jurist Rijswijk", datetime.datetime(2026, 11, 20, 9, 0, tzinfo=TIJD))


@given(documenten())
@settings(max_examples=30)
def test_ongewijzigd_geeft_niets(document: Knoop) -> None:
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN)
    terug = lees_terug(bestand, uitgegaan=document, soort="sok", door=DOOR, open_voorstellen=False, beelden=BEELDEN)
    assert terug.document == document
    assert (terug.voorstellen, terug.stil, terug.beelden, terug.meldingen) == ({}, (), {}, ())


@given(met_voorstellen())
@settings(max_examples=40)
def test_open_voorstellen_blijven_zoals_ze_waren(paar: tuple[Knoop, dict[str, Auteur]]) -> None:
    document, auteurs = paar
    assume(wijs_af(document).inhoud)  # a text that is proposed whole has nothing to come back to
    for open_voorstellen in (True, False):
        hoe = {"open_voorstellen": open_voorstellen, "voorstellen": auteurs, "beelden": BEELDEN}
        bestand = maak_docx(document, soort="sok", titel="Proef", **hoe)
        terug = lees_terug(bestand, uitgegaan=document, soort="sok", door=DOOR, **hoe)
        assert terug.document == document
        assert (terug.voorstellen, terug.stil, terug.aangenomen, terug.geweigerd) == ({}, (), (), ())


@given(met_wijziging())
@settings(max_examples=60)
def test_wat_zonder_bijhouden_veranderde(paar: tuple[Knoop, Knoop]) -> None:
    eerst, later = paar
    bestand = maak_docx(later, soort="sok", titel="Proef", beelden=BEELDEN)
    terug = lees_terug(bestand, uitgegaan=eerst, soort="sok", door=DOOR, open_voorstellen=False, beelden=BEELDEN)
    assert wijs_af(terug.document) == eerst
    assert kale_regels(zonder_leeg(neem_aan(terug.document))) == kale_regels(later)
    assert set(terug.voorstellen.values()) <= {DOOR}
    assert {deel.id for deel in terug.stil} == set(terug.voorstellen)
    kaal = lees_terug(
        bestand, uitgegaan=eerst, soort="sok", door=DOOR, open_voorstellen=False, beelden=BEELDEN, stil_als_voorstel=False
    )
    assert kaal.document == eerst
    assert len(kaal.stil) == len(terug.stil)
