"""Whatever was proposed: a decision leaves a whole text, and the steps to it end at what the rule says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prosemirror.model import Node

from samenwerking.teksten.besluitstappen import besluitstappen, verschilstappen
from samenwerking.teksten.boom import (
    NULBREED,
    VOORSTELMERKEN,
    Knoop,
    Merk,
    als_json,
    knoop,
    loop,
    op_volgorde,
    tekst,
    uit_json,
    voeg_tekst_samen,
)
from samenwerking.teksten.schema import SCHEMA
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver, toets
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from tests.samenwerking.teksten.bomen import BOMEN, artikel, bewerkt, doc, hoofdstuk

EIGEN, ANDERS = "eigen01", "anders1"
STELT_VOOR = Schrijver(Recht.VOORSTELLEN, "GM0603")


def als_node(boom: Knoop) -> Node:
    node = Node.from_json(SCHEMA, als_json(boom))
    node.check()
    return node


def geldig(boom: Knoop) -> Knoop:
    """A made-up text in the form of the schema: a heading is never bold, marks stand in their order."""

    def maak(deel: Knoop, in_kop: bool = False) -> Knoop:
        merken = op_volgorde(m for m in deel.merken if not in_kop or m.soort in {"schuin", "opmerking"})
        kinderen = tuple(maak(kind, in_kop or deel.soort == "kop") for kind in deel.inhoud)
        return replace(deel, inhoud=kinderen, merken=merken)

    return voeg_tekst_samen(maak(boom))


TEKSTEN = BOMEN.map(geldig)


@st.composite
def met_voorstellen(trek: st.DrawFn, boom: Knoop | None = None) -> Knoop:
    """A text with proposals of two people on words, blocks, borders and form, wherever the form lets them."""

    def merk(deel: Knoop) -> Knoop:
        kinderen = tuple(merk(kind) for kind in deel.inhoud)
        kant = trek(st.sampled_from(["", "", "", "insertion", "deletion", "modification"]))
        eigen = trek(st.sampled_from([EIGEN, ANDERS]))
        if deel.soort == "alinea" and trek(st.integers(0, 5)) == 0:
            kinderen = (*kinderen, tekst(NULBREED, Merk("insertion", {"id": eigen})))
        nieuw = replace(deel, inhoud=kinderen)
        if deel.soort in {"doc", "kop"} or not kant or any(m.soort in VOORSTELMERKEN for m in deel.merken):
            return nieuw
        if kant == "modification":
            if deel.soort != "text":
                return nieuw
            attrs = {"type": "mark", "attrName": None, "previousValue": None, "newValue": {"type": "vet"}}
            over = tuple(m for m in deel.merken if m.soort != "vet")
            return replace(nieuw, merken=(Merk("vet"), *over, Merk(kant, {"id": eigen, **attrs})))
        return replace(nieuw, merken=(*deel.merken, Merk(kant, {"id": eigen})))

    gemerkt = geldig(merk(boom if boom is not None else trek(TEKSTEN)))
    return uit_json(als_node(gemerkt).to_json())


@settings(max_examples=40, deadline=None)
@given(met_voorstellen(), st.booleans(), st.sampled_from([{EIGEN}, {ANDERS}, {EIGEN, ANDERS}]))
def test_een_besluit_laat_een_hele_tekst_achter_en_de_stappen_komen_er(
    boom: Knoop, aannemen: bool, gekozen: set[str]
) -> None:
    uitkomst = (neem_aan if aannemen else wijs_af)(boom, gekozen.__contains__)
    doel = als_node(uitkomst)
    assert not gekozen & set(voorstellen_in(uitkomst))
    document = als_node(boom)
    stappen = besluitstappen(document, doel, aannemen=aannemen, kies=gekozen.__contains__)
    for stap in stappen:
        gevolg = stap.apply(document).doc
        assert gevolg is not None
        document = gevolg
    assert document.eq(doel)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_de_stappen_van_de_ene_tekst_naar_de_andere(data: st.DataObject) -> None:
    een = data.draw(TEKSTEN)
    document, doel = als_node(een), als_node(geldig(data.draw(bewerkt(een))))
    for stap in verschilstappen(document, doel):
        gevolg = stap.apply(document).doc
        if gevolg is None:
            return  # a step in between can need the next one: then the whole goes at once
        document = gevolg
    assert document.eq(doel)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_wie_alleen_voorstelt_verandert_niets_voor_wie_afwijst(data: st.DataObject) -> None:
    """Whatever is sent: when the judge lets it pass, thinking the own proposals away gives the text as it was."""
    voor = data.draw(met_voorstellen())
    na = data.draw(st.one_of(met_voorstellen(voor), bewerkt(voor), met_voorstellen(wijs_af(voor, EIGEN.__eq__))))
    try:
        na = uit_json(als_node(na).to_json())
        toets(als_node(voor), als_node(na), STELT_VOOR, EIGEN.__eq__)
    except (Geweigerd, ValueError):
        return
    assert wijs_af(na, EIGEN.__eq__) == wijs_af(voor, EIGEN.__eq__)
    assert set(voorstellen_in(na)) <= {EIGEN, *voorstellen_in(voor)}


def test_wat_verplaatst_is_houdt_zijn_kenmerk() -> None:
    een, twee = artikel("Een", "Woorden.", id="artike1"), artikel("Twee", "Meer.", id="artike2")
    merk = Merk("insertion", {"id": EIGEN})
    boom = doc(
        replace(een, merken=(Merk("deletion", {"id": EIGEN}),)),
        twee,
        replace(artikel("Een", "Woorden.", id="kopie01"), merken=(merk,)),
    )
    assert voorstellen_in(boom)[EIGEN].soort == "verplaatsen"
    assert [deel.id for deel in neem_aan(boom).inhoud] == ["artike2", "artike1"]
    assert wijs_af(boom) == doc(een, twee)


def test_een_artikel_waarvan_elk_lid_weggaat_houdt_een_leeg_lid() -> None:
    leden = [replace(knoop("lid", knoop("alinea", woord)), merken=(Merk("deletion", {"id": EIGEN}),)) for woord in "ab"]
    na = neem_aan(doc(artikel("Een", *leden, id="artike1")))
    assert [kind.soort for kind in na.inhoud[0].inhoud] == ["kop", "lid"]
    als_node(na)


@pytest.mark.parametrize("kant", ["insertion", "deletion"])
def test_een_vreemd_voorstel_groeit_niet_en_krimpt_niet(kant: str) -> None:
    def tekst_met(woorden: str) -> Node:
        return als_node(doc(hoofdstuk("Visie", knoop("alinea", tekst(woorden, Merk(kant, {"id": ANDERS})), "."))))

    for anders in ("langer woord", "w"):
        with pytest.raises(Geweigerd):
            toets(tekst_met("woord"), tekst_met(anders), STELT_VOOR, EIGEN.__eq__)


def test_een_vreemd_kenmerk_in_een_eigen_nieuw_deel_wordt_geweigerd() -> None:
    """Thought away with the own part, it would put words under another's name."""
    vreemd = knoop("alinea", tekst("niet van mij", Merk("insertion", {"id": ANDERS})))
    nieuw = replace(hoofdstuk("Nieuw", vreemd, id="nieuw01"), merken=(Merk("insertion", {"id": EIGEN}),))
    visie = hoofdstuk("Visie", "Tekst.", id="visie01")
    with pytest.raises(Geweigerd, match="iemand anders"):
        toets(als_node(doc(visie)), als_node(doc(visie, nieuw)), STELT_VOOR, EIGEN.__eq__)


def test_een_nieuw_artikel_is_een_voorstel() -> None:
    visie = hoofdstuk("Visie", "Tekst.", id="visie01")
    nieuw = replace(artikel("Nieuw", "Lid.", id="nieuw01"), merken=(Merk("insertion", {"id": EIGEN}),))
    toets(als_node(doc(visie)), als_node(doc(visie, nieuw)), STELT_VOOR, EIGEN.__eq__)
    toets(als_node(doc(visie, nieuw)), als_node(doc(visie)), STELT_VOOR, EIGEN.__eq__)
    with pytest.raises(Geweigerd):
        toets(als_node(doc(visie, nieuw)), als_node(doc(visie)), STELT_VOOR, ANDERS.__eq__)
    assert {deel.soort for deel in loop(nieuw)} >= {"artikel", "lid"}
