"""Publishing: on fixed days, once, never changed, and with an eye on what was hidden before."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, rijen, weigert
from tests.toegang.opvangproef import maak_opvangmelding, maak_pas, maak_toets
from toegang.acties.telling import publiceer, publiceer_periode
from toegang.bladen import Blad, BladOnleesbaar, lees_blad
from toegang.cijfers import bw_tellingen, gepubliceerd, peildatum_tellingen
from toegang.models import Gepubliceerdetelling, Tabel

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


def test_de_eerste_keer_telt_de_dag_zelf_en_daarna_het_kwartaal() -> None:
    haaglanden = regio("haaglanden")
    maak_indicaties("Den Haag", 6)
    assert peildatum_tellingen(haaglanden, op=OP) == OP
    assert bw_tellingen(haaglanden, op=OP).totaal.waarde == 6
    maak_indicaties("Den Haag", 3)
    assert bw_tellingen(haaglanden, op=OP).totaal.waarde == 6, "counted once"
    assert bw_tellingen(haaglanden, op=dag("2026-12-31")).totaal.waarde == 6
    assert publiceer(haaglanden, op=dag("2026-12-31")) == 0
    assert bw_tellingen(haaglanden, op=FEBRUARI).totaal.waarde == 9
    assert peildatum_tellingen(haaglanden, op=FEBRUARI) == JANUARI
    assert publiceer(haaglanden, op=FEBRUARI) == 0


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


def test_wat_verborgen_was_en_niet_veranderde_blijft_verborgen() -> None:
    haaglanden = regio("haaglanden")
    maak_indicaties("Den Haag", 7)
    maak_indicaties("Den Haag", 8, doelgroep="autisme")
    maak_indicaties("Zoetermeer", 3)
    maak_indicaties("Zoetermeer", 9, doelgroep="autisme")
    publiceer(haaglanden, op=OP)
    plaats = stand(Tabel.DOELGROEP).kolommen.index("GGZ/EPA")
    assert stand(Tabel.DOELGROEP).cellen[0][plaats].waarde is None, "it hides the 3 of Zoetermeer"
    maak_indicaties("Zoetermeer", 6)
    publiceer(haaglanden, op=FEBRUARI)
    later = stand(Tabel.DOELGROEP, FEBRUARI)
    assert later.cellen[4][plaats].waarde == 9
    assert later.cellen[0][plaats].waarde is None, "shown now, 7 would tell what it hid"


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
    melding = maak_opvangmelding(maak_dossier("Den Haag"))
    maak_pas(maak_toets(melding))
    publiceer_periode(haaglanden, Tabel.PASSEN, van=dag("2026-01-01"), tot=dag("2026-05-01"))
    publiceer(haaglanden, op=FEBRUARI)
    jaren = Gepubliceerdetelling.objects.filter(regio=haaglanden, van=dag("2026-01-01"), peildatum=JANUARI)
    assert set(jaren.values_list("tabel", flat=True)) == {Tabel.MELDINGEN}
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
    maak_indicaties("Rijswijk", 6)
    with namens(maak_pet(Rol.RAADSLID, "Rijswijk")):
        assert bw_tellingen(regio("haaglanden"), op=OP).totaal.waarde == 6
        assert rijen("SELECT count(*) FROM toegang_indicatie") == [(0,)]
