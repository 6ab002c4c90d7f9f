"""The cost of a sending follows what changed: what is known of a part is asked once, and is always right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prosemirror.model import Node

from samenwerking.teksten import deelkennis
from samenwerking.teksten.boom import als_json, loop, uit_json
from samenwerking.teksten.deelkennis import deel_is_leeg, heeft_dubbele_ids, ids_in
from samenwerking.teksten.samenvoegen import pas_toe
from samenwerking.teksten.schema import SCHEMA
from tests.samenwerking.teksten.bomen import alinea, doc, hoofdstuk
from tests.samenwerking.teksten.stappen import haal_weg, voeg_in

DELEN = 6


def tekst(nummers: list[list[int]]) -> Node:
    """Chapters with alineas that have these ids."""
    delen = [
        hoofdstuk(f"Kop {plaats}", *(alinea("woorden", id=f"alinea{n:02}") for n in ids), id=f"deel{plaats:02}")
        for plaats, ids in enumerate(nummers)
    ]
    return Node.from_json(SCHEMA, als_json(doc(*delen)))


def dubbel(document: Node) -> bool:
    ids = [deel.id for deel in loop(uit_json(document.to_json())) if deel.id]
    return len(ids) > len(set(ids))


@given(
    st.lists(st.integers(0, 30), min_size=DELEN, max_size=12, unique=True),
    st.lists(st.tuples(st.integers(0, DELEN - 1), st.lists(st.integers(0, 30), min_size=1, max_size=3)), max_size=3),
    st.permutations(range(DELEN)),
)
def test_dubbele_ids_worden_gevonden_als_door_de_hele_tekst(
    ids: list[int], wijzigingen: list[tuple[int, list[int]]], volgorde: list[int]
) -> None:
    voor = tekst([ids[plaats::DELEN] for plaats in range(DELEN)])
    delen = [voor.child(plaats) for plaats in volgorde]
    for plaats, nieuw in wijzigingen:
        andere = tekst([[]] * plaats + [nieuw])
        delen[volgorde.index(plaats)] = andere.child(plaats)
    na = voor.copy(type(voor.content).from_array(delen))
    assert heeft_dubbele_ids(voor, na) == dubbel(na)


def test_dezelfde_deel_twee_keer_is_dubbel() -> None:
    voor = tekst([[1], [2]])
    assert heeft_dubbele_ids(voor, voor.copy(type(voor.content).from_array([voor.child(0), voor.child(0)])))


def test_een_woord_kost_een_deel_hoe_lang_de_tekst_ook_is(monkeypatch: pytest.MonkeyPatch) -> None:
    document = tekst([[nummer] for nummer in range(90)])
    for deel in document.content.content:
        ids_in(deel)
        deel_is_leeg(deel)
    gelezen: list[Any] = []
    monkeypatch.setattr(deelkennis, "uit_json", lambda waarde: gelezen.append(waarde) or uit_json(waarde))
    for stap in (voeg_in(9, "x"), haal_weg(9, 10)):
        nieuw = pas_toe(document, [stap])
        assert not heeft_dubbele_ids(document, nieuw)
        assert not any(deel_is_leeg(deel) for deel in nieuw.content.content)
        document = nieuw
    assert len(gelezen) == 2
