"""The letters of an overdracht, the extract of the sender, and who looked: readable, whole, and with long names."""

from __future__ import annotations

from uuid import uuid4

import pytest

from regio.models import Inzage, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie
from tests.toegang.overdrachtproef import DAG, Partijen, neem_aan, stuur, toestemming, zet
from toegang.acties.afschrift import geef_afschrift
from toegang.acties.inzage import geef_inzage
from toegang.acties.overdracht_afronden import sluit_na_overdracht
from toegang.models import Dossier, Dossierstuk
from toegang.overdracht import Stapsoort

pytestmark = pytest.mark.django_db

NAAM = {
    "voornamen": "Wilhelmina Alexandrina Carolina",
    "voorvoegsel": "van der",
    "achternaam": "Proef-Wolfeschlegelsteinhausenbergerdorff tot Wiedenfeld",
}
VOLUIT = " ".join(NAAM.values())


@pytest.fixture
def wie() -> Partijen:
    """A client of Rijswijk with a long name; the gemeente outside has no people here."""
    eis_pango()
    zender = maak_pet(Rol.CONSULENT, "Rijswijk")
    return Partijen(maak_dossier("Rijswijk", door=zender, **NAAM), zender, zender)


def stuk(wie: Partijen, soort: str, titel: str = "") -> str:
    """The text of the letter, after a look at its structure."""
    with namens(wie.zender):
        gevonden = Dossierstuk.objects.filter(dossier=wie.dossier, soort=soort, titel__startswith=titel)
        pdf = gevonden.get(mediatype="application/pdf").ontsleuteld()
    assert voldoet(pdf) == []
    assert soorten(lees(pdf)).count("H1") == 1
    return tekst(lees(pdf))


def test_de_samenvatting_en_het_uittreksel(wie: Partijen) -> None:
    maak_indicatie(wie.dossier)
    naar = toestemming(wie.dossier, wie.zender, "Groningen")
    overdracht = stuur(wie, toestemming_id=naar.pk, contact="Afdeling met een lange naam, toegang@gemeente.example")
    brief = stuk(wie, "overdracht", "Samenvatting")
    for deel in (
        VOLUIT,
        "Dagelijks begeleiding.",
        "Zijn zus woont daar.",
        "Meer vertellen wij niet.",
        "gemeente.example",
    ):
        assert deel in brief, deel
    assert "Zijn zus en zijn werk zijn daar." not in brief  # why: that stays with the sender
    zet(overdracht, Stapsoort.GEWEIGERD, wie.zender, gronden=["geen_plek"], toelichting="Vol.")
    neem_aan(overdracht, wie.zender, overdrachtsdatum=OP, betaler_tot=OP)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.zender, dag=OP)
    with namens(wie.zender):
        sluit_na_overdracht(
            overdracht_id=overdracht.pk, versie=Dossier.objects.get(pk=wie.dossier.pk).versie, aanvraag=uuid4(),
            door=wie.zender, op=OP + DAG,
        )  # fmt: skip
    uittreksel = stuk(wie, "overdracht", "Uittreksel")
    for deel in (VOLUIT, "aangekomen in Groningen", "geweigerd: wij hebben geen plek die past", "Intramurale plekken"):
        assert deel in uittreksel, deel
    assert "wij betalen tot en met 23 november 2026" in uittreksel
    assert "Het college van burgemeester en wethouders" not in uittreksel  # nobody signs a page for the own file


def test_wie_keek_met_en_zonder_blikken(wie: Partijen) -> None:
    with namens(wie.zender):
        geef_inzage(dossier_id=wie.dossier.pk, aanvraag=uuid4(), door=wie.zender, op=OP)
    leeg = stuk(wie, "inzage")
    assert "keek niemand" in leeg
    assert "Hieronder ziet u" not in leeg
    collega = maak_pet(Rol.CONSULENT, gemeente("Leidschendam-Voorburg"))
    for dag in range(60):
        Inzage.objects.create(
            persoon=collega.gebruiker, pet=collega, wat=f"dossier: blad {dag}", reden="behandelaar",
            dossiers=[wie.dossier.pk],
        )  # fmt: skip
    with namens(wie.zender):
        pdf = geef_inzage(dossier_id=wie.dossier.pk, aanvraag=uuid4(), door=wie.zender, op=OP).ontsleuteld()
    assert voldoet(pdf) == []
    assert len(lees(pdf).pages) > 1
    brief = tekst(lees(pdf))
    assert all(f"dossier: blad {dag}" in brief for dag in range(60))
    assert "Leidschendam- Voorburg" in brief or "Leidschendam-Voorburg" in brief


def test_het_afschrift_zegt_in_woorden_wat_er_is_verteld(wie: Partijen) -> None:
    stuur(wie, toestemming_id=toestemming(wie.dossier, wie.zender, "Groningen").pk)
    with namens(wie.zender):
        geef_afschrift(dossier_id=wie.dossier.pk, reden_bsn="", aanvraag=uuid4(), door=wie.zender, op=OP)
    brief = stuk(wie, "afschrift")
    assert NAAM["achternaam"] in brief
    assert "familie, vrienden en netwerk: Zijn zus woont daar." in brief
