"""A demo consulent sees a dossier in every stage, from the first day to bezwaar and herindicatie."""

from __future__ import annotations

import pytest

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.besluiten import GEMEENTEN
from tests.pdfstructuur import eis_pango, voldoet
from toegang.beslissing import stand_van
from toegang.models import Beschikking, Dossier, Indicatie, Melding
from toegang.procedure import Stapcode, wat_nu
from toegang.verloop import verlopen_van
from toegang.werk import werk_voor

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


@pytest.fixture(params=GEMEENTEN)
def pet(request: pytest.FixtureRequest) -> Lidmaatschap:
    eis_pango()
    return Lidmaatschap.objects.filter(rol=Rol.CONSULENT, gemeente__naam_kort=request.param).earliest("pk")


def test_in_elke_fase_ligt_een_dossier_bij_de_consulent(pet: Lidmaatschap) -> None:
    op = klok.vandaag()
    with namens(pet):
        eigen = list(Dossier.objects.open().filter(behandelaar=pet))
        verlopen = [deel for dossier in eigen for deel in verlopen_van(dossier)]
        nu = {stap.code for deel in verlopen if (stap := wat_nu(deel.feiten, op=op))}
        assert nu >= {Stapcode.BEVESTIGING, Stapcode.ONDERZOEK, Stapcode.VERSLAG, Stapcode.AANVRAAG, Stapcode.BESLUIT}
        blokken = [blok for dossier in eigen for blok in stand_van(dossier, op=op).blokken]
        assert any(blok.aanvraag and blok.aanvraag.stil for blok in blokken)
        besluiten = [besluit for blok in blokken for besluit in blok.besluiten]
        assert {(b.rij.soort, b.rij.tijdelijk) for b in besluiten} == {
            ("toekenning", False), ("toekenning", True), ("afwijzing", False),
        }  # fmt: skip
        assert any(middel.loopt and middel.op_tijd for besluit in besluiten for middel in besluit.rechtsmiddelen)
        assert Melding.objects.lopend().filter(dossier__behandelaar=pet, soort="herindicatie").exists()
        werk = [regel.wat for regel in werk_voor(pet, op=op)]
    assert "Herindicatie: het recht loopt af" in werk
    assert "Er loopt bezwaar" in werk


def test_een_recht_van_een_besluit_begint_na_de_dag_van_laden(pet: Lidmaatschap) -> None:
    """The running rights are those that the region published; a test counts them against the source."""
    with namens(pet):
        besluiten = Beschikking.objects.filter(gemeente=pet.gemeente)
        rechten = Indicatie.objects.filter(beschikking__in=besluiten)
        assert rechten.count() == 2
        assert not rechten.lopend(op=klok.vandaag()).exists()
        assert all(voldoet(rij.stuk.ontsleuteld()) == [] for rij in besluiten)
