"""The rows of a sum are the sum: for every figure of a year, whatever the rows."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from financien.herkomst import REGIO
from financien.invoer import Bronvermelding
from financien.jaarherkomst import Post, Som, Stuk, herkomst, posten_van, verschil
from financien.jaarstaat import VAN_EEN_GEMEENTE, Regel, Regelsoort, Spoor, tel_op
from financien.verdelen import naar_euro

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
        bedrag, veld = draw(st.integers(0, 10**9)), draw(st.sampled_from(["6.81a", "6.2"]))
        gevonden.append(Post(Regel(soort, bedrag, gemeente, spoor, taakveld=veld), gemeente.lower(), BRON))
    return gevonden


def som(rijen: list[Post], wat: Som | Regelsoort, gebied: str = REGIO, spoor: str = "", taakveld: str = "") -> int:
    gekozen = posten_van(rijen, wat, gebied=gebied, spoor=spoor, taakveld=taakveld)
    return sum(teken * post.regel.bedrag for teken, post in gekozen)


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
    for spoor in Spoor:  # of the region: only gemeenten of which both sides are known, as the table has them
        gaten = [gat for gat in staat.sporen if gat.spoor == spoor]
        for wat in (Som.INBRENG, Som.KOSTEN, Som.GAT):
            assert som(rijen, wat, REGIO, spoor.value) == sum(getattr(gat, wat.value) for gat in gaten)
    for veld, (baten, lasten) in staat.per_taakveld.items():
        assert (som(rijen, Som.BATEN, taakveld=veld), som(rijen, Som.LASTEN, taakveld=veld)) == (baten, lasten)
    velden = staat.per_taakveld.values()
    assert (sum(baten for baten, _ in velden), sum(lasten for _, lasten in velden)) == (staat.baten, staat.lasten)


@given(posten(), st.integers(1, 10**9))
def test_lokaal_en_een_andere_regeling_staan_buiten_de_pot_en_landelijk_erin(rijen: list[Post], bedrag: int) -> None:
    regels = [post.regel for post in rijen]
    saldo = tel_op(regels).saldo
    for soort in (Regelsoort.LOKALE_VOORZIENING, Regelsoort.ANDERE_REGELING):
        erbij = tel_op([*regels, Regel(soort, bedrag, A)])
        assert (erbij.saldo, erbij.kosten.get(A, 0)) == (saldo, tel_op(regels).kosten.get(A, 0))
    assert tel_op([*regels, Regel(Regelsoort.LANDELIJKE_VOORZIENING, bedrag)]).saldo == saldo - bedrag


@given(posten(), posten(), posten(), st.sampled_from([*Som, *Regelsoort]))
def test_een_verschil_is_het_laatste_min_het_eerste_en_noemt_elke_versie(
    een: list[Post], twee: list[Post], drie: list[Post], wat: Som | Regelsoort
) -> None:
    stukken = [Stuk(f"versie {n}", f"reden {n}.", BRON, tuple(rijen)) for n, rijen in enumerate((een, twee, drie), 1)]
    uit = verschil(stukken, wat, gebied=REGIO, gebiedsnaam="regio", label="2026", formule="laatste min eerste")
    assert uit.bedrag == naar_euro(som(drie, wat) - som(een, wat))
    assert [gegeven.toelichting for gegeven in uit.gegevens] == ["reden 1.", "reden 2.", "reden 3."]


@given(posten(), st.sampled_from([A, B]))
def test_wie_een_gemeente_ziet_leest_dezelfde_som_en_geen_regel_van_een_ander(rijen: list[Post], eigen: str) -> None:
    ander = B if eigen == A else A
    wat = {"gebied": REGIO, "gebiedsnaam": "regio", "stuk": "begroting"}
    alles, deel = (herkomst(rijen, Som.SALDO, eigen=wie, **wat) for wie in (None, eigen))
    assert alles.bedrag == deel.bedrag
    assert not any(ander.lower() in gegeven.toelichting for gegeven in deel.gegevens)
