"""Publishing: on fixed days, once, never changed, and with an eye on what was hidden before."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError

from regio.models import Rol, Taak
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, rijen, weigert
from tests.toegang.opvangproef import maak_opvangmelding, maak_pas, maak_toets
from toegang import tellen
from toegang.acties.telling import publiceer, publiceer_periode
from toegang.bladen import Blad, BladOnleesbaar, lees_blad
from toegang.cijfers import bw_tellingen, gepubliceerd, peildatum_tellingen
from toegang.models import Gepubliceerdetelling, Tabel
from toegang.tellen import Ruw

pytestmark = pytest.mark.django_db

JANUARI = datetime.date(2027, 1, 1)
FEBRUARI = datetime.date(2027, 2, 3)


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def maak_indicaties(waar: str, aantal: int, **anders: Any) -> None:
    pet = maak_pet(Rol.CONSULENT, waar)
    for _ in range(aantal):
        maak_indicatie(maak_dossier(waar, door=pet), **anders)


def stand(tabel: str, op: datetime.date = OP) -> Blad:
    gevonden = Gepubliceerdetelling.objects.van_regio(regio("haaglanden")).stand(tabel, op=op)
    assert gevonden is not None
    return gevonden.blad


Telt = Callable[[list[list[int]]], None]


@pytest.fixture
def telt(monkeypatch: pytest.MonkeyPatch) -> Telt:
    """The registration holds these numbers on 1 January: two gemeenten by two products; another count before."""

    def zet(tabel: list[list[int]]) -> None:
        kolommen = ("GGZ/EPA", "autisme")
        aantallen = Counter({(rij, kolom): aantal for rij, deel in zip(("Den Haag", "Zoetermeer"), tabel, strict=True)
                             for kolom, aantal in zip(kolommen, deel, strict=True)})  # fmt: skip
        ruw = Ruw(("Den Haag", "Zoetermeer"), kolommen, aantallen)
        monkeypatch.setattr(
            tellen, "naar_product_en_doelgroep", lambda regio, op: (ruw, ruw) if op == JANUARI else (eerste, eerste)
        )
        allen = Ruw(("alle",), (tellen.AANTAL,), Counter({("alle", tellen.AANTAL): 140}))
        monkeypatch.setattr(tellen, "naar_leeftijd", lambda regio, op: allen)
        monkeypatch.setattr(tellen, "naar_herkomst", lambda regio, op: allen)

    eerste = Ruw(("Den Haag", "Zoetermeer"), ("GGZ/EPA", "autisme"), Counter(
        {("Den Haag", "GGZ/EPA"): 7, ("Den Haag", "autisme"): 30, ("Zoetermeer", "GGZ/EPA"): 3,
         ("Zoetermeer", "autisme"): 9}))  # fmt: skip
    return zet


def test_de_eerste_keer_telt_de_dag_zelf_en_daarna_het_kwartaal(telt: Telt) -> None:
    haaglanden = regio("haaglanden")
    telt([[20, 40], [30, 50]])
    assert peildatum_tellingen(haaglanden, op=OP) == OP
    eerste = bw_tellingen(haaglanden, op=OP)
    assert eerste.totaal.waarde == 49
    assert bw_tellingen(haaglanden, op=dag("2026-12-31")) == eerste
    assert publiceer(haaglanden, op=dag("2026-12-31")) == 0
    assert bw_tellingen(haaglanden, op=FEBRUARI).totaal.waarde == 140
    assert peildatum_tellingen(haaglanden, op=FEBRUARI) == JANUARI
    assert publiceer(haaglanden, op=FEBRUARI) == 0


def test_geteld_is_geteld() -> None:
    maak_indicaties("Den Haag", 6)
    eerste = bw_tellingen(regio("haaglanden"), op=OP)
    maak_indicaties("Den Haag", 9)
    assert bw_tellingen(regio("haaglanden"), op=OP) == eerste


def test_alle_tabellen_van_dezelfde_mensen_hebben_hetzelfde_totaal() -> None:
    maak_indicaties("Den Haag", 6, doelgroep="autisme")
    maak_indicaties("Zoetermeer", 8)
    publiceer(regio("haaglanden"), op=OP)
    assert {stand(tabel).totaal for tabel in (Tabel.PRODUCT, Tabel.DOELGROEP, Tabel.LEEFTIJD, Tabel.HERKOMST)} == {
        stand(Tabel.PRODUCT).totaal
    }
    assert stand(Tabel.PRODUCT).rijtotalen == stand(Tabel.DOELGROEP).rijtotalen
    assert all(cel.waarde is None for cellen in stand(Tabel.WACHTTIJD).cellen for cel in cellen)


def test_zonder_getoond_totaal_is_er_ook_per_leeftijd_niets_te_zien() -> None:
    maak_indicaties("Den Haag", 2)
    publiceer(regio("haaglanden"), op=OP)
    assert stand(Tabel.LEEFTIJD).totaal is not None
    assert all(cel.waarde is None for cellen in stand(Tabel.LEEFTIJD).cellen for cel in cellen)


def test_wat_verborgen_was_en_niet_veranderde_blijft_verborgen(telt: Telt) -> None:
    haaglanden = regio("haaglanden")
    telt([[7, 30], [9, 9]])
    assert bw_tellingen(haaglanden, op=OP).rij("Den Haag")[0].waarde is None, "it hides the 3 of Zoetermeer"
    later = bw_tellingen(haaglanden, op=FEBRUARI)
    assert later.rij("Den Haag")[0].waarde is None, "shown now, 7 would tell what it hid"


def test_een_publicatie_verandert_niet_en_staat_er_eens() -> None:
    publiceer(regio("haaglanden"), op=OP)
    for vraag in (
        "UPDATE toegang_gepubliceerdetelling SET peildatum = now()",
        "DELETE FROM toegang_gepubliceerdetelling",
    ):
        weigert(ProgrammingError, "permission denied", vraag)
    kopie = (
        "INSERT INTO toegang_gepubliceerdetelling (regio_id, tabel, van, peildatum, inhoud, op)"
        " SELECT regio_id, tabel, {van}, peildatum, inhoud, op FROM toegang_gepubliceerdetelling WHERE tabel = %s"
    )
    weigert(IntegrityError, "telling_wordt_eens_per_peildatum", kopie.format(van="van"), Tabel.PRODUCT)
    weigert(IntegrityError, "telling_over_een_periode_duurt_een_dag", kopie.format(van="peildatum + 1"), Tabel.PRODUCT)


def test_perioden_overlappen_niet_want_een_deel_is_van_het_geheel_af_te_trekken() -> None:
    haaglanden = regio("haaglanden")
    maak_dossier("Den Haag")  # an onderzoek that is late
    melding = maak_opvangmelding(maak_dossier("Den Haag", taak=Taak.MO))
    maak_pas(maak_toets(melding))
    publiceer_periode(haaglanden, Tabel.PASSEN, van=dag("2026-01-01"), tot=dag("2026-05-01"))
    publiceer(haaglanden, op=FEBRUARI)
    jaren = Gepubliceerdetelling.objects.filter(regio=haaglanden, van=dag("2026-01-01"), peildatum=JANUARI)
    assert set(jaren.values_list("tabel", flat=True)) == {Tabel.MELDINGEN, Tabel.ONDERZOEK}
    with pytest.raises(IntegrityError, match="overlappen_niet"):
        publiceer_periode(haaglanden, Tabel.PASSEN, van=dag("2026-04-30"), tot=dag("2026-09-01"))


def test_de_stromen_van_de_kwartalen_die_voorbij_zijn() -> None:
    haaglanden = regio("haaglanden")
    maak_indicaties("Den Haag", 6)
    publiceer(haaglanden, op=FEBRUARI)
    stromen = Gepubliceerdetelling.objects.filter(regio=haaglanden, tabel=Tabel.STROMEN).order_by("van")
    assert [telling.van for telling in stromen] == [
        dag("2026-01-01"), dag("2026-04-01"), dag("2026-07-01"), dag("2026-10-01"),
    ]  # fmt: skip
    assert publiceer(haaglanden, op=dag("2027-03-31")) == 0


def test_het_commando_publiceert_wat_nodig_is(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        call_command("publiceer_tellingen")
    regels = capsys.readouterr().out.splitlines()
    assert len(regels) == len({regel.partition(":")[0] for regel in regels})
    assert any(regel.startswith("Haagse regio: ") for regel in regels)


def test_er_staat_geen_verborgen_aantal_in_wat_is_vastgelegd() -> None:
    maak_indicaties("Den Haag", 3)
    maak_indicaties("Zoetermeer", 4)
    gepubliceerd(regio("haaglanden"), op=OP)
    for telling in Gepubliceerdetelling.objects.all():
        blad = telling.blad
        assert lees_blad(bytes(telling.inhoud)) == blad
        assert all(cel.waarde is None or cel.waarde >= blad.drempel for cellen in blad.cellen for cel in cellen)


@pytest.mark.parametrize("inhoud", [b"[]", b"{}", b'{"cellen":[]}'])
def test_bytes_die_geen_blad_zijn_worden_geweigerd(inhoud: bytes) -> None:
    with pytest.raises(BladOnleesbaar):
        lees_blad(inhoud)


def test_publiceren_kan_onder_elke_pet_en_leest_geen_dossier() -> None:
    maak_indicaties("Rijswijk", 7)
    with namens(maak_pet(Rol.RAADSLID, "Rijswijk")):
        telling = bw_tellingen(regio("haaglanden"), op=OP)
        assert any(cel.waarde == 7 for cel in (*telling.rijtotalen, *telling.rij("Rijswijk"), telling.totaal))
        assert rijen("SELECT count(*) FROM toegang_indicatie") == [(0,)]
