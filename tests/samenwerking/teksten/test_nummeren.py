"""Numbers are counted by kind of text: a regeling through its articles, a visie through its chapters."""

from __future__ import annotations

import pytest

from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.nummeren import letters, nummers, rang


def alinea(naam: str = "") -> Knoop:
    return knoop("alinea", "Woorden.", id=naam or None)


def lid(naam: str, *extra: Knoop) -> Knoop:
    return knoop("lid", alinea(), *extra, id=naam)


def lijst(telling: str, *punten: Knoop) -> Knoop:
    return knoop("lijst", *punten, telling=telling)


def punt(naam: str, *extra: Knoop) -> Knoop:
    return knoop("onderdeel", alinea(), *extra, id=naam)


def deel(soort: str, naam: str, *inhoud: Knoop, **attrs: object) -> Knoop:
    return knoop(soort, knoop("kop", naam), *inhoud, id=naam, **attrs)


REGELING = knoop(
    "doc",
    deel("hoofdstuk", "hfd1", deel("artikel", "art1", lid("een-lid"))),
    deel(
        "hoofdstuk",
        "hfd2",
        deel(
            "artikel",
            "art2",
            lid("lid1"),
            lid("lid2", lijst("letter", punt("a"), punt("b", lijst("graad", punt("b1"), punt("b2"))))),
        ),
        deel("artikel", "art3", lijst("letter", punt("los"))),
    ),
    deel("bijlage", "bij1", deel("artikel", "model1", lid("ml")), deel("paragraaf", "bijpar")),
    deel("bijlage", "bij2", deel("artikel", "model2", lid("ml2"))),
)


@pytest.mark.parametrize(
    ("id", "kort", "voluit"),
    [
        ("hfd1", "Hoofdstuk 1", "hoofdstuk 1"),
        ("hfd2", "Hoofdstuk 2", "hoofdstuk 2"),
        ("art1", "Artikel 1", "artikel 1"),
        ("art3", "Artikel 3", "artikel 3"),
        ("een-lid", "", "artikel 1"),
        ("lid2", "2.", "artikel 2, tweede lid"),
        ("b", "b.", "artikel 2, tweede lid, onderdeel b"),
        ("b2", "2°", "artikel 2, tweede lid, onderdeel b, onder 2°"),
        ("los", "a.", "artikel 3, onderdeel a"),
        ("bij1", "Bijlage 1", "bijlage 1"),
        ("model1", "Artikel 1", "bijlage 1, artikel 1"),
        ("model2", "Artikel 1", "bijlage 2, artikel 1"),
        ("bijpar", "B1.1", "paragraaf B1.1"),
    ],
)
def test_een_regeling_telt_haar_artikelen_door(id: str, kort: str, voluit: str) -> None:
    nummer = nummers(REGELING, "sok")[id]
    assert (nummer.kort, nummer.voluit) == (kort, voluit)


VISIE = knoop(
    "doc",
    deel("hoofdstuk", "voorwoord", deel("paragraaf", "los"), genummerd=False),
    deel("hoofdstuk", "hfd1", deel("paragraaf", "p11", deel("paragraaf", "p111")), deel("paragraaf", "p12")),
    deel(
        "hoofdstuk",
        "hfd2",
        knoop("tabel", knoop("rij", knoop("cel", alinea())), id="tab1"),
        knoop("afbeelding", id="fig1", bestand="bestand1"),
        knoop("alinea", knoop("voetnoot", id="noot1", tekst="x"), id="al1"),
        knoop("gegevenblok", id="fig2", sleutel="x"),
        knoop("alinea", knoop("voetnoot", id="noot2", tekst="y"), id="al2"),
        lijst("streepje", punt("streep")),
        lijst("cijfer", punt("eerste"), punt("tweede")),
    ),
)


@pytest.mark.parametrize(
    ("id", "kort", "voluit"),
    [
        ("hfd1", "1", "hoofdstuk 1"),
        ("los", "1", "paragraaf 1"),
        ("p11", "1.1", "paragraaf 1.1"),
        ("p111", "1.1.1", "paragraaf 1.1.1"),
        ("p12", "1.2", "paragraaf 1.2"),
        ("tab1", "Tabel 1", "tabel 1"),
        ("fig1", "Figuur 1", "figuur 1"),
        ("fig2", "Figuur 2", "figuur 2"),
        ("noot2", "2", "noot 2"),
        ("tweede", "2.", "onder 2"),
    ],
)
def test_een_visie_telt_hoofdstukken_en_paragrafen(id: str, kort: str, voluit: str) -> None:
    nummer = nummers(VISIE, "regiovisie")[id]
    assert (nummer.kort, nummer.voluit) == (kort, voluit)


def test_wat_geen_nummer_heeft_staat_er_niet_in() -> None:
    geteld = nummers(VISIE, "regiovisie")
    assert "voorwoord" not in geteld
    assert "streep" not in geteld


RANGEN = [(1, "eerste"), (2, "tweede"), (20, "twintigste"), (21, "21e"), (103, "103e")]


@pytest.mark.parametrize(("getal", "woord"), RANGEN)
def test_rangtelwoorden(getal: int, woord: str) -> None:
    assert rang(getal) == woord


@pytest.mark.parametrize(("getal", "letter"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")])
def test_letters(getal: int, letter: str) -> None:
    assert letters(getal) == letter


def test_tellen_begint_bij_een() -> None:
    for tel in (rang, letters):
        with pytest.raises(ValueError, match="begint bij"):
            tel(0)


def test_noot_in_de_kop_van_een_artikel_telt_mee() -> None:
    def noot(naam: str) -> Knoop:
        return knoop("voetnoot", id=naam, tekst="x")

    artikel = knoop("artikel", knoop("kop", "Geld", noot("noot01")), knoop("alinea", noot("noot02")), id="artik1")
    geteld = nummers(knoop("doc", artikel), "sok")
    assert (geteld["noot01"].kort, geteld["noot02"].kort) == ("1", "2")


def test_in_een_brief_is_een_blok_een_tabel_en_telt_het_mee() -> None:
    geteld = nummers(VISIE, "raadsinformatiebrief")
    assert [geteld[wat].kort for wat in ("tab1", "fig1", "fig2")] == ["Tabel 1", "Figuur 1", "Tabel 2"]
