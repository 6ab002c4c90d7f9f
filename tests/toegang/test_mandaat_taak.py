"""A mandate opens what it is about: one for maatschappelijke opvang opens no dossier of beschermd wonen."""

from __future__ import annotations

import pytest

from regio.models import Rol, Taak
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.factories import OP, maak_dossier
from toegang.models import Dossier
from toegang.rechten import dossiers_voor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("taak", "gevonden"), [(Taak.BW, 1), (Taak.MO, 0), (Taak.VO, 0)])
def test_alleen_een_mandaat_voor_beschermd_wonen_opent_het_dossier(
    taak: Taak, gevonden: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)
    maak_dossier("Rijswijk")
    consulent = maak_pet(Rol.CONSULENT, "Den Haag")
    maak_mandaat("Rijswijk", "Den Haag", taak=taak)
    with namens(consulent):
        assert Dossier.objects.count() == gevonden
        assert dossiers_voor(consulent, op=OP).count() == gevonden
