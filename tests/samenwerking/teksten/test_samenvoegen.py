"""What people write at once: everyone ends with the same text, and nobody's words go lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prosemirror.model import Node
from prosemirror.transform import Step

from samenwerking.teksten.boom import DocumentOngeldig, als_json, knoop, platte_tekst, uit_json
from samenwerking.teksten.samenvoegen import kaart_van, lees_stappen, pas_toe, voeg_samen
from samenwerking.teksten.schema import lees_document
from tests.samenwerking.teksten.stappen import haal_weg, voeg_in

Stappen = list[dict[str, Any]]


def tekst(*alineas: str) -> Node:
    delen = [knoop("alinea", woorden, id=f"alinea{plaats}") for plaats, woorden in enumerate(alineas)]
    return lees_document(als_json(knoop("doc", knoop("hoofdstuk", knoop("kop", "Kop"), *delen, id="deel01"))))


def woorden(document: Node) -> str:
    return platte_tekst(uit_json(document.to_json()))


BEGIN = tekst("aaaa", "bbbb")
A = 7
"""Where the words of the first alinea begin: after two openings, 'Kop', the end of the kop, and its own opening."""


X, Y = voeg_in(A + 2, "X"), voeg_in(A + 2, "Y")
OVER = {"stepType": "replace", "from": A, "to": A + 4, "slice": {"content": [{"type": "text", "text": "nieuw"}]}}


def samen(eerst: Stappen, daarna: Stappen) -> tuple[Node, int]:
    """`eerst` came first; `daarna` was written on the same text and comes second."""
    een = voeg_samen(BEGIN, lees_stappen(eerst), [])
    twee = voeg_samen(een.document, lees_stappen(daarna), een.kaarten)
    return twee.document, twee.vervallen


@pytest.mark.parametrize(
    ("eerst", "daarna", "staat_er", "vervallen"),
    [
        ([voeg_in(A, "X")], [voeg_in(A + 6, "Y")], "Kop\nXaaaa\nYbbbb", 0),
        ([voeg_in(A, "X")], [voeg_in(A, "Y")], "Kop\nXYaaaa\nbbbb", 0),
        ([haal_weg(A, A + 4)], [voeg_in(A + 2, "Y")], "Kop\n\nbbbb", 1),
        ([haal_weg(A, A + 4)], [voeg_in(A + 2, "Y"), voeg_in(A + 7, "Z")], "Kop\n\nZbbbb", 1),
        ([voeg_in(A + 2, "X")], [haal_weg(A, A + 4)], "Kop\n\nbbbb", 0),  # who takes a piece away, takes all of it
        ([haal_weg(A, A + 2)], [haal_weg(A + 1, A + 3)], "Kop\na\nbbbb", 0),
        ([haal_weg(A, A + 4)], [OVER], "Kop\nnieuw\nbbbb", 0),
        ([voeg_in(A, "X")], [voeg_in(A, "Y"), haal_weg(A, A + 1), voeg_in(A, "Z")], "Kop\nXZaaaa\nbbbb", 0),
    ],
)
def test_twee_mensen_tegelijk(eerst: Stappen, daarna: Stappen, staat_er: str, vervallen: int) -> None:
    document, kwijt = samen(eerst, daarna)
    assert (woorden(document), kwijt) == (staat_er, vervallen)


@pytest.mark.parametrize(
    ("eerst", "daarna", "niet_geplaatst", "verzwolgen"),
    [
        ([haal_weg(A, A + 4)], [Y], "Y", ()),  # who types in what went: told by the words that found no place
        ([haal_weg(A - 1, A + 5)], [Y, voeg_in(A + 3, "Z")], "YZ", ()),
        ([X], [haal_weg(A, A + 4)], "", ((0, "X"),)),  # who is swallowed: told by number of the step
        ([X], [haal_weg(A - 1, A + 5)], "", ((0, "X"),)),  # the whole alinea
        ([X, voeg_in(A + 8, "Q")], [haal_weg(A, A + 4)], "", ((0, "X"),)),  # what stands outside it stays
        ([X, voeg_in(A + 3, "Z")], [voeg_in(A, "eigen "), haal_weg(A, A + 10)], "", ((1, "Z"), (0, "X"))),
        ([X, haal_weg(A + 2, A + 3)], [haal_weg(A, A + 4)], "", ()),  # its writer took it back already
        ([X], [OVER], "", ((0, "X"),)),  # typing over it
        ([OVER], [{**OVER, "slice": {"content": [{"type": "text", "text": "anders"}]}}], "", ((0, "nieuw"),)),
        ([haal_weg(A, A + 4)], [OVER], "", ()),  # who types over what just went, still typed it
        ([voeg_in(A, "X")], [haal_weg(A, A + 4)], "", ()),  # just before it
        ([X], [haal_weg(A, A + 1), voeg_in(A, "b")], "", ()),
    ],
)
def test_wie_woorden_kwijtraakt_wordt_genoemd(
    eerst: Stappen, daarna: Stappen, niet_geplaatst: str, verzwolgen: tuple[tuple[int, str], ...]
) -> None:
    een = voeg_samen(BEGIN, lees_stappen(eerst), [])
    twee = voeg_samen(een.document, lees_stappen(daarna), een.kaarten)
    assert (twee.niet_geplaatst, twee.verzwolgen) == (niet_geplaatst, verzwolgen)


def test_wat_een_venster_zelf_al_verplaatste_wordt_ook_genoemd() -> None:
    eerst = voeg_samen(BEGIN, lees_stappen([X, voeg_in(A, "P")]), [])
    # typed on the first state as 'take aaaa away', and moved by the window past both letters
    daarna = voeg_samen(eerst.document, lees_stappen([haal_weg(A + 1, A + 6)]), [], eerst.kaarten)
    assert daarna.verzwolgen == ((0, "X"),)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(A, A + 4), st.sampled_from("PQRS")), min_size=1, max_size=4),
    st.integers(A, A + 4),
    st.integers(A, A + 4),
)
def test_elke_letter_van_een_ander_staat_er_of_wordt_gemeld(getypt: list[tuple[int, str]], een: int, twee: int) -> None:
    eerst = voeg_samen(BEGIN, lees_stappen([voeg_in(pos, letter) for pos, letter in getypt]), [])
    daarna = voeg_samen(eerst.document, lees_stappen([haal_weg(min(een, twee), max(een, twee) + 1)]), eerst.kaarten)
    gemeld = "".join(stuk for _, stuk in daarna.verzwolgen)
    over = woorden(daarna.document)
    assert sorted(gemeld + "".join(letter for letter in over if letter in "PQRS")) == sorted(
        letter for _, letter in getypt
    )


class Venster:
    """One window: what the server has confirmed, and its own steps on top. The editor works the same way."""

    def __init__(self, naam: str) -> None:
        self.naam, self.nummer, self.bevestigd, self.eigen = naam, 0, BEGIN, list[Step]()

    @property
    def ziet(self) -> Node:
        document = self.bevestigd
        for stap in self.eigen:
            uitkomst = stap.apply(document)
            assert uitkomst.doc is not None
            document = uitkomst.doc
        return document

    def typt(self, plek: float) -> None:
        document = self.ziet
        plekken = [pos for pos in range(A, document.content.size) if document.resolve(pos).parent.is_textblock]
        self.eigen += lees_stappen([voeg_in(plekken[int(plek * (len(plekken) - 1))], self.naam)])

    def krijgt(self, rijen: list[tuple[str, Stappen]]) -> None:
        for wie, stappen in rijen:
            if wie == self.naam:
                hier = [stap.to_json() for stap in self.eigen[: len(stappen)]]
                assert hier == stappen  # what comes back is what this window holds
                self.eigen = self.eigen[len(stappen) :]
            elif self.eigen:
                nieuw = pas_toe(self.bevestigd, stappen)
                samen = voeg_samen(nieuw, self.eigen, [kaart_van(stap) for stap in stappen])
                self.eigen = lees_stappen(list(samen.stappen)) if samen.stappen else []
            self.bevestigd = pas_toe(self.bevestigd, stappen)
            self.nummer += len(stappen)


BEURT = st.tuples(st.sampled_from("PQR"), st.sampled_from(["typt", "stuurt", "haalt"]), st.floats(0, 1))


@settings(max_examples=150, deadline=None)
@given(st.lists(BEURT, max_size=40))
def test_drie_vensters_eindigen_met_dezelfde_tekst_en_alle_letters(beurten: list[tuple[str, str, float]]) -> None:
    vensters = {naam: Venster(naam) for naam in "PQR"}
    server, logboek, getypt = BEGIN, list[tuple[str, Stappen]](), 0

    def na(nummer: int) -> list[tuple[str, Stappen]]:
        uit, gezien = [], 0
        for rij in logboek:
            if gezien >= nummer:
                uit.append(rij)
            gezien += len(rij[1])
        return uit

    def stuurt(venster: Venster) -> None:
        nonlocal server
        if venster.eigen:
            over = [kaart_van(stap) for _, stappen in na(venster.nummer) for stap in stappen]
            samen = voeg_samen(server, venster.eigen, over)
            server = samen.document
            logboek.append((venster.naam, list(samen.stappen)))
        venster.krijgt(na(venster.nummer))

    for naam, wat, plek in [*beurten, *((naam, "stuurt", 0.0) for naam in "PQR"), *((n, "haalt", 0.0) for n in "PQR")]:
        venster = vensters[naam]
        if wat == "typt":
            venster.typt(plek)
            getypt += 1
        elif wat == "stuurt":
            stuurt(venster)
        else:
            venster.krijgt(na(venster.nummer))
    assert {woorden(venster.ziet) for venster in vensters.values()} == {woorden(server)}
    assert sum(letter in "PQR" for letter in woorden(server)) == getypt


@pytest.mark.parametrize(
    "ruw",
    [
        None,
        [],
        "stappen",
        [None],
        [{}],
        [{"stepType": "bestaat niet"}],
        [{"stepType": "replace", "from": "a", "to": 1}],
        [{"stepType": "replace", "from": 1, "to": 1, "slice": {"content": [{"type": "script"}]}}],
        [{"stepType": "addMark", "from": 1, "to": 2, "mark": {"type": "onclick"}}],
        [{"stepType": "replace", "from": 0, "to": 0}] * 2001,
        [voeg_in(9, "een nul: \x00")],
        [voeg_in(9, "een half teken: \ud800")],
        [{**voeg_in(9, "x"), "structure": float("nan")}],
    ],
)
def test_een_vreemde_zending_wordt_geweigerd(ruw: Any) -> None:
    with pytest.raises(DocumentOngeldig):
        lees_stappen(ruw)


@pytest.mark.parametrize(
    "stap",
    [
        haal_weg(0, 10_000),
        haal_weg(-5, 2),
        voeg_in(0, "los"),
        voeg_in(10_000, "ver weg"),
        haal_weg(9, 2),
        {"stepType": "attr", "pos": 10_000, "attr": "id", "value": "x"},
    ],
)
def test_een_stap_die_niet_past_wordt_geweigerd_en_de_tekst_blijft_heel(stap: dict[str, Any]) -> None:
    with pytest.raises(DocumentOngeldig):
        voeg_samen(BEGIN, lees_stappen([stap]), [])
    assert woorden(BEGIN) == "Kop\naaaa\nbbbb"


def test_wie_schrijft_over_een_nul_in_woorden_mag_dat() -> None:
    assert lees_stappen([voeg_in(9, r"de code \u0000 en \\u0000")])
