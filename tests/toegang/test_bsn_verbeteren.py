"""A wrong BSN is put right: with a reason, never double, and the numbers themselves are nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import reverse

from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.factories import OP, bsn, deel, maak_dossier
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import versie_van
from toegang.acties.client import toon_bsn, vul_bsn_aan
from toegang.fouten import KanNietBij
from toegang.models import ClientBsn, Dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Iterator[Dossier]:
    uit = maak_dossier("Rijswijk", door=pet, bsn=bsn(), bsn_volgt=False)
    with namens(pet):
        yield uit


def velden(dossier: Dossier, **anders: object) -> dict[str, object]:
    return {"versie": versie_van(dossier), "bsn": bsn(5), "reden": "tikfout", **anders}


def nummer(dossier: Dossier, pet: Lidmaatschap) -> str:
    return toon_bsn(dossier=Dossier.objects.get(pk=dossier.pk), reden="proef", door=pet, op=OP)


def test_het_juiste_nummer_komt_in_de_plaats_en_nergens_staat_een_nummer(dossier: Dossier, pet: Lidmaatschap) -> None:
    antwoord = verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier))
    assert antwoord.status_code == 302
    assert nummer(dossier, pet) == bsn(5)
    assert ClientBsn.objects.filter(dossier=dossier).count() == 1
    assert Dossier.objects.met_bsn(bytes(ClientBsn.objects.get(dossier=dossier).zoekhash)).get() == dossier
    spoor = Gebeurtenis.objects.get(soort="bsn_verbeterd")
    assert spoor.feiten["reden"] == "tikfout"
    alles = str(list(Gebeurtenis.objects.values_list("feiten", flat=True)))
    assert bsn() not in alles
    assert bsn(5) not in alles
    assert Inzage.objects.filter(wat="dossier: BSN verbeteren", dossiers__contains=[dossier.pk]).exists()
    geschiedenis = tekst(browser(pet).get(reverse("dossier_geschiedenis", args=[dossier.pk])))
    assert "BSN verbeterd: verkeerd overgenomen of getypt." in geschiedenis


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bsn": "123456789"}, "Dit nummer voldoet niet aan de elfproef."),
        ({"bsn": bsn()}, "Dit BSN staat er al. Er is niets veranderd."),
        ({"reden": ""}, "Waarom klopte het niet?"),
        ({"reden": "gewijzigd"}, "Waarom klopte het niet?"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin(dossier: Dossier, pet: Lidmaatschap, anders: dict[str, str], zin: str) -> None:
    antwoord = verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier, **anders))
    assert antwoord.status_code == 200
    assert zin in tekst(antwoord)
    assert nummer(dossier, pet) == bsn()


def test_een_nummer_van_een_ander_dossier_in_de_gemeente_kan_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk", door=pet, bsn=bsn(5), bsn_volgt=False)
    antwoord = verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier))
    assert f"Deze cliënt is al bekend: dossier {ander.nummer}." in tekst(antwoord)
    assert nummer(dossier, pet) == bsn()


def test_staat_het_bij_een_andere_gemeente_van_het_mandaat_dan_kijkt_iemand_eerst(
    dossier: Dossier, pet: Lidmaatschap
) -> None:
    """The same sentence as when a client is registered, an Inzage of what it names, and then it is possible."""
    ander = maak_dossier("Wassenaar", bsn=bsn(5), bsn_volgt=False)
    maak_mandaat("Wassenaar", "Rijswijk")
    antwoord = verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier))
    assert "dezelfde geboortedatum en een naam die erop lijkt, of hetzelfde BSN" in tekst(antwoord)
    assert f"dossier {ander.nummer} van Wassenaar" in tekst(antwoord)
    assert Inzage.objects.filter(wat="cliënt: BSN ook bekend", dossiers__contains=[ander.pk]).exists()
    assert nummer(dossier, pet) == bsn()
    assert verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier, toch="on")).status_code == 302
    assert nummer(dossier, pet) == bsn(5)


def test_ook_een_bsn_dat_later_komt_wordt_vergeleken(pet: Lidmaatschap) -> None:
    leeg = maak_dossier("Rijswijk", door=pet)
    maak_dossier("Wassenaar", bsn=bsn(5), bsn_volgt=False)
    maak_mandaat("Wassenaar", "Rijswijk")
    with namens(pet):
        with pytest.raises(KanNietBij, match="hetzelfde BSN"):
            vul_bsn_aan(dossier_id=leeg.pk, bsn=bsn(5), versie=leeg.versie, door=pet, op=OP)
        vul_bsn_aan(dossier_id=leeg.pk, bsn=bsn(5), versie=leeg.versie, toch=True, door=pet, op=OP)
        assert nummer(leeg, pet) == bsn(5)


def test_een_verouderd_formulier_en_een_dossier_zonder_bsn_veranderen_niets(
    dossier: Dossier, pet: Lidmaatschap
) -> None:
    oud = velden(dossier)
    verstuur(pet, "privacy_bsn", dossier.pk, **velden(dossier, bsn=bsn(6)))
    assert verstuur(pet, "privacy_bsn", dossier.pk, **oud).status_code == 409
    assert nummer(dossier, pet) == bsn(6)
    leeg = maak_dossier("Rijswijk", door=pet)
    pagina = tekst(verstuur(pet, "privacy_bsn", leeg.pk, **velden(leeg, bsn=bsn(7))))
    assert "Van deze cliënt is nog geen BSN vastgelegd." in pagina


def test_wie_meeleest_mag_het_niet_en_een_ander_vindt_niets(dossier: Dossier) -> None:
    lezer, vreemde = maak_pet(Rol.CONSULENT, "Dordrecht"), maak_pet(Rol.CONSULENT, "Zoetermeer")
    deel(dossier, lezer.gebruiker)
    assert verstuur(lezer, "privacy_bsn", dossier.pk, **velden(dossier)).status_code in {302, 403}
    assert verstuur(vreemde, "privacy_bsn", dossier.pk, **velden(dossier)).status_code == 404
