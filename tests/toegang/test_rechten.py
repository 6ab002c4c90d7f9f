"""Three answers per subject: may this person do this, on which objects, and who may on this object."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import pytest

from regio.models import Functie, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet, regio
from tests.toegang.factories import OP, deel, maak_dossier, maak_wachtende
from toegang import rechten
from toegang.models import Dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def wereld() -> dict[str, Lidmaatschap]:
    """People of Rijswijk, of Den Haag that has its mandaat, and of Zoetermeer."""
    maak_mandaat("Rijswijk", "Den Haag")
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.WACHTLIJST)
    return {
        "consulent": maak_pet(Rol.CONSULENT, "Rijswijk"),
        "teamleider": maak_pet(Rol.TEAMLEIDER, "Rijswijk"),
        "mandataris": maak_pet(Rol.CONSULENT, "Den Haag"),
        "wachtlijstbeheerder": maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag"),
        "elders": maak_pet(Rol.CONSULENT, "Zoetermeer"),
        "controller": maak_pet(Rol.CONTROLLER, "Rijswijk"),
        "coordinator": maak_pet(Rol.COORDINATOR, regio("haaglanden")),
    }


def wie(wereld: dict[str, Lidmaatschap], petten: Iterable[Lidmaatschap]) -> set[str]:
    """The names in this world of the hats in an answer."""
    nummers = {pet.pk for pet in petten}
    return {naam for naam, pet in wereld.items() if pet.pk in nummers}


def test_dossiers(wereld: dict[str, Lidmaatschap]) -> None:
    dossier = maak_dossier("Rijswijk")
    mag = {naam for naam, pet in wereld.items() if rechten.mag_dossiers_lezen(pet)}
    assert mag == {"consulent", "teamleider", "mandataris", "elders"}
    vindt = set()
    for naam, pet in wereld.items():
        with namens(pet):
            if rechten.dossiers_voor(pet, op=OP).filter(pk=dossier.pk).exists():
                vindt.add(naam)
    assert vindt == wie(wereld, rechten.wie_leest_dossier(dossier, op=OP)) == {"consulent", "teamleider", "mandataris"}


def test_dossiers_wijzigen(wereld: dict[str, Lidmaatschap]) -> None:
    dossier = maak_dossier("Rijswijk")
    deel(dossier, wereld["elders"].gebruiker)
    wijzigt = {naam for naam, pet in wereld.items() if rechten.mag_dossier_wijzigen(pet, dossier, op=OP)}
    assert wijzigt == {"consulent", "teamleider", "mandataris"}
    with namens(wereld["elders"]):
        assert rechten.dossiers_voor(wereld["elders"], op=OP).filter(pk=dossier.pk).exists()


def test_wachtlijst(wereld: dict[str, Lidmaatschap]) -> None:
    plaats = maak_wachtende(maak_dossier("Rijswijk"))
    vindt = set()
    for naam, pet in wereld.items():
        with namens(pet):
            if rechten.wachtlijst_voor(pet, op=OP).filter(pk=plaats.pk).exists():
                vindt.add(naam)
                assert rechten.mag_wachtlijst_wijzigen(pet, plaats.gemeente_id, op=OP)
    wie_mag = wie(wereld, rechten.wie_leest_wachtlijst(plaats.gemeente_id, op=OP))
    assert vindt == wie_mag == {"consulent", "teamleider", "mandataris", "wachtlijstbeheerder"}
    assert not rechten.mag_wachtlijst_wijzigen(wereld["elders"], plaats.gemeente_id, op=OP)


def test_tellingen(wereld: dict[str, Lidmaatschap]) -> None:
    haaglanden = regio("haaglanden")
    ziet = {naam for naam, pet in wereld.items() if haaglanden in rechten.regios_voor_tellingen(pet, op=OP)}
    assert ziet == wie(wereld, rechten.wie_leest_tellingen(haaglanden, op=OP)) == {
        "teamleider", "controller", "coordinator",
    }  # fmt: skip
    buiten = maak_pet(Rol.CONTROLLER, "Dordrecht")
    assert haaglanden not in rechten.regios_voor_tellingen(buiten, op=OP)


def test_registreren_gaat_voor_de_eigen_gemeente_en_haar_mandaatgevers(wereld: dict[str, Lidmaatschap]) -> None:
    voor = {naam: {str(g) for g in rechten.gemeenten_voor_registratie(pet, op=OP)} for naam, pet in wereld.items()}
    assert voor["consulent"] == {"Rijswijk"}
    assert voor["mandataris"] == {"Den Haag", "Rijswijk"}
    assert voor["wachtlijstbeheerder"] == voor["controller"] == voor["coordinator"] == set()


def test_toewijzen(wereld: dict[str, Lidmaatschap]) -> None:
    dossier = maak_dossier("Rijswijk")  # has a behandelaar
    assert {naam for naam, pet in wereld.items() if rechten.mag_toewijzen(pet, dossier, op=OP)} == {"teamleider"}
    vrij = Dossier(gemeente=dossier.gemeente, nummer="2026-999999")
    assert {naam for naam, pet in wereld.items() if rechten.mag_toewijzen(pet, vrij, op=OP)} == {
        "consulent", "teamleider", "mandataris",
    }  # fmt: skip
    aan_wie = rechten.behandelaars_voor(wereld["teamleider"], dossier, op=OP)
    assert wie(wereld, aan_wie) == {"consulent", "mandataris"}
    assert wie(wereld, rechten.behandelaars_voor(wereld["consulent"], vrij, op=OP)) == {"consulent"}


@pytest.mark.parametrize("dagen", [0, 1])
def test_een_mandaat_geldt_tot_zijn_einddatum(dagen: int) -> None:
    maak_mandaat("Rijswijk", "Den Haag", tot=OP + datetime.timedelta(days=dagen))
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    assert len(rechten.eigen_gemeenten(pet, op=OP)) == 1 + dagen


def test_een_pet_die_nog_niet_begon_heeft_geen_rechten() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk", van=OP + datetime.timedelta(days=1))
    assert rechten.eigen_gemeenten(pet, op=OP) == ()
    assert not rechten.gemeenten_voor_registratie(pet, op=OP).exists()
