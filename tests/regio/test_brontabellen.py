"""Published tables are shown as printed, with the sums beside them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regio.brontabellen import Rooster, leg_uit
from regio.models import Bron, Broncijfer, Brontabel, Rol
from tests.regio.factories import maak_pet, regio

PROBLEEM = ["Autisme", "GGZ/EPA", "Korsakov", "LVB", "Verslaving", "Leeg", "Totaal"]
WACHTLIJST = {  # uitvoeringsplan Haagse regio (2019), table 12, as printed
    "Den Haag": "34 108 1 1 31 3 178",
    "Leidschendam-Voorburg": "5 13 - 1 - 3 22",
    "Rijswijk": "2 2 - - - - 4",
    "Wassenaar": "3 1 - - - - 4",
    "Zoetermeer": "10 13 - - 2 - 25",
    "Buiten Regio": "12 10 - - 5 - 27",
    "Leeg": "1 - - - 1 1 2",
}
INWONERS = {  # the same, table 1
    "Den Haag": "537988 66%",
    "Leidschendam-Voorburg": "75405 9%",
    "Rijswijk": "53486 7%",
    "Wassenaar": "26189 3%",
    "Zoetermeer": "124947 15%",
    "Totaal": "818015 100%",
}


@dataclass(frozen=True)
class Cijfer:
    rij: str
    kolom: str
    gedrukt: str
    waarde: Decimal | None
    is_totaal: bool


def cijfers(tabel: dict[str, str], kolommen: list[str]) -> list[Cijfer]:
    """Cells of a printed table; what is called 'Totaal' is one."""
    return [
        Cijfer(rij, kolom, tekst, None if tekst == "-" else Decimal(tekst.rstrip("%")), "Totaal" in (rij, kolom))
        for rij, regel in tabel.items()
        for kolom, tekst in zip(kolommen, regel.split(), strict=True)
    ]


def totalen(rooster: Rooster) -> dict[tuple[str, str], tuple[int, int, int]]:
    return {(t.rij, t.kolom): (int(t.gedrukt), int(t.opgeteld), int(t.verschil)) for t in rooster.totalen}


def test_in_tabel_12_telt_de_rij_leeg_niet_op() -> None:
    rooster = leg_uit(cijfers(WACHTLIJST, PROBLEEM))
    assert totalen(rooster) == {
        ("Den Haag", "Totaal"): (178, 178, 0),
        ("Leidschendam-Voorburg", "Totaal"): (22, 22, 0),
        ("Rijswijk", "Totaal"): (4, 4, 0),
        ("Wassenaar", "Totaal"): (4, 4, 0),
        ("Zoetermeer", "Totaal"): (25, 25, 0),
        ("Buiten Regio", "Totaal"): (27, 27, 0),
        ("Leeg", "Totaal"): (2, 3, -1),
    }
    [leeg] = rooster.afwijkend
    assert leeg.zin == "Leeg, Totaal: in de bron staat 2, opgeteld is het 3. Het verschil is −1."
    assert leeg.kort == "opgeteld 3, verschil −1"


def test_een_rij_met_totalen_telt_de_kolommen_op() -> None:
    rooster = leg_uit(cijfers(INWONERS, ["Inwoners", "Percentage"]))
    assert totalen(rooster) == {("Totaal", "Inwoners"): (818015, 818015, 0), ("Totaal", "Percentage"): (100, 100, 0)}
    assert rooster.afwijkend == []


def test_waar_rij_en_kolom_kruisen_staat_de_som_van_alles() -> None:
    """As in table 12 with the 263 people of table 11: the sum of the cells is 262 plus what 'Leeg' hides."""
    rooster = leg_uit(cijfers(WACHTLIJST | {"Totaal": "67 147 1 2 39 7 263"}, PROBLEEM))
    assert totalen(rooster)["Totaal", "Totaal"] == (263, 263, 0)
    assert [(t.rij, t.kolom) for t in rooster.afwijkend] == [("Leeg", "Totaal")]


def test_een_totaal_zonder_delen_wordt_niet_nagerekend() -> None:
    alleen = [Cijfer("Totaal", "Plekken", "1808", Decimal(1808), True)]
    streep = [Cijfer("a", "Plekken", "-", None, False), *alleen]
    gemengd = [  # one cell is a total, the rest of its row and column are not
        Cijfer("a", "x", "1", Decimal(1), True), Cijfer("a", "y", "2", Decimal(2), False),
        Cijfer("b", "x", "3", Decimal(3), False),
    ]  # fmt: skip
    for tabel in (alleen, streep, gemengd, []):
        assert leg_uit(tabel).totalen == []


def test_de_volgorde_van_de_bron_blijft_en_een_gat_blijft_een_gat() -> None:
    rooster = leg_uit([Cijfer("b", "y", "1", Decimal(1), False), Cijfer("a", "x", "2", Decimal(2), False)])
    assert (rooster.kolommen, [rij for rij, _ in rooster.rijen]) == (["y", "x"], ["b", "a"])
    assert [[cel.cijfer.gedrukt if cel.cijfer else None for cel in cellen] for _, cellen in rooster.rijen] == [
        ["1", None],
        [None, "2"],
    ]


def test_bedragen_houden_hun_decimalen() -> None:
    tabel = [
        Cijfer("a", "mln", "52,5", Decimal("52.5000"), False), Cijfer("b", "mln", "2,9", Decimal("2.9000"), False),
        Cijfer("Totaal", "mln", "1.067,5", Decimal("1067.5000"), True),
    ]  # fmt: skip
    [totaal] = leg_uit(tabel).totalen
    assert totaal.zin == "Totaal, mln: in de bron staat 1.067,5, opgeteld is het 55,4. Het verschil is 1.012,1."


REGEL = st.tuples(*[st.integers(0, 10_000)] * 3)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(st.lists(REGEL, min_size=1, max_size=6), st.integers(-5, 5))
def test_elk_totaal_dat_klopt_klopt_en_elke_afwijking_valt_op(
    getallen: list[tuple[int, int, int]], afwijking: int
) -> None:
    tabel = [
        Cijfer(f"r{r}", f"k{k}", str(waarde), Decimal(waarde), False)
        for r, regel in enumerate(getallen)
        for k, waarde in enumerate(regel)
    ]
    tabel += [Cijfer(f"r{r}", "Totaal", "", Decimal(sum(regel)), True) for r, regel in enumerate(getallen)]
    tabel += [Cijfer("Totaal", f"k{k}", "", Decimal(sum(regel[k] for regel in getallen)), True) for k in range(3)]
    alles = sum(map(sum, getallen)) + afwijking
    rooster = leg_uit([*tabel, Cijfer("Totaal", "Totaal", str(alles), Decimal(alles), True)])
    assert len(rooster.totalen) == len(getallen) + 3 + 1
    assert [totaal.verschil for totaal in rooster.afwijkend] == ([afwijking] if afwijking else [])


# --- the pages --------------------------------------------------------------------------------------------------


@pytest.fixture
def bron(db: None) -> Bron:
    bron = Bron.objects.create(
        sleutel="proefplan", titel="Proefplan van de regio", uitgever="vijf gemeenten", vindplaats="een document"
    )
    tabel = Brontabel.objects.create(bron=bron, nummer=12, titel="De wachtlijst", toelichting="Let op de rij Leeg.")
    for volgorde, cijfer in enumerate(cijfers(WACHTLIJST, PROBLEEM)):
        Broncijfer.objects.create(tabel=tabel, volgorde=volgorde, **vars(cijfer))
    return bron


@pytest.mark.parametrize("rol", Rol.values)
def test_elke_rol_ziet_een_bron_met_verschil_en_al(client: Client, bron: Bron, rol: str) -> None:
    client.force_login(maak_pet(rol, regio("haaglanden") if rol == "coordinator" else "Rijswijk").gebruiker)
    assert "Proefplan van de regio" in client.get(reverse("bronnen"), {"titel": "proefplan"}).content.decode()
    pagina = client.get(reverse("bron", args=["proefplan"])).content.decode()
    assert "Tabel 12: De wachtlijst" in pagina
    assert "Let op de rij Leeg." in pagina
    assert "in de bron staat 2, opgeteld is het 3. Het verschil is −1." in pagina
    assert pagina.count("opgeteld 3, verschil −1") == 1
    assert "opgeteld 178" in pagina
    assert "Voorbeeld, geen rijkscijfer" not in pagina


def test_een_verzonnen_bron_zegt_dat(client: Client, bron: Bron) -> None:
    Bron.objects.filter(pk=bron.pk).update(zekerheid="voorbeeld")
    client.force_login(maak_pet("controller", "Rijswijk").gebruiker)
    assert "Voorbeeld, geen rijkscijfer" in client.get(reverse("bron", args=["proefplan"])).content.decode()
    assert "Voorbeeld, geen rijkscijfer" in client.get(reverse("bronnen"), {"titel": "proefplan"}).content.decode()


def test_een_vindplaats_is_alleen_een_link_als_het_een_webadres_is(client: Client, bron: Bron) -> None:
    client.force_login(maak_pet("controller", "Rijswijk").gebruiker)
    assert 'href="een document"' not in client.get(reverse("bron", args=["proefplan"])).content.decode()
    Bron.objects.filter(pk=bron.pk).update(vindplaats="https://voorbeeld.example/plan")
    assert 'href="https://voorbeeld.example/plan"' in client.get(reverse("bron", args=["proefplan"])).content.decode()


def test_een_bron_die_er_niet_is(client: Client, db: None) -> None:
    client.force_login(maak_pet("controller", "Rijswijk").gebruiker)
    assert client.get(reverse("bron", args=["bestaat-niet"])).status_code == 404
