"""The letters of a region together give no hidden count away, also when some are made later.

The attacker of the counts themselves reads here what nine letters really publish: their frozen content.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any
from unittest.mock import patch

import pytest
from pytest_django.fixtures import Settings

from samenwerking.brieven.models import Brief, Brieftelling
from samenwerking.brieven.telling import TellingOnleesbaar, bevries_telling, lees_telling
from tests.regio.factories import regio
from tests.samenwerking.brieven_factories import (
    OP,
    brief_van,
    log_in,
    maak,
    maak_ronde,
    schrijf_alinea,
    stuur_terug,
    versie_van,
)
from tests.toegang.factories import maak_dossier, maak_indicatie, product
from tests.toegang.test_tellingen import Aanvaller, met_totalen
from toegang.tellingen import Cel, Telling, maak_telling

pytestmark = pytest.mark.django_db

PRODUCTEN = ("Beschermd thuis", "Beschermd wonen", "Kortdurend verblijf")
DREMPEL = 5
LATER = OP.replace(month=12)


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def gemeenten_van(ronde: Brief) -> list[str]:
    return list(ronde.gemeentebrieven.order_by("pk").values_list("gemeente__naam_kort", flat=True))


def telt(ronde: Brief, tabel: list[list[int]]) -> Any:
    """The registration holds these numbers: per gemeente (in order of the round) by product."""
    namen = gemeenten_van(ronde)
    aantallen = {
        (naam, kolom): aantal
        for naam, rij in zip(namen, tabel, strict=True)
        for kolom, aantal in zip(PRODUCTEN, rij, strict=True)
    }
    telling = maak_telling(namen, PRODUCTEN, aantallen, drempel=DREMPEL)
    return patch("samenwerking.brieven.samenstellen.bw_tellingen", return_value=telling)


def gepubliceerd(ronde: Brief) -> Telling:
    """The table as someone pieces it together from the newest letters of all gemeenten, as they were frozen."""
    gelezen: dict[str, Cel] = {}
    for naam in gemeenten_van(ronde):
        for telling in versie_van(ronde, naam).gelezen.tellingen:
            cel = Cel(telling.aantal, telling.verborgen_als or None)
            assert gelezen.setdefault(telling.omschrijving, cel) == cel, "two letters contradict one another"
    namen = gemeenten_van(ronde)
    streek = str(ronde.regio)

    def rij(van: str) -> tuple[Cel, ...]:
        return tuple(gelezen[f"{van}: {kolom}"] for kolom in PRODUCTEN)

    return Telling(
        rijen=tuple(namen),
        kolommen=PRODUCTEN,
        drempel=DREMPEL,
        cellen=tuple(rij(naam) for naam in namen),
        rijtotalen=tuple(gelezen[f"{naam}: alle producten"] for naam in namen),
        kolomtotalen=rij(streek),
        totaal=gelezen[f"{streek}: alle producten"],
    )


def willekeurig(zaad: int) -> list[list[int]]:
    """Nine gemeenten as they are: one large, the rest small, many zeros."""
    keuze = random.Random(zaad)
    groot = [[keuze.randint(20, 90) for _ in PRODUCTEN]]
    return groot + [[keuze.choice([0, 0, 1, 2, 3, 4, 5, 6, 9, 14]) for _ in PRODUCTEN] for _ in range(8)]


KLEIN_IN_EEN_RIJ = [[60, 40, 20], [7, 3, 9], *[[12, 8, 6]] * 7]
EEN_KLEIN = [[60, 40, 20], *[[12, 8, 6]] * 7, [12, 8, 4]]


@pytest.mark.parametrize("tabel", [KLEIN_IN_EEN_RIJ, EEN_KLEIN, *map(willekeurig, range(4))])
def test_negen_brieven_naast_elkaar_geven_geen_klein_aantal_prijs(tabel: list[list[int]]) -> None:
    ronde = maak_ronde("dordrecht", met_tellingen=True)
    with telt(ronde, tabel):
        maak(ronde)
    assert len(gemeenten_van(ronde)) == 9
    telling = gepubliceerd(ronde)
    assert any(cel.waarde is None for rij in telling.cellen for cel in rij)
    assert Aanvaller(telling).geraden(met_totalen(tabel), DREMPEL) == []


def test_de_aanvaller_vindt_een_aantal_als_er_een_te_weinig_is_verborgen() -> None:
    ronde = maak_ronde("dordrecht", met_tellingen=True)
    with telt(ronde, KLEIN_IN_EEN_RIJ):
        maak(ronde)
    telling = gepubliceerd(ronde)
    echt = met_totalen(KLEIN_IN_EEN_RIJ)
    open_ = Telling(
        **{
            **{veld: getattr(telling, veld) for veld in Telling.__dataclass_fields__},
            "cellen": tuple(
                tuple(
                    cel if echt[i, j] < DREMPEL else Cel(echt[i, j], None)  # only the small one is hidden
                    for j, cel in enumerate(rij)
                )
                for i, rij in enumerate(telling.cellen)
            ),
        }
    )
    assert Aanvaller(open_).geraden(echt, DREMPEL)


def test_brieven_die_later_worden_gemaakt_hebben_de_telling_van_de_eerste() -> None:
    ronde = maak_ronde("dordrecht", met_tellingen=True)
    namen = gemeenten_van(ronde)
    with telt(ronde, KLEIN_IN_EEN_RIJ):
        maak(ronde, *namen[:5])
    # counted anew, the row of the second gemeente would show what hid its small number before: 19 - 7 - 9 = 3
    gegroeid = [KLEIN_IN_EEN_RIJ[0], [7, 8, 9], *KLEIN_IN_EEN_RIJ[2:]]
    stuur_terug(ronde, namen[1])
    schrijf_alinea(ronde, namen[1], "Verbeterd.")
    with telt(ronde, gegroeid):
        maak(ronde, namen[1], *namen[5:], op=LATER)
    assert versie_van(ronde, namen[1]).nummer == 2
    assert {versie_van(ronde, naam).gelezen.tellingen_peildatum for naam in namen} == {OP}
    assert Aanvaller(gepubliceerd(ronde)).geraden(met_totalen(KLEIN_IN_EEN_RIJ), DREMPEL) == []
    assert Brieftelling.objects.get().peildatum == OP


def test_wat_vastligt_van_een_telling_bevat_geen_verborgen_aantal() -> None:
    ronde = maak_ronde("dordrecht", met_tellingen=True)
    with telt(ronde, EEN_KLEIN) as geteld:
        maak(ronde)
    bewaard = Brieftelling.objects.get()
    assert bewaard.gelezen == geteld.return_value
    verborgen = [cel for rij in bewaard.gelezen.cellen for cel in rij if cel.waarde is None]
    assert verborgen
    assert bytes(bewaard.inhoud) == bevries_telling(bewaard.gelezen)


def test_voor_de_eerste_brief_telt_het_voorbeeld_van_vandaag_en_daarna_niet_meer() -> None:
    ronde = maak_ronde("dordrecht", met_tellingen=True)
    adres = brief_van(ronde, "Papendrecht").get_absolute_url()
    client = log_in(ronde.gemaakt_door)
    with telt(ronde, KLEIN_IN_EEN_RIJ):
        assert "met de cijfers van vandaag" in client.get(adres).content.decode()
    assert not Brieftelling.objects.exists()
    with telt(ronde, KLEIN_IN_EEN_RIJ):
        maak(ronde, "Dordrecht")
    with patch("samenwerking.brieven.samenstellen.bw_tellingen") as teller:
        html = client.get(adres).content.decode()
    assert not teller.called
    assert "De aantallen zijn die van 23\N{NO-BREAK SPACE}november 2026" in html


def test_zonder_aantallen_wordt_er_niets_geteld() -> None:
    ronde = maak_ronde("delft")
    maak(ronde)
    assert not Brieftelling.objects.exists()
    versie = versie_van(ronde, gemeenten_van(ronde)[0]).gelezen
    assert (versie.tellingen, versie.tellingen_peildatum) == ((), None)


def test_de_echte_registratie_komt_in_de_brief_met_kleine_aantallen_verborgen() -> None:
    for waar, aantal in (("Rijswijk", 6), ("Wassenaar", 2), ("Zoetermeer", 7)):
        for _ in range(aantal):
            maak_indicatie(maak_dossier(waar), product=product("hg-intramurale-plekken"))
    ronde = maak_ronde("haaglanden", met_tellingen=True)
    maak(ronde)
    kolom = product("hg-intramurale-plekken").naam

    def getoond(naam: str) -> Mapping[str, object]:
        tellingen = versie_van(ronde, naam).gelezen.tellingen
        return {telling.omschrijving: telling.aantal or telling.verborgen_als for telling in tellingen}

    assert getoond("Wassenaar")[f"Wassenaar: {kolom}"] in ("minder dan 5", "afgeschermd")
    assert not any("Wassenaar" in omschrijving for omschrijving in getoond("Rijswijk"))
    assert getoond("Rijswijk")[f"{regio('haaglanden')}: alle producten"] in (15, "afgeschermd")


def test_een_gegeven_in_de_tekst_zegt_niet_meer_dan_de_tabel_die_gepubliceerd_is() -> None:
    """Counts in the text come from the same protected table as those of the round: nothing is won by both."""
    echt = {"Rijswijk": 6, "Wassenaar": 2, "Zoetermeer": 7}
    for waar, aantal in echt.items():
        for _ in range(aantal):
            maak_indicatie(maak_dossier(waar), product=product("hg-intramurale-plekken"))
    ronde = maak_ronde(
        "haaglanden",
        met_tellingen=True,
        toelichting="Wij: <gemeente:eigen:clienten-bw>. Samen: <aantal:clienten-bw>.\n\n<blok:clienten-per-gemeente>",
    )
    maak(ronde)
    telling = Brieftelling.objects.get().gelezen
    assert any(telling.rijtotaal(naam).waarde is None for naam in telling.rijen)
    for naam in telling.rijen:
        brief = versie_van(ronde, naam).gelezen
        getallen = {gegeven.naam: gegeven.getal for gegeven in brief.gegevens}  # what is hidden is no number
        assert getallen.get(f"Cliënten beschermd wonen van {naam}") == telling.rijtotaal(naam).waarde
        samen = getallen.get("Aantal cliënten beschermd wonen in de regio, met de dag")
        assert samen == telling.totaal.waarde
        cellen = [regel.woorden for regel in brief.regels if regel.soort == "cel"]
        for rij in telling.rijen:
            cel = telling.rijtotaal(rij)
            assert cellen[cellen.index(rij) + 1] == (str(cel.waarde) if cel.waarde is not None else cel.reden)
    geteld = product("hg-intramurale-plekken").naam
    tabel = [[echt.get(naam, 0) if kolom == geteld else 0 for kolom in telling.kolommen] for naam in telling.rijen]
    assert sum(map(sum, tabel)) == 15
    assert Aanvaller(telling).geraden(met_totalen(tabel), telling.drempel) == []


@pytest.mark.parametrize("inhoud", [b"[]", b"{}", b'{"cellen":[]}'])
def test_bytes_die_geen_telling_zijn_worden_geweigerd(inhoud: bytes) -> None:
    with pytest.raises(TellingOnleesbaar):
        lees_telling(inhoud)
