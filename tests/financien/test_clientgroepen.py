"""From published counts and assumptions to groups: nothing of a hidden count, everything of a total."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.clientgroepen import NOG_GEEN_PRODUCT, GroepenFout, Kolom, Rij, maak_groepen, vul_aan
from financien.getypte_aantallen import getypte_kolommen
from financien.prognose import Clientgroep

A, B, C = "GM0001", "GM0002", "GM0003"
NAMEN = {A: "Aadorp", B: "Beekdorp", C: "Ceedorp"}
INWONERS = {A: 60_000, B: 20_000, C: 10_000}
NODIG = {"tarief": "100", "duur": "3", "instroom": "9", "uitstroom": "10", "wlz": "2"}


def rij(soort: str, waarde: str, gemeente: str | None = None, product: str | None = None) -> Rij:
    return Rij(
        soort, gemeente, product, f"{soort} {gemeente or ''} {product or ''}".strip(), Decimal(waarde), "", "proef"
    )


BASIS = [rij(soort, waarde) for soort, waarde in NODIG.items()]


def maak(
    *producten: Kolom, wacht: Kolom | None = None, aannames: list[Rij] | None = None
) -> dict[tuple[str, str], Clientgroep]:
    uit = maak_groepen(
        gemeenten=NAMEN,
        inwoners=INWONERS,
        producten=producten,
        wachtlijst=wacht or Kolom("Wachtlijst", dict.fromkeys(NAMEN, 0), 0),
        aannames=aannames if aannames is not None else BASIS,
        bron_aantallen="telling",
    )
    return {(groep.gemeente, groep.product): groep for groep in uit.groepen}


@pytest.mark.parametrize(
    ("per_gemeente", "totaal", "verwacht"),
    [
        ({A: 40, B: 12, C: 8}, 60, {A: "40", B: "12", C: "8"}),
        ({A: 40, B: None, C: None}, 49, {A: "40", B: "6", C: "3"}),  # 9 over 20.000 and 10.000
        ({A: 40, B: None, C: None}, 50, {A: "40", B: "6.67", C: "3.33"}),
        ({A: 40, B: None, C: None}, None, None),
        ({A: None, B: None, C: None}, 9, {A: "6", B: "2", C: "1"}),
    ],
)
def test_wat_verborgen_is_wordt_geraamd_uit_het_totaal(
    per_gemeente: Mapping[str, int | None], totaal: int | None, verwacht: Mapping[str, str] | None
) -> None:
    uit = vul_aan(Kolom("product", per_gemeente, totaal), INWONERS)
    if verwacht is None:
        assert uit is None
        return
    assert uit is not None
    assert {code: aantal.waarde for code, aantal in uit.items()} == {c: Decimal(w) for c, w in verwacht.items()}
    assert {code: aantal.geraamd for code, aantal in uit.items()} == {c: per_gemeente[c] is None for c in NAMEN}


@given(
    st.dictionaries(st.sampled_from([A, B, C]), st.integers(5, 200), max_size=2),
    st.integers(0, 500),
)
def test_de_gemeenten_samen_zijn_het_totaal_van_de_regio(geteld: dict[str, int], rest: int) -> None:
    kolom = Kolom("product", {code: geteld.get(code) for code in NAMEN}, sum(geteld.values()) + rest)
    uit = vul_aan(kolom, INWONERS)
    assert uit is not None
    assert sum(aantal.waarde for aantal in uit.values()) == kolom.totaal


def test_wie_wacht_van_buiten_de_regio_gaat_naar_inwoners() -> None:
    """12 of the gemeenten and 9 from elsewhere: 6, 2 and 1 more."""
    groepen = maak(wacht=Kolom("Wachtlijst", {A: 6, B: 6, C: 0}, 21))
    assert [groepen[code, NOG_GEEN_PRODUCT].wachtlijst.waarde for code in NAMEN] == [12, 8, 1]


def test_nieuwe_clienten_van_de_regio_naar_inwoners_en_een_eigen_aantal_gaat_voor() -> None:
    groepen = maak(aannames=[*BASIS, rij("instroom", "5", B)])
    assert [groepen[code, NOG_GEEN_PRODUCT].instroom.waarde for code in NAMEN] == [6, 5, 1]


def test_de_aanname_die_het_meest_zegt_geldt() -> None:
    extra = [rij("tarief", "110", A), rij("tarief", "120", None, "zwaar"), rij("tarief", "130", B, "zwaar")]
    kolommen = [Kolom(naam, dict.fromkeys(NAMEN, 10), 30) for naam in ("licht", "zwaar")]
    groepen = maak(*kolommen, aannames=[*BASIS, *extra])
    tarieven = {plek: groep.tarief.waarde for plek, groep in groepen.items()}
    assert (tarieven[A, "licht"], tarieven[A, "zwaar"], tarieven[B, "zwaar"], tarieven[C, "licht"]) == (
        110,
        120,
        130,
        100,
    )


def test_procenten_worden_delen_en_de_index_is_nul_zonder_aanname() -> None:
    groep = maak(Kolom("licht", dict.fromkeys(NAMEN, 10), 30))[A, "licht"]
    assert (groep.uitstroom.waarde, groep.naar_wlz.waarde, groep.index.waarde) == (Decimal("0.1"), Decimal("0.02"), 0)
    met = maak(Kolom("licht", dict.fromkeys(NAMEN, 10), 30), aannames=[*BASIS, rij("prijsindex", "2.5")])[A, "licht"]
    assert met.index.waarde == Decimal("0.025")
    assert met.per_jaar(2, 2029) == Decimal("100") * 100 * 365 * Decimal("1.050625")


def test_wat_niet_meegerekend_is_staat_er_in_woorden() -> None:
    uit = maak_groepen(
        gemeenten=NAMEN,
        inwoners=INWONERS,
        producten=[Kolom("logeren", {A: 8, B: None, C: None}, None), Kolom("zwaar", {A: 8, B: None, C: None}, 14)],
        wachtlijst=Kolom("Wachtlijst", {A: None, B: None, C: 7}, None),
        aannames=BASIS,
        bron_aantallen="telling",
    )
    assert uit.weggelaten == (
        "logeren: het aantal van de regio is afgeschermd.",
        "Wachtlijst: het aantal van de regio is afgeschermd.",
    )
    assert uit.geraamd == ("zwaar: Beekdorp en Ceedorp.",)
    assert {groep.product for groep in uit.groepen} == {"zwaar", NOG_GEEN_PRODUCT}
    assert "geraamd" in uit.groepen[1].bestaand.bron
    assert "geraamd" not in uit.groepen[0].bestaand.bron


def test_zonder_de_aannames_die_nodig_zijn_is_er_niets() -> None:
    with pytest.raises(GroepenFout, match="alle gemeenten en alle producten: tarief en nieuwe cliënten"):
        maak(aannames=[deel for deel in BASIS if deel.soort not in ("tarief", "instroom")] + [rij("tarief", "1", A)])


def test_zonder_inwonertal_is_er_niets_te_verdelen() -> None:
    with pytest.raises(GroepenFout, match="Van GM0003 is geen inwonertal bekend"):
        vul_aan(Kolom("product", {A: 5, B: None, C: None}, 20), {A: 1, B: 1})


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([rij("clienten", "90")], {A: "60", B: "20", C: "10"}),  # the region, by inwoners
        ([rij("clienten", "90"), rij("clienten", "30", A)], {A: "30", B: "40", C: "20"}),  # what is left for the others
        ([rij("clienten", "30", A), rij("clienten", "12", B)], {A: "30", B: "12", C: "0"}),
        ([rij("clienten", "45", gemeente) for gemeente in NAMEN], dict.fromkeys(NAMEN, "45")),
    ],
)
def test_een_taak_die_hier_niet_geteld_wordt_neemt_wat_de_regio_vastlegde(
    rijen: list[Rij], verwacht: Mapping[str, str]
) -> None:
    (kolom,), bron = getypte_kolommen(rijen, NAMEN)
    aantallen = vul_aan(kolom, INWONERS)
    assert aantallen is not None
    assert {code: aantal.waarde for code, aantal in aantallen.items()} == {
        code: Decimal(aantal) for code, aantal in verwacht.items()
    }
    assert "(proef)" in bron


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        ([], "telt dit programma geen cliënten"),
        ([rij("clienten", "20"), rij("clienten", "30", A)], "samen 30 cliënten en de regio 20"),
        ([rij("clienten", "99"), *(rij("clienten", "30", code) for code in NAMEN)], "samen 90 cliënten en de regio 99"),
    ],
)
def test_aantallen_die_elkaar_tegenspreken(rijen: list[Rij], zin: str) -> None:
    with pytest.raises(GroepenFout, match=zin):
        getypte_kolommen(rijen, NAMEN)
