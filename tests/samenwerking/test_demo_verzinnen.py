"""Made-up dossiers keep the rules of the product, whatever day the demo is loaded."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

from samenwerking.demo.laden import ANDERE, IN_INSTELLING
from samenwerking.demo.tabellen import kolom, tabel
from samenwerking.demo.verzinnen import IN_ONDERZOEK, Verzinner, Verzonnen
from toegang.models import Woonplaats

DAGEN = [
    datetime.date(2026, 11, 22),  # a Sunday
    datetime.date(2028, 2, 29),
    datetime.date(2027, 1, 1),
    datetime.date(2030, 12, 31),
]
PLEKKEN = {
    "hg-intramurale-plekken": 1079,
    "hg-dagbesteding-intramuraal": 323,
    "hg-dagbesteding-extramuraal": 56,
    "hg-pakket-instelling": 29,
    "hg-dagbesteding-sectorvreemd": 46,
    "hg-pgb-thuiswonend": 275,
}


@cache
def _alle(op: datetime.date) -> list[Verzonnen]:
    return _maak(op)


def _maak(op: datetime.date) -> list[Verzonnen]:
    verzinner = Verzinner(op=op)
    dossiers = verzinner.haagse_regio(
        gewichten=kolom(1, "Aantal inwoners 2019"),
        plekken=PLEKKEN,
        wachtlijst={cel: int(aantal) for cel, aantal in tabel(12).items()},
        in_instelling=IN_INSTELLING,
        centrum="Den Haag",
    )
    for aantallen in ANDERE.values():
        dossiers += verzinner.andere_regio(gewichten={"Alfa": 10, "Beta": 3, "Gamma": 1}, aantallen=aantallen)
    return dossiers


@pytest.fixture(params=DAGEN, ids=str)
def op(request):
    return request.param


def test_dezelfde_dag_geeft_dezelfde_dossiers(op):
    assert _maak(op) == _alle(op)


def test_melding_besluit_en_begin_volgen_op_elkaar(op):
    for dossier in _alle(op):
        assert datetime.date(2015, 1, 1) < dossier.gemeld_op < op
        for recht in dossier.rechten:
            assert dossier.gemeld_op <= recht.besluit <= min(recht.van, op)
            assert recht.tot is None or recht.van < recht.tot
            if recht.stopt is not None:
                assert recht.van < recht.stopt < recht.tot
                assert recht.stopt == dossier.gesloten_op < op


def test_wie_wacht_meldde_zich_eerder_en_woont_alleen_in_een_instelling_met_een_recht(op):
    for dossier in _alle(op):
        if dossier.wacht is None:
            continue
        assert dossier.gemeld_op <= dossier.wacht.sinds < op
        loopt = any(recht.van <= op for recht in dossier.rechten)
        assert loopt == dossier.wacht.in_instelling


def test_wie_lang_wacht_heeft_een_besluit(op):
    lang = [
        dossier
        for dossier in _alle(op)
        if dossier.wacht is not None and (op - dossier.wacht.sinds).days > IN_ONDERZOEK + 2
    ]
    assert lang
    assert all(dossier.rechten for dossier in lang)


def test_nu_loopt_er_per_plek_een_indicatie_en_over_zes_weken_nog_bijna_overal(op):
    dossiers = _alle(op)
    for dag, minstens in ((op, 1808), (op + datetime.timedelta(weeks=6), 1700)):
        lopend = [
            recht
            for dossier in dossiers
            for recht in dossier.rechten
            if recht.product.startswith("hg-") and recht.van <= dag and (recht.stopt or recht.tot or dag) >= dag
        ]
        assert minstens <= len(lopend) <= 1808


def test_een_dossier_zonder_besluit_is_jong_en_elke_gemeente_heeft_er_een_paar(op):
    per_gemeente: dict[str, list[int]] = {}
    for dossier in _alle(op):
        if dossier.in_onderzoek and dossier.wacht is None:
            per_gemeente.setdefault(dossier.gemeente, []).append((op - dossier.gemeld_op).days)
    assert {"Den Haag", "Rijswijk", "Wassenaar", "Alfa", "Gamma"} <= set(per_gemeente)
    for dagen in per_gemeente.values():
        assert max(dagen) < 60
        assert sum(dag > 42 for dag in dagen) <= 6  # a few are overdue, the others are not


def test_een_woonplaats_is_een_gemeente_of_zegt_waarom_niet(op):
    for dossier in _alle(op):
        heeft = dossier.persoon.woonplaats is not None
        assert heeft == (dossier.persoon.woonplaats_soort == Woonplaats.GEMEENTE)


def test_iedereen_is_volwassen(op):
    assert all(18 * 365 <= (op - dossier.persoon.geboortedatum).days <= 77 * 366 for dossier in _alle(op))
