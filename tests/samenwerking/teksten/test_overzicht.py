"""The overview of the texts of a region: how far each is, who must do something, and who wrote what."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap
from samenwerking.teksten.models import Tekst, Tekstrecht
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.stand import Fase
from samenwerking.teksten.views.pagina import fase
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def teksten(mensen: Mensen) -> dict[str, Tekst]:
    """One text in each phase that a text can be in."""
    leeg = begin(mensen.rijswijk, titel="Leeg plan", soort="regiovisie")
    klaar = begin(mensen.rijswijk, titel="Klaar plan")
    schrijf(klaar, mensen.zoetermeer, "Een zin.")
    vast = begin(mensen.rijswijk, titel="Vast plan")
    schrijf(vast, mensen.rijswijk, "Een zin.")
    bevries(vast, mensen.coordinator)
    return {"leeg": leeg, "klaar": klaar, "vast": vast}


def test_het_filter_op_stand_geeft_wat_de_regel_zegt(teksten: dict[str, Tekst]) -> None:
    alle = Tekst.objects.met_stand()
    for stand in Fase:
        assert {tekst.pk for tekst in alle.in_fase(stand)} == {tekst.pk for tekst in alle if fase(tekst) is stand}
    assert {fase(tekst) for tekst in alle} == {Fase.SCHRIJVEN, Fase.BEVRIEZEN, Fase.BEVROREN}


def test_de_lijst_zegt_hoe_ver_elke_tekst_is_en_wie_aan_zet_is(teksten: dict[str, Tekst], mensen: Mensen) -> None:
    client = inloggen(mensen.college)
    pagina = client.get(reverse("teksten")).content.decode()
    for woorden in ("wordt geschreven: 0 van", "klaar om te bevriezen", "bevroren", "niemand"):
        assert woorden in pagina
    vast = client.get(reverse("teksten"), {"stand": Fase.BEVROREN.value}).content.decode()
    assert ("Vast plan" in vast, "Klaar plan" in vast) == (True, False)


def test_wie_aan_zet_is_volgt_de_rechten_in_de_tekst(teksten: dict[str, Tekst], mensen: Mensen) -> None:
    client = inloggen(mensen.college)
    assert "beleidsadviseurs en coördinator" in client.get(reverse("teksten")).content.decode()
    leeg = teksten["leeg"]
    Tekstrecht.objects.create(tekst=leeg, recht=Recht.VOORSTELLEN)
    Tekstrecht.objects.create(tekst=leeg, recht=Recht.SCHRIJVEN, gemeente=mensen.zoetermeer.gemeente)
    pagina = client.get(reverse("teksten")).content.decode()
    assert f"{mensen.rijswijk.gebruiker.naam}, Zoetermeer en coördinator" in pagina
    assert "beleidsadviseurs en coördinator" not in pagina


def test_de_mensen_van_een_tekst(teksten: dict[str, Tekst], mensen: Mensen) -> None:
    tekst = teksten["klaar"]
    schrijf(tekst, mensen.rijswijk, "Twee.", titel="Geld")
    Lidmaatschap.objects.filter(pk=mensen.rijswijk.pk).update(tot=klok.vandaag())
    pagina = inloggen(mensen.college).get(reverse("tekst_mensen", args=[tekst.pk])).content.decode()
    for woorden in (
        mensen.zoetermeer.gebruiker.naam,
        "hoofdstuk 1 (Visie)",
        "hoofdstuk 2 (Geld)",
        "schrijven en bevriezen",
        "schrijft niet meer mee",
        "nog niets",
    ):
        assert woorden in pagina
    assert mensen.dordrecht.gebruiker.naam not in pagina


def test_meer_teksten_en_mensen_geven_niet_meer_vragen(teksten: dict[str, Tekst], mensen: Mensen) -> None:
    client = inloggen(mensen.coordinator)

    def vragen(adres: str) -> int:
        client.get(adres)
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(adres).status_code == 200
        return len(gevraagd)

    lijst, mens = reverse("teksten"), reverse("tekst_mensen", args=[teksten["klaar"].pk])
    eerst = vragen(lijst), vragen(mens)
    for nummer in range(3):
        meer = begin(mensen.zoetermeer, titel=f"Plan {nummer}")
        schrijf(meer, mensen.rijswijk, "Een zin.")
    schrijf(teksten["klaar"], mensen.coordinator, "Nog een zin.", titel="Meer")
    assert (vragen(lijst), vragen(mens)) == eerst
