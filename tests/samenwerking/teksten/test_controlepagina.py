"""What stands in the way of a version is a list with where to go, and a version is refused until it is empty."""

from uuid import uuid4

import pytest
from django.urls import reverse

from regio.fouten import KanNiet
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import Merk, knoop, tekst
from samenwerking.teksten.models import Tekst, Versie
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf, verstuur

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


def test_een_open_voorstel_houdt_een_versie_tegen(mensen: Mensen) -> None:
    plan = begin(mensen.rijswijk)
    voorstel = tekst("ook ", Merk("insertion", {"id": "voorstel1"}))
    schrijf(plan, mensen.rijswijk, knoop("alinea", "Wij doen ", voorstel, "mee.", id="alinea1"))
    pagina = inloggen(mensen.college).get(reverse("tekst_controles", args=[plan.pk])).content.decode()
    assert "Dit moet eerst" in pagina
    assert f"{reverse('tekst_voorstellen', args=[plan.pk])}?deel=" in pagina
    with pytest.raises(KanNiet, match="kan nog niet worden bevroren"):
        bevries(plan, mensen.coordinator)
    schrijf(plan, mensen.rijswijk, "Wij doen mee.")
    assert bevries(plan, mensen.coordinator).nummer == 1


def test_een_centrumregeling_mist_wat_de_wet_eist(mensen: Mensen) -> None:
    plan = begin(mensen.rijswijk, titel="Regeling", soort="centrumregeling")
    schrijf(plan, mensen.rijswijk, "Iets.")
    adres = reverse("tekst_wijzigen", args=[plan.pk])
    verstuur(mensen.rijswijk, adres, titel="Regeling", rechtsvorm="centrumregeling", versie=1)
    assert Tekst.objects.get().rechtsvorm == "centrumregeling"
    pagina = inloggen(mensen.rijswijk).get(reverse("tekst_controles", args=[plan.pk])).content.decode()
    assert pagina.split("Kijk hier nog eens naar")[0].count("<li>") > 3
    with pytest.raises(KanNiet):
        bevries(plan, mensen.coordinator)
    assert not Versie.objects.exists()


@pytest.mark.parametrize(
    ("soort", "sjabloon", "vorm"), [("sok", "sok-c", "centrumregeling"), ("regiovisie", "regiovisie", "")]
)
def test_een_tekst_uit_een_sjabloon(mensen: Mensen, soort: str, sjabloon: str, vorm: str) -> None:
    velden = {"regio": regio("haaglanden").pk, "titel": "Nieuw", "aanvraag": uuid4()}
    antwoord = verstuur(mensen.rijswijk, reverse("tekst_nieuw"), soort=soort, sjabloon=sjabloon, **velden)
    assert antwoord.status_code == 302
    nieuw = Tekst.objects.get()
    assert nieuw.rechtsvorm == vorm
    assert len(document_van(nieuw).inhoud) > 5
    assert nieuw.leven.aantal_leeg < nieuw.leven.aantal


def test_een_sjabloon_van_een_andere_soort_wordt_geweigerd(mensen: Mensen) -> None:
    velden = {"regio": regio("haaglanden").pk, "titel": "Nieuw", "aanvraag": uuid4()}
    antwoord = verstuur(mensen.rijswijk, reverse("tekst_nieuw"), soort="regiovisie", sjabloon="sok-c", **velden)
    assert "hoort bij een andere soort tekst" in antwoord.content.decode()
    assert not Tekst.objects.exists()
