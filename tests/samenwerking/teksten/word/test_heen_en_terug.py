"""A text goes out as a Word file and is read again: the same tree, with proposals by the same people."""

from __future__ import annotations

from hypothesis import given, settings

from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.schrijven import maak_docx
from tests.samenwerking.teksten.word.bomen import BEELDEN, Geval, documenten, met_voorstellen, zonder_leeg


@given(documenten())
@settings(max_examples=60)
def test_dezelfde_tekst(geval: Geval) -> None:
    document = geval.document
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN)
    gelezen = lees_docx(bestand, soort="sok")
    assert gelezen.document == document
    assert gelezen.voorstellen == {}


@given(met_voorstellen())
@settings(max_examples=60)
def test_dezelfde_voorstellen(geval: Geval) -> None:
    document, auteurs = geval.document, geval.auteurs
    bestand = maak_docx(
        document, soort="visie", titel="Proef", beelden=BEELDEN, open_voorstellen=True, voorstellen=auteurs
    )
    gelezen = lees_docx(bestand, soort="visie")
    over = set(voorstellen_in(document))
    assert {wie: gelezen.voorstellen[wie] for wie in voorstellen_in(gelezen.document)} == gelezen.voorstellen
    assert gelezen.voorstellen == {wie: auteurs[wie] for wie in over if wie in gelezen.voorstellen}
    assert zonder_leeg(neem_aan(gelezen.document)) == zonder_leeg(neem_aan(document))
    assert zonder_leeg(wijs_af(gelezen.document)) == zonder_leeg(wijs_af(document))


@given(met_voorstellen())
@settings(max_examples=20)
def test_zonder_voorstellen_de_tekst_zoals_hij_was(geval: Geval) -> None:
    document, auteurs = geval.document, geval.auteurs
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN, voorstellen=auteurs)
    assert lees_docx(bestand, soort="sok").voorstellen == {}
