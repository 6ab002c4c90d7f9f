"""What each may do with a part of a text, judged before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prosemirror.model import Node

from samenwerking.teksten.boom import Knoop, Merk, als_json, knoop, tekst, uit_json, vervang, voeg_tekst_samen
from samenwerking.teksten.schema import SCHEMA, lees_document
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver, nieuwe_opmerkingen, toets
from tests.samenwerking.teksten.bomen import BOMEN, bewerkt

SCHRIJFT = Schrijver(Recht.SCHRIJVEN, "GM0603")
COORDINATOR = Schrijver(Recht.SCHRIJVEN, "", bewaakt=True)
STELT_VOOR = Schrijver(Recht.VOORSTELLEN, "GM0603")
MERKT_OP = Schrijver(Recht.OPMERKEN, "GM0603")
LEEST = Schrijver(Recht.LEZEN, "GM0603")


def alinea(*delen: Knoop | str) -> Knoop:
    return knoop("alinea", *delen, id="alinea1")


def visie(*delen: Knoop | str) -> Knoop:
    return knoop("hoofdstuk", knoop("kop", "Visie"), alinea(*delen), id="visie01")


def bijlage(woorden: str, gemeente: str) -> Knoop:
    inhoud = knoop("alinea", woorden, id=f"al{gemeente.lower()}")
    return knoop("bijlage", knoop("kop", "Eigen inzet"), inhoud, id=f"bij{gemeente.lower()}", gemeente=gemeente)


def document(*delen: Knoop) -> Node:
    return lees_document(als_json(knoop("doc", *delen)))


NIEUW = tekst("ook ", Merk("insertion", {"id": "voorstel1"}))
WEG = tekst("doet ", Merk("deletion", {"id": "voorstel1"}))
OPMERKING = tekst("doet ", Merk("opmerking", {"id": "opmerking1"}))
GEWOON = visie("Iedereen doet mee.")

WIE = {"schrijft": SCHRIJFT, "coordinator": COORDINATOR, "stelt voor": STELT_VOOR, "merkt op": MERKT_OP, "leest": LEEST}


@pytest.mark.parametrize(
    ("na", "mogen"),
    [
        (visie("Niemand doet mee."), "schrijft coordinator"),
        (visie("Iedereen ", NIEUW, "doet mee."), "schrijft coordinator stelt-voor"),
        (visie("Iedereen ", WEG, "mee."), "schrijft coordinator stelt-voor"),
        (visie("Iedereen ", OPMERKING, "mee."), "schrijft coordinator stelt-voor merkt-op"),
        (visie("Iedereen ", NIEUW, "deed mee."), "schrijft coordinator"),
        (visie("Iedereen ", tekst("doet ", Merk("vet")), "mee."), "schrijft coordinator"),
    ],
)
def test_wie_wat_mag_in_een_hoofdstuk(na: Knoop, mogen: str) -> None:
    voor = document(GEWOON)
    mag = set()
    for naam, wie in WIE.items():
        try:
            toets(voor, document(na), wie)
        except Geweigerd:
            continue
        mag.add(naam.replace(" ", "-"))
    assert mag == set(mogen.split())


def test_een_gemeente_schrijft_alleen_in_haar_eigen_bijlage() -> None:
    voor = document(GEWOON, bijlage("van Rijswijk", "GM0603"), bijlage("van Zoetermeer", "GM0637"))
    eigen = document(GEWOON, bijlage("nieuw", "GM0603"), bijlage("van Zoetermeer", "GM0637"))
    andermans = document(GEWOON, bijlage("van Rijswijk", "GM0603"), bijlage("nieuw", "GM0637"))
    toets(voor, eigen, SCHRIJFT)
    toets(voor, andermans, COORDINATOR)
    with pytest.raises(Geweigerd, match="andere gemeente"):
        toets(voor, andermans, SCHRIJFT)
    with pytest.raises(Geweigerd, match="andere gemeente"):
        toets(voor, document(GEWOON, bijlage("van Rijswijk", "GM0603")), SCHRIJFT)


def test_een_gemeente_met_alleen_voorstellen_schrijft_wel_in_haar_bijlage() -> None:
    voor, na = (document(GEWOON, bijlage(woorden, "GM0603")) for woorden in ("oud", "nieuw"))
    toets(voor, na, STELT_VOOR)


def test_een_bijlage_verandert_niet_stil_van_eigenaar() -> None:
    voor = document(GEWOON, bijlage("x", "GM0603"))
    overgenomen = document(GEWOON, replace(bijlage("x", "GM0603"), attrs={"id": "bijgm0603", "gemeente": ""}))
    with pytest.raises(Geweigerd):
        toets(voor, overgenomen, SCHRIJFT)
    toets(voor, overgenomen, COORDINATOR)


@pytest.mark.parametrize(
    "na", [document(visie("a")), document(GEWOON, knoop("hoofdstuk", knoop("kop", "B"), id="ander01"))]
)
def test_wie_voorstelt_verandert_de_delen_niet(na: Node) -> None:
    voor = document(GEWOON, knoop("hoofdstuk", knoop("kop", "A"), id="eerst01"))
    with pytest.raises(Geweigerd):
        toets(voor, na, STELT_VOOR)


def test_wie_voorstelt_wisselt_geen_delen_om() -> None:
    ander = knoop("hoofdstuk", knoop("kop", "A"), id="eerst01")
    een, twee = document(GEWOON, ander), document(ander, GEWOON)
    with pytest.raises(Geweigerd, match="volgorde"):
        toets(een, twee, STELT_VOOR)
    toets(een, twee, SCHRIJFT)


def test_alleen_de_coordinator_zegt_van_wie_een_bijlage_is() -> None:
    inhoud = knoop("alinea", "woorden", id="alinea2")

    def van(gemeente: str) -> Node:
        return document(GEWOON, knoop("bijlage", knoop("kop", "Eigen inzet"), inhoud, id="bijlage1", gemeente=gemeente))

    for voor, na in (("", "GM0603"), ("GM0603", ""), ("", "GM0637"), ("GM0637", "GM0603"), ("GM0603", "GM0637")):
        toets(van(voor), van(na), COORDINATOR)
        with pytest.raises(Geweigerd):
            toets(van(voor), van(na), SCHRIJFT)
    with pytest.raises(Geweigerd):  # nor makes one in the name of another
        toets(document(GEWOON), van("GM0637"), SCHRIJFT)


# --- marks of comments ---------------------------------------------------------------------------------------

TWEE = visie("Iedereen ", OPMERKING, "mee.")


@pytest.mark.parametrize(
    "na",
    [
        GEWOON,  # taken away
        visie(tekst("Iedereen ", Merk("opmerking", {"id": "opmerking1"})), "doet mee."),  # moved to other words
        visie(tekst("Iedereen ", Merk("opmerking", {"id": "opmerking1"})), OPMERKING, "mee."),  # made longer
        visie("Iedereen ", tekst("doet ", Merk("opmerking", {"id": "opmerking2"})), "mee."),  # another in its place
    ],
)
@pytest.mark.parametrize("wie", [MERKT_OP, STELT_VOOR])
def test_wie_niet_schrijft_laat_de_merken_van_anderen_staan(na: Knoop, wie: Schrijver) -> None:
    with pytest.raises(Geweigerd):
        toets(document(TWEE), document(na), wie)
    toets(document(TWEE), document(na), SCHRIJFT)


def test_opmerken_kan_ook_in_de_bijlage_van_een_ander_en_over_een_ander_merk_heen() -> None:
    merk = Merk("opmerking", {"id": "opmerking2"})
    voor = document(TWEE, bijlage("van Zoetermeer", "GM0637"))
    kind = knoop("alinea", tekst("van Zoetermeer", merk), id="algm0637")
    erbij = replace(bijlage("x", "GM0637"), inhoud=(knoop("kop", "Eigen inzet"), kind))
    dubbel = visie("Iedereen ", tekst("doet ", OPMERKING.merken[0], merk), tekst("mee.", merk))
    for wie in (MERKT_OP, STELT_VOOR, SCHRIJFT):
        toets(voor, document(TWEE, erbij), wie)
        toets(voor, document(dubbel, bijlage("van Zoetermeer", "GM0637")), wie)
    with pytest.raises(Geweigerd):
        toets(voor, document(TWEE, erbij), LEEST)


@given(BOMEN, st.data())
def test_wie_alleen_opmerkt_voegt_alleen_nieuwe_merken_toe(boom: Knoop, trek: st.DataObject) -> None:
    """Whatever someone sends: what passes is the text of before, with marks of new comments and nothing else."""
    voor = Node.from_json(SCHEMA, als_json(boom))
    na_boom = trek.draw(st.one_of(bewerkt(boom), _opgemerkt(boom), bewerkt(boom).flatmap(_opgemerkt)))
    na = Node.from_json(SCHEMA, als_json(na_boom))
    nieuw = nieuwe_opmerkingen(voor, na)
    zonder_nieuw = _zonder(uit_json(na.to_json()), nieuw)
    mag = zonder_nieuw == voeg_tekst_samen(uit_json(voor.to_json()))
    try:
        toets(voor, na, MERKT_OP)
    except Geweigerd:
        assert not mag or not _elk_deel_eens(boom)
    else:
        assert mag or not _elk_deel_eens(boom)


@st.composite
def _opgemerkt(trek: st.DrawFn, boom: Knoop) -> Knoop:
    """The text with a new comment on some of its words, perhaps under an id that stood there already."""
    merk = Merk("opmerking", {"id": trek(st.sampled_from(["o1", "o2", "o3"]))})
    kies = trek(st.integers(1, 4))
    teller = iter(range(10_000))

    def zet(deel: Knoop) -> Knoop:
        if deel.soort != "text" or next(teller) % kies or merk in deel.merken:
            return deel
        return replace(deel, merken=(*deel.merken, merk))

    return voeg_tekst_samen(vervang(boom, zet))


def _zonder(boom: Knoop, ids: set[str]) -> Knoop:
    def kaal(deel: Knoop) -> Knoop:
        over = tuple(merk for merk in deel.merken if merk.soort != "opmerking" or merk.attrs["id"] not in ids)
        return replace(deel, merken=over)

    return voeg_tekst_samen(vervang(boom, kaal))


def _elk_deel_eens(boom: Knoop) -> bool:
    """Parts are told apart by their ids; the schema keeps them apart, the trees of hypothesis do not."""
    ids = [deel.id for deel in boom.inhoud if deel.id]
    return len(ids) == len(set(ids)) == len(boom.inhoud)
