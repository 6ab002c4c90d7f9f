"""A beleidsadviseur or the coördinator begins a text; a regiovisie begins with its usual chapters."""

from uuid import uuid4

import pytest
from django.db.models import ProtectedError
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Gebeurtenis, Regio
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import is_leeg
from samenwerking.teksten.models import Leven, Tekst
from samenwerking.teksten.sjabloon import sjabloon
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, verstuur

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


def test_een_regiovisie_begint_met_zeventien_hoofdstukken_en_een_bijlage(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="regiovisie")
    delen = document_van(tekst).inhoud
    assert [deel.kop for deel in delen] == [deel.kop for deel in sjabloon("regiovisie").begin().document.inhoud]
    assert [deel.soort for deel in delen] == ["hoofdstuk"] * 17 + ["bijlage"]
    assert (tekst.leven.aantal, tekst.leven.aantal_leeg) == (18, 18)


def test_een_andere_tekst_begint_met_een_leeg_hoofdstuk(mensen: Mensen) -> None:
    delen = document_van(begin(mensen.rijswijk, soort="sok", titel="SOK 2027")).inhoud
    assert [(deel.kop, is_leeg(deel)) for deel in delen] == [("SOK 2027", True)]


def test_de_coordinator_begint_een_tekst(mensen: Mensen) -> None:
    assert begin(mensen.coordinator).regio == regio("haaglanden")


@pytest.mark.parametrize("wie", ["college", "raad", "consulent", "dordrecht"])
def test_wie_niet_schrijft_in_de_regio_begint_niets(mensen: Mensen, wie: str) -> None:
    with pytest.raises(GeenRecht):
        begin(getattr(mensen, wie))
    assert not Tekst.objects.exists()


def test_twee_keer_klikken_maakt_een_tekst(mensen: Mensen) -> None:
    velden = {"aanvraag": uuid4(), "regio": regio("haaglanden").pk, "soort": "regiovisie", "titel": "Regiovisie 2027"}
    eerste = verstuur(mensen.rijswijk, reverse("tekst_nieuw"), **velden)
    tweede = verstuur(mensen.rijswijk, reverse("tekst_nieuw"), **velden)
    assert eerste.url == tweede.url == reverse("tekst", args=[Tekst.objects.get().pk])
    assert Leven.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="tekst gemaakt").count() == 1


def test_een_andere_regio_is_niet_te_kiezen(mensen: Mensen) -> None:
    antwoord = verstuur(
        mensen.rijswijk,
        reverse("tekst_nieuw"),
        aanvraag=uuid4(),
        regio=regio("dordrecht").pk,
        soort="sok",
        titel="Niet van ons",
    )
    assert antwoord.status_code == 200
    assert not Tekst.objects.exists()


def test_wie_voor_een_regio_werkt_hoeft_niet_te_kiezen(mensen: Mensen) -> None:
    pagina = inloggen(mensen.rijswijk).get(reverse("tekst_nieuw")).content.decode()
    assert 'type="hidden" name="regio"' in pagina
    assert '<select name="regio"' not in pagina


def test_een_collegelid_krijgt_geen_formulier(mensen: Mensen) -> None:
    assert inloggen(mensen.college).get(reverse("tekst_nieuw")).status_code == 403


def test_titel_en_streefdatum_wijzigen(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk)
    adres = reverse("tekst_wijzigen", args=[tekst.pk])
    antwoord = verstuur(mensen.zoetermeer, adres, titel="Plan 2028", streefdatum="2027-02-05", versie=1)
    assert antwoord.status_code == 302
    tekst.refresh_from_db()
    assert (tekst.titel, str(tekst.streefdatum), tekst.versienummer) == ("Plan 2028", "2027-02-05", 2)
    assert tekst.gewijzigd_door == mensen.zoetermeer


def test_een_verouderde_titel_wordt_geweigerd_en_blijft_in_het_veld(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk)
    adres = reverse("tekst_wijzigen", args=[tekst.pk])
    verstuur(mensen.zoetermeer, adres, titel="Van Zoetermeer", versie=1)
    antwoord = verstuur(mensen.rijswijk, adres, titel="Van Rijswijk", versie=1)
    assert antwoord.status_code == 409
    assert 'value="Van Rijswijk"' in antwoord.content.decode()
    assert Tekst.objects.get().titel == "Van Zoetermeer"


def test_dezelfde_titel_nog_eens_bewaren_is_geen_wijziging(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, titel="Zo heet het")
    kern = {"tekst": tekst, "streefdatum": None, "op": klok.vandaag()}
    wijzig_tekst(**kern, titel="Zo heet het", versie=99, door=mensen.rijswijk)
    assert Tekst.objects.get().versienummer == 1
    with pytest.raises(Verouderd):
        wijzig_tekst(**kern, titel="Anders", versie=99, door=mensen.rijswijk)


def test_de_regio_van_een_tekst_gaat_niet_weg(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk)
    with pytest.raises(ProtectedError):
        Regio.objects.get(pk=tekst.regio_id).delete()
