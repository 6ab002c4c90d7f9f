"""Trees of texts to test with: written short by hand, and made up by hypothesis."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst, voeg_tekst_samen


def alinea(*inhoud: Knoop | str, id: str | None = None) -> Knoop:
    return knoop("alinea", *inhoud, id=id)


def lid(*inhoud: Knoop | str, id: str | None = None) -> Knoop:
    """A lid: words and what is in their line, then blocks."""
    regel = [deel for deel in inhoud if isinstance(deel, str) or deel.soort in INLINE]
    blokken = [deel for deel in inhoud if not isinstance(deel, str) and deel.soort not in INLINE]
    return knoop("lid", alinea(*regel), *blokken, id=id)


def artikel(kop: str, *inhoud: Knoop | str, id: str | None = None) -> Knoop:
    """An article with a heading; a str becomes a lid."""
    return knoop(
        "artikel", knoop("kop", kop), *(lid(deel) if isinstance(deel, str) else deel for deel in inhoud), id=id
    )


def hoofdstuk(kop: str, *inhoud: Knoop | str, id: str | None = None, soort: str = "hoofdstuk") -> Knoop:
    """A chapter with a heading; a str becomes an alinea."""
    return knoop(soort, knoop("kop", kop), *(alinea(deel) if isinstance(deel, str) else deel for deel in inhoud), id=id)


def doc(*delen: Knoop) -> Knoop:
    return knoop("doc", *delen)


INLINE = {"text", "voetnoot", "verwijzing", "gegeven", "regeleinde"}

# --- made up

WOORDEN = ("het", "college", "de", "gemeente", "toegang", "besluit", "wonen", "opvang", ",", "4", "regio", "meldt")
MERKEN = (
    Merk("vet"),
    Merk("schuin"),
    Merk("koppeling", {"adres": "https://a.example"}),
    Merk("opmerking", {"id": "o1"}),
)
IDS = st.one_of(st.none(), st.sampled_from([f"id{n:04}" for n in range(40)]))


def _inline() -> st.SearchStrategy[Knoop]:
    woorden = st.lists(st.sampled_from(WOORDEN), min_size=1, max_size=6).map(" ".join)
    letters = st.text(
        st.one_of(st.sampled_from(string.ascii_letters + " .,-"), st.characters(codec="utf-8")), min_size=1
    )
    return st.one_of(
        st.builds(
            lambda woorden, merken: tekst(woorden, *merken),
            st.one_of(woorden, letters),
            st.lists(st.sampled_from(MERKEN), max_size=2, unique_by=lambda merk: merk.soort),
        ),
        st.builds(lambda id, noot: knoop("voetnoot", id=id, tekst=noot), IDS, woorden),
        st.builds(lambda doel: knoop("verwijzing", doel=doel), st.sampled_from(["id0001", "id0002"])),
        st.just(knoop("regeleinde")),
    )


REGEL = st.lists(_inline(), max_size=5)
ALINEA = st.builds(lambda regel, id: alinea(*regel, id=id), REGEL, IDS)
KOP = st.builds(lambda regel: knoop("kop", *regel), REGEL)


def _lijst(binnen: st.SearchStrategy[Knoop]) -> st.SearchStrategy[Knoop]:
    onderdeel = st.builds(
        lambda eerste, rest, id: knoop("onderdeel", eerste, *rest, id=id), ALINEA, st.lists(binnen, max_size=2), IDS
    )
    return st.builds(
        lambda delen, telling, id: knoop("lijst", *delen, telling=telling, id=id),
        st.lists(onderdeel, min_size=1, max_size=3),
        st.sampled_from(["letter", "streepje"]),
        IDS,
    )


def _tabel() -> st.SearchStrategy[Knoop]:
    cel = st.builds(lambda soort, deel: knoop(soort, deel), st.sampled_from(["cel", "kopcel"]), ALINEA)
    rij = st.lists(cel, min_size=1, max_size=3).map(lambda cellen: knoop("rij", *cellen))
    return st.builds(
        lambda rijen, id, bij: knoop("tabel", *rijen, id=id, bijschrift=bij),
        st.lists(rij, min_size=1, max_size=3),
        IDS,
        st.sampled_from(["", "Sleutel"]),
    )


BEELD = st.builds(
    lambda id, bestand, alt: knoop("afbeelding", id=id, bestand=bestand, alt=alt, bijschrift=""),
    IDS,
    st.sampled_from(["bestand1", "bestand2"]),
    st.sampled_from(["", "kaart"]),
)
BLOK = st.one_of(ALINEA, _lijst(st.one_of(ALINEA, _lijst(ALINEA))), _tabel(), BEELD)
LID = st.builds(lambda een, rest, id: knoop("lid", een, *rest, id=id), ALINEA, st.lists(BLOK, max_size=2), IDS)
ARTIKEL = st.builds(
    lambda kop, inhoud, id: knoop("artikel", kop, *inhoud, id=id),
    KOP,
    st.one_of(st.lists(LID, min_size=1, max_size=3), st.lists(BLOK, min_size=1, max_size=3)),
    IDS,
)
PARAGRAAF = st.builds(
    lambda kop, inhoud, id: knoop("paragraaf", kop, *inhoud, id=id),
    KOP,
    st.lists(st.one_of(BLOK, ARTIKEL), max_size=3),
    IDS,
)
DEEL = st.builds(
    lambda soort, kop, inhoud, id: knoop(soort, kop, *inhoud, id=id),
    st.sampled_from(["hoofdstuk", "bijlage"]),
    KOP,
    st.lists(st.one_of(BLOK, ARTIKEL, PARAGRAAF), max_size=3),
    IDS,
)
BOMEN = st.lists(st.one_of(DEEL, ARTIKEL), min_size=1, max_size=4).map(lambda delen: voeg_tekst_samen(doc(*delen)))
"""Texts as hypothesis makes them up: with ids that are missing or stand twice, which the editor would not keep."""


@st.composite
def bewerkt(trek: st.DrawFn, boom: Knoop) -> Knoop:
    """The same text after some editing: parts taken out, put elsewhere, doubled, changed."""
    for _ in range(trek(st.integers(1, 4))):
        boom = _bewerk(trek, boom)
    return voeg_tekst_samen(boom)


def _bewerk(trek: st.DrawFn, boom: Knoop) -> Knoop:
    kinderen = list(boom.inhoud)
    if boom.soort != "doc" and trek(st.booleans()) and boom.soort in {"alinea", "kop"}:
        return Knoop(boom.soort, boom.attrs, tuple(trek(REGEL)))
    if not kinderen:
        return boom
    plaats = trek(st.integers(0, len(kinderen) - 1))
    vast = 1 if kinderen[0].soort in {"kop", "alinea"} else 0
    match trek(st.sampled_from(["weg", "verplaats", "dieper", "dieper", "dieper"])):
        case "weg" if len(kinderen) > vast + 1 and plaats >= vast:
            del kinderen[plaats]
        case "verplaats" if plaats >= vast:
            deel = kinderen.pop(plaats)
            kinderen.insert(trek(st.integers(vast, len(kinderen))), deel)
        case _:
            if kinderen[plaats].soort != "text":
                kinderen[plaats] = _bewerk(trek, kinderen[plaats])
    return Knoop(boom.soort, boom.attrs, tuple(kinderen), boom.tekst, boom.merken)
