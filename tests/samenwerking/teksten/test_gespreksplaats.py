"""Finding the words of a comment, whoever names them; and who is named with an @."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prosemirror.model import Node
from prosemirror.transform import AddMarkStep

from samenwerking.teksten.boom import Knoop, Merk, als_json, knoop, tekst
from samenwerking.teksten.gespreksplaats import gemerkt, plaatsen_in, zoek_woorden
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schema import SCHEMA, lees_document
from samenwerking.teksten.vermeldingen import genoemd, namen_van
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, hoofdstuk


def document(*delen: Knoop) -> Node:
    return lees_document(als_json(doc(*delen)))


def woorden_op(boom: Node, plek: tuple[int, int] | None) -> str | None:
    return boom.text_between(*plek, " ", "#") if plek is not None else None


NIEUW = tekst("nieuwe ", Merk("insertion", {"id": "voorstel1"}))
WEG = tekst("oude ", Merk("deletion", {"id": "voorstel1"}))
PROEF = document(
    hoofdstuk("Eén", "Iedereen doet mee.", id="een001"),
    hoofdstuk(
        "Twee",
        alinea("Een ", NIEUW, WEG, "regel met 🙂 een  teken."),
        alinea("Zie ", knoop("verwijzing", doel="een001"), " verder."),
        "Iedereen doet mee.",
        id="twee01",
    ),
)


@pytest.mark.parametrize(
    ("deel", "woorden", "gevonden"),
    [
        ("een001", "Iedereen doet", "Iedereen doet"),
        ("een001", "  Iedereen\n doet ", "Iedereen doet"),
        ("een001", "Eén", "Eén"),
        ("twee01", "oude regel", "oude regel"),
        ("twee01", "Een oude", "Een nieuwe oude"),  # the mark runs over what is only proposed between them
        ("twee01", "nieuwe", None),  # who reads the text as it stands does not see it
        ("twee01", "🙂 een teken", "🙂 een  teken"),
        ("twee01", "teken.", "teken."),
        ("twee01", "Zie hoofdstuk 1 verder", "Zie # verder"),
        ("een001", "teken", None),
        ("een001", "mee. Iedereen", None),
        ("een001", "", None),
        ("weg001", "Iedereen", None),
    ],
)
def test_waar_de_woorden_staan(deel: str, woorden: str, gevonden: str | None) -> None:
    plek = zoek_woorden(PROEF, deel, woorden, lambda kind: "hoofdstuk 1" if kind.type.name == "verwijzing" else "")
    assert woorden_op(PROEF, plek) == gevonden


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=5), st.data())
def test_wat_men_aanwijst_wordt_gevonden_en_draagt_daarna_het_merk(regels: list[str], trek: st.DataObject) -> None:
    boom = Node.from_json(SCHEMA, als_json(doc(hoofdstuk("K", *regels, id="een001"))))
    regel = trek.draw(st.sampled_from(regels))
    van = trek.draw(st.integers(0, len(regel) - 1))
    stuk = regel[van : trek.draw(st.integers(van + 1, len(regel)))]
    plek = zoek_woorden(boom, "een001", stuk)
    zichtbaar = " ".join("".join(letter for letter in stuk if letter.isspace() or letter.isprintable()).split())
    if not zichtbaar:
        return
    assert plek is not None
    assert 0 < plek[0] < plek[1] < boom.content.size
    na = AddMarkStep(*plek, SCHEMA.mark("opmerking", {"id": "merk01"})).apply(boom).doc
    assert na is not None
    assert gemerkt(na, "merk01") == (zichtbaar, "een001")


def test_de_plaats_van_een_merk_en_van_een_deel() -> None:
    merk = Merk("opmerking", {"id": "merk01"})
    boom = doc(
        artikel("Doel", "Eerste lid.", id="art001"),
        knoop("artikel", knoop("kop", "Inzet"), knoop("lid", alinea(tekst("Tweede", merk)), id="lid001"), id="art002"),
    )
    gevonden = plaatsen_in(boom, nummers(boom, "sok"))
    assert gevonden.merken["merk01"].deel == "art002"
    assert gevonden.merken["merk01"].waar.startswith("artikel 2")
    assert gevonden.delen["art001"].volgorde < gevonden.delen["art002"].volgorde < gevonden.merken["merk01"].volgorde
    assert gevonden.delen["art001"].waar == "artikel 1"


NAMEN = namen_van(
    [
        (1, "Anna de Vries", "Rijswijk"),
        (2, "Bo", "Delft"),
        (3, "Bo", "Wassenaar"),
        (4, "Anna", "Delft"),
        (4, "Cor", "x"),
    ]
)


@pytest.mark.parametrize(
    ("woorden", "mensen", "onbekend"),
    [
        ("@Anna de Vries kijk", (1,), ()),
        ("@anna de vries, en @Anna.", (1, 4), ()),
        ("@Annabel", (), ("Annabel",)),
        ("@Bo (Delft) en @Bo (Wassenaar) en @Bo (Delft)", (2, 3), ()),
        ("@Bo", (), ("Bo",)),
        ("mail a@b.example", (), ()),
        ("op @ 3 uur", (), ()),
        ("(@Anna)", (4,), ()),
        ("geen", (), ()),
    ],
)
def test_wie_er_wordt_genoemd(woorden: str, mensen: tuple[int, ...], onbekend: tuple[str, ...]) -> None:
    gevonden = genoemd(woorden, NAMEN)
    assert (gevonden.mensen, gevonden.onbekend) == (mensen, onbekend)


@given(st.text())
def test_noemen_struikelt_nergens_over(woorden: str) -> None:
    gevonden = genoemd(woorden, NAMEN)
    assert set(gevonden.mensen) <= {1, 2, 3, 4}
    assert len(gevonden.mensen) + len(gevonden.onbekend) <= woorden.count("@")
