"""What is left of a destroyed dossier on paper, and what keeps one from being destroyed."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio.fouten import KanNiet
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, maak_dossier
from tests.toegang.formulieren import browser
from tests.toegang.privacyproef import beslis, bewaar_langer, sluit, stel_voor, vraag_vernietiging, wijs_toe
from toegang.acties.bewaarplicht import stop_bewaarplicht
from toegang.models import Dossier, Vernietigingsvoorstel

pytestmark = pytest.mark.django_db

NAAM = "Onvindbaarius"


@pytest.fixture
def een() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def twee() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def dossier() -> Dossier:
    ding = maak_dossier("Rijswijk", achternaam=NAAM)
    sluit(ding)
    return ding


def test_de_verklaring_noemt_nummers_en_geen_client(dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap) -> None:
    eis_pango()
    (weg,) = beslis(stel_voor(dossier, een), twee)
    adres = reverse("vernietigingsverklaring", args=[weg.besluit_id])
    antwoord = browser(een).get(adres)
    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert voldoet(antwoord.content) == []
    assert soorten(lees(antwoord.content)).count("H1") == 1
    gelezen = tekst(lees(antwoord.content))
    for deel in (dossier.nummer, "is 1 dossier van Rijswijk vernietigd", f"{een.gebruiker} stelde het voor", "voorbij"):
        assert deel in gelezen, deel
    assert NAAM not in gelezen
    assert adres in browser(twee).get(reverse("te_vernietigen")).content.decode()
    assert browser(maak_pet(Rol.TEAMLEIDER, "Zoetermeer")).get(adres).status_code == 404
    assert browser(maak_pet(Rol.CONSULENT, "Rijswijk")).get(adres).status_code == 403


def test_een_bewaarplicht_houdt_het_voorstel_en_het_verzoek_tegen(dossier: Dossier, een: Lidmaatschap) -> None:
    plicht = bewaar_langer(dossier, een)
    with pytest.raises(KanNiet, match="bewaarplicht"):
        stel_voor(dossier, een)
    verzoek = vraag_vernietiging(dossier, een)
    with pytest.raises(KanNiet, match="bewaarplicht"):
        wijs_toe(verzoek, een)
    with namens(een):
        assert not Vernietigingsvoorstel.objects.exists()
        stop_bewaarplicht(plicht_id=plicht.pk, aanvraag=uuid4(), door=een, op=OP)
    assert wijs_toe(verzoek, een)
