"""Deciding on an indicatie and ending it: once, on the newest state of the dossier, with what was typed kept."""

from __future__ import annotations

import datetime
import re
from uuid import uuid4

import pytest
from django.urls import reverse

from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.beslisproef import melding_van, rond_onderzoek_af
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, product
from tests.toegang.formulieren import browser, dossier_van, indicatievelden, tekst, verstuur
from toegang.models import Indicatie, IndicatieEinde

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def test_een_indicatie_vastleggen(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    antwoord = verstuur(pet, "indicatie_vastleggen", dossier.pk, **indicatievelden(dossier))
    assert antwoord.status_code == 302
    with namens(pet):
        indicatie = Indicatie.objects.get(dossier=dossier)
    assert (indicatie.van, indicatie.tot, indicatie.loopt_tot) == (
        datetime.date(2026, 11, 1), datetime.date(2027, 11, 1), datetime.date(2027, 11, 1),
    )  # fmt: skip
    assert indicatie.verantwoordelijke_gemeente == indicatie.uitvoerende_gemeente == gemeente("Rijswijk")
    assert (indicatie.grondslag, indicatie.artikel) == ("melding", "Wmo 2015, artikel 1.2.1, onder b")
    assert indicatie.feiten == {
        "gemeld_op": "2026-10-05", "gemeente_van_melding": "GM0603", "taak": "BW",
        "eerder_aanvraag": "nee", "eerder_bw": "nee",
    }  # fmt: skip
    nu = dossier_van(dossier.pk, pet)
    assert (nu.versie, nu.termijn) == (dossier.versie + 1, datetime.date(2027, 10, 31))


def test_een_melding_die_hier_loopt_vraagt_een_beschikking(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet, gemeld_op=OP)  # a minute after the melding
    adres = reverse("dossier", args=[dossier.pk])
    assert "Indicatie vastleggen" not in tekst(browser(pet).get(adres))
    velden = indicatievelden(dossier, van="2026-12-01", besluitdatum=OP.isoformat())
    assert "Besluit op de aanvraag" in tekst(verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden))

    van_papier = maak_dossier("Rijswijk", door=pet)  # its melding was answered before the dossier was opened here
    adres = reverse("dossier", args=[van_papier.pk])
    assert "Indicatie vastleggen" in tekst(browser(pet).get(adres))
    with namens(pet):
        rond_onderzoek_af(melding_van(van_papier))
    assert "Indicatie vastleggen" not in tekst(browser(pet).get(adres))
    assert "Besluit op de aanvraag" in tekst(
        verstuur(pet, "indicatie_vastleggen", van_papier.pk, **indicatievelden(van_papier))
    )
    with namens(pet):
        assert not Indicatie.objects.exists()


def test_dubbel_versturen_legt_een_indicatie_vast(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    velden = indicatievelden(dossier)
    for _ in range(2):
        assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden).status_code == 302
    with namens(pet):
        assert Indicatie.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="indicatie_vastgelegd").count() == 1


def test_onder_mandaat_voert_de_centrumgemeente_uit(pet: Lidmaatschap) -> None:
    maak_mandaat("Rijswijk", "Den Haag")
    dossier = maak_dossier("Rijswijk", door=pet)
    verstuur(pet, "indicatie_vastleggen", dossier.pk, **indicatievelden(dossier))
    with namens(pet):
        assert Indicatie.objects.get().uitvoerende_gemeente == gemeente("Den Haag")


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"laatste_dag": "2026-10-31"}, "De einddatum ligt voor de begindatum."),
        ({"besluitdatum": "2026-11-24"}, "Het besluit kan niet in de toekomst liggen."),
        ({"besluitdatum": "2026-10-01"}, "Het besluit ligt voor de melding van 5 oktober 2026."),
        ({"van": "2026-10-04"}, "De indicatie begint voor de melding van 5 oktober 2026."),
        (
            {"eerder_bw": "ja", "eerder_bw_laatste_dag": "2026-01-01"},
            "Vul bij eerder beschermd wonen de laatste dag en de gemeente in",
        ),
        ({"product": ""}, "Dit veld is verplicht."),
    ],
)
def test_een_verkeerde_indicatie_verandert_niets(pet: Lidmaatschap, velden: dict[str, object], zin: str) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    antwoord = verstuur(pet, "indicatie_vastleggen", dossier.pk, **indicatievelden(dossier, **velden))
    assert antwoord.status_code == 200
    assert zin in tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")
    assert dossier_van(dossier.pk, pet).versie == dossier.versie


def test_een_product_van_een_andere_regio_bestaat_hier_niet(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    velden = indicatievelden(dossier, product=product("cg-logeren-groep").pk)
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden).status_code == 200
    with namens(pet):
        assert not Indicatie.objects.exists()


def test_overlap_met_een_lopende_indicatie_wordt_geweigerd(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    nu = dossier_van(dossier.pk, pet)
    velden = indicatievelden(nu, van="2027-10-31", laatste_dag="")
    antwoord = verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden)
    assert "Voor dit product is er al een indicatie vanaf 1 november 2026 tot en met 31 oktober 2027." in tekst(
        antwoord
    ).replace("\N{NO-BREAK SPACE}", " ")
    aansluitend = indicatievelden(nu, van="2027-11-01", laatste_dag="")
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **aansluitend).status_code == 302


def test_een_andere_gemeente_kiezen_vraagt_een_reden(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    velden = indicatievelden(dossier, verantwoordelijke_gemeente=gemeente("Den Haag").pk)
    assert "Schrijf op waarom" in tekst(verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden))
    velden["reden_afwijking"] = "Afgesproken in het casusoverleg"
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden).status_code == 302
    with namens(pet):
        indicatie = Indicatie.objects.get()
    assert indicatie.grondslag == "afspraak"
    assert "meldde zich" in indicatie.uitleg  # what the rule said stays beside the choice


def test_een_verouderd_formulier_houdt_wat_er_stond_en_zegt_wat_er_gebeurde(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    velden = indicatievelden(dossier, product=product("hg-pgb-thuiswonend").pk, laatste_dag="2028-01-15")
    maak_indicatie(dossier)  # a colleague was first
    antwoord = verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden)
    assert antwoord.status_code == 409
    pagina = antwoord.content.decode()
    assert "2028-01-15" in pagina
    assert "Indicatie Intramurale plekken vastgelegd" in pagina
    with namens(pet):
        assert Indicatie.objects.count() == 1
    nieuwe_versie = re.search(r'name="versie" value="(\d+)"', pagina)
    assert nieuwe_versie
    velden["versie"] = nieuwe_versie[1]
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden).status_code == 302


def test_een_formulier_zonder_versie_wordt_niet_aangenomen(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **indicatievelden(dossier, versie="")).status_code == 400


def test_een_indicatie_intrekken(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    indicatie = maak_indicatie(dossier)
    velden = {
        "aanvraag": uuid4(), "versie": dossier_van(dossier.pk, pet).versie, "laatste_dag": "2026-12-31",
        "reden": "niet_meer_nodig", "besluitdatum": "2026-11-20",
    }  # fmt: skip
    for _ in range(2):
        assert verstuur(pet, "indicatie_beeindigen", dossier.pk, indicatie.pk, **velden).status_code == 302
    with namens(pet):
        einde = IndicatieEinde.objects.get()
        indicatie = Indicatie.objects.get()
    assert (einde.per, einde.soort) == (datetime.date(2027, 1, 1), "intrekking")
    assert (indicatie.tot, indicatie.loopt_tot) == (datetime.date(2027, 11, 1), datetime.date(2027, 1, 1))
    assert dossier_van(dossier.pk, pet).termijn is None
    # the same product can be given again from that day
    weer = indicatievelden(dossier_van(dossier.pk, pet), van="2027-01-01", laatste_dag="")
    assert verstuur(pet, "indicatie_vastleggen", dossier.pk, **weer).status_code == 302


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"laatste_dag": "2026-10-30"}, "De indicatie begint op 1 november 2026."),
        ({"laatste_dag": "2027-10-31"}, "De indicatie loopt dan al niet meer."),
        ({"besluitdatum": "2026-11-24"}, "Het besluit kan niet in de toekomst liggen."),
    ],
)
def test_een_verkeerd_einde_verandert_niets(pet: Lidmaatschap, velden: dict[str, object], zin: str) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    indicatie = maak_indicatie(dossier)
    goed = {
        "aanvraag": uuid4(), "versie": dossier_van(dossier.pk, pet).versie, "laatste_dag": "2026-12-31",
        "reden": "wlz", "besluitdatum": "2026-11-20",
    }  # fmt: skip
    antwoord = verstuur(pet, "indicatie_beeindigen", dossier.pk, indicatie.pk, **{**goed, **velden})
    assert zin in tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")
    with namens(pet):
        assert not IndicatieEinde.objects.exists()
