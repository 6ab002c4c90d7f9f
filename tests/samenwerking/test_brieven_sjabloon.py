"""A region begins its letters with a template of its own: a copy of one of the two, adapted."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.brieven.gebreken import VERPLICHT_IN_DE_TEKST
from samenwerking.brieven.models import Brief
from samenwerking.brieven.opmaak import brief_html
from samenwerking.teksten.acties.sjabloon import neem_sjabloon_over, wijzig_deel
from samenwerking.teksten.models import Regiosjabloon
from samenwerking.teksten.sjabloon import sjablonen_voor
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.brieven_factories import OP, als_formulier, log_in, maak, maak_ronde, versie_van

pytestmark = pytest.mark.django_db
KOP = "Waarom ligt deze brief vandaag op uw tafel?"


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


@pytest.fixture
def coordinator() -> Lidmaatschap:
    return maak_pet(Rol.COORDINATOR, regio("haaglanden"))


@pytest.fixture
def eigen(coordinator: Lidmaatschap) -> Regiosjabloon:
    """The classic letter of the region, with another heading over why it comes."""
    with namens(coordinator):
        sjabloon = neem_sjabloon_over(
            regio=regio("haaglanden"),
            sleutel="raadsinformatiebrief-klassiek",
            naam="Onze brief aan de raad",
            aanvraag=uuid4(),
            door=coordinator,
        )
        plaats = next(nummer for nummer, deel in enumerate(sjabloon.delen) if deel["sleutel"] == "aanleiding")
        velden = {"kop": KOP, "tekst": "", "clausules": "", "uitleg": "Zeg het in twee zinnen."}
        return wijzig_deel(sjabloon=sjabloon, plaats=plaats, velden=velden, versie=1, door=coordinator)


def test_een_ronde_begint_met_het_sjabloon_van_de_eigen_regio(coordinator: Lidmaatschap, eigen: Regiosjabloon) -> None:
    client = log_in(coordinator)
    keuze = client.get(reverse("brief_nieuw")).context["form"]["sjabloon"]
    assert [str(een.data["label"]) for een in keuze.subwidgets] == [
        "Onze brief aan de raad",
        "Koppen als vragen",
        "Klassieke koppen",
    ]
    antwoord = client.post(reverse("brief_nieuw"), als_formulier(coordinator, sjabloon=eigen.sleutel))
    assert antwoord.status_code == 302
    ronde = Brief.objects.get()
    assert (ronde.sjabloon, ronde.tekst.sjabloon) == (Brief.Sjabloon.KLASSIEK, eigen.sleutel)
    assert KOP in [deel.kop for deel in ronde.rondetekst.document.inhoud]
    assert "Zeg het in twee zinnen." in client.get(reverse("tekst_schrijven", args=[ronde.tekst_id])).content.decode()


def test_de_brief_draagt_de_eigen_koppen_en_de_vaste_delen_die_van_de_vorm(eigen: Regiosjabloon) -> None:
    ronde = maak_ronde(sjabloon=eigen.sleutel)
    maak(ronde, "Rijswijk")
    html = brief_html(versie_van(ronde, "Rijswijk").gelezen)
    assert KOP in html
    assert "Betekenis voor Rijswijk" in html  # the classic heading
    assert "Wie beslist waarover?" not in html


def test_het_sjabloon_van_een_andere_regio_is_er_niet(eigen: Regiosjabloon) -> None:
    elders = maak_pet(Rol.COORDINATOR, regio("dordrecht"))
    antwoord = log_in(elders).post(reverse("brief_nieuw"), als_formulier(elders, sjabloon=eigen.sleutel))
    assert antwoord.status_code == 422
    assert "sjabloon" in antwoord.context["form"].errors
    assert not Brief.objects.exists()


def test_een_losse_tekst_begint_niet_als_brief(coordinator: Lidmaatschap, eigen: Regiosjabloon) -> None:
    assert eigen.naam not in log_in(coordinator).get(reverse("tekst_nieuw")).content.decode()


def test_wat_een_brief_moet_hebben_gaat_niet_uit_het_sjabloon(coordinator: Lidmaatschap, eigen: Regiosjabloon) -> None:
    """What the letter must have is what its templates call compulsory: no letter begins that can never go out."""
    for sjabloon in sjablonen_voor("raadsinformatiebrief"):
        assert {deel["sleutel"] for deel in sjabloon.delen if deel.get("verplicht")} == set(VERPLICHT_IN_DE_TEKST)
    client, adres = log_in(coordinator), reverse("sjabloon_eigen", args=[eigen.pk])
    sleutels = [deel["sleutel"] for deel in eigen.delen]
    for sleutel, blijft in (("financien", True), ("risicos", False)):
        velden = {"pet": coordinator.pk, "versie": eigen.versienummer, "wat": "weg", "plaats": sleutels.index(sleutel)}
        html = client.post(adres, velden, follow=True).content.decode()
        eigen.refresh_from_db()
        assert (sleutel in [deel["sleutel"] for deel in eigen.delen]) is blijft
        assert ("Dit deel is verplicht" in html) is blijft


def test_een_eigen_deel_van_een_brief_krijgt_geen_nummer(coordinator: Lidmaatschap, eigen: Regiosjabloon) -> None:
    velden = {"soort": "hoofdstuk", "kop": "Wat vinden cliënten?", "uitleg": "", "tekst": "", "clausules": ""}
    client, adres = log_in(coordinator), reverse("sjabloon_deel_nieuw", args=[eigen.pk])
    antwoord = client.post(adres, {"pet": coordinator.pk, "versie": eigen.versienummer, **velden})
    assert antwoord.status_code == 302
    eigen.refresh_from_db()
    assert eigen.delen[-1]["genummerd"] is False
