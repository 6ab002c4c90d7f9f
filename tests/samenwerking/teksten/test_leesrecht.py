"""Who reads what: drafts for policy, colleges and control; a raad only what was frozen and shared."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import schrijvers_van, teksten_van, versies_van
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import (
    Mensen,
    begin,
    bevries,
    inloggen,
    maak_mensen,
    schrijf,
    verstuur,
)

pytestmark = pytest.mark.django_db

GEHEIM = "Conceptzin die de raad niet ziet."


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk, titel="Regiovisie van de proef")
    schrijf(tekst, mensen.rijswijk, "Gedeelde zin.")
    bevries(tekst, mensen.coordinator, "Voor het overleg")
    bevries(tekst, mensen.coordinator, "Voor de raden", voor_raden=True)
    schrijf(tekst, mensen.rijswijk, GEHEIM)
    return tekst


def paginas_van_het_concept(tekst: Tekst) -> list[str]:
    return [
        reverse("tekst", args=[tekst.pk]),
        reverse("tekst_schrijven", args=[tekst.pk]),
        reverse("tekst_wijzigen", args=[tekst.pk]),
        reverse("versies", args=[tekst.pk]),
        reverse("versie_bevriezen", args=[tekst.pk]),
        reverse("versie", args=[tekst.pk, 1]),
        reverse("versie_bestand", args=[tekst.pk, 1]),
        reverse("tekst_geschiedenis", args=[tekst.pk]),
    ]


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.GRIFFIER])
def test_raad_ziet_geen_concept(tekst: Tekst, rol: Rol) -> None:
    client = inloggen(maak_pet(rol, "Rijswijk"))
    for adres in paginas_van_het_concept(tekst):
        antwoord = client.get(adres)
        assert antwoord.status_code == 404, adres
        assert GEHEIM not in antwoord.content.decode()


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.GRIFFIER])
def test_de_raad_leest_wat_met_de_raden_is_gedeeld(tekst: Tekst, rol: Rol) -> None:
    client = inloggen(maak_pet(rol, "Rijswijk"))
    lijst = client.get(reverse("teksten")).content.decode()
    assert "Voor de raden" in lijst
    assert "Voor het overleg" not in lijst
    pagina = client.get(reverse("versie", args=[tekst.pk, 2])).content.decode()
    assert "Gedeelde zin." in pagina
    assert GEHEIM not in pagina
    assert f'href="{reverse("versies", args=[tekst.pk])}"' not in pagina
    assert client.get(reverse("versie_bestand", args=[tekst.pk, 2])).status_code == 200


def test_de_raad_vergelijkt_geen_concept(tekst: Tekst, mensen: Mensen) -> None:
    adres = reverse("vergelijken", args=[tekst.pk])
    for vraag in ("?oud=2&nieuw=concept", "?oud=1&nieuw=2"):
        pagina = inloggen(mensen.raad).get(adres + vraag).content.decode()
        assert "Kies hieronder" in pagina
        assert GEHEIM not in pagina
        assert "Voor het overleg" not in pagina
    pagina = inloggen(mensen.college).get(adres + "?oud=2&nieuw=concept").content.decode()
    assert "Conceptzin" in pagina


@pytest.mark.parametrize("rol", [Rol.COLLEGELID, Rol.CONTROLLER, Rol.BELEIDSADVISEUR])
def test_college_control_en_beleid_lezen_het_concept(tekst: Tekst, rol: Rol) -> None:
    antwoord = inloggen(maak_pet(rol, "Wassenaar")).get(reverse("tekst", args=[tekst.pk]))
    assert GEHEIM in antwoord.content.decode()


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER, Rol.BEHEERDER])
def test_wie_hier_niets_te_zoeken_heeft_krijgt_een_zin(tekst: Tekst, rol: Rol) -> None:
    client = inloggen(maak_pet(rol, "Rijswijk"))
    assert client.get(reverse("teksten")).status_code == 403
    assert client.get(reverse("versie", args=[tekst.pk, 2])).status_code == 404
    for adres in paginas_van_het_concept(tekst):
        assert client.get(adres).status_code == 404, adres


@pytest.mark.parametrize("rol", [Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.RAADSLID, Rol.CONTROLLER])
def test_een_andere_regio_vindt_niets(tekst: Tekst, rol: Rol) -> None:
    client = inloggen(maak_pet(rol, "Dordrecht"))
    extra = [reverse("versie", args=[tekst.pk, 2]), reverse("vergelijken", args=[tekst.pk])]
    for adres in [*paginas_van_het_concept(tekst), *extra]:
        assert client.get(adres).status_code == 404, adres
    assert "Regiovisie van de proef" not in client.get(reverse("teksten")).content.decode()


def test_een_andere_regio_wijzigt_niets(tekst: Tekst, mensen: Mensen) -> None:
    ander = [mensen.dordrecht, maak_pet(Rol.COORDINATOR, regio("dordrecht"))]
    for pet in ander:
        for naam, args, velden in [
            ("tekst_wijzigen", [tekst.pk], {"titel": "X", "versie": 1}),
            ("versie_bevriezen", [tekst.pk], {"naam": "X", "aanvraag": uuid4(), "kenmerk": "x"}),
        ]:
            assert verstuur(pet, reverse(naam, args=args), **velden).status_code == 404, naam
    assert platte_tekst(document_van(tekst)).endswith(GEHEIM)


def test_de_vragen_geven_wat_deze_pet_mag_lezen(tekst: Tekst, mensen: Mensen) -> None:
    vandaag = klok.vandaag()
    assert tekst in teksten_van(mensen.rijswijk, op=vandaag)
    assert versies_van(mensen.raad, op=vandaag).count() == 1
    assert versies_van(mensen.college, op=vandaag).count() == 2


def test_de_schrijvers_van_een_regio(mensen: Mensen) -> None:
    schrijvers = set(schrijvers_van(regio("haaglanden"), op=klok.vandaag()))
    verwacht: set[Lidmaatschap] = {mensen.rijswijk, mensen.zoetermeer, mensen.coordinator}
    assert schrijvers == verwacht


def test_knoppen_beloven_niets_dat_geweigerd_wordt(tekst: Tekst, mensen: Mensen) -> None:
    adres = reverse("tekst", args=[tekst.pk])
    assert "Titel en datum wijzigen" not in inloggen(mensen.college).get(adres).content.decode()
    assert "Titel en datum wijzigen" in inloggen(mensen.rijswijk).get(adres).content.decode()
    versies = reverse("versies", args=[tekst.pk])
    assert "Versie bevriezen" not in inloggen(mensen.rijswijk).get(versies).content.decode()
    assert "Versie bevriezen" in inloggen(mensen.coordinator).get(versies).content.decode()
