"""Who may what in one text: which statement counts, and what the judge of changes makes of it."""

from __future__ import annotations

import time

import pytest
from prosemirror.model import Node

from samenwerking.bench_teksten import maak_document
from samenwerking.teksten.boom import Knoop, Merk, als_json, knoop, tekst, uit_json, vervang
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver, toets, veranderde_delen
from samenwerking.teksten.stand import Fase
from samenwerking.teksten.wiemagwat import (
    EIGEN_BIJLAGE,
    HELE_TEKST,
    IEDEREEN_SCHRIJFT,
    Uitspraak,
    geldt,
    raad_voor,
    schrijver,
    uitspraak_uit,
    wie_schrijft,
)

LEZEN, OPMERKEN, VOORSTELLEN, SCHRIJVEN = Recht
EIGEN, ANDER = "GM0603", "GM0637"
STELT_VOOR = Uitspraak(VOORSTELLEN)
LEEST = Uitspraak(LEZEN, LEZEN)


# --- who is to write -----------------------------------------------------------------------------------------

ALLEEN_GELD = Uitspraak(VOORSTELLEN, delen={"geld": SCHRIJVEN})
WIE_SCHRIJFT = [
    # said for all, of gemeenten, of people, who leads, in words
    (None, {}, {}, "An", "beleidsadviseurs en coördinator"),
    (None, {"Delft": LEEST, "Rijswijk": IEDEREEN_SCHRIJFT}, {}, "An", "beleidsadviseurs en coördinator, niet Delft"),
    (STELT_VOOR, {}, {}, "", "coördinator"),
    (STELT_VOOR, {}, {}, "An", "An en coördinator"),
    (STELT_VOOR, {"Delft": IEDEREEN_SCHRIJFT, "Rijswijk": LEEST}, {"Bo": ALLEEN_GELD}, "An",
     "An, Delft, Bo (een deel) en coördinator"),
    (LEEST, {}, {"An": ALLEEN_GELD}, "An", "An en coördinator"),  # who leads writes everywhere
]  # fmt: skip


@pytest.mark.parametrize(("allen", "gemeenten", "mensen", "leidt", "woorden"), WIE_SCHRIJFT)
def test_wie_er_schrijft_staat_in_woorden(
    allen: Uitspraak | None, gemeenten: dict[str, Uitspraak], mensen: dict[str, Uitspraak], leidt: str, woorden: str
) -> None:
    assert wie_schrijft(voor_allen=allen, gemeenten=gemeenten, mensen=mensen, leidt=leidt) == woorden


# --- which statement counts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("allen", "gemeente", "mens", "schrijft", "uit"),
    [
        (None, None, None, True, IEDEREEN_SCHRIJFT),
        (None, None, None, False, Uitspraak(OPMERKEN, OPMERKEN)),
        (STELT_VOOR, None, None, True, STELT_VOOR),
        (STELT_VOOR, IEDEREEN_SCHRIJFT, None, True, IEDEREEN_SCHRIJFT),
        (STELT_VOOR, IEDEREEN_SCHRIJFT, LEEST, True, LEEST),
        (STELT_VOOR, IEDEREEN_SCHRIJFT, None, False, Uitspraak(OPMERKEN, OPMERKEN)),  # a college of that gemeente
        (LEEST, None, None, False, LEEST),
        (None, None, STELT_VOOR, False, STELT_VOOR),  # a controller who was asked by name
    ],
)
def test_wat_bij_een_mens_staat_gaat_voor(
    allen: Uitspraak | None, gemeente: Uitspraak | None, mens: Uitspraak | None, schrijft: bool, uit: Uitspraak
) -> None:
    assert geldt(voor_allen=allen, voor_gemeente=gemeente, voor_mens=mens, schrijft=schrijft) == uit


def test_rijen_zeggen_samen_iets() -> None:
    assert uitspraak_uit([]) is None
    rijen = [(HELE_TEKST, 2), (EIGEN_BIJLAGE, 3), ("deel0001", 4)]
    assert uitspraak_uit(rijen) == Uitspraak(OPMERKEN, VOORSTELLEN, {"deel0001": SCHRIJVEN})


@pytest.mark.parametrize(
    ("soort", "fase", "leidt", "allen", "gemeente"),
    [
        ("regiovisie", Fase.SCHRIJVEN, True, SCHRIJVEN, None),
        ("sok", Fase.BEVRIEZEN, True, VOORSTELLEN, None),
        ("sok", Fase.BEVROREN, False, VOORSTELLEN, None),
        ("verordening", Fase.SCHRIJVEN, True, OPMERKEN, SCHRIJVEN),
        ("raadsvoorstel", Fase.SCHRIJVEN, False, VOORSTELLEN, None),
    ],
)
def test_wat_bij_soort_en_fase_past(soort: str, fase: Fase, leidt: bool, allen: Recht, gemeente: Recht | None) -> None:
    raad = raad_voor(soort=soort, fase=fase, leidt_gemeente=leidt)
    assert raad.voor_allen.tekst == allen
    assert raad.voor_allen.bijlage == SCHRIJVEN  # whatever fits: the own annex stays one's own
    assert (raad.voor_gemeente.tekst if raad.voor_gemeente else None) == gemeente


# --- what the judge makes of it ------------------------------------------------------------------------------


def deel(id: str, woorden: str, *, soort: str = "hoofdstuk", **attrs: str) -> Knoop:
    return knoop(soort, knoop("kop", id), knoop("alinea", woorden, id=f"al{id}"), id=id, **attrs)


def bladen(**woorden: str) -> Node:
    """Chapters 'geld01' and 'visie1', an annex of Rijswijk and one of Zoetermeer."""
    van = {"geld01": "geld", "visie1": "visie", "eigen1": "eigen", "ander1": "ander", **woorden}
    return lees_document(
        als_json(
            knoop(
                "doc",
                deel("geld01", van["geld01"]),
                deel("visie1", van["visie1"]),
                deel("eigen1", van["eigen1"], soort="bijlage", gemeente=EIGEN),
                deel("ander1", van["ander1"], soort="bijlage", gemeente=ANDER),
            )
        )
    )


def mag(gezegd: Uitspraak, waar: str) -> bool:
    try:
        toets(bladen(), bladen(**{waar: "anders"}), schrijver(gezegd, gemeente=EIGEN))
    except Geweigerd:
        return False
    return True


@pytest.mark.parametrize(
    ("gezegd", "schrijft_in"),
    [
        (IEDEREEN_SCHRIJFT, "geld01 visie1 eigen1"),
        (STELT_VOOR, "eigen1"),
        (Uitspraak(VOORSTELLEN, VOORSTELLEN), ""),
        (Uitspraak(LEZEN, SCHRIJVEN), "eigen1"),
        (LEEST, ""),
        (Uitspraak(OPMERKEN, OPMERKEN, {"geld01": SCHRIJVEN}), "geld01"),
        (Uitspraak(SCHRIJVEN, SCHRIJVEN, {"geld01": VOORSTELLEN}), "visie1 eigen1"),
        (Uitspraak(SCHRIJVEN, LEZEN, {"geld01": LEZEN}), "visie1"),
        (Uitspraak(LEZEN, LEZEN, {"ander1": SCHRIJVEN}), ""),  # nobody is let into the annex of another
    ],
)
def test_elk_deel_heeft_zijn_eigen_recht(gezegd: Uitspraak, schrijft_in: str) -> None:
    assert {waar for waar in ("geld01", "visie1", "eigen1", "ander1") if mag(gezegd, waar)} == set(schrijft_in.split())


@pytest.mark.parametrize(
    ("gezegd", "zin"),
    [
        (LEEST, "U kunt deze tekst lezen"),
        (Uitspraak(LEZEN, SCHRIJVEN), "dit deel van de tekst lezen"),
        (Uitspraak(OPMERKEN), "opmerkingen maken"),
        (STELT_VOOR, "voorstellen doen"),
    ],
)
def test_een_weigering_zegt_wat_wel_kan(gezegd: Uitspraak, zin: str) -> None:
    with pytest.raises(Geweigerd, match=zin):
        toets(bladen(), bladen(geld01="anders"), schrijver(gezegd, gemeente=EIGEN))


def met_merk(merk: str, waar: str) -> Node:
    woorden = tekst({"geld01": "geld", "visie1": "visie"}[waar], Merk(merk, {"id": "merk0001"}))

    def maak(stuk: Knoop) -> Knoop:
        return Knoop("alinea", stuk.attrs, (woorden,)) if stuk.id == f"al{waar}" else stuk

    return lees_document(als_json(vervang(uit_json(bladen().to_json()), maak)))


@pytest.mark.parametrize(
    ("recht", "mogen"), [(LEZEN, ""), (OPMERKEN, "opmerking"), (VOORSTELLEN, "opmerking deletion")]
)
def test_opmerken_en_voorstellen_in_een_deel(recht: Recht, mogen: str) -> None:
    wie = schrijver(Uitspraak(LEZEN, LEZEN, {"geld01": recht}), gemeente=EIGEN)
    gelukt = set()
    for merk in ("opmerking", "deletion"):
        try:
            toets(bladen(), met_merk(merk, "geld01"), wie)
            gelukt.add(merk)
        except Geweigerd:
            pass
        with pytest.raises(Geweigerd):  # and nothing in the chapter beside it
            toets(bladen(), met_merk(merk, "visie1"), wie)
    assert gelukt == set(mogen.split())


def test_wie_in_een_deel_schrijft_haalt_het_niet_weg_en_zet_er_geen_bij() -> None:
    wie = schrijver(Uitspraak(VOORSTELLEN, SCHRIJVEN, {"geld01": SCHRIJVEN}), gemeente=EIGEN)
    heel = uit_json(bladen().to_json()).inhoud
    nieuw = deel("nieuw1", "nieuw", soort="bijlage", gemeente=EIGEN)
    for delen in (heel[1:], (*heel, nieuw), (heel[1], heel[0], *heel[2:]), (heel[0], heel[1], heel[3])):
        with pytest.raises(Geweigerd):
            toets(bladen(), lees_document(als_json(knoop("doc", *delen))), wie)


def test_een_commentator_schrijft_niet_in_de_bijlage_van_zijn_gemeente() -> None:
    with pytest.raises(Geweigerd, match="opmerkingen"):  # a college, a controller
        toets(bladen(), bladen(eigen1="anders"), Schrijver(OPMERKEN, EIGEN))


# --- a very long text ----------------------------------------------------------------------------------------


def test_een_tekst_van_2000_artikelen_blijft_te_schrijven() -> None:
    boom = maak_document(2_000)
    laatste = boom.inhoud[-1].id
    anders = (*boom.inhoud[:-1], deel(laatste, "anders", soort="artikel"))
    voor, na = lees_document(als_json(boom)), lees_document(als_json(knoop("doc", *anders)))
    wie = schrijver(Uitspraak(VOORSTELLEN, SCHRIJVEN, {laatste: SCHRIJVEN}), gemeente=EIGEN)
    begin = time.process_time()
    toets(voor, na, wie)
    assert veranderde_delen(voor, na) == [laatste]
    assert time.process_time() - begin < 3
    assert nummers(boom, "sok")[laatste].kort == "Artikel 2000"
    with pytest.raises(Geweigerd):
        toets(voor, na, schrijver(STELT_VOOR, gemeente=EIGEN))


def test_de_geschiedenis_weet_in_welk_artikel_van_een_hoofdstuk() -> None:
    def boek(*woorden: str) -> Node:
        artikelen = [deel(f"artikel{nummer}", zin, soort="artikel") for nummer, zin in enumerate(woorden, 1)]
        return lees_document(als_json(knoop("doc", knoop("hoofdstuk", knoop("kop", "Geld"), *artikelen, id="geld01"))))

    assert veranderde_delen(boek("a", "b", "c"), boek("a", "x", "c")) == ["geld01", "artikel2"]
    assert veranderde_delen(boek("a", "b"), boek("a")) == ["geld01", "artikel2"]
    assert veranderde_delen(boek("a"), boek("a")) == []
