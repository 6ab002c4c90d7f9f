"""Nobody is forgotten on 'Mijn werk': without a term, with a stop of the aanbieder, after the end of a right."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from regio.werk import Werkregel
from tests.regio.factories import maak_pet
from tests.toegang.beslisproef import (
    VERSLAG,
    beslis,
    beslissing,
    geef_verslag,
    klaar_voor_besluit,
    melding_van,
    rond_onderzoek_af,
    versie,
)
from tests.toegang.factories import OP, maak_dossier, maak_indicatie
from tests.toegang.formulieren import browser, tekst
from tests.toegang.iwmo.dossier import maak_contract, maak_toewijzing
from tests.toegang.plekken import antwoord, maak_plek, stel_voor
from toegang.acties.dossier import eerstvolgende_termijn
from toegang.acties.indicatie import beeindig_indicatie
from toegang.models import Bericht, Dossier, Leveringsmelding, Melding, Opschorting, Plaatsing
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def werk(pet: Lidmaatschap, dossier: Dossier) -> list[Werkregel]:
    with namens(pet):
        regels = [regel for regel in werk_voor(pet, op=OP) if f"Dossier {dossier.nummer}," in regel.voor]
    return [replace(regel, wat=regel.wat.replace("\N{NO-BREAK SPACE}", " ")) for regel in regels]


def herreken(dossier: Dossier) -> None:
    """As an action does after a change."""
    Dossier.objects.filter(pk=dossier.pk).update(termijn=eerstvolgende_termijn(Dossier.objects.get(pk=dossier.pk)))


def test_wie_niet_ondertekent_wordt_niet_vergeten(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    with namens(pet):
        geef_verslag(rond_onderzoek_af(melding_van(dossier)), pet)
        herreken(dossier)
        assert Dossier.objects.get(pk=dossier.pk).termijn is None
    assert [regel.wat for regel in werk(pet, dossier)] == ["Wacht op ondertekend verslag sinds 9 november 2026"]
    with namens(pet), CaptureQueriesContext(connection) as een:
        werk_voor(pet, op=OP)
    ander = maak_dossier("Rijswijk", door=pet)
    with namens(pet):
        geef_verslag(rond_onderzoek_af(melding_van(ander)), pet)
        herreken(ander)
    with namens(pet), CaptureQueriesContext(connection) as twee:
        werk_voor(pet, op=OP)
    assert len(twee) == len(een)


def test_spoed_is_vandaag_tot_er_een_tijdelijk_besluit_is(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    with namens(pet):
        spoed = Melding.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, ontvangen_op=datetime.date(2026, 11, 16), spoed=True,
            wijze="straatteam", aanvraag=uuid4(), vastgelegd_door=pet,
        )  # fmt: skip
    adres = reverse("besluit", args=[dossier.pk, spoed.pk, "tijdelijk"])

    def haast() -> list[tuple[str, datetime.date | None]]:
        return [(regel.wat, regel.uiterlijk) for regel in werk(pet, dossier) if regel.url == adres]

    assert haast() == [("Spoed sinds 16 november 2026: besluit nu tijdelijk", OP)]
    pagina = browser(pet).get(reverse("dossier", args=[dossier.pk]))
    assert "Besluit nu tijdelijk: wachten kan niet" in tekst(pagina)
    assert adres in pagina.content.decode()
    with namens(pet):
        melding = Melding.objects.select_related("dossier__behandelaar").get(pk=spoed.pk)
    beslis(melding, beslissing(tijdelijk=True))
    assert haast() == []
    assert "Besluit nu tijdelijk" not in tekst(browser(pet).get(reverse("dossier", args=[dossier.pk])))


def test_een_opschorting_zonder_dag_komt_terug(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    melding = klaar_voor_besluit(dossier)
    with namens(pet):
        rij = Opschorting.objects.create(
            op_aanvraag=melding.aanvragen.get(), dossier=dossier, gemeente=dossier.gemeente, reden="overmacht",
            van=VERSLAG, aanvraag=uuid4(), vastgelegd_door=pet,
        )  # fmt: skip
        herreken(dossier)
        assert Dossier.objects.get(pk=dossier.pk).termijn is None
    assert [regel.wat for regel in werk(pet, dossier)] == ["Opgeschort sinds 9 november 2026: kijk of dat nog klopt"]
    with namens(pet):
        rij.tot = OP
        rij.save()
        herreken(dossier)
    assert [regel.wat for regel in werk(pet, dossier)] == ["Bevestig de ontvangst van de melding"]


def geplaatst(pet: Lidmaatschap) -> Plaatsing:
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    return antwoord(stel_voor(dossier, maak_plek(), van=datetime.date(2026, 11, 2)))


def meld_stop(plaatsing: Plaatsing, pet: Lidmaatschap, reden: str = "21", *, ingetrokken: bool = False) -> None:
    meld(plaatsing, pet, soort="stop", eind=datetime.date(2026, 11, 19), reden=reden, ingetrokken=ingetrokken)


def meld(plaatsing: Plaatsing, pet: Lidmaatschap, **levering: object) -> None:
    """A report of the aanbieder of the place, as a row: reading messages has tests of its own."""
    aanbieder = plaatsing.plek.locatie.organisatie
    dossier = plaatsing.dossier
    with namens(pet):
        toewijzing = dossier.toewijzingen.first()
    if toewijzing is None:
        maak_contract(naam=aanbieder.naam)
        toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    wie = {"dossier": dossier, "gemeente": dossier.gemeente}
    with namens(pet):
        bericht = Bericht.bewaar(
            richting="in", soort="WMO307", identificatie=uuid4().hex[:12], afzender="42420001", ontvanger="0603",
            dagtekening=OP, retour_voor=OP, naam="proef.xml", mediatype="application/xml", inhoud=b"<proef/>",
            aanvraag=uuid4(), vastgelegd_door=pet, **wie,
        )  # fmt: skip
        Leveringsmelding.objects.create(
            toewijzing=toewijzing, bericht=bericht, begin=datetime.date(2026, 11, 2), **levering, **wie,
        )  # fmt: skip


def test_een_start_van_de_aanbieder_is_zijn_antwoord_op_het_voorstel(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    plaatsing = stel_voor(dossier, maak_plek(), van=datetime.date(2026, 11, 2))

    def vraag() -> list[str]:
        return [regel.wat for regel in werk(pet, dossier) if regel.knop == "Antwoord vastleggen"]

    assert vraag() == ["Antwoord van de aanbieder vastleggen"]
    meld(plaatsing, pet, soort="start")
    assert vraag() == ["Aanbieder meldde start op 2 november 2026: leg vast dat de cliënt is aangenomen"]
    meld(plaatsing, pet, soort="start", ingetrokken=True)
    assert vraag() == ["Antwoord van de aanbieder vastleggen"]


def plaatswerk(pet: Lidmaatschap, dossier: Dossier) -> list[Werkregel]:
    return [regel for regel in werk(pet, dossier) if regel.knop == "Plaatsing beëindigen"]


def test_een_stop_van_de_aanbieder_vraagt_om_het_einde_van_de_plaatsing(pet: Lidmaatschap) -> None:
    plaatsing = geplaatst(pet)
    assert plaatswerk(pet, plaatsing.dossier) == []
    meld_stop(plaatsing, pet)
    (regel,) = plaatswerk(pet, plaatsing.dossier)
    assert regel.wat == "Aanbieder meldde stop op 19 november 2026: beëindig de plaatsing"
    assert (
        regel.url == f"{reverse('plaatsing_einde', args=[plaatsing.dossier_id, plaatsing.pk])}?laatste_dag=2026-11-19"
    )
    venster = browser(pet)
    assert 'value="2026-11-19"' in venster.get(regel.url).content.decode()
    assert "Plaatsing beëindigen" in tekst(venster.get(regel.url.replace("2026-11-19", "onzin")))
    with namens(pet):  # nothing ended by itself
        assert Plaatsing.objects.get(pk=plaatsing.pk).bezet_tot is None
    meld_stop(plaatsing, pet, ingetrokken=True)
    assert plaatswerk(pet, plaatsing.dossier) == []


def test_een_tijdelijke_stop_beeindigt_geen_plaatsing(pet: Lidmaatschap) -> None:
    plaatsing = geplaatst(pet)
    meld_stop(plaatsing, pet, "20")
    assert plaatswerk(pet, plaatsing.dossier) == []


def test_een_plaatsing_na_het_einde_van_het_recht_blijft_niet_staan(pet: Lidmaatschap) -> None:
    plaatsing = geplaatst(pet)
    dossier = plaatsing.dossier
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=dossier.indicaties.get().pk, per=datetime.date(2026, 11, 20), reden="wens_client",
            besluitdatum=OP, versie=versie(dossier), aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip
    assert [regel.wat for regel in plaatswerk(pet, dossier)] == [
        "Het recht stopte op 19 november 2026: beëindig de plaatsing"
    ]
    maak_indicatie(dossier, van=datetime.date(2026, 11, 20))
    assert plaatswerk(pet, dossier) == []
