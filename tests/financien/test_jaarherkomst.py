"""The rows of a sum are the sum: for every figure of a year, whatever the rows."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from financien.herkomst import REGIO
from financien.invoer import Bronvermelding
from financien.jaarherkomst import Post, Som, herkomst, posten_van
from financien.jaarstaat import VAN_EEN_GEMEENTE, Regel, Regelsoort, Spoor, tel_op

BRON = Bronvermelding("s", "Titel", "proef", datetime.date(2026, 1, 1), "tests", "bevestigd", "")
A, B = "GM0001", "GM0002"


@st.composite
def posten(draw: st.DrawFn) -> list[Post]:
    """Rows of all kinds; some belong to a gemeente and a track."""
    gevonden = []
    for _ in range(draw(st.integers(0, 12))):
        soort = draw(st.sampled_from(list(Regelsoort)))
        gemeente = draw(st.sampled_from([A, B] if soort in VAN_EEN_GEMEENTE else ["", A, B]))
        spoor = draw(st.sampled_from(["", *(spoor.value for spoor in Spoor)]))
        gevonden.append(Post(Regel(soort, draw(st.integers(0, 10**9)), gemeente, spoor), gemeente.lower(), BRON))
    return gevonden


def som(rijen: list[Post], wat: Som | Regelsoort, gebied: str = REGIO, spoor: str = "") -> int:
    return sum(teken * post.regel.bedrag for teken, post in posten_van(rijen, wat, gebied=gebied, spoor=spoor))


@given(posten())
def test_de_regels_van_een_bedrag_zijn_samen_dat_bedrag(rijen: list[Post]) -> None:
    staat = tel_op(post.regel for post in rijen)
    for soort in Regelsoort:
        assert som(rijen, soort) == staat.per_soort.get(soort, 0)
    assert [som(rijen, wat) for wat in (Som.BATEN, Som.LASTEN, Som.SALDO)] == [staat.baten, staat.lasten, staat.saldo]
    assert som(rijen, Som.INBRENG) == sum(staat.inbreng.values())
    for code in (A, B):
        assert som(rijen, Som.INBRENG, code) == staat.inbreng.get(code, 0)
        assert som(rijen, Som.KOSTEN, code) == staat.kosten.get(code, 0)
        assert som(rijen, Regelsoort.LOKALE_VOORZIENING, code) == staat.lokaal.get(code, 0)
    for gat in staat.sporen:
        for wat in (Som.INBRENG, Som.KOSTEN, Som.GAT):
            assert som(rijen, wat, gat.gemeente, gat.spoor) == getattr(gat, wat.value)


@given(posten(), st.sampled_from([A, B]))
def test_wie_een_gemeente_ziet_leest_dezelfde_som_en_geen_regel_van_een_ander(rijen: list[Post], eigen: str) -> None:
    ander = B if eigen == A else A
    wat = {"gebied": REGIO, "gebiedsnaam": "regio", "stuk": "begroting"}
    alles, deel = (herkomst(rijen, Som.SALDO, eigen=wie, **wat) for wie in (None, eigen))
    assert alles.bedrag == deel.bedrag
    assert not any(ander.lower() in gegeven.toelichting for gegeven in deel.gegevens)
