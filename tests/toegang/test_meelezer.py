"""Who reads a dossier by a grant can read it, and is refused with a sentence when changing it."""

from __future__ import annotations

import datetime

import pytest

from regio.fouten import GeenRecht
from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, deel, maak_dossier
from toegang.acties.dossier import sluit_dossier, wijs_toe
from toegang.models import Dossier

pytestmark = pytest.mark.django_db


def test_een_meelezer_leest_en_wijzigt_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)
    dossier = maak_dossier("Rijswijk")
    meelezer = maak_pet(Rol.CONSULENT, "Zoetermeer")
    deel(dossier, meelezer.gebruiker)
    with namens(meelezer):
        versie = Dossier.objects.get(pk=dossier.pk).versie
        with pytest.raises(GeenRecht, match="niet wijzigen"):
            wijs_toe(dossier_id=dossier.pk, behandelaar_id=None, versie=versie, door=meelezer, op=OP)
        with pytest.raises(GeenRecht, match="niet wijzigen"):
            sluit_dossier(dossier_id=dossier.pk, reden="overleden", versie=versie, door=meelezer, op=OP)


def test_na_de_einddatum_vindt_een_meelezer_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = maak_dossier("Rijswijk")
    meelezer = maak_pet(Rol.CONSULENT, "Zoetermeer")
    deel(dossier, meelezer.gebruiker)
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP + datetime.timedelta(days=3650))
    with namens(meelezer):
        assert not Dossier.objects.exists()
