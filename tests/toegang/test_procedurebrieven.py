"""The letters up to the verslag: what they tell the client, and that anyone can read them (PDF/UA)."""

from __future__ import annotations

import pytest

from regio.models import Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.regio.factories import maak_pet
from tests.toegang.factories import maak_dossier
from tests.toegang.melden import VOLLEDIG, bevestig, verslag, zet
from toegang.models import Client, Dossier, Dossierstuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier() -> Dossier:
    eis_pango()
    return maak_dossier("Rijswijk", door=maak_pet(Rol.CONSULENT, "Rijswijk"), achternaam="Proefman", voornamen="Anton")


def pdf_van(dossier: Dossier, soort: str) -> bytes:
    with namens(dossier.behandelaar):
        return Dossierstuk.objects.get(dossier=dossier, soort=soort).ontsleuteld()


def woorden(pdf: bytes) -> str:
    return " ".join(tekst(lees(pdf)).replace("\N{NO-BREAK SPACE}", " ").split())


def test_de_ontvangstbevestiging_zegt_wat_er_gebeurt_en_wanneer(dossier: Dossier) -> None:
    bevestig(dossier)
    pdf = pdf_van(dossier, "ontvangstbevestiging")
    assert voldoet(pdf) == []
    assert soorten(lees(pdf)).count("H1") == 1
    brief = woorden(pdf)
    for deel in (
        "Op 5 oktober 2026 hebben wij uw melding ontvangen",
        "tot en met 12 oktober 2026",  # seven days for a persoonlijk plan
        "uiterlijk op 16 november 2026 klaar",
        "Een cliëntondersteuner helpt u",
        "Dat is gratis.",
        "onafhankelijk",
        "college van burgemeester en wethouders van Rijswijk",
        dossier.nummer,
    ):
        assert deel in brief, deel


@pytest.mark.parametrize("geheim", [True, False])
def test_een_geheim_adres_staat_niet_op_een_brief(dossier: Dossier, *, geheim: bool) -> None:
    with namens(dossier.behandelaar):
        client = Client.objects.get(dossier=dossier)
        client.straat, client.huisnummer, client.postcode = "Verzonnenlaan", "12", "2280 SA"
        client.plaats, client.geheimhouding = "Rijswijk", geheim
        client.save()
    bevestig(dossier)
    brief = woorden(pdf_van(dossier, "ontvangstbevestiging"))
    assert "Proefman" in brief
    assert ("Verzonnenlaan" in brief, "2280 SA" in brief) == (not geheim, not geheim)


def test_het_verslag_zegt_wat_eruit_kwam_en_wat_de_client_kan_doen(dossier: Dossier) -> None:
    zet(dossier, "gesprek", wijze="op het gemeentehuis")
    verslag(dossier)
    pdf = pdf_van(dossier, "verslag")
    assert voldoet(pdf) == []
    brief = woorden(pdf)
    for deel in (
        "Beschermd wonen is nodig.",
        VOLLEDIG.conclusie,
        VOLLEDIG.behoeften,
        VOLLEDIG.bijdrage,
        "Op 5 oktober 2026 hebben wij met u gesproken.",
        "Het ondertekende verslag is uw aanvraag.",
        "binnen 2 weken",
    ):
        assert deel in brief, deel
    assert {"H1", "H2", "H3"} <= set(soorten(lees(pdf)))
