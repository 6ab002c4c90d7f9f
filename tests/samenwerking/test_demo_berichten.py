"""Loading the messages of the demo: nothing but missing schemas is a reason to have none."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from regio.fouten import KanNiet
from regio.models import Lidmaatschap, Organisatie
from regio.namens import namens
from samenwerking.demo import berichten
from tests.regio.factories import gemeente, regio
from tests.toegang.factories import OP, maak_indicatie
from tests.toegang.iwmo.dossier import maak_client
from toegang.iwmo.lezen import heeft_schemas
from toegang.models import Bericht, Client, Dossier, Toewijzing

pytestmark = pytest.mark.django_db


@pytest.fixture
def zaak() -> tuple[Dossier, Lidmaatschap]:
    """A client in Rijswijk with an indicatie that can be assigned, and an aanbieder."""
    Organisatie.objects.create(naam="Proefaanbieder", soort=Organisatie.Soort.AANBIEDER)
    dossier, pet = maak_client()
    maak_indicatie(dossier)
    return dossier, pet


def laad(pet: Lidmaatschap) -> None:
    kaart: Any = SimpleNamespace(regios=[SimpleNamespace(regio=regio("haaglanden"))], gemeente=gemeente)
    mensen: Any = SimpleNamespace(pet=lambda rol, waar: pet)
    berichten.laad_berichten(kaart, cast("Any", mensen), op=OP)


def test_zonder_schemas_zijn_er_toewijzingen_maar_geen_berichten(
    zaak: tuple[Dossier, Lidmaatschap], settings: Any, tmp_path: Path
) -> None:
    settings.IWMO_XSD_MAP = tmp_path
    laad(zaak[1])
    with namens(zaak[1]):
        assert (Toewijzing.objects.count(), Bericht.objects.count()) == (1, 0)


def test_wat_anders_misgaat_stopt_het_laden(
    zaak: tuple[Dossier, Lidmaatschap], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not heeft_schemas(settings.IWMO_XSD_MAP):
        pytest.skip(f"De schema's van iWmo 3.2 staan niet in {settings.IWMO_XSD_MAP}.")
    dossier, pet = zaak
    echt = berichten._wijs_toe

    def wijs_toe(*wat: Any) -> Toewijzing:
        toewijzing = echt(*wat)
        Client.objects.filter(dossier=dossier).update(geen_berichtenverkeer=True, reden_geen_berichten="veiligheid")
        return toewijzing

    monkeypatch.setattr(berichten, "_wijs_toe", wijs_toe)
    with pytest.raises(KanNiet, match="gaan geen berichten"):
        laad(pet)
