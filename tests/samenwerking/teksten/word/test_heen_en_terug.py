"""A text goes out as a Word file and is read again: the same tree, with proposals by the same people."""

from __future__ import annotations

from hypothesis import given, settings

from samenwerking.teksten.boom import Knoop, loop
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.soorten import Auteur
from tests.samenwerking.teksten.word.bomen import BEELDEN, documenten, met_voorstellen


@given(documenten())
@settings(max_examples=60)
def test_dezelfde_tekst(document: Knoop) -> None:
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN)
    gelezen = lees_docx(bestand, soort="sok")
    assert gelezen.document == document
    assert gelezen.voorstellen == {}


@given(met_voorstellen())
@settings(max_examples=60)
def test_dezelfde_voorstellen(paar: tuple[Knoop, dict[str, Auteur]]) -> None:
    document, auteurs = paar
    bestand = maak_docx(
        document, soort="visie", titel="Proef", beelden=BEELDEN, open_voorstellen=True, voorstellen=auteurs
    )
    gelezen = lees_docx(bestand, soort="visie")
    over = set(voorstellen_in(document))
    assert {wie: gelezen.voorstellen[wie] for wie in voorstellen_in(gelezen.document)} == gelezen.voorstellen
    assert gelezen.voorstellen == {wie: auteurs[wie] for wie in over if wie in gelezen.voorstellen}
    assert woorden(neem_aan(gelezen.document)) == woorden(neem_aan(document))
    assert woorden(wijs_af(gelezen.document)) == woorden(wijs_af(document))


@given(met_voorstellen())
@settings(max_examples=20)
def test_zonder_voorstellen_de_tekst_zoals_hij_was(paar: tuple[Knoop, dict[str, Auteur]]) -> None:
    document, auteurs = paar
    bestand = maak_docx(document, soort="sok", titel="Proef", beelden=BEELDEN, voorstellen=auteurs)
    assert lees_docx(bestand, soort="sok").voorstellen == {}


def woorden(document: Knoop) -> list[object]:
    """Everything that is said and how, without which node a proposal stands on."""
    return [(deel.soort, deel.tekst, deel.merken, deel.id) for deel in loop(document)]
