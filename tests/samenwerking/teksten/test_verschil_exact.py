"""The difference between two texts is exact: with it the one follows from the other, whatever was written."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenwerking.teksten.boom import Knoop, loop, platte_tekst, tekst, voeg_tekst_samen
from samenwerking.teksten.vergelijken import VerschilPastNiet, neem_terug, pas_toe, vergelijk
from samenwerking.teksten.waswordt import eenheden
from samenwerking.teksten.woordverschil import aaneen, vergelijk_regel, zichtbaar
from tests.samenwerking.teksten.bomen import BOMEN, REGEL, artikel, bewerkt, doc, hoofdstuk, lid

RUSTIG = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@RUSTIG
@given(BOMEN, BOMEN)
def test_uit_de_oude_tekst_en_het_verschil_volgt_de_nieuwe(oud: Knoop, nieuw: Knoop) -> None:
    verschil = vergelijk(oud, nieuw, soort="sok")
    assert pas_toe(oud, verschil) == nieuw
    assert neem_terug(nieuw, verschil) == oud
    assert verschil.leeg == (oud == nieuw)


@RUSTIG
@given(st.data(), BOMEN)
def test_ook_na_bewerken(data: st.DataObject, oud: Knoop) -> None:
    nieuw = data.draw(bewerkt(oud))
    verschil = vergelijk(oud, nieuw, soort="regiovisie")
    assert pas_toe(oud, verschil) == nieuw
    assert neem_terug(nieuw, verschil) == oud
    assert verschil.leeg == (oud == nieuw)


def _regels(boom: Knoop) -> list[list[str]]:
    return [woorden for knoop in loop(boom) if knoop.soort == "alinea" and (woorden := platte_tekst(knoop).split())]


@settings(RUSTIG, max_examples=60, report_multiple_bugs=False)
@given(BOMEN, BOMEN)
def test_de_lezer_mist_geen_woord(oud: Knoop, nieuw: Knoop) -> None:
    """Every line of the new text stands in the was-wordt-tabel, in order; every word of the old one somewhere."""
    verschil = vergelijk(oud, nieuw, soort="sok")
    cellen = [
        cel
        for een in eenheden(verschil, ook_gelijk=True)
        for regel in een.regels
        if regel.soort in {"alinea", "lid", "onderdeel", "tabelrij"}
        for cel in regel.cellen
    ]
    getoond = [[knoop for stuk in cel for knoop in stuk.nieuw] for cel in cellen]
    woorden = [platte_tekst(Knoop("alinea", inhoud=tuple(regel))).split() for regel in getoond]
    op_volgorde = [regel for regel in woorden if regel]
    if all(deel.soort == "artikel" for deel in nieuw.inhoud):
        # a chapter shows its own lines before those of the articles and paragrafen in it
        assert op_volgorde == _regels(nieuw)
    assert sorted(op_volgorde) == sorted(_regels(nieuw))
    oude_woorden = {
        woord
        for cel in cellen
        for woord in platte_tekst(Knoop("alinea", inhoud=tuple(knoop for stuk in cel for knoop in stuk.oud))).split()
    }
    assert {woord for regel in _regels(oud) for woord in regel} <= oude_woorden


@RUSTIG
@given(BOMEN)
def test_dezelfde_tekst_heeft_geen_verschil(boom: Knoop) -> None:
    assert vergelijk(boom, boom, soort="sok").leeg


@RUSTIG
@given(REGEL, REGEL)
def test_een_regel_woord_voor_woord(oud: list[Knoop], nieuw: list[Knoop]) -> None:
    oud, nieuw = list(aaneen(oud)), list(aaneen(nieuw))
    stukken = vergelijk_regel(oud, nieuw)
    assert aaneen([deel for stuk in stukken for deel in stuk.oud]) == tuple(oud)
    assert aaneen([deel for stuk in stukken for deel in stuk.nieuw]) == tuple(nieuw)
    if oud == nieuw:
        assert not zichtbaar(stukken)


def test_een_verschil_past_alleen_op_de_tekst_waarvan_het_is_gemaakt() -> None:
    oud = doc(artikel("Doel", "De regio werkt samen.", id="aaaaaa"))
    nieuw = doc(artikel("Doel", "De gemeenten werken samen.", id="aaaaaa"))
    ander = doc(artikel("Doel", "Heel iets anders.", id="aaaaaa"))
    with pytest.raises(VerschilPastNiet):
        pas_toe(ander, vergelijk(oud, nieuw, soort="sok"))


def _groot(aantal: int, *, anders: bool = False, ids: bool = True) -> Knoop:
    def zin(n: int, m: int) -> str:
        woorden = [f"woord{(n * 7 + m * 3 + k) % 400}" for k in range(37)] + [f"eigen{n}", f"lid{m}", "slot"]
        if anders and n % 2:
            woorden[5] = "gewijzigd"
            woorden[20:22] = ["twee", "andere", "woorden"]
        return " ".join(woorden)

    return doc(
        *(
            hoofdstuk(
                f"Hoofdstuk {h}",
                *(
                    artikel(
                        f"Onderwerp {n}",
                        *(lid(zin(n, m), id=f"lid{n:04}x{m}" if ids else None) for m in range(3)),
                        id=f"art{n:05}" if ids else None,
                    )
                    for n in range(h * 25, min(aantal, h * 25 + 25))
                ),
                id=f"hfd{h:05}" if ids else None,
            )
            for h in range((aantal + 24) // 25)
        )
    )


@pytest.mark.parametrize("ids", [True, False])
def test_500_artikelen_waarvan_de_helft_is_gewijzigd(ids: bool) -> None:
    oud, nieuw = _groot(500), _groot(500, anders=True, ids=ids)
    begin = time.process_time()
    verschil = vergelijk(oud, nieuw, soort="sok")
    duur = time.process_time() - begin
    anders = [deel for deel in verschil.deel.loop() if deel.soort == "artikel" and deel.staat == "gewijzigd"]
    assert len(anders) == 250
    assert pas_toe(oud, verschil) == voeg_tekst_samen(nieuw)
    assert duur < 4, f"vergelijken duurde {duur:.1f} s"  # about 1 s; a wide margin for a busy machine


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("a " * 12_000, "a b " * 12_000),
        (" ".join(f"w{n}" for n in range(12_000)), " ".join(f"w{n}" for n in range(12_000, 0, -1))),
        (" ".join(f"w{n % 7}" for n in range(12_000)), " ".join(f"w{n % 5}" for n in range(12_000))),
    ],
    ids=["steeds hetzelfde woord", "achterstevoren", "bijna dezelfde woorden"],
)
def test_een_vreemde_plak_laat_de_pagina_niet_hangen(oud: str, nieuw: str) -> None:
    een, twee = doc(artikel("Plak", oud, id="aaaaaa")), doc(artikel("Plak", nieuw, id="aaaaaa"))
    begin = time.process_time()
    assert pas_toe(een, vergelijk(een, twee, soort="sok")) == twee
    assert time.process_time() - begin < 8


def test_duizenden_alineas_die_op_elkaar_lijken() -> None:
    oud = doc(hoofdstuk("Plak", *(f"regel {n % 9} over hetzelfde" for n in range(4000)), id="aaaaaa"))
    nieuw = doc(hoofdstuk("Plak", *(f"regel {n % 7} over hetzelfde" for n in range(4000)), id="aaaaaa"))
    begin = time.process_time()
    assert pas_toe(oud, vergelijk(oud, nieuw, soort="sok")) == nieuw
    assert time.process_time() - begin < 8


def test_tekst_in_losse_stukjes_is_dezelfde_tekst() -> None:
    los = doc(artikel("Doel", lid("Samen", " verder"), id="aaaaaa"))
    assert vergelijk(los, voeg_tekst_samen(los), soort="sok").leeg
    assert tekst("x") == tekst("x")
