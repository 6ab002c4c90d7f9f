"""Knowledge of the region: publishing, what stops it, finding it, and the link at the step of the toegang."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio import klok
from regio.fouten import KanNiet
from regio.models import Lidmaatschap
from samenwerking.kennis.acties.kennis import begin_kennisstuk, publiceer, trek_kennis_in
from samenwerking.kennis.models import Kennisstuk
from samenwerking.kennis.naslag import bij_stappen
from samenwerking.zoeken import zoek
from tests.regio.factories import gemeente, regio
from tests.samenwerking.teksten.factories import Mensen, inloggen, maak_mensen
from tests.toegang.factories import maak_dossier

pytestmark = pytest.mark.django_db
BSN = "999900018"


@pytest.fixture
def mensen() -> Mensen:
    """Who works in the Haagse regio."""
    return maak_mensen()


def schrijf(door: Lidmaatschap, tekst: str = "Vraag naar het zonnebloempje.") -> Kennisstuk:
    """A work instruction at the onderzoek, not published."""
    velden = {
        "soort": "werkinstructie",
        "titel": "Het onderzoek",
        "stap": "onderzoek",
        "trefwoorden": "",
        "concept": tekst,
    }
    return begin_kennisstuk(regio=regio("haaglanden"), velden=velden, aanvraag=uuid4(), door=door, op=klok.vandaag())


def geef_uit(stuk: Kennisstuk, door: Lidmaatschap, *, nagekeken: bool = False) -> None:
    """Publish what stands there."""
    publiceer(
        stuk=stuk, versie=stuk.versienummer, nagekeken=nagekeken, anders="", aanvraag=uuid4(), door=door,
        op=klok.vandaag(),
    )  # fmt: skip


def post(pet: Lidmaatschap, adres: str, **velden: object) -> tuple[int, str]:
    """Status and words of the answer."""
    antwoord = inloggen(pet).post(adres, {"pet": pet.pk, "aanvraag": str(uuid4()), **velden})
    return antwoord.status_code, antwoord.content.decode()


def test_een_bsn_wordt_nooit_bewaard_en_de_tekst_blijft_staan(mensen: Mensen) -> None:
    status, pagina = post(
        mensen.coordinator, reverse("kennis_nieuw", args=["haaglanden"]), soort="casus", titel="Casus",
        concept=f"Cliënt A. met nummer {BSN}.",
    )  # fmt: skip
    assert (status, "kan een burgerservicenummer zijn" in pagina, "Cliënt A. met nummer" in pagina) == (409, True, True)
    assert not Kennisstuk.objects.exists()


def test_wat_een_naam_lijkt_publiceert_iemand_die_het_nakeek(mensen: Mensen) -> None:
    stuk = schrijf(mensen.coordinator, "Mevrouw Proefpersoon belde.")
    adres = reverse("kennis_publiceren", args=[stuk.pk])
    pagina = inloggen(mensen.coordinator).get(adres).content.decode()
    assert "lijkt een naam" in pagina
    assert "wij vinden niet elke naam, en wat wij noemen hoeft geen naam te zijn" in pagina
    status, pagina = post(mensen.coordinator, adres, versie=1)
    assert (status, "bevestig dat er niemand in te vinden is" in pagina) == (409, True)
    assert post(mensen.coordinator, adres, versie=1, nagekeken="on")[0] == 302
    assert stuk.versies.get().nagekeken


def test_een_concept_met_een_naam_wordt_gewoon_bewaard(mensen: Mensen) -> None:
    velden = {"soort": "casus", "titel": "Casus", "concept": "Mevrouw Proefpersoon belde."}
    status, _ = post(mensen.coordinator, reverse("kennis_nieuw", args=["haaglanden"]), **velden)
    assert (status, Kennisstuk.objects.get().concept) == (302, "Mevrouw Proefpersoon belde.")
    assert inloggen(mensen.consulent).get(Kennisstuk.objects.get().get_absolute_url()).status_code == 404


def test_elke_versie_blijft_te_lezen(mensen: Mensen) -> None:
    stuk = schrijf(mensen.coordinator)
    geef_uit(stuk, mensen.coordinator)
    with pytest.raises(KanNiet, match="niets veranderd"):
        geef_uit(stuk, mensen.coordinator)
    velden = {"soort": "werkinstructie", "titel": stuk.titel, "stap": "onderzoek", "concept": "Vraag iets anders."}
    assert post(mensen.rijswijk, reverse("kennis_schrijven", args=[stuk.pk]), versie=1, **velden)[0] == 302
    lezer = inloggen(mensen.consulent)
    assert "zonnebloempje" in lezer.get(stuk.get_absolute_url()).content.decode()  # not yet published
    geef_uit(Kennisstuk.objects.get(), mensen.rijswijk)
    assert "iets anders" in lezer.get(stuk.get_absolute_url()).content.decode()
    assert "zonnebloempje" in lezer.get(reverse("kennisversie", args=[stuk.pk, 1])).content.decode()
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="denied"), transaction.atomic():
        cursor.execute("UPDATE samenwerking_kennisversie SET inhoud = 'x'")


def test_een_consulent_ziet_het_bij_de_stap_en_vindt_het(mensen: Mensen) -> None:
    op, rijswijk = klok.vandaag(), gemeente("Rijswijk")
    stuk = schrijf(mensen.coordinator)
    assert bij_stappen(mensen.consulent, rijswijk, op=op) == []
    assert zoek(mensen.consulent, "zonnebloempje", op=op) == []
    geef_uit(stuk, mensen.coordinator)
    [verwijzing] = bij_stappen(mensen.consulent, rijswijk, op=op)
    assert (verwijzing.stap, verwijzing.tekst) == ("onderzoek", "Werkinstructie van de regio: Het onderzoek")
    assert bij_stappen(mensen.consulent, gemeente("Dordrecht"), op=op) == []
    adres = reverse("dossier_procedure", args=[maak_dossier(door=mensen.consulent).pk])
    assert "Werkinstructie van de regio: Het onderzoek" in inloggen(mensen.consulent).get(adres).content.decode()
    assert [vondst.titel for vondst in zoek(mensen.consulent, "Zonnebloempje", op=op)] == ["Het onderzoek"]
    assert zoek(mensen.dordrecht, "zonnebloempje", op=op) == []
    trek_kennis_in(stuk=stuk, door=mensen.coordinator, op=op)
    assert bij_stappen(mensen.consulent, rijswijk, op=op) == []
    assert inloggen(mensen.consulent).get(stuk.get_absolute_url()).status_code == 404
